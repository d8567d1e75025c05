/** Figures as expressions over the report's cells: their texts for plain cells, and what they give for every cell that people type. */
import { readFigure } from '../../../src/cells/number';
import { GridView, type GridCell } from '../../../src/cells/grid';
import type { Grouping } from '../../../src/cells/number';
import {
  type Amount,
  amountOf,
  decimalsOfMeasure,
  inBaseUnit,
  isBlank,
  isMissing,
  isPresent,
  isUsable,
  type Reading,
  valueOf,
} from '../../../src/changes/formulas/figures';
import { from, here } from '../../../src/changes/formulas/text';
import type { Unit } from '../../../src/terms/terms';
import { calculated, type Given } from './calculated';

/** How a row 1 with these cells is read. */
const reading = (cells: GridCell[], unit: Unit = 'cases', grouping: Grouping = 'unknown'): Reading => ({
  view: new GridView({ name: 'S', visible: true, top: 0, left: 0, cells: [cells] }),
  refer: here,
  unit,
  grouping,
});
const amount = (cells: GridCell[], unit?: Unit, grouping?: Grouping): Amount =>
  amountOf(
    reading(cells, unit, grouping),
    0,
    cells.map((_, i) => i),
  );

const PLAIN = amount([150]);
const TWO = amount([150, 20]);
const THREE = amount([150, 20, '']);
test.each<[string, Amount, string, string, string]>([
  ['one cell', PLAIN, 'A1', 'COUNT(A1)>0', 'COUNTBLANK(A1)=1'],
  ['an empty cell', amount(['']), 'A1', 'COUNT(A1)>0', 'COUNTBLANK(A1)=1'],
  ['TRUE', amount([true]), 'A1', 'COUNT(A1)>0', 'COUNTBLANK(A1)=1'],
  ['two cells', TWO, 'ROUND(SUM(A1,B1),9)', 'COUNT(A1,B1)>0', 'AND(COUNTBLANK(A1)=1,COUNTBLANK(B1)=1)'],
  ['three cells, one empty', THREE, 'ROUND(SUM(A1,B1,C1),9)', 'COUNT(A1,B1,C1)>0', 'AND(COUNTBLANK(A1)=1,COUNTBLANK(B1)=1,COUNTBLANK(C1)=1)'],
])('plain cells: %s', (_, given, value, present, missing) => {
  expect([valueOf(given), isPresent(given), isMissing(given)]).toEqual([value, present, missing]);
  expect([valueOf(given, 'brief'), isPresent(given, 'brief')]).toEqual([value, present]);
});

test('cells of another sheet', () => {
  const elsewhere = { ...reading([150, 20]), refer: from('Biểu 05') };
  expect(valueOf(amountOf(elsewhere, 0, [0]))).toBe("'Biểu 05'!A1");
  expect(valueOf(amountOf(elsewhere, 0, [0, 1]))).toBe("ROUND(SUM('Biểu 05'!A1,'Biểu 05'!B1),9)");
});

test('a cell with a text, in short: what was understood, and an error value passes', () => {
  const given = amount(['1.503']);
  expect(valueOf(given, 'brief')).toBe('IF(ISERROR(A1),A1,IF(A1="1.503",1503,A1))');
  expect(isPresent(given, 'brief')).toBe('ISNUMBER(IF(ISERROR(A1),A1,IF(A1="1.503",1503,A1)))');
  expect(isMissing(given)).toBe('IFERROR(IF(ISERROR(A1),A1,IF(A1="1.503",1503,A1))="",FALSE)');
  expect(valueOf(amount([7, '-']), 'brief')).toBe('ROUND(N(A1)+N(IF(ISERROR(B1),B1,IF(B1="-",0,B1))),9)');
  expect(isPresent(amount([7, '-']), 'brief')).toBe('OR(COUNT(A1)>0,ISNUMBER(IF(ISERROR(B1),B1,IF(B1="-",0,B1))))');
  expect(valueOf(amount(['x']), 'brief')).toBe('IF(ISERROR(A1),A1,IF(A1="x","",A1))');
});

