/** `summary`: *Tổng hợp thi đua*. Writes the page for the meeting from the report and the history. */
import { makeSummary, type Summarized } from '../../src/excel/history/summary-sheet';
import { FIGURES_DAY, JSON_OUT, PLAN, READING, TODAY } from './call';
import { command, type Job, RefusedError } from './command';
import { examineDay, keptRows } from './examined-day';
import { describeSummary, NOBODY_TO_SUM_UP, summaryAsJson } from './job-words';

/** @throws RefusedError where the report has neither a unit nor an officer */
async function summarize(job: Job): Promise<Summarized> {
  const { plan, examination, rows } = await examineDay(job);
  const made = await makeSummary(plan, examination.assessed, rows, await keptRows());
  if (!made) throw new RefusedError(NOBODY_TO_SUM_UP);
  return made;
}

export const SUMMARY = command<Summarized>({
  name: 'summary',
  says: 'Lập trang "Tổng hợp thi đua" cho cuộc họp: đơn vị, Chấp hành viên còn thiếu ít, thay đổi, biểu đồ.',
  options: [PLAN, READING, FIGURES_DAY, TODAY, JSON_OUT],
  run: summarize,
  text: describeSummary,
  data: summaryAsJson,
});
