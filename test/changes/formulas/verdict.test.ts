/** "Đủ điều kiện" and "Ghi chú" as formulas: their texts for typical rows, and every combination of verdicts calculated. */
import type { MeasureAssessment, Reason } from '../../../src/assessment/assess';
import { GridView } from '../../../src/cells/grid';
import { type Amount, amountOf } from '../../../src/changes/formulas/figures';
import type { MeasureRow } from '../../../src/changes/formulas/measure';
import { from, here, type Refer } from '../../../src/changes/formulas/text';
import { edgeNote, type MeasureState, noteFormula, qualifies, qualifiesTogether, reasonNote, sentence } from '../../../src/changes/formulas/verdict';
import type { Verdict } from '../../../src/terms/terms';
import { calculated, type Given } from './calculated';

/** Row 12: total in C, eligible in I, completed in J; our columns S to X. */
function row(refer: Refer = here, more: Partial<MeasureRow> = {}): MeasureRow {
  const view = new GridView({ name: 'S', visible: true, top: 0, left: 0, cells: [] });
  const [caseload, eligible, completed] = [2, 8, 9].map((column) => amountOf({ view, refer, unit: 'cases', grouping: 'unknown' }, 11, [column])) as [
    Amount,
    Amount,
    Amount,
  ];
  const [band, target, achieved, gap, shortfall, result] = [18, 19, 20, 21, 22, 23].map((column) => refer(11, column)) as [
    string,
    string,
    string,
    string,
    string,
    string,
  ];
  return {
    unit: 'cases',
    decimals: 0,
    caseload,
    eligible,
    completed,
    most: null,
    deciding: [caseload, eligible, completed],
    group: 'Chấp hành viên|việc',
    unbounded: false,
    cells: { band, target, achieved, gap, shortfall, result },
    ...more,
  };
}
const fixed = (verdict: Verdict, reason: Reason = 'reached'): MeasureState => ({ fixed: { verdict, reason } as MeasureAssessment });

const USABLE =
  'IF(COUNT(C12,I12,J12)+COUNTBLANK(C12)+COUNTBLANK(I12)+COUNTBLANK(J12)=3,AND(MIN(C12,I12,J12)>=0,N(C12)=INT(N(C12)),N(I12)=INT(N(I12)),N(J12)=INT(N(J12))),FALSE)';
const DOUBT = 'IF(S12="",TRUE,IF(U12="",IF(COUNT(I12)>0,IF(COUNT(J12)>0,J12>I12,TRUE),TRUE),X12="Không xét"))';
/** The same cells on the other sheet. */
const there = (formula: string): string => formula.replace(/\b[CIJSUWX]12\b/g, (cell) => `'Biểu 05'!${cell}`);

const HERE: MeasureState = { row: row() };
const THERE: MeasureState = { row: row(from('Biểu 05')) };
test.each<[string, MeasureState[], number, 'both' | 'either', string]>([
  [
    'both, on two sheets',
    [HERE, THERE],
    2,
    'both',
    `IF(AND(X12="Đạt",'Biểu 05'!X12="Đạt"),"Đủ",IF(OR(X12="Chưa đạt",'Biểu 05'!X12="Chưa đạt"),"Chưa đủ",IF(OR(${DOUBT},${there(DOUBT)}),"Không xét","Chưa đủ")))`,
  ],
  ['either of two', [HERE, THERE], 2, 'either', `IF(OR(X12="Đạt",'Biểu 05'!X12="Đạt"),"Đủ",IF(OR(${DOUBT},${there(DOUBT)}),"Không xét","Chưa đủ"))`],
  ['both are asked, one is there', [HERE], 2, 'both', 'IF(X12="Chưa đạt","Chưa đủ","Không xét")'],
  ['either are asked, one is there', [HERE], 2, 'either', 'IF(X12="Đạt","Đủ","Không xét")'],
  ['one is asked', [HERE], 1, 'both', `IF(X12="Đạt","Đủ",IF(X12="Chưa đạt","Chưa đủ",IF(${DOUBT},"Không xét","Chưa đủ")))`],
  ['either, one is there', [HERE], 1, 'either', `IF(X12="Đạt","Đủ",IF(${DOUBT},"Không xét","Chưa đủ"))`],
  ['none is there', [], 2, 'both', '"Không xét"'],
  [
    'the other one is written as it is',
    [HERE, fixed('met')],
    2,
    'both',
    `IF(AND(X12="Đạt",TRUE),"Đủ",IF(OR(X12="Chưa đạt",FALSE),"Chưa đủ",IF(OR(${DOUBT},FALSE),"Không xét","Chưa đủ")))`,
  ],
  [
    'the other one could not be judged',
    [fixed('notJudged', 'uncovered'), HERE],
    2,
    'both',
    `IF(AND(FALSE,X12="Đạt"),"Đủ",IF(OR(FALSE,X12="Chưa đạt"),"Chưa đủ",IF(OR(TRUE,${DOUBT}),"Không xét","Chưa đủ")))`,
  ],
])('qualifies: %s', (_, states, all, rule, formula) => expect(qualifies(states, all, rule, 'amount')).toBe(formula));

