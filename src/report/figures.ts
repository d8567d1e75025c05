/** Reads the figures of a report's rows, column by column, into numbers. */
import { cellAddress } from '../cells/address';
import type { GridCell, GridView } from '../cells/grid';
import { asShown, type Grouping, groupingOf, readFigure, readRate } from '../cells/number';
import { DECIDING_FIGURES, type Figures } from '../terms/figures';
import type { Measure, Unit } from '../terms/terms';
import type { MeasureColumns } from './candidates';
import { arithmeticFit, FIGURE_KEYS, type FigureKey, type FigureTable } from './proof';

/** The columns that hold each figure; several are summed; none when the sheet lacks the figure. */
export type Choice = Record<FigureKey, number[]>;

/** The reading that was chosen for a measure, with what had to be added up. */
export interface ChosenColumns {
  measure: Measure;
  unit: Unit;
  columns: Choice;
  /** "Thi hành xong" was put together from these columns, because the sheet does not sum them. */
  completedAdded: boolean;
  /** Several of them are headed "xong": whether they add up is not said. */
  completedUnsure: boolean;
  /** Columns (đình chỉ, giảm) that the sheet's own arithmetic does not count as completed. */
  completedExcluded: number[];
  totalAdded: boolean;
  /** All that is deducted has a column. */
  deductedWhole: boolean;
}

/** How the sheet groups thousands in the texts of its figure columns; looks at the first rows only. */
export function sheetGrouping(view: GridView, firstRow: number, firstColumn: number, lastColumn: number): Grouping {
  const texts: string[] = [];
  for (let row = firstRow; row <= Math.min(view.bottom, firstRow + 300); row++) {
    for (let column = firstColumn; column <= lastColumn; column++) {
      const cell = view.cell(row, column);
      if (typeof cell === 'string' && cell !== '') texts.push(cell);
    }
  }
  return groupingOf(texts);
}

/** How the texts of one row group thousands: where several people typed a sheet, each row is of one of them. */
export function groupingAt(view: GridView, row: number, grouping: Grouping): Grouping {
  if (grouping !== 'mixed') return grouping;
  const texts = (view.grid.cells[row - view.grid.top] ?? []).filter((cell): cell is string => typeof cell === 'string' && cell !== '');
  const own = groupingOf(texts);
  return own === 'unknown' ? 'mixed' : own;
}

const list = (column: number | null | undefined): number[] => (column === null || column === undefined ? [] : [column]);

/** A set with one reading of "thi hành xong" and one of its rates. */
const choice = (set: MeasureColumns, completed: number[], rate: number | undefined): Choice => ({
  total: set.total.columns,
  toEnforce: list(set.toEnforce),
  eligible: set.eligible.columns,
  completed,
  carried: list(set.carried),
  accepted: list(set.accepted),
  deducted: set.deducted,
  carriedForward: list(set.carriedForward),
  rate: list(rate),
});

/** Agreement that the sheet's arithmetic must show before it overrules the order of the readings. */
const CLEAR_FIT = 0.9;
const SAMPLE = 400;

/**
 * Chooses among the readings of "thi hành xong": the first one whose sums agree with the sheet's own rates and carried-forward figures,
 * else the first one. Of several columns of rates, the one that fits best.
 */
export function chooseColumns(view: GridView, set: MeasureColumns, rows: readonly number[], grouping: Grouping): ChosenColumns {
  const sample = rows.slice(0, SAMPLE);
  const rates: (number | undefined)[] = set.rates.length > 0 ? set.rates : [undefined];
  const readings = set.completed.flatMap((reading) => rates.map((rate) => ({ reading, rate })));
  const fits = readings.map(({ reading, rate }) =>
    readings.length === 1 ? null : arithmeticFit(readTable(view, set, choice(set, reading.columns, rate), sample, grouping), sample.length),
  );
  const proven = fits.findIndex((fit) => fit !== null && fit >= CLEAR_FIT);
  const { reading, rate } = readings[Math.max(0, proven)]!;
  return {
    measure: set.measure,
    unit: set.unit,
    columns: choice(set, reading.columns, rate),
    completedAdded: reading.added,
    completedUnsure: reading.unsure === true,
    completedExcluded: reading.excluded ?? [],
    totalAdded: set.total.added,
    deductedWhole: set.deductedWhole,
  };
}

