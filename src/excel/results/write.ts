/**
 * Writes the values of a block run by run around hidden rows (kit/visible-rows.ts), reads everything back and compares it. ExcelApi 1.9.
 */
import { cellAddress } from '../../cells/address';
import type { Block, OwnValue } from '../../changes/changes';
import { type Cells, valuesOf } from '../kit/range';
import { type Progress, REQUEST_BYTES, rowBytes, rowChunks } from '../kit/chunks';
import { type Run, splitRun } from '../kit/visible-rows';
import { ReadBackError } from '../kit/errors';

/** Sets the rows of a block (its formulas where it has them), run by run, as many in one request as its size allows. */
export async function writeRows(context: Excel.RequestContext, sheet: Cells, block: Block, runs: readonly Run[], progress: Progress): Promise<void> {
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

/** Tells whether what was read is what was meant. @throws its own error for what it does not accept */
export type Comparison = (found: unknown, expected: OwnValue, place: { sheet: string; address: string }) => void;

/** Values come back as they were written; of numbers the 15 digits that Excel keeps. */
const same: Comparison = (found, expected, { sheet, address }) => {
  const equal = typeof found === 'number' && typeof expected === 'number' ? digits(found) === digits(expected) : found === expected;
  if (!equal) throw new ReadBackError(sheet, address);
};

const digits = (value: number): string => value.toPrecision(15);

/** Reads the whole block back and compares it. @throws ReadBackError at the first cell that differs */
export async function verifyBlock(context: Excel.RequestContext, sheet: Cells, block: Block, progress: Progress, comparison: Comparison = same): Promise<void> {
  const headings = sheet.getRangeByIndexes(block.headingRow, block.column, 1, block.columns.length);
  headings.load('values');
  let compared = 0;
  for (const [first, rows] of rowChunks(block.values.length, block.columns.length)) {
    const range = sheet.getRangeByIndexes(block.firstRow + first, block.column, rows, block.columns.length);
    range.load('values');
    await context.sync();
    compare(valuesOf(range), block.values.slice(first, first + rows), block, block.firstRow + first, comparison);
    compared += rows;
    progress('check', compared / block.values.length);
  }
  compare(valuesOf(headings), [block.headings], block, block.headingRow, same);
}

function compare(found: unknown[][], expected: readonly (readonly (OwnValue | null)[])[], block: Block, top: number, comparison: Comparison): void {
  const { sheet, column } = block;
  expected.forEach((row, i) => {
    const cells = found[i]!;
    for (let c = 0; c < row.length; c++) {
      // The address is written only for a cell that differs: a block may have 100,000.
      if (cells[c] !== row[c] && row[c] !== null) comparison(cells[c], row[c]!, { sheet, address: cellAddress(top + i, column + c) });
    }
  });
}
