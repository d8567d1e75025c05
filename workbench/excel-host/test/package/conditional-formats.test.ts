/** Conditional formats: read from both places of the file, written with everything else left as it was. */
import { type ConditionalFormat, type ConditionalRule, type DataBarRule, type IconCriterion, Sheet } from '../../model/workbook';
import { PRESET_RULES, TOP_RULES } from '../../package/conditional-format-words';
import { UnwritableRuleError } from '../../package/errors';
import { openPackage } from '../../package/open-package';
import { parseXml } from '../../package/xml-tree';
import { buildPackage, changedParts, part, worksheet } from '../../testing/build-package';
import { richWorkbook, SHEET, X14 } from '../../testing/rich-workbook';

const MAIN = 'xl/worksheets/sheet1.xml';
const column = (left: number, top = 1, bottom = 3): ConditionalFormat['areas'] => [{ top, left, bottom, right: left }];

/** Opens the rich workbook, changes the list of rules, saves. */
function edited(edit: (rules: ConditionalFormat[], sheet: Sheet) => ConditionalFormat[] | void): {
  bytes: Uint8Array;
  text: string;
  again: ConditionalFormat[];
} {
  const file = openPackage(richWorkbook());
  const sheet = file.workbook.sheets[0]!;
  sheet.conditionalFormats = edit(sheet.conditionalFormats, sheet) ?? sheet.conditionalFormats;
  sheet.touch('conditionalFormats');
  const bytes = file.save();
  return { bytes, text: part(bytes, MAIN), again: openPackage(bytes).workbook.sheets[0]!.conditionalFormats };
}

function rule(change: Partial<ConditionalFormat>): ConditionalFormat {
  return {
    id: 'new',
    areas: column(3),
    type: 'Custom',
    priority: 0,
    stopIfTrue: false,
    rule: { formula: '=$D2="Đạt"' },
    format: { fill: '#C6EFCE' },
    ...change,
  };
}

/** The sheet's text with stretches replaced, each of which must be there. */
function sheetWith(...changes: [string, string][]): string {
  return changes.reduce((text, [before, after]) => {
    expect(text).toContain(before);
    return text.replace(before, () => after);
  }, SHEET);
}

const EXPRESSION = '<cfRule type="expression" dxfId="1" priority="1" stopIfTrue="1">';
const CELL_IS = '<cfRule type="cellIs" dxfId="0" priority="3" operator="greaterThan">';
const DATA_BAR = '<cfRule type="dataBar" priority="2">';
const EXTENDED = '<x14:cfRule type="expression" priority="4" id="{BBBB0000-0000-0000-0000-000000000002}">';

it('rules are read in their order, with what they say and their XML', () => {
  const { conditionalFormats } = openPackage(richWorkbook()).workbook.sheets[0]!;
  expect(
    conditionalFormats.map(({ type, priority, areas, rule: content, format, stopIfTrue }) => ({ type, priority, areas, rule: content, format, stopIfTrue })),
  ).toEqual([
    { type: 'Custom', priority: 0, areas: column(0), rule: { formula: '=$A2=1' }, format: { bold: true, italic: false }, stopIfTrue: true },
    {
      type: 'DataBar',
      priority: 1,
      areas: column(1),
      rule: {
        bar: {
          lower: { type: 'LowestValue' },
          upper: { type: 'HighestValue' },
          fill: '#638EC6',
          gradient: true,
          axis: 'Automatic',
          direction: 'Context',
          barOnly: false,
        },
      },
      format: {},
      stopIfTrue: false,
    },
    {
      type: 'CellValue',
      priority: 2,
      areas: column(0),
      rule: { operator: 'GreaterThan', formula1: '=2' },
      format: { fill: '#FFC7CE', fontColor: '#9C0006' },
      stopIfTrue: false,
    },
    { type: 'Custom', priority: 3, areas: column(2), rule: { formula: "='Khác'!$A$1>0" }, format: { fill: '#00FF00' }, stopIfTrue: false },
  ]);
  expect(conditionalFormats[2]!.source).toBe(`${CELL_IS}<formula>2</formula></cfRule>`);
  expect(new Set(conditionalFormats.map(({ id }) => id)).size).toBe(4);
});

