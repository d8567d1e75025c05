/** The answers about how reports are read, remembered in the workbook. ExcelApi 1.7. */
import { addRemembered, isRemembered, NOTHING_REMEMBERED, type Remembered, rememberedFromText, rememberedToText } from '../../report/remembered';
import { type Kept, keptIn, loadKept, putKept } from '../kit/durable';
import { NotAnswersError } from '../kit/errors';
import { requireKnown } from '../kit/known';
import { inExcel } from '../kit/run';
import { memoryToChange } from './memory';

const KEY = 'THADS.answers';

/** Asks for the answers: they are there after the next sync. */
export const loadAnswers = (context: Excel.RequestContext): Kept => loadKept(context, KEY);

/** The answers that were asked for; unknown or damaged ones count as none. */
export function answersIn(kept: Kept): Remembered {
  const found = keptIn(kept) as Partial<Remembered> | null;
  return found && isRemembered(found) ? found : NOTHING_REMEMBERED;
}

/** To be asked before other answers are remembered. @throws NewerVersionError where these are of a later shape */
export function requireKnownAnswers(kept: Kept): void {
  const found = keptIn(kept) as { version?: unknown; by?: unknown } | null;
  if (typeof found?.version === 'number' && found.version > NOTHING_REMEMBERED.version) requireKnown(typeof found.by === 'string' ? found.by : '?');
}

/** Remembers answers instead of those before; none leave no trace. */
export const writeAnswers = (context: Excel.RequestContext, answers: Remembered): Promise<void> =>
  putKept(context, KEY, answers.sheets.length > 0 ? answers : null);

/** The answers that the workbook remembers, as the text of a file for another workbook of the same forms; null when it remembers none. */
export function savedAnswers(): Promise<string | null> {
  return inExcel(async (context) => {
    const kept = loadAnswers(context);
    await context.sync();
    const answers = answersIn(kept);
    return answers.sheets.length > 0 ? rememberedToText(answers) : null;
  });
}

/** Takes the answers of a file over: they hold where the same forms stand. @throws NotAnswersError for any other file; then nothing is changed */
export function useAnswers(text: string): Promise<void> {
  const added = rememberedFromText(text);
  if (!added) return Promise.reject(new NotAnswersError());
  return inExcel(async (context) => {
    const kept = loadAnswers(context);
    await memoryToChange(context);
    requireKnownAnswers(kept);
    await writeAnswers(context, addRemembered(answersIn(kept), added));
  });
}

/** Takes answers back: those of one sheet, or all. */
export function forgetAnswers(sheet?: string): Promise<void> {
  return inExcel(async (context) => {
    const kept = loadAnswers(context);
    await memoryToChange(context);
    requireKnownAnswers(kept);
    const { sheets } = answersIn(kept);
    await writeAnswers(context, { version: 1, sheets: sheet === undefined ? [] : sheets.filter((one) => one.sheet !== sheet) });
  });
}
