/**
 * Results as columns of the list that they stand beside: an Excel table, or the rows under a sheet's filter buttons. Then people filter and sort by them, and
 * every result goes with its row. A list takes them in only where that brings nothing else of people's with it; it gets its old width back when they go. Where
 * it cannot, they stand beside it, as they do beside any other report; a table that Excel widens by itself gets its size back. ExcelApi 1.14.
 */
import { type Area, areaAddress, areasIn, withoutSheet } from '../../cells/address';
import type { Block } from '../../changes/changes';
import { rangeOf, valuesOf } from '../kit/range';
import { hiddenRows } from '../kit/visible-rows';
import { ifPossible } from '../kit/whole';
import { countingFormulas } from './reaching';

/** An Excel table, or the rows under the filter buttons of a sheet. */
export interface List {
  sheet: Excel.Worksheet;
  /** From its header row on. */
  area: Area;
  /** Null: the filter of the sheet itself. */
  table: Excel.Table | null;
  /** Its last row holds totals. */
  totals: boolean;
  filter: Excel.AutoFilter;
}

interface LoadedLists {
  sheet: Excel.Worksheet;
  tables: Excel.TableCollection;
  filter: Excel.AutoFilter;
}

/** The lists of a sheet, queued: sync, then `listsIn`. */
export const loadLists = (sheet: Excel.Worksheet): LoadedLists => ({
  sheet,
  tables: sheet.tables.load('items/id,items/showTotals'),
  filter: sheet.autoFilter.load('enabled,isDataFiltered'),
});

/** The same with their areas; asks Excel only where there are any. */
export async function listsIn(context: Excel.RequestContext, { sheet, tables, filter }: LoadedLists): Promise<List[]> {
  const found = [
    ...tables.items.map((table) => ({ table, totals: table.showTotals, filter: table.autoFilter, range: table.getRange() })),
    ...(filter.enabled ? [{ table: null, totals: false, filter, range: filter.getRangeOrNullObject() }] : []),
  ];
  for (const { range } of found) range.load('address');
  if (found.length > 0) await context.sync();
  return found.flatMap(({ range, ...list }) => {
    const [area] = range.isNullObject ? [] : areasIn(withoutSheet(range.address));
    return area ? [{ ...list, sheet, area }] : [];
  });
}

/** Gives a list another width. Queued: sync. Without the sheet's name: its quotes would be read as part of an address. */
function resize({ sheet, table }: List, area: Area): void {
  if (table) table.resize(areaAddress(area));
  else sheet.autoFilter.apply(areaAddress(area));
}

type Place = Pick<Block, 'headingRow' | 'firstRow' | 'lastRow' | 'column' | 'columns'>;

const lastColumn = ({ column, columns }: Place): number => column + columns.length - 1;

/** Ends beside a block or within it, begins with its headings, and has all of its rows. */
function isBeside({ area, table, totals, filter }: List, block: Place): boolean {
  const { headingRow, firstRow, lastRow, column } = block;
  const begins = table ? area.top === headingRow : area.top >= headingRow && area.top < firstRow;
  const ends = area.left < column && area.right >= column - 1 && area.right < lastColumn(block);
  // What is chosen in a sheet's filter would be lost: Excel makes a new one on other columns.
  return begins && ends && area.bottom >= lastRow && !totals && (table !== null || !filter.isDataFiltered);
}

/**
 * Nothing else would come into the list, and no row that is none of the report's could change places with one that is; every column of a table has a name.
 * Whether a sheet's new filter leaves rows hidden that people have hidden by hand is not known: where there are any, it is not made.
 */
async function takesIn(context: Excel.RequestContext, { sheet, area, table }: List, block: Place): Promise<boolean> {
  const right = lastColumn(block);
  const rows = rangeOf(sheet, area).load('rowHidden');
  const headings = rangeOf(sheet, { ...area, right, bottom: area.top }).load('values');
  const below = area.bottom > block.lastRow ? rangeOf(sheet, { ...area, right, top: block.lastRow + 1 }).getUsedRangeOrNullObject(true) : null;
  await context.sync();
  if ((below && !below.isNullObject) || (table === null && rows.rowHidden !== false)) return false;
  const names = valuesOf(headings)[0]!.map((name) => String(name).trim().toLowerCase());
  return table === null || (new Set(names).size === names.length && !names.includes(''));
}

