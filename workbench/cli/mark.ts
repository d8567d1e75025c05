/** `mark`: *Đánh dấu đủ điều kiện*. As the ribbon's button: classifies first where nothing is classified; a second time takes the marks away. */
import { toggleMarks } from '../../src/excel/results/mark';
import { JSON_OUT, NEW_SHEET, PLAN, READING } from './call';
import { type Classified, classifyOpen } from './classify';
import { command, type Job, RefusedError } from './command';
import { describeMarking, NOTHING_TO_MARK } from './job-words';
import { outcomeAsJson } from './words';

/** What was done; `classified` where that had to be done first. */
export interface Marked {
  marking: { state: 'unmarked' } | { state: 'marked'; rows: number };
  classified: Classified | null;
}

/** @throws RefusedError where all results went to sheets of their own: marks are rows of the report */
async function mark({ workbook, settings: { plan, newSheet, reading } }: Job): Promise<Marked> {
  const marking = await toggleMarks();
  if (marking.state !== 'notClassified') return { marking, classified: null };
  const classified = await classifyOpen(workbook, plan, newSheet ? 'newSheet' : 'refuse', 'values', reading);
  const second = await toggleMarks();
  if (second.state === 'notClassified') throw new RefusedError(NOTHING_TO_MARK);
  return { marking: second, classified };
}

export const MARK = command<Marked>({
  name: 'mark',
  says: 'Đánh dấu đủ điều kiện: tô nổi cả dòng (phân loại trước nếu chưa); chạy lần nữa thì bỏ dấu.',
  options: [PLAN, READING, NEW_SHEET, JSON_OUT],
  run: mark,
  text: describeMarking,
  data: ({ marking, classified }) => ({ ...marking, classified: classified && outcomeAsJson(classified, classified.plan) }),
});
