/**
 * `collect`: takes what units have sent: forms into the review, reports into the province's, and says who has sent what. Answers that are against the review are
 * told, not written.
 */
import { decideForUnits, isForm, takeForms, type ChosenFile, type TakenForms } from '../../src/excel/units/forms';
import { readReports, takeReports, type TakenReports } from '../../src/excel/units/reports';
import type { Plan } from '../../src/plan/plan';
import { CONFLICTS, FIGURES_DAY, FROM, JSON_OUT, PLAN, READING, type Settings, TODAY } from './call';
import { CALL } from './call-words';
import { filesIn } from './chosen-files';
import { command, type Job, RefusedError } from './command';
import { reportDay } from './forms';
import { describeCollected, collectedAsJson } from './job-words';
import { choosePlan } from './open-session';

/** null: nothing of the kind was sent. */
export interface CollectedFiles {
  forms: TakenForms | null;
  reports: TakenReports | null;
  /** What is against the review was written as the units say. */
  isDecided: boolean;
}

async function collect({ settings }: Job): Promise<CollectedFiles> {
  const plan = await choosePlan(settings.plan);
  if (settings.from === null) throw new RefusedError(CALL.noFrom);
  const files = filesIn(settings.from);
  const sent = files.filter(({ bytes }) => isForm(bytes));
  const others = files.filter((file) => !sent.includes(file));
  return {
    isDecided: settings.conflicts === 'units',
    forms: sent.length > 0 ? await collectForms(plan, sent, settings) : null,
    reports: others.length > 0 || sent.length === 0 ? await collectReports(plan, others, settings) : null,
  };
}

async function collectForms(plan: Plan, files: readonly ChosenFile[], { today, conflicts }: Settings): Promise<TakenForms> {
  const taken = await takeForms(plan, files, today, await reportDay(plan));
  if (conflicts === 'ours' || taken.conflicts.length === 0) return taken;
  return { ...taken, made: await decideForUnits(plan, taken.conflicts, today) };
}

/** What a person has said of how reports are read is said of those that ask: the others are read as they are. */
function collectReports(plan: Plan, files: readonly ChosenFile[], { today, day, reading }: Settings): Promise<TakenReports> {
  const asking = readReports(plan, files, new Map()).reports.filter(({ recognition }) => recognition.questions.length > 0);
  return takeReports(plan, files, { today, day, readings: new Map(asking.map(({ file }) => [file, reading])) });
}

export const COLLECT = command<CollectedFiles>({
  name: 'collect',
  says: 'Nhận tệp của các đơn vị: phiếu vào trang xét, báo cáo vào trang "Báo cáo tổng hợp"; ghi trang "Tình hình nộp".',
  options: [FROM, CONFLICTS, PLAN, READING, FIGURES_DAY, TODAY, JSON_OUT],
  run: collect,
  text: describeCollected,
  data: collectedAsJson,
});
