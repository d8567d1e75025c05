import { type CellValue, isSameCell } from '../../src/cells/cell-value';

test.each<[a: CellValue, b: CellValue, same: boolean, why: string]>([
  ['Đạt', 'Đạt', true, 'the same letters'],
  ['Đạt', 'đạt', false, 'another case'],
  ['1', 1, true, 'a number that stands as text'],
  [0, 0, true, 'nothing'],
  [0, 1e-16, false, 'nothing, and hardly anything'],
  [2 / 3, 0.666666666666667, true, '15 digits'],
  [0.8818565400843882, 0.881856540084388, true, 'a half in the 16th digit, rounded down'],
  [0.8818565400843885, 0.881856540084388, true, 'rounded down where others round up'],
  [0.8818565400843885, 0.881856540084389, true, 'rounded up'],
  [0.88185654008438, 0.88185654008441, false, 'three steps apart'],
  [0.0000123456789012345, 0.0000123456789012346, true, 'one step apart, small'],
  [-2 / 3, -0.666666666666667, true, 'less than nothing'],
  [-2 / 3, 2 / 3, false, 'the other side'],
  [123456789012345, 123456789012346, false, 'one đồng more'],
  [1e14, 1e14 + 1, false, 'one đồng more'],
  [9007199254740991, 9007199254740991, true, 'the largest whole number'],
])('%p and %p: %p (%s)', (a, b, same) => {
  expect(isSameCell(a, b)).toBe(same);
  expect(isSameCell(b, a)).toBe(same);
});
