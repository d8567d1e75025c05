/** Our conditional formats: which there are, and telling them from the user's. */
import { isOwnRule, rulesOf } from '../../src/changes/rules';
import { blockColumns } from '../../src/own/columns';

const GOOD = { fill: '#C6EFCE', font: '#006100' };
const BAD = { fill: '#FFC7CE', font: '#9C0006' };
const NEUTRAL = { fill: '#EDEDED', font: '#595959' };
const HIGHLIGHT = { fill: '#FFF2CC' };

test('one measure: three verdicts, two answers, and the whole row last', () => {
  const rules = rulesOf({ firstRow: 11, tableColumn: 0, column: 18, columns: blockColumns(['cases']) });
  expect(rules).toEqual([
    { firstColumn: 23, lastColumn: 23, formula: '=$X12="Đạt"', format: GOOD },
    { firstColumn: 23, lastColumn: 23, formula: '=$X12="Chưa đạt"', format: BAD },
    { firstColumn: 23, lastColumn: 23, formula: '=$X12="Không xét"', format: NEUTRAL },
    { firstColumn: 24, lastColumn: 24, formula: '=$Y12="Đủ"', format: { ...GOOD, bold: true } },
    { firstColumn: 24, lastColumn: 24, formula: '=$Y12="Không xét"', format: NEUTRAL },
    { firstColumn: 0, lastColumn: 25, formula: '=$Y12="Đủ"', format: HIGHLIGHT },
  ]);
});

test('both measures: verdicts of each; the row is highlighted from the table on', () => {
  const rules = rulesOf({ firstRow: 2, tableColumn: 2, column: 20, columns: blockColumns(['cases', 'money']) });
  expect(rules.map(({ firstColumn, lastColumn, formula, format }) => [firstColumn, lastColumn, formula, format.fill])).toEqual([
    [25, 25, '=$Z3="Đạt"', '#C6EFCE'],
    [25, 25, '=$Z3="Chưa đạt"', '#FFC7CE'],
    [25, 25, '=$Z3="Không xét"', '#EDEDED'],
    [31, 31, '=$AF3="Đạt"', '#C6EFCE'],
    [31, 31, '=$AF3="Chưa đạt"', '#FFC7CE'],
    [31, 31, '=$AF3="Không xét"', '#EDEDED'],
    [32, 32, '=$AG3="Đủ"', '#C6EFCE'],
    [32, 32, '=$AG3="Không xét"', '#EDEDED'],
    [2, 33, '=$AG3="Đủ"', '#FFF2CC'],
  ]);
});

test('at the end of the sheet', () => {
  const rules = rulesOf({ firstRow: 1048575, tableColumn: 16370, column: 16376, columns: blockColumns(['money']) });
  expect(rules[5]).toEqual({ firstColumn: 16370, lastColumn: 16383, formula: '=$XFC1048576="Đủ"', format: HIGHLIGHT });
});

const BLOCK = { column: 18, width: 8 }; // S to Z

test.each([
  ['as it was written', '=$X12="Đạt"', true],
  ['a row inserted above', '=$X13="Đạt"', true],
  ['many rows inserted above', '=$X1048576="Đạt"', true],
  ['the first column', '=$S12="Chưa đạt"', true],
  ['the last column', '=$Z12="Không xét"', true],
  ['of "Đủ điều kiện"', '=$Y12="Đủ"', true],
  ['of "Đủ điều kiện", which no rule asks by itself', '=$Y12="Chưa đủ"', true],
  ['an absolute row', '=$X$12="Đạt"', true],
  ['a column left of the block', '=$R12="Đạt"', false],
  ['a column right of the block', '=$AA12="Đạt"', false],
  ['the table’s own column', '=$A12="Đạt"', false],
  ['a relative column', '=X12="Đạt"', false],
  ['another word', '=$X12="Tốt"', false],
  ['one of our words with a space', '=$X12="Đạt "', false],
  ['in small letters', '=$X12="đạt"', false],
  ['decomposed accents', '=$X12="Đạt"'.normalize('NFD'), false],
  ['a part of a longer condition', '=AND($X12="Đạt",$A12>0)', false],
  ['more behind it', '=$X12="Đạt"&""', false],
  ['turned round', '="Đạt"=$X12', false],
  ['not equal', '=$X12<>"Đạt"', false],
  ['with a sheet', '=\'Biểu 04\'!$X12="Đạt"', false],
  ['without =', '$X12="Đạt"', false],
  ['spaces', '=$X12 = "Đạt"', false],
  ['four letters', '=$AAAX12="Đạt"', false],
  ['a number', '=$X12=1', false],
  ['an error', '=#REF!="Đạt"', false],
  ['empty', '', false],
])('ours or the user’s: %s', (_, formula, ours) => expect(isOwnRule(formula, BLOCK)).toBe(ours));

test('every rule of a block is known again beside it, and after columns were inserted before it', () => {
  for (const measures of [['cases'], ['money'], ['cases', 'money']] as const) {
    const columns = blockColumns(measures);
    for (const column of [5, 18, 700, 16360]) {
      const rules = rulesOf({ firstRow: 8, tableColumn: 0, column, columns });
      expect(rules.filter(({ formula }) => !isOwnRule(formula, { column, width: columns.length }))).toEqual([]);
      expect(rules.filter(({ formula }) => isOwnRule(formula, { column: column + columns.length, width: columns.length }))).toEqual([]);
    }
  }
});
