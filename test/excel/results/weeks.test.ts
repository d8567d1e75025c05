/**
 * From week to week, as people work: a sheet is copied for the next week, figures and results of the week before are pasted, a column that nobody needs is
 * deleted, a figure is mistyped. What can be seen stays true or void, the next run mends it, and *Gỡ bỏ* takes all of ours or names what stays.
 */
import { calculating } from 'excel-host/calculation';
import type { Sheet, Workbook } from 'excel-host/model';
import type { OfficeSession } from 'excel-host/node';
import { removeAll } from '../../../src/excel/remove';
import { classify, type ClassifyOptions, examine } from '../../../src/excel/results/classify';
import { inExcel } from '../../../src/excel/kit/run';
import { undoLast } from '../../../src/excel/results/take-back';
import { HAU_GIANG_2024 } from '../../../src/plan/hau-giang';
import { QUALIFICATION_WORDS, STALE_WORDS, VERDICT_WORDS } from '../../../src/terms/words';
import { displayText } from '../../../workbench/grid/display';
import { bootAddIn } from '../../../workbench/boot';
import { type Value, workbookOf } from '../build';
import { CASES, type FigureTriple, MONEY, NAMES } from '../people';
import { rulesOn, VIETNAMESE } from '../shown';

const NEWER = CASES.map(([total, eligible, completed]) => [total + 40, eligible + 30, completed + 5]);

const FIGURES = ['Tổng số giải quyết', 'Có điều kiện', 'Thi hành xong'];
const sheetOf = (title: string, unit: string, figures: readonly FigureTriple[]): Value[][] => [
  [title],
  [`Đơn vị tính: ${unit}`],
  [],
  ['STT', 'Họ và tên Chấp hành viên', ...FIGURES],
  ...NAMES.map((name, i): Value[] => [i + 1, name, ...figures[i]!]),
];
const two = (): Record<string, Value[][]> => ({
  Việc: sheetOf('KẾT QUẢ THI HÀNH ÁN VỀ VIỆC', 'việc', CASES),
  Tiền: sheetOf('KẾT QUẢ THI HÀNH ÁN VỀ TIỀN', '1.000 đồng', MONEY),
});
/** Both measures on one sheet, with the same rows. */
const side = (): Value[][] => [
  ['KẾT QUẢ THI HÀNH ÁN CỦA CHẤP HÀNH VIÊN'],
  ['Đơn vị tính: việc; 1.000 đồng'],
  ['STT', 'Họ và tên Chấp hành viên', 'Về việc', null, null, 'Về tiền', null, null],
  [null, null, ...FIGURES, ...FIGURES],
  ...NAMES.map((name, i): Value[] => [i + 1, name, ...CASES[i]!, ...MONEY[i]!]),
];

let session: OfficeSession;
let workbook: Workbook;
let mode: ClassifyOptions['formulas'];
afterEach(() => session.close());

async function open(sheets: Record<string, Value[][]>, formulas: ClassifyOptions['formulas']): Promise<void> {
  workbook = workbookOf(sheets);
  mode = formulas;
  session = await bootAddIn({ workbook, calculate: calculating(workbook) });
}

type Sheets = (name: string) => Excel.Worksheet;
const people = (deed: (sheet: Sheets) => void): Promise<void> =>
  inExcel(async (context) => {
    deed((name) => context.workbook.worksheets.getItem(name));
    await context.sync();
  });
const run = (options: Partial<ClassifyOptions> = {}): ReturnType<typeof classify> => classify({ plan: HAU_GIANG_2024, formulas: mode, ...options });
/** A person says which sheets count. */
const counting = (use: readonly string[], not: readonly string[]): Partial<ClassifyOptions> => ({
  reading: { version: 1, sheets: Object.fromEntries([...use.map((name) => [name, { use: true }]), ...not.map((name) => [name, { use: false }])]) },
});
const sheetNamed = (name: string): Sheet => workbook.sheets.find((sheet) => sheet.name === name)!;

