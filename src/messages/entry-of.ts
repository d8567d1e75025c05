/** Texts by keys that come from elsewhere: from a file, from a library. */
import { entriesOf } from '../terms/records';

/** The entry of a table for a key that may not be in it. */
export const entryOf = <K extends string, V>(table: Readonly<Record<K, V>>, key: string): V | undefined => entriesOf(table).find(([one]) => one === key)?.[1];
