/** Long work in pieces: how much goes into one request, as Excel on the web takes and gives at most 5 MB at a time, and turns for the page between them. */

/** Bytes that one request may be estimated at; far enough below the limit for the estimate to be wrong by half. */
export const REQUEST_BYTES = 2_500_000;
/** Cells read in one request: 5 MB / 100,000 leaves 50 bytes for each. */
export const READ_CELLS = 100_000;

/** Formulas read in one request: one may be a thousand letters long. */
export const FORMULA_CELLS = 4_000;

/** Progress of a long run, from 0 to 1 within a step. */
export type Progress = (step: ProgressStep, done: number) => void;
export type ProgressStep = 'read' | 'recognise' | 'write' | 'check';

/** Lets the page paint and hear its user before long work goes on. */
export const aTurn = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 0));

/** Splits `count` rows of `width` cells into pieces of at most READ_CELLS cells: [first, count] pairs. */
export function rowChunks(count: number, width: number, cells: number = READ_CELLS): [first: number, rows: number][] {
  const rows = Math.max(1, Math.floor(cells / Math.max(1, width)));
  const chunks: [number, number][] = [];
  for (let first = 0; first < count; first += rows) chunks.push([first, Math.min(rows, count - first)]);
  return chunks;
}

/** Estimated size of one row of values in a request: UTF-8 text of Vietnamese takes up to three bytes a letter. */
export function rowBytes(values: readonly (string | number | null)[]): number {
  return values.reduce<number>((sum, value) => sum + (typeof value === 'string' ? textBytes(value) : 20), 4);
}

/** Formulas are long and nearly all ASCII: for them it pays to count. A quote is escaped twice on its way. */
function textBytes(text: string): number {
  if (!text.startsWith('=')) return 3 + 3 * text.length;
  return 3 + text.length + 3 * (text.match(/[^\x20-\x7e]|["\\]/g)?.length ?? 0);
}