function shown(name: string, row: number, heading: string): string {
  const sheet = sheetNamed(name);
  const column = sheet.rows[3]!.cells.findIndex((cell) => cell?.value === heading);
  return displayText(workbook, sheet, row, column, VIETNAMESE, rulesOn(workbook, sheet).at(row, column));
}

/** Whatever stands right of a table. */
const right = (name: string, column: number): unknown[] =>
  sheetNamed(name).rows.flatMap((row) => (row?.cells.slice(column) ?? []).flatMap((cell) => ((cell?.value ?? '') === '' ? [] : [cell!.value])));

/** Every verdict that can be seen beside a report, and is not that of a run. */
async function untrue(): Promise<string[]> {
  await session.host.calculationEnded();
  const { recognition, assessed } = await examine({ plan: HAU_GIANG_2024 });
  const words = new Set<string>([...Object.values(VERDICT_WORDS), ...Object.values(QUALIFICATION_WORDS)]);
  return recognition.sheets.flatMap(({ sheet, rows, measures }, index) =>
    rows.flatMap(({ row }, at) => {
      const one = assessed.find(({ subject }) => subject.places.some((place) => place.sheet === index && place.row === at));
      const expected = {
        'Kết quả': VERDICT_WORDS[one?.byMeasure[measures[0]!.measure]?.verdict ?? 'notJudged'],
        'Đủ điều kiện': one && QUALIFICATION_WORDS[one.qualification],
      };
      return Object.entries(expected).flatMap(([heading, word]) => {
        const text = shown(sheet, row, heading);
        return words.has(text) && text !== word ? [`${sheet} ${row + 1}: ${heading} ${text}, is ${word}`] : [];
      });
    }),
  );
}

async function copyBoth(): Promise<void> {
  await people((sheet) => {
    sheet('Việc').copy('End');
    sheet('Tiền').copy('End');
  });
  await people((sheet) => {
    sheet('Việc (2)').name = 'Việc T2';
    sheet('Tiền (2)').name = 'Tiền T2';
  });
}

