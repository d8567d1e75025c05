/** Putting a formula's result into cells: one value, or an array over as many cells as it has, if there is room. */
import { cellsOf, columnsOf, MAX_COLUMNS, MAX_ROWS, overlaps, rowsOf, sameArea } from '../host/cells/areas';
import type { Area, Cell, Sheet } from '../model/workbook';
import type { FormulaCell } from './formula-cell';
import type { Graph } from './graph';
import { placeKey, type SheetIndex } from './sheet-index';
import { ERRORS, isError, Matrix, type Scalar } from './values';

/** What became of a result. */
export interface Outcome {
  /** Cells whose value is another now. */
  changed: Area[];
  /** Cells that another formula may have read before they were filled or emptied. */
  moved: Area[];
}

function sameScalar(a: Scalar, b: Scalar): boolean {
  return a === b || (isError(a) && isError(b) && a.error === b.error);
}

/** Stores the result. `arrays`: it was calculated cell by cell, so the file must say that it is an array formula. */
export function store(graph: Graph, cell: FormulaCell, result: Scalar | Matrix, arrays: boolean): Outcome {
  const index = graph.index(cell.sheet);
  index.blocked.delete(cell);
  cell.blocked = null;
  if (cell.fixed && cellsOf(cell.fixed) > 1) return storeMatrix(graph, cell, fitted(result, rowsOf(cell.fixed), columnsOf(cell.fixed)), cell.fixed);
  if (cell.fixed || !(result instanceof Matrix)) return storeSingle(graph, cell, firstOf(result), arrays && !cell.legacy);
  const wanted = { top: cell.row, left: cell.column, bottom: cell.row + result.height - 1, right: cell.column + result.width - 1 };
  if (hasRoom(cell, wanted, index)) return storeMatrix(graph, cell, result, wanted);
  const outcome = storeSingle(graph, cell, ERRORS.spill, !cell.legacy);
  cell.blocked = { ...wanted, bottom: Math.min(wanted.bottom, MAX_ROWS - 1), right: Math.min(wanted.right, MAX_COLUMNS - 1) };
  index.blocked.add(cell);
  return outcome;
}

function storeSingle(graph: Graph, cell: FormulaCell, value: Scalar, arrays: boolean): Outcome {
  const before = cell.spill;
  if (before) graph.clearSpill(cell);
  const area = areaAt(cell.row, cell.column);
  const wasArray = cell.sheet.cell(cell.row, cell.column)?.array !== undefined;
  const changed = put(cell.sheet, cell.row, cell.column, value, arrays || wasArray ? sizeOf(cell, 1, 1) : undefined);
  return { changed: [...(changed ? [area] : []), ...(before ? [before] : [])], moved: before ? [before] : [] };
}

/** Puts a value into the formula's own cell; false when it says that already. */
function put(sheet: Sheet, row: number, column: number, value: Scalar, array: Cell['array']): boolean {
  const cell = sheet.cell(row, column)!;
  const same = sameScalar(cell.value, value) && !cell.uncached;
  if (same && cell.array?.rows === array?.rows && cell.array?.columns === array?.columns) return false;
  const next: Cell = { value, formula: cell.formula, style: cell.style };
  if (array) next.array = array;
  if (value === ERRORS.busy) next.uncached = true;
  sheet.setCell(row, column, next);
  return !same;
}

const sizeOf = ({ fixed }: FormulaCell, rows: number, columns: number): NonNullable<Cell['array']> => ({ rows, columns, ...(fixed && { fixed: true }) });
const firstOf = (result: Scalar | Matrix): Scalar => (result instanceof Matrix ? (result.rows[0]![0] ?? 0) : result);

/** A result in cells that are given: one row, column or value is repeated, what has no cell is cut off, and what has no value is #N/A. */
function fitted(result: Scalar | Matrix, height: number, width: number): Matrix {
  const matrix = result instanceof Matrix ? result : new Matrix([[result]]);
  const at = (r: number, c: number): Scalar => {
    const line = matrix.rows[matrix.height === 1 ? 0 : r];
    const value = line?.[matrix.width === 1 ? 0 : c];
    return value === undefined ? ERRORS.na : value;
  };
  return new Matrix(Array.from({ length: height }, (_, r) => Array.from({ length: width }, (__, c) => at(r, c))));
}

const areaAt = (row: number, column: number): Area => ({ top: row, bottom: row, left: column, right: column });

/** No value, formula, merged block or table in the way, and not over the edge of the sheet. */
function hasRoom(cell: FormulaCell, area: Area, index: SheetIndex): boolean {
  const { sheet } = cell;
  if (area.bottom >= MAX_ROWS || area.right >= MAX_COLUMNS) return false;
  if (sheet.merges.some((merge) => overlaps(merge, area)) || sheet.tables.some((table) => overlaps(table.area, area))) return false;
  for (let row = area.top; row <= area.bottom; row++) {
    const cells = sheet.rows[row]?.cells;
    if (!cells) continue;
    for (let column = area.left; column <= Math.min(area.right, cells.length - 1); column++) {
      const there = cells[column];
      if (!there || (row === cell.row && column === cell.column)) continue;
      if (there.formula !== undefined) return false;
      if (there.value !== null && !(there.spilled && index.owners.get(placeKey(row, column)) === cell)) return false;
    }
  }
  return true;
}

function storeMatrix(graph: Graph, cell: FormulaCell, matrix: Matrix, area: Area): Outcome {
  const before = cell.spill;
  const resized = !before || !sameArea(before, area);
  if (before && resized) graph.clearSpill(cell);
  const index = graph.index(cell.sheet);
  cell.spill = area;
  index.spilling.add(cell);
  let changed = false;
  for (let r = 0; r < matrix.height; r++) {
    for (let c = 0; c < matrix.width; c++) {
      const value = matrix.rows[r]![c] ?? 0;
      const different = r || c ? fill(cell, index, area.top + r, area.left + c, value) : putAnchor(cell, matrix, value);
      changed ||= different;
    }
  }
  if (!resized) return { changed: changed ? [area] : [], moved: [] };
  return { changed: before ? [before, area] : [area], moved: before ? [before, area] : [area] };
}

function putAnchor(cell: FormulaCell, matrix: Matrix, value: Scalar): boolean {
  const { sheet, row, column } = cell;
  return put(sheet, row, column, value, sizeOf(cell, matrix.height, matrix.width));
}

function fill(cell: FormulaCell, index: SheetIndex, row: number, column: number, value: Scalar): boolean {
  const { sheet } = cell;
  index.owners.set(placeKey(row, column), cell);
  const there = sheet.cell(row, column);
  if (there?.spilled && sameScalar(there.value, value)) return false;
  sheet.setCell(row, column, { value, style: there?.style ?? sheet.rows[row]?.style ?? sheet.columns[column]?.style ?? 0, spilled: true });
  return true;
}
