/** *Gỡ bỏ*: takes everything that is ours out of the workbook, and says what people have made theirs. ExcelApi 1.9. */
import { cellAddress } from '../cells/address';
import type { SheetGrid } from '../cells/grid';
import { type Anchor, holdsOnlyResults, ownPlaces } from '../own/find';
import { removeAward } from './award/removal';
import type { Progress } from './kit/chunks';
import { NothingThereError } from './kit/errors';
import { withSheetsOpen } from './kit/protection';
import { rangeOf } from './kit/range';
import { inExcel } from './kit/run';
import { NOTHING_REMEMBERED } from '../report/remembered';
import { deleteAnchor } from './results/anchors';
import { writeAnswers } from './results/answers';
import { clearBlock, remembered, removeRules } from './results/apply';
import { ownBlocks, refuseForeignColumns } from './results/blocks';
import { removeFormulaPlan } from './results/formula-plan';
import type { CellPlace } from './results/own-cells';
import { readMemory, writeMemory } from './results/memory';
import { readGrids } from './results/read';
import { removeResults } from './results/separate-sheet';

/** What *Gỡ bỏ* did. */
export interface Removal {
  /** The sheets on which something of ours was. */
  sheets: string[];
  /** Cells that people have typed into our columns, as references: they stay. */
  kept: string[];
}

/**
 * Removes everything that is ours from the workbook, on hidden sheets, too. Sheets of ours that people have written on stay (award/removal.ts).
 * @throws NothingThereError when there is nothing
 */
export function removeAll(progress: Progress = () => undefined): Promise<Removal> {
  return inExcel(async (context) => {
    const grids = await readGrids(context, progress, true);
    const memory = await readMemory(context);
    const blocks = ownBlocks(grids);
    const overwritten = overwrittenAnchors(grids);
    const results = grids.filter((grid) => grid.results);
    const removed: string[] = [];
    const names = [...new Set([...blocks, ...overwritten].map(({ sheet }) => sheet))];
    refuseForeignColumns(grids);
    const kept: string[] = [];
    await withSheetsOpen(context, names, async () => {
      for (const { sheet, block } of blocks) kept.push(...referencesTo(sheet, await clearBlock(context, remembered(memory, sheet, block))));
      for (const place of overwritten) await forgetPlace(context, place);
      for (const grid of results) await removeResults(context, grid.name, grid.results!, holdsOnlyResults(grid));
      if (memory.blocks.some(({ formulas }) => formulas) || memory.planAdded !== undefined) removed.push(...(await removeFormulaPlan(context, memory)));
      await writeMemory(context, { version: memory.version, blocks: [] });
    });
    await writeAnswers(context, NOTHING_REMEMBERED);
    const award = await removeAward(context);
    const all = [...names, ...results.map(({ name }) => name), ...removed, ...award.removed];
    if (all.length === 0) throw new NothingThereError(award.kept);
    return { sheets: all, kept };
  });
}

/** Some of many cells are enough to find the rest. */
const MOST_NAMED = 8;

function referencesTo(sheet: string, places: readonly CellPlace[]): string[] {
  const named = places.slice(0, MOST_NAMED).map(({ row, column }) => `${sheet}!${cellAddress(row, column)}`);
  return places.length > MOST_NAMED ? [...named, '…'] : named;
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
  await removeRules(context, rangeOf(sheet, area), { column: area.left, width: area.right - area.left + 1 });
  await deleteAnchor(context, sheet, id);
  await context.sync();
}
