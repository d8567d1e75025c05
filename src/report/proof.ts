/** Proves a reading of a report by the report's own arithmetic. Every identity is a line of a table. */
import { cellAddress } from '../cells/address';
import { asShown } from '../cells/number';
import type { Measure } from '../terms/terms';
import { DECIDING_FIGURES, type DecidingFigure, type FigureProblem } from '../terms/figures';

/** One measure's figures, a number per report row; NaN where the cell is empty or unusable. */
export interface FigureTable {
  measure: Measure;
  /** Where each figure stands, for addresses; null where the sheet has no such column. */
  at: Record<FigureKey, number | null>;
  values: Record<FigureKey, Float64Array>;
  /** All that is deducted has a column: then "phải thi hành" is the difference, else at most that. */
  deductedWhole: boolean;
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

/** A cell that does not keep an identity, with what should stand there by the other figures. */
export interface Misfit {
  address: string;
  /** Index of the report's row. */
  row: number;
  /** In the unit of the sheet; of `rateIsCompletedByEligible` rates, as fractions. */
  found: number;
  expected: number;
  /** More than the expected would be wrong, less would not. */
  atMost: boolean;
  /** Indexes of the rows that it should be the sum of. */
  parts: readonly number[];
}

/** How one identity fared: `held` of `checked` rows; where it did not, the cells (at most 20). */
export interface ProofLine {
  identity: Identity;
  measure: Measure;
  checked: number;
  held: number;
  failures: Misfit[];
}

/** Money may be rounded in each cell: ± 2 of the sheet's unit. */
export const TOLERANCE: Record<Measure, number> = { cases: 0, money: 2 };
/** A rate printed with one decimal of a per cent is off by at most this. */
const RATE_TOLERANCE = 0.00051;
const MOST_FAILURES = 20;

interface Rule {
  identity: Identity;
  /** The figure whose cell is named when it fails. */
  names: FigureKey;
  /** What is told of a row that does not keep it while the others do; null where the assessment itself says it. */
  problem: FigureProblem | null;
  /** The check over a table's columns; undefined where one of the row's figures is missing. */
  over(values: FigureTable['values'], tolerance: number, deductedWhole: boolean): (i: number) => boolean | undefined;
  /** Of a row that does not keep it: what stands there, and what should by the other figures. */
  sides(values: FigureTable['values'], i: number): [found: number, expected: number];
  atMost?: (deductedWhole: boolean) => boolean;
}

/** NaN is the only number that differs from itself. */
const known = (a: number, b = 0, c = 0): boolean => a === a && b === b && c === c;
const near = (a: number, b: number, tolerance: number): boolean => Math.abs(a - b) <= tolerance + 1e-9 * Math.abs(a);

const RULES: readonly Rule[] = [
  {
    identity: 'totalIsCarriedPlusAccepted',
    names: 'total',
    problem: 'notSum',
    over:
      ({ total, carried, accepted }, t) =>
      (i) => {
        const [all, old, fresh] = [total[i]!, carried[i]!, accepted[i]!];
        return known(all, old, fresh) ? near(all, old + fresh, t) : undefined;
      },
    sides: ({ total, carried, accepted }, i) => [total[i]!, carried[i]! + accepted[i]!],
  },
  {
    identity: 'toEnforceIsTotalLessDeducted',
    names: 'toEnforce',
    problem: 'notDifference',
    over:
      ({ total, toEnforce, deducted }, t, whole) =>
      (i) => {
        if (!known(total[i]!, toEnforce[i], deducted[i])) return undefined;
        const rest = total[i]! - deducted[i]!;
        return whole ? near(toEnforce[i]!, rest, t) : toEnforce[i]! <= rest + t;
      },
    sides: ({ total, toEnforce, deducted }, i) => [toEnforce[i]!, total[i]! - deducted[i]!],
    atMost: (whole) => !whole,
  },
  within('eligibleWithinToEnforce', 'eligible', 'toEnforce', 'aboveToEnforce'),
  within('eligibleWithinTotal', 'eligible', 'total', 'aboveTotal'),
  within('completedWithinEligible', 'completed', 'eligible', null),
  {
    identity: 'rateIsCompletedByEligible',
    names: 'completed',
    problem: 'notRate',
    over:
      ({ rate, completed, eligible }) =>
      (i) =>
        known(rate[i]!, completed[i], eligible[i]) && eligible[i]! > 0 ? near(rate[i]!, completed[i]! / eligible[i]!, RATE_TOLERANCE) : undefined,
    sides: ({ rate, completed, eligible }, i) => [rate[i]!, completed[i]! / eligible[i]!],
  },
  {
    identity: 'carriedForwardIsRest',
    names: 'completed',
    problem: 'notRest',
    over:
      ({ carriedForward, toEnforce, completed }, t) =>
      (i) =>
        known(carriedForward[i]!, toEnforce[i], completed[i]) ? near(carriedForward[i]!, toEnforce[i]! - completed[i]!, t) : undefined,
    sides: ({ carriedForward, toEnforce, completed }, i) => [completed[i]!, toEnforce[i]! - carriedForward[i]!],
  },
];

/** A part is not more than its whole. */
function within(identity: Identity, part: FigureKey, whole: FigureKey, problem: FigureProblem | null): Rule {
  return {
    identity,
    names: part,
    problem,
    over: ({ [part]: parts, [whole]: wholes }, tolerance) => {
      return (i) => {
        const [a, b] = [parts[i]!, wholes[i]!];
        return known(a, b) ? a <= b + tolerance : undefined;
      };
    },
    sides: (values, i) => [values[part][i]!, values[whole][i]!],
    atMost: () => true,
  };
}

/**
 * Checks every identity within a row.
 * @param rows sheet rows that the table's indexes stand for
 * @param counts 1 for the rows of figures: units, people, totals; all rows where it is not given
 */
export function proveRows(table: FigureTable, rows: readonly number[], counts?: Uint8Array): ProofLine[] {
  return RULES.map(({ identity, names, over, sides, atMost }) => {
    const line: ProofLine = { identity, measure: table.measure, checked: 0, held: 0, failures: [] };
    const holds = over(table.values, TOLERANCE[table.measure], table.deductedWhole);
    let [checked, kept] = [0, 0];
    for (let i = 0; i < rows.length; i++) {
      const held = counts && counts[i] === 0 ? undefined : holds(i);
      if (held === undefined) continue;
      checked++;
      if (held) kept++;
      else if (line.failures.length < MOST_FAILURES) {
        const [found, expected] = sides(table.values, i);
        const address = cellAddress(rows[i]!, table.at[names] ?? table.at.completed ?? 0);
        line.failures.push({ address, row: i, found, expected, atMost: atMost?.(table.deductedWhole) ?? false, parts: [] });
      }
    }
    return { ...line, checked, held: kept };
  }).filter((line) => line.checked > 0);
}

/** A sum row with the indexes of the rows that it should sum. */
export interface Group {
  sum: number;
  parts: number[];
  /** All figures of all measures are the sum. */
  holds: boolean;
}

/** Checks that units are the sum of their people, or the total the sum of its units. One check per group: all three figures must fit. */
export function proveGroups(identity: Identity, table: FigureTable, groups: readonly Group[], rows: readonly number[]): ProofLine | null {
  const line: ProofLine = { identity, measure: table.measure, checked: 0, held: 0, failures: [] };
  for (const group of groups) {
    const wrong = wrongSum(table, group);
    if (wrong === undefined) continue;
    line.checked++;
    if (wrong === null) line.held++;
    else if (line.failures.length < MOST_FAILURES) {
      const { sum, parts } = group;
      const column = table.values[wrong];
      const expected = parts.reduce((all, part) => asShown(all + column[part]!), 0);
      line.failures.push({ address: cellAddress(rows[sum]!, table.at[wrong] ?? 0), row: sum, found: column[sum]!, expected, atMost: false, parts });
    }
  }
  return line.checked > 0 ? line : null;
}

/** The first figure of a group that is not the sum of its parts; null when all are, undefined when none can be checked. */
export function wrongSum(table: FigureTable, { sum, parts }: Group): DecidingFigure | null | undefined {
  let checked = false;
  for (const key of DECIDING_FIGURES) {
    const held = sumHolds(table, key, sum, parts);
    if (held === false) return key;
    checked ||= held === true;
  }
  return checked ? null : undefined;
}

/** Whether one figure of a row is the sum of those of others; undefined where one of them is missing. */
export function sumHolds({ values, measure }: FigureTable, key: FigureKey, sum: number, parts: readonly number[]): boolean | undefined {
  const column = values[key];
  let all = 0;
  for (const part of parts) all += column[part]!;
  return known(column[sum]!, all) && parts.length > 0 ? near(column[sum]!, all, TOLERANCE[measure] * parts.length) : undefined;
}

/** Share of rows on which the sheet's own rate and carried-forward figures agree with a reading of "completed"; null when it has neither. */
export function arithmeticFit(table: FigureTable, count: number): number | null {
  const rules = RULES.filter(({ identity }) => identity === 'rateIsCompletedByEligible' || identity === 'carriedForwardIsRest').map(({ over }) =>
    over(table.values, TOLERANCE[table.measure], table.deductedWhole),
  );
  let checked = 0;
  let held = 0;
  for (let i = 0; i < count; i++) {
    for (const rule of rules) {
      const result = rule(i);
      if (result === undefined) continue;
      checked++;
      if (result) held++;
    }
  }
  return checked === 0 ? null : held / checked;
}

/** Share of rows on which an identity must hold for the rows that break it to be the wrong ones: a figure typed wrongly breaks a few rows, a wrong column nearly all. */
const PROVED = 0.6;

/** True for an identity that so many rows break that the columns themselves must be in question. */
export const isBroken = ({ held, checked }: ProofLine): boolean => held < checked * PROVED;

/** Identities between rows: a report may list some people only. */
const BETWEEN_ROWS: ReadonlySet<Identity> = new Set(['unitIsSumOfPeople', 'totalIsSumOfUnits']);

/**
 * The identity that tells that a deciding column was read wrongly; null when the reading can stand. Each line counts by itself; one is excused only where
 * the sheet's other figures say that something else is wrong instead, and then it is a doubt:
 * - total = carried + accepted: the parts may be the wrong ones where the total is proved by "phải thi hành".
 * - phải thi hành and the rest carried forward: neither decides, and "xong" may be proved by the rate.
 * - the rate: it may be a rate of something else; the rest carried forward may prove "xong" against it.
 * - sums of people and of units: told apart by their groups.
 */
export function contradiction(lines: readonly ProofLine[], table: FigureTable): ProofLine | null {
  const proves = (identity: Identity): boolean => lines.some((line) => line.identity === identity && line.held > 0 && !isBroken(line));
  const excused: Partial<Record<Identity, () => boolean>> = {
    totalIsCarriedPlusAccepted: () => isDifference(table),
    toEnforceIsTotalLessDeducted: () => proves('totalIsCarriedPlusAccepted') || proves('rateIsCompletedByEligible') || proves('carriedForwardIsRest'),
    eligibleWithinToEnforce: () => lines.some((line) => line.identity === 'toEnforceIsTotalLessDeducted' && isBroken(line)),
    carriedForwardIsRest: () => true,
    rateIsCompletedByEligible: () => proves('carriedForwardIsRest') || isOtherRate(table),
  };
  return lines.find((line) => isBroken(line) && !BETWEEN_ROWS.has(line.identity) && !excused[line.identity]?.()) ?? null;
}

/** True where "phải thi hành" is exactly what is left of the total in most rows: then the total is proved. */
function isDifference({ values: { total, toEnforce, deducted }, measure }: FigureTable): boolean {
  let [held, checked] = [0, 0];
  for (let i = 0; i < total.length; i++) {
    if (!known(total[i]!, toEnforce[i], deducted[i])) continue;
    checked++;
    if (near(toEnforce[i]!, total[i]! - deducted[i]!, TOLERANCE[measure])) held++;
  }
  return checked > 0 && held >= checked * PROVED;
}

/** True for an identity within a row that so many rows break that the columns must be in question. */
export const isBrokenWithin = (line: ProofLine): boolean => isBroken(line) && !BETWEEN_ROWS.has(line.identity);

/** True when any identity within the rows is broken, excused or not: another order of the columns may explain it. */
export const hasBroken = (lines: readonly ProofLine[]): boolean => lines.some(isBrokenWithin);

/** Rows that hold and rows that were checked, over all identities within rows. */
export function proofCount(lines: readonly ProofLine[]): { held: number; checked: number } {
  let [held, checked] = [0, 0];
  for (const line of lines) {
    if (BETWEEN_ROWS.has(line.identity)) continue;
    held += line.held;
    checked += line.checked;
  }
  return { held, checked };
}

/** What contradicts the figures of a row, and in the column of which figure. */
export interface RowProblem {
  figure: FigureKey;
  problem: FigureProblem;
}

/**
 * The rows (by their index) that break an identity which the others keep: one of their figures must be wrong.
 * @param lines as proveRows made them from the same table
 */
export function rowProblems(table: FigureTable, lines: readonly ProofLine[], counts: Uint8Array): Map<number, RowProblem> {
  const problems = new Map<number, RowProblem>();
  for (const { identity, names, problem, over } of RULES) {
    const line = lines.find((one) => one.identity === identity);
    if (!line || !problem || line.held === line.checked) continue;
    if (isBroken(line) && identity !== 'eligibleWithinTotal') continue;
    const holds = over(table.values, TOLERANCE[table.measure], table.deductedWhole);
    for (let i = 0; i < table.values.total.length; i++) {
      if (counts[i] === 0 || problems.has(i)) continue;
      if (holds(i) === false) problems.set(i, { figure: names, problem });
    }
  }
  return problems;
}

/**
 * Rows that break an identity which more than half of the others keep, but not so many that the rest would prove it: a fault of several rows together.
 * @param lines as proveRows made them from the same table
 */
export function breakingRows(table: FigureTable, lines: readonly ProofLine[], counts: Uint8Array): number[] {
  const rows = new Set<number>();
  for (const { identity, over } of RULES) {
    const line = lines.find((one) => one.identity === identity && one.measure === table.measure);
    if (!line || !isBroken(line) || line.held * 2 <= line.checked) continue;
    const holds = over(table.values, TOLERANCE[table.measure], table.deductedWhole);
    counts.forEach((counted, i) => counted !== 0 && holds(i) === false && rows.add(i));
  }
  return [...rows];
}

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
