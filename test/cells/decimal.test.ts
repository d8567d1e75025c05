/** Decimals as they are typed, moved by powers of ten, and rounded as a formula of the workbook rounds them. */
import fc from 'fast-check';
import { digitsOf, roundedAsShown, shiftDecimal } from '../../src/cells/decimal';

test.each([
  [-1.005, 2, -1.01],
  [1.005, 2, 1.01],
  [2.675, 2, 2.68],
  [-0.5, 0, -1],
  [0, 4, 0],
  [-1e-12, 10, 0],
  [37.38876953125, 10, 37.3887695313],
  [123456789012345, 2, 123456789012345],
  [1e21, 2, 1e21],
])('%d rounded to %i decimals is %d, never minus zero', (value, decimals, rounded) => expect(Object.is(roundedAsShown(value, decimals), rounded)).toBe(true));

const anyNumber = fc.oneof(
  fc.double({ noNaN: true }),
  fc.maxSafeInteger(),
  fc.integer(),
  fc.tuple(fc.integer(), fc.integer({ min: -12, max: 12 })).map(([digits, power]) => Number(`${digits}e${power}`)),
);

test('moved by a power of ten as its decimal digits are', () => {
  fc.assert(
    fc.property(anyNumber.filter(Number.isFinite), fc.integer({ min: -30, max: 30 }), (value, power) => {
      const [digits, exponent = '0'] = String(value).split('e');
      expect(shiftDecimal(value, power) + 0).toBe(Number(`${digits}e${Number(exponent) + power}`) + 0);
    }),
    { numRuns: 2000 },
  );
});

test('told by the 15 digits that Excel keeps', () => {
  fc.assert(
    fc.property(anyNumber, (value) => {
      expect(digitsOf(value)).toBe(String(Number(value.toPrecision(15))));
    }),
    { numRuns: 2000 },
  );
  expect(digitsOf(0.1 + 0.2)).toBe('0.3');
});

test('rounded on its 15 digits, halves away from zero', () => {
  const slowly = (value: number, decimals: number): number => {
    const shown = Number(Math.abs(value).toPrecision(15));
    return (value < 0 ? -1 : 1) * shiftDecimal(Math.round(shiftDecimal(shown, decimals)), -decimals) + 0;
  };
  const nearHalf = fc
    .tuple(fc.integer({ min: -1_000_000, max: 1_000_000 }), fc.nat({ max: 10 }), fc.integer({ min: -40, max: 40 }))
    .map(([n, decimals, ulps]) => {
      const half = shiftDecimal(n * 10 + 5, -decimals - 1);
      return half + ulps * Number.EPSILON * Math.abs(half);
    });
  fc.assert(
    fc.property(
      fc.oneof(anyNumber.filter(Number.isFinite), fc.double({ min: -1000, max: 1000, noNaN: true }), nearHalf),
      fc.nat({ max: 12 }),
      (value, decimals) => {
        expect(roundedAsShown(value, decimals)).toBe(slowly(value, decimals));
      },
    ),
    { numRuns: 5000 },
  );
});
