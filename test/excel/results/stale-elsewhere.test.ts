/**
 * Results that hang on cells beyond their own row: the other measure on another sheet, the people that a unit was added up from, the report of results that
 * stand on a sheet of their own, and formulas that stay where they are while the rows are sorted.
 */
import { HAU_GIANG_2024 } from '../../../src/plan/hau-giang';
import { classify, type ClassifyOptions } from '../../../src/excel/results/classify';
import { removeAll } from '../../../src/excel/remove';
import { STALE_WORDS } from '../../../src/terms/words';
import { NOTES } from '../../../src/words/notes';
import { openWorkbook } from '../../../workbench/add-in';
import { bootAddIn } from '../../../workbench/boot';
import { type Value, workbookOf } from '../build';
import * as six from '../people';
import { picture } from 'excel-host/package';
import { textsShown } from '../shown';
import { calculating } from 'excel-host/calculation';
import { setValue } from './shown-results';
import { buildPackage, worksheet } from 'excel-host/testing';
import type { Sheet, Workbook } from 'excel-host/model';
import type { OfficeSession } from 'excel-host/node';

let session: OfficeSession;
let workbook: Workbook;
afterEach(() => session.close());

const HEADINGS = ['STT', 'Họ và tên Chấp hành viên', 'Tổng số giải quyết', 'Có điều kiện', 'Thi hành xong'];
const [NAMES, CASES, MONEY] = [six.NAMES.slice(0, 5), six.CASES.slice(0, 5), six.MONEY.slice(0, 5)];
/** Rows are 0 title, 1 headings, then the people. */
const FIRST = 2;
const QUALIFIES = 11;
const report = (unit: string, rows: readonly (readonly number[])[], order = [0, 1, 2, 3, 4]): Value[][] => [
  [`Đơn vị tính: ${unit}`],
  HEADINGS,
  ...order.map((n, i): Value[] => [i + 1, NAMES[n]!, ...rows[n]!]),
];

async function written(sheets: Record<string, Value[][]>, options: Omit<ClassifyOptions, 'plan'> = {}): Promise<void> {
  workbook = workbookOf(sheets);
  session = await bootAddIn({ workbook, calculate: calculating(workbook, {}) });
  await classify({ plan: HAU_GIANG_2024, ...options });
}
const two = (options?: Omit<ClassifyOptions, 'plan'>, order?: number[]): Promise<void> =>
  written({ Việc: report('việc', CASES), Tiền: report('1.000 đồng', MONEY, order) }, options);

const sheet = (name: string): Sheet => workbook.sheets.find((one) => one.name === name)!;
/** What "Đủ điều kiện" of all people shows. */
const shown = (on = 'Việc', column = QUALIFIES, first = FIRST): string[] => NAMES.map((_, i) => textsShown(workbook, sheet(on), first + i, [column])[0]!);
const WHOLE = ['Đủ', 'Chưa đủ', 'Đủ', 'Chưa đủ', 'Đủ'];
const lost = (...people: number[]): string[] => WHOLE.map((word, i) => (people.includes(i) ? STALE_WORDS : word));

/** Somebody sorts rows of a sheet the other way round, its own columns only. */
function turnRound(name: string, columns: number): void {
  const on = sheet(name);
  const rows = NAMES.map((_, i) => Array.from({ length: columns }, (__, c) => on.cell(FIRST + i, c)?.value ?? null));
  rows.reverse().forEach((row, i) => row.forEach((value, c) => setValue(on, FIRST + i, c, value)));
}

const inExcel = (job: (context: Excel.RequestContext) => void): Promise<void> =>
  Excel.run(async (context) => {
    job(context);
    await context.sync();
  });

