/** The review sheet when it is made: titles, table, frozen panes, page. ExcelApi 1.9 (page layout). */
import { LAST_PRINTED, REVIEW_TABLE, reviewColumns } from '../../award/columns';
import type { AwardPlan } from '../../award/evaluate';
import type { ReviewUpdate } from '../../award/review-update';
import { awardVi } from '../../award/texts';
import { columnLetters } from '../../cells/address';
import { REQUEST_BYTES, rowChunks } from '../kit/chunks';
import { valuesOf } from '../kit/range';
import { asCell } from '../kit/text';
import { ifPossible } from '../kit/whole';
import type { PlacedReview } from './review-table';

const FONT = 'Times New Roman';
/** Columns that stay in view: unit and name. */
const FROZEN_COLUMNS = 2;

/** Adds the sheet behind all others with titles, headings and a row per subject. @returns the row of the headings, from 0, and the id of the sheet */
export async function layOutSheet(
  context: Excel.RequestContext,
  plan: AwardPlan,
  name: string,
  { headings, appended }: ReviewUpdate,
): Promise<{ top: number; sheetId: string }> {
  const sheet = context.workbook.worksheets.add(name).load('id');
  const titles = titleLines(plan);
  const top = titles.length + 1;
  const whole = sheet.getRangeByIndexes(0, 0, top + Math.max(1, appended.length) + 1, headings.length);
  whole.format.font.name = FONT;
  whole.format.font.size = 11;
  sheet.getRangeByIndexes(0, 0, titles.length, 1).values = titles.map((title) => [asCell(title) as string]);
  Object.assign(sheet.getRangeByIndexes(0, 0, 1, 1).format.font, { bold: true, size: 14 });
  sheet.getRangeByIndexes(1, 0, titles.length - 1, 1).format.font.italic = true;
  sheet.getRangeByIndexes(top, 0, 1, headings.length).values = [headings];
  const perRequest = Math.max(1, Math.floor(REQUEST_BYTES / (headings.length * 40)));
  for (const [first, rows] of rowChunks(appended.length, 1, perRequest)) {
    const cells = appended.slice(first, first + rows).map((row) => row.map(asCell));
    // A review that fits into one request is there with its table, by which it is known, or not at all.
    if (first > 0) await context.sync();
    sheet.getRangeByIndexes(top + 1 + first, 0, rows, headings.length).values = cells;
  }
  const last = top + Math.max(1, appended.length);
  const table = sheet.tables.add(`A${top + 1}:${columnLetters(headings.length - 1)}${last + 1}`, true);
  table.name = REVIEW_TABLE;
  table.style = 'TableStyleLight15';
  const header = table.getHeaderRowRange();
  Object.assign(header.format, { wrapText: true, horizontalAlignment: 'Center', verticalAlignment: 'Center' });
  sheet.freezePanes.freezeAt(sheet.getRangeByIndexes(0, 0, top + 1, FROZEN_COLUMNS));
  await context.sync();
  await setUpReview(context, name, top, headings);
  return { top, sheetId: sheet.id };
}

/** Sets the page of the review up, where Excel can. @param top row of the headings */
export async function setUpReview(context: Excel.RequestContext, name: string, top: number, headings: readonly string[]): Promise<void> {
  await ifPossible(context, () => {
    pageOf(context.workbook.worksheets.getItem(name), top, headings.indexOf(REASONS) + 1);
    return context.sync();
  });
}

/** Writes our titles anew above a review that goes on under a plan which was set right; what people have made of them stays. */
export async function retitle(context: Excel.RequestContext, plan: AwardPlan, { sheet, top }: Pick<PlacedReview, 'sheet' | 'top'>): Promise<void> {
  const titles = titleLines(plan);
  if (top !== titles.length + 1) return;
  const range = context.workbook.worksheets.getItem(sheet).getRangeByIndexes(0, 0, titles.length, 1);
  range.load('values');
  await context.sync();
  if (valuesOf(range)[0]![0] === awardVi.sheet.title) range.values = titles.map((title) => [asCell(title) as string]);
  await context.sync();
}

function titleLines(plan: AwardPlan): string[] {
  const { sheet, rank } = awardVi;
  const { from, to } = plan.award.violationPeriod;
  return [
    sheet.title,
    sheet.plan(plan.name),
    sheet.period(awardVi.date(from), awardVi.date(to)),
    sheet.guide,
    plan.qualifiesBy === 'both' ? rank.definition : rank.definitionEither,
  ];
}

/** A4 across, one page wide, as far as the reasons; headings on every page. */
function pageOf(sheet: Excel.Worksheet, headingRow: number, printed: number): void {
  const { pageLayout } = sheet;
  pageLayout.orientation = 'Landscape';
  pageLayout.paperSize = 'A4';
  pageLayout.zoom = { horizontalFitToPages: 1 };
  Object.assign(pageLayout, { topMargin: MARGIN, bottomMargin: MARGIN, leftMargin: MARGIN, rightMargin: MARGIN });
  // Whole columns: rows that come later are printed, too.
  pageLayout.setPrintArea(`A:${columnLetters(printed - 1)}`);
  pageLayout.setPrintTitleRows(`$${headingRow + 1}:$${headingRow + 1}`);
  pageLayout.headersFooters.defaultForAllPages.centerFooter = '&P/&N';
}

/** Groups what is not printed, and closes the group: last, for rows are fitted to what is in sight. */
export async function foldBehind(context: Excel.RequestContext, name: string, headings: readonly string[]): Promise<void> {
  const printed = headings.indexOf(REASONS) + 1;
  await ifPossible(context, () => {
    const behind = context.workbook.worksheets
      .getItem(name)
      .getRangeByIndexes(0, printed, 1, headings.length - printed)
      .getEntireColumn();
    behind.group('ByColumns');
    behind.hideGroupDetails('ByColumns');
    return context.sync();
  });
}

/** 15 mm in points. */
const MARGIN = 42.5;
const REASONS = reviewColumns('thousand', { award: null }).find(({ content }) => content === LAST_PRINTED)!.heading;
