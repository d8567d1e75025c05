/**
 * Applies changes to the open workbook through Excel.run. All or nothing: when a step fails, what was written is taken back and what it
 * replaced is put in place again. ExcelApi 1.9.
 */
import type { Block, Change, OwnValue } from '../changes/changes';
import { rulesOf } from '../changes/rules';
import { blockColumns } from '../report/block';
import { areaAddress } from '../report/grid';
import { type Progress, rowChunks } from './chunks';
import { NoRoomError, RollbackError } from './errors';
import { applyLook, loadLook, loadRowLooks } from './look';
import { type BlockRecord, type Memory, readMemory, writeMemory } from './memory';
import { addRules, deleteOwnRules, loadRules } from './rules';
import { writeSheet } from './separate-sheet';
import { verifyBlock, writableRuns, writeRows } from './write';

/** Where a block of ours stands, with the widths that its columns had before (null = the sheet's standard width). */
export interface OwnArea {
  sheet: string;
  headerFirstRow: number;
  headingRow: number;
  lastRow: number;
  column: number;
  width: number;
  columnWidths: (number | null)[];
}

/** What a write can be taken back with. Plain data: it outlives the Excel.run that made it. */
export interface Undo {
  /** Blocks of this write, to be removed. */
  written: OwnArea[];
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
      await clearBlock(context, { ...change, columnWidths: rememberedWidths(memory, change) });
      forget(memory, change);
      return;
    }
    case 'writeBlock': {
      const area = areaOf(change.block);
      undo.written.push(area);
      await writeBlock(context, change.block, area, progress);
      memory.blocks.push({ ...area, plan });
      return;
    }
    case 'writeSheet':
      undo.addedSheets.push(change.name);
      memory.sheets.push(change.name);
      await writeSheet(context, change, progress);
  }
}

/** Keeps an old block as the change that would write it again. */
async function snapshot(context: Excel.RequestContext, old: RemoveBlock, next: Block): Promise<Block> {
  const sheet = context.workbook.worksheets.getItem(old.sheet);
  const values: OwnValue[][] = [];
  for (const [first, rows] of rowChunks(old.lastRow - next.firstRow + 1, old.width)) {
    const range = sheet.getRangeByIndexes(next.firstRow + first, old.column, rows, old.width);
    range.load('values');
    await context.sync();
    values.push(...(range.values as OwnValue[][]));
  }
  return { ...next, column: old.column, columns: blockColumns(old.width > 8 ? ['cases', 'money'] : [next.columns[0]!.measure!]), values };
}

const areaOf = ({ sheet, headerFirstRow, headingRow, lastRow, column, columns }: Block): OwnArea => ({
  sheet,
  headerFirstRow,
  headingRow,
  lastRow,
  column,
  width: columns.length,
  columnWidths: [],
});

/** Writes one block: values, look, rules; reads it back. Notes the old column widths in `area` before it changes anything. */
async function writeBlock(context: Excel.RequestContext, block: Block, area: OwnArea, progress: Progress): Promise<void> {
  const width = block.columns.length;
  if (block.column + width > 16384) throw new NoRoomError(block.sheet);
  const sheet = context.workbook.worksheets.getItem(block.sheet);
  const look = loadLook(sheet, block);
  const columns = block.columns.map((_, i) => sheet.getRangeByIndexes(block.headingRow, block.column + i, 1, 1));
  columns.forEach((column) => column.load('format/columnWidth,format/useStandardWidth'));
  const existing = sheet.getRange().conditionalFormats.getCount();
  const runs = await writableRuns(context, sheet, block);
  await loadRowLooks(context, sheet, block, look);
  area.columnWidths = columns.map(({ format }) => (format.useStandardWidth ? null : format.columnWidth));
  // In columns formatted as text every number would become a text.
  if (look.own.numberFormat.flat().some((format) => format !== 'General')) {
    const whole = sheet.getRangeByIndexes(block.headerFirstRow, block.column, block.lastRow - block.headerFirstRow + 1, width);
    whole.numberFormat = 'General' as unknown as string[][];
  }
  sheet.getRangeByIndexes(block.headingRow, block.column, 1, width).values = [block.columns.map(({ heading }) => heading)];
  await writeRows(context, sheet, block, runs, progress);
  applyLook(sheet, block, look);
  addRules(sheet, block, rulesOf(block), existing.value);
  await verifyBlock(context, sheet, block, progress);
}

/** Clears a block of ours: rules first, then contents and formats; columns get their old widths back. */
export async function clearBlock(context: Excel.RequestContext, { sheet: name, headerFirstRow, lastRow, column, width, columnWidths }: OwnArea): Promise<void> {
  const sheet = context.workbook.worksheets.getItem(name);
  const area = sheet.getRangeByIndexes(headerFirstRow, column, lastRow - headerFirstRow + 1, width);
  const rules = loadRules(area);
  await context.sync();
  await deleteOwnRules(context, rules, { column, width });
  area.clear('All');
  columnWidths.forEach((points, i) => restoreWidth(sheet.getRangeByIndexes(headerFirstRow, column + i, 1, 1).format, points));
  await context.sync();
}

type Place = Pick<OwnArea, 'sheet' | 'column' | 'width'>;

const isAt = (place: Place) => (block: BlockRecord) => block.sheet === place.sheet && block.column === place.column && block.width === place.width;

/** The widths that the columns of a block had before it was written; none when the workbook does not remember the block. */
export const rememberedWidths = (memory: Memory, place: Place): (number | null)[] => memory.blocks.find(isAt(place))?.columnWidths ?? [];

function forget(memory: Memory, place: Place): void {
  memory.blocks = memory.blocks.filter((block) => !isAt(place)(block));
}

function restoreWidth(format: Excel.RangeFormat, points: number | null): void {
  if (points === null) format.useStandardWidth = true;
  else format.columnWidth = points;
}

/** Takes a write back: removes what it wrote, writes what it replaced. */
export async function undoWrite(context: Excel.RequestContext, undo: Undo): Promise<void> {
  // Backwards: of two blocks in the same columns the first one knows the widths from before.
  for (const area of [...undo.written].reverse()) await clearBlock(context, area);
  for (const name of undo.addedSheets) {
    const sheet = context.workbook.worksheets.getItemOrNullObject(name);
    await context.sync();
    if (!sheet.isNullObject) sheet.delete();
  }
  for (const block of undo.replaced) {
    // The old block may still stand, whole or in part, when the failure came while it was being removed.
    const area = areaOf(block);
    await clearBlock(context, { ...area, columnWidths: rememberedWidths(undo.memory, area) });
    await writeBlock(context, block, area, () => undefined);
  }
  await writeMemory(context, undo.memory);
}

async function rollBack(context: Excel.RequestContext, undo: Undo, cause: unknown): Promise<void> {
  try {
    await undoWrite(context, undo);
  } catch {
    const area = undo.written[undo.written.length - 1] ?? undo.replaced.map(areaOf)[0];
    if (area)
      throw new RollbackError(
        area.sheet,
        areaAddress({ top: area.headingRow, left: area.column, bottom: area.lastRow, right: area.column + area.width - 1 }),
        cause,
      );
  }
}