describe('the other measure on another sheet', () => {
  test('a figure there: only "Đủ điều kiện" of that person is void, until it is put back; our results there are void as a whole', async () => {
    await two();
    expect(shown()).toEqual(WHOLE);
    expect(shown('Tiền')).toEqual(WHOLE);
    setValue(sheet('Tiền'), FIRST + 2, 4, 1);
    expect(shown()).toEqual(lost(2));
    expect(shown('Việc', QUALIFIES - 1)).not.toContain(STALE_WORDS);
    expect(shown('Tiền')).toEqual(lost(2));
    setValue(sheet('Tiền'), FIRST + 2, 4, MONEY[2]![2]);
    expect(shown()).toEqual(WHOLE);
  });

  test('a word that was typed or pasted over "Đủ điều kiện", whichever it is', async () => {
    await two();
    for (const [i, word] of ['Chưa đủ', 'Đủ', 'Chưa đủ', 'Đủ', 'Không xét'].entries()) {
      setValue(sheet('Việc'), FIRST + i, QUALIFIES, word);
      expect(shown()).toEqual(lost(i));
      setValue(sheet('Việc'), FIRST + i, QUALIFIES, WHOLE[i]!);
    }
    expect(shown()).toEqual(WHOLE);
  });

  test.each<[string, number[] | undefined]>([
    ['in the same order', undefined],
    ['in another order', [3, 1, 4, 0, 2]],
  ])('people stand there %s, and are sorted: nothing here is void', async (_, order) => {
    await two({}, order);
    expect(shown()).toEqual(WHOLE);
    turnRound('Tiền', 5);
    expect(shown()).toEqual(WHOLE);
    expect(shown('Tiền').filter((word) => word === STALE_WORDS).length).toBeGreaterThan(3);
  });

  test.each<[string, (context: Excel.RequestContext) => void, string[]]>([
    [
      'rows come before its table',
      ({ workbook: w }) =>
        void w.worksheets
          .getItem('Tiền')
          .getRange('1:2')
          .insert('Down' as Excel.InsertShiftDirection.down),
      WHOLE,
    ],
    [
      'a row comes into it',
      ({ workbook: w }) =>
        void w.worksheets
          .getItem('Tiền')
          .getRange('5:5')
          .insert('Down' as Excel.InsertShiftDirection.down),
      WHOLE,
    ],
    [
      'a row of it goes',
      ({ workbook: w }) =>
        w.worksheets
          .getItem('Tiền')
          .getRange('5:5')
          .delete('Up' as Excel.DeleteShiftDirection.up),
      lost(2),
    ],
    [
      'columns come before it',
      ({ workbook: w }) =>
        void w.worksheets
          .getItem('Tiền')
          .getRange('A:B')
          .insert('Right' as Excel.InsertShiftDirection.right),
      WHOLE,
    ],
    [
      'a column comes into it',
      ({ workbook: w }) =>
        void w.worksheets
          .getItem('Tiền')
          .getRange('D:D')
          .insert('Right' as Excel.InsertShiftDirection.right),
      WHOLE,
    ],
    [
      'its column of figures goes',
      ({ workbook: w }) =>
        w.worksheets
          .getItem('Tiền')
          .getRange('E:E')
          .delete('Left' as Excel.DeleteShiftDirection.left),
      lost(0, 1, 2, 3, 4),
    ],
    ['it is renamed', ({ workbook: w }) => void (w.worksheets.getItem('Tiền').name = 'Biểu 07'), WHOLE],
    ['it is deleted', ({ workbook: w }) => w.worksheets.getItem('Tiền').delete(), lost(0, 1, 2, 3, 4)],
    [
      'a row comes into this table',
      ({ workbook: w }) =>
        void w.worksheets
          .getItem('Việc')
          .getRange('1:1')
          .insert('Down' as Excel.InsertShiftDirection.down),
      WHOLE,
    ],
  ])('%s', async (what, deed, expected) => {
    await two();
    await inExcel(deed);
    expect(shown('Việc', QUALIFIES, what.includes('this') ? FIRST + 1 : FIRST)).toEqual(expected);
  });

  test.each<[string, (context: Excel.RequestContext) => void]>([
    [
      'our columns',
      ({ workbook: w }) =>
        w.worksheets
          .getItem('Việc')
          .getRange('F:M')
          .delete('Left' as Excel.DeleteShiftDirection.left),
    ],
    [
      'our columns, and the other sheet',
      (context) => {
        context.workbook.worksheets
          .getItem('Việc')
          .getRange('F:M')
          .delete('Left' as Excel.DeleteShiftDirection.left);
        context.workbook.worksheets.getItem('Tiền').delete();
      },
    ],
  ])('people delete %s: no name of ours stays behind, whether we write again or go', async (_, deed) => {
    const ours = (): string[] => workbook.names.map(({ name }) => name).filter((name) => name.startsWith('THADS_'));
    await two();
    expect(ours().filter((name) => name.startsWith('THADS_others_')).length).toBe(8);
    await inExcel(deed);
    await classify({ plan: HAU_GIANG_2024 });
    expect(workbook.names.filter(({ formula }) => formula.includes('#REF!'))).toEqual([]);
    await inExcel((context) =>
      context.workbook.worksheets
        .getItem('Việc')
        .getRange('F:M')
        .delete('Left' as Excel.DeleteShiftDirection.left),
    );
    await removeAll().catch(() => undefined);
    expect(ours()).toEqual([]);
  });

  test('names with brackets: what was seen is shown to nobody', async () => {
    const named = (rows: Value[][]): Value[][] => rows.map((row) => (row[1] === NAMES[0] ? [row[0]!, `${NAMES[0]} [2]`, ...row.slice(2)] : row));
    await written({ Việc: named(report('việc', CASES)), 'Tiền {a}': named(report('1.000 đồng', MONEY)) });
    expect(shown('Việc', QUALIFIES + 1)).toEqual(['', '', '', '', '']);
    expect(shown()).toEqual(WHOLE);
  });

  test('the unit in a column of its own is a part of who a row is about', async () => {
    const units = ['Chi cục THADS huyện Ba Lai', 'Chi cục THADS huyện Láng Sậy'];
    const unitRows = (rows: Value[][]): Value[][] =>
      rows.map((row, i) => (i === 0 ? row : i === 1 ? ['STT', 'Đơn vị', ...row.slice(1)] : [row[0]!, units[i % 2]!, ...row.slice(1)]));
    await written({ Việc: unitRows(report('việc', CASES)), Tiền: unitRows(report('1.000 đồng', MONEY)) });
    expect(shown('Việc', QUALIFIES + 1)).toEqual(WHOLE);
    setValue(sheet('Việc'), FIRST, 1, units[1]!);
    expect(shown('Việc', QUALIFIES + 1)).toEqual(lost(0));
    expect(shown('Tiền', QUALIFIES + 1)).toEqual(lost(0));
  });

  test('everything goes again, also from a saved file', async () => {
    workbook = workbookOf({ Việc: report('việc', CASES), Tiền: report('1.000 đồng', MONEY) });
    const before = picture(workbook);
    session = await bootAddIn({ workbook });
    await classify({ plan: HAU_GIANG_2024 });
    await classify({ plan: HAU_GIANG_2024 });
    await removeAll();
    expect(picture(workbook)).toEqual(before);
  });
});

