/** The six columns of one measure by =THADS.ASSESS: one call per cell. */
import { type Asked, functionFormulas } from '../../../src/changes/formulas/functions';
import { type Amount, amountOf } from '../../../src/changes/formulas/figures';
import type { MeasureRow } from '../../../src/changes/formulas/measure';
import { here } from '../../../src/changes/formulas/text';
import { GridView, type GridCell } from '../../../src/cells/grid';
import type { Unit } from '../../../src/terms/terms';

const amount = (unit: Unit, columns: number[], texts: Record<number, GridCell> = {}): Amount => {
  const cells = Array.from({ length: 12 }, (_, i): GridCell => texts[i] ?? 100);
  return amountOf({ view: new GridView({ name: 'S', visible: true, top: 11, left: 0, cells: [cells] }), refer: here, unit, grouping: 'unknown' }, 11, columns);
};
const row = (unit: Unit, caseload: Amount, eligible: Amount, completed: Amount): MeasureRow => ({
  unit,
  decimals: 0,
  caseload,
  eligible,
  completed,
  most: null,
  deciding: [caseload, eligible, completed],
  group: '',
  unbounded: null,
  cells: { band: 'S12', target: 'T12', achieved: 'U12', gap: 'V12', shortfall: 'W12', result: 'X12' },
});
const simple = (unit: Unit): MeasureRow => row(unit, amount(unit, [2]), amount(unit, [8]), amount(unit, [9]));
const OFFICER: Asked = { kind: 'officer', measure: 'cases', fromSheet: false, unusable: false };

const six = (call: string): Record<string, string> => ({
  band: `=INDEX(${call},1,1)`,
  target: `=INDEX(${call},1,2)`,
  achieved: `=INDEX(${call},1,3)`,
  gap: `=INDEX(${call},1,4)`,
  shortfall: `=INDEX(${call},1,5)`,
  result: `=INDEX(${call},1,6)`,
});

test.each<[string, MeasureRow, Asked, string]>([
  ['an officer’s cases', simple('cases'), OFFICER, 'THADS.ASSESS(C12,I12,J12,"officer","cases","việc")'],
  [
    'a department’s money',
    simple('thousand'),
    { ...OFFICER, kind: 'department', measure: 'money' },
    'THADS.ASSESS(C12,I12,J12,"department","money","1.000 đồng")',
  ],
  ['tỷ đồng', simple('billion'), { ...OFFICER, kind: 'office', measure: 'money' }, 'THADS.ASSESS(C12,I12,J12,"office","money","tỷ đồng")'],
  ['by the plan sheet', simple('cases'), { ...OFFICER, fromSheet: true }, 'THADS.ASSESS(C12,I12,J12,"officer","cases","việc",THADS_PLAN[#All])'],
  [
    'completed in two columns',
    row('cases', amount('cases', [2]), amount('cases', [8]), amount('cases', [9, 10])),
    OFFICER,
    'THADS.ASSESS(C12,I12,IF(COUNT(J12,K12)>0,ROUND(SUM(J12,K12),9),""),"officer","cases","việc")',
  ],
  [
    'no column that chooses the band',
    row('cases', [], amount('cases', [8]), amount('cases', [9])),
    OFFICER,
    'THADS.ASSESS("",I12,J12,"officer","cases","việc")',
  ],
  [
    'a figure typed as a text',
    row('billion', amount('billion', [2], { 2: '12,5' }), amount('billion', [8]), amount('billion', [9])),
    { ...OFFICER, measure: 'money' },
    'THADS.ASSESS(IF(ISERROR(C12),C12,IF(C12="12,5",12.5,C12)),I12,J12,"officer","money","tỷ đồng")',
  ],
])('%s', (_, given, asked, call) => expect(functionFormulas(given, asked)).toEqual(six(call)));

test('a row with an unusable figure stays empty as long as that is so', () => {
  const usable = 'IF(COUNT(C12,I12,J12)+COUNTBLANK(C12)+COUNTBLANK(I12)+COUNTBLANK(J12)=3,MIN(C12,I12,J12)>=0,FALSE)';
  const call = 'THADS.ASSESS(C12,I12,J12,"office","money","triệu đồng")';
  expect(functionFormulas(simple('million'), { kind: 'office', measure: 'money', fromSheet: false, unusable: true })).toEqual({
    band: `=IF(${usable},INDEX(${call},1,1),"")`,
    target: `=IF(${usable},INDEX(${call},1,2),"")`,
    achieved: `=IF(${usable},INDEX(${call},1,3),"")`,
    gap: `=IF(${usable},INDEX(${call},1,4),"")`,
    shortfall: `=IF(${usable},INDEX(${call},1,5),"")`,
    result: `=IF(${usable},INDEX(${call},1,6),"Không xét")`,
  });
});
