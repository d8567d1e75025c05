/** The operators of formulas on single values. */
import type { CellError } from '../model/workbook';
import { compareScalars } from './compare';
import type { BinaryOperator } from './syntax';
import type { Reading } from './text-numbers';
import { ERRORS, isError, type Scalar, toNumber, toText } from './values';

type Arithmetic = (a: number, b: number) => number | CellError;

const ARITHMETIC: Partial<Record<BinaryOperator, Arithmetic>> = {
  '+': (a, b) => a + b,
  '-': (a, b) => a - b,
  '*': (a, b) => a * b,
  '/': (a, b) => (b === 0 ? ERRORS.div0 : a / b),
  '^': power,
};

const ORDER: Partial<Record<BinaryOperator, (order: number) => boolean>> = {
  '=': (o) => o === 0,
  '<>': (o) => o !== 0,
  '<': (o) => o < 0,
  '>': (o) => o > 0,
  '<=': (o) => o <= 0,
  '>=': (o) => o >= 0,
};

/** POWER and `^`: 0^0 and roots of negative numbers are #NUM!, 0 to a negative power is #DIV/0!. */
export function power(base: number, exponent: number): number | CellError {
  if (base === 0 && exponent === 0) return ERRORS.num;
  if (base === 0 && exponent < 0) return ERRORS.div0;
  return base ** exponent;
}

/** One operator on two values; the left error wins. */
export function binary(operator: BinaryOperator, a: Scalar, b: Scalar, reading: Reading): Scalar {
  if (isError(a)) return a;
  if (isError(b)) return b;
  const arithmetic = ARITHMETIC[operator];
  if (arithmetic) return calculated(arithmetic, a, b, reading);
  if (operator === '&') return `${toText(a, reading) as string}${toText(b, reading) as string}`;
  return ORDER[operator]!(compareScalars(a, b));
}

function calculated(run: Arithmetic, a: Scalar, b: Scalar, reading: Reading): Scalar {
  const left = toNumber(a, reading);
  if (typeof left !== 'number') return left;
  const right = toNumber(b, reading);
  if (typeof right !== 'number') return right;
  const result = run(left, right);
  return typeof result === 'number' && !Number.isFinite(result) ? ERRORS.num : result;
}

/**
 * A sum or difference that is the last step of a formula and comes out next to nothing, is 0
 * (Microsoft, "Floating-point arithmetic may give inaccurate results in Excel": =0.5-0.4-0.1 is 0).
 */
export function lastStep(result: Scalar, a: Scalar): Scalar {
  if (typeof result !== 'number' || typeof a !== 'number' || result === 0) return result;
  return Math.abs(result) < Math.abs(a) * 1e-15 ? 0 : result;
}
