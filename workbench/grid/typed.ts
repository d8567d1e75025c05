/**
 * What a person types, in the display language, as `range.values` and `range.formulas` take it: the English way.
 * In Vietnamese Excel `0,73` is a number, `25/12/2024` a day, and a formula has `;` between its arguments.
 */
import { type Separators, tokenize } from 'excel-host/cells';

/** The text for the host. What means nothing special stays as it is, and everything in a cell that is formatted as text. */
export function typedText(text: string, separators: Separators, format = 'General'): string {
  if (separators.decimal !== ',' || format === '@') return text;
  if (/^[=+]/.test(text)) return englishFormula(text);
  return englishNumber(text.trim(), separators) ?? englishDate(text.trim()) ?? text;
}

/**
 * A formula with `;` outside of texts was written the local way: its commas are decimal signs. One without is taken as English, so that formulas copied
 * from instructions work, too; Excel itself would refuse them.
 */
function englishFormula(text: string): string {
  const pieces = text.split(/("(?:[^"]|"")*"|'(?:[^']|'')*')/);
  const isLocal = pieces.some((piece, i) => i % 2 === 0 && piece.includes(';'));
  if (!isLocal && tokenize(text.slice(1))) return text;
  return pieces.map((piece, i) => (i % 2 === 0 ? piece.replace(/(\d),(\d)/g, '$1.$2').replaceAll(';', ',') : piece)).join('');
}

function englishNumber(text: string, { group }: Separators): string | null {
  const match = /^([+-]?[\d.]*)(?:,(\d+))?(%?)$/.exec(text);
  if (!match || !/\d/.test(text)) return null;
  const [, whole = '', fraction, percent = ''] = match;
  const grouped = new RegExp(`^[+-]?\\d{1,3}(\\${group}\\d{3})+$`).test(whole);
  if (whole.includes(group) && !grouped) return null;
  // Groups stay: a number typed with them takes a format with groups.
  const digits = grouped ? whole.replaceAll(group, ',') : whole || '0';
  return `${digits}${fraction === undefined ? '' : `.${fraction}`}${percent}`;
}

/** Day, month, year → year-month-day, which is read the same everywhere. */
function englishDate(text: string): string | null {
  const match = /^(\d{1,2})[/-](\d{1,2})[/-](\d{4})$/.exec(text);
  return match && `${match[3]}/${match[2]}/${match[1]}`;
}
