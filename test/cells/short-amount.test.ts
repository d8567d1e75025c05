/** Money as people say it. */
import { shortAmount } from '../../src/cells/short-amount';
import { addDecimals } from '../../src/cells/add-decimals';
import type { Unit } from '../../src/terms/terms';

test.each<[number, Unit, number, Unit]>([
  [6_135_200, 'thousand', 6.14, 'billion'],
  [6_130_000, 'thousand', 6.13, 'billion'],
  [999_999, 'thousand', 1000, 'million'],
  [1_000_000, 'thousand', 1, 'billion'],
  [606_329, 'thousand', 606.33, 'million'],
  [1, 'thousand', 1, 'thousand'],
  [0.5, 'thousand', 500, 'dong'],
  [0.0001, 'million', 100, 'dong'],
  [12.345, 'billion', 12.35, 'billion'],
  [1, 'dong', 1, 'dong'],
  [0, 'thousand', 0, 'dong'],
  [4, 'cases', 4, 'cases'],
  [1.5e15, 'dong', 1_500_000, 'billion'],
])('%d %s is %d %s', (value, unit, told, as) => expect(shortAmount(value, unit)).toEqual({ value: told, unit: as }));

test.each([
  [0.1, 0.2, 0.3],
  [1.15, -0.05, 1.1],
  [1e15, 1, 1_000_000_000_000_001],
  [1e-7, 2e-7, 3e-7],
  [5, -7, -2],
])('%d + %d = %d', (a, b, sum) => expect(addDecimals(a, b)).toBe(sum));
