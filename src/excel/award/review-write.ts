/**
 * Writes columns of the review: values run by run around hidden rows, drop-downs, formats, colours by rules. Facts are never written here.
 * ExcelApi 1.9 (getRowProperties), 1.8 (data validation).
 */
import { contentKey, findColumns, isPrinted, REVIEW_TABLE, type ReviewColumn, reviewColumns } from '../../award/columns';
import type { AwardPlan } from '../../award/evaluate';
import { reviewRules } from '../../award/review-rules';
import type { CellValue } from '../../award/review-table';
import { type ColumnValues, isSameCell } from '../../award/review-update';
import { REQUEST_BYTES, rowBytes, rowChunks } from '../kit/chunks';
import { pointsOfCharacters, setNumberFormat } from '../kit/range';
import { hiddenRows, runsOf, splitRun } from '../kit/visible-rows';
import { asCell } from '../kit/text';
import type { PlacedReview } from './review-table';

type Place = Pick<PlacedReview, 'sheet' | 'top' | 'left'>;

/**
 * Writes columns of the table, of the cells only those that say something else than before.
 * @param before the same columns, in the same order; without it every cell is written
 */
export async function writeColumns(
  context: Excel.RequestContext,
  place: Place,
  columns: readonly ColumnValues[],
  before?: readonly ColumnValues[],
): Promise<void> {
  const changed = columns.map(({ values }, i) => values.map((value, row) => !before || !isSameCell(value, before[i]!.values[row] ?? '')));
  const rows = columns.flatMap((_, i) => changed[i]!.flatMap((isChanged, row) => (isChanged ? [row] : [])));
  if (rows.length === 0) return;
  const sheet = context.workbook.worksheets.getItem(place.sheet);
  const [first, last] = rows.reduce(([least, most], row) => [Math.min(least, row), Math.max(most, row)], [Infinity, 0]);
  const hidden = await hiddenRows(context, sheet, { firstRow: place.top + 1 + first, lastRow: place.top + 1 + last, column: place.left });
  let queued = 0;
  for (const [i, { index, values }] of columns.entries()) {
    const cells = values.map((value) => [asCell(value) as string | number]);
    for (const run of runsOf(hidden, (row) => changed[i]![first + row]!)) {
      for (const [from, count] of splitRun([first + run[0], run[1]], cells, REQUEST_BYTES - queued)) {
        const piece = cells.slice(from, from + count);
        sheet.getRangeByIndexes(place.top + 1 + from, place.left + index, count, 1).values = piece;
        queued += piece.reduce((sum, row) => sum + rowBytes(row), 600);
        if (queued < REQUEST_BYTES) continue;
        await context.sync();
        queued = 0;
      }
    }
  }
  await context.sync();
}

/** Appends rows at the end of the table; what stands below moves down. */
export async function appendRows(context: Excel.RequestContext, rows: readonly CellValue[][]): Promise<void> {
  const table = context.workbook.tables.getItem(REVIEW_TABLE);
  const largest = rows.reduce((most, row) => Math.max(most, rowBytes(row.map((value) => (typeof value === 'boolean' ? '' : value)))), 1);
  for (const [first, count] of rowChunks(rows.length, 1, Math.max(1, Math.floor(REQUEST_BYTES / largest)))) {
    table.rows.add(
      undefined,
      rows.slice(first, first + count).map((row) => row.map(asCell)),
    );
    await context.sync();
  }
}

/** What of a review is new and gets its look; widths, wrapping and alignment of the rest are people's once they have seen them. */
export interface Fresh {
  /** Keys of columns. */
  columns: ReadonlySet<string>;
  /** Rows at the end of the table. */
  rows: number;
}

