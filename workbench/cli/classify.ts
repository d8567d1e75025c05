/** `classify`: the results beside the report. */
import type { Writing } from '../../src/changes/changes';
import type { Outcome } from '../../src/excel/results/classify';
import type { PlacedProblem } from '../../src/excel/plan/sheet';
import type { Plan } from '../../src/plan/plan';
import type { Workbook } from 'excel-host/model';
import type { Reading } from '../../src/report/reading';
import { NO_READING } from '../../src/report/reading';
import { FORMULAS, JSON_OUT, NEW_SHEET, PLAN, type PlanChoice, READING } from './call';
import { command } from './command';
import { choosePlan, classifyCalculated, planSheetOf, withAddIn } from './open-session';
import { describeOutcome, outcomeAsJson } from './words';

type WhenLocked = 'refuse' | 'newSheet';

/** What was written, and by which plan. */
export type Classified = Outcome & { plan: Plan; planSheet: string | null; planWarnings: readonly PlacedProblem[] };

/** The same where a client runs already. */
export async function classifyOpen(workbook: Workbook, choice: PlanChoice, whenLocked: WhenLocked, formulas: Writing, reading: Reading): Promise<Classified> {
  const plan = await choosePlan(choice);
  return {
    ...(await classifyCalculated(workbook, { plan, reading, whenLocked, whenReached: whenLocked, formulas })),
    plan,
    ...(await planSheetOf(choice)),
  };
}

/** Runs the add-in's command on an open workbook. */
export const classifyWorkbook = (
  workbook: Workbook,
  choice: PlanChoice,
  whenLocked: WhenLocked,
  formulas: Writing = 'values',
  reading = NO_READING,
): Promise<Classified> => withAddIn(workbook, () => classifyOpen(workbook, choice, whenLocked, formulas, reading));

export const CLASSIFY = command<Classified>({
  name: 'classify',
  says: 'Phân loại: ghi nhóm, chỉ tiêu, kết quả, số còn thiếu và ai đủ điều kiện bên phải báo cáo.',
  options: [PLAN, READING, FORMULAS, NEW_SHEET, JSON_OUT],
  run: ({ workbook, settings: { plan, reading, newSheet, formulas } }) => classifyOpen(workbook, plan, newSheet ? 'newSheet' : 'refuse', formulas, reading),
  text: (outcome, output) => describeOutcome(outcome, outcome.plan, output, outcome.planWarnings, outcome.planSheet),
  data: (outcome) => outcomeAsJson(outcome, outcome.plan),
});
