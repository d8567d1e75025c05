/** Places and their addresses. */
import { type Area, areaAddress, areasIn, cellAddress, columnLetters, columnOf, MAX_COLUMNS, withoutSheet } from '../../src/cells/address';

test.each([
  [0, 'A'],
  [1, 'B'],
  [25, 'Z'],
  [26, 'AA'],
  [27, 'AB'],
  [51, 'AZ'],
  [52, 'BA'],
  [675, 'YZ'],
  [676, 'ZA'],
  [701, 'ZZ'],
  [702, 'AAA'],
  [728, 'ABA'],
  [16383, 'XFD'],
])('column %i is %s', (column, letters) => {
  expect(columnLetters(column)).toBe(letters);
  expect(columnOf(letters)).toBe(column);
});

test('every column of a sheet has letters of its own, in the order of a dictionary by length, and comes back', () => {
  const all = Array.from({ length: MAX_COLUMNS }, (_, column) => columnLetters(column));
  expect(MAX_COLUMNS).toBe(16384);
  expect(all).toEqual([...new Set(all)].sort((a, b) => a.length - b.length || (a < b ? -1 : 1)));
  expect(all.map(columnOf)).toEqual(Array.from({ length: 16384 }, (_, column) => column));
});

test.each([
  [0, 0, 'A1'],
  [13, 9, 'J14'],
  [1048575, 16383, 'XFD1048576'],
])('row %i, column %i is %s', (row, column, address) => expect(cellAddress(row, column)).toBe(address));

const area = (top: number, left: number, bottom: number, right: number): Area => ({ top, left, bottom, right });

test.each([
  [area(0, 0, 0, 0), 'A1'],
  [area(0, 0, 2, 2), 'A1:C3'],
  [area(4, 3, 4, 5), 'D5:F5'],
  [area(4, 3, 9, 3), 'D5:D10'],
])('%j is %s', (place, address) => expect(areaAddress(place)).toBe(address));

const S12 = area(11, 18, 11, 18);
const BLOCK = area(7, 18, 49, 31);
test.each<[string, Area[]]>([
  ['S12', [S12]],
  ['$S$12', [S12]],
  ['S$12', [S12]],
  ['S8:AF50', [BLOCK]],
  ['$S$8:$AF$50', [BLOCK]],
  ['Sheet1!S12', [S12]],
  ['Sheet1!R12:S12,Sheet1!T4', [area(11, 17, 11, 18), area(3, 19, 3, 19)]],
  ['S12,S8:AF50', [S12, BLOCK]],
  ["='Biểu 04'!$S$8:$AF$50", [BLOCK]],
  ['=Biểu04!$S$8:$AF$50', [BLOCK]],
  ["='Quý 1, B2'!$S$12", [S12]],
  ["='Quý 1, B2'!$S$12,'Quý 1, B2'!$S$8:$AF$50", [S12, BLOCK]],
  ["='Của An''s'!$S$12", [S12]],
  ['R12C19', [S12]],
  ['=Việc!R8C19:R50C32', [BLOCK]],
  ["='Quý 1, B2'!R12C19,'Quý 1, B2'!R8C19:R50C32", [S12, BLOCK]],
  ["='R1C1'!R12C19", [S12]],
  // A cell of column R, and what the style R1C1 says of other cells.
  ['R12', [area(11, 17, 11, 17)]],
  ['=Việc!R[1]C[-2]', []],
  ['=Việc!R12C', []],
  ['=Việc!R8:R50', [area(7, 17, 49, 17)]],
  ['=Việc!#REF!', []],
  ["='Của ''B2'''!$S$12", [S12]],
  ["='A1!B2'!$S$12", [S12]],
  ["='=A1,B2'!$S$12", [S12]],
  ["'A1!B2'!S12,'C3'!S8:AF50", [S12, BLOCK]],
  ['XFD1048576', [area(1048575, 16383, 1048575, 16383)]],
  ['=#REF!', []],
  ["='Biểu 04'!#REF!", []],
  ['=SUM(A1:B2)', []],
  ['=A1+B2', []],
  ['=0.77', []],
  ['S', []],
  ['12', []],
  ['ABCD1', []],
  ['s12', []],
  ['', []],
])('the areas in %s', (address, areas) => expect(areasIn(address)).toEqual(areas));

test.each([
  ['S12', 'S12'],
  ['Sheet1!S12:T14', 'S12:T14'],
  ["'Biểu 04'!S12", 'S12'],
  ["'A!B'!S12", 'S12'],
  ["'Của An''s!'!$S$12", '$S$12'],
])('%s without its sheet is %s', (address, rest) => expect(withoutSheet(address)).toBe(rest));
