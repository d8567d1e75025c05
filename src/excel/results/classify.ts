/**
 * The main job on the open workbook: read, recognise, assess, plan changes, apply. Ribbon, task pane and command line call these functions.
 * ExcelApi 1.9; each Excel.run waits for a cell edit to end (delayForCellEdit).
 */
import { type AssessedSubject, assessSubjects, type KindSummary, summarise } from '../../assessment/report';
import { columnLetters } from '../../cells/address';
import type { SheetGrid } from '../../cells/grid';
import type { Change, FormulaMode, Writing } from '../../changes/changes';
import { describeChanges, planChanges } from '../../changes/from-verdicts';
import { vi } from '../../messages/vi';
import { findOwnBlock } from '../../own/block';
import { type Anchor, foreignResultColumns, holdsOnlyResults, type OwnBlock, ownPlaces } from '../../own/find';
import type { Plan } from '../../plan/plan';
import { planStamp } from '../../plan/stamp';
import { recogniseWorkbook, type Recognition } from '../../report/recognise';
import type { Progress } from '../kit/chunks';
import { BlockChangedError, NoReportError, NothingToDoError, PasswordProtectedError } from '../kit/errors';
import { knownTables, shrinkTables } from '../kit/tables';
import { deleteAnchor } from './anchors';
import { applyChanges, clearBlock, remembered, removeRules, type Undo, undoWrite } from './apply';
import { type Memory, readMemory, writeMemory } from './memory';
import { readGrids } from './read';
import { removeResults } from './separate-sheet';
import { blockedColumns, liftProtection, type Protections, restoreProtection } from './survey';

export interface ClassifyOptions {
  plan: Plan;
  /** What to do with a sheet behind a password: say so and write nothing, or put its results on a new sheet. */
  whenLocked?: 'refuse' | 'newSheet';
  /** Formulas instead of values. */
  formulas?: Writing;
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
/** One Excel.run that waits for a cell edit to end. */
export const inExcel = <T>(job: (context: Excel.RequestContext) => Promise<T>): Promise<T> => Excel.run({ delayForCellEdit: true }, job);

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
  const { plan, whenLocked = 'refuse', formulas = 'values', progress = silent } = options;
  return inExcel(async (context) => {
    const grids = await readGrids(context, progress);
    const examined = examineGrids(grids, plan, progress);
    const names = [...new Set(examined.recognition.sheets.map(({ sheet }) => sheet))];
    refuseForeignColumns(
      examined.recognition.sheets.flatMap(({ sheet, header }) => (header.ownBlock ? [{ sheet, block: header.ownBlock }] : [])),
      grids,
    );
    return withProtectionLifted(context, names, async ({ locked }) => {
      if (locked.length > 0 && whenLocked === 'refuse') throw new PasswordProtectedError(locked);
      const blocked = await blockedColumns(context, examined.recognition);
      const surroundings = { grids, readOnly: new Set(locked), blocked: (sheet: string) => blocked.get(sheet) ?? new Set<number>() };
      const values = planChanges(examined.recognition, examined.assessed, plan, surroundings);
      const changes = formulas === 'values' ? values : await asFormulas(values, examined, plan, grids, formulas);
      const undo = await applyChanges(context, changes, planStamp(plan), progress);
      return { ...examined, changes, described: describeChanges(changes), undo };
    });
  });
}

/** Loaded when somebody wants formulas: most people take values. */
async function asFormulas(changes: Change[], { recognition, assessed }: Examination, plan: Plan, grids: SheetGrid[], mode: FormulaMode): Promise<Change[]> {
  const { withFormulas } = await import('../../changes/formulas/block');
  return withFormulas(changes, recognition, assessed, plan, grids, mode);
}

/** Runs a job with the protection of sheets lifted where no password is needed, and puts it back. */
export async function withProtectionLifted<T>(
  context: Excel.RequestContext,
  names: readonly string[],
  job: (protections: Protections) => Promise<T>,
): Promise<T> {
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
    const sheets = [...new Set([...undo.written, ...undo.frozen].map(({ sheet }) => sheet))];
    return withProtectionLifted(context, sheets, async () => {
      const tables = await knownTables(context, sheets);
      await undoWrite(context, undo);
      await shrinkTables(context, tables);
    });
  });
}

/** Rows, columns or sheets that were moved since the write make its addresses wrong: then undo must not touch anything. */
async function checkUnmoved(context: Excel.RequestContext, { written, frozen }: Undo): Promise<void> {
  const found = [...written, ...frozen].map(({ sheet, headingRow, column, width }) => {
    const worksheet = context.workbook.worksheets.getItemOrNullObject(sheet);
    const headings = worksheet.getRangeByIndexes(headingRow, column, 1, width);
    headings.load('values');
    return { worksheet, headings };
  });
  await context.sync();
  const moved = found.some(({ worksheet, headings }) => worksheet.isNullObject || findOwnBlock((headings.values as unknown[][])[0]!.map(String))?.index !== 0);
  if (moved) throw new NothingToDoError(vi.error.undoMoved);
}

