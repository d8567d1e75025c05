/** Lists of any length: what takes a list as arguments fails at some 125,000 of them. */

/** Adds items at the end of a list. */
export function append<T>(list: T[], items: Iterable<T>): void {
  for (const item of items) list.push(item);
}
