/**
 * Writes values safely. The field reports that a block of values set across rows hidden by a filter lands in the wrong rows,
 * so no block ever crosses a hidden row, and everything is read back and compared. ExcelApi 1.9 (getRowProperties).
 */
import { cellAddress } from '../../cells/address';
import type { Block, OwnValue } from '../../changes/changes';
import { type Progress, REQUEST_BYTES, rowBytes, rowChunks } from '../kit/chunks';
import { ReadBackError } from '../kit/errors';

/** A run of rows that may be set as one block: first row index and number of rows, from 0 within the block's data rows. */
export type Run = [first: number, rows: number];

/** Runs of visible rows; each hidden row is a run of its own. */
export async function writableRuns(
  context: Excel.RequestContext,
  sheet: Excel.Worksheet,
  block: Pick<Block, 'firstRow' | 'lastRow' | 'column'>,
): Promise<Run[]> {
  const count = block.lastRow - block.firstRow + 1;
  const rows = sheet.getRangeByIndexes(block.firstRow, block.column, count, 1);
  rows.load('rowHidden');
  await context.sync();
  if (rows.rowHidden === false) return [[0, count]];
  const hidden: boolean[] = [];
  for (const [first, size] of rowChunks(count, 5)) {
    const properties = sheet.getRangeByIndexes(block.firstRow + first, block.column, size, 1).getRowProperties({ rowHidden: true });
    await context.sync();
    hidden.push(...properties.value.map(({ rowHidden }) => rowHidden ?? false));
  }
  return runsOf(hidden);
}

/** Splits rows by their visibility. */
export function runsOf(hidden: readonly boolean[]): Run[] {
  const runs: Run[] = [];
  hidden.forEach((isHidden, row) => {
    const last = runs[runs.length - 1];
    if (last && !isHidden && !hidden[row - 1]) last[1]++;
    else runs.push([row, 1]);
  });
  return runs;
}

/** Sets the rows of a block (its formulas where it has them), run by run, as many in one request as its size allows. */
export async function writeRows(context: Excel.RequestContext, sheet: Excel.Worksheet, block: Block, runs: readonly Run[], progress: Progress): Promise<void> {
  const contents = block.formulas?.cells ?? block.values;
  let queued = 0;
  let written = 0;
  for (const run of runs) {
    for (const [first, rows] of splitRun(run, contents, REQUEST_BYTES - queued)) {
      const piece = contents.slice(first, first + rows);
      const range = sheet.getRangeByIndexes(block.firstRow + first, block.column, rows, block.columns.length);
      if (block.formulas) range.formulas = piece;
      else range.values = piece;
      queued += piece.reduce((sum, row) => sum + rowBytes(row), REQUEST_OVERHEAD);
      written += rows;
      if (queued < REQUEST_BYTES) continue;
      await context.sync();
      queued = 0;
      progress('write', written / contents.length);
    }
  }
  await context.sync();
  progress('write', 1);
}

/** What the protocol adds to each block of values. */
const REQUEST_OVERHEAD = 600;

/** Pieces of a run that fit into a request of which `room` bytes are left; the first piece may be small. */
export function splitRun([first, rows]: Run, values: readonly OwnValue[][], room: number): Run[] {
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

/** Tells whether what was read is what was meant. @throws its own error for what it does not accept */
export type Comparison = (found: unknown, expected: OwnValue, place: { sheet: string; address: string }) => void;

/** Values come back as they were written. */
const same: Comparison = (found, expected, { sheet, address }) => {
  if (found !== expected) throw new ReadBackError(sheet, address);
};

/** Reads the whole block back and compares it. @throws ReadBackError at the first cell that differs */
export async function verifyBlock(
  context: Excel.RequestContext,
  sheet: Excel.Worksheet,
  block: Block,
  progress: Progress,
  comparison: Comparison = same,
): Promise<void> {
  const headings = sheet.getRangeByIndexes(block.headingRow, block.column, 1, block.columns.length);
  headings.load('values');
  let compared = 0;
  for (const [first, rows] of rowChunks(block.values.length, block.columns.length)) {
    const range = sheet.getRangeByIndexes(block.firstRow + first, block.column, rows, block.columns.length);
    range.load('values');
    await context.sync();
    compare(range.values as unknown[][], block.values.slice(first, first + rows), block, block.firstRow + first, comparison);
    compared += rows;
    progress('check', compared / block.values.length);
  }
  compare(headings.values as unknown[][], [block.columns.map(({ heading }) => heading)], block, block.headingRow, same);
}

function compare(found: unknown[][], expected: readonly (readonly OwnValue[])[], block: Block, top: number, comparison: Comparison): void {
  const { sheet, column } = block;
  expected.forEach((row, i) => {
    const cells = found[i]!;
    for (let c = 0; c < row.length; c++) {
      // The address is written only for a cell that differs: a block may have 100,000.
      if (cells[c] !== row[c]) comparison(cells[c], row[c]!, { sheet, address: cellAddress(top + i, column + c) });
    }
  });
}
