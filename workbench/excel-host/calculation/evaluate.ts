/** Walks the tree of a formula. What the nodes stand for is looked up through the scope; functions come from their table. */
import { MAX_COLUMNS, MAX_ROWS } from '../host/cells/areas';
import type { Sheet } from '../model/workbook';
import { broadcast, intersected, scalarOf, valuesOf } from './broadcast';
import { FUNCTIONS } from './functions';
import { type Coordinate, placeOf } from './lexer';
import { nameValue, sheetOf } from './names';
import { binary, lastStep } from './operators';
import type { Scope } from './scope';
import { resolveStructured } from './structured';
import type { Node } from './syntax';
import { ERRORS, isError, Matrix, MISSING, Reference, type Scalar, toNumber, Union, type Value } from './values';

export function evaluate(node: Node, scope: Scope): Value {
  switch (node.kind) {
    case 'constant':
      return node.value;
    case 'missing':
      return MISSING;
    case 'cell':
    case 'area':
      return referencesTo(node, scope);
    case 'name':
      return (node.sheet === undefined ? scope.variable(node.name) : undefined) ?? nameValue(node, scope, evaluate);
    case 'structured':
      return resolveStructured(scope.workbook, node.reference, scope.sheet, scope.row, scope.column);
    case 'range':
      return joined(evaluate(node.left, scope), evaluate(node.right, scope));
    case 'intersection':
      return intersection(evaluate(node.left, scope), evaluate(node.right, scope));
    case 'union':
      return union(node.parts.map((part) => evaluate(part, scope)));
    case 'call':
      return call(node.name, node.args, scope);
    case 'binary':
      return broadcast([evaluate(node.left, scope), evaluate(node.right, scope)], scope, ([a, b]) => binary(node.operator, a!, b!, scope.reading));
    case 'negative':
      return numeric(node.operand, scope, (n) => -n);
    case 'positive':
      return evaluate(node.operand, scope);
    case 'percent':
      return numeric(node.operand, scope, (n) => n / 100);
    case 'spilled':
      return spilled(evaluate(node.operand, scope), scope);
    case 'single':
      return single(evaluate(node.operand, scope), scope);
  }
}

/** The whole formula: a sum or difference as its last step is corrected, see `lastStep`. */
export function evaluateFormula(node: Node, scope: Scope): Value {
  if (node.kind !== 'binary' || (node.operator !== '+' && node.operator !== '-')) return evaluate(node, scope);
  const values = [evaluate(node.left, scope), evaluate(node.right, scope)];
  return broadcast(values, scope, ([a, b]) => lastStep(binary(node.operator, a!, b!, scope.reading), a!));
}

function numeric(operand: Node, scope: Scope, run: (n: number) => number): Value {
  return broadcast([evaluate(operand, scope)], scope, ([value]) => {
    const number = toNumber(value!, scope.reading);
    return typeof number === 'number' ? run(number) : number;
  });
}

/** The sheets named in a reference: those from `T1` to `T12` for `T1:T12!A1`. A quoted name may hold a colon only as such a span. */
function sheetsOf(name: string | undefined, scope: Pick<Scope, 'workbook' | 'sheet'>): Sheet[] {
  const ends = (name?.split(':') ?? [undefined]).map((one) => sheetOf(one, scope));
  if (ends.some((sheet) => !sheet)) return [];
  const places = ends.map((sheet) => scope.workbook.sheets.indexOf(sheet!));
  return ends.length === 1 ? (ends as Sheet[]) : scope.workbook.sheets.slice(Math.min(...places), Math.max(...places) + 1);
}

type Place = Pick<Scope, 'workbook' | 'sheet' | 'row' | 'column'>;

/** The cells that a reference in the formula means, seen from the formula's cell; none when its sheet is gone. */
export function referencesOf(node: Extract<Node, { kind: 'cell' | 'area' }>, place: Place): Reference[] {
  return sheetsOf(node.sheet, place).map((sheet) => referenceOn(sheet, node, place));
}

function referencesTo(node: Extract<Node, { kind: 'cell' | 'area' }>, scope: Scope): Value {
  if (node.sheet === undefined) return referenceOn(scope.sheet, node, scope);
  const [first, ...more] = referencesOf(node, scope);
  return first ? (more.length ? new Union([first, ...more]) : first) : ERRORS.ref;
}

