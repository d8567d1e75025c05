/** Where Ctrl + an arrow key leads: to the end of the filled cells, or to the next filled cell, or to the edge of the sheet. */
import type { Area, Sheet } from '../../model/workbook';
import { area, bounding, MAX_COLUMNS, MAX_ROWS } from './areas';
import { isColumnHidden, isRowHidden } from './visibility';

export const DIRECTIONS = ['Left', 'Right', 'Up', 'Down'] as const;
export type Direction = (typeof DIRECTIONS)[number];

/** One line of cells: a row, or a column. Hidden places are passed over, as the keys do. */
interface Line {
  isFilled(place: number): boolean;
  isHidden(place: number): boolean;
  /** Last place of the sheet in this direction. */
  end: number;
  step: 1 | -1;
  /** Last place that can be filled: beyond it only the end of the sheet is left. */
  known: number;
}

function lineOf(sheet: Sheet, row: number, column: number, direction: Direction): Line {
  const filled = (r: number, c: number): boolean => {
    const cell = sheet.cell(r, c);
    return cell !== undefined && (cell.value !== null || cell.formula !== undefined);
  };
  const step = direction === 'Right' || direction === 'Down' ? 1 : -1;
  if (direction === 'Left' || direction === 'Right') {
    const known = (sheet.rows[row]?.cells.length ?? 0) - 1;
    return { isFilled: (c) => filled(row, c), isHidden: (c) => isColumnHidden(sheet, c), end: step > 0 ? MAX_COLUMNS - 1 : 0, step, known };
  }
  return { isFilled: (r) => filled(r, column), isHidden: (r) => isRowHidden(sheet, r), end: step > 0 ? MAX_ROWS - 1 : 0, step, known: sheet.rows.length - 1 };
}

/** The next place that is seen; null at the end. */
function next(line: Line, place: number): number | null {
  for (let at = place + line.step; line.step > 0 ? at <= line.end : at >= line.end; at += line.step) if (!line.isHidden(at)) return at;
  return null;
}

function edge(line: Line, start: number): number {
  const first = next(line, start);
  if (first === null) return start;
  const runs = line.isFilled(start) && line.isFilled(first);
  for (let at = first, last = start; ;) {
    if (runs && !line.isFilled(at)) return last;
    if (!runs && line.isFilled(at)) return at;
    if (line.step > 0 && at > line.known) return line.end;
    const following = next(line, at);
    if (following === null) return at;
    last = at;
    at = following;
  }
}

/** The cell that the key leads to from a cell. */
export function edgeCell(sheet: Sheet, row: number, column: number, direction: Direction): Area {
  const line = lineOf(sheet, row, column, direction);
  if (direction === 'Left' || direction === 'Right') {
    const at = edge(line, column);
    return area(row, at, row, at);
  }
  const at = edge(line, row);
  return area(at, column, at, column);
}

/** The range stretched to the edge, as with Shift: the key starts at the range's border, on the line of the active cell. */
export function extended(sheet: Sheet, a: Area, row: number, column: number, direction: Direction): Area {
  const start = { Left: [row, a.left], Right: [row, a.right], Up: [a.top, column], Down: [a.bottom, column] }[direction] as [number, number];
  return bounding(a, edgeCell(sheet, ...start, direction));
}
