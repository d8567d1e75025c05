/** Looks at what the values do not show before anything is written: columns beside a table that only look free. ExcelApi 1.9. */
import { areasIn, MAX_COLUMNS, withoutSheet } from '../../cells/address';
import type { SheetGrid } from '../../cells/grid';
import { columnsBeside } from '../../own/columns';
import { READ_CELLS } from '../kit/chunks';
import { readCells } from '../kit/read-cells';
import type { Recognition } from '../../report/recognise';
import type { ReportSheet } from '../../report/sheet';
import { MergedError } from '../kit/errors';
import { rangeOf } from '../kit/range';

/** Columns looked at beyond the width of the block: room to step over what stands in the way; a chart reaches far. */
const MARGIN = 84;
/** Where people have filled more columns than this, the results stand elsewhere. */
const MOST_COLUMNS = 500;

/**
 * Tells of columns right of each table whether they must not be used although the values there are empty: formulas that show nothing, merged areas, hidden
 * columns, columns under a chart or picture, and those so far away that nobody has looked. Also where our block is likely to stay: what people have typed
 * may move it. (Asking for merged areas empties Excel's undo stack; so does the write that follows.)
 * @throws MergedError where people have merged cells of our block
 */
export async function surveyColumns(
  context: Excel.RequestContext,
  { sheets }: Recognition,
  grids: readonly SheetGrid[],
): Promise<(sheet: string, column: number) => boolean> {
  const surveys = sheets.map((sheet) => {
    const range = regionBeside(context, sheet, grids);
    const used = range.getUsedRangeOrNullObject(false);
    used.load('rowIndex,columnIndex,rowCount,columnCount');
    range.load('columnHidden,columnIndex,columnCount,top,height');
    const merged = range.getMergedAreasOrNullObject();
    merged.load('address');
    const ours = mergedInOurs(context, sheet);
    return { sheet, range, used, merged, ours, drawings: loadDrawings(range.worksheet) };
  });
  await context.sync();
  const blocked = new Map<string, Set<number>>();
  const ends = new Map<string, number>();
  for (const { sheet, ours } of surveys) if (ours && !ours.isNullObject) throw new MergedError(sheet.sheet, withoutSheet(ours.address));
  for (const { sheet, range, used, merged, drawings } of surveys) {
    const columns = blocked.get(sheet.sheet) ?? new Set<number>();
    blocked.set(sheet.sheet, columns);
    ends.set(sheet.sheet, Math.max(ends.get(sheet.sheet) ?? 0, range.columnIndex + range.columnCount));
    if (!used.isNullObject)
      columnsWithFormulas(await readCells(context, range.worksheet, used, 'formulas', { most: READ_CELLS }), used.columnIndex).forEach((c) => columns.add(c));
    if (!merged.isNullObject)
      areasIn(merged.address).forEach(({ left, right }) => {
        for (let column = left; column <= right; column++) columns.add(column);
      });
    if (range.columnHidden !== false) (await hiddenColumns(context, range)).forEach((c) => columns.add(c));
    (await coveredColumns(context, range, drawings)).forEach((c) => columns.add(c));
  }
  return (sheet, column) => (blocked.get(sheet)?.has(column) ?? false) || column >= (ends.get(sheet) ?? MAX_COLUMNS);
}

const width = (sheet: ReportSheet): number => columnsBeside(sheet).length;

const lastRow = ({ rows }: ReportSheet): number => rows[rows.length - 1]!.row;

/** The rows of the table in the columns behind it, and behind our block beside it. */
function regionBeside(context: Excel.RequestContext, sheet: ReportSheet, grids: readonly SheetGrid[]): Excel.Range {
  const { firstRow, lastColumn, ownBlock: own } = sheet.header;
  const left = own?.column === lastColumn + 1 ? own.column + own.width : lastColumn + 1;
  const grid = grids.find(({ name }) => name === sheet.sheet)!;
  const beyond = Math.max(0, lastFilled(grid, firstRow, lastRow(sheet)) + 1 - left);
  const columns = Math.min(beyond + width(sheet) + MARGIN, MAX_COLUMNS - left, MOST_COLUMNS);
  return context.workbook.worksheets.getItem(sheet.sheet).getRangeByIndexes(firstRow, left, lastRow(sheet) - firstRow + 1, columns);
}

/** What people have merged in our block beside a table, queued. */
function mergedInOurs(context: Excel.RequestContext, { sheet, header: { ownBlock: own } }: ReportSheet): Excel.RangeAreas | null {
  if (!own) return null;
  const area = { top: own.headerFirstRow, bottom: own.lastRow, left: own.column, right: own.column + own.width - 1 };
  return rangeOf(context.workbook.worksheets.getItem(sheet), area).getMergedAreasOrNullObject().load('address');
}

/** The last column in which some rows hold anything; -1 for none. */
function lastFilled({ cells, top, left }: SheetGrid, first: number, last: number): number {
  let found = -1;
  for (let row = Math.max(first, top); row <= Math.min(last, top + cells.length - 1); row++) {
    const line = cells[row - top]!;
    let column = line.length - 1;
    while (column >= 0 && line[column] === '') column--;
    if (column >= 0) found = Math.max(found, left + column);
  }
  return found;
}

function columnsWithFormulas(formulas: readonly unknown[][], left: number): Set<number> {
  const columns = new Set<number>();
  for (const row of formulas) row.forEach((formula, i) => formula !== '' && columns.add(left + i));
  return columns;
}

async function hiddenColumns(context: Excel.RequestContext, range: Excel.Range): Promise<number[]> {
  const properties = range.getColumnProperties({ columnHidden: true, columnIndex: true });
  await context.sync();
  return properties.value.flatMap((column, i) => (column.columnHidden ? [range.columnIndex + i] : []));
}

/** Something that lies over the cells; all measures in points from the sheet's corner. */
interface Box {
  left: number;
  top: number;
  width: number;
  height: number;
}

interface Drawings {
  charts: Excel.ChartCollection;
  shapes: Excel.ShapeCollection;
}

/** A sheet's charts and pictures, queued. */
function loadDrawings({ charts, shapes }: Excel.Worksheet): Drawings {
  charts.load('items/left,items/top,items/width,items/height');
  shapes.load('items/left,items/top,items/width,items/height,items/type');
  return { charts, shapes };
}

/** Shapes of kinds that Office.js does not know (filter buttons, charts once more) are not looked at. */
const boxesOf = ({ charts, shapes }: Drawings): Box[] => [...charts.items, ...shapes.items.filter(({ type }) => type !== 'Unsupported')];

/** Points by which edges may differ from the cells that they were drawn on. */
const TOUCH = 1;

/** Columns beside the rows of a table that a chart or picture covers: what is written there could not be read. */
async function coveredColumns(context: Excel.RequestContext, range: Excel.Range, drawings: Drawings): Promise<number[]> {
  const beside = boxesOf(drawings).filter(({ top, height }) => top + TOUCH < range.top + range.height && top + height - TOUCH > range.top);
  if (beside.length === 0) return [];
  const columns = Array.from({ length: range.columnCount }, (_, i) => range.worksheet.getRangeByIndexes(0, range.columnIndex + i, 1, 1));
  columns.forEach((column) => column.load('left,width'));
  await context.sync();
  const covers = (column: Excel.Range, { left, width }: Box): boolean => left + TOUCH < column.left + column.width && left + width - TOUCH > column.left;
  return columns.flatMap((column, i) => (beside.some((box) => covers(column, box)) ? [range.columnIndex + i] : []));
}
