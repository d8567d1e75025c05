/** How the tables of functions are written. */
import { lifted } from '../broadcast';
import type { Scope } from '../scope';
import type { Node } from '../syntax';
import type { Scalar, Value } from '../values';

export interface FunctionDefinition {
  /** Least and most arguments. */
  arguments: [number, number];
  run?: (args: readonly Value[], scope: Scope) => Value;
  /** Gets its arguments unevaluated: functions that leave some alone. */
  lazy?: (args: readonly Node[], scope: Scope) => Value;
  /** Takes arrays where others take one value, in old formulas too (SUMPRODUCT). */
  arrays?: true;
  /** May answer an array: its formula is an array formula to the file, even where it happens to answer one value. */
  spills?: true;
  /** Calculated again with every calculation. */
  volatile?: true;
}

export type FunctionTable = Record<string, FunctionDefinition>;

/** As many as Excel allows. */
export const MANY = 255;

/** A function on single values: how each argument is taken (see `Taking`), how many must be given, and the work. */
export function scalars(takings: string, least: number, run: (args: never, scope: Scope) => Scalar): FunctionDefinition {
  return { arguments: [least, takings.length], run: lifted(takings, run) };
}

/** A function on whole arguments. */
export function whole(
  least: number,
  most: number,
  run: (args: readonly Value[], scope: Scope) => Value,
  more: Partial<FunctionDefinition> = {},
): FunctionDefinition {
  return { arguments: [least, most], run, ...more };
}

/** A function on unevaluated arguments. */
export function lazy(least: number, most: number, run: (args: readonly Node[], scope: Scope) => Value): FunctionDefinition {
  return { arguments: [least, most], lazy: run };
}
