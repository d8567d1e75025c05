/** `text`: *Đoạn văn cho báo cáo*. What a report says of the whole, a unit or a person, compared with the same period that the history has. */
import { readHistoryTable } from '../../src/excel/history/history-sheet';
import { tellable } from '../../src/history/amounts';
import { figuresPeriod } from '../../src/history/day';
import { paragraphOf } from '../../src/history/paragraph';
import { rowsOfReport } from '../../src/history/row';
import { FIGURES_DAY, JSON_OUT, OF, PLAN, READING, TODAY } from './call';
import { command, type Job, RefusedError } from './command';
import { NO_DAY, NOBODY_OF_THAT_NAME } from './job-words';
import { choosePlan, examineCalculated } from './open-session';

interface Told {
  day: string;
  of: string | null;
  text: string;
}

/** @throws RefusedError where nobody of the report, or more than one, has the name */
async function tell({ workbook, settings: { plan: choice, reading, today, day: called, of } }: Job): Promise<Told> {
  const plan = await choosePlan(choice);
  const examination = await examineCalculated(workbook, { plan, reading });
  const { to } = figuresPeriod(examination.recognition.sheets, plan.dataPeriod);
  const day = called ?? to;
  if (day === null || day > today) throw new RefusedError(NO_DAY(day, called !== null));
  const subject = of === null ? null : (tellable(examination.assessed).get(of) ?? undefined);
  if (subject === undefined) throw new RefusedError(NOBODY_OF_THAT_NAME(of!));
  const past = (await readHistoryTable())?.reading.rows.map(({ row }) => row) ?? [];
  return { day, of, text: paragraphOf(examination, rowsOfReport(plan, examination, day), past, subject) };
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
