/**
 * How one type of Excel's object model is described to the executor: a table of scalars, navigation and methods.
 * Names are those of the JavaScript API (`columnHidden`); the wire's capital letters are the executor's business.
 * The requirement set of each member is not repeated here: `api-sets.json` has it, read out of @types/office-js.
 */
import type { HostContext } from './context';
import { ExcelError, invalidArgument } from './errors';
import { Node, type NodeData, type TypeName } from './nodes';

export interface Scalar<D> {
  get?(data: D, host: HostContext): unknown;
  set?(data: D, value: unknown, host: HostContext): void;
  /** Costly or rare: answered when it is asked for by name, left out of a `load()` without names. */
  onlyByName?: boolean;
}

export interface TypeTable<T extends TypeName = TypeName> {
  /** What instantiation and every query answer besides what was asked for: `Id` or `_Id`. */
  identity?(data: NodeData[T], host: HostContext): Record<string, unknown>;
  /** The client holds it by a reference id (ranges). */
  byReference?: boolean;
  scalars?: Record<string, Scalar<NodeData[T]>>;
  /** Child objects; null is a null object. */
  navigation?: Record<string, (data: NodeData[T], host: HostContext) => Node | null>;
  /** A method returns a Node (or null, a null object) where the API returns an object, else plain JSON or nothing. */
  methods?: Record<string, (data: NodeData[T], args: Args, host: HostContext) => unknown>;
  /** Collections: the children, in Excel's order. */
  items?(data: NodeData[T], host: HostContext): Node[];
  /** Collections: the child for a key (`getItem`); null when there is none. */
  item?(data: NodeData[T], key: string | number, host: HostContext): Node | null;
}

export type Tables = { [T in TypeName]: TypeTable<T> };

/** Checks a table against its type and keeps it as is. */
export const defineType = <T extends TypeName>(_type: T, table: TypeTable<T>): TypeTable<T> => table;

/** The arguments of one call, with Excel's refusals for a wrong kind. */
export class Args {
  constructor(readonly values: readonly unknown[]) {}

  has(index: number): boolean {
    return this.values[index] != null;
  }

  text(index: number, fallback?: string): string {
    const value = this.values[index] ?? fallback;
    if (typeof value !== 'string') throw invalidArgument();
    return value;
  }

  integer(index: number, fallback?: number): number {
    const value = this.values[index] ?? fallback;
    if (typeof value !== 'number' || !Number.isInteger(value)) throw invalidArgument();
    return value;
  }

  flag(index: number, fallback = false): boolean {
    const value = this.values[index] ?? fallback;
    if (typeof value !== 'boolean') throw invalidArgument();
    return value;
  }

  key(index: number): string | number {
    const value = this.values[index];
    if (typeof value !== 'string' && typeof value !== 'number') throw invalidArgument();
    return value;
  }

  /** One of `words`, compared without regard to case; the spelling of the list comes back. */
  word<W extends string>(index: number, words: readonly W[], fallback?: W): W {
    return oneOf(this.values[index] ?? fallback, words);
  }

  node<T extends TypeName>(index: number, type: T): Node<T> {
    const value = this.values[index];
    if (value instanceof Node && value.type === type) return value as Node<T>;
    throw invalidArgument();
  }
}

/** The word of the list that `value` spells, in any case; InvalidArgument when there is none. */
export function oneOf<W extends string>(value: unknown, words: readonly W[]): W {
  const wanted = String(value).toLowerCase();
  const found = typeof value === 'string' ? words.find((word) => word.toLowerCase() === wanted) : undefined;
  if (found === undefined) throw invalidArgument();
  return found;
}

/** The item, or Excel's ItemNotFound. */
export function mustExist<V>(value: V | null | undefined): V {
  if (value == null) throw new ExcelError('ItemNotFound');
  return value;
}

export function asText(value: unknown): string {
  if (typeof value !== 'string') throw invalidArgument();
  return value;
}

export function asFlag(value: unknown): boolean {
  if (typeof value !== 'boolean') throw invalidArgument();
  return value;
}

export function asNumber(value: unknown, least = -Infinity, most = Infinity): number {
  if (typeof value !== 'number' || !(value >= least && value <= most)) throw invalidArgument();
  return value;
}
