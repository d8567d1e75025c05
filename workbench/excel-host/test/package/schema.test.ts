/**
 * Every part that a save writes or patches is held against ECMA-376 (`testing/schema-facts.ts`): everything that the API can make a file say, and the usual
 * edits in files from real life.
 */
import { DYNAMIC_FILTERS } from '../../package/filter-columns';
import { ICON_SETS, PRESET_RULES } from '../../package/conditional-format-words';
import { type OpenPackage, openPackage } from '../../package/open-package';
import { bootOffice } from '../../host/boot';
import { calculating } from '../../calculation';
import { buildPackage, changedParts, richWorkbook, sharedStrings, texts, worksheet } from '../../testing';
import { schemaFaults } from '../../testing/schema';
import { report } from '../reports';

/** Faults of the parts that differ, by their names. */
function faults(before: Uint8Array, after: Uint8Array): Record<string, string[]> {
  const parts = texts(after);
  const written = changedParts(before, after).filter((name) => parts[name] !== undefined && /\.(xml|rels)$/.test(name));
  return Object.fromEntries(written.map((name): [string, string[]] => [name, schemaFaults(parts[name]!)]).filter(([, found]) => found.length > 0));
}

type Act = (sheet: Excel.Worksheet, context: Excel.RequestContext) => unknown;

const ROWS = Array.from(
  { length: 9 },
  (_, i) => `<row r="${i + 1}"><c r="A${i + 1}" t="s"><v>0</v></c><c r="B${i + 1}"><v>${45_300 + i}</v></c><c r="C${i + 1}"><v>${i}</v></c></row>`,
);
const plain = (): Uint8Array => buildPackage({ sheets: { S: worksheet(ROWS.join('')), T: worksheet('') }, strings: sharedStrings('<si><t>Nhóm</t></si>', 9) });

/** A file with what was done to it through the API. */
async function edited(bytes: Uint8Array, act: Act): Promise<Uint8Array> {
  const file = openPackage(bytes, { addInId: '11111111-2222-3333-4444-555555555555' });
  const session = await bootOffice({ workbook: file.workbook, locale: 'en-US', calculate: calculating(file.workbook) });
  try {
    await Excel.run(async (context) => {
      await act(context.workbook.worksheets.getFirst(), context);
      await context.sync();
    });
    return file.save();
  } finally {
    await session.close();
  }
}

const rule =
  (type: `${Excel.ConditionalFormatType}`, say: (made: Excel.ConditionalFormat) => void): Act =>
  (sheet) =>
    say(sheet.getRange('B2:B9').conditionalFormats.add(type as Excel.ConditionalFormatType));

const look = ({ fill, font, borders }: Excel.ConditionalRangeFormat): void => {
  fill.color = '#FFF2CC';
  Object.assign(font, { color: '#9C0006', bold: true, italic: true, underline: 'Single', strikethrough: true });
  for (const side of ['EdgeTop', 'EdgeBottom', 'EdgeLeft', 'EdgeRight'] as const)
    Object.assign(borders.getItem(side), { style: 'Continuous', color: '#808080' });
};

