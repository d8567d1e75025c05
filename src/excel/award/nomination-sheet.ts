/**
 * The sheet "Danh sách đề nghị": written fresh from the review each time (kit/fresh-sheet.ts), ready to be printed. ExcelApi 1.9 (page layout).
 */
import { mustBeIssued } from '../../award/issued';
import { layOutList, LIST_WIDTHS, type ListLayout, type Look } from '../../award/dossier/list-on-sheet';
import type { NominationList } from '../../award/nominate';
import { awardVi } from '../../award/texts';
import { columnLetters } from '../../cells/address';
import type { Plan } from '../../plan/plan';
import { REQUEST_BYTES, rowBytes, rowChunks } from '../kit/chunks';
import { asText } from '../kit/text';
import { inExcel } from '../kit/run';
import { activate, findFresh, FRESH, type FreshKind, writeFresh } from '../kit/fresh-sheet';
import { allOrNothing, finish, ifPossible } from '../kit/whole';
import { awardPlan, type Made, takeBackReview, writeReview } from './review';

const FONT = 'Times New Roman';
const MM = 72 / 25.4;

export interface Listed {
  sheet: string;
  list: NominationList;
  /** The review as it was evaluated for the list. */
  review: Made;
  /** Where the list before was kept, because people had changed it. */
  kept: string | null;
  /** Paper, margins and repeated headings are set; not where Excel refuses that, mostly for want of a printer. */
  pageSet: boolean;
}

/** Evaluates the review as it stands and writes the list. All or nothing: the review, too, is as it was when the list fails. @throws MissingError without a review */
export function makeList(plan: Plan, today: string): Promise<Listed> {
  return inExcel(async (context) => {
    mustBeIssued(plan);
    const { layout, ...listed } = await allOrNothing(async (note) => {
      const review = await writeReview(context, awardPlan(plan), null, today);
      note(
        () => [{ sheet: review.sheet }],
        () => takeBackReview(context, review.undo),
      );
      const { list } = review.update;
      const layout = layOutList(list);
      const { name, kept } = await writeFresh(context, LIST, await findFresh(context, FRESH.list), note, async (sheet) => {
        const cells = await writeTexts(context, sheet, layout);
        dress(sheet, layout);
        return { cells, charts: 0 };
      });
      return { sheet: name, list, review, kept, layout };
    });
    // From here on the new list is the list: what is left to do can only go on.
    const pageSet = await finish(
      () => [{ sheet: listed.sheet }],
      () => ifPossible(context, () => setUpPage(context, listed.sheet, layout)),
    );
    await activate(context, listed.sheet);
    return { ...listed, pageSet };
  });
}

/** What tells the list of a workbook. */
const LIST: FreshKind = { anchor: FRESH.list, sheet: awardVi.list.sheet, draft: `${awardVi.list.sheet} (đang lập)`, previous: awardVi.list.previous };

/** The texts of the list, as many in one request as its size allows; the last ones are queued. @returns what the cells say */
async function writeTexts(context: Excel.RequestContext, sheet: Excel.Worksheet, { rows }: ListLayout): Promise<string[][]> {
  const cells = rows.map(({ texts }) => {
    const line = new Array<string>(LIST_WIDTHS.length).fill('');
    for (const { from, text } of texts) line[from] = text;
    return line;
  });
  const largest = cells.reduce((most, line) => Math.max(most, rowBytes(line)), 1);
  for (const [first, count] of rowChunks(cells.length, 1, Math.max(1, Math.floor(REQUEST_BYTES / largest)))) {
    if (first > 0) await context.sync();
    sheet.getRangeByIndexes(first, 0, count, LIST_WIDTHS.length).values = cells.slice(first, first + count).map((line) => line.map(asText));
  }
  return cells;
}

interface LookOf {
  size?: number;
  bold?: boolean;
  italic?: boolean;
  align?: 'Left' | 'Center';
  vertical?: 'Top' | 'Center';
  wrap?: boolean;
}

/** Sizes and styles of the parts of an administrative document. What is not said is 13, upright, centred. */
const LOOKS: Record<Look, LookOf> = {
  plain: {},
  bold: { bold: true },
  italic: { size: 14, italic: true },
  rule: { size: 6 },
  motto: { size: 14, bold: true },
  title: { size: 14, bold: true },
  heading: { bold: true },
  section: { bold: true, align: 'Left' },
  cell: { align: 'Left', vertical: 'Top' },
  cellCenter: { vertical: 'Top' },
  note: { italic: true, align: 'Left' },
  recipientsHead: { size: 12, bold: true, italic: true, align: 'Left' },
  recipients: { size: 11, align: 'Left', vertical: 'Top' },
  sign: { size: 14, bold: true, vertical: 'Top' },
};

