/**
 * Rows on saving. A touched row is compared with the file cell by cell: cells that say the same keep their text, others are patched or
 * made, and what stands between them stays. Rows that were not touched are only stepped over.
 */
import type { Row, Sheet } from '../model/workbook';
import { cellMarkup, patchCell, type CellWriter } from './cell-writer';
import type { ReadCell } from './cell-reader';
import { cellName } from './references';
import { readCells, readRowHead, type RowHead } from './row-reader';
import type { XmlScanner } from './xml-scanner';
import { attributeText, patchTag, withPrefix, type AttributeChanges, type Splices } from './splices';

/** Writes the touched rows of one sheet while the outline reader walks over its rows. */
export class RowsWriter {
  private expected = 0;
  private readonly pending: number[];
  private next = 0;

  constructor(
    private readonly sheet: Sheet,
    rows: ReadonlySet<number>,
    private readonly writer: CellWriter,
    private readonly splices: Splices,
    private readonly prefix: string,
  ) {
    this.pending = [...rows].sort((a, b) => a - b);
  }

  /** For each row of the file, in order; the scanner stands on its Open token. */
  visit(scanner: XmlScanner): void {
    const head = readRowHead(scanner, this.expected);
    this.expected = head.index + 1;
    this.insertBefore(head.index, scanner.start);
    if (this.pending[this.next] === head.index) {
      this.next++;
      this.rewrite(scanner, head);
      return;
    }
    // A row without a number counts on from the one before: an insertion would move it.
    if (!head.addressed) this.splices.insert(scanner.start + 1 + scanner.name.length, ` r="${head.index + 1}"`);
    scanner.skip();
  }

  /** New rows behind the last one of the file, as markup. */
  rest(): string {
    return this.takeUntil(Infinity);
  }

  private insertBefore(index: number, at: number): void {
    const markup = this.takeUntil(index);
    if (markup) this.splices.insert(at, markup);
  }

  private takeUntil(index: number): string {
    let markup = '';
    for (; this.next < this.pending.length && this.pending[this.next]! < index; this.next++) markup += this.newRow(this.pending[this.next]!);
    return markup;
  }

  private newRow(index: number): string {
    const row = this.sheet.rows[index];
    if (!row) return '';
    const cells: string[] = [];
    // forEach passes over the holes of a sparse row.
    row.cells.forEach((cell, column) => {
      if (cell) cells.push(cellMarkup(cellName(index, column), cell, this.writer));
    });
    const attributes = Object.fromEntries(
      Object.entries(this.rowChanges(row, { index, addressed: true, hidden: false })).filter(([, value]) => value !== null),
    );
    if (!cells.length && !Object.keys(attributes).length) return '';
    return withPrefix(`<row${attributeText({ r: index + 1, ...(attributes as Record<string, string>) })}>${cells.join('')}</row>`, this.prefix);
  }

  private rewrite(scanner: XmlScanner, head: RowHead): void {
    const { start, end, selfClosing, name, text } = scanner;
    const row = this.sheet.rows[head.index] ?? { cells: [], hidden: false };
    const inserts = new CellMerger(this.sheet, head.index, this.writer, this.splices, this.prefix);
    readCells(scanner, this.writer.context, head.index, (read, from, to) => inserts.pass(read, from, to));
    const rest = inserts.rest();
    const tag = text.slice(start, end);
    const patched = patchTag(tag, { ...(head.addressed ? {} : { r: head.index + 1 }), ...this.rowChanges(row, head) });
    if (selfClosing && rest) this.splices.replace(start, end, `${patched.replace(/\s*\/>$/, '>')}${rest}</${name}>`);
    else {
      if (patched !== tag) this.splices.replace(start, end, patched);
      if (rest) this.splices.insert(scanner.start, rest);
    }
  }

  /** Attributes of the row that differ from the file's. */
  private rowChanges(row: Row, head: RowHead): AttributeChanges {
    const changes: Record<string, string | number | null> = {};
    if (row.height !== head.height) Object.assign(changes, { ht: row.height ?? null, customHeight: row.height === undefined ? null : 1 });
    if (row.hidden !== head.hidden) changes['hidden'] = row.hidden ? 1 : null;
    if (row.style !== head.style)
      Object.assign(changes, { s: row.style === undefined ? null : this.writer.xf(row.style), customFormat: row.style === undefined ? null : 1 });
    if (row.outline !== head.outline) changes['outlineLevel'] = row.outline ?? null;
    if (Boolean(row.collapsed) !== Boolean(head.collapsed)) changes['collapsed'] = row.collapsed ? 1 : null;
    const spans = head.spans && widened(head.spans, row);
    if (spans && spans !== head.spans) changes['spans'] = spans;
    return changes;
  }
}

/** `spans` is a hint, but a wrong one makes Excel repair the file: widened to the row's cells, never narrowed. */
function widened(spans: string, row: Row): string {
  const columns = Object.keys(row.cells).map(Number);
  const bounds = spans.split(/[\s:]+/).map(Number);
  if (!columns.length || bounds.some(Number.isNaN)) return spans;
  const [low, high] = [Math.min(...columns) + 1, Math.max(...columns) + 1];
  if (low >= Math.min(...bounds) && high <= Math.max(...bounds)) return spans;
  return `${Math.min(low, ...bounds)}:${Math.max(high, ...bounds)}`;
}

/** Merges the cells of one row of the file with the model's, column by column. */
class CellMerger {
  private readonly pending: number[];
  private next = 0;

  constructor(
    private readonly sheet: Sheet,
    private readonly row: number,
    private readonly writer: CellWriter,
    private readonly splices: Splices,
    private readonly prefix: string,
  ) {
    this.pending = Object.keys(sheet.rows[row]?.cells ?? [])
      .map(Number)
      .filter((column) => sheet.cell(row, column));
  }

  pass(read: ReadCell, start: number, end: number): void {
    const before = this.takeUntil(read.column);
    if (before) this.splices.insert(start, before);
    const cell = this.sheet.cell(this.row, read.column);
    if (this.pending[this.next] === read.column) this.next++;
    const raw = this.writer.text.slice(start, end);
    const patched = patchCell(raw, read, cell, this.writer, this.prefix);
    if (patched !== raw) this.splices.replace(start, end, patched);
  }

  rest(): string {
    return this.takeUntil(Infinity);
  }

  private takeUntil(column: number): string {
    let markup = '';
    for (; this.next < this.pending.length && this.pending[this.next]! < column; this.next++) {
      const at = this.pending[this.next]!;
      markup += cellMarkup(cellName(this.row, at), this.sheet.cell(this.row, at)!, this.writer);
    }
    return withPrefix(markup, this.prefix);
  }
}
