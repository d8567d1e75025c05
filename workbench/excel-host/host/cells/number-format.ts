/**
 * Shows a value in a number format: the everyday part of Excel's format language (sections, digits, thousands, percent,
 * exponent, dates and times, quoted text). Fractions and conditions in brackets are shown as General.
 */
import { formatDate, isElapsed } from './date-format';

export interface Separators {
  decimal: string;
  group: string;
}

/** Of a display language: `vi-VN` writes 1.234,5. */
export function separatorsOf(locale: string): Separators {
  const parts = new Intl.NumberFormat(locale).formatToParts(12345.6);
  const of = (type: string, fallback: string): string => parts.find((p) => p.type === type)?.value ?? fallback;
  return { decimal: of('decimal', '.'), group: of('group', ',') };
}

/** Text of a value, as `range.text` shows it in a column that is wide enough. */
export function formatValue(value: string | number | boolean, format: string, separators: Separators): string {
  if (typeof value === 'boolean') return value ? 'TRUE' : 'FALSE';
  const sections = split(format);
  if (typeof value === 'string') return sections[3] !== undefined && value !== '' ? literal(sections[3], value) : value;
  if (format === 'General' || format === '@' || format === '') return general(value, separators);
  const section = value < 0 ? (sections[1] ?? `-${sections[0]}`) : value === 0 ? (sections[2] ?? sections[0]!) : sections[0]!;
  if (section === '') return '';
  return formatSection(value < 0 ? -value : value, section, separators);
}

/** Sections at semicolons that stand outside quotes. */
function split(format: string): string[] {
  const sections = [''];
  for (const [piece] of format.matchAll(/"[^"]*"|\\.|[^"\\]/g)) {
    if (piece === ';') sections.push('');
    else sections[sections.length - 1] += piece;
  }
  return sections;
}

/** General: at most 11 characters, as Excel's default. */
export function general(value: number, separators: Separators): string {
  if (Number.isInteger(value) && Math.abs(value) < 1e11) return String(value);
  const size = Math.abs(value);
  if (size >= 1e11 || (size < 1e-9 && size > 0)) return exponent(value, 5, separators).replace(/(\.|,)?0+E/, 'E');
  const digits = Math.max(0, 9 - Math.max(0, Math.floor(Math.log10(size))));
  return String(Number(value.toFixed(digits))).replace('.', separators.decimal);
}

function exponent(value: number, decimals: number, separators: Separators): string {
  const [mantissa = '', power = ''] = value.toExponential(decimals).split('e');
  const sign = power.startsWith('-') ? '-' : '+';
  return `${mantissa.replace('.', separators.decimal)}E${sign}${power.replace(/[+-]/, '').padStart(2, '0')}`;
}

const PIECE =
  /"(?<quoted>[^"]*)"|\\(?<escaped>.)|_(?<space>.)|\*(?<fill>.)|\[(?<bracket>[^\]]*)\]|(?<half>AM\/PM|A\/P)|(?<letters>[yY]+|[mM]+|[dD]+|[hH]+|[sS]+)|(?<digits>(?:[0#?][0#?,]*(?:\.[0#?]*)?|\.[0#?]+),*)(?<power>E[+-]0+)?|(?<word>General)|(?<other>.)/g;

/** One piece of a section; exactly one field is set (and `power` with `digits`). */
export type Piece = Partial<Record<'quoted' | 'escaped' | 'space' | 'fill' | 'bracket' | 'half' | 'letters' | 'digits' | 'power' | 'word' | 'other', string>>;

/** A section taken apart. */
export const piecesOf = (section: string): Piece[] => [...section.matchAll(PIECE)].map((match) => match.groups as Piece);

/** Does the format show a date or a time? */
export const isDateFormat = (format: string): boolean =>
  format !== 'General' && piecesOf(split(format)[0]!).some((p) => p.letters !== undefined || (p.bracket !== undefined && isElapsed(p.bracket)));

function literal(section: string, text: string): string {
  return section.replace(/"([^"]*)"|\\(.)|_.|\*.|\[[^\]]*\]|@/g, (all, quoted?: string, escaped?: string) => (all === '@' ? text : (quoted ?? escaped ?? '')));
}

function formatSection(value: number, section: string, separators: Separators): string {
  const pieces = piecesOf(section);
  const isDate = pieces.some((p) => p.letters !== undefined || (p.bracket !== undefined && isElapsed(p.bracket)));
  if (isDate && !pieces.some((p) => p.digits)) return formatDate(value, pieces, separators);
  const percents = pieces.filter((p) => p.other === '%').length;
  return pieces.map((piece) => numberPiece(value * 100 ** percents, piece, separators)).join('');
}

function numberPiece(value: number, piece: Piece, separators: Separators): string {
  if (piece.digits !== undefined) {
    return piece.power ? exponent(value, (piece.digits.split('.')[1] ?? '').length, separators) : formatDigits(value, piece.digits, separators);
  }
  if (piece.word !== undefined) return general(value, separators);
  return piece.bracket !== undefined ? currencyOf(piece.bracket) : plainText(piece);
}

/** What stands for itself; `_x` is as wide as x, `*x` fills the cell and shows nothing here. */
export function plainText({ quoted, escaped, space, letters, half, other }: Piece): string {
  return quoted ?? escaped ?? (space === undefined ? (letters ?? half ?? other ?? '') : ' ');
}

/** `[$₫-42A]` shows its symbol; colours and locales show nothing. */
const currencyOf = (bracket: string): string => /^\$([^-]*)/.exec(bracket)?.[1] ?? '';

function formatDigits(value: number, pattern: string, separators: Separators): string {
  // Commas at the end divide by a thousand each.
  const thousands = /,*$/.exec(pattern)![0].length;
  const [whole = '', fraction = ''] = pattern.slice(0, pattern.length - thousands).split('.');
  const scaled = value / 1000 ** thousands;
  const fixed = roundHalfUp(scaled, fraction.length);
  const [integer = '0', decimals = ''] = fixed.split('.');
  const least = (whole.match(/0/g) ?? []).length;
  let left = (integer === '0' && least === 0 ? '' : integer).padStart(least, '0');
  if (/[0#?],[0#?]/.test(whole)) left = left.replace(/\B(?=(\d{3})+$)/g, separators.group);
  const optional = /[#?]*$/.exec(fraction)![0].length;
  const right = optional ? decimals.replace(new RegExp(`0{0,${optional}}$`), '') : decimals;
  return pattern.includes('.') ? left + separators.decimal + right : left;
}

/** Excel rounds halves away from zero on the decimal digits that it shows: 0.285 → 0.29. */
function roundHalfUp(value: number, decimals: number): string {
  const shifted = Number(`${Number(value.toPrecision(15))}e${decimals}`);
  return Number.isFinite(shifted) && Math.abs(shifted) < 1e15 ? (Math.round(shifted) / 10 ** decimals).toFixed(decimals) : value.toFixed(decimals);
}
