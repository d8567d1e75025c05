/**
 * Applies changes to the open workbook through Excel.run. All or nothing: when a step fails, what was written is taken back and what it
 * replaced is put in place again. ExcelApi 1.9.
 */
import { type Area, areaAddress, MAX_COLUMNS, withoutSheet } from '../../cells/address';
import { rangeOf } from '../kit/range';
import { deleteSheet } from '../kit/sheets';
import type { Block, Change, FormulaMode, OwnValue } from '../../changes/changes';
import { rulesOf } from '../../changes/rules';
import { columnsUnder } from '../../own/columns';
import type { Anchor, OwnBlock } from '../../own/find';
import { FORMULA_CELLS, type Progress, rowChunks } from '../kit/chunks';
import { NoRoomError, ReadBackError, RollbackError } from '../kit/errors';
import { writableRuns } from '../kit/visible-rows';
import { knownTables, shrinkTables } from '../kit/tables';
import { removeLookup } from '../plan/lookup';
import { addAnchor, anchorNumbers, anchorsIn, deleteAnchor, loadNames } from './anchors';
import { type Before, isPlain, makePlain, plainLook, readBefore, restoreBefore } from './before';
import { applyLook, loadLook, loadRowLooks } from './look';
import { type BlockRecord, type Memory, readMemory, writeMemory } from './memory';
import { addRules, deleteOwnRules, loadRules } from './rules';
import { snapshotSheet, writeSheet } from './separate-sheet';
import { nothingDone, type Undo } from './undo';
import { verifyFormulas } from './verify-formulas';
import { verifyBlock, writeRows } from './write';

export type { Undo } from './undo';

/** Where a block of ours stands, with what stood there before. */
export interface OwnArea {
  sheet: string;
  headerFirstRow: number;
  headingRow: number;
  lastRow: number;
  column: number;
  width: number;
  /** Number of its anchor and of its record in the memory; null for a block that nothing remembers. */
  id: number | null;
  /** Widths in points before the block was written; null = the sheet's standard width; none when nothing is known. */
  widths: (number | null)[];
  /** The look before the block was written; null until that was read: nothing was changed yet. */
  before: Before | null;
}

/** Applies all changes. @returns what is needed to take them back @throws after the workbook is as it was before */
export async function applyChanges(context: Excel.RequestContext, changes: readonly Change[], plan: string, progress: Progress): Promise<Undo> {
  const tables = await knownTables(context, [...new Set(changes.flatMap((change) => (change.kind === 'writeBlock' ? [change.block.sheet] : [])))]);
  const memory = await readMemory(context);
  const undo = nothingDone(memory);
  try {
    for (const change of changes) await applyChange(context, change, memory, undo, plan, progress);
    // Formulas of one sheet ask cells of another: none is right before all are written.
    await verifyFormulas(
      context,
      changes.flatMap((change) => (change.kind === 'writeBlock' && change.block.formulas ? [change.block] : [])),
      progress,
    );
    await shrinkTables(context, tables);
    await writeMemory(context, memory);
    return undo;
  } catch (error) {
    await rollBack(context, undo, error);
    // What went wrong first is what the user must hear of.
    await shrinkTables(context, tables).catch(() => undefined);
    throw error;
  }
}

async function applyChange(context: Excel.RequestContext, change: Change, memory: Memory, undo: Undo, plan: string, progress: Progress): Promise<void> {
  switch (change.kind) {
    case 'writeBlock': {
      if (change.replaces) await takeAway(context, change.replaces, change.block, memory, undo);
      const area = areaOf(change.block, null);
      undo.written.push(area);
      await writeBlock(context, change.block, area, memory, progress);
      memory.blocks.push({ id: area.id!, widths: area.widths, before: area.before!, plan, ...formulasOf(change.block) });
      return;
    }
    case 'preparePlan':
      return (await import('./formula-plan')).preparePlan(context, change, undo, memory);
    case 'writeSheet':
      if (change.replaces) undo.replacedSheets.push(await snapshotSheet(context, change, change.replaces));
      else undo.addedSheets.push(change.name);
      await writeSheet(context, change, progress);
  }
}

