/**
 * What *Gỡ bỏ* does to the award's sheets. The nomination list goes, unless people have changed it; the review goes only as long as nobody has typed
 * into it: facts, rows and columns of people are theirs. What stays is said. Loaded when something is removed. ExcelApi 1.7.
 */
import { inExcel } from '../kit/run';
import { findColumns } from '../../award/columns';
import { readRow } from '../../award/review-table';
import { NO_FACTS } from '../../award/subject';
import { awardVi } from '../../award/texts';
import { DEFAULT_PLAN } from '../../plan/builtin';
import { findList, removeList } from './nomination-sheet';
import { type PlacedReview, readReviewTable } from './review-table';

/** Names of sheets. */
export interface AwardRemoval {
  removed: string[];
  /** Ours once, but people have written on them. */
  kept: string[];
}

/** Removes what is only ours. */
export async function removeAward(context: Excel.RequestContext): Promise<AwardRemoval> {
  const removal: AwardRemoval = { removed: [], kept: [] };
  const list = await removeList(context);
  if (list) (list.removed ? removal.removed : removal.kept).push(list.sheet);
  const review = await readReviewTable(context, false);
  if (!review) return removal;
  const untouched = await isUntouched(context, review);
  if (untouched) context.workbook.worksheets.getItem(review.sheet).delete();
  await context.sync();
  (untouched ? removal.removed : removal.kept).push(review.sheet);
  return removal;
}

/** Nothing on the sheet but what we wrote: no fact, no row, no column, no cell of people's. */
async function isUntouched(context: Excel.RequestContext, { sheet, top, left, headings, rows }: PlacedReview): Promise<boolean> {
  const columns = findColumns(headings);
  if (columns.size < headings.length || left !== 0) return false;
  const read = rows.map((cells, i) => readRow(DEFAULT_PLAN, cells, columns, i));
  const typed = read.some(
    (row) =>
      row &&
      (row.subject.origin === 'added' ||
        Object.keys(row.subject.unreadable).length > 0 ||
        Object.keys(NO_FACTS).some((fact) => row.subject.facts[fact as keyof typeof NO_FACTS] !== null)),
  );
  if (typed) return false;
  const used = context.workbook.worksheets.getItem(sheet).getUsedRange(true);
  used.load('rowIndex,columnIndex,rowCount,columnCount,values');
  await context.sync();
  if (used.rowIndex + used.rowCount > top + 1 + rows.length || used.columnIndex + used.columnCount > headings.length) return false;
  const above = (used.values as unknown[][]).slice(0, top - used.rowIndex);
  // Above the table stand our five titles and a blank row.
  return above.length === TITLE_ROWS && above[0]![0] === awardVi.sheet.title && above.every((cells) => cells.slice(1).every((cell) => cell === ''));
}

const TITLE_ROWS = 6;

/** Sheets of the award that are in the workbook, by name: after a removal, those that were kept. */
export function awardSheets(): Promise<string[]> {
  return inExcel(async (context) => {
    const list = await findList(context);
    const review = await readReviewTable(context, false);
    return [...(list ? [list.sheetName] : []), ...(review ? [review.sheet] : [])];
  });
}
