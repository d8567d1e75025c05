/** How a rate is printed: as Excel rounds it, but never a missed target as reached. */
import fc from 'fast-check';
import { compareRate } from '../../src/assessment/rate';
import { fractionInHundredths, shownRate } from '../../src/assessment/shown-rate';
import type { Band } from '../../src/plan/plan';
import type { Verdict } from '../../src/terms/terms';

const band = (target: number, comparator: Band['comparator'] = '>='): Band => ({
  kind: 'officer',
  measure: 'cases',
  from: null,
  fromIncluded: false,
  to: null,
  toIncluded: false,
  unit: 'cases',
  target,
  comparator,
  reference: '',
});

test.each<[string, number, number, number | null, Verdict, bigint]>([
  ['rounded up, far from the target', 151, 197, 77, 'notMet', 7665n],
  ['rounded down', 152, 197, 77, 'met', 7716n],
  ['missed by one: 76,9953 is not 77,00', 164, 213, 77, 'notMet', 7699n],
  ['the same rate, target reached', 164, 213, 76, 'met', 7700n],
  ['the same rate, not judged', 164, 213, 77, 'notJudged', 7699n],
  ['the same rate without a band', 164, 213, null, 'notJudged', 7700n],
  ['reached exactly', 77, 100, 77, 'met', 7700n],
  ['reached exactly, a target with decimals', 1669, 2000, 83.45, 'met', 8345n],
  ['an exact half goes up', 1, 800, 77, 'notMet', 13n],
  ['another exact half', 3, 800, 77, 'notMet', 38n],
  ['an exact half that would reach the target', 15399, 20000, 77, 'notMet', 7699n],
  ['an exact half at a target that was reached', 15399, 20000, 76, 'met', 7700n],
  ['just under a half', 153984, 200000, 77, 'notMet', 7699n],
  ['"trên": equal is missed, and is printed as it is', 77, 100, 77, 'notMet', 7700n],
  ['nothing completed', 0, 213, 77, 'notMet', 0n],
  ['everything', 213, 213, 77, 'met', 10000n],
  ['all but one of very many', 99999, 100000, 100, 'notMet', 9999n],
  ['more than everything', 101, 100, 77, 'notJudged', 10100n],
  ['10^15, one đồng short of 39 %', 389999999999999, 1000000000000000, 39, 'notMet', 3899n],
  ['10^15, reached exactly', 390000000000000, 1000000000000000, 39, 'met', 3900n],
  ['10^15, one đồng over', 390000000000001, 1000000000000000, 39, 'met', 3900n],
  ['decimals, reached exactly', 4.3, 10, 43, 'met', 4300n],
  ['decimals, short by the last one', 4.299999, 10, 43, 'notMet', 4299n],
  ['0,1 of 0,3: no binary fraction', 0.1, 0.3, 43, 'notMet', 3333n],
  ['decimals of two lengths', 0.000001, 12.5, 43, 'notMet', 0n],
])('%s: %p of %p', (_, completed, eligible, target, verdict, expected) => {
  expect(shownRate({ completed, eligible }, { achieved: completed / eligible, verdict, band: target === null ? null : band(target) })).toBe(expected);
});

test.each([
  [null, 100],
  [50, null],
  [null, null],
  [0, 0],
  [1, 0],
])('%p of %p has no rate', (completed, eligible) => {
  expect(shownRate({ completed, eligible }, { achieved: null, verdict: 'notJudged', band: band(77) })).toBeNull();
});

const BIG = 10n ** 12n;

test('whatever the figures: a missed target is never printed as reached, a reached one never as missed, and the rate is off by half a digit at most', () => {
  const amounts = fc.oneof(fc.integer({ min: 1, max: 400 }), fc.integer({ min: 1, max: 1e9 }), fc.integer({ min: 1, max: 1e15 }));
  fc.assert(
    fc.property(amounts, fc.integer({ min: 1, max: 10000 }), fc.integer({ min: -2, max: 2 }), (eligible, hundredths, off) => {
      // Figures at the target, one or two beside it: that is where rounding decides.
      const near = Number((BigInt(eligible) * BigInt(hundredths)) / 10000n) + off;
      const completed = Math.min(eligible, Math.max(0, near));
      const target = hundredths / 100;
      const met = 10000n * BigInt(completed) >= BigInt(hundredths) * BigInt(eligible);
      expect(compareRate(completed, eligible, target, '>=').met).toBe(met);
      const shown = shownRate({ completed, eligible }, { achieved: completed / eligible, verdict: met ? 'met' : 'notMet', band: band(target) })!;
      expect(shown >= BigInt(hundredths)).toBe(met);
      // In 10^-12 of a hundredth: exact − shown.
      const error = (BIG * 10000n * BigInt(completed)) / BigInt(eligible) - BIG * shown;
      expect(error >= -BIG / 2n - 1n && error < (met ? BIG / 2n : BIG)).toBe(true);
      // More than half a digit is cut off only where rounding would have reached the target.
      if (error > BIG / 2n) expect(shown).toBe(BigInt(hundredths) - 1n);
    }),
    { numRuns: 1000 },
  );
});

test('over random figures with decimals and any target, rounding is within half a digit, or the whole digit below the target', () => {
  const decimal = fc.integer({ min: 0, max: 10 ** 9 }).map((n) => n / 10 ** 6);
  fc.assert(
    fc.property(decimal, decimal, fc.integer({ min: 1, max: 10000 }), (a, b, hundredths) => {
      const [completed, eligible] = a < b ? [a, b] : [b, a];
      fc.pre(eligible > 0);
      const [part, whole] = [completed, eligible].map((amount) => BigInt(Math.round(amount * 10 ** 6))) as [bigint, bigint];
      const met = 10000n * part >= BigInt(hundredths) * whole;
      const shown = shownRate({ completed, eligible }, { achieved: completed / eligible, verdict: met ? 'met' : 'notMet', band: band(hundredths / 100) })!;
      expect(shown >= BigInt(hundredths)).toBe(met);
      const [twice, half] = [20000n * part - 2n * whole * shown, whole];
      expect(twice >= -half && twice < 2n * half).toBe(true);
      if (twice > half) expect(shown).toBe(BigInt(hundredths) - 1n);
    }),
    { numRuns: 500 },
  );
});

test.each([
  [0.77, 7700n],
  [0.8345, 8345n],
  [0.00125, 13n],
  [0.57, 5700n],
  [1.005, 10050n],
  [0.285, 2850n],
  [0.70005, 7001n],
  [0, 0n],
  [1, 10000n],
])('the fraction %p is %p hundredths of a per cent', (fraction, hundredths) => expect(fractionInHundredths(fraction)).toBe(hundredths));
