/** The six columns of one measure as built-in formulas: their texts, word by word, for typical rows; and the shortfall calculated against whole numbers. */
import fc from 'fast-check';
import { GridView, type GridCell } from '../../../src/cells/grid';
import { type Amount, amountOf, decimalsOfMeasure } from '../../../src/changes/formulas/figures';
import { caseloadOf, inPlan, measureFormulas, type MeasureRow, verdictText, whileSound } from '../../../src/changes/formulas/measure';
import { here } from '../../../src/changes/formulas/text';
import type { Unit } from '../../../src/terms/terms';
import { calculated } from './calculated';

const CELLS = { band: 'S12', target: 'T12', achieved: 'U12', gap: 'V12', shortfall: 'W12', result: 'X12' };

/** Row 12: total in C, eligible in I, completed in J (and K). */
function row(unit: Unit, more: Partial<MeasureRow> = {}): MeasureRow {
  const [caseload, eligible, completed] = [amount([2], unit), amount([8], unit), amount([9], unit)];
  const decimals = unit === 'thousand' ? 3 : 0;
  const group = unit === 'cases' ? 'Chấp hành viên|việc' : 'Chi cục / Phòng khu vực|tiền';
  return {
    unit,
    decimals,
    caseload,
    eligible,
    completed,
    most: null,
    deciding: [caseload, eligible, completed],
    group,
    unbounded: null,
    cells: CELLS,
    ...more,
  };
}
function amount(columns: number[], unit: Unit, texts: Record<number, GridCell> = {}): Amount {
  const cells = Array.from({ length: 12 }, (_, i): GridCell => texts[i] ?? 100);
  const view = new GridView({ name: 'S', visible: true, top: 11, left: 0, cells: [cells] });
  return amountOf({ view, refer: here, unit, grouping: 'unknown' }, 11, columns);
}

test('an officer’s cases', () => {
  expect(measureFormulas(row('cases'))).toEqual({
    band:
      '=IF(IF(COUNT(C12,I12,J12)+COUNTBLANK(C12)+COUNTBLANK(I12)+COUNTBLANK(J12)=3,' +
      'AND(MIN(C12,I12,J12)>=0,N(C12)=INT(N(C12)),N(I12)=INT(N(I12)),N(J12)=INT(N(J12))),FALSE),' +
      'IF(COUNT(C12)>0,IF(ROWS(THADS_PLAN[_nhóm])>0,IFERROR(LOOKUP(2,1/((THADS_PLAN[_loại]="Chấp hành viên|việc")' +
      '*((THADS_PLAN[_dưới]<C12)+(THADS_PLAN[_dưới]=C12)*THADS_PLAN[_lấy_dưới])' +
      '*((THADS_PLAN[_trên]>C12)+(THADS_PLAN[_trên]=C12)*THADS_PLAN[_lấy_trên])),THADS_PLAN[_nhóm]),"")),""),"")',
    target: '=IF(S12="","",INDEX(THADS_PLAN[Chỉ tiêu],MATCH("Chấp hành viên|việc|"&S12,THADS_PLAN[_khóa],0)))',
    achieved: '=IF(T12="","",IF(COUNT(I12)>0,IF(COUNT(J12)>0,IF(I12=0,"",J12/I12),""),""))',
    gap: '=IF(U12="","",ROUND((U12-T12)*100,10))',
    shortfall:
      '=IF(U12="","",IF(J12>I12,"",MAX(0,ROUND(T12*10000,0)*INT(I12/10000)-J12+INT((ROUND(T12*10000,0)*(I12-10000*INT(I12/10000))' +
      '-(INDEX(THADS_PLAN[So sánh],MATCH("Chấp hành viên|việc|"&S12,THADS_PLAN[_khóa],0))<>">"))/10000)+1)))',
    result: '=IF(ISERROR(W12),"Số liệu đã đổi",IF(ISNUMBER(W12),IF(W12=0,"Đạt","Chưa đạt"),"Không xét"))',
  });
});

