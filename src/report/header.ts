/** Finds the header of a report on a sheet: its rows, its columns, the code row, and what stands over each column. */
import type { GridCell, GridView } from '../cells/grid';
import { isFigureLike } from '../cells/number';
import { bareName } from '../cells/text';
import { DECIDING_FIGURES, isDeciding } from '../terms/figures';
import { type OwnBlock } from '../own/find';
import { brokenHeading, type HeadingWord, headingWord, MOST_PIECES, unitLine } from './headings';
import { labelOf } from './names';

/** The header of one report. Rows and columns are those of the sheet. */
export interface Header {
  firstRow: number;
  lastRow: number;
  /** The row A B 1 2 3 …, where the form has one. */
  codeRow: number | null;
  firstColumn: number;
  lastColumn: number;
  /** First column whose heading says a figure: names, numbers and titles stand left of it. */
  firstFigureColumn: number;
  firstDataRow: number;
  /** Our own columns from an earlier run. The grid that the header is looked for in does not show them. */
  ownBlock: OwnBlock | null;
}

/** The key words that were seen when no header could be found: says what is missing. */
export interface HeaderMiss {
  words: ReadonlySet<HeadingWord>;
}

const SCANNED_ROWS = 400;
const MOST_HEADER_ROWS = 6;
/** Words that make a row part of a header: figures, not names or brackets. */
const BRACKETS: ReadonlySet<HeadingWord> = new Set<HeadingWord>(['ordinal', 'name', 'jobTitle', 'sum', 'split', 'measure']);
const CASELOAD: readonly HeadingWord[] = ['total', 'toEnforce', 'carried', 'sum'];

/** A text that stands in brackets, alone in its row, explains the table: "(Tổng số giải quyết tính cả 9 tháng)". */
function isSentence(view: GridView, row: number): boolean {
  let only = '';
  for (let column = view.grid.left; column <= view.right; column++) {
    if (view.cell(row, column) === '') continue;
    if (only !== '') return false;
    only = view.text(row, column);
  }
  return only.startsWith('(');
}

/** Heading words of a sheet's rows, read once per row. */
class Words {
  private readonly rows = new Map<number, Map<number, HeadingWord>>();

  /** @param joined also reads a cell together with the one above it: headings broken over two cells */
  constructor(
    readonly view: GridView,
    private readonly joined: boolean,
  ) {}

  row(row: number): Map<number, HeadingWord> {
    let words = this.rows.get(row);
    if (!words) {
      words = new Map();
      if (isSentence(this.view, row)) {
        this.rows.set(row, words);
        return words;
      }
      for (let column = this.view.grid.left; column <= this.view.right; column++) {
        const text = this.view.text(row, column);
        const word = this.joined && text !== '' ? brokenHeading(this.textsAbove(row, column, text)).word : headingWord(text);
        if (word) words.set(column, word);
      }
      this.rows.set(row, words);
    }
    return words;
  }

  /** A text with those in the cells above it, from the top. */
  private textsAbove(row: number, column: number, text: string): string[] {
    const texts = [text];
    for (let above = row - 1; above > row - MOST_PIECES; above--) {
      const more = this.view.text(above, column);
      if (more === '') break;
      texts.unshift(more);
    }
    return texts;
  }

  /** The words of some rows, with the columns where they stand. */
  window(first: number, last: number): { words: Set<HeadingWord>; columns: Set<number> } {
    const words = new Set<HeadingWord>();
    const columns = new Set<number>();
    for (let row = Math.max(first, this.view.grid.top); row <= Math.min(last, this.view.bottom); row++) {
      for (const [column, word] of this.row(row)) {
        words.add(word);
        if (!BRACKETS.has(word)) columns.add(column);
      }
    }
    return { words, columns };
  }
}

/** The header of the first report at or below `fromRow`. */
export function findHeader(view: GridView, fromRow = view.grid.top): Header | HeaderMiss {
  const plain = scan(new Words(view, false), fromRow);
  if ('lastRow' in plain) return plain;
  const joined = scan(new Words(view, true), fromRow);
  return 'lastRow' in joined ? joined : plain;
}

function scan(words: Words, fromRow: number): Header | HeaderMiss {
  const { view } = words;
  const seen = new Set<HeadingWord>();
  for (let row = fromRow; row <= Math.min(view.bottom, fromRow + SCANNED_ROWS); row++) {
    const here = words.row(row);
    here.forEach((word) => seen.add(word));
    if ([...here.values()].includes('eligible') && isAnchor(words, row)) return headerAround(words, row);
  }
  return { words: seen };
}

/** A row with "có điều kiện" belongs to a header when "xong" and a caseload stand around it in other columns. */
function isAnchor(words: Words, row: number): boolean {
  const { words: around, columns } = words.window(row - 4, row + 4);
  return columns.size >= 3 && around.has('completed') && CASELOAD.some((word) => around.has(word));
}