const PEOPLE = CASES.map((row, i): Value[] => [i + 1, NAMES[i]!, ...row]);
/** One unit that is added up from its people, in rows 4 to 8. */
const oneUnit = (people: Value[][] = PEOPLE): Promise<void> =>
  written(
    {
      Việc: [['Đơn vị tính: việc'], ['STT', 'Đơn vị, Chấp hành viên', ...HEADINGS.slice(2)], ['I', 'Chi cục THADS huyện Ba Lai', null, null, null], ...people],
    },
    { reading: { version: 1, sheets: { Việc: { rows: { '3': { kind: 'office' } } } } } },
  );

test('a unit that was added up: void when one of its people has other figures', async () => {
  await oneUnit();
  const results = (): string[] => [0, 1, 2].map((i) => textsShown(workbook, sheet('Việc'), FIRST + i, [QUALIFIES - 1])[0]!);
  expect(results()).toEqual(['Đạt', 'Đạt', 'Chưa đạt']);
  setValue(sheet('Việc'), FIRST + 2, 4, 97);
  expect(results()).toEqual([STALE_WORDS, 'Đạt', STALE_WORDS]);
  setValue(sheet('Việc'), FIRST + 2, 4, 96);
  expect(results()).toEqual(['Đạt', 'Đạt', 'Chưa đạt']);
  // Its people were sorted to other rows: their sum is another one.
  turnRound('Việc', 5);
  expect(results()[0]).toBe(STALE_WORDS);
});

