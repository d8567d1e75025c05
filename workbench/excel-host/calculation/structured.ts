/** Structured references: `Plan[Target]`, `Plan[#All]`, `Plan[[#This Row],[A]:[B]]`, `[@Target]`. */
import type { Area, Sheet, Table, Workbook } from '../model/workbook';
import { FormulaSyntaxError } from './lexer';
import { ERRORS, Reference, type Value } from './values';

export interface StructuredReference {
  /** Absent: the table that the formula stands in. */
  table?: string;
  items: Item[];
  /** First and last column; absent = all. */
  columns?: [string, string];
}

type Item = 'all' | 'data' | 'headers' | 'totals' | 'row';
const ITEMS: Record<string, Item> = { '#all': 'all', '#data': 'data', '#headers': 'headers', '#totals': 'totals', '#this row': 'row' };

/** @throws FormulaSyntaxError */
export function parseStructured(table: string | undefined, brackets: string): StructuredReference {
  const reference: StructuredReference = { table, items: [] };
  let inner = brackets.slice(1, -1).trim();
  if (inner.startsWith('@')) {
    reference.items.push('row');
    inner = inner.slice(1).trim();
  }
  if (inner === '') return reference;
  const pieces = inner.startsWith('[') ? bracketed(inner) : [inner];
  const columns: string[] = [];
  for (const piece of pieces) {
    const item = ITEMS[piece.toLowerCase()];
    if (item) reference.items.push(item);
    else columns.push(unescape(piece));
  }
  if (columns.length > 2) throw new FormulaSyntaxError(`columns of ${brackets}`);
  if (columns.length) reference.columns = [columns[0]!, columns.at(-1)!];
  return reference;
}

/** `[#All],[A]:[B]` → `#All`, `A`, `B`. */
function bracketed(text: string): string[] {
  const pieces = [...text.matchAll(/\[((?:'[^]|[^\]'])*)\]\s*[,:;]?\s*/g)];
  if (pieces.map(([all]) => all).join('') !== text) throw new FormulaSyntaxError(`brackets of ${text}`);
  return pieces.map(([, inner]) => inner!.trim());
}

const unescape = (name: string): string => name.replace(/'([^])/g, '$1');

/** The table of a name. */
export function findTable(workbook: Workbook, name: string): { sheet: Sheet; table: Table } | null {
  const key = name.toLowerCase();
  for (const sheet of workbook.sheets) {
    const table = sheet.tables.find((t) => t.name.toLowerCase() === key);
    if (table) return { sheet, table };
  }
  return null;
}

function ownTable(home: Sheet, row: number, column: number): { sheet: Sheet; table: Table } | null {
  const table = home.tables.find(({ area: a }) => row >= a.top && row <= a.bottom && column >= a.left && column <= a.right);
  return table ? { sheet: home, table } : null;
}

/** The cells that the reference stands for, seen from a cell. */
export function resolveStructured(workbook: Workbook, reference: StructuredReference, home: Sheet, row: number, column: number): Value {
  const found = reference.table === undefined ? ownTable(home, row, column) : findTable(workbook, reference.table);
  if (!found) return reference.table === undefined ? ERRORS.ref : ERRORS.name;
  const { sheet, table } = found;
  const columns = columnsOf(table, reference.columns);
  const rows = rowsOf(table, reference.items, row);
  if (!columns || rows === null) return ERRORS.ref;
  if (rows === 'none') return ERRORS.value;
  return new Reference(sheet, { top: rows[0], bottom: rows[1], left: columns[0], right: columns[1] });
}

function columnsOf({ area, columns }: Table, wanted?: [string, string]): [number, number] | null {
  if (!wanted) return [area.left, area.right];
  const places = wanted.map((name) => placeOf(columns, name));
  return places.some((place) => place < 0) ? null : [area.left + Math.min(...places), area.left + Math.max(...places)];
}

/** Places that were found, by heading: a plan is looked into many times per row of a report. Headings may change, so a place is checked. */
const known = new WeakMap<readonly string[], Map<string, { place: number; heading: string }>>();

function placeOf(columns: readonly string[], name: string): number {
  let places = known.get(columns);
  if (!places) known.set(columns, (places = new Map<string, { place: number; heading: string }>()));
  const found = places.get(name);
  if (found && columns[found.place] === found.heading) return found.place;
  const place = columns.findIndex((one) => sameHeading(one, name));
  if (place >= 0) places.set(name, { place, heading: columns[place]! });
  return place;
}

/** Line breaks of a heading are written as they are, or as a blank. */
const sameHeading = (a: string, b: string): boolean => a.toLowerCase() === b.toLowerCase() || a.replace(/\r?\n/g, ' ').toLowerCase() === b.toLowerCase();

/** First and last row; `none`: [#This Row] from a row outside of the data; null: the table has no such rows. */
function rowsOf(table: Table, items: readonly Item[], row: number): [number, number] | 'none' | null {
  const body = bodyOf(table);
  if (items.includes('row')) return row >= body.top && row <= body.bottom ? [row, row] : 'none';
  const spans = (items.length ? items : (['data'] as const)).flatMap((item) => spanOf(table, body, item) ?? []);
  return spans.length ? [Math.min(...spans.map((s) => s[0])), Math.max(...spans.map((s) => s[1]))] : null;
}

function bodyOf({ area, hasHeaders, hasTotals }: Table): Area {
  return { ...area, top: area.top + (hasHeaders ? 1 : 0), bottom: area.bottom - (hasTotals ? 1 : 0) };
}

function spanOf({ area, hasHeaders, hasTotals }: Table, body: Area, item: Item): [[number, number]] | null {
  if (item === 'all') return [[area.top, area.bottom]];
  if (item === 'headers') return hasHeaders ? [[area.top, area.top]] : null;
  if (item === 'totals') return hasTotals ? [[area.bottom, area.bottom]] : null;
  return [[body.top, body.bottom]];
}
