/** Hidden rows and columns, sizes in points, and the used range. */
import type { Area, Sheet } from '../../model/workbook';
import { area, bounding, columnsOf, rowsOf } from './areas';

export const isRowHidden = (sheet: Sheet, row: number): boolean => sheet.rows[row]?.hidden ?? false;
export const isColumnHidden = (sheet: Sheet, column: number): boolean => sheet.columns[column]?.hidden ?? false;

/** true: all, false: none, null: some. */
function mixed(hidden: number, all: number): boolean | null {
  return hidden === 0 ? false : hidden === all ? true : null;
}

function countHiddenRows(sheet: Sheet, a: Area): number {
  let count = 0;
  for (let row = a.top; row <= Math.min(a.bottom, sheet.rows.length - 1); row++) if (isRowHidden(sheet, row)) count++;
  return count;
}

function countHiddenColumns(sheet: Sheet, a: Area): number {
  let count = 0;
  for (let column = a.left; column <= Math.min(a.right, sheet.columns.length - 1); column++) if (isColumnHidden(sheet, column)) count++;
  return count;
}

export const rowHidden = (sheet: Sheet, a: Area): boolean | null => mixed(countHiddenRows(sheet, a), rowsOf(a));
export const columnHidden = (sheet: Sheet, a: Area): boolean | null => mixed(countHiddenColumns(sheet, a), columnsOf(a));

/** A cell is hidden when its row or its column is. */
export function cellsHidden(sheet: Sheet, a: Area): boolean | null {
  const rows = rowHidden(sheet, a);
  const columns = columnHidden(sheet, a);
  return rows || columns ? true : rows === false && columns === false ? false : null;
}

export function hideRows(sheet: Sheet, a: Area, hidden: boolean): void {
  for (let row = a.top; row <= a.bottom; row++) if (isRowHidden(sheet, row) !== hidden) sheet.setRow(row, { hidden });
}

export function hideColumns(sheet: Sheet, a: Area, hidden: boolean): void {
  for (let column = a.left; column <= a.right; column++) if (isColumnHidden(sheet, column) !== hidden) sheet.setColumn(column, { hidden });
}

/** Calibri 11: the widest digit is 7 pixels, a cell has 5 pixels of padding, a pixel is 0.75 points. */
const DIGIT = 7;
const PADDING = 5;
const POINTS = 0.75;

/** Points of a column; the file counts characters with the padding included, the sheet's default without. */
export const columnWidth = (sheet: Sheet, column: number): number => (isColumnHidden(sheet, column) ? 0 : widthWhenShown(sheet, column));

/** Points of a column as it is, or would be if it were not hidden. */
export function widthWhenShown(sheet: Sheet, column: number): number {
  const width = sheet.columns[column]?.width;
  const pixels = width === undefined ? Math.round(sheet.defaultColumnWidth * DIGIT) + PADDING : Math.round(width * DIGIT);
  return pixels * POINTS;
}

/** In the file's 256ths of a character, as Excel writes it. */
export const widthFromPoints = (points: number): number => Math.floor((Math.round(points / POINTS) / DIGIT) * 256) / 256;
/** Characters, as the sheet's standard width counts them. */
export const pointsOfCharacters = (characters: number): number => (Math.round(characters * DIGIT) + PADDING) * POINTS;

export const rowHeight = (sheet: Sheet, row: number): number => (isRowHidden(sheet, row) ? 0 : (sheet.rows[row]?.height ?? sheet.defaultRowHeight));

/** Sum of the row heights before `row`: the `top` of a range. */
export function rowsHeight(sheet: Sheet, from: number, to: number): number {
  const known = Math.min(to, sheet.rows.length);
  let sum = Math.max(0, to - Math.max(from, known)) * sheet.defaultRowHeight;
  for (let row = from; row < known; row++) sum += rowHeight(sheet, row);
  return sum;
}

export function columnsWidth(sheet: Sheet, from: number, to: number): number {
  let sum = 0;
  for (let column = from; column < to; column++) sum += columnWidth(sheet, column);
  return sum;
}

/** The smallest area around the used cells inside `within`; formats count as use unless `valuesOnly`. Null when there are none. */
export function usedArea(sheet: Sheet, within: Area, valuesOnly: boolean): Area | null {
  let used: Area | null = null;
  for (let row = within.top; row <= Math.min(within.bottom, sheet.rows.length - 1); row++) {
    const span = usedSpan(sheet, row, within, valuesOnly);
    if (span) used = used ? bounding(used, span) : span;
  }
  return used;
}

function usedSpan(sheet: Sheet, row: number, within: Area, valuesOnly: boolean): Area | null {
  const cells = sheet.rows[row]?.cells;
  if (!cells) return null;
  const isUsed = (column: number): boolean => {
    const cell = cells[column];
    return cell !== undefined && (!valuesOnly || cell.value !== null || cell.formula !== undefined);
  };
  let left = within.left;
  let right = Math.min(within.right, cells.length - 1);
  while (left <= right && !isUsed(left)) left++;
  while (right > left && !isUsed(right)) right--;
  return left <= right ? area(row, left, row, right) : null;
}
