/** `range.copyFrom`: values, formulas and formats from one range to another; the source repeats where the target is a multiple of it. */
import type { Area, Cell, Sheet } from '../../model/workbook';
import type { HostContext } from '../context';
import { area, columnsOf, rowsOf } from './areas';
import { shiftFormula } from './formula';
import { guardContents } from './guard';
import { styleAt } from './styles';

export type CopyType = 'All' | 'Formulas' | 'Values' | 'Formats';
interface Copied {
  cell: Cell | undefined;
  style: number;
}

/** Copies and says which area was filled. */
export function copyCells(host: HostContext, from: Sheet, source: Area, to: Sheet, target: Area, type: CopyType, skipBlanks: boolean, transpose: boolean): Area {
  const block = read(from, source, transpose);
  const [height, width] = [block.length, block[0]!.length];
  const filled = area(target.top, target.left, target.top + fit(rowsOf(target), height) - 1, target.left + fit(columnsOf(target), width) - 1);
  guardContents(host.workbook, to, filled);
  for (let row = filled.top; row <= filled.bottom; row++) {
    const line = block[(row - filled.top) % height]!;
    const run: (Cell | undefined)[] = [];
    for (let column = filled.left; column <= filled.right; column++) {
      const copied = line[(column - filled.left) % width]!;
      const home = { row: source.top + ((row - filled.top) % height), column: source.left + ((column - filled.left) % width) };
      run.push(skipBlanks && isBlank(copied.cell) ? to.cell(row, column) : paste(to, row, column, copied, type, transpose ? { row, column } : home));
    }
    to.setCells(row, filled.left, run);
  }
  if (type === 'All' && !transpose) copyMerges(from, source, to, filled);
  return filled;
}

const fit = (target: number, source: number): number => (target % source === 0 ? target : source);
const isBlank = (cell: Cell | undefined): boolean => !cell || (cell.value === null && cell.formula === undefined);

function read(sheet: Sheet, a: Area, transpose: boolean): Copied[][] {
  const copied = (row: number, column: number): Copied => ({ cell: sheet.cell(row, column), style: styleAt(sheet, row, column) });
  const rows = Array.from({ length: rowsOf(a) }, (_, r) => Array.from({ length: columnsOf(a) }, (__, c) => copied(a.top + r, a.left + c)));
  return transpose ? rows[0]!.map((_, c) => rows.map((line) => line[c]!)) : rows;
}

function paste(to: Sheet, row: number, column: number, { cell, style }: Copied, type: CopyType, home: { row: number; column: number }): Cell | undefined {
  const old = to.cell(row, column);
  const kept = old?.style ?? styleAt(to, row, column);
  switch (type) {
    case 'Formats':
      return { ...(old ?? { value: null }), style };
    case 'Values':
      return { value: cell?.value ?? (cell?.uncached ? 0 : null), style: kept };
    default: {
      const look = type === 'All' ? style : kept;
      if (!cell) return look ? { value: null, style: look } : undefined;
      if (cell.formula === undefined) return { value: cell.value, style: look };
      return { value: null, style: look, uncached: true, formula: shiftFormula(cell.formula, row - home.row, column - home.column) };
    }
  }
}

function copyMerges(from: Sheet, source: Area, to: Sheet, filled: Area): void {
  const inside = from.merges.filter((m) => m.top >= source.top && m.bottom <= source.bottom && m.left >= source.left && m.right <= source.right);
  if (!inside.length) return;
  const [down, right] = [filled.top - source.top, filled.left - source.left];
  to.merges = [...to.merges, ...inside.map((m) => area(m.top + down, m.left + right, m.bottom + down, m.right + right))];
  to.touch('merges');
}
