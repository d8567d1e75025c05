/** Files whose style sheet lacks its first places, or is not there: opened, coloured, saved and opened again, only what was coloured has changed. */
import { openPackage } from '../../package/open-package';
import { buildPackage, PLAIN_STYLES, rels, relationship, texts, worksheet, zipFiles } from '../../testing/build-package';
import { schemaFaults } from '../../testing/schema';

const MAIN = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"';
const ROWS =
  '<row r="1"><c r="A1"><v>1</v></c><c r="B1"><v>2</v></c><c r="C1" s="2"><v>3</v></c></row><row r="2" s="3" customFormat="1"><c r="A2" s="4"><v>4</v></c></row>';
const SHEET = worksheet(ROWS, { before: '<cols><col min="5" max="5" width="9" style="5"/></cols>' });

const withStyles = (styles: string): Uint8Array => buildPackage({ sheets: { S: SHEET }, styles });
/** The parts of a whole package, with some changed or (undefined) taken out. */
const changed = (changes: Record<string, string | undefined>): Uint8Array =>
  zipFiles(
    Object.fromEntries(Object.entries({ ...texts(withStyles(PLAIN_STYLES)), ...changes }).filter((entry): entry is [string, string] => entry[1] !== undefined)),
  );
const sheetsOnly = rels(relationship('rId1', 'worksheet', 'worksheets/sheet1.xml'));
const typesWithoutStyles = texts(withStyles(PLAIN_STYLES))['[Content_Types].xml']!.replace(/<Override PartName="\/xl\/styles.xml"[^>]*>/, '');
const without = (name: string): string => PLAIN_STYLES.replace(new RegExp(`<${name}[ >].*?</${name}>`), '');

it.each<[string, Uint8Array]>([
  ['a whole one', withStyles(PLAIN_STYLES)],
  [
    'no part, no relationship, no type',
    changed({ 'xl/styles.xml': undefined, 'xl/_rels/workbook.xml.rels': sheetsOnly, '[Content_Types].xml': typesWithoutStyles }),
  ],
  ['no part, but a relationship and a type', changed({ 'xl/styles.xml': undefined })],
  ['a part that nobody relates to', changed({ 'xl/_rels/workbook.xml.rels': sheetsOnly })],
  ['an empty element', withStyles(`<styleSheet ${MAIN}/>`)],
  ['an empty element with a prefix', withStyles(`<x:styleSheet ${MAIN.replace('xmlns', 'xmlns:x')}/>`)],
  ['an element without content', withStyles(`<?xml version="1.0"?><styleSheet ${MAIN}></styleSheet>`)],
  ...['fonts', 'fills', 'borders', 'cellStyleXfs', 'cellXfs', 'cellStyles'].map((name): [string, Uint8Array] => [`no ${name}`, withStyles(without(name))]),
  ['empty cellXfs', withStyles(without('cellXfs').replace('<cellStyles', '<cellXfs count="0"/><cellStyles'))],
  ['number formats alone', withStyles(`<styleSheet ${MAIN}><numFmts count="1"><numFmt numFmtId="164" formatCode="0.0"/></numFmts></styleSheet>`)],
  ['rules alone', withStyles(`<styleSheet ${MAIN}><dxfs count="1"><dxf><font><b/></font></dxf></dxfs></styleSheet>`)],
])('%s', (_, bytes) => {
  const file = openPackage(bytes);
  const { workbook } = file;
  const sheet = workbook.sheets[0]!;
  const paint = (column: number, fill: string, numberFormat: string): void =>
    sheet.setCell(0, column, {
      value: 0.5,
      style: workbook.styleWith(sheet.cell(0, column)?.style ?? 0, (style) => Object.assign(style, { fill, numberFormat })),
    });
  paint(1, '#FFF2CC', '0.000%');
  const area = { top: 0, left: 0, bottom: 1, right: 2 };
  sheet.conditionalFormats = [
    { id: 'r', areas: [area], type: 'Custom', priority: 0, stopIfTrue: false, rule: { formula: '=A1=1' }, format: { fill: '#C6EFCE' } },
  ];
  sheet.touch('conditionalFormats');
  const first = file.save();
  paint(3, '#112233', '0.00');
  const second = file.save();
  expect(Buffer.from(file.save()).equals(Buffer.from(second))).toBe(true);

  const parts = texts(second);
  expect(Object.fromEntries(Object.entries(parts).flatMap(([name, text]) => schemaFaults(text).map((fault) => [name, fault])))).toEqual({});
  expect(parts['[Content_Types].xml']!.match(/PartName="\/xl\/styles.xml"/g)).toHaveLength(1);
  expect(parts['xl/_rels/workbook.xml.rels']!.match(/\/styles"/g)).toHaveLength(1);

  for (const [saved, last] of [
    [first, undefined],
    [second, '#112233'],
  ] as const) {
    const again = openPackage(saved).workbook;
    const [shown] = again.sheets;
    const fill = (row: number, column: number): string | undefined => again.styles[shown!.cell(row, column)?.style ?? 0]!.fill;
    expect([fill(0, 0), fill(0, 1), fill(0, 2), fill(0, 3), fill(1, 0)]).toEqual([undefined, '#FFF2CC', undefined, last, undefined]);
    expect([again.styles[shown!.rows[1]!.style!]!.fill, again.styles[shown!.columns[4]!.style!]!.fill]).toEqual([undefined, undefined]);
    expect(again.styles[shown!.cell(0, 1)!.style]!.numberFormat).toBe('0.000%');
    expect(again.styles[shown!.cell(0, 0)!.style]).toMatchObject({ numberFormat: 'General', font: { name: 'Calibri', size: 11 } });
    expect(shown!.conditionalFormats).toMatchObject([{ rule: { formula: '=A1=1' }, format: { fill: '#C6EFCE' } }]);
  }
});

it('a format that is written for several programs is one of the list', () => {
  const alternative =
    '<mc:AlternateContent xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"><mc:Choice Requires="hs" xmlns:hs="urn:hs"><xf numFmtId="9"/></mc:Choice>' +
    '<mc:Fallback><xf numFmtId="10" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/></mc:Fallback></mc:AlternateContent>';
  const xf = '<xf numFmtId="2" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/>';
  const file = openPackage(withStyles(PLAIN_STYLES.replace('</cellXfs>', `${alternative}${xf}</cellXfs>`)));
  const { styles, sheets } = file.workbook;
  expect(styles.slice(0, 3).map(({ numberFormat }) => numberFormat)).toEqual(['General', '0.00%', '0.00']);
  sheets[0]!.setCell(0, 0, { value: 1, style: file.workbook.styleWith(2, (style) => (style.fill = '#FFF2CC')) });
  const again = openPackage(file.save()).workbook;
  expect(again.styles[again.sheets[0]!.cell(0, 0)!.style]).toMatchObject({ numberFormat: '0.00', fill: '#FFF2CC' });
  expect(again.styles[again.sheets[0]!.cell(0, 2)!.style]).toMatchObject({ numberFormat: '0.00' });
});