test('an office’s money in 1.000 đồng, completed in two columns', () => {
  const two = amount([9, 10], 'thousand');
  const given = row('thousand', { completed: two, deciding: [amount([2], 'thousand'), amount([8], 'thousand'), two] });
  expect(measureFormulas(given)).toEqual({
    band:
      '=IF(IF(COUNT(C12,I12,J12,K12)+COUNTBLANK(C12)+COUNTBLANK(I12)+COUNTBLANK(J12)+COUNTBLANK(K12)=4,MIN(C12,I12,J12,K12)>=0,FALSE),' +
      'IF(COUNT(C12)>0,IF(ROWS(THADS_PLAN[_nhóm])>0,IFERROR(LOOKUP(2,1/((THADS_PLAN[_loại]="Chi cục / Phòng khu vực|tiền")' +
      '*((THADS_PLAN[_dưới]<ROUND(C12*1E3,3))+(THADS_PLAN[_dưới]=ROUND(C12*1E3,3))*THADS_PLAN[_lấy_dưới])' +
      '*((THADS_PLAN[_trên]>ROUND(C12*1E3,3))+(THADS_PLAN[_trên]=ROUND(C12*1E3,3))*THADS_PLAN[_lấy_trên])),THADS_PLAN[_nhóm]),"")),""),"")',
    target: '=IF(S12="","",INDEX(THADS_PLAN[Chỉ tiêu],MATCH("Chi cục / Phòng khu vực|tiền|"&S12,THADS_PLAN[_khóa],0)))',
    achieved: '=IF(T12="","",IF(COUNT(I12)>0,IF(COUNT(J12,K12)>0,IF(I12=0,"",ROUND(SUM(J12,K12),9)/I12),""),""))',
    gap: '=IF(U12="","",ROUND((U12-T12)*100,10))',
    shortfall:
      '=IF(U12="","",IF(ROUND(SUM(J12,K12),9)>I12,"",MAX(0,INT((ROUND(T12*10000,0)*INT(ROUND(I12*1E3,0)/10000)-ROUND(ROUND(SUM(J12,K12),9)*1E3,0)' +
      '+INT((ROUND(T12*10000,0)*(ROUND(I12*1E3,0)-10000*INT(ROUND(I12*1E3,0)/10000))' +
      '-(INDEX(THADS_PLAN[So sánh],MATCH("Chi cục / Phòng khu vực|tiền|"&S12,THADS_PLAN[_khóa],0))<>">"))/10000))/1E3)+1)))',
    result: '=IF(ISERROR(W12),"Số liệu đã đổi",IF(ISNUMBER(W12),IF(W12=0,"Đạt","Chưa đạt"),"Không xét"))',
  });
});

test('a plan with a band without bounds: a missing caseload falls into it', () => {
  expect(measureFormulas(row('dong', { group: 'Phòng chuyên môn|tiền', unbounded: 'không chia nhóm' })).band).toBe(
    '=IF(IF(COUNT(C12,I12,J12)+COUNTBLANK(C12)+COUNTBLANK(I12)+COUNTBLANK(J12)=3,' +
      'AND(MIN(C12,I12,J12)>=0,OR(N(C12)=INT(N(C12)),N(C12)>=1000000),OR(N(I12)=INT(N(I12)),N(I12)>=1000000),OR(N(J12)=INT(N(J12)),N(J12)>=1000000)),FALSE),' +
      'IF(COUNT(C12)>0,IF(ROWS(THADS_PLAN[_nhóm])>0,IFERROR(LOOKUP(2,1/((THADS_PLAN[_loại]="Phòng chuyên môn|tiền")' +
      '*((THADS_PLAN[_dưới]<C12)+(THADS_PLAN[_dưới]=C12)*THADS_PLAN[_lấy_dưới])' +
      '*((THADS_PLAN[_trên]>C12)+(THADS_PLAN[_trên]=C12)*THADS_PLAN[_lấy_trên])),THADS_PLAN[_nhóm]),"")),' +
      'IF(ISNUMBER(MATCH("Phòng chuyên môn|tiền|không chia nhóm",THADS_PLAN[_khóa],0)),"không chia nhóm","")),"")',
  );
});

test.each([
  [null, '""'],
  ['không chia nhóm', 'IF(ISNUMBER(MATCH("Chấp hành viên|việc|không chia nhóm",THADS_PLAN[_khóa],0)),"không chia nhóm","")'],
])('a sheet without the column that chooses the band; a band without bounds: %p', (unbounded, chosen) => {
  const [eligible, completed] = [amount([8], 'cases'), amount([9], 'cases')];
  expect(measureFormulas(row('cases', { caseload: [], deciding: [eligible, completed], unbounded })).band).toBe(
    `=IF(IF(COUNT(I12,J12)+COUNTBLANK(I12)+COUNTBLANK(J12)=2,AND(MIN(I12,J12)>=0,N(I12)=INT(N(I12)),N(J12)=INT(N(J12))),FALSE),${chosen},"")`,
  );
});

test.each([
  ['met', '"Đạt"'],
  ['notMet', '"Chưa đạt"'],
  ['notJudged', '"Không xét"'],
] as const)('the verdict %s is %s', (verdict, text) => expect(verdictText(verdict)).toBe(text));

test('what the plan sheet says of a row’s band, and the caseload in its bounds’ unit', () => {
  expect(inPlan(row('cases'), 'Căn cứ')).toBe('INDEX(THADS_PLAN[Căn cứ],MATCH("Chấp hành viên|việc|"&S12,THADS_PLAN[_khóa],0))');
  expect([caseloadOf(row('cases')), caseloadOf(row('dong')), caseloadOf(row('billion'))]).toEqual(['C12', 'C12', 'ROUND(C12*1E9,3)']);
});