const insert = (row: string, cells: Value[]) => (on: Excel.Worksheet) => {
  on.getRange(`${row}:${row}`).insert('Down');
  on.getRange(`A${row}:E${row}`).values = [cells];
};
/** Units I in row 3 with rows 4 and 5, II in row 6 with rows 7 to 9. */
test.each<[string, (on: Excel.Worksheet) => void, [string, string]]>([
  ['behind the last person of the first unit', insert('6', [9, 'Vũ Thị Hoa', 90, 80, 1]), [STALE_WORDS, '']],
  ['before its first person', insert('4', [9, 'Vũ Thị Hoa', 90, 80, 1]), [STALE_WORDS, '']],
  ['below the last person of the report', (on) => void (on.getRange('A10:E10').values = [[9, 'Vũ Thị Hoa', 90, 80, 1]]), ['', STALE_WORDS]],
  ['the row of the second unit is deleted', (on) => on.getRange('6:6').delete('Up'), [STALE_WORDS, '']],
  ['a line below the last person', (on) => void (on.getRange('A11:E11').values = [[9, 'Vũ Thị Hoa', 90, 80, 1]]), ['', STALE_WORDS]],
  ['the name of the second unit is emptied', (on) => void (on.getRange('A6:B6').values = [['', '']]), [STALE_WORDS, '']],
  ['a remark below', (on) => void (on.getRange('B11').values = [['Ghi chú: …']]), ['', '']],
])('people of units that were added up come and go: %s', async (_, deed, [first, second]) => {
  const units: Value[][] = [
    ['Đơn vị tính: việc'],
    ['STT', 'Đơn vị, Chấp hành viên', ...HEADINGS.slice(2)],
    ['I', 'Chi cục THADS huyện Ba Lai', null, null, null],
    ...[0, 1].map((i): Value[] => [i + 1, NAMES[i]!, ...CASES[i]!]),
    ['II', 'Chi cục THADS huyện Cái Nước', null, null, null],
    ...[2, 3, 4].map((i): Value[] => [i + 1, NAMES[i]!, ...CASES[i]!]),
  ];
  await written({ Việc: units }, { reading: { version: 1, sheets: { Việc: { rows: { '3': { kind: 'office' }, '6': { kind: 'office' } } } } } });
  await inExcel((context) => deed(context.workbook.worksheets.getItem('Việc')));
  const shows = (name: string): string => {
    const row = sheet('Việc').rows.findIndex((cells) => cells?.cells[1]?.value === name);
    return row < 0 ? '' : textsShown(workbook, sheet('Việc'), row, [QUALIFIES - 1])[0]!;
  };
  const voids = (shown: string): string => (shown === STALE_WORDS ? shown : '');
  expect([voids(shows('Chi cục THADS huyện Ba Lai')), voids(shows('Chi cục THADS huyện Cái Nước'))]).toEqual([first, second]);
});

test.each<[string, Value[][], [row: number, column: number, value: Value, isVoid: boolean][]]>([
  [
    'one of whose figures is a text',
    PEOPLE.map((row, i) => (i === 1 ? [...row.slice(0, 2), '190', ...row.slice(3)] : row)),
    [
      [5, 4, 1, true],
      [5, 4, 164, false],
      [4, 2, '191', true],
      [4, 2, 190, true],
    ],
  ],
  [
    'the last of whom had nothing to do',
    [...PEOPLE, [6, 'Vũ Thị Hoa', 0, 0, 0]],
    [
      [8, 3, 400, true],
      [8, 3, 0, false],
      [9, 4, 90, true],
    ],
  ],
  [
    'above a total',
    [...PEOPLE, [null, 'Tổng cộng', 1054, 845, 639]],
    [
      [8, 4, 1, false],
      [9, 4, 90, true],
      [9, 4, null, false],
      [10, 4, 90, true],
    ],
  ],
])('people of a unit that was added up, %s', async (_, people, deeds) => {
  await oneUnit(people);
  const result = (): string => textsShown(workbook, sheet('Việc'), FIRST, [QUALIFIES - 1])[0]!;
  expect(result()).not.toBe(STALE_WORDS);
  for (const [row, column, value, isVoid] of deeds) {
    setValue(sheet('Việc'), row, column, value);
    expect([row, column, value, result() === STALE_WORDS]).toEqual([row, column, value, isVoid]);
  }
});

