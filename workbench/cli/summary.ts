/** `summary`: *Tổng hợp thi đua*. Writes the page for the meeting from the report and the history. */
import { makeSummary, type Summarized } from '../../src/excel/history/summary-sheet';
import { FIGURES_DAY, JSON_OUT, PLAN, READING, TODAY } from './call';
import { command, type Job } from './command';
import { examineDay, keptRows } from './examined-day';
import { describeSummary, summaryAsJson } from './job-words';

async function summarize(job: Job): Promise<Summarized> {
  const { plan, examination, rows } = await examineDay(job);
  return makeSummary(plan, examination.assessed, rows, await keptRows());
}

export const SUMMARY = command<Summarized>({
  name: 'summary',
  says: 'Lập trang "Tổng hợp thi đua" cho cuộc họp: đơn vị, Chấp hành viên còn thiếu ít, thay đổi, biểu đồ.',
  options: [PLAN, READING, FIGURES_DAY, TODAY, JSON_OUT],
  run: summarize,
  text: describeSummary,
  data: summaryAsJson,
});