/** The formula with numbers for its cells and for what the plan sheet says. */
function shortfall(unit: Unit, decimals: number, eligible: number, completed: number, target: number, comparator: '≥' | '>'): unknown {
  const formula = measureFormulas(row(unit, { decimals })).shortfall.slice(1);
  const alone = formula.replace(/INDEX\(THADS_PLAN\[So sánh\],MATCH\("[^"]*"&S12,THADS_PLAN\[_khóa\],0\)\)/, `"${comparator}"`);
  expect(alone).not.toContain('THADS_PLAN');
  const cells = Array.from({ length: 12 }, () => [] as (number | undefined)[]);
  cells[11] = Array.from({ length: 21 }, (_, i) => ({ 8: eligible, 9: completed, 19: target, 20: completed / eligible })[i]);
  return calculated(alone, cells);
}

test.each<[string, Unit, number, number, number, number, '≥' | '>', unknown]>([
  ['reached exactly', 'cases', 0, 100, 77, 0.77, '≥', 0],
  ['missed by one', 'cases', 0, 213, 164, 0.77, '≥', 1],
  ['"trên", reached exactly: one more', 'cases', 0, 100, 77, 0.77, '>', 1],
  ['"trên", over it', 'cases', 0, 100, 78, 0.77, '>', 0],
  ['nothing done', 'cases', 0, 200, 0, 0.73, '≥', 146],
  ['everything done', 'cases', 0, 200, 200, 1, '≥', 0],
  ['"trên 100 %" is never reached', 'cases', 0, 200, 200, 1, '>', 1],
  ['more than everything', 'cases', 0, 200, 201, 0.73, '≥', ''],
  ['a target with decimals', 'cases', 0, 2000, 1668, 0.8345, '≥', 1],
  ['10^15, one đồng short', 'dong', 0, 1e15, 389_999_999_999_999, 0.39, '≥', 1],
  ['10^15, reached exactly', 'dong', 0, 1e15, 390_000_000_000_000, 0.39, '≥', 0],
  ['10^15, "trên"', 'dong', 0, 1e15, 390_000_000_000_000, 0.39, '>', 1],
  ['10^15, nothing done', 'dong', 0, 1e15, 0, 0.39, '≥', 390_000_000_000_000],
  ['1.000 đồng, short by one đồng: a whole thousand is missing', 'thousand', 3, 100, 42.999, 0.43, '≥', 1],
  ['1.000 đồng, reached to the đồng', 'thousand', 3, 100.5, 43.215, 0.43, '≥', 0],
  ['1.000 đồng, "trên", reached to the đồng', 'thousand', 3, 100.5, 43.215, 0.43, '>', 1],
  ['tỷ đồng, reached to the đồng', 'billion', 9, 12.345678, 5.30864154, 0.43, '≥', 0],
  ['tỷ đồng, one đồng short', 'billion', 9, 12.345678, 5.308641539, 0.43, '≥', 1],
])('the shortfall: %s', (_, unit, decimals, eligible, completed, target, comparator, expected) => {
  expect(shortfall(unit, decimals, eligible, completed, target, comparator)).toBe(expected);
});

test('the shortfall is the smallest whole number that reaches the target, whatever the figures', () => {
  const units = fc.constantFrom<readonly [Unit, number]>(['cases', 0], ['dong', 0], ['thousand', 3], ['million', 6], ['billion', 9]);
  const size = fc.oneof(fc.integer({ min: 1, max: 400 }), fc.integer({ min: 1, max: 1e9 }), fc.integer({ min: 1, max: 1e15 }));
  fc.assert(
    fc.property(
      units,
      size,
      fc.integer({ min: 1, max: 10000 }),
      fc.integer({ min: -2, max: 2 }),
      fc.constantFrom('≥' as const, '>' as const),
      ([unit, power], whole, target, off, comparator) => {
        // Amounts in the smallest part that the unit has, near the target, where one decides.
        const part = Math.min(whole, Math.max(0, Number((BigInt(whole) * BigInt(target)) / 10000n) + off));
        const [eligible, completed] = [whole, part].map((amount) => Number(`${amount}e-${power}`)) as [number, number];
        fc.pre(decimalsOfMeasure(unit, [eligible, completed]) === power);
        const one = 10n ** BigInt(power);
        const reached = (n: bigint): boolean => {
          const [done, asked] = [10000n * (BigInt(part) + n * one), BigInt(target) * BigInt(whole)];
          return comparator === '≥' ? done >= asked : done > asked;
        };
        const missing = BigInt(shortfall(unit, power, eligible, completed, target / 10000, comparator) as number);
        expect([reached(missing), missing > 0n && reached(missing - 1n)]).toEqual([true, false]);
      },
    ),
    { numRuns: 300 },
  );
});

test.each<[string, Partial<MeasureRow>, string]>([
  ['cases', { most: { amount: amount([2], 'cases'), tolerance: 0 } }, '=IF(IF(COUNT(C12)>0,IF(COUNT(I12)>0,I12>C12,FALSE),FALSE),"Không xét",1)'],
  [
    'money may be rounded',
    { most: { amount: amount([2], 'thousand'), tolerance: 2 } },
    '=IF(IF(COUNT(C12)>0,IF(COUNT(I12)>0,I12>C12+2,FALSE),FALSE),"Không xét",1)',
  ],
  ['somebody has looked at them', { most: null }, '=1'],
  ['no total', { most: { amount: [], tolerance: 0 } }, '=1'],
])('more that can be enforced than there is: %s', (_, more, formula) => expect(whileSound(row('cases', more), '=1')).toBe(formula));
