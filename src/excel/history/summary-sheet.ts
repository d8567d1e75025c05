/**
 * The sheet "Tổng hợp thi đua": the page that the head takes to the meeting (history/page.ts), with charts that live on any PC; and "Phát động", the one that is
 * handed out at the beginning (history/launch-page.ts). Written fresh each time (kit/fresh-sheet.ts). ExcelApi 1.9 (page layout).
 */
import { columnLetters } from '../../cells/address';
import { type PageCell, type PageChart, type PageColumn, type PageTable, type SummaryPage, summaryPage } from '../../history/page';
import { launchPage } from '../../history/launch-page';
import type { HistoryRow } from '../../history/row';
import { type Summary, summaryOf } from '../../history/summary';
import type { AssessedSubject } from '../../assessment/report';
import type { Plan } from '../../plan/plan';
import { LAUNCH_WORDS, SUMMARY_WORDS as say } from '../../words/summary';
import { activate, findFresh, FRESH, type FreshKind, writeFresh } from '../kit/fresh-sheet';
import { pointsOfCharacters, rangeOf, setNumberFormat } from '../kit/range';
import { requireAllKnown } from '../award/newer';
import { inExcel } from '../kit/run';
import { asText } from '../kit/text';
import { allOrNothing, finish, ifPossible } from '../kit/whole';

/** What tells the pages of a workbook. */
const SUMMARY: FreshKind = { anchor: FRESH.summary, sheet: say.sheet, draft: say.draft, previous: say.previous };
const LAUNCH: FreshKind = { anchor: FRESH.launch, sheet: LAUNCH_WORDS.sheet, draft: LAUNCH_WORDS.draft, previous: LAUNCH_WORDS.previous };

export interface Summarized {
  sheet: string;
  summary: Summary;
  /** Where the page before was kept, because people had changed it. */
  kept: string | null;
  /** Paper, margins and repeated titles are set; not where Excel refuses that, mostly for want of a printer. */
  pageSet: boolean;
}

/**
 * Writes the page of a report that was read. All or nothing.
 * @param rows the present figures (history/row.ts) @param past the history @returns null where the report has neither a unit nor an officer
 */
export function makeSummary(
  plan: Plan,
  assessed: readonly AssessedSubject[],
  rows: readonly HistoryRow[],
  past: readonly HistoryRow[],
): Promise<Summarized | null> {
  const summary = summaryOf(plan, assessed, rows, past);
  if (!summary) return Promise.resolve(null);
  const page = summaryPage(summary, plan);
  return makePage(SUMMARY, page).then((made) => ({ ...made, summary }));
}

export type MadePage = Omit<Summarized, 'summary'>;

/** Writes the page that tells everybody where they start from. @returns null where the report has neither a unit nor an officer @param day of the figures, where it is known */
export function makeLaunch(plan: Plan, assessed: readonly AssessedSubject[], day: string | null): Promise<MadePage | null> {
  const page = launchPage(plan, assessed, day);
  return page ? makePage(LAUNCH, page) : Promise.resolve(null);
}

/** Writes a page. All or nothing. */
function makePage(kind: FreshKind, page: SummaryPage): Promise<MadePage> {
  return inExcel(async (context) => {
    await requireAllKnown(context);
    const made = await allOrNothing(async (note) =>
      writeFresh(context, kind, await findFresh(context, kind.anchor), note, (sheet) =>
        Promise.resolve({ cells: writePage(sheet, page), charts: page.charts.length }),
      ),
    );
    // From here on the new page is the page: what is left to do can only go on.
    const pageSet = await finish(
      () => [{ sheet: made.name }],
      () => ifPossible(context, () => setUpPage(context, made.name, page)),
    );
    await activate(context, made.name);
    return { sheet: made.name, kept: made.kept, pageSet };
  });
}

/** Queues the whole page. @returns what its cells hold */
function writePage(sheet: Excel.Worksheet, page: SummaryPage): (string | number)[][] {
  const cells = cellsOf(page);
  const width = cells[0]!.length;
  const whole = sheet.getRangeByIndexes(0, 0, cells.length, width);
  whole.formulas = cells.map((row) => row.map((cell) => (typeof cell === 'object' ? cell.formula : typeof cell === 'string' ? asText(cell) : cell)));
  Object.assign(whole.format.font, { name: FONT, size: 11, color: '#000000' });
  whole.format.verticalAlignment = 'Center';
  page.widths.forEach((characters, i) => (sheet.getRangeByIndexes(0, i, 1, 1).format.columnWidth = pointsOfCharacters(characters)));
  dressLines(sheet, page);
  dressKeyFigures(sheet, page);
  for (const table of page.tables) dressTable(sheet, table);
  for (const chart of page.charts) drawChart(sheet, chart);
  if (page.breakAt !== null) sheet.horizontalPageBreaks.add(`A${page.breakAt + 1}`);
  sheet.showGridlines = false;
  return cells.map((row) => row.map((cell) => (typeof cell === 'object' ? cell.formula : cell)));
}

