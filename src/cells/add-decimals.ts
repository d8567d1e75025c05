/** Sums of decimals that stay exact. */
import { decimalsOf, shiftDecimal, toScaledInteger } from './decimal';

/** The sum of decimals as they were typed: `addDecimals(0.1, 0.2)` is 0.3. */
export function addDecimals(a: number, b: number): number {
  const decimals = Math.max(decimalsOf(a), decimalsOf(b));
  return decimals === 0 ? a + b : shiftDecimal(Number(toScaledInteger(a, decimals) + toScaledInteger(b, decimals)), -decimals);
}