describe.each(['values', 'builtin'] as const)('%s', (formulas) => {
  test('a sheet copied for the next week: each week is run again by its own figures', async () => {
    await open({ T1: side() }, formulas);
    await run();
    await people((sheet) => void sheet('T1').copy('End'));
    await people((sheet) => {
      sheet('T1 (2)').name = 'T2';
      sheet('T2').getRange('C5:E10').values = NEWER;
    });
    await run(counting(['T2'], ['T1']));
    await people((sheet) => void (sheet('T1').getRange('E5').values = [[20]]));
    await run(counting(['T1'], ['T2']));
    expect(shown('T1', 4, 'Kết quả (việc)')).toBe('Chưa đạt');
    await removeAll();
    expect([right('T1', 8), right('T2', 8)]).toEqual([[], []]);
  });

  test.each([
    ['run on the copy', false],
    ['run here and there', true],
  ])('two sheets, copied, %s: nothing of ours is left after Gỡ bỏ', async (_, again) => {
    await open(two(), formulas);
    await run();
    await copyBoth();
    await people((sheet) => void (sheet('Việc T2').getRange('C5:E10').values = NEWER));
    await run(counting(['Việc T2', 'Tiền T2'], ['Việc', 'Tiền']));
    await people((sheet) => void (sheet('Việc').getRange('E5').values = [[20]]));
    if (again) await run(counting(['Việc', 'Tiền'], ['Việc T2', 'Tiền T2']));
    await removeAll();
    expect(['Việc', 'Tiền', 'Việc T2', 'Tiền T2'].map((name) => right(name, 5))).toEqual([[], [], [], []]);
  });

  test('on copies "Đủ điều kiện" is void until they are run: they ask the week before; a renamed sheet is no copy', async () => {
    await open(two(), formulas);
    await run();
    const before = shown('Việc', 6, 'Đủ điều kiện');
    await copyBoth();
    expect([shown('Việc T2', 6, 'Đủ điều kiện'), shown('Tiền T2', 6, 'Đủ điều kiện')]).toEqual([STALE_WORDS, STALE_WORDS]);
    expect([before, shown('Việc', 6, 'Đủ điều kiện'), shown('Việc T2', 6, 'Kết quả')]).toEqual(['Đủ', 'Đủ', 'Đạt']);
    await people((sheet) => {
      sheet('Việc T2').delete();
      sheet('Tiền T2').delete();
    });
    await people((sheet) => void (sheet('Việc').name = 'Việc tuần 3'));
    expect([shown('Việc tuần 3', 6, 'Đủ điều kiện'), shown('Tiền', 6, 'Đủ điều kiện')]).toEqual(['Đủ', 'Đủ']);
  });

  test('a copied sheet with one measure brought up to date is the report', async () => {
    await open({ 'BC 20-6': side() }, formulas);
    await run();
    await people((sheet) => void sheet('BC 20-6').copy('End'));
    await people((sheet) => {
      sheet('BC 20-6 (2)').name = 'BC 27-6';
      sheet('BC 27-6').getRange('E5').values = [[129]];
    });
    const { recognition } = await run();
    expect(recognition.sheets.map(({ sheet }) => sheet)).toEqual(['BC 27-6']);
  });

  test('the whole rows of the week before pasted as values: the next run replaces their results, and so does the one after', async () => {
    await open({ ...two(), Lưu: [] }, formulas);
    await run();
    await people((sheet) => void sheet('Lưu').getRange('A1:M12').copyFrom("'Việc'!A1:M12", 'Values'));
    await people((sheet) => void (sheet('Việc').getRange('C5:E10').values = NEWER));
    await run(counting(['Việc', 'Tiền'], ['Lưu']));
    await people((sheet) => void sheet('Việc').getRange('A5:M10').copyFrom("'Lưu'!A5:M10", 'Values'));
    await people((sheet) => void (sheet('Việc').getRange('P5').values = [['của tôi']]));
    for (const figures of [CASES, NEWER]) {
      await people((sheet) => void (sheet('Việc').getRange('C5:E10').values = figures.map((row) => [...row])));
      await run(counting(['Việc', 'Tiền'], ['Lưu']));
      await session.host.calculationEnded();
      expect([4, 5, 6, 7, 8, 9].map((row) => shown('Việc', row, 'Kết quả'))).not.toContain(STALE_WORDS);
    }
    await people((sheet) => sheet('Lưu').delete());
    await removeAll();
    expect(right('Việc', 5)).toEqual(['của tôi']);
  });

  test('a sheet of results with a remark that another run has left: Gỡ bỏ names it', async () => {
    await open(two(), formulas);
    await people((sheet) => ['Việc', 'Tiền'].forEach((name) => sheet(name).protection.protect({}, 'mk')));
    await run({ whenLocked: 'newSheet' });
    await people((sheet) => void (sheet('Kết quả Việc').getRange('P3').values = [['tôi ghi']]));
    await run({ whenLocked: 'newSheet' });
    expect((await removeAll()).kept).toContain('Kết quả Việc');
  });

  test('neither the sign nor the rate of a row is left: its verdict is void', async () => {
    await open(two(), formulas);
    await run();
    await people((sheet) => sheet('Việc').getRange('M:M').delete('Left'));
    expect(shown('Việc', 4, 'Kết quả')).toBe('Đạt');
    await people((sheet) => sheet('Việc').getRange('F:J').delete('Left'));
    await people((sheet) => void (sheet('Việc').getRange('E5').values = [[1]]));
    await session.host.calculationEnded();
    expect(shown('Việc', 4, 'Kết quả')).toBe(STALE_WORDS);
  });
});

