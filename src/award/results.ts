/** Whether a subject's results reach what the plan sets, with unknown as a third answer; and how far they exceed it. Exact, pure. */
import { decimalsOf, toScaledInteger } from '../cells/decimal';
import { measuresOf, type Plan, targetInHundredths } from '../plan/plan';
import type { Truth } from './evaluation';
import type { MeasureResult, ReviewSubject } from './subject';

/**
 * True when the plan sets this subject a number to reach. A department that people add by hand and that the report has no figures of is none:
 * the plan's targets are for the department that enforces; a Văn phòng or Phòng Tổ chức cán bộ is judged by its task, as staff are.
 */
export function hasNumbers(plan: Plan, subject: ReviewSubject): boolean {
  if (subject.kind === 'department' && subject.origin === 'added' && Object.keys(subject.results).length === 0) return false;
  return measuresOf(plan, subject).length > 0;
}

/** Nothing could be enforced, so there is no rate: neither reached nor missed. What that means for an award is the council's. */
export const isForCouncil = (result: MeasureResult | null | undefined): boolean => result?.reason === 'noEligible';

/** Whether one measure is reached. */
export function measureTruth(result: MeasureResult | undefined): Truth {
  if (!result) return 'unknown';
  if (isForCouncil(result)) return 'unknown';
  if (result.verdict === 'met') return 'met';
  return result.verdict === 'notMet' ? 'unmet' : 'unknown';
}

/** The both/either rule over three answers: what is unknown decides only where the rest leaves it open. */
export function combine(truths: readonly Truth[], rule: 'both' | 'either'): Truth {
  const [decisive, other]: [Truth, Truth] = rule === 'both' ? ['unmet', 'met'] : ['met', 'unmet'];
  if (truths.includes(decisive)) return decisive;
  return truths.includes('unknown') ? 'unknown' : other;
}

/** An exact fraction; the denominator is positive. */
export interface Ratio {
  numerator: bigint;
  denominator: bigint;
}

/** −1, 0 or 1, exactly. */
export function compareRatios(a: Ratio, b: Ratio): number {
  const difference = a.numerator * b.denominator - b.numerator * a.denominator;
  return difference === 0n ? 0 : difference > 0n ? 1 : -1;
}

/**
 * How far a subject exceeded its targets, as the exact fraction (achieved / target) − 1: averaged over the measures under a both-rule, the better
 * measure under an either-rule; null where a measure has no rate, or a target is 0.
 *
 * Why relative and not in percentage points: bands and measures have different targets. Three points above 39 % are a thirteenth more than was asked,
 * three above 76 % a twenty-fifth; added up as points, money would hardly weigh beside cases, and a band with a low target would be at a disadvantage.
 * The average lets neither measure count more than the other. It orders, it does not decide: that is the council's.
 * @example cases 80 % against 76 %, money 42.9 % against 39 % → (0.0526… + 0.1) / 2 = 0.0763…
 */
export function excessOf(plan: Plan, subject: ReviewSubject): Ratio | null {
  const required = measuresOf(plan, subject);
  const parts = required.map((measure) => relativeExcess(subject.results[measure]));
  if (plan.qualifiesBy === 'either') {
    const known = parts.filter((part): part is Ratio => part !== null);
    return known.sort((a, b) => compareRatios(b, a))[0] ?? null;
  }
  if (parts.length === 0 || parts.includes(null)) return null;
  const sum = (parts as Ratio[]).reduce((a, b) => ({
    numerator: a.numerator * b.denominator + b.numerator * a.denominator,
    denominator: a.denominator * b.denominator,
  }));
  return { numerator: sum.numerator, denominator: sum.denominator * BigInt(parts.length) };
}

function relativeExcess(result: MeasureResult | undefined): Ratio | null {
  const { band, eligible, completed } = result ?? {};
  if (!band || !eligible || completed == null || band.target === 0) return null;
  const decimals = Math.max(decimalsOf(eligible), decimalsOf(completed));
  // completed / eligible against target/100, with the target in hundredths of a per cent.
  const denominator = toScaledInteger(eligible, decimals) * BigInt(targetInHundredths(band));
  return { numerator: toScaledInteger(completed, decimals) * 10000n - denominator, denominator };
}

/** A ratio as a number, for showing. The digits kept are far beyond what is shown. */
export const ratioNumber = ({ numerator, denominator }: Ratio): number => Number((numerator * 10n ** 12n) / denominator) / 1e12;
