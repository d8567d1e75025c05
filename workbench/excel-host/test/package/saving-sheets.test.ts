/** In a touched sheet only the touched things change; the expected texts are spelled out. */
import type { Sheet, Workbook } from '../../model/workbook';
import { openPackage } from '../../package/open-package';
import { buildPackage, changedParts, part, worksheet } from '../../testing/build-package';
import { richWorkbook, ROWS, SHEET } from '../../testing/rich-workbook';

const MAIN = 'xl/worksheets/sheet1.xml';

function edited(edit: (sheet: Sheet, workbook: Workbook) => void): { bytes: Uint8Array; text: string } {
  const file = openPackage(richWorkbook());
  edit(file.workbook.sheets[0]!, file.workbook);
  const bytes = file.save();
  return { bytes, text: part(bytes, MAIN) };
}

/** The sheet's text with stretches replaced, each of which must be there. */
function sheetWith(...changes: [string, string][]): string {
  return changes.reduce((text, [before, after]) => {
    expect(text).toContain(before);
    return text.replace(before, () => after);
  }, SHEET);
}

it('a new cell in an old row: one element, spans and dimension', () => {
  const { text } = edited((sheet) => sheet.setCell(0, 4, { value: 1.1, style: 1 }));
  const row = ROWS[0]!.replace('spans="1:3"', 'spans="1:5"').replace('</row>', '<c r="E1" s="1"><v>1.1</v></c></row>');
  expect(text).toBe(sheetWith([ROWS[0]!, row], ['<dimension ref="A1:C8"/>', '<dimension ref="A1:E8"/>']));
});

it('new rows come in their place', () => {
  const { text } = edited((sheet) => {
    sheet.setCell(5, 1, { value: true, style: 0 });
    sheet.setCell(9, 0, { value: { error: '#N/A' }, style: 0 });
    sheet.setRow(10, { hidden: true, height: 33 });
  });
  const six = '<row r="6"><c r="B6" t="b"><v>1</v></c></row>';
  const last = '<row r="10"><c r="A10" t="e"><v>#N/A</v></c></row><row r="11" ht="33" customHeight="1" hidden="1"></row>';
  expect(text).toBe(sheetWith([ROWS[4]!, six + ROWS[4]! + last], ['ref="A1:C8"', 'ref="A1:C10"']));
});

it('a touched row whose cells say the same keeps its text', () => {
  const { bytes, text } = edited((sheet) => {
    for (const column of [0, 1, 2]) for (const row of [0, 1, 2]) sheet.setCell(row, column, sheet.cell(row, column) && { ...sheet.cell(row, column)! });
  });
  expect(text).toBe(SHEET);
  expect(changedParts(richWorkbook(), bytes)).toEqual([]);
});

it.each<[string, (sheet: Sheet) => void, string, string]>([
  ['a value', (sheet) => sheet.setCell(1, 0, { value: 7, style: 0 }), '<c r="A2"><v>1</v></c>', '<c r="A2"><v>7</v></c>'],
  ['only the style', (sheet) => sheet.setCell(2, 0, { value: 2.5, style: 1 }), '<c r="A3"><v>2.50</v></c>', '<c r="A3" s="1"><v>2.50</v></c>'],
  ['back to no style', (sheet) => sheet.setCell(0, 0, { value: 'Tên', style: 0 }), '<c r="A1" s="1" t="s">', '<c r="A1" t="s">'],
  ['a number for a text', (sheet) => sheet.setCell(0, 0, { value: 3, style: 1 }), '<c r="A1" s="1" t="s"><v>0</v></c>', '<c r="A1" s="1"><v>3</v></c>'],
  ['a text that the table has', (sheet) => sheet.setCell(1, 0, { value: 'Số', style: 0 }), '<c r="A2"><v>1</v></c>', '<c r="A2" t="s"><v>2</v></c>'],
  [
    'a text that it has only as rich text',
    (sheet) => sheet.setCell(1, 0, { value: 'Rich', style: 0 }),
    '<c r="A2"><v>1</v></c>',
    '<c r="A2" t="s"><v>3</v></c>',
  ],
  ['removed', (sheet) => sheet.setCell(2, 0, undefined), '<c r="A3"><v>2.50</v></c>', ''],
  ['emptied', (sheet) => sheet.setCell(2, 0, { value: null, style: 0 }), '<c r="A3"><v>2.50</v></c>', '<c r="A3"/>'],
  [
    'recalculated: formula, extension and attributes stay',
    (sheet) => sheet.setCell(1, 1, { value: 9, style: 0, formula: '=A2*2' }),
    '<f>A2*2</f><v>2</v>',
    '<f>A2*2</f><v>9</v>',
  ],
  [
    'a formula showing text',
    (sheet) => sheet.setCell(1, 0, { value: 'a<b', style: 0, formula: '="a<b"' }),
    '<c r="A2"><v>1</v></c>',
    '<c r="A2" t="str"><f>&quot;a&lt;b&quot;</f><v>a&lt;b</v></c>',
  ],
  [
    'a shared formula recalculated',
    (sheet) => sheet.setCell(2, 2, { value: 5, style: 0, formula: '=A3+1' }),
    '<f t="shared" si="0"/><v>3.5</v>',
    '<f t="shared" si="0"/><v>5</v>',
  ],
  [
    'an array formula restyled',
    (sheet) => sheet.setCell(7, 0, { value: 2, style: 1, formula: '=A2:A3*2' }),
    '<c r="A8"><f t="array"',
    '<c r="A8" s="1"><f t="array"',
  ],
  ['hidden', (sheet) => sheet.setRow(2, { hidden: true }), '<row r="3" spans="1:3">', '<row r="3" spans="1:3" hidden="1">'],
  ['shown', (sheet) => sheet.setRow(3, { hidden: false }), '<row r="4" hidden="1">', '<row r="4">'],
  ['automatic height', (sheet) => sheet.setRow(0, { height: undefined }), ' ht="20.25" customHeight="1"', ''],
  ['row style', (sheet) => sheet.setRow(2, { style: 1 }), '<row r="3" spans="1:3">', '<row r="3" spans="1:3" s="1" customFormat="1">'],
])('%s', (_, edit, before, after) => {
  expect(edited(edit).text).toBe(sheetWith([before, after]));
});

