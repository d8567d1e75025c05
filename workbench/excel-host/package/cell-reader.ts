/** One `<c>` element to the model's cell. Used for opening and again on saving, to see which cells of a touched row differ. */
import type { Cell, CellValue } from '../model/workbook';
import { BadReferenceError } from './errors';
import type { FormulaDialect } from './formula-prefixes';
import { shiftPieces } from './formula-shift';
import { type FormulaPiece, formulaPieces } from './formula-tokens';
import { requireWithin } from './limits';
import { cellName, parseArea, parseCell } from './references';
import { readCellText, readTextItem, type SharedStrings } from './shared-strings';
import { decodeXml } from './xml-text';
import { localName, Token, type XmlScanner } from './xml-scanner';

/** A formula stored once for several cells. */
export interface SharedFormula {
  formula: string;
  pieces: readonly FormulaPiece[];
  row: number;
  column: number;
  /** Rows whose cells refer to it, its own included. */
  rows: Set<number>;
}

/** What has been read so far of things that a small file can name without end, all sheets together. */
export class Tally {
  private cells = 0;
  private formulas = 0;
  private texts = 0;
  /** The highest place in the list of formats that anything names. */
  format = 0;

  countCells(count: number): void {
    requireWithin('cells', (this.cells += count));
  }

  countText({ length }: string): void {
    requireWithin('texts', (this.texts += length));
  }

  countFormula({ length }: string): void {
    requireWithin('formula', length);
    requireWithin('formulas', (this.formulas += length));
  }

  /** The format that an attribute names; what is no number stands for the first one. */
  readFormat(attribute: string): number {
    const format = Math.trunc(Number(attribute));
    if (!(format > 0)) return 0;
    requireWithin('formats', format + 1);
    this.format = Math.max(this.format, format);
    return format;
  }
}

export interface CellContext {
  tally: Tally;
  strings: SharedStrings;
  dialect: FormulaDialect;
  sharedFormulas: Map<number, SharedFormula>;
  /** The values of `cm` that mark a dynamic array. */
  dynamicMarks: ReadonlySet<number>;
  /** As in the model's workbook. */
  dayOffset: number;
}

/** What stands in the file for one cell. */
export interface ReadCell {
  row: number;
  column: number;
  cell: Cell;
  /** Index of the shared formula it belongs to. */
  shared?: number;
  sharedString: boolean;
  /** It had its own `r` attribute. */
  addressed: boolean;
}

interface Content {
  value?: string;
  inline?: string;
  formula?: FormulaElement;
}

interface FormulaElement {
  text: string;
  type: string;
  shared?: number;
  ref?: string;
}

/** From the Open token of `<c>`; the scanner then stands behind the element. `column` is used when the cell names no address. */
export function readCell(scanner: XmlScanner, context: CellContext, row: number, column: number): ReadCell {
  let type = '';
  let style = 0;
  let metadata = 0;
  let at = column;
  let addressed = false;
  scanner.attributes((name, value) => {
    if (name === 't') type = value;
    else if (name === 'cm') metadata = Number(value);
    else if (name === 's') style = context.tally.readFormat(value);
    else if (name === 'r') {
      at = parseCell(value).column;
      if (at < 0) throw new BadReferenceError('address', `${row + 1}:${column + 1}`, value);
      addressed = true;
    }
  });
  requireWithin('columns', at + 1);
  context.tally.countCells(1);
  const content = readContent(scanner);
  const value = type === 's' && content.value ? sharedText(content.value, context.strings, row, at) : cellValue(type, content, context.dayOffset);
  if (typeof value === 'string') context.tally.countText(value);
  const cell: Cell = { value, style };
  const read: ReadCell = { row, column: at, cell, sharedString: type === 's' && !!content.value, addressed };
  if (content.formula) setFormula(read, content.formula, context);
  if (cell.array && !context.dynamicMarks.has(metadata)) cell.array.fixed = true;
  if (cell.formula && !content.value && content.inline === undefined && !(type === 'str' && content.value === '')) cell.uncached = true;
  return read;
}

