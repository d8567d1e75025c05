/** Finds and reads the table THADS_REVIEW, wherever its sheet was moved or renamed to. ExcelApi 1.7; named by table, never by sheet. */
import { type Campaign, campaignIn, campaignInTitles, campaignText } from '../../award/campaign';
import { awardVi } from '../../award/texts';
import { findColumns, REVIEW_TABLE } from '../../award/columns';
import { ReviewColumnsError, type ReviewTable, neededHeadings } from '../../award/review-update';
import type { CellValue } from '../../cells/cell-value';
import { daysBehind } from '../kit/days';
import { addNoted, deleteNoted, loadNoted, type Noted, noteIn } from '../kit/noted';
import { valuesOf } from '../kit/range';
import { readTableBody } from '../kit/table';

/** The table with its place on the sheet: row and column of the first heading, from 0. */
export interface PlacedReview extends ReviewTable {
  sheet: string;
  sheetId: string;
  /** The campaign that it is of; null where nothing says that. */
  campaign: Campaign | null;
  top: number;
  left: number;
  /** The body as it stands; in `rows` days are counted as usual, whatever the workbook counts from. */
  cells: readonly (readonly CellValue[])[];
}

/**
 * Reads the review; null when the workbook has none.
 * @param whole false: also a table that lacks headings without which nothing can be evaluated
 * @throws ReviewColumnsError when such headings are gone
 */
export async function readReviewTable(context: Excel.RequestContext, whole = true): Promise<PlacedReview | null> {
  const table = context.workbook.tables.getItemOrNullObject(REVIEW_TABLE);
  table.load('name');
  const mark = loadMark(context);
  await context.sync();
  if (table.isNullObject) return null;
  const header = table.getHeaderRowRange();
  header.load('values,rowIndex,columnIndex,columnCount');
  const body = table.getDataBodyRange();
  body.load('rowCount');
  table.worksheet.load('name,id');
  await context.sync();
  const { rowIndex: top, columnIndex: left, columnCount } = header;
  const { name: sheet, id: sheetId } = table.worksheet;
  const headings = valuesOf<CellValue>(header)[0]!;
  const needed = neededHeadings(headings);
  if (whole && needed.length > 0) throw new ReviewColumnsError(needed);
  const cells = await readTableBody(context, { sheet, top, left }, body.rowCount, columnCount);
  const day = findColumns(headings).get('violationDate')?.index ?? -1;
  const isDay = (cell: CellValue | undefined): cell is number => typeof cell === 'number';
  const behind = day >= 0 ? await daysBehind(context) : 0;
  const rows = behind === 0 ? cells : cells.map((row) => row.map((cell, i) => (i === day && isDay(cell) ? cell + behind : cell)));
  const said = noteIn(mark);
  const campaign = said === '' ? await campaignAbove(context, sheet, top, left) : campaignIn(said);
  return { sheet, sheetId, campaign, taken: campaign?.taken ?? null, top, left, headings, cells, rows };
}

/** The campaign of a review without a mark (of an earlier version, or dropped by another program), as its titles say it; null where they do not. */
async function campaignAbove(context: Excel.RequestContext, sheet: string, top: number, left: number): Promise<Campaign | null> {
  if (top === 0) return null;
  const titles = context.workbook.worksheets.getItem(sheet).getRangeByIndexes(0, left, top, 1);
  titles.load('values');
  await context.sync();
  return campaignInTitles(valuesOf(titles).map(([cell]) => (typeof cell === 'string' ? cell : '')));
}

/** A hidden name of the workbook whose note says the campaign of the review. */
const MARK = 'THADS_campaign';

/** Asks for the mark: its note is there after the next sync. */
export const loadMark = (context: Excel.RequestContext): Noted => loadNoted(context, MARK);

/** Says in the workbook of which campaign the review is; without a review or a campaign nothing says it any more. */
export async function markCampaign(
  context: Excel.RequestContext,
  review: Pick<PlacedReview, 'sheet' | 'top' | 'left'> | null,
  campaign: Campaign | null,
): Promise<void> {
  const mark = loadMark(context);
  await context.sync();
  deleteNoted(mark);
  if (review && campaign) {
    const cell = context.workbook.worksheets.getItem(review.sheet).getRangeByIndexes(review.top, review.left, 1, 1);
    addNoted(context, MARK, cell, campaignText(campaign));
  }
  await context.sync();
}

/** Rows above the table that we write: five titles and a blank one. */
const TITLE_ROWS = 6;

/** Whether nothing stands on the review's sheet but our titles and the table. */
export async function hasOnlyTable(
  context: Excel.RequestContext,
  { sheet, top, headings, rows }: Pick<PlacedReview, 'sheet' | 'top' | 'left' | 'headings' | 'rows'>,
): Promise<boolean> {
  if (top !== TITLE_ROWS) return false;
  const worksheet = context.workbook.worksheets.getItem(sheet);
  const used = worksheet.getUsedRange(true);
  used.load('rowIndex,columnIndex,rowCount,columnCount');
  const titles = worksheet.getRangeByIndexes(0, 0, TITLE_ROWS, headings.length);
  titles.load('values');
  await context.sync();
  if (used.rowIndex + used.rowCount > top + 1 + rows.length || used.columnIndex + used.columnCount > headings.length) return false;
  const above = valuesOf(titles);
  return above[0]![0] === awardVi.sheet.title && above.every((cells) => cells.slice(1).every((cell) => cell === ''));
}