it.each([
  [
    '<cfRule type="notContainsText" priority="1" operator="notContains" text="a&amp;b"><formula>x</formula></cfRule>',
    { type: 'ContainsText', rule: { operator: 'NotContains', text: 'a&b' } },
  ],
  [
    '<cfRule type="beginsWith" priority="1" operator="beginsWith" text="a"><formula>x</formula></cfRule>',
    { type: 'ContainsText', rule: { operator: 'BeginsWith', text: 'a' } },
  ],
  [
    '<cfRule type="cellIs" priority="1" operator="between"><formula>1</formula><formula>2</formula></cfRule>',
    { type: 'CellValue', rule: { operator: 'Between', formula1: '=1', formula2: '=2' } },
  ],
  ['<cfRule type="top10" priority="1" rank="3"/>', { type: 'TopBottom', rule: { operator: 'TopItems', rank: 3 } }],
  ['<cfRule type="top10" priority="1" bottom="1" percent="true"/>', { type: 'TopBottom', rule: { operator: 'BottomPercent', rank: 10 } }],
  ['<cfRule type="duplicateValues" priority="1"/>', { type: 'PresetCriteria', rule: { criterion: 'DuplicateValues' } }],
  ['<cfRule type="aboveAverage" priority="1" aboveAverage="0" stdDev="2"/>', { type: 'PresetCriteria', rule: { criterion: 'TwoStdDevBelowAverage' } }],
  ['<cfRule type="iconSet" priority="1"><iconSet><cfvo type="percent" val="0"/></iconSet></cfRule>', { type: 'IconSet' }],
  [
    '<cfRule type="iconSet" priority="1"><iconSet iconSet="3Arrows" reverse="1"><cfvo type="percent" val="0"/><cfvo type="num" val="3" gte="0"/><cfvo type="formula" val="$A$1"/></iconSet></cfRule>',
    {
      type: 'IconSet',
      rule: {
        icons: {
          set: 'ThreeArrows',
          reverse: true,
          iconOnly: false,
          criteria: [
            { type: 'Percent', formula: '0', operator: 'GreaterThanOrEqual' },
            { type: 'Number', formula: '3', operator: 'GreaterThan' },
            { type: 'Formula', formula: '=$A$1', operator: 'GreaterThanOrEqual' },
          ],
        },
      },
    },
  ],
  ['<cfRule type="colorScale" priority="1"><colorScale/></cfRule>', { type: 'ColorScale' }],
  [
    '<cfRule type="colorScale" priority="1"><colorScale><cfvo type="min"/><cfvo type="percentile" val="50"/><cfvo type="max"/><color rgb="FFF8696B"/><color theme="0"/><color rgb="FF63BE7B"/></colorScale></cfRule>',
    {
      type: 'ColorScale',
      rule: {
        colors: [
          { type: 'LowestValue', color: '#F8696B' },
          { type: 'Percentile', formula: '50', color: '#FFFFFF' },
          { type: 'HighestValue', color: '#63BE7B' },
        ],
      },
    },
  ],
])('%s', (markup, expected) => {
  const sheet = worksheet('', { after: `<conditionalFormatting sqref="A1:A2 C3">${markup}</conditionalFormatting>` });
  const [read] = openPackage(buildPackage({ sheets: { A: sheet } })).workbook.sheets[0]!.conditionalFormats;
  expect(read).toMatchObject({
    ...expected,
    source: markup,
    areas: [
      { top: 0, left: 0, bottom: 1, right: 0 },
      { top: 2, left: 2, bottom: 2, right: 2 },
    ],
  });
});

it('touched, but unchanged: not a byte', () => {
  expect(changedParts(richWorkbook(), edited(() => undefined).bytes)).toEqual([]);
});

