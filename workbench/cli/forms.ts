/** `forms`: *Phiếu đơn vị*. A workbook for each unit to fill in, in one .zip, from the review. The workbook is only read. */
import { examine } from '../../src/excel/results/classify';
import { makeForms, type MadeForms } from '../../src/excel/units/forms';
import { figuresPeriod } from '../../src/history/day';
import type { Plan } from '../../src/plan/plan';
import { JSON_OUT, PLAN, TODAY } from './call';
import { command, type Job } from './command';
import { describeForms } from './job-words';
import { choosePlan } from './open-session';

async function forms({ settings: { plan: choice, today } }: Job): Promise<MadeForms> {
  const plan = await choosePlan(choice);
  return makeForms(plan, today, await reportDay(plan));
}

/** The day that the workbook's report says; null where it has none, or does not say it. */
export const reportDay = async (plan: Plan): Promise<string | null> => {
  const found = await examine({ plan }).catch(() => null);
  return found ? figuresPeriod(found.recognition.sheets, plan.dataPeriod).to : null;
};

export const FORMS = command<MadeForms>({
  name: 'forms',
  says: 'Phiếu đơn vị: mỗi đơn vị một tệp .xlsx để điền thông tin xét thi đua, trong một tệp .zip, từ trang xét.',
  options: [PLAN, TODAY, JSON_OUT],
  run: forms,
  text: describeForms,
  data: ({ files, without }) => ({ files, without }),
  file: { kind: 'zip', of: ({ archive }) => archive.bytes },
});
