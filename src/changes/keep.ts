/** Leaves in a new block what people have typed where it goes. Pure. */
import type { Others } from '../own/imprint';
import type { Block, Change } from './changes';

/** True for a cell of the sheet, from 0, that is somebody's. */
type IsOthers = (row: number, column: number) => boolean;

/** The changes with nothing in the cells that stay somebody's. */
export const keeping = (changes: readonly Change[]): Change[] =>
  changes.map((change) =>
    change.kind === 'writeBlock' && change.keeps && change.replaces
      ? { ...change, block: leaving(change.block, othersAt(change.keeps, change.replaces.headingRow, change.replaces.column)) }
      : change,
  );

/** @param top the heading row of the block that the cells are counted from @param left its first column */
const othersAt =
  ({ headings, rows }: Others, top: number, left: number): IsOthers =>
  (row, column) =>
    (row === top ? headings : rows[row - top - 1])?.[column - left] ?? false;

/**
 * A block with nothing in somebody's cells.
 * @param beside what goes into the row of such a cell: formulas ask each other, so that values are written; what stood there before stands as it did
 */
export function leaving(block: Block, isOthers: IsOthers, beside: 'values' | 'asTheyStood' = 'values'): Block {
  const left = <V>(cells: readonly (V | null)[], row: number): (V | null)[] => cells.map((cell, i) => (isOthers(row, block.column + i) ? null : cell));
  const headings = left(block.headings, block.headingRow);
  const { formulas } = block;
  if (!formulas) return { ...block, headings, values: block.values.map((cells, i) => left(cells, block.firstRow + i)) };
  const instead = formulas.instead.map((cells, i) => left(cells, block.firstRow + i));
  const chosen = (all: Block['values']): Block['values'] =>
    all.map((row, i) => (beside === 'values' && instead[i]!.includes(null) ? instead[i]! : left(row, block.firstRow + i)));
  return { ...block, headings, values: chosen(block.values), formulas: { ...formulas, instead, cells: chosen(formulas.cells) } };
}
