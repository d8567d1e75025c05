/** Order and distribution of numbers: medians, ranks, percentiles, lines of best fit. */
import type { CellError } from '../../model/workbook';
import { broadcast, matrixOf } from '../broadcast';
import type { Scope } from '../scope';
import { ERRORS, isError, Matrix, type Scalar, toNumber, type Value } from '../values';
import { type FunctionDefinition, type FunctionTable, MANY, whole } from './define';
import { deviations, mean, numbersOf, ofNumbers, sum } from './numbers';

const ascending = (numbers: readonly number[]): number[] => [...numbers].sort((a, b) => a - b);

function median(numbers: readonly number[]): Scalar {
  if (!numbers.length) return ERRORS.num;
  const sorted = ascending(numbers);
  const middle = sorted.length >> 1;
  return sorted.length % 2 ? sorted[middle]! : (sorted[middle - 1]! + sorted[middle]!) / 2;
}

/** The number that occurs most often, the first of several; #N/A when none repeats. */
function mode(numbers: readonly number[]): Scalar {
  const counts = new Map<number, number>();
  for (const n of numbers) counts.set(n, (counts.get(n) ?? 0) + 1);
  const most = Math.max(1, ...counts.values());
  return most === 1 ? ERRORS.na : [...counts].find(([, count]) => count === most)![0];
}

/** A function of the numbers of a range and of one more number, for each of the latter. */
function ofRange(run: (numbers: number[], k: number) => Scalar): FunctionDefinition {
  return whole(2, 2, ([range, k], scope) => {
    const numbers = numbersOf([range!], scope);
    if (isError(numbers as Value)) return numbers as CellError;
    return broadcast([k!], scope, ([value]) => {
      const number = toNumber(value!, scope.reading);
      return typeof number === 'number' ? run(numbers as number[], number) : number;
    });
  });
}

function nth(numbers: readonly number[], k: number): Scalar {
  const place = Math.ceil(k) - 1;
  return place < 0 || place >= numbers.length ? ERRORS.num : ascending(numbers)[place]!;
}

/** Between two numbers of the order by linear interpolation; `place` counts from 0. */
function between(sorted: readonly number[], place: number): number {
  const low = Math.floor(place);
  const rest = place - low;
  return rest === 0 ? sorted[low]! : sorted[low]! + rest * (sorted[low + 1]! - sorted[low]!);
}

function percentile(numbers: readonly number[], k: number): Scalar {
  return !numbers.length || k < 0 || k > 1 ? ERRORS.num : between(ascending(numbers), k * (numbers.length - 1));
}

function percentileExclusive(numbers: readonly number[], k: number): Scalar {
  const place = k * (numbers.length + 1) - 1;
  return !numbers.length || k <= 0 || k >= 1 || place < 0 || place > numbers.length - 1 ? ERRORS.num : between(ascending(numbers), place);
}

/** RANK: 1 + how many are greater (or smaller); `ties` shares the places of equals. */
function rank(ties: boolean): FunctionDefinition {
  return whole(2, 3, ([value, range, order], scope) => {
    const numbers = numbersOf([range!], scope);
    if (isError(numbers as Value)) return numbers as CellError;
    return broadcast([value!, order ?? 0], scope, ([v, o]) => {
      const [n, up] = [toNumber(v!, scope.reading), toNumber(o!, scope.reading)];
      if (typeof n !== 'number') return n;
      if (typeof up !== 'number') return up;
      return placeAmong(numbers as number[], n, up !== 0, ties);
    });
  });
}

function placeAmong(numbers: readonly number[], n: number, ascendingOrder: boolean, ties: boolean): Scalar {
  const equal = numbers.filter((other) => other === n).length;
  if (equal === 0) return ERRORS.na;
  const before = numbers.filter((other) => (ascendingOrder ? other < n : other > n)).length;
  return 1 + before + (ties ? (equal - 1) / 2 : 0);
}

