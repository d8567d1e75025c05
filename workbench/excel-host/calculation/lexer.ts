/**
 * A formula cut into tokens. References are kept relative to the formula's cell, so that a formula filled down ten thousand rows
 * has one key, is parsed once, and is shared by all its cells.
 */
import { columnIndex, columnName, MAX_COLUMNS, MAX_ROWS } from '../host/cells/areas';

/** A row or a column in a reference: a place (`$`), or a distance from the formula's cell. */
export interface Coordinate {
  fixed: boolean;
  value: number;
}

export type Token =
  | { kind: 'number'; value: number }
  | { kind: 'text' | 'error' | 'name' | 'function' | 'sheet' | 'brackets'; text: string }
  | { kind: 'cell'; row: Coordinate; column: Coordinate }
  | { kind: 'rows' | 'columns'; from: Coordinate; to: Coordinate }
  /** A blank that may mean intersection: it stands between two operands. */
  | { kind: 'operator'; text: string }
  | { kind: 'end' };

/** A formula as it is written: stretches of text, and between them places that depend on the cell. */
export type Piece = string | { row?: Coordinate; column?: Coordinate };

/** The text that the pieces make in a cell; references beyond the edge of the sheet give a text that no formula has. */
export function written(pieces: readonly Piece[], row: number, column: number): string {
  let text = '=';
  for (const piece of pieces) {
    if (typeof piece === 'string') {
      text += piece;
      continue;
    }
    const { row: r, column: c } = piece;
    if (c) text += (c.fixed ? '$' : '') + nameOfColumn(c.fixed ? c.value : c.value + column);
    if (r) text += r.fixed ? `$${r.value + 1}` : r.value + row + 1;
  }
  return text;
}

const columnNames: string[] = [];
const nameOfColumn = (column: number): string => (column >= 0 && column < MAX_COLUMNS ? (columnNames[column] ??= columnName(column)) : '#');

export interface Lexed {
  tokens: Token[];
  pieces: Piece[];
  /** The same for every formula that says the same from where it stands. */
  key: string;
}

/** A text that is no formula to Excel. */
export class FormulaSyntaxError extends Error {
  override readonly name = 'FormulaSyntaxError';
}

