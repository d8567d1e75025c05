/** Sheets of the open workbook. ExcelApi 1.1. */
import { freeSheetName } from '../../cells/sheet-name';

/** A name that no sheet of the workbook has: the wanted one, else with a number (cells/sheet-name.ts). */
export async function freeNameIn(context: Excel.RequestContext, wanted: string, ending = ''): Promise<string> {
  const { worksheets } = context.workbook;
  worksheets.load('items/name');
  await context.sync();
  return freeSheetName(
    wanted,
    worksheets.items.map(({ name }) => name),
    ending,
  );
}

/** Deletes a sheet that may be gone already. */
export async function deleteSheet(context: Excel.RequestContext, name: string): Promise<void> {
  const sheet = context.workbook.worksheets.getItemOrNullObject(name);
  await context.sync();
  if (!sheet.isNullObject) sheet.delete();
  await context.sync();
}
