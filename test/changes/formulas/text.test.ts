/** Pieces of text that formulas are made of. */
import { allOf, anyOf, FORMULA_LENGTH, from, here, quoted } from '../../../src/changes/formulas/text';
import { calculated } from './calculated';

test.each([
  ['', '""'],
  ['Đạt', '"Đạt"'],
  ['ghi "1.5"', '"ghi ""1.5"""'],
  ['"', '""""'],
  ['a&b', '"a&b"'],
  ['=A1', '"=A1"'],
  ['a'.repeat(120), `"${'a'.repeat(120)}"`],
  ['a'.repeat(121), `("${'a'.repeat(120)}"&"a")`],
  ['a'.repeat(240), `("${'a'.repeat(120)}"&"${'a'.repeat(120)}")`],
  ['a'.repeat(241), `("${'a'.repeat(120)}"&"${'a'.repeat(120)}"&"a")`],
  [`${'a'.repeat(119)}😀b`, `("${'a'.repeat(119)}😀"&"b")`],
  [`${'"'.repeat(120)}`, `"${'""'.repeat(120)}"`],
])('%j is quoted', (text, formula) => {
  expect(quoted(text)).toBe(formula);
  expect(calculated(quoted(text), [])).toBe(text);
});

test.each([
  [11, 18, 'S12', "'Biểu 04'!S12"],
  [0, 0, 'A1', "'Biểu 04'!A1"],
  [1048575, 16383, 'XFD1048576', "'Biểu 04'!XFD1048576"],
])('row %i, column %i', (row, column, own, other) => {
  expect(here(row, column)).toBe(own);
  expect(from('Biểu 04')(row, column)).toBe(other);
});

test.each([
  ['Sheet1', "'Sheet1'!C3"],
  ["Của An's", "'Của An''s'!C3"],
  ["''", "''''''!C3"],
  ['Quý 1, B2!', "'Quý 1, B2!'!C3"],
])('a cell of the sheet %j', (sheet, formula) => expect(from(sheet)(2, 2)).toBe(formula));

test.each([
  [['A1>0'], 'A1>0', 'A1>0'],
  [['A1>0', 'B1>0'], 'AND(A1>0,B1>0)', 'OR(A1>0,B1>0)'],
  [['A1', 'B1', 'C1'], 'AND(A1,B1,C1)', 'OR(A1,B1,C1)'],
])('%j together', (conditions, every, some) => {
  expect(allOf(conditions)).toBe(every);
  expect(anyOf(conditions)).toBe(some);
});

test('the longest formula that Excel takes', () => expect(FORMULA_LENGTH).toBe(8192));