const MET = fixed('met');
const MISSED = fixed('notMet', 'notReached');
const NOTHING = fixed('notJudged', 'noEligible');
const DOUBTFUL = fixed('notJudged', 'unusableFigure');
test.each<[string, MeasureState[], string, string]>([
  // What both ask, what either asks.
  ['met, met', [MET, MET], 'Đủ', 'Đủ'],
  ['met, missed', [MET, MISSED], 'Chưa đủ', 'Đủ'],
  ['missed, met', [MISSED, MET], 'Chưa đủ', 'Đủ'],
  ['missed, missed', [MISSED, MISSED], 'Chưa đủ', 'Chưa đủ'],
  ['met, nothing to judge', [MET, NOTHING], 'Chưa đủ', 'Đủ'],
  ['met, doubtful', [MET, DOUBTFUL], 'Không xét', 'Đủ'],
  ['missed, doubtful', [MISSED, DOUBTFUL], 'Chưa đủ', 'Không xét'],
  ['missed, nothing to judge', [MISSED, NOTHING], 'Chưa đủ', 'Chưa đủ'],
  ['nothing to judge, doubtful', [NOTHING, DOUBTFUL], 'Không xét', 'Không xét'],
  ['doubtful, doubtful', [DOUBTFUL, DOUBTFUL], 'Không xét', 'Không xét'],
  ['nothing to judge, twice', [NOTHING, NOTHING], 'Chưa đủ', 'Chưa đủ'],
  ['more completed than eligible', [MET, fixed('notJudged', 'completedExceedsEligible')], 'Không xét', 'Đủ'],
  ['no band for the caseload', [MET, fixed('notJudged', 'uncovered')], 'Không xét', 'Đủ'],
  ['a missing figure', [MET, fixed('notJudged', 'missingTotal')], 'Không xét', 'Đủ'],
])('%s', (_, states, both, either) => {
  expect(calculated(qualifies(states, 2, 'both', 'amount'), [])).toBe(both);
  expect(calculated(qualifies(states, 2, 'either', 'amount'), [])).toBe(either);
});

test.each<[string[], string, unknown]>([
  [[], '"Không xét"', 'Không xét'],
  [['"Đủ"'], '"Đủ"', 'Đủ'],
  [['"Đủ"', '"Đủ"'], 'IF("Đủ"="Đủ","Đủ","Không xét")', 'Đủ'],
  [['"Đủ"', '"Chưa đủ"'], 'IF("Chưa đủ"="Đủ","Đủ","Không xét")', 'Không xét'],
  [['A1', 'B1', 'C1', 'D1'], 'IF(AND(B1=A1,C1=A1,D1=A1),A1,"Không xét")', 'Đủ'],
])('people of one name: %j', (ways, formula, value) => {
  expect(qualifiesTogether(ways)).toBe(formula);
  expect(calculated(formula, [['Đủ', 'Đủ', 'Đủ', 'Đủ']])).toBe(value);
});

