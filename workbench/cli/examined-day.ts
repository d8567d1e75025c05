/** What commands of the history have in common: the report as it is read, and the day that its figures are of. */
import type { Examination } from '../../src/excel/results/classify';
import { figuresPeriod } from '../../src/history/day';
import { type HistoryRow, rowsOfReport } from '../../src/history/row';
import { readHistoryTable } from '../../src/excel/history/history-sheet';
import type { Plan } from '../../src/plan/plan';
import { problemsText } from '../../src/taskpane/history-rows';
import { historyVi } from '../../src/taskpane/texts/vi/history';
import { type Job, RefusedError } from './command';
import { NO_DAY, OTHER_DAY } from './job-words';
import { choosePlan, examineCalculated } from './open-session';

/** The figures of a day. */
export interface ExaminedDay {
  plan: Plan;
  examination: Examination;
  day: string;
  rows: HistoryRow[];
}

/** @throws RefusedError where neither the report nor the call says of which day the figures are */
export async function examineDay({ workbook, settings: { plan: choice, reading, today, day: called } }: Job): Promise<ExaminedDay> {
  const plan = await choosePlan(choice);
  const examination = await examineCalculated(workbook, { plan, reading });
  const { to } = figuresPeriod(examination.recognition.sheets, plan.dataPeriod);
  const day = called ?? to;
  if (day === null || day > today) throw new RefusedError(NO_DAY(day, called !== null));
  if (called !== null && to !== null && called !== to) console.error(OTHER_DAY(to, called));
  return { plan, examination, day, rows: rowsOfReport(plan, examination, day) };
}

/** The rows that the workbook's history has, and what is said of those that are not used; '' where all are. */
export async function keptHistory(): Promise<{ past: HistoryRow[]; problems: string }> {
  const placed = await readHistoryTable();
  return { past: placed?.reading.rows.map(({ row }) => row) ?? [], problems: placed ? problemsText(placed, historyVi) : '' };
}
