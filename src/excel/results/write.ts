/**
 * Writes the values of a block run by run around hidden rows (kit/visible-rows.ts), reads everything back and compares it. ExcelApi 1.9.
 */
import { cellAddress, MAX_COLUMNS } from '../../cells/address';
import type { Block, OwnValue } from '../../changes/changes';
import { type Cells, valuesOf } from '../kit/range';
import { type Progress, REQUEST_BYTES, rowBytes, rowChunks } from '../kit/chunks';
import { type Run, splitRun } from '../kit/visible-rows';
import { ReadBackError } from '../kit/errors';
import { LETTERS_OF_COPY, setting, type StepCells, stepsFor } from './repeats';

/**
 * Sets the rows of a block (its formulas where it has them), run by run, as many in one request as its size allows.
 * @param relative the contents with relative formulas, where it has any: what repeats down a column is sent once
 */
export async function writeRows(
  context: Excel.RequestContext,
  sheet: Cells,
  block: Block,
  runs: readonly Run[],
  progress: Progress,
  relative?: readonly (readonly (OwnValue | null)[])[],
): Promise<void> {
  const contents = block.formulas?.cells ?? block.values;
  const steps = relative ? stepsFor(relative, runs) : setting(runs, 0, block.columns.length);
  const rangeOf = ({ row, rows, column, columns }: StepCells): Excel.Range =>
    sheet.getRangeByIndexes(block.firstRow + row, block.column + column, rows, columns);
  const templates = new Map<number, Excel.Range>();
  const all = steps.reduce((sum, { cells }) => sum + cells.rows * cells.columns, 0);
  let queued = 0;
  let written = 0;
  const count = async (bytes: number, cells: number): Promise<void> => {
    queued += bytes;
    written += cells;
    if (queued < REQUEST_BYTES) return;
    await context.sync();
    queued = 0;
    progress('write', written / all);
  };
  for (const step of steps) {
    const { row, rows, column, columns } = step.cells;
    if (step.kind === 'copy') {
      const key = step.from.row * MAX_COLUMNS + column;
      const template = templates.get(key) ?? rangeOf({ ...step.from, rows: 1 });
      templates.set(key, template);
      rangeOf(step.cells).copyFrom(template, 'Formulas');
      await count(LETTERS_OF_COPY, rows * columns);
      continue;
    }
    const part = contents.slice(row, row + rows).map((cells) => (columns === cells.length ? cells : cells.slice(column, column + columns)));
    for (const [first, size] of splitRun([0, rows], part, REQUEST_BYTES - queued)) {
      const piece = part.slice(first, first + size);
      const range = rangeOf({ ...step.cells, row: row + first, rows: size });
      if (block.formulas) range.formulas = piece;
      else range.values = piece;
      await count(
        piece.reduce((sum, cells) => sum + rowBytes(cells), REQUEST_OVERHEAD),
        size * columns,
      );
    }
  }
  await context.sync();
  progress('write', 1);
}

/** What the protocol adds to each range that is set. */
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
