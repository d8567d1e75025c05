/** Sheets of the open workbook. ExcelApi 1.1. */
import { freeSheetName } from '../../cells/sheet-name';

/** The names of all sheets. */
export async function sheetNames(context: Excel.RequestContext): Promise<string[]> {
  const { worksheets } = context.workbook;
  worksheets.load('items/name');
  await context.sync();
  return worksheets.items.map(({ name }) => name);
}

/** A name that no sheet of the workbook has: the wanted one, else with a number (cells/sheet-name.ts). */
export const freeNameIn = async (context: Excel.RequestContext, wanted: string): Promise<string> => freeSheetName(wanted, await sheetNames(context));

/** Deletes a sheet that may be gone already. @param key its name or its id */
export async function deleteSheet(context: Excel.RequestContext, key: string): Promise<void> {
  const sheet = context.workbook.worksheets.getItemOrNullObject(key);
  await context.sync();
  if (!sheet.isNullObject) sheet.delete();
  await context.sync();
}
