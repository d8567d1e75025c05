/** `record`: *Chốt số liệu*. Writes the figures of the report to the history; the same day again replaces itself. */
import { type Recorded, recordRows } from '../../src/excel/history/history-sheet';
import { type Change, changesBetween, dayBefore, rowsOn } from '../../src/history/change';
import type { HistoryRow } from '../../src/history/row';
import type { Plan } from '../../src/plan/plan';
import { FIGURES_DAY, JSON_OUT, PLAN, READING, TODAY } from './call';
import { command, type Job } from './command';
import { examineDay, keptRows } from './examined-day';
import { describeRecord, recordAsJson } from './job-words';

/** What was recorded, and what changed since the last day before. */
export interface RecordedDay {
  plan: Plan;
  rows: readonly HistoryRow[];
  recorded: Recorded;
  /** null: nothing was recorded before. */
  before: string | null;
  changes: readonly Change[];
}

async function record(job: Job): Promise<RecordedDay> {
  const { plan, rows } = await examineDay(job);
  const recorded = await recordRows(rows);
  const past = await keptRows();
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
