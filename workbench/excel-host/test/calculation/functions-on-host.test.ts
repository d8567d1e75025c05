/** The THADS functions in cells, through the real custom-function runtime. */
import metadata from '../../../../src/functions/functions.json';
import { calculating } from '../../calculation';
import { bootOffice, type OfficeSession } from '../../host/node';
import { shown, workbookOf } from '../../testing/evaluate';

let session: OfficeSession;
beforeAll(async () => {
  const workbook = workbookOf({ Sheet1: [] });
  session = await bootOffice({ workbook, locale: 'en-US', calculate: calculating(workbook, { functions: metadata }) });
  await import('../../../../src/functions');
});
afterAll(() => session.close());

const sheet = () => session.workbook.sheets[0]!;
const at = (row: number, column: number) => shown(sheet(), row, column);

test('typed into a cell: busy, then the answer; nested; recalculated when an input changes', async () => {
  session.host.enter('Sheet1', 'A1:C1', [[250, '=THADS.TARGET(A1,"officer")', '=ROUND(B1*100,1)&"%"']]);
  expect([at(0, 1), at(0, 2)]).toEqual(['#BUSY!', '#BUSY!']);
  expect(session.host.isCalculating).toBe(true);
  await session.host.calculationEnded();
  expect([at(0, 1), at(0, 2)]).toEqual([0.73, '73%']);
  session.host.enter('Sheet1', 'A1', 301);
  await session.host.calculationEnded();
  expect([at(0, 1), at(0, 2)]).toEqual([0.71, '71%']);
  session.host.enter('Sheet1', 'E1', '=IF(A1>300,ROUND(THADS.TARGET(A1,"officer")*100,1),0)');
  await session.host.calculationEnded();
  expect(at(0, 4)).toBe(71);
});

test('over ranges it spills, and sums', async () => {
  session.host.enter('Sheet1', 'A10:A12', [[250], [301], ['nhiều']]);
  session.host.enter('Sheet1', 'B10', '=THADS.TARGET(A10:A12,"officer")');
  session.host.enter('Sheet1', 'C10', '=SUM(THADS.TARGET(A10:A11,"officer"))');
  session.host.enter('Sheet1', 'D10', '=SUM(B10#)');
  await session.host.calculationEnded();
  expect([at(9, 1), at(10, 1), at(11, 1)]).toEqual([0.73, 0.71, '#VALUE!']);
  expect(at(9, 2)).toBeCloseTo(1.44, 12);
  expect(at(9, 3)).toBe('#VALUE!');
  session.host.enter('Sheet1', 'A12', 5);
  await session.host.calculationEnded();
  expect(at(11, 1)).toBe(0.77);
  expect(at(9, 3)).toBeCloseTo(2.21, 12);
});

test('errors have their codes; unknown functions are #NAME?', async () => {
  session.host.enter('Sheet1', 'A20:C20', [['=THADS.RATE(1,0)', '=THADS.TARGET("x","y")', '=THADS.NOTHING(1)']]);
  await session.host.calculationEnded();
  expect([at(19, 0), at(19, 1), at(19, 2)]).toEqual(['#DIV/0!', '#VALUE!', '#NAME?']);
});

test('the add-in reads what it wrote; listeners hear of the answers', async () => {
  const heard: string[] = [];
  const result = await Excel.run(async (context) => {
    const target = context.workbook.worksheets.getActiveWorksheet();
    target.onCalculated.add(async () => void heard.push('calculated'));
    await context.sync();
    target.getRange('H1').formulas = [['=THADS.TARGET(120,"office","tiền","tỷ đồng")']];
    const range = target.getRange('H1').load('values');
    context.workbook.application.load('calculationState');
    await context.sync();
    return [range.values[0]![0], context.workbook.application.calculationState];
  });
  expect(result).toEqual(['#BUSY!', 'Pending']);
  await session.host.calculationEnded();
  expect(typeof at(0, 7)).toBe('number');
  // It arrives, or the test ends by its time.
  while (heard.length === 0) await new Promise((resolve) => setTimeout(resolve, 1));
  expect(new Set(heard)).toEqual(new Set(['calculated']));
});
