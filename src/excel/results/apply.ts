/**
 * Applies changes to the open workbook, and takes them back: what was written goes, and what it replaced is put in place again. Taking back may be done
 * again and again, from wherever a write has stopped. ExcelApi 1.9.
 */
import type { SheetGrid } from '../../cells/grid';
import { type Area, areaAddress, cellAddress, type SheetPlace, withoutSheet } from '../../cells/address';
import { type Cells, movingWith, rangeOf } from '../kit/range';
import { deleteSheet } from '../kit/sheets';
import type { Block, Change, FormulaMode, OwnValue, WriteBlock, WriteSheet } from '../../changes/changes';
import { leaving } from '../../changes/keep';
import { rulesOf } from '../../changes/rules';
import { columnsUnder } from '../../own/columns';
import type { Anchor, OwnBlock } from '../../own/find';
import { relativeContents } from '../../cells/relative-formula';
import { type Content, type Imprint, imprintOf, MOST_ROWS, type Others, type Present } from '../../own/imprint';
import type { Progress } from '../kit/chunks';
import { MovedError, ReadBackError } from '../kit/errors';
import { writableRuns } from '../kit/visible-rows';
import { ifPossible, type Note } from '../kit/whole';
import { PLAN_TABLE } from '../../changes/formulas/lookup';
import { removeLookup } from '../plan/lookup';
import {
  addAnchor,
  addOthers,
  anchorNumbers,
  anchorsIn,
  deadNames,
  deleteAnchor,
  loadNames,
  namesOf,
  namesOfOthers,
  othersIn,
  remarkResults,
  unmarkResults,
} from './anchors';
import { type Before, columnsOfBefore, isPlain, makePlain, plainLook, readBefore, restoreBefore } from './before';
import { isListed, leaveLists, type List, listsIn, loadLists, settleLists } from './lists';
import { applyLook, loadLook, loadRowLooks } from './look';
import { type BlockRecord, finishMemory, keepMemory, type Memory, memoryToChange, putMemoryBack, readMemory, type ResultsRecord } from './memory';
import {
  among,
  type CellPlace,
  filledIn,
  loadFilled,
  loadFormats,
  nobodys,
  othersOf,
  ownRanges,
  ownRuns,
  placesOf,
  putFormats,
  readPresent,
  upToOurs,
} from './own-cells';
import { addRules, deleteOwnRules, loadRules, standingRules } from './rules';
import { resultsOfBoth, type ResultsSheet } from './results-sheets';
import { snapshotSheet, takeResults, writeSheet } from './separate-sheet';
import { leavePrint, printedBy, rejoinPrint } from './print-area';
import { anchorsNow, placedNow, withRowsBelow } from './relocate';
import { nothingDone, type OldBlock, type Undo, type Written } from './undo';
import { verifyFigures } from './verify-figures';
import { verifyFormulas } from './verify-formulas';
import { verifyBlock, writeRows } from './write';

export type { Undo } from './undo';

/** Headings that stay while their table has these columns. `anchor`: the number under which they are found again, whatever happens before a block stands there. */
interface Named {
  anchor: number | null;
}

/** Where a block of ours stands, with what stood there before. */
export interface OwnArea {
  sheet: string;
  headerFirstRow: number;
  headingRow: number;
  lastRow: number;
  /** The last row that its anchor knows (own/find.ts). */
  anchored: number;
  column: number;
  width: number;
  /** Number of its anchor and of its record in the memory; null for a block that nothing remembers. */
  id: number | null;
  /** Widths in points before the block was written; null = the sheet's standard width; none when nothing is known. */
  widths: (number | null)[];
  /** The look before the block was written; null until that was read: nothing was changed yet. */
  before: Before | null;
  /** What was written; undefined where nothing but the place is remembered. */
  imprint: Imprint | undefined;
  formulas: FormulaMode | undefined;
  /** By how many columns the print area was widened for it; before it is written: above 0 where that is to be done. */
  printed: number;
  /** Its headings are names of a table's columns: they stand there before it is written, under the number that it gets. */
  named: Named | null;
}

/**
 * Applies all changes. @param grids the sheets as they were read for them
 * @param note how they are taken back when this or a later step fails (kit/whole.ts) @returns what is needed to take them back later
 */
