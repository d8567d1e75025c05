/** Our conditional formats: which there are, and telling them from the user's. */
import { isOwnRule, rulesOf } from '../../src/changes/rules';
import type { Basis } from '../../src/changes/basis';
import type { OwnRule } from '../../src/changes/changes';
import { blockColumns } from '../../src/own/columns';
import type { Measure } from '../../src/terms/terms';

const GOOD = { fill: '#C6EFCE', font: '#006100' };
const BAD = { fill: '#FFC7CE', font: '#9C0006' };
const NEUTRAL = { fill: '#EDEDED', font: '#595959' };
const HIGHLIGHT = { fill: '#FFF2CC' };

const rulesFor = (measures: readonly Measure[], place: { firstRow: number; tableColumn: number; column: number }, basis: Basis | null = null): OwnRule[] =>
  rulesOf({ sheet: 'Việc', ...place, headingRow: place.firstRow - 1, watchedRow: place.firstRow + 9, columns: blockColumns(measures), basis }, 7);
const is = (cell: string, word: string): string => `=AND(N("THADS")=0,${cell}="${word}")`;

const ONLY_SEEN = (note: string): string =>
  `=AND(N("THADS")=0,OR(AND(LEFT(${note})="[",RIGHT(${note})="]",ISNUMBER(FIND(" | ",${note}))),` +
  `AND(LEFT(${note})="{",OR(RIGHT(${note})="]",RIGHT(${note})="}"),ISNUMBER(FIND(" ; ",${note})))))`;

test('one measure: three verdicts, two answers, and the whole row last', () => {
  expect(rulesFor(['cases'], { firstRow: 11, tableColumn: 0, column: 18 })).toEqual([
    { firstColumn: 23, lastColumn: 23, formula: is('$X12', 'Đạt'), format: GOOD },
    { firstColumn: 23, lastColumn: 23, formula: is('$X12', 'Chưa đạt'), format: BAD },
    { firstColumn: 23, lastColumn: 23, formula: is('$X12', 'Không xét'), format: NEUTRAL },
    { firstColumn: 24, lastColumn: 24, formula: is('$Y12', 'Đủ'), format: { ...GOOD, bold: true } },
    { firstColumn: 24, lastColumn: 24, formula: is('$Y12', 'Không xét'), format: NEUTRAL },
    { firstColumn: 25, lastColumn: 25, firstRow: 10, lastRow: 20, formula: ONLY_SEEN('$Z11'), format: { numberFormat: ';;;' } },
    { firstColumn: 0, lastColumn: 25, formula: is('$Y12', 'Đủ'), format: HIGHLIGHT },
  ]);
});

test('both measures: verdicts of each; the row is highlighted from the table on', () => {
  const rules = rulesFor(['cases', 'money'], { firstRow: 2, tableColumn: 2, column: 20 });
  expect(rules.map(({ firstColumn, lastColumn, formula, format }) => [firstColumn, lastColumn, formula, format.fill])).toEqual([
    [25, 25, is('$Z3', 'Đạt'), '#C6EFCE'],
    [25, 25, is('$Z3', 'Chưa đạt'), '#FFC7CE'],
    [25, 25, is('$Z3', 'Không xét'), '#EDEDED'],
    [31, 31, is('$AF3', 'Đạt'), '#C6EFCE'],
    [31, 31, is('$AF3', 'Chưa đạt'), '#FFC7CE'],
    [31, 31, is('$AF3', 'Không xét'), '#EDEDED'],
    [32, 32, is('$AG3', 'Đủ'), '#C6EFCE'],
    [32, 32, is('$AG3', 'Không xét'), '#EDEDED'],
    [33, 33, ONLY_SEEN('$AH2'), undefined],
    [2, 33, is('$AG3', 'Đủ'), '#FFF2CC'],
  ]);
});

test('at the end of the sheet', () => {
  const rules = rulesFor(['money'], { firstRow: 1048575, tableColumn: 16370, column: 16376 });
  expect(rules[6]).toEqual({ firstColumn: 16370, lastColumn: 16383, formula: is('$XFC1048576', 'Đủ'), format: HIGHLIGHT });
});

