/**
 * The main job on the open workbook: read, recognise, assess, plan changes, apply. Ribbon, task pane and command line call these functions.
 * ExcelApi 1.9; each Excel.run waits for a cell edit to end (delayForCellEdit).
 */
import { type AssessedSubject, type KindSummary, assessSubjects, summarise } from '../assessment/report';
import type { Change } from '../changes/changes';
import { describeChanges, ownBlockBottom, planChanges } from '../changes/plan-changes';
import { vi } from '../i18n/vi';
import type { Plan } from '../plan/plan';
import { findOwnBlock } from '../report/block';
import { GridView, type SheetGrid } from '../report/grid';
import { type Recognition, recogniseWorkbook } from '../report/recognise';
import { type OwnArea, type Undo, applyChanges, clearBlock, rememberedWidths, undoWrite } from './apply';
import type { Progress } from './chunks';
import { NoReportError, NothingToDoError, PasswordProtectedError } from './errors';
import { type Memory, readMemory, writeMemory } from './memory';
import { readGrids } from './read';
import { type Protections, blockedColumns, liftProtection, restoreProtection } from './survey';

export interface ClassifyOptions {
  plan: Plan;
  /** What to do with a sheet behind a password: say so and write nothing, or put its results on a new sheet. */
  whenLocked?: 'refuse' | 'newSheet';
  progress?: Progress;
}

/** What was found, before anything is written. */
export interface Examination {
  recognition: Recognition;
  assessed: AssessedSubject[];
  summary: KindSummary[];
}

/** What was found and written. */
export interface Outcome extends Examination {
  changes: Change[];
  /** The changes in words. */
  described: string[];
  undo: Undo;
}

const silent: Progress = () => undefined;
const inExcel = <T>(job: (context: Excel.RequestContext) => Promise<T>): Promise<T> => Excel.run({ delayForCellEdit: true }, job);

/** Reads and assesses without writing. @throws NoReportError when no sheet is a report */
export function examine({ plan, progress = silent }: ClassifyOptions): Promise<Examination> {
  return inExcel(async (context) => examineGrids(await readGrids(context, progress), plan, progress));
}

function examineGrids(grids: SheetGrid[], plan: Plan, progress: Progress): Examination {
  const recognition = recogniseWorkbook(grids);
  if (recognition.sheets.length === 0) throw new NoReportError(recognition.refused);
  const assessed = assessSubjects(plan, recognition);
  progress('recognise', 1);
  return { recognition, assessed, summary: summarise(assessed) };
}

/** The whole job. The workbook is either classified or as it was. */
export function classify(options: ClassifyOptions): Promise<Outcome> {
  const { plan, whenLocked = 'refuse', progress = silent } = options;
  return inExcel(async (context) => {
    const grids = await readGrids(context, progress);
    const examined = examineGrids(grids, plan, progress);
    const names = [...new Set(examined.recognition.sheets.map(({ sheet }) => sheet))];
    return withProtectionLifted(context, names, async ({ locked }) => {
      if (locked.length > 0 && whenLocked === 'refuse') throw new PasswordProtectedError(locked);
      const blocked = await blockedColumns(context, examined.recognition);
      const surroundings = { grids, readOnly: new Set(locked), blocked: (sheet: string) => blocked.get(sheet) ?? new Set<number>() };
      const changes = planChanges(examined.recognition, examined.assessed, plan, surroundings);
      const undo = await applyChanges(context, changes, plan.id, progress);
      return { ...examined, changes, described: describeChanges(changes), undo };
    });
  });
}

async function withProtectionLifted<T>(context: Excel.RequestContext, names: readonly string[], job: (protections: Protections) => Promise<T>): Promise<T> {
  const protections: Protections = { lifted: [], locked: [] };
  try {
    await liftProtection(context, names, protections);
    return await job(protections);
  } finally {
    await restoreProtection(context, protections);
  }
}

