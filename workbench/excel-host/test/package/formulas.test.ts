/** Formulas: moved to another cell, and spelled as files spell them. */
import { formulaDialect } from '../../package/formula-prefixes';
import { shiftPieces } from '../../package/formula-shift';
import { formulaPieces } from '../../package/formula-tokens';

it.each([
  ['=A1', 1, 1, '=B2'],
  ['=$A1+A$1+$A$1', 1, 1, '=$A2+B$1+$A$1'],
  ['=SUM(A1:B2)', 2, 0, '=SUM(A3:B4)'],
  ['=A1', -1, 0, '=#REF!'],
  ['=A1', 0, -1, '=#REF!'],
  ['=XFD1', 0, 1, '=#REF!'],
  ['=LOG10(A1)', 1, 0, '=LOG10(A2)'],
  ['=A:C+1:3', 1, 1, '=B:D+2:4'],
  ['=$A:C+$1:3', 1, 1, '=$A:D+$1:4'],
  ['="A1"&A1', 1, 0, '="A1"&A2'],
  ['="say ""A1"""&A1', 1, 0, '="say ""A1"""&A2'],
  ["='A1 B''s'!A1", 1, 0, "='A1 B''s'!A2"],
  ['=Sheet1!A1', 1, 0, '=Sheet1!A2'],
  ['=AB1!C1', 1, 0, '=AB1!C2'],
  ['=Việc!A1+Tỷ_lệ', 1, 0, '=Việc!A2+Tỷ_lệ'],
  ['=Table1[A1]+Table1[[#This Row],[B2]]+A1', 1, 0, '=Table1[A1]+Table1[[#This Row],[B2]]+A2'],
  ['=XFE1+A1', 1, 0, '=XFE1+A2'],
  ['=1.5E3+A1*10', 1, 0, '=1.5E3+A2*10'],
  ['=A1%', 1, 0, '=A2%'],
  ['=-A1^B1', 1, 1, '=-B2^C2'],
  ['=A1:INDEX(B:B,3)', 1, 0, '=A2:INDEX(B:B,3)'],
])('%s by %i rows, %i columns is %s', (formula, rows, columns, expected) => {
  expect(shiftPieces(formulaPieces(formula), rows, columns)).toBe(expected);
});

const { fromFile, toFile } = formulaDialect(['DEMO', 'Demo.Units']);

it.each([
  ['=XLOOKUP(A1,B:B,C:C)', '_xlfn.XLOOKUP(A1,B:B,C:C)'],
  ['=ifs(A1>1,"IFS(",TRUE,0)', '_xlfn.ifs(A1>1,"IFS(",TRUE,0)'],
  ['=FILTER(A1:A9,A1:A9>0)', '_xlfn._xlws.FILTER(A1:A9,A1:A9>0)'],
  ['=DEMO.SHARE(A1,"DEMO.SHARE(")', '_xldudf_DEMO_SHARE(A1,"DEMO.SHARE(")'],
  ['=IFS(DEMO.double(A1)>1,Demo.Units.Metres(B1))', '_xlfn.IFS(_xldudf_DEMO_double(A1)>1,_xldudf_Demo_Units_Metres(B1))'],
  ['=STDEV.S(A1:A9)+SUM(DAYS)', '_xlfn.STDEV.S(A1:A9)+SUM(DAYS)'],
  ['=IF(A1="",0,SUM(B1))', 'IF(A1="",0,SUM(B1))'],
])('%s is stored as %s and read back', (formula, stored) => {
  expect(toFile(formula)).toBe(stored);
  expect(fromFile(stored)).toBe(formula);
});

it('the LET variables of a file are shown without their prefix', () => {
  expect(fromFile('_xlfn.LET(_xlpm.x,1,_xlpm.x+1)')).toBe('=LET(x,1,x+1)');
});

it.each([[[]], [['']], [['OTHER']]])('without its namespace (%p) a function of an add-in is nothing special', (namespaces: string[]) => {
  const other = formulaDialect(namespaces);
  expect(other.toFile('=DEMO.DOUBLE(A1)+.5')).toBe('DEMO.DOUBLE(A1)+.5');
  expect(other.fromFile('_xldudf_DEMO_DOUBLE(A1)')).toBe('=_xldudf_DEMO_DOUBLE(A1)');
});
