/** Excel's rules for sheet names. */
import type { Sheet, Workbook } from '../model/workbook';
import { ExcelError, invalidArgument } from './errors';

/** Refuses a name that Excel refuses: empty, over 31 characters, `: \ / ? * [ ]`, an apostrophe at an end, "History", or taken. */
export function checkSheetName(workbook: Workbook, name: string, self?: Sheet): string {
  const wellFormed = name.length > 0 && name.length <= 31 && !/[:\\/?*[\]]/.test(name) && !/^'|'$/.test(name);
  if (!wellFormed || name.toLowerCase() === 'history') throw invalidArgument();
  const taken = workbook.sheets.some((s) => s !== self && s.name.toLowerCase() === name.toLowerCase());
  if (taken) throw new ExcelError('ItemAlreadyExists');
  return name;
}

/** `Sheet2`, `Sheet3` …: the first that is free. */
export function freeSheetName(workbook: Workbook): string {
  for (let n = workbook.sheets.length + 1; ; n++) if (!workbook.sheets.some((s) => s.name.toLowerCase() === `sheet${n}`)) return `Sheet${n}`;
}
