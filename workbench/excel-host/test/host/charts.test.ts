/** Charts: made from cells, dressed, placed, following their cells, saved as real parts, taken out again; a file's own charts stay as they are. */
import type { Workbook } from '../../model/workbook';
import { bootOffice, type OfficeSession } from '../../host/boot';
import { openPackage, type OpenPackage } from '../../package/open-package';
import { part, texts } from '../../testing/build-package';
import { richWorkbook } from '../../testing/rich-workbook';
import { failure } from '../../testing/open';

let session: OfficeSession;
let file: OpenPackage;
let workbook: Workbook;
afterEach(() => session.close());

async function open(bytes = richWorkbook()): Promise<void> {
  file = openPackage(bytes);
  workbook = file.workbook;
  session = await bootOffice({ workbook, locale: 'en-US' });
}

const DATA = [
  ['Đơn vị', 'Đạt được', 'Chỉ tiêu'],
  ['An Bình', 0.7163, 0.76],
  ['Cẩm Khê', 0.8, 0.77],
  ['Bảy Ngàn & "A"', 0.69, 0.75],
];

/** On a sheet of its own: columns with markers over them. */
async function make(): Promise<void> {
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.add('Biểu đồ');
    sheet.getRange('A1:C4').values = DATA;
    const chart = sheet.charts.add('ColumnClustered', sheet.getRange('A1:C4'), 'Columns');
    chart.name = 'THADS việc';
    chart.title.text = 'Tỷ lệ về việc';
    chart.title.format.font.size = 12;
    chart.legend.position = 'Top';
    chart.setPosition('E2', 'L18');
    const { valueAxis, categoryAxis } = chart.axes;
    valueAxis.minimum = 0;
    valueAxis.maximum = 1;
    valueAxis.numberFormat = '0%';
    categoryAxis.format.font.size = 9;
    const achieved = chart.series.getItemAt(0);
    achieved.format.fill.setSolidColor('#4472C4');
    achieved.gapWidth = 60;
    achieved.hasDataLabels = true;
    achieved.dataLabels.position = 'OutsideEnd';
    achieved.dataLabels.numberFormat = '0.0%';
    achieved.dataLabels.format.font.size = 8;
    const target = chart.series.getItemAt(1);
    target.chartType = 'LineMarkers';
    target.format.line.lineStyle = 'None';
    target.markerStyle = 'Dash';
    target.markerSize = 15;
    target.markerForegroundColor = '#C00000';
    target.markerBackgroundColor = '#C00000';
    await context.sync();
  });
}

test('what was said is answered again', async () => {
  await open();
  await make();
  await Excel.run(async (context) => {
    const { charts } = context.workbook.worksheets.getItem('Biểu đồ');
    charts.load('items/name,count');
    const chart = charts.getItem('thads VIỆC').load('name,chartType,left,top,width,height');
    const title = chart.title.load('text,visible');
    const series = chart.series.load('items/name,items/chartType,items/hasDataLabels');
    const axis = chart.axes.valueAxis.load('minimum,maximum,numberFormat,visible');
    const cell = context.workbook.worksheets.getItem('Biểu đồ').getRange('E2:L18').load('left,top,width,height');
    const none = charts.getItemOrNullObject('không có').load('name');
    await context.sync();
    expect([charts.items.map(({ name }) => name), charts.count, none.isNullObject]).toEqual([['THADS việc'], 1, true]);
    expect([title.text, title.visible, chart.chartType]).toEqual(['Tỷ lệ về việc', true, 'ColumnClustered']);
    expect(series.items.map(({ name, chartType, hasDataLabels }) => [name, chartType, hasDataLabels])).toEqual([
      ['Đạt được', 'ColumnClustered', true],
      ['Chỉ tiêu', 'LineMarkers', false],
    ]);
    expect([axis.minimum, axis.maximum, axis.numberFormat, axis.visible]).toEqual([0, 1, '0%', true]);
    const box = ({ left, top, width, height }: Pick<Excel.Range, 'left' | 'top' | 'width' | 'height'>) => [left, top, width, height].map(Math.round);
    expect(box(chart)).toEqual(box(cell));
  });
});

