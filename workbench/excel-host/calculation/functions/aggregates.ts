/** Sums, counts and means over ranges. */
import { matrixOf } from '../broadcast';
import type { Scope } from '../scope';
import { ERRORS, isError, Matrix, Reference, type Scalar, toNumber, type Value } from '../values';
import { type FunctionDefinition, type FunctionTable, MANY, whole } from './define';
import { deviations, eachScalar, mean, numbersAndTexts, numbersOf, ofNumbers, sum } from './numbers';

const least = (numbers: readonly number[]): number => numbers.reduce((a, b) => (b < a ? b : a), numbers[0] ?? 0);
const greatest = (numbers: readonly number[]): number => numbers.reduce((a, b) => (b > a ? b : a), numbers[0] ?? 0);
const product = (numbers: readonly number[]): number => (numbers.length ? numbers.reduce((a, b) => a * b, 1) : 0);
const average = (numbers: readonly number[]): Scalar => (numbers.length ? mean(numbers) : ERRORS.div0);
const variance =
  (less: 0 | 1) =>
  (numbers: readonly number[]): Scalar =>
    numbers.length <= less ? ERRORS.div0 : deviations(numbers) / (numbers.length - less);
const deviation =
  (less: 0 | 1) =>
  (numbers: readonly number[]): Scalar => {
    const squared = variance(less)(numbers);
    return typeof squared === 'number' ? Math.sqrt(squared) : squared;
  };

const many = (run: (numbers: number[]) => Scalar, take = numbersOf): FunctionDefinition => whole(1, MANY, ofNumbers(run, take));

/** Counts numbers; a text that is a number counts only when it was typed as the argument itself. */
function count(args: readonly Value[], scope: Scope): Scalar {
  let found = 0;
  eachScalar(args, scope, (value, inCells) => {
    if (typeof value === 'number' || (!inCells && !isError(value) && typeof toNumber(value, scope.reading) === 'number')) found++;
  });
  return found;
}

function countAll(args: readonly Value[], scope: Scope): Scalar {
  let found = 0;
  eachScalar(args, scope, (value, inCells) => {
    if (value !== null || !inCells) found++;
  });
  return found;
}

function countBlank([range]: readonly Value[], scope: Scope): Scalar {
  if (!(range instanceof Reference)) return ERRORS.value;
  // Cells beyond the used part of whole columns are blank too.
  const { rows, height, width } = scope.read(range);
  const blank = rows.reduce((total, row) => total + row.filter((value) => value === null || value === '').length, 0);
  return blank + range.height * range.width - height * width;
}

/** Products of what stands in the same place; what is no number counts as 0. All arguments must have one shape. */
function sumProduct(args: readonly Value[], scope: Scope): Scalar {
  const matrices = args.map((arg) => matrixOf(arg, scope));
  const { height, width } = matrices[0]!;
  if (matrices.some((m) => m.height !== height || m.width !== width)) return ERRORS.value;
  let total = 0;
  for (let r = 0; r < height; r++) {
    for (let c = 0; c < width; c++) {
      let factor = 1;
      for (const { rows } of matrices) {
        const value = rows[r]![c]!;
        if (isError(value)) return value;
        factor *= typeof value === 'number' ? value : 0;
      }
      total += factor;
    }
  }
  return total;
}

/** Sums over pairs: SUMX2MY2 and its kind. */
const pairs = (run: (x: number, y: number) => number): FunctionDefinition =>
  whole(
    2,
    2,
    ([a, b], scope) => {
      const [x, y] = [matrixOf(a!, scope), matrixOf(b!, scope)];
      if (x.height !== y.height || x.width !== y.width) return ERRORS.na;
      let total = 0;
      for (let r = 0; r < x.height; r++) {
        for (let c = 0; c < x.width; c++) {
          const [left, right] = [x.rows[r]![c]!, y.rows[r]![c]!];
          if (isError(left)) return left;
          if (isError(right)) return right;
          if (typeof left === 'number' && typeof right === 'number') total += run(left, right);
        }
      }
      return total;
    },
    { arrays: true },
  );

