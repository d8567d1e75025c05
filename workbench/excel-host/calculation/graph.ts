/** All formulas of the workbook and what depends on what. Kept in step with the model by looking through it: whoever changes the model need not tell. */
import { overlaps } from '../host/cells/areas';
import type { Area, Cell, Sheet, Workbook } from '../model/workbook';
import { changedKeys, type Definitions, definitionsOf } from './definitions';
import { formulaCell, type FormulaCell, link } from './formula-cell';
import { placeKey, SheetIndex } from './sheet-index';
import { templateOf } from './templates';

export class Graph {
  /** Formulas that wait for calculation, perhaps with some that do not any more. */
  waiting: FormulaCell[] = [];
  private readonly indexes = new Map<Sheet, SheetIndex>();
  private readonly volatile = new Set<FormulaCell>();
  /** Keys of templates that came with the file and are no array formulas. */
  private readonly legacyKeys = new Set<string>();
  private definitions: Definitions = new Map();
  private loading = true;
  private wave = 0;

  constructor(private readonly workbook: Workbook) {
    this.sync();
    this.loading = false;
  }

  index(sheet: Sheet): SheetIndex {
    let index = this.indexes.get(sheet);
    if (!index) this.indexes.set(sheet, (index = new SheetIndex()));
    return index;
  }

  /** Makes one formula, and all that depend on it, wait for calculation; not one that is gone: the answer of a function may come late. */
  invalidate(cell: FormulaCell): void {
    if (this.indexes.get(cell.sheet)?.formulas[cell.row]?.[cell.column] !== cell) return;
    this.wave++;
    this.spread([cell]);
  }

  /** Something else stands in these cells now. */
  invalidateArea(sheet: Sheet, area: Area): void {
    const index = this.index(sheet);
    this.wave++;
    const stale: FormulaCell[] = [];
    index.eachReader(area, this.wave, (reader) => stale.push(reader));
    for (const cell of index.spilling) if (cell.spill && overlaps(cell.spill, area)) stale.push(cell);
    for (const cell of index.blocked) if (cell.blocked && overlaps(cell.blocked, area)) stale.push(cell);
    this.spread(stale);
  }

  /** The formulas that read these cells, without the one that filled them. */
  invalidateReaders(sheet: Sheet, area: Area): void {
    this.spread(this.readersOf(sheet, area));
  }

  invalidateAll(): void {
    for (const cell of this.all()) this.mark(cell);
  }

  /** Formulas with TODAY and its kind. */
  invalidateVolatile(): void {
    this.wave++;
    this.spread([...this.volatile]);
  }

  *all(): Generator<FormulaCell> {
    for (const { formulas } of this.indexes.values()) for (const row of formulas) for (const cell of row ?? []) if (cell) yield cell;
  }

  /** Formulas in an area. */
  *formulasIn(sheet: Sheet, { top, left, bottom, right }: Area): Generator<FormulaCell> {
    const { formulas } = this.index(sheet);
    for (let row = top; row <= Math.min(bottom, formulas.length - 1); row++) {
      const line = formulas[row];
      for (let column = left; line && column <= Math.min(right, line.length - 1); column++) {
        const cell = line[column];
        if (cell) yield cell;
      }
    }
  }

  /** Formulas that read a cell of the area. */
  readersOf(sheet: Sheet, area: Area): FormulaCell[] {
    const readers: FormulaCell[] = [];
    this.index(sheet).eachReader(area, ++this.wave, (reader) => readers.push(reader));
    return readers;
  }

  private mark(cell: FormulaCell): boolean {
    if (cell.dirty) return false;
    cell.dirty = true;
    cell.circular = false;
    this.index(cell.sheet).dirty++;
    this.waiting.push(cell);
    return true;
  }

  private spread(start: readonly FormulaCell[]): void {
    const queue = start.filter((cell) => this.mark(cell));
    for (let cell = queue.pop(); cell; cell = queue.pop()) {
      const own = { top: cell.row, bottom: cell.row, left: cell.column, right: cell.column };
      this.index(cell.sheet).eachReader(cell.spill ?? own, this.wave, (reader) => {
        if (this.mark(reader)) queue.push(reader);
      });
    }
  }

  /** Brings the graph in step with the model: formulas that came, went or read otherwise; names, tables and sheets that mean something else. */
  sync(): void {
    const definitions = definitionsOf(this.workbook);
    const changed = changedKeys(this.definitions, definitions);
    this.definitions = definitions;
    for (const sheet of [...this.indexes.keys()]) if (!this.workbook.sheets.includes(sheet)) this.forget(sheet);
    for (const sheet of this.workbook.sheets) this.syncSheet(sheet);
    if (changed.size && !this.loading) this.relink(changed);
  }

  private forget(sheet: Sheet): void {
    for (const row of this.index(sheet).formulas) for (const cell of row ?? []) if (cell) this.remove(cell);
    this.indexes.delete(sheet);
  }