const RULES: [string, Act][] = [
  ['formula', rule('Custom', ({ custom }) => (look(custom.format), (custom.rule.formula = '=$B2<"&"')))],
  ...(['Between', 'NotBetween', 'EqualTo', 'NotEqualTo', 'GreaterThan', 'LessThan', 'GreaterThanOrEqual', 'LessThanOrEqual'] as const).map(
    (operator): [string, Act] => [
      operator,
      rule('CellValue', ({ cellValue }) => (look(cellValue.format), (cellValue.rule = { operator, formula1: '=1', formula2: '=2' }))),
    ],
  ),
  ...(['Contains', 'NotContains', 'BeginsWith', 'EndsWith'] as const).map((operator): [string, Act] => [
    operator,
    rule('ContainsText', ({ textComparison }) => (look(textComparison.format), (textComparison.rule = { operator, text: '<"A&B">' }))),
  ]),
  ...(['TopItems', 'TopPercent', 'BottomItems', 'BottomPercent'] as const).map((type): [string, Act] => [
    type,
    rule('TopBottom', ({ topBottom }) => (look(topBottom.format), (topBottom.rule = { type, rank: 3 }))),
  ]),
  ...PRESET_RULES.map(({ model }): [string, Act] => [
    model,
    rule('PresetCriteria', ({ preset }) => (look(preset.format), (preset.rule = { criterion: model as Excel.ConditionalFormatPresetCriterion }))),
  ]),
  [
    'two colours',
    rule(
      'ColorScale',
      ({ colorScale }) =>
        void (colorScale.criteria = { minimum: { type: 'LowestValue', color: 'red' }, maximum: { type: 'Formula', formula: '=$A$1*2', color: 'blue' } }),
    ),
  ],
  ['three colours', rule('ColorScale', () => undefined)],
  ['a bar', rule('DataBar', () => undefined)],
  [
    'a bar with everything',
    rule('DataBar', ({ dataBar }) => {
      Object.assign(dataBar, { barDirection: 'LeftToRight', axisFormat: 'CellMidPoint', axisColor: '#000000', showDataBarOnly: true });
      Object.assign(dataBar, { lowerBoundRule: { type: 'Percentile', formula: '10' }, upperBoundRule: { type: 'Number', formula: '=100' } });
      Object.assign(dataBar.positiveFormat, { fillColor: '#00B050', borderColor: '#000000', gradientFill: false });
      Object.assign(dataBar.negativeFormat, { fillColor: '#FF0000', borderColor: '#000000' });
    }),
  ],
  ...Object.keys(ICON_SETS).map((style): [string, Act] => [style, rule('IconSet', ({ iconSet }) => void (iconSet.style = style as Excel.IconSet))]),
];

const validation =
  (made: Excel.DataValidationRule, style: 'Stop' | 'Warning' | 'Information' = 'Stop'): Act =>
  (sheet) => {
    const { dataValidation } = sheet.getRange('C2:C9');
    dataValidation.rule = made;
    dataValidation.prompt = { showPrompt: true, title: 'Nhập "số"', message: 'một\nhai' };
    dataValidation.errorAlert = { showAlert: true, style, title: 'Sai', message: 'a & b' };
  };

const OPERATORS = ['Between', 'NotBetween', 'EqualTo', 'NotEqualTo', 'GreaterThan', 'LessThan', 'GreaterThanOrEqualTo', 'LessThanOrEqualTo'] as const;
const VALIDATIONS: [string, Act][] = [
  ...OPERATORS.map((operator): [string, Act] => [`whole ${operator}`, validation({ wholeNumber: { formula1: 1, formula2: 2, operator } })]),
  ['decimal', validation({ decimal: { formula1: 0.5, operator: 'GreaterThan' } }, 'Warning')],
  ['length', validation({ textLength: { formula1: 5, operator: 'LessThan' } }, 'Information')],
  ['date', validation({ date: { formula1: '=TODAY()', operator: 'GreaterThan' } })],
  ['time', validation({ time: { formula1: '=0.5', operator: 'LessThan' } })],
  ['list', validation({ list: { inCellDropDown: true, source: 'Có,Không' } })],
  ['list without an arrow', validation({ list: { inCellDropDown: false, source: '=$A$1:$A$9' } })],
  ['formula', validation({ custom: { formula: '=C2<>"&"' } })],
];

const filter =
  (criteria: Excel.FilterCriteria): Act =>
  (sheet) =>
    sheet.autoFilter.apply('A1:C9', 1, criteria);

