/** Looks: what the reader makes of the style sheet, and what the writer adds to it. */
import { defaultStyle, type CellStyle } from '../../model/workbook';
import { openPackage } from '../../package/open-package';
import { parseXml } from '../../package/xml-tree';
import { buildPackage, part, relationship, worksheet } from '../../testing/build-package';
import { report } from '../reports';

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const STYLES =
  `<styleSheet xmlns="${MAIN}"><numFmts count="1"><numFmt numFmtId="170" formatCode="#,##0&quot; đ&quot;"/></numFmts>` +
  '<fonts count="3"><font><sz val="11"/><color theme="1"/><name val="Calibri"/><family val="2"/><scheme val="minor"/></font>' +
  '<font><b/><i val="0"/><u val="doubleAccounting"/><strike/><sz val="13.5"/><color theme="4" tint="-0.249977111117893"/><name val="Times New Roman"/></font><font><color indexed="10"/></font></fonts>' +
  '<fills count="5"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill><fill><patternFill patternType="solid"><fgColor rgb="FFFFF2CC"/><bgColor indexed="64"/></patternFill></fill>' +
  '<fill><patternFill patternType="solid"><fgColor theme="0" tint="-0.1499984740745262"/></patternFill></fill><fill><gradientFill><stop position="0"><color rgb="FF123456"/></stop></gradientFill></fill></fills>' +
  '<borders count="2"><border><left/><right/><top/><bottom/><diagonal/></border><border diagonalUp="1"><left style="thin"><color auto="1"/></left><right style="double"><color rgb="FFFF0000"/></right><top/><bottom style="hair"/><diagonal style="dashed"><color rgb="FF0000FF"/></diagonal></border></borders>' +
  '<cellStyleXfs count="1"><xf/></cellStyleXfs><cellXfs count="5"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>' +
  '<xf numFmtId="10" fontId="1" fillId="2" borderId="1" xfId="0"><alignment horizontal="centerContinuous" vertical="center" wrapText="1" indent="2" textRotation="90" readingOrder="1"/><protection locked="0" hidden="1"/></xf>' +
  '<xf numFmtId="170" fontId="2" fillId="3" borderId="0" xfId="0" quotePrefix="1"/><xf numFmtId="14" fontId="0" fillId="4" borderId="0" xfId="0"/><xf numFmtId="0" fontId="0" fillId="1" borderId="0" xfId="0"/></cellXfs><extLst/></styleSheet>';

const open = (): ReturnType<typeof openPackage> =>
  openPackage(buildPackage({ sheets: { A: worksheet('<row r="1"><c r="A1" s="1"><v>1</v></c></row>') }, styles: STYLES }));

it('each cell format is one style', () => {
  const { styles } = open().workbook;
  expect(styles).toHaveLength(5);
  expect(styles[0]).toEqual({ ...defaultStyle() });
  expect(styles[1]).toEqual({
    numberFormat: '0.00%',
    font: { name: 'Times New Roman', size: 13.5, bold: true, italic: false, underline: 'DoubleAccountant', strikethrough: true, color: '#2F5597' },
    fill: '#FFF2CC',
    borders: {
      EdgeLeft: { style: 'thin' },
      EdgeRight: { style: 'double', color: '#FF0000' },
      EdgeBottom: { style: 'hair' },
      DiagonalUp: { style: 'dashed', color: '#0000FF' },
    },
    alignment: { horizontal: 'CenterAcrossSelection', vertical: 'Center', wrap: true, indent: 2, shrink: false, textRotation: 90 },
    locked: false,
    formulaHidden: true,
  });
  expect([styles[2]!.numberFormat, styles[2]!.fill, styles[2]!.font.color, styles[3]!.numberFormat, styles[3]!.fill]).toEqual([
    '#,##0" đ"',
    '#D9D9D9',
    '#FF0000',
    'm/d/yyyy',
    '#123456',
  ]);
});

it('theme colours come from the theme part; the first two pairs are swapped in its order', () => {
  const names = ['dk1', 'lt1', 'dk2', 'lt2', 'accent1'];
  const slots = names
    .map((name, i) => `<a:${name}>${i ? `<a:srgbClr val="00000${i}"/>` : '<a:sysClr val="windowText" lastClr="0000AA"/>'}</a:${name}>`)
    .join('');
  const fonts = [0, 1, 2, 3, 4].map((theme) => `<font><color theme="${theme}"/></font>`).join('');
  const xfs = [0, 1, 2, 3, 4].map((font) => `<xf fontId="${font}"/>`).join('');
  const { workbook } = openPackage(
    buildPackage({
      sheets: { A: worksheet('') },
      styles: `<styleSheet xmlns="${MAIN}"><fonts>${fonts}</fonts><cellXfs>${xfs}</cellXfs></styleSheet>`,
      workbookRels: relationship('rId60', 'theme', 'theme/theme1.xml'),
      parts: { 'xl/theme/theme1.xml': `<a:theme xmlns:a="x"><a:themeElements><a:clrScheme>${slots}</a:clrScheme></a:themeElements></a:theme>` },
    }),
  );
  expect(workbook.styles.map(({ font }) => font.color)).toEqual(['#000001', '#0000AA', '#000003', '#000002', '#000004']);
});

