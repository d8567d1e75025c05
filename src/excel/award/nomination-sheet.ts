/**
 * The sheet "Danh sách đề nghị": written fresh from the review each time, ready to be printed. A list that people have changed since is kept beside it.
 * Written whole before the old one goes: a run that fails leaves what it found. ExcelApi 1.9 (page layout).
 */
import { layOutList, LIST_WIDTHS, type ListLayout, type Look } from '../../award/dossier/list-on-sheet';
import type { NominationList } from '../../award/nominate';
import { awardVi } from '../../award/texts';
import { columnLetters, withoutSheet } from '../../cells/address';
import type { Plan } from '../../plan/plan';
import { REQUEST_BYTES, rowBytes, rowChunks } from '../kit/chunks';
import { asText } from '../kit/text';
import { inExcel } from '../kit/run';
import { freeNameIn } from '../kit/sheets';
import { awardPlan, type Made, writeReview } from './review';

/** A hidden name of the workbook keeps the list found when its sheet is renamed or moved; its comment tells what was written. */
const NAME = 'THADS_list';
const FONT = 'Times New Roman';
const MM = 72 / 25.4;

export interface Listed {
  sheet: string;
  list: NominationList;
  /** The review as it was evaluated for the list. */
  review: Made;
  /** Where the list before was kept, because people had changed it. */
  kept: string | null;
}

/**
 * Evaluates the review as it stands and writes the list. When the list fails, conclusions and reasons of the review are up to date all the same, and a
 * list that stood there stands there still. @throws MissingError without a review
 */
export function makeList(plan: Plan, today: string): Promise<Listed> {
  return inExcel(async (context) => {
    const review = await writeReview(context, awardPlan(plan), null, today);
    const { list } = review.update;
    const layout = layOutList(list);
    const old = await findList(context);
    const sheet = await writeList(context, layout);
    try {
      const { name, kept } = await replaceList(context, sheet, layout, old);
      return { sheet: name, list, review, kept };
    } catch (error) {
      await putBack(context, sheet, old);
      throw error;
    }
  });
}

/** The list that stands in the workbook. */
interface FoundList {
  name: Excel.NamedItem;
  sheet: Excel.Worksheet;
  sheetName: string;
  /** What the name refers to, without the sheet. */
  address: string;
  /** Of the cells as they were written. */
  fingerprint: string;
  /** People have changed a cell since. */
  changed: boolean;
}

/** Finds our list; null when there is none (any more). */
export async function findList(context: Excel.RequestContext): Promise<FoundList | null> {
  const name = context.workbook.names.getItemOrNullObject(NAME);
  name.load('comment');
  await context.sync();
  if (name.isNullObject) return null;
  const range = name.getRangeOrNullObject();
  await context.sync();
  if (range.isNullObject) {
    name.delete();
    return null;
  }
  const used = range.worksheet.getUsedRange(true);
  used.load('values');
  range.load('address');
  range.worksheet.load('name');
  await context.sync();
  const address = withoutSheet(range.address);
  const written = name.comment;
  const changed = fingerprint(used.values) !== written;
  // The sheet by its name: a range that came from a name cannot be relied on once the name is gone.
  const sheet = context.workbook.worksheets.getItem(range.worksheet.name);
  return { name, sheet, sheetName: range.worksheet.name, address, fingerprint: written, changed };
}

/** The new list takes the place of the old one: its tab and its name; an old one that people have changed keeps its cells under another name. */
async function replaceList(
  context: Excel.RequestContext,
  sheet: Excel.Worksheet,
  layout: ListLayout,
  old: FoundList | null,
): Promise<{ name: string; kept: string | null }> {
  const wanted = old && !old.changed ? old.sheetName : awardVi.list.sheet;
  const kept = old ? await freeNameIn(context, old.sheetName, awardVi.list.previous) : null;
  if (old && kept) old.sheet.name = kept;
  const name = await freeNameIn(context, wanted);
  sheet.name = name;
  await anchor(context, sheet, layout);
  sheet.activate();
  if (old && !old.changed) old.sheet.delete();
  await context.sync();
  return { name, kept: old?.changed ? kept : null };
}

/** Takes the new sheet away again and gives the old one its name and its anchor back. */
async function putBack(context: Excel.RequestContext, sheet: Excel.Worksheet, old: FoundList | null): Promise<void> {
  sheet.delete();
  const name = context.workbook.names.getItemOrNullObject(NAME);
  await context.sync();
  if (!old) {
    if (!name.isNullObject) name.delete();
    return context.sync();
  }
  old.sheet.name = old.sheetName;
  if (!name.isNullObject) name.delete();
  context.workbook.names.add(NAME, old.sheet.getRange(old.address), old.fingerprint).visible = false;
  await context.sync();
}

/** Removes the list from the workbook; one that people have changed stays. @returns its sheet's name and what became of it; null when there is none */
export async function removeList(context: Excel.RequestContext): Promise<{ sheet: string; removed: boolean } | null> {
  const found = await findList(context);
  if (!found) return null;
  if (!found.changed) found.sheet.delete();
  found.name.delete();
  await context.sync();
  return { sheet: found.sheetName, removed: !found.changed };
}

async function writeList(context: Excel.RequestContext, layout: ListLayout): Promise<Excel.Worksheet> {
  const sheet = context.workbook.worksheets.add(await freeNameIn(context, `${awardVi.list.sheet} (đang lập)`));
  try {
    await writeTexts(context, sheet, layout);
    await dress(context, sheet, layout);
    pageOf(sheet, layout);
    await context.sync();
    return sheet;
  } catch (error) {
    sheet.delete();
    await context.sync().catch(() => undefined);
    throw error;
  }
}

async function writeTexts(context: Excel.RequestContext, sheet: Excel.Worksheet, { rows }: ListLayout): Promise<void> {
  const cells = rows.map(({ texts }) => {
    const line = new Array<string>(LIST_WIDTHS.length).fill('');
    for (const { from, text } of texts) line[from] = asText(text);
    return line;
  });
  const largest = cells.reduce((most, line) => Math.max(most, rowBytes(line)), 1);
  for (const [first, count] of rowChunks(cells.length, 1, Math.max(1, Math.floor(REQUEST_BYTES / largest)))) {
    sheet.getRangeByIndexes(first, 0, count, LIST_WIDTHS.length).values = cells.slice(first, first + count);
    await context.sync();
  }
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

async function dress(context: Excel.RequestContext, sheet: Excel.Worksheet, layout: ListLayout): Promise<void> {
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
  await context.sync();
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
function pageOf(sheet: Excel.Worksheet, { rows, headingRow }: ListLayout): void {
  const { pageLayout } = sheet;
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
}

/** Remembers where the list is and what was written. The name of an older list is taken over. */
async function anchor(context: Excel.RequestContext, sheet: Excel.Worksheet, { rows }: ListLayout): Promise<void> {
  const { names } = context.workbook;
  const old = names.getItemOrNullObject(NAME);
  const used = sheet.getUsedRange(true);
  used.load('values');
  await context.sync();
  if (!old.isNullObject) old.delete();
  const name = names.add(NAME, sheet.getRangeByIndexes(0, 0, rows.length, LIST_WIDTHS.length), fingerprint(used.values));
  name.visible = false;
  await context.sync();
}

/** FNV-1a over the values: tells whether a cell was changed since, nothing more. */
function fingerprint(values: unknown[][]): string {
  let hash = 0x811c9dc5;
  for (const letter of JSON.stringify(values)) hash = Math.imul(hash ^ letter.codePointAt(0)!, 0x01000193) >>> 0;
  return hash.toString(16).padStart(8, '0');
}
