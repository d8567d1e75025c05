/**
 * Finds our own blocks on a sheet, so that the recogniser reads it as if we had never written there. A block that the workbook remembers (an anchor:
 * a hidden name that Excel keeps in step with the cells) is ours while most of its headings are; without an anchor only the whole sequence of
 * headings counts.
 */
import { vi } from '../i18n/vi';
import { OWN_HEADINGS, findOwnBlock } from './block';
import { type Area, type GridCell, GridView, type SheetGrid } from './grid';

/** Where the workbook remembers a block of ours. */
export interface Anchor {
  id: number;
  /** From the table's first header row to its last data row. */
  area: Area;
}

/** A block of ours as it stands on the sheet now. */
export interface OwnBlock {
  /** Null for a block that no anchor remembers. */
  id: number | null;
  headerFirstRow: number;
  headingRow: number;
  lastRow: number;
  column: number;
  width: number;
  /** Columns with contents that somebody put between ours: they must not be cleared with them. */
  foreign: number[];
}

/** What of ours is on a sheet. `overwritten`: remembered places that hold other contents by now. */
export interface OwnPlaces {
  blocks: OwnBlock[];
  overwritten: Anchor[];
}

const NONE: OwnPlaces = { blocks: [], overwritten: [] };

/** All places of ours on a sheet. */
export function ownPlaces(grid: SheetGrid): OwnPlaces {
  const anchors = grid.anchors ?? [];
  const view = new GridView(grid);
  const strays = strayHeadings(grid);
  if (anchors.length === 0 && strays.length === 0) return NONE;
  const places = anchors.map((anchor) => ({ anchor, block: anchoredBlock(view, anchor) }));
  const blocks = places.flatMap(({ block }) => block ?? []);
  const overwritten = places.flatMap(({ anchor, block }) => (block ? [] : [anchor]));
  const unknown = strays.filter(({ row, column }) => !blocks.some((b) => b.headingRow === row && column >= b.column && column < b.column + b.width));
  blocks.push(...unknown.map((stray) => strayBlock(view, stray, unknown)));
  return { blocks, overwritten };
}

/** A block at its anchor; null when most of what stands there is not ours. */
function anchoredBlock(view: GridView, { id, area }: Anchor): OwnBlock | null {
  const { row, headings } = headingRowIn(view, area);
  const width = area.right - area.left + 1;
  const known = ownHeadingsAmong(headings);
  const block = { id, headerFirstRow: area.top, headingRow: row, lastRow: area.bottom, column: area.left, width, foreign: [] };
  if (isEmpty(view, area)) return block;
  if (known.size * 2 < width) return null;
  const edited = OWN_HEADINGS.some((own) => own.length === width && own.filter((heading, i) => heading === headings[i]).length === known.size);
  const foreign = headings.flatMap((heading, i) => (known.has(heading) ? [] : [area.left + i]));
  return { ...block, foreign: edited ? [] : foreign.filter((column) => !isEmpty(view, { ...area, left: column, right: column })) };
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

const headingText = (cell: GridCell): string => (typeof cell === 'string' ? cell.trim().normalize('NFC') : '');

interface Stray {
  row: number;
  column: number;
  width: number;
}

const FIRST_HEADINGS: ReadonlySet<string> = new Set(OWN_HEADINGS.map(([first]) => first!));

/** Nearly every cell is told by its first letters; composed or not, the first heading begins with them. */
const beginsBlock = (cell: GridCell): boolean => typeof cell === 'string' && cell.length < 24 && /^\s*Nh/.test(cell) && FIRST_HEADINGS.has(headingText(cell));

/** Every place where the whole sequence of our headings stands. */
function strayHeadings(grid: SheetGrid): Stray[] {
  const strays: Stray[] = [];
  grid.cells.forEach((cells, i) => {
    if (!cells.some(beginsBlock)) return;
    const found = findOwnBlock(cells.map(headingText));
    if (found) strays.push({ row: grid.top + i, column: grid.left + found.index, width: found.width });
  });
  return strays;
}

const VERDICTS: ReadonlySet<unknown> = new Set(Object.values(vi.qualification));

/** A block without an anchor reaches down to its last verdict in "Đủ điều kiện", above the next block in the same columns. */
function strayBlock(view: GridView, { row, column, width }: Stray, all: readonly Stray[]): OwnBlock {
  const below = all.filter((other) => other.row > row && other.column < column + width && column < other.column + other.width).map((other) => other.row - 1);
  const bottom = Math.min(view.bottom, ...below);
  let lastRow = row;
  for (let r = row + 1; r <= bottom; r++) if (VERDICTS.has(view.cell(r, column + width - 2))) lastRow = r;
  return { id: null, headerFirstRow: row, headingRow: row, lastRow, column, width, foreign: [] };
}

function isEmpty(view: GridView, area: Area): boolean {
  for (let row = area.top; row <= Math.min(area.bottom, view.bottom); row++) {
    for (let column = area.left; column <= Math.min(area.right, view.right); column++) if (view.cell(row, column) !== '') return false;
  }
  return true;
}

/** The grid as it would be without our blocks. */
export function withoutOwn(grid: SheetGrid, blocks: readonly OwnBlock[]): SheetGrid {
  if (blocks.length === 0) return grid;
  const cells = [...grid.cells];
  for (const block of blocks) {
    const left = block.column - grid.left;
    for (let row = Math.max(block.headerFirstRow, grid.top); row <= block.lastRow && row - grid.top < cells.length; row++) {
      cells[row - grid.top] = blanked(cells[row - grid.top]!, left, left + block.width);
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
