/** What a protected sheet refuses. Excel answers AccessDenied and changes nothing. */
import type { Area, ProtectionOptions, Sheet, Workbook } from '../../model/workbook';
import { ExcelError } from '../errors';
import { contains, overlaps } from './areas';
import { fixedArraysOf } from './spills';
import { stylesIn } from './styles';

/** Writing into cells: allowed where every cell is unlocked, and no array formula of old would be changed in part. */
export function guardContents(workbook: Workbook, sheet: Sheet, ...areas: Area[]): void {
  guardLocked(workbook, sheet, ...areas);
  const torn = (array: Area): boolean => areas.some((a) => overlaps(array, a)) && !areas.some((a) => contains(a, array));
  if (fixedArraysOf(sheet).some(torn)) throw partOfArray();
}

/** Excel's answer to whoever would change some cells of an array formula of old and not the others. */
export const partOfArray = (): ExcelError => new ExcelError('InvalidOperation', "You can't change part of an array.");

/** Refuses to move or merge the cells of an array formula of old among themselves. */
export function guardArrays(sheet: Sheet, a: Area): void {
  if (fixedArraysOf(sheet).some((array) => overlaps(array, a))) throw partOfArray();
}

/** Looks and rules of cells: allowed where every cell is unlocked. */
export function guardLocked(workbook: Workbook, sheet: Sheet, ...areas: Area[]): void {
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
