/** Our block after people worked on the sheet: hidden, renamed, edited, moved. It is found again, replaced or removed; what is theirs is not touched. */
import { describeChanges } from '../../../src/changes/from-verdicts';
import { vi } from '../../../src/messages/vi';
import { removeAll } from '../../../src/excel/remove';
import { classify } from '../../../src/excel/results/classify';
import { toggleMarks } from '../../../src/excel/results/mark';
import { DEFAULT_PLAN } from '../../../src/plan/default';
import { openWorkbook } from '../../../workbench/add-in';
import { bootAddIn } from '../../../workbench/boot';
import { ODD, reportMarkup, STYLES } from '../odd-workbooks';
import { picture } from 'excel-host/package';
import type { OfficeSession } from 'excel-host/node';
import type { Sheet, Workbook } from 'excel-host/model';
import { buildPackage } from 'excel-host/testing';

const SHEET = 'Biểu việc';
const HEADING = 2;
const FIRST = 5; // F
const WIDTH = 8;

let workbook: Workbook;
let sheet: Sheet;
let session: OfficeSession;
const build = (): Workbook => openWorkbook(ODD['a column in text format with a width of its own']!()).workbook;

beforeEach(async () => {
  workbook = build();
  sheet = workbook.sheets[0]!;
  session = await bootAddIn({ workbook });
});
afterEach(() => session.close());

const write = () => classify({ plan: DEFAULT_PLAN });
const inSheet = (job: (sheet: Excel.Worksheet) => void, name = SHEET): Promise<void> =>
  Excel.run(async (context) => {
    job(context.workbook.worksheets.getItem(name));
    await context.sync();
  });
/** Every cell that holds one of our first headings. */
const blocks = (): number => sheet.rows.flatMap((row) => (row?.cells ?? []).filter((cell) => cell?.value === 'Nhóm')).length;

test('a block on a sheet that was hidden since is removed, too', async () => {
  const before = picture(workbook) as { sheets: object[] };
  await write();
  sheet.visibility = 'Hidden';
  expect(await removeAll()).toEqual({ sheets: [SHEET], kept: [], history: null });
  expect(picture(workbook)).toEqual({ ...before, sheets: [{ ...before.sheets[0], visibility: 'Hidden' }] });
});

test('a new run while the sheet is hidden forgets nothing', async () => {
  await session.close();
  workbook = openWorkbook(buildPackage({ sheets: { [SHEET]: reportMarkup(), 'Biểu khác': reportMarkup() }, styles: STYLES })).workbook;
  sheet = workbook.sheets[0]!;
  session = await bootAddIn({ workbook });
  const before = picture(workbook);
  await write();
  sheet.visibility = 'VeryHidden';
  await write();
  sheet.visibility = 'Visible';
  await removeAll();
  expect(picture(workbook)).toEqual(before);
});

test('headings that somebody renamed stay renamed; the block is replaced in place, there is no second one', async () => {
  await write();
  sheet.setCell(HEADING, FIRST + 5, { ...sheet.cell(HEADING, FIRST + 5)!, value: 'KQ thi đua' });
  sheet.setCell(HEADING, FIRST + 7, { ...sheet.cell(HEADING, FIRST + 7)!, value: 'Lưu ý' });
  const renamed = picture(workbook);
  const { changes } = await write();
  expect(picture(workbook)).toEqual(renamed);
  expect(describeChanges(changes, vi).at(-1)!.text).toMatch(/; giữ nguyên nội dung bạn đã nhập ở K3, M3\.$/);
});

test('a renamed sheet: replaced in place, removed with its widths', async () => {
  const before = picture(workbook) as { sheets: object[] };
  await write();
  await inSheet((s) => (s.name = "Việc của An's"));
  await write();
  expect(blocks()).toBe(1);
  await removeAll();
  expect(JSON.stringify(picture(workbook))).toBe(JSON.stringify({ ...before, sheets: [{ ...before.sheets[0], name: "Việc của An's" }] }));
});

test('rows and columns inserted before and within the table move the block; it is replaced and removed where it stands', async () => {
  const change = (s: Excel.Worksheet): void => {
    s.getRange('1:2').insert('Down');
    s.getRange('A:A').insert('Right');
    s.getRange('8:8').insert('Down');
  };
  await write();
  await inSheet(change);
  await write();
  expect(sheet.cell(HEADING + 2, FIRST + 1)?.value).toBe('Nhóm');
  expect(blocks()).toBe(1);
  await removeAll();
  const after = picture(workbook);
  await session.close();
  workbook = build();
  sheet = workbook.sheets[0]!;
  session = await bootAddIn({ workbook });
  await inSheet(change);
  expect(after).toEqual(picture(workbook));
});

test('a column of the user’s between ours stays where it is: the block goes beyond it; removed, only it is left', async () => {
  await write();
  await inSheet((s) => {
    s.getRange('H:H').insert('Right');
    s.getRange('H4').values = [['của tôi']];
  });
  await write();
  expect([sheet.cell(3, 7)?.value, sheet.cell(HEADING, 8)?.value]).toEqual(['của tôi', 'Nhóm']);
  expect(blocks()).toBe(1);
  expect(await removeAll()).toEqual({ sheets: [SHEET], kept: [], history: null });
  expect(sheet.cell(3, 7)?.value).toBe('của tôi');
  expect(blocks()).toBe(0);
});