const FILTERS: [string, Act][] = [
  ['no criteria', (sheet) => sheet.autoFilter.apply('A1:C9')],
  ['values', filter({ filterOn: 'Values', values: ['<1>', ''] })],
  ...(['Year', 'Month', 'Day', 'Hour', 'Minute', 'Second'] as const).map((specificity): [string, Act] => [
    specificity,
    filter({ filterOn: 'Values', values: [{ date: '2024-01-09T10:20:30', specificity }] }),
  ]),
  ['one comparison', filter({ filterOn: 'Custom', criterion1: '>=5' })],
  ['two comparisons', filter({ filterOn: 'Custom', criterion1: '<>', criterion2: '=a*', operator: 'Or' })],
  ...(['TopItems', 'TopPercent', 'BottomItems', 'BottomPercent'] as const).map((filterOn): [string, Act] => [filterOn, filter({ filterOn, criterion1: '2' })]),
  ['cell colour', filter({ filterOn: 'CellColor', color: '#FFFF00' })],
  ['font colour', filter({ filterOn: 'FontColor', color: '#FF0000' })],
  ...Object.keys(DYNAMIC_FILTERS).map((word): [string, Act] => [word, filter({ filterOn: 'Dynamic', dynamicCriteria: word as Excel.DynamicFilterCriteria })]),
];

const format =
  (say: (format: Excel.RangeFormat) => void): Act =>
  (sheet) =>
    say(sheet.getRange('A1:B2').format);

const LINES = ['Continuous', 'Dash', 'DashDot', 'DashDotDot', 'Dot', 'Double', 'SlantDashDot'] as const;
const SIDES = ['EdgeTop', 'EdgeBottom', 'EdgeLeft', 'EdgeRight', 'DiagonalUp', 'DiagonalDown', 'InsideHorizontal', 'InsideVertical'] as const;
const LOOKS: [string, Act][] = [
  ...(['Left', 'Center', 'Right', 'Fill', 'Justify', 'CenterAcrossSelection', 'Distributed'] as const).map((word): [string, Act] => [
    word,
    format((f) => void (f.horizontalAlignment = word)),
  ]),
  ...(['Top', 'Center', 'Justify', 'Distributed'] as const).map((word): [string, Act] => [word, format((f) => void (f.verticalAlignment = word))]),
  ...(['None', 'Single', 'Double', 'SingleAccountant', 'DoubleAccountant'] as const).map((word): [string, Act] => [
    word,
    format((f) =>
      Object.assign(f.font, { underline: word, name: 'Times "New" <Roman>', size: 13.5, bold: true, italic: true, strikethrough: true, color: '#C00000' }),
    ),
  ]),
  ...LINES.flatMap((style) =>
    (['Hairline', 'Thin', 'Medium', 'Thick'] as const).map((weight): [string, Act] => [
      `${style} ${weight}`,
      format((f) => SIDES.forEach((side) => Object.assign(f.borders.getItem(side), { style, weight, color: '#123456' }))),
    ]),
  ),
  [
    'fill, wrap, indent, turn',
    format((f) => (Object.assign(f, { wrapText: true, indentLevel: 3, textOrientation: 45, shrinkToFit: false }), (f.fill.color = '#EEEEEE'))),
  ],
  ['upright', format((f) => void (f.textOrientation = 180))],
  ['downwards', format((f) => void (f.textOrientation = -90))],
  ['protection of cells', format((f) => Object.assign(f.protection, { locked: false, formulaHidden: true }))],
  ['number formats', (sheet) => void (sheet.getRange('A1:B1').numberFormat = [['0.0"<&>"', '[$-42A]dd/mm/yyyy']])],
];

const page =
  (say: (layout: Excel.PageLayout, sheet: Excel.Worksheet) => void): Act =>
  (sheet) =>
    say(sheet.pageLayout, sheet);

