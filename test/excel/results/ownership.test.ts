/** What people do to our columns between two clicks, and what becomes of it: every token of theirs stays, everything of ours goes. */
import { classify, type Outcome } from '../../../src/excel/results/classify';
import { undoLast } from '../../../src/excel/results/take-back';
import { removeAll } from '../../../src/excel/remove';
import { MovedError } from '../../../src/excel/kit/errors';
import { DEFAULT_PLAN } from '../../../src/plan/default';
import { bootAddIn } from '../../../workbench/boot';
import { STALE_WORDS } from '../../../src/terms/words';
import { picture } from 'excel-host/package';
import { textsShown } from '../shown';
import { sideBySide, type Value, workbookOf } from '../build';
import { calculating } from 'excel-host/calculation';
import type { Sheet, Workbook } from 'excel-host/model';
import type { OfficeSession } from 'excel-host/node';

const SHEET = 'Báo cáo';
const plan = DEFAULT_PLAN;
/** Rows of the sheet, from 1: headings in 4, the office in 5, its people in 6 to 8; our columns are I to V. */
const ROWS = sideBySide([
  [
    { name: 'Lê Văn An', cases: [120, 100, 90], money: [9e6, 8e6, 4e6] },
    { name: 'Trần Thị Bình', cases: [90, 80, 10], money: [8e6, 7e6, 1e6] },
    { name: 'Phan Cường', cases: [250, 213, 164], money: [7e7, 6e7, 3e7] },
  ],
]);
/** Somebody's cells below and right of the table. */
const AROUND: Value[][] = [
  ...ROWS,
  [],
  [null, 'Người lập biểu', null, null, null, null, null, null, null, 'THỦ TRƯỞNG'],
  [...Array<null>(15).fill(null), 12345],
];

let workbook: Workbook;
let sheet: Sheet;
let session: OfficeSession;
beforeEach(async () => {
  workbook = workbookOf({ [SHEET]: AROUND });
  sheet = workbook.sheets[0]!;
  session = await bootAddIn({ workbook });
});
afterEach(() => session.close());

const write = (): Promise<Outcome> => classify({ plan });
const doing = (job: (sheet: Excel.Worksheet) => void): Promise<void> =>
  Excel.run(async (context) => {
    job(context.workbook.worksheets.getItem(SHEET));
    await context.sync();
  });
const type = (address: string, text: string) => (s: Excel.Worksheet) => void (s.getRange(address).values = [[text]]);
/** Every text that begins with the mark of a token, with its place. */
const tokens = (): string[] =>
  sheet.rows.flatMap((row) => (row?.cells ?? []).flatMap((cell) => (typeof cell?.value === 'string' && cell.value.startsWith('~') ? [cell.value] : []))).sort();
const ourHeadings = (): number => sheet.rows.flatMap((row) => (row?.cells ?? []).filter((cell) => cell?.value === 'Kết quả (việc)')).length;

/** "Còn thiếu" of cases. */
const SHORTFALL = 12;

/** What people do after the first run. */
const ACTIONS: [string, ((s: Excel.Worksheet) => void)[], string[]][] = [
  ['a note over what was seen', [type('V6', '~hỏi lại')], ['~hỏi lại']],
  ['a word over a verdict', [type('N6', '~xem')], ['~xem']],
  ['a word in a heading', [type('N4', '~KQ')], ['~KQ']],
  ['words below our columns', [type('J12', '~dưới')], ['~dưới']],
  ['a column between ours', [(s) => s.getRange('L:L').insert('Right'), type('L4', '~ý kiến'), type('L6', '~1')], ['~1', '~ý kiến']],
  ['our first column deleted', [(s) => s.getRange('I:I').delete('Left')], []],
  [
    'two of our columns deleted, the table’s last one typed over',
    [(s) => s.getRange('I:J').delete('Left'), type('B5', '~Chi cục THADS huyện Xa')],
    ['~Chi cục THADS huyện Xa'],
  ],
  ['a row inserted, and a note in it', [(s) => s.getRange('7:7').insert('Down'), type('V7', '~mới')], ['~mới']],
  ['a row deleted, and a note in another one', [(s) => s.getRange('7:7').delete('Up'), type('V7', '~còn')], ['~còn']],
  ['a column before the table', [(s) => s.getRange('A:A').insert('Right'), type('A1', '~trái')], ['~trái']],
];

