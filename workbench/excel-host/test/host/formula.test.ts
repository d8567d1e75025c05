import { functionNames, isFormula, shiftFormula } from '../../host/cells/formula';

test.each([
  '=1',
  '=A1',
  '=-A1+2%',
  '=SUM(A1:B2,C3)',
  '=IF(A1>=1,"đạt","chưa ""đạt""")',
  '=IF(,,)',
  '=NOW()',
  "='Biểu 06'!A1*2",
  "='it''s'!A1",
  '=Tỷ_lệ!$A$1',
  '={1,2;3,4}',
  '=A1:C9 B2:B3',
  '=SUM(A:A)',
  '=SUM(1:3)',
  '=Table1[Đơn vị]',
  '=Table1[[#This Row],[Xong]]',
  '=A1<>B1',
  '=(1+2)*3',
  '=1.5E-3',
  '=@A1',
  '=A1#',
  '=#N/A',
  '=IFERROR(VLOOKUP(A1,B:C,2,FALSE),"")',
])('%s is a formula', (formula) => expect(isFormula(formula)).toBe(true));

test.each([
  '',
  '=',
  'A1',
  '= ',
  '=1+',
  '=*2',
  '=1 2',
  '="a" "b"',
  '=SUM(1',
  '=SUM)',
  '=(1,2',
  '={1,2)',
  '="open',
  '=A1 B1"',
  '=1,2',
  '=a!',
  `=${'1+'.repeat(5000)}1`,
])('%s is none', (formula) => expect(isFormula(formula)).toBe(false));

test.each([
  ['=A1+$B1+C$1+$D$1', 2, 1, '=B3+$B3+D$1+$D$1'],
  ['=SUM(A1:B2)', 1, 0, '=SUM(A2:B3)'],
  ['="A1"&A1', 1, 0, '="A1"&A2'],
  ['=LOG10(A1)', 1, 0, '=LOG10(A2)'],
  ['=Sheet1!A1', 0, 1, '=Sheet1!B1'],
  ['=A1', -1, 0, '=#REF!'],
  ['=năm2024+A1', 1, 0, '=năm2024+A2'],
])('%s moved by %i, %i is %4$s', (formula, rows, columns, moved) => expect(shiftFormula(formula, rows, columns)).toBe(moved));

test('functions that a formula calls', () => {
  expect(functionNames('=if(DEMO.Double(A1)>1,"SUM(1)",ROUND (B2,0))')).toEqual(['IF', 'DEMO.DOUBLE', 'ROUND']);
});
