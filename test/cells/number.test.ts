/** Numbers as typed: what can be read in one way is read, what cannot is named. */
import type { GridCell } from '../../src/cells/grid';
import { type Grouping, groupingOf, isFigureLike, readFigure, type Reading, readRate } from '../../src/cells/number';
import type { Unit } from '../../src/terms/terms';

test.each<[GridCell, Unit, Grouping, Reading]>([
  [1503, 'cases', 'unknown', 1503],
  ['1.503', 'cases', 'unknown', 1503],
  ['1 503', 'cases', 'unknown', 1503],
  ['1.503\u00a0', 'cases', 'unknown', 1503],
  ['1\u202f503', 'cases', 'unknown', 1503],
  [' 1503 ', 'cases', 'unknown', 1503],
  ["'1503", 'cases', 'unknown', 1503],
  ['１５０３', 'cases', 'unknown', 1503],
  ['1,503', 'cases', 'unknown', 1503],
  ['1.5', 'cases', 'unknown', 'notWhole'],
  [1.5, 'cases', 'unknown', 'notWhole'],
  [1.5, 'dong', 'unknown', 'notWhole'],
  [1.5, 'billion', 'unknown', 1.5],
  ['12,345678', 'billion', 'unknown', 12.345678],
  ['45.521.070', 'thousand', 'dot', 45521070],
  ['45.521,5', 'thousand', 'dot', 45521.5],
  ['45,521,070', 'thousand', 'comma', 45521070],
  ['45,521.5', 'thousand', 'comma', 45521.5],
  ['521,070', 'thousand', 'comma', 521070],
  ['521,070', 'thousand', 'dot', 521.07],
  ['521,070', 'thousand', 'unknown', 'ambiguous'],
  ['-', 'cases', 'unknown', 0],
  ['–', 'cases', 'unknown', 0],
  ['', 'cases', 'unknown', null],
  ['  ', 'cases', 'unknown', null],
  ['x', 'cases', 'unknown', null],
  ['-5', 'cases', 'unknown', 'negative'],
  [-5, 'cases', 'unknown', 'negative'],
  ['#REF!', 'cases', 'unknown', 'unreadable'],
  ['1.503 việc', 'cases', 'unknown', 1503],
  ['312 vụ việc', 'cases', 'unknown', 312],
  ['193 (78,46%)', 'cases', 'unknown', 193],
  ['45.200 triệu đồng', 'million', 'dot', 45200],
  ['45.200 triệu', 'thousand', 'dot', 'ambiguous'],
  ['45 tỷ 312 triệu 877 nghìn đồng', 'thousand', 'dot', 45312877],
  ['137.311 tỉ 299 triệu 746 nghìn đồng', 'thousand', 'dot', 'unreadable'],
  ['45 tỷ 312 triệu', 'cases', 'dot', 'ambiguous'],
  ['12 việc', 'thousand', 'unknown', 'ambiguous'],
  ['1.000 đồng', 'thousand', 'unknown', 'unreadable'],
  ['Không', 'cases', 'unknown', 0],
  ['không có', 'thousand', 'unknown', 0],
  ['không rõ', 'cases', 'unknown', 'unreadable'],
  ['1.50.3', 'cases', 'unknown', 'unreadable'],
  [true, 'cases', 'unknown', 'unreadable'],
  [Infinity, 'cases', 'unknown', 'unreadable'],
])('%p in %s (%s) is %p', (cell, unit, grouping, expected) => {
  expect(readFigure(cell, unit, grouping)).toBe(expected);
});

test.each<[string[], Grouping]>([
  [[], 'unknown'],
  [['1.503', '1503'], 'unknown'],
  [['1.234.567'], 'dot'],
  [['1.234,5'], 'dot'],
  [['1,234,567'], 'comma'],
  [['1,234.5', '1.234'], 'comma'],
])('grouping of %p is %s', (texts, expected) => {
  expect(groupingOf(texts)).toBe(expected);
});

test.each<[GridCell, number | null]>([
  [0.7653, 0.7653],
  [76.53, 0.7653],
  ['76,53%', 0.7653],
  ['76.53 %', 0.7653],
  ['76,53', 0.7653],
  [1, 1],
  ['0,5 %', 0.005],
  ['', null],
  ['n/a', null],
])('rate %p is %p', (cell, expected) => {
  if (expected === null) expect(readRate(cell)).toBeNull();
  else expect(readRate(cell)).toBeCloseTo(expected, 10);
});

test.each<[GridCell, boolean]>([
  [5, true],
  ['1.503', true],
  ['76,53%', true],
  ['-', true],
  ['x', true],
  ['Nguyễn Văn A', false],
  ['', false],
])('%p looks like a figure: %p', (cell, expected) => {
  expect(isFigureLike(cell)).toBe(expected);
});
