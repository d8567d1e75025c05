/** Formulas instead of values on the real Office.js with a calculating host: the same numbers, that follow their figures and the plan sheet. */
import { FormulaError, MissingError } from '../../../src/excel/kit/errors';
import { createPlanSheet } from '../../../src/excel/plan/create';
import { activePlan, readSheetPlan } from '../../../src/excel/plan/sheet';
import { removeAll } from '../../../src/excel/remove';
import { classify } from '../../../src/excel/results/classify';
import { freezeFormulas, repairFormulas } from '../../../src/excel/results/formula-actions';
import { toggleMarks } from '../../../src/excel/results/mark';
import { undoLast } from '../../../src/excel/results/take-back';
import { NATIONAL_2022 } from '../../../src/plan/builtin';
import { DEFAULT_PLAN } from '../../../src/plan/default';
import { NOTES } from '../../../src/words/notes';
import { FUNCTIONS as METADATA, openWorkbook } from '../../../workbench/add-in';
import { associateFunctions } from '../../../workbench/associate';
import { bootAddIn } from '../../../workbench/boot';
import { compareWithTruth, fixtureBytes, fixtureNames, readingOf, truthOf } from '../../fixtures/truth';
import { type Value, workbookOf } from '../build';
import { NAMES } from '../people';
import { picture } from 'excel-host/package';
import { calculating } from 'excel-host/calculation';
import type { OfficeSession } from 'excel-host/node';
import type { Workbook } from 'excel-host/model';

const plan = DEFAULT_PLAN;
const PLAN_SHEET = 'Kế hoạch thi đua';

let session: OfficeSession;
afterEach(() => session.close());

const opened = (name: string): Workbook => openWorkbook(fixtureBytes(fixtureNames().find((file) => file.startsWith(name))!)).workbook;

async function boot(workbook: Workbook, functions = true): Promise<void> {
  session = await bootAddIn({ workbook, calculate: calculating(workbook, functions ? { functions: METADATA } : {}) });
  if (functions) associateFunctions(session);
  await session.host.calculationEnded();
}

/** Tables by name: which of them was touched last does not matter. */
const inOrder = (shown: ReturnType<typeof picture>): unknown =>
  JSON.parse(JSON.stringify(shown), (key, value: unknown) =>
    key === 'tables' && Array.isArray(value) ? [...(value as { name: string }[])].sort((a, b) => a.name.localeCompare(b.name)) : value,
  );

/** The row of a sheet whose cell in a column holds a text, from 0. */
function rowOf(workbook: Workbook, sheet: string, text: string): number {
  const found = workbook.sheet(sheet)!.rows.findIndex((row) => row?.cells.some((cell) => cell?.value === text));
  if (found < 0) throw new Error(`no ${text} on ${sheet}`);
  return found;
}
const valueAt = (workbook: Workbook, sheet: string, address: string): unknown => {
  const [, letters = '', row = ''] = /^([A-Z]+)(\d+)$/.exec(address)!;
  const column = [...letters].reduce((n, letter) => n * 26 + letter.charCodeAt(0) - 64, 0) - 1;
  return workbook.sheet(sheet)!.cell(Number(row) - 1, column)?.value ?? '';
};

// Some write a workbook many times over, or a calculation of long formulas on texts.
jest.setTimeout(60_000);

/** Each stands for something that formulas must get right: texts, sums, decimals, namesakes, zeros and errors, edges, hidden rows, odd names. */
const BUILTIN = ['02', '03', '18', '19', '22', '28', '30', '31', '33', '35', 'a36'];
const FUNCTIONS = ['02', '18', '19', '22', '28', '30', '35'];

test.each([...BUILTIN.map((name) => [name, 'builtin'] as const), ...FUNCTIONS.map((name) => [name, 'functions'] as const)])(
  '%s with %s: the truth, twice is once, and gone',
  async (name, formulas) => {
    const workbook = opened(name);
    const file = fixtureNames().find((one) => one.startsWith(name))!;
    const reading = readingOf(file);
    await boot(workbook);
    await classify({ plan, formulas, reading });
    expect(compareWithTruth(opened(name), workbook, truthOf(file))).toEqual([]);
    const once = picture(workbook);
    await classify({ plan, formulas, reading });
    expect(picture(workbook)).toEqual(once);
    await removeAll();
    expect(picture(workbook)).toEqual(picture(opened(name)));
  },
);

