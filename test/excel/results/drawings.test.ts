/** Charts and pictures beside a table: our columns do not go beneath them. From real drawing parts. */
import { removeAll } from '../../../src/excel/remove';
import { classify } from '../../../src/excel/results/classify';
import { DEFAULT_PLAN } from '../../../src/plan/default';
import { openWorkbook } from '../../../workbench/add-in';
import { bootAddIn } from '../../../workbench/boot';
import { reportMarkup, STYLES } from '../odd-workbooks';
import { picture } from 'excel-host/package';
import type { OfficeSession } from 'excel-host/node';
import { buildPackage, relationship, texts } from 'excel-host/testing';

const corner = (name: string, column: number, row: number, offset = 0): string =>
  `<xdr:${name}><xdr:col>${column}</xdr:col><xdr:colOff>${offset}</xdr:colOff><xdr:row>${row}</xdr:row><xdr:rowOff>0</xdr:rowOff></xdr:${name}>`;
const CHART =
  '<xdr:graphicFrame macro=""><xdr:nvGraphicFramePr><xdr:cNvPr id="2" name="Biểu đồ 1"/><xdr:cNvGraphicFramePr/></xdr:nvGraphicFramePr><xdr:xfrm/><a:graphic xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"><a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/chart"/></a:graphic></xdr:graphicFrame>';
const PICTURE = '<xdr:pic><xdr:nvPicPr><xdr:cNvPr id="3" name="Ảnh 1"/><xdr:cNvPicPr/></xdr:nvPicPr></xdr:pic>';
const CONTROL = '<xdr:contentPart xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" r:id="rId9"/>';

const between = (content: string, from: [number, number], to: [number, number, number?]): string =>
  `<xdr:twoCellAnchor>${corner('from', ...from)}${corner('to', ...to)}${content}<xdr:clientData/></xdr:twoCellAnchor>`;
const sized = (content: string, from: [number, number], width: number, height: number): string =>
  `<xdr:oneCellAnchor>${corner('from', ...from)}<xdr:ext cx="${width * 12700}" cy="${height * 12700}"/>${content}<xdr:clientData/></xdr:oneCellAnchor>`;
const floating = (content: string, x: number, y: number, width: number, height: number): string =>
  `<xdr:absoluteAnchor><xdr:pos x="${x * 12700}" y="${y * 12700}"/><xdr:ext cx="${width * 12700}" cy="${height * 12700}"/>${content}<xdr:clientData/></xdr:absoluteAnchor>`;

const build = (anchors: string): Uint8Array =>
  buildPackage({
    sheets: { 'Biểu việc': reportMarkup({ after: '<drawing r:id="rId1"/>' }) },
    styles: STYLES,
    sheetRels: { 1: relationship('rId1', 'drawing', '../drawings/drawing1.xml') },
    parts: { 'xl/drawings/drawing1.xml': `<xdr:wsDr xmlns:xdr="http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing">${anchors}</xdr:wsDr>` },
    overrides: '<Override PartName="/xl/drawings/drawing1.xml" ContentType="application/vnd.openxmlformats-officedocument.drawing+xml"/>',
  });

let session: OfficeSession;
afterEach(() => session.close());

// The table is A3:E7; a column is 48 points wide, a row 15 high.
test.each<[string, string, number]>([
  ['a chart over G:L', between(CHART, [6, 2], [12, 20]), 12],
  ['a chart that reaches into M', between(CHART, [6, 2], [12, 20, 60_000]), 13],
  ['a chart right beside the table', between(CHART, [5, 0], [8, 9]), 8],
  ['a chart below the table', between(CHART, [5, 8], [12, 20]), 5],
  ['a chart above the table', between(CHART, [5, 0], [12, 2]), 5],
  ['a chart over the table alone', between(CHART, [1, 2], [5, 8]), 5],
  ['a picture of a size of its own', sized(PICTURE, [7, 4], 96, 30), 9],
  ['a picture at a place of its own', floating(PICTURE, 5 * 48, 40, 48, 20), 6],
  ['a drawing without a size, as chart sheets have', floating(CHART, 0, 0, 0, 0), 5],
  ['two, with room between that is too small', between(CHART, [6, 2], [8, 9]) + between(PICTURE, [12, 2], [14, 9]), 14],
  ['a chart over 60 columns', between(CHART, [6, 2], [66, 9]), 66],
  ['a control', between(CONTROL, [6, 2], [8, 9]), 5],
])('%s', async (_, anchors, first) => {
  const file = openWorkbook(build(anchors));
  session = await bootAddIn({ workbook: file.workbook });
  const before = picture(file.workbook);
  await classify({ plan: DEFAULT_PLAN });
  const once = picture(file.workbook);
  expect(file.workbook.sheets[0]!.rows[2]!.cells.findIndex((cell) => cell?.value === 'Nhóm')).toBe(first);
  await classify({ plan: DEFAULT_PLAN });
  expect(picture(file.workbook)).toEqual(once);
  await removeAll();
  expect(picture(file.workbook)).toEqual(before);
  expect(texts(file.save())['xl/drawings/drawing1.xml']).toBe(texts(build(anchors))['xl/drawings/drawing1.xml']);
});

test('a chart drawn over our columns since then: the block stays where it is', async () => {
  const file = openWorkbook(build(''));
  session = await bootAddIn({ workbook: file.workbook });
  await classify({ plan: DEFAULT_PLAN });
  const once = picture(file.workbook);
  file.workbook.sheets[0]!.drawings = openWorkbook(build(between(CHART, [6, 2], [12, 20]))).workbook.sheets[0]!.drawings;
  await classify({ plan: DEFAULT_PLAN });
  file.workbook.sheets[0]!.drawings = [];
  expect(picture(file.workbook)).toEqual(once);
});
