/** The answers about how reports are read, remembered in the workbook's own settings. ExcelApi 1.4. */
import { addRemembered, isRemembered, NOTHING_REMEMBERED, type Remembered, rememberedFromText, rememberedToText } from '../../report/remembered';
import { NotAnswersError } from '../kit/errors';
import { inExcel } from '../kit/run';

const KEY = 'THADS.answers';

/** Asks for the answers: they are there after the next sync. */
export const loadAnswers = (context: Excel.RequestContext): Excel.Setting => context.workbook.settings.getItemOrNullObject(KEY).load('value');

/** The answers of a setting that was loaded; unknown or damaged ones count as none. */
export const answersIn = (setting: Excel.Setting): Remembered => (setting.isNullObject ? NOTHING_REMEMBERED : parse(setting.value));

/** Never throws: what a setting holds may come from a newer version of the add-in or from another hand. */
function parse(value: unknown): Remembered {
  try {
    const found = JSON.parse(String(value)) as Remembered;
    return isRemembered(found) ? found : NOTHING_REMEMBERED;
  } catch {
    return NOTHING_REMEMBERED;
  }
}

/** Remembers answers instead of those before; none leave no trace. */
export async function writeAnswers(context: Excel.RequestContext, answers: Remembered): Promise<void> {
  const { settings } = context.workbook;
  if (answers.sheets.length > 0) settings.add(KEY, JSON.stringify(answers));
  else {
    const setting = settings.getItemOrNullObject(KEY);
    await context.sync();
    if (!setting.isNullObject) setting.delete();
  }
  await context.sync();
}

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
    await context.sync();
    await writeAnswers(context, addRemembered(answersIn(setting), added));
  });
}

/** Takes answers back: those of one sheet, or all. */
export function forgetAnswers(sheet?: string): Promise<void> {
  return inExcel(async (context) => {
    const setting = loadAnswers(context);
    await context.sync();
    const { sheets } = answersIn(setting);
    await writeAnswers(context, { version: 1, sheets: sheet === undefined ? [] : sheets.filter((one) => one.sheet !== sheet) });
  });
}