test('a unit that was added up on both sheets: its people on the other one', async () => {
  const withUnit = (unit: string, figures: readonly (readonly number[])[]): Value[][] => [
    [`Đơn vị tính: ${unit}`],
    ['STT', 'Đơn vị, Chấp hành viên', ...HEADINGS.slice(2)],
    ['I', 'Chi cục THADS huyện Ba Lai', null, null, null],
    ...figures.map((row, i): Value[] => [i + 1, NAMES[i]!, ...row]),
  ];
  const office = { rows: { '3': { kind: 'office' as const } } };
  await written({ Việc: withUnit('việc', CASES), Tiền: withUnit('1.000 đồng', MONEY) }, { reading: { version: 1, sheets: { Việc: office, Tiền: office } } });
  const unit = (on: string): string[] => textsShown(workbook, sheet(on), FIRST, [QUALIFIES - 1, QUALIFIES]);
  const before = [unit('Việc'), unit('Tiền')];
  expect(before.flat()).not.toContain(STALE_WORDS);
  setValue(sheet('Tiền'), FIRST + 3, 4, 31_000_010);
  expect(unit('Việc')).toEqual([before[0]![0], STALE_WORDS]);
  expect(unit('Tiền')).toEqual([STALE_WORDS, STALE_WORDS]);
  setValue(sheet('Tiền'), FIRST + 3, 4, 31_000_009);
  expect([unit('Việc'), unit('Tiền')]).toEqual(before);
});

describe('formulas on two sheets: results that were typed or pasted over say nothing to the other one', () => {
  test('a verdict that was typed', async () => {
    await two({ formulas: 'builtin' });
    expect(shown('Tiền')).toEqual(WHOLE);
    session.host.enter('Việc', 'K4', [['Đạt']]);
    await session.host.calculationEnded();
    expect(shown('Tiền')[1]).toBe(STALE_WORDS);
    expect(shown('Tiền')[0]).toBe('Đủ');
  });

  test('values in the place of formulas: nothing there follows its figures any more', async () => {
    await two({ formulas: 'builtin' });
    await inExcel((context) => context.workbook.worksheets.getItem('Việc').getRange('F3:L7').copyFrom('F3:L7', 'Values'));
    await session.host.calculationEnded();
    expect(new Set(shown('Tiền'))).toEqual(new Set([STALE_WORDS]));
    session.host.enter('Việc', 'E3', [[1]]);
    await session.host.calculationEnded();
    expect([shown('Việc')[0], shown('Tiền')[0]]).toEqual([STALE_WORDS, STALE_WORDS]);
  });
});

test.each<[string, (sheet: Excel.Worksheet) => void]>([
  ['typed over', (on) => void (on.getRange('F4').values = [['nhóm của tôi']])],
  ['emptied', (on) => void on.getRange('J4').clear('Contents')],
  ['deleted with its column', (on) => on.getRange('F:F').delete('Left')],
])('formulas: one that a result goes by is %s: the result is void', async (_, deed) => {
  await two({ formulas: 'builtin' });
  const before = shown('Việc', QUALIFIES - 1);
  await inExcel((context) => deed(context.workbook.worksheets.getItem('Việc')));
  await session.host.calculationEnded();
  const result = sheet('Việc').rows[1]!.cells.findIndex((cell) => cell?.value === 'Kết quả');
  const now = shown('Việc', result);
  expect(now[1]).toBe(STALE_WORDS);
  now.forEach((word, i) => expect([before[i], STALE_WORDS]).toContain(word));
});