test('a column of the user’s between ours: removed, it is left and said', async () => {
  await write();
  await inSheet((s) => {
    s.getRange('H:H').insert('Right');
    s.getRange('H3:H4').values = [['Ý kiến'], ['của tôi']];
  });
  expect(await removeAll()).toEqual({ sheets: [SHEET], kept: [`${SHEET}!H3`, `${SHEET}!H4`], history: null });
  expect([sheet.cell(2, 7)?.value, sheet.cell(3, 7)?.value, blocks()]).toEqual(['Ý kiến', 'của tôi', 0]);
});

test('names lost by another program: nothing proves that the results are ours; new ones go beside them', async () => {
  await write();
  workbook.names = [];
  sheet.setCell(HEADING, FIRST, { ...sheet.cell(HEADING, FIRST)!, value: 'Nhóm án' });
  const before = sheet.rows.map((row) => row?.cells.slice(0, FIRST + WIDTH).map((cell) => cell?.value));
  await write();
  expect(sheet.rows.map((row) => row?.cells.slice(0, FIRST + WIDTH).map((cell) => cell?.value))).toEqual(before);
  expect(sheet.cell(HEADING, FIRST + WIDTH)?.value).toBe('Nhóm');
  await removeAll();
  expect(sheet.rows.map((row) => row?.cells.slice(0, FIRST + WIDTH).map((cell) => cell?.value))).toEqual(before);
});

test('one of our columns deleted: the next run writes the whole block again, once', async () => {
  await write();
  await inSheet((s) => s.getRange('M:M').delete('Left'));
  await inSheet((s) => s.getRange('H:H').delete('Left'));
  await write();
  expect(blocks()).toBe(1);
  expect(sheet.rows[HEADING]!.cells.slice(FIRST, FIRST + WIDTH).map((cell) => cell?.value)).toEqual([
    'Nhóm',
    'Chỉ tiêu',
    'Đạt được',
    'Chênh lệch',
    'Còn thiếu',
    'Kết quả',
    'Đủ điều kiện',
    'Ghi chú',
  ]);
});

test('somebody wrote over our columns: what stands there is theirs, the block goes beyond it, removal leaves it', async () => {
  await write();
  await inSheet((s) => {
    s.getRange('F3:M7').clear('Contents');
    s.getRange('F3:G5').values = [
      ['Cột', 'của tôi'],
      [1, 2],
      [3, 4],
    ];
  });
  await write();
  expect(sheet.cell(HEADING, FIRST)?.value).toBe('Cột');
  expect(sheet.cell(HEADING, FIRST + 2)?.value).toBe('Nhóm');
  await removeAll();
  expect(sheet.cell(4, FIRST + 1)?.value).toBe(4);
  expect(workbook.names.filter(({ name }) => name.startsWith('THADS'))).toEqual([]);
  expect(sheet.conditionalFormats).toEqual([]);
  expect(blocks()).toBe(0);
});

test('our columns emptied with the Delete key: written again in place, and removed without a trace', async () => {
  const before = picture(workbook);
  await write();
  const once = picture(workbook);
  await inSheet((s) => s.getRange('F3:M7').clear('Contents'));
  await write();
  expect(picture(workbook)).toEqual(once);
  await inSheet((s) => s.getRange('F3:M7').clear('Contents'));
  await removeAll();
  expect(picture(workbook)).toEqual(before);
});

test('a copied sheet shares the number of its block; both are replaced, then removed', async () => {
  const before = picture(workbook) as { sheets: object[] };
  await write();
  const copy = Object.assign(Object.create(Object.getPrototypeOf(sheet) as object) as Sheet, structuredClone({ ...sheet }), {
    id: '{99999999-0001-0000-0000-000000000000}',
    name: 'Bản sao',
  });
  workbook.sheets.push(copy);
  const own = workbook.names.find(({ name }) => name.startsWith('THADS'))!;
  workbook.names.push({ ...own, scope: copy.id, formula: own.formula.replace(/^=.*!/, "='Bản sao'!") });
  await write();
  const once = picture(workbook);
  await write();
  expect(picture(workbook)).toEqual(once);
  await removeAll();
  expect(picture(workbook)).toEqual({ ...before, sheets: [before.sheets[0], { ...before.sheets[0], name: 'Bản sao' }] });
});

test('marks are put on a block with an edited heading, and go with it', async () => {
  const before = picture(workbook);
  await write();
  sheet.setCell(HEADING, FIRST, { ...sheet.cell(HEADING, FIRST)!, value: 'Nhóm (sửa)' });
  expect((await toggleMarks()).state).toBe('marked');
  expect((await toggleMarks()).state).toBe('unmarked');
  await toggleMarks();
  expect(await removeAll()).toEqual({ sheets: [SHEET], kept: [`${SHEET}!F3`], history: null });
  sheet.setCell(HEADING, FIRST, { ...sheet.cell(HEADING, FIRST)!, value: null });
  sheet.settle();
  expect(picture(workbook)).toEqual(before);
});

test('the mark finds "Đủ điều kiện" although it was renamed and a column of ours deleted before it', async () => {
  await write();
  const qualified = sheet.rows.filter((row) => row?.cells[FIRST + WIDTH - 2]?.value === 'Đủ').length;
  await inSheet((one) => {
    one.getRangeByIndexes(HEADING, FIRST + WIDTH - 2, 1, 1).values = [['Đủ ĐK']];
    one
      .getRangeByIndexes(0, FIRST + 3, 1, 1)
      .getEntireColumn()
      .delete('Left');
  });
  expect(await toggleMarks()).toEqual({ state: 'marked', rows: qualified });
  const words = sheet.conditionalFormats.filter(({ rule }) => /\$K\d+=\\"Đủ\\"/.test(JSON.stringify(rule)));
  // The four signs that a result is void, the colour of the word, the quiet highlight, the mark.
  expect(words).toHaveLength(7);
});
