/**
 * The one rule by which a rate is printed, in the pane, in reasons and on papers: in hundredths of a per cent, rounded as Excel shows it in the format
 * 0.00%; but a missed target is never printed as reached. Exact: integers, no doubles.
 */
import { decimalsOf, toScaledInteger } from '../cells/decimal';
import { hundredthsText } from '../cells/format';
import type { Figures } from '../terms/figures';
import { type Band, targetInHundredths } from '../plan/plan';
import type { MeasureAssessment } from './assess';

/**
 * completed / eligible in hundredths of a per cent; null where the assessment has none.
 * @example 151 of 197 is 7665n (76.6497… % shows as 76.65 %); 164 of 213 is 7699n beside a missed target of 77 %, where 7700n would be printed
 */
export function shownRate(
  { completed, eligible }: Pick<Figures, 'completed' | 'eligible'>,
  { achieved, verdict, band }: Pick<MeasureAssessment, 'achieved' | 'verdict'> & { band: Pick<Band, 'target'> | null },
): bigint | null {
  if (achieved === null || completed === null || eligible === null || eligible <= 0) return null;
  const { part, whole } = scaled(completed, eligible);
  const rounded = roundedRate(part, whole);
  const target = band ? BigInt(targetInHundredths(band)) : null;
  const missed = verdict !== 'met' && target !== null && 10000n * part < target * whole && rounded >= target;
  return missed ? (10000n * part) / whole : rounded;
}

/**
 * The rate of a missed target, in per cent, where two decimals would print it as reached: with four, cut off.
 * @returns null where two decimals do @example 164 of 213 is '76,9953' beside a target of 77 %; 163 of 200 is '81,50', the target itself, beside one of more than 81.50 %
 */
export function narrowlyMissed(
  { completed, eligible }: Pick<Figures, 'completed' | 'eligible'>,
  { achieved, verdict, band }: Pick<MeasureAssessment, 'achieved' | 'verdict' | 'band'>,
): string | null {
  if (verdict !== 'notMet' || achieved === null || !band || completed === null || eligible === null) return null;
  const target = BigInt(targetInHundredths(band));
  const { part, whole } = scaled(completed, eligible);
  if (roundedRate(part, whole) < target) return null;
  if (10_000n * part === target * whole) return hundredthsText(target);
  // Cut off, four decimals are less than a target of two.
  const text = String((1_000_000n * part) / whole).padStart(5, '0');
  return `${text.slice(0, -4)},${text.slice(-4)}`.replace(/0+$/, '');
}

/** Both as whole numbers. */
function scaled(completed: number, eligible: number): { part: bigint; whole: bigint } {
  const decimals = Math.max(decimalsOf(completed), decimalsOf(eligible));
  return { part: toScaledInteger(completed, decimals), whole: toScaledInteger(eligible, decimals) };
}

/** In hundredths of a per cent, halves up. */
const roundedRate = (part: bigint, whole: bigint): bigint => (20_000n * part + whole) / (2n * whole);

/** A fraction that is no rate of figures (a target, a distance) in hundredths of a per cent, halves rounded up as Excel does. @example fractionInHundredths(0.77) // 7700n */
export const fractionInHundredths = (fraction: number): bigint => BigInt(Math.round(Number((fraction * 10_000).toPrecision(15))));
