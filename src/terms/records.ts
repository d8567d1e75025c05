/** Tables with a fixed set of keys, walked without losing their type: a table that misses a key does not compile. */

/** The keys of a table, in the order in which they are written. */
export const keysOf = <K extends string>(table: Readonly<Record<K, unknown>>): K[] => Object.keys(table) as K[];

/** Keys with their values. */
export const entriesOf = <K extends string, V>(table: Readonly<Record<K, V>>): [K, V][] => keysOf(table).map((key) => [key, table[key]]);

/** A table with the same keys and other values. @example mapRecord({ a: 1 }, (n) => n + 1) // { a: 2 } */
export const mapRecord = <K extends string, V, W>(table: Readonly<Record<K, V>>, map: (value: V, key: K) => W): Record<K, W> =>
  recordOf(keysOf(table), (key) => map(table[key], key));

/** A table made of its keys. @example recordOf(['a', 'b'], (key) => key + '!') // { a: 'a!', b: 'b!' } */
export const recordOf = <K extends string, W>(keys: readonly K[], value: (key: K) => W): Record<K, W> =>
  Object.fromEntries(keys.map((key) => [key, value(key)])) as Record<K, W>;
