/** An add-in's functions in cells, through the real custom-function runtime. */
import { calculating } from '../../calculation';
import { bootOffice, type OfficeSession } from '../../host/boot';
import { shown, workbookOf } from '../../testing/evaluate';
import { associateDemo, FUNCTIONS, NAMESPACE } from '../demo-add-in';

let session: OfficeSession;
beforeAll(async () => {
  const workbook = workbookOf({ Sheet1: [] });
  session = await bootOffice({ workbook, locale: 'en-US', functionNamespace: NAMESPACE, calculate: calculating(workbook, { functions: FUNCTIONS }) });
  associateDemo(session);
});
afterAll(() => session.close());

const sheet = () => session.workbook.sheets[0]!;
const at = (row: number, column: number) => shown(sheet(), row, column);

test('typed into a cell: busy, then the answer; nested; recalculated when an input changes', async () => {
  session.host.enter('Sheet1', 'A1:C1', [[250, '=DEMO.DOUBLE(A1)', '=ROUND(B1/3,1)&"%"']]);
  expect([at(0, 1), at(0, 2)]).toEqual(['#BUSY!', '#BUSY!']);
  expect(session.host.isCalculating).toBe(true);
  await session.host.calculationEnded();
  expect([at(0, 1), at(0, 2)]).toEqual([500, '166.7%']);
  session.host.enter('Sheet1', 'A1', 300);
  await session.host.calculationEnded();
  expect([at(0, 1), at(0, 2)]).toEqual([600, '200%']);
  session.host.enter('Sheet1', 'E1', '=IF(A1>200,demo.share(DEMO.DOUBLE(A1),100),0)');
  await session.host.calculationEnded();
  expect(at(0, 4)).toBe(6);
});

test('as long as a cell shows that it waits, the calculation has not ended', async () => {
  session.host.enter('Sheet1', 'A5:B5', [[250, '=DEMO.DOUBLE(A5)']]);
  while (session.host.isCalculating) {
    await Promise.resolve();
    await new Promise((resolve) => setImmediate(resolve));
  }
  expect(at(4, 1)).toBe(500);
  session.host.enter('Sheet1', 'A5', 300);
  // The answer has come by now, and is calculated with in a later task.
  for (let i = 0; i < 20; i++) await Promise.resolve();
  await session.host.calculationEnded();
  expect(at(4, 1)).toBe(600);
});

test('a cell that is emptied before the answer comes stays empty', async () => {
  session.host.enter('Sheet1', 'F1:F2', [['=DEMO.DOUBLE(21)'], ['=F1+1']]);
  session.host.enter('Sheet1', 'F1:F2', [[''], ['']]);
  await session.host.calculationEnded();
  expect([sheet().cell(0, 5)?.formula, sheet().cell(1, 5)?.formula]).toEqual([undefined, undefined]);
});

test('over ranges it spills, and sums', async () => {
  session.host.enter('Sheet1', 'A10:A12', [[1], [2], ['many']]);
  session.host.enter('Sheet1', 'B10', '=DEMO.DOUBLE(A10:A12)');
  session.host.enter('Sheet1', 'C10', '=SUM(DEMO.DOUBLE(A10:A11))');
  session.host.enter('Sheet1', 'D10', '=SUM(B10#)');
  await session.host.calculationEnded();
  expect([at(9, 1), at(10, 1), at(11, 1)]).toEqual([2, 4, '#VALUE!']);
  expect([at(9, 2), at(9, 3)]).toEqual([6, '#VALUE!']);
  session.host.enter('Sheet1', 'A12', 5);
  await session.host.calculationEnded();
  expect([at(11, 1), at(9, 3)]).toEqual([10, 16]);
});

test('errors have their codes; unknown functions are #NAME?', async () => {
  session.host.enter('Sheet1', 'A20:C20', [['=DEMO.SHARE(1,0)', '=DEMO.DOUBLE("x")', '=DEMO.NOTHING(1)']]);
  await session.host.calculationEnded();
  expect([at(19, 0), at(19, 1), at(19, 2)]).toEqual(['#DIV/0!', '#VALUE!', '#NAME?']);
});

test('the add-in reads what it wrote; listeners hear of the answers', async () => {
  const heard: string[] = [];
  const result = await Excel.run(async (context) => {
    const target = context.workbook.worksheets.getActiveWorksheet();
    target.onCalculated.add(async () => void heard.push('calculated'));
    await context.sync();
    target.getRange('H1').formulas = [['=DEMO.SHARE(1,4)']];
    const range = target.getRange('H1').load('values');
    context.workbook.application.load('calculationState');
    await context.sync();
    return [range.values[0]![0], context.workbook.application.calculationState];
  });
  expect(result).toEqual(['#BUSY!', 'Pending']);
  await session.host.calculationEnded();
  expect(at(0, 7)).toBe(0.25);
  // It arrives, or the test ends by its time.
  while (heard.length === 0) await new Promise((resolve) => setTimeout(resolve, 1));
  expect(new Set(heard)).toEqual(new Set(['calculated']));
});

test('without a namespace there are no functions of an add-in', async () => {
  const workbook = workbookOf({ Sheet1: [] });
  const other = await bootOffice({ workbook, globals: false, calculate: calculating(workbook, { functions: FUNCTIONS }) });
  associateDemo(other);
  other.host.enter('Sheet1', 'A1:B1', [['=DEMO.DOUBLE(1)', '=DOUBLE(1)']]);
  await other.host.calculationEnded();
  expect([0, 1].map((column) => shown(workbook.sheets[0]!, 0, column))).toEqual(['#NAME?', '#NAME?']);
  await other.close();
});
