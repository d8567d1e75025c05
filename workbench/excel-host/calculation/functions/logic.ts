/** Choosing and combining: IF and its kind evaluate only what they need. */
import { broadcast, checked, valuesOf } from '../broadcast';
import type { CellError } from '../../model/workbook';
import { compareScalars } from '../compare';
import type { Scope } from '../scope';
import type { Node } from '../syntax';
import { ERRORS, isError, Matrix, MISSING, type Scalar, toLogical, type Value } from '../values';
import { type FunctionDefinition, type FunctionTable, lazy, MANY, scalars, whole } from './define';
import { eachScalar } from './numbers';

/** An argument left empty counts as 0, one that is not there as `otherwise`. */
function branch(node: Node | undefined, scope: Scope, otherwise: Scalar): Value {
  if (!node) return otherwise;
  const value = scope.evaluate(node);
  return value === MISSING ? 0 : value;
}

function condition(value: Scalar): boolean | CellError {
  return toLogical(value);
}

/** IF(condition, then, else); a condition of many cells chooses cell by cell. */
function choose([test, yes, no]: readonly Node[], scope: Scope): Value {
  const tested = valuesOf(scope.evaluate(test!), scope);
  if (!(tested instanceof Matrix)) {
    const met = condition(tested);
    if (typeof met !== 'boolean') return met;
    return met ? branch(yes, scope, true) : branch(no, scope, false);
  }
  const parts = [tested, branch(yes, scope, true), branch(no, scope, false)];
  return broadcast(parts, scope, ([value, then, otherwise]) => {
    const met = condition(value!);
    return typeof met !== 'boolean' ? met : met ? then! : otherwise!;
  });
}

/** The value, or the other where it is an error that `wrong` accepts. */
const onError = (wrong: (value: CellError) => boolean): FunctionDefinition =>
  lazy(2, 2, ([node, other], scope) => {
    const value = scope.evaluate(node!);
    const values = valuesOf(value, scope);
    if (!(values instanceof Matrix)) return isError(values) && wrong(values) ? branch(other, scope, 0) : value === MISSING ? 0 : value;
    return broadcast([values, branch(other, scope, 0)], scope, ([one, instead]) => (isError(one!) && wrong(one) ? instead! : one!));
  });

function choosePart([index, ...parts]: readonly Node[], scope: Scope): Value {
  const places = valuesOf(scope.evaluate(index!), scope);
  if (!(places instanceof Matrix)) {
    const place = placeOf(places);
    if (typeof place !== 'number') return place;
    return parts[place - 1] ? branch(parts[place - 1], scope, 0) : ERRORS.value;
  }
  return broadcast([places, ...parts.map((part) => branch(part, scope, 0))], scope, ([value, ...choices]) => {
    const place = placeOf(value!);
    return typeof place === 'number' ? (choices[place - 1] ?? ERRORS.value) : place;
  });
}

function placeOf(value: Scalar): number | CellError {
  if (isError(value)) return value;
  const place = Math.trunc(Number(value));
  return place >= 1 ? place : ERRORS.value;
}

/** IFS(condition, value, …): the first that is met; #N/A when none is. */
function firstMet(args: readonly Node[], scope: Scope): Value {
  if (args.length % 2) return ERRORS.na;
  for (let i = 0; i < args.length; i += 2) {
    const tested = valuesOf(scope.evaluate(args[i]!), scope);
    if (tested instanceof Matrix) return cellByCell(args, scope, ERRORS.na);
    const met = condition(tested);
    if (typeof met !== 'boolean') return met;
    if (met) return branch(args[i + 1], scope, 0);
  }
  return ERRORS.na;
}

function cellByCell(args: readonly Node[], scope: Scope, none: Scalar): Value {
  return broadcast(
    args.map((arg) => scope.evaluate(arg)),
    scope,
    (values) => {
      for (let i = 0; i < values.length; i += 2) {
        const met = condition(values[i]!);
        if (typeof met !== 'boolean') return met;
        if (met) return values[i + 1] ?? 0;
      }
      return none;
    },
  );
}

/** SWITCH(value, case, result, …, otherwise). */
function switchCase([subject, ...rest]: readonly Node[], scope: Scope): Value {
  const wanted = valuesOf(scope.evaluate(subject!), scope);
  const cases = rest.length % 2 ? rest.slice(0, -1) : rest;
  const otherwise = rest.length % 2 ? rest.at(-1) : undefined;
  if (wanted instanceof Matrix) return switchCells(wanted, cases, otherwise, scope);
  if (isError(wanted)) return wanted;
  for (let i = 0; i < cases.length; i += 2) {
    const value = valuesOf(scope.evaluate(cases[i]!), scope);
    if (!(value instanceof Matrix) && sameCase(wanted, value)) return branch(cases[i + 1], scope, 0);
  }
  return branch(otherwise, scope, ERRORS.na);
}

function switchCells(wanted: Matrix, cases: readonly Node[], otherwise: Node | undefined, scope: Scope): Value {
  const parts = [wanted, branch(otherwise, scope, ERRORS.na), ...cases.map((part) => branch(part, scope, 0))];
  return broadcast(parts, scope, ([value, none, ...pairs]) => {
    if (isError(value!)) return value;
    for (let i = 0; i < pairs.length; i += 2) if (sameCase(value!, pairs[i]!)) return pairs[i + 1]!;
    return none!;
  });
}

function sameCase(a: Scalar, b: Scalar): boolean {
  return !isError(a) && !isError(b) && compareScalars(a, b) === 0 && (a === null || b === null || typeof a === typeof b);
}

/** AND, OR, XOR over all logical values and numbers; texts in cells are left out. */
const combined = (run: (values: boolean[]) => boolean): FunctionDefinition =>
  whole(1, MANY, (args, scope) => {
    const values: boolean[] = [];
    let failed: CellError | null = null;
    eachScalar(args, scope, (value, inCells) => {
      if (inCells && (value === null || typeof value === 'string')) return;
      const logical = toLogical(value);
      if (typeof logical === 'boolean') values.push(logical);
      else failed ??= logical;
    });
    return failed ?? (values.length ? run(values) : ERRORS.value);
  });

/** LET(name, value, …, calculation). */
function letNames(args: readonly Node[], scope: Scope): Value {
  if (args.length % 2 === 0) return ERRORS.value;
  let inner = scope;
  for (let i = 0; i < args.length - 1; i += 2) {
    const name = args[i]!;
    if (name.kind !== 'name') return ERRORS.name;
    inner = inner.with(name.name, inner.evaluate(args[i + 1]!));
  }
  return inner.evaluate(args.at(-1)!);
}

export const logic: FunctionTable = {
  IF: lazy(2, 3, choose),
  IFERROR: onError(() => true),
  IFNA: onError(({ error }) => error === '#N/A'),
  IFS: lazy(2, MANY - 1, firstMet),
  SWITCH: lazy(3, MANY - 1, switchCase),
  CHOOSE: lazy(2, MANY, choosePart),
  LET: lazy(3, MANY, letNames),
  AND: combined((values) => values.every(Boolean)),
  OR: combined((values) => values.some(Boolean)),
  XOR: combined((values) => values.filter(Boolean).length % 2 === 1),
  NOT: scalars('b', 1, ([value]: [boolean]) => !value),
  TRUE: scalars('', 0, () => true),
  FALSE: scalars('', 0, () => false),
  NA: scalars('', 0, () => checked(ERRORS.na)),
};