/** Name, total, eligible, completed in B, C, D and E + F. */
const BASIS: Basis = {
  seen: [1, 2, 3, 4, 5],
  names: 1,
  rates: [
    {
      measure: 'cases',
      eligible: [3],
      completed: [4, 5],
      caseload: [2],
      bands: [{ words: 'trên 300 việc', from: 300, fromInside: true, to: null, toInside: false }],
    },
  ],
  qualifiesBy: 'both',
  lacking: false,
  further: false,
  others: [],
  added: [],
};
const SIGNED = (row: number): string => `ISNUMBER(FIND("]",$Z${row},FIND(" | ",$Z${row},FIND("[",$Z${row}))))`;
const COMMON = (row: number): string =>
  `IF(AND(ISNUMBER($U${row}),COUNT($D${row})>0),IFERROR(ABS($U${row}-($E${row}+$F${row})/$D${row})>1E-9,TRUE)),` +
  `IF(COUNT($C${row})>0,IFERROR(OR(AND($S${row}="trên 300 việc",$C${row}<300)),FALSE)),` +
  `IFERROR(IF(ISNUMBER($W${row}),AND(OR($X${row}="Đạt",$X${row}="Chưa đạt",$X${row}="Không xét"),$X${row}<>IF($W${row}=0,"Đạt","Chưa đạt")),AND($W${row}="",OR($X${row}="Đạt",$X${row}="Chưa đạt"))),FALSE),` +
  `IFERROR(IF(AND(ISNUMBER($U${row}),ISNUMBER($T${row})),OR(AND($X${row}="Đạt",$U${row}<$T${row}-1E-9),AND($X${row}="Chưa đạt",$U${row}>$T${row}+1E-9))),FALSE),` +
  `IFERROR(AND(OR($Y${row}="Đủ",$Y${row}="Không xét"),OR($X${row}="Chưa đạt")),FALSE)`;
const FILLED = (row: number): string => `COUNTA($B${row},$C${row},$D${row},$E${row},$F${row})`;
const STALE = (row: number): string =>
  `AND(${FILLED(row)}>0,${SIGNED(row)},OR(ISERROR(FIND("["&SUBSTITUTE(IFERROR($B${row}&"","#")&" | "&IFERROR($C${row}&"","#")&" | "&IFERROR($D${row}&"","#")&" | "&` +
  `IFERROR($E${row}&"","#")&" | "&IFERROR($F${row}&"","#"),",",".")&"]",$Z${row})),${COMMON(row)}))`;
const UNSIGNED = (row: number): string => `OR(${FILLED(row)}=0,AND(NOT(${SIGNED(row)}),OR(ISERROR(ROWS($U${row})),${COMMON(row)})))`;

test('results that lost their figures come before all others: figures are hidden, results say it, the row is not highlighted', () => {
  const rules = rulesFor(['cases'], { firstRow: 11, tableColumn: 0, column: 18 }, BASIS);
  const words = '"Số liệu đã đổi";"Số liệu đã đổi";"Số liệu đã đổi";"Số liệu đã đổi"';
  // Rows of ours by their signs, from the headings to some rows below; rows without a sign only where the block stands.
  const watched = { firstRow: 10, lastRow: 20 };
  expect(rules.slice(0, 5)).toEqual([
    { firstColumn: 18, lastColumn: 22, formula: `=AND(N("THADS")=0,${STALE(11)})`, format: { ...NEUTRAL, numberFormat: ';;;' }, ...watched },
    { firstColumn: 23, lastColumn: 24, formula: `=AND(N("THADS")=0,${STALE(11)})`, format: { ...NEUTRAL, numberFormat: words }, ...watched },
    { firstColumn: 18, lastColumn: 22, formula: `=AND(N("THADS")=0,${UNSIGNED(11)})`, format: { ...NEUTRAL, numberFormat: ';;;' }, firstRow: 10 },
    { firstColumn: 23, lastColumn: 24, formula: `=AND(N("THADS")=0,${UNSIGNED(11)})`, format: { ...NEUTRAL, numberFormat: words }, firstRow: 10 },
    { firstColumn: 23, lastColumn: 23, formula: is('$X12', 'Đạt'), format: GOOD },
  ]);
  expect(rules.at(-1)!.formula).toBe(`=AND(N("THADS")=0,$Y12="Đủ",NOT(${STALE(12)}),NOT(${UNSIGNED(12)}))`);
});

