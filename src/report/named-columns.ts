/**
 * Columns that a plan names by their headings ("Chuyển kỳ sau", "Việc › Chuyển kỳ sau"), found among a report's columns and read row by row. What has no such
 * column, or several, is told: nothing is guessed. Pure.
 */
import type { GridCell, GridView } from '../cells/grid';
import { type Grouping, readFigure } from '../cells/number';
import { fold } from '../cells/text';
import { measureNamed, moneyUnitIn } from '../cells/naming';
import type { Measure, Unit } from '../terms/terms';
import type { ReportColumn } from './columns';
import { groupingAt } from './figures';
import type { ReportRow } from './rows';

/** A heading of the plan on one sheet. */
export interface NamedColumn {
  /** As the plan writes it. */
  heading: string;
  /** Every column that it may mean; exactly one where it is found. */
  columns: number[];
  /** By row of the report what stands in that column; empty where it is not exactly one. */
  cells: NamedCell[];
}

export interface NamedCell {
  cell: GridCell;
  /** The number that it holds, also a negative one; null for an empty cell and for what is no number. */
  figure: number | null;
  /** The unit of the column, where its headings, or the sheet for its money, say one. */
  unit: Unit | null;
  /** Of which measure the row is, where each measure has rows of its own. */
  measure: Measure | null;
}

/** What the parts of a heading are separated by where the plan names the group, too. */
const SEPARATOR = /\s*[›»>→]\s*/;
/** The measure that a heading of the plan begins with, and the rest of it: "Việc › Chuyển kỳ sau". */
export function partsOfHeading(heading: string): { measure: Measure | null; parts: string[] } {
  const parts = heading.split(SEPARATOR).filter((part) => fold(part) !== '');
  const measure = parts.length > 1 ? (measureNamed(parts[0]!) ?? null) : null;
  return { measure, parts: parts.map(keyOf) };
}

/** Units and numbers of columns in brackets tell nothing; whatever else stands there does. */
const keyOf = (text: string): string => fold(text.replace(BRACKETS, (inner) => (isUnit(inner) ? ' ' : inner))) || fold(text);
const BRACKETS = /\([^)]*\)|\[[^\]]*\]/g;
const isUnit = (text: string): boolean => moneyUnitIn(text) !== undefined || /^(dvt )?(viec|vu viec|vu|%|\d+|cot \d+|[a-z]\d?)$/.test(fold(text));
/** Where the plan says nothing in brackets, the report may. */
const bareKey = (text: string): string => fold(text.replace(BRACKETS, ' '));

/**
 * The columns of a sheet that a heading of the plan may mean: those whose own heading is the last part, under the groups that the parts before it name; else
 * those whose headings together are that text.
 * @param only the sheet's measure, where it has one only
 */
export function columnsNamed(columns: readonly ReportColumn[], heading: string, only: Measure | null): number[] {
  const exact = columnsWith(columns, heading, only, keyOf);
  return exact.length > 0 || heading.search(BRACKETS) >= 0 ? exact : columnsWith(columns, heading, only, bareKey);
}

function columnsWith(columns: readonly ReportColumn[], heading: string, only: Measure | null, key: (text: string) => string): number[] {
  const { measure, parts } = partsOfHeading(heading);
  const named = columns.map((column) => ({ column, path: withoutRepeats(column.headings.map(key)), of: column.measure ?? only }));
  const ofMeasure = (rest: readonly string[]): typeof named =>
    named.filter(({ path, of }) => endsWith(path, rest) || (measure !== null && of === measure && endsWith(path, rest.slice(1))));
  const found = ofMeasure(parts);
  const joined = parts.join(' ');
  const all = found.length > 0 ? found : named.filter(({ path }) => path.some((_, i) => path.slice(i).join(' ') === joined));
  return all.map(({ column }) => column.column);
}

const withoutRepeats = (path: readonly string[]): string[] => path.filter((text, i) => text !== '' && text !== path[i - 1]);

/** The last part is the column's own heading, the others stand above it in their order. */
function endsWith(path: readonly string[], parts: readonly string[]): boolean {
  if (parts.length === 0 || path.at(-1) !== parts.at(-1)) return false;
  let at = path.length - 1;
  for (let i = parts.length - 2; i >= 0; i--) {
    at = path.lastIndexOf(parts[i]!, at - 1);
    if (at < 0) return false;
  }
  return true;
}

/** Reads the columns that a plan names. @param headings as the plan writes them */
export function namedColumns(
  view: GridView,
  columns: readonly ReportColumn[],
  rows: readonly ReportRow[],
  { headings, only, money, grouping }: { headings: readonly string[]; only: Measure | null; money: Unit | null; grouping: Grouping },
): NamedColumn[] {
  return headings.map((heading) => {
    const found = columnsNamed(columns, heading, only);
    if (found.length !== 1) return { heading, columns: found, cells: [] };
    const unit = unitOf(
      columns.find(({ column }) => column === found[0])!,
      only,
      money,
    );
    return { heading, columns: found, cells: rows.map(({ row, measure }) => ({ ...readCell(view, row, found[0]!, grouping), unit, measure })) };
  });
}

function unitOf({ unit, measure }: ReportColumn, only: Measure | null, money: Unit | null): Unit | null {
  const of = measure ?? only;
  return unit ?? (of === 'money' ? money : of === 'cases' ? 'cases' : null);
}

function readCell(view: GridView, row: number, column: number, grouping: Grouping): Pick<NamedCell, 'cell' | 'figure'> {
  const cell = view.cell(row, column);
  if (typeof cell === 'number') return { cell, figure: cell };
  const figure = readFigure(cell, 'thousand', groupingAt(view, row, grouping));
  return { cell, figure: typeof figure === 'number' ? figure : null };
}