test.each([
  [[], '', undefined],
  [['" Một."'], '=MID(" Một.",2,2000)', 'Một.'],
  [['" Một."', '" Hai."'], '=MID(" Một."&" Hai.",2,2000)', 'Một. Hai.'],
  [['""', '" Hai."'], '=MID(""&" Hai.",2,2000)', 'Hai.'],
  [['""'], '=MID("",2,2000)', ''],
])('a note of %j', (pieces, formula, value) => {
  expect(noteFormula(pieces)).toBe(formula);
  if (formula) expect(calculated(formula.slice(1), [])).toBe(value);
});

test.each([
  [null, '" Thiếu số có điều kiện."'],
  ['cases', '" Về việc: thiếu số có điều kiện."'],
  ['money', '" Về tiền: thiếu số có điều kiện."'],
] as const)('a sentence about %p', (about, formula) => expect(sentence(about, 'Thiếu số có điều kiện.')).toBe(formula));

const BY_FIGURES =
  `IF(COUNT(I12)>0,IF(COUNT(J12)>0,IF(J12>I12,"Thi hành xong lớn hơn có điều kiện: cần kiểm tra số liệu.",` +
  'IF(I12=0,"Không có điều kiện thi hành (bằng 0) nên không có tỷ lệ.","Có số liệu chưa dùng được.")),"Thiếu số thi hành xong."),"Thiếu số có điều kiện.")';
const NO_BAND = 'IF(COUNT(C12)>0,"Kế hoạch không quy định chỉ tiêu cho mức này.","Thiếu số tổng số giải quyết nên chưa xếp được nhóm.")';

test('why a measure has no verdict', () => {
  expect(reasonNote(row(), null, null, 'amount')).toBe(
    `IF(X12<>"Không xét",""," "&IF(S12="",IF(${USABLE},${NO_BAND},"Có số liệu chưa dùng được."),${BY_FIGURES}))`,
  );
});

test('why one of two measures has no verdict, and what is wrong with a cell', () => {
  const small = (formula: string): string => formula.replace(/"(K|T|C)([^"]{5})/g, (_, first: string, rest: string) => `"${first.toLowerCase()}${rest}`);
  expect(reasonNote(row(), 'money', { condition: 'I12="nhiều"', text: 'Ô I12 (có điều kiện) ghi "nhiều": không đọc được số.' }, 'amount')).toBe(
    `IF(X12<>"Không xét",""," Về tiền: "&IF(S12="",IF(${USABLE},${small(NO_BAND)},IF(I12="nhiều","ô I12 (có điều kiện) ghi ""nhiều"": không đọc được số.","có số liệu chưa dùng được.")),${small(BY_FIGURES)}))`,
  );
});

test('a sheet without the column that chooses the band', () => {
  const [eligible, completed] = [row().eligible, row().completed];
  const usable = 'IF(COUNT(I12,J12)+COUNTBLANK(I12)+COUNTBLANK(J12)=2,AND(MIN(I12,J12)>=0,N(I12)=INT(N(I12)),N(J12)=INT(N(J12))),FALSE)';
  const given = row(here, { caseload: [], deciding: [eligible, completed] });
  expect(reasonNote(given, null, null, 'amount')).toBe(
    `IF(X12<>"Không xét",""," "&IF(S12="",IF(${usable},"Thiếu số tổng số giải quyết nên chưa xếp được nhóm.","Có số liệu chưa dùng được."),${BY_FIGURES}))`,
  );
  expect(qualifies([{ row: given }], 1, 'either', 'amount')).toBe(`IF(X12="Đạt","Đủ",IF(${DOUBT},"Không xét","Chưa đủ"))`);
});

