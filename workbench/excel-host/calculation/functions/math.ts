/** Mathematics on single numbers. */
import { power } from '../operators';
import { ERRORS, type Scalar } from '../values';
import { type FunctionDefinition, type FunctionTable, scalars } from './define';

const one = (run: (n: number) => number): FunctionDefinition => scalars('n', 1, ([n]: [number]) => run(n));
/** With a domain: outside of it the answer is #NUM!. */
const within = (inside: (n: number) => boolean, run: (n: number) => number): FunctionDefinition =>
  scalars('n', 1, ([n]: [number]) => (inside(n) ? run(n) : ERRORS.num));

/** The sign of the divisor, as Excel defines it: n − d·INT(n/d). */
function mod([n, divisor]: [number, number]): Scalar {
  if (divisor === 0) return ERRORS.div0;
  const rest = n % divisor;
  return rest !== 0 && rest < 0 !== divisor < 0 ? rest + divisor : rest === 0 ? 0 : rest;
}

function log([n, base = 10]: [number, number?]): Scalar {
  if (n <= 0 || base <= 0) return ERRORS.num;
  if (base === 1) return ERRORS.div0;
  return base === 10 ? Math.log10(n) : base === 2 ? Math.log2(n) : Math.log(n) / Math.log(base);
}

function factorial(n: number, step = 1): Scalar {
  if (n < 0 || n > 300) return ERRORS.num;
  let product = 1;
  for (let i = Math.trunc(n); i > 1; i -= step) product *= i;
  return product;
}

function choose(n: number, k: number): number {
  let result = 1;
  for (let i = 1; i <= Math.min(k, n - k); i++) result = (result * (n - i + 1)) / i;
  return Math.round(result);
}

function combinations([n, k]: [number, number]): Scalar {
  return n < 0 || k < 0 || n < k ? ERRORS.num : choose(n, k);
}

function permutations([n, k]: [number, number]): Scalar {
  if (n < 0 || k < 0 || n < k) return ERRORS.num;
  let product = 1;
  for (let i = 0; i < k; i++) product *= n - i;
  return product;
}

const MOST = 2 ** 27;

export const math: FunctionTable = {
  ABS: one(Math.abs),
  SIGN: one(Math.sign),
  SQRT: within((n) => n >= 0, Math.sqrt),
  SQRTPI: within(
    (n) => n >= 0,
    (n) => Math.sqrt(n * Math.PI),
  ),
  EXP: one(Math.exp),
  LN: within((n) => n > 0, Math.log),
  LOG10: within((n) => n > 0, Math.log10),
  LOG: scalars('nn', 1, log),
  POWER: scalars('nn', 2, ([a, b]: [number, number]) => power(a, b)),
  MOD: scalars('nn', 2, mod),
  QUOTIENT: scalars('nn', 2, ([a, b]: [number, number]) => (b === 0 ? ERRORS.div0 : Math.trunc(a / b))),
  FACT: scalars('i', 1, ([n]: [number]) => factorial(n)),
  FACTDOUBLE: scalars('i', 1, ([n]: [number]) => (n < -1 ? ERRORS.num : n < 1 ? 1 : factorial(n, 2))),
  COMBIN: scalars('ii', 2, combinations),
  COMBINA: scalars('ii', 2, ([n, k]: [number, number]) => (n === 0 && k === 0 ? 1 : combinations([n + k - 1, k]))),
  PERMUT: scalars('ii', 2, permutations),
  PI: scalars('', 0, () => Math.PI),
  DEGREES: one((n) => (n * 180) / Math.PI),
  RADIANS: one((n) => (n * Math.PI) / 180),
  SIN: within((n) => Math.abs(n) < MOST, Math.sin),
  COS: within((n) => Math.abs(n) < MOST, Math.cos),
  TAN: within((n) => Math.abs(n) < MOST, Math.tan),
  ASIN: within((n) => Math.abs(n) <= 1, Math.asin),
  ACOS: within((n) => Math.abs(n) <= 1, Math.acos),
  ATAN: one(Math.atan),
  ATAN2: scalars('nn', 2, ([x, y]: [number, number]) => (x === 0 && y === 0 ? ERRORS.div0 : Math.atan2(y, x))),
  SINH: one(Math.sinh),
  COSH: one(Math.cosh),
  TANH: one(Math.tanh),
  ASINH: one(Math.asinh),
  ACOSH: within((n) => n >= 1, Math.acosh),
  ATANH: within((n) => Math.abs(n) < 1, Math.atanh),
  RAND: { ...scalars('', 0, () => Math.random()), volatile: true },
  RANDBETWEEN: {
    ...scalars('nn', 2, ([low, high]: [number, number]) =>
      low > high ? ERRORS.num : Math.ceil(low) + Math.floor(Math.random() * (Math.floor(high) - Math.ceil(low) + 1)),
    ),
    volatile: true,
  },
};
