/** Formulas as trees, and the parser that makes them: Excel's precedence (reference operators, sign, %, ^, * /, + -, &, comparison). */
import { FormulaSyntaxError, type Coordinate, type Token } from './lexer';
import { errorOf, Matrix, type Scalar } from './values';
import { parseStructured, type StructuredReference } from './structured';

export type BinaryOperator = '+' | '-' | '*' | '/' | '^' | '&' | '=' | '<>' | '<' | '>' | '<=' | '>=';

export type Node =
  | { kind: 'constant'; value: Scalar | Matrix }
  | { kind: 'missing' }
  | { kind: 'cell'; sheet?: string; row: Coordinate; column: Coordinate }
  /** Rows or columns absent = all of them. */
  | { kind: 'area'; sheet?: string; rows?: [Coordinate, Coordinate]; columns?: [Coordinate, Coordinate] }
  | { kind: 'name'; sheet?: string; name: string }
  | { kind: 'structured'; reference: StructuredReference }
  | { kind: 'range' | 'intersection'; left: Node; right: Node }
  | { kind: 'union'; parts: Node[] }
  | { kind: 'call'; name: string; args: Node[] }
  | { kind: 'binary'; operator: BinaryOperator; left: Node; right: Node }
  | { kind: 'negative' | 'positive' | 'percent' | 'spilled' | 'single'; operand: Node };

const LEVELS: readonly (readonly string[])[] = [['=', '<>', '<', '>', '<=', '>='], ['&'], ['+', '-'], ['*', '/'], ['^']];
/** Deeper nesting than Excel's 64 levels of functions; keeps a malicious file from filling the stack. */
const DEEPEST = 250;
/** Excel's 8,192 characters hold no more operators; each of a chain makes the tree one deeper. */
const MOST_OPERATORS = 4096;

/** @throws FormulaSyntaxError */
export function parse(tokens: readonly Token[]): Node {
  return new Parser(tokens).run();
}

class Parser {
  private at = 0;
  private depth = 0;
  private operators = 0;

  constructor(private readonly tokens: readonly Token[]) {}

  run(): Node {
    const node = this.expression();
    if (this.peek().kind !== 'end') throw this.unexpected();
    return node;
  }

  private peek(): Token {
    return this.tokens[this.at]!;
  }

  private isOperator(text: string): boolean {
    const token = this.peek();
    return token.kind === 'operator' && token.text === text;
  }

  private accept(text: string): boolean {
    if (!this.isOperator(text)) return false;
    this.at++;
    return true;
  }

  /** An operator that hangs what was read so far under itself. */
  private chained(text: string): boolean {
    if (!this.accept(text)) return false;
    if (++this.operators > MOST_OPERATORS) throw new FormulaSyntaxError('too long');
    return true;
  }

  private expect(text: string): void {
    if (!this.accept(text)) throw this.unexpected();
  }

  private unexpected(): FormulaSyntaxError {
    const token = this.peek();
    return new FormulaSyntaxError(`unexpected ${'text' in token ? token.text : token.kind}`);
  }

  private expression(level = 0): Node {
    if (level === 0 && ++this.depth > DEEPEST) throw new FormulaSyntaxError('too deep');
    const operators = LEVELS[level];
    if (!operators) return this.signed();
    let left = this.expression(level + 1);
    for (let token = this.peek(); token.kind === 'operator' && operators.includes(token.text) && this.chained(token.text); token = this.peek())
      left = { kind: 'binary', operator: token.text as BinaryOperator, left, right: this.expression(level + 1) };
    if (level === 0) this.depth--;
    return left;
  }

  /** A sign binds tighter than `^`: -2^2 is 4. */
  private signed(): Node {
    if (++this.depth > DEEPEST) throw new FormulaSyntaxError('too deep');
    let node: Node;
    if (this.accept('-')) node = { kind: 'negative', operand: this.signed() };
    else if (this.accept('+')) node = { kind: 'positive', operand: this.signed() };
    else node = this.percent();
    this.depth--;
    return node;
  }

