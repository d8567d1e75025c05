/** Cell references of the file format (A1 style, rows from 1) to the model's areas (from 0), and back. */
import type { Area } from '../model/workbook';
import { LIMITS, requireWithin } from './limits';

export const LAST_ROW = LIMITS.rows - 1;
export const LAST_COLUMN = LIMITS.columns - 1;

/** `columnName(0)` is `A`, `columnName(16383)` is `XFD`. */
export function columnName(column: number): string {
  let name = '';
  for (let n = column + 1; n > 0; n = Math.floor((n - 1) / 26)) name = String.fromCharCode(65 + ((n - 1) % 26)) + name;
  return name;
}

/** `columnIndex('A')` is 0. */
export function columnIndex(name: string): number {
  let index = 0;
  for (let i = 0; i < name.length; i++) index = index * 26 + (name.charCodeAt(i) & 31);
  return index - 1;
}

export function cellName(row: number, column: number): string {
  return columnName(column) + (row + 1);
}

/** Row and column of `B7` or `$B$7`. Written for speed: it runs for every cell of a sheet. */
export function parseCell(reference: string): { row: number; column: number } {
  let column = 0;
  let row = 0;
  for (let i = 0; i < reference.length; i++) {
    const code = reference.charCodeAt(i);
    if (code >= 65) column = column * 26 + (code & 31);
    else if (code >= 48) row = row * 10 + code - 48;
  }
  return { row: row - 1, column: column - 1 };
}

/** `A1`, `A1:C3`, `A:C` or `1:3`; dollar signs do not matter. */
export function parseArea(reference: string): Area {
  const [first = '', last = first] = reference.trim().split(':');
  const a = parseCell(first);
  const b = parseCell(last);
  const rows = a.row < 0 ? [0, LAST_ROW] : [a.row, b.row];
  const columns = a.column < 0 ? [0, LAST_COLUMN] : [a.column, b.column];
  requireWithin('rows', Math.max(...rows) + 1);
  requireWithin('columns', Math.max(...columns) + 1);
  return { top: Math.min(...rows), bottom: Math.max(...rows), left: Math.min(...columns), right: Math.max(...columns) };
}

export function areaName({ top, left, bottom, right }: Area): string {
  const first = cellName(top, left);
  return top === bottom && left === right ? first : `${first}:${cellName(bottom, right)}`;
}

/** A `sqref`: areas separated by blanks. */
export function parseAreas(sqref: string): Area[] {
  // The longest reference has 21 characters: a longer list need not be cut into pieces to be too long.
  requireWithin('areas', Math.floor(sqref.length / 64));
  const names = sqref.split(/\s+/).filter(Boolean);
  requireWithin('areas', names.length);
  return names.map(parseArea);
}

export function areasName(areas: readonly Area[]): string {
  return areas.map(areaName).join(' ');
}

export function sameArea(a: Area, b: Area): boolean {
  return a.top === b.top && a.left === b.left && a.bottom === b.bottom && a.right === b.right;
}
