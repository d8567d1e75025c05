/** Rows (or columns) of an area in another order: sorting, and taking duplicates out. Formulas move as when they are copied. */
import type { Area, Cell, Sheet } from '../../model/workbook';
import type { HostContext } from '../context';
import { ExcelError } from '../errors';
import { area, columnsOf, isEntireColumn, isEntireRow, overlaps, rowsOf } from './areas';
import { outputOf, textOf } from './contents';
import { shiftFormula } from './formula';
import { guardArrays, guardContents } from './guard';
import { refreshHeaders } from './table-headers';
import { isColumnHidden, isRowHidden } from './visibility';

/** Lines of the area that take part: hidden ones stay where they are, as in Excel. */
export function movableLines(sheet: Sheet, a: Area, axis: 'rows' | 'columns'): number[] {
  const [from, to] = axis === 'rows' ? [a.top, a.bottom] : [a.left, a.right];
  const hidden = axis === 'rows' ? isRowHidden : isColumnHidden;
  return Array.from({ length: to - from + 1 }, (_, i) => from + i).filter((line) => !hidden(sheet, line));
}

/** The part of an area that holds anything: whole columns are rearranged down to their last value. */
export function rearrangeable(sheet: Sheet, a: Area): Area {
  const bottom = Math.max(a.top, Math.min(a.bottom, sheet.rows.length - 1));
  const widest = isEntireRow(a) ? sheet.rows.reduce((most, row) => Math.max(most, row?.cells.length ?? 0), 1) - 1 : a.right;
  return { ...a, bottom: isEntireColumn(a) ? bottom : a.bottom, right: Math.max(a.left, widest) };
}

/** Excel sorts and thins out no area that merged cells reach into. */
export function guardRearranging(host: HostContext, sheet: Sheet, a: Area): void {
  guardContents(host.workbook, sheet, a);
  guardArrays(sheet, a);
  if (sheet.merges.some((m) => overlaps(m, a))) throw new ExcelError('InvalidOperation', 'To do this, all the merged cells need to be the same size.');
}

/**
 * Puts the contents of line `order[i]` into line `lines[i]`; `null` empties it. Returns the areas of the lines that changed.
 */
export function rearrange(sheet: Sheet, a: Area, axis: 'rows' | 'columns', lines: readonly number[], order: readonly (number | null)[]): Area[] {
  const before = new Map(lines.map((line) => [line, cellsOfLine(sheet, a, axis, line)]));
  const moved: Area[] = [];
  for (const [i, to] of lines.entries()) {
    const from = order[i];
    if (from === to) continue;
    const source = from == null ? [] : before.get(from)!;
    const shift = from == null ? 0 : to - from;
    putLine(sheet, a, axis, to, source, shift);
    moved.push(axis === 'rows' ? area(to, a.left, to, a.right) : area(a.top, to, a.bottom, to));
  }
  return moved;
}

function cellsOfLine(sheet: Sheet, a: Area, axis: 'rows' | 'columns', line: number): (Cell | undefined)[] {
  return axis === 'rows'
    ? Array.from({ length: columnsOf(a) }, (_, i) => sheet.cell(line, a.left + i))
    : Array.from({ length: rowsOf(a) }, (_, i) => sheet.cell(a.top + i, line));
}

function putLine(sheet: Sheet, a: Area, axis: 'rows' | 'columns', line: number, cells: readonly (Cell | undefined)[], shift: number): void {
  const size = axis === 'rows' ? columnsOf(a) : rowsOf(a);
  for (let i = 0; i < size; i++) {
    const cell = cells[i];
    const moved =
      cell?.formula === undefined ? cell : { ...cell, formula: shiftFormula(cell.formula, axis === 'rows' ? shift : 0, axis === 'rows' ? 0 : shift) };
    if (axis === 'rows') sheet.setCell(line, a.left + i, moved);
    else sheet.setCell(a.top + i, line, moved);
  }
}

/** Tells tables and listeners after lines were moved. */
export function rearranged(host: HostContext, sheet: Sheet, a: Area): void {
  refreshHeaders(host, sheet, a);
  host.changed({ sheet, area: a });
}

export interface Thinned {
  removed: number;
  remaining: number;
}

/** Takes out the rows whose cells in `columns` (offsets) show what an earlier row shows; the rows below move up inside the area. */
export function removeDuplicates(host: HostContext, sheet: Sheet, a: Area, columns: readonly number[], hasHeader: boolean): Thinned {
  guardRearranging(host, sheet, a);
  const lines = Array.from({ length: rowsOf(a) - (hasHeader ? 1 : 0) }, (_, i) => a.top + (hasHeader ? 1 : 0) + i);
  const seen = new Set<string>();
  const kept = lines.filter((row) => {
    const key = JSON.stringify(columns.map((offset) => keyOf(host, sheet.cell(row, a.left + offset))));
    return !seen.has(key) && seen.add(key);
  });
  rearrange(sheet, a, 'rows', lines, [...kept, ...new Array<null>(lines.length - kept.length).fill(null)]);
  if (kept.length < lines.length) rearranged(host, sheet, a);
  return { removed: lines.length - kept.length, remaining: kept.length };
}

/** Equal is what looks equal, in capitals or not. */
function keyOf(host: HostContext, cell: Cell | undefined): string {
  return cell ? `${typeof outputOf(cell)} ${textOf(host.workbook, cell, host.separators).toLowerCase()}` : 'string ';
}
