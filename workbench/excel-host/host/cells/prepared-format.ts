/** A number format made ready for numfmt, and the digits of a number that numfmt must be given so that it shows what Excel shows. */
import { type FormatInfo, type FormatToken, getFormatInfo, isDateFormat, isValidFormat, tokenize } from 'numfmt';

export interface PreparedFormat {
  /** The format for numfmt. */
  pattern: string;
  /** How its sections round; null when none shows a number with a set number of digits. */
  rounding: Rounding | null;
}

/** Where sections differ, that which shows most digits counts. */
interface Rounding {
  decimals: number;
  /** Digits by which the decimal point moves to the right before the number is shown: 2 for a percentage, -3 for `0,`. */
  shift: number;
  /** Whole numbers are rounded too: with an exponent, or divided by thousands. */
  wholeNumbers: boolean;
  scientific: boolean;
  /** The numbers in conditions such as `[<=0.5]`. */
  limits: readonly number[];
}

/** Formats are few, and each is used for many cells. */
const known = new Map<string, PreparedFormat>();

/** The format ready for numfmt: General for one that Excel does not take. */
export function preparedFormat(format: string): PreparedFormat {
  const prepared = known.get(format) ?? prepare(isValidFormat(format) ? format : 'General');
  known.set(format, prepared);
  return prepared;
}

function prepare(format: string): PreparedFormat {
  const tokens = tokenize(format);
  return { pattern: isDateFormat(format) ? format : tokens.map(withoutLanguage).join(''), rounding: roundingOf(tokens) };
}

/** `[$₫-42A]` asks for another language's names, not for its separators as numfmt thinks: in a number only the text `₫` is left. */
function withoutLanguage({ type, raw, value }: FormatToken): string {
  if (type !== 'locale') return raw;
  // A text even if it is empty: what stands before and behind must not become one.
  return String(value).split('-')[0]!.replace(/./gu, '\\$&') || '""';
}

const ROUNDED: ReadonlySet<FormatInfo['type']> = new Set(['number', 'grouped', 'percent', 'currency', 'scientific']);

function roundingOf(tokens: readonly FormatToken[]): Rounding | null {
  const sections = sectionsOf(tokens)
    .map((section) => getFormatInfo(section))
    .filter(({ type }) => ROUNDED.has(type));
  if (!sections.length) return null;
  const shifts = sections.map(({ scale }) => Math.round(Math.log10(scale)));
  const scientific = sections.some(({ type }) => type === 'scientific');
  return {
    decimals: Math.max(...sections.map(({ maxDecimals }) => maxDecimals)),
    shift: Math.max(...shifts),
    wholeNumbers: scientific || shifts.some((shift) => shift < 0),
    scientific,
    limits: tokens.flatMap(({ type, value }) => (type === 'condition' ? [Number((value as [operator: string, operand: string])[1])] : [])),
  };
}

/** The sections of a format, without those that are empty. */
function sectionsOf(tokens: readonly FormatToken[]): string[] {
  const sections = [''];
  for (const { type, raw } of tokens) {
    if (type === 'break') sections.push('');
    else sections[sections.length - 1] += raw;
  }
  return sections.filter((section) => section !== '');
}

const EXCEL_DIGITS = 15;

/**
 * Excel keeps 15 digits and rounds halves away from zero: 1.005 shows as 1.01 with two decimals. numfmt rounds the binary number, which is a
 * little less. It is given a little more: less than half a unit of the 15th digit, so that halves go up and nothing else changes.
 *
 * @returns null for numbers that JavaScript writes with an exponent, which numfmt cannot cut into digits: 1E+21 and more, and less than
 *   0.000001 in formats with more than six decimals
 */
export function digitsToShow(value: number, { decimals, shift, wholeNumbers, scientific, limits }: Rounding): number | null {
  const size = Math.abs(value) * 10 ** shift;
  if (!scientific && (size >= 1e21 || (size < 1e-6 && value !== 0 && decimals > 6))) return null;
  if (value === 0 || (!wholeNumbers && Number.isInteger(value) && size < 1e15)) return value;
  const [digits = '', exponent = ''] = value.toExponential(EXCEL_DIGITS - 1).split('e');
  const kept = Number(`${digits}e${exponent}`);
  const places = decimals + (scientific ? 3 : Number(exponent) + 1 + shift);
  // What is shown to the last digit is not rounded, and a condition must find its limit.
  return places >= EXCEL_DIGITS || limits.includes(kept) ? kept : Number(`${digits}45e${exponent}`);
}

/** General has room for 11 characters: numbers with ten or eleven digits lose their decimals, which Excel rounds and numfmt cuts off. */
export function roundedForGeneral(value: number): number {
  const size = Math.abs(value);
  return size >= 1e9 && size < 1e11 ? Math.sign(value) * Math.round(size) : value;
}
