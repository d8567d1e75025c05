/** Rates are compared exactly: the cases that a pocket calculator or a rounded cell gets wrong, and a property against big integers. */
import fc from 'fast-check';
import { compareRate } from '../../src/assessment/rate';

test.each([
  // completed, eligible, target %, comparator, met, shortfall
  [164, 213, 77, '>=', false, 1], // 76.9953… % prints as 77.00 %
  [165, 213, 77, '>=', true, 0],
  [77, 100, 77, '>=', true, 0],
  [77, 100, 77, '>', false, 1],
  [78, 100, 77, '>', true, 0],
  [76, 100, 77, '>=', false, 1],
  [0, 1, 77, '>=', false, 1],
  [0, 100, 81.5, '>=', false, 82],
  [8345, 10_000, 83.45, '>=', true, 0],
  [8344, 10_000, 83.45, '>=', false, 1],
  [8345, 10_000, 83.45, '>', false, 1],
  [0, 0, 0, '>=', true, 0],
  [390_000_000_000_000, 1_000_000_000_000_000, 39, '>=', true, 0],
  [389_999_999_999_999, 1_000_000_000_000_000, 39, '>=', false, 1],
  [4.3, 10, 43, '>=', true, 0], // tỷ đồng with decimals
  [4.299999, 10, 43, '>=', false, 1],
  [0.1, 0.3, 33.34, '>=', false, 1],
] as const)('%d of %d against %d %% (%s): met %s, shortfall %d', (completed, eligible, target, comparator, met, shortfall) => {
  expect(compareRate(completed, eligible, target, comparator)).toEqual({ met, shortfall });
});

const amount = fc.oneof(fc.integer({ min: 0, max: 5000 }), fc.integer({ min: 0, max: 2 ** 50 }));
const hundredths = fc.integer({ min: 0, max: 10_000 });

test('agrees with big integers, and the shortfall is the smallest number that reaches the target', () => {
  fc.assert(
    fc.property(amount, amount, hundredths, fc.constantFrom('>=' as const, '>' as const), (completed, eligible, target, comparator) => {
      const reaches = (c: bigint): boolean => {
        const difference = 10_000n * c - BigInt(target) * BigInt(eligible);
        return comparator === '>=' ? difference >= 0n : difference > 0n;
      };
      const { met, shortfall } = compareRate(completed, eligible, target / 100, comparator);
      expect(met).toBe(reaches(BigInt(completed)));
      expect(reaches(BigInt(completed) + BigInt(shortfall))).toBe(true);
      if (shortfall > 0) expect(reaches(BigInt(completed) + BigInt(shortfall) - 1n)).toBe(false);
    }),
    { numRuns: 2000 },
  );
});

test('decimals count as typed: the same rate in billions and in đồng', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 10 ** 8 }), fc.integer({ min: 1, max: 10 ** 8 }), hundredths, (completed, eligible, target) => {
      const whole = compareRate(completed, eligible, target / 100, '>=');
      const decimal = compareRate(completed / 1e6, eligible / 1e6, target / 100, '>=');
      expect(decimal.met).toBe(whole.met);
      expect(decimal.shortfall).toBe(Math.ceil(whole.shortfall / 1e6));
    }),
    { numRuns: 2000 },
  );
});
