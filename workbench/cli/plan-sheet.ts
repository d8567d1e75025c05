/** `plan`: puts a plan on its sheet, where people edit it and every later job finds it. */
import { makePlanSheet } from '../../src/excel/plan-state';
import type { Plan } from '../../src/plan/plan';
import { JSON_OUT, PLAN_TO_WRITE } from './call';
import { command, type Job } from './command';
import { describePlanSheet } from './job-words';
import { choosePlan } from './open-session';

/** The sheet that was made, and the plan on it; null = an empty form. */
export interface PlanWritten {
  sheet: string;
  plan: Plan | null;
}

/** As in the pane: from now on the sheet counts, whatever was chosen before. */
async function writePlan({ settings: { plan: choice, emptyPlan } }: Job): Promise<PlanWritten> {
  const plan = emptyPlan ? null : await choosePlan(choice);
  const sheet = await makePlanSheet(plan);
  return { sheet, plan };
}

export const PLAN_SHEET = command<PlanWritten>({
  name: 'plan',
  says: 'Ghi kế hoạch ra trang "Kế hoạch thi đua" để sửa, in và dùng cho các lần sau (empty = mẫu trống).',
  options: [PLAN_TO_WRITE, JSON_OUT],
  run: writePlan,
  text: describePlanSheet,
  data: ({ sheet, plan }) => ({ sheet, plan: plan?.id ?? null }),
});
