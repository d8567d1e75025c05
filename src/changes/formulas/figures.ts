/**
 * The figures of one row as expressions over the report's own cells. A cell with a number is simply referred to. A cell with a text that the recogniser
 * understood ("1.503", "-") stands for that number as long as it says so; a number typed over it counts as itself.
 */
import { decimalsOf } from '../../plan/decimal';
import { type Unit, UNIT_POWER } from '../../plan/plan';
import type { GridCell, GridView } from '../../report/grid';
import { type Grouping, readFigure } from '../../report/number';
import { type Refer, all, any, quoted } from './text';

/** One cell of the report that belongs to a figure. */
interface Part {
  /** The cell itself. */
  cell: string;
  /** The amount, where it can be read; the same as `cell` for a cell that holds a number. */
  amount: string;
  plain: boolean;
}

/** A figure of one row: one cell, or several that are summed. */
export type Amount = readonly Part[];

/** How the cells of a measure are read. */
export interface Reading {
  view: GridView;
  refer: Refer;
  unit: Unit;
  grouping: Grouping;
}

/** The cells of a figure in one row. `provenZero`: an empty cell that the row itself proves to be a zero. */
export function amountOf({ view, refer, unit, grouping }: Reading, row: number, columns: readonly number[], provenZero = false): Amount {
  return columns.map((column) => {
    const cell = refer(row, column);
    const amount = partOf(cell, view.cell(row, column), unit, grouping, provenZero);
    return { cell, amount, plain: amount === cell };
  });
}

function partOf(cell: string, value: GridCell, unit: Unit, grouping: Grouping, provenZero: boolean): string {
  if (value === '') return provenZero ? `IF(${cell}="",0,${cell})` : cell;
  if (typeof value !== 'string') return cell;
  const reading = readFigure(value, unit, grouping);
  if (typeof reading === 'string') return cell;
  return `IF(${cell}=${quoted(value)},${reading ?? (provenZero ? 0 : '""')},${cell})`;
}

/** Every cell of a figure that nobody filled in. */
export const isBlank = ({ view, unit, grouping }: Reading, row: number, columns: readonly number[]): boolean =>
  columns.every((column) => readFigure(view.cell(row, column), unit, grouping) === null);

/** True where the figure holds a number. */
export function isPresent(amount: Amount): string {
  const plain = amount.filter((part) => part.plain).map(({ cell }) => cell);
  const other = amount.filter((part) => !part.plain).map((part) => `ISNUMBER(${part.amount})`);
  return any([...(plain.length > 0 ? [`COUNT(${plain.join(',')})>0`] : []), ...other]);
}

/** The amount; only where the figure is present. A part that is empty counts nothing. */
export function valueOf(amount: Amount): string {
  const [only, ...more] = amount;
  if (only && more.length === 0) return only.amount;
  const sum = amount.every(({ plain }) => plain) ? `SUM(${amount.map(({ cell }) => cell).join(',')})` : amount.map((part) => `N(${part.amount})`).join('+');
  // 0.7 + 0.1 is 0.8.
  return `ROUND(${sum},9)`;
}

/** Units that come in whole numbers only. */
const isWhole = (unit: Unit): boolean => unit === 'cases' || unit === 'dong';

/** Every cell is empty or holds a number: nothing below it may meet a text or an error value. */
export function isReadable(amounts: readonly Amount[]): string {
  const parts = amounts.flat();
  const plain = parts.filter((part) => part.plain).map(({ cell }) => cell);
  const counted = `COUNT(${plain.join(',')})+${plain.map((cell) => `COUNTBLANK(${cell})`).join('+')}=${plain.length}`;
  const other = parts.filter((part) => !part.plain).map(({ amount }) => `IFERROR(OR(ISNUMBER(${amount}),${amount}=""),FALSE)`);
  return all([...(plain.length > 0 ? [counted] : []), ...other]);
}

/** No number is negative, and none has a fraction where there are none. Only where everything is readable. */
export function isSound(amounts: readonly Amount[], unit: Unit): string {
  const parts = amounts.flat();
  const numbers = parts.map(({ amount, plain }) => (plain ? amount : `N(${amount})`));
  const positive = `MIN(${numbers.join(',')})>=0`;
  if (!isWhole(unit)) return positive;
  return all([positive, ...parts.map(({ amount }) => `N(${amount})=INT(N(${amount}))`)]);
}

/** The caseload in cases or đồng, as the bounds of the plan sheet are. Decimals of a larger unit come out as typed. */
export function inBaseUnit(value: string, unit: Unit): string {
  return UNIT_POWER[unit] === 0 ? value : `ROUND(${value}*1E${UNIT_POWER[unit]},3)`;
}

/** Amounts beyond this cannot be told apart by one. */
const EXACT = 1e15;

/**
 * Decimals that a measure's amounts are scaled by to become whole: at least those of its unit (1.000 đồng has three), and as many as were typed,
 * as long as the largest amount stays exact.
 */
export function decimalsOfMeasure(unit: Unit, amounts: readonly number[]): number {
  let most = UNIT_POWER[unit];
  let largest = 1;
  for (const amount of amounts) {
    most = Math.max(most, decimalsOf(amount));
    largest = Math.max(largest, amount);
  }
  while (most > 0 && largest * 10 ** most > EXACT) most--;
  return most;
}