test('formulas: a row that contradicts itself stands as values, and is not void', async () => {
  const contradicted = CASES.map((row, i): Value[] => [i + 1, NAMES[i]!, row[0], row[0] - 50, i === 2 ? 51 : 50, row[1], row[2]]);
  const cases: Value[][] = [['Đơn vị tính: việc'], [...HEADINGS.slice(0, 3), 'Năm trước chuyển sang', 'Thụ lý mới', ...HEADINGS.slice(3)], ...contradicted];
  await written({ Việc: cases, Tiền: report('1.000 đồng', MONEY) }, { formulas: 'builtin' });
  expect([shown('Việc', QUALIFIES + 2)[2], shown('Tiền')[2]]).toEqual(['Không xét', 'Không xét']);
});

test('results on a sheet of their own: void as a whole when the report says something else', async () => {
  const markup = (rows: Value[][]): string =>
    rows
      .map(
        (row, r) =>
          `<row r="${r + 1}">${row.map((v) => (typeof v === 'number' ? `<c><v>${v}</v></c>` : `<c t="inlineStr"><is><t>${v ?? ''}</t></is></c>`)).join('')}</row>`,
      )
      .join('');
  const locked = { after: '<sheetProtection sheet="1" algorithmName="SHA-512" hashValue="aGFzaA==" saltValue="c2FsdA==" spinCount="100000"/>' };
  const file = openWorkbook(
    buildPackage({ sheets: { Việc: worksheet(markup(report('việc', CASES)), locked), Tiền: worksheet(markup(report('1.000 đồng', MONEY))) } }),
  );
  workbook = file.workbook;
  session = await bootAddIn({ workbook });
  await classify({ plan: HAU_GIANG_2024, whenLocked: 'newSheet' });
  const RESULT = 9;
  const at = (i: number): string[] => textsShown(workbook, sheet('Kết quả Việc'), 1 + i, [RESULT, RESULT + 1, RESULT + 2]);
  expect([at(0), at(1)]).toEqual([
    ['Đạt', 'Đủ', ''],
    ['Chưa đạt', 'Chưa đủ', ''],
  ]);
  setValue(sheet('Việc'), FIRST, 4, 1);
  expect(at(0)).toEqual([STALE_WORDS, STALE_WORDS, '']);
  setValue(sheet('Việc'), FIRST, 4, CASES[0]![2]);
  setValue(sheet('Tiền'), FIRST, 4, 1);
  expect(at(0)).toEqual(['Đạt', STALE_WORDS, '']);
  // The sheet that can be written hangs on the locked one, too.
  expect(shown('Tiền')).toEqual(lost(0));
  setValue(sheet('Tiền'), FIRST, 4, MONEY[0]![2]);
  setValue(sheet('Việc'), FIRST + 2, 3, 300);
  expect(shown('Tiền')).toEqual(lost(2));
});

describe('formulas', () => {
  test('they follow a figure, here and there', async () => {
    await two({ formulas: 'builtin' });
    expect(shown()).toEqual(WHOLE);
    session.host.enter('Tiền', `E${FIRST + 3}`, [[1]]);
    expect(shown()).toEqual(['Đủ', 'Chưa đủ', 'Chưa đủ', 'Chưa đủ', 'Đủ']);
    expect(shown('Việc', QUALIFIES + 1)).toEqual(['', '', '', '', '']);
  });

  test('rows that were sorted away from them are void; rows of the other sheet in another place, too', async () => {
    await two({ formulas: 'builtin' });
    session.host.enter('Tiền', `B${FIRST + 1}:B${FIRST + 2}`, [[NAMES[1]!], [NAMES[0]!]]);
    expect(shown('Việc', QUALIFIES).slice(0, 2)).toEqual([STALE_WORDS, STALE_WORDS]);
    expect(shown('Việc', QUALIFIES - 1).slice(0, 2)).toEqual(['Đạt', 'Chưa đạt']);
    expect(shown('Tiền', QUALIFIES - 1).slice(0, 2)).toEqual([STALE_WORDS, STALE_WORDS]);
    expect(shown('Việc').slice(2)).toEqual(WHOLE.slice(2));
  });

  test('a note says why when there is a reason again', async () => {
    await two({ formulas: 'builtin' });
    session.host.enter('Việc', `E${FIRST + 1}`, [['']]);
    expect(shown('Việc', QUALIFIES + 1)[0]).toBe(`${NOTES.figuresNotJudged} [${NAMES[0]} | =]`);
  });
});
