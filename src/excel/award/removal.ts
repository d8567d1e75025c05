/**
 * What *Gỡ bỏ* does to the award's sheets. The nomination list goes, unless people have changed it; the review goes only as long as nobody has typed
 * into it: facts, rows and columns of people are theirs. What stays is said. Loaded when something is removed. ExcelApi 1.7.
 */
import { valuesOf } from '../kit/range';
import { deleteSheet } from '../kit/sheets';
import { findColumns } from '../../award/columns';
import { readRow } from '../../award/review-table';
import { awardVi } from '../../award/texts';
import { DEFAULT_PLAN } from '../../plan/default';
import { findList, removeList } from './nomination-sheet';
import { markCampaign, type PlacedReview, readReviewTable } from './review-table';

/** Removes what is only ours. @param begin is told of a sheet before it is deleted @returns sheets that stay: ours once, but people have written on them */
export async function removeAward(context: Excel.RequestContext, begin: (sheet: string) => void): Promise<string[]> {
  const kept: string[] = [];
  const list = await findList(context);
  if (list) {
    if (list.changed) kept.push(list.sheetName);
    else begin(list.sheetName);
    await removeList(context, list);
  }
  const review = await readReviewTable(context, false);
  if (!review) return kept;
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
  if (top !== TITLE_ROWS) return false;
  const worksheet = context.workbook.worksheets.getItem(sheet);
  const used = worksheet.getUsedRange(true);
  used.load('rowIndex,columnIndex,rowCount,columnCount');
  const titles = worksheet.getRangeByIndexes(0, 0, TITLE_ROWS, headings.length);
  titles.load('values');
  await context.sync();
  if (used.rowIndex + used.rowCount > top + 1 + rows.length || used.columnIndex + used.columnCount > headings.length) return false;
  const above = valuesOf(titles);
  // Above the table stand our five titles and a blank row.
  return above[0]![0] === awardVi.sheet.title && above.every((cells) => cells.slice(1).every((cell) => cell === ''));
}

const TITLE_ROWS = 6;
