/**
 * The figures of one row as expressions over the report's own cells. A cell with a number is simply referred to. A cell with a text stands for what the
 * recogniser understood ("1.503", "-"), and goes on being read when another number is typed over it, as a text or not.
 */
import { decimalsOf } from '../../cells/decimal';
import type { GridCell, GridView } from '../../cells/grid';
import { type Grouping, LEAST_WITH_FRACTION, readFigure } from '../../cells/number';
import { groupingAt } from '../../report/figures';
import { isWholeUnit, type Unit, UNIT_POWER } from '../../terms/terms';
import { allOf, anyOf, quoted, type Refer } from './text';

/** One cell of the report that belongs to a figure. */
interface Part {
  /** The cell itself. */
  cell: string;
  /** The amount, where it can be read; the same as `cell` for a cell that holds a number. */
  amount: string;
  /** The same, but a new text in the cell is not read: short, for questions that hardly ever matter. */
  brief: string;
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
export function amountOf({ view, refer, unit, grouping: ofSheet }: Reading, row: number, columns: readonly number[], provenZero = false): Amount {
  const grouping = groupingAt(view, row, ofSheet);
  return columns.map((column) => {
    const cell = refer(row, column);
    return partOf(cell, view.cell(row, column), unit, grouping, provenZero);
  });
}

function partOf(cell: string, value: GridCell, unit: Unit, grouping: Grouping, provenZero: boolean): Part {
  if (typeof value !== 'string' || (value === '' && !provenZero)) return { cell, amount: cell, brief: cell, plain: true };
  const reading = provenZero && isEmpty(value, unit, grouping) ? 0 : readFigure(value, unit, grouping);
  const later = isWholeUnit(unit) || grouping === 'dot' || grouping === 'comma' ? readText(cell, grouping) : cell;
  if (typeof reading === 'string') return { cell, amount: later, brief: cell, plain: later === cell };
  const meaning = reading ?? '""';
  const [amount, brief] = [later, cell].map((other) => `IF(${cell}=${quoted(value)},${meaning},${other})`) as [string, string];
  // An error value in the cell must not be compared.
  return { cell, amount: `IF(ISERROR(${cell}),${cell},${amount})`, brief: `IF(ISERROR(${cell}),${cell},${brief})`, plain: false };
}

const isEmpty = (value: GridCell, unit: Unit, grouping: Grouping): boolean => readFigure(value, unit, grouping) === null;

/**
 * A number typed as a text, read as readFigure reads it: spaces do not count, separators group by three. Whatever else it is stays a text, which no
 * formula takes for a number. The separators are named, so that the PC's own do not matter.
 */
function readText(cell: string, grouping: Grouping): string {
  const [decimal, group] = grouping === 'comma' ? ['.', ','] : [',', '.'];
  const text = `TRIM(SUBSTITUTE(${cell},UNICHAR(160)," "))`;
  const whole = `LEFT(${text},FIND("${decimal}",${text}&"${decimal}")-1)`;
  // NUMBERVALUE reads "+5", ".5", "5%" and "1e2", too.
  const digits = `ISNUMBER(FIND(LEFT(${text},1),"0123456789")*FIND(RIGHT(${text},1),"0123456789"))*ISERROR(SEARCH("e",${text}))`;
  const grouped = `OR(ISERROR(FIND("${group}",${text})),LEFT(RIGHT(${whole},4),1)="${group}")`;
  return `IF(ISTEXT(${cell}),IFERROR(IF(AND(${digits},${grouped}),NUMBERVALUE(${text},"${decimal}","${group}")/(TRIM(${cell})<>""),${cell}),${cell}),${cell})`;
}

/** Every cell of a figure that nobody filled in. */
export const isBlank = ({ view, unit, grouping }: Reading, row: number, columns: readonly number[]): boolean =>
  columns.every((column) => readFigure(view.cell(row, column), unit, groupingAt(view, row, grouping)) === null);

/** Which of the two expressions of an amount a formula uses. */
export type Form = 'amount' | 'brief';

/** True where the figure holds a number. */
export function isPresent(amount: Amount, form: Form = 'amount'): string {
  const plain = amount.filter((part) => part.plain).map(({ cell }) => cell);
  const other = amount.filter((part) => !part.plain).map((part) => `ISNUMBER(${part[form]})`);
  return anyOf([...(plain.length > 0 ? [`COUNT(${plain.join(',')})>0`] : []), ...other]);
}

/** True where every cell of the figure is empty, or says that there is no figure. */
export function isMissing(amount: Amount): string {
  return allOf(amount.map(({ cell, brief, plain }) => (plain ? `COUNTBLANK(${cell})=1` : `IFERROR(${brief}="",FALSE)`)));
}

/** The amount; only where the figure is present. A part that is empty counts nothing. */
export function valueOf(amount: Amount, form: Form = 'amount'): string {
  const [only, ...more] = amount;
  if (only && more.length === 0) return only[form];
  const sum = amount.every(({ plain }) => plain) ? `SUM(${amount.map(({ cell }) => cell).join(',')})` : amount.map((part) => `N(${part[form]})`).join('+');
  // 0.7 + 0.1 is 0.8.
  return `ROUND(${sum},9)`;
}

/**
 * True where every cell is empty or holds a usable number: not negative, without a fraction where there are none. Nested, because AND would go on to
 * compare a text or an error value.
 */
export function isUsable(amounts: readonly Amount[], unit: Unit, form: Form): string {
  const parts = amounts.flat();
  const plain = parts.filter((part) => part.plain).map(({ cell }) => cell);
  const other = parts.filter((part) => !part.plain).map((part) => isUsableText(part[form], unit));
  if (plain.length === 0) return allOf(other);
  const readable = `COUNT(${plain.join(',')})+${plain.map((cell) => `COUNTBLANK(${cell})`).join('+')}=${plain.length}`;
  const whole = isWholeUnit(unit) ? plain.map((cell) => isWhole(`N(${cell})`, unit)) : [];
  return `IF(${readable},${allOf([`MIN(${plain.join(',')})>=0`, ...whole, ...other])},FALSE)`;
}

/** Whether a number is whole where it must be: large amounts of đồng have fractions (cells/number.ts). */
const isWhole = (number: string, unit: Unit): string =>
  unit === 'dong' ? `OR(${number}=INT(${number}),${number}>=${LEAST_WITH_FRACTION})` : `${number}=INT(${number})`;

const isUsableText = (amount: string, unit: Unit): string =>
  `IFERROR(${isWholeUnit(unit) ? `(${isWhole(amount, unit)})*` : ''}(ABS(${amount})=${amount}),IFERROR(${amount}="",FALSE))`;

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
