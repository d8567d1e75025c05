/**
 * Names and figures of a report, read once more after its results were written: where somebody has edited, sorted or inserted in the meantime, the results
 * would stand beside other rows than those that they were made from. ExcelApi 1.1.
 */
import { type GridCell, GridView, type SheetGrid } from '../../cells/grid';
import type { Block } from '../../changes/changes';
import { rowChunks } from '../kit/chunks';
import { MovedError } from '../kit/errors';
import { valuesOf } from '../kit/range';

/** @param grids the sheets as they were read for the results @throws MovedError where a cell that decides no longer says the same */
export async function verifyFigures(context: Excel.RequestContext, blocks: readonly Block[], grids: readonly SheetGrid[]): Promise<void> {
  for (const { sheet: name, firstRow, lastRow, basis } of blocks) {
    const grid = grids.find((one) => one.name === name);
    if (!basis || !grid) continue;
    const view = new GridView(grid);
    const sheet = context.workbook.worksheets.getItem(name);
    for (const [first, rows] of rowChunks(lastRow - firstRow + 1, basis.seen.length)) {
      const columns = basis.seen.map((column) => ({ column, range: sheet.getRangeByIndexes(firstRow + first, column, rows, 1).load('values') }));
      await context.sync();
      for (const { column, range } of columns) {
        valuesOf<GridCell>(range).forEach(([cell], i) => {
          if (cell !== view.cell(firstRow + first + i, column)) throw new MovedError('report');
        });
      }
    }
  }
}