describe('formulas', () => {
  test('pasted as values, a figure edited: the next run writes formulas again, and Gỡ bỏ takes all of it', async () => {
    await open(two(), 'builtin');
    await run();
    await people((sheet) => {
      sheet('Việc').getRange('F5:M10').copyFrom('F5:M10', 'Values');
      sheet('Việc').getRange('E7').values = [[100]];
    });
    await run();
    expect([shown('Việc', 6, 'Kết quả'), sheetNamed('Việc').cell(6, 10)?.formula?.slice(0, 4)]).toEqual(['Chưa đạt', '=IF(']);
    await people((sheet) => void sheet('Việc').getRange('F5:M10').copyFrom('F5:M10', 'Values'));
    await removeAll();
    expect(right('Việc', 5)).toEqual([]);
  });

  test.each<[string, (sheet: Excel.Worksheet) => void]>([
    ['an empty column inserted before ours', (sheet) => void sheet.getRange('F:F').insert('Right')],
    ['the note deleted', (sheet) => sheet.getRange('M:M').delete('Left')],
    ['a rate deleted', (sheet) => sheet.getRange('H:H').delete('Left')],
  ])('%s: the next run is not refused because of our own formulas', async (_, deed) => {
    await open(two(), 'builtin');
    await run();
    await people((sheet) => deed(sheet('Việc')));
    await run();
    expect(await untrue()).toEqual([]);
  });

  test.each<[string, string, string, number]>([
    ['a total below what can be enforced', 'Tiền', 'C7', 7_030_000],
    ['more that can be enforced than there is', 'Tiền', 'D7', 90_300_008],
    ['more completed than can be enforced', 'Tiền', 'E7', 61_000_009],
    ['a total below what can be enforced', 'Việc', 'C7', 25],
    ['a fraction of a case', 'Việc', 'C7', 1.5],
    ['less than nothing', 'Tiền', 'E7', -5],
  ])('%s, on %s: both sheets say what a run would', async (_, on, address, value) => {
    await open(two(), 'builtin');
    await run();
    expect([shown('Việc', 6, 'Đủ điều kiện'), shown('Tiền', 6, 'Đủ điều kiện')]).toEqual(['Đủ', 'Đủ']);
    await people((sheet) => void (sheet(on).getRange(address).values = [[value]]));
    expect(await untrue()).toEqual([]);
    expect([shown('Việc', 6, 'Đủ điều kiện'), shown('Tiền', 6, 'Đủ điều kiện')]).not.toContain('Đủ');
  });

  test.each(['K5', 'H5:K5', 'J5', 'F5', 'G5'])('%s of a row emptied: nothing untrue on either sheet', async (address) => {
    await open(two(), 'builtin');
    await run();
    await people((sheet) => sheet('Việc').getRange(address).clear('Contents'));
    expect(await untrue()).toEqual([]);
    expect(shown('Tiền', 4, 'Đủ điều kiện')).toBe(STALE_WORDS);
  });

  test('the plan sheet deleted: every result is void, none is "Không xét"', async () => {
    await open(two(), 'builtin');
    await run();
    await people((sheet) => sheet('Kế hoạch thi đua').delete());
    await people((sheet) => void (sheet('Việc').getRange('E5:E7').values = [[129], [97], [165]]));
    expect(await untrue()).toEqual([]);
    expect(new Set(['Việc', 'Tiền'].flatMap((name) => [shown(name, 4, 'Kết quả'), shown(name, 4, 'Đủ điều kiện')]))).toEqual(new Set([STALE_WORDS]));
  });

  test('a copy that is left behind when Hoàn tác takes the plan sheet away', async () => {
    await open({ BC: side() }, 'builtin');
    const { undo } = await run();
    await people((sheet) => void sheet('BC').copy('End'));
    await undoLast(undo);
    await people((sheet) => void (sheet('BC (2)').getRange('E5').values = [[129]]));
    await session.host.calculationEnded();
    expect([shown('BC (2)', 4, 'Kết quả (việc)'), shown('BC (2)', 4, 'Đủ điều kiện')]).toEqual([STALE_WORDS, STALE_WORDS]);
  });
});
