/** Decimals rounded as a formula of the workbook rounds them. */
import { roundedAsShown } from '../../src/cells/decimal';

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
