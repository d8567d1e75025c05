/** What a cell of a table of ours may hold, and whether two cells say the same. */

export type CellValue = string | number | boolean;

/** Programs keep 15 digits of a fraction, and round the last of them this way or that: two that are one step apart are the same. */
const STEP = 1.5e-15;

function isSameNumber(a: number, b: number): boolean {
  if (a === b || (Number.isInteger(a) && Number.isInteger(b))) return a === b;
  return Math.abs(a - b) <= STEP * 10 ** Math.ceil(Math.log10(Math.abs(b)));
}

/** Whether two cells say the same: texts to the letter, numbers as Excel and LibreOffice keep them. */
export const isSameCell = (a: CellValue, b: CellValue): boolean =>
  typeof a === 'number' && typeof b === 'number' ? isSameNumber(a, b) : String(a) === String(b);
