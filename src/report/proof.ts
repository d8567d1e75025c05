/** Proves a reading of a report by the report's own arithmetic. Every identity is a line of a table. */
import { cellAddress } from '../cells/address';
import type { Measure } from '../terms/terms';
import { DECIDING_FIGURES } from '../terms/figures';

/** One measure's figures, a number per report row; NaN where the cell is empty or unusable. */
export interface FigureTable {
  measure: Measure;
  /** Where each figure stands, for addresses; null where the sheet has no such column. */
  at: Record<FigureKey, number | null>;
  values: Record<FigureKey, Float64Array>;
}

export const FIGURE_KEYS = ['total', 'toEnforce', 'eligible', 'completed', 'carried', 'accepted', 'deducted', 'carriedForward', 'rate'] as const;
export type FigureKey = (typeof FIGURE_KEYS)[number];

/** An identity of a report. Its words are in messages/ under the same name. */
export type Identity =
  | 'totalIsCarriedPlusAccepted'
  | 'toEnforceIsTotalLessDeducted'
  | 'eligibleWithinToEnforce'
  | 'eligibleWithinTotal'
  | 'completedWithinEligible'
  | 'rateIsCompletedByEligible'
  | 'carriedForwardIsRest'
  | 'unitIsSumOfPeople'
  | 'totalIsSumOfUnits';

/** How one identity fared: `held` of `checked` rows; where it did not, the addresses (at most 20). */
export interface ProofLine {
  identity: Identity;
  measure: Measure;
  checked: number;
  held: number;
  failures: string[];
}

/** Money may be rounded in each cell: ± 2 of the sheet's unit. */
const TOLERANCE: Record<Measure, number> = { cases: 0, money: 2 };
/** A rate printed with one decimal of a per cent is off by at most this. */
const RATE_TOLERANCE = 0.00051;
const MOST_FAILURES = 20;

interface Rule {
  identity: Identity;
  /** The figure whose cell is named when it fails. */
  names: FigureKey;
  /** Undefined: one of its figures is missing in this row. */
  holds(v: FigureTable['values'], i: number, tolerance: number): boolean | undefined;
}

/** NaN is the only number that differs from itself. */
const known = (a: number, b = 0, c = 0): boolean => a === a && b === b && c === c;
const near = (a: number, b: number, tolerance: number): boolean => Math.abs(a - b) <= tolerance + 1e-9 * Math.abs(a);

const RULES: readonly Rule[] = [
  {
    identity: 'totalIsCarriedPlusAccepted',
    names: 'total',
    holds: ({ total, carried, accepted }, i, t) => (known(total[i]!, carried[i], accepted[i]) ? near(total[i]!, carried[i]! + accepted[i]!, t) : undefined),
  },
  {
    identity: 'toEnforceIsTotalLessDeducted',
    names: 'toEnforce',
    holds: ({ total, toEnforce, deducted }, i, t) =>
      known(total[i]!, toEnforce[i], deducted[i]) ? near(toEnforce[i]!, total[i]! - deducted[i]!, t) : undefined,
  },
  {
    identity: 'eligibleWithinToEnforce',
    names: 'eligible',
    holds: ({ eligible, toEnforce }, i, t) => (known(eligible[i]!, toEnforce[i]) ? eligible[i]! <= toEnforce[i]! + t : undefined),
  },
  {
    identity: 'eligibleWithinTotal',
    names: 'eligible',
    holds: ({ eligible, total }, i, t) => (known(eligible[i]!, total[i]) ? eligible[i]! <= total[i]! + t : undefined),
  },
  {
    identity: 'completedWithinEligible',
    names: 'completed',
    holds: ({ completed, eligible }, i, t) => (known(completed[i]!, eligible[i]) ? completed[i]! <= eligible[i]! + t : undefined),
  },
  {
    identity: 'rateIsCompletedByEligible',
    names: 'rate',
    holds: ({ rate, completed, eligible }, i) =>
      known(rate[i]!, completed[i], eligible[i]) && eligible[i]! > 0 ? near(rate[i]!, completed[i]! / eligible[i]!, RATE_TOLERANCE) : undefined,
  },
  {
    identity: 'carriedForwardIsRest',
    names: 'carriedForward',
    holds: ({ carriedForward, toEnforce, completed }, i, t) =>
      known(carriedForward[i]!, toEnforce[i], completed[i]) ? near(carriedForward[i]!, toEnforce[i]! - completed[i]!, t) : undefined,
  },
];

/** Checks every identity within a row. @param rows sheet rows that the table's indexes stand for */
export function proveRows(table: FigureTable, rows: readonly number[]): ProofLine[] {
  return RULES.map(({ identity, names, holds }) => {
    const line: ProofLine = { identity, measure: table.measure, checked: 0, held: 0, failures: [] };
    for (let i = 0; i < rows.length; i++) {
      const held = holds(table.values, i, TOLERANCE[table.measure]);
      if (held === undefined) continue;
      count(line, held, rows[i]!, table.at[names] ?? table.at.completed ?? 0);
    }
    return line;
  }).filter((line) => line.checked > 0);
}

function count(line: ProofLine, held: boolean, row: number, column: number): void {
  line.checked++;
  if (held) line.held++;
  else if (line.failures.length < MOST_FAILURES) line.failures.push(cellAddress(row, column));
}

