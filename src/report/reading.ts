/**
 * What a person says about a workbook's reports: which sheets count, which columns hold what, what a row is about. Everything that it does not state is
 * still for the recogniser to find. The same data is the answer to a question, the file of `--reading`, and what a workbook remembers.
 */
import { columnOf, MAX_COLUMNS } from '../cells/address';
import { KINDS, type Measure, MEASURES, measureOfUnit, type Unit, UNITS } from '../terms/terms';

/** What a row is about, when a person says so. `nobody`: about no office and no officer; `total`: a sum of others. */
export const ROW_KINDS = [...KINDS, 'nobody', 'total'] as const;
export type RowKind = (typeof ROW_KINDS)[number];

/** Where the figures of one measure stand: letters of columns. */
export interface MeasureReading {
  unit?: Unit;
  total?: string;
  eligible?: string;
  /** Added up when there are several. */
  completed?: string[];
}

/** What a row is about. `checked`: its figures were looked at, and stand as they are; of other figures nothing is said. */
export interface RowReading {
  kind: RowKind;
  checked?: true;
}

/** What is said of one sheet. Rows as Excel counts them. */
export interface SheetReading {
  /** False: the sheet is left alone. True: it counts, whatever its title says of theme and period, and beside which other sheets it stands. */
  use?: boolean;
  /** What of its titles and notes was accepted: codes of the questions that were answered with yes. */
  accepted?: string[];
  /** The last row of headings. */
  headingRow?: number;
  firstRow?: number;
  lastRow?: number;
  /** Letters of the column of names. */
  name?: string;
  measures?: Partial<Record<Measure, MeasureReading>>;
  rows?: Record<string, RowReading>;
  /** Letters of columns that are not to be used. */
  ignore?: string[];
}

/** Answers by the name of the sheet. */
export interface Reading {
  version: 1;
  sheets: Record<string, SheetReading>;
}

export const NO_READING: Reading = { version: 1, sheets: {} };

/** Both together; where they differ the second one counts. */
export function mergeReadings(first: Reading, second: Reading): Reading {
  const sheets = { ...first.sheets };
  for (const [name, added] of Object.entries(second.sheets)) sheets[name] = mergeSheet(sheets[name] ?? {}, added);
  return { version: 1, sheets };
}

function mergeSheet(first: SheetReading, second: SheetReading): SheetReading {
  const measures = { ...first.measures };
  for (const measure of ['cases', 'money'] as const) {
    const added = second.measures?.[measure];
    if (added) measures[measure] = { ...measures[measure], ...added };
  }
  const merged: SheetReading = { ...first, ...second };
  if (first.measures || second.measures) merged.measures = measures;
  if (first.rows || second.rows) merged.rows = { ...first.rows, ...second.rows };
  if (first.accepted || second.accepted) merged.accepted = [...new Set([...(first.accepted ?? []), ...(second.accepted ?? [])])];
  if (first.ignore || second.ignore) merged.ignore = [...new Set([...(first.ignore ?? []), ...(second.ignore ?? [])])];
  return merged;
}

/** Columns that a person stated for a measure, as numbers from 0; undefined where nothing was said. */
export interface StatedColumns {
  total: number | undefined;
  eligible: number | undefined;
  completed: number[] | undefined;
  unit: Unit | undefined;
}

/** The stated columns of a measure. */
export function statedColumns(reading: SheetReading | undefined, measure: Measure): StatedColumns | undefined {
  const stated = reading?.measures?.[measure];
  if (!stated) return undefined;
  return {
    total: stated.total === undefined ? undefined : columnOf(stated.total),
    eligible: stated.eligible === undefined ? undefined : columnOf(stated.eligible),
    completed: stated.completed?.map(columnOf),
    unit: stated.unit,
  };
}

/** The columns that a person named. */
export const columnsIn = ({ total, eligible, completed = [] }: StatedColumns): number[] =>
  [total, eligible, ...completed].filter((column): column is number => column !== undefined);

/** Every column that a person named for a figure of any measure. */
export const statedFigures = (reading: SheetReading | undefined): number[] =>
  MEASURES.flatMap((measure) => {
    const stated = statedColumns(reading, measure);
    return stated ? columnsIn(stated) : [];
  });

/** True when a person said what a row (from 0) is about: then it is settled, and its sums are not asked about. */
export const isSettled = (reading: SheetReading | undefined, row: number): boolean => reading?.rows?.[row + 1] !== undefined;

/** A reading as JSON text; null when it is none, or says anything that a reading cannot say. */
export function readingFromText(text: string): Reading | null {
  try {
    const data: unknown = JSON.parse(text);
    return isReading(data) ? data : null;
  } catch {
    return null;
  }
}

type Json = Record<string, unknown>;
const isObject = (data: unknown): data is Json => typeof data === 'object' && data !== null && !Array.isArray(data);
const optional = (data: unknown, test: (value: unknown) => boolean): boolean => data === undefined || test(data);
const isRow = (data: unknown): boolean => Number.isInteger(data) && (data as number) >= 1 && (data as number) <= 1_048_576;
const isColumn = (data: unknown): boolean => typeof data === 'string' && /^[A-Z]{1,3}$/.test(data) && columnOf(data) < MAX_COLUMNS;
const isList = (data: unknown, test: (value: unknown) => boolean): boolean => Array.isArray(data) && data.every(test);
const isUnit = (data: unknown): boolean => UNITS.some((unit) => unit === data);
const hasOnly = (data: Json, keys: readonly string[]): boolean => Object.keys(data).every((key) => keys.includes(key));

const isReading = (data: unknown): data is Reading =>
  isObject(data) && data.version === 1 && hasOnly(data, ['version', 'sheets']) && isObject(data.sheets) && Object.values(data.sheets).every(isSheetReading);

const isSheetReading = (data: unknown): boolean =>
  isObject(data) &&
  hasOnly(data, ['use', 'accepted', 'headingRow', 'firstRow', 'lastRow', 'name', 'measures', 'rows', 'ignore']) &&
  optional(data.use, (use) => typeof use === 'boolean') &&
  optional(data.name, isColumn) &&
  [data.headingRow, data.firstRow, data.lastRow].every((row) => optional(row, isRow)) &&
  optional(
    data.measures,
    (measures) =>
      isObject(measures) && hasOnly(measures, MEASURES) && MEASURES.every((measure) => optional(measures[measure], (said) => isMeasureReading(said, measure))),
  ) &&
  optional(
    data.rows,
    (rows) =>
      isObject(rows) &&
      Object.entries(rows).every(
        ([row, said]) =>
          isRow(Number(row)) &&
          isObject(said) &&
          hasOnly(said, ['kind', 'checked']) &&
          ROW_KINDS.some((kind) => kind === said.kind) &&
          optional(said.checked, (checked) => checked === true),
      ),
  ) &&
  optional(data.accepted, (codes) => isList(codes, (code) => typeof code === 'string' && /^[a-zA-Z]{1,30}$/.test(code))) &&
  optional(data.ignore, (columns) => isList(columns, isColumn));

const isMeasureReading = (data: unknown, measure: Measure): boolean =>
  isObject(data) &&
  hasOnly(data, ['unit', 'total', 'eligible', 'completed']) &&
  optional(data.unit, (unit) => isUnit(unit) && measureOfUnit(unit as Unit) === measure) &&
  [data.total, data.eligible].every((column) => optional(column, isColumn)) &&
  optional(data.completed, (columns) => isList(columns, isColumn) && (columns as unknown[]).length > 0);
