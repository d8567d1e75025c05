/** The THADS functions on the real custom-function runtime: single, spilled, with every error. */
import { calculating } from 'excel-host/calculation';
import type { OfficeSession } from 'excel-host/node';
import { createPlanSheet } from '../../src/excel/plan/create';
import { HAU_GIANG_2024 } from '../../src/plan/hau-giang';
import { workbookOf } from '../excel/build';
import { bootAddIn } from '../../workbench/boot';

let session: OfficeSession;
beforeAll(async () => {
  const workbook = workbookOf({ Sheet1: [['x']] });
  session = await bootAddIn({ workbook, calculate: calculating(workbook) });
  await import('../../src/functions');
});
afterAll(() => session.close());

const cell = (value: unknown): unknown => (value === undefined ? null : Array.isArray(value) ? value : [[value]]);
const call = async (name: string, ...args: unknown[]): Promise<unknown> => {
  const result = await session.host.callFunction(name, args.map(cell));
  return result.ok ? result.value : `${result.error}: ${result.message ?? ''}`;
};
/** One value, whatever shape it came in. */
const single = async (name: string, ...args: unknown[]): Promise<unknown> => {
  const value = await call(name, ...args);
  return Array.isArray(value) ? (value as unknown[][])[0]![0] : value;
};

test('a fault of ours is an error value with a sentence, not the words of a browser', async () => {
  const { callable } = await import('../../src/functions');
  const { CUSTOM_FUNCTIONS } = await import('../../src/functions/table');
  const row = (): never => {
    throw new TypeError('Cannot read properties of undefined');
  };
  const run = callable({ ...CUSTOM_FUNCTIONS.find(({ about }) => about === 'figures')!, row });
  const thrown = await Promise.resolve([[1]])
    .then((cells) => run(cells, cells, cells))
    .catch((error: unknown) => error);
  expect(thrown).toMatchObject({ code: '#VALUE!', message: 'Hàm gặp lỗi ngoài dự kiến. Hãy xem lại các tham số.' });
});

test('what reads a plan in a range is loaded with the first call that has one; where it cannot be, the cell says so, and the next call tries again', async () => {
  const plan = [['Chấp hành viên', 'việc', '', '', '', '', 'việc', 60, '>=', '']];
  await jest.isolateModulesAsync(async () => {
    let fails = true;
    jest.doMock('../../src/functions/plan-range', () => {
      if (fails) throw new Error('ChunkLoadError');
      return jest.requireActual<object>('../../src/functions/plan-range');
    });
    const { callable } = await import('../../src/functions');
    const { CUSTOM_FUNCTIONS } = await import('../../src/functions/table');
    const target = callable(CUSTOM_FUNCTIONS.find(({ id }) => id === 'TARGET')!);
    const ask = (...args: unknown[]): Promise<unknown> => Promise.resolve(target(...args)).catch((error: unknown) => error);
    expect(target(250, 'officer', null, null, null)).toBe(0.73);
    expect(await ask([[250]], [['officer']], [[null]], [[null]], plan)).toMatchObject({
      code: '#VALUE!',
      message: expect.stringContaining('Không tải được phần đọc bảng kế hoạch'),
    });
    fails = false;
    expect(await ask([[250]], [['officer']], [[null]], [[null]], plan)).toEqual([[0.6]]);
    expect(target([[250]], [['officer']], [[null]], [[null]], plan)).toEqual([[0.6]]);
  });
  jest.dontMock('../../src/functions/plan-range');
});

describe('blank cells of ranges', () => {
  const column = (...cells: unknown[]): unknown[][] => cells.map((one) => [one]);

  test('a row that holds nothing asks nothing; one that holds something does', async () => {
    expect(await call('TARGET', column(250, null, '', 99), 'officer')).toEqual([[0.73], [''], [''], [0.77]]);
    expect(await call('GAP', column(250, null, null), column(213, null, 5), column(164, null, null), 'officer')).toMatchObject([
      [expect.closeTo(3.995, 2)],
      [''],
      [{}],
    ]);
    expect(await call('ASSESS', column(250, null), column(213, null), column(164, null), 'officer')).toEqual([
      [expect.any(String), 0.73, expect.any(Number), expect.any(Number), 0, 'Đạt'],
      new Array(6).fill(''),
    ]);
  });

  test('a whole column, as Excel hands it over, is answered for what it holds', async () => {
    const whole = [...column('Tổng số', 250, null, 99), ...new Array<unknown[]>(1_048_572).fill([null])];
    const { callable } = await import('../../src/functions');
    const { CUSTOM_FUNCTIONS } = await import('../../src/functions/table');
    const answers = callable(CUSTOM_FUNCTIONS.find(({ id }) => id === 'TARGET')!)(whole, [['officer']]) as unknown[][];
    expect(answers).toHaveLength(4);
    expect(answers.slice(1)).toEqual([[0.73], [''], [0.77]]);
    expect(callable(CUSTOM_FUNCTIONS.find(({ id }) => id === 'TARGET')!)(new Array(1_048_576).fill([null]), [['officer']])).toEqual([['']]);
  });
});

