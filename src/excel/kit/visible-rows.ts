/**
 * Rows that may be set together. The field reports that a block of values set across rows hidden by a filter lands in the wrong rows, so no block
 * ever crosses a hidden row. ExcelApi 1.9 (getRowProperties).
 */
import type { Cells } from './range';
import { REQUEST_BYTES, rowBytes, rowChunks } from './chunks';
import { append } from '../../terms/lists';

/** A run of rows that may be set as one block: first row index and number of rows, from 0 within the rows at hand. */
export type Run = [first: number, rows: number];

/** Rows of a sheet, from 0, and a column that is looked at. */
interface Rows {
  firstRow: number;
  lastRow: number;
  column: number;
}

/** Runs of visible rows; each hidden row is a run of its own. */
export async function writableRuns(context: Excel.RequestContext, sheet: Cells, rows: Rows): Promise<Run[]> {
  return runsOf(await hiddenRows(context, sheet, rows));
}

/** Which rows are hidden, one after the other. */
export async function hiddenRows(context: Excel.RequestContext, sheet: Cells, { firstRow, lastRow, column }: Rows): Promise<boolean[]> {
  const count = lastRow - firstRow + 1;
  const rows = sheet.getRangeByIndexes(firstRow, column, count, 1).load('rowHidden');
  await context.sync();
  if (rows.rowHidden === false) return new Array<boolean>(count).fill(false);
  const hidden: boolean[] = [];
  for (const [first, size] of rowChunks(count, 5)) {
    const properties = sheet.getRangeByIndexes(firstRow + first, column, size, 1).getRowProperties({ rowHidden: true });
    await context.sync();
    append(
      hidden,
      properties.value.map(({ rowHidden }) => rowHidden ?? false),
    );
  }
  return hidden;
}

/** Splits rows by their visibility. @param isMeant whether a row belongs to any run at all */
export function runsOf(hidden: readonly boolean[], isMeant: (row: number) => boolean = () => true): Run[] {
  const runs: Run[] = [];
  hidden.forEach((isHidden, row) => {
    if (!isMeant(row)) return;
    const last = runs[runs.length - 1];
    if (last && last[0] + last[1] === row && !isHidden && !hidden[row - 1]) last[1]++;
    else runs.push([row, 1]);
  });
  return runs;
}

/** Pieces of a run that fit into a request of which `room` bytes are left; the first piece may be small. */
export function splitRun([first, rows]: Run, values: readonly (readonly (string | number | null)[])[], room: number): Run[] {
  const pieces: Run[] = [];
  let start = first;
  let bytes = 0;
  let limit = Math.max(room, 1);
  for (let row = first; row < first + rows; row++) {
    bytes += rowBytes(values[row]!);
    if (bytes < limit) continue;
    pieces.push([start, row - start + 1]);
    start = row + 1;
    bytes = 0;
    limit = REQUEST_BYTES;
  }
  return start < first + rows ? [...pieces, [start, first + rows - start]] : pieces;
}