/** Fixture 01: officer row 12 of the cases sheet; our block begins in S. */
/** Percentage points as they are written: without what a binary fraction adds. */
const points = (achieved: number, target: number): number => Number(((achieved - target) * 100).toFixed(10));

describe('built-in formulas follow', () => {
  const at = (column: string): unknown => valueAt(session.host.workbook, 'Biểu 04', `${column}${ROW}`);
  const ROW = 17;
  const enter = (letters: string, value: unknown): void => session.host.enter('Biểu 04', `${letters}${ROW}`, [[value]]);
  const figures = (total: unknown, eligible: unknown, completed: unknown): void => {
    enter(TOTAL, total);
    enter(ELIGIBLE, eligible);
    enter(COMPLETED, completed);
  };
  const [TOTAL, ELIGIBLE, COMPLETED] = truthColumns();
  const OURS = ['S', 'T', 'U', 'V', 'W', 'X'];
  /** What the note says besides whom the row is about. */
  const note = (): string => {
    const [, said, sign] = /^(.*?) ?(\[.*\])$/s.exec(String(at('Z'))) ?? [];
    expect(sign).toBe('[Phan Kiều Thúy | =]');
    return said!;
  };

  function truthColumns(): [string, string, string] {
    const { reportSheets } = truthOf(fixtureNames().find((file) => file.startsWith('01'))!) as unknown as {
      reportSheets: { sheet: string; columns: Record<'total' | 'elig' | 'done', string> }[];
    };
    const { total, elig, done } = reportSheets.find(({ sheet }) => sheet === 'Biểu 04')!.columns;
    return [total, elig, done];
  }

  const OTHER = NOTES.figuresNotJudged;

  beforeEach(async () => {
    await boot(opened('01'));
    await classify({ plan, formulas: 'builtin' });
    // One row without the other measure's influence: an officer.
    expect(session.host.workbook.sheet('Biểu 04')!.cell(ROW - 1, 18)?.formula).toMatch(/^=IF/);
  });

  test('figures', () => {
    const cases: unknown[][] = [
      // total, eligible, completed → band, target, achieved, gap, shortfall, result, note (the row had a verdict: why it has none now is not said)
      [100, 100, 75, 'từ 100 đến dưới 200 việc', 0.75, 0.75, 0, 0, 'Đạt', ''],
      [213, 213, 164, 'từ 200 đến dưới 300 việc', 0.73, 164 / 213, points(164 / 213, 0.73), 0, 'Đạt', ''],
      [99, 90, 69, 'dưới 100 việc', 0.77, 69 / 90, points(69 / 90, 0.77), 1, 'Chưa đạt', ''],
      [99, 100, 77, 'dưới 100 việc', 0.77, 0.77, 0, 0, 'Không xét', OTHER],
      [299, 100, 70, 'từ 200 đến dưới 300 việc', 0.73, 0.7, points(0.7, 0.73), 3, 'Chưa đạt', ''],
      [300, 100, 71, 'trên 300 việc', 0.71, 0.71, 0, 0, 'Đạt', 'Đúng mốc 300 việc, kế hoạch không nói rõ: xếp vào nhóm trên mốc (trên 300 việc).'],
      [301, 0, 0, 'trên 300 việc', 0.71, '', '', '', 'Không xét', OTHER],
      [301, 10, 11, 'trên 300 việc', 0.71, 1.1, points(1.1, 0.71), '', 'Không xét', OTHER],
      ['', 10, 9, '', '', '', '', '', 'Không xét', OTHER],
      [50, '', 9, 'dưới 100 việc', 0.77, '', '', '', 'Không xét', OTHER],
      [50, 10, '', 'dưới 100 việc', 0.77, '', '', '', 'Không xét', OTHER],
      [50, 10, 'chín', '', '', '', '', '', 'Không xét', OTHER],
      [50, 10.5, 9, '', '', '', '', '', 'Không xét', OTHER],
      [-1, 10, 9, '', '', '', '', '', 'Không xét', OTHER],
    ];
    for (const [total, eligible, completed, ...expected] of cases) {
      figures(total, eligible, completed);
      expect([total, eligible, completed, ...OURS.map(at), note()]).toEqual([
        ...[total, eligible, completed],
        ...expected.map((value) => (typeof value === 'number' && !Number.isInteger(value) ? expect.closeTo(value, 12) : value)),
      ]);
    }
  });

  test('an edited target, comparator and bound of the plan sheet', () => {
    const { workbook } = session.host;
    const sheet = workbook.sheet(PLAN_SHEET)!;
    const row =
      sheet.rows.findIndex((_, r) => sheet.cell(r, 0)?.value === 'Chấp hành viên' && sheet.cell(r, 1)?.value === 'việc' && sheet.cell(r, 5)?.value === 200) + 1;
    figures(250, 100, 73);
    expect(OURS.map(at)).toEqual(['từ 200 đến dưới 300 việc', 0.73, 0.73, 0, 0, 'Đạt']);
    session.host.enter(PLAN_SHEET, `E${row}`, [['>']]);
    expect([at('W'), at('X')]).toEqual([1, 'Chưa đạt']);
    session.host.enter(PLAN_SHEET, `D${row}`, [[0.7201]]);
    expect([at('T'), at('W'), at('X')]).toEqual([0.7201, 0, 'Đạt']);
    session.host.enter(PLAN_SHEET, `F${row}`, [[260.5]]);
    expect([at('S'), at('X'), note()]).toEqual(['', 'Không xét', OTHER]);
    session.host.enter(PLAN_SHEET, `H${row - 1}`, [[260.5]]);
    expect(at('S')).toBe('từ 100 đến dưới 260,5 việc');
  });
});