/** Takes a block of an earlier run away, keeping what it said. */
async function takeAway(context: Excel.RequestContext, old: OwnBlock, next: Block, memory: Memory, undo: Undo): Promise<void> {
  undo.replaced.push({ block: await snapshot(context, old, next, modeOf(undo.memory, old)), id: old.id });
  await clearBlock(context, remembered(undo.memory, next.sheet, old));
  // A copied sheet shares the number of its block with the sheet that it was copied from.
  if (!undo.written.some(({ id }) => id === old.id)) memory.blocks = memory.blocks.filter(({ id }) => id !== old.id);
}

/** Keeps an old block as the block that would write it again. */
async function snapshot(context: Excel.RequestContext, old: OwnBlock, next: Block, mode: FormulaMode | undefined): Promise<Block> {
  const sheet = context.workbook.worksheets.getItem(next.sheet);
  const lastRow = Math.max(old.lastRow, next.firstRow);
  const headings = sheet.getRangeByIndexes(old.headingRow, old.column, 1, old.width);
  headings.load('values');
  const values: OwnValue[][] = [];
  const formulas: OwnValue[][] = [];
  for (const [first, rows] of rowChunks(lastRow - next.firstRow + 1, old.width, mode && FORMULA_CELLS)) {
    const range = sheet.getRangeByIndexes(next.firstRow + first, old.column, rows, old.width);
    range.load(mode ? 'values,formulas' : 'values');
    await context.sync();
    values.push(...(range.values as OwnValue[][]));
    if (mode) formulas.push(...(range.formulas as OwnValue[][]));
  }
  const { headerFirstRow, headingRow, column } = old;
  const columns = columnsUnder((headings.values as unknown[][])[0]!.map(String), next.columns);
  const { formulas: _, ...block } = { ...next, headerFirstRow, headingRow, lastRow, column, columns, values };
  return mode ? { ...block, formulas: { mode, cells: formulas } } : block;
}

const formulasOf = ({ formulas }: Block): Pick<BlockRecord, 'formulas'> => (formulas ? { formulas: formulas.mode } : {});
const modeOf = (memory: Memory, { id }: Pick<OwnBlock, 'id'>): FormulaMode | undefined => memory.blocks.find((known) => known.id === id)?.formulas;

const areaOf = ({ sheet, headerFirstRow, headingRow, lastRow, column, columns }: Block, id: number | null): OwnArea => ({
  sheet,
  headerFirstRow,
  headingRow,
  lastRow,
  column,
  width: columns.length,
  id,
  widths: [],
  before: null,
});

/** A block on a sheet with what the workbook remembers of the place. */
export function remembered(memory: Memory, sheet: string, block: Omit<OwnBlock, 'qualifies' | 'foreign'>): OwnArea {
  const { id, headerFirstRow, headingRow, lastRow, column, width } = block;
  const record = memory.blocks.find((known) => known.id === id);
  const size = [lastRow - headerFirstRow + 1, width] as const;
  return { sheet, headerFirstRow, headingRow, lastRow, column, width, id, widths: record?.widths ?? [], before: record?.before ?? plainLook(...size) };
}

const wholeArea = ({ headerFirstRow, lastRow, column, width }: OwnArea): Area => ({
  top: headerFirstRow,
  left: column,
  bottom: lastRow,
  right: column + width - 1,
});
/** Writes one block: values, look, rules; reads it back. Notes what stood there in `area` before it changes anything. */
async function writeBlock(context: Excel.RequestContext, block: Block, area: OwnArea, memory: Memory, progress: Progress): Promise<void> {
  const width = block.columns.length;
  if (block.column + width > MAX_COLUMNS) throw new NoRoomError(block.sheet);
  const sheet = context.workbook.worksheets.getItem(block.sheet);
  const whole = rangeOf(sheet, wholeArea(area));
  const look = loadLook(sheet, block);
  const columns = block.columns.map((_, i) => sheet.getRangeByIndexes(block.headingRow, block.column + i, 1, 1));
  columns.forEach((column) => column.load('format/columnWidth,format/useStandardWidth'));
  const existing = sheet.getRange().conditionalFormats.getCount();
  const names = loadNames(sheet);
  const runs = await writableRuns(context, sheet, block);
  await loadRowLooks(context, sheet, block, look);
  const before = await readBefore(context, sheet, wholeArea(area), block.firstRow - block.headerFirstRow);
  const known = knownWidths(memory, anchorsIn(names));
  area.widths = columns
    .map(({ format }, i) => known.get(block.column + i) ?? { points: format.useStandardWidth ? null : format.columnWidth })
    .map(({ points }) => points);
  area.id ??= freeNumber(new Set([...memory.blocks.map(({ id }) => id), ...anchorNumbers(names)]));
  area.before = before;
  addAnchor(sheet, area.id, whole);
  // What the user painted would show through ours, and in cells formatted as text every number would become a text.
  if (!isPlain(before)) {
    makePlain(whole);
    look.own = null;
  }
  sheet.getRangeByIndexes(block.headingRow, block.column, 1, width).values = [block.columns.map(({ heading }) => heading)];
  await writeRows(context, sheet, block, runs, progress);
  applyLook(sheet, block, look);
  addRules(sheet, block, rulesOf(block), existing.value);
  if (!block.formulas) await verifyBlock(context, sheet, block, progress);
}

