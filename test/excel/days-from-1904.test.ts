/** A workbook that counts days from 1904: the plan sheet and the review say the same days as in any other. */
import { createPlanSheet } from '../../src/excel/plan/create';
import { sheetPlan } from '../../src/excel/plan/sheet';
import { answerFacts, makeReview, readReviewSheet } from '../../src/excel/award/review';
import { examine } from '../../src/excel/results/classify';
import { HAU_GIANG_2024 } from '../../src/plan/builtin';
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

/** All days of the plan sheet, as they stand in its cells. */
const days = (): number[] =>
  workbook
    .sheet('Kế hoạch thi đua')!
    .rows.flatMap((row) => (row?.cells ?? []).flatMap((cell) => (typeof cell?.value === 'number' && cell.value > 43_000 ? [cell.value] : [])));

test.each([
  [false, 45_200],
  [true, 45_200 - 1462],
])('from 1904: %p', async (from1904, firstOfOctober) => {
  ({ workbook } = openWorkbook(fixtureBytes('16-chi-ve-viec.xlsx')));
  workbook.dayOffset = from1904 ? 1462 : 0;
  session = await bootAddIn({ workbook });
  await Excel.run((context) => createPlanSheet(context, plan));
  expect(days()).toContain(firstOfOctober);
  expect((await sheetPlan())!.plan).toMatchObject({ dataPeriod: plan.dataPeriod, campaignPeriod: plan.campaignPeriod });

  const { assessed } = await examine({ plan });
  const made = await makeReview(plan, assessed, TODAY);
  const { row, subject } = made.update.subjects.find((one) => one.subject.kind === 'officer')!;
  await answerFacts(plan, [{ row, agency: subject.agency, name: subject.name, fact: 'violationDate', value: '2024-01-05' }], TODAY);
  const read = await readReviewSheet(plan, TODAY);
  expect(read!.update.subjects[row]!.subject.facts.violationDate).toBe('2024-01-05');
  const cells = workbook.sheet('Xét khen thưởng')!.rows.flatMap((one) => one?.cells ?? []);
  expect(cells.some((cell) => cell?.value === 45_296 - (from1904 ? 1462 : 0))).toBe(true);
});