function headerAround(words: Words, anchor: number): Header {
  const { view } = words;
  // Names below the header can look like words of it: Huy (hủy), Hoàn (hoãn), Đặng (đang).
  const firstFigureColumn = Math.min(...words.window(anchor - 3, firstFiguresBelow(view, anchor) - 1).columns);
  const { lastRow, codeRow } = headerBottom(view, anchor, firstFigureColumn);
  const firstRow = headerTop(words, anchor, firstFigureColumn);
  const headed = (column: number): boolean => hasHeading(view, firstRow, codeRow ?? lastRow, column);
  let lastColumn = Math.max(...words.window(firstRow, lastRow).columns);
  while (lastColumn < view.right && headed(lastColumn + 1)) lastColumn++;
  const firstDataRow = (codeRow ?? lastRow) + 1;
  if (isDeciding(leafWord(view, firstRow, lastRow, lastColumn)) && sharesFigures(view, firstDataRow, lastColumn)) lastColumn++;
  let firstColumn = firstFigureColumn;
  for (let column = firstFigureColumn - 1; column >= view.grid.left; column--) if (headed(column)) firstColumn = column;
  return { firstRow, lastRow, codeRow, firstColumn, lastColumn, firstFigureColumn, firstDataRow, ownBlock: null };
}

function leafWord(view: GridView, firstRow: number, lastRow: number, column: number): HeadingWord | undefined {
  for (let row = lastRow; row >= firstRow; row--) {
    const text = view.text(row, column);
    if (text !== '') return headingWord(text);
  }
  return undefined;
}

const SHARED_ROWS = 30;
const FEWEST_SHARED = 3;

/** True where the column to the right has figures in the same rows, and no heading of its own: a heading merged over both. */
function sharesFigures(view: GridView, firstDataRow: number, column: number): boolean {
  let [own, both] = [0, 0];
  for (let row = firstDataRow; row <= Math.min(view.bottom, firstDataRow + SHARED_ROWS); row++) {
    if (!isFigureLike(view.cell(row, column))) continue;
    own++;
    if (isFigureLike(view.cell(row, column + 1))) both++;
  }
  return own >= FEWEST_SHARED && both >= own * SHARED;
}
const SHARED = 0.8;

/** The header that ends in a row which a person named. @param figures columns that they named: the first of them is the first with figures */
export function headerAt(view: GridView, lastRow: number, figures: readonly number[]): Header {
  const words = new Words(view, false);
  const around = [...words.window(lastRow - 3, lastRow).columns];
  const firstFigureColumn = figures.length > 0 ? Math.min(...figures, ...around.filter((column) => column > view.grid.left)) : Math.min(...around, view.right);
  const codeRow = isCodeRow(view, lastRow + 1) ? lastRow + 1 : null;
  const firstRow = Math.min(headerTop(words, lastRow, firstFigureColumn), lastRow);
  const headed = (column: number): boolean => hasHeading(view, firstRow, codeRow ?? lastRow, column);
  let lastColumn = Math.max(...figures, ...around, firstFigureColumn);
  while (lastColumn < view.right && headed(lastColumn + 1)) lastColumn++;
  let firstColumn = firstFigureColumn;
  for (let column = firstFigureColumn - 1; column >= view.grid.left; column--) if (headed(column)) firstColumn = column;
  return { firstRow, lastRow, codeRow, firstColumn, lastColumn, firstFigureColumn, firstDataRow: (codeRow ?? lastRow) + 1, ownBlock: null };
}

/** Rows of figures below each other that make a table. */
const FEWEST_ROWS = 3;

/**
 * The header of a table that no word tells: what stands over its first rows of figures. Null where there is none.
 * @param figures columns that a person named; without them rows count that have a label and figures right of it
 */
export function headerOverFigures(view: GridView, figures: readonly number[]): Header | null {
  const last = Math.min(view.bottom, view.grid.top + SCANNED_ROWS);
  for (let row = Math.max(1, view.grid.top); row <= last; row++) {
    const columns = figures.length > 0 ? namedFigures(view, row, figures) : labelledFigures(view, row);
    if (columns === null || isCodeRow(view, row)) continue;
    if (figures.length === 0 && !followedByFigures(view, row)) continue;
    let lastRow = row - 1;
    while (lastRow > view.grid.top && (isBlankRow(view, lastRow) || isCodeRow(view, lastRow))) lastRow--;
    return headerAt(view, lastRow, columns);
  }
  return null;
}

function namedFigures(view: GridView, row: number, figures: readonly number[]): readonly number[] | null {
  const filled = figures.filter((column) => isFigureLike(view.cell(row, column)));
  return filled.length >= Math.min(2, figures.length) ? figures : null;
}