/** Reads every figure of the rows, row by row: a sheet keeps the cells of a row together. Empty and unusable cells are NaN. */
export function readTable(
  view: GridView,
  { measure, unit, deductedWhole }: Pick<MeasureColumns, 'measure' | 'unit' | 'deductedWhole'>,
  at: Choice,
  rows: readonly number[],
  grouping: Grouping,
): FigureTable {
  const values = Object.fromEntries(FIGURE_KEYS.map((key) => [key, new Float64Array(rows.length).fill(NaN)])) as FigureTable['values'];
  const columns = FIGURE_KEYS.flatMap((key) => at[key].map((column) => ({ index: column - view.grid.left, rate: key === 'rate', values: values[key] })));
  const { cells, top } = view.grid;
  const readCell = (cell: GridCell, row: number): number => {
    const reading = readFigure(cell, unit, groupingAt(view, row, grouping));
    return typeof reading === 'number' ? reading : NaN;
  };
  for (let i = 0; i < rows.length; i++) {
    const row = cells[rows[i]! - top];
    if (!row) continue;
    for (const { index, rate, values: own } of columns) {
      const cell = row[index] ?? '';
      if (cell === '') continue;
      const value = rate ? (readRate(cell) ?? NaN) : isWhole(cell) ? cell : readCell(cell, rows[i]!);
      // A part that is empty counts nothing, as long as another part has a figure.
      if (value === value) own[i] = own[i] === own[i] ? asShown(own[i]! + value) : value;
    }
  }
  const first = Object.fromEntries(FIGURE_KEYS.map((key) => [key, at[key][0] ?? null])) as FigureTable['at'];
  return { measure, at: first, values, deductedWhole };
}

/** Whole numbers mean themselves, as nearly all cells do. */
const isWhole = (cell: GridCell): cell is number => typeof cell === 'number' && cell >= 0 && Number.isInteger(cell);

const figure = (value: number): number | null => (value === value ? value : null);

/** The figures of one row as the assessment takes them, with the first cell that could not be used. */
export function rowFigures(view: GridView, table: FigureTable, chosen: ChosenColumns, index: number, row: number, grouping: Grouping): Figures {
  const { values } = table;
  const own = groupingAt(view, row, grouping);
  const figures: Figures = {
    total: figure(values.total[index]!),
    toEnforce: figure(values.toEnforce[index]!),
    eligible: figure(values.eligible[index]!),
    completed: figure(values.completed[index]!),
  };
  const { toEnforce, eligible } = figures;
  // An empty cell for zero, proved by the row itself: everything that had to be enforced is carried forward.
  if (figures.completed === null && eligible !== null && toEnforce !== null && values.carriedForward[index] === toEnforce) {
    const blank = chosen.columns.completed.every((column) => readFigure(view.cell(row, column), chosen.unit, own) === null);
    if (blank) figures.completed = 0;
  }
  // Every deciding figure that was read is usable; only a gap can hide an unusable cell (or an unusable part of a sum).
  const complete = figures.total !== null && figures.eligible !== null && figures.completed !== null;
  if (complete && !chosen.completedAdded && !chosen.totalAdded) return figures;
  const problem = firstProblem(view, chosen, row, own);
  return problem ? { ...figures, problem } : figures;
}

/** What the total of a row is made of; null where the sheet does not say. */
export interface TotalParts {
  /** Năm trước chuyển sang. */
  carried: number | null;
  /** Thụ lý mới. */
  accepted: number | null;
}

export const totalParts = ({ values }: FigureTable, index: number): TotalParts => ({
  carried: figure(values.carried[index]!),
  accepted: figure(values.accepted[index]!),
});

function firstProblem(view: GridView, chosen: ChosenColumns, row: number, grouping: Grouping): Figures['problem'] {
  for (const name of DECIDING_FIGURES) {
    for (const column of chosen.columns[name]) {
      const cell = view.cell(row, column);
      const reading = readFigure(cell, chosen.unit, grouping);
      if (typeof reading === 'string') return { figure: name, problem: reading, text: String(cell), address: cellAddress(row, column) };
    }
  }
  return undefined;
}
