/**
 * What the bundle uses and Safari 14.1 to 15.3 (Excel for Mac on an older system) do not have. Runs before everything else; the syntax is ES2020, which
 * they parse. What is older still is told by taskpane/floor.js.
 */

/** The item at a place, counted from the end where it is negative. */
function at(this: ArrayLike<unknown>, index: number): unknown {
  return this[index < 0 ? this.length + index : index];
}

for (const sequence of [Array.prototype, String.prototype]) {
  if (!('at' in sequence)) Object.defineProperty(sequence, 'at', { value: at, configurable: true, writable: true });
}

// Ours are what the workbook's settings hold: plain data.
if (typeof structuredClone === 'undefined') Object.assign(window, { structuredClone: (value: unknown): unknown => JSON.parse(JSON.stringify(value)) });