/** Columns with figures right of a label; null where a row has no label, or fewer than three figures. */
function labelledFigures(view: GridView, row: number): number[] | null {
  let label = view.grid.left;
  while (label <= view.right && !/\p{L}{2}/u.test(view.text(row, label))) label++;
  const columns: number[] = [];
  for (let column = label + 1; column <= view.right; column++) if (isFigureLike(view.cell(row, column))) columns.push(column);
  return columns.length >= DECIDING_FIGURES.length ? columns : null;
}

function followedByFigures(view: GridView, row: number): boolean {
  let count = 1;
  for (let below = row + 1; below <= row + 2 * FEWEST_ROWS && count < FEWEST_ROWS; below++) if (labelledFigures(view, below)) count++;
  return count >= FEWEST_ROWS;
}

/** The first row below the anchor that holds figures. */
function firstFiguresBelow(view: GridView, anchor: number): number {
  for (let row = anchor + 1; row <= anchor + MOST_HEADER_ROWS; row++) {
    if (figureCells(view, row, view.grid.left).filter(isFigureLike).length >= 2) return row;
  }
  return anchor + 1;
}

function hasHeading(view: GridView, firstRow: number, lastRow: number, column: number): boolean {
  for (let row = firstRow; row <= lastRow; row++) if (view.cell(row, column) !== '') return true;
  return false;
}

/** Goes down from the anchor while a row still has texts over the figures and no figures. */
function headerBottom(view: GridView, anchor: number, firstFigureColumn: number): { lastRow: number; codeRow: number | null } {
  let lastRow = anchor;
  for (let row = anchor + 1; row <= anchor + MOST_HEADER_ROWS; row++) {
    if (isCodeRow(view, row)) return { lastRow: row - 1, codeRow: row };
    const cells = figureCells(view, row, firstFigureColumn);
    if (isYearRow(cells)) {
      lastRow = row;
      continue;
    }
    if (cells.filter(isFigureLike).length >= 2 || isRowOfWords(view, row, firstFigureColumn, cells)) break;
    if (cells.some((cell) => typeof cell === 'string' && cell.trim() !== '')) lastRow = row;
    else if (isHeadingOfNames(view, row, firstFigureColumn)) lastRow = row;
    else if (view.text(row, firstFigureColumn - 1) !== '') break;
  }
  // Headings merged over two rows leave the lower one empty: it belongs to the header.
  for (let blank = 0; blank < 2 && lastRow + 1 < view.bottom && isBlankRow(view, lastRow + 1); blank++) lastRow++;
  return { lastRow, codeRow: null };
}

/** A lower row of headings over the names only: "Họ, chữ đệm | Tên". */
function isHeadingOfNames(view: GridView, row: number, firstFigureColumn: number): boolean {
  let headings = 0;
  for (let column = view.grid.left; column < firstFigureColumn; column++) {
    const text = view.text(row, column);
    if (text === '') continue;
    const label = labelOf(bareName(text));
    if (label.is === 'unit' || (label.is === 'person' && label.sure)) return false;
    if (headingWord(text) === 'name') headings++;
  }
  return headings > 0;
}

/** A row of somebody whose figures are written out: "137.311 tỉ 299 triệu". */
function isRowOfWords(view: GridView, row: number, firstFigureColumn: number, cells: readonly GridCell[]): boolean {
  if (cells.filter((cell) => /\d.*\d/.test(String(cell))).length < 2) return false;
  for (let column = view.grid.left; column < firstFigureColumn; column++) {
    const label = labelOf(bareName(view.text(row, column)));
    if (label.is === 'unit' || label.is === 'total' || (label.is === 'person' && label.sure)) return true;
  }
  return false;
}

function isBlankRow(view: GridView, row: number): boolean {
  return figureCells(view, row, view.grid.left).length === 0;
}

function figureCells(view: GridView, row: number, firstFigureColumn: number): (string | number | boolean)[] {
  const cells = [];
  for (let column = firstFigureColumn; column <= view.right; column++) {
    const cell = view.cell(row, column);
    if (cell !== '') cells.push(cell);
  }
  return cells;
}

/** Rows of words that are not known, between two that are: "Tháng 6 | Lũy kế 9 tháng". */
const MOST_UNKNOWN_ROWS = 2;
const LONGEST_HEADING = 60;

/** True for a text that says a unit and heads nothing. */
const isUnitLine = (text: string): boolean => unitLine(text) !== undefined && headingWord(text) === undefined;

/** Several short texts, all of them over figures. */
function couldBeHeading(view: GridView, row: number, firstFigureColumn: number): boolean {
  let texts = 0;
  for (let column = view.grid.left; column <= view.right; column++) {
    const cell = view.cell(row, column);
    if (cell === '') continue;
    if (typeof cell !== 'string' || column < firstFigureColumn || cell.length > LONGEST_HEADING || isUnitLine(cell)) return false;
    texts++;
  }
  return texts >= 2;
}

