/** *Gỡ bỏ*: takes everything that is ours out of the workbook, and says what people have made theirs. ExcelApi 1.9. */
import { cellAddress } from '../cells/address';
import { GridView, type SheetGrid } from '../cells/grid';
import { type Anchor, MOST_ROWS_BELOW, type OwnBlock, ownPlaces } from '../own/find';
import { SEEN } from '../own/sign';
import { removeAward } from './award/removal';
import { type HistoryRemoval, historySheet, HistoryThereError, removeHistory } from './history/removal';
import { forgetFresh, FRESH, removeFresh } from './kit/fresh-sheet';
import type { Progress } from './kit/chunks';
import { NothingThereError } from './kit/errors';
import { withSheetsOpen } from './kit/protection';
import { rangeOf } from './kit/range';
import { forgetPreferences } from './kit/preferences';
import { inExcel } from './kit/run';
import { finish } from './kit/whole';
import { NOTHING_REMEMBERED } from '../report/remembered';
import { requireAllKnown } from './award/newer';
import { deleteAnchor, loadNames, ownNames } from './results/anchors';
import { writeAnswers } from './results/answers';
import { clearBlock, remembered, removeRules } from './results/apply';
import { ownBlocks } from './results/blocks';
import { deleteAllRules, sheetsWithRules } from './results/rules';
import { removeFormulaPlan } from './results/formula-plan';
import type { CellPlace } from './results/own-cells';
import { type Memory, writeMemory } from './results/memory';
import { readGrids } from './results/read';
import { resultsSheets } from './results/results-sheets';
import { takeResults } from './results/separate-sheet';

/** What *Gỡ bỏ* did. */
export interface Removal {
  /** The sheets on which something of ours was. */
  sheets: string[];
  /** What people have made theirs and stays: cells of our columns, as references, and sheets of the award by name. */
  kept: string[];
  /** The sheet of the history, which stays where nobody has said that it goes; null where there is none. */
  history: string | null;
}

/** The same while it is done, maybe in two tries. */
interface Going {
  /** Sheets on which something was taken away, or is going to be. */
  begun: Set<string>;
  /** References of people's cells. */
  cells: Map<string, CellPlace & { sheet: string }>;
  /** Sheets of results that hold something of people's. */
  peoples: Set<string>;
  /** Sheets of the award. */
  award: string[];
  /** Other sheets of ours that people have written on. */
  sheets: string[];
  history: string | null;
}

/**
 * Removes everything that is ours from the workbook, on hidden sheets, too, and what was chosen in the pane. What people have written stays. Goes on from
 * where it stopped when it is run again.
 * @param history what becomes of the history @throws NothingThereError when there is nothing; HistoryThereError when it asks
 */
export async function removeAll(progress: Progress = () => undefined, history: HistoryRemoval = 'keep'): Promise<Removal> {
  const going: Going = { begun: new Set(), cells: new Map(), peoples: new Set(), award: [], sheets: [], history: null };
  await finish(
    () => [...going.begun].map((sheet) => ({ sheet })),
    () => inExcel((context) => removeOwn(context, progress, going, history)),
  );
  if (going.begun.size === 0) throw new NothingThereError([...going.award, ...going.sheets]);
  return {
    sheets: [...going.begun],
    kept: [...referencesTo([...going.cells.values()]), ...going.peoples, ...going.award, ...going.sheets],
    history: going.history,
  };
}

