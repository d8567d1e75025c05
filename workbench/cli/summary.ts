/** `summary`: *Tổng hợp thi đua*. Writes the page for the meeting from the report and the history. */
import { makeSummary, type Summarized } from '../../src/excel/history/summary-sheet';
import { FIGURES_DAY, JSON_OUT, PLAN, READING, TODAY } from './call';
import { command, type Job, RefusedError } from './command';
import { examineDay, keptHistory } from './examined-day';
import { describeSummary, NOBODY_TO_SUM_UP, summaryAsJson } from './job-words';

/** The page, and what is said of rows of the history that are not used; '' where all are. */
export interface SummarizedDay extends Summarized {
  problems: string;
}

/** @throws RefusedError where the report has neither a unit nor an officer */
async function summarize(job: Job): Promise<SummarizedDay> {
  const { plan, examination, rows } = await examineDay(job);
  const { past, problems } = await keptHistory();
  const made = await makeSummary(plan, examination.assessed, rows, past);
  if (!made) throw new RefusedError(NOBODY_TO_SUM_UP);
  return { ...made, problems };
}

export const SUMMARY = command<SummarizedDay>({
  name: 'summary',
  says: 'Lập trang "Tổng hợp thi đua" cho cuộc họp: đơn vị, Chấp hành viên còn thiếu ít, thay đổi, biểu đồ.',
  options: [PLAN, READING, FIGURES_DAY, TODAY, JSON_OUT],
  run: summarize,
  text: describeSummary,
  data: summaryAsJson,
});