function readContent(scanner: XmlScanner): Content {
  const content: Content = {};
  if (scanner.selfClosing) return content;
  const depth = scanner.depth;
  while (scanner.depth >= depth) {
    if (scanner.next() !== Token.Open) continue;
    const name = localName(scanner.name);
    if (name === 'v') content.value = readText(scanner);
    else if (name === 'f') content.formula = readFormula(scanner);
    else if (name === 'is') content.inline = readTextItem(scanner).text;
    else scanner.skip();
  }
  return content;
}

/** Raw text of a leaf element. CDATA is turned into escaped text, so that decoding happens once, later. */
function readText(scanner: XmlScanner): string {
  if (scanner.selfClosing) return '';
  const depth = scanner.depth;
  let text = '';
  while (scanner.depth >= depth) {
    if (scanner.next() !== Token.Text) continue;
    const piece = scanner.text.slice(scanner.start, scanner.end);
    text += piece.startsWith('<![CDATA[') ? decodeXml(piece).replace(/&/g, '&amp;').replace(/</g, '&lt;') : piece;
  }
  return text;
}

function readFormula(scanner: XmlScanner): FormulaElement {
  const formula: FormulaElement = { text: '', type: '' };
  scanner.attributes((name, value) => {
    if (name === 't') formula.type = value;
    else if (name === 'si') formula.shared = Number(value);
    else if (name === 'ref') formula.ref = value;
  });
  formula.text = decodeXml(readText(scanner));
  return formula;
}

function setFormula(read: ReadCell, { text, type, shared, ref }: FormulaElement, { sharedFormulas, dialect, tally }: CellContext): void {
  tally.countFormula(text);
  if (text) read.cell.formula = dialect.fromFile(text);
  if (type === 'array' && read.cell.formula) {
    read.cell.array = sizeOf(ref);
    tally.countCells(read.cell.array.rows * read.cell.array.columns);
  }
  if (type !== 'shared' || shared === undefined) return;
  const known = sharedFormulas.get(shared);
  read.shared = shared;
  if (known && !(known.row === read.row && known.column === read.column)) {
    known.rows.add(read.row);
    if (read.cell.formula === undefined) tally.countFormula(known.formula);
    read.cell.formula ??= shiftPieces(known.pieces, read.row - known.row, read.column - known.column);
  } else if (read.cell.formula && !known) {
    sharedFormulas.set(shared, {
      formula: read.cell.formula,
      pieces: formulaPieces(read.cell.formula),
      row: read.row,
      column: read.column,
      rows: new Set([read.row]),
    });
  }
}

/** Size of the cells that an array formula fills. */
function sizeOf(ref: string | undefined): NonNullable<Cell['array']> {
  if (!ref) return { rows: 1, columns: 1 };
  const { top, left, bottom, right } = parseArea(ref);
  return { rows: bottom - top + 1, columns: right - left + 1 };
}

/** A text of the table. Excel calls a file damaged whose cell names one that is not there: an empty cell would be a made-up answer. */
function sharedText(raw: string, { values }: SharedStrings, row: number, column: number): string {
  const text = raw.trim() === '' ? undefined : values[Number(raw)];
  if (text === undefined) throw new BadReferenceError('text', cellName(row, column), raw.slice(0, 20));
  return text;
}

function cellValue(type: string, content: Content, dayOffset: number): CellValue {
  if (type === 'inlineStr') return content.inline ?? (content.value === undefined ? null : readCellText(content.value));
  const raw = content.value;
  if (raw === undefined || (raw === '' && type !== 'str')) return null;
  switch (type) {
    case 'str':
      return readCellText(raw);
    case 'b':
      return raw.trim() === '1' || raw.trim() === 'true';
    case 'e':
      return { error: decodeXml(raw) };
    case 'd':
      return serialDate(raw, dayOffset);
    default:
      return numberOrText(raw);
  }
}

function numberOrText(raw: string): CellValue {
  const value = Number(raw);
  return Number.isNaN(value) ? readCellText(raw) : value;
}

/** ISO 8601 date of a strict workbook as a serial number. */
function serialDate(raw: string, dayOffset: number): CellValue {
  const milliseconds = Date.parse(/T/.test(raw) ? `${raw.replace(/Z$/, '')}Z` : `${raw}T00:00:00Z`);
  return Number.isNaN(milliseconds) ? readCellText(raw) : milliseconds / 86400000 + 25569 - dayOffset;
}
