/** What the reader makes of cells, rows, columns and the parts around them. */
import type { Cell } from '../../model/workbook';
import { openPackage } from '../../package/open-package';
import { buildPackage, part, relationship, sharedStrings, texts, worksheet, zipFiles } from '../../testing/build-package';
import { NAMESPACE } from '../demo-add-in';
import { report } from '../reports';

const STRINGS = sharedStrings(
  '<si><t>Thường</t></si><si><r><t xml:space="preserve">Thi </t></r><r><rPr><b/></rPr><t>hành</t></r></si><si><t> có_x000D_\nxuống dòng_x005F_x0041_ </t></si>' +
    '<si><t>漢字</t><rPh sb="0" eb="2"><t>かんじ</t></rPh><phoneticPr fontId="1"/></si><si/><si><t>A &amp; B &lt;&#7841;&#x1F600;&gt;</t></si><si><t><![CDATA[<thô> & _x0041_]]></t></si>',
);

function readCell(markup: string): Cell | undefined {
  const bytes = buildPackage({ sheets: { A: worksheet(`<row r="1">${markup}</row>`) }, strings: STRINGS });
  return openPackage(bytes, { functionNamespaces: [NAMESPACE] }).workbook.sheets[0]!.cell(0, 1);
}

it.each<[string, string, Partial<Cell>]>([
  ['number', '<c r="B1"><v>0.1</v></c>', { value: 0.1 }],
  ['exponent', '<c r="B1" t="n"><v>1.5E+20</v></c>', { value: 1.5e20 }],
  ['shared', '<c r="B1" t="s"><v>0</v></c>', { value: 'Thường' }],
  ['rich text joined', '<c r="B1" t="s"><v>1</v></c>', { value: 'Thi hành' }],
  ['escapes', '<c r="B1" t="s"><v>2</v></c>', { value: ' có\r\nxuống dòng_x0041_ ' }],
  ['phonetics left out', '<c r="B1" t="s"><v>3</v></c>', { value: '漢字' }],
  ['empty shared text', '<c r="B1" t="s"><v>4</v></c>', { value: '' }],
  ['entities', '<c r="B1" t="s"><v>5</v></c>', { value: 'A & B <ạ😀>' }],
  ['CDATA', '<c r="B1" t="s"><v>6</v></c>', { value: '<thô> & A' }],
  ['inline', '<c r="B1" t="inlineStr"><is><r><t>a</t></r><r><t xml:space="preserve"> b</t></r></is></c>', { value: 'a b' }],
  ['boolean', '<c r="B1" t="b"><v>1</v></c>', { value: true }],
  ['error', '<c r="B1" t="e"><v>#DIV/0!</v></c>', { value: { error: '#DIV/0!' } }],
  ['ISO date', '<c r="B1" t="d"><v>2024-07-05T12:00:00</v></c>', { value: 45478.5 }],
  ['styled only', '<c r="B1" s="0"/>', { value: null }],
  ['empty value', '<c r="B1"><v></v></c>', { value: null }],
  ['formula with its value', '<c r="B1"><f>A1&gt;2</f><v>7</v></c>', { value: 7, formula: '=A1>2' }],
  ['formula without value', '<c r="B1"><f>A1*2</f></c>', { value: null, formula: '=A1*2', uncached: true }],
  ['formula with an empty value', '<c r="B1"><f>A1*2</f><v></v></c>', { value: null, formula: '=A1*2', uncached: true }],
  ['formula showing empty text', '<c r="B1" t="str"><f>""</f><v></v></c>', { value: '', formula: '=""' }],
  ['formula showing text', '<c r="B1" t="str"><f>"a"&amp;"b"</f><v>ab</v></c>', { value: 'ab', formula: '="a"&"b"' }],
  [
    'array formula',
    '<c r="B1"><f t="array" ref="B1:B2">A1:A2*2</f><v>4</v></c>',
    { value: 4, formula: '=A1:A2*2', array: { rows: 2, columns: 1, fixed: true } },
  ],
  [
    'new functions without prefix',
    '<c r="B1"><f>_xlfn._xlws.FILTER(A1:A9,_xlfn.XOR(A1,"_xlfn.x"))</f><v>4</v></c>',
    { value: 4, formula: '=FILTER(A1:A9,XOR(A1,"_xlfn.x"))' },
  ],
  [
    'functions of an add-in',
    '<c r="B1"><f>_xldudf_DEMO_SHARE(A1,_xldudf_OTHER_F(1))</f><v>4</v></c>',
    { value: 4, formula: '=DEMO.SHARE(A1,_xldudf_OTHER_F(1))' },
  ],
  ['single quotes, unknown attributes', "<c foo='a>b' r='B1'  t = 'b' ><v>0</v></c>", { value: false }],
  ['without addresses', '<c><v>1</v></c><c><v>2</v></c>', { value: 2 }],
])('%s', (_, markup, expected) => {
  expect(readCell(markup)).toEqual({ style: 0, ...expected });
});