/** Share of the numbers below `n` (PERCENTRANK.INC), to three significant digits, cut off. */
function percentRank([range, value, significance]: readonly Value[], scope: Scope): Value {
  const numbers = numbersOf([range!], scope);
  if (isError(numbers as Value)) return numbers as CellError;
  const sorted = ascending(numbers as number[]);
  return broadcast([value!, significance ?? 3], scope, ([v, s]) => {
    const [n, digits] = [toNumber(v!, scope.reading), toNumber(s!, scope.reading)];
    if (typeof n !== 'number') return n;
    if (typeof digits !== 'number') return digits;
    if (!sorted.length || n < sorted[0]! || n > sorted.at(-1)!) return ERRORS.na;
    const below = sorted.filter((other) => other < n).length;
    const exact = sorted[below] === n ? below : below - 1 + (n - sorted[below - 1]!) / (sorted[below]! - sorted[below - 1]!);
    const share = sorted.length === 1 ? 1 : exact / (sorted.length - 1);
    return Math.floor(Number((share * 10 ** digits).toPrecision(14))) / 10 ** digits;
  });
}

/** Numbers that stand at the same place of two ranges; pairs with a text or a blank are left out. */
function pairsOf(a: Value, b: Value, scope: Scope): { x: number[]; y: number[] } | CellError {
  const [left, right] = [matrixOf(a, scope).rows.flat(), matrixOf(b, scope).rows.flat()];
  if (left.length !== right.length) return ERRORS.na;
  const pairs = { x: [] as number[], y: [] as number[] };
  for (const [i, one] of left.entries()) {
    const other = right[i]!;
    if (isError(one)) return one;
    if (isError(other)) return other;
    if (typeof one !== 'number' || typeof other !== 'number') continue;
    pairs.x.push(one);
    pairs.y.push(other);
  }
  return pairs;
}

interface Fit {
  xs: number[];
  ys: number[];
  xy: number;
  xx: number;
  yy: number;
}

/** A measure of two ranges, `ys` first as in SLOPE(known_ys, known_xs). */
function ofPairs(run: (fit: Fit) => Scalar): FunctionDefinition {
  return whole(2, 2, ([ys, xs], scope) => {
    const pairs = pairsOf(xs!, ys!, scope);
    return isError(pairs as Value) ? (pairs as CellError) : pairs && 'x' in pairs ? run(fitOf(pairs.x, pairs.y)) : ERRORS.value;
  });
}

function fitOf(xs: number[], ys: number[]): Fit {
  const [mx, my] = [mean(xs), mean(ys)];
  return { xs, ys, xy: sum(xs.map((x, i) => (x - mx) * (ys[i]! - my))), xx: deviations(xs), yy: deviations(ys) };
}

const slope = ({ xs, xy, xx }: Fit): Scalar => (xs.length < 2 || xx === 0 ? ERRORS.div0 : xy / xx);
const correlation = ({ xs, xy, xx, yy }: Fit): Scalar => (xs.length < 2 || xx === 0 || yy === 0 ? ERRORS.div0 : xy / Math.sqrt(xx * yy));

function intercept(fit: Fit): Scalar {
  const m = slope(fit);
  return typeof m === 'number' ? mean(fit.ys) - m * mean(fit.xs) : m;
}

const covariance = (less: 0 | 1): FunctionDefinition => ofPairs(({ xs, xy }) => (xs.length <= less ? ERRORS.div0 : xy / (xs.length - less)));

function forecast([x, ys, xs]: readonly Value[], scope: Scope): Value {
  const pairs = pairsOf(xs!, ys!, scope);
  if (!('x' in pairs)) return pairs;
  const fit = fitOf(pairs.x, pairs.y);
  const [m, b] = [slope(fit), intercept(fit)];
  return broadcast([x!], scope, ([value]) => {
    const number = toNumber(value!, scope.reading);
    if (typeof number !== 'number') return number;
    return typeof m === 'number' && typeof b === 'number' ? b + m * number : m;
  });
}