/** The page and, beside it, what the charts show. */
function cellsOf({ widths, rows, lines, keyFigures, tables, charts }: SummaryPage): PageCell[][] {
  const height = Math.max(rows, ...charts.map(({ top, rows: block }) => top + block.length));
  const width = Math.max(widths.length, ...charts.map(({ left, rows: [first] }) => left + first!.length));
  const cells = Array.from({ length: height }, () => new Array<PageCell>(width).fill(''));
  const put = (top: number, left: number, block: readonly (readonly PageCell[])[]): void =>
    block.forEach((row, r) => row.forEach((cell, c) => (cells[top + r]![left + c] = cell)));
  for (const { row, text } of lines) put(row, 0, [[text]]);
  for (const { label, text, from } of keyFigures.items) put(keyFigures.row, from, [[text], [label]]);
  for (const { top, columns, rows: body } of tables) put(top, 0, [columns.map(({ heading }) => heading), ...body]);
  if (charts.length > 0) put(0, charts[0]!.left, [[say.data]]);
  for (const { top, left, rows: block } of charts) put(top, left, block);
  return cells;
}

const FONT = 'Times New Roman';
const HEADING_FILL = '#F2F2F2';

interface LookOf {
  size: number;
  bold?: boolean;
  italic?: boolean;
  align: 'Left' | 'Center';
  /** Height of the row, in points. */
  height?: number;
}
const LOOKS: Record<SummaryPage['lines'][number]['look'], LookOf> = {
  issuer: { size: 12, bold: true, align: 'Left' },
  title: { size: 16, bold: true, align: 'Center', height: 24 },
  sub: { size: 12, italic: true, align: 'Center' },
  sentence: { size: 13, bold: true, align: 'Left', height: 19 },
  heading: { size: 12, bold: true, align: 'Left', height: 20 },
  note: { size: 11, italic: true, align: 'Left' },
};

function dressLines(sheet: Excel.Worksheet, { lines, widths }: SummaryPage): void {
  for (const { row, look } of lines) {
    const { size, bold = false, italic = false, align, height } = LOOKS[look];
    const line = sheet.getRangeByIndexes(row, 0, 1, widths.length);
    Object.assign(line.format.font, { size, bold, italic });
    // Texts on the left run over the blank cells beside them.
    if (align === 'Center') line.merge(false);
    line.format.horizontalAlignment = align;
    if (height !== undefined) line.format.rowHeight = height;
  }
}

function dressKeyFigures(sheet: Excel.Worksheet, { keyFigures: { row, items } }: SummaryPage): void {
  for (const { from, to } of items) {
    const box = sheet.getRangeByIndexes(row, from, 2, to - from + 1);
    box.merge(true);
    Object.assign(box.format, { horizontalAlignment: 'Center' });
    box.format.fill.color = HEADING_FILL;
    for (const side of ['EdgeTop', 'EdgeBottom', 'EdgeLeft', 'EdgeRight'] as const) border(box, side, '#7F7F7F');
    Object.assign(box.getRow(0).format.font, { size: 18, bold: true });
    box.getRow(0).format.rowHeight = 27;
    box.getRow(1).format.rowHeight = 18;
  }
}

const border = (range: Excel.Range, side: Excel.BorderIndex | `${Excel.BorderIndex}`, color: string): void =>
  void Object.assign(range.format.borders.getItem(side as Excel.BorderIndex), { style: 'Continuous', color });

function dressTable(sheet: Excel.Worksheet, { top, columns, rows, strong = [] }: PageTable): void {
  const whole = sheet.getRangeByIndexes(top, 0, rows.length + 1, columns.length);
  for (const side of ['EdgeTop', 'EdgeBottom', 'EdgeLeft', 'EdgeRight', 'InsideVertical', 'InsideHorizontal'] as const) border(whole, side, '#7F7F7F');
  whole.format.horizontalAlignment = 'Center';
  const header = whole.getRow(0);
  Object.assign(header.format, { wrapText: true, rowHeight: 48 });
  header.format.font.bold = true;
  header.format.fill.color = HEADING_FILL;
  for (const row of strong) whole.getRow(row + 1).format.font.bold = true;
  columns.forEach((column, i) => dressColumn(sheet.getRangeByIndexes(top + 1, i, rows.length, 1), column));
}

function dressColumn(cells: Excel.Range, { format, bar, left }: PageColumn): void {
  if (format) {
    setNumberFormat(cells, format);
    cells.format.horizontalAlignment = 'Right';
  }
  if (left) Object.assign(cells.format, { horizontalAlignment: 'Left', indentLevel: 1, wrapText: true });
  if (!bar) return;
  const { dataBar } = cells.conditionalFormats.add('DataBar');
  // Two greys tell them apart on paper, too.
  Object.assign(dataBar.positiveFormat, { fillColor: '#A6C8A6', gradientFill: false });
  // A colour of its own is put behind the switch, which sets one, too.
  Object.assign(dataBar.negativeFormat, { matchPositiveFillColor: false });
  dataBar.negativeFormat.fillColor = '#E6A3A3';
  dataBar.axisFormat = 'CellMidPoint';
}

