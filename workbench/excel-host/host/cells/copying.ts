/** `range.copyFrom`: values, formulas and formats from one range to another; the source repeats where the target is a multiple of it. */
import type { Area, Cell, Sheet } from '../../model/workbook';
import type { HostContext } from '../context';
import { area, columnsOf, rowsOf } from './areas';
import { shifterOf } from './formula';
import { guardContents, guardLocked } from './guard';
import { styleAt } from './styles';

export type CopyType = 'All' | 'Formulas' | 'Values' | 'Formats';
interface Copied {
  cell: Cell | undefined;
  /** Its formula, copied so far down and to the right. */
  shifted: (rows: number, columns: number) => string;
  style: number;
}

export interface CopyJob {
  from: Sheet;
  source: Area;
  to: Sheet;
  target: Area;
  type: CopyType;
  skipBlanks: boolean;
  transpose: boolean;
}

/** Copies and says which area was filled. */
export function copyCells(host: HostContext, job: CopyJob): Area {
  const { from, source, to, target, type, transpose } = job;
  const block = read(from, source, transpose);
  const [height, width] = [block.length, block[0]!.length];
  const filled = area(target.top, target.left, target.top + fit(rowsOf(target), height) - 1, target.left + fit(columnsOf(target), width) - 1);
  (type === 'Formats' ? guardLocked : guardContents)(host.workbook, to, filled);
  for (let row = filled.top; row <= filled.bottom; row++) {
    const line = block[(row - filled.top) % height]!;
    to.setCells(row, filled.left, pasteRow(job, line, row, filled, source.top + ((row - filled.top) % height)));
  }
  if (type === 'All' && !transpose) copyMerges(from, source, to, filled);
  return filled;
}

function pasteRow({ to, source, type, skipBlanks, transpose }: CopyJob, line: Copied[], row: number, filled: Area, home: number): (Cell | undefined)[] {
  const run: (Cell | undefined)[] = [];
  for (let column = filled.left; column <= filled.right; column++) {
    const across = (column - filled.left) % line.length;
    const copied = line[across]!;
    // Where the formula comes from; a transposed one keeps its references.
    const origin = transpose ? { row, column } : { row: home, column: source.left + across };
    run.push(skipBlanks && isBlank(copied.cell) ? to.cell(row, column) : paste(to, row, column, copied, type, origin));
  }
  return run;
}

const fit = (target: number, source: number): number => (target % source === 0 ? target : source);
const isBlank = (cell: Cell | undefined): boolean => !cell || (cell.value === null && cell.formula === undefined);

function read(sheet: Sheet, a: Area, transpose: boolean): Copied[][] {
  const copied = (row: number, column: number): Copied => {
    const cell = sheet.cell(row, column);
    return { cell, shifted: shifterOf(cell?.formula ?? ''), style: styleAt(sheet, row, column) };
  };
  const rows = Array.from({ length: rowsOf(a) }, (_, r) => Array.from({ length: columnsOf(a) }, (__, c) => copied(a.top + r, a.left + c)));
  return transpose ? rows[0]!.map((_, c) => rows.map((line) => line[c]!)) : rows;
}

function paste(
  to: Sheet,
  row: number,
  column: number,
  { cell, shifted, style }: Copied,
  type: CopyType,
  home: { row: number; column: number },
): Cell | undefined {
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
      return { value: null, style: look, uncached: true, formula: shifted(row - home.row, column - home.column) };
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
