/** Counting and summing what meets criteria: COUNTIF, SUMIFS and their kind. */
import { broadcast, matrixOf } from '../broadcast';
import { criterion, type Test } from '../compare';
import type { Scope } from '../scope';
import { ERRORS, isError, Matrix, Reference, type Scalar, type Value } from '../values';
import { type FunctionDefinition, type FunctionTable, MANY, whole } from './define';

/** What is done with the cells of the summed range that were chosen. */
type Fold = (values: Iterable<Scalar>) => Scalar;

const numbers = (values: Iterable<Scalar>): number[] | Scalar => {
  const found: number[] = [];
  for (const value of values) {
    if (isError(value)) return value;
    if (typeof value === 'number') found.push(value);
  }
  return found;
};

const onNumbers =
  (run: (found: number[]) => Scalar): Fold =>
  (values) => {
    const found = numbers(values);
    return Array.isArray(found) ? run(found) : found;
  };

const FOLDS = {
  sum: onNumbers((found) => found.reduce((a, b) => a + b, 0)),
  average: onNumbers((found) => (found.length ? found.reduce((a, b) => a + b, 0) / found.length : ERRORS.div0)),
  max: onNumbers((found) => found.reduce((a, b) => (b > a ? b : a), found[0] ?? 0)),
  min: onNumbers((found) => found.reduce((a, b) => (b < a ? b : a), found[0] ?? 0)),
  count: (values: Iterable<Scalar>) => [...values].length,
} satisfies Record<string, Fold>;

interface Condition {
  cells: Matrix;
  test: Test;
}

/** The cells of `values` at the places where all conditions hold. */
function* chosen(values: Matrix, conditions: readonly Condition[]): Generator<Scalar> {
  const { height, width } = conditions[0]!.cells;
  for (let r = 0; r < height; r++) {
    for (let c = 0; c < width; c++) {
      if (conditions.every(({ cells, test }) => test(cells.rows[r]![c]!))) yield values.rows[r]?.[c] ?? null;
    }
  }
}

/** `(range, criterion)` pairs as conditions, for each cell of the criteria where they are many. */
function foldWhere(fold: Fold, values: Value | undefined, pairs: readonly Value[], scope: Scope): Value {
  const ranges = pairs.filter((_, i) => i % 2 === 0);
  const criteria = pairs.filter((_, i) => i % 2 === 1);
  if (!ranges.every((range) => range instanceof Reference)) return ERRORS.value;
  const [first] = ranges as [Reference];
  if (ranges.some((range) => range.height !== first.height || range.width !== first.width)) return ERRORS.value;
  const blocks = sameSize(ranges, scope);
  const summed = values === undefined ? blocks[0]! : valuesFor(values, blocks[0]!, scope);
  if (!summed) return ERRORS.value;
  return broadcast(criteria, scope, (wanted) =>
    fold(
      chosen(
        summed,
        blocks.map((cells, i) => ({ cells, test: criterion(wanted[i]!, scope.reading) })),
      ),
    ),
  );
}

/** Whole columns are read as far as each sheet is used: made equally long. */
function sameSize(ranges: readonly Reference[], scope: Scope): Matrix[] {
  const blocks = ranges.map((range) => scope.read(range));
  const height = Math.max(...blocks.map((b) => b.height));
  const width = Math.max(...blocks.map((b) => b.width));
  return blocks.map((block) => (block.height === height && block.width === width ? block : Matrix.of(height, width, (r, c) => block.rows[r]?.[c] ?? null)));
}

/** The summed range takes the size of the criteria range, from its own first cell, as SUMIF does. */
function valuesFor(values: Value, like: Matrix, scope: Scope): Matrix | null {
  if (!(values instanceof Reference)) return null;
  const { top, left } = values.area;
  return scope.read(new Reference(values.sheet, { top, left, bottom: top + like.height - 1, right: left + like.width - 1 }));
}

/** SUMIF(range, criterion, summed range). */
const one = (fold: Fold): FunctionDefinition => whole(2, 3, ([range, wanted, values], scope) => foldWhere(fold, values, [range!, wanted!], scope));

/** SUMIFS(summed range, range, criterion, …). */
const several = (fold: Fold): FunctionDefinition =>
  whole(3, MANY, ([values, ...pairs], scope) => {
    if (pairs.length % 2 || !(values instanceof Reference) || !(pairs[0] instanceof Reference)) return ERRORS.value;
    if (values.height !== pairs[0].height || values.width !== pairs[0].width) return ERRORS.value;
    return foldWhere(fold, values, pairs, scope);
  });

/** COUNTIF(range, criterion); cells beyond the used part of whole columns count where blanks do. */
function countIf([range, wanted]: readonly Value[], scope: Scope): Value {
  if (!(range instanceof Reference)) return notCells([range!], scope);
  const { rows, height, width } = scope.read(range);
  const beyond = range.height * range.width - height * width;
  return broadcast([wanted!], scope, ([value]) => {
    const test = criterion(value!, scope.reading);
    const found = rows.reduce((total, row) => total + row.reduce<number>((sum, cell) => sum + (test(cell) ? 1 : 0), 0), 0);
    return found + (beyond && test(null) ? beyond : 0);
  });
}

export const conditional: FunctionTable = {
  COUNTIF: whole(2, 2, countIf),
  COUNTIFS: whole(2, MANY, (args, scope) => (args.length % 2 ? ERRORS.value : foldWhere(FOLDS.count, undefined, args, scope))),
  SUMIF: one(FOLDS.sum),
  SUMIFS: several(FOLDS.sum),
  AVERAGEIF: one(FOLDS.average),
  AVERAGEIFS: several(FOLDS.average),
  MAXIFS: several(FOLDS.max),
  MINIFS: several(FOLDS.min),
};

/** Excel takes ranges only; an error that stands in place of one shows through. */
function notCells([range]: readonly Value[], scope: Scope): Value {
  const first = matrixOf(range!, scope).rows[0]![0]!;
  return isError(first) ? first : ERRORS.value;
}