/** Two lines of 13 points. */
const HEADING_HEIGHT = 38;

function dress(sheet: Excel.Worksheet, layout: ListLayout): void {
  const { rows, headingRow, lastTableRow } = layout;
  const width = LIST_WIDTHS.length;
  const whole = sheet.getRangeByIndexes(0, 0, rows.length, width);
  Object.assign(whole.format.font, { name: FONT, size: 13, color: '#000000' });
  Object.assign(whole.format, { wrapText: true, horizontalAlignment: 'Center', verticalAlignment: 'Center' });
  LIST_WIDTHS.forEach((points, i) => (sheet.getRangeByIndexes(0, i, 1, 1).format.columnWidth = points));
  const table = sheet.getRangeByIndexes(headingRow, 0, lastTableRow - headingRow + 1, width);
  for (const side of ['EdgeTop', 'EdgeBottom', 'EdgeLeft', 'EdgeRight', 'InsideVertical', 'InsideHorizontal'] as const) {
    table.format.borders.getItem(side).style = 'Continuous';
  }
  sheet.getRangeByIndexes(headingRow, 0, 1, width).format.rowHeight = HEADING_HEIGHT;
  for (const [first, last] of runsOfNominees(layout)) {
    const body = sheet.getRangeByIndexes(first, 1, last - first + 1, width - 1);
    Object.assign(body.format, { horizontalAlignment: 'Left', verticalAlignment: 'Top' });
    sheet.getRangeByIndexes(first, 0, last - first + 1, 1).format.verticalAlignment = 'Top';
    sheet.getRangeByIndexes(first, 0, last - first + 1, width).format.autofitRows();
  }
  rows.forEach(({ texts, height }, i) => {
    if (height !== undefined) sheet.getRangeByIndexes(i, 0, 1, 1).format.rowHeight = height;
    if (isNominee(layout, i)) return;
    for (const { from, to, look } of texts) dressText(sheet.getRangeByIndexes(i, from, 1, to - from + 1), LOOKS[look]);
  });
  sheet.showGridlines = false;
}

/** Rows of the table with a cell per column: dressed together, a long list has thousands. */
const isNominee = ({ rows, headingRow, lastTableRow }: ListLayout, i: number): boolean =>
  i > headingRow && i <= lastTableRow && rows[i]!.texts.length === LIST_WIDTHS.length;

function runsOfNominees(layout: ListLayout): [first: number, last: number][] {
  const runs: [number, number][] = [];
  layout.rows.forEach((_, i) => {
    if (!isNominee(layout, i)) return;
    const last = runs[runs.length - 1];
    if (last && last[1] === i - 1) last[1] = i;
    else runs.push([i, i]);
  });
  return runs;
}

function dressText(range: Excel.Range, { size, bold, italic, align, vertical }: LookOf): void {
  if (size !== undefined) range.format.font.size = size;
  if (bold) range.format.font.bold = true;
  if (italic) range.format.font.italic = true;
  if (align) range.format.horizontalAlignment = align;
  if (vertical) range.format.verticalAlignment = vertical;
  range.merge(false);
}

/** A4 across, headings on every page, the page number in the middle of the top margin but for the first page. */
async function setUpPage(context: Excel.RequestContext, name: string, { rows, headingRow }: ListLayout): Promise<void> {
  const { pageLayout } = context.workbook.worksheets.getItem(name);
  pageLayout.orientation = 'Landscape';
  pageLayout.paperSize = 'A4';
  pageLayout.topMargin = 20 * MM;
  pageLayout.bottomMargin = 20 * MM;
  pageLayout.leftMargin = 30 * MM;
  pageLayout.rightMargin = 15 * MM;
  pageLayout.headerMargin = 10 * MM;
  pageLayout.footerMargin = 10 * MM;
  pageLayout.zoom = { horizontalFitToPages: 1 };
  pageLayout.setPrintArea(`A1:${columnLetters(LIST_WIDTHS.length - 1)}${rows.length}`);
  pageLayout.setPrintTitleRows(`$${headingRow + 1}:$${headingRow + 1}`);
  pageLayout.headersFooters.state = 'FirstAndDefault';
  pageLayout.headersFooters.defaultForAllPages.centerHeader = `&"${FONT},Regular"&13&P`;
  // A blank, not nothing: LibreOffice takes a first page without a header of its own for one like the others.
  pageLayout.headersFooters.firstPage.centerHeader = ' ';
  pageLayout.firstPageNumber = 1;
  await context.sync();
}