const SHEETS: [string, Act][] = [
  ...(['EndSheet', 'InPlace'] as const).map((printComments): [string, Act] => [printComments, page((layout) => void (layout.printComments = printComments))]),
  ...(['Blank', 'Dash', 'NotAvailable'] as const).map((printErrors): [string, Act] => [printErrors, page((layout) => void (layout.printErrors = printErrors))]),
  ...(['Portrait', 'Landscape'] as const).map((orientation): [string, Act] => [orientation, page((layout) => void (layout.orientation = orientation))]),
  [
    'page',
    page((layout) => {
      Object.assign(layout, {
        paperSize: 'A4',
        blackAndWhite: true,
        draftMode: true,
        firstPageNumber: 3,
        printOrder: 'OverThenDown',
        leftMargin: 20,
        headerMargin: 9,
      });
      Object.assign(layout, { centerHorizontally: true, centerVertically: true, printGridlines: true, printHeadings: true });
      layout.zoom = { horizontalFitToPages: 1, verticalFitToPages: 0 };
      layout.setPrintArea('A1:C9');
      layout.setPrintTitleRows('$1:$2');
    }),
  ],
  ['scale', page((layout) => void (layout.zoom = { scale: 80 }))],
  [
    'headers',
    page(({ headersFooters }) => {
      headersFooters.state = 'FirstOddAndEven';
      headersFooters.useSheetMargins = false;
      headersFooters.useSheetScale = false;
      for (const pages of [headersFooters.oddPages, headersFooters.evenPages, headersFooters.firstPage])
        Object.assign(pages, { leftHeader: 'A && <B>', centerFooter: '&P/&N' });
    }),
  ],
  ['breaks', (sheet) => (sheet.horizontalPageBreaks.add('A4'), sheet.verticalPageBreaks.add('C1'))],
  ['protection', (sheet) => sheet.protection.protect({ allowSort: true, allowAutoFilter: true, allowFormatCells: true, selectionMode: 'Unlocked' }, 'x')],
  ['merges', (sheet) => (sheet.getRange('A1:B2').merge(), sheet.getRange('A5:C6').merge(true))],
  [
    'links',
    (sheet) => (
      void (sheet.getRange('A1').hyperlink = { address: 'https://a.b/?c=1&d=2', screenTip: '"x"', textToDisplay: '<a>' }),
      void (sheet.getRange('A2').hyperlink = { documentReference: 'T!A1', textToDisplay: 'b' })
    ),
  ],
  ['panes', (sheet) => sheet.freezePanes.freezeAt('A1:B2')],
  ['rows only', (sheet) => sheet.freezePanes.freezeRows(2)],
  ['view', (sheet) => Object.assign(sheet, { showGridlines: false, tabColor: '#00FF00', name: 'Mới <&>', visibility: 'Visible' })],
  [
    'rows and columns',
    (sheet) => (
      Object.assign(sheet.getRange('B:C').format, { columnWidth: 90 }),
      Object.assign(sheet.getRange('2:3'), { rowHidden: true }),
      Object.assign(sheet.getRange('E:E'), { columnHidden: true }),
      void (sheet.getRange('5:5').format.rowHeight = 33)
    ),
  ],
  ['groups', (sheet) => (sheet.getRange('3:5').group('ByRows'), sheet.getRange('B:C').group('ByColumns'), sheet.getRange('3:5').hideGroupDetails('ByRows'))],
  ['inserted and deleted', (sheet) => (sheet.getRange('2:3').insert('Down'), sheet.getRange('B:B').delete('Left'))],
  ['table', (sheet) => Object.assign(sheet.tables.add('A1:C9', true), { name: 'BANG_1', style: 'TableStyleLight9', showTotals: true })],
  ['table without headers', (sheet) => sheet.tables.add('A1:C9', false)],
  ['table with a filter', (sheet) => sheet.tables.add('A1:C9', true).columns.getItemAt(1).filter.applyCellColorFilter('#FFFF00')],
  [
    'values of all kinds',
    (sheet) => void (sheet.getRange('E1:E7').values = [['<&>"\u0001'], [1.5e300], [true], [' x\n'], ['#N/A'], ['_x0041_'], ['12/31/2024']]),
  ],
  [
    'formulas',
    (sheet) =>
      void (sheet.getRange('E1:E4').formulas = [['=SUM(C1:C9)&"<"'], ['=C1:C9*2'], ['=NA()'], ['=NOSUCH(1)']]
        .slice(0, 4)
        .map(([one], i) => [i === 1 ? '=1/0' : one!])),
  ],
  ['an array that spills', (sheet) => void (sheet.getRange('E1').formulas = [['=C1:C9*2']])],
  [
    'names',
    (sheet, { workbook }) => (
      workbook.names.add('Tên', sheet.getRange('A1'), 'a "b" & c'),
      sheet.names.add('Riêng', '=1<2'),
      void (workbook.names.addFormulaLocal('Ẩn', '=1').visible = false)
    ),
  ],
  ['sheets', (sheet, { workbook }) => (workbook.worksheets.add('Thêm'), sheet.copy(), workbook.worksheets.getItem('T').delete())],
  ['hidden, another active', (sheet, { workbook }) => (workbook.worksheets.getItem('T').activate(), Object.assign(sheet, { visibility: 'VeryHidden' }))],
  ['structure', (_, { workbook }) => workbook.protection.protect('x')],
  ['settings', (_, { workbook }) => workbook.settings.add('<k>', { a: '"&"' })],
  [
    'properties',
    (_, { workbook: { properties } }) => {
      Object.assign(properties, {
        title: '<t>',
        subject: 's',
        author: 'a',
        keywords: 'k',
        comments: 'c',
        category: 'y',
        manager: 'm',
        company: 'o',
        revisionNumber: 4,
      });
      properties.custom.add('chữ', '<x>');
      properties.custom.add('số', 5);
      properties.custom.add('thực', 1.5);
      properties.custom.add('đúng', true);
      properties.custom.add('ngày', new Date(Date.UTC(2024, 5, 20)));
    },
  ],
];