export async function applyChanges(
  context: Excel.RequestContext,
  changes: readonly Change[],
  plan: string,
  grids: readonly SheetGrid[],
  note: Note,
  progress: Progress,
): Promise<Undo> {
  const blocks = changes.flatMap((change) => (change.kind === 'writeBlock' ? [change.block] : []));
  const memory = await memoryToChange(context);
  const undo = nothingDone(memory);
  const state: TakingBack = new Map();
  note(
    () => placesOfUndo(undo),
    () => undoWrite(context, undo, state),
  );
  const numbers = numbersOf(grids);
  for (const change of changes) await applyChange(context, change, { memory, undo, plan, progress, numbers });
  // Formulas of one sheet ask cells of another: none is right before all are written.
  await verifyFormulas(
    context,
    blocks.filter(({ formulas }) => formulas),
    progress,
  );
  await verifyFigures(context, blocks, grids);
  await finishMemory(context, memory);
  return undo;
}

/** The numbers of the blocks on each sheet. A copied sheet shares them, and what is remembered under them, with the sheet that it was copied from. */
type Numbers = Map<string, Set<number>>;

const numbersOf = (grids: readonly SheetGrid[]): Numbers => new Map(grids.map(({ name, anchors = [] }) => [name, new Set(anchors.map(({ id }) => id))]));
const areUsed = (numbers: Numbers, id: number): boolean => [...numbers.values()].some((ids) => ids.has(id));

/** What one run of changes shares. */
interface Applying {
  /** What the workbook is to remember. */
  memory: Memory;
  undo: Undo;
  /** The plan's id. */
  plan: string;
  progress: Progress;
  numbers: Numbers;
}

/** What a write has begun to change. */
export function placesOfUndo({ written, addedSheets, replacedSheets }: Undo): SheetPlace[] {
  const blocks = written.map(({ area }) => ({ sheet: area.sheet, address: areaAddress({ ...wholeArea(area), top: area.headingRow }) }));
  return [...blocks, ...addedSheets.map((sheet) => ({ sheet })), ...replacedSheets.map(({ content: { name } }) => ({ sheet: name }))];
}

async function applyChange(context: Excel.RequestContext, change: Change, applying: Applying): Promise<void> {
  const { memory, undo, plan, progress } = applying;
  switch (change.kind) {
    case 'writeBlock': {
      const { block, replaces } = change;
      const written: Written = { area: areaOf(block, null), old: null };
      undo.written.push(written);
      if (replaces) await takeAway(context, replaces, change, written, applying);
      return writeBlock(context, block, written.area, { memory, plan, progress, number: (taken) => numberFor(written.area, applying, taken) });
    }
    case 'preparePlan':
      return (await import('./formula-plan')).preparePlan(context, change, undo, memory);
    case 'leaveSheet': {
      const marks = await unmarkResults(context, context.workbook.worksheets.getItem(change.name));
      undo.leftSheets.push({ name: change.name, marks });
      memory.results = memory.results?.filter(({ sheet }) => sheet !== change.name);
      return;
    }
    case 'writeSheet':
      if (change.replaces) undo.replacedSheets.push(await snapshotSheet(context, change, change.replaces));
      else undo.addedSheets.push(change.name);
      return fillSheet(context, change, memory, progress);
  }
}

/** A number of its own for a block: that of headings that stay, where no other sheet has it, too. @param taken numbers that names on its sheet use */
function numberFor({ sheet, named }: OwnArea, { memory, numbers }: Applying, taken: readonly number[]): number {
  const kept = named?.anchor ?? null;
  const standing = [...numbers.values()].flatMap((ids) => [...ids]);
  const number = kept !== null && !areUsed(numbers, kept) ? kept : freeNumber(memory, [...standing, ...taken]);
  numbers.set(sheet, new Set([...(numbers.get(sheet) ?? []), number]));
  return number;
}

/** Fills a sheet of results, which is known as ours at every moment of it. */
async function fillSheet(context: Excel.RequestContext, change: WriteSheet, memory: Memory, progress: Progress): Promise<void> {
  const others = (memory.results ?? []).filter(({ sheet }) => sheet !== change.name);
  const results = [...others, resultsRecord(change)];
  keepMemory(context, { ...memory, results: resultsOfBoth({ results }, memory) });
  await writeSheet(context, change, progress);
  memory.results = results;
}

