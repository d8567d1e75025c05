/** `record`: *Chốt số liệu*. Writes the figures of the report to the history; the same day again replaces itself. */
import { type Recorded, recordRows } from '../../src/excel/history/history-sheet';
import { type Change, changesBetween, dayBefore, rowsOn } from '../../src/history/change';
import type { HistoryRow } from '../../src/history/row';
import type { Plan } from '../../src/plan/plan';
import { type Past, readPast } from '../../src/excel/units/past';
import { FIGURES_DAY, FROM, JSON_OUT, PLAN, READING, TODAY } from './call';
import { command, type Job, RefusedError } from './command';
import { filesIn } from './chosen-files';
import { examineDay, keptHistory } from './examined-day';
import { describeRecord, recordAsJson, refusedLines } from './job-words';
import { choosePlan } from './open-session';

/** What was recorded, and what changed since the last day before. */
export interface RecordedDay {
  plan: Plan;
  rows: readonly HistoryRow[];
  /** Files of other days that were not taken. */
  refused: Past['refused'];
  /** Files with rows that cannot be read. */
  unread: Past['files'];
  /** What is said of rows of the history that are not used; '' where all are. */
  problems: string;
  recorded: Recorded;
  /** null: nothing was recorded before. */
  before: string | null;
  changes: readonly Change[];
  /** The rows of that day. */
  earlier: readonly HistoryRow[];
}

async function record(job: Job): Promise<RecordedDay> {
  const { plan, rows, refused, unread } =
    job.settings.from === null ? { ...(await examineDay(job)), refused: [], unread: [] } : await pastRows(job, job.settings.from);
  const recorded = await recordRows(rows);
  const { past, problems } = await keptHistory();
  const before = dayBefore(past, rows[0]!);
  const earlier = before === null ? [] : rowsOn(past, before);
  return { plan, rows, refused, unread, problems, recorded, before, earlier, changes: before === null ? [] : changesBetween(rows, earlier) };
}

/** Figures of other days out of files. @throws RefusedError where no file has any */
async function pastRows({ settings: { plan: choice, day, today } }: Job, from: string): Promise<Pick<RecordedDay, 'plan' | 'rows' | 'refused' | 'unread'>> {
  const plan = await choosePlan(choice);
  const { rows, refused, files } = readPast(plan, filesIn(from), day, today);
  if (rows.length === 0) throw new RefusedError(refusedLines(refused).join('\n'));
  return { plan, rows, refused, unread: files.filter(({ unread }) => unread > 0) };
}

export const RECORD = command<RecordedDay>({
  name: 'record',
  says: 'Chốt số liệu: ghi số liệu của báo cáo (hoặc của các báo cáo cũ, --from) vào trang lịch sử; chốt lại cùng ngày thì thay.',
  options: [PLAN, READING, FIGURES_DAY, FROM, TODAY, JSON_OUT],
  run: record,
  text: describeRecord,
  data: recordAsJson,
});