/** Widens a list over a block. @returns false where it did not come out so, or where formulas of people count whole rows of the list */
async function widen(context: Excel.RequestContext, list: List, block: Block): Promise<boolean> {
  const { sheet, area } = list;
  const wide = { ...area, right: lastColumn(block) };
  const headings = rangeOf(sheet, { ...wide, left: block.column, top: block.headingRow, bottom: block.headingRow }).load('values');
  await context.sync();
  const before = JSON.stringify(valuesOf(headings));
  resize(list, wide);
  headings.load('values');
  const now = (list.table ? list.table.getRange() : sheet.autoFilter.getRangeOrNullObject()).load('address');
  await context.sync();
  const isWide = !now.isNullObject && withoutSheet(now.address) === areaAddress(wide) && JSON.stringify(valuesOf(headings)) === before;
  if (isWide && (await countingFormulas(context, block).catch(() => [])).length === 0) return true;
  resize(list, area);
  await context.sync();
  return false;
}

/**
 * After a block was written: the list beside it takes it in, where it may; tables that Excel has widened by itself are as they were.
 * @param lists as they were before @param joins whether a list is to take the block in
 */
export async function settleLists(context: Excel.RequestContext, lists: readonly List[], block: Block, joins: boolean): Promise<void> {
  const list = joins ? lists.find((one) => isBeside(one, block)) : undefined;
  let joined = false;
  if (list && (await takesIn(context, list, block))) {
    await ifPossible(context, async () => {
      joined = await widen(context, list, block);
    });
  }
  const tables = lists.flatMap(({ table, area }) =>
    table && !(joined && table === list?.table) ? [{ table, area, range: table.getRange().load('address') }] : [],
  );
  if (tables.length > 0) await context.sync();
  const grown = tables.filter(({ area, range }) => withoutSheet(range.address) !== areaAddress(area));
  for (const { table, area } of grown) table.resize(areaAddress(area));
  if (grown.length > 0) await context.sync();
}

const reachesOver = ({ area }: List, block: Area): boolean =>
  area.left < block.left && area.right >= block.left && area.top <= block.bottom && area.bottom >= block.top;

/** True for a block over which a list reaches. */
export const isListed = (lists: readonly List[], block: Area): boolean => lists.some((list) => reachesOver(list, block));

/**
 * Before the columns of a block are emptied: lists that end with them end before them, and nothing is chosen there any more. A table in which people have
 * added columns behind ours keeps its size. @param stays another block is about to be written in the same columns: nothing changes
 * @returns `named`: our headings are still names of a table's columns, and Excel lets no such cell be empty
 */
export async function leaveLists(context: Excel.RequestContext, lists: readonly List[], block: Area, stays: boolean): Promise<{ named: boolean }> {
  const over = lists.filter((list) => reachesOver(list, block));
  const named = ({ table, area }: List): boolean => table !== null && area.top >= block.top;
  if (over.length === 0 || stays) return { named: over.some(named) };
  await chooseNothing(context, over, block);
  // Excel would make a new filter on fewer columns, and what is chosen in people's would be lost.
  const ending = over.filter(({ table, area, filter }) => area.right <= block.right && (table !== null || !filter.isDataFiltered));
  for (const list of ending) {
    const { sheet, area, table } = list;
    const hidden = table ? [] : await hiddenRows(context, sheet, { firstRow: area.top, lastRow: area.bottom, column: area.left });
    resize(list, { ...area, right: block.left - 1 });
    // What people have hidden by hand a new filter may show.
    hidden.forEach((isHidden, i) => isHidden && (sheet.getRangeByIndexes(area.top + i, 0, 1, 1).rowHidden = true));
    await context.sync();
  }
  return { named: over.some((list) => named(list) && !ending.includes(list)) };
}

/**
 * Rows that are hidden by what people chose in our columns are shown again: nobody could tell why they are hidden. A list that cannot say what is chosen in
 * it has no filter buttons.
 */
async function chooseNothing(context: Excel.RequestContext, lists: readonly List[], block: Area): Promise<void> {
  for (const { filter, area } of lists) {
    await ifPossible(context, async () => {
      filter.load('isDataFiltered,criteria');
      await context.sync();
      if (!filter.isDataFiltered) return;
      (filter.criteria as (Excel.FilterCriteria | null | undefined)[]).forEach((chosen, i) => {
        const column = area.left + i;
        if (chosen && column >= block.left && column <= block.right) filter.clearColumnCriteria(i);
      });
      filter.load('isDataFiltered');
      await context.sync();
    });
  }
}