const resultsRecord = ({ name, headings, values }: WriteSheet): ResultsRecord => ({
  sheet: name,
  ...(values.length <= MOST_ROWS && { imprint: imprintOf(headings, values) }),
});

/** Takes a block of an earlier run away, keeping what it said. @throws MovedError where people have typed into it since it was read */
async function takeAway(
  context: Excel.RequestContext,
  found: OwnBlock,
  { block, keeps, typed }: WriteBlock,
  written: Written,
  { memory, undo, numbers }: Applying,
): Promise<void> {
  const whole = remembered(undo.memory, block.sheet, found);
  const cells = cellsOf(context, whole);
  const sheet = context.workbook.worksheets.getItem(block.sheet);
  const names = loadNames(sheet);
  const lists = loadLists(sheet);
  const widths = loadWidths(cells, found);
  const read = await readPresent(context, cells, found, whole.formulas !== undefined);
  requireInPlace(whole, names);
  const theirs = othersOf(read, whole);
  // Whatever is to be replaced, our headings say that it is our block.
  if (typed === 'replace' && theirs.headings.includes(true)) throw new MovedError('report');
  const kept = typed === 'replace' ? nobodys(read) : theirs;
  if (keeps && JSON.stringify(placesOf(keeps, found)) !== JSON.stringify(placesOf(kept, found))) throw new MovedError('report');
  const { place: old, present, others } = upToOurs({ place: found, present: read, others: kept });
  const area = { ...whole, lastRow: old.lastRow };
  const standing = await blockOf(context, cells, old, present, others, block, area.formulas);
  const ruled = loadRules(rangeOf(cells, wholeArea(area)));
  await context.sync();
  const rules = await standingRules(context, ruled);
  // Rules tell of rows as they are now: those of a block that has moved meanwhile do not fit what was read of it.
  const still = loadNames(sheet);
  await context.sync();
  requireInPlace(area, still);
  const over = await listsIn(context, lists);
  written.old = {
    block: standing,
    id: old.id,
    anchored: old.anchored,
    rules,
    others: othersIn(names, old.id),
    widths: widths.map(widthOf),
    listed: isListed(over, wholeArea(area)),
  };
  const { named } = await clearBlock(context, area, { known: { cells, others, lists: over }, stays: staysListed(written) });
  written.area.named = named;
  // What a person has once taken into the print area stays in it.
  written.area.printed = area.printed;
  if (old.id !== null) numbers.get(block.sheet)?.delete(old.id);
  if (old.id === null || !areUsed(numbers, old.id)) memory.blocks = memory.blocks.filter(({ id }) => id !== old.id);
}

/** A list that an old block stands in keeps its size for the new one, and with it what people have chosen in it. */
const staysListed = ({ area, old }: Written): boolean =>
  old !== null && old.listed && old.block.column === area.column && old.block.columns.length === area.width;

/** An old block as the block that would write it again; people's cells are left as they stand. */
async function blockOf(
  context: Excel.RequestContext,
  cells: Cells,
  old: OwnBlock,
  present: Present,
  others: Others,
  next: Block,
  mode: FormulaMode | undefined,
): Promise<Block> {
  const { headerFirstRow, headingRow, lastRow, column } = old;
  const columns = columnsUnder(present.headings.map(String), next.columns);
  const headings = present.headings.map((heading, i) => (others.headings[i] ? null : String(heading)));
  const ours = (cells: readonly (readonly Content[])[]): (OwnValue | null)[][] =>
    cells.map((row, r) => row.map((content, c) => (others.rows[r]![c] ? null : (content as OwnValue))));
  // A row of codes below the headings is none of ours.
  const above = next.firstRow - next.headingRow - 1;
  const firstRow = headingRow + 1 + above;
  const { formulas: _, ...block } = { ...next, headerFirstRow, headingRow, firstRow, lastRow, watchedRow: lastRow, column, columns, headings };
  if (!mode) return { ...block, values: ours(present.rows).slice(above) };
  const values = ours((await readPresent(context, cells, old, false)).rows).slice(above);
  return { ...block, values, formulas: { mode, cells: ours(present.rows).slice(above), instead: values } };
}