/** How many numbers fall into each class: up to the first bound, up to the second …, above the last. */
function frequency([data, bounds]: readonly Value[], scope: Scope): Value {
  const numbers = numbersOf([data!], scope);
  const limits = numbersOf([bounds!], scope);
  if (!Array.isArray(numbers)) return numbers;
  if (!Array.isArray(limits)) return limits;
  const order = limits.map((limit, i) => ({ limit, i })).sort((a, b) => a.limit - b.limit);
  const counts = new Array<number>(limits.length + 1).fill(0);
  for (const n of numbers) counts[order.find(({ limit }) => n <= limit)?.i ?? limits.length]!++;
  return new Matrix(counts.map((count) => [count]));
}

/** AGGREGATE's option to leave out errors is not played; TRIMMEAN drops the same share at both ends. */
function trimMean(numbers: number[], share: number): Scalar {
  if (share < 0 || share >= 1 || !numbers.length) return ERRORS.num;
  const drop = Math.floor((numbers.length * share) / 2);
  return mean(ascending(numbers).slice(drop, numbers.length - drop));
}

const moments = (numbers: readonly number[], power: number, deviation: number): number => sum(numbers.map((n) => ((n - mean(numbers)) / deviation) ** power));

function skew(numbers: readonly number[]): Scalar {
  const n = numbers.length;
  const s = Math.sqrt(deviations(numbers) / (n - 1));
  return n < 3 || s === 0 ? ERRORS.div0 : (n / ((n - 1) * (n - 2))) * moments(numbers, 3, s);
}

function kurtosis(numbers: readonly number[]): Scalar {
  const n = numbers.length;
  const s = Math.sqrt(deviations(numbers) / (n - 1));
  if (n < 4 || s === 0) return ERRORS.div0;
  return ((n * (n + 1)) / ((n - 1) * (n - 2) * (n - 3))) * moments(numbers, 4, s) - (3 * (n - 1) ** 2) / ((n - 2) * (n - 3));
}

const quartile = (run: typeof percentile): FunctionDefinition => ofRange((numbers, k) => (k < 0 || k >= 5 ? ERRORS.num : run(numbers, Math.trunc(k) / 4)));
const small = ofRange(nth);
const large = ofRange((numbers, k) =>
  k < 1
    ? ERRORS.num
    : nth(
        numbers.map((n) => -n),
        k,
      ),
);

export const statistics: FunctionTable = {
  MEDIAN: whole(1, MANY, ofNumbers(median)),
  MODE: whole(1, MANY, ofNumbers(mode)),
  'MODE.SNGL': whole(1, MANY, ofNumbers(mode)),
  SMALL: small,
  LARGE: { ...large, run: (args, scope) => negated(large.run!(args, scope)) },
  PERCENTILE: ofRange(percentile),
  'PERCENTILE.INC': ofRange(percentile),
  'PERCENTILE.EXC': ofRange(percentileExclusive),
  QUARTILE: quartile(percentile),
  'QUARTILE.INC': quartile(percentile),
  'QUARTILE.EXC': quartile(percentileExclusive),
  RANK: rank(false),
  'RANK.EQ': rank(false),
  'RANK.AVG': rank(true),
  PERCENTRANK: whole(2, 3, percentRank),
  'PERCENTRANK.INC': whole(2, 3, percentRank),
  CORREL: ofPairs(correlation),
  PEARSON: ofPairs(correlation),
  RSQ: ofPairs((fit) => {
    const r = correlation(fit);
    return typeof r === 'number' ? r * r : r;
  }),
  SLOPE: ofPairs(slope),
  INTERCEPT: ofPairs(intercept),
  COVAR: covariance(0),
  'COVARIANCE.P': covariance(0),
  'COVARIANCE.S': covariance(1),
  FORECAST: whole(3, 3, forecast),
  'FORECAST.LINEAR': whole(3, 3, forecast),
  FREQUENCY: whole(2, 2, frequency),
  TRIMMEAN: ofRange(trimMean),
  SKEW: whole(1, MANY, ofNumbers(skew)),
  KURT: whole(1, MANY, ofNumbers(kurtosis)),
};

/** LARGE is SMALL of the opposite numbers. */
function negated(value: Value): Value {
  if (value instanceof Matrix) return Matrix.of(value.height, value.width, (r, c) => negated(value.rows[r]![c]!) as Scalar);
  return typeof value === 'number' ? -value || 0 : value;
}
