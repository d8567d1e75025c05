/**
 * The long tail: distributions, finance, number systems. Taken from `@formulajs/formulajs` (MIT), which agrees with Excel on numbers;
 * arguments are checked and made numbers here, because its own coercions depart from Excel's.
 */
import * as formulajs from '@formulajs/formulajs';
import type { CellError } from '../../model/workbook';
import { broadcast } from '../broadcast';
import type { Scope } from '../scope';
import { ERRORS, errorOf, isError, type Scalar, toLogical, toNumber, toText, type Value } from '../values';
import { type FunctionDefinition, type FunctionTable, whole } from './define';
import { numbersOf } from './numbers';

/** How arguments are taken: n number, b logical, t text, a the numbers of a range or array; `?` begins the optional ones. */
const LIBRARY: Record<string, string> = {
  PMT: 'nnn?nn',
  PV: 'nnn?nn',
  FV: 'nnn?nn',
  NPER: 'nnn?nn',
  RATE: 'nnn?nnn',
  IPMT: 'nnnn?nn',
  PPMT: 'nnnn?nn',
  NPV: 'na',
  IRR: 'a?n',
  MIRR: 'ann',
  SLN: 'nnn',
  SYD: 'nnnn',
  DB: 'nnnn?n',
  DDB: 'nnnn?n',
  EFFECT: 'nn',
  NOMINAL: 'nn',
  RRI: 'nnn',
  PDURATION: 'nnn',
  'NORM.DIST': 'nnnb',
  'NORM.INV': 'nnn',
  'NORM.S.DIST': 'nb',
  'NORM.S.INV': 'n',
  NORMDIST: 'nnnb',
  NORMINV: 'nnn',
  NORMSDIST: 'n',
  NORMSINV: 'n',
  'T.DIST': 'nnb',
  'T.DIST.2T': 'nn',
  'T.DIST.RT': 'nn',
  'T.INV': 'nn',
  'T.INV.2T': 'nn',
  'CHISQ.DIST': 'nnb',
  'CHISQ.DIST.RT': 'nn',
  'CHISQ.INV': 'nn',
  'CHISQ.INV.RT': 'nn',
  'F.DIST': 'nnnb',
  'F.DIST.RT': 'nnn',
  'F.INV': 'nnn',
  'F.INV.RT': 'nnn',
  'BINOM.DIST': 'nnnb',
  'BINOM.INV': 'nnn',
  BINOMDIST: 'nnnb',
  'POISSON.DIST': 'nnb',
  POISSON: 'nnb',
  'EXPON.DIST': 'nnb',
  EXPONDIST: 'nnb',
  'WEIBULL.DIST': 'nnnb',
  'LOGNORM.DIST': 'nnnb',
  'LOGNORM.INV': 'nnn',
  'HYPGEOM.DIST': 'nnnnb',
  'NEGBINOM.DIST': 'nnnb',
  'CONFIDENCE.NORM': 'nnn',
  'CONFIDENCE.T': 'nnn',
  CONFIDENCE: 'nnn',
  STANDARDIZE: 'nnn',
  FISHER: 'n',
  FISHERINV: 'n',
  GAMMA: 'n',
  GAMMALN: 'n',
  GAUSS: 'n',
  PHI: 'n',
  ERF: 'n?n',
  ERFC: 'n',
  GCD: 'a',
  LCM: 'a',
  MULTINOMIAL: 'a',
  BASE: 'nn?n',
  DECIMAL: 'tn',
  ROMAN: 'n?n',
  ARABIC: 't',
  BITAND: 'nn',
  BITOR: 'nn',
  BITXOR: 'nn',
  BITLSHIFT: 'nn',
  BITRSHIFT: 'nn',
  BIN2DEC: 't',
  DEC2BIN: 'n?n',
  DEC2HEX: 'n?n',
  DEC2OCT: 'n?n',
  HEX2DEC: 't',
  OCT2DEC: 't',
  DELTA: 'n?n',
  GESTEP: 'n?n',
  CONVERT: 'ntt',
  SEC: 'n',
  CSC: 'n',
  COT: 'n',
  SECH: 'n',
  CSCH: 'n',
  COTH: 'n',
  ACOT: 'n',
  ACOTH: 'n',
};

type Callable = (...args: unknown[]) => unknown;

/** `NORM.DIST` is `formulajs.NORM.DIST`. */
function find(name: string): Callable | null {
  const found = name.split('.').reduce<unknown>((at, part) => (at as Record<string, unknown> | undefined)?.[part], formulajs);
  return typeof found === 'function' ? (found as Callable) : null;
}

function definition(run: Callable, takings: string): FunctionDefinition {
  const [required = '', optional = ''] = takings.split('?');
  const kinds = [...required, ...optional];
  const arrayAt = kinds.indexOf('a');
  const last = kinds.at(-1) === 'a' && !optional;
  return whole(required.length, last ? 255 : kinds.length, (args, scope) => {
    if (arrayAt < 0)
      return broadcast(args, scope, (scalars) =>
        called(
          run,
          scalars.map((value, i) => taken(kinds[i]!, value, scope)),
        ),
      );
    const numbers = numbersOf(last ? args.slice(arrayAt) : [args[arrayAt]!], scope);
    if (!Array.isArray(numbers)) return numbers;
    const others = args.filter((_, i) => (last ? i < arrayAt : i !== arrayAt));
    return broadcast(others, scope, (scalars) => {
      const plain = scalars.map((value) => taken('n', value, scope));
      return called(run, [...plain.slice(0, arrayAt), numbers, ...plain.slice(arrayAt)]);
    });
  });
}

function taken(kind: string, value: Scalar, { reading }: Scope): unknown {
  if (isError(value)) return value;
  return kind === 't' ? toText(value, reading) : kind === 'b' ? toLogical(value) : toNumber(value, reading);
}

function called(run: Callable, args: readonly unknown[]): Scalar {
  const wrong = args.find((arg) => isError(arg as Value));
  if (wrong) return wrong as CellError;
  const result = run(...args);
  if (result instanceof Error) return errorOf(result.message);
  if (typeof result === 'number') return Number.isFinite(result) ? result : ERRORS.num;
  return typeof result === 'string' || typeof result === 'boolean' ? result : ERRORS.value;
}

export const library: FunctionTable = Object.fromEntries(
  Object.entries(LIBRARY).flatMap(([name, takings]) => {
    const run = find(name);
    return run ? [[name, definition(run, takings)]] : [];
  }),
);
