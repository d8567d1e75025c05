/** `mark`: *Đánh dấu đủ điều kiện*. As the ribbon's button: classifies first where nothing is classified; a second time takes the marks away. */
import { type Marking, toggleMarks } from '../../src/excel/results/mark';
import { JSON_OUT, NEW_SHEET, PLAN } from './call';
import { type Classified, classifyOpen } from './classify';
import { command, type Job } from './command';
import { describeMarking } from './job-words';
import { outcomeAsJson } from './words';

/** What was done; `classified` where that had to be done first. */
export interface Marked {
  marking: Marking;
  classified: Classified | null;
}

async function mark({ workbook, settings: { plan, newSheet } }: Job): Promise<Marked> {
  const marking = await toggleMarks();
  if (marking.state !== 'notClassified') return { marking, classified: null };
  const classified = await classifyOpen(workbook, plan, newSheet ? 'newSheet' : 'refuse', 'values');
  return { marking: await toggleMarks(), classified };
}

export const MARK = command<Marked>({
  name: 'mark',
  says: 'Đánh dấu đủ điều kiện: tô nổi cả dòng (phân loại trước nếu chưa); chạy lần nữa thì bỏ dấu.',
  options: [PLAN, NEW_SHEET, JSON_OUT],
  run: mark,
  text: describeMarking,
  data: ({ marking, classified }) => ({ ...marking, classified: classified && outcomeAsJson(classified, classified.plan) }),
});
