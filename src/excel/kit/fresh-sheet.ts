/**
 * A sheet of ours that is written anew each time and takes the place of the one before: its tab and its name. One that people have changed since keeps its cells
 * under another name. Found again by a hidden name of the workbook, wherever it is moved or renamed to; the name's note tells what was written.
 * Written whole before the old one goes. ExcelApi 1.9 (shapes).
 */
import { withoutSheet } from '../../cells/address';
import { keptEverywhere } from '../../cells/decimal';
import { freeSheetName } from '../../cells/sheet-name';
import { READ_CELLS } from './chunks';
import { addNoted, deleteNoted, loadNoted, type Noted, noteIn } from './noted';
import { readCells } from './read-cells';
import { deleteSheet, sheetNames } from './sheets';
import type { Note } from './whole';

/** The hidden names by which such sheets are found. */
export const FRESH = {
  list: 'THADS_list',
  summary: 'THADS_summary',
  launch: 'THADS_launch',
  submissions: 'THADS_submissions',
  collected: 'THADS_collected',
} as const;
type FreshName = (typeof FRESH)[keyof typeof FRESH];

/** What tells such a sheet, and what it is called. */
export interface FreshKind {
  /** The hidden name. */
  anchor: FreshName;
  /** The sheet's name, where it is free. */
  sheet: string;
  /** While it is written. */
  draft: string;
  /** What stands behind the name of one that is kept. */
  previous: string;
}

