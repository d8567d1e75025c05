/** The look of cells: which styles an area uses, and changing one aspect of all of them. */
import type { Area, CellStyle, Sheet, Workbook } from '../../model/workbook';
import { isEntireColumn, isEntireRow } from './areas';

/** Where rows and columns with a look of their own cross, cells are made up to this column: beyond it nobody looks. */
const LAST_CROSSING = 255;

/** Style index that a cell shows: its own, else its row's, else its column's. */
export function styleAt(sheet: Sheet, row: number, column: number): number {
  const record = sheet.rows[row];
  return record?.cells[column]?.style ?? record?.style ?? sheet.columns[column]?.style ?? 0;
}

/** What was found while nothing changes: one question asks for dozens of properties of the same cells. */
let remembered: Map<string, ReadonlySet<number>> | null = null;

/** Answers a question that changes nothing. */
export function rememberingStyles<R>(answer: () => R): R {
  remembered = new Map();
  try {
    return answer();
  } finally {
    remembered = null;
  }
}

/** Every style index that occurs in the areas, empty cells included. */
export function stylesIn(sheet: Sheet, areas: readonly Area[]): ReadonlySet<number> {
  const key = remembered && `${sheet.id} ${areas.map(({ top, left, bottom, right }) => `${top},${left},${bottom},${right}`).join(' ')}`;
  const known = key === null ? undefined : remembered?.get(key);
  if (known) return known;
  const found = new Set<number>();
  for (const a of areas) collectStyles(sheet, a, found);
  if (key !== null) remembered?.set(key, found);
  return found;
}

function collectStyles(sheet: Sheet, a: Area, found: Set<number>): void {
  const lastRow = Math.min(a.bottom, sheet.rows.length - 1);
  let plainRows = a.bottom > lastRow;
  for (let row = a.top; row <= lastRow; row++) {
    const record = sheet.rows[row];
    if (!record || (record.cells.length <= a.left && record.style === undefined)) {
      plainRows = true;
      continue;
    }
    const lastColumn = Math.min(a.right, Math.max(record.cells.length, sheet.columns.length) - 1);
    for (let column = a.left; column <= lastColumn; column++) {
      found.add(record.cells[column]?.style ?? record.style ?? sheet.columns[column]?.style ?? 0);
    }
    if (a.right > lastColumn) found.add(record.style ?? 0);
  }
  if (!plainRows) return;
  for (let column = a.left; column <= Math.min(a.right, sheet.columns.length - 1); column++) found.add(sheet.columns[column]?.style ?? 0);
  if (a.right >= sheet.columns.length) found.add(0);
}

/** The value that all cells share, or null when it is mixed: how Excel answers a format property. */
export function common<V>(workbook: Workbook, sheet: Sheet, areas: readonly Area[], pick: (style: CellStyle) => V): V | null {
  let first: V | undefined;
  for (const index of stylesIn(sheet, areas)) {
    const value = pick(workbook.styles[index] ?? workbook.styles[0]!);
    if (first === undefined) first = value;
    else if (first !== value) return null;
  }
  return first ?? null;
}

/** Changes one aspect of the look of every cell in the area. Whole columns and rows keep it as their own style, as in Excel. */
export function restyle(workbook: Workbook, sheet: Sheet, a: Area, change: (style: CellStyle) => void, next = restyler(workbook, change)): void {
  if (isEntireColumn(a)) restyleColumns(sheet, a, next);
  else if (isEntireRow(a)) restyleRows(sheet, a, next);
  else for (let row = a.top; row <= a.bottom; row++) restyleCells(sheet, row, a.left, a.right, next);
}

/** Remembers old style → new style: most cells of an area share a handful of styles. */
export function restyler(workbook: Workbook, change: (style: CellStyle) => void): (base: number) => number {
  const known = new Map<number, number>();
  return (base) => {
    let made = known.get(base);
    if (made === undefined) known.set(base, (made = workbook.styleWith(base, change)));
    return made;
  };
}

function restyleCells(sheet: Sheet, row: number, left: number, right: number, next: (base: number) => number): void {
  sheet.restyle(row, left, right, next);
}

function restyleColumns(sheet: Sheet, a: Area, next: (base: number) => number): void {
  for (let row = 0; row < sheet.rows.length; row++) {
    const record = sheet.rows[row];
    if (!record) continue;
    if (record.style !== undefined) restyleCells(sheet, row, a.left, Math.min(a.right, LAST_CROSSING), next);
    else restyleExisting(sheet, row, a.left, a.right, next);
  }
  for (let column = a.left; column <= a.right; column++) sheet.setColumn(column, { style: next(sheet.columns[column]?.style ?? 0) });
}

function restyleRows(sheet: Sheet, a: Area, next: (base: number) => number): void {
  for (let row = a.top; row <= a.bottom; row++) {
    if (sheet.rows[row]?.style === undefined) crossColumns(sheet, row);
    restyleExisting(sheet, row, 0, Infinity, next);
    sheet.setRow(row, { style: next(sheet.rows[row]?.style ?? 0) });
  }
}

/** A row that gets a look of its own: where it crosses columns that have one, cells must keep the columns' part of it. */
function crossColumns(sheet: Sheet, row: number): void {
  for (let column = 0; column <= Math.min(LAST_CROSSING, sheet.columns.length - 1); column++) {
    const style = sheet.columns[column]?.style;
    if (style && !sheet.cell(row, column)) sheet.setCell(row, column, { value: null, style });
  }
}

function restyleExisting(sheet: Sheet, row: number, left: number, right: number, next: (base: number) => number): void {
  const cells = sheet.rows[row]?.cells ?? [];
  for (let column = left; column <= Math.min(right, cells.length - 1); column++) {
    const cell = cells[column];
    if (cell) sheet.setCell(row, column, { ...cell, style: next(cell.style) });
  }
}
