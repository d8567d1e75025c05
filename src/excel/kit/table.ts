/**
 * Tables that people edit: their body read, columns of ours written run by run around hidden rows, rows appended. Of the cells only those are written that
 * say something else than before. ExcelApi 1.9 (getRowProperties).
 */
import { type CellValue, isSameCell } from '../../cells/cell-value';
import { REQUEST_BYTES, rowBytes, rowChunks } from './chunks';
import { readCells } from './read-cells';
import { asCell } from './text';
import { hiddenRows, runsOf, splitRun } from './visible-rows';

/** Where a table stands: row and column of its first heading, from 0. */
export interface TablePlace {
  sheet: string;
  top: number;
  left: number;
}

/** What a column of a table holds, or is to hold, in every row of its body. */
export interface ColumnValues {
  /** From 0 within the table. */
  index: number;
  values: CellValue[];
}

/** The body of a table. @param rows, width its size */
export const readTableBody = (context: Excel.RequestContext, { sheet, top, left }: TablePlace, rows: number, width: number): Promise<CellValue[][]> =>
  readCells(context, context.workbook.worksheets.getItem(sheet), { rowIndex: top + 1, columnIndex: left, rowCount: rows, columnCount: width }, 'values');

/**
 * Writes columns of the table, of the cells only those that say something else than before.
 * @param before the same columns, in the same order; without it every cell is written
 */
export async function writeColumns(
  context: Excel.RequestContext,
  place: TablePlace,
  columns: readonly ColumnValues[],
  before?: readonly ColumnValues[],
): Promise<void> {
  const changed = columns.map(({ values }, i) => values.map((value, row) => !before || !isSameCell(value, before[i]!.values[row] ?? '')));
  const rows = columns.flatMap((_, i) => changed[i]!.flatMap((isChanged, row) => (isChanged ? [row] : [])));
  if (rows.length === 0) return;
  const sheet = context.workbook.worksheets.getItem(place.sheet);
  const [first, last] = rows.reduce(([least, most], row) => [Math.min(least, row), Math.max(most, row)], [Infinity, 0]);
  const hidden = await hiddenRows(context, sheet, { firstRow: place.top + 1 + first, lastRow: place.top + 1 + last, column: place.left });
  let queued = 0;
  for (const [i, { index, values }] of columns.entries()) {
    const cells = values.map((value) => [asCell(value) as string | number]);
    for (const run of runsOf(hidden, (row) => changed[i]![first + row]!)) {
      for (const [from, count] of splitRun([first + run[0], run[1]], cells, REQUEST_BYTES - queued)) {
        const piece = cells.slice(from, from + count);
        sheet.getRangeByIndexes(place.top + 1 + from, place.left + index, count, 1).values = piece;
        queued += piece.reduce((sum, row) => sum + rowBytes(row), 600);
        if (queued < REQUEST_BYTES) continue;
        await context.sync();
        queued = 0;
      }
    }
  }
  await context.sync();
}

/**
 * Appends rows, as they are written into cells, at the end of a table; what stands below moves down.
 * @param dress queues the look of so many rows from one of them on, within the request that adds them: no outage leaves rows without it
 */
export async function appendRows(
  context: Excel.RequestContext,
  table: string,
  rows: readonly (readonly CellValue[])[],
  dress: (first: number, count: number) => void = () => undefined,
): Promise<void> {
  const largest = rows.reduce((most, row) => Math.max(most, rowBytes(row.map((value) => (typeof value === 'boolean' ? '' : value)))), 1);
  for (const [first, count] of rowChunks(rows.length, 1, Math.max(1, Math.floor(REQUEST_BYTES / largest)))) {
    context.workbook.tables.getItem(table).rows.add(
      undefined,
      rows.slice(first, first + count).map((row) => [...row]),
    );
    dress(first, count);
    await context.sync();
  }
}
