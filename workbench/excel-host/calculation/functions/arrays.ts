/** Functions that make, cut and order arrays. */
import type { CellError } from '../../model/workbook';
import { matrixOf, scalarOf } from '../broadcast';
import { compareScalars, foldCase } from '../compare';
import type { Scope } from '../scope';
import { ERRORS, isError, Matrix, MISSING, type Scalar, toLogical, toNumber, type Value } from '../values';
import { type FunctionDefinition, type FunctionTable, MANY, whole } from './define';

type Row = readonly Scalar[];

/** More cells than one formula should fill in memory. */
const MOST_CELLS = 5_000_000;

/** A whole number out of an optional argument. */
function integer(value: Value | undefined, otherwise: number, scope: Scope): number | CellError {
  if (value === undefined || value === MISSING) return otherwise;
  const number = toNumber(scalarOf(value, scope), scope.reading);
  return typeof number === 'number' ? Math.trunc(number) : number;
}

/** A function of arrays; nothing left is #CALC!. */
function arrays(least: number, most: number, run: (args: readonly Value[], scope: Scope) => readonly Row[] | CellError | Scalar): FunctionDefinition {
  return whole(
    least,
    most,
    (args, scope) => {
      const wrong = args.find((arg) => isError(arg));
      if (wrong !== undefined) return wrong;
      const rows = run(args, scope);
      if (!Array.isArray(rows)) return rows as Scalar;
      return rows.length && (rows[0] as Row).length ? new Matrix(rows as Row[]) : ERRORS.calc;
    },
    { arrays: true, spills: true },
  );
}

const transposed = (rows: readonly Row[]): Scalar[][] => (rows[0] ?? []).map((_, c) => rows.map((row) => row[c]!));

/** FILTER(array, which, if none). */
function filter([source, which, none]: readonly Value[], scope: Scope): readonly Row[] | Scalar {
  const { rows, height, width } = matrixOf(source!, scope);
  const test = matrixOf(which!, scope);
  const byRow = test.width === 1 && test.height === height;
  if (!byRow && !(test.height === 1 && test.width === width)) return ERRORS.value;
  const kept: boolean[] = [];
  for (const value of test.rows.flat()) {
    const logical = toLogical(value);
    if (typeof logical !== 'boolean') return logical;
    kept.push(logical);
  }
  const left = byRow ? rows.filter((_, r) => kept[r]) : rows.map((row) => row.filter((_, c) => kept[c]));
  if (left.length && left[0]!.length) return left;
  return none === undefined || none === MISSING ? ERRORS.calc : matrixOf(none, scope).rows;
}

/** Order of a sort: numbers, texts, logical values, errors, blanks last whatever the direction. */
function sortOrder(a: Scalar, b: Scalar, direction: number): number {
  const rank = (value: Scalar): number => (value === null ? 2 : isError(value) ? 1 : 0);
  if (rank(a) !== rank(b)) return rank(a) - rank(b);
  return rank(a) ? 0 : compareScalars(a as never, b as never) * direction;
}

/** SORT(array, index, order, by columns?). */
function sort([source, by, order, across]: readonly Value[], scope: Scope): readonly Row[] | CellError {
  const keys = by === undefined || by === MISSING ? [1] : matrixOf(by, scope).rows.flat().map(Number);
  const directions = order === undefined || order === MISSING ? [1] : matrixOf(order, scope).rows.flat().map(Number);
  const columns = across !== undefined && across !== MISSING && toLogical(scalarOf(across, scope)) === true;
  const rows = columns ? transposed(matrixOf(source!, scope).rows) : matrixOf(source!, scope).rows;
  if (keys.some((key) => !(key >= 1 && key <= rows[0]!.length)) || directions.some((d) => d !== 1 && d !== -1)) return ERRORS.value;
  const sorted = ordered(rows, (row) => keys.map((key) => row[Math.trunc(key) - 1]!), directions);
  return columns ? transposed(sorted) : sorted;
}

function ordered(rows: readonly Row[], keysOf: (row: Row, index: number) => readonly Scalar[], directions: readonly number[]): Row[] {
  const keyed = rows.map((row, i) => ({ row, keys: keysOf(row, i) }));
  keyed.sort((a, b) => {
    for (const [i, key] of a.keys.entries()) {
      const order = sortOrder(key, b.keys[i]!, directions[i] ?? directions[0] ?? 1);
      if (order) return order;
    }
    return 0;
  });
  return keyed.map(({ row }) => row);
}

/** SORTBY(array, by, order, …). */
function sortBy([source, ...pairs]: readonly Value[], scope: Scope): readonly Row[] | CellError {
  const { rows, height, width } = matrixOf(source!, scope);
  const keys = pairs.filter((_, i) => i % 2 === 0).map((key) => matrixOf(key, scope));
  const directions = keys.map((_, i) => integer(pairs[i * 2 + 1], 1, scope));
  const wrong = directions.find((d) => d !== 1 && d !== -1);
  if (wrong !== undefined) return isError(wrong) ? wrong : ERRORS.value;
  const columns = keys[0]!.height === 1 && width > 1;
  const lines = keys.map((key) => key.rows.flat());
  if (lines.some((line) => line.length !== (columns ? width : height))) return ERRORS.value;
  const sorted = ordered(columns ? transposed(rows) : rows, (_, i) => lines.map((line) => line[i]!), directions as number[]);
  return columns ? transposed(sorted) : sorted;
}