const REACHED = '#8FAADC';
const TARGET = '#9C0006';

function drawChart(sheet: Excel.Worksheet, { kind, title, top, left, rows, place }: PageChart): void {
  const source = sheet.getRangeByIndexes(top, left, rows.length, rows[0]!.length);
  const chart = sheet.charts.add(TYPES[kind], source, 'Columns');
  chart.name = `THADS_${kind}`;
  chart.title.text = title;
  chart.title.format.font.size = 11;
  const covered = rangeOf(sheet, place);
  chart.setPosition(covered.getCell(0, 0), covered.getLastCell());
  const [first, second] = [chart.series.getItemAt(0), rows[0]!.length > 2 ? chart.series.getItemAt(1) : null];
  chart.axes.categoryAxis.format.font.size = 9;
  chart.axes.valueAxis.format.font.size = 9;
  DRESS[kind](chart, first, second);
}

const TYPES: Record<PageChart['kind'], 'ColumnClustered' | 'LineMarkers' | 'BarClustered'> = {
  cases: 'ColumnClustered',
  money: 'ColumnClustered',
  weeks: 'LineMarkers',
  most: 'BarClustered',
};

type Dress = (chart: Excel.Chart, first: Excel.ChartSeries, second: Excel.ChartSeries | null) => void;

/** Columns, and over each a mark where its target is. */
const dressRate: Dress = (chart, reached, target) => {
  chart.legend.position = 'Bottom';
  chart.axes.valueAxis.minimum = 0;
  chart.axes.valueAxis.numberFormat = '0%';
  reached.format.fill.setSolidColor(REACHED);
  reached.gapWidth = 60;
  reached.hasDataLabels = true;
  // Below the mark of the target.
  reached.dataLabels.position = 'InsideBase';
  reached.dataLabels.numberFormat = '0.0%';
  reached.dataLabels.format.font.size = 8;
  if (!target) return;
  target.chartType = 'LineMarkers';
  target.format.line.lineStyle = 'None';
  target.markerStyle = 'Dash';
  target.markerSize = 16;
  target.markerForegroundColor = TARGET;
  target.markerBackgroundColor = TARGET;
};

const DRESS: Record<PageChart['kind'], Dress> = {
  cases: dressRate,
  money: dressRate,
  weeks: (chart, missing, line) => {
    chart.legend.position = 'Bottom';
    chart.axes.valueAxis.minimum = 0;
    chart.axes.valueAxis.numberFormat = '#,##0';
    missing.format.line.color = '#1F3864';
    missing.hasDataLabels = true;
    missing.dataLabels.position = 'Top';
    missing.dataLabels.numberFormat = '#,##0';
    missing.dataLabels.format.font.size = 8;
    if (!line) return;
    line.format.line.color = '#7F7F7F';
    line.format.line.lineStyle = 'Dash';
    line.markerStyle = 'None';
  },
  most: (chart, missing) => {
    chart.legend.visible = false;
    chart.axes.categoryAxis.reversePlotOrder = true;
    chart.axes.valueAxis.visible = false;
    chart.axes.valueAxis.majorGridlines.visible = false;
    missing.format.fill.setSolidColor(REACHED);
    missing.gapWidth = 40;
    missing.hasDataLabels = true;
    missing.dataLabels.position = 'OutsideEnd';
    missing.dataLabels.numberFormat = '#,##0';
  },
};

const MM = 72 / 25.4;
/** As many letters as a footer can have, without what sets its font. */
const FOOTER_LETTERS = 180;

/** A4 across, one page wide, its titles on every page; the day of the figures and the plan below, and the page. */
async function setUpPage(context: Excel.RequestContext, name: string, { widths, rows, titles: [first, last], footer }: SummaryPage): Promise<void> {
  const { pageLayout } = context.workbook.worksheets.getItem(name);
  pageLayout.orientation = 'Landscape';
  pageLayout.paperSize = 'A4';
  pageLayout.topMargin = 15 * MM;
  pageLayout.bottomMargin = 15 * MM;
  pageLayout.leftMargin = 15 * MM;
  pageLayout.rightMargin = 15 * MM;
  pageLayout.footerMargin = 8 * MM;
  pageLayout.centerHorizontally = true;
  pageLayout.zoom = { horizontalFitToPages: 1, verticalFitToPages: 0 };
  pageLayout.setPrintArea(`A1:${columnLetters(widths.length - 1)}${rows}`);
  pageLayout.setPrintTitleRows(`$${first + 1}:$${last + 1}`);
  const text = footer.length > FOOTER_LETTERS ? `${footer.slice(0, FOOTER_LETTERS - 1)}…` : footer;
  pageLayout.headersFooters.defaultForAllPages.leftFooter = `&"${FONT},Italic"&9 ${text.replace(/&/g, '&&')}`;
  pageLayout.headersFooters.defaultForAllPages.rightFooter = `&"${FONT},Regular"&9&P/&N`;
  await context.sync();
}
