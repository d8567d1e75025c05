/** Cuts a formula into the pieces that a rewrite may touch: everything in quotes or brackets is never a reference or a function. */

export type FormulaPiece = { kind: 'literal' | 'word' | 'other'; text: string };

/**
 * Literals: "texts", 'sheet names', [brackets] (nested ones too). Words: names, references, numbers, functions — with their dots,
 * dollars and underscores. The pieces joined are the formula again.
 */
export function formulaPieces(formula: string): FormulaPiece[] {
  const pieces: FormulaPiece[] = [];
  let at = 0;
  while (at < formula.length) {
    const char = formula[at]!;
    const end = char === '"' || char === "'" ? quotedEnd(formula, at) : char === '[' ? bracketEnd(formula, at) : wordEnd(formula, at);
    const kind = char === '"' || char === "'" || char === '[' ? 'literal' : end > at ? 'word' : 'other';
    const stop = Math.max(end, at + 1);
    pieces.push({ kind, text: formula.slice(at, stop) });
    at = stop;
  }
  return pieces;
}

/** Doubled quotes stay inside. */
function quotedEnd(formula: string, start: number): number {
  const quote = formula[start]!;
  for (let at = start + 1; at < formula.length; at++) {
    if (formula[at] !== quote) continue;
    if (formula[at + 1] !== quote) return at + 1;
    at++;
  }
  return formula.length;
}

/** In brackets an apostrophe escapes the next character. */
function bracketEnd(formula: string, start: number): number {
  let depth = 0;
  for (let at = start; at < formula.length; at++) {
    if (formula[at] === "'") at++;
    else if (formula[at] === '[') depth++;
    else if (formula[at] === ']' && --depth === 0) return at + 1;
  }
  return formula.length;
}

const WORD = /[\p{L}\p{M}\p{N}_.$\\?]+/uy;

function wordEnd(formula: string, start: number): number {
  WORD.lastIndex = start;
  return WORD.test(formula) ? WORD.lastIndex : start;
}
