/** Formulas that say the same of another row: what Excel makes of one when it is copied down. Pure. */

const [QUOTE, APOSTROPHE, BRACKET, DOLLAR, POINT, COLON, EXCLAMATION, PARENTHESIS, UNDERLINE, BACKSLASH] = Array.from('"\'[$.:!(_\\', (letter) =>
  letter.charCodeAt(0),
);
const BRACKET_END = ']'.charCodeAt(0);
/** Columns have at most so many letters. */
const MOST_LETTERS = 3;

const isDigit = (code: number): boolean => code >= 48 && code <= 57;
const isCapital = (code: number): boolean => code >= 65 && code <= 90;
/** Part of a word, as names of functions, sheets and cells are. */
const isWord = (code: number): boolean =>
  isCapital(code) ||
  isDigit(code) ||
  (code >= 97 && code <= 122) ||
  code === DOLLAR ||
  code === UNDERLINE ||
  code === POINT ||
  code === BACKSLASH ||
  code > 127;

/**
 * A formula with its rows counted from that of its own cell. Two cells of one column with the same are copies of each other.
 * @param row of the cell, from 1 @example relativeFormula('=B5/C$2+B4', 5) // '=B[0]/C$2+B[-1]'
 */
export function relativeFormula(formula: string, row: number): string {
  let text = '';
  let copied = 0;
  for (let at = 1; at < formula.length;) {
    const code = formula.charCodeAt(at);
    if (code === QUOTE || code === APOSTROPHE) at = formula.indexOf(formula[at]!, at + 1) + 1 || formula.length;
    else if (code === BRACKET) at = endOfBrackets(formula, at);
    else if (!isWord(code)) at++;
    else {
      let end = at + 1;
      while (end < formula.length && isWord(formula.charCodeAt(end))) end++;
      const digits = rowAt(formula, at, end);
      // Whole rows are never the same as anything.
      if (digits < 0) text += `${formula.slice(copied, end)}[${row}]`;
      else if (digits > 0) text += `${formula.slice(copied, digits)}[${Number(formula.slice(digits, end)) - row}]`;
      if (digits !== 0) copied = end;
      at = end;
    }
  }
  return copied === 0 ? formula : text + formula.slice(copied);
}

/** Contents of cells with their formulas relative; all else as it is. @param firstRow the row of the sheet, from 0, of the first contents */
export const relativeContents = <V>(contents: readonly (readonly V[])[], firstRow: number): (V | string)[][] =>
  contents.map((cells, i) => cells.map((content) => (isFormula(content) ? relativeFormula(content, firstRow + i + 1) : content)));

const isFormula = (content: unknown): content is string => typeof content === 'string' && content.startsWith('=');

/** Brackets may stand in each other: `Bảng[[#Headers],[Chỉ tiêu]]`. */
function endOfBrackets(formula: string, at: number): number {
  let depth = 0;
  for (let i = at; i < formula.length; i++) {
    const code = formula.charCodeAt(i);
    if (code === BRACKET) depth++;
    else if (code === BRACKET_END && --depth === 0) return i + 1;
  }
  return formula.length;
}

/** Where the row of a reference begins that moves along; 0 where a word is none, -1 for a whole row. */
function rowAt(formula: string, at: number, end: number): number {
  const next = formula.charCodeAt(end);
  if (next === PARENTHESIS || next === EXCLAMATION || next === BRACKET) return 0;
  const start = formula.charCodeAt(at) === DOLLAR ? at + 1 : at;
  let digits = start;
  while (digits < end && isCapital(formula.charCodeAt(digits))) digits++;
  for (let i = digits; i < end; i++) if (!isDigit(formula.charCodeAt(i))) return 0;
  if (digits === end) return 0;
  if (digits === start) return next === COLON || formula.charCodeAt(at - 1) === COLON ? -1 : 0;
  return digits - start > MOST_LETTERS ? 0 : digits;
}