it('a rule added last gets the next number and a format of its own', () => {
  const { bytes, text, again } = edited((rules) => [...rules, rule({ priority: 9, format: { fill: '#C6EFCE', fontColor: '#006100', bold: true } })]);
  const added =
    '<conditionalFormatting sqref="D2:D4"><cfRule type="expression" dxfId="2" priority="5"><formula>$D2=&quot;Đạt&quot;</formula></cfRule></conditionalFormatting>';
  expect(text).toBe(sheetWith(['<dataValidations', `${added}<dataValidations`]));
  expect(part(bytes, 'xl/styles.xml')).toContain(
    '<dxf><font><b/><color rgb="FF006100"/></font><fill><patternFill><bgColor rgb="FFC6EFCE"/></patternFill></fill></dxf></dxfs>',
  );
  expect(part(bytes, 'xl/styles.xml')).toContain('<dxfs count="3">');
  expect(again[4]).toMatchObject({ areas: column(3), rule: { formula: '=$D2="Đạt"' }, format: { fill: '#C6EFCE', fontColor: '#006100', bold: true } });
});

it('a number format stands in the rule, under an id that means nothing else, and is read again', () => {
  const words = '"Số liệu đã đổi";;;"Số liệu đã đổi"';
  const { bytes, again } = edited((rules) => [...rules, rule({ priority: 9, format: { numberFormat: words, fill: '#EDEDED' } })]);
  const styles = part(bytes, 'xl/styles.xml');
  const code = 'formatCode="&quot;Số liệu đã đổi&quot;;;;&quot;Số liệu đã đổi&quot;"';
  const [, id] = new RegExp(`<dxf><numFmt numFmtId="(\\d+)" ${code}/><fill>`).exec(styles)!;
  expect(styles).toContain(`<numFmt numFmtId="${id}" ${code}/></numFmts>`);
  expect(Number(id)).toBeGreaterThan(163);
  expect(again[4]).toMatchObject({ format: { numberFormat: words, fill: '#EDEDED' } });
  // Only its colour changes: the number format stays as the file has it.
  const file = openPackage(bytes);
  const sheet = file.workbook.sheets[0]!;
  const last = sheet.conditionalFormats.at(-1)!;
  sheet.conditionalFormats = [...sheet.conditionalFormats.slice(0, -1), { ...last, format: { ...last.format, fill: '#FFFF00' } }];
  sheet.touch('conditionalFormats');
  expect(part(file.save(), 'xl/styles.xml')).toContain(`<dxf><numFmt numFmtId="${id}" ${code}/><fill><patternFill><bgColor rgb="FFFFFF00"/>`);
});

it('a rule that looks at another sheet stands in the extension, with its look, as Excel writes it', () => {
  const formula = '=AND($D2="a!b",\'Khác\'!$A2>0)';
  const { bytes, text, again } = edited((rules) => [
    ...rules,
    rule({ priority: 9, rule: { formula }, stopIfTrue: true, format: { bold: true, numberFormat: '"x"', fill: '#EDEDED' } }),
    rule({ priority: 10, rule: { formula: '=$D2="a!b"' } }),
  ]);
  const [, id] = /<numFmt numFmtId="(\d+)" formatCode="&quot;x&quot;"\/>/.exec(part(bytes, 'xl/styles.xml'))!;
  expect(text).toMatch(
    new RegExp(
      `<x14:cfRule type="expression" priority="5" stopIfTrue="1" id="\\{[0-9A-F-]+\\}"><xm:f>AND\\(\\$D2=&quot;a!b&quot;,'Khác'!\\$A2&gt;0\\)</xm:f>` +
        `<x14:dxf><font><b/></font><numFmt numFmtId="${id}" formatCode="&quot;x&quot;"/><fill><patternFill><bgColor rgb="FFEDEDED"/></patternFill></fill></x14:dxf></x14:cfRule><xm:sqref>D2:D4</xm:sqref>`,
    ),
  );
  expect(text).toContain('priority="6"><formula>$D2=&quot;a!b&quot;</formula></cfRule>');
  expect(again.slice(4)).toMatchObject([
    { areas: column(3), rule: { formula }, stopIfTrue: true, format: { bold: true, numberFormat: '"x"', fill: '#EDEDED' } },
    { rule: { formula: '=$D2="a!b"' } },
  ]);
});

