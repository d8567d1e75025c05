/** Reads the worksheets of the open workbook as grids. ExcelApi 1.9 (getColumnProperties). Values only: nothing of the user's undo stack is lost. */
import type { GridCell, SheetGrid } from '../../cells/grid';
import { anchorsIn, loadNames, resultsIn } from './anchors';
import type { Progress } from '../kit/chunks';
import { readCells } from '../kit/read-cells';
import { whatCounts } from './extent';

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
    const cells =
      extent === null
        ? []
        : await readCells<GridCell>(context, sheet, extent, 'values', { progress: (done) => progress('read', (i + done) / sheets.items.length) });
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