/** Gives A1 a style derived from `base` and returns the new style sheet. */
function derived(base: number, change: (style: CellStyle) => void): { styles: string; again: CellStyle; wanted: CellStyle } {
  const file = open();
  const style = file.workbook.styleWith(base, change);
  file.workbook.sheets[0]!.setCell(0, 0, { value: 1, style });
  const bytes = file.save();
  const { workbook } = openPackage(bytes);
  const { base: _, ...wanted } = file.workbook.styles[style]!;
  return { styles: part(bytes, 'xl/styles.xml'), again: workbook.styles[workbook.sheets[0]!.cell(0, 0)!.style]!, wanted };
}

/** The style sheet with stretches replaced, each of which must be there. */
function stylesWith(...changes: [string, string][]): string {
  return changes.reduce((text, [before, after]) => {
    expect(text).toContain(before);
    return text.replace(before, () => after);
  }, STYLES);
}

const addXf = (xf: string): [string, string][] => [
  ['<cellXfs count="5">', '<cellXfs count="6">'],
  ['</cellXfs>', `${xf}</cellXfs>`],
];

it.each<[string, number, (style: CellStyle) => void, [string, string][]]>([
  [
    'a known number format',
    0,
    (style) => (style.numberFormat = '0.00%'),
    addXf('<xf numFmtId="10" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/>'),
  ],
  [
    "the workbook's own number format",
    0,
    (style) => (style.numberFormat = '#,##0" đ"'),
    addXf('<xf numFmtId="170" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/>'),
  ],
  [
    'a new number format',
    2,
    (style) => (style.numberFormat = '+0.0;-0.0;"–"'),
    [
      ['<numFmts count="1">', '<numFmts count="2">'],
      ['</numFmts>', '<numFmt numFmtId="171" formatCode="+0.0;-0.0;&quot;–&quot;"/></numFmts>'],
      ...addXf('<xf numFmtId="171" fontId="2" fillId="3" borderId="0" xfId="0" quotePrefix="1" applyNumberFormat="1"/>'),
    ],
  ],
  [
    'bold: the theme colour and the scheme stay',
    0,
    (style) => (style.font.bold = true),
    [
      ['<fonts count="3">', '<fonts count="4">'],
      ['</fonts>', '<font><b/><sz val="11"/><color theme="1"/><name val="Calibri"/><family val="2"/><scheme val="minor"/></font></fonts>'],
      ...addXf('<xf numFmtId="0" fontId="3" fillId="0" borderId="0" xfId="0" applyFont="1"/>'),
    ],
  ],
  [
    'another font: the scheme would override it',
    0,
    (style) => Object.assign(style.font, { name: 'Times New Roman', size: 12, color: '#C00000', underline: 'Single' }),
    [
      ['<fonts count="3">', '<fonts count="4">'],
      ['</fonts>', '<font><u/><sz val="12"/><color rgb="FFC00000"/><name val="Times New Roman"/></font></fonts>'],
      ...addXf('<xf numFmtId="0" fontId="3" fillId="0" borderId="0" xfId="0" applyFont="1"/>'),
    ],
  ],
  ['a fill that is there', 0, (style) => (style.fill = '#FFF2CC'), addXf('<xf numFmtId="0" fontId="0" fillId="2" borderId="0" xfId="0" applyFill="1"/>')],
  [
    'no fill',
    1,
    (style) => delete style.fill,
    addXf(
      '<xf numFmtId="10" fontId="1" fillId="0" borderId="1" xfId="0" applyFill="1"><alignment horizontal="centerContinuous" vertical="center" wrapText="1" indent="2" textRotation="90" readingOrder="1"/><protection locked="0" hidden="1"/></xf>',
    ),
  ],
  [
    'one side of the border',
    1,
    (style) => (style.borders.EdgeTop = { style: 'medium', color: '#00B050' }),
    [
      ['<borders count="2">', '<borders count="3">'],
      [
        '</borders>',
        '<border diagonalUp="1"><left style="thin"><color auto="1"/></left><right style="double"><color rgb="FFFF0000"/></right><top style="medium"><color rgb="FF00B050"/></top><bottom style="hair"/><diagonal style="dashed"><color rgb="FF0000FF"/></diagonal></border></borders>',
      ],
      ...addXf(
        '<xf numFmtId="10" fontId="1" fillId="2" borderId="2" xfId="0" applyBorder="1"><alignment horizontal="centerContinuous" vertical="center" wrapText="1" indent="2" textRotation="90" readingOrder="1"/><protection locked="0" hidden="1"/></xf>',
      ),
    ],
  ],
  [
    'alignment and protection',
    1,
    (style) => {
      style.alignment.horizontal = 'General';
      style.alignment.wrap = false;
      style.locked = true;
    },
    addXf(
      '<xf numFmtId="10" fontId="1" fillId="2" borderId="1" xfId="0" applyAlignment="1" applyProtection="1"><alignment vertical="center" indent="2" textRotation="90" readingOrder="1"/><protection hidden="1"/></xf>',
    ),
  ],
])('%s', (_, base, change, changes) => {
  const { styles, again, wanted } = derived(base, change);
  expect(styles).toBe(stylesWith(...changes));
  expect(again).toEqual(wanted);
});

