/** Values that the workbook remembers in its own settings, as JSON texts. What is not there leaves no trace. ExcelApi 1.4. */

/** Asks for a setting: it is there after the next sync. */
export const loadSetting = ({ workbook }: Excel.RequestContext, key: string): Excel.Setting => workbook.settings.getItemOrNullObject(key).load('value');

/** What a setting that was loaded holds; null for none and for a damaged one. It may come from a newer version of the add-in or from another hand. */
export function storedIn(setting: Excel.Setting): unknown {
  if (setting.isNullObject) return null;
  try {
    return JSON.parse(String(setting.value));
  } catch {
    return null;
  }
}

/** Remembers a value. Queued: sync. */
export const keepSetting = ({ workbook }: Excel.RequestContext, key: string, value: unknown): void => void workbook.settings.add(key, JSON.stringify(value));

/** Remembers a value instead of the one before; null forgets it. */
export async function putSetting(context: Excel.RequestContext, key: string, value: unknown): Promise<void> {
  if (value !== null) keepSetting(context, key, value);
  else {
    const setting = context.workbook.settings.getItemOrNullObject(key);
    await context.sync();
    if (!setting.isNullObject) setting.delete();
  }
  await context.sync();
}
