/**
 * Sizes that figures can have. Arithmetic proves how figures hang together, never how large they are: the same table holds in đồng and in tỷ. Sources of the
 * bounds: published results (an officer handles 200 – 330 cases and 40 – 200 tỷ a year, the largest known 1,503 cases; an office 800 – 4,300 cases, a
 * province 8,000 – 54,000), with room on both sides.
 */
import type { SubjectKind, Unit } from '../terms/terms';
import { UNIT_POWER } from '../terms/terms';
import { UNITS } from '../terms/terms';
import { DECIDING_FIGURES } from '../terms/figures';
import type { FigureTable, RowProblem } from './proof';
import type { ReportRow } from './rows';

/** What a total of one kind can be: typical rows of a report lie between these; a single row above the last one is no figure of this kind. */
interface Sizes {
  cases: { most: number };
  /** In tỷ đồng. */
  money: { least: number; most: number; never: number };
}

const SIZES: Record<'person' | 'unit', Sizes> = {
  person: { cases: { most: 5_000 }, money: { least: 0.2, most: 1_500, never: 10_000_000 } },
  unit: { cases: { most: 60_000 }, money: { least: 1, most: 20_000, never: 100_000_000 } },
};

const groupOf = (kind: SubjectKind | null): 'person' | 'unit' => (kind === 'officer' || kind === 'staff' ? 'person' : 'unit');

/** Amounts of a unit of money in one tỷ. */
const perBillion = (unit: Unit): number => 10 ** (UNIT_POWER.billion - UNIT_POWER[unit]);

/** A typical total of a report: the median of its people, else of its units. Null without any. */
export interface Typical {
  group: 'person' | 'unit';
  total: number;
}

/** As many rows tell what is typical. */
const SAMPLE = 400;

/** The totals of one group, evenly sampled, in order. */
function sampledTotals(rows: readonly ReportRow[], totals: Float64Array, group: Typical['group']): Float64Array {
  const step = Math.max(1, Math.floor(rows.length / SAMPLE));
  const found: number[] = [];
  for (let i = 0; i < rows.length; i += step) {
    const { type, kind } = rows[i]!;
    if (type === 'subject' && groupOf(kind) === group && totals[i]! > 0) found.push(totals[i]!);
  }
  return Float64Array.from(found).sort();
}

/** Finds the typical total: the (lower) median. @param totals one for each row, NaN where there is none */
export function typicalTotal(rows: readonly ReportRow[], totals: Float64Array): Typical | null {
  for (const group of ['person', 'unit'] as const) {
    const sorted = sampledTotals(rows, totals, group);
    if (sorted.length > 0) return { group, total: sorted[Math.floor((sorted.length - 1) / 2)]! };
  }
  return null;
}

/** Units of money in which a typical total is of a known size, the usual one first. */
export const plausibleUnits = ({ group, total }: Typical): Unit[] => {
  const { least, most } = SIZES[group].money;
  const fits = UNITS.filter((unit) => unit !== 'cases' && total / perBillion(unit) >= least && total / perBillion(unit) <= most);
  return fits.sort((a, b) => Number(b === 'thousand') - Number(a === 'thousand'));
};

/** Whether a typical total can be a number of cases. */
export const canBeCases = ({ group, total }: Typical): boolean => total <= SIZES[group].cases.most && Number.isInteger(total);

/** A total in tỷ đồng. */
export const inBillions = (total: number, unit: Unit): number => total / perBillion(unit);

/** True for a total that no row of its kind can have. */
export function isImplausible(kind: SubjectKind | null, total: number, unit: Unit): boolean {
  const sizes = SIZES[groupOf(kind)];
  return unit === 'cases' ? total > sizes.cases.most : total / perBillion(unit) > sizes.money.never;
}

/** How many times larger than the typical ones of its kind a total must be to have another unit of money. */
const OTHER_UNIT = { least: 150, most: 8_000 };
/** A person's total that would be like the others', were it in the next larger unit. */
const isThousandfoldLess = (total: number, low: number, high: number): boolean =>
  total < low / (2 * OTHER_UNIT.least) && total * 1000 >= low / LIKE && total * 1000 <= high * LIKE;
const LIKE = 10;

/** How many times smaller than the others' a whole unit must be. */
const MUCH_SMALLER = 50;

/** Rows (by index) whose total is as many times larger than the others' as one unit of money than the next; or a whole unit that has next to nothing. */
export function outliers(rows: readonly ReportRow[], totals: Float64Array, unit: Unit): number[] {
  const found: number[] = [];
  for (const group of ['person', 'unit'] as const) {
    const sorted = sampledTotals(rows, totals, group);
    if (sorted.length < 3) continue;
    const [low, high] = [sorted[Math.floor((sorted.length - 1) / 2)]!, sorted[Math.floor(sorted.length / 2)]!];
    const small = group === 'unit' ? Math.min(high / MUCH_SMALLER, SIZES.unit.money.least * perBillion(unit)) : 0;
    for (let i = 0; i < rows.length; i++) {
      const total = totals[i]!;
      if (!(total > 0) || (total < low * OTHER_UNIT.least && total > small && !(group === 'person' && isThousandfoldLess(total, low, high)))) continue;
      const { type, kind } = rows[i]!;
      if (type === 'subject' && groupOf(kind) === group && total <= low * OTHER_UNIT.most) found.push(i);
    }
  }
  return found.sort((a, b) => a - b);
}

/** Share of whole numbers in a column from which on a fraction stands out, and how many figures say so. */
const NEARLY_ALL = 0.8;
const FEWEST_FIGURES = 4;
/** Whole numbers of this size have no small fraction among them. */
const LARGE = 10_000;
const SMALL = 1_000;

/** Small fractions in a column of large whole numbers: 972.686 typed on an English PC, a rate in the wrong column. By index of the row. */
export function oddFractions({ values }: FigureTable, counts: Uint8Array): Map<number, RowProblem> {
  const found = new Map<number, RowProblem>();
  for (const figure of DECIDING_FIGURES) {
    const column = values[figure];
    if (!column.some((value) => value < SMALL && !Number.isInteger(value))) continue;
    const known = column.filter((value, i) => counts[i] === 1 && !Number.isNaN(value));
    const whole = known.filter(Number.isInteger).sort();
    if (known.length < FEWEST_FIGURES || whole.length < known.length * NEARLY_ALL || whole.length === known.length) continue;
    if (whole[Math.floor(whole.length / 2)]! < LARGE) continue;
    column.forEach((value, i) => {
      if (counts[i] === 1 && value < SMALL && !Number.isInteger(value) && !found.has(i)) found.set(i, { figure, problem: 'fraction' });
    });
  }
  return found;
}