it('formats that are there already are used again, also in a later session', () => {
  const bytes = report('01-bao-cao-tinh-hai-bieu.xlsx');
  const session = (from: Uint8Array): Uint8Array => {
    const file = openPackage(from);
    const sheet = file.workbook.sheets[0]!;
    for (let row = 12; row < 20; row++) {
      const style = file.workbook.styleWith(17, (one) => {
        one.fill = '#C6EFCE';
        one.font.bold = true;
        one.borders.EdgeTop = { style: 'medium' };
        one.numberFormat = '0.000';
      });
      sheet.setCell(row, 25, { value: row, style });
    }
    return file.save();
  };
  const [first, second] = [session(bytes), session(session(bytes))];
  expect(part(first, 'xl/styles.xml')).not.toBe(part(bytes, 'xl/styles.xml'));
  expect(part(second, 'xl/styles.xml')).toBe(part(first, 'xl/styles.xml'));
});

it('an empty container, and one that is missing, are filled', () => {
  const styles = STYLES.replace(/<numFmts.*<\/numFmts>/, '<numFmts count="0"/>');
  const file = openPackage(buildPackage({ sheets: { A: worksheet('') }, styles }));
  const { workbook } = file;
  const style = workbook.styleWith(0, (one) => (one.numberFormat = '0.000'));
  workbook.sheets[0]!.setCell(0, 0, { value: 1, style });
  workbook.sheets[0]!.conditionalFormats.push({
    id: 'x',
    areas: [{ top: 0, left: 0, bottom: 0, right: 0 }],
    type: 'Custom',
    priority: 0,
    stopIfTrue: false,
    rule: { formula: '=TRUE' },
    format: { bold: true },
  });
  workbook.sheets[0]!.touch('conditionalFormats');
  const after = part(file.save(), 'xl/styles.xml');
  expect(after).toContain('<numFmts count="1"><numFmt numFmtId="164" formatCode="0.000"/></numFmts><fonts');
  expect(after).toContain('</cellXfs><dxfs count="1"><dxf><font><b/></font></dxf></dxfs><extLst/>');
});

describe('a style sheet that lacks its first places: plain cells stay plain', () => {
  test.each([
    ['empty', `<styleSheet xmlns="${MAIN}"></styleSheet>`],
    ['self-closed', `<styleSheet xmlns="${MAIN}"/>`],
    ['with a prefix', `<x:styleSheet xmlns:x="${MAIN}"/>`],
    ['without cell formats', `<styleSheet xmlns="${MAIN}"><fonts count="1"><font><sz val="13"/><name val="Arial"/></font></fonts></styleSheet>`],
    ['with its number formats only', `<styleSheet xmlns="${MAIN}"><numFmts count="1"><numFmt numFmtId="170" formatCode="0.0"/></numFmts></styleSheet>`],
  ])('%s', (_, styles) => {
    const file = openPackage(buildPackage({ sheets: { A: worksheet('<row r="1"><c r="A1"><v>1</v></c></row>') }, styles }));
    const [sheet] = file.workbook.sheets;
    sheet!.setCell(1, 0, { value: 2, style: file.workbook.styleWith(0, (style) => (style.alignment.wrap = true)) });
    const bytes = file.save();
    const root = parseXml(part(bytes, 'xl/styles.xml'));
    expect(root.children.map(({ local }) => local).filter((name) => name !== 'numFmts')).toEqual(['fonts', 'fills', 'borders', 'cellStyleXfs', 'cellXfs']);
    expect(root.children.map((one) => one.number('count'))).toEqual(root.children.map(({ children }) => children.length));
    const again = openPackage(bytes).workbook;
    const wraps = [0, 1].map((row) => again.styles[again.sheets[0]!.cell(row, 0)!.style]!.alignment.wrap);
    expect(wraps).toEqual([false, true]);
  });
});

it('styles that no cell has when the file is saved do not stand in the way of a later save', () => {
  const file = open();
  const [sheet] = file.workbook.sheets;
  const put = (row: number, style: number): void => sheet!.setCell(row, 0, { value: row, style });
  const bold = (size: number): number => file.workbook.styleWith(0, ({ font }) => Object.assign(font, { bold: true, size }));
  const unused = bold(20);
  put(1, bold(21));
  file.save();
  put(2, bold(22));
  file.save();
  put(3, unused);
  put(4, bold(23));
  const again = openPackage(file.save()).workbook;
  expect([1, 2, 3, 4].map((row) => again.styles[again.sheets[0]!.cell(row, 0)!.style]!.font.size)).toEqual([21, 22, 20, 23]);
});