const areaOf = ({ sheet, headerFirstRow, headingRow, lastRow, column, columns, formulas }: Block, id: number | null): OwnArea => ({
  sheet,
  headerFirstRow,
  headingRow,
  lastRow,
  anchored: lastRow,
  column,
  width: columns.length,
  id,
  widths: [],
  before: null,
  imprint: undefined,
  formulas: formulas?.mode,
  printed: 0,
  named: null,
});

/** A block on a sheet with what the workbook remembers of it. */
export function remembered(memory: Memory, sheet: string, block: Omit<OwnBlock, 'qualifies'>): OwnArea {
  const { id, headerFirstRow, headingRow, lastRow, anchored, column, width } = block;
  const record = memory.blocks.find((known) => known.id === id);
  const { widths = [], before = plainLook(lastRow - headerFirstRow + 1, width), imprint, formulas, printed = 0 } = record ?? {};
  return { sheet, headerFirstRow, headingRow, lastRow, anchored, column, width, id, widths, before, imprint, formulas, printed, named: null };
}

/** What the workbook is to remember of a block. */
function recordOf({ id, widths, before, imprint, formulas, headingRow, lastRow, printed }: OwnArea, plan: string): BlockRecord {
  const small = lastRow - headingRow <= MOST_ROWS;
  return { id: id!, widths, before: before!, plan, ...(small && imprint && { imprint }), ...(formulas && { formulas }), ...(printed > 0 && { printed }) };
}

const wholeArea = ({ headerFirstRow, lastRow, column, width }: OwnArea): Area => ({
  top: headerFirstRow,
  left: column,
  bottom: lastRow,
  right: column + width - 1,
});

/** What its anchor knows of it. */
const anchoredArea = (area: OwnArea): Area => ({ ...wholeArea(area), bottom: area.anchored });

/**
 * The cells of a block's place, which move along with it while a job lasts: what somebody else inserts or deletes in the meantime does not bring us over
 * other cells than those that were looked at. The corner is queued: sync.
 */
function cellsOf(context: Excel.RequestContext, { sheet, headerFirstRow, column }: Pick<OwnArea, 'sheet' | 'headerFirstRow' | 'column'>): Cells {
  const corner = context.workbook.worksheets.getItem(sheet).getRangeByIndexes(headerFirstRow, column, 1, 1);
  corner.load('rowIndex');
  return movingWith(corner, headerFirstRow, column);
}

/** What the writing of a block is told besides. `number`: that of a new block, given those that names on its sheet use. */
interface Writing extends Pick<Applying, 'memory' | 'plan' | 'progress'> {
  number(taken: readonly number[]): number;
}

/**
 * Writes one block: values, look, rules; reads it back. Notes what stood there in `area`, and in the workbook's memory, before it changes anything: whatever
 * happens on the way, the place can be put back as it was.
 */
