/**
 * Finds our own blocks on a sheet, so that the recogniser reads it as if we had never written there. Only what the workbook remembers is ours (an anchor: a
 * hidden name that Excel keeps in step with the cells), while most of its headings are; and in it only what holds what we wrote (imprint.ts). Columns with
 * our headings, one or two of them edited, and no anchor are a copy that somebody keeps: read past, never touched.
 */
import type { Area } from '../cells/address';
import { type GridCell, GridView, type SheetGrid } from '../cells/grid';
import { headingText, OWN_HEADINGS, placeOf, RESULT_HEADINGS } from './columns';
import { QUALIFICATION_WORDS } from '../terms/words';
import { BETWEEN, FIGURES_FOLLOWED, SEEN, textOfCell } from './sign';
import { append } from '../terms/lists';

/** Where the workbook remembers a block of ours. */
export interface Anchor {
  id: number;
  /** From the table's first header row to its last data row. */
  area: Area;
}

/** A block of ours as it stands on the sheet now. */
export interface OwnBlock {
  /** Number of its anchor. */
  id: number;
  headerFirstRow: number;
  headingRow: number;
  lastRow: number;
  /** The last row that its anchor knows: people put rows behind it, and sort ours among them. */
  anchored: number;
  column: number;
  width: number;
  /** The column "Đủ điều kiện". */
  qualifies: number;
}

/** What of ours is on a sheet. `overwritten`: remembered places that hold other contents by now; `copies`: results that nothing remembers. */
export interface OwnPlaces {
  blocks: OwnBlock[];
  overwritten: Anchor[];
  copies: Area[];
}

const NONE: OwnPlaces = { blocks: [], overwritten: [], copies: [] };

/** All places of ours on a sheet. */
export function ownPlaces(grid: SheetGrid): OwnPlaces {
  const anchors = grid.anchors ?? [];
  const strays = strayHeadings(grid);
  if (anchors.length === 0 && strays.length === 0) return NONE;
  const view = new GridView(grid);
  const found = anchors.map((anchor) => ({ anchor, ...anchoredBlock(view, anchor, anchors) })).sort((a, b) => b.known - a.known);
  const blocks: OwnBlock[] = [];
  const overwritten: Anchor[] = [];
  for (const { anchor, block } of found) {
    // Where a block stands partly on the place of an older one that was written over, the headings are the newer one's.
    if (block && !blocks.some((other) => overlap(other, block))) blocks.push(block);
    else overwritten.push(anchor);
  }
  const unknown = strays.filter(
    (stray) => !blocks.some((b) => b.headingRow === stray.row && stray.column < b.column + b.width && b.column < stray.column + stray.width),
  );
  return { blocks, overwritten, copies: unknown.map((stray) => copyAt(view, stray, unknown)) };
}

const overlap = (a: OwnBlock, b: OwnBlock): boolean =>
  a.column < b.column + b.width && b.column < a.column + a.width && a.headerFirstRow <= b.lastRow && b.headerFirstRow <= a.lastRow;

/** The block at an anchor and how many of our headings it still has; no block when most of what stands there is not ours. */
function anchoredBlock(view: GridView, { id, area }: Anchor, all: readonly Anchor[]): { block: OwnBlock | null; known: number } {
  const { row, headings } = headingRowIn(view, area);
  const width = area.right - area.left + 1;
  const known = ownHeadingsAmong(headings);
  const block = {
    id,
    headerFirstRow: area.top,
    headingRow: row,
    lastRow: area.bottom + rowsBelow(area, all, area.left + placeOf('note', headings), (row, column) => view.cell(row, column)),
    anchored: area.bottom,
    column: area.left,
    width,
    qualifies: area.left + placeOf('qualifies', headings),
  };
  if (isEmpty(view, area)) return { block, known: 0 };
  return known.size * 2 < width ? { block: null, known: 0 } : { block, known: known.size };
}

/** So far below an anchored area our rows are looked for. */
export const MOST_ROWS_BELOW = 60;

/** What stands on a sheet, by row and column. */
export type CellAt = (row: number, column: number) => GridCell;

/**
 * Rows below an anchored area to which people have sorted rows of ours, among others that they put there: without a gap, each with a sign that no row above
 * has, or one that was copied for somebody else. What people keep as a copy has signs that still stand above and tell of their own rows, or stands apart.
 * @param note the column of our notes @returns how many rows further the block reaches
 */