/** The sheet that stands in the workbook. */
export interface FoundSheet {
  name: Noted;
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

/**
 * Finds our sheet; null when there is none (any more).
 * @param of of what it is told whether people have changed it: of the whole sheet, or of our own cells on it, where others stand beside them
 */
export async function findFresh(context: Excel.RequestContext, anchor: FreshName, of: 'sheet' | 'cells' = 'sheet'): Promise<FoundSheet | null> {
  const name = loadNoted(context, anchor);
  await context.sync();
  const range = name.place.isNullObject ? null : name.place.getRangeOrNullObject();
  if (range) await context.sync();
  if (!range || range.isNullObject) {
    // Somebody has deleted the sheet, or one of the two names.
    deleteNoted(name);
    return null;
  }
  const used = of === 'sheet' ? range.worksheet.getUsedRange(true) : range;
  used.load('rowIndex,columnIndex,rowCount,columnCount');
  range.load('address');
  range.worksheet.load('name,id');
  const drawn = of === 'sheet' ? drawingsOn(range.worksheet) : () => 0;
  await context.sync();
  const address = withoutSheet(range.address);
  const written = noteIn(name);
  // The sheet by its id: a range that came from a name cannot be relied on once the name is gone.
  const { id } = range.worksheet;
  const sheet = context.workbook.worksheets.getItem(id);
  // What reaches over far more cells than we write is no longer what we wrote.
  const shown = used.rowCount * used.columnCount > MOST_CELLS ? null : await readCells(context, sheet, used, 'formulas', { most: READ_CELLS });
  const changed = shown === null || !isPrintOf(written, usedOf(shown), drawn());
  return { name, sheet, id, sheetName: range.worksheet.name, address, fingerprint: written, changed };
}

/** Cells that a sheet of ours may have. */
const MOST_CELLS = 5_000_000;

/** What was written on a sheet. */
export interface Written {
  /** What its cells hold, from the first one on; a formula as such. */
  cells: (string | number)[][];
  charts: number;
}

/** How many charts and pictures lie on a sheet. Queued: to be asked for after the next sync. */
function drawingsOn(sheet: Excel.Worksheet): () => number {
  const charts = sheet.charts.getCount();
  const shapes = sheet.shapes.load('items/type');
  // Whatever else Excel counts among the shapes it gives no type.
  return () => charts.value + shapes.items.filter(({ type }) => type !== 'Unsupported').length;
}

/**
 * Writes the sheet anew. One that fits into one request is there whole or not at all.
 * @param write queues everything on the new sheet @returns its name, and that of one that was kept
 */
export async function writeFresh(
  context: Excel.RequestContext,
  kind: FreshKind,
  old: FoundSheet | null,
  note: Note,
  write: (sheet: Excel.Worksheet) => Promise<Written>,
): Promise<{ name: string; kept: string | null }> {
  const taken = await sheetNames(context);
  const draft = freeSheetName(kind.draft, taken);
  const aside = old ? freeSheetName(old.sheetName, taken, kind.previous) : null;
  const wanted = old && !old.changed ? old.sheetName : kind.sheet;
  const name = freeSheetName(
    wanted,
    taken.filter((one) => one !== old?.sheetName),
  );
  note(
    () => [{ sheet: name }, { sheet: draft }],
    () => putBack(context, kind, [draft, name], old),
  );
  const sheet = context.workbook.worksheets.add(draft);
  const { cells, charts } = await write(sheet);
  if (old) old.sheet.name = aside!;
  sheet.name = name;
  if (old) deleteNoted(old.name);
  anchorFresh(context, kind, sheet, { cells, charts });
  // The old one goes last: as long as it is there, everything can be put back.
  if (old && !old.changed) old.sheet.delete();
  try {
    await context.sync();
  } catch (error) {
    if (!(await isDone(context, old).catch(() => false))) throw error;
  }
  return { name, kept: old?.changed ? aside : null };
}

/** Queues the hidden name by which the sheet is found, with what tells whether it was changed. */
export const anchorFresh = (context: Excel.RequestContext, { anchor }: FreshKind, sheet: Excel.Worksheet, { cells, charts }: Written): void =>
  addNoted(context, anchor, sheet.getRangeByIndexes(0, 0, cells.length, cells[0]!.length), fingerprint(usedOf(cells), charts));

/** Whether the old sheet has made way: then the new one is there whole, whatever became of the answer. */
async function isDone(context: Excel.RequestContext, old: FoundSheet | null): Promise<boolean> {
  if (!old || old.changed) return false;
  const sheet = context.workbook.worksheets.getItemOrNullObject(old.id);
  await context.sync();
  return sheet.isNullObject;
}

/** Takes the new sheet away again and gives the old one its name and its anchor back. @param names what the new sheet may be called by now */
async function putBack(context: Excel.RequestContext, { anchor }: FreshKind, names: readonly string[], old: FoundSheet | null): Promise<void> {
  const sheets = names.map((name) => context.workbook.worksheets.getItemOrNullObject(name).load('id'));
  const name = loadNoted(context, anchor);
  await context.sync();
  for (const sheet of sheets) if (!sheet.isNullObject && sheet.id !== old?.id) sheet.delete();
  deleteNoted(name);
  if (old) {
    const sheet = context.workbook.worksheets.getItem(old.id);
    sheet.name = old.sheetName;
    addNoted(context, anchor, sheet.getRange(old.address), old.fingerprint);
  }
  await context.sync();
}

/**
 * What *Gỡ bỏ* does to the sheet: taken out of the workbook; one that people have changed stays, as theirs.
 * @param begin is told of the sheet before it is deleted @returns the sheet that stays
 */
export async function removeFresh(context: Excel.RequestContext, anchor: FreshName, begin: (sheet: string) => void): Promise<string | null> {
  const found = await findFresh(context, anchor);
  if (!found) return null;
  const { name, sheetName, changed } = found;
  if (!changed) {
    begin(sheetName);
    await deleteSheet(context, sheetName);
  }
  // The name goes last: a removal that stops on the way is found again by it. A name of a deleted sheet refers to nothing and can be deleted all the same.
  deleteNoted(name);
  await context.sync();
  return changed ? sheetName : null;
}

/** Lets a sheet be people's from now on: nothing of it is touched, and it is not found again. @returns whether there was one */
export async function forgetFresh(context: Excel.RequestContext, anchor: FreshName): Promise<boolean> {
  const name = loadNoted(context, anchor);
  await context.sync();
  deleteNoted(name);
  await context.sync();
  return !name.place.isNullObject;
}

/** Shows a sheet; a workbook in which that fails is as good. */
export async function activate(context: Excel.RequestContext, name: string): Promise<void> {
  context.workbook.worksheets.getItem(name).activate();
  await context.sync().catch(() => undefined);
}

/** The cells without blank rows and columns around them, as Excel gives the used ones. */
function usedOf(cells: unknown[][]): unknown[][] {
  const isUsed = (cell: unknown): boolean => cell !== '';
  const rows = cells.map((row) => row.some(isUsed));
  if (!rows.includes(true)) return [];
  const columns = cells[0]!.map((_, i) => cells.some((row) => isUsed(row[i])));
  const [left, right] = [columns.indexOf(true), columns.lastIndexOf(true)];
  return cells.slice(rows.indexOf(true), rows.lastIndexOf(true) + 1).map((row) => row.slice(left, right + 1));
}

const rounded = (_: string, cell: unknown): unknown => (typeof cell === 'number' ? keptEverywhere(cell) : cell);

/** Whether cells, and how much is drawn on them, are those of a fingerprint; versions before 0.3 took all digits of a fraction. */
const isPrintOf = (print: string, cells: unknown[][], drawn: number): boolean =>
  print === fingerprint(cells, drawn) || print === printOf(JSON.stringify(cells), drawn);

const fingerprint = (cells: unknown[][], drawn: number): string => printOf(JSON.stringify(cells, rounded), drawn);

/** FNV-1a over the cells, and how much is drawn on them: tells whether something was changed since, nothing more. */
function printOf(cells: string, drawn: number): string {
  let hash = 0x811c9dc5;
  for (const letter of cells) hash = Math.imul(hash ^ letter.codePointAt(0)!, 0x01000193) >>> 0;
  return hash.toString(16).padStart(8, '0') + (drawn > 0 ? `+${drawn}` : '');
}
