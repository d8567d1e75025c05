/**
 * Shows a value in a number format: the everyday part of Excel's format language (sections, digits, thousands, percent,
 * exponent, dates and times, quoted text). Fractions and conditions in brackets are shown as General.
 */

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
  return format.match(/(?:"[^"]*"|\\.|[^;"\\])*(?:;|$)/g)!.slice(0, 4).map((s) => s.replace(/;$/, ''));
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

const PIECE = /"([^"]*)"|\\(.)|_.|\*.|\[([^\]]*)\]|(AM\/PM|A\/P)|([yY]+|[mM]+|[dD]+|[hH]+|[sS]+)|([0#?][0#?,]*(?:\.[0#?]*)?|\.[0#?]+)(E[+-]0+)?|(General)|(.)/g;

function literal(section: string, text: string): string {
  return section.replace(/"([^"]*)"|\\(.)|_.|\*.|\[[^\]]*\]|@/g, (all, quoted?: string, escaped?: string) => (all === '@' ? text : (quoted ?? escaped ?? '')));
}

function formatSection(value: number, section: string, separators: Separators): string {
  const bare = section.replace(/"[^"]*"|\\.|\[(?!h+\]|m+\]|s+\])[^\]]*\]/gi, '');
  if (/[ymdhs]/i.test(bare) && !/General/.test(bare)) return formatDate(value, section, separators);
  const percents = (bare.match(/%/g) ?? []).length;
  return formatNumber(value * 100 ** percents, section, separators);
}

function formatNumber(value: number, section: string, separators: Separators): string {
  return section.replace(PIECE, (all, quoted?: string, escaped?: string, bracket?: string, _half?: string, letters?: string, digits?: string, power?: string, word?: string) => {
    if (quoted !== undefined || escaped !== undefined) return quoted ?? escaped!;
    if (word) return general(value, separators);
    if (digits) return power ? exponent(value, (digits.split('.')[1] ?? '').length, separators) : formatDigits(value, digits, separators);
    if (bracket !== undefined || all[0] === '_' || all[0] === '*') return all[0] === '_' ? ' ' : currencyOf(bracket);
    return letters ?? all;
  });
}

/** `[$₫-42A]` shows its symbol; colours and locales show nothing. */
const currencyOf = (bracket: string | undefined): string => /^\$([^-]*)/.exec(bracket ?? '')?.[1] ?? '';

function formatDigits(value: number, pattern: string, separators: Separators): string {
  const [whole = '', fraction = ''] = pattern.split('.');
  const thousands = /,+$/.exec(whole)?.[0].length ?? 0;
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

const MONTHS = ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December'];
const DAYS = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'];
const DAY_SECONDS = 86_400;

function formatDate(serial: number, section: string, separators: Separators): string {
  const seconds = Math.round(serial * DAY_SECONDS);
  const date = new Date(Date.UTC(1899, 11, 30) + seconds * 1000);
  const half = /AM\/PM|A\/P/i.test(section);
  let afterHour = false;
  return section.replace(PIECE, (all, quoted?: string, escaped?: string, bracket?: string, ampm?: string, letters?: string, _d?: string, _p?: string, _w?: string, _o?: string, at?: number) => {
    if (quoted !== undefined || escaped !== undefined) return quoted ?? escaped!;
    if (bracket !== undefined) return elapsed(bracket, seconds);
    if (ampm) return date.getUTCHours() < 12 ? ampm.split('/')[0]! : ampm.split('/')[1]!;
    if (!letters) return all[0] === '_' ? ' ' : all[0] === '*' ? '' : all === '.' ? separators.decimal : all;
    const minutes = /m/i.test(letters) && letters.length < 3 && (afterHour || /^[^a-z]*s/i.test(section.slice(at! + letters.length)));
    afterHour = /h/i.test(letters);
    return minutes ? String(date.getUTCMinutes()).padStart(letters.length, '0') : datePart(letters.toLowerCase(), date, half);
  });
}

function elapsed(bracket: string, seconds: number): string {
  const unit = { h: 3600, m: 60, s: 1 }[bracket[0]?.toLowerCase() ?? ''];
  return unit && /^(h+|m+|s+)$/i.test(bracket) ? String(Math.floor(seconds / unit)).padStart(bracket.length, '0') : '';
}

function datePart(letters: string, date: Date, half: boolean): string {
  const two = (n: number): string => String(n).padStart(Math.min(letters.length, 2), '0');
  switch (letters[0]) {
    case 'y':
      return letters.length > 2 ? String(date.getUTCFullYear()) : String(date.getUTCFullYear()).slice(2);
    case 'm':
      return letters.length < 3 ? two(date.getUTCMonth() + 1) : name(MONTHS[date.getUTCMonth()]!, letters.length);
    case 'd':
      return letters.length < 3 ? two(date.getUTCDate()) : name(DAYS[date.getUTCDay()]!, letters.length);
    case 'h':
      return two(half ? date.getUTCHours() % 12 || 12 : date.getUTCHours());
    default:
      return two(date.getUTCSeconds());
  }
}

const name = (full: string, length: number): string => (length === 3 ? full.slice(0, 3) : length === 5 ? full[0]! : full);
