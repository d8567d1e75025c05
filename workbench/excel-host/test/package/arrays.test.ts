/** Array formulas in files: read with the cells that they fill, written as dynamic arrays. */
import { calculating } from '../../calculation';
import type { Sheet } from '../../model/workbook';
import { openPackage } from '../../package/open-package';
import { quietHost, shown } from '../../testing/evaluate';
import { buildPackage, PLAIN_STYLES, texts, worksheet } from '../../testing/build-package';
import { FUNCTIONS, NAMESPACE } from '../demo-add-in';

const DATA = '<row r="1"><c r="A1"><v>1</v></c></row><row r="2"><c r="A2"><v>2</v></c></row><row r="3"><c r="A3"><v>3</v></c></row>';

const METADATA_TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheetMetadata+xml';

function edited(rows: string, edit: (sheet: Sheet) => void, more: Partial<Parameters<typeof buildPackage>[0]> = {}) {
  const host = quietHost('en-US', NAMESPACE);
  const file = openPackage(buildPackage({ sheets: { S: worksheet(rows) }, styles: PLAIN_STYLES, ...more }), { functionNamespaces: [NAMESPACE] });
  const [sheet] = file.workbook.sheets as [Sheet];
  const calculation = calculating(file.workbook, { functions: FUNCTIONS });
  calculation.start(host);
  edit(sheet);
  calculation.calculate(file.workbook, [{ sheet, area: { top: 0, left: 0, bottom: 99, right: 25 } }], host);
  const bytes = file.save();
  return { bytes, parts: texts(bytes), sheet };
}

const typed = (sheet: Sheet, row: number, column: number, formula: string) => sheet.setCell(row, column, { value: null, formula, uncached: true, style: 0 });

test('a spilled formula is an array formula with the mark of dynamic arrays, and its values stand in the cells', () => {
  const { bytes, parts } = edited(DATA, (sheet) => typed(sheet, 0, 2, '=A1:A3*2'));
  const text = parts['xl/worksheets/sheet1.xml']!;
  expect(text).toContain('<c r="C1" cm="1"><f t="array" ref="C1:C3">A1:A3*2</f><v>2</v></c>');
  expect(text).toContain('<c r="C2"><v>4</v></c>');
  expect(parts['xl/metadata1.xml']).toContain('fDynamic="1"');
  expect(parts['[Content_Types].xml']).toContain(METADATA_TYPE);
  expect(parts['xl/_rels/workbook.xml.rels']).toMatch(/relationships\/sheetMetadata" Target="metadata1.xml"/);
  const again = openPackage(bytes);
  expect(again.workbook.sheets[0]!.cell(0, 2)).toEqual({ value: 2, formula: '=A1:A3*2', style: 0, array: { rows: 3, columns: 1 } });
});

test('opened again, it is the same array: edits go on, nothing is in its own way', () => {
  const { bytes } = edited(DATA, (sheet) => typed(sheet, 0, 2, '=A1:A3*2'));
  const file = openPackage(bytes);
  const [sheet] = file.workbook.sheets as [Sheet];
  const calculation = calculating(file.workbook);
  calculation.start(quietHost());
  sheet.setCell(1, 0, { value: 50, style: 0 });
  calculation.calculate(file.workbook, [{ sheet, area: { top: 1, left: 0, bottom: 1, right: 0 } }], quietHost());
  expect([0, 1, 2].map((row) => shown(sheet, row, 2))).toEqual([2, 100, 6]);
});

test('a second save finds the mark of the first', () => {
  const { bytes } = edited(DATA, (sheet) => typed(sheet, 0, 2, '=A1:A3*2'));
  const file = openPackage(bytes);
  const [sheet] = file.workbook.sheets as [Sheet];
  typed(sheet, 0, 4, '=A1:A3*3');
  const calculation = calculating(file.workbook);
  calculation.start(quietHost());
  const parts = texts(file.save());
  expect(parts['xl/worksheets/sheet1.xml']).toContain('<c r="E1"');
  expect(Object.keys(parts).filter((name) => name.includes('metadata'))).toEqual(['xl/metadata1.xml']);
});

test('metadata of other kinds is left alone: then it is an array formula of old', () => {
  const { parts } = edited(DATA, (sheet) => typed(sheet, 0, 2, '=A1:A3*2'), {
    parts: { 'xl/metadata.xml': '<metadata xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"/>' },
    overrides: `<Override PartName="/xl/metadata.xml" ContentType="${METADATA_TYPE}"/>`,
    workbookRels: '<Relationship Id="rId90" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/sheetMetadata" Target="metadata.xml"/>',
  });
  expect(parts['xl/worksheets/sheet1.xml']).toContain('<c r="C1"><f t="array" ref="C1:C3">A1:A3*2</f><v>2</v></c>');
});

test('an array that shrinks to one value says so', () => {
  const stored = DATA.replace('</c></row><row r="2">', '</c><c r="C1"><f t="array" ref="C1:C2">A1:A2*2</f><v>2</v></c></row><row r="2">');
  const { parts } = edited(stored, (sheet) => typed(sheet, 0, 2, '=SUM(A1:A2*2)'));
  expect(parts['xl/worksheets/sheet1.xml']).toContain('<f t="array" ref="C1:C1">SUM(A1:A2*2)</f><v>6</v>'.replace('C1:C1', 'C1'));
});

test.each(['=SEQUENCE(9)', '=FILTER(A1:A3,A1:A3>9)'])('errors that the format has no word for are left to Excel: %s', (formula) => {
  const { parts } = edited(DATA, (sheet) => {
    sheet.setCell(1, 2, { value: 'x', style: 0 });
    typed(sheet, 0, 2, formula);
  });
  expect(parts['xl/worksheets/sheet1.xml']).toMatch(/<c r="C1" cm="1"><f t="array" ref="C1">[^<]*<\/f><\/c>/);
  expect(parts['xl/workbook.xml']).toContain('fullCalcOnLoad="1"');
});

test('a function of the add-in that has not answered yet is left to Excel', () => {
  const { parts, sheet } = edited(DATA, (s) => typed(s, 0, 2, '=DEMO.SHARE(A1,"x")'));
  expect(shown(sheet, 0, 2)).toBe('#BUSY!');
  expect(parts['xl/worksheets/sheet1.xml']).toContain('<c r="C1"><f>_xldudf_DEMO_SHARE(A1,&quot;x&quot;)</f></c>');
});
