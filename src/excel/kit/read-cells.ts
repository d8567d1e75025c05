/**
 * Cells read piece by piece, as much at a time as Excel gives at once: however many there are, and however long their texts. One way for values, formulas and
 * number formats. ExcelApi 1.1.
 */
import { type Area, MAX_COLUMNS } from '../../cells/address';
import { append } from '../../terms/lists';
import { FORMULA_CELLS, READ_CELLS, rowChunks } from './chunks';
import { officeCode, TooLargeError } from './errors';
import type { Cells } from './range';

/** A part of a sheet, as ranges say it, counted from 0. */
export interface Extent {
  rowIndex: number;
  columnIndex: number;
  rowCount: number;
  columnCount: number;
}

/** An area as an extent. */
export const extentOf = ({ top, left, bottom, right }: Area): Extent => ({
  rowIndex: top,
  columnIndex: left,
  rowCount: bottom - top + 1,
  columnCount: right - left + 1,
});

/** What is read of cells, and how many of them in one request: as many as go into an answer where each holds as much as ours do. */
const AT_ONCE = { values: READ_CELLS, formulas: FORMULA_CELLS, numberFormat: 40_000 } as const;
export type Read = keyof typeof AT_ONCE;

export interface ReadOptions {
  /** Cells in one request, where they are known to hold less or more than usual. */
  most?: number;
  /** Is told which part of it is done. */
  progress?: (done: number) => void;
}

/** @throws TooLargeError where Excel gives nothing of a single row */
export async function readCells<T>(
  context: Excel.RequestContext,
  sheet: Cells,
  { rowIndex, columnIndex, rowCount, columnCount }: Extent,
  what: Read,
  { most = AT_ONCE[what], progress = () => undefined }: ReadOptions = {},
): Promise<T[][]> {
  const cells: T[][] = [];
  for (const [first, rows] of rowChunks(rowCount, columnCount, most)) {
    append(cells, await readPiece<T>(context, sheet, { rowIndex: rowIndex + first, columnIndex, rowCount: rows, columnCount }, what));
    progress((first + rows) / rowCount);
  }
  return cells;
}

/** When texts are too long for one answer, in halves. Of whole rows Excel gives nothing: their last column is read apart. */
async function readPiece<T>(context: Excel.RequestContext, sheet: Cells, at: Extent, what: Read): Promise<T[][]> {
  if (at.columnCount >= MAX_COLUMNS) {
    const left = await readPiece<T>(context, sheet, { ...at, columnCount: MAX_COLUMNS - 1 }, what);
    const last = await readPiece<T>(context, sheet, { ...at, columnIndex: MAX_COLUMNS - 1, columnCount: 1 }, what);
    return left.map((row, i) => [...row, ...last[i]!]);
  }
  const range = sheet.getRangeByIndexes(at.rowIndex, at.columnIndex, at.rowCount, at.columnCount);
  range.load(what);
  try {
    await context.sync();
  } catch (error) {
    if (officeCode(error) !== 'ResponsePayloadSizeLimitExceeded' || at.rowCount === 1) throw error;
    const half = Math.floor(at.rowCount / 2);
    const upper = await readPiece<T>(context, sheet, { ...at, rowCount: half }, what);
    const lower = await readPiece<T>(context, sheet, { ...at, rowIndex: at.rowIndex + half, rowCount: at.rowCount - half }, what);
    return [...upper, ...lower];
  }
  const found = range[what] as T[][] | null;
  if (found === null) throw new TooLargeError();
  return found;
}
