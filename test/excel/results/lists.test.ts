/**
 * Results beside an Excel table or the filter buttons of a sheet: they become columns of it, so that people filter and sort by them and each goes with its
 * row; it gets its width back with *Gỡ bỏ* and *Hoàn tác*. Where that would bring more with it, they stand beside it.
 */
import { removeAll } from '../../../src/excel/remove';
import { classify, examine } from '../../../src/excel/results/classify';
import { undoLast } from '../../../src/excel/results/take-back';
import { HAU_GIANG_2024 } from '../../../src/plan/hau-giang';
import { QUALIFICATION_WORDS } from '../../../src/terms/words';
import { bootAddIn } from '../../../workbench/boot';
import { workbookOf, type Value } from '../build';
import { difference, picture, sorted } from 'excel-host/package';
import { calculating } from 'excel-host/calculation';
import type { Workbook } from 'excel-host/model';
import type { OfficeSession } from 'excel-host/node';

const PLAN = HAU_GIANG_2024;
const SHEET = 'Báo cáo';
const HEADINGS = ['STT', 'Họ và tên Chấp hành viên', 'Tổng số giải quyết', 'Có điều kiện', 'Thi hành xong'];
const PEOPLE: Value[][] = [
  [1, 'Lê Văn An', 211, 163, 128],
  [2, 'Trần Thị Bình', 190, 151, 96],
  [3, 'Phan Quốc Cường', 250, 213, 199],
  [4, 'Đỗ Thị Dung', 98, 77, 61],
  [5, 'Võ Minh Em', 305, 241, 190],
];
const TITLE: Value[][] = [['KẾT QUẢ THI HÀNH ÁN VỀ VIỆC'], ['Đơn vị tính: việc'], []];
/** Headings in row 4, people in rows 5 to 9; our columns are F to M. */
const ROWS: Value[][] = [...TITLE, HEADINGS, ...PEOPLE];
const OURS = 'F4:M9';

let workbook: Workbook;
let session: OfficeSession | undefined;
afterEach(() => session?.close());

async function open(rows: Value[][] = ROWS, others: Record<string, Value[][]> = {}): Promise<void> {
  workbook = workbookOf({ [SHEET]: rows, ...others });
  session = await bootAddIn({ workbook, calculate: calculating(workbook, {}) });
}

const onSheet = <T>(work: (sheet: Excel.Worksheet, context: Excel.RequestContext) => T | Promise<T>): Promise<T> =>
  Excel.run(async (context) => {
    const result = await work(context.workbook.worksheets.getItem(SHEET), context);
    await context.sync();
    return result;
  });

const makeTable = (address = 'A4:E9'): Promise<void> => onSheet((sheet) => void sheet.tables.add(address, true));
const makeFilter = (address = 'A4:E9'): Promise<void> => onSheet((sheet) => void sheet.autoFilter.apply(address));
const run = () => classify({ plan: PLAN });

const table = () => workbook.sheets[0]!.tables[0]!;
const filter = () => workbook.sheets[0]!.autoFilter!;
const widthOf = ({ area: { left, right } }: { area: { left: number; right: number } }): number => right - left + 1;
const hidden = (): number[] => workbook.sheets[0]!.rows.flatMap((row, i) => (row?.hidden ? [i + 1] : []));
const text = (row: number, column: number): unknown => workbook.sheets[0]!.cell(row, column)?.value ?? '';

function expectPicture(before: unknown): void {
  const [a, b] = [sorted(picture(workbook)), sorted(before)];
  if (a !== b) throw new Error(difference(a, b));
}

/** What stands beside each person in "Đủ điều kiện", and what a fresh assessment says. */
async function verdicts(): Promise<[found: Record<string, unknown>, fresh: Record<string, unknown>]> {
  const { assessed } = await examine({ plan: PLAN });
  const found: Record<string, unknown> = {};
  for (let row = 4; row < 9; row++) found[String(text(row, 1))] = text(row, 11);
  return [found, Object.fromEntries(assessed.map(({ subject, qualification }) => [subject.name, QUALIFICATION_WORDS[qualification]]))];
}

const LISTS: [string, (address?: string) => Promise<void>, () => number][] = [
  ['an Excel table', makeTable, () => widthOf(table())],
  ['filter buttons', makeFilter, () => widthOf(filter())],
];

test.each(LISTS)('%s: taken in, taken back, removed', async (_, make, width) => {
  await open();
  await make();
  const original = picture(workbook);
  const { undo } = await run();
  expect(width()).toBe(13);
  const once = picture(workbook);
  await undoLast(undo);
  expectPicture(original);
  await run();
  const second = await run();
  expectPicture(once);
  await undoLast(second.undo);
  expectPicture(once);
  await removeAll();
  expectPicture(original);
});