async function removeOwn(context: Excel.RequestContext, progress: Progress, going: Going, history: HistoryRemoval): Promise<void> {
  const sheet = history === 'remove' ? null : await historySheet(context);
  if (sheet !== null && history === 'ask') throw new HistoryThereError(sheet);
  going.history = sheet;
  const grids = await readGrids(context, progress, true);
  const memory = await requireAllKnown(context);
  const blocks = ownBlocks(grids);
  const overwritten = overwrittenAnchors(grids);
  const results = resultsSheets(grids, memory);
  const ruled = await sheetsWithRules(context);
  const names = [...new Set([...[...blocks, ...overwritten].map(({ sheet }) => sheet), ...ruled])];
  await withSheetsOpen(context, names, async () => {
    for (const name of [...names, ...results.map(({ name }) => name)]) going.begun.add(name);
    for (const { sheet, block } of blocks) {
      const { kept } = await clearBlock(context, remembered(memory, sheet, block));
      const stays = [
        ...kept,
        ...signedAround(
          grids.find(({ name }) => name === sheet)!,
          block,
        ),
      ];
      for (const { row, column } of stays) going.cells.set(`${sheet}!${cellAddress(row, column)}`, { sheet, row, column });
    }
    for (const place of overwritten) await forgetPlace(context, place, memory);
    await deleteAllRules(context);
    // Results that have become people's stay, and nothing watches them any more.
    const known = new Set([...[...blocks, ...overwritten].map(({ sheet }) => sheet), ...results.map(({ name }) => name)]);
    for (const name of ruled) if (!known.has(name)) going.peoples.add(name);
    for (const sheet of results) {
      await takeResults(context, sheet);
      if (sheet.isPeoples) going.peoples.add(sheet.name);
    }
    if (memory.blocks.some(({ formulas }) => formulas) || memory.planAdded !== undefined) {
      const stays = await removeFormulaPlan(context, memory, (sheet) => going.begun.add(sheet));
      if (stays) going.peoples.add(stays);
    }
    await writeMemory(context, { version: memory.version, blocks: [] });
  });
  await forgetNames(context);
  await writeAnswers(context, NOTHING_REMEMBERED);
  const begin = (sheet: string): void => void going.begun.add(sheet);
  going.award = await removeAward(context, begin);
  const stays = [
    await removeFresh(context, FRESH.summary, begin),
    await removeFresh(context, FRESH.launch, begin),
    await removeFresh(context, FRESH.submissions, begin),
    history === 'remove' ? await removeHistory(context, begin) : null,
  ];
  going.sheets = stays.filter((sheet) => sheet !== null);
  // The report of the units is people's, as every report is.
  await forgetFresh(context, FRESH.collected);
  if (going.begun.size > 0) await forgetPreferences(context);
}

/**
 * Results around a block of which nobody can say whether they are ours: people have sorted our headings below some rows, or filled results down to rows that
 * they put below. They stay, and are named.
 */
function signedAround(grid: SheetGrid, { headerFirstRow, headingRow, lastRow, column, width }: OwnBlock): CellPlace[] {
  const others = (grid.anchors ?? []).flatMap(({ area }) => (area.top > lastRow ? [area.top - 1] : []));
  const end = Math.min(lastRow + MOST_ROWS_BELOW, grid.top + grid.cells.length - 1, ...others);
  const columns = Array.from({ length: width }, (_, i) => column + i);
  const rows = [...rowsFrom(headerFirstRow, headingRow - 1), ...rowsFrom(lastRow + 1, end)];
  const view = new GridView(grid);
  return rows.flatMap((row) => columns.filter((at) => SEEN.test(view.text(row, at))).map((at) => ({ row, column: at })));
}

const rowsFrom = (first: number, last: number): number[] => Array.from({ length: Math.max(0, last - first + 1) }, (_, i) => first + i);

/** Names of ours that are left: of cells that people have deleted, and of what rules on sheets that have become people's asked for. */
async function forgetNames(context: Excel.RequestContext): Promise<void> {
  const sheets = context.workbook.worksheets.load('items/name');
  await context.sync();
  const collections = sheets.items.map(loadNames);
  await context.sync();
  const left = collections.flatMap(ownNames);
  for (const name of left) name.delete();
  if (left.length > 0) await context.sync();
}

/** Some of many cells are enough to find the rest. */
const MOST_NAMED = 8;

function referencesTo(places: readonly (CellPlace & { sheet: string })[]): string[] {
  const named = places.slice(0, MOST_NAMED).map(({ sheet, row, column }) => `${sheet}!${cellAddress(row, column)}`);
  return places.length > MOST_NAMED ? [...named, '…'] : named;
}

interface PlacedAnchor {
  sheet: string;
  anchor: Anchor;
}

const overwrittenAnchors = (grids: readonly SheetGrid[]): PlacedAnchor[] =>
  grids.flatMap((grid) => ownPlaces(grid).overwritten.map((anchor) => ({ sheet: grid.name, anchor })));

/**
 * Where somebody wrote over our block, the cells are theirs: only our rules and the anchor go. Where nothing stands any more (people have emptied it, or it
 * was half taken away), its look goes, too.
 */
async function forgetPlace(context: Excel.RequestContext, { sheet: name, anchor: { id, area } }: PlacedAnchor, memory: Memory): Promise<void> {
  const sheet = context.workbook.worksheets.getItem(name);
  const used = rangeOf(sheet, area).getUsedRangeOrNullObject(true);
  await context.sync();
  if (used.isNullObject && memory.blocks.some((known) => known.id === id)) {
    const { top, bottom, left, right } = area;
    const place = { id, headerFirstRow: top, headingRow: top, lastRow: bottom, anchored: bottom, column: left, width: right - left + 1 };
    await clearBlock(context, remembered(memory, name, place));
    return;
  }
  await removeRules(context, rangeOf(sheet, area));
  await deleteAnchor(context, sheet, id);
  await context.sync();
}