it('the only rule of the extension over other cells: its wrapper goes with the old place, and comes with the new one', () => {
  const { conditionalFormats: first } = openPackage(richWorkbook()).workbook.sheets[0]!;
  const alone = first.find(({ rule: { formula } }) => formula?.includes('Khác'))!;
  const made = edited(() => [alone]).bytes;
  const file = openPackage(made);
  const sheet = file.workbook.sheets[0]!;
  sheet.conditionalFormats = sheet.conditionalFormats.map((one) => ({ ...one, areas: [{ top: 5, left: 2, bottom: 8, right: 2 }] }));
  sheet.touch('conditionalFormats');
  const again = openPackage(file.save()).workbook.sheets[0]!.conditionalFormats;
  expect(again).toMatchObject([{ areas: [{ top: 5, left: 2, bottom: 8, right: 2 }], rule: alone.rule, format: alone.format }]);
});

it('a reference that was lost is none to another sheet', () => {
  const { text } = edited((rules) => [...rules, rule({ priority: 9, rule: { formula: '=#REF!=1' } })]);
  expect(text).toContain('<formula>#REF!=1</formula>');
});

it('a rule added first moves the others on by their numbers only', () => {
  const { text } = edited((rules) => [rule({ priority: -1 }), ...rules]);
  expect(text).toBe(
    sheetWith(
      [
        '<dataValidations',
        '<conditionalFormatting sqref="D2:D4"><cfRule type="expression" dxfId="2" priority="1"><formula>$D2=&quot;Đạt&quot;</formula></cfRule></conditionalFormatting><dataValidations',
      ],
      [EXPRESSION, EXPRESSION.replace('priority="1"', 'priority="2"')],
      [DATA_BAR, DATA_BAR.replace('priority="2"', 'priority="3"')],
      [CELL_IS, CELL_IS.replace('priority="3"', 'priority="4"')],
      [EXTENDED, EXTENDED.replace('priority="4"', 'priority="5"')],
    ),
  );
});

it('where the numbers leave room, nothing else moves', () => {
  const after = '<conditionalFormatting sqref="A1"><cfRule type="expression" priority="10"><formula>1</formula></cfRule></conditionalFormatting>';
  const file = openPackage(buildPackage({ sheets: { A: worksheet('', { after }) } }));
  const sheet = file.workbook.sheets[0]!;
  sheet.conditionalFormats.unshift(rule({ priority: -1, format: {} }));
  sheet.touch('conditionalFormats');
  expect(part(file.save(), MAIN)).toContain(`${after}<conditionalFormatting sqref="D2:D4"><cfRule type="expression" priority="1">`);
});

it('a removed rule takes only itself along', () => {
  const { text } = edited((rules) => rules.filter(({ type }) => type !== 'CellValue'));
  expect(text).toBe(sheetWith([`${CELL_IS}<formula>2</formula></cfRule>`, '']));
});

it('the last rule of an area takes its wrapper along, a data bar its x14 twin', () => {
  const { text } = edited((rules) => rules.filter(({ type }) => type !== 'DataBar'));
  expect(text).toBe(
    sheetWith(
      [/<conditionalFormatting sqref="B2:B4">.*?<\/conditionalFormatting>/.exec(SHEET)![0], ''],
      [/<x14:conditionalFormatting .*?<\/x14:conditionalFormatting>/.exec(SHEET)![0], ''],
    ),
  );
});

it('all rules removed: the x14 ext goes, other extensions stay', () => {
  const { text, again } = edited(() => []);
  const extension = /<ext uri="\{78C0.*?<\/ext>/.exec(X14)![0];
  expect(again).toEqual([]);
  expect(text).toBe(sheetWith([/<conditionalFormatting.*<\/conditionalFormatting>(?=<dataV)/.exec(SHEET)![0], ''], [extension, '']));
});

it('a rule without cells is a removed rule', () => {
  const { text } = edited((rules) => rules.map((one) => (one.type === 'CellValue' ? { ...one, areas: [] } : one)));
  expect(text).toBe(sheetWith([`${CELL_IS}<formula>2</formula></cfRule>`, '']));
});

