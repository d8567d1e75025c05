/** Amounts of money as people say them: in the largest unit that leaves a number before it, with two decimals at most. */
import { type Unit, UNIT_POWER } from '../terms/terms';
import { decimalsOf, toScaledInteger } from './decimal';

/** Units that money is told in, the largest first. */
const TOLD: readonly Unit[] = ['billion', 'million', 'thousand', 'dong'];

export interface ShortAmount {
  value: number;
  unit: Unit;
}

/**
 * An amount told shortly. What is still missing is rounded up: nobody is told that less is enough. Cases stay as they are.
 * @param value amount ≥ 0 in `unit` @example shortAmount(6_135_200, 'thousand') // { value: 6.14, unit: 'billion' }
 */
export function shortAmount(value: number, unit: Unit): ShortAmount {
  if (unit === 'cases') return { value, unit };
  const decimals = decimalsOf(value);
  // In hundredths of a đồng, and finer where the figure is.
  const scale = 10n ** BigInt(decimals);
  const dong = toScaledInteger(value, decimals) * 10n ** BigInt(UNIT_POWER[unit]);
  const told = TOLD.find((one) => dong >= scale * 10n ** BigInt(UNIT_POWER[one])) ?? 'dong';
  const whole = scale * 10n ** BigInt(UNIT_POWER[told]);
  const hundredths = (dong * 100n + whole - 1n) / whole;
  return { value: Number(hundredths) / 100, unit: told };
}
