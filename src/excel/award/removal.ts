/**
 * What *Gỡ bỏ* does to the award's sheets. The nomination list goes, unless people have changed it; the review goes only as long as nobody has typed
 * into it: facts, rows and columns of people are theirs. What stays is said. Loaded when something is removed. ExcelApi 1.7.
 */
import { deleteSheet } from '../kit/sheets';
import { findColumns, REVIEW_TABLE } from '../../award/columns';
import { readRow } from '../../award/review-table';
import { DEFAULT_PLAN } from '../../plan/default';
import { FRESH, removeFresh } from '../kit/fresh-sheet';
import { hasOnlyTable, markCampaign, type PlacedReview, readReviewTable } from './review-table';
import { append } from '../../terms/lists';

/** Removes what is only ours. @param begin is told of a sheet before it is deleted @returns sheets that stay: ours once, but people have written on them */
export async function removeAward(context: Excel.RequestContext, begin: (sheet: string) => void): Promise<string[]> {
  const list = await removeFresh(context, FRESH.list, begin);
  const kept = list === null ? [] : [list];
  const tables = context.workbook.tables.load('items/name,items/worksheet/name');
  await context.sync();
  append(
    kept,
    tables.items.filter(({ name }) => name.startsWith(`${REVIEW_TABLE}_`)).map(({ worksheet }) => worksheet.name),
  );
  const review = await readReviewTable(context, false);
  if (!review) {
    // A making that stopped on the way may have left the mark of its campaign.
    await markCampaign(context, null, null);
    return kept;
  }
  if (!(await isUntouched(context, review))) return [...kept, review.sheet];
  begin(review.sheet);
  await deleteSheet(context, review.sheet);
  await markCampaign(context, null, null);
  return kept;
}

/** Nothing on the sheet but what we wrote: no fact, no row, no column, no cell of people's. */
async function isUntouched(context: Excel.RequestContext, { sheet, top, left, headings, rows }: PlacedReview): Promise<boolean> {
  const columns = findColumns(headings);
  if (columns.size < headings.length || left !== 0) return false;
  const read = rows.map((cells, i) => readRow(DEFAULT_PLAN, cells, columns, i));
  const typed = read.some(
    (row) =>
      row &&
      (row.subject.origin === 'added' || Object.keys(row.subject.unreadable).length > 0 || Object.values(row.subject.facts).some((answer) => answer !== null)),
  );
  if (typed) return false;
  return hasOnlyTable(context, { sheet, top, left, headings, rows });
}