it('a changed rule is rewritten in its place', () => {
  const { text } = edited((rules) => rules.map((one) => (one.type === 'CellValue' ? { ...one, rule: { operator: 'LessThan', formula1: '=5' } } : one)));
  expect(text).toBe(sheetWith([`${CELL_IS}<formula>2</formula>`, '<cfRule type="cellIs" dxfId="0" priority="3" operator="lessThan"><formula>5</formula>']));
});

it('a changed format: a new dxf that keeps what the model does not know', () => {
  const { bytes, text } = edited((rules) => rules.map((one) => (one.priority === 0 ? { ...one, format: { fill: '#FFFF00' } } : one)));
  expect(text).toBe(sheetWith([EXPRESSION, EXPRESSION.replace('dxfId="1"', 'dxfId="2"')]));
  expect(part(bytes, 'xl/styles.xml')).toContain(
    '<dxf><fill><patternFill><bgColor rgb="FFFFFF00"/></patternFill></fill><border><left style="thin"/></border></dxf></dxfs>',
  );
});

it('other areas: the rule moves with its XML', () => {
  const { text, again } = edited((rules) => rules.map((one) => (one.type === 'DataBar' ? { ...one, areas: column(4) } : one)));
  const bar = /<conditionalFormatting sqref="B2:B4">.*?<\/conditionalFormatting>/.exec(SHEET)![0];
  expect(text).toContain(`${bar.replace('B2:B4', 'E2:E4')}<dataValidations`);
  expect(text).toContain('<x14:dataBar minLength="0" maxLength="100"/></x14:cfRule><xm:sqref>E2:E4</xm:sqref>');
  expect(text).not.toContain('B2:B4');
  expect(again.map(({ type, areas }) => [type, areas])).toEqual([
    ['Custom', column(0)],
    ['DataBar', column(4)],
    ['CellValue', column(0)],
    ['Custom', column(2)],
  ]);
});

it.each([
  ['Contains', 'containsText', 'containsText', 'NOT(ISERROR(SEARCH("a""T$&",D2)))'],
  ['NotContains', 'notContainsText', 'notContains', 'ISERROR(SEARCH("a""T$&",D2))'],
  ['BeginsWith', 'beginsWith', 'beginsWith', 'LEFT(D2,LEN("a""T$&"))="a""T$&"'],
  ['EndsWith', 'endsWith', 'endsWith', 'RIGHT(D2,LEN("a""T$&"))="a""T$&"'],
])('text rule %s', (operator, type, fileOperator, formula) => {
  const { text, again } = edited((rules) => [...rules, rule({ type: 'ContainsText', priority: 9, format: {}, rule: { operator, text: 'a"T$&' } })]);
  expect(text).toContain(
    `<cfRule type="${type}" priority="5" operator="${fileOperator}" text="a&quot;T$&amp;"><formula>${formula.replace(/&/g, '&amp;').replace(/"/g, '&quot;')}</formula></cfRule>`,
  );
  expect(again[4]!.rule).toEqual({ operator, text: 'a"T$&' });
});

const icons = (set: string, change: Partial<IconCriterion> = {}): ConditionalRule => ({
  icons: {
    set,
    reverse: false,
    iconOnly: true,
    criteria: [
      { type: 'Percent', formula: '0', operator: 'GreaterThanOrEqual', ...change },
      { type: 'Number', formula: '7', operator: 'GreaterThan' },
      { type: 'Formula', formula: '=$A$1&"<"', operator: 'GreaterThanOrEqual' },
    ],
  },
});
const BAR: DataBarRule = {
  lower: { type: 'Automatic' },
  upper: { type: 'Number', formula: '100' },
  fill: '#63C384',
  gradient: false,
  axis: 'CellMidPoint',
  direction: 'RightToLeft',
  barOnly: true,
};
const FULL_BAR = { ...BAR, border: '#000000', negativeFill: '#FF0000', negativeBorder: '#00FF00', axisColor: '#0000FF', axis: 'None', gradient: true };
const MADE: [string, string, ConditionalRule][] = [
  ['two colours', 'ColorScale', { colors: [{ type: 'LowestValue', color: '#FF0000' }, { type: 'HighestValue', color: '#00FF00' }] }],
  ['a bar', 'DataBar', { bar: BAR }],
  ['a bar with everything', 'DataBar', { bar: FULL_BAR }],
  ['icons', 'IconSet', icons('ThreeFlags')],
  ['icons that only the extension has', 'IconSet', icons('ThreeTriangles')],
  ['icons of several sets', 'IconSet', icons('ThreeFlags', { icon: { set: 'FiveBoxes', index: 4 } })],
  ...Object.keys(TOP_RULES).map((operator): [string, string, ConditionalRule] => [operator, 'TopBottom', { operator, rank: 7 }]),
  ...PRESET_RULES.map(({ model }): [string, string, ConditionalRule] => [model, 'PresetCriteria', { criterion: model }]),
]; // prettier-ignore

