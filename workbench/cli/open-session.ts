/** The add-in at work on an open workbook: a client, its functions and the calculation, as in Excel with the pane open. */
import { compareReview, OutdatedReviewError } from '../../src/excel/compare-review';
import { activePlan, type PlacedProblem, sheetPlan } from '../../src/excel/plan/sheet';
import { MissingError } from '../../src/excel/kit/errors';
import { type ClassifyOptions, type Examination, type Outcome, answered, classify, examine } from '../../src/excel/results/classify';
import type { Plan } from '../../src/plan/plan';
import { calculating } from 'excel-host/calculation';
import type { Workbook } from 'excel-host/model';
import { FUNCTIONS } from '../add-in';
import { associateFunctions } from '../associate';
import { connectAddIn } from '../connect';
import type { PlanChoice } from './call';
import { UncalculatedError, uncalculatedCell } from './uncalculated';

/** Does a job over the workbook. Afterwards every formula that was written has its value, as a saved file needs it. */
export async function withAddIn<R>(workbook: Workbook, job: () => Promise<R>): Promise<R> {
  const session = await connectAddIn({ workbook, payloadLimit: false, calculate: calculating(workbook, { functions: FUNCTIONS }) });
  associateFunctions(session);
  try {
    await session.host.calculationEnded();
    const result = await job();
    await session.host.calculationEnded();
    return result;
  } finally {
    await session.close();
  }
}

/** The chosen plan in the open workbook. @throws PlanSheetError, MissingError */
export async function choosePlan(choice: PlanChoice): Promise<Plan> {
  if (typeof choice === 'object') return choice;
  if (choice === 'active') return (await activePlan()).plan;
  const found = await sheetPlan();
  if (!found) throw new MissingError('planSheet');
  return found.plan;
}

/** The sheet of the plan, and what is to be looked at there; null and nothing where another plan is chosen. */
export async function planSheetOf(choice: PlanChoice): Promise<{ planSheet: string | null; planWarnings: readonly PlacedProblem[] }> {
  const found = typeof choice === 'object' ? null : choice === 'active' ? await activePlan() : await sheetPlan();
  return found?.source.kind === 'sheet' ? { planSheet: found.source.sheet, planWarnings: found.warnings } : { planSheet: null, planWarnings: [] };
}

/** A list or papers of a review whose figures are not the report's any more. @throws OutdatedReviewError where it must be made again first */
export async function refuseOutdated(plan: Plan, today: string): Promise<void> {
  const { outdated } = await compareReview(plan, today);
  if (outdated.length > 0) throw new OutdatedReviewError(outdated);
}

/** Reads and assesses the report. @throws UncalculatedError where a deciding figure has no value; OpenQuestionsError */
export async function examineCalculated(workbook: Workbook, options: ClassifyOptions): Promise<Examination> {
  const examination = await examine(options);
  // What is asked about figures that are not there would be asked in vain.
  const cell = hasUncalculated(workbook) ? uncalculatedCell(workbook, examination.recognition) : null;
  if (cell) throw new UncalculatedError(cell.sheet, cell.address);
  return answered(examination);
}

/** Writes the results beside the report. @throws UncalculatedError where a deciding figure has no value */
export async function classifyCalculated(workbook: Workbook, options: ClassifyOptions): Promise<Outcome> {
  if (hasUncalculated(workbook)) await examineCalculated(workbook, options);
  return classify(options);
}

const hasUncalculated = ({ sheets }: Workbook): boolean => sheets.some((sheet) => sheet.rows.some((row) => row?.cells.some((cell) => cell?.uncached)));
