/** Sheets, names and tables that come, change and go. */
import { Sheet } from '../../model/workbook';
import { openPackage, type OpenPackage } from '../../package/open-package';
import { buildPackage, changedParts, part, relationship, texts, worksheet, zipFiles } from '../../testing/build-package';
import { richWorkbook } from '../../testing/rich-workbook';
import { report } from '../reports';

function addSheet(file: OpenPackage, name: string, at = file.workbook.sheets.length): Sheet {
  const sheet = new Sheet(`new-${name}`, name);
  sheet.isNew = true;
  file.workbook.sheets.splice(at, 0, sheet);
  return sheet;
}

const WORKBOOK = 'xl/workbook.xml';

it('a new sheet with content', () => {
  const file = openPackage(richWorkbook());
  const sheet = addSheet(file, 'Kết quả "&"');
  sheet.setCell(0, 0, { value: 'Tên', style: 1 });
  sheet.setColumn(0, { width: 30, customWidth: true });
  sheet.setRow(1, { height: 25 });
  sheet.merges = [{ top: 2, left: 0, bottom: 2, right: 3 }];
  const bytes = file.save();
  expect(part(bytes, 'xl/worksheets/sheet3.xml')).toBe(
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships">' +
      '<dimension ref="A1"/><sheetViews><sheetView workbookViewId="0"/></sheetViews><sheetFormatPr defaultRowHeight="15"/><cols><col min="1" max="1" width="30" customWidth="1"/></cols>' +
      '<sheetData><row r="1"><c r="A1" s="1" t="s"><v>0</v></c></row><row r="2" ht="25" customHeight="1"></row></sheetData><mergeCells count="1"><mergeCell ref="A3:D3"/></mergeCells>' +
      '<pageMargins left="0.7" right="0.7" top="0.75" bottom="0.75" header="0.3" footer="0.3"/></worksheet>',
  );
  expect(changedParts(richWorkbook(), bytes)).toEqual([
    '[Content_Types].xml',
    'xl/_rels/workbook.xml.rels',
    'xl/sharedStrings.xml',
    WORKBOOK,
    'xl/worksheets/sheet3.xml',
  ]);
  expect(openPackage(bytes).workbook.sheets.map(({ name }) => name)).toEqual(['Chính', 'Khác', 'Kết quả "&"']);
});

it('a sheet put in front: names and the active tab follow their sheets', () => {
  const file = openPackage(richWorkbook());
  addSheet(file, 'Trước', 0);
  const bytes = file.save();
  expect(part(bytes, WORKBOOK)).toContain('<sheets><sheet name="Trước" sheetId="3" ');
  expect(part(bytes, WORKBOOK)).toContain('<definedName name="_xlnm.Print_Area" localSheetId="1">Chính!$A$1:$C$8</definedName>');
  expect(part(bytes, WORKBOOK)).toContain('activeTab="1"');
  const { workbook } = openPackage(bytes);
  expect(workbook.sheets.find(({ id }) => id === workbook.activeSheetId)!.name).toBe('Chính');
});

it('activating a sheet selects its tab and no other: two selected tabs would be a group', () => {
  const file = openPackage(richWorkbook());
  const sheet = addSheet(file, 'Mới');
  file.workbook.activeSheetId = sheet.id;
  const bytes = file.save();
  const selected = ['sheet1', 'sheet2', 'sheet3'].map((name) => part(bytes, `xl/worksheets/${name}.xml`).includes('tabSelected'));
  expect(selected).toEqual([false, false, true]);
  expect(part(bytes, WORKBOOK)).toContain('activeTab="2"');
});

it('rename, hide, reorder: only the workbook part', () => {
  const file = openPackage(richWorkbook());
  const [first, second] = file.workbook.sheets as [Sheet, Sheet];
  first.name = 'Đổi tên';
  second.visibility = 'VeryHidden';
  file.workbook.sheets.reverse();
  const bytes = file.save();
  expect(changedParts(richWorkbook(), bytes)).toEqual([WORKBOOK]);
  expect(part(bytes, WORKBOOK)).toContain(
    '<sheets><sheet name="Khác" sheetId="2" r:id="rId2" state="veryHidden"/><sheet name="Đổi tên" sheetId="1" r:id="rId1"/></sheets>',
  );
  expect(part(bytes, WORKBOOK)).toContain('localSheetId="1"');
});

