/** Rounding on decimal digits: halves away from zero, decided on the 15 digits that Excel keeps (ROUND(2.675,2) is 2.68). */
import { ERRORS, type Scalar } from '../values';
import { type FunctionTable, scalars } from './define';

/** `value` × 10^`digits` as the decimal digits say it: 1.005 × 10^2 is 100.5, not 100.49999999999999. */
function shifted(value: number, digits: number): number {
  const [mantissa, power = '0'] = value.toExponential(14).split('e');
  return Number(`${mantissa}e${Number(power) + digits}`);
}

/** Rounds with `step`, which makes a whole number of a positive one. */
function onDigits(value: number, digits: number, step: (positive: number) => number): number {
  if (value === 0 || !Number.isFinite(value) || Math.abs(digits) > 300) return digits < -300 ? 0 : value;
  const up = step(shifted(Math.abs(value), digits));
  const [mantissa, power = '0'] = String(up).split('e');
  return Math.sign(value) * Number(`${mantissa}e${Number(power) - digits}`);
}

export const round = (value: number, digits: number): number => onDigits(value, digits, Math.round);
const roundUp = (value: number, digits: number): number => onDigits(value, digits, Math.ceil);
const roundDown = (value: number, digits: number): number => onDigits(value, digits, Math.floor);

/** The number of significances in a value, free of the last binary digits: 0.3/0.1 is 3. */
const times = (value: number, significance: number): number => Number((value / significance).toPrecision(15));

function multiple(value: number, significance: number, step: (times: number) => number): number {
  return significance === 0 ? 0 : Number((step(times(value, significance)) * significance).toPrecision(15));
}

function ceiling([value, significance]: [number, number]): Scalar {
  if (value > 0 && significance < 0) return ERRORS.num;
  return multiple(value, significance, Math.ceil);
}

function floor([value, significance]: [number, number]): Scalar {
  if (value > 0 && significance < 0) return ERRORS.num;
  if (significance === 0 && value !== 0) return ERRORS.div0;
  return multiple(value, significance, Math.floor);
}

/** CEILING.MATH and FLOOR.MATH: the sign of the significance does not matter; `mode` turns the direction for negative numbers. */
function mathStep(away: boolean) {
  return ([value, significance = 1, mode = 0]: [number, number?, number?]): number => {
    const up = value < 0 && mode !== 0 ? !away : away;
    return multiple(value, Math.abs(significance), up ? Math.ceil : Math.floor);
  };
}

function mround([value, unit]: [number, number]): Scalar {
  if (unit === 0 || value === 0) return 0;
  return Math.sign(value) !== Math.sign(unit) ? ERRORS.num : multiple(value, unit, (n) => Math.floor(n + 0.5));
}

/** Away from zero to a whole number with this remainder of 2. */
function parity(odd: 0 | 1) {
  return ([value]: [number]): number => {
    const whole = Math.ceil(Math.abs(value));
    const up = whole % 2 === odd ? whole : whole + 1;
    return value < 0 ? -up : up;
  };
}

export const rounding: FunctionTable = {
  ROUND: scalars('ni', 2, ([value, digits]: [number, number]) => round(value, digits)),
  ROUNDUP: scalars('ni', 2, ([value, digits]: [number, number]) => roundUp(value, digits)),
  ROUNDDOWN: scalars('ni', 2, ([value, digits]: [number, number]) => roundDown(value, digits)),
  TRUNC: scalars('ni', 1, ([value, digits = 0]: [number, number?]) => (digits === 0 ? Math.trunc(value) : roundDown(value, digits))),
  INT: scalars('n', 1, ([value]: [number]) => Math.floor(value)),
  CEILING: scalars('nn', 2, ceiling),
  FLOOR: scalars('nn', 2, floor),
  'CEILING.MATH': scalars('nnn', 1, mathStep(true)),
  'FLOOR.MATH': scalars('nnn', 1, mathStep(false)),
  'CEILING.PRECISE': scalars('nn', 1, ([value, s = 1]: [number, number?]) => multiple(value, Math.abs(s), Math.ceil)),
  'ISO.CEILING': scalars('nn', 1, ([value, s = 1]: [number, number?]) => multiple(value, Math.abs(s), Math.ceil)),
  'FLOOR.PRECISE': scalars('nn', 1, ([value, s = 1]: [number, number?]) => multiple(value, Math.abs(s), Math.floor)),
  MROUND: scalars('nn', 2, mround),
  EVEN: scalars('n', 1, parity(0)),
  ODD: scalars('n', 1, parity(1)),
};