/** Formats, drop-downs and rules of every column of ours, over all rows as they are now. */
export async function dressReview(
  context: Excel.RequestContext,
  plan: AwardPlan,
  place: Place,
  headings: readonly string[],
  rows: number,
  fresh: Fresh,
): Promise<void> {
  const { sheet: name, top, left } = place;
  const sheet = context.workbook.worksheets.getItem(name);
  const found = findColumns(headings);
  const count = Math.max(1, rows);
  for (const column of reviewColumns(found.get('total:money')?.unit ?? 'thousand', plan)) {
    const index = found.get(contentKey(column))?.index;
    if (index === undefined) continue;
    const body = sheet.getRangeByIndexes(top + 1, left + index, count, 1);
    // A day that people have put in as a date keeps the look of one.
    if (column.format && (column.content !== 'fact' || fresh.columns.has(contentKey(column)))) setNumberFormat(body, column.format);
    validate(body, column, plan);
    if (fresh.columns.has(contentKey(column))) {
      body.format.columnWidth = pointsOfCharacters(column.width);
      const heading = sheet.getRangeByIndexes(top, left + index, 1, 1);
      heading.format.fill.color = column.content === 'fact' ? PEOPLES : OURS;
      heading.format.font.bold = true;
      look(body, column);
    } else if (fresh.rows > 0) look(sheet.getRangeByIndexes(top + 1 + count - fresh.rows, left + index, fresh.rows, 1), column);
  }
  if (fresh.columns.size > 0) sheet.getRangeByIndexes(top, left, 1, headings.length).format.autofitRows();
  if (fresh.rows > 0) sheet.getRangeByIndexes(top + 1 + count - fresh.rows, left, fresh.rows, 1).format.autofitRows();
  await replaceRules(context, place, headings, count);
}

/** Fills of the headings: columns that people fill in, and columns that are written for them. */
const PEOPLES = '#FFF2CC';
const OURS = '#DDEBF7';

function look(range: Excel.Range, column: ReviewColumn): void {
  const { format } = range;
  format.font.name = 'Times New Roman';
  format.font.size = 11;
  format.verticalAlignment = 'Top';
  // Wrapped texts in columns that are out of sight would make rows high.
  format.wrapText = isPrinted(column);
  format.horizontalAlignment = alignmentOf(column);
}

function alignmentOf(column: ReviewColumn): 'Left' | 'Center' | 'Right' {
  if (column.format?.startsWith('#,##0')) return 'Right';
  return 'measure' in column || column.content === 'conclusion' || (column.list && column.content !== 'kind') ? 'Center' : 'Left';
}

/** Longest text that Excel takes as the items of a list. */
const LIST_LENGTH = 255;

function validate(range: Excel.Range, column: ReviewColumn, plan: AwardPlan): void {
  const words = column.content === 'fact' && column.fact === 'award' ? plan.award.titles : column.list?.words.map(([, word]) => word);
  const source = words?.join(',') ?? '';
  const { dataValidation } = range;
  if (words && source.length <= LIST_LENGTH && words.every((word) => !word.includes(','))) {
    dataValidation.rule = { list: { inCellDropDown: true, source } };
    const free = column.content === 'fact' && column.fact === 'award';
    dataValidation.errorAlert = { showAlert: true, style: free ? 'Information' : 'Stop', title: titleOf(column), message: NOT_IN_LIST };
  }
  if (column.hint) dataValidation.prompt = { showPrompt: true, title: titleOf(column), message: column.hint };
}

/** Excel takes 32 characters as the title of a message beside a cell. */
const titleOf = ({ heading }: ReviewColumn): string => (heading.length > 32 ? `${heading.slice(0, 31)}…` : heading);

const NOT_IN_LIST = 'Hãy chọn một mục trong danh sách.';

/** Writes our rules anew over so many rows. They are told by what they say (review-rules.ts); the user's stay. */
export async function replaceRules(context: Excel.RequestContext, { sheet: name, top, left }: Place, headings: readonly string[], rows: number): Promise<void> {
  const sheet = context.workbook.worksheets.getItem(name);
  const { rules, isOwn } = reviewRules(headings, top + 1, left);
  const area = sheet.getRangeByIndexes(top + 1, left, rows, headings.length);
  area.conditionalFormats.load('items/type,items/id');
  await context.sync();
  const custom = area.conditionalFormats.items.filter(({ type }) => type === 'Custom');
  custom.forEach((format) => format.custom.rule.load('formula'));
  await context.sync();
  for (const format of custom) if (isOwn(format.custom.rule.formula)) format.delete();
  for (const { firstColumn, lastColumn, formula, format } of rules) {
    const rule = sheet.getRangeByIndexes(top + 1, firstColumn, rows, lastColumn - firstColumn + 1).conditionalFormats.add('Custom');
    rule.custom.rule.formula = formula;
    rule.custom.format.fill.color = format.fill;
    if (format.font) rule.custom.format.font.color = format.font;
    if (format.bold) rule.custom.format.font.bold = true;
    rule.stopIfTrue = false;
  }
  await context.sync();
}
