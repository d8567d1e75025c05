/** A list of addresses in a sentence of any language. */

/** Some addresses are enough to find the rest. */
const MOST_ADDRESSES = 8;

/** The first few. @param others the words for how many more there are */
export const firstOf = (addresses: readonly string[], others: (count: number) => string): string =>
  addresses.slice(0, MOST_ADDRESSES).join(', ') + (addresses.length > MOST_ADDRESSES ? others(addresses.length - MOST_ADDRESSES) : '');