test('sorted by the button of a table: every result goes with its row', async () => {
  await open();
  await makeTable();
  await run();
  for (const key of [1, 4, 10]) {
    await onSheet((sheet) => sheet.tables.getItemAt(0).sort.apply([{ key, ascending: key !== 4 }]));
    const [found, fresh] = await verdicts();
    expect(found).toEqual(fresh);
  }
  await removeAll();
  expect(text(3, 5)).toBe('');
  expect(widthOf(table())).toBe(5);
});

test.each(LISTS)('%s: filtered by "Đủ điều kiện", then another run: what was chosen stays', async (_, make) => {
  await open();
  await make();
  await run();
  const choose = (sheet: Excel.Worksheet): void => {
    const chosen = { filterOn: 'Values', values: [QUALIFICATION_WORDS.qualified] } as Excel.FilterCriteria;
    if (workbook.sheets[0]!.tables.length > 0) sheet.tables.getItemAt(0).columns.getItem('Đủ điều kiện').filter.apply(chosen);
    else sheet.autoFilter.apply('A4:M9', 11, chosen);
  };
  await onSheet(choose);
  const before = hidden();
  expect(before.length).toBeGreaterThan(0);
  const shown = picture(workbook);
  const { undo } = await run();
  expect(hidden()).toEqual(before);
  await undoLast(undo);
  expectPicture(shown);
  // Removed: nobody could tell any more why rows are hidden.
  await removeAll();
  expect(hidden()).toEqual([]);
});

test('what people chose in their own columns stays: the results stand beside the filter, which keeps its width', async () => {
  await open();
  await onSheet((sheet) => sheet.autoFilter.apply('A4:E9', 2, { filterOn: 'Custom', criterion1: '>200' }));
  const before = structuredClone(filter());
  await run();
  expect(filter()).toEqual(before);
  await removeAll();
  expect(filter()).toEqual(before);
});

test('what they chose there after the run stays, too: the filter keeps its new width', async () => {
  await open();
  await makeFilter();
  await run();
  await onSheet((sheet) => sheet.autoFilter.apply('A4:M9', 2, { filterOn: 'Custom', criterion1: '>200' }));
  const before = hidden();
  await removeAll();
  expect(hidden()).toEqual(before);
  expect(filter().columns).toMatchObject([{ column: 2 }]);
});

interface Beside {
  name: string;
  make: () => Promise<void>;
  rows?: Value[][];
  others?: Record<string, Value[][]>;
}

/** What stands in the way of a table that would take our columns in. */
const BESIDE: Beside[] = [
  { name: 'totals', make: () => makeTable().then(() => onSheet((sheet) => void (sheet.tables.getItemAt(0).showTotals = true))) },
  { name: 'rows below the report', make: () => makeTable('A4:E11'), rows: [...ROWS, [], [null, 'Người lập biểu']] },
  { name: 'it ends above', make: () => makeTable('A4:E8') },
  { name: 'it has a heading like one of ours', make: () => makeTable(), rows: [...TITLE, ['Nhóm', ...HEADINGS.slice(1)], ...PEOPLE] },
  {
    name: 'a formula that counts all of it',
    make: async () => {
      await makeTable();
      await onSheet((sheet) => {
        sheet.tables.getItemAt(0).name = 'BangKetQua';
        sheet.context.workbook.worksheets.getItem('Khác').getRange('A1').formulas = [['=COUNTA(BangKetQua)']];
      });
    },
    others: { Khác: [[1]] },
  },
];

test.each(BESIDE)('beside a table: $name', async ({ make, rows, others }) => {
  await open(rows, others);
  await make();
  const original = picture(workbook);
  await run();
  expect(widthOf(table())).toBe(5);
  expect(text(3, 5)).toBe('Nhóm');
  await removeAll();
  expectPicture(original);
});

test('people’s own column behind ours in the table: the headings stay, and that is said', async () => {
  await open();
  await makeTable();
  await run();
  await onSheet((sheet) => {
    sheet.tables.getItemAt(0).resize('A4:N9');
    sheet.getRange('N4:N5').values = [['Ý kiến'], ['~']];
  });
  const { kept } = await removeAll();
  expect(kept[0]).toBe(`${SHEET}!F4`);
  expect(text(4, 13)).toBe('~');
  expect(text(4, 5)).toBe('');
  expect(widthOf(table())).toBe(14);
  // A further run stands behind them, beside the table: two of its columns cannot have one name.
  await run();
  expect(text(3, 14)).toBe('Nhóm');
  expect(widthOf(table())).toBe(14);
});

test('a table that people make of the report and our columns gets the report’s width', async () => {
  await open();
  await run();
  await makeTable(`A4:${OURS.split(':')[1]!}`);
  await run();
  expect(widthOf(table())).toBe(13);
  await removeAll();
  expect(widthOf(table())).toBe(5);
});
