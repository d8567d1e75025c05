/** Excel formulas put together from pieces of text: always English names and commas, as `Range.formulas` wants them. */
import { cellAddress, onSheet } from '../../cells/address';

/** Excel takes at most 255 characters in one quoted text, doubled quotes counted twice. */
const PIECE = 120;
/** The longest formula that Excel takes. */
export const FORMULA_LENGTH = 8192;

/** A text as a formula writes it; a long one in several pieces. */
export function quoted(text: string): string {
  const pieces: string[] = [];
  // By code points, so that no letter is torn.
  const letters = [...text];
  for (let i = 0; i < letters.length; i += PIECE) pieces.push(letters.slice(i, i + PIECE).join(''));
  const parts = pieces.map((piece) => `"${piece.replace(/"/g, '""')}"`);
  return parts.length > 1 ? `(${parts.join('&')})` : (parts[0] ?? '""');
}

/** How cells are referred to: on the sheet itself, or from another one. */
export type Refer = (row: number, column: number) => string;

export const here: Refer = cellAddress;
export const from =
  (sheet: string): Refer =>
  (row, column) =>
    onSheet(sheet, cellAddress(row, column));

export const allOf = (conditions: readonly string[]): string => (conditions.length === 1 ? conditions[0]! : `AND(${conditions.join(',')})`);
export const anyOf = (conditions: readonly string[]): string => (conditions.length === 1 ? conditions[0]! : `OR(${conditions.join(',')})`);