it('when the first cell of a shared formula changes, the others get their own', () => {
  const { text } = edited((sheet) => sheet.setCell(1, 2, { value: 0, style: 0 }));
  expect(text).toBe(
    sheetWith(
      ['<f t="shared" ref="C2:C4" si="0">A2+1</f><v>2</v>', '<v>0</v>'],
      ['<f t="shared" si="0"/><v>3.5</v>', '<f>A3+1</f><v>3.5</v>'],
      ['<f t="shared" si="0"/><v>4</v>', '<f>A4+1</f><v>4</v>'],
    ),
  );
});

it('the calculation chain goes only with a change of formulas', () => {
  expect(changedParts(richWorkbook(), edited((sheet) => sheet.setCell(1, 1, { value: 9, style: 0, formula: '=A2*2' })).bytes)).toEqual([MAIN]);
  const removed = edited((sheet) => sheet.setCell(1, 1, undefined));
  expect(changedParts(richWorkbook(), removed.bytes)).toContain('xl/calcChain.xml');
  const { bytes } = edited((sheet) => sheet.setCell(1, 1, { value: 9, style: 0 }));
  expect(changedParts(richWorkbook(), bytes)).toEqual(['[Content_Types].xml', 'xl/_rels/workbook.xml.rels', 'xl/calcChain.xml', MAIN]);
  expect(part(bytes, '[Content_Types].xml')).not.toContain('calcChain');
});

it('a formula whose value nobody knows makes Excel calculate', () => {
  const { bytes, text } = edited((sheet) => sheet.setCell(5, 0, { value: null, style: 0, formula: '=XLOOKUP(1,A:A,B:B)', uncached: true }));
  expect(text).toContain('<c r="A6"><f>_xlfn.XLOOKUP(1,A:A,B:B)</f></c>');
  expect(part(bytes, 'xl/workbook.xml')).toContain('<calcPr calcId="191029" fullCalcOnLoad="1"/>');
});

it('texts are appended to the table, its counts follow', () => {
  const { bytes } = edited((sheet) => {
    sheet.setCell(5, 0, { value: ' mới\u0001 ', style: 0 });
    sheet.setCell(5, 1, { value: ' mới\u0001 ', style: 0 });
    sheet.setCell(0, 0, undefined);
  });
  const strings = part(bytes, 'xl/sharedStrings.xml');
  expect(strings).toContain('count="4" uniqueCount="4">');
  expect(strings.endsWith('<si><t>Số</t></si><si><t xml:space="preserve"> mới_x0001_ </t></si></sst>')).toBe(true);
});

it('without a string table texts stand in the cells', () => {
  const file = openPackage(buildPackage({ sheets: { A: worksheet('') } }));
  file.workbook.sheets[0]!.setCell(0, 0, { value: 'a', style: 0 });
  expect(part(file.save(), MAIN)).toContain('<sheetData><row r="1"><c r="A1" t="inlineStr"><is><t>a</t></is></c></row></sheetData>');
});

it('columns: a range is split around a change, the rest keeps its attributes', () => {
  const { text } = edited((sheet) => {
    sheet.setColumn(1, { width: 20, customWidth: true });
    sheet.setColumn(4, { hidden: true });
  });
  const cols =
    '<col min="1" max="1" width="12.7109375" bestFit="1" customWidth="1"/><col min="2" max="2" width="20" bestFit="1" customWidth="1"/><col min="3" max="3" width="12.7109375" bestFit="1" customWidth="1"/>' +
    '<col min="4" max="4" width="9.140625" style="1"/><col min="5" max="5" width="9.140625" style="1" hidden="1"/><col min="6" max="16384" width="9.140625" style="1"/>';
  expect(text).toBe(sheetWith([/<cols>.*<\/cols>/.exec(SHEET)![0], `<cols>${cols}</cols>`]));
});