const all =
  (...cases: readonly (readonly [string, Act])[]): Act =>
  async (sheet, context) => {
    for (const [, act] of cases) await act(sheet, context);
  };

/** What does not stand in another's way on one sheet: every element of it at once, put in by one save. */
const ALONE = /table|sheets|inserted|merges|links|hidden, another|Portrait|^scale$|rows only|spills|protection/;
const everywhere = SHEETS.filter(([name]) => !ALONE.test(name));
const unlocked = everywhere.filter(([name]) => name !== 'structure');
const TOGETHER: [string, Act][] = [
  ['rules, validations and looks', all(...RULES, ...VALIDATIONS.slice(0, 3), ...LOOKS)],
  ['a filter and what is printed', all(...everywhere, ...VALIDATIONS, ...RULES, FILTERS[2]!)],
  [
    'the other way round',
    all(...[...unlocked, ...VALIDATIONS.slice(0, 3), ...RULES].reverse(), ...SHEETS.filter(([name]) => /^(merges|links|hidden)/.test(name))),
  ],
];

describe.each([
  ['rules', RULES],
  ['validations', VALIDATIONS],
  ['filters', FILTERS],
  ['looks', LOOKS],
  ['sheets', SHEETS],
  ['together', TOGETHER],
])('%s', (_, cases) => {
  it.each(cases)('%s', async (__, act) => {
    const before = plain();
    const after = await edited(before, act);
    expect(changedParts(before, after)).not.toEqual([]);
    expect(faults(before, after)).toEqual({});
  });
});