/** @throws BlockChangedError when somebody put columns of their own between ours: they would be cleared with them */
function refuseForeignColumns(blocks: readonly PlacedBlock[], grids: readonly SheetGrid[]): void {
  const places = [
    ...blocks.map(({ sheet, block }) => ({ sheet, foreign: block.foreign })),
    ...grids.filter((grid) => grid.results).map((grid) => ({ sheet: grid.name, foreign: foreignResultColumns(grid) })),
  ];
  const changed = places.find(({ foreign }) => foreign.length > 0);
  if (changed) throw new BlockChangedError(changed.sheet, changed.foreign.map(columnLetters));
}

/**
 * Removes everything that is ours from the workbook, on hidden sheets, too. Sheets of ours that people have written on stay (award-removal.ts).
 * @returns the sheets it was on @throws NothingToDoError when there is nothing
 */
export function removeAll(progress: Progress = silent): Promise<string[]> {
  return inExcel(async (context) => {
    const grids = await readGrids(context, progress, true);
    const memory = await readMemory(context);
    const blocks = ownBlocks(grids);
    const overwritten = overwrittenAnchors(grids);
    const results = grids.filter((grid) => grid.results);
    const removed: string[] = [];
    const names = [...new Set([...blocks, ...overwritten].map(({ sheet }) => sheet))];
    refuseForeignColumns(blocks, grids);
    await withProtectionLifted(context, names, async ({ locked }) => {
      if (locked.length > 0) throw new PasswordProtectedError(locked);
      for (const { sheet, block } of blocks) await clearBlock(context, remembered(memory, sheet, block));
      for (const place of overwritten) await forgetPlace(context, place);
      for (const grid of results) await removeResults(context, grid.name, grid.results!, holdsOnlyResults(grid));
      if (memory.blocks.some(({ formulas }) => formulas) || memory.planAdded !== undefined) removed.push(...(await removePlan(context, memory)));
      await writeMemory(context, { version: memory.version, blocks: [] });
    });
    const { removeAward } = await import('../award/removal');
    const award = await removeAward(context);
    const all = [...names, ...results.map(({ name }) => name), ...removed, ...award.removed];
    if (all.length === 0) throw new NothingToDoError(award.kept.length > 0 ? vi.error.onlyPeoples(award.kept) : vi.error.nothingToRemove);
    return all;
  });
}

const removePlan = async (context: Excel.RequestContext, memory: Memory): Promise<string[]> =>
  (await import('./formula-plan')).removeFormulaPlan(context, memory);

/** A block of ours and its sheet. */
export interface PlacedBlock {
  sheet: string;
  block: OwnBlock;
}

/** Every block of ours that stands in the workbook, wherever it was moved to. */
export function ownBlocks(grids: readonly SheetGrid[]): PlacedBlock[] {
  const placed = grids.filter((grid) => !grid.results).flatMap((grid) => ownPlaces(grid).blocks.map((block) => ({ sheet: grid.name, block })));
  if (placed.every(({ block }) => block.id !== null)) return placed;
  // A block without an anchor does not tell how far its look reaches up; the table beside it does.
  const tables = recogniseWorkbook(grids).sheets;
  return placed.map(({ sheet, block }) => {
    const table = tables.find(({ sheet: name, header }) => name === sheet && header.ownBlock?.column === block.column && header.lastRow === block.headingRow);
    return block.id === null && table ? { sheet, block: { ...block, headerFirstRow: table.header.firstRow } } : { sheet, block };
  });
}

interface PlacedAnchor {
  sheet: string;
  anchor: Anchor;
}

const overwrittenAnchors = (grids: readonly SheetGrid[]): PlacedAnchor[] =>
  grids.flatMap((grid) => ownPlaces(grid).overwritten.map((anchor) => ({ sheet: grid.name, anchor })));

/** Where somebody wrote over our block, the cells are theirs: only our rules and the anchor go. */
async function forgetPlace(context: Excel.RequestContext, { sheet: name, anchor: { id, area } }: PlacedAnchor): Promise<void> {
  const sheet = context.workbook.worksheets.getItem(name);
  const { top, left, bottom, right } = area;
  await removeRules(context, sheet.getRangeByIndexes(top, left, bottom - top + 1, right - left + 1), { column: left, width: right - left + 1 });
  await deleteAnchor(context, sheet, id);
  await context.sync();
}