/** A sum row with the indexes of the rows that it should sum. */
export interface Group {
  sum: number;
  parts: number[];
}

/** Checks that units are the sum of their people, or the total the sum of its units. One check per group: all three figures must fit. */
export function proveGroups(identity: Identity, table: FigureTable, groups: readonly Group[], rows: readonly number[]): ProofLine | null {
  const line: ProofLine = { identity, measure: table.measure, checked: 0, held: 0, failures: [] };
  for (const { sum, parts } of groups) {
    const wrong = DECIDING_FIGURES.find((key) => !sums(table.values[key], sum, parts, TOLERANCE[table.measure] * parts.length));
    count(line, wrong === undefined, rows[sum]!, table.at[wrong ?? 'total'] ?? 0);
  }
  return line.checked > 0 ? line : null;
}

function sums(values: Float64Array, sum: number, parts: readonly number[], tolerance: number): boolean {
  if (!known(values[sum]!)) return true;
  return near(
    values[sum]!,
    parts.reduce((all, part) => all + (known(values[part]!) ? values[part]! : 0), 0),
    tolerance,
  );
}

/** Share of rows on which the sheet's own rate and carried-forward figures agree with a reading of "completed"; null when it has neither. */
export function arithmeticFit(table: FigureTable, count: number): number | null {
  const rules = RULES.filter(({ identity }) => identity === 'rateIsCompletedByEligible' || identity === 'carriedForwardIsRest');
  let checked = 0;
  let held = 0;
  for (let i = 0; i < count; i++) {
    for (const rule of rules) {
      const result = rule.holds(table.values, i, TOLERANCE[table.measure]);
      if (result === undefined) continue;
      checked++;
      if (result) held++;
    }
  }
  return checked === 0 ? null : held / checked;
}

/** Rows that must contradict a reading before it is called wrong, and the share that may still agree by chance (rows of zeros agree with everything). */
const LEAST_FAILURES = 3;
const CHANCE = 0.1;
/** Share of rows on which an identity must hold to prove the figures in it. */
const PROVED = 0.6;

/**
 * The identity that tells that a deciding column was read wrongly; null when the reading can stand. A figure typed wrongly breaks a few rows, a wrong
 * column nearly all. Each line says what else could be wrong instead, and then it is a doubt only:
 * - completed ≤ eligible ≤ total: nothing else, these are the deciding figures themselves.
 * - total = carried + accepted: the parts may be the wrong ones where the total is proved by "phải thi hành".
 * - eligible ≤ phải thi hành: "phải thi hành" itself may be wrong where it is no difference of the total.
 * - the rate: it may be a rate of something else, and is told by its fit; the rest carried forward may prove "xong" against it.
 * - sums of people and of units, ủy thác and the rest carried forward by themselves: a report may list some people or some deductions only.
 */
export function contradiction(lines: readonly ProofLine[], table: FigureTable): ProofLine | null {
  const line = (identity: Identity): ProofLine | undefined => lines.find((one) => one.identity === identity);
  const proves = (identity: Identity): boolean => (line(identity)?.held ?? 0) >= Math.max(1, (line(identity)?.checked ?? 0) * PROVED);
  const fails = (identity: Identity): ProofLine | null => {
    const one = line(identity);
    return one && one.checked - one.held >= LEAST_FAILURES && one.held <= one.checked * CHANCE ? one : null;
  };
  const often = lines.find(({ identity, held, checked }) => DECIDING_ORDER.has(identity) && held < checked * PROVED);
  if (often) return often;
  const total = fails('totalIsCarriedPlusAccepted');
  if (total && !proves('toEnforceIsTotalLessDeducted')) return total;
  const eligible = fails('eligibleWithinToEnforce');
  if (eligible && !fails('toEnforceIsTotalLessDeducted')) return eligible;
  const rate = fails('rateIsCompletedByEligible');
  return rate && !proves('carriedForwardIsRest') && !isOtherRate(table) ? rate : null;
}

const DECIDING_ORDER: ReadonlySet<Identity> = new Set(['completedWithinEligible', 'eligibleWithinTotal']);

/** Ratios that a column headed "tỷ lệ" may show besides completed / eligible. */
const OTHER_RATES: readonly (readonly [FigureKey, FigureKey])[] = [
  ['completed', 'total'],
  ['completed', 'toEnforce'],
  ['eligible', 'total'],
  ['eligible', 'toEnforce'],
  ['toEnforce', 'total'],
];
/** Rates are also typed as whole per cents. */
const WHOLE_PER_CENT = 0.0051;

/** True when the rate fits another ratio of the row, or ours after all when it was rounded to whole per cents. */
function isOtherRate({ values }: FigureTable): boolean {
  return [...OTHER_RATES, ['completed', 'eligible'] as const].some(([part, whole]) => {
    let [checked, held] = [0, 0];
    for (let i = 0; i < values.rate.length; i++) {
      if (!known(values.rate[i]!, values[part][i], values[whole][i]) || values[whole][i]! <= 0) continue;
      checked++;
      if (Math.abs(values.rate[i]! - values[part][i]! / values[whole][i]!) <= WHOLE_PER_CENT) held++;
    }
    return checked > 0 && held >= checked * PROVED;
  });
}
