/** How far down the rows of a table reach. */
import type { GridCell, GridView } from '../cells/grid';
import { isFigureLike } from '../cells/number';
import { fold, nameKey } from '../cells/text';
import { isDeciding } from '../terms/figures';
import type { WhoColumns } from './columns';
import type { Header } from './header';
import { type HeadingWord, headingWord, unitLine } from './headings';
import { agencyKind } from './names';

/** Text that a figure column holds by mistake is still a figure that somebody meant; only a blank cell is none. */
export const isAmount = (cell: GridCell): boolean => typeof cell === 'number' || (typeof cell === 'string' && cell.trim() !== '');

/** The last row with a figure, before a second table begins. A person without figures right below the last one still belongs to the table. */
export function lastDataRow(view: GridView, header: Header, deciding: number[], who: WhoColumns): number {
  let last = header.lastRow;
  const own = decidingWords(view, header, deciding);
  for (let row = header.firstDataRow; row <= view.bottom; row++) {
    if (beginsOtherTable(view, header, row, who, deciding) || turnsColumnsRound(view, own, row)) break;
    const figures = countFigures(view, row, deciding);
    // A lone figure without a name is a date or a telephone number below the table.
    if (figures > 1 || (figures === 1 && view.text(row, who.name) !== '')) last = row;
    else if (
      deciding.some((column) => headingWord(view.text(row, column)) !== undefined) &&
      (followsUnitLine(view, header, row) || beginsAgain(view, header, who, row))
    )
      break;
  }
  while (last < view.bottom && isListed(view, last + 1, who, deciding)) last++;
  return last;
}

const NUMBERED = /^(\d+|[IVXLC]+)[.)]?$/;

/** A row without figures that still belongs to the list: it has the next number; or it is a unit, with a remark where the figures should be. */
function isListed(view: GridView, row: number, { ordinal, name }: WhoColumns, deciding: readonly number[]): boolean {
  const label = view.text(row, name);
  if (label === '') return false;
  if (ordinal !== null && NUMBERED.test(String(view.cell(row, ordinal)).trim())) return true;
  return agencyKind(label) !== null && deciding.some((column) => isAmount(view.cell(row, column)));
}

/** A row with its own "STT" whose other headings are not ours: another table below the report. */
function beginsOtherTable(view: GridView, header: Header, row: number, who: WhoColumns, deciding: readonly number[]): boolean {
  const ordinal = who.ordinal === null ? '' : view.text(row, who.ordinal);
  if (!/^[st]/i.test(ordinal) || headingWord(ordinal) !== 'ordinal' || repeatsHeader(view, header, row)) return false;
  return !deciding.some((column) => isFigureWord(headingWord(view.text(row, column))));
}

/** What the headings over the deciding columns say, each by itself. */
function decidingWords(view: GridView, header: Header, deciding: readonly number[]): Map<number, Set<HeadingWord>> {
  const words = new Map<number, Set<HeadingWord>>();
  for (const column of deciding) {
    const own = new Set<HeadingWord>();
    for (let row = header.firstRow; row <= header.lastRow; row++) {
      const word = headingWord(view.text(row, column));
      if (word) own.add(word);
    }
    words.set(column, own);
  }
  return words;
}

const SILENT: ReadonlySet<HeadingWord> = new Set<HeadingWord>(['sum', 'split', 'measure', 'name', 'ordinal']);

/** A row of headings with another figure over a deciding column than our own header has there: another table, in another order. */
function turnsColumnsRound(view: GridView, own: ReadonlyMap<number, ReadonlySet<HeadingWord>>, row: number): boolean {
  let others = 0;
  own.forEach((words, column) => {
    if (typeof view.cell(row, column) === 'number') return;
    const word = headingWord(view.text(row, column));
    if (word !== undefined && !SILENT.has(word) && words.size > 0 && !words.has(word)) others++;
  });
  return others >= 2;
}

/** The first row of our own header once more, as at a page break or over the next unit's people. */
function repeatsHeader(view: GridView, header: Header, row: number): boolean {
  for (let column = header.firstFigureColumn; column <= header.lastColumn; column++) {
    if (fold(view.text(row, column)) !== fold(view.text(header.firstRow, column))) return false;
  }
  return true;
}

const isFigureWord = (word: HeadingWord | undefined): boolean => word === 'sum' || isDeciding(word);

function countFigures(view: GridView, row: number, columns: readonly number[]): number {
  let count = 0;
  for (const column of columns) {
    const cell = view.cell(row, column);
    if (typeof cell === 'number' || (typeof cell === 'string' && isFigureLike(cell))) count++;
  }
  return count;
}

/** Names looked at to tell a second table from a header repeated at a page break. */
const COMPARED_NAMES = 2;

/** Below a second table's header the same names begin again; below one at a page break the list goes on. */
function beginsAgain(view: GridView, header: Header, who: WhoColumns, row: number): boolean {
  const first = namesFrom(view, who, header.firstDataRow, row);
  const again = namesFrom(view, who, row + 1, view.bottom + 1);
  return first.length > 0 && first.every((name, i) => name === again[i]);
}

function namesFrom(view: GridView, who: WhoColumns, from: number, to: number): string[] {
  const names: string[] = [];
  for (let row = from; row < to && row < from + MOST_ROWS_TO_NAMES && names.length < COMPARED_NAMES; row++) {
    const name = view.text(row, who.name);
    if (name.length > 1 && headingWord(name) === undefined) names.push(nameKey(name));
  }
  return names;
}

const MOST_ROWS_TO_NAMES = 12;

/** A second table of its own begins with a unit line; a header repeated at a page break does not. */
function followsUnitLine(view: GridView, header: Header, row: number): boolean {
  for (let above = row; above > Math.max(row - 8, header.lastRow); above--) {
    for (let column = view.grid.left; column <= view.right; column++) if (unitLine(view.text(above, column)) !== undefined) return true;
  }
  return false;
}
