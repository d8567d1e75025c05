/** The answers about how reports are read, remembered in the workbook's own settings. ExcelApi 1.4. */
import { addRemembered, isRemembered, NOTHING_REMEMBERED, type Remembered, rememberedFromText, rememberedToText } from '../../report/remembered';
import { NotAnswersError } from '../kit/errors';
import { requireKnown } from '../kit/known';
import { inExcel } from '../kit/run';
import { loadSetting, putSetting, storedIn } from '../kit/settings';
import { memoryToChange } from './memory';

const KEY = 'THADS.answers';

/** Asks for the answers: they are there after the next sync. */
export const loadAnswers = (context: Excel.RequestContext): Excel.Setting => loadSetting(context, KEY);

/** The answers of a setting that was loaded; unknown or damaged ones count as none. */
export function answersIn(setting: Excel.Setting): Remembered {
  const found = storedIn(setting) as Partial<Remembered> | null;
  return found && isRemembered(found) ? found : NOTHING_REMEMBERED;
}

/** To be asked before other answers are remembered. @throws NewerVersionError where these are of a later shape */
export function requireKnownAnswers(setting: Excel.Setting): void {
  const found = storedIn(setting) as { version?: unknown; by?: unknown } | null;
  if (typeof found?.version === 'number' && found.version > NOTHING_REMEMBERED.version) requireKnown(typeof found.by === 'string' ? found.by : '?');
}

/** Remembers answers instead of those before; none leave no trace. */
export const writeAnswers = (context: Excel.RequestContext, answers: Remembered): Promise<void> =>
  putSetting(context, KEY, answers.sheets.length > 0 ? answers : null);

/** The answers that the workbook remembers, as the text of a file for another workbook of the same forms; null when it remembers none. */
export function savedAnswers(): Promise<string | null> {
  return inExcel(async (context) => {
    const setting = loadAnswers(context);
    await context.sync();
    const answers = answersIn(setting);
    return answers.sheets.length > 0 ? rememberedToText(answers) : null;
  });
}

/** Takes the answers of a file over: they hold where the same forms stand. @throws NotAnswersError for any other file; then nothing is changed */
export function useAnswers(text: string): Promise<void> {
  const added = rememberedFromText(text);
  if (!added) return Promise.reject(new NotAnswersError());
  return inExcel(async (context) => {
    const setting = loadAnswers(context);
    await memoryToChange(context);
    requireKnownAnswers(setting);
    await writeAnswers(context, addRemembered(answersIn(setting), added));
  });
}

/** Takes answers back: those of one sheet, or all. */
export function forgetAnswers(sheet?: string): Promise<void> {
  return inExcel(async (context) => {
    const setting = loadAnswers(context);
    await memoryToChange(context);
    requireKnownAnswers(setting);
    const { sheets } = answersIn(setting);
    await writeAnswers(context, { version: 1, sheets: sheet === undefined ? [] : sheets.filter((one) => one.sheet !== sheet) });
  });
}