it('a sheet removed takes along what only it used, and its names', () => {
  const file = openPackage(richWorkbook());
  file.workbook.sheets.shift();
  file.workbook.activeSheetId = file.workbook.sheets[0]!.id;
  const bytes = file.save();
  expect(Object.keys(texts(bytes))).toEqual([
    '[Content_Types].xml',
    '_rels/.rels',
    WORKBOOK,
    'xl/_rels/workbook.xml.rels',
    'xl/styles.xml',
    'xl/worksheets/sheet2.xml',
    'xl/sharedStrings.xml',
    'xl/vbaProject.bin',
    'customXml/_rels/item1.xml.rels',
  ]);
  expect(part(bytes, '[Content_Types].xml')).not.toMatch(/sheet1\.xml|calcChain/);
  expect(part(bytes, WORKBOOK)).not.toContain('Print_Area');
});

it('a sheet added and removed again leaves the file as it was', () => {
  const file = openPackage(richWorkbook());
  const before = texts(file.save());
  const sheet = addSheet(file, 'Tạm');
  sheet.setCell(0, 0, { value: 1, style: 0 });
  file.save();
  file.workbook.sheets.pop();
  const { 'xl/calcChain.xml': _chain, '[Content_Types].xml': _types, 'xl/_rels/workbook.xml.rels': _rels, ...rest } = before;
  expect(texts(file.save())).toMatchObject(rest);
});

it('names: unchanged ones keep their text', () => {
  const file = openPackage(richWorkbook());
  const { workbook } = file;
  expect(workbook.names).toEqual([
    { name: '_xlnm.Print_Area', scope: workbook.sheets[0]!.id, formula: '=Chính!$A$1:$C$8', visible: true },
    { name: 'Ngưỡng', scope: null, formula: '=Khác!$A$1', visible: false, comment: 'c' },
  ]);
  workbook.names[0]!.formula = '=Chính!$A$1:$E$8';
  workbook.names.push(
    { name: 'Bậc_Một', scope: null, formula: '=\'Khác\'!$A$1&"<"', visible: true },
    { name: 'riêng', scope: workbook.sheets[1]!.id, formula: '=1', visible: false, comment: 'của ta' },
  );
  workbook.namesTouched = true;
  expect(part(file.save(), WORKBOOK)).toBe(
    part(richWorkbook(), WORKBOOK)
      .replace('$C$8', '$E$8')
      .replace(
        '</definedNames>',
        '<definedName name="Bậc_Một">\'Khác\'!$A$1&amp;&quot;&lt;&quot;</definedName><definedName name="riêng" comment="của ta" localSheetId="1" hidden="1">1</definedName></definedNames>',
      ),
  );
  workbook.names = [];
  workbook.namesTouched = true;
  expect(part(file.save(), WORKBOOK)).toBe(part(richWorkbook(), WORKBOOK).replace(/<definedNames>.*<\/definedNames>/, ''));
});

it('positions of names count chart sheets', () => {
  const file = openPackage(report('03-bieu-nhap-tay.xlsx'));
  const sheet = addSheet(file, 'Cuối');
  file.workbook.names.push({ name: 'n', scope: sheet.id, formula: '=1', visible: true });
  file.workbook.namesTouched = true;
  const text = part(file.save(), WORKBOOK);
  expect(text.indexOf('name="Biểu đồ"')).toBeLessThan(text.indexOf('name="Cuối"'));
  expect(text).toContain('<definedName name="n" localSheetId="6">1</definedName>');
});

it('a filter brings and takes its hidden name', () => {
  const file = openPackage(richWorkbook());
  const sheet = file.workbook.sheets[0]!;
  sheet.autoFilter = { area: { top: 0, left: 0, bottom: 3, right: 2 }, filtered: false };
  sheet.touch('autoFilter');
  expect(part(file.save(), WORKBOOK)).toContain(
    '<definedName name="_xlnm._FilterDatabase" localSheetId="0" hidden="1">\'Chính\'!$A$1:$C$4</definedName></definedNames>',
  );
  sheet.autoFilter = null;
  sheet.touch('autoFilter');
  const bytes = file.save();
  expect(changedParts(richWorkbook(), bytes)).toEqual([]);
});

