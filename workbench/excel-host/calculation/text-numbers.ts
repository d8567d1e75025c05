/**
 * Texts read as numbers, where a formula asks for a number: with the separators of the display language, percent, money, dates and times,
 * as Excel does for `"5"+1` and VALUE.
 */
import type { Separators } from '../host/cells/number-format';
import { dateSerial } from './serials';

/** How the display language writes numbers and dates. */
export interface Reading extends Separators {
  /** Order of day and month in a date of three numbers. */
  dates: 'dmy' | 'mdy';
}

/** The number that the text stands for, or null. */
export function readNumberText(text: string, reading: Reading): number | null {
  const trimmed = text.replace(/^[\s\u00a0]+|[\s\u00a0]+$/g, '');
  if (trimmed === '') return null;
  return readPlain(trimmed, reading) ?? readMoment(trimmed, reading);
}

const SHAPE = /^([+-]?)(\(?)([$€£¥₫]?)([^()%]*?)( ?[₫đ]?)(\)?)(%*)$/;
const PLAIN = /^(\d+(?:\.\d*)?|\.\d+)(?:[eE]([+-]?\d+))?$/;

function readPlain(text: string, { decimal, group }: Reading): number | null {
  const shape = SHAPE.exec(text);
  if (!shape) return null;
  const [, sign, open, , digits = '', , close, percents = ''] = shape;
  if (Boolean(open) !== Boolean(close)) return null;
  const plain = ungrouped(digits.trim(), decimal, group);
  if (plain === null || !PLAIN.test(plain)) return null;
  const negative = (sign === '-') !== Boolean(open);
  return ((negative ? -1 : 1) * Number(plain)) / 100 ** percents.length;
}

/** Digits with groups taken out and a point for the decimal sign; groups must have three digits, only before the decimal sign. */
function ungrouped(digits: string, decimal: string, group: string): string | null {
  const [whole = '', fraction, ...more] = digits.split(decimal);
  if (more.length || fraction?.includes(group)) return null;
  if (whole.includes(group) && !new RegExp(`^\\d{1,3}(?:\\${group}\\d{3})+$`).test(whole)) return null;
  const plain = whole.split(group).join('');
  return fraction === undefined ? plain : `${plain}.${fraction}`;
}

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

/** A date, a time, or both with a blank between them. */
function readMoment(text: string, reading: Reading): number | null {
  const [first = '', ...rest] = text.split(/[ T]+/);
  if (first.includes(':')) return readTime(text);
  for (let words = text.split(/[ T]+/).length; words > 0; words--) {
    const parts = text.split(/[ T]+/);
    const date = readDate(parts.slice(0, words).join(' '), reading);
    if (date === null) continue;
    const time = words === parts.length ? 0 : readTime(parts.slice(words).join(' '));
    if (time !== null) return date + time;
  }
  return rest.length ? null : readDate(first, reading);
}

/** A day as the workbook counts it; one before its first day is none. */
function readDate(text: string, reading: Reading): number | null {
  const serial = readDay(text, reading);
  return serial === null || serial < (reading.dayOffset ?? 0) ? null : serial - (reading.dayOffset ?? 0);
}

function readDay(text: string, { dates }: Reading): number | null {
  const iso = /^(\d{4})[-/](\d{1,2})[-/](\d{1,2})$/.exec(text);
  if (iso) return dateSerial(Number(iso[1]), Number(iso[2]), Number(iso[3]));
  const numeric = /^(\d{1,2})[-/.](\d{1,2})[-/.](\d{4}|\d{2})$/.exec(text);
  if (numeric) {
    const [a, b, year] = [Number(numeric[1]), Number(numeric[2]), fullYear(numeric[3]!)];
    return dates === 'dmy' ? dateSerial(year, b, a) : dateSerial(year, a, b);
  }
  const named = /^(\d{1,2})[- ]([A-Za-z]{3})[A-Za-z]*[- ](\d{4}|\d{2})$/.exec(text);
  const month = named ? MONTHS.indexOf(named[2]!.toLowerCase()) : -1;
  return named && month >= 0 ? dateSerial(fullYear(named[3]!), month + 1, Number(named[1])) : null;
}

/** Two digits: up to 29 this century. */
function fullYear(text: string): number {
  const year = Number(text);
  return text.length > 2 ? year : year < 30 ? 2000 + year : 1900 + year;
}

function readTime(text: string): number | null {
  const match = /^(\d{1,4}):(\d{1,2})(?::(\d{1,2}(?:\.\d+)?))?(?: ?([AaPp])[Mm]?)?$/.exec(text);
  if (!match) return null;
  const [, hours, minutes, seconds = '0', half] = match;
  if (Number(minutes) > 59 || Number(seconds) >= 60 || (half && (Number(hours) < 1 || Number(hours) > 12))) return null;
  const hour = half ? (Number(hours) % 12) + (/p/i.test(half) ? 12 : 0) : Number(hours);
  return (hour * 3600 + Number(minutes) * 60 + Number(seconds)) / 86_400;
}
