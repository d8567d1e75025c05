/**
 * Applies changes to the open workbook through Excel.run. All or nothing: when a step fails, what was written is taken back and what it
 * replaced is put in place again. ExcelApi 1.9.
 */
import type { Block, Change, OwnValue } from '../changes/changes';
import { blockArea } from '../changes/plan-changes';
import { rulesOf } from '../changes/rules';
import { blockColumns } from '../report/block';
import { areaAddress } from '../report/grid';
import type { Progress } from './chunks';
import { NoRoomError, RollbackError } from './errors';
import { applyLook, loadLook, loadRowLooks } from './look';
import { type BlockRecord, type Memory, readMemory, writeMemory } from './memory';
import { addRules, deleteOwnRules, loadRules } from './rules';
import { writeSheet } from './separate-sheet';
import { verifyBlock, writableRuns, writeRows } from './write';

/** What a write can be taken back with. Plain data: it outlives the Excel.run that made it. */
export interface Undo {
  /** Blocks of this write, to be removed. */
  written: Pick<Block, 'sheet' | 'headerFirstRow' | 'headingRow' | 'lastRow' | 'column' | 'columns'>[];
  /** Blocks that stood there before, to be written again. */
  replaced: Block[];
  addedSheets: string[];
  memory: Memory;
}

type WriteBlock = Extract<Change, { kind: 'writeBlock' }>;
type RemoveBlock = Extract<Change, { kind: 'removeBlock' }>;

/** Applies all changes. @returns what is needed to take them back @throws after the workbook is as it was before */
export async function applyChanges(context: Excel.RequestContext, changes: readonly Change[], plan: string, progress: Progress): Promise<Undo> {
  const memory = await readMemory(context);
  const undo: Undo = { written: [], replaced: [], addedSheets: [], memory: structuredClone(memory) };
  try {
    for (const change of changes) await applyChange(context, change, changes, memory, undo, plan, progress);
    await writeMemory(context, memory);
    return undo;
  } catch (error) {
    await rollBack(context, undo, error);
    throw error;
  }
}

async function applyChange(
  context: Excel.RequestContext,
  change: Change,
  changes: readonly Change[],
  memory: Memory,
  undo: Undo,
  plan: string,
  progress: Progress,
): Promise<void> {
  switch (change.kind) {
    case 'removeBlock': {
      const next = changes.find((c): c is WriteBlock => c.kind === 'writeBlock' && c.block.sheet === change.sheet && c.block.headingRow === change.headingRow);
      if (next) undo.replaced.push(await snapshot(context, change, next.block));
      await clearBlock(context, change, memory);
      return;
    }
    case 'writeBlock':
      undo.written.push(change.block);
      memory.blocks.push(await writeBlock(context, change.block, plan, progress));
      return;
    case 'writeSheet':
      undo.addedSheets.push(change.name);
      memory.sheets.push(change.name);
      await writeSheet(context, change, progress);
  }
}

/** Keeps an old block as the change that would write it again. */
async function snapshot(context: Excel.RequestContext, old: RemoveBlock, next: Block): Promise<Block> {
  const sheet = context.workbook.worksheets.getItem(old.sheet);
  const range = sheet.getRangeByIndexes(old.headingRow + 1, old.column, old.lastRow - old.headingRow, old.width);
  range.load('values');
  await context.sync();
  const values = range.values.slice(next.firstRow - old.headingRow - 1) as OwnValue[][];
  return { ...next, column: old.column, columns: blockColumns(old.width > 8 ? ['cases', 'money'] : [next.columns[0]!.measure!]), values };
}

/** Writes one block: values, look, rules; reads it back. */
async function writeBlock(context: Excel.RequestContext, block: Block, plan: string, progress: Progress): Promise<BlockRecord> {
  const width = block.columns.length;
  if (block.column + width > 16384) throw new NoRoomError(block.sheet);
  const sheet = context.workbook.worksheets.getItem(block.sheet);
  const look = loadLook(sheet, block);
  const columns = block.columns.map((_, i) => sheet.getRangeByIndexes(block.headingRow, block.column + i, 1, 1));
  columns.forEach((column) => column.load('format/columnWidth'));
  const existing = sheet.getRange().conditionalFormats.getCount();
  const runs = await writableRuns(context, sheet, block);
  await loadRowLooks(context, sheet, block, look);
  const columnWidths = columns.map((column) => column.format.columnWidth);
  applyLook(sheet, block, look);
  sheet.getRangeByIndexes(block.headingRow, block.column, 1, width).values = [block.columns.map(({ heading }) => heading)];
  addRules(sheet, block, rulesOf(block), existing.value);
  await writeRows(context, sheet, block, runs, progress);
  await verifyBlock(context, sheet, block, progress);
  return { sheet: block.sheet, column: block.column, width, headingRow: block.headingRow, lastRow: block.lastRow, columnWidths, plan };
}

/** Clears a block of ours: rules first, then contents and formats; columns get their old widths where they are remembered. */
export async function clearBlock(
  context: Excel.RequestContext,
  { sheet: name, headerFirstRow, lastRow, column, width }: Omit<RemoveBlock, 'kind'>,
  memory: Memory,
): Promise<void> {
  const sheet = context.workbook.worksheets.getItem(name);
  const area = sheet.getRangeByIndexes(headerFirstRow, column, lastRow - headerFirstRow + 1, width);
  const rules = loadRules(area);
  await context.sync();
  await deleteOwnRules(context, rules, { column, width });
  area.clear('All');
  const record = memory.blocks.find((block) => block.sheet === name && block.column === column && block.width === width);
  record?.columnWidths.forEach((points, i) => (sheet.getRangeByIndexes(headerFirstRow, column + i, 1, 1).format.columnWidth = points));
  memory.blocks = memory.blocks.filter((block) => block !== record);
  await context.sync();
}

/** Takes a write back: removes what it wrote, writes what it replaced. */
export async function undoWrite(context: Excel.RequestContext, undo: Undo): Promise<void> {
  const memory = await readMemory(context);
  for (const block of undo.written) {
    await clearBlock(context, { ...block, width: block.columns.length }, memory);
  }
  for (const name of undo.addedSheets) {
    const sheet = context.workbook.worksheets.getItemOrNullObject(name);
    await context.sync();
    if (!sheet.isNullObject) sheet.delete();
  }
  for (const block of undo.replaced) await writeBlock(context, block, '', () => undefined);
  await writeMemory(context, undo.memory);
}

async function rollBack(context: Excel.RequestContext, undo: Undo, cause: unknown): Promise<void> {
  try {
    await undoWrite(context, undo);
  } catch {
    const block = undo.written[undo.written.length - 1] ?? undo.replaced[0];
    if (block) throw new RollbackError(block.sheet, areaAddress(blockArea(block)), cause);
  }
}
