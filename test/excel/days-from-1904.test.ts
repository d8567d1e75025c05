/** A workbook that counts days from 1904: the plan sheet and the review say the same days as in any other. */
import { cellAddress } from '../../src/cells/address';
import { createPlanSheet } from '../../src/excel/plan/create';
import { sheetPlan } from '../../src/excel/plan/sheet';
import { answerFacts, makeReview, readReviewSheet } from '../../src/excel/award/review';
import { examine } from '../../src/excel/results/classify';
import { HAU_GIANG_2024 } from '../../src/plan/hau-giang';
import { openWorkbook } from '../../workbench/add-in';
import { bootAddIn } from '../../workbench/boot';
import { fixtureBytes } from '../fixtures/truth';
import type { Workbook } from 'excel-host/model';
import type { OfficeSession } from 'excel-host/node';

let session: OfficeSession;
let workbook: Workbook;
afterEach(() => session.close());

const plan = HAU_GIANG_2024;
const TODAY = '2024-06-29';

/** Puts a day as a number into a cell, as sheets of old have it, and people who paste one. */
const putSerial = (sheet: string, address: string, serial: number): Promise<void> =>
  Excel.run(async (context) => {
    const cell = context.workbook.worksheets.getItem(sheet).getRange(address);
    cell.numberFormat = [['dd/mm/yyyy']];
    cell.values = [[serial]];
    await context.sync();
  });

test.each([
  [false, 0],
  [true, 1462],
])('from 1904: %p', async (from1904, behind) => {
  ({ workbook } = openWorkbook(fixtureBytes('16-chi-ve-viec.xlsx')));
  workbook.dayOffset = behind;
  expect(from1904).toBe(behind > 0);
  session = await bootAddIn({ workbook });
  await Excel.run((context) => createPlanSheet(context, plan));
  expect((await sheetPlan())!.plan).toMatchObject({ dataPeriod: plan.dataPeriod });
  await putSerial('Kế hoạch thi đua', 'B58', 45_200 - behind);
  expect((await sheetPlan())!.plan).toMatchObject({ dataPeriod: plan.dataPeriod, campaignPeriod: plan.campaignPeriod });

  const { assessed } = await examine({ plan });
  const made = await makeReview(plan, assessed, TODAY);
  const { row, subject } = made.update.subjects.find((one) => one.subject.kind === 'officer')!;
  await answerFacts(plan, [{ row, agency: subject.agency, name: subject.name, fact: 'violationDate', value: '2024-01-05' }], TODAY);
  const read = await readReviewSheet(plan, TODAY);
  expect(read!.update.subjects[row]!.subject.facts.violationDate).toBe('2024-01-05');
  const sheet = workbook.sheet('Xét khen thưởng')!;
  const at = sheet.rows.flatMap((one, r) => (one?.cells ?? []).flatMap((cell, c) => (cell?.value === '05 tháng 01 năm 2024' ? [[r, c] as const] : [])));
  expect(at).toHaveLength(1);
  // A day that somebody types there is counted as the workbook counts.
  await putSerial('Xét khen thưởng', cellAddress(...at[0]!), 45_473 - behind);
  expect((await readReviewSheet(plan, TODAY))!.update.subjects[row]!.subject.facts.violationDate).toBe('2024-06-30');
});
