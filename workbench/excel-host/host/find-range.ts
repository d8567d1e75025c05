/** What a text given to `getRange` means: an address, or a defined name that refers to a range. */
import type { Area, DefinedName, Sheet, Workbook } from '../model/workbook';
import { parseArea, splitAddress, wholeSheet } from './cells/areas';
import { invalidArgument } from './errors';
import type { Cells } from './nodes';

/** The range of an address on (or named for) this sheet; InvalidArgument when it is none. */
export function findRange(workbook: Workbook, sheet: Sheet, text: string | undefined): Cells {
  if (text === undefined || text === '') return { sheet, areas: [wholeSheet()] };
  const { sheet: sheetName, address } = splitAddress(text);
  const target = sheetName === undefined ? sheet : workbook.sheet(sheetName);
  const area = parseArea(address);
  if (area && target) return { sheet: target, areas: [area] };
  const named = findName(workbook, text, sheet.id);
  const cells = named && rangeOfName(workbook, named);
  if (!cells) throw invalidArgument();
  return cells;
}

/** Several addresses with commas between them, all on one sheet. */
export function findRanges(workbook: Workbook, sheet: Sheet, text: string | undefined): Cells {
  if (text === undefined) return { sheet, areas: [wholeSheet()] };
  const parts: Area[] = text.split(',').flatMap((part) => findRange(workbook, sheet, part.trim()).areas);
  return { sheet, areas: parts };
}

/** The name as seen from a sheet: its own names hide the workbook's. */
export function findName(workbook: Workbook, name: string, sheetId: string | null): DefinedName | undefined {
  const same = workbook.names.filter((n) => n.name.toLowerCase() === name.toLowerCase());
  return same.find((n) => n.scope === sheetId) ?? same.find((n) => n.scope === null);
}

/** The one rectangle that a name stands for, or null when it is a formula or a constant. */
export function rangeOfName(workbook: Workbook, name: DefinedName): Cells | null {
  const { sheet: sheetName, address } = splitAddress(name.formula.replace(/^=/, ''));
  const sheet = sheetName === undefined ? undefined : workbook.sheet(sheetName);
  const area = parseArea(address);
  return sheet && area ? { sheet, areas: [area] } : null;
}