describe.each([
  ['beside others', richWorkbook],
  ['in a sheet without any', () => buildPackage({ sheets: { A: worksheet('') } })],
])('made %s', (_, bytesOf) => {
  it.each(MADE)('%s', (__, type, content) => {
    const file = openPackage(bytesOf());
    const sheet = file.workbook.sheets[0]!;
    sheet.conditionalFormats.push(rule({ type, rule: content, priority: 9, format: {} }), rule({ id: 'twice', type, rule: content, priority: 10, format: {} }));
    sheet.touch('conditionalFormats');
    const bytes = file.save();
    expect(parseXml(part(bytes, MAIN)).local).toBe('worksheet');
    const again = openPackage(bytes).workbook.sheets[0]!.conditionalFormats.slice(-2);
    expect(again.map((one) => [one.type, one.rule, one.areas])).toEqual([
      [type, content, column(3)],
      [type, content, column(3)],
    ]);
    sheet.touch('conditionalFormats');
    expect(changedParts(bytes, file.save())).toEqual([]);
    sheet.conditionalFormats = sheet.conditionalFormats.slice(0, -2);
    sheet.touch('conditionalFormats');
    expect(part(file.save(), MAIN)).toBe(part(bytesOf(), MAIN));
  });
});

it('a bar that is changed takes its twin along', () => {
  const { text, again } = edited((rules) => void (rules[1]!.rule = { bar: FULL_BAR }));
  expect(again[1]!.rule).toEqual({ bar: FULL_BAR });
  expect(text).not.toContain('AAAA0000');
  expect(text.match(/type="dataBar"/g)).toHaveLength(2);
});

it('ids hold from save to save', () => {
  const file = openPackage(richWorkbook());
  const sheet = file.workbook.sheets[0]!;
  sheet.conditionalFormats.push(rule({ id: 'ours', priority: 9 }), rule({ id: 'ours too', priority: 1.5, areas: column(5) }));
  sheet.touch('conditionalFormats');
  file.save();
  sheet.conditionalFormats = sheet.conditionalFormats.filter(({ id }) => id !== 'ours');
  sheet.touch('conditionalFormats');
  const left = openPackage(file.save()).workbook.sheets[0]!.conditionalFormats;
  expect(left.map(({ areas }) => areas[0]!.left)).toEqual([0, 1, 5, 0, 2]);
});

it('a rule that cannot be written is refused, and the package stays as it was', () => {
  const file = openPackage(richWorkbook());
  const sheet = file.workbook.sheets[0]!;
  const style = file.workbook.styleWith(0, (one) => (one.fill = '#ABCDEF'));
  sheet.setCell(5, 0, { value: 'chữ chưa có', style });
  sheet.conditionalFormats.push(rule({ type: 'ColorScale' }));
  sheet.touch('conditionalFormats');
  file.workbook.sheets.push(new Sheet('new', 'Mới'));
  expect(() => file.save()).toThrow(UnwritableRuleError);
  sheet.conditionalFormats.pop();
  const bytes = file.save();
  const { workbook } = openPackage(bytes);
  const cell = workbook.sheets[0]!.cell(5, 0)!;
  expect([cell.value, workbook.styles[cell.style]!.fill]).toEqual(['chữ chưa có', '#ABCDEF']);
  expect(changedParts(richWorkbook(), bytes).filter((name) => name.includes('worksheets'))).toEqual([MAIN, 'xl/worksheets/sheet3.xml']);
});
