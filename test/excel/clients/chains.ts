/** What people do with a report from the first click to the last, as steps: each on the workbook that the step before has left. */
import { makeList } from '../../../src/excel/award/nomination-sheet';
import { makeReview, refreshReview } from '../../../src/excel/award/review';
import { inExcel } from '../../../src/excel/kit/run';
import { createPlanSheet } from '../../../src/excel/plan/create';
import { removeAll } from '../../../src/excel/remove';
import { type ClassifyOptions, classify, examine } from '../../../src/excel/results/classify';
import { freezeFormulas, repairFormulas } from '../../../src/excel/results/formula-actions';
import { toggleMarks } from '../../../src/excel/results/mark';
import { undoLast } from '../../../src/excel/results/take-back';
import type { Writing } from '../../../src/changes/changes';
import type { Plan } from '../../../src/plan/plan';
import type { Reading } from '../../../src/report/reading';
import type { Step } from './compare';

const TODAY = '2024-06-20';

/** Every step is tried, whatever became of those before it. */
export interface Chain {
  name: string;
  steps(): Step[];
}

/** Values: written, marked, reviewed, listed, written again, undone, taken away. */
export const byValues = (plan: Plan, reading: Reading): Chain => ({
  name: `values, ${plan.id}`,
  steps: () => {
    const { write, undo } = written({ plan, reading });
    return [
      step('plan sheet', () => inExcel((context) => createPlanSheet(context, plan))),
      step('classify', write),
      step('mark', toggleMarks),
      step('review', async () => makeReview(plan, (await examine({ plan, reading })).assessed, TODAY)),
      step('review again', () => refreshReview(plan, TODAY)),
      step('list', () => makeList(plan, TODAY)),
      step('unmark', toggleMarks),
      step('classify again', write),
      step('undo', undo),
      step('remove', () => removeAll()),
    ];
  },
});

/** Formulas: written, repaired, undone, written again, frozen, taken away. */
export const byFormulas = (plan: Plan, reading: Reading, formulas: Writing): Chain => ({
  name: `${formulas}, ${plan.id}`,
  steps: () => {
    const { write, undo } = written({ plan, reading, formulas, whenLocked: 'newSheet' });
    return [
      step('classify', write),
      step('repair', () => repairFormulas(plan)),
      step('undo', undo),
      step('classify again', write),
      step('freeze', () => freezeFormulas(plan)),
      step('remove', () => removeAll()),
    ];
  },
});

const step = (name: string, run: () => Promise<unknown>): Step => ({ name, run });

/** Writing, and taking back what was written last. */
function written(options: ClassifyOptions): { write(): Promise<void>; undo(): Promise<void> } {
  let last: Awaited<ReturnType<typeof classify>>['undo'] | null = null;
  return {
    write: async () => void ({ undo: last } = await classify(options)),
    undo: async () => {
      if (last) await undoLast(last);
    },
  };
}