test('the verdict of the other sheet is followed, too', async () => {
  const workbook = opened('01');
  await boot(workbook);
  const { assessed, recognition } = await classify({ plan, formulas: 'builtin' });
  const both = assessed.find(({ qualification, kind }) => qualification === 'qualified' && kind === 'officer')!;
  const [cases, money] = both.subject.places.map(({ sheet, row }) => ({ ...recognition.sheets[sheet]!, at: recognition.sheets[sheet]!.rows[row]!.row }));
  const qualifies = (): unknown => workbook.sheet(cases!.sheet)!.cell(cases!.at, 24)?.value;
  expect(qualifies()).toBe('Đủ');
  const column = money!.measures[0]!.columns.completed[0]!;
  session.host.enter(money!.sheet, `${String.fromCharCode(65 + column)}${money!.at + 1}`, [[0]]);
  expect(qualifies()).toBe('Chưa đủ');
});

describe('all or nothing', () => {
  test.each(['builtin', 'functions'] as const)('%s: a failure at every second request leaves the workbook as it was', async (formulas) => {
    const before = picture(opened('37'));
    for (let request = 1; ; request += 2) {
      const workbook = opened('37');
      await boot(workbook);
      session.host.misbehave.fault = { request: request, how: 'refused' };
      const failed = await classify({ plan, formulas }).then(
        () => false,
        () => true,
      );
      const reached = session.host.statistics.requests >= request;
      session.host.misbehave.fault = undefined;
      await session.close();
      if (!reached) return;
      // A request of the tidying up may fail without harm.
      if (failed) expect(picture(workbook)).toEqual(before);
    }
  });

  test('undo brings values back where formulas replaced them, and formulas where values did', async () => {
    const workbook = opened('37');
    await boot(workbook);
    await classify({ plan });
    const values = picture(workbook);
    const first = await classify({ plan, formulas: 'builtin' });
    const formulas = picture(workbook);
    const second = await classify({ plan });
    await undoLast(second.undo);
    expect(picture(workbook)).toEqual(formulas);
    await undoLast(first.undo);
    expect(picture(workbook)).toEqual(values);
  });

  test('without the functions on this PC nothing is written, and the sentence says why', async () => {
    const workbook = opened('37');
    await boot(workbook, false);
    await expect(classify({ plan, formulas: 'functions' })).rejects.toMatchObject({ name: 'FormulaError', trouble: 'functionsMissing' });
    expect(picture(workbook)).toEqual(picture(opened('37')));
  });

  test('a plan sheet that says another plan is not looked up', async () => {
    const workbook = opened('37');
    await boot(workbook);
    await Excel.run((context) => createPlanSheet(context, NATIONAL_2022));
    const before = picture(workbook);
    await expect(classify({ plan, formulas: 'builtin' })).rejects.toBeInstanceOf(FormulaError);
    expect(picture(workbook)).toEqual(before);
  });
});