/** What the add-in does to a report, and more. */
function usualEdits({ workbook }: OpenPackage): void {
  const [sheet] = workbook.sheets;
  if (!sheet) return;
  const area = { top: 1, left: 40, bottom: 3, right: 41 };
  const style = workbook.styleWith(0, (one) => {
    one.fill = '#FFF2CC';
    one.numberFormat = '0.00%';
    one.borders = { EdgeTop: { style: 'thin', color: '#808080' } };
    one.alignment.wrap = true;
  });
  for (let row = 0; row < 5; row++)
    sheet.setCells(row, 40, [
      { value: 'Đạt', style },
      { value: row / 3, style },
      { value: row, formula: `=SUM(A${row + 1}:B9)`, style },
    ]);
  sheet.setColumn(40, { width: 20, customWidth: true });
  sheet.merges = [...sheet.merges, { top: 6, left: 40, bottom: 7, right: 41 }];
  sheet.conditionalFormats = [
    ...sheet.conditionalFormats,
    {
      id: 'new',
      areas: [area],
      type: 'Custom',
      priority: sheet.conditionalFormats.length,
      stopIfTrue: false,
      rule: { formula: '=$A1=1' },
      format: { fill: '#C6EFCE' },
    },
  ];
  sheet.validations = [
    ...sheet.validations,
    { areas: [area], type: 'list', formula1: '="a,b"', allowBlank: true, showDropDown: true, alert: { style: 'warning', title: '', message: 'x' } },
  ];
  sheet.page = { ...sheet.page, orientation: 'Landscape', printErrors: 'Dash' };
  sheet.hyperlinks = [...sheet.hyperlinks, { area: { top: 0, left: 45, bottom: 0, right: 45 }, address: 'https://a.b' }];
  for (const part of ['merges', 'conditionalFormats', 'validations', 'page', 'hyperlinks'] as const) sheet.touch(part);
  workbook.names = [...workbook.names, { name: 'THADS_MỚI', scope: sheet.id, formula: '=1', visible: true }];
  workbook.namesTouched = true;
}

const STRICT = richWorkbook().slice();
const FILES: [string, () => Uint8Array][] = [
  ...[
    '01-bao-cao-tinh-hai-bieu.xlsx',
    '02-tong-hop-viec-tien.xlsx',
    '03-bieu-nhap-tay.xlsx',
    '27-dinh-dang-cua-nguoi-dung.xlsx',
    '47-cong-thuc-dung-chung.xlsx',
  ].map((name): [string, () => Uint8Array] => [name, () => report(name)]),
  ['everything that Excel writes', () => STRICT],
  [
    'no styles',
    () => buildPackage({ sheets: { S: worksheet('') }, styles: '<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"/>' }),
  ],
];

it.each(FILES)('%s', (_, read) => {
  const file = openPackage(read());
  usualEdits(file);
  expect(faults(read(), file.save())).toEqual({});
});

it.each([
  ['order', '<worksheet xmlns="M"><sheetData/><cols><col min="1" max="1"/></cols></worksheet>', 'worksheet: children sheetData cols'],
  ['nothing where something must be', '<worksheet xmlns="M"/>', 'worksheet: children missing'],
  ['a missing attribute', '<worksheet xmlns="M"><cols><col min="1"/></cols><sheetData/></worksheet>', 'worksheet/cols/col: no max'],
  [
    'a word',
    '<worksheet xmlns="M"><sheetData/><dataValidations><dataValidation errorStyle="Stop" sqref="A1"/></dataValidations></worksheet>',
    'worksheet/dataValidations/dataValidation: errorStyle="Stop" is no DataValidationErrorStyle',
  ],
  ['a number', '<worksheet xmlns="M"><sheetData><row r="x"/></sheetData></worksheet>', 'worksheet/sheetData/row: r="x" is no uint'],
  ['an attribute', '<worksheet xmlns="M"><sheetData><row foo="1"/></sheetData></worksheet>', 'worksheet/sheetData/row: no such attribute foo'],
  [
    'a prefix',
    '<worksheet xmlns="M"><sheetData/><tableParts><tablePart r:id="rId1"/></tableParts></worksheet>',
    'worksheet/tableParts/tablePart: r:id has an unknown prefix',
  ],
  ['an element', '<worksheet xmlns="M"><sheetData/><foo/></worksheet>', 'worksheet: children sheetData foo'],
  [
    'what is foreign is not judged',
    '<x:worksheet xmlns:x="M" xmlns:f="urn:f"><f:a/><x:sheetData f:b="1"><f:c/></x:sheetData><x:extLst><f:d/></x:extLst></x:worksheet>',
    undefined,
  ],
])('the table finds %s', (_, markup, fault) => {
  expect(schemaFaults(markup.replace('"M"', '"http://schemas.openxmlformats.org/spreadsheetml/2006/main"'))).toEqual(fault === undefined ? [] : [fault]);
});
