/** The answers about how reports are read, remembered in the workbook's own settings. ExcelApi 1.4. */
import { NOTHING_REMEMBERED, type Remembered } from '../../report/remembered';
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
    return found.version === 1 && Array.isArray(found.sheets) && found.sheets.every(({ sheet }) => typeof sheet === 'string') ? found : NOTHING_REMEMBERED;
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

/** Takes answers back: those of one sheet, or all. */
export function forgetAnswers(sheet?: string): Promise<void> {
  return inExcel(async (context) => {
    const setting = loadAnswers(context);
    await context.sync();
    const { sheets } = answersIn(setting);
    await writeAnswers(context, { version: 1, sheets: sheet === undefined ? [] : sheets.filter((one) => one.sheet !== sheet) });
  });
}
