/** What a protected sheet refuses. Excel answers AccessDenied and changes nothing. */
import type { Area, ProtectionOptions, Sheet, Workbook } from '../../model/workbook';
import { ExcelError } from '../errors';
import { stylesIn } from './styles';

/** Writing into cells: allowed where every cell is unlocked. */
export function guardContents(workbook: Workbook, sheet: Sheet, ...areas: Area[]): void {
  if (!sheet.protection) return;
  for (const index of stylesIn(sheet, areas)) if (workbook.styles[index]?.locked !== false) throw new ExcelError('AccessDenied');
}

type Permission = Exclude<keyof ProtectionOptions, 'selectionMode'>;

/** Anything that needs one of the protection's options: formatting, inserting, sorting … */
export function guardOption(sheet: Sheet, permission: Permission): void {
  if (sheet.protection && !sheet.protection.options[permission]) throw new ExcelError('AccessDenied');
}

/** What no option allows while the sheet is protected: rules, tables, page set-up, merging. */
export function guardSheet(sheet: Sheet): void {
  if (sheet.protection) throw new ExcelError('AccessDenied');
}
