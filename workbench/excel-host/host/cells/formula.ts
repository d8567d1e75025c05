/**
 * Formulas as text: a small tokenizer, the check whether Excel would take a formula, and moving its references.
 * Nothing is calculated here.
 */
import { columnIndex, columnName, MAX_COLUMNS, MAX_ROWS } from './areas';

type Kind = 'space' | 'string' | 'sheet' | 'error' | 'number' | 'word' | 'structured' | 'operator' | 'open' | 'close' | 'comma';
export interface Token {
  kind: Kind;
  text: string;
}

/** Excel's limit of characters in a formula. */
const FORMULA_LIMIT = 8192;

const RULES: [Kind, RegExp][] = [
  ['space', /\s+/y],
  ['string', /"(?:[^"]|"")*"/y],
  ['sheet', /'(?:[^']|'')+'!/y],
  ['sheet', /[\p{L}_][\p{L}\p{N}_.]*!/uy],
  ['error', /#(?:N\/A|VALUE!|REF!|DIV\/0!|NUM!|NAME\?|NULL!)/y],
  ['number', /(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?(?![\p{L}_])/uy],
  ['word', /[\p{L}_\\$][\p{L}\p{N}_.$\\?]*/uy],
  ['word', /\$?\d+/y],
  ['structured', /\[(?:[^[\]]|\[[^[\]]*\])*\]/y],
  ['operator', /<=|>=|<>|[-+*/^&=<>:%@#]/y],
  ['open', /[({]/y],
  ['close', /[)}]/y],
  ['comma', /[,;]/y],
];

/** Splits a formula (without its `=`) into tokens; null when a piece is none. */
export function tokenize(body: string): Token[] | null {
  const tokens: Token[] = [];
  for (let at = 0; at < body.length;) {
    const found = RULES.find(([, rule]) => ((rule.lastIndex = at), rule.test(body)));
    if (!found) return null;
    const end = found[1].lastIndex;
    tokens.push({ kind: found[0], text: body.slice(at, end) });
    at = end;
  }
  return tokens;
}

/** Formulas filled down differ in their numbers only: what was accepted once is accepted for every row. */
const accepted = new Set<string>();
const REMEMBERED = 2000;

/** Would Excel accept this text, with its `=`, as a formula? Syntax only: unknown names are fine (they show #NAME?). */
export function isFormula(formula: string): boolean {
  const shape = formula.replace(/\d+/g, '0');
  if (formula.length <= FORMULA_LIMIT && accepted.has(shape)) return true;
  const accepts = parses(formula);
  if (accepts && accepted.size < REMEMBERED) accepted.add(shape);
  return accepts;
}

function parses(formula: string): boolean {
  if (formula[0] !== '=' || formula.length < 2 || formula.length > FORMULA_LIMIT) return false;
  const tokens = tokenize(formula.slice(1));
  return tokens !== null && tokens.some((t) => t.kind !== 'space') && new Grammar(tokens).accepts();
}

/** Walks tokens with one bit of state: is an operand due, or an operator? */
class Grammar {
  private readonly stack: ('call' | 'group' | 'array')[] = [];
  private operandDue = true;
  private last: Token = { kind: 'operator', text: '' };

  constructor(private readonly tokens: readonly Token[]) {}

  accepts(): boolean {
    for (const token of this.tokens) {
      if (token.kind === 'space') continue;
      if (!this.take(token)) return false;
      this.last = token;
    }
    return this.stack.length === 0 && !this.operandDue;
  }

  private take(token: Token): boolean {
    switch (token.kind) {
      case 'operator':
        return this.operator(token.text);
      case 'open':
        return this.open(token.text);
      case 'close':
        return this.close(token.text);
      case 'comma':
        return this.comma();
      case 'sheet':
        return this.operandDue;
      default:
        return this.operand(token.kind);
    }
  }

  private operand(kind: Kind): boolean {
    // Two names side by side are an intersection (B:B 3:3), a table name is followed by its [column].
    const joins = (kind === 'word' && this.last.kind === 'word') || (kind === 'structured' && this.last.kind === 'word');
    if (!this.operandDue && !joins) return false;
    this.operandDue = false;
    return true;
  }

  private operator(text: string): boolean {
    if (this.operandDue) return text === '+' || text === '-' || text === '@';
    this.operandDue = text !== '%' && text !== '#';
    return true;
  }

  private open(text: string): boolean {
    const call = text === '(' && !this.operandDue && this.last.kind === 'word';
    if (!call && !this.operandDue) return false;
    this.stack.push(call ? 'call' : text === '{' ? 'array' : 'group');
    this.operandDue = true;
    return true;
  }

  private close(text: string): boolean {
    const opened = this.stack.pop();
    if (!opened || (text === '}') !== (opened === 'array')) return false;
    const emptyArgument = opened === 'call' && (this.last.kind === 'open' || this.last.kind === 'comma');
    if (this.operandDue && !emptyArgument) return false;
    this.operandDue = false;
    return true;
  }

  private comma(): boolean {
    const inside = this.stack.at(-1);
    const emptyArgument = inside === 'call' && (this.last.kind === 'open' || this.last.kind === 'comma');
    if (!inside || (this.operandDue && !emptyArgument)) return false;
    this.operandDue = true;
    return true;
  }
}

/** One cell reference inside a formula, dollars kept apart. */
export interface CellReference {
  column: number;
  row: number;
  fixedColumn: boolean;
  fixedRow: boolean;
}

const REFERENCE = /^(\$?)([A-Za-z]{1,3})(\$?)(\d{1,7})$/;

type Move = (reference: CellReference, sheet: string | undefined) => CellReference | null;
type Pair = readonly [first: CellReference, last: CellReference];
/** What becomes of an area `A1:B2`; null for #REF!. */
type MoveArea = (pair: Pair, sheet: string | undefined) => Pair | null;

/**
 * Rewrites every cell reference: `move` gets the reference and the sheet name written before it, and gives the new one, or null for #REF!.
 * With `moveArea` the two ends of an area go together.
 */
export function mapReferences(formula: string, move: Move, moveArea?: MoveArea): string {
  const tokens = tokenize(formula.slice(1));
  if (!tokens) return formula;
  let sheet: string | undefined;
  const ends = new Map<number, string>();
  const parts = tokens.map((token, index) => {
    const end = ends.get(index);
    if (end !== undefined) return end;
    const [first, last] = moveArea && tokens[index + 1]?.text === ':' ? [referenceIn(token), referenceIn(tokens[index + 2])] : [null, null];
    if (moveArea && first && last) {
      const pair = moveArea([first, last], tokens[index - 1]?.kind === 'sheet' ? sheet : undefined);
      ends.set(index + 1, pair ? ':' : '').set(index + 2, pair ? referenceText(pair[1]) : '');
      return pair ? referenceText(pair[0]) : '#REF!';
    }
    const isRangeEnd = tokens[index - 1]?.text === ':';
    if (token.kind === 'sheet') sheet = unquote(token.text);
    else if (token.kind !== 'operator' || token.text !== ':')
      return moved(token, tokens[index + 1], tokens[index - 1]?.kind === 'sheet' || isRangeEnd ? sheet : undefined, move);
    return token.text;
  });
  return `=${parts.join('')}`;
}

const unquote = (text: string): string => (text[0] === "'" ? text.slice(1, -2).replace(/''/g, "'") : text.slice(0, -1));

/** The reference that a word is; null for every other token. */
function referenceIn(token: Token | undefined): CellReference | null {
  const match = token?.kind === 'word' ? REFERENCE.exec(token.text) : null;
  if (!match) return null;
  const reference = { column: columnIndex(match[2]!), row: Number(match[4]) - 1, fixedColumn: match[1] === '$', fixedRow: match[3] === '$' };
  return reference.column >= MAX_COLUMNS || reference.row >= MAX_ROWS || reference.row < 0 ? null : reference;
}

const referenceText = ({ column, row, fixedColumn, fixedRow }: CellReference): string =>
  `${fixedColumn ? '$' : ''}${columnName(column)}${fixedRow ? '$' : ''}${row + 1}`;

function moved(token: Token, next: Token | undefined, sheet: string | undefined, move: Move): string {
  const reference = next?.text === '(' ? null : referenceIn(token);
  if (!reference) return token.text;
  const result = move(reference, sheet);
  return result ? referenceText(result) : '#REF!';
}

/** The formula as it reads when it is copied `rows` down and `columns` to the right. */
export const shiftFormula = (formula: string, rows: number, columns: number): string => shifterOf(formula)(rows, columns);

/** The same for a formula that is copied to many places: it is taken apart once. */
export function shifterOf(formula: string): (rows: number, columns: number) => string {
  const tokens = tokenize(formula.slice(1));
  if (!tokens) return () => formula;
  const parts = tokens.map((token, i) => (token.kind === 'word' && tokens[i + 1]?.text !== '(' ? (referenceIn(token) ?? token.text) : token.text));
  return (rows, columns) => {
    if (!rows && !columns) return formula;
    let text = '=';
    for (const part of parts) text += typeof part === 'string' ? part : shiftedText(part, rows, columns);
    return text;
  };
}

function shiftedText(reference: CellReference, rows: number, columns: number): string {
  const row = reference.fixedRow ? reference.row : reference.row + rows;
  const column = reference.fixedColumn ? reference.column : reference.column + columns;
  return row < 0 || column < 0 || row >= MAX_ROWS || column >= MAX_COLUMNS ? '#REF!' : referenceText({ ...reference, row, column });
}

/** Names of the functions that the formula calls, in capitals. */
export function functionNames(formula: string): string[] {
  const tokens = (tokenize(formula.slice(1)) ?? []).filter((t) => t.kind !== 'space');
  return tokens.filter((t, i) => t.kind === 'word' && tokens[i + 1]?.text === '(').map((t) => t.text.toUpperCase());
}
