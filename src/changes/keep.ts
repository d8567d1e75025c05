/** Leaves in a new block what people have typed into the one that it replaces. Pure. */
import type { Others } from '../own/imprint';
import type { Block, Change } from './changes';

/** The changes with nothing in the cells that stay somebody's. */
export const keeping = (changes: readonly Change[]): Change[] =>
  changes.map((change) =>
    change.kind === 'writeBlock' && change.keeps && change.replaces ? { ...change, block: without(change.block, change.keeps, change.replaces) } : change,
  );

/** @param at the heading row of the block that the cells are counted from */
function without(block: Block, { headings, rows }: Others, { headingRow }: { headingRow: number }): Block {
  const left = <V>(cells: readonly (V | null)[], row: number): (V | null)[] => {
    const others = row === headingRow ? headings : rows[row - headingRow - 1];
    return others?.includes(true) ? cells.map((cell, i) => (others[i] ? null : cell)) : [...cells];
  };
  const all = <V>(cells: readonly (readonly (V | null)[])[]): (V | null)[][] => cells.map((row, i) => left(row, block.firstRow + i));
  // Formulas ask each other: beside a cell that is somebody's, values stand.
  const beside = (row: Block['values'][number], i: number): Block['values'][number] =>
    rows[block.firstRow + i - headingRow - 1]?.includes(true) ? left(block.values[i]!, block.firstRow + i) : row;
  return {
    ...block,
    headings: left(block.headings, block.headingRow),
    values: all(block.values),
    ...(block.formulas && { formulas: { ...block.formulas, cells: block.formulas.cells.map((row, i) => beside(row, i)) } }),
  };
}
