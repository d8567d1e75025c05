/** What a cell of a table of ours may hold, and whether two cells say the same. */

export type CellValue = string | number | boolean;

/** Numbers by the 15 digits that Excel keeps. */
export const isSameCell = (a: CellValue, b: CellValue): boolean =>
  typeof a === 'number' && typeof b === 'number' ? a.toPrecision(15) === b.toPrecision(15) : String(a) === String(b);
