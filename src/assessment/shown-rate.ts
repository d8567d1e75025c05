/**
 * The one rule by which a rate is printed, in the pane, in reasons and on papers: in hundredths of a per cent, rounded as Excel shows it in the format
 * 0.00%; but a missed target is never printed as reached. Exact: integers, no doubles.
 */
import { decimalsOf, toScaledInteger } from '../cells/decimal';
import type { Figures } from '../terms/figures';
import { targetInHundredths } from '../plan/plan';
import type { MeasureAssessment } from './assess';

/**
 * completed / eligible in hundredths of a per cent; null where the assessment has none.
 * @example 151 of 197 is 7665n (76.6497… % shows as 76.65 %); 164 of 213 is 7699n beside a missed target of 77 %, where 7700n would be printed
 */
export function shownRate(
  { completed, eligible }: Pick<Figures, 'completed' | 'eligible'>,
  { achieved, verdict, band }: Pick<MeasureAssessment, 'achieved' | 'verdict' | 'band'>,
): bigint | null {
  if (achieved === null || completed === null || eligible === null || eligible <= 0) return null;
  const decimals = Math.max(decimalsOf(completed), decimalsOf(eligible));
  const [part, whole] = [toScaledInteger(completed, decimals), toScaledInteger(eligible, decimals)];
  const rounded = (20000n * part + whole) / (2n * whole);
  const target = band ? BigInt(targetInHundredths(band)) : null;
  const missed = verdict !== 'met' && target !== null && 10000n * part < target * whole && rounded >= target;
  return missed ? (10000n * part) / whole : rounded;
}

/** A fraction that is no rate of figures (a target, a distance) in hundredths of a per cent, halves rounded up as Excel does. @example fractionInHundredths(0.77) // 7700n */
export const fractionInHundredths = (fraction: number): bigint => BigInt(Math.round(Number((fraction * 10_000).toPrecision(15))));