describe.each(ACTIONS)('%s', (_, actions, left) => {
  const all = async (): Promise<void> => {
    for (const action of actions) await doing(action);
  };
  const figures = (): unknown[] => sheet.rows.map((row) => row?.cells.slice(0, 9).map((cell) => cell?.value));

  test('removed: theirs stay, ours go', async () => {
    await write();
    await all();
    const before = figures();
    const { kept } = await removeAll();
    expect(tokens()).toEqual(left);
    expect(ourHeadings()).toBe(0);
    expect(workbook.names).toEqual([]);
    expect(sheet.conditionalFormats).toEqual([]);
    expect(kept.length).toBeLessThanOrEqual(left.length);
    // Nothing of the table itself is missing.
    const table = before.map((row) => (row as unknown[] | undefined)?.filter((value) => value != null && !VERDICTS.has(value)));
    const now = figures().map((row) => (row as unknown[] | undefined)?.filter((value) => value != null));
    now.forEach((row, i) => row?.forEach((value) => expect(table[i]).toContain(value)));
    expect(sheet.rows.flatMap((row) => row?.cells ?? []).some((cell) => cell?.value === 12345)).toBe(true);
  });

  test('written again: theirs stay, there is one block; twice is once; removed, only theirs are left', async () => {
    await write();
    await all();
    await write();
    expect(tokens()).toEqual(left);
    expect(ourHeadings()).toBeLessThanOrEqual(1);
    const once = picture(workbook);
    await write();
    expect(picture(workbook)).toEqual(once);
    await removeAll();
    expect(tokens()).toEqual(left);
    expect(ourHeadings()).toBe(0);
  });

  test('undone: theirs stay, ours go', async () => {
    const { undo } = await write();
    await all();
    await undoLast(undo);
    expect(tokens()).toEqual(left);
    expect(ourHeadings()).toBe(0);
    expect(sheet.conditionalFormats).toEqual([]);
  });

  test('the second run undone: what the first one wrote stands again, or nothing was done', async () => {
    await write();
    const { undo } = await classify({ plan: { ...plan, qualifiesBy: 'either' } });
    await all();
    const before = picture(workbook);
    const failure: unknown = await undoLast(undo).catch((error: unknown) => error);
    if (failure) {
      expect(failure).toBeInstanceOf(MovedError);
      expect(picture(workbook)).toEqual(before);
    }
    expect(tokens()).toEqual(left);
  });
});

const VERDICTS = new Set<unknown>(['Đạt', 'Chưa đạt', 'Đủ', 'Chưa đủ', 'Không xét']);

test('columns of somebody’s with our headings are theirs: nothing is there to be removed, and the block goes beyond them', async () => {
  const headings = ['Nhóm', 'Chỉ tiêu', 'Đạt được', 'Chênh lệch', 'Còn thiếu', 'Kết quả', 'Đủ điều kiện', 'Ghi chú'];
  headings.forEach((heading, i) => {
    sheet.setCell(3, 8 + i, { value: heading, style: 0 });
    for (const row of [4, 5, 6, 7]) sheet.setCell(row, 8 + i, { value: heading === 'Đủ điều kiện' ? 'Đủ' : `~${row}${i}`, style: 0 });
  });
  const before = picture(workbook);
  await expect(removeAll()).rejects.toThrow();
  expect(picture(workbook)).toEqual(before);
  await write();
  expect(sheet.cell(3, 16)?.value).toBe('Nhóm (việc)');
  await removeAll();
  expect(picture(workbook)).toEqual(before);
});

