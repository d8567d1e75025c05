/** Conditional formats as they hold: every rule type, on values, errors and empty cells. */
import { SheetRules } from '../../../workbench/grid/conditional-formats';
import { RuleEvaluator } from '../../../workbench/grid/rule-scope';
import type { CellValue, ConditionalFormat } from 'excel-host/model';
import { parseArea } from 'excel-host/cells';
import { book } from 'excel-host/testing';

const FILL = { fill: '#C6EFCE' };
const NOW = new Date(2024, 5, 30, 12);

function rulesOver(values: CellValue[], ...rules: Partial<ConditionalFormat>[]): SheetRules {
  const workbook = book({ S: values.map((value) => [value]) });
  const sheet = workbook.sheets[0]!;
  sheet.conditionalFormats = rules.map((rule, priority) => ({
    id: String(priority),
    areas: [parseArea(`A1:A${values.length}`)!],
    type: 'Custom',
    priority,
    stopIfTrue: false,
    rule: {},
    format: FILL,
    ...rule,
  }));
  return new SheetRules(sheet, new RuleEvaluator(workbook, { decimal: ',', group: '.', dates: 'dmy' }, () => NOW));
}

/** Numbers of the rows (from 1) where the rule holds. */
function held(values: CellValue[], rule: Partial<ConditionalFormat>): number[] {
  const rules = rulesOver(values, rule);
  return values.flatMap((_, i) => (rules.at(i, 0) ? [i + 1] : []));
}

const NUMBERS = [5, 1, 3, 3, 10];
const cellValue = (operator: string, formula1: string, formula2?: string): Partial<ConditionalFormat> => ({
  type: 'CellValue',
  rule: { operator, formula1, formula2 },
});
const preset = (criterion: string): Partial<ConditionalFormat> => ({ type: 'PresetCriteria', rule: { criterion } });
const text = (operator: string, wanted: string): Partial<ConditionalFormat> => ({ type: 'ContainsText', rule: { operator, text: wanted } });
const top = (operator: string, rank: number): Partial<ConditionalFormat> => ({ type: 'TopBottom', rule: { operator, rank } });

test.each<[string, CellValue[], Partial<ConditionalFormat>, number[]]>([
  ['a formula moves along with the cell', NUMBERS, { rule: { formula: '=A1>3' } }, [1, 5]],
  ['an anchored formula does not', NUMBERS, { rule: { formula: '=$A$1>A1' } }, [2, 3, 4]],
  ['a text is no truth, an error neither', ['x', 1, { error: '#N/A' }], { rule: { formula: '=A1' } }, [2]],
  ['our own kind of rule', ['Đạt', 'Chưa đạt', null], { rule: { formula: '=$A1="Đạt"' } }, [1]],
  ['an unknown function holds nowhere', NUMBERS, { rule: { formula: '=THADS.MET(A1)' } }, []],
  ['no formula at all', NUMBERS, { rule: { formula: '=(' } }, []],
  ['greater', NUMBERS, cellValue('GreaterThan', '3'), [1, 5]],
  ['greater or equal, by a formula', NUMBERS, cellValue('GreaterThanOrEqual', '=1+2'), [1, 3, 4, 5]],
  ['less', NUMBERS, cellValue('LessThan', '3'), [2]],
  ['less or equal', NUMBERS, cellValue('LessThanOrEqual', '3'), [2, 3, 4]],
  ['equal', NUMBERS, cellValue('EqualTo', '3'), [3, 4]],
  ['not equal', NUMBERS, cellValue('NotEqualTo', '3'), [1, 2, 5]],
  ['between', NUMBERS, cellValue('Between', '3', '5'), [1, 3, 4]],
  ['between, ends the other way round', NUMBERS, cellValue('Between', '5', '3'), [1, 3, 4]],
  ['not between', NUMBERS, cellValue('NotBetween', '3', '5'), [2, 5]],
  ['an empty cell is not small', [null, -1], cellValue('LessThan', '0'), [2]],
  ['texts are compared without regard to case', ['ĐẠT', 'x'], cellValue('EqualTo', '="đạt"'), [1]],
  ['contains', ['Chưa đạt', 'Đạt', 'x'], text('Contains', 'đạt'), [1, 2]],
  ['does not contain', ['Chưa đạt', 'x'], text('NotContains', 'đạt'), [2]],
  ['begins', ['Chưa đạt', 'đạt chưa'], text('BeginsWith', 'chưa'), [1]],
  ['ends', ['Chưa đạt', 'đạt chưa'], text('EndsWith', 'chưa'), [2]],
  ['top two, ties count', NUMBERS, top('TopItems', 3), [1, 3, 4, 5]],
  ['bottom one', NUMBERS, top('BottomItems', 1), [2]],
  ['top 20 per cent', NUMBERS, top('TopPercent', 20), [5]],
  ['bottom 10 per cent are at least one', NUMBERS, top('BottomPercent', 10), [2]],
  ['above average (4.4)', NUMBERS, preset('AboveAverage'), [1, 5]],
  ['below average', NUMBERS, preset('BelowAverage'), [2, 3, 4]],
  ['equal or above', [1, 3, 2], preset('EqualOrAboveAverage'), [2, 3]],
  ['one deviation above', NUMBERS, preset('OneStdDevAboveAverage'), [5]],
  ['duplicates', NUMBERS, preset('DuplicateValues'), [3, 4]],
  ['unique', [...NUMBERS, null], preset('UniqueValues'), [1, 2, 5]],
  ['blanks', [null, ' ', 'x'], preset('Blanks'), [1, 2]],
  ['no blanks', [null, 'x'], preset('NonBlanks'), [2]],
  ['errors', [{ error: '#DIV/0!' }, 1], preset('Errors'), [1]],
  ['no errors', [{ error: '#DIV/0!' }, 1], preset('NonErrors'), [2]],
  ['today', [45473, 45472], preset('Today'), [1]],
  ['yesterday', [45473, 45472], preset('Yesterday'), [2]],
])('%s', (_, values, rule, expected) => {
  expect(held(values, rule)).toEqual(expected);
});

