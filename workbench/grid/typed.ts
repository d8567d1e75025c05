/**
 * What a person types, in the display language, as `range.values` and `range.formulas` take it: the English way.
 * In Vietnamese Excel `0,73` is a number, `25/12/2024` a day, and a formula has `;` between its arguments.
 */
import { type Separators, tokenize } from 'excel-host/cells';

/**
 * The text for the host. What means nothing special stays as it is, and everything in a cell that is formatted as text.
 * @param year the one that a day without a year is of
 */
export function typedText(text: string, separators: Separators, format = 'General', year = new Date().getFullYear()): string {
  if (separators.decimal !== ',' || format === '@') return text;
  if (/^[=+]/.test(text)) return englishFormula(text);
  return englishNumber(text.trim(), separators) ?? englishDate(text.trim(), year) ?? text;
}

/**
 * A formula with `;` outside of texts was written the local way: its commas are decimal signs. One without is taken as English, so that formulas copied
 * from instructions work, too, which Excel itself would refuse; but a comma between digits that is inside of no function's brackets can only be decimal.
 */
function englishFormula(text: string): string {
  const pieces = text.split(/("(?:[^"]|"")*"|'(?:[^']|'')*')/);
  const isLocal = pieces.some((piece, i) => i % 2 === 0 && piece.includes(';'));
  if (isLocal) return pieces.map((piece, i) => (i % 2 === 0 ? piece.replace(/(\d),(\d)/g, '$1.$2').replaceAll(';', ',') : piece)).join('');
  const pointed = withPoints(pieces);
  return pointed !== text && tokenize(pointed.slice(1)) ? pointed : text;
}

/** Decimal commas as points, but for those that may stand between a function's arguments, or in a list of constants. @param pieces outside of quotes, inside, … */
function withPoints(pieces: readonly string[]): string {
  const open: boolean[] = [];
  return pieces
    .map((piece, i) => {
      if (i % 2 === 1) return piece;
      return piece.replace(
        /([\p{L}\p{N}_.]?)([({])|[)}]|(\d),(?=\d)/gu,
        (found, before: string | undefined, bracket: string | undefined, digit: string | undefined) => {
          if (bracket !== undefined) open.push(bracket === '{' || before !== '');
          else if (digit === undefined) open.pop();
          else if (!open.includes(true)) return `${digit}.`;
          return found;
        },
      );
    })
    .join('');
}

function englishNumber(text: string, { group }: Separators): string | null {
  const match = /^([+-]?[\d.]*)(?:,(\d+))?(E[+-]?\d+)?(\s?%)?$/i.exec(text);
  if (!match || !/^[+-]?[.,]?\d/.test(text)) return null;
  const [, whole = '', fraction, exponent = '', percent = ''] = match;
  const grouped = new RegExp(`^[+-]?\\d{1,3}(\\${group}\\d{3})+$`).test(whole);
  if (whole.includes(group) && !grouped) return null;
  // Groups stay: a number typed with them takes a format with groups.
  const digits = grouped ? whole.replaceAll(group, ',') : whole || '0';
  return `${digits}${fraction === undefined ? '' : `.${fraction}`}${exponent}${percent.trim()}`;
}

/** Two digits of a year: from here on of the last century, as in Excel. */
const LAST_CENTURY = 30;

/**
 * Day before month, always: the year, where there is one, last. Year-month-day is read the same everywhere; what is no day of the calendar stays the very text
 * that was typed, behind an apostrophe, for the English way would find a day in it. Month and year (`6/2024`) are the host's to read.
 */
function englishDate(text: string, thisYear: number): string | null {
  const match = /^(\d{1,2})([/-])(\d{1,2})(?:\2(\d{4}|\d{2}))?( +\d{1,2}:\d{2}(?::\d{2})?)?$/.exec(text);
  if (!match) return null;
  const [, day, , month, digits, time = ''] = match;
  if (digits === undefined && time !== '') return null;
  const year = digits === undefined ? thisYear : digits.length === 4 ? Number(digits) : Number(digits) + (Number(digits) < LAST_CENTURY ? 2000 : 1900);
  return isDay(year, Number(month), Number(day)) ? `${year}/${month}/${day}${time}` : `'${text}`;
}

function isDay(year: number, month: number, day: number): boolean {
  const date = new Date(Date.UTC(year, month - 1, day));
  return year >= 1900 && date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
}
