/**
 * The sheet "Báo cáo tổng hợp": the report of the province, made of the units' (units/collected-sheet.ts). Made once, then written in its place, so that formulas
 * which refer to it, results beside it and its tab stay; cells that people have changed are never written over: then a new sheet takes its name and the old one is
 * kept under another. ExcelApi 1.9.
 */
import { areasIn } from '../../cells/address';
import type { CollectedPage } from '../../units/collected-sheet';
import { COLLECTED_WORDS as say } from '../../words/collected';
import { anchorFresh, findFresh, forgetFresh, type FoundSheet, FRESH, type FreshKind, writeFresh } from '../kit/fresh-sheet';
import { dependentsOf } from '../kit/dependents';
import { pointsOfCharacters, rangeOf, setNumberFormat } from '../kit/range';
import { READ_CELLS } from '../kit/chunks';
import { addNoted, deleteNoted, loadNoted } from '../kit/noted';
import { readCells } from '../kit/read-cells';
import { asText } from '../kit/text';
import { finish, type Note } from '../kit/whole';

/** What tells the report of a workbook. */
const COLLECTED: FreshKind = { anchor: FRESH.collected, sheet: say.sheet, draft: say.draft, previous: say.previous };

/** How a write is taken back: cells that were rewritten, with what told their sheet; or a sheet that was made, with the one that made way for it. */
export type CollectedUndo = { before: (string | number)[][]; print: string } | { aside: { sheet: string; address: string; print: string } | null };

type Rewritten = Extract<CollectedUndo, { before: unknown }>;

export interface WrittenReport {
  sheet: string;
  /** Where the one before was kept, because people had changed it. */
  kept: string | null;
  undo: CollectedUndo;
}

/** Writes the report. Queued requests are noted before they go. */
export async function writeCollected(context: Excel.RequestContext, page: CollectedPage, note: Note): Promise<WrittenReport> {
  const old = await findFresh(context, FRESH.collected, 'cells');
  const before = old && !old.changed ? await cellsBefore(context, old, page) : null;
  if (!old || before === null) {
    const changed = old && { ...old, changed: true };
    const { name, kept } = await writeFresh(context, COLLECTED, changed, note, (sheet) => Promise.resolve({ cells: write(sheet, page), charts: 0 }));
    const aside = old && kept !== null ? { sheet: old.sheetName, address: old.address, print: old.fingerprint } : null;
    return { sheet: name, kept, undo: { aside } };
  }
  const undo = { before, print: old.fingerprint };
  note(
    () => [{ sheet: old.sheetName }],
    () => putBack(context, old.sheetName, undo, page),
  );
  const cells = rewrite(old.sheet, page, before.length);
  deleteNoted(old.name);
  anchorFresh(context, COLLECTED, old.sheet, { cells, charts: 0 });
  await context.sync();
  return { sheet: old.sheetName, kept: null, undo };
}

/** What our cells hold now, with the rows below that are going to be written; null where the page has another shape, or somebody's cells stand there. */
async function cellsBefore(context: Excel.RequestContext, { sheet, address }: FoundSheet, page: CollectedPage): Promise<(string | number)[][] | null> {
  const own = sheet.getRange(address).load('rowIndex,columnIndex,rowCount,columnCount');
  await context.sync();
  // Rows or columns that people have put before ours are theirs.
  if (own.rowIndex > 0 || own.columnIndex > 0 || own.columnCount !== page.width) return null;
  const before = await readCells<string | number>(context, sheet, own, 'formulas', { most: READ_CELLS });
  // Where somebody else comes to stand in a row, what stands beside it and formulas elsewhere would tell of him.
  const isShifted = before.some((row, at) => row[1] !== (page.cells[at]?.[1] ?? ''));
  if (isShifted && ((await reachOf(sheet)).right > page.width || (await isReferredTo(own, page.width)))) return null;
  const more = page.cells.length - own.rowCount;
  if (more > 0) {
    const below = await readCells(context, sheet, { rowIndex: own.rowCount, columnIndex: 0, rowCount: more, columnCount: page.width }, 'values');
    if (below.some((row) => row.some((cell) => cell !== ''))) return null;
  }
  return before;
}

/** Formulas beside our cells, or on other sheets, refer to them. */
async function isReferredTo(own: Excel.Range, width: number): Promise<boolean> {
  const { worksheet } = own;
  worksheet.load('name');
  const dependents = await dependentsOf(own);
  return dependents.some(({ sheet, address }) => sheet !== worksheet.name || areasIn(address).some(({ right }) => right >= width));
}

/** The names that stand on the report, from its first row on; none where there is none. */
export async function namesOnCollected(context: Excel.RequestContext): Promise<string[]> {
  const found = await findFresh(context, FRESH.collected, 'cells');
  if (!found) return [];
  const own = found.sheet.getRange(found.address).load('rowIndex,columnIndex,rowCount,columnCount');
  await context.sync();
  return (await readCells<string | number>(context, found.sheet, own, 'values')).map((row) => String(row[1] ?? ''));
}

/** How many columns and rows are used, from the first ones on. */
async function reachOf(sheet: Excel.Worksheet): Promise<{ right: number; below: number }> {
  const used = sheet.getUsedRange(true).load('rowIndex,rowCount,columnIndex,columnCount');
  await sheet.context.sync();
  return { right: used.columnIndex + used.columnCount, below: used.rowIndex + used.rowCount };
}

