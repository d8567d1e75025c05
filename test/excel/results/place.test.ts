/** Where results go, and where they cannot: hidden columns, a structure that is locked, formulas that show nothing. */
import { NoRoomError, StructureLockedError } from '../../../src/excel/kit/errors';
import { inExcel } from '../../../src/excel/kit/run';
import { makeReview } from '../../../src/excel/award/review';
import { createPlanSheet } from '../../../src/excel/plan/create';
import { removeAll } from '../../../src/excel/remove';
import { classify, examine } from '../../../src/excel/results/classify';
import { DEFAULT_PLAN } from '../../../src/plan/default';
import { bootAddIn } from '../../../workbench/boot';
import { sideBySide, workbookOf } from '../build';
import { picture } from 'excel-host/package';
import type { OfficeSession } from 'excel-host/node';
import type { Sheet, Workbook } from 'excel-host/model';

const SHEET = 'Báo cáo';
const plan = DEFAULT_PLAN;
/** A to H; headings in row 4. */
const ROWS = sideBySide([[{ name: 'Lê Văn An', cases: [120, 100, 90], money: [9e6, 8e6, 4e6] }]]);

let workbook: Workbook;
let sheet: Sheet;
let session: OfficeSession;
async function open(structureLocked = false): Promise<void> {
  workbook = workbookOf({ [SHEET]: ROWS });
  sheet = workbook.sheets[0]!;
  if (structureLocked) workbook.structureProtection = { hasPassword: true };
  session = await bootAddIn({ workbook });
}
afterEach(() => session.close());

const hide = (from: number, to: number): void => {
  for (let column = from; column <= to; column++) sheet.setColumn(column, { hidden: true });
};
const firstColumn = (): number => sheet.rows[3]!.cells.findIndex((cell) => cell?.value === 'Nhóm (việc)');

test('some columns beside the table are hidden: the results stand behind them', async () => {
  await open();
  hide(9, 11);
  await classify({ plan });
  expect(firstColumn()).toBe(12);
});

test('all columns beside the table are hidden: nothing is written where nobody sees it; a sheet of its own is a way out', async () => {
  await open();
  hide(8, 700);
  const before = picture(workbook);
  const error: unknown = await classify({ plan }).catch((thrown: unknown) => thrown);
  expect(error).toBeInstanceOf(NoRoomError);
  expect((error as NoRoomError).sheets).toEqual([SHEET]);
  expect((error as NoRoomError).message).toMatch(/bỏ ẩn các cột.*trang mới/);
  expect(picture(workbook)).toEqual(before);
  await classify({ plan, whenLocked: 'newSheet' });
  expect(workbook.sheets.map(({ name }) => name)).toEqual([SHEET, `Kết quả ${SHEET}`]);
  await removeAll();
  expect(picture(workbook)).toEqual(before);
});

test('people have filled sixty columns beside the table: the results stand behind them, where nothing is hidden', async () => {
  await open();
  for (let column = 8; column < 68; column++) sheet.setCell(4, column, { value: column, style: 0 });
  hide(70, 72);
  await classify({ plan });
  expect(firstColumn()).toBe(73);
});

test.each([
  ['the plan sheet', () => inExcel((context) => createPlanSheet(context, plan))],
  ['the review', async () => makeReview(plan, (await examine({ plan })).assessed, '2024-06-20')],
  ['built-in formulas', () => classify({ plan, formulas: 'builtin' })],
])('a locked structure: %s', async (_, job) => {
  await open(true);
  const before = picture(workbook);
  const error: unknown = await job().then(
    () => null,
    (thrown: unknown) => thrown,
  );
  expect(error).toBeInstanceOf(StructureLockedError);
  expect(picture(workbook)).toEqual(before);
});

test('a locked structure: results stand beside the table all the same', async () => {
  await open(true);
  await classify({ plan });
  expect(firstColumn()).toBe(8);
});

test('a word above our old headings moves the block: past a formula that shows nothing, which nobody had to look at before', async () => {
  await open();
  await classify({ plan });
  // Our headings stand in row 4, columns I to V. Right behind them a formula of somebody's; above them a word; then the header row above goes away.
  sheet.setCell(5, 22, { value: '', formula: '=IF(A1="","","")', style: 0 });
  session.host.enter(SHEET, 'J3', [['~của tôi']]);
  session.host.enter(SHEET, 'A3:H3', [
    [
      'STT',
      'Họ tên',
      'Tổng số giải quyết (việc)',
      'Có điều kiện (việc)',
      'Thi hành xong (việc)',
      'Tổng số giải quyết (1.000 đồng)',
      'Có điều kiện (1.000 đồng)',
      'Thi hành xong (1.000 đồng)',
    ],
  ]);
  session.host.enter(SHEET, 'A4:H4', [[1, 'Chi cục THADS huyện Một', 120, 100, 90, 9e6, 8e6, 4e6]]);
  await classify({ plan });
  expect(sheet.cell(2, 9)?.value).toBe('~của tôi');
  expect(sheet.cell(5, 22)?.formula).toBe('=IF(A1="","","")');
  expect(sheet.rows[2]!.cells.findIndex((cell) => cell?.value === 'Nhóm (việc)')).toBe(23);
});