it('a shared formula is spelled out for each of its cells', () => {
  const rows =
    '<row r="1"><c r="A1"><f t="shared" ref="A1:B3" si="0">$C1+D$1+SUM(E1:F1)&amp;"A1"&amp;\'A1 b\'!A1</f><v>1</v></c><c r="B1"><f t="shared" si="0"/><v>2</v></c></row>' +
    '<row r="3"><c r="B3"><f t="shared" si="0"></f><v>3</v></c></row>';
  const sheet = openPackage(buildPackage({ sheets: { A: worksheet(rows) } })).workbook.sheets[0]!;
  expect(sheet.cell(0, 0)!.formula).toBe('=$C1+D$1+SUM(E1:F1)&"A1"&\'A1 b\'!A1');
  expect(sheet.cell(0, 1)!.formula).toBe('=$C1+E$1+SUM(F1:G1)&"A1"&\'A1 b\'!B1');
  expect(sheet.cell(2, 1)).toEqual({ value: 3, style: 0, formula: '=$C3+E$1+SUM(F3:G3)&"A1"&\'A1 b\'!B3' });
});

it('shared formulas of a real file agree with their spelled-out neighbours', () => {
  const { workbook } = openPackage(report('47-cong-thuc-dung-chung.xlsx'));
  const formulas = workbook.sheets.flatMap((sheet) => sheet.rows.flatMap((row) => row?.cells.flatMap((cell) => (cell?.formula ? [cell.formula] : [])) ?? []));
  expect(formulas.length).toBeGreaterThan(50);
  expect(formulas.filter((formula) => formula.length < 3 || formula.includes('#REF!'))).toEqual([]);
});

it('rows and columns', () => {
  const before =
    '<sheetFormatPr baseColWidth="10" defaultColWidth="11.5" defaultRowHeight="15.75"/><cols><col min="2" max="3" width="12.5" customWidth="1" style="0"/><col min="5" max="5" width="9" hidden="1"/></cols>';
  const rows = '<row r="2" ht="30.5" customHeight="1" hidden="1"/><row><c><v>1</v></c></row><row r="5" s="0" customFormat="1"/><row r="6" s="0"/>';
  const sheet = openPackage(buildPackage({ sheets: { A: worksheet(rows, { before }) } })).workbook.sheets[0]!;
  expect(sheet.rows[1]).toEqual({ cells: [], hidden: true, height: 30.5 });
  expect(sheet.cell(2, 0)).toEqual({ value: 1, style: 0 });
  expect([sheet.rows[4]!.style, sheet.rows[5]!.style]).toEqual([0, undefined]);
  expect(sheet.columns).toEqual([
    undefined,
    { width: 12.5, customWidth: true, hidden: false, style: 0 },
    { width: 12.5, customWidth: true, hidden: false, style: 0 },
    undefined,
    { width: 9, customWidth: false, hidden: true },
  ]);
  expect([sheet.defaultColumnWidth, sheet.defaultRowHeight]).toEqual([11.5, 15.75]);
});

it('merges, filter, protection, validations', () => {
  const after =
    '<sheetProtection algorithmName="SHA-512" hashValue="x" saltValue="y" spinCount="1" sheet="1" objects="1" formatCells="0" sort="0" selectLockedCells="1"/>' +
    '<autoFilter ref="A1:C9"><filterColumn colId="1"><filters><filter val="x"/></filters></filterColumn></autoFilter><mergeCells count="1"><mergeCell ref="B2:C4"/></mergeCells>' +
    '<dataValidations count="2"><dataValidation type="list" allowBlank="1" showInputMessage="1" showErrorMessage="1" errorTitle="Sai" error="Chọn lại" promptTitle="T" prompt="P" sqref="A1:A5 C1"><formula1>"Đạt,Chưa đạt"</formula1></dataValidation>' +
    '<dataValidation type="whole" operator="between" showDropDown="1" sqref="B1"><formula1>1</formula1><formula2>$A$1</formula2></dataValidation></dataValidations>';
  const sheet = openPackage(buildPackage({ sheets: { A: worksheet('', { after }) } })).workbook.sheets[0]!;
  expect(sheet.merges).toEqual([{ top: 1, left: 1, bottom: 3, right: 2 }]);
  expect(sheet.autoFilter).toEqual({
    area: { top: 0, left: 0, bottom: 8, right: 2 },
    filtered: true,
    columns: [
      { column: 1, criteria: { filterOn: 'Values', values: ['x'] }, source: '<filterColumn colId="1"><filters><filter val="x"/></filters></filterColumn>' },
    ],
  });
  expect(sheet.protection).toMatchObject({
    hasPassword: true,
    options: { allowEditObjects: false, allowEditScenarios: true, allowFormatCells: true, allowSort: true, allowInsertRows: false, selectionMode: 'Unlocked' },
  });
  expect(sheet.validations).toMatchObject([
    {
      type: 'list',
      allowBlank: true,
      showDropDown: true,
      formula1: '="Đạt,Chưa đạt"',
      prompt: { title: 'T', message: 'P' },
      alert: { style: 'stop', title: 'Sai', message: 'Chọn lại' },
      areas: [
        { top: 0, left: 0, bottom: 4, right: 0 },
        { top: 0, left: 2, bottom: 0, right: 2 },
      ],
    },
    { type: 'whole', operator: 'between', showDropDown: false, formula1: '=1', formula2: '=$A$1' },
  ]);
});

