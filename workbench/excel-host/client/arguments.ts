/** Arguments on their way to the host: plain copies, with objects replaced by the numbers of their paths. */
import type { ArgumentInfo } from '../host/protocol';
import type { ObjectPath } from './object-path';

/** Tells an object of the client from other values; its path, checked for the context. */
export type PathOf = (value: object) => ObjectPath | null;

/** What goes over, and which objects it speaks of. */
export interface WrittenArguments {
  info: ArgumentInfo;
  others: ObjectPath[];
}

/** @param given arguments of a call, or the one value of an assignment */
export function writeArguments(given: readonly unknown[], pathOf: PathOf): WrittenArguments {
  const others: ObjectPath[] = [];
  const ids = given.map((value) => idsIn(value, pathOf));
  const info: ArgumentInfo = { Arguments: given.map((value) => copy(value, pathOf, others)) };
  if (ids.some((id) => id !== 0)) info.ReferencedObjectPathIds = ids;
  return { info, others };
}

/** The number of the object, or of those in a list; 0 where there is none. */
function idsIn(value: unknown, pathOf: PathOf): unknown {
  if (value === null || typeof value !== 'object') return 0;
  if (!Array.isArray(value)) return pathOf(value)?.id ?? 0;
  // Rows of cell values are not searched further than their first cells.
  if (!value.some((item) => item !== null && typeof item === 'object')) return 0;
  const ids = value.map((item) => idsIn(item, pathOf));
  return ids.some((id) => id !== 0) ? ids : 0;
}

function copy(value: unknown, pathOf: PathOf, others: ObjectPath[]): unknown {
  if (value === null || typeof value !== 'object') return plain(value);
  const path = pathOf(value);
  if (path) {
    others.push(path);
    return path.id;
  }
  if (Array.isArray(value)) return value.map((item) => copy(item, pathOf, others));
  if (value instanceof Date) return value.toISOString();
  return Object.fromEntries(
    Object.entries(value).flatMap(([name, item]) => (item === undefined || typeof item === 'function' ? [] : [[name, inside(item, pathOf, others)]])),
  );
}

/** An object inside a complex value says what it is. */
function inside(value: unknown, pathOf: PathOf, others: ObjectPath[]): unknown {
  const path = value !== null && typeof value === 'object' ? pathOf(value) : null;
  if (!path) return copy(value, pathOf, others);
  others.push(path);
  return { _ObjectPathId: path.id };
}

/** As JSON would have it: no -0, no NaN, nothing undefined. */
function plain(value: unknown): unknown {
  if (typeof value === 'number') return Number.isFinite(value) ? value + 0 : null;
  return value === undefined || typeof value === 'function' ? null : value;
}

/** A copy of what the host answers, that it does not share. */
export function copied(value: unknown): unknown {
  if (value === null || typeof value !== 'object') return plain(value);
  if (Array.isArray(value)) return value.map(copied);
  return Object.fromEntries(Object.entries(value).flatMap(([name, item]) => (item === undefined ? [] : [[name, copied(item)]])));
}
