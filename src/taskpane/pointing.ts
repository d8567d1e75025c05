/** What a person says by pointing at cells: "Đây là Có điều kiện". Pure: a selection and a word in, a piece of a reading out. */
import { columnLetters } from '../cells/address';
import type { Selected } from '../excel/selected';
import { about } from '../report/questions';
import type { Reading, RowKind, SheetReading } from '../report/reading';
import { DECIDING_FIGURES, type DecidingFigure, isDeciding } from '../terms/figures';
import { type Measure, measureOfUnit, type Unit } from '../terms/terms';

/** What the columns that are selected can be said to be. */
export const COLUMN_ROLES = [...DECIDING_FIGURES, 'name', 'ignore'] as const;
export type ColumnRole = (typeof COLUMN_ROLES)[number];

const MOST_COLUMNS = 60;
const MOST_ROWS = 500;

/** The selected columns, by letters; none where whole rows are selected. */
export function lettersOf({ columns }: Selected): string[] {
  if (!columns) return [];
  const count = Math.min(columns.last - columns.first + 1, MOST_COLUMNS);
  return Array.from({ length: count }, (_, i) => columnLetters(columns.first + i));
}

/** The selected rows as Excel counts them; none where whole columns are selected, or more than a person means. */
export function rowsOf({ rows }: Selected): number[] {
  if (!rows || rows.last - rows.first >= MOST_ROWS) return [];
  return Array.from({ length: rows.last - rows.first + 1 }, (_, i) => rows.first + 1 + i);
}

/** "The selected columns are …". Only "thi hành xong" may be the sum of several; of others the first one counts. */
export function columnSaid(place: Selected, role: ColumnRole, measure: Measure): Reading {
  const letters = lettersOf(place);
  const first = letters[0];
  if (first === undefined) return about(place.sheet, {});
  if (role === 'ignore') return about(place.sheet, { ignore: letters });
  if (role === 'name') return about(place.sheet, { name: first });
  return about(place.sheet, { measures: { [measure]: role === 'completed' ? { completed: letters } : { [role]: first } } });
}

/** "The selected rows are …" */
export const rowsSaid = (place: Selected, kind: RowKind): Reading =>
  about(place.sheet, { rows: Object.fromEntries(rowsOf(place).map((row) => [String(row), { kind }])) });

/** "The headings end in the selected row." */
export const headingSaid = (place: Selected): Reading => about(place.sheet, place.rows ? { headingRow: place.rows.last + 1 } : {});

export const unitSaid = (sheet: string, unit: Unit): Reading => about(sheet, { measures: { [measureOfUnit(unit)]: { unit } } });
export const useSaid = (sheet: string, use: boolean): Reading => about(sheet, { use });

/** One thing that was said of a sheet. */
export type Said =
  | { what: 'figure'; measure: Measure; figure: DecidingFigure; columns: string[] }
  | { what: 'unit'; measure: Measure; unit: Unit }
  | { what: 'name' | 'ignore'; columns: string[] }
  | { what: 'heading'; row: number }
  | { what: 'rows'; count: number }
  | { what: 'use'; use: boolean };

/** Everything that a person said of a sheet, in a fixed order. */
export function saidOf({ use, headingRow, name, ignore, rows, measures }: SheetReading): Said[] {
  const said: Said[] = [];
  if (use !== undefined) said.push({ what: 'use', use });
  if (headingRow !== undefined) said.push({ what: 'heading', row: headingRow });
  if (name !== undefined) said.push({ what: 'name', columns: [name] });
  for (const measure of ['cases', 'money'] as const) {
    const { unit, ...figures } = measures?.[measure] ?? {};
    for (const [figure, columns] of Object.entries(figures)) if (isDeciding(figure)) said.push({ what: 'figure', measure, figure, columns: [columns].flat() });
    if (unit !== undefined) said.push({ what: 'unit', measure, unit });
  }
  if (ignore && ignore.length > 0) said.push({ what: 'ignore', columns: ignore });
  const count = Object.keys(rows ?? {}).length;
  if (count > 0) said.push({ what: 'rows', count });
  return said;
}
