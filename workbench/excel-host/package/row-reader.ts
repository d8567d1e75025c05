/** `<row>` elements to the model's rows. */
import type { Cell, Row, Sheet } from '../model/workbook';
import { readCell, type CellContext, type ReadCell } from './cell-reader';
import { BadReferenceError } from './errors';
import { requireWithin } from './limits';
import { localName, Token, type XmlScanner } from './xml-scanner';
import { parseFlag } from './xml-tree';

/** What a row's open tag says. */
export interface RowHead {
  index: number;
  /** It had its own `r` attribute. */
  addressed: boolean;
  hidden: boolean;
  height?: number;
  style?: number;
  outline?: number;
  collapsed?: boolean;
  /** 1-based first and last column, as written. */
  spans?: string;
}

/** The head of the row whose Open token is current. `expected` is its index when it names none. */
export function readRowHead(scanner: XmlScanner, expected: number): RowHead {
  const head: RowHead = { index: expected, addressed: false, hidden: false };
  let style: number | undefined;
  let customFormat = false;
  scanner.attributes((name, value) => {
    if (name === 'r') {
      head.index = rowIndex(value);
      head.addressed = true;
    } else if (name === 'hidden') head.hidden = parseFlag(value);
    else if (name === 'ht') head.height = Number(value);
    else if (name === 's') style = Number(value);
    else if (name === 'customFormat') customFormat = parseFlag(value);
    else if (name === 'outlineLevel' && Number(value) > 0) head.outline = Number(value);
    else if (name === 'collapsed' && parseFlag(value)) head.collapsed = true;
    else if (name === 'spans') head.spans = value;
  });
  requireWithin('rows', head.index + 1);
  // Without customFormat the style is a leftover that Excel ignores.
  if (customFormat && style !== undefined) head.style = style;
  return head;
}

function rowIndex(value: string): number {
  const number = Number(value);
  if (!Number.isInteger(number) || number < 1) throw new BadReferenceError('address', value.slice(0, 20), value.slice(0, 20));
  return number - 1;
}

/** Calls back with each cell of the row whose Open token is current, together with its bounds in the text. */
export function readCells(scanner: XmlScanner, context: CellContext, row: number, each: (read: ReadCell, start: number, end: number) => void): void {
  if (scanner.selfClosing) return;
  let column = 0;
  for (let token = scanner.next(); token !== Token.Close; token = scanner.next()) {
    if (token !== Token.Open) continue;
    if (localName(scanner.name) !== 'c') {
      scanner.skip();
      continue;
    }
    const start = scanner.start;
    const read = readCell(scanner, context, row, column);
    column = read.column + 1;
    each(read, start, scanner.end);
  }
}

/** Fills the sheet's rows. Returns a visitor for `readOutline`. */
export function rowFiller(sheet: Sheet, context: CellContext): (scanner: XmlScanner) => void {
  let expected = 0;
  let rows = 0;
  return (scanner) => {
    requireWithin('rows', ++rows);
    const { index, hidden, height, style, outline, collapsed } = readRowHead(scanner, expected);
    expected = index + 1;
    const cells: (Cell | undefined)[] = [];
    readCells(scanner, context, index, ({ column, cell }) => {
      cells[column] = cell;
      if (cell.array?.fixed) sheet.holdsFixedArrays = true;
    });
    const row: Row = { cells, hidden };
    if (height !== undefined) row.height = height;
    if (style !== undefined) row.style = context.tally.readFormat(String(style));
    if (outline !== undefined) row.outline = outline;
    if (collapsed) row.collapsed = true;
    sheet.rows[index] = row;
  };
}
