/** One data row of a table of the plan sheet, read by heading, with the place of each cell. */
import { textOf } from './table';
import type { PlanTableName } from './words';

/** A cell of a table: row 0 holds the headings, columns count from 0. */
export interface PlanPlace {
  table: PlanTableName;
  row: number;
  column: number;
}

/** @param row counts from 1; @param cells by heading */
export class TableRow {
  constructor(
    private readonly table: PlanTableName,
    readonly row: number,
    private readonly cells: ReadonlyMap<string, { column: number; cell: unknown }>,
  ) {}

  get isBlank(): boolean {
    return [...this.cells.values()].every(({ cell }) => textOf(cell) === '');
  }

  cell(heading: string): unknown {
    return this.cells.get(heading)?.cell;
  }

  text(heading: string): string {
    return textOf(this.cell(heading));
  }

  place(heading: string): PlanPlace {
    return { table: this.table, row: this.row, column: this.cells.get(heading)?.column ?? 0 };
  }
}