  private percent(): Node {
    let node = this.accept('@') ? ({ kind: 'single', operand: this.intersection() } as Node) : this.intersection();
    for (let n = 0; this.accept('%'); n++) {
      if (n >= DEEPEST) throw new FormulaSyntaxError('too deep');
      node = { kind: 'percent', operand: node };
    }
    return node;
  }

  private intersection(): Node {
    let left = this.range();
    while (this.chained(' ')) left = { kind: 'intersection', left, right: this.range() };
    return left;
  }

  private range(): Node {
    let left = this.spilled();
    while (this.chained(':')) left = joined(left, this.spilled());
    return left;
  }

  private spilled(): Node {
    let node = this.operand();
    if (this.accept('#')) node = { kind: 'spilled', operand: node };
    return node;
  }

  private operand(sheet?: string): Node {
    const token = this.peek();
    this.at++;
    switch (token.kind) {
      case 'number':
        return { kind: 'constant', value: token.value };
      case 'text':
        return { kind: 'constant', value: token.text };
      case 'error':
        return { kind: 'constant', value: errorOf(token.text) };
      case 'sheet':
        if (sheet !== undefined) throw this.unexpected();
        return this.operand(token.text);
      case 'cell':
        return { kind: 'cell', sheet, row: token.row, column: token.column };
      case 'rows':
        return { kind: 'area', sheet, rows: [token.from, token.to] };
      case 'columns':
        return { kind: 'area', sheet, columns: [token.from, token.to] };
      case 'name':
        return this.name(token.text, sheet);
      case 'function':
        return this.call(token.text);
      case 'brackets':
        return { kind: 'structured', reference: parseStructured(undefined, token.text) };
      default:
        this.at--;
        return this.group();
    }
  }

  private name(text: string, sheet?: string): Node {
    const next = this.peek();
    if (next.kind === 'brackets') {
      this.at++;
      return { kind: 'structured', reference: parseStructured(text, next.text) };
    }
    const upper = text.toUpperCase();
    if (sheet === undefined && (upper === 'TRUE' || upper === 'FALSE')) return { kind: 'constant', value: upper === 'TRUE' };
    return { kind: 'name', sheet, name: text };
  }

  private group(): Node {
    if (this.accept('{')) return this.array();
    this.expect('(');
    const parts = [this.expression()];
    while (this.accept(',')) parts.push(this.expression());
    this.expect(')');
    return parts.length === 1 ? parts[0]! : { kind: 'union', parts };
  }

  private call(name: string): Node {
    this.expect('(');
    const args: Node[] = [];
    if (this.accept(')')) return { kind: 'call', name, args };
    do args.push(this.isOperator(',') || this.isOperator(')') ? { kind: 'missing' } : this.expression());
    while (this.accept(','));
    this.expect(')');
    return { kind: 'call', name, args };
  }

  /** `{1,2;3,4}`: constants only, all rows of one length. */
  private array(): Node {
    const rows: Scalar[][] = [[]];
    do {
      rows.at(-1)!.push(this.arrayConstant());
      if (this.accept(';')) rows.push([]);
      else if (!this.accept(',')) break;
    } while (!this.isOperator('}'));
    this.expect('}');
    if (rows.some((row) => row.length !== rows[0]!.length)) throw new FormulaSyntaxError('array of unequal rows');
    return { kind: 'constant', value: new Matrix(rows) };
  }

  private arrayConstant(): Scalar {
    const negative = this.accept('-');
    if (!negative) this.accept('+');
    const token = this.peek();
    this.at++;
    if (token.kind === 'number') return negative ? -token.value : token.value;
    if (negative) throw this.unexpected();
    if (token.kind === 'text') return token.text;
    if (token.kind === 'error') return errorOf(token.text);
    if (token.kind === 'name' && /^(true|false)$/i.test(token.text)) return /^true$/i.test(token.text);
    throw this.unexpected();
  }
}

/** `A1:B2` of two plain cells is one area; anything else is worked out when it is calculated. */
function joined(left: Node, right: Node): Node {
  if (left.kind === 'cell' && right.kind === 'cell' && (right.sheet === undefined || right.sheet === left.sheet)) {
    return { kind: 'area', sheet: left.sheet, rows: [left.row, right.row], columns: [left.column, right.column] };
  }
  return { kind: 'range', left, right };
}
