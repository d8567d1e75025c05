/**
 * What the workbook must not forget, kept twice: in its settings, and as a text in a hidden name. Excel 2010, LibreOffice and WPS throw the settings away when they
 * save; names stay (LibreOffice 7.4 shows them, and drops their comments). The setting counts wherever it is there. ExcelApi 1.7 (formula of a name).
 */
import { loadSetting, storedIn } from './settings';
import { namedText, textNamed } from '../../cells/named-text';

/** A value that was asked for. */
export interface Kept {
  setting: Excel.Setting;
  copy: Excel.NamedItem;
}

/** The hidden name of a setting's copy. */
const copyOf = ({ workbook }: Excel.RequestContext, key: string): Excel.NamedItem => workbook.names.getItemOrNullObject(nameOf(key)).load('formula');
const nameOf = (key: string): string => key.replace('.', '_');

/** Asks for a value: it is there after the next sync. */
export const loadKept = (context: Excel.RequestContext, key: string): Kept => ({ setting: loadSetting(context, key), copy: copyOf(context, key) });

/** The value that was asked for; null for none and for a damaged one. It may come from a newer version of the add-in or from another hand. */
export function keptIn({ setting, copy }: Kept): unknown {
  if (!setting.isNullObject) return storedIn(setting);
  if (copy.isNullObject) return null;
  try {
    return JSON.parse(textNamed(String(copy.formula)) ?? 'null');
  } catch {
    return null;
  }
}

/**
 * Remembers a value instead of the one before; null forgets it.
 * @param copied the same as its copy, where that may hold less
 */
export async function putKept(context: Excel.RequestContext, key: string, value: unknown, copied = value): Promise<void> {
  const { setting, copy } = loadKept(context, key);
  await context.sync();
  if (value !== null) context.workbook.settings.add(key, JSON.stringify(value));
  else if (!setting.isNullObject) setting.delete();
  queueCopy(context, key, copy, copied);
  await context.sync();
}

/** Renews the copy alone, where the setting is known to be right. */
export async function putCopy(context: Excel.RequestContext, key: string, copied: unknown): Promise<void> {
  const copy = copyOf(context, key);
  await context.sync();
  if (queueCopy(context, key, copy, copied)) await context.sync();
}

/** @returns whether there was anything to do. A copy that would be too long is none: it must not tell of something older. */
function queueCopy({ workbook }: Excel.RequestContext, key: string, copy: Excel.NamedItem, copied: unknown): boolean {
  const formula = copied === null ? null : namedText(JSON.stringify(copied));
  if (copy.isNullObject) {
    if (formula === null) return false;
    workbook.names.add(nameOf(key), formula).visible = false;
  } else if (formula === null) copy.delete();
  else if (copy.formula === formula) return false;
  else copy.formula = formula;
  return true;
}