/** Takes the last write back. @param undo from `classify` */
export function undoLast(undo: Undo): Promise<void> {
  return inExcel(async (context) => {
    await checkUnmoved(context, undo);
    return withProtectionLifted(context, [...new Set(undo.written.map(({ sheet }) => sheet))], () => undoWrite(context, undo));
  });
}

/** Rows, columns or sheets that were moved since the write make its addresses wrong: then undo must not touch anything. */
async function checkUnmoved(context: Excel.RequestContext, { written }: Undo): Promise<void> {
  const found = written.map(({ sheet, headingRow, column, width }) => {
    const worksheet = context.workbook.worksheets.getItemOrNullObject(sheet);
    const headings = worksheet.getRangeByIndexes(headingRow, column, 1, width);
    headings.load('values');
    return { worksheet, headings };
  });
  await context.sync();
  const moved = found.some(({ worksheet, headings }) => worksheet.isNullObject || findOwnBlock((headings.values as unknown[][])[0]!.map(String))?.index !== 0);
  if (moved) throw new NothingToDoError(vi.error.undoMoved);
}

/** Removes everything that is ours from the workbook. @returns the sheets it was on @throws NothingToDoError when there is nothing */
export function removeAll(progress: Progress = silent): Promise<string[]> {
  return inExcel(async (context) => {
    const grids = await readGrids(context, progress);
    const memory = await readMemory(context);
    const blocks = ownBlocks(grids, memory);
    const added = memory.sheets.filter((name) => grids.some((grid) => grid.name === name));
    if (blocks.length + added.length === 0) throw new NothingToDoError(vi.error.nothingToRemove);
    const names = [...new Set(blocks.map(({ sheet }) => sheet))];
    await withProtectionLifted(context, names, async ({ locked }) => {
      if (locked.length > 0) throw new PasswordProtectedError(locked);
      for (const block of blocks) await clearBlock(context, block);
      for (const name of added) context.workbook.worksheets.getItem(name).delete();
      memory.blocks = [];
      memory.sheets = [];
      await writeMemory(context, memory);
    });
    return [...names, ...added];
  });
}

/** Every block of ours that stands in the workbook: by its headings, wherever it was moved to. */
export function ownBlocks(grids: readonly SheetGrid[], memory: Memory): OwnArea[] {
  const recognised = recogniseWorkbook(grids).sheets.flatMap((report) => {
    const { sheet, header } = report;
    if (!header.ownBlock) return [];
    const lastRow = ownBlockBottom(
      report,
      grids.find(({ name }) => name === sheet)!,
    );
    return [{ sheet, headerFirstRow: header.firstRow, headingRow: header.lastRow, lastRow, ...header.ownBlock }];
  });
  const known = new Set(recognised.map(({ sheet, headingRow }) => `${sheet}!${headingRow}`));
  const found = [...recognised, ...grids.flatMap((grid) => strayBlocks(grid, memory, known))];
  return found.map((place) => ({ ...place, columnWidths: rememberedWidths(memory, place) }));
}

/** Blocks beside tables that are no longer recognised, e.g. because a heading was changed: found by our headings alone. */
function strayBlocks(grid: SheetGrid, memory: Memory, known: ReadonlySet<string>): Omit<OwnArea, 'columnWidths'>[] {
  const view = new GridView(grid);
  return grid.cells.flatMap((cells, i) => {
    const row = grid.top + i;
    const found = findOwnBlock(cells.map((cell) => (typeof cell === 'string' ? cell.trim() : '')));
    if (!found || known.has(`${grid.name}!${row}`)) return [];
    const column = grid.left + found.index;
    const record = memory.blocks.find((block) => block.sheet === grid.name && block.column === column);
    let lastRow = row;
    for (let below = row + 1; below <= view.bottom; below++) {
      for (let c = column; c < column + found.width; c++) if (view.cell(below, c) !== '') lastRow = below;
    }
    return [{ sheet: grid.name, headerFirstRow: row, headingRow: row, lastRow: Math.max(lastRow, record?.lastRow ?? 0), column, width: found.width }];
  });
}
