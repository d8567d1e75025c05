/** "Đủ điều kiện" and "Ghi chú" as formulas: their texts for typical rows, and every combination of verdicts calculated. */
import type { MeasureAssessment, Reason } from '../../../src/assessment/assess';
import { GridView } from '../../../src/cells/grid';
import { type Amount, amountOf } from '../../../src/changes/formulas/figures';
import type { MeasureRow } from '../../../src/changes/formulas/measure';
import { from, here, type Refer } from '../../../src/changes/formulas/text';
import {
  edgeNote,
  type MeasureState,
  noteFormula,
  qualifies,
  qualifiesTogether,
  reasonNote,
  sentence,
  whileReason,
  type Known,
} from '../../../src/changes/formulas/verdict';
import { REASONS } from '../../../src/words/notes';
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
    unbounded: null,
    cells: { band, target, achieved, gap, shortfall, result },
    ...more,
  };
}
const fixed = (verdict: Verdict, reason: Reason = 'reached'): MeasureState => ({ fixed: { verdict, reason } as MeasureAssessment });

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

const ELSE = 'chưa xét được: số liệu của dòng thiếu, sai, bằng 0 hoặc ngoài các mức của kế hoạch.';
const GENERAL = `C${ELSE.slice(1)}`;

test('why a measure has no verdict that had one when this was written', () => {
  expect(reasonNote(row(), null, null)).toBe(`IF(X12="Không xét"," ${GENERAL}","")`);
});

test('why one of two measures has no verdict, and what is wrong with a cell', () => {
  expect(reasonNote(row(), 'money', { condition: 'I12="nhiều"', text: 'Ô I12 (có điều kiện) ghi "nhiều": không đọc được số.' })).toBe(
    `IF(X12="Không xét",IF(IFERROR(I12="nhiều",FALSE)," Về tiền: ô I12 (có điều kiện) ghi ""nhiều"": không đọc được số."," Về tiền: ${ELSE}"),"")`,
  );
});

test('a sheet without the column that chooses the band', () => {
  const [eligible, completed] = [row().eligible, row().completed];
  const given = row(here, { caseload: [], deciding: [eligible, completed] });
  expect(whileReason('missingTotal', given, 0)).toBe('S12=""');
  expect(qualifies([{ row: given }], 1, 'either', 'amount')).toBe(`IF(X12="Đạt","Đủ",IF(${DOUBT},"Không xét","Chưa đủ"))`);
});

const REF = { error: '#REF!' };
const [B, N] = ['dưới 100 việc', 'Không xét'];
type Case = [what: string, figures: Given[], ours: Given[], reason: Reason | null, answer: string];
const CASES: Case[] = [
  // total, eligible, completed; band, target, achieved, gap, shortfall, result
  ['reached', [90, 100, 77], [B, 0.77, 0.77, 0, 0, 'Đạt'], null, 'Đủ'],
  ['missed', [90, 100, 70], [B, 0.77, 0.7, -7, 7, 'Chưa đạt'], null, 'Chưa đủ'],
  ['nothing to enforce', [90, 0, 0], [B, 0.77, '', '', '', N], 'noEligible', 'Chưa đủ'],
  ['more completed than eligible', [90, 9, 10], [B, 0.77, 10 / 9, 34, '', N], 'completedExceedsEligible', 'Không xét'],
  ['more completed than nothing', [90, 0, 1], [B, 0.77, '', '', '', N], 'completedExceedsEligible', 'Không xét'],
  ['more eligible than there is', [90, 100, 77], [B, 0.77, 0.77, 0, 0, N], 'unusableFigure', 'Không xét'],
  ['no eligible figure', [90, undefined, 1], [B, 0.77, '', '', '', N], 'missingEligible', 'Không xét'],
  ['no completed figure', [90, 9, undefined], [B, 0.77, '', '', '', N], 'missingCompleted', 'Không xét'],
  ['no total', [undefined, 9, 8], ['', '', '', '', '', N], 'missingTotal', 'Không xét'],
  ['no band for the total', [99999, 9, 8], ['', '', '', '', '', N], 'uncovered', 'Không xét'],
  ['a text', [90, 'chín', 8], ['', '', '', '', '', N], 'unusableFigure', 'Không xét'],
  ['a fraction', [90, 9.5, 8], ['', '', '', '', '', N], 'unusableFigure', 'Không xét'],
  ['a negative number', [-90, 9, 8], ['', '', '', '', '', N], 'unusableFigure', 'Không xét'],
  ['an error value', [90, REF, 8], ['', '', '', '', '', N], 'unusableFigure', 'Không xét'],
  ['an error value beside an empty total', [undefined, REF, 8], ['', '', '', '', '', N], 'unusableFigure', 'Không xét'],
  ['nothing at all', [undefined, undefined, undefined], ['', '', '', '', '', N], 'missingTotal', 'Không xét'],
];
const gap = (count: number): Given[] => Array.from({ length: count }, () => undefined);
/** Row 12 of a sheet. */
function sheetOf([, [total, eligible, completed], ours]: Case): Given[][] {
  const cells = Array.from({ length: 12 }, (): Given[] => []);
  cells[11] = [...gap(2), total, ...gap(5), eligible, completed, ...gap(8), ...ours];
  return cells;
}
const noteOn = (known: Known | null, sheet: Given[][]): unknown => calculated(noteFormula([reasonNote(row(), null, known)]).slice(1), sheet);

test.each(CASES)('%s: the note and the answer where one measure is asked', (...one) => {
  const [, , , reason, answer] = one;
  expect(noteOn(null, sheetOf(one))).toBe(reason === null ? '' : GENERAL);
  expect(calculated(qualifies([HERE], 1, 'both', 'amount'), sheetOf(one))).toBe(answer);
});

const KNOWN: [Reason, Given[]][] = [
  ['uncovered', [99999, 9, 8]],
  ['missingTotal', [undefined, 9, 8]],
  ['missingEligible', [90, undefined, 1]],
  ['missingCompleted', [90, 9, undefined]],
  ['completedExceedsEligible', [90, 9, 10]],
  ['noEligible', [90, 0, 0]],
];
test.each(KNOWN)('%s: said only of rows that it is true of', (reason, [total]) => {
  const condition = whileReason(reason, row(), typeof total === 'number' ? total : 0);
  for (const one of CASES) {
    const [what, [caseload, eligible, completed], , found] = one;
    const said = noteOn({ condition, text: REASONS[reason] }, sheetOf(one));
    const isMissing = { missingTotal: caseload, missingEligible: eligible, missingCompleted: completed };
    const isTrue = found === reason || (reason in isMissing && isMissing[reason as keyof typeof isMissing] === undefined);
    expect([what, said]).toEqual([what, found === null ? '' : isTrue ? REASONS[reason] : GENERAL]);
  }
});

test('the note about an open edge asks the plan sheet', () => {
  const asked = (caseload: string): string => `INDEX(THADS_PLAN[_ghi_mốc],MATCH("Chấp hành viên|việc|"&S12&"|"&${caseload},THADS_PLAN[_mốc],0))`;
  expect(edgeNote(row(), null)).toBe(`IFERROR(" Đúng "&${asked('C12')},"")`);
  expect(edgeNote(row(here, { unit: 'billion' }), 'money')).toBe(`IFERROR(" Về tiền: đúng "&${asked('ROUND(C12*1E9,3)')},"")`);
});
