/**
 * Rates compared exactly, never on rounded figures: integers decide `10000·completed ≥ target·eligible`
 * (targets in hundredths of a per cent; amounts up to 10^15 and decimals as typed).
 */
import { decimalsOf, toScaledInteger } from '../cells/decimal';
import { targetInHundredths } from '../plan/plan';
import type { Comparator } from '../terms/terms';

/** Products below this are exact as doubles: 10^4 · 9·10^11 < 2^53. */
const EXACT_AS_DOUBLE = 9e11;

/** A rate's distance to its target, in the figures' own unit. */
export interface Comparison {
  met: boolean;
  /** Smallest whole number n ≥ 0 that, completed in addition, reaches the target. */
  shortfall: number;
}

/**
 * Compares completed / eligible with a target.
 * @param completed amount ≥ 0 in any unit @param eligible amount > 0 in the same unit
 * @param target per cent, at most two decimals
 * @example compareRate(164, 213, 77, '>=') // { met: false, shortfall: 1 }, although 164/213 prints as 77.00 %
 */
export function compareRate(completed: number, eligible: number, target: number, comparator: Comparator): Comparison {
  const hundredths = targetInHundredths({ target });
  if (Number.isInteger(completed) && Number.isInteger(eligible) && completed < EXACT_AS_DOUBLE && eligible < EXACT_AS_DOUBLE) {
    return compareWhole(completed, eligible, hundredths, comparator);
  }
  return compareScaled(completed, eligible, hundredths, comparator);
}

function compareWhole(completed: number, eligible: number, hundredths: number, comparator: Comparator): Comparison {
  const missing = hundredths * eligible - 10000 * completed;
  const met = comparator === '>=' ? missing <= 0 : missing < 0;
  if (met) return { met, shortfall: 0 };
  // The quotient may be rounded, the products are exact: set it right by its remainder. (`%` of large doubles is many times slower.)
  let whole = Math.floor(missing / 10000);
  if (whole * 10000 > missing) whole--;
  const exact = whole * 10000 === missing;
  return { met, shortfall: exact && comparator === '>=' ? whole : whole + 1 };
}

function compareScaled(completed: number, eligible: number, hundredths: number, comparator: Comparator): Comparison {
  const decimals = Math.max(decimalsOf(completed), decimalsOf(eligible));
  const missing = BigInt(hundredths) * toScaledInteger(eligible, decimals) - 10000n * toScaledInteger(completed, decimals);
  const met = comparator === '>=' ? missing <= 0n : missing < 0n;
  if (met) return { met, shortfall: 0 };
  const one = 10000n * 10n ** BigInt(decimals);
  const whole = missing / one;
  return { met, shortfall: Number(missing % one === 0n && comparator === '>=' ? whole : whole + 1n) };
}