async function writeBlock(
  context: Excel.RequestContext,
  block: Block,
  area: OwnArea,
  { memory, plan, progress, number }: Writing,
  old: OldBlock | null = null,
): Promise<void> {
  const width = block.columns.length;
  const sheet = context.workbook.worksheets.getItem(block.sheet);
  const cells = cellsOf(context, area);
  const look = loadLook(cells, block);
  const widths = loadWidths(cells, area);
  const existing = sheet.getRange().conditionalFormats.getCount();
  const names = loadNames(sheet);
  const loaded = loadLists(sheet);
  const filled = loadFilled(cells, area);
  const runs = await writableRuns(context, cells, block);
  refuseOthers(block, filledIn(filled), area);
  const lists = await listsIn(context, loaded);
  await loadRowLooks(context, cells, block, look);
  const typed = filledIn(filled).slice(0, MOST_FORMATS);
  const formats = loadFormats(cells, typed);
  await context.sync();
  const before = await readBefore(context, cells, wholeArea(area), block.firstRow - block.headerFirstRow);
  const known = knownWidths(memory, anchorsIn(names));
  area.widths = widths.map((column, i) => {
    const wide = known.get(block.column + i);
    return wide ? wide.points : widthOf(column);
  });
  area.id ??= number(anchorNumbers(names));
  area.before = before;
  if (area.printed > 0) await ifPossible(context, async () => (area.printed = await rejoinPrint(context, sheet, wholeArea(area))));
  const contents = block.formulas?.cells ?? block.values;
  const relative = block.formulas && relativeContents(contents, block.firstRow);
  area.imprint = imprintOf(
    block.columns.map(({ heading }) => heading),
    contents,
    relative,
  );
  if (!memory.blocks.some(({ id }) => id === area.id)) memory.blocks.push(recordOf(area, plan));
  keepMemory(context, memory);
  // Not a range from before: it would have grown or shrunk with rows of somebody else's.
  const whole = rangeOf(cells, wholeArea(area));
  for (const name of deadNames(names)) name.delete();
  if (area.named) for (const name of namesOf(names, area.named.anchor)) name.delete();
  addAnchor(sheet, area.id, rangeOf(cells, anchoredArea(area)));
  addOthers(sheet, old?.others ?? namesOfOthers(area.id, block.basis?.others ?? []));
  // What the user painted would show through ours, and in cells formatted as text every number would become a text.
  if (!isPlain(before)) {
    makePlain(whole);
    look.own = null;
  }
  cells.getRangeByIndexes(block.headingRow, block.column, 1, width).values = [block.headings];
  await writeRows(context, cells, block, runs, progress, relative);
  applyLook(cells, sheet, block, look);
  putFormats(cells, typed, formats);
  if (old) restoreWidths(cells, area, old.widths);
  addRules(cells, block, old?.rules ?? rulesOf(block, area.id), existing.value);
  await settleLists(context, lists, block, old?.listed ?? true);
  if (!block.formulas) await verifyBlock(context, cells, block, progress);
}

/** @throws MovedError where rows or columns came or went since a block was looked for: its anchor stands elsewhere by now */
function requireInPlace(area: OwnArea, names: Excel.NamedItemCollection): void {
  const anchor = anchorsIn(names).find(({ id }) => id === area.id);
  if (anchor && areaAddress(anchor.area) !== areaAddress(anchoredArea(area))) throw new MovedError('report');
}

/** Where a co-author has typed since the place was looked at, nothing is written. */
function refuseOthers({ headings, values, headingRow, firstRow, column }: Block, filled: readonly CellPlace[], { named }: OwnArea): void {
  const isOurs = (place: CellPlace): boolean => {
    const isHeading = place.row === headingRow;
    if (isHeading && named) return false;
    return (isHeading ? headings : values[place.row - firstRow])?.[place.column - column] !== null;
  };
  if (filled.some(isOurs)) throw new MovedError('report');
}

/** Where another block of ours stands in the same columns, its memory tells their widths from before; what they have now is ours. */
function knownWidths(memory: Memory, anchors: readonly Anchor[]): Map<number, { points: number | null }> {
  const widths = anchors.flatMap(({ id, area }) => {
    const record = memory.blocks.find((known) => known.id === id);
    return (record?.widths ?? []).map((points, i) => [area.left + i, { points }] as const);
  });
  return new Map(widths);
}

/** The first number that nothing is remembered under and no block has. */
function freeNumber({ blocks }: Memory, used: readonly number[]): number {
  const taken = new Set([...blocks.map(({ id }) => id), ...used]);
  for (let n = 1; ; n++) if (!taken.has(n)) return n;
}

/** What `clearBlock` need not look for again. */
interface KnownCells {
  cells: Cells;
  others: Others;
  lists: readonly List[];
}

/** What `clearBlock` has left. */
interface Cleared {
  /** Cells that people have typed into. */
  kept: CellPlace[];
  /** Our headings, where they stay because they name a table's columns. */
  named: Named | null;
}

/**
 * Takes a block of ours away: rules, contents, look, widths, and last its anchor, so that a run that dies on the way can be repeated. What people have typed
 * into it stays. @param known what was looked for already @param stays another block is to be written in its place: the list that it stands in keeps its size
 */