  private relink(changed: ReadonlySet<string>): void {
    const stale = [...this.all()].filter(({ symbols }) => symbols.some((key) => changed.has(key)));
    for (const cell of stale) {
      this.unwatch(cell);
      this.watch(cell);
    }
    this.wave++;
    this.spread(stale);
  }

  private syncSheet(sheet: Sheet): void {
    const index = this.index(sheet);
    const rows = Math.max(sheet.rows.length, index.formulas.length);
    for (let row = 0; row < rows; row++) {
      const cells = sheet.rows[row]?.cells;
      const known = index.formulas[row];
      if (!cells && !known) continue;
      const columns = Math.max(cells?.length ?? 0, known?.length ?? 0);
      for (let column = 0; column < columns; column++) {
        const cell = cells?.[column];
        const before = known?.[column];
        if (cell?.formula !== before?.formula) this.replace(sheet, row, column, before, cell);
        else if (before && cell!.uncached && !before.dirty) this.invalidate(before);
        if (cell?.spilled && !index.owners.has(placeKey(row, column))) this.orphan(sheet, row, column, cell);
      }
    }
  }

  /** A spilled value whose formula has gone elsewhere. While a file is opened, its formula stands before it. */
  private orphan(sheet: Sheet, row: number, column: number, cell: Cell): void {
    sheet.setCell(row, column, cell.style ? { value: null, style: cell.style } : undefined);
  }

  private replace(sheet: Sheet, row: number, column: number, before: FormulaCell | undefined, cell: Cell | undefined): void {
    const emptied = before?.spill;
    if (before) this.remove(before);
    if (cell?.formula !== undefined) this.add(sheet, row, column, cell);
    this.invalidateArea(sheet, emptied ?? { top: row, bottom: row, left: column, right: column });
  }

  private add(sheet: Sheet, row: number, column: number, cell: Cell): void {
    const index = this.index(sheet);
    const template = templateOf(cell.formula!, row, column, index.formula(row - 1, column)?.template);
    if (this.loading && !cell.array) this.legacyKeys.add(template.key);
    const made = formulaCell(sheet, row, column, cell.formula!, template, !cell.array && this.legacyKeys.has(template.key), cell.array);
    (index.formulas[row] ??= [])[column] = made;
    this.watch(made);
    if (cell.array && (this.loading || made.fixed)) this.adopt(made, cell.array, index);
    if (!this.loading || cell.uncached) this.invalidate(made);
  }

  /** The values that a file gives for the other cells of an array formula; those of a fixed one go with it wherever it is moved. */
  private adopt(made: FormulaCell, { rows, columns }: NonNullable<Cell['array']>, index: SheetIndex): void {
    if (rows * columns === 1) return;
    const { sheet, row, column } = made;
    made.spill = { top: row, left: column, bottom: row + rows - 1, right: column + columns - 1 };
    index.spilling.add(made);
    for (let r = row; r < Math.min(row + rows, sheet.rows.length); r++) {
      const cells = sheet.rows[r]?.cells ?? [];
      for (let c = column; c < Math.min(column + columns, cells.length); c++) {
        const cell = cells[c];
        if (!cell || (r === row && c === column)) continue;
        index.owners.set(placeKey(r, c), made);
        if (cell.formula === undefined) cell.spilled = true;
      }
    }
  }

  private remove(cell: FormulaCell): void {
    const index = this.index(cell.sheet);
    this.unwatch(cell);
    this.clearSpill(cell);
    index.blocked.delete(cell);
    if (index.formulas[cell.row]?.[cell.column] === cell) index.formulas[cell.row]![cell.column] = undefined;
    if (cell.dirty) index.dirty--;
    cell.dirty = false;
  }

  /** Empties the cells that a formula filled, but for its own. */
  clearSpill(cell: FormulaCell): void {
    if (!cell.spill) return;
    const index = this.index(cell.sheet);
    const { top, left, bottom, right } = cell.spill;
    for (let row = top; row <= bottom; row++) {
      for (let column = left; column <= right; column++) {
        if (index.owners.get(placeKey(row, column)) !== cell) continue;
        index.owners.delete(placeKey(row, column));
        const filled = cell.sheet.cell(row, column);
        // The cells of a fixed one have moved with it, or were written over.
        if (filled?.spilled && !cell.fixed) this.orphan(cell.sheet, row, column, filled);
      }
    }
    index.spilling.delete(cell);
    cell.spill = null;
  }

  private watch(cell: FormulaCell): void {
    link(cell, this.workbook);
    for (const { sheet, area } of cell.precedents) this.index(sheet).watch(area, cell);
    if (cell.volatile) this.volatile.add(cell);
  }

  private unwatch(cell: FormulaCell): void {
    for (const { sheet, area } of cell.precedents) this.indexes.get(sheet)?.unwatch(area, cell);
    this.volatile.delete(cell);
  }
}