test.each<[string, unknown[], unknown]>([
  ['TARGET', [250, 'officer'], 0.73],
  ['TARGET', [250, 'Chấp hành viên'], 0.73],
  ['TARGET', [250, 'CHV', 'việc'], 0.73],
  ['TARGET', ['1.503', 'chi cuc'], 0.74],
  ['TARGET', [300, 'officer'], 0.71],
  ['TARGET', [9_999_999, 'officer', 'tiền', 'nghìn đồng'], 0.45],
  ['TARGET', [10_000_000_000, 'officer', 'money'], 0.43],
  ['TARGET', [12.5, 'officer', 'tiền', 'tỷ đồng'], 0.43],
  ['TARGET', [5, 'phòng'], 0.76],
  ['TARGET', [900, 'Phòng THADS khu vực 1'], 0.76],
  ['TARGET', [900, 'cục'], 0.76],
  ['BAND', [250, 'officer'], 'từ 200 đến dưới 300 việc'],
  ['BAND', [301, 'officer'], 'trên 300 việc'],
  ['BAND', [120, 'office', 'tiền', 'tỷ đồng'], 'từ 100 đến dưới 150 tỷ đồng'],
  ['RATE', [164, 213], 164 / 213],
  ['GAP', [250, 200, 150, 'officer'], 2],
  ['SHORTFALL', [250, 200, 140, 'officer'], 6],
  ['SHORTFALL', [250, 200, 150, 'officer'], 0],
  ['MET', [250, 213, 164, 'phòng'], true],
  ['MET', [99, 213, 164, 'officer'], false],
  ['MET', [250, 0, 0, 'officer'], false],
  ['QUALIFIES', [250, 200, 146, 20_000_000, 10_000_000, 4_300_000, 'officer', '1.000 đồng'], true],
  ['QUALIFIES', [250, 200, 145, 20_000_000, 10_000_000, 4_300_000, 'officer', '1.000 đồng'], false],
])('THADS.%s(%p) = %p', async (name, args, expected) => {
  const value = await single(name, ...args);
  if (typeof expected === 'number') expect(value).toBeCloseTo(expected, 12);
  else expect(value).toBe(expected);
});