const SPACE = /[ \t\r\n\u00a0]+/y;
const NUMBER = /(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?(?![\p{L}_])/uy;
const TEXT = /"(?:[^"]|"")*"/y;
const QUOTED_SHEET = /'(?:[^']|'')+'!/y;
const SHEET = /(?:\[\d+\])?[\p{L}_][\p{L}\p{M}\p{N}_.]*(?::[\p{L}_][\p{L}\p{M}\p{N}_.]*)?!/uy;
const ERROR = /#(?:N\/A|DIV\/0!|[A-Z_]+[!?])/y;
const AFTER = '(?![\\p{L}\\p{M}\\p{N}_.(!\\[\\\\?])';
const CELL = new RegExp(`(\\$?)([A-Za-z]{1,3})(\\$?)([1-9]\\d{0,6})${AFTER}`, 'uy');
const COLUMNS = new RegExp(`(\\$?)([A-Za-z]{1,3}):(\\$?)([A-Za-z]{1,3})${AFTER}`, 'uy');
const ROWS = new RegExp(`(\\$?)([1-9]\\d{0,6}):(\\$?)([1-9]\\d{0,6})${AFTER}`, 'uy');
const WORD = /[\p{L}_\\][\p{L}\p{M}\p{N}_.\\?]*/uy;
const OPERATOR = /<=|>=|<>|[-+*/^&=<>:%@#(){},;]/y;

/** Cuts `formula` (with its `=`) as it stands in the cell. @throws FormulaSyntaxError */
export function lex(formula: string, row: number, column: number): Lexed {
  return new Lexer(formula, row, column).run();
}

class Lexer {
  private at = 1;
  private match: RegExpExecArray | null = null;
  private readonly tokens: Token[] = [];
  private readonly pieces: Piece[] = [];
  /** Where the stretch of text begins that has not become a piece yet. */
  private from = 1;
  private key = '';
  /** Inside `{…}` only constants stand: `{1;2}` must not become rows. */
  private inArray = false;

  constructor(
    private readonly text: string,
    private readonly row: number,
    private readonly column: number,
  ) {}

  run(): Lexed {
    while (this.at < this.text.length) this.next();
    this.tokens.push({ kind: 'end' });
    this.pieces.push(this.text.slice(this.from));
    return { tokens: this.tokens, pieces: this.pieces, key: this.key };
  }

  private take(rule: RegExp): boolean {
    rule.lastIndex = this.at;
    this.match = rule.exec(this.text);
    if (!this.match) return false;
    this.at = rule.lastIndex;
    return true;
  }

  /** A reference from `start` up to here. */
  private piece(start: number, ...places: Piece[]): void {
    this.pieces.push(this.text.slice(this.from, start), ...places);
    this.from = this.at;
  }

  private push(token: Token, key: string): void {
    this.tokens.push(token);
    if (token.kind === 'operator' && (token.text === '{' || token.text === '}')) this.inArray = token.text === '{';
    this.key += `${key}\u0001`;
  }

  private next(): void {
    const char = this.text[this.at]!;
    if (this.take(SPACE)) this.space();
    else if (this.inArray) this.constant();
    else if (char === '"' && this.take(TEXT)) this.textToken();
    else if (char === "'" && this.take(QUOTED_SHEET)) this.push({ kind: 'sheet', text: this.match![0].slice(1, -2).replace(/''/g, "'") }, this.match![0]);
    else if (char === '#' && this.take(ERROR)) this.push({ kind: 'error', text: this.match![0] }, this.match![0]);
    else if (this.take(SHEET)) this.push({ kind: 'sheet', text: this.match![0].slice(0, -1) }, this.match![0]);
    else if (this.take(COLUMNS)) this.lines('columns', columnOf);
    else if (this.take(ROWS)) this.lines('rows', rowOf);
    else if (this.cell() || this.number() || this.word()) return;
    else if (char === '[') this.brackets();
    else if (this.take(OPERATOR)) this.push({ kind: 'operator', text: this.match![0] }, this.match![0]);
    else throw new FormulaSyntaxError(`unexpected ${char} in ${this.text}`);
  }

  private constant(): void {
    if (this.text[this.at] === '"' && this.take(TEXT)) return this.textToken();
    if (this.take(ERROR)) return this.push({ kind: 'error', text: this.match![0] }, this.match![0]);
    if (this.number() || this.word()) return;
    if (!this.take(OPERATOR)) throw new FormulaSyntaxError(`unexpected ${this.text[this.at]} in ${this.text}`);
    this.push({ kind: 'operator', text: this.match![0] }, this.match![0]);
  }

  /** A blank counts where an operand ends before it and another begins behind it. */
  private space(): void {
    const before = this.tokens.at(-1);
    const ends =
      before && (before.kind === 'cell' || before.kind === 'rows' || before.kind === 'columns' || before.kind === 'name' || before.kind === 'brackets');
    const closes = before?.kind === 'operator' && before.text === ')';
    if ((ends || closes) && /[\p{L}_$'(\d\\]/u.test(this.text[this.at] ?? '')) this.push({ kind: 'operator', text: ' ' }, ' ');
  }

  private textToken(): void {
    this.push({ kind: 'text', text: this.match![0].slice(1, -1).replace(/""/g, '"') }, this.match![0]);
  }

  private coordinate(fixed: boolean, place: number, home: number): Coordinate {
    return { fixed, value: fixed ? place : place - home };
  }

  private lines(kind: 'rows' | 'columns', read: (text: string) => number): void {
    const [all, d1 = '', a = '', d2 = '', b = ''] = this.match!;
    const home = kind === 'rows' ? this.row : this.column;
    const from = this.coordinate(d1 !== '', read(a), home);
    const to = this.coordinate(d2 !== '', read(b), home);
    this.piece(this.at - all.length, kind === 'rows' ? { row: from } : { column: from }, ':', kind === 'rows' ? { row: to } : { column: to });
    this.push({ kind, from, to }, `${kind}${keyOf(from)}:${keyOf(to)}`);
  }

  private cell(): boolean {
    const start = this.at;
    if (!this.take(CELL)) return false;
    const [, d1 = '', letters = '', d2 = '', digits = ''] = this.match!;
    const place = { column: columnOf(letters), row: rowOf(digits) };
    if (place.column >= MAX_COLUMNS || place.row >= MAX_ROWS) {
      this.at = start;
      return false;
    }
    const column = this.coordinate(d1 !== '', place.column, this.column);
    const row = this.coordinate(d2 !== '', place.row, this.row);
    this.piece(start, { row, column });
    this.push({ kind: 'cell', row, column }, `R${keyOf(row)}C${keyOf(column)}`);
    return true;
  }

  private number(): boolean {
    if (!this.take(NUMBER)) return false;
    this.push({ kind: 'number', value: Number(this.match![0]) }, this.match![0]);
    return true;
  }

  private word(): boolean {
    if (!this.take(WORD)) return false;
    if (this.text[this.at] === '(') this.push({ kind: 'function', text: this.match![0].toUpperCase() }, this.match![0]);
    else this.push({ kind: 'name', text: this.match![0] }, this.match![0]);
    return true;
  }

  /** `[…]` of a structured reference, nested ones with it; an apostrophe escapes the next character. */
  private brackets(): void {
    const start = this.at;
    for (let depth = 0; this.at < this.text.length; this.at++) {
      const char = this.text[this.at];
      if (char === "'") this.at++;
      else if (char === '[') depth++;
      else if (char === ']' && --depth === 0) {
        this.at++;
        const text = this.text.slice(start, this.at);
        return this.push({ kind: 'brackets', text }, text);
      }
    }
    throw new FormulaSyntaxError(`no closing bracket in ${this.text}`);
  }
}

const rowOf = (digits: string): number => Number(digits) - 1;
const columnOf = (letters: string): number => columnIndex(letters);
const keyOf = ({ fixed, value }: Coordinate): string => (fixed ? `$${value}` : String(value));

/** A coordinate as a place on the sheet; going over the edge wraps around, as relative names do in Excel. */
export const placeOf = ({ fixed, value }: Coordinate, home: number, size: number): number => (fixed ? value : (home + value + size) % size);
