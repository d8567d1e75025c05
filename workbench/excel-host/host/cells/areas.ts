/** Rectangles and their A1 addresses. Rows and columns count from 0; bounds are inclusive. */
import type { Area } from '../../model/workbook';

export const MAX_ROWS = 1_048_576;
export const MAX_COLUMNS = 16_384;

export const area = (top: number, left: number, bottom: number, right: number): Area => ({ top, left, bottom, right });
export const rowsOf = (a: Area): number => a.bottom - a.top + 1;
export const columnsOf = (a: Area): number => a.right - a.left + 1;
export const cellsOf = (a: Area): number => rowsOf(a) * columnsOf(a);
export const wholeSheet = (): Area => area(0, 0, MAX_ROWS - 1, MAX_COLUMNS - 1);

export const isEntireRow = (a: Area): boolean => a.left === 0 && a.right === MAX_COLUMNS - 1;
export const isEntireColumn = (a: Area): boolean => a.top === 0 && a.bottom === MAX_ROWS - 1;
/** Whole rows or columns: Excel answers null for cell values of such a range. */
export const isUnbounded = (a: Area): boolean => isEntireRow(a) || isEntireColumn(a);

export function isOnSheet(a: Area): boolean {
  return a.top >= 0 && a.left >= 0 && a.bottom < MAX_ROWS && a.right < MAX_COLUMNS && a.top <= a.bottom && a.left <= a.right;
}

export const sameArea = (a: Area, b: Area): boolean => a.top === b.top && a.left === b.left && a.bottom === b.bottom && a.right === b.right;
export const contains = (outer: Area, a: Area): boolean => a.top >= outer.top && a.bottom <= outer.bottom && a.left >= outer.left && a.right <= outer.right;
export const containsCell = (a: Area, row: number, column: number): boolean => row >= a.top && row <= a.bottom && column >= a.left && column <= a.right;
export const overlaps = (a: Area, b: Area): boolean => a.top <= b.bottom && b.top <= a.bottom && a.left <= b.right && b.left <= a.right;

/** The common rectangle, or null. */
export function intersect(a: Area, b: Area): Area | null {
  if (!overlaps(a, b)) return null;
  return area(Math.max(a.top, b.top), Math.max(a.left, b.left), Math.min(a.bottom, b.bottom), Math.min(a.right, b.right));
}

/** The smallest rectangle around both. */
export function bounding(a: Area, b: Area): Area {
  return area(Math.min(a.top, b.top), Math.min(a.left, b.left), Math.max(a.bottom, b.bottom), Math.max(a.right, b.right));
}

/** What is left of `a` without `b`: up to four rectangles. */
export function subtract(a: Area, b: Area): Area[] {
  const hole = intersect(a, b);
  if (!hole) return [a];
  const rest: Area[] = [];
  if (a.top < hole.top) rest.push(area(a.top, a.left, hole.top - 1, a.right));
  if (a.bottom > hole.bottom) rest.push(area(hole.bottom + 1, a.left, a.bottom, a.right));
  if (a.left < hole.left) rest.push(area(hole.top, a.left, hole.bottom, hole.left - 1));
  if (a.right > hole.right) rest.push(area(hole.top, hole.right + 1, hole.bottom, a.right));
  return rest;
}

/** `0` → `A`, `27` → `AB`. */
export function columnName(column: number): string {
  let name = '';
  for (let rest = column + 1; rest > 0; rest = Math.floor((rest - 1) / 26)) name = String.fromCharCode(65 + ((rest - 1) % 26)) + name;
  return name;
}

/** `AB` → `27`. */
export function columnIndex(name: string): number {
  let index = 0;
  for (const letter of name.toUpperCase()) index = index * 26 + letter.charCodeAt(0) - 64;
  return index - 1;
}

/** `A1`, `A1:B2`, `A:C`, `1:3`, as Excel writes it. */
export function formatArea(a: Area): string {
  if (isEntireColumn(a) && !isEntireRow(a)) return `${columnName(a.left)}:${columnName(a.right)}`;
  if (isEntireRow(a) && !isEntireColumn(a)) return `${a.top + 1}:${a.bottom + 1}`;
  const start = columnName(a.left) + (a.top + 1);
  return cellsOf(a) === 1 ? start : `${start}:${columnName(a.right)}${a.bottom + 1}`;
}

/** The same with dollar signs, as defined names carry it. */
export function formatAbsolute(a: Area): string {
  return formatArea(a).replace(/[A-Z]+|\d+/g, '$$$&');
}

const CELL_LIKE = /^[A-Za-z]{1,3}\d+$|^[Rr]\d*([Cc]\d*)?$|^[Cc]\d*$/;

/** Sheet name as it stands before `!`: in quotes where Excel needs them. */
export function quoteSheet(name: string): string {
  const plain = /^[\p{L}_][\p{L}\p{N}_.]*$/u.test(name) && !CELL_LIKE.test(name);
  return plain ? name : `'${name.replace(/'/g, "''")}'`;
}

const CELL = /^\$?([A-Za-z]{1,3})\$?(\d{1,7})$/;
const COLUMN = /^\$?([A-Za-z]{1,3})$/;
const ROW = /^\$?(\d{1,7})$/;

/** Parses `A1`, `$A$1:B2`, `A:C`, `3:5`; null when the text is no address on a sheet. */
export function parseArea(text: string): Area | null {
  const [first = '', second = first, ...more] = text.trim().split(':');
  if (more.length) return null;
  const parsed = parseCells(first, second) ?? (text.includes(':') ? parseLines(first, second) : null);
  return parsed && isOnSheet(parsed) ? parsed : null;
}

function parseCells(first: string, second: string): Area | null {
  const a = CELL.exec(first);
  const b = CELL.exec(second);
  if (!a || !b) return null;
  const [top, bottom] = [Number(a[2]) - 1, Number(b[2]) - 1];
  const [left, right] = [columnIndex(a[1]!), columnIndex(b[1]!)];
  return area(Math.min(top, bottom), Math.min(left, right), Math.max(top, bottom), Math.max(left, right));
}

function parseLines(first: string, second: string): Area | null {
  const columns = [COLUMN.exec(first), COLUMN.exec(second)].map((m) => m && columnIndex(m[1]!));
  if (columns[0] != null && columns[1] != null) return area(0, Math.min(columns[0], columns[1]), MAX_ROWS - 1, Math.max(columns[0], columns[1]));
  const rows = [ROW.exec(first), ROW.exec(second)].map((m) => m && Number(m[1]) - 1);
  if (rows[0] != null && rows[1] != null) return area(Math.min(rows[0], rows[1]), 0, Math.max(rows[0], rows[1]), MAX_COLUMNS - 1);
  return null;
}

/** Splits `'My sheet'!A1` into sheet and address; sheet is undefined when none is given. */
export function splitAddress(text: string): { sheet?: string; address: string } {
  const mark = text.lastIndexOf('!');
  if (mark < 0) return { address: text };
  const sheet = text.slice(0, mark);
  return { sheet: sheet.startsWith("'") ? sheet.slice(1, -1).replace(/''/g, "'") : sheet, address: text.slice(mark + 1) };
}
