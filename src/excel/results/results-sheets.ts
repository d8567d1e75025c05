/**
 * Sheets of results as people leave them: which cells are theirs, and which sheets have become theirs as a whole. What was written on each is remembered by
 * its name (memory.ts); a copy, or a sheet on which people have written, is never filled anew. Pure.
 */
import type { Area } from '../../cells/address';
import type { SheetGrid } from '../../cells/grid';
import { foreignResultColumns, holdsOnlyResults } from '../../own/find';
import type { Others } from '../../own/imprint';
import type { Memory, ResultsRecord } from './memory';
import { othersOf, presentIn } from './own-cells';

/** A sheet of results, and what of it is people's. */
export interface ResultsSheet {
  name: string;
  area: Area;
  /** People's cells among the results, counted from the headings; null where nothing on the sheet is known to be ours. */
  others: Others | null;
  /** People have written something on it, or it is a copy. */
  isPeoples: boolean;
}

/** All sheets of results of a workbook. */
export function resultsSheets(grids: readonly SheetGrid[], { results = [] }: Pick<Memory, 'results'>): ResultsSheet[] {
  const sheets = grids.filter((grid) => grid.results);
  const known = new Map(results.map((record) => [record.sheet, record]));
  const unknown = sheets.filter(({ name }) => !known.has(name));
  const missing = results.filter(({ sheet }) => !sheets.some(({ name }) => name === sheet));
  // One that has another name now was renamed, where only one can be meant.
  const renamed = unknown.length === 1 && missing.length === 1 ? missing[0]! : undefined;
  return sheets.map((grid) => resultsSheet(grid, known.get(grid.name) ?? renamed));
}

function resultsSheet(grid: SheetGrid, record: ResultsRecord | undefined): ResultsSheet {
  const { area } = grid.results!;
  const { name } = grid;
  if (!record) return { name, area, others: null, isPeoples: true };
  const present = presentIn(grid, placeOf(area));
  const others = record.before ? inBoth(othersOf(present, record), othersOf(present, { imprint: record.before })) : othersOf(present, record);
  const isPeoples = [others.headings, ...others.rows].some((cells) => cells.includes(true)) || !holdsOnlyResults(grid) || foreignResultColumns(grid).length > 0;
  return { name, area, others, isPeoples };
}

/** Cells that are people's by both: a job that stopped while it filled a sheet has left some of what was there and some of what was to be. */
const inBoth = (a: Others, b: Others): Others => ({
  columns: a.columns,
  headings: a.headings.map((other, i) => other && b.headings[i]!),
  rows: a.rows.map((cells, r) => cells.map((other, i) => other && b.rows[r]![i]!)),
});

/** Every sheet of results of two memories, with what each says of it. @param now what is to be in the end @param before what may still stand */
export const resultsOfBoth = ({ results: now = [] }: Pick<Memory, 'results'>, { results: before = [] }: Pick<Memory, 'results'>): ResultsRecord[] => [
  ...now.map((record) => {
    const old = before.find(({ sheet }) => sheet === record.sheet)?.imprint;
    return { ...record, ...(old && { before: old }) };
  }),
  ...before.filter(({ sheet }) => !now.some((record) => record.sheet === sheet)),
];

/** The place of results as that of a block. */
export const placeOf = ({ top, left, bottom, right }: Area): { headingRow: number; lastRow: number; anchored: number; column: number; width: number } => ({
  headingRow: top,
  lastRow: bottom,
  anchored: bottom,
  column: left,
  width: right - left + 1,
});