describe('the plan sheet', () => {
  test('one that the user made stays, without our columns', async () => {
    const workbook = opened('37');
    await boot(workbook);
    await Excel.run((context) => createPlanSheet(context, plan));
    const before = picture(workbook);
    await classify({ plan, formulas: 'builtin' });
    await removeAll();
    expect(inOrder(picture(workbook))).toEqual(inOrder(before));
  });

  test('one that we added stays when somebody changed it, and can still be read', async () => {
    const workbook = opened('37');
    await boot(workbook);
    await classify({ plan, formulas: 'builtin' });
    session.host.enter(PLAN_SHEET, `D${rowOf(workbook, PLAN_SHEET, 'Chi cục / Phòng khu vực') + 1}`, [[0.5]]);
    const edited = await Excel.run((context) => readSheetPlan(context));
    expect(edited!.plan.bands.some(({ target }) => target === 50)).toBe(true);
    await removeAll();
    expect(workbook.sheet(PLAN_SHEET)).toBeDefined();
    expect(workbook.sheet(PLAN_SHEET)!.tables.find(({ name }) => name === 'THADS_PLAN')!.columns).toHaveLength(12);
  });
});

/** The report itself, without the plan sheet behind it. */
const sheetPicture = (workbook: Workbook): unknown => (picture(workbook) as { sheets: unknown[] }).sheets[0];

describe('freeze and repair', () => {
  test('frozen formulas are values that no longer follow; undo makes formulas of them', async () => {
    const workbook = opened('02');
    await boot(workbook);
    await classify({ plan });
    const values = picture(workbook);
    await removeAll();
    await classify({ plan, formulas: 'functions' });
    const formulas = picture(workbook);
    const { undo } = await freezeFormulas(plan);
    expect(picture(workbook)).toEqual(values);
    await expect(freezeFormulas(plan)).rejects.toBeInstanceOf(MissingError);
    await undoLast(undo);
    await session.host.calculationEnded();
    expect(picture(workbook)).toEqual(formulas);
  });

  test('a formula that shows an error becomes the value that it should show', async () => {
    const workbook = opened('37');
    await boot(workbook);
    await classify({ plan });
    const values = sheetPicture(workbook);
    const { changes } = await classify({ plan, formulas: 'builtin' });
    const block = changes.flatMap((change) => (change.kind === 'writeBlock' ? [change.block] : []))[0]!;
    await Excel.run(async (context) => {
      const cell = context.workbook.worksheets
        .getItem(block.sheet)
        .getRangeByIndexes(block.firstRow + 1, block.column, 1, 1)
        .load('formulas');
      await context.sync();
      // As when the row that it looked at was deleted.
      cell.formulas = [[String((cell.formulas as unknown[][])[0]![0]).replace(/\$[A-Z]+\d+/, '#REF!')]];
      await context.sync();
    });
    await freezeFormulas(plan);
    expect(sheetPicture(workbook)).toEqual(values);
  });

  test('what was typed over our formulas is put right in the way in which it was written', async () => {
    const workbook = opened('37');
    await boot(workbook);
    await expect(repairFormulas(plan)).rejects.toBeInstanceOf(MissingError);
    const { changes } = await classify({ plan, formulas: 'builtin' });
    const written = picture(workbook);
    const block = changes.flatMap((change) => (change.kind === 'writeBlock' ? [change.block] : []))[0]!;
    await Excel.run(async (context) => {
      context.workbook.worksheets.getItem(block.sheet).getRangeByIndexes(block.firstRow, block.column, 2, 2).values = [
        ['#NAME?', 1],
        ['', 2],
      ];
      await context.sync();
    });
    await repairFormulas(plan);
    expect(picture(workbook)).toEqual(written);
  });

  test('marks are put on formulas as on values', async () => {
    const workbook = opened('01');
    await boot(workbook);
    await classify({ plan, formulas: 'builtin' });
    expect(await toggleMarks()).toMatchObject({ state: 'marked', rows: expect.any(Number) });
    expect(await toggleMarks()).toEqual({ state: 'unmarked' });
  });
});