test.each<[string, string, boolean, string?]>([
  ['a comparison with a word of ours, in the fill of Excel’s own presets', '=$X12="Đạt"', false],
  ['of "Đủ điều kiện"', '=$L5="Đủ"', false],
  ['a part of a longer condition', '=AND($X12="Đạt",$A12>0)', false],
  ['an error', '=#REF!="Đạt"', false],
  ['empty', '', false],
  ['signed, whatever it asks', '=AND(N("THADS")=0,#REF!="Đạt")', true],
  ['signed, with a fill that somebody changed', '=AND(N("THADS")=0,$X12="Đạt")', true, '#FF00FF'],
  ['unsigned, with a fill of the user’s', '=$X12="Đạt"', false, '#FFFF00'],
  ['unsigned, without a fill', '=$X12="Đạt"', false, ''],
  ['begun, and nothing said yet', '', true, ''],
])('ours or the user’s: %s', (_, formula, ours, fill = GOOD.fill) => expect(isOwnRule({ formula, fill })).toBe(ours));

test('every rule of a block is known again', () => {
  for (const measures of [['cases'], ['money'], ['cases', 'money']] as const) {
    for (const basis of [null, BASIS]) {
      const rules = rulesFor(
        measures,
        { firstRow: 8, tableColumn: 0, column: 18 },
        basis && { ...basis, rates: basis.rates.map((rate) => ({ ...rate, measure: measures[0] })) },
      );
      expect(rules.filter(({ formula, format }) => !isOwnRule({ formula, fill: format.fill ?? '' }))).toEqual([]);
    }
  }
});

describe('"Đủ điều kiện" that its row rules out', () => {
  const ruledOut = (
    measures: ('cases' | 'money')[],
    qualifiesBy: 'both' | 'either',
    others: Basis['others'] = [],
    lacking = false,
    further = false,
  ): string[] => {
    const rules = rulesFor(measures, { firstRow: 11, tableColumn: 0, column: 18 }, { ...BASIS, qualifiesBy, others, lacking, further });
    const rule = rules.find(({ firstRow, lastRow }) => firstRow !== undefined && lastRow === undefined);
    return [...rule!.formula.matchAll(/IFERROR\((AND\((?:OR\()?\$(?:AE|Y)11.*?),FALSE\)(?=,IFERROR|\)+$)/g)].map(([, condition]) => condition!);
  };
  const [Q, A, B] = ['$AE11', '$X11', '$AD11'];
  test.each([
    [
      'both',
      [
        `AND(${Q}="Đủ",NOT(OR(${A}="Đạt",${B}="Đạt")))`,
        `AND(OR(${Q}="Chưa đủ",${Q}="Không xét"),AND(${A}="Đạt",${B}="Đạt"))`,
        `AND(OR(${Q}="Đủ",${Q}="Không xét"),OR(${A}="Chưa đạt",${B}="Chưa đạt"))`,
      ],
    ],
    ['either', [`AND(${Q}="Đủ",NOT(OR(${A}="Đạt",${B}="Đạt")))`, `AND(OR(${Q}="Chưa đủ",${Q}="Không xét"),OR(${A}="Đạt",${B}="Đạt"))`]],
  ] as const)('both measures on the sheet, %s', (by, conditions) => expect(ruledOut(['cases', 'money'], by)).toEqual(conditions));
  test('one measure, and no other sheet, either', () =>
    expect(ruledOut(['cases'], 'either')).toEqual(['AND(OR($Y11="Chưa đủ",$Y11="Không xét"),OR($X11="Đạt"))']));
  test.each([
    ['both', ['AND(OR($Y11="Đủ",$Y11="Không xét"),OR($X11="Chưa đạt"))', 'AND(OR($Y11="Đủ",$Y11="Chưa đủ"),NOT(OR($X11="Chưa đạt")))']],
    ['either', ['AND(OR($Y11="Chưa đủ",$Y11="Không xét"),OR($X11="Đạt"))', 'AND(OR($Y11="Đủ",$Y11="Chưa đủ"),NOT(OR($X11="Đạt")))']],
  ] as const)('one measure, and the plan sets another one for everybody, %s', (by, conditions) =>
    expect(ruledOut(['cases'], by, [], true)).toEqual(conditions),
  );
  test('one measure, and another sheet: what is not judged may have its reason there', () =>
    expect(ruledOut(['cases'], 'either', [{ sheet: 'Tiền', firstRow: 1, lastRow: 3, columns: [1], first: 1, of: 'qualifies' }])).toEqual([
      'AND($Y11="Chưa đủ",OR($X11="Đạt"))',
    ]));
});