export function rowsBelow(area: Area, all: readonly Anchor[], note: number, at: CellAt): number {
  const next = all
    .filter((other) => other.area.top > area.bottom && other.area.left <= area.right && area.left <= other.area.right)
    .map(({ area: { top } }) => top);
  const end = Math.min(area.bottom + MOST_ROWS_BELOW, ...next.map((top) => top - 1));
  const signAt = (row: number): string => SEEN.exec(String(at(row, note)))?.[0] ?? '';
  let last = area.bottom;
  let above: Set<string> | null = null;
  for (let row = area.bottom + 1; row <= end && isOfTable(area, row, at); row++) {
    const sign = signAt(row);
    if (sign === '') continue;
    above ??= new Set(Array.from({ length: area.bottom - area.top + 1 }, (_, i) => signAt(area.top + i)));
    if (above.has(sign) && tellsOf(sign, area, row, at)) break;
    above.add(sign);
    last = row;
  }
  return last - area.bottom;
}

/** Whether the name and the figures of a sign stand in a row, as far as it has any. */
function tellsOf(sign: string, { left }: Area, row: number, at: CellAt): boolean {
  const texts = new Set(Array.from({ length: left }, (_, column) => textOfCell(at(row, column))));
  const seen = sign.slice(1, -1).split(BETWEEN);
  return seen.every((text) => text === FIGURES_FOLLOWED || texts.has(text));
}

/** A row that goes on with the table beside a block: it holds something before our columns, and no headings of ours. */
function isOfTable({ left, right }: Area, row: number, at: CellAt): boolean {
  const cells = (first: number, end: number): GridCell[] => Array.from({ length: end - first }, (_, i) => at(row, first + i));
  const headings = ownHeadingsAmong(cells(left, right + 1).map(headingText));
  return headings.size * 2 < right - left + 1 && cells(0, left).some((cell) => cell !== '' && cell !== null);
}

/** Of the rows of an anchored area, the one with most of our headings. */
function headingRowIn(view: GridView, area: Area): { row: number; headings: string[] } {
  let best = { row: area.top, headings: [] as string[], count: -1 };
  for (let row = area.top; row <= Math.min(area.bottom, area.top + MOST_ROWS_TO_HEADINGS); row++) {
    const headings: string[] = [];
    for (let column = area.left; column <= area.right; column++) headings.push(headingText(view.cell(row, column)));
    const count = ownHeadingsAmong(headings).size;
    if (count > best.count) best = { row, headings, count };
  }
  return best;
}

/** A header has at most six rows; a few more may have been inserted since. */
const MOST_ROWS_TO_HEADINGS = 12;

/** Those of our headings that occur, by the set of headings that fits best. */
function ownHeadingsAmong(headings: readonly string[]): Set<string> {
  const found = OWN_HEADINGS.map((own) => new Set(own.filter((heading) => headings.includes(heading))));
  return found.reduce((a, b) => (b.size > a.size ? b : a));
}

interface Stray {
  row: number;
  column: number;
  width: number;
  headings: string[];
}

const ANY_HEADING: ReadonlySet<GridCell> = new Set(OWN_HEADINGS.flat());

/** Headings of a copy that may have been edited. */
const MOST_EDITED = 2;

/** Every place where a sequence of our headings stands, but for one or two that were edited. */
function strayHeadings(grid: SheetGrid): Stray[] {
  const strays: Stray[] = [];
  const least = OWN_HEADINGS[1]!.length - MOST_EDITED;
  for (const [i, cells] of grid.cells.entries()) {
    // Told by a few look-ups, as nearly all rows are none; the decomposed spelling is looked at where the first letters agree.
    let hits = 0;
    for (const cell of cells) if (typeof cell === 'string' && mayBeHeading(cell) && (ANY_HEADING.has(cell) || isDecomposed(cell))) hits++;
    if (hits >= least) append(strays, sequencesIn(cells.map(headingText), grid.top + i, grid.left));
  }
  return strays;
}

const LETTERS: ReadonlySet<number> = new Set(OWN_HEADINGS.flat().flatMap((heading) => [heading, heading.normalize('NFD')].map((text) => text.charCodeAt(0))));
const mayBeHeading = (text: string): boolean => text.length < 40 && LETTERS.has(text.charCodeAt(0));

const isDecomposed = (text: string): boolean => /[\u0300-\u036f]/.test(text) && ANY_HEADING.has(headingText(text));