describe('the plan sheet that formulas added, once people have written on it', () => {
  const DEEDS: [string, string, string][] = [
    ['a note below the tables', 'B90', '~ghi chú'],
    ['a word beside them', 'Z3', '~xem'],
    ['another target', 'D', '0.5'],
  ];
  test.each(DEEDS.flatMap((deed) => (['Gỡ bỏ', 'Hoàn tác'] as const).map((act) => [...deed, act] as const)))(
    '%s (%s %s): it stays after %s',
    async (_, at, text, act) => {
      const workbook = opened('02');
      await boot(workbook, false);
      const { undo } = await classify({ plan, formulas: 'builtin' });
      const address = at === 'D' ? `D${rowOf(workbook, PLAN_SHEET, 'Chi cục / Phòng khu vực') + 1}` : at;
      session.host.enter(PLAN_SHEET, address, [[at === 'D' ? Number(text) : text]]);
      if (act === 'Hoàn tác') await undoLast(undo);
      else expect((await removeAll()).kept).toContain(PLAN_SHEET);
      expect(valueAt(workbook, PLAN_SHEET, address)).toBe(at === 'D' ? Number(text) : text);
      expect(workbook.sheet(PLAN_SHEET)!.tables.find(({ name }) => name === 'THADS_PLAN')!.columns).toHaveLength(12);
    },
  );

  test('written again and saved in between, it is still ours while nobody has', async () => {
    const workbook = opened('02');
    await boot(workbook, false);
    const before = picture(workbook);
    await classify({ plan, formulas: 'builtin' });
    await classify({ plan, formulas: 'builtin' });
    await removeAll();
    expect(picture(workbook)).toEqual(before);
  });
});