/** Goes up from the anchor to the row where STT, the names or the topmost group headings stand. */
function headerTop(words: Words, anchor: number, firstFigureColumn: number): number {
  let top = anchor;
  let unknown = 0;
  for (let row = anchor - 1; row >= Math.max(words.view.grid.top, anchor - MOST_HEADER_ROWS + 1); row--) {
    if (isHeaderRow(words, row, firstFigureColumn)) top = row;
    else if (rowTexts(words.view, row).length > 0 && (!couldBeHeading(words.view, row, firstFigureColumn) || ++unknown > MOST_UNKNOWN_ROWS)) break;
  }
  return top;
}

function isHeaderRow(words: Words, row: number, firstFigureColumn: number): boolean {
  const texts = rowTexts(words.view, row);
  if (texts.some((text) => isUnitLine(text) || text.length > 160)) return false;
  // A title stands alone in its row.
  if (texts.length === 1 && !BRACKETS.has([...words.row(row).values()][0] ?? 'sum')) return false;
  const found = words.row(row);
  for (const [column, word] of found) {
    if (word === 'ordinal' || (word === 'name' && column < firstFigureColumn && texts.length > 1)) return true;
    if (!BRACKETS.has(word) || (column >= firstFigureColumn && (word === 'split' || word === 'measure'))) return true;
  }
  return false;
}

function rowTexts(view: GridView, row: number): string[] {
  const texts = [];
  for (let column = view.grid.left; column <= view.right; column++) {
    const text = view.text(row, column);
    if (text !== '') texts.push(text);
  }
  return texts;
}

const CODE = /^(?:cột )?[([]?(\d{1,2}|[A-Za-zĐđ]{1,2})[)\].]?$/i;
const CODE_FORMULA = /^[([]?(\d{1,2})[)\].]?\s*=\s*[\d(]/;

/** A row "A B 1 2 3 …", "(1) (2) (3)", "1 2 3=4+5 …". */
/** A year that heads a column, as a number or a text. */
const isYear = (cell: GridCell): boolean => /^20\d\d$/.test(String(cell).trim());

const headingAt = (view: GridView, row: number, column: number): string => {
  const cell = view.cell(row, column);
  return isYear(cell) ? String(cell) : view.text(row, column);
};

/** The last row of a header may hold years only: 2023 | 2024 | 2023 | 2024. */
const isYearRow = (cells: readonly GridCell[]): boolean => {
  const filled = cells.filter((cell) => cell !== '');
  return filled.length >= 2 && filled.every(isYear) && new Set(filled.map(String)).size < filled.length;
};

function isCodeRow(view: GridView, row: number): boolean {
  const labels: string[] = [];
  for (let column = view.grid.left; column <= view.right; column++) {
    const cell = view.cell(row, column);
    if (cell !== '') labels.push(String(cell).trim());
  }
  if (labels.length < 4) return false;
  const numbers = labels.map((label) => Number(/\d{1,2}/.exec(CODE.test(label) || CODE_FORMULA.test(label) ? label : '')?.[0] ?? NaN));
  const letters = labels.filter((label) => CODE.test(label) && !/\d/.test(label)).length;
  const known = numbers.filter((n) => !Number.isNaN(n));
  if (known.length < 3 || known.length + letters < labels.length * 0.8) return false;
  const steps = known.slice(1).filter((n, i) => n === known[i]! + 1).length;
  return steps >= (known.length - 1) * 0.7;
}

/**
 * The headings over each column, from the top row to the leaf, for the columns of the header. A heading reaches to the right up to the next one,
 * but never beyond the heading above it: that is what merged header cells look like when only their values are known.
 * (Asking Excel for merged areas would cost the user the undo stack.)
 */
export function headingPaths(view: GridView, header: Header): Map<number, string[]> {
  const paths = new Map<number, string[]>();
  for (let column = header.firstColumn; column <= header.lastColumn; column++) paths.set(column, []);
  spread(view, header.firstRow, header.lastRow, header.firstColumn, header.lastColumn, paths);
  return paths;
}

function spread(view: GridView, row: number, lastRow: number, left: number, right: number, paths: Map<number, string[]>): void {
  if (row > lastRow) return;
  const starts: number[] = [];
  for (let column = left; column <= right; column++) if (headingAt(view, row, column) !== '') starts.push(column);
  if (starts[0] !== left) starts.unshift(left);
  starts.forEach((start, i) => {
    const end = (starts[i + 1] ?? right + 1) - 1;
    const text = headingAt(view, row, start);
    if (text !== '') for (let column = start; column <= end; column++) paths.get(column)!.push(text);
    spread(view, row + 1, lastRow, start, end, paths);
  });
}
