/** Where the keys of a keyboard lead in a sheet: Excel's ways, over hidden rows and columns and out of merged cells. */
import { containsCell, isColumnHidden, isRowHidden, MAX_COLUMNS, MAX_ROWS } from 'excel-host/cells';
import type { Area, Sheet } from 'excel-host/model';

export interface Keys {
  key: string;
  ctrl: boolean;
  shift: boolean;
}

interface Place {
  row: number;
  column: number;
}

/** Where arrow keys lead. */
export const STEPS: Readonly<Record<string, readonly [rows: number, columns: number]>> = {
  ArrowUp: [-1, 0],
  ArrowDown: [1, 0],
  ArrowLeft: [0, -1],
  ArrowRight: [0, 1],
};
const PAGE_ROWS = 20;

/** What is selected after a key; null for a key that leads nowhere. `anchor` is the cell that a selection began with. */
export function selectionAfter(sheet: Sheet, selection: Area, anchor: Place, { key, ctrl, shift }: Keys): Area | null {
  if (key === 'Enter' || key === 'Tab') {
    const back = shift ? -1 : 1;
    return at(step(sheet, anchor, key === 'Enter' ? [back, 0] : [0, back]));
  }
  if (ctrl && key.toLowerCase() === 'a') return { top: 0, left: 0, bottom: Math.max(0, sheet.rows.length - 1), right: Math.max(0, width(sheet) - 1) };
  const head = shift ? oppositeOf(selection, anchor) : anchor;
  const target = targetOf(sheet, head, key, ctrl);
  if (!target) return null;
  if (!shift) return at(target);
  return {
    top: Math.min(anchor.row, target.row),
    left: Math.min(anchor.column, target.column),
    bottom: Math.max(anchor.row, target.row),
    right: Math.max(anchor.column, target.column),
  };
}

function targetOf(sheet: Sheet, from: Place, key: string, ctrl: boolean): Place | null {
  const direction = STEPS[key];
  if (direction) return ctrl ? edge(sheet, from, direction) : step(sheet, from, direction);
  switch (key) {
    case 'Home':
      return { row: ctrl ? 0 : from.row, column: 0 };
    case 'End':
      return { row: ctrl ? Math.max(0, sheet.rows.length - 1) : from.row, column: Math.max(0, width(sheet) - 1) };
    case 'PageDown':
      return { row: Math.min(MAX_ROWS - 1, from.row + PAGE_ROWS), column: from.column };
    case 'PageUp':
      return { row: Math.max(0, from.row - PAGE_ROWS), column: from.column };
    default:
      return null;
  }
}

/** One visible cell further; at the end of the sheet nowhere. */
function step(sheet: Sheet, from: Place, [rows, columns]: readonly [number, number]): Place {
  const merge = sheet.merges.find((area) => containsCell(area, from.row, from.column));
  let row = from.row;
  let column = from.column;
  do {
    row += rows;
    column += columns;
    if (row < 0 || column < 0 || row >= MAX_ROWS || column >= MAX_COLUMNS) return from;
  } while ((rows !== 0 && isRowHidden(sheet, row)) || (columns !== 0 && isColumnHidden(sheet, column)) || (merge && containsCell(merge, row, column)));
  return { row, column };
}

/** Ctrl with an arrow: to the last filled cell before a gap, or across the gap to the next filled one. */
function edge(sheet: Sheet, from: Place, direction: readonly [number, number]): Place {
  const isFilled = ({ row, column }: Place): boolean => {
    const cell = sheet.cell(row, column);
    return cell !== undefined && (cell.value !== null || cell.formula !== undefined);
  };
  const last: Place = { row: Math.max(from.row, sheet.rows.length - 1), column: Math.max(from.column, width(sheet) - 1) };
  const next = step(sheet, from, direction);
  const inside = isFilled(from) && isFilled(next);
  let place = from;
  for (let ahead = next; ahead !== place && ahead.row <= last.row && ahead.column <= last.column; ahead = step(sheet, ahead, direction)) {
    if (inside && !isFilled(ahead)) return place;
    place = ahead;
    if (!inside && isFilled(ahead)) return place;
  }
  return place;
}

const at = ({ row, column }: Place): Area => ({ top: row, left: column, bottom: row, right: column });
const width = (sheet: Sheet): number => sheet.rows.reduce((most, row) => Math.max(most, row?.cells.length ?? 0), 1);

/** The corner of the selection that moves: the one across from where it began. */
const oppositeOf = ({ top, left, bottom, right }: Area, anchor: Place): Place => ({
  row: anchor.row === top ? bottom : top,
  column: anchor.column === left ? right : left,
});