/** SUBTOTAL's functions by number; 101–111 leave out rows hidden by hand as well. */
const SUBTOTALS: Record<number, (args: readonly Value[], scope: Scope) => Scalar> = {
  1: ofNumbers(average),
  2: count,
  3: countAll,
  4: ofNumbers(greatest),
  5: ofNumbers(least),
  6: ofNumbers(product),
  7: ofNumbers(deviation(1)),
  8: ofNumbers(deviation(0)),
  9: ofNumbers(sum),
  10: ofNumbers(variance(1)),
  11: ofNumbers(variance(0)),
};

function subtotal([kind, ...ranges]: readonly Value[], scope: Scope): Scalar {
  const number = Math.trunc(Number(kind instanceof Reference ? scope.cell(kind.sheet, kind.area.top, kind.area.left) : kind));
  const run = SUBTOTALS[number % 100];
  if (!run || number < 1 || number > 111) return ERRORS.value;
  if (!ranges.every((range) => range instanceof Reference)) return ERRORS.value;
  return run(
    ranges.map((range) => shownCells(range, scope, number > 100)),
    scope,
  );
}

/** The cells that SUBTOTAL sees: none in rows that a filter hides, no other subtotals. */
function shownCells(range: Reference, scope: Scope, withoutHidden: boolean): Matrix {
  const { sheet, area } = range;
  const filters = [...(sheet.autoFilter?.filtered ? [sheet.autoFilter.area] : []), ...sheet.tables.flatMap((t) => (t.filtered ? [t.area] : []))];
  const rows = scope.read(range).rows.map((line, r) => {
    const row = area.top + r;
    const hidden = sheet.rows[row]?.hidden && (withoutHidden || filters.some((f) => row >= f.top && row <= f.bottom));
    return line.map((value, c) => (hidden || /\b(SUBTOTAL|AGGREGATE)\(/i.test(sheet.cell(row, area.left + c)?.formula ?? '') ? null : value));
  });
  return new Matrix(rows);
}

export const aggregates: FunctionTable = {
  SUM: many(sum),
  SUMSQ: many((numbers) => sum(numbers.map((n) => n * n))),
  PRODUCT: many(product),
  AVERAGE: many(average),
  AVERAGEA: many(average, numbersAndTexts),
  MIN: many(least),
  MAX: many(greatest),
  MINA: many(least, numbersAndTexts),
  MAXA: many(greatest, numbersAndTexts),
  COUNT: whole(1, MANY, count),
  COUNTA: whole(1, MANY, countAll),
  COUNTBLANK: whole(1, 1, countBlank),
  SUMPRODUCT: whole(1, MANY, sumProduct, { arrays: true }),
  SUMX2MY2: pairs((x, y) => x * x - y * y),
  SUMX2PY2: pairs((x, y) => x * x + y * y),
  SUMXMY2: pairs((x, y) => (x - y) ** 2),
  SUBTOTAL: whole(2, MANY, subtotal),
  VAR: many(variance(1)),
  'VAR.S': many(variance(1)),
  VARP: many(variance(0)),
  'VAR.P': many(variance(0)),
  VARA: many(variance(1), numbersAndTexts),
  STDEV: many(deviation(1)),
  'STDEV.S': many(deviation(1)),
  STDEVP: many(deviation(0)),
  'STDEV.P': many(deviation(0)),
  STDEVA: many(deviation(1), numbersAndTexts),
  DEVSQ: many((numbers) => (numbers.length ? deviations(numbers) : ERRORS.num)),
  AVEDEV: many((numbers) => (numbers.length ? mean(numbers.map((n) => Math.abs(n - mean(numbers)))) : ERRORS.num)),
  GEOMEAN: many((numbers) => (numbers.length && least(numbers) > 0 ? Math.exp(mean(numbers.map(Math.log))) : ERRORS.num)),
  HARMEAN: many((numbers) => (numbers.length && least(numbers) > 0 ? numbers.length / sum(numbers.map((n) => 1 / n)) : ERRORS.num)),
};
