/**
 * The look of the review: drop-downs, formats, colours by rules. Facts are never written here.
 * ExcelApi 1.8 (data validation).
 */
import { contentKey, findColumns, isPrinted, type ReviewColumn, reviewColumns } from '../../award/columns';
import type { AwardPlan } from '../../award/evaluate';
import { reviewRules } from '../../award/review-rules';
import { pointsOfCharacters, setNumberFormat } from '../kit/range';
import type { PlacedReview } from './review-table';

type Place = Pick<PlacedReview, 'sheet' | 'top' | 'left'>;

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
    }
  }
  // Rows that a table got have their look since then (lookOfRows); those of one that was made with them have that of its columns.
  if (fresh.columns.size > 0) sheet.getRangeByIndexes(top, left, 1, headings.length).format.autofitRows();
  if (fresh.rows > 0) sheet.getRangeByIndexes(top + 1 + count - fresh.rows, left, fresh.rows, 1).format.autofitRows();
  await replaceRules(context, place, headings, count);
}

/** Queues the look of rows of the table, from 0. */
export function lookOfRows(
  context: Excel.RequestContext,
  plan: AwardPlan,
  { sheet: name, top, left }: Place,
  headings: readonly string[],
  first: number,
  rows: number,
): void {
  const found = findColumns(headings);
  const sheet = context.workbook.worksheets.getItem(name);
  for (const column of reviewColumns(found.get('total:money')?.unit ?? 'thousand', plan)) {
    const index = found.get(contentKey(column))?.index;
    if (index !== undefined) look(sheet.getRangeByIndexes(top + 1 + first, left + index, rows, 1), column);
  }
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
