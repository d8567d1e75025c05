/**
 * The functions of the Excel side that the pane calls. What reads, recognises and writes is a chunk of its own, asked for when the first of them is
 * called: the pane is parsed and drawn before it is there, and its entry stays below its limit.
 */
import type * as Answers from '../excel/results/answers';
import type * as Removal from '../excel/remove';
import type * as Print from '../excel/results/print-area';
import type * as TakeBack from '../excel/results/take-back';
import type * as Work from '../excel/results/classify';
import type * as Watch from '../excel/watch';
import type * as PlanWork from '../excel/plan-state';
import type { Progress } from '../excel/kit/chunks';
import { allowOver } from '../excel/kit/known';
import { isEditingCell } from '../excel/kit/run';
import { readPreferences, writePreferences } from '../excel/kit/preferences';
import type * as View from '../excel/results/select';

const work = (): Promise<typeof Work> => import('../excel/results/classify');
const view = (): Promise<typeof View> => import('../excel/results/select');
const plan = (): Promise<typeof PlanWork> => import('../excel/plan-state');

export const EXCEL = {
  addSample: async () => (await import('../excel/sample')).addSample(),
  checkExcel: async (progress: Progress) => (await import('../excel/check/check')).checkExcel(progress),
  classify: async (...given: Parameters<typeof Work.classify>) => (await work()).classify(...given),
  examine: async (...given: Parameters<typeof Work.examine>) => (await work()).examine(...given),
  forgetAnswers: async (...given: Parameters<typeof Answers.forgetAnswers>) => (await import('../excel/results/answers')).forgetAnswers(...given),
  savedAnswers: async () => (await import('../excel/results/answers')).savedAnswers(),
  useAnswers: async (text: string) => (await import('../excel/results/answers')).useAnswers(text),
  removeAll: async (...given: Parameters<typeof Removal.removeAll>) => (await import('../excel/remove')).removeAll(...given),
  takeIntoPrint: async (...given: Parameters<typeof Print.takeIntoPrint>) => (await import('../excel/results/print-area')).takeIntoPrint(...given),
  undoLast: async (...given: Parameters<typeof TakeBack.undoLast>) => (await import('../excel/results/take-back')).undoLast(...given),
  newerVersion: async () => (await import('../excel/award/newer')).newerVersion(),
  allowOver,
  isEditingCell,
  readPreferences,
  writePreferences,
  readPlanState: async () => (await plan()).readPlanState(),
  makePlanSheet: async (...given: Parameters<typeof PlanWork.makePlanSheet>) => (await plan()).makePlanSheet(...given),
  watchWorkbook: async (...given: Parameters<typeof Watch.watchWorkbook>) => (await import('../excel/watch')).watchWorkbook(...given),
  readHeadings: async (...given: Parameters<typeof View.readHeadings>) => (await view()).readHeadings(...given),
  selectCell: async (...given: Parameters<typeof View.selectCell>) => (await view()).selectCell(...given),
};
export type ExcelSide = typeof EXCEL;