/** Where another block of ours stands in the same columns, its memory tells their widths from before; what they have now is ours. */
function knownWidths(memory: Memory, anchors: readonly Anchor[]): Map<number, { points: number | null }> {
  const widths = anchors.flatMap(({ id, area }) => {
    const record = memory.blocks.find((known) => known.id === id);
    return (record?.widths ?? []).map((points, i) => [area.left + i, { points }] as const);
  });
  return new Map(widths);
}

function freeNumber(taken: ReadonlySet<number>): number {
  for (let n = 1; ; n++) if (!taken.has(n)) return n;
}

/** Takes a block of ours away: rules, contents, look, widths, and last its anchor, so that a run that dies on the way can be repeated. */
export async function clearBlock(context: Excel.RequestContext, area: OwnArea): Promise<void> {
  const { sheet: name, headerFirstRow, column, width, widths, before, id } = area;
  if (!before) return;
  const sheet = context.workbook.worksheets.getItem(name);
  const range = rangeOf(sheet, wholeArea(area));
  await removeRules(context, range, { column, width });
  range.clear('Contents');
  await restoreBefore(context, sheet, wholeArea(area), before);
  widths.slice(0, width).forEach((points, i) => restoreWidth(sheet.getRangeByIndexes(headerFirstRow, column + i, 1, 1).format, points));
  const left = range.getUsedRangeOrNullObject(true);
  left.load('address');
  await context.sync();
  if (!left.isNullObject) throw new ReadBackError(name, withoutSheet(left.address));
  if (id !== null) await deleteAnchor(context, sheet, id);
  await context.sync();
}

/** Deletes our rules about the columns of a block. */
export async function removeRules(context: Excel.RequestContext, range: Excel.Range, block: { column: number; width: number }): Promise<void> {
  const rules = loadRules(range);
  await context.sync();
  await deleteOwnRules(context, rules, block);
}

function restoreWidth(format: Excel.RangeFormat, points: number | null): void {
  if (points === null) format.useStandardWidth = true;
  else format.columnWidth = points;
}

/** Takes a write back: removes what it wrote, writes what it replaced. */
export async function undoWrite(context: Excel.RequestContext, undo: Undo): Promise<void> {
  // Backwards: of two blocks in the same columns the first one knows the widths from before.
  for (const area of [...undo.written].reverse()) await clearBlock(context, area);
  for (const name of undo.addedSheets) await deleteSheet(context, name);
  if (undo.lookupAdded) await removeLookup(context);
  for (const old of undo.replacedSheets) await writeSheet(context, old, () => undefined);
  for (const { block, id } of undo.replaced) {
    // The old block may still stand, whole or in part, when the failure came while it was being removed.
    const area = areaOf(block, id);
    await clearBlock(context, remembered(undo.memory, block.sheet, area));
    await writeBlock(context, block, area, undo.memory, () => undefined);
  }
  await writeMemory(context, undo.memory);
}

async function rollBack(context: Excel.RequestContext, undo: Undo, cause: unknown): Promise<void> {
  try {
    await undoWrite(context, undo);
  } catch {
    const area = undo.written[undo.written.length - 1] ?? undo.replaced.map(({ block }) => areaOf(block, null))[0];
    if (area) throw new RollbackError(area.sheet, areaAddress({ ...wholeArea(area), top: area.headingRow }), cause);
  }
}
