/**
 * Putting contents into cells as Excel does it, with what goes wrong in the field: protection, rows hidden by a filter,
 * merged cells, arrays of the wrong size.
 */
import type { Area, Cell, Sheet } from '../../model/workbook';
import type { HostContext } from '../context';
import { ARRAY_SIZE_TEXT, invalidArgument } from '../errors';
import { EventKind } from '../events';
import { cellsOf, columnsOf, contains, formatArea, isUnbounded, overlaps, rowsOf, sameArea } from './areas';
import { outputOf, valueTypeOf } from './contents';
import { type Entry, readEntry } from './entry';
import { guardArrays, guardContents } from './guard';
import { restyler, styleAt } from './styles';
import { growTables, refreshHeaders } from './table-headers';

/** Checks a value for an area: a scalar, or a 2-D array of exactly its size. */
export function asBlock(value: unknown, a: Area): unknown[][] | null {
  if (!Array.isArray(value)) return null;
  const right = value.length === rowsOf(a) && value.every((line) => Array.isArray(line) && line.length === columnsOf(a));
  if (!right) throw invalidArgument(ARRAY_SIZE_TEXT);
  return value as unknown[][];
}

/** `range.values = …` and `range.formulas = …`. In an array null leaves its cell alone. */
export function writeContents(host: HostContext, sheet: Sheet, a: Area, value: unknown): void {
  if (isUnbounded(a)) throw invalidArgument();
  const block = asBlock(value, a);
  guardContents(host.workbook, sheet, a);
  const writer = new Writer(host, sheet, a);
  const rows = visibleRows(sheet, a);
  const before = sheet.cell(a.top, a.left);
  for (const [index, row] of rows.entries()) writer.row(row, block ? block[index]! : value);
  if (host.misbehave.tablesGrow) growTables(host, sheet, a);
  refreshHeaders(host, sheet, a);
  writer.tell();
  const details = cellsOf(a) === 1 ? changeDetails(before, sheet.cell(a.top, a.left)) : {};
  host.changed({ sheet, area: a }, { message: details });
}

/** What an event of a single cell tells besides its address. */
function changeDetails(before: Cell | undefined, after: Cell | undefined): Record<string, unknown> {
  return { valueBefore: outputOf(before), valueAfter: outputOf(after), valueTypeBefore: valueTypeOf(before), valueTypeAfter: valueTypeOf(after) };
}

/**
 * The rows that a block lands in. Across a filter Excel fills the visible rows one after the other and loses the rest;
 * a single row, and a block that is hidden as a whole, land where they were addressed.
 */
function visibleRows(sheet: Sheet, a: Area): number[] {
  const all = Array.from({ length: rowsOf(a) }, (_, i) => a.top + i);
  if (all.length === 1 || !isFiltered(sheet, a)) return all;
  const visible = all.filter((row) => !(sheet.rows[row]?.hidden && inFilter(sheet, row)));
  return visible.length ? visible : all;
}

const filterAreas = (sheet: Sheet): Area[] => [
  ...(sheet.autoFilter?.filtered ? [sheet.autoFilter.area] : []),
  ...sheet.tables.filter((t) => t.filtered).map((t) => t.area),
];

const isFiltered = (sheet: Sheet, a: Area): boolean => filterAreas(sheet).some((f) => f.top <= a.bottom && a.top <= f.bottom);
const inFilter = (sheet: Sheet, row: number): boolean => filterAreas(sheet).some((f) => row >= f.top && row <= f.bottom);

class Writer {
  private readonly swallowed: Area[];
  private readonly formats = new Map<string, (base: number) => number>();
  /** Formulas that read differently now; kept only when somebody wants to know. */
  private readonly changes: { cellAddress: string; previousFormula: string }[] | null;

  constructor(
    private readonly host: HostContext,
    private readonly sheet: Sheet,
    private readonly area: Area,
  ) {
    this.swallowed = sheet.merges.filter((m) => overlaps(m, area));
    this.changes = host.hears(EventKind.sheetFormulaChanged, [sheet.id]) ? [] : null;
  }