/** One officer of a small sheet, whose note is in M: total in C, eligible in D, completed in E. */
describe('notes of what was found are said as long as it is so', () => {
  const ROW = 3;
  const NOBODY = '';
  const note = (column = 'M'): string =>
    String(valueAt(session.host.workbook, 'Việc', `${column}${ROW}`)).replace(/ ?(Chưa có kết quả về (tiền|việc) để xét đủ điều kiện\. )?\[[^\]]*\]$/, '');
  const enter = (cells: Record<string, unknown>): void => {
    for (const [address, value] of Object.entries(cells)) session.host.enter('Việc', address, [[value]]);
  };
  const planRow = (words: string): number =>
    session.host.workbook.sheet(PLAN_SHEET)!.rows.findIndex((row) => row?.cells[2]?.value === words && row.cells[0]?.value === 'Chấp hành viên') + 1;

  async function written(figures: Value[], formulas: 'builtin' | 'functions' = 'builtin', unit = 'Việc'): Promise<void> {
    const title = `KẾT QUẢ THI HÀNH ÁN TÍNH BẰNG ${unit === 'Việc' ? 'VIỆC' : 'TIỀN'}. Đơn vị tính: ${unit}`;
    const times = unit === 'Việc' ? 1 : 1e8;
    const others = [
      [230, 180, 140],
      [150, 120, 100],
    ].map((row) => row.map((value) => value * times));
    const people = [figures, ...others].map((row, i): Value[] => [i + 1, NAMES[i]!, ...row]);
    await boot(workbookOf({ Việc: [[title], ['STT', 'Họ và tên', 'Tổng số giải quyết', 'Có điều kiện', 'Thi hành xong'], ...people] }));
    if (formulas === 'functions') await Excel.run((context) => createPlanSheet(context, plan));
    await classify({ plan: formulas === 'functions' ? (await activePlan()).plan : plan, formulas });
  }

  test('a target that is missed by little', async () => {
    await written([400, 231, 164]);
    const said = 'Đạt 70,9956 %, chưa đủ 71,00 %.';
    expect(note()).toBe(said);
    const general = NOTES.figuresNotJudged;
    for (const [cells, expected] of [
      [{ E3: '-' }, general],
      [{ E3: 164 }, said],
      [{ E3: 'chưa có' }, general],
      [{ E3: '=1/0' }, general],
      [{ E3: 164 }, said],
      [{ C3: 250 }, NOBODY],
      [{ C3: 400 }, said],
    ] as const) {
      enter(cells);
      expect([cells, note()]).toEqual([cells, expected]);
    }
    session.host.enter(PLAN_SHEET, `D${planRow('trên 300 việc')}`, [[0.7]]);
    expect(note()).toBe(NOBODY);
  });

  test('a cell that is named, wherever it is moved to, and its error value', async () => {
    await written([150, 'nhiều', 100]);
    expect(note()).toMatch(/^Ô D3 \(có điều kiện\) ghi "nhiều"/);
    await Excel.run(async (context) => {
      context.workbook.worksheets.getItem('Việc').getRange('1:1').insert('Down');
      await context.sync();
    });
    expect(String(valueAt(session.host.workbook, 'Việc', 'M4'))).toMatch(/^Ô D4 \(có điều kiện\) ghi "nhiều"/);
    await session.close();
    await written([150, 120, 100]);
    enter({ D3: '=1/0' });
    await classify({ plan, formulas: 'builtin' });
    expect(note()).toMatch(/ghi "#DIV\/0!"/);
    enter({ D3: '=NA()' });
    expect(note()).toBe(NOTES.figuresNotJudged);
  });

  test.each(['+5', '.5', '1e2', '0x10', '0b11', '5%'])('%j in a figure is named, and the rest is written', async (text) => {
    await written([150, text, 100]);
    expect(note()).toContain(`ghi "${text}"`);
    expect(valueAt(session.host.workbook, 'Việc', 'K4')).toBe('Đạt');
  });

  test('fractions of đồng', async () => {
    await written([20_000_000_000.5, 10_000_000_000.25, 9_000_000_000.75], 'builtin', 'đồng');
    expect(valueAt(session.host.workbook, 'Việc', 'K3')).toBe('Đạt');
  });

  test('functions: an open edge, as long as the band is that one', async () => {
    await written([300, 200, 160], 'functions');
    const said = note();
    expect(said).toMatch(/^Đúng mốc 300 việc/);
    session.host.enter(PLAN_SHEET, `I${planRow('từ 200 đến dưới 300 việc')}`, [['Có']]);
    await session.host.calculationEnded();
    expect(note()).toBe(NOBODY);
  });

  test('a caseload that the plan leaves out, and no other reason', async () => {
    await written([700, 200, 160]);
    const above = planRow('trên 300 việc');
    session.host.enter(PLAN_SHEET, `A${above}`, [['Cục THADS tỉnh']]);
    await classify({ plan: (await activePlan()).plan, formulas: 'builtin' });
    expect(note()).toBe('Kế hoạch không quy định chỉ tiêu cho mức này.');
    for (const [address, value] of [
      ['E3', 'abc'],
      ['E3', -1],
    ] as const) {
      enter({ [address]: value });
      expect([value, note()]).toEqual([value, NOTES.figuresNotJudged]);
    }
    enter({ E3: 160 });
    expect(note()).toBe('Kế hoạch không quy định chỉ tiêu cho mức này.');
  });
});
