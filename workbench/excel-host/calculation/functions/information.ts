/** What kind of value something is. */
import { ERRORS, isError, Reference, type Scalar, type Value } from '../values';
import { type FunctionDefinition, type FunctionTable, scalars, whole } from './define';
import type { Scope } from '../scope';

const is = (test: (value: Scalar) => boolean): FunctionDefinition => scalars('e', 1, ([value]: [Scalar]) => test(value));

const parity = (odd: boolean): FunctionDefinition => scalars('n', 1, ([n]: [number]) => Math.abs(Math.trunc(n)) % 2 === (odd ? 1 : 0));

/** Numbers of error values, as ERROR.TYPE gives them. */
const ERROR_NUMBERS = ['#NULL!', '#DIV/0!', '#VALUE!', '#REF!', '#NAME?', '#NUM!', '#N/A'];

function errorType([value]: [Scalar]): Scalar {
  const number = isError(value) ? ERROR_NUMBERS.indexOf(value.error) + 1 : 0;
  return number || ERRORS.na;
}

function typeNumber(value: Scalar): number {
  return isError(value) ? 16 : typeof value === 'string' ? 2 : typeof value === 'boolean' ? 4 : 1;
}

function isFormula([value]: readonly Value[]): Value {
  return value instanceof Reference ? value.sheet.cell(value.area.top, value.area.left)?.formula !== undefined : ERRORS.value;
}

/** TYPE: 64 for what is more than one cell. */
function typeOf([value]: readonly Value[], scope: Scope): Value {
  if (value instanceof Reference) return value.isSingle ? typeNumber(scope.cell(value.sheet, value.area.top, value.area.left)) : 64;
  return typeof value === 'object' && value !== null && !isError(value) ? 64 : typeNumber(value as Scalar);
}

export const information: FunctionTable = {
  ISNUMBER: is((value) => typeof value === 'number'),
  ISTEXT: is((value) => typeof value === 'string'),
  ISNONTEXT: is((value) => typeof value !== 'string'),
  ISLOGICAL: is((value) => typeof value === 'boolean'),
  ISBLANK: is((value) => value === null),
  ISERROR: is(isError),
  ISERR: is((value) => isError(value) && value.error !== '#N/A'),
  ISNA: is((value) => isError(value) && value.error === '#N/A'),
  ISEVEN: parity(false),
  ISODD: parity(true),
  ISREF: whole(1, 1, ([value]) => value instanceof Reference),
  ISFORMULA: whole(1, 1, isFormula),
  N: scalars('v', 1, ([value]: [Scalar]) => (typeof value === 'number' ? value : value === true ? 1 : 0)),
  'ERROR.TYPE': scalars('e', 1, errorType),
  TYPE: whole(1, 1, typeOf),
};