test.each<[string, unknown[], RegExp]>([
  ['TARGET', [250, 'bảo vệ trẻ em'], /#VALUE!.*Không rõ đối tượng/],
  ['TARGET', [250, 'officer', 'giờ'], /#VALUE!.*tiêu chí/],
  ['TARGET', [250, 'officer', 'tiền', 'đô la'], /#VALUE!.*đơn vị tính/],
  ['TARGET', [250, 'officer', 'việc', 'tỷ đồng'], /#VALUE!.*không dùng cho/],
  ['TARGET', [-5, 'officer'], /#NUM!/],
  ['TARGET', [1.5, 'officer'], /#VALUE!.*số nguyên/],
  ['TARGET', ['abc', 'officer'], /#VALUE!.*không đọc được/],
  ['TARGET', [250, 'thư ký'], /#N\/A.*không giao chỉ tiêu/],
  ['RATE', [1, 0], /#DIV\/0!/],
  ['GAP', [250, 0, 0, 'officer'], /#DIV\/0!/],
  ['MET', [250, 100, 101, 'officer'], /#NUM!/],
  [
    'TARGET',
    [
      [[1], [2], [3]],
      [['officer'], ['officer']],
    ],
    /#VALUE!.*cùng số dòng/,
  ],
  ['TARGET', [[[1, 2]], 'officer'], /#VALUE!/],
  ['TARGET', [250, 'officer', 'việc', 'việc', 5], /#VALUE!.*Bảng kế hoạch/],
])('THADS.%s(%p) is an error with a sentence', async (name, args, expected) => {
  const value = await call(name, ...args);
  const text = typeof value === 'string' ? value : JSON.stringify(value);
  expect(text).toMatch(expected);
});

test('ranges of the same height spill, a single value is repeated, one bad row stays alone', async () => {
  const kinds = [['officer'], ['office'], ['nobody']];
  const value = (await call('TARGET', [[250], [900], [5]], kinds)) as unknown[][];
  expect(value.map(([v]) => (typeof v === 'number' ? v : 'error'))).toEqual([0.73, 0.76, 'error']);
});

test('ASSESS gives a row of six per input row', async () => {
  const value = (await call('ASSESS', [[250], [99]], [[200], [213]], [[150], [164]], 'CHV')) as unknown[][];
  expect(value).toEqual([
    ['từ 200 đến dưới 300 việc', 0.73, 0.75, expect.closeTo(2, 10), 0, 'Đạt'],
    ['dưới 100 việc', 0.77, 164 / 213, expect.closeTo((164 / 213 - 0.77) * 100, 10), 1, 'Chưa đạt'],
  ]);
});

test('a plan of the user’s own, as a range', async () => {
  const plan = [
    ['Đối tượng', 'Tiêu chí', 'Từ', 'Gồm cận dưới', 'Đến', 'Gồm cận trên', 'Đơn vị', 'Chỉ tiêu', 'So sánh', 'Căn cứ'],
    ['Chấp hành viên', 'việc', '', '', 150, 'Có', 'việc', '81,5 %', '>', 'Mục 1'],
    ['Chấp hành viên', 'việc', 150, 'Không', '', '', 'việc', 0.8, '>=', 'Mục 1'],
  ];
  expect(await single('TARGET', 150, 'CHV', 'việc', 'việc', plan)).toBe(0.815);
  expect(await single('TARGET', 151, 'CHV', undefined, undefined, plan)).toBe(0.8);
  expect(await single('BAND', 151, 'CHV', undefined, undefined, plan)).toBe('trên 150 việc');
  const broken = [...plan, ['Chấp hành viên', 'việc', 'mười', '', '', '', 'việc', 70, '>=', '']];
  expect(JSON.stringify(await call('TARGET', 150, 'CHV', undefined, undefined, broken))).toMatch(/dòng 4, cột 3.*mười/);
});

test.each<[string, unknown[][]]>([
  ['as the sheet has them, the band in words', [['Chấp hành viên', 'việc', 'đến 150 việc', 0.815, '>', '', '', 150, 'Có', 'việc', 'Mục 1']]],
  ['as sheets had them before', [['Chấp hành viên', 'việc', '', '', 150, 'Có', 'việc', 0.815, '>', 'Mục 1']]],
])('columns without headings: %s', async (_, plan) => {
  expect(await single('TARGET', 150, 'CHV', 'việc', 'việc', plan)).toBe(0.815);
  expect(await single('BAND', 150, 'CHV', 'việc', 'việc', plan)).toBe('đến 150 việc');
});

describe('the plan sheet as the argument plan', () => {
  const table = async (part: 'body' | 'all'): Promise<unknown[][]> =>
    Excel.run(async (context) => {
      const bands = context.workbook.tables.getItem('THADS_PLAN');
      const range = (part === 'all' ? bands.getRange() : bands.getDataBodyRange()).load('values');
      await context.sync();
      return range.values as unknown[][];
    });
  beforeAll(async () => {
    await Excel.run((context) => createPlanSheet(context, HAU_GIANG_2024));
  });

  test.each(['body', 'all'] as const)('=THADS.TARGET(C5,"officer",,,THADS_PLAN), %s: the same as the built-in plan, for every band', async (part) => {
    const plan = await table(part);
    const { bands } = HAU_GIANG_2024;
    const column = (of: (band: (typeof bands)[number]) => unknown): unknown[][] => bands.map((band) => [of(band)]);
    const caseloads = column(({ from, to }) => (from !== null ? from + 1 : (to ?? 100) - 1));
    const words = (['kind', 'measure', 'unit'] as const).map((name) => column((band) => band[name]));
    expect(await call('TARGET', caseloads, ...words, plan)).toEqual(column(({ target }) => target / 100));
    expect(await single('TARGET', 150, 'officer', undefined, undefined, plan)).toBe(0.75);
  });

  test('a target edited in the sheet is followed', async () => {
    session.host.enter('Kế hoạch thi đua', 'D18', [[0.815]]);
    expect(await single('TARGET', 150, 'officer', undefined, undefined, await table('body'))).toBe(0.815);
    session.host.enter('Kế hoạch thi đua', 'D18', [[1.2]]);
    expect(JSON.stringify(await call('TARGET', 150, 'officer', undefined, undefined, await table('all')))).toMatch(/dòng 13, cột 4.*vượt quá 100 %/);
  });
});