it('a protection that is switched off protects nothing; an old password hash counts as a password', () => {
  const open = (attributes: string): unknown =>
    openPackage(buildPackage({ sheets: { A: worksheet('', { after: `<sheetProtection ${attributes}/>` }) } })).workbook.sheets[0]!.protection;
  expect(open('password="CC1A"')).toBeNull();
  expect(open('sheet="1" password="CC1A"')).toMatchObject({ hasPassword: true });
  expect(open('sheet="true"')).toMatchObject({ hasPassword: false, options: { selectionMode: 'Normal' } });
});

it('names, visibility, the active sheet; chart sheets keep their position but are not shown', () => {
  const { workbook } = openPackage(report('03-bieu-nhap-tay.xlsx'));
  expect(workbook.sheets.map(({ name }) => name)).toEqual(['VIỆC', 'TIỀN', 'B06-THA', 'Ghi chú', 'SL biểu đồ']);
  expect(workbook.names).toContainEqual({ name: '_xlnm.Print_Titles', scope: workbook.sheets[1]!.id, formula: "='TIỀN'!6:8", visible: true });
  expect(workbook.names).toContainEqual({ name: '_xlnm._FilterDatabase', scope: workbook.sheets[0]!.id, formula: "='VIỆC'!$A$8:$O$42", visible: false });
  expect(openPackage(report('33-an-loc-dong-cot.xlsx')).workbook.sheets.map(({ visibility }) => visibility)).toEqual([
    'Visible',
    'Visible',
    'Hidden',
    'VeryHidden',
  ]);
  const two = buildPackage({ sheets: { A: worksheet(''), B: worksheet('') }, beforeSheets: '<bookViews><workbookView activeTab="1"/></bookViews>' });
  const opened = openPackage(two).workbook;
  expect(opened.activeSheetId).toBe(opened.sheets[1]!.id);
});

it('tables', () => {
  const [table] = openPackage(report('02-tong-hop-viec-tien.xlsx')).workbook.sheets[0]!.tables;
  expect(table).toMatchObject({ name: 'tblKetQua', hasHeaders: true, hasTotals: false, filtered: false, area: { top: 7, left: 0, bottom: 40, right: 12 } });
  expect(table!.columns.slice(0, 3)).toEqual(['STT', 'Đơn vị, cá nhân', 'Chức danh']);
});

it('prefixed elements (Open XML SDK), UTF-16, the strict dialect and odd part names are read like the usual ones', () => {
  const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
  const prefixed = `<x:worksheet xmlns:x="${main}"><x:sheetData><x:row r="1"><x:c r="A1" t="inlineStr"><x:is><x:t>đ</x:t></x:is></x:c></x:row></x:sheetData></x:worksheet>`;
  const usual = buildPackage({ sheets: { A: prefixed } });
  expect(openPackage(usual).workbook.sheets[0]!.cell(0, 0)!.value).toBe('đ');
  const strict = buildPackage({
    sheets: { A: worksheet('<row r="1"><c r="A1"><v>3</v></c></row>').replace(main, 'http://purl.oclc.org/ooxml/spreadsheetml/main') },
  });
  expect(openPackage(strict).workbook.sheets[0]!.cell(0, 0)!.value).toBe(3);
  const utf16 = Uint8Array.from(
    Buffer.from('\uFEFF' + worksheet('<row r="1"><c r="A1" t="inlineStr"><is><t>ư</t></is></c></row>').replace('UTF-8', 'UTF-16'), 'utf16le'),
  );
  const wide = openPackage(zipFiles({ ...texts(usual), 'xl/worksheets/sheet1.xml': utf16 }));
  expect(wide.workbook.sheets[0]!.cell(0, 0)!.value).toBe('ư');
  wide.workbook.sheets[0]!.setCell(0, 1, { value: 1, style: 0 });
  expect(part(wide.save(), 'xl/worksheets/sheet1.xml')).toContain('encoding="UTF-8"');
  const capital = buildPackage({
    sheets: { A: worksheet('<row r="1"><c r="A1" t="s"><v>0</v></c></row>') },
    workbookRels: relationship('rId7', 'sharedStrings', '/xl/SharedStrings.XML'),
    parts: { 'xl/sharedStrings.xml': STRINGS },
  });
  expect(openPackage(capital).workbook.sheets[0]!.cell(0, 0)!.value).toBe('Thường');
});
