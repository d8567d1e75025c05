/** One `<c>` element to the model's cell. Used for opening and again on saving, to see which cells of a touched row differ. */
import type { Cell, CellValue } from '../model/workbook';
import type { FormulaDialect } from './formula-prefixes';
import { shiftFormula } from './formula-shift';
import { parseArea, parseCell } from './references';
import { readTextItem, type SharedStrings } from './shared-strings';
import { decodeCellText, decodeXml } from './xml-text';
import { localName, Token, type XmlScanner } from './xml-scanner';

/** A formula stored once for several cells. */
export interface SharedFormula {
  formula: string;
  row: number;
  column: number;
  /** Rows whose cells refer to it, its own included. */
  rows: Set<number>;
}

export interface CellContext {
  strings: SharedStrings;
  dialect: FormulaDialect;
  sharedFormulas: Map<number, SharedFormula>;
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
  let at = column;
  let addressed = false;
  scanner.attributes((name, value) => {
    if (name === 't') type = value;
    else if (name === 's') style = Number(value) || 0;
    else if (name === 'r') {
      at = parseCell(value).column;
      addressed = true;
    }
  });
  const content = readContent(scanner);
  const cell: Cell = { value: cellValue(type, content, context.strings), style };
  const read: ReadCell = { row, column: at, cell, sharedString: type === 's' && !!content.value, addressed };
  if (content.formula) setFormula(read, content.formula, context);
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

function setFormula(read: ReadCell, { text, type, shared, ref }: FormulaElement, { sharedFormulas, dialect }: CellContext): void {
  if (text) read.cell.formula = dialect.fromFile(text);
  if (type === 'array' && read.cell.formula) read.cell.array = sizeOf(ref);
  if (type !== 'shared' || shared === undefined) return;
  const known = sharedFormulas.get(shared);
  read.shared = shared;
  if (known && !(known.row === read.row && known.column === read.column)) {
    known.rows.add(read.row);
    read.cell.formula ??= shiftFormula(known.formula, read.row - known.row, read.column - known.column);
  } else if (read.cell.formula && !known) {
    sharedFormulas.set(shared, { formula: read.cell.formula, row: read.row, column: read.column, rows: new Set([read.row]) });
  }
}

/** Size of the cells that an array formula fills. */
function sizeOf(ref: string | undefined): { rows: number; columns: number } {
  if (!ref) return { rows: 1, columns: 1 };
  const { top, left, bottom, right } = parseArea(ref);
  return { rows: bottom - top + 1, columns: right - left + 1 };
}

function cellValue(type: string, content: Content, strings: SharedStrings): CellValue {
  if (type === 'inlineStr') return content.inline ?? (content.value === undefined ? null : decodeCellText(content.value));
  const raw = content.value;
  if (raw === undefined || (raw === '' && type !== 'str')) return null;
  switch (type) {
    case 's':
      return strings.values[Number(raw)] ?? null;
    case 'str':
      return decodeCellText(raw);
    case 'b':
      return raw.trim() === '1' || raw.trim() === 'true';
    case 'e':
      return { error: decodeXml(raw) };
    case 'd':
      return serialDate(raw);
    default:
      return numberOrText(raw);
  }
}

function numberOrText(raw: string): CellValue {
  const value = Number(raw);
  return Number.isNaN(value) ? decodeCellText(raw) : value;
}

/** ISO 8601 date of a strict workbook as a serial number of the 1900 date system. */
function serialDate(raw: string): CellValue {
  const milliseconds = Date.parse(/T/.test(raw) ? `${raw.replace(/Z$/, '')}Z` : `${raw}T00:00:00Z`);
  return Number.isNaN(milliseconds) ? decodeCellText(raw) : milliseconds / 86400000 + 25569;
}
