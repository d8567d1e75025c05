/** The numbers of arguments, as SUM and its kind take them: of ranges and arrays the numbers only, single values as far as they are numbers. */
import type { CellError } from '../../model/workbook';
import type { Scope } from '../scope';
import { ERRORS, isError, Matrix, Missing, Reference, type Scalar, toNumber, Union, type Value } from '../values';

/** Calls back with each scalar of an argument; `inCells` tells whether it came out of a range or an array. Stops at `false`. */
export function eachScalar(args: readonly Value[], scope: Scope, each: (value: Scalar, inCells: boolean) => boolean | void): void {
  for (const arg of args) {
    if (arg instanceof Union) {
      let going = true;
      for (const part of arg.parts) going = going && eachCell(scope.read(part), each);
      if (!going) return;
    } else if (arg instanceof Reference || arg instanceof Matrix) {
      if (!eachCell(arg instanceof Reference ? scope.read(arg) : arg, each)) return;
    } else if (each(arg instanceof Missing ? 0 : arg, false) === false) return;
  }
}

function eachCell({ rows }: Matrix, each: (value: Scalar, inCells: boolean) => boolean | void): boolean {
  for (const row of rows) for (const value of row) if (each(value, true) === false) return false;
  return true;
}

/** All numbers, or the first error. */
export function numbersOf(args: readonly Value[], scope: Scope): number[] | CellError {
  const numbers: number[] = [];
  let failed: CellError | null = null;
  eachScalar(args, scope, (value, inCells) => {
    if (typeof value === 'number') numbers.push(value);
    else if (isError(value)) failed = value;
    else if (!inCells) {
      const number = toNumber(value, scope.reading);
      if (typeof number === 'number') numbers.push(number);
      else failed = number;
    }
    return failed === null;
  });
  return failed ?? numbers;
}

/** With texts as 0 and logical values as 1 and 0, also in ranges: the functions with an A at the end. */
export function numbersAndTexts(args: readonly Value[], scope: Scope): number[] | CellError {
  const numbers: number[] = [];
  let failed: CellError | null = null;
  eachScalar(args, scope, (value, inCells) => {
    if (isError(value)) failed = value;
    else if (value !== null || !inCells) {
      const number = typeof value === 'string' && inCells ? 0 : toNumber(value, scope.reading);
      if (typeof number === 'number') numbers.push(number);
      else failed = number;
    }
    return failed === null;
  });
  return failed ?? numbers;
}

/** A calculation on the numbers of all arguments. */
export const ofNumbers =
  (run: (numbers: number[]) => Scalar, take: typeof numbersOf = numbersOf) =>
  (args: readonly Value[], scope: Scope): Scalar => {
    const numbers = take(args, scope);
    if (isError(numbers as Value)) return numbers as CellError;
    const result = run(numbers as number[]);
    return typeof result === 'number' && !Number.isFinite(result) ? ERRORS.num : result;
  };

/** The sum with the error of rounding carried along would differ from Excel: it adds from left to right. */
export function sum(numbers: readonly number[]): number {
  let total = 0;
  for (const n of numbers) total += n;
  return total;
}

export const mean = (numbers: readonly number[]): number => sum(numbers) / numbers.length;

/** Sum of squared distances from the mean. */
export function deviations(numbers: readonly number[]): number {
  const middle = mean(numbers);
  return sum(numbers.map((n) => (n - middle) ** 2));
}