test('the first rule wins part by part; stopIfTrue ends the asking', () => {
  const formula = '=A1>0';
  const rules = (stopIfTrue: boolean): SheetRules =>
    rulesOver([1], { rule: { formula }, format: { fill: '#111111' }, stopIfTrue }, { rule: { formula }, format: { fill: '#222222', bold: true } });
  expect(rules(false).at(0, 0)).toEqual({ fill: '#111111', bold: true });
  expect(rules(true).at(0, 0)).toEqual({ fill: '#111111' });
  expect(rules(false).at(5, 5)).toBeNull();
});

test('colour scales: ends, middle and between', () => {
  const colors = [
    { type: 'LowestValue', color: '#000000' },
    { type: 'Number', formula: '50', color: '#808080' },
    { type: 'HighestValue', color: '#FFFFFF' },
  ];
  const rules = rulesOver([0, 25, 50, 100, 'x'], { type: 'ColorScale', rule: { colors } });
  expect([0, 1, 2, 3, 4].map((row) => rules.at(row, 0)?.fill)).toEqual(['#000000', '#404040', '#808080', '#FFFFFF', undefined]);
});

test('icons and bars', () => {
  const criteria = ['0', '33', '67'].map((formula) => ({ type: 'Percent', formula, operator: 'GreaterThanOrEqual' }));
  const icons = rulesOver([0, 33, 67, 100], { type: 'IconSet', rule: { icons: { set: 'ThreeArrows', reverse: false, iconOnly: false, criteria } } });
  expect([0, 1, 2, 3].map((row) => icons.at(row, 0)?.icon?.index)).toEqual([0, 1, 2, 2]);
  const bar = {
    lower: { type: 'Automatic' },
    upper: { type: 'Automatic' },
    fill: '#638EC6',
    gradient: true,
    negativeFill: '#FF0000',
    axis: 'Automatic',
    direction: 'Context',
    barOnly: false,
  };
  const bars = rulesOver([-50, 0, 50], { type: 'DataBar', rule: { bar } });
  expect([0, 1, 2].map((row) => bars.at(row, 0)?.bar)).toEqual([
    { from: 0, to: 0.5, fill: '#FF0000', gradient: true },
    { from: 0.5, to: 0.5, fill: '#638EC6', gradient: true },
    { from: 0.5, to: 1, fill: '#638EC6', gradient: true },
  ]);
});

/** What was worked out for one column of a row must not be told of another one. */
test.each<[string, string[]]>([
  ['=$C1>4', ['A1', 'B1', 'C1']],
  ['=A1>4', ['B1', 'C1', 'B2']],
  ['=A$1>4', ['B1', 'B2', 'C1', 'C2']],
  ['=COLUMN()>2', ['C1', 'C2']],
  ['=COLUMN($A1)>2', []],
  ['=ROW()=2', ['A2', 'B2', 'C2']],
  ['=@$A1:$C1>4', ['B1', 'C1', 'B2']],
  ['=SUM($A1:$C1)>11', ['A1', 'B1', 'C1']],
  ['=SUM($A1:A1)>5', ['B1', 'C1', 'B2', 'C2']],
  ['=SUM($A:$A)=A1', ['B1', 'B2']],
  ['=INDIRECT(ADDRESS(1,COLUMN()))>4', ['B1', 'B2', 'C1', 'C2']],
  ['=limit<A1', ['B1', 'C1', 'B2']],
  ['=COUNTIF($A$1:$C$2,A1)>1', ['A1', 'C2', 'B1', 'B2']],
])('%s over a block of cells', (formula, expected) => {
  const workbook = book({
    S: [
      [1, 5, 6],
      [4, 5, 1],
    ],
  });
  workbook.names.push({ name: 'limit', scope: null, formula: '=4', visible: true });
  const sheet = workbook.sheets[0]!;
  sheet.conditionalFormats = [{ id: '1', areas: [parseArea('A1:C2')!], type: 'Custom', priority: 0, stopIfTrue: false, rule: { formula }, format: FILL }];
  const rules = new SheetRules(sheet, new RuleEvaluator(workbook, { decimal: ',', group: '.', dates: 'dmy' }, () => NOW));
  const cells = ['A1', 'B1', 'C1', 'A2', 'B2', 'C2'];
  const at = (cell: string): boolean => rules.at(Number(cell[1]) - 1, cell.charCodeAt(0) - 65) !== null;
  expect(cells.filter(at).sort()).toEqual([...expected].sort());
  // In the other direction, from what has been answered.
  expect([...cells].reverse().filter(at).sort()).toEqual([...expected].sort());
});
