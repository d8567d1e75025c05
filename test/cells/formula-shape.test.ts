/** Formulas known again after Excel has moved their cells, and told from others. */
import { formulaShape } from '../../src/cells/formula-shape';

test.each([
  ['=D7-E7', '=E17-F17'],
  ['=IF(\'Biểu 04\'!$C5>=0.50,"Đạt",A1)', '=IF(\'Biểu 04 (2)\'!$D6>=0.5, "Đạt", B2)'],
  ['=SUM(A:A)+SUM(5:5)', '=SUM($B:$B)+SUM($6:$6)'],
  ['=_xlfn.XLOOKUP(A1,THADS_PLAN[Khóa],THADS_PLAN[Chỉ tiêu])', '=XLOOKUP(A2,THADS_PLAN[Khóa],THADS_PLAN[Chỉ tiêu])'],
  ['=THADS.TARGET(C5,"officer")', '=THADS.TARGET(#REF!,"officer")'],
  ['=ABS(A1-B1)>1E-9', '=ABS(A2-B2)>0.000000001'],
  ['=@A1*2', '=A1*2'],
  // As LibreOffice spells it.
  ['=IF(A1>ROUND(B1*1E3,3),TRUE,FALSE)', '=IF(A1>ROUND(B1*1000,3),TRUE(),FALSE())'],
  ['=A1*1E9+2.50', '=A1*1000000000+2.5'],
  ['=KeHoach!A1', "='Kế hoạch'!A1"],
])('the same: %s, %s', (a, b) => expect(formulaShape(a)).toBe(formulaShape(b)));

test.each([
  ['=D7-E7', '=D7+E7'],
  ['=D7*2', '=D7*3'],
  ['="của tôi: "&B6', '="Của tôi: "&B6'],
  ['=IF(A1>0,"Đạt","")', '=IF(A1>0,"Chưa đạt","")'],
  ['=LOG10(A1)', '=LOG(A1)'],
  ['=SUM(A1)', '=MAX(A1)'],
  ['=A1&"B2"', '=A1&"C2"'],
  ['=A1*1E3', '=A1*1E6'],
])('others: %s, %s', (a, b) => expect(formulaShape(a)).not.toBe(formulaShape(b)));
