/**
 * The sheet "Danh sách đề nghị": written fresh from the review each time, ready to be printed. A list that people have changed since is kept beside it.
 * Written whole before the old one goes. ExcelApi 1.9 (page layout).
 */
import { mustBeIssued } from '../../award/issued';
import { layOutList, LIST_WIDTHS, type ListLayout, type Look } from '../../award/dossier/list-on-sheet';
import type { NominationList } from '../../award/nominate';
import { awardVi } from '../../award/texts';
import { columnLetters, withoutSheet } from '../../cells/address';
import { freeSheetName } from '../../cells/sheet-name';
import type { Plan } from '../../plan/plan';
import { REQUEST_BYTES, rowBytes, rowChunks } from '../kit/chunks';
import { asText } from '../kit/text';
import { inExcel } from '../kit/run';
import { deleteSheet, sheetNames } from '../kit/sheets';
import { allOrNothing, finish, ifPossible, type Note } from '../kit/whole';
import { awardPlan, type Made, takeBackReview, writeReview } from './review';

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
      const { name, kept } = await writeList(context, layout, await findList(context), note);
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

/** Shows a sheet; a workbook in which that fails is as good. */
async function activate(context: Excel.RequestContext, name: string): Promise<void> {
  context.workbook.worksheets.getItem(name).activate();
  await context.sync().catch(() => undefined);
}

/** The list that stands in the workbook. */
interface FoundList {
  name: Excel.NamedItem;
  sheet: Excel.Worksheet;
  id: string;
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
  range.worksheet.load('name,id');
  await context.sync();
  const address = withoutSheet(range.address);
  const written = name.comment;
  // What reaches over whole rows is no longer what we wrote.
  const shown = used.values as unknown[][] | null;
  const changed = shown === null || fingerprint(shown) !== written;
  // The sheet by its id: a range that came from a name cannot be relied on once the name is gone.
  const { id } = range.worksheet;
  const sheet = context.workbook.worksheets.getItem(id);
  return { name, sheet, id, sheetName: range.worksheet.name, address, fingerprint: written, changed };
}

/**
 * Writes the list on a sheet of its own, which in the end takes the place of the old one: its tab and its name; an old one that people have changed keeps
 * its cells under another name. A list that fits into one request is there whole or not at all. @returns its name, and that of a list that was kept
 */
async function writeList(context: Excel.RequestContext, layout: ListLayout, old: FoundList | null, note: Note): Promise<{ name: string; kept: string | null }> {
  const taken = await sheetNames(context);
  const draft = freeSheetName(`${awardVi.list.sheet} (đang lập)`, taken);
  const aside = old ? freeSheetName(old.sheetName, taken, awardVi.list.previous) : null;
  const wanted = old && !old.changed ? old.sheetName : awardVi.list.sheet;
  const name = freeSheetName(
    wanted,
    taken.filter((one) => one !== old?.sheetName),
  );
  note(
    () => [{ sheet: name }, { sheet: draft }],
    () => putBack(context, [draft, name], old),
  );
  const sheet = context.workbook.worksheets.add(draft);
  const written = await writeTexts(context, sheet, layout);
  dress(sheet, layout);
  if (old) old.sheet.name = aside!;
  sheet.name = name;
  old?.name.delete();
  const area = sheet.getRangeByIndexes(0, 0, layout.rows.length, LIST_WIDTHS.length);
  context.workbook.names.add(NAME, area, fingerprint(written)).visible = false;
  // The old list goes last: as long as it is there, everything can be put back.
  if (old && !old.changed) old.sheet.delete();
  try {
    await context.sync();
  } catch (error) {
    if (!(await isDone(context, old).catch(() => false))) throw error;
  }
  return { name, kept: old?.changed ? aside : null };
}

/** Whether the old list has made way: then the new one is there whole, whatever became of the answer. */
async function isDone(context: Excel.RequestContext, old: FoundList | null): Promise<boolean> {
  if (!old || old.changed) return false;
  const sheet = context.workbook.worksheets.getItemOrNullObject(old.id);
  await context.sync();
  return sheet.isNullObject;
}

/** Takes the new sheet away again and gives the old one its name and its anchor back. @param names what the new sheet may be called by now */
async function putBack(context: Excel.RequestContext, names: readonly string[], old: FoundList | null): Promise<void> {
  const sheets = names.map((name) => context.workbook.worksheets.getItemOrNullObject(name).load('id'));
  const name = context.workbook.names.getItemOrNullObject(NAME);
  await context.sync();
  for (const sheet of sheets) if (!sheet.isNullObject && sheet.id !== old?.id) sheet.delete();
  if (!name.isNullObject) name.delete();
  if (old) {
    const sheet = context.workbook.worksheets.getItem(old.id);
    sheet.name = old.sheetName;
    context.workbook.names.add(NAME, sheet.getRange(old.address), old.fingerprint).visible = false;
  }
  await context.sync();
}

/** Takes the list out of the workbook; one that people have changed stays, as theirs. */
export async function removeList(context: Excel.RequestContext, { name, sheetName, changed }: FoundList): Promise<void> {
  if (!changed) await deleteSheet(context, sheetName);
  // The name goes last: a removal that stops on the way is found again by it. A name of a deleted sheet refers to nothing and can be deleted all the same.
  name.delete();
  await context.sync();
}

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

/** FNV-1a over the values: tells whether a cell was changed since, nothing more. */
function fingerprint(values: unknown[][]): string {
  let hash = 0x811c9dc5;
  for (const letter of JSON.stringify(values)) hash = Math.imul(hash ^ letter.codePointAt(0)!, 0x01000193) >>> 0;
  return hash.toString(16).padStart(8, '0');
}