it('tables: made, changed, removed', () => {
  const file = openPackage(richWorkbook());
  const sheet = file.workbook.sheets[1]!;
  ['Tên', 'Hai\ndòng'].forEach((value, column) => sheet.setCell(4, column, { value, style: 0 }));
  const table = {
    id: 't',
    name: 'BảngMới',
    area: { top: 4, left: 0, bottom: 6, right: 1 },
    hasHeaders: true,
    hasTotals: false,
    columns: ['Tên', 'Hai\ndòng'],
    style: 'TableStyleMedium2',
    filtered: false,
    isNew: true,
  };
  sheet.tables.push(table);
  sheet.touch('tables');
  const made = file.save();
  expect(part(made, 'xl/tables/table1.xml')).toContain(
    'id="1" name="BảngMới" displayName="BảngMới" ref="A5:B7" totalsRowShown="0"><autoFilter ref="A5:B7"/><tableColumns count="2"><tableColumn id="1" name="Tên"/><tableColumn id="2" name="Hai_x000a_dòng"/></tableColumns>',
  );
  expect(part(made, 'xl/worksheets/sheet2.xml')).toContain(
    '</sheetData><tableParts count="1"><tablePart xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" r:id="rId1"/></tableParts>',
  );
  expect(openPackage(made).workbook.sheets[1]!.tables[0]).toMatchObject({ name: 'BảngMới', columns: ['Tên', 'Hai\ndòng'] });
  Object.assign(table, { name: 'Khác2', area: { top: 4, left: 0, bottom: 9, right: 2 }, columns: ['Tên', 'Hai\ndòng', 'Ba'], style: 'TableStyleLight1' });
  sheet.touch('tables');
  const changed = file.save();
  expect(changedParts(made, changed)).toEqual(['xl/tables/table1.xml']);
  expect(part(changed, 'xl/tables/table1.xml')).toBe(
    part(made, 'xl/tables/table1.xml')
      .replaceAll('BảngMới', 'Khác2')
      .replaceAll('A5:B7', 'A5:C10')
      .replace('count="2"', 'count="3"')
      .replace('</tableColumns>', '<tableColumn id="3" name="Ba"/></tableColumns>')
      .replace('Medium2', 'Light1'),
  );
  sheet.tables = [];
  sheet.touch('tables');
  const without = file.save();
  expect(Object.keys(texts(without))).not.toContain('xl/tables/table1.xml');
  expect(part(without, 'xl/worksheets/sheet2.xml')).not.toContain('tablePart');
});

it('a new relationship takes no id that is in use', () => {
  const parts = texts(richWorkbook());
  const rels = part(richWorkbook(), 'xl/worksheets/_rels/sheet1.xml.rels').replace(
    /<Relationship .*(?=<\/Relationships>)/,
    relationship('rId2', 'drawing', '../drawings/drawing1.xml'),
  );
  const file = openPackage(zipFiles({ ...parts, 'xl/worksheets/_rels/sheet2.xml.rels': rels }));
  const sheet = file.workbook.sheets[1]!;
  sheet.tables.push({
    id: 't',
    name: 'T',
    area: { top: 0, left: 0, bottom: 1, right: 0 },
    hasHeaders: true,
    hasTotals: false,
    columns: ['1'],
    filtered: false,
  });
  sheet.touch('tables');
  const after = part(file.save(), 'xl/worksheets/_rels/sheet2.xml.rels');
  expect([...after.matchAll(/ Id="(\w+)"/g)].map(([, id]) => id)).toEqual(['rId2', 'rId3']);
});

it('a workbook without a style sheet gets one when it needs it', () => {
  const { 'xl/styles.xml': _, ...parts } = texts(richWorkbook());
  const plain = zipFiles({ ...parts, 'xl/_rels/workbook.xml.rels': parts['xl/_rels/workbook.xml.rels']!.replace(/<Relationship Id="rId98"[^>]*>/, '') });
  const file = openPackage(plain);
  const style = file.workbook.styleWith(0, (one) => (one.font.bold = true));
  file.workbook.sheets[1]!.setCell(0, 0, { value: 1, style });
  const { workbook } = openPackage(file.save());
  expect(workbook.styles[workbook.sheets[1]!.cell(0, 0)!.style]!.font).toMatchObject({ bold: true, name: 'Calibri' });
});

it('a table made from its header alone gets a row: Excel has none without', () => {
  const file = openPackage(buildPackage({ sheets: { A: worksheet('<row r="1"><c r="A1" t="inlineStr"><is><t>a</t></is></c></row>') } }));
  const sheet = file.workbook.sheets[0]!;
  const area = { top: 0, left: 0, bottom: 0, right: 0 };
  sheet.tables.push({ id: '{T}', name: 'Bang', area, hasHeaders: true, hasTotals: false, columns: ['a'], isNew: true, filtered: false });
  sheet.touch('tables');
  const bytes = file.save();
  expect(part(bytes, 'xl/tables/table1.xml')).toContain('ref="A1:A2"');
  expect(openPackage(bytes).workbook.sheets[0]!.tables[0]!.area).toEqual({ ...area, bottom: 1 });
  sheet.touch('tables');
  expect(changedParts(bytes, file.save())).toEqual([]);
});