function referenceOn(sheet: Sheet, node: Extract<Node, { kind: 'cell' | 'area' }>, scope: Place): Reference {
  if (node.kind === 'cell') {
    const row = placeOf(node.row, scope.row, MAX_ROWS);
    const column = placeOf(node.column, scope.column, MAX_COLUMNS);
    return new Reference(sheet, { top: row, bottom: row, left: column, right: column });
  }
  const [top, bottom] = span(node.rows, scope.row, MAX_ROWS);
  const [left, right] = span(node.columns, scope.column, MAX_COLUMNS);
  return new Reference(sheet, { top, bottom, left, right });
}

function span(ends: [Coordinate, Coordinate] | undefined, home: number, size: number): [number, number] {
  if (!ends) return [0, size - 1];
  const a = placeOf(ends[0], home, size);
  const b = placeOf(ends[1], home, size);
  return a < b ? [a, b] : [b, a];
}

/** `A1:INDEX(…)`: the smallest rectangle around both. */
function joined(left: Value, right: Value): Value {
  if (isError(left)) return left;
  if (isError(right)) return right;
  if (!(left instanceof Reference) || !(right instanceof Reference)) return ERRORS.value;
  if (left.sheet !== right.sheet) return ERRORS.value;
  const [a, b] = [left.area, right.area];
  return new Reference(left.sheet, {
    top: Math.min(a.top, b.top),
    left: Math.min(a.left, b.left),
    bottom: Math.max(a.bottom, b.bottom),
    right: Math.max(a.right, b.right),
  });
}

function intersection(left: Value, right: Value): Value {
  if (isError(left)) return left;
  if (isError(right)) return right;
  if (!(left instanceof Reference) || !(right instanceof Reference)) return ERRORS.value;
  const [a, b] = [left.area, right.area];
  const common = { top: Math.max(a.top, b.top), left: Math.max(a.left, b.left), bottom: Math.min(a.bottom, b.bottom), right: Math.min(a.right, b.right) };
  return left.sheet !== right.sheet || common.top > common.bottom || common.left > common.right ? ERRORS.null : new Reference(left.sheet, common);
}

function union(parts: readonly Value[]): Value {
  const references = parts.flatMap((part) => (part instanceof Union ? part.parts : part));
  const wrong = references.find((part) => !(part instanceof Reference));
  if (wrong !== undefined) return isError(wrong) ? wrong : ERRORS.value;
  return new Union(references as Reference[]);
}

/** `A1#`: what the formula in A1 filled. */
function spilled(value: Value, scope: Scope): Value {
  if (!(value instanceof Reference)) return isError(value) ? value : ERRORS.ref;
  return scope.spillOf(value.sheet, value.area.top, value.area.left) ?? ERRORS.ref;
}

/** `@A1:A9`. */
function single(value: Value, scope: Scope): Value {
  if (value instanceof Reference) return value.isSingle ? value : intersected(value, scope);
  return value instanceof Matrix ? value.rows[0]![0]! : value;
}

function call(name: string, args: readonly Node[], scope: Scope): Value {
  const definition = FUNCTIONS.get(name.replace(/^_XLFN\.(_XLWS\.)?/, ''));
  if (!definition) {
    const values = args.map((arg) => evaluate(arg, scope.inArrays()));
    return scope.custom(name, values);
  }
  const [least, most] = definition.arguments;
  if (args.length < least || args.length > most) return ERRORS.value;
  if (definition.spills) scope.noteArrays();
  if (definition.lazy) return definition.lazy(args, scope);
  const inner = definition.arrays ? scope.inArrays() : scope;
  return definition.run!(
    args.map((arg) => evaluate(arg, inner)),
    inner,
  );
}

/** What a cell shows of a formula's value; a formula for an empty cell shows 0. A matrix is what it spills. */
export function resultOf(value: Value, scope: Scope): Scalar | Matrix {
  if (value instanceof Union) return ERRORS.value;
  const result = scope.arrays ? valuesOf(value, scope) : scalarOf(value, scope);
  if (result instanceof Matrix) return result;
  return result ?? 0;
}
