/** What two formulas of one column have in common, with the workbench's own copying as the second opinion. */
import fc from 'fast-check';
import { relativeFormula } from '../../src/cells/relative-formula';
import { shiftFormula } from '../../workbench/excel-host/host/cells/formula';

test.each([
  ['=B5/C$2+B4', 5, '=B[0]/C$2+B[-1]'],
  ['=$A5&$A$5&A$5', 5, '=$A[0]&$A$5&A$5'],
  ['=SUM(B5:B9)', 5, '=SUM(B[0]:B[4])'],
  ['="A5 "" A5"&A5', 5, '="A5 "" A5"&A[0]'],
  ["='Quý 1 A5'!A5+'Chi cục ''B5'''!B6", 5, "='Quý 1 A5'!A[0]+'Chi cục ''B5'''!B[1]"],
  ['=Q1!A5', 5, '=Q1!A[0]'],
  ['=LOG10(A5)+1E5+A5', 5, '=LOG10(A[0])+1E5+A[0]'],
  ['=INDEX(THADS_PLAN[Quý A5],MATCH(A5,THADS_PLAN[[#Headers],[B5]],0))', 5, '=INDEX(THADS_PLAN[Quý A5],MATCH(A[0],THADS_PLAN[[#Headers],[B5]],0))'],
  ['=THADS_A5+ĐA5+ABCD5+a5', 5, '=THADS_A5+ĐA5+ABCD5+a5'],
  ['=SUM(5:5)', 5, '=SUM(5[5]:5[5])'],
  ['=A:A', 5, '=A:A'],
  ['=5', 5, '=5'],
])('%s in row %i is %s', (formula, row, relative) => expect(relativeFormula(formula, row)).toBe(relative));

const piece = fc.oneof(
  fc
    .tuple(fc.constantFrom('', '$'), fc.constantFrom('A', 'Z', 'AB', 'XFD'), fc.constantFrom('', '$'), fc.integer({ min: 100, max: 900 }))
    .map((parts) => parts.join('')),
  fc.constantFrom('"A150"', "'Biểu A150'!B200", 'Bang1!C300', 'THADS_PLAN[Quý A150]', 'LOG10(D400)', '1E3', '150', 'NAM_150', 'SUM(A150:$B$160)', '"""A1"'),
);

test('copies of a formula have the same, and what has the same is a copy', () => {
  fc.assert(
    fc.property(
      fc.array(piece, { minLength: 1, maxLength: 6 }),
      fc.array(piece, { minLength: 1, maxLength: 6 }),
      fc.integer({ min: -50, max: 50 }),
      (one, two, down) => {
        const [a, b] = [`=${one.join('+')}`, `=${two.join('&')}`];
        expect(relativeFormula(shiftFormula(a, down, 0), 500 + down)).toBe(relativeFormula(a, 500));
        expect(relativeFormula(a, 500) === relativeFormula(b, 500 + down)).toBe(shiftFormula(a, down, 0) === b);
      },
    ),
    { numRuns: 500 },
  );
});