it('new elements come at the places that the schema gives them', () => {
  const { text } = edited((sheet) => {
    sheet.merges = [{ top: 5, left: 0, bottom: 6, right: 1 }];
    sheet.autoFilter = { area: { top: 0, left: 0, bottom: 3, right: 2 }, filtered: false };
    sheet.protection = { hasPassword: false, options: { ...ALLOW_NOTHING, allowFormatCells: true } };
    sheet.validations = [
      ...sheet.validations,
      {
        areas: [{ top: 8, left: 0, bottom: 8, right: 0 }],
        type: 'decimal',
        operator: 'greaterThan',
        formula1: '=0',
        allowBlank: true,
        showDropDown: false,
        alert: { style: 'warning', title: 'T"', message: '' },
      },
    ];
    for (const mark of ['merges', 'autoFilter', 'protection', 'validations'] as const) sheet.touch(mark);
  });
  const added =
    '</sheetData><sheetProtection sheet="1" objects="1" scenarios="1" formatCells="0"/><autoFilter ref="A1:C4"/><mergeCells count="1"><mergeCell ref="A6:B7"/></mergeCells>';
  expect(text).toBe(
    sheetWith(
      ['</sheetData>', added],
      ['<dataValidations count="1">', '<dataValidations count="2">'],
      [
        '</dataValidations>',
        '<dataValidation type="decimal" errorStyle="warning" operator="greaterThan" allowBlank="1" showDropDown="1" showErrorMessage="1" errorTitle="T&quot;" sqref="A9"><formula1>0</formula1></dataValidation></dataValidations>',
      ],
    ),
  );
});

const ALLOW_NOTHING = {
  allowAutoFilter: false,
  allowDeleteColumns: false,
  allowDeleteRows: false,
  allowEditObjects: false,
  allowEditScenarios: false,
  allowFormatCells: false,
  allowFormatColumns: false,
  allowFormatRows: false,
  allowInsertColumns: false,
  allowInsertHyperlinks: false,
  allowInsertRows: false,
  allowPivotTables: false,
  allowSort: false,
  selectionMode: 'Normal' as const,
};

it('validations removed: the element goes, nothing else', () => {
  const { text } = edited((sheet) => {
    sheet.validations = [];
    sheet.touch('validations');
  });
  expect(text).toBe(sheetWith([/<dataValidations.*<\/dataValidations>/.exec(SHEET)![0], '']));
});

it('prefixed parts get prefixed elements', () => {
  const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
  const file = openPackage(
    buildPackage({
      sheets: { A: `<x:worksheet xmlns:x="${main}"><x:sheetData><x:row r="1"><x:c r="A1"><x:v>1</x:v></x:c></x:row></x:sheetData></x:worksheet>` },
    }),
  );
  const sheet = file.workbook.sheets[0]!;
  sheet.setCell(0, 0, { value: 2, style: 0 });
  sheet.setCell(1, 0, { value: 'a', style: 0 });
  sheet.merges = [{ top: 0, left: 0, bottom: 0, right: 1 }];
  sheet.touch('merges');
  expect(part(file.save(), MAIN)).toBe(
    `<x:worksheet xmlns:x="${main}"><x:sheetData><x:row r="1"><x:c r="A1"><x:v>2</x:v></x:c></x:row><x:row r="2"><x:c r="A2" t="inlineStr"><x:is><x:t>a</x:t></x:is></x:c></x:row></x:sheetData>` +
      '<x:mergeCells count="1"><x:mergeCell ref="A1:B1"/></x:mergeCells></x:worksheet>',
  );
});

it('rows and cells without addresses get them before anything is put between', () => {
  const file = openPackage(
    buildPackage({
      sheets: {
        A: worksheet('<row><c><v>1</v></c><c><v>2</v></c></row><row/><row><c><v>3</v></c></row><row r="6"><c><v>5</v></c></row><row><c><v>6</v></c></row>'),
      },
    }),
  );
  const sheet = file.workbook.sheets[0]!;
  sheet.setCell(1, 1, { value: 9, style: 0 });
  sheet.setCell(2, 0, undefined);
  sheet.setCell(2, 1, { value: 4, style: 0 });
  sheet.setCell(0, 0, { value: 1, style: 0 });
  sheet.setCell(4, 0, { value: 0, style: 0 });
  const text = part(file.save(), MAIN);
  expect(text).toContain('<row r="5"><c r="A5"><v>0</v></c></row><row r="6"><c><v>5</v></c></row><row r="7"><c><v>6</v></c></row>');
  expect(text).toContain(
    '<row r="1"><c r="A1"><v>1</v></c><c r="B1"><v>2</v></c></row><row r="2"><c r="B2"><v>9</v></c></row><row r="3"><c r="B3"><v>4</v></c></row>',
  );
});