test('saved as parts of their own: drawing, chart, their kinds and ways; saved again it is the same part', async () => {
  await open();
  await make();
  const before = texts(richWorkbook());
  const bytes = file.save();
  const saved = texts(bytes);
  const added = Object.keys(saved)
    .filter((name) => !(name in before))
    .sort();
  expect(added).toEqual([
    'xl/charts/chart1.xml',
    'xl/drawings/_rels/drawing2.xml.rels',
    'xl/drawings/drawing2.xml',
    'xl/worksheets/_rels/sheet3.xml.rels',
    'xl/worksheets/sheet3.xml',
  ]);
  expect(saved['[Content_Types].xml']).toContain(
    'PartName="/xl/charts/chart1.xml" ContentType="application/vnd.openxmlformats-officedocument.drawingml.chart+xml"',
  );
  const chart = part(bytes, 'xl/charts/chart1.xml');
  expect(chart).toContain("<c:f>'Biểu đồ'!$B$2:$B$4</c:f>");
  expect(chart).toContain('<c:pt idx="2"><c:v>Bảy Ngàn &amp; &quot;A&quot;</c:v></c:pt>');
  expect(chart).toMatch(/<c:barChart>.*<\/c:barChart><c:lineChart>.*<\/c:lineChart><c:catAx>/);
  await Excel.run(async (context) => {
    context.workbook.worksheets.getItem('Biểu đồ').charts.getItem('THADS việc').title.text = 'Khác';
    await context.sync();
  });
  const again = texts(file.save());
  expect(Object.keys(again).sort()).toEqual(Object.keys(saved).sort());
  expect(again['xl/charts/chart1.xml']).toContain('<a:t>Khác</a:t>');
  expect(again['xl/drawings/drawing2.xml']!.match(/twoCellAnchor /g)).toHaveLength(1);
  // Opened again only name and place are known of it.
  const opened = openPackage(bytes).workbook.sheets.at(-1)!.drawings;
  expect(opened.map(({ kind, name, from }) => [kind, name, from.column, from.row])).toEqual([['chart', 'THADS việc', 4, 1]]);
});

test('a chart follows its cells and its sheet, and goes with them', async () => {
  await open();
  await make();
  const references = () => workbook.sheets.flatMap(({ drawings }) => drawings.flatMap(({ chart }) => chart?.series.map(({ values }) => values) ?? []));
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem('Biểu đồ');
    sheet.getRange('1:2').insert('Down');
    sheet.name = "Tháng '6";
    await context.sync();
  });
  expect(references()).toEqual(["='Tháng ''6'!$B$4:$B$6", "='Tháng ''6'!$C$4:$C$6"]);
  await Excel.run(async (context) => {
    context.workbook.worksheets.getItem("Tháng '6").charts.getItem('THADS việc').delete();
    await context.sync();
  });
  expect(references()).toEqual([]);
  expect(Object.keys(texts(file.save())).filter((name) => /charts\/|drawing2/.test(name))).toEqual([]);
});

test('taken out after it was saved, its parts go; a chart of the file beside it stays as it is', async () => {
  await open();
  await make();
  const bytes = file.save();
  await session.close();
  // Now the chart is a file's own.
  await open(bytes);
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem('Biểu đồ');
    sheet.charts.add('BarClustered', sheet.getRange('A1:B4')).name = 'Thứ hai';
    await context.sync();
  });
  const both = texts(file.save());
  expect(both['xl/charts/chart1.xml']).toBe(part(bytes, 'xl/charts/chart1.xml'));
  expect(both['xl/drawings/drawing2.xml']!.match(/<xdr:cNvPr id="(\d+)"/g)).toEqual(['<xdr:cNvPr id="2"', '<xdr:cNvPr id="3"']);
  await Excel.run(async (context) => {
    const { charts } = context.workbook.worksheets.getItem('Biểu đồ');
    charts.getItem('THADS việc').delete();
    await context.sync();
  });
  const left = texts(file.save());
  expect(Object.keys(left).filter((name) => /charts\//.test(name))).toEqual(['xl/charts/chart2.xml']);
  expect(left['xl/drawings/drawing2.xml']).not.toContain('THADS việc');
});

test('series by hand; what is not known of a file’s chart is said; wrong words are refused', async () => {
  await open();
  await make();
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem('Biểu đồ');
    const chart = sheet.charts.add('Line', sheet.getRange('B1:B4'), 'Columns');
    const added = chart.series.add('Đường thẳng');
    added.setValues(sheet.getRange('C2:C4'));
    added.setXAxisValues(sheet.getRange('A2:A4'));
    chart.series.getItemAt(0).delete();
    const series = chart.series.load('items/name,count');
    await context.sync();
    expect(series.items.map(({ name }) => name)).toEqual(['Đường thẳng']);
  });
  const type = (word: string) =>
    failure(
      Excel.run(async (context) => {
        const sheet = context.workbook.worksheets.getItem('Biểu đồ');
        sheet.charts.add(word as 'Line', sheet.getRange('A1:B4'));
        await context.sync();
      }),
    );
  expect(await type('Sunburst')).toBe('InvalidArgument at ChartCollection.add');
  const bytes = file.save();
  await session.close();
  await open(bytes);
  expect(
    await failure(
      Excel.run(async (context) => {
        context.workbook.worksheets.getItem('Biểu đồ').charts.getItem('THADS việc').title.load('text');
        await context.sync();
      }),
    ),
  ).toContain('HostLacks');
});
