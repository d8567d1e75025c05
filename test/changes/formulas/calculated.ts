/** What one formula shows on a small sheet, calculated without any host around. */
import { calculating } from 'excel-host/calculation';
import { Sheet, Workbook } from 'excel-host/model';

/** A cell of the sheet: {} is an error value. */
export type Given = string | number | boolean | { error: string } | undefined;

/** The value of a formula in Z100 of a sheet that is filled from A1; '' is an empty text. */
export function calculated(formula: string, cells: readonly (readonly Given[])[], locale = 'vi-VN'): unknown {
  const workbook = new Workbook();
  const sheet = new Sheet('{1}', 'Biểu 04');
  workbook.sheets = [sheet];
  workbook.activeSheetId = sheet.id;
  cells.forEach((row, r) => row.forEach((value, c) => value !== undefined && sheet.setCell(r, c, { value, style: 0 })));
  sheet.setCell(99, 25, { value: null, formula: `=${formula}`, uncached: true, style: 0 });
  const separators = locale === 'vi-VN' ? { decimal: ',', group: '.' } : { decimal: '.', group: ',' };
  const host = { locale, separators, functionNamespace: 'THADS', callFunctions: () => undefined, calculated: () => undefined };
  const calculation = calculating(workbook);
  calculation.start(host);
  calculation.calculate(workbook, [], host);
  const value = sheet.cell(99, 25)!.value;
  return typeof value === 'object' && value !== null ? value.error : value;
}
