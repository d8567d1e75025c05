/** Formulas that say the same from where they stand share one template: tree, and what they depend on. */
import { FUNCTIONS } from './functions';
import { UNPLAYED } from './functions/unplayed';
import { lex, type Piece, written } from './lexer';
import { type Node, parse } from './syntax';

/** What a formula names besides cells. A change of the name's meaning makes the formula stale. */
export interface Symbols {
  names: Extract<Node, { kind: 'name' }>[];
  structured: Extract<Node, { kind: 'structured' }>[];
  /** In lower case, with a mark for the kind: `n:target`, `t:plan`, `s:sheet1`; `t:` is the table around the formula, `s:` any sheet. */
  keys: string[];
}

export interface Template {
  key: string;
  /** The first formula of the template as it was written, to recognise the next one without reading it. */
  pieces: readonly Piece[];
  /** null: Excel would not take the text as a formula. */
  tree: Node | null;
  cells: Extract<Node, { kind: 'cell' | 'area' }>[];
  symbols: Symbols;
  /** Changes with every calculation. */
  volatile: boolean;
  /** Calls a function that Excel has and this calculation has not. */
  unplayed: boolean;
}

const templates = new Map<string, Template>();
/** Templates of long gone formulas are forgotten all at once. */
const REMEMBERED = 50_000;

/** The template of a formula as it stands in a cell. `likely`: that of the cell above, which formulas filled down share. */
export function templateOf(formula: string, row: number, column: number, likely?: Template): Template {
  if (likely?.tree && written(likely.pieces, row, column) === formula) return likely;
  let lexed;
  try {
    lexed = lex(formula, row, column);
  } catch {
    return describe(null, formula);
  }
  let template = templates.get(lexed.key);
  if (!template) {
    if (templates.size >= REMEMBERED) templates.clear();
    templates.set(lexed.key, (template = describe(parsed(lexed.tokens), lexed.key, lexed.pieces)));
  }
  return template;
}

function parsed(tokens: Parameters<typeof parse>[0]): Node | null {
  try {
    return parse(tokens);
  } catch {
    return null;
  }
}

/** Everything that a tree depends on. */
export function describe(tree: Node | null, key = '', pieces: readonly Piece[] = []): Template {
  const template: Template = { key, pieces, tree, cells: [], symbols: { names: [], structured: [], keys: [] }, volatile: false, unplayed: false };
  if (tree) walk(tree, template);
  return template;
}

function walk(node: Node, template: Template): void {
  const { cells, symbols } = template;
  if ('sheet' in node && node.sheet !== undefined) noteSheets(node.sheet, template);
  switch (node.kind) {
    case 'cell':
    case 'area':
      cells.push(node);
      return;
    case 'name':
      symbols.names.push(node);
      symbols.keys.push(`n:${node.name.toLowerCase()}`, `t:${node.name.toLowerCase()}`);
      return;
    case 'structured':
      symbols.structured.push(node);
      symbols.keys.push(`t:${node.reference.table?.toLowerCase() ?? ''}`);
      return;
    case 'range':
      // Which cells lie between is only known when it is calculated.
      template.volatile = true;
      walk(node.left, template);
      walk(node.right, template);
      return;
    case 'call':
      noteCall(node.name, template);
      for (const arg of node.args) walk(arg, template);
      return;
    case 'union':
      for (const part of node.parts) walk(part, template);
      return;
    case 'binary':
    case 'intersection':
      walk(node.left, template);
      walk(node.right, template);
      return;
    case 'constant':
    case 'missing':
      return;
    default:
      walk(node.operand, template);
  }
}

/** Of a span of sheets (`T1:T12`) any sheet may come to lie between; cells of another workbook are out of reach. */
function noteSheets(name: string, template: Template): void {
  const [first = '', ...more] = name.toLowerCase().split(':');
  if (name.includes('[')) template.unplayed = true;
  template.symbols.keys.push(...[first, ...more].map((one) => `s:${one}`), ...(more.length ? ['s:'] : []));
}

function noteCall(name: string, template: Template): void {
  const plain = name.replace(/^_XLFN\.(_XLWS\.)?/, '');
  if (FUNCTIONS.get(plain)?.volatile) template.volatile = true;
  if (UNPLAYED.has(plain)) template.unplayed = true;
}
