/** Formulas in R1C1 style: references as distances from the cell that holds them. */
import { area, columnIndex, columnName, isOnSheet, MAX_COLUMNS, MAX_ROWS } from './areas';
import { type Token, tokenize } from './formula';

const A1_CELL = /^(\$?)([A-Za-z]{1,3})(\$?)(\d{1,7})$/;
const A1_COLUMN = /^(\$?)([A-Za-z]{1,3})$/;
const A1_ROW = /^(\$?)(\d{1,7})$/;

const part = (letter: 'R' | 'C', index: number, fixed: boolean, home: number): string =>
  fixed ? `${letter}${index + 1}` : index === home ? letter : `${letter}[${index - home}]`;

/** `=$A1*2` in C1 reads `=RC1*2`. A text without `=` is no formula and comes back as it is. */
export function toR1C1(formula: string, row: number, column: number): string {
  const tokens = formula.startsWith('=') ? tokenize(formula.slice(1)) : null;
  if (!tokens) return formula;
  return `=${tokens.map((token, i) => wordToR1C1(token, tokens, i, row, column)).join('')}`;
}

function wordToR1C1(token: Token, tokens: readonly Token[], index: number, row: number, column: number): string {
  if (token.kind !== 'word' && token.kind !== 'number') return token.text;
  if (tokens[index + 1]?.text === '(') return token.text;
  const cell = A1_CELL.exec(token.text);
  if (cell) {
    const [down, across] = [Number(cell[4]) - 1, columnIndex(cell[2]!)];
    if (!isOnSheet(area(down, across, down, across))) return token.text;
    return part('R', down, cell[3] === '$', row) + part('C', across, cell[1] === '$', column);
  }
  // `A:B` and `1:2`: a letter or a number is a whole line only on either side of a colon.
  if (tokens[index - 1]?.text !== ':' && tokens[index + 1]?.text !== ':') return token.text;
  const whole = A1_COLUMN.exec(token.text);
  if (whole) return part('C', columnIndex(whole[2]!), whole[1] === '$', column);
  const line = A1_ROW.exec(token.text);
  return line ? part('R', Number(line[2]) - 1, line[1] === '$', row) : token.text;
}

/** One reference behind the character before it, not inside a longer name; `R` and `C` alone count as well. */
const REFERENCE = /(^|[^\p{L}\p{N}_.\\])((?:R(?:\[(-?\d+)\]|(\d+))?(?:C(?:\[(-?\d+)\]|(\d+))?)?|C(?:\[(-?\d+)\]|(\d+))?))(?![\p{L}\p{N}_.(\\])/giu;
/** What must not be searched: texts, sheet names, table columns. */
const OPAQUE = /"(?:[^"]|"")*"|'(?:[^']|'')+'!|[\p{L}_][\p{L}\p{N}_.]*!|[\p{L}_][\p{L}\p{N}_.]*\[(?![-\d]+\])(?:[^[\]]|\[[^[\]]*\])*\]/gu;

/** `=RC[-1]*2` in C1 becomes `=B1*2`; null when a reference leaves the sheet. */
export function fromR1C1(formula: string, row: number, column: number): string | null {
  if (!formula.startsWith('=')) return formula;
  let lost = false;
  const convert = (text: string): string =>
    text.replace(REFERENCE, (_, before: string, whole: string, ...groups: (string | undefined)[]) => {
      const found = reference(whole, groups, row, column);
      lost ||= found === null;
      return before + (found ?? whole);
    });
  let result = '';
  let at = 0;
  for (const opaque of formula.matchAll(OPAQUE)) {
    result += convert(formula.slice(at, opaque.index)) + opaque[0];
    at = opaque.index + opaque[0].length;
  }
  result += convert(formula.slice(at));
  return lost ? null : joinLines(result);
}

/** Marks a whole row or column until it is known whether it is one end of a range. */
const WHOLE = '\u0001';
const LINE = `[^:${WHOLE}]+`;
const PAIR = new RegExp(`${WHOLE}(${LINE}):${LINE}${WHOLE}:${WHOLE}(${LINE}):${LINE}${WHOLE}`, 'g');

/** `A:A` to `B:B` is `A:B`. */
const joinLines = (text: string): string => text.replace(PAIR, '$1:$2').replaceAll(WHOLE, '');

function reference(whole: string, groups: readonly (string | undefined)[], row: number, column: number): string | null {
  const [rowStep, rowFixed, columnStep, columnFixed, aloneStep, aloneFixed] = groups;
  const hasRow = /^r/i.test(whole);
  const hasColumn = !hasRow || /c/i.test(whole);
  const line = place(rowStep, rowFixed, row, MAX_ROWS);
  const across = place(columnStep ?? aloneStep, columnFixed ?? aloneFixed, column, MAX_COLUMNS);
  if ((hasRow && line === null) || (hasColumn && across === null)) return null;
  const columnText = across && `${across.fixed ? '$' : ''}${columnName(across.index)}`;
  const rowText = line && `${line.fixed ? '$' : ''}${line.index + 1}`;
  if (hasRow && hasColumn) return `${columnText}${rowText}`;
  const both = hasRow ? rowText : columnText;
  return `${WHOLE}${both}:${both}${WHOLE}`;
}

function place(step: string | undefined, fixed: string | undefined, home: number, limit: number): { index: number; fixed: boolean } | null {
  const index = fixed === undefined ? home + Number(step ?? 0) : Number(fixed) - 1;
  return index >= 0 && index < limit ? { index, fixed: fixed !== undefined } : null;
}
