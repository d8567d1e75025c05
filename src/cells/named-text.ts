/**
 * A text as the formula of a name: `="…"&"…"`. A text within a formula has 255 letters at most; a formula has 8,192 letters and 16,384 bytes, two of each letter of a
 * text (Microsoft, "Excel specifications and limits"). In JSON the quotation marks are many, apostrophes are few: the two change places.
 */

/** Letters of a text that a name is given, far below what a formula may have. */
export const MOST_NAMED_LETTERS = 6000;
const MOST_IN_ONE = 250;

/** The formula of a name that holds a text; null where it is too long. */
export function namedText(text: string): string | null {
  const swapped = swap(text).replaceAll('"', '""');
  if (swapped.length > MOST_NAMED_LETTERS) return null;
  return `=${(swapped.match(PIECES) ?? ['']).map((piece) => `"${piece}"`).join('&')}`;
}

/** Never between the two marks that stand for one, nor between the two halves of a letter. */
const PIECES = new RegExp(`(?:""|[\\ud800-\\udbff][\\udc00-\\udfff]|[^"]){1,${MOST_IN_ONE / 2}}`, 'g');

/** The text that a name's formula holds, as we or LibreOffice write it; null for any other formula. */
export function textNamed(formula: string): string | null {
  if (!NAMED.test(formula)) return null;
  return swap([...formula.matchAll(ONE)].map(([, piece]) => piece!.replaceAll('""', '"')).join(''));
}
const NAMED = /^=?\s*"(?:[^"]|"")*"(?:\s*&\s*"(?:[^"]|"")*")*\s*$/;
const ONE = /"((?:[^"]|"")*)"/g;

const swap = (text: string): string => text.replace(/["']/g, (mark) => (mark === '"' ? "'" : '"'));
