/** Sheets of the open workbook: their names, and taking one away. Where the structure is protected, that is said before anything is tried. ExcelApi 1.7. */
import { freeSheetName } from '../../cells/sheet-name';
import { StructureLockedError } from './errors';

/** The names of all sheets, for a job that adds or renames some. @throws StructureLockedError */
export async function sheetNames(context: Excel.RequestContext): Promise<string[]> {
  const { worksheets, protection } = context.workbook;
  worksheets.load('items/name');
  protection.load('protected');
  await context.sync();
  if (protection.protected) throw new StructureLockedError();
  return worksheets.items.map(({ name }) => name);
}

/** A name that no sheet of the workbook has: the wanted one, else with a number (cells/sheet-name.ts). @throws StructureLockedError */
export const freeNameIn = async (context: Excel.RequestContext, wanted: string): Promise<string> => freeSheetName(wanted, await sheetNames(context));

/** Deletes a sheet that may be gone already. @param key its name or its id @throws StructureLockedError */
export async function deleteSheet(context: Excel.RequestContext, key: string): Promise<void> {
  const sheet = context.workbook.worksheets.getItemOrNullObject(key);
  const protection = context.workbook.protection.load('protected');
  await context.sync();
  if (sheet.isNullObject) return;
  if (protection.protected) throw new StructureLockedError();
  sheet.delete();
  await context.sync();
}