test('a cell with a text, in full: a new text in it is read as the recogniser reads it', () => {
  const T = 'TRIM(SUBSTITUTE(A1,UNICHAR(160)," "))';
  const grouped = `OR(ISERROR(FIND(".",${T})),LEFT(RIGHT(LEFT(${T},FIND(",",${T}&",")-1),4),1)=".")`;
  const digits = `ISNUMBER(FIND(LEFT(${T},1),"0123456789")*FIND(RIGHT(${T},1),"0123456789"))*ISERROR(SEARCH("e",${T}))`;
  const read = `IF(ISTEXT(A1),IFERROR(IF(AND(${digits},${grouped}),NUMBERVALUE(${T},",",".")/(TRIM(A1)<>""),A1),A1),A1)`;
  expect(valueOf(amount(['1.503']))).toBe(`IF(ISERROR(A1),A1,IF(A1="1.503",1503,${read}))`);
  // What cannot be read stands for nothing: only what is typed over it counts.
  expect(valueOf(amount(['nhiều']))).toBe(read);
  expect(valueOf(amount(['nhiều']), 'brief')).toBe('A1');
  // Where nothing tells thousands from decimals, no new text is read.
  expect(valueOf(amount(['12,5'], 'billion'))).toBe('IF(ISERROR(A1),A1,IF(A1="12,5",12.5,A1))');
  expect(valueOf(amount(['nhiều'], 'billion'))).toBe('A1');
  const comma = valueOf(amount(['1,503'], 'cases', 'comma'));
  expect(comma).toContain('NUMBERVALUE(TRIM(SUBSTITUTE(A1,UNICHAR(160)," ")),".",",")');
  expect(comma).toContain('FIND(",",TRIM(');
});

const REF = { error: '#REF!' };
test.each<[written: string, now: Given, unit: Unit, grouping: Grouping, value: unknown, present: boolean, missing: boolean, usable: boolean]>([
  ['1.503', '1.503', 'cases', 'unknown', 1503, true, false, true],
  ['1.503', 1503, 'cases', 'unknown', 1503, true, false, true],
  ['1.503', '1.504', 'cases', 'unknown', 1504, true, false, true],
  ['1.503', ' 1.504 ', 'cases', 'unknown', 1504, true, false, true],
  ['1.503', '1\u00a0504', 'cases', 'unknown', 1504, true, false, true],
  ['1.503', '1.50', 'cases', 'unknown', '1.50', false, false, false],
  ['1.503', 'nhiều', 'cases', 'unknown', 'nhiều', false, false, false],
  ['1.503', '', 'cases', 'unknown', '', false, true, true],
  ['1.503', ' ', 'cases', 'unknown', ' ', false, false, false],
  ['1.503', -5, 'cases', 'unknown', -5, true, false, false],
  ['1.503', 1.5, 'cases', 'unknown', 1.5, true, false, false],
  ['-', '-', 'cases', 'unknown', 0, true, false, true],
  ['-', 7, 'cases', 'unknown', 7, true, false, true],
  ['x', 'x', 'cases', 'unknown', '', false, true, true],
  ['x', 7, 'cases', 'unknown', 7, true, false, true],
  ['nhiều', 'nhiều', 'cases', 'unknown', 'nhiều', false, false, false],
  ['nhiều', 7, 'cases', 'unknown', 7, true, false, true],
  ['nhiều', '7', 'cases', 'unknown', 7, true, false, true],
  ['1,503', '1,504', 'cases', 'comma', 1504, true, false, true],
  ['1,503', '1.504', 'cases', 'comma', 1.504, true, false, false],
  ['12,5', '12,5', 'billion', 'unknown', 12.5, true, false, true],
  ['12,5', '13,5', 'billion', 'unknown', '13,5', false, false, false],
  ['12,5', '13,5', 'billion', 'dot', 13.5, true, false, true],
  ['1.234,5', '1.234,75', 'billion', 'dot', 1234.75, true, false, true],
  ['1.503', REF, 'cases', 'unknown', '#REF!', false, false, false],
])('a cell that said %j and says %j now (%s, %s)', (written, now, unit, grouping, value, present, missing, usable) => {
  const given = amount([written], unit, grouping);
  for (const locale of ['vi-VN', 'en-US']) {
    expect(calculated(valueOf(given), [[now]], locale)).toEqual(value);
    expect(calculated(isPresent(given), [[now]], locale)).toBe(present);
    expect(calculated(`IF(${isUsable([given], unit, 'amount')},TRUE,FALSE)`, [[now]], locale)).toBe(usable);
  }
  expect(calculated(isMissing(given), [[now]])).toBe(missing);
});

