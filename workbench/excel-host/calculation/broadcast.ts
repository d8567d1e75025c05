/** One value where one is asked for, and the same calculation for every cell of ranges and arrays, as Excel's dynamic arrays do it. */
import type { CellError } from '../model/workbook';
import type { Scope } from './scope';
import { ERRORS, isError, isScalar, Matrix, Missing, MISSING, Reference, type Scalar, toLogical, toNumber, toText, Union, type Value } from './values';

/** Cells and arrays as values; `1 × 1` is a single value. */
export function valuesOf(value: Value, scope: Scope): Scalar | Matrix {
  if (value instanceof Missing) return null;
  if (value instanceof Reference) return referenced(value, scope);
  if (value instanceof Union) return ERRORS.value;
  if (value instanceof Matrix && value.height === 1 && value.width === 1) return value.rows[0]![0]!;
  return value;
}

function referenced(reference: Reference, scope: Scope): Scalar | Matrix {
  if (reference.isSingle) return scope.cell(reference.sheet, reference.area.top, reference.area.left);
  if (!scope.arrays) return intersected(reference, scope);
  return scope.read(reference);
}

/** The cell of a range that stands in the formula's own row or column. */
export function intersected({ sheet, area }: Reference, scope: Scope): Scalar {
  const inRow = scope.row >= area.top && scope.row <= area.bottom;
  const inColumn = scope.column >= area.left && scope.column <= area.right;
  if (area.left === area.right && inRow) return scope.cell(sheet, scope.row, area.left);
  if (area.top === area.bottom && inColumn) return scope.cell(sheet, area.top, scope.column);
  return ERRORS.value;
}

/** All cells as a matrix, whatever the value is; used by functions that take arrays. */
export function matrixOf(value: Value, scope: Scope): Matrix {
  if (value instanceof Reference) return scope.read(value);
  if (value instanceof Matrix) return value;
  return new Matrix([[isScalar(value) ? value : value === MISSING ? null : ERRORS.value]]);
}

/** One value of whatever an argument is: of an array its first. */
export function scalarOf(value: Value, scope: Scope): Scalar {
  const values = valuesOf(value, scope);
  return values instanceof Matrix ? values.rows[0]![0]! : values;
}

/** Runs a calculation on single values for each cell of its arguments. */
export function broadcast(args: readonly Value[], scope: Scope, run: (scalars: readonly Scalar[]) => Scalar): Value {
  const values = args.map((arg) => valuesOf(arg, scope));
  if (!values.some((value) => value instanceof Matrix)) return run(values as Scalar[]);
  scope.noteArrays();
  const matrices = values.map((value) => (value instanceof Matrix ? value : new Matrix([[value]])));
  const height = Math.max(...matrices.map((m) => m.height));
  const width = Math.max(...matrices.map((m) => m.width));
  return Matrix.of(height, width, (row, column) => {
    const scalars: Scalar[] = [];
    for (const matrix of matrices) scalars.push(matrix.at(row, column));
    return run(scalars);
  });
}

/**
 * How an argument is taken: n number, i whole number (cut), t text, b logical, v any value, e any value and errors too.
 * An error in any argument but `e` is the answer.
 */
export type Taking = 'n' | 'i' | 't' | 'b' | 'v' | 'e';
/** A function on single values, for the table of functions. */
export function lifted(takings: string, run: (args: never, scope: Scope) => Scalar): (args: readonly Value[], scope: Scope) => Value {
  const kinds = [...takings] as Taking[];
  return (args, scope) =>
    broadcast(args, scope, (scalars) => {
      const taken: unknown[] = [];
      for (const [i, scalar] of scalars.entries()) {
        const value = take(kinds[Math.min(i, kinds.length - 1)]!, scalar, scope);
        if (isError(value as Scalar) && kinds[Math.min(i, kinds.length - 1)] !== 'e') return value as CellError;
        taken.push(value);
      }
      return checked(run(taken as never, scope));
    });
}

function take(kind: Taking, value: Scalar, { reading }: Scope): unknown {
  switch (kind) {
    case 'n':
      return toNumber(value, reading);
    case 'i': {
      const number = toNumber(value, reading);
      return typeof number === 'number' ? Math.trunc(number) : number;
    }
    case 't':
      return toText(value, reading);
    case 'b':
      return typeof value === 'string' ? textLogical(value, reading) : toLogical(value);
    default:
      return value;
  }
}

/** Where a function asks for a logical value, a text that is a number will do. */
function textLogical(text: string, reading: Scope['reading']): boolean | CellError {
  const logical = toLogical(text);
  if (!isError(logical)) return logical;
  const number = toNumber(text, reading);
  return typeof number === 'number' ? number !== 0 : logical;
}

/** Excel has no infinity and no NaN. */
export const checked = (value: Scalar): Scalar => (typeof value === 'number' && !Number.isFinite(value) ? ERRORS.num : value);
