/** Ranges by area, and what the typings of Office.js say too narrowly. */
import type { Area } from '../../cells/address';
import { TooLargeError } from './errors';

/** What gives ranges by rows and columns, from 0: a sheet, or a sheet as it was seen from one of its cells. */
export type Cells = Pick<Excel.Worksheet, 'getRangeByIndexes'>;

/**
 * Cells by the places that they had when `corner` was loaded: where somebody inserts or deletes rows or columns before it, they move along with it, as Excel
 * keeps a range that a job holds in step with its cells. @param top, left where the corner stood then
 */
export const movingWith = (corner: Excel.Range, top: number, left: number): Cells => ({
  getRangeByIndexes: (row, column, rows, columns) => corner.getOffsetRange(row - top, column - left).getResizedRange(rows - 1, columns - 1),
});

/** The range of an area. */
export const rangeOf = (sheet: Cells, { top, left, bottom, right }: Area): Excel.Range =>
  sheet.getRangeByIndexes(top, left, bottom - top + 1, right - left + 1);

/** What cells that were loaded hold. Of whole rows and columns, and of more than five million cells, Excel gives null without a word. @throws TooLargeError */
export const valuesOf = <T = unknown>({ values }: Pick<Excel.Range, 'values'>): T[][] => given(values as T[][] | null);

/** Their formulas, in the same way. @throws TooLargeError */
export const formulasOf = <T = unknown>({ formulas }: Pick<Excel.Range, 'formulas'>): T[][] => given(formulas as T[][] | null);

function given<T>(cells: T[][] | null): T[][] {
  if (cells === null) throw new TooLargeError();
  return cells;
}

/** Sets one number format for a whole range: the typings know arrays only, Excel and its documentation a single value, too. */
export function setNumberFormat(range: Excel.Range, format: string): void {
  range.numberFormat = format as unknown as string[][];
}

/** Width of a column in points, by characters of the default font: 7 pixels each and 5 of padding, 3/4 point a pixel. */
export const pointsOfCharacters = (characters: number): number => (characters * 7 + 5) * 0.75;
