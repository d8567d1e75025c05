/** Defined names: their formulas, seen from the cell that uses them. */
import { findName } from '../host/find-range';
import type { DefinedName, Sheet } from '../model/workbook';
import { lex } from './lexer';
import type { Scope } from './scope';
import { findTable } from './structured';
import { type Node, parse } from './syntax';
import { ERRORS, Reference, type Value } from './values';

const parsed = new Map<string, Node | null>();
/** Names that use themselves would never end: those being worked out, with the cell that they are worked out for. */
const active = new Set<string>();

/** The tree of a name's formula; null when it is none. Relative references of names start at A1. */
export function nameTree(formula: string): Node | null {
  let tree = parsed.get(formula);
  if (tree === undefined) {
    try {
      tree = parse(lex(formula, 0, 0).tokens);
    } catch {
      tree = null;
    }
    parsed.set(formula, tree);
  }
  return tree;
}

/** The sheet named in a reference, or the formula's own. */
export function sheetOf(name: string | undefined, scope: Pick<Scope, 'workbook' | 'sheet'>): Sheet | undefined {
  if (name === undefined) return scope.sheet;
  const key = name.toLowerCase();
  return scope.workbook.sheets.find((sheet) => sheet.name.toLowerCase() === key);
}

/** The name that a formula on this sheet means; a table's name stands for its data. */
export function lookUpName(node: Extract<Node, { kind: 'name' }>, scope: Pick<Scope, 'workbook' | 'sheet'>): DefinedName | undefined {
  const sheet = sheetOf(node.sheet, scope);
  return sheet && findName(scope.workbook, node.name, sheet.id);
}

/** The value of a name in a formula: often a reference. @param evaluate works out the name's own formula */
export function nameValue(node: Extract<Node, { kind: 'name' }>, scope: Scope, evaluate: (tree: Node, scope: Scope) => Value): Value {
  const name = lookUpName(node, scope);
  if (!name) return tableData(node.name, scope);
  const tree = nameTree(name.formula);
  const key = `${name.scope ?? ''}!${name.name} ${scope.sheet.id} ${scope.row} ${scope.column}`;
  if (!tree || active.has(key)) return ERRORS.name;
  active.add(key);
  try {
    return evaluate(tree, scope.inArrays());
  } finally {
    active.delete(key);
  }
}

function tableData(name: string, { workbook }: Scope): Value {
  const found = findTable(workbook, name);
  if (!found) return ERRORS.name;
  const { area, hasHeaders, hasTotals } = found.table;
  return new Reference(found.sheet, { ...area, top: area.top + (hasHeaders ? 1 : 0), bottom: area.bottom - (hasTotals ? 1 : 0) });
}