export async function clearBlock(
  context: Excel.RequestContext,
  whole: OwnArea,
  { known, stays = false }: { known?: KnownCells; stays?: boolean } = {},
): Promise<Cleared> {
  const { sheet: name, column, width, widths, before, id } = whole;
  if (!before) return { kept: [], named: null };
  const sheet = context.workbook.worksheets.getItem(name);
  const cells = known?.cells ?? cellsOf(context, whole);
  const read = known ? null : await readPresent(context, cells, whole, whole.formulas !== undefined);
  const theirs = read ? othersOf(read, whole) : known!.others;
  const { place: area, others: present } = read ? upToOurs({ place: whole, present: read, others: theirs }) : { place: whole, others: theirs };
  const own = ownRanges(cells, area, present);
  const names = loadNames(sheet);
  const rules = loadRules(rangeOf(cells, wholeArea(area)));
  const lists = known ? null : loadLists(sheet);
  await context.sync();
  requireInPlace(area, names);
  if (area.printed > 0) await ifPossible(context, () => leavePrint(context, sheet, area.printed - deletedColumns(area), column + width - 1));
  if (own.some(({ area: wanted, range }) => withoutSheet(range.address) !== areaAddress(wanted))) throw new MovedError('report');
  const { named } = await leaveLists(context, known?.lists ?? (await listsIn(context, lists!)), wholeArea(area), stays);
  const others = named ? { ...present, headings: present.headings.map(() => true) } : present;
  await deleteOwnRules(context, rules);
  for (const { range } of named ? ownRanges(cells, area, others) : own) range.clear('Contents');
  const typed = placesOf(present, area)
    .filter((place) => present.columns[place.column - column]! >= 0)
    .slice(0, MOST_FORMATS);
  const formats = loadFormats(cells, typed);
  await context.sync();
  // Columns that people have put among ours keep their looks and widths.
  for (const { from, count, written } of ownRuns(present)) {
    const part = { ...area, column: column + from, width: count };
    await restoreBefore(context, cells, wholeArea(part), columnsOfBefore(before, written, count));
    restoreWidths(cells, part, widths.slice(written, written + count));
  }
  putFormats(cells, typed, formats);
  const left = loadFilled(cells, area);
  await context.sync();
  const kept = placesOf(others, area);
  const stay = among(kept);
  const more = filledIn(left).find((cell) => !stay(cell.row, cell.column));
  if (more) throw new ReadBackError(name, cellAddress(more.row, more.column));
  if (id !== null && !(named && stays)) await deleteAnchor(context, sheet, id);
  await context.sync();
  const below = placesOf(theirs, whole).filter(({ row }) => row > area.lastRow);
  return { kept: [...(stays ? placesOf(present, area) : kept), ...below], named: named ? { anchor: stays ? id : null } : null };
}

/** Of more cells of people's, formats of numbers are not asked for one by one. */
const MOST_FORMATS = 1000;

/** How many of its columns people have deleted. */
const deletedColumns = ({ imprint, width }: OwnArea): number => Math.max(0, (imprint?.headings.length ?? width) - width);

/** Deletes our rules that touch some cells. */
export async function removeRules(context: Excel.RequestContext, range: Excel.Range): Promise<void> {
  const rules = loadRules(range);
  await context.sync();
  await deleteOwnRules(context, rules);
}

type Columns = Pick<OwnBlock, 'headingRow' | 'column' | 'width'>;

const columnsOf = (cells: Cells, { headingRow, column, width }: Columns): Excel.Range[] =>
  Array.from({ length: width }, (_, i) => cells.getRangeByIndexes(headingRow, column + i, 1, 1));

/** The columns of a place, queued: sync, then `widthOf`. */
const loadWidths = (cells: Cells, columns: Columns): Excel.Range[] =>
  columnsOf(cells, columns).map((column) => column.load('format/columnWidth,format/useStandardWidth'));

/** In points; null = the sheet's standard width; 0 = hidden. */
const widthOf = ({ format }: Excel.Range): number | null => (format.useStandardWidth ? null : format.columnWidth);

function restoreWidths(cells: Cells, columns: Columns, widths: readonly (number | null)[]): void {
  columnsOf(cells, columns).forEach((column, i) => {
    const { format } = column;
    const points = widths[i];
    // How wide it is when it is shown again, Excel does not say.
    if (points === 0) column.columnHidden = true;
    else if (points === null) format.useStandardWidth = true;
    else if (points !== undefined) format.columnWidth = points;
  });
}

/** Sheets that a write added and that have become people's: of results, and the plan sheet. */
export interface KeptSheets {
  results: readonly ResultsSheet[];
  plan: string | null;
}

