/** Moves a formula to another cell: relative references follow, absolute ones stay. Files store a "shared" formula only once, for its first cell. */
import type { FormulaPiece } from './formula-tokens';
import { columnIndex, columnName, LAST_COLUMN, LAST_ROW } from './references';

const CELL = /^(\$?)([A-Za-z]{1,3})(\$?)([1-9]\d{0,6})$/;
const COLUMN = /^(\$?)([A-Za-z]{1,3})$/;
const ROW = /^(\$?)([1-9]\d{0,6})$/;

/**
 * The formula, cut into its pieces, as it reads `rows` further down and `columns` further right. A reference that leaves the sheet becomes #REF!.
 * `shiftPieces(formulaPieces('=SUM($A2:B2)*C$1'), 1, 1)` is `=SUM($A3:C3)*D$1`.
 */
export function shiftPieces(pieces: readonly FormulaPiece[], rows: number, columns: number): string {
  return pieces.map((piece, i) => (piece.kind === 'word' ? shiftWord(pieces, i, rows, columns) : piece.text)).join('');
}

function shiftWord(pieces: readonly FormulaPiece[], i: number, rows: number, columns: number): string {
  const word = pieces[i]!.text;
  const next = pieces[i + 1]?.text;
  // A function (LOG10( …) or a sheet name in front of its exclamation mark.
  if (next === '(' || next === '!') return word;
  const cell = CELL.exec(word);
  if (cell) return shiftCell(cell, rows, columns);
  const [before, after] = [neighbour(pieces, i, -1), neighbour(pieces, i, 1)];
  const column = COLUMN.exec(word);
  if (column && (before || after).match(COLUMN)) return shiftColumn(column[1]!, column[2]!, columns) ?? '#REF!';
  const row = ROW.exec(word);
  if (row && (before || after).match(ROW)) return shiftRow(row[1]!, row[2]!, rows) ?? '#REF!';
  return word;
}

/** The word on the other side of a colon: `A:C` and `1:3` are references only as pairs. */
function neighbour(pieces: readonly FormulaPiece[], i: number, step: 1 | -1): string {
  return pieces[i + step]?.text === ':' ? (pieces[i + 2 * step]?.text ?? '') : '';
}

function shiftCell(match: RegExpExecArray, rows: number, columns: number): string {
  // Beyond XFD it is a name (`ABC1` is a cell, `XFE1` is not).
  if (columnIndex(match[2]!.toUpperCase()) > LAST_COLUMN) return match[0];
  const column = shiftColumn(match[1]!, match[2]!, columns);
  const row = shiftRow(match[3]!, match[4]!, rows);
  return column && row ? column + row : '#REF!';
}

function shiftColumn(dollar: string, name: string, by: number): string | undefined {
  const column = columnIndex(name.toUpperCase()) + (dollar ? 0 : by);
  return column >= 0 && column <= LAST_COLUMN ? dollar + columnName(column) : undefined;
}

function shiftRow(dollar: string, digits: string, by: number): string | undefined {
  const row = Number(digits) - 1 + (dollar ? 0 : by);
  return row >= 0 && row <= LAST_ROW ? dollar + (row + 1) : undefined;
}
