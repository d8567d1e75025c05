/** `text`: *Đoạn văn cho báo cáo*. What a report says of the whole, a unit or a person, compared with the same period that the history has. */
import { tellable } from '../../src/history/amounts';
import { paragraphOf } from '../../src/history/paragraph';
import { FIGURES_DAY, JSON_OUT, OF, PLAN, READING, TODAY } from './call';
import { command, type Job, RefusedError } from './command';
import { examineDay, keptRows } from './examined-day';
import { NOBODY_OF_THAT_NAME } from './job-words';

interface Told {
  day: string;
  of: string | null;
  text: string;
}

/** @throws RefusedError where nobody of the report, or more than one, has the name */
async function tell(job: Job): Promise<Told> {
  const { of } = job.settings;
  const { examination, day, rows } = await examineDay(job);
  const subject = of === null ? null : (tellable(examination.assessed).get(of) ?? undefined);
  if (subject === undefined) throw new RefusedError(NOBODY_OF_THAT_NAME(of!));
  return { day, of, text: paragraphOf(examination, rows, await keptRows(), subject) };
}

export const TEXT = command<Told>({
  name: 'text',
  says: 'Đoạn văn cho báo cáo, cuộc họp: của cả báo cáo, hoặc của một đơn vị, cá nhân (--of).',
  options: [PLAN, READING, FIGURES_DAY, OF, TODAY, JSON_OUT],
  run: tell,
  text: ({ text }) => text,
  data: (told) => told,
  plain: ({ text }) => `${text}\n`,
});