/** The sequences in one row, from left to right. */
function sequencesIn(headings: readonly string[], row: number, left: number): Stray[] {
  const found: Stray[] = [];
  for (let index = 0; index < headings.length; index++) {
    const own = OWN_HEADINGS.find((sequence) => sequence.filter((heading, i) => headings[index + i] === heading).length >= sequence.length - MOST_EDITED);
    if (!own) continue;
    found.push({ row, column: left + index, width: own.length, headings: headings.slice(index, index + own.length) });
    index += own.length - 1;
  }
  return found;
}

const VERDICTS: ReadonlySet<unknown> = new Set(Object.values(QUALIFICATION_WORDS));

/** A copy reaches down to its last verdict in "Đủ điều kiện", above the next one in the same columns. */
function copyAt(view: GridView, { row, column, width, headings }: Stray, all: readonly Stray[]): Area {
  const below = all.filter((other) => other.row > row && other.column < column + width && column < other.column + other.width).map((other) => other.row - 1);
  const bottom = Math.min(view.bottom, ...below);
  const qualifies = column + placeOf('qualifies', headings);
  let lastRow = row;
  for (let r = row + 1; r <= bottom; r++) if (VERDICTS.has(view.cell(r, qualifies))) lastRow = r;
  return { top: row, left: column, bottom: lastRow, right: column + width - 1 };
}

function isEmpty(view: GridView, area: Area): boolean {
  for (let row = area.top; row <= Math.min(area.bottom, view.bottom); row++) {
    for (let column = area.left; column <= Math.min(area.right, view.right); column++) if (view.cell(row, column) !== '') return false;
  }
  return true;
}

/** The grid as it would be without our blocks, and without copies of them. */
export function withoutOwn(grid: SheetGrid, { blocks, copies }: Pick<OwnPlaces, 'blocks' | 'copies'>): SheetGrid {
  if (blocks.length === 0 && copies.length === 0) return grid;
  const cells = [...grid.cells];
  const areas = blocks.map(({ headerFirstRow, lastRow, column, width }) => ({ top: headerFirstRow, bottom: lastRow, left: column, right: column + width - 1 }));
  for (const { top, bottom, left, right } of [...areas, ...copies]) {
    for (let row = Math.max(top, grid.top); row <= bottom && row - grid.top < cells.length; row++) {
      cells[row - grid.top] = blanked(cells[row - grid.top]!, left - grid.left, right + 1 - grid.left);
    }
  }
  return { ...grid, cells };
}

function blanked(cells: readonly GridCell[], from: number, to: number): GridCell[] {
  const before = cells.slice(0, Math.max(0, from));
  return to >= cells.length ? before : [...before, ...new Array<GridCell>(to - Math.max(0, from)).fill(''), ...cells.slice(to)];
}

/** The block that belongs to a table: its headings stand in the table's heading row, or else it stands beside the table's rows. */
export function blockBeside(blocks: readonly OwnBlock[], table: { headingRow: number; lastRow: number; lastColumn: number }): OwnBlock | null {
  const right = blocks.filter(({ column }) => column > table.lastColumn).sort((a, b) => a.column - b.column);
  const level = right.find(({ headingRow }) => headingRow === table.headingRow);
  return level ?? right.find(({ headingRow, lastRow }) => headingRow <= table.lastRow && lastRow > table.headingRow) ?? null;
}

/** Columns that somebody put between those of a sheet of results; an edited heading alone is none. */
export function foreignResultColumns(grid: SheetGrid): number[] {
  const { area } = grid.results!;
  const view = new GridView(grid);
  const columns = Array.from({ length: area.right - area.left + 1 }, (_, i) => area.left + i);
  const fits = OWN_HEADINGS.some((own) => own.length + RESULT_HEADINGS.length === columns.length);
  if (fits) return [];
  const known: readonly string[] = [...RESULT_HEADINGS, ...OWN_HEADINGS.flat()];
  return columns.filter((column) => !known.includes(headingText(view.cell(area.top, column))) && !isEmpty(view, { ...area, left: column, right: column }));
}

/** True when a sheet of results holds nothing beside them. */
export function holdsOnlyResults(grid: SheetGrid): boolean {
  const { area } = grid.results!;
  return grid.cells.every((cells, i) =>
    cells.every((cell, j) => {
      const [row, column] = [grid.top + i, grid.left + j];
      return cell === '' || (row >= area.top && row <= area.bottom && column >= area.left && column <= area.right);
    }),
  );
}