test('an error value in a cell that said a text is neither present nor missing', () => {
  const given = amount(['1.503']);
  expect([valueOf(given), isPresent(given), isMissing(given)].map((formula) => calculated(formula, [[REF]]))).toEqual(['#REF!', false, false]);
});

test.each<[string, Given[], unknown, boolean, boolean, boolean]>([
  ['both there', [150, 20], 170, true, false, true],
  ['one empty', [150, undefined], 150, true, false, true],
  ['both empty', [undefined, undefined], 0, false, true, true],
  ['a text beside a number counts nothing, and is not usable', [150, 'x'], 150, true, false, false],
  ['an error', [150, REF], '#REF!', true, false, false],
  ['negative', [150, -1], 149, true, false, false],
  ['a fraction', [150, 0.5], 150.5, true, false, false],
  ['0,7 and 0,1 are 0,8', [0.7, 0.1], 0.8, true, false, false],
])('a sum of two cells: %s', (_, cells, value, present, missing, usable) => {
  expect(calculated(valueOf(TWO), [cells])).toBe(value);
  expect(calculated(isPresent(TWO), [cells])).toBe(present);
  expect(calculated(isMissing(TWO), [cells])).toBe(missing);
  expect(calculated(isUsable([TWO], 'cases', 'amount'), [cells])).toBe(usable);
});

const A1 = amount([1]);
const B1: Amount = amountOf(reading([1, 2]), 0, [1]);
test.each<[string, Amount[], Unit, string]>([
  ['one cell of cases', [A1], 'cases', 'IF(COUNT(A1)+COUNTBLANK(A1)=1,AND(MIN(A1)>=0,N(A1)=INT(N(A1))),FALSE)'],
  ['one cell of đồng', [A1], 'dong', 'IF(COUNT(A1)+COUNTBLANK(A1)=1,AND(MIN(A1)>=0,OR(N(A1)=INT(N(A1)),N(A1)>=1000000)),FALSE)'],
  ['a unit with decimals', [A1], 'thousand', 'IF(COUNT(A1)+COUNTBLANK(A1)=1,MIN(A1)>=0,FALSE)'],
  ['two figures', [A1, B1], 'cases', 'IF(COUNT(A1,B1)+COUNTBLANK(A1)+COUNTBLANK(B1)=2,AND(MIN(A1,B1)>=0,N(A1)=INT(N(A1)),N(B1)=INT(N(B1))),FALSE)'],
  ['two figures in tỷ', [A1, B1], 'billion', 'IF(COUNT(A1,B1)+COUNTBLANK(A1)+COUNTBLANK(B1)=2,MIN(A1,B1)>=0,FALSE)'],
  ['a figure without any cell asks nothing', [A1, []], 'billion', 'IF(COUNT(A1)+COUNTBLANK(A1)=1,MIN(A1)>=0,FALSE)'],
])('usable: %s', (_, amounts, unit, formula) => expect(isUsable(amounts, unit, 'amount')).toBe(formula));

