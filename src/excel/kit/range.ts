/** Ranges by area, and what the typings of Office.js say too narrowly. */
import type { Area } from '../../cells/address';

/** The range of an area of a sheet. */
export const rangeOf = (sheet: Excel.Worksheet, { top, left, bottom, right }: Area): Excel.Range =>
  sheet.getRangeByIndexes(top, left, bottom - top + 1, right - left + 1);

/** Sets one number format for a whole range: the typings know arrays only, Excel and its documentation a single value, too. */
export function setNumberFormat(range: Excel.Range, format: string): void {
  range.numberFormat = format as unknown as string[][];
}

/** Width of a column in points, by characters of the default font: 7 pixels each and 5 of padding, 3/4 point a pixel. */
export const pointsOfCharacters = (characters: number): number => (characters * 7 + 5) * 0.75;