const REF = { error: '#REF!' };
const [B, N] = ['dưới 100 việc', 'Không xét'];
test.each<[string, Given[], Given[], string, string]>([
  // total, eligible, completed; band, target, achieved, gap, shortfall, result
  ['reached', [90, 100, 77], [B, 0.77, 0.77, 0, 0, 'Đạt'], '', 'Đủ'],
  ['missed', [90, 100, 70], [B, 0.77, 0.7, -7, 7, 'Chưa đạt'], '', 'Chưa đủ'],
  ['nothing to enforce', [90, 0, 0], [B, 0.77, '', '', '', N], 'Không có điều kiện thi hành (bằng 0) nên không có tỷ lệ.', 'Chưa đủ'],
  ['more completed than eligible', [90, 9, 10], [B, 0.77, 10 / 9, 34, '', N], 'Thi hành xong lớn hơn có điều kiện: cần kiểm tra số liệu.', 'Không xét'],
  ['more completed than nothing', [90, 0, 1], [B, 0.77, '', '', '', N], 'Thi hành xong lớn hơn có điều kiện: cần kiểm tra số liệu.', 'Không xét'],
  ['more eligible than there is', [90, 100, 77], [B, 0.77, 0.77, 0, 0, N], 'Có số liệu chưa dùng được.', 'Không xét'],
  ['no eligible figure', [90, undefined, 1], [B, 0.77, '', '', '', N], 'Thiếu số có điều kiện.', 'Không xét'],
  ['no completed figure', [90, 9, undefined], [B, 0.77, '', '', '', N], 'Thiếu số thi hành xong.', 'Không xét'],
  ['no total', [undefined, 9, 8], ['', '', '', '', '', N], 'Thiếu số tổng số giải quyết nên chưa xếp được nhóm.', 'Không xét'],
  ['no band for the total', [99999, 9, 8], ['', '', '', '', '', N], 'Kế hoạch không quy định chỉ tiêu cho mức này.', 'Không xét'],
  ['a text', [90, 'chín', 8], ['', '', '', '', '', N], 'Có số liệu chưa dùng được.', 'Không xét'],
  ['a fraction', [90, 9.5, 8], ['', '', '', '', '', N], 'Có số liệu chưa dùng được.', 'Không xét'],
  ['a negative number', [-90, 9, 8], ['', '', '', '', '', N], 'Có số liệu chưa dùng được.', 'Không xét'],
  ['an error value', [90, REF, 8], ['', '', '', '', '', N], 'Có số liệu chưa dùng được.', 'Không xét'],
  ['an error value beside an empty total', [undefined, REF, 8], ['', '', '', '', '', N], 'Có số liệu chưa dùng được.', 'Không xét'],
  ['nothing at all', [undefined, undefined, undefined], ['', '', '', '', '', N], 'Thiếu số tổng số giải quyết nên chưa xếp được nhóm.', 'Không xét'],
])('%s: the note and the answer where one measure is asked', (_, [total, eligible, completed], ours, note, answer) => {
  const cells = Array.from({ length: 12 }, (): Given[] => []);
  cells[11] = [
    undefined,
    undefined,
    total,
    ...Array.from({ length: 5 }, () => undefined),
    eligible,
    completed,
    ...Array.from({ length: 8 }, () => undefined),
    ...ours,
  ];
  expect(calculated(noteFormula([reasonNote(row(), null, null, 'amount')]).slice(1), cells)).toBe(note);
  expect(calculated(qualifies([HERE], 1, 'both', 'amount'), cells)).toBe(answer);
});

test('the note about an open edge asks the plan sheet', () => {
  const asked = (heading: string): string => `INDEX(THADS_PLAN[${heading}],MATCH("Chấp hành viên|việc|"&S12,THADS_PLAN[_khóa],0))`;
  expect(edgeNote(row(), null)).toBe(`IFERROR(IF(C12=${asked('_mốc')}," Đúng "&${asked('_ghi_mốc')},""),"")`);
  expect(edgeNote(row(here, { unit: 'billion' }), 'money')).toBe(`IFERROR(IF(ROUND(C12*1E9,3)=${asked('_mốc')}," Về tiền: đúng "&${asked('_ghi_mốc')},""),"")`);
});