/** UNIQUE(array, by columns?, exactly once?). */
function unique([source, across, once]: readonly Value[], scope: Scope): readonly Row[] {
  const flag = (value: Value | undefined): boolean => value !== undefined && value !== MISSING && toLogical(scalarOf(value, scope)) === true;
  const rows = flag(across) ? transposed(matrixOf(source!, scope).rows) : matrixOf(source!, scope).rows;
  const seen = new Map<string, { row: Row; times: number }>();
  for (const row of rows) {
    const key = JSON.stringify(row.map((value) => (typeof value === 'string' ? foldCase(value) : value)));
    const known = seen.get(key);
    if (known) known.times++;
    else seen.set(key, { row, times: 1 });
  }
  const kept = [...seen.values()].filter(({ times }) => !flag(once) || times === 1).map(({ row }) => row);
  return flag(across) ? transposed(kept) : kept;
}

/** SEQUENCE(rows, columns, start, step). */
function sequence(args: readonly Value[], scope: Scope): readonly Row[] | CellError {
  const [rows, columns] = [integer(args[0], 1, scope), integer(args[1], 1, scope)];
  const [start, step] = [args[2], args[3]].map((arg) => (arg === undefined || arg === MISSING ? 1 : toNumber(scalarOf(arg, scope), scope.reading)));
  for (const number of [rows, columns, start, step]) if (typeof number !== 'number') return number as CellError;
  const [height, width] = [rows as number, columns as number];
  if (height < 0 || width < 0) return ERRORS.value;
  if (height * width > MOST_CELLS) return ERRORS.num;
  return Array.from({ length: height }, (_, r) => Array.from({ length: width }, (__, c) => (start as number) + (step as number) * (r * width + c)));
}

/** Side by side or one below the other; what is missing is #N/A. */
function stack(down: boolean) {
  return (args: readonly Value[], scope: Scope): readonly Row[] => {
    const parts = args.map((arg) => (down ? matrixOf(arg, scope).rows : transposed(matrixOf(arg, scope).rows)));
    const width = Math.max(...parts.map((rows) => rows[0]!.length));
    const all = parts.flatMap((rows) => rows.map((row) => Array.from({ length: width }, (_, c) => row[c] ?? (c < row.length ? null : ERRORS.na))));
    return down ? all : transposed(all);
  };
}

/** TAKE and DROP; a negative count is from the end. */
function cut(keep: boolean) {
  return ([source, down, across]: readonly Value[], scope: Scope): readonly Row[] | CellError => {
    const { rows } = matrixOf(source!, scope);
    const [r, c] = [integer(down, keep ? rows.length : 0, scope), integer(across, keep ? rows[0]!.length : 0, scope)];
    if (typeof r !== 'number') return r;
    if (typeof c !== 'number') return c;
    const part = <T>(list: readonly T[], n: number): readonly T[] =>
      keep ? (n >= 0 ? list.slice(0, n) : list.slice(n)) : n >= 0 ? list.slice(n) : list.slice(0, n);
    return part(rows, r).map((row) => part(row, c));
  };
}

/** TOCOL and TOROW; ignore 1 = blanks, 2 = errors, 3 = both. */
function line(down: boolean) {
  return ([source, ignore, byColumn]: readonly Value[], scope: Scope): readonly Row[] | CellError => {
    const skip = integer(ignore, 0, scope);
    if (typeof skip !== 'number') return skip;
    const { rows } = matrixOf(source!, scope);
    const turned = byColumn !== undefined && byColumn !== MISSING && toLogical(scalarOf(byColumn, scope)) === true;
    const cells = (turned ? transposed(rows) : rows).flat().filter((v) => !((skip & 1 && v === null) || (skip & 2 && isError(v))));
    return down ? cells.map((value) => [value]) : [cells];
  };
}

/** CHOOSEROWS and CHOOSECOLS. */
function pick(down: boolean) {
  return ([source, ...places]: readonly Value[], scope: Scope): readonly Row[] | CellError => {
    const { rows } = matrixOf(source!, scope);
    const lines = down ? rows : transposed(rows);
    const numbers = places.flatMap((place) => matrixOf(place, scope).rows.flat()).map((value) => Math.trunc(Number(value)));
    if (numbers.some((n) => !(Math.abs(n) >= 1 && Math.abs(n) <= lines.length))) return ERRORS.value;
    const picked = numbers.map((n) => lines.at(n > 0 ? n - 1 : n)!);
    return down ? picked : transposed(picked);
  };
}

function product([a, b]: readonly Value[], scope: Scope): readonly Row[] | CellError {
  const [x, y] = [matrixOf(a!, scope), matrixOf(b!, scope)];
  if (x.width !== y.height || [...x.rows.flat(), ...y.rows.flat()].some((value) => typeof value !== 'number')) return ERRORS.value;
  const cell = (r: number, c: number): number => x.rows[r]!.reduce<number>((sum, value, k) => sum + (value as number) * (y.rows[k]![c] as number), 0);
  return Array.from({ length: x.height }, (_, r) => Array.from({ length: y.width }, (__, c) => cell(r, c)));
}

export const arrayFunctions: FunctionTable = {
  TRANSPOSE: arrays(1, 1, ([source], scope) => transposed(matrixOf(source!, scope).rows)),
  FILTER: arrays(2, 3, filter),
  SORT: arrays(1, 4, sort),
  SORTBY: arrays(2, MANY, sortBy),
  UNIQUE: arrays(1, 3, unique),
  SEQUENCE: arrays(1, 4, sequence),
  VSTACK: arrays(1, MANY, stack(true)),
  HSTACK: arrays(1, MANY, stack(false)),
  TAKE: arrays(2, 3, cut(true)),
  DROP: arrays(2, 3, cut(false)),
  TOCOL: arrays(1, 3, line(true)),
  TOROW: arrays(1, 3, line(false)),
  CHOOSEROWS: arrays(2, MANY, pick(true)),
  CHOOSECOLS: arrays(2, MANY, pick(false)),
  MMULT: arrays(2, 2, product),
};
