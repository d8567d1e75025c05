/** Reads the worksheets of the open workbook as grids. ExcelApi 1.9 (getColumnProperties). Values only: nothing of the user's undo stack is lost. */
import { MAX_COLUMNS } from '../../cells/address';
import type { GridCell, SheetGrid } from '../../cells/grid';
import { anchorsIn, loadNames, resultsIn } from './anchors';
import { officeCode } from '../kit/errors';
import { type Progress, rowChunks } from '../kit/chunks';
import { valuesOf } from '../kit/range';
import { type Extent, whatCounts } from './extent';
import { append } from '../../terms/lists';

/**
 * All worksheets in the order of their tabs; hidden ones without cells, because nothing on them is looked at.
 * @param hiddenToo reads hidden sheets like all others: what is ours on them must be found, too
 */
export async function readGrids(context: Excel.RequestContext, progress: Progress, hiddenToo = false): Promise<SheetGrid[]> {
  const sheets = context.workbook.worksheets;
  sheets.load('items/name,items/visibility');
  await context.sync();
  const names = sheets.items.map(loadNames);
  const used = sheets.items.map((sheet) => {
    const range = sheet.getUsedRangeOrNullObject(true);
    range.load('rowIndex,columnIndex,rowCount,columnCount,columnHidden');
    return range;
  });
  await context.sync();
  const grids: SheetGrid[] = [];
  for (const [i, sheet] of sheets.items.entries()) {
    const range = used[i]!;
    const visible = hiddenToo || sheet.visibility === 'Visible';
    const empty = range.isNullObject || !visible;
    const extent = empty ? null : await whatCounts(context, sheet, range);
    const hiddenColumns = empty || range.columnHidden === false ? [] : await hiddenIn(context, range);
    const cells = extent === null ? [] : await readCells(context, sheet, extent, (done) => progress('read', (i + done) / sheets.items.length));
    grids.push({
      name: sheet.name,
      visible,
      top: extent?.rowIndex ?? 0,
      left: extent?.columnIndex ?? 0,
      cells,
      hiddenColumns,
      anchors: anchorsIn(names[i]!),
      results: resultsIn(names[i]!),
    });
  }
  progress('read', 1);
  return grids;
}

/** The hidden columns of a range, from 0. */
async function hiddenIn(context: Excel.RequestContext, range: Excel.Range): Promise<number[]> {
  const properties = range.getColumnProperties({ columnHidden: true });
  await context.sync();
  return properties.value.flatMap(({ columnHidden }, i) => (columnHidden ? [range.columnIndex + i] : []));
}

async function readCells(
  context: Excel.RequestContext,
  sheet: Excel.Worksheet,
  { rowIndex, columnIndex, rowCount, columnCount }: Extent,
  progress: (done: number) => void,
): Promise<GridCell[][]> {
  const cells: GridCell[][] = [];
  for (const [first, rows] of rowChunks(rowCount, columnCount)) {
    // A proxy cannot be spread: its properties are getters of its class.
    append(cells, await readRows(context, sheet, { rowIndex: rowIndex + first, columnIndex, rowCount: rows, columnCount }));
    progress((first + rows) / rowCount);
  }
  return cells;
}

/** Reads a piece; when its texts are too long for one answer, in halves. Of whole rows Excel gives no values: their last column is read apart. */
async function readRows(context: Excel.RequestContext, sheet: Excel.Worksheet, at: Extent): Promise<GridCell[][]> {
  if (at.columnCount >= MAX_COLUMNS) {
    const left = await readRows(context, sheet, { ...at, columnCount: MAX_COLUMNS - 1 });
    const last = await readRows(context, sheet, { ...at, columnIndex: MAX_COLUMNS - 1, columnCount: 1 });
    return left.map((row, i) => [...row, ...last[i]!]);
  }
  const range = sheet.getRangeByIndexes(at.rowIndex, at.columnIndex, at.rowCount, at.columnCount);
  range.load('values');
  try {
    await context.sync();
  } catch (error) {
    if (officeCode(error) !== 'ResponsePayloadSizeLimitExceeded' || at.rowCount === 1) throw error;
    const half = Math.floor(at.rowCount / 2);
    const upper = await readRows(context, sheet, { ...at, rowCount: half });
    const lower = await readRows(context, sheet, { ...at, rowIndex: at.rowIndex + half, rowCount: at.rowCount - half });
    return [...upper, ...lower];
  }
  return valuesOf<GridCell>(range);
}
