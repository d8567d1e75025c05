/** `text`: *Đoạn văn cho báo cáo*. What a report says of the whole, a unit or a person, compared with the same period that the history has. */
import { textFile } from '../../src/award/dossier/text-file';
import { tellable, tellableNamed } from '../../src/history/amounts';
import { paragraphOf } from '../../src/history/paragraph';
import { FIGURES_DAY, JSON_OUT, OF, PLAN, READING, TODAY } from './call';
import { command, type Job, RefusedError } from './command';
import { examineDay, keptHistory } from './examined-day';
import { NOBODY_OF_THAT_NAME, NOTHING_TO_TELL } from './job-words';

interface Told {
  day: string;
  of: string | null;
  text: string;
  bytes: Uint8Array;
}

/** @throws RefusedError where nobody of the report, or more than one, has the name */
async function tell(job: Job): Promise<Told> {
  const { of } = job.settings;
  const { plan, examination, day, rows } = await examineDay(job);
  const subject = of === null ? null : (tellableNamed(tellable(examination.assessed), of) ?? undefined);
  if (subject === undefined) throw new RefusedError(NOBODY_OF_THAT_NAME(of!));
  const { past, problems } = await keptHistory();
  if (problems !== '') console.error(problems);
  const text = paragraphOf(examination, rows, past, subject);
  if (text === '') throw new RefusedError(NOTHING_TO_TELL);
  const isWord = job.output.toLowerCase().endsWith('.docx');
  const bytes = isWord ? (await textFile(text, subject?.subject.name ?? '', plan.issuer)).bytes : new TextEncoder().encode(`${text}\n`);
  return { day, of, text, bytes };
}

export const TEXT = command<Told>({
  name: 'text',
  says: 'Đoạn văn cho báo cáo, cuộc họp: của cả báo cáo, hoặc của một đơn vị, cá nhân (--of); tệp .txt hoặc .docx.',
  options: [PLAN, READING, FIGURES_DAY, OF, TODAY, JSON_OUT],
  run: tell,
  text: ({ text }) => text,
  data: ({ day, of, text }) => ({ day, of, text }),
  file: { kind: 'text', of: ({ bytes }) => bytes },
});
