/** A worksheet as a grid of cells: what the recogniser sees. Rows and columns count from 0. */

import type { Area } from './address';

/** One cell as `Range.values` gives it: '' is an empty cell, an error value is its text (`#DIV/0!`). */
export type GridCell = string | number | boolean;

/** The used part of one worksheet. `cells[0][0]` stands at row `top`, column `left` of the sheet. Rows may be ragged. */
export interface SheetGrid {
  name: string;
  visible: boolean;
  top: number;
  left: number;
  cells: GridCell[][];
  /** Columns that are hidden, from 0. */
  hiddenColumns?: readonly number[];
  /** Where the workbook remembers blocks of ours, with the number of each. */
  anchors?: readonly { id: number; area: Area }[];
  /** Set for a sheet that we added for results. */
  results?: Results;
}

/** Where results stand on a sheet of ours, and the report that they are about (null when it is gone). */
export interface Results {
  area: Area;
  source: { sheet: string; area: Area } | null;
}

/** Letters of a cell that are looked at: no title is longer. Excel lets a cell hold 32,767. */
const LONGEST_TEXT = 1_000;

/** A view of a grid by sheet coordinates, with legacy text decoded. Outside of the grid everything is empty. */
export class GridView {
  readonly bottom: number;
  readonly right: number;
  /** Columns that nobody sees. */
  readonly hidden: ReadonlySet<number>;

  constructor(
    readonly grid: SheetGrid,
    private readonly decode: (text: string) => string = (text) => text,
  ) {
    this.hidden = new Set(grid.hiddenColumns);
    this.bottom = grid.top + grid.cells.length - 1;
    this.right = grid.left + grid.cells.reduce((most, row) => Math.max(most, row.length), 0) - 1;
  }

  cell(row: number, column: number): GridCell {
    return this.grid.cells[row - this.grid.top]?.[column - this.grid.left] ?? '';
  }

  /** The cell's text, decoded, without surrounding spaces; '' when it holds no text. Of a text longer than any heading or name its beginning. */
  text(row: number, column: number): string {
    const cell = this.cell(row, column);
    if (typeof cell !== 'string' || cell === '') return '';
    return this.decode(cell.length > LONGEST_TEXT ? cell.slice(0, LONGEST_TEXT) : cell).trim();
  }
}