  /** One row: `content` is the row's array, or a scalar for every cell. */
  row(row: number, content: unknown): void {
    const { left, right } = this.area;
    const cells = this.sheet.rows[row]?.cells ?? [];
    const run: (Cell | undefined)[] = new Array<Cell | undefined>(right - left + 1);
    for (let column = left; column <= right; column++) {
      const input = Array.isArray(content) ? (content[column - left] as unknown) : content;
      const old = cells[column];
      const made = input === null || this.isSwallowed(row, column) ? old : this.cell(row, column, input, old);
      run[column - left] = made;
      if (this.changes && made?.formula !== old?.formula)
        this.changes.push({ cellAddress: formatArea({ top: row, bottom: row, left: column, right: column }), previousFormula: old?.formula ?? '' });
    }
    this.sheet.setCells(row, left, run);
  }

  /** Tells of changed formulas: not of their results, which change without them. */
  tell(): void {
    if (!this.changes?.length) return;
    const { sheet, changes } = this;
    this.host.emit({ kind: EventKind.sheetFormulaChanged, targets: [sheet.id], message: { formulaDetails: changes, source: 'Local', worksheetId: sheet.id } });
  }

  private cell(row: number, column: number, input: unknown, old: Cell | undefined): Cell | undefined {
    const style = old ? old.style : styleAt(this.sheet, row, column);
    const format = this.host.workbook.styles[style]?.numberFormat;
    const entry = readEntry(input, format === '@', this.host.workbook.dayOffset);
    if (entry.value === null && entry.formula === undefined) return style ? { value: null, style } : undefined;
    const made: Cell = { value: entry.value, style: entry.numberFormat && format === 'General' ? this.formatted(style, entry) : style };
    if (entry.formula !== undefined) {
      made.formula = entry.formula;
      made.uncached = true;
    }
    return made;
  }

  private formatted(style: number, entry: Entry): number {
    const format = entry.numberFormat!;
    let apply = this.formats.get(format);
    if (!apply) this.formats.set(format, (apply = restyler(this.host.workbook, (s) => void (s.numberFormat = format))));
    return apply(style);
  }

  /** Only the top left cell of a merged block takes a value; Excel says nothing about the others. */
  private isSwallowed(row: number, column: number): boolean {
    for (const m of this.swallowed) {
      if (row >= m.top && row <= m.bottom && column >= m.left && column <= m.right) return row !== m.top || column !== m.left;
    }
    return false;
  }
}

/** `range.clear('Contents')`. */
export function clearContents(host: HostContext, sheet: Sheet, a: Area): void {
  guardContents(host.workbook, sheet, a);
  for (let row = a.top; row <= Math.min(a.bottom, sheet.rows.length - 1); row++) {
    const cells = sheet.rows[row]?.cells;
    if (!cells) continue;
    for (let column = a.left; column <= Math.min(a.right, cells.length - 1); column++) {
      const cell = cells[column];
      if (cell && (cell.value !== null || cell.formula !== undefined)) sheet.setCell(row, column, cell.style ? { value: null, style: cell.style } : undefined);
    }
  }
  refreshHeaders(host, sheet, a);
  host.changed({ sheet, area: a });
}

/** Merged blocks that the area touches, whole. */
export const mergesIn = (sheet: Sheet, a: Area): Area[] => sheet.merges.filter((m) => overlaps(m, a));

/** `range.merge(across)`: the top left value stays, the others are lost. */
export function merge(host: HostContext, sheet: Sheet, a: Area, across: boolean): void {
  guardContents(host.workbook, sheet, a);
  guardArrays(sheet, a);
  if (sheet.tables.some((t) => overlaps(t.area, a))) throw invalidArgument();
  unmerge(sheet, a);
  const blocks = across ? Array.from({ length: rowsOf(a) }, (_, i) => ({ ...a, top: a.top + i, bottom: a.top + i })) : [a];
  for (const block of blocks) {
    keepTopLeft(sheet, block);
    if (block.top !== block.bottom || block.left !== block.right) sheet.merges = [...sheet.merges, block];
  }
  sheet.touch('merges');
  // Formulas that asked what was lost calculate anew.
  host.changed({ sheet, area: a });
}

export function unmerge(sheet: Sheet, a: Area): void {
  sheet.merges = sheet.merges.filter((m) => !overlaps(m, a) && !sameArea(m, a) && !contains(a, m));
  sheet.touch('merges');
}

function keepTopLeft(sheet: Sheet, a: Area): void {
  for (let row = a.top; row <= a.bottom; row++) {
    for (let column = a.left; column <= a.right; column++) {
      const cell = sheet.cell(row, column);
      if (cell && (row !== a.top || column !== a.left)) sheet.setCell(row, column, { value: null, style: cell.style });
    }
  }
}
