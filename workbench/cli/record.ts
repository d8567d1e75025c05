/** `record`: *Chốt số liệu*. Writes the figures of the report to the history; the same day again replaces itself. */
import { type Recorded, readHistoryTable, recordRows } from '../../src/excel/history/history-sheet';
import { type Change, changesBetween, dayBefore, rowsOn } from '../../src/history/change';
import { figuresPeriod } from '../../src/history/day';
import { type HistoryRow, rowsOfReport } from '../../src/history/row';
import type { Plan } from '../../src/plan/plan';
import { FIGURES_DAY, JSON_OUT, PLAN, READING, TODAY } from './call';
import { command, type Job, RefusedError } from './command';
import { describeRecord, NO_DAY, recordAsJson } from './job-words';
import { choosePlan, examineCalculated } from './open-session';

/** What was recorded, and what changed since the last day before. */
export interface RecordedDay {
  plan: Plan;
  rows: readonly HistoryRow[];
  recorded: Recorded;
  /** null: nothing was recorded before. */
  before: string | null;
  changes: readonly Change[];
}

/** @throws RefusedError where neither the report nor the call says of which day the figures are */
async function record({ workbook, settings: { plan: choice, reading, today, day: called } }: Job): Promise<RecordedDay> {
  const plan = await choosePlan(choice);
  const examination = await examineCalculated(workbook, { plan, reading });
  const { to } = figuresPeriod(examination.recognition.sheets, plan.dataPeriod);
  const day = called ?? to;
  if (day === null || day > today) throw new RefusedError(NO_DAY(day, called !== null));
  const rows = rowsOfReport(plan, examination, day);
  const recorded = await recordRows(rows);
  const past = (await readHistoryTable())!.reading.rows.map(({ row }) => row);
  const before = dayBefore(past, rows[0]!);
  return { plan, rows, recorded, before, changes: before === null ? [] : changesBetween(rows, rowsOn(past, before)) };
}

export const RECORD = command<RecordedDay>({
  name: 'record',
  says: 'Chốt số liệu: ghi số liệu của báo cáo vào trang lịch sử; chốt lại cùng ngày thì thay.',
  options: [PLAN, READING, FIGURES_DAY, TODAY, JSON_OUT],
  run: record,
  text: describeRecord,
  data: recordAsJson,
});