test('usable: texts are asked one by one', () => {
  const brief = 'IF(ISERROR(A1),A1,IF(A1="1.503",1503,A1))';
  expect(isUsable([amount(['1.503'])], 'cases', 'brief')).toBe(`IFERROR((${brief}=INT(${brief}))*(ABS(${brief})=${brief}),IFERROR(${brief}="",FALSE))`);
  const money = 'IF(ISERROR(A1),A1,IF(A1="12,5",12.5,A1))';
  expect(isUsable([amount(['12,5'], 'billion')], 'billion', 'brief')).toBe(`IFERROR((ABS(${money})=${money}),IFERROR(${money}="",FALSE))`);
  expect(isUsable([amount(['1.503', 7])], 'cases', 'brief')).toBe(
    `IF(COUNT(B1)+COUNTBLANK(B1)=1,AND(MIN(B1)>=0,N(B1)=INT(N(B1)),IFERROR((${brief}=INT(${brief}))*(ABS(${brief})=${brief}),IFERROR(${brief}="",FALSE))),FALSE)`,
  );
});

test.each<[string, GridCell[], boolean, unknown]>([
  ['an empty cell that the row proves to be zero', [''], true, 0],
  ['a cross that the row proves to be zero', ['x'], true, 0],
  ['a number is what it is', [7], true, 7],
  ['without proof an empty cell is nothing', [''], false, null],
])('%s', (_, cells, proven, value) => {
  const given = amountOf(reading(cells), 0, [0], proven);
  const now = calculated(valueOf(given), [cells.map((cell) => (cell === '' ? undefined : cell))]);
  // A reference to an empty cell shows 0 as well; whether it counts is what isPresent says.
  expect([now, calculated(isPresent(given), [cells.map((cell) => (cell === '' ? undefined : cell))])]).toEqual([value ?? 0, value !== null]);
});

test.each<[GridCell[], boolean]>([
  [[''], true],
  [['', 'x'], true],
  [['', ' '], true],
  [['-'], false],
  [['', 0], false],
  [['nhiều'], false],
])('%j is blank: %p', (cells, blank) => {
  expect(
    isBlank(
      reading(cells),
      0,
      cells.map((_, i) => i),
    ),
  ).toBe(blank);
});

test.each<[Unit, string]>([
  ['cases', 'A1'],
  ['dong', 'A1'],
  ['thousand', 'ROUND(A1*1E3,3)'],
  ['million', 'ROUND(A1*1E6,3)'],
  ['billion', 'ROUND(A1*1E9,3)'],
])('A1 in %s, in cases or đồng', (unit, formula) => expect(inBaseUnit('A1', unit)).toBe(formula));

test.each<[Unit, number[], number]>([
  ['cases', [150, 20], 0],
  ['dong', [1e15, 7], 0],
  ['thousand', [150], 3],
  ['million', [150], 6],
  ['billion', [150], 9],
  ['thousand', [1.23456], 5],
  ['billion', [0.1, 12.345678], 9],
  ['billion', [1e7], 8],
  ['billion', [9_999_999, 0.5], 8],
  ['billion', [1_000_000], 9],
  ['thousand', [1e15], 0],
  ['thousand', [], 3],
  ['cases', [], 0],
])('amounts in %s such as %j are whole after %i decimals', (unit, amounts, decimals) => expect(decimalsOfMeasure(unit, amounts)).toBe(decimals));

test.each<[string, number | string]>([
  ['1.503', 1503],
  [' 1 503 ', ' 1 503 '],
  ['+5', '+5'],
  ['.5', '.5'],
  ['5.', '5.'],
  ['5%', '5%'],
  ['1e2', '1e2'],
  ['1E300', '1E300'],
  ['0x10', '0x10'],
  ['(5)', '(5)'],
])('%j typed over another text is %j', (typed, expected) => {
  const now = calculated(valueOf(amount(['nhiều'])), [[typed]]);
  expect(readFigure(typed, 'cases', 'unknown') === now || now === expected).toBe(true);
  if (typeof expected === 'string' && /\D/.test(typed.replaceAll(' ', ''))) expect(now).toBe(typed);
});