describe('formulas of people’s among ours', () => {
  beforeEach(async () => {
    await session.close();
    session = await bootAddIn({ workbook, calculate: calculating(workbook, {}) });
  });
  const THEIRS: [string, string][] = [
    ['V6', '="~của tôi: "&B6'],
    ['L7', '=D7-E7'],
    ['J8', '=0.8'],
  ];
  const stands = (): string[] =>
    sheet.rows.flatMap((row) => (row?.cells ?? []).flatMap((cell) => (THEIRS.some(([, formula]) => cell?.formula === formula) ? [cell!.formula!] : []))).sort();
  const typed = (s: Excel.Worksheet): void => THEIRS.forEach(([address, formula]) => void (s.getRange(address).formulas = [[formula]]));
  const all = THEIRS.map(([, formula]) => formula).sort();

  test.each<[string, (outcome: Outcome) => Promise<unknown>]>([
    ['removed', () => removeAll()],
    ['written again', () => classify({ plan, formulas: 'builtin' })],
    ['written as values', write],
    ['undone', ({ undo }) => undoLast(undo)],
  ])('%s: they stay', async (_, act) => {
    const outcome = await classify({ plan, formulas: 'builtin' });
    await doing(typed);
    await act(outcome);
    expect(stands()).toEqual(all);
  });

  test('a second run undone: ours beside theirs are formulas, as they were', async () => {
    await classify({ plan, formulas: 'builtin' });
    await doing(typed);
    const before = picture(workbook);
    const { undo } = await classify({ plan, formulas: 'builtin' });
    expect(picture(workbook)).not.toEqual(before);
    await undoLast(undo);
    expect(picture(workbook)).toEqual(before);
  });

  test('a formula of theirs that ours go by: the verdict that it brings is void', async () => {
    await classify({ plan, formulas: 'builtin' });
    const result = (): string => textsShown(workbook, sheet, 5, [SHORTFALL + 1])[0]!;
    const right = result();
    expect(['Đạt', 'Chưa đạt']).toContain(right);
    await doing((s) => void (s.getCell(5, SHORTFALL).formulas = [[right === 'Đạt' ? '=1' : '=0']]));
    expect(result()).toBe(STALE_WORDS);
  });
});

describe('looks of people’s own among ours', () => {
  const styleOf = (row: number, column: number): unknown => {
    const cell = sheet.cell(row, column);
    const { numberFormat, fill, font } = workbook.styles[cell?.style ?? 0]!;
    return [cell?.value ?? null, numberFormat, fill, font.bold];
  };
  const DATES = [45413, 45414, 45415];
  /** A column of dates before "Chênh lệch", and a date in "Ghi chú". */
  const dresses = async (): Promise<void> => {
    await doing((s) => s.getRange('L:L').insert('Right'));
    await doing((s) => {
      s.getRange('L4').values = [['Ngày họp']];
      s.getRange('L5:L7').values = DATES.map((day) => [day]);
      s.getRange('L5:L7').numberFormat = DATES.map(() => ['dd/mm/yyyy']);
      s.getRange('L5').format.fill.color = '#FF0000';
      s.getRange('L4').format.font.bold = true;
      s.getRange('L:L').format.columnWidth = 99;
      s.getRange('W6').values = [[45420]];
      s.getRange('W6').numberFormat = [['dd/mm/yyyy']];
    });
  };
  const looks = (): unknown => [[3, 4, 5, 6].map((row) => styleOf(row, 11)), sheet.columns[11]?.width];
  const note = (): unknown[] =>
    sheet.rows.flatMap((row, r) => (row?.cells ?? []).flatMap((cell, c) => (cell?.value === 45420 ? [(styleOf(r, c) as unknown[])[1]] : [])));

  test.each<[string, (outcome: Outcome) => Promise<unknown>]>([
    ['Gỡ bỏ', () => removeAll()],
    ['Phân loại', write],
    ['Hoàn tác', ({ undo }) => undoLast(undo).catch((error: unknown) => expect(error).toBeInstanceOf(MovedError))],
  ])('%s leaves the looks and the width of a column, and the format of a date', async (_, act) => {
    const outcome = await write();
    await dresses();
    const before = looks();
    await act(outcome);
    expect(looks()).toEqual(before);
    expect(note()).toEqual(['dd/mm/yyyy']);
  });
});