/** How far taking back has come: blocks of the write that are gone, with what they replaced where it is to stand again; null where it cannot. */
export type TakingBack = Map<Written, OldBlock | null>;

/** Of the blocks of a sheet the last one that was taken away comes first: so the rules of each find those of the others in their places. */
function lastOfEachSheetFirst(written: readonly Written[]): Written[] {
  const sheets = [...new Set(written.map(({ area }) => area.sheet))];
  return sheets.flatMap((sheet) => written.filter(({ area }) => area.sheet === sheet).reverse());
}

/**
 * Takes a write back: removes what it wrote, writes what it replaced. Run again with the same `state`, it goes on from where it stopped.
 * @param kept sheets that it added and people have written on since: only what is ours goes
 */
export async function undoWrite(context: Excel.RequestContext, undo: Undo, state: TakingBack, kept: KeptSheets = { results: [], plan: null }): Promise<void> {
  // Until all is done the workbook remembers both what was written and what it replaced.
  const known = await readMemory(context);
  const both = structuredClone(undo.memory);
  for (const { area } of undo.written) {
    if (area.before && !both.blocks.some(({ id }) => id === area.id)) both.blocks.push(recordOf(area, ''));
  }
  if (undo.addedSheets.length + undo.replacedSheets.length > 0) {
    both.results = resultsOfBoth(undo.memory, known);
    keepMemory(context, both);
  }
  const anchors = await anchorsNow(context);
  const number = (taken: readonly number[]): number => freeNumber(both, [...anchors.anchors.map(({ id }) => id), ...taken]);
  // Backwards: of two blocks in the same columns the first one knows the widths from before.
  for (const one of [...undo.written].reverse()) {
    // What stands in its place by now may be the old block, and none of it is people's.
    if (state.has(one)) continue;
    const { written, moved } = placedNow(one, anchors) ?? { written: one, moved: false };
    const { area, old } = written;
    // A person may have taken it into the print area since.
    const place = area.before ? await withRowsBelow(context, area, anchors) : area;
    await clearBlock(context, { ...place, printed: Math.max(area.printed, printedBy(known, area.id)) }, { stays: staysListed(written) });
    state.set(one, moved ? null : old);
  }
  for (const name of undo.addedSheets) {
    const peoples = kept.results.find((sheet) => sheet.name === name);
    if (peoples) await takeResults(context, peoples);
    else if (name === kept.plan) await removeLookup(context, PLAN_TABLE);
    else await deleteSheet(context, name);
  }
  for (const { name, marks } of undo.leftSheets) await remarkResults(context, context.workbook.worksheets.getItem(name), marks);
  if (undo.lookupAdded) await removeLookup(context, undo.lookupAdded);
  for (const old of undo.replacedSheets) await writeSheet(context, old.content, () => undefined, old);
  for (const one of lastOfEachSheetFirst(undo.written)) {
    if (!one.old) continue;
    const old = state.get(one);
    if (!old) throw new MovedError('results');
    const { sheet } = old.block;
    // The old block may still stand, whole or in part, when the failure came while it was being removed; rows may have come or gone in it since.
    const area = { ...areaOf(old.block, old.id), anchored: old.anchored, printed: printedBy(undo.memory, old.id) };
    const standing = placedNow({ area: remembered(undo.memory, sheet, { ...area, id: old.id }), old: null }, anchors)?.written.area;
    const gone = remembered(undo.memory, sheet, { ...area, id: old.id });
    const { named } = await clearBlock(context, standing ?? gone, { stays: old.listed });
    // Rules of rows below the anchor are written with the others again.
    if (area.lastRow > area.anchored)
      await removeRules(context, rangeOf(context.workbook.worksheets.getItem(sheet), { ...wholeArea(area), top: area.anchored + 1 }));
    area.named = named;
    if (standing && areaAddress(anchoredArea(standing)) !== areaAddress(anchoredArea(area))) throw new MovedError('results');
    // What was typed since stays, also where the new block did not stand.
    const filled = loadFilled(context.workbook.worksheets.getItem(sheet), area);
    await context.sync();
    const block = leaving(old.block, among(filledIn(filled)), 'asTheyStood');
    await writeBlock(context, block, area, { memory: both, plan: '', progress: () => undefined, number }, old);
  }
  await putMemoryBack(context, undo.memory);
}