async function putBack(context: Excel.RequestContext, name: string, { before, print }: Rewritten, page: CollectedPage): Promise<void> {
  const sheet = context.workbook.worksheets.getItem(name);
  const anchor = loadNoted(context, FRESH.collected);
  await context.sync();
  rewrite(sheet, pageOf(before, page), page.cells.length);
  deleteNoted(anchor);
  addNoted(context, FRESH.collected, sheet.getRangeByIndexes(0, 0, before.length, page.width), print);
  await context.sync();
}

/** Cells that stood there before as a page: of the same shape, with rows of their own. */
function pageOf(cells: (string | number)[][], page: CollectedPage): CollectedPage {
  const [first] = page.body;
  const strong = cells.flatMap((row, at) => (at >= first && typeof row[0] !== 'number' ? [at] : []));
  const formulas = new Set(cells.flatMap((row, r) => row.flatMap((cell, c) => (isFormula(cell) ? [`${r},${c}`] : []))));
  return { ...page, cells, formulas, strong, body: [first, cells.length - 1] };
}

/** Queues a page over another one: rows of that which it does not have become blank. @param height of the other one */
function rewrite(sheet: Excel.Worksheet, page: CollectedPage, height: number): (string | number)[][] {
  const { length } = page.cells;
  if (height > length) sheet.getRangeByIndexes(length, 0, height - length, page.width).clear();
  return write(sheet, page);
}

/** Of our cells only sums are formulas; a name that begins with = stands there as a text. */
const isFormula = (cell: string | number): boolean => typeof cell === 'string' && /^=IF\(COUNT\([A-Z]/.test(cell);
const asCellText = (cell: string | number): string | number => (typeof cell === 'string' ? asText(cell) : cell);

/** Takes a write back. @param page that was written @returns false where people have changed the sheet since: then nothing is changed */
export async function undoCollected(context: Excel.RequestContext, { sheet, kept, undo }: WrittenReport, page: CollectedPage): Promise<boolean> {
  const found = await findFresh(context, FRESH.collected, 'cells');
  if (!found || found.changed || !/^\$?A\$?1:/.test(found.address)) return false;
  const { right, below } = await reachOf(found.sheet);
  // A sheet that was made goes as a whole: with nothing of people's on it.
  if ('aside' in undo && (right > page.width || below > page.cells.length)) return false;
  await finish(
    () => [{ sheet }],
    () => ('before' in undo ? putBack(context, found.sheetName, undo, page) : takeAway(context, found.sheetName, kept, undo.aside)),
  );
  return true;
}

/** Deletes the sheet that was made, and gives the one before it its name and its anchor back. */
async function takeAway(
  context: Excel.RequestContext,
  made: string,
  kept: string | null,
  aside: Extract<CollectedUndo, { aside: unknown }>['aside'],
): Promise<void> {
  const [sheet, before] = [context.workbook.worksheets.getItemOrNullObject(made), context.workbook.worksheets.getItemOrNullObject(kept ?? made)];
  await forgetFresh(context, FRESH.collected);
  if (!sheet.isNullObject) sheet.delete();
  await context.sync();
  if (!aside || before.isNullObject || kept === null) return;
  before.name = aside.sheet;
  addNoted(context, FRESH.collected, before.getRange(aside.address), aside.print);
  await context.sync();
}

const FONT = 'Times New Roman';
const WIDTHS = { number: 6, who: 40, title: 18, cases: 12, money: 17, source: 46 };

/** Queues cells and their look. @returns what they hold */
function write(sheet: Excel.Worksheet, { cells, formulas, header, body: [first, last], strong, merged, figures, width }: CollectedPage): (string | number)[][] {
  const whole = sheet.getRangeByIndexes(0, 0, cells.length, width);
  whole.formulas = cells.map((row, r) => row.map((cell, c) => (formulas.has(`${r},${c}`) ? cell : asCellText(cell))));
  Object.assign(whole.format.font, { name: FONT, size: 11, bold: false });
  const table = sheet.getRangeByIndexes(header, 0, last - header + 1, width);
  for (const side of ['EdgeTop', 'EdgeBottom', 'EdgeLeft', 'EdgeRight', 'InsideVertical', 'InsideHorizontal'] as const)
    Object.assign(table.format.borders.getItem(side), { style: 'Continuous', color: '#7F7F7F' });
  Object.assign(sheet.getRangeByIndexes(0, 0, 1, 1).format.font, { bold: true, size: 14 });
  const head = sheet.getRangeByIndexes(header, 0, 2, width);
  Object.assign(head.format, { horizontalAlignment: 'Center', verticalAlignment: 'Center', wrapText: true });
  head.format.font.bold = true;
  for (const area of merged) rangeOf(sheet, area).merge(false);
  for (const row of strong) sheet.getRangeByIndexes(row, 0, 1, width).format.font.bold = true;
  for (const { first: left, last: right, measure } of figures) {
    setNumberFormat(sheet.getRangeByIndexes(first, left, last - first + 1, right - left + 1), measure === 'cases' ? '#,##0' : '#,##0.###');
    setWidth(sheet, left, right, WIDTHS[measure]);
  }
  setWidth(sheet, 0, 0, WIDTHS.number);
  setWidth(sheet, 1, 1, WIDTHS.who);
  if (figures[0] && figures[0].first > 2) setWidth(sheet, 2, 2, WIDTHS.title);
  setWidth(sheet, width - 1, width - 1, WIDTHS.source);
  return cells;
}

const setWidth = (sheet: Excel.Worksheet, from: number, to: number, characters: number): void =>
  void (sheet.getRangeByIndexes(0, from, 1, to - from + 1).format.columnWidth = pointsOfCharacters(characters));
