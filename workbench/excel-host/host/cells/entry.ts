/**
 * What Excel makes of something put into a cell: a number, a date, a formula, a text. Numbers and dates are read the
 * English way, whatever the display language: that is what Office.js promises for `values` and `formulas`.
 */
import type { CellValue } from '../../model/workbook';
import { invalidArgument } from '../errors';
import { isFormula } from './formula';

/** Excel's limit of characters in one cell. */
const CELL_TEXT_LIMIT = 32_767;

export interface Entry {
  value: CellValue;
  formula?: string;
  /** The format that a General cell takes on with it: `76%` → `0%`. */
  numberFormat?: string;
}

const ERRORS = ['#N/A', '#VALUE!', '#REF!', '#DIV/0!', '#NUM!', '#NAME?', '#NULL!'];
const NUMBER = /^([+-]?)(\$?)(\d{1,3}(?:,\d{3})+|\d+)?(\.\d*)?([eE][+-]?\d+)?(%?)$/;
const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const DAY_MS = 86_400_000;
/** Excel's day 0. Serial 60 (29 Feb 1900) never existed: dates before March 1900 are off by one, as in Excel. */
const EPOCH = Date.UTC(1899, 11, 30);

/** Reads one item of `values` or `formulas`. `textCell`: the cell's number format is `@`, everything stays text. `dayOffset`: of the workbook. */
export function readEntry(input: unknown, textCell: boolean, dayOffset: number): Entry {
  if (typeof input === 'number') return { value: textCell ? String(input) : input };
  if (typeof input === 'boolean') return { value: textCell ? String(input).toUpperCase() : input };
  if (typeof input !== 'string') throw invalidArgument();
  if (input.length > CELL_TEXT_LIMIT) throw invalidArgument();
  if (input === '') return { value: null };
  if (input[0] === "'") return { value: input.slice(1) };
  return textCell ? { value: input } : readTyped(input, dayOffset);
}

function readTyped(text: string, dayOffset: number): Entry {
  const first = text.charCodeAt(0);
  if (first === 61 && text.length > 1) return formulaEntry(text);
  // Most texts start with a letter that begins neither a number nor a logical value: decide by one look.
  if (first > 64 && !/^(true|false)$/i.test(text)) return { value: text };
  return (
    readNumber(text.trim()) ?? counted(readDate(text.trim()) ?? readMoment(text.trim()), dayOffset) ?? readWord(text) ?? readSigned(text) ?? { value: text }
  );
}

/** A day as the workbook counts it, null before its first one. Times of no day stay as they are. */
function counted(entry: Entry | null, dayOffset: number): Entry | null {
  if (!entry || Number(entry.value) < 1) return entry;
  const value = Number(entry.value) - dayOffset;
  return value < 0 ? null : { ...entry, value };
}

function readWord(text: string): Entry | null {
  const upper = text.toUpperCase();
  if (upper === 'TRUE' || upper === 'FALSE') return { value: upper === 'TRUE' };
  return ERRORS.includes(upper) ? { value: { error: upper } } : null;
}

/** `+A1` and `-A1` are formulas to Excel, even `- text` is: the trap for lists with dashes. */
function readSigned(text: string): Entry | null {
  if (text.length < 2 || (text[0] !== '-' && text[0] !== '+')) return null;
  return formulaEntry(`=${text}`);
}

function formulaEntry(formula: string): Entry {
  if (!isFormula(formula)) throw invalidArgument();
  return { value: null, formula };
}

function readNumber(text: string): Entry | null {
  const negative = /^\((.+)\)$/.exec(text);
  const match = NUMBER.exec(negative ? negative[1]! : text);
  if (!match || (match[3] === undefined && (match[4] ?? '.') === '.')) return null;
  const [, sign, currency, whole = '0', fraction = '', exponent = '', percent] = match;
  const digits = Number(whole.replace(/,/g, '') + fraction + exponent);
  const value = Number(digits.toPrecision(15)) * (sign === '-' || negative ? -1 : 1);
  const decimals = fraction.length > 1;
  if (percent) return { value: value / 100, numberFormat: decimals ? '0.00%' : '0%' };
  if (currency) return { value, numberFormat: decimals ? '$#,##0.00' : '$#,##0' };
  if (exponent) return { value, numberFormat: '0.00E+00' };
  return whole.includes(',') ? { value, numberFormat: decimals ? '#,##0.00' : '#,##0' } : { value };
}

function readDate(text: string): Entry | null {
  const numeric = /^(\d{1,4})([/-])(\d{1,4})(?:\2(\d{1,4}))?$/.exec(text);
  if (numeric) return numericDate(numeric[1]!, numeric[3]!, numeric[4]);
  const named = /^(\d{1,2})[- ]([A-Za-z]{3})(?:[- ](\d{4}|\d{2}))?$/.exec(text);
  if (named) {
    const month = MONTHS.indexOf(named[2]!.toLowerCase()) + 1;
    return dateEntry(yearOf(named[3]), month, Number(named[1]), named[3] ? 'd-mmm-yy' : 'd-mmm');
  }
  const time = /^(\d{1,2}):(\d{2})(?::(\d{2}))?( ?[AaPp][Mm])?$/.exec(text);
  return time ? timeEntry(time) : null;
}

/** A day and a time, with a blank between them. */
function readMoment(text: string): Entry | null {
  const [, day, clock] = /^(\S+) +(\d{1,2}:.+)$/.exec(text) ?? [];
  const [date, time] = [day && readDate(day), clock && readDate(clock)];
  return date && time ? { value: Number(date.value) + Number(time.value), numberFormat: 'm/d/yyyy h:mm' } : null;
}

function numericDate(first: string, second: string, third: string | undefined): Entry | null {
  if (first.length === 4 && third) return dateEntry(Number(first), Number(second), Number(third), 'm/d/yyyy');
  if (third) return dateEntry(yearOf(third), Number(first), Number(second), 'm/d/yyyy');
  if (second.length === 4) return dateEntry(Number(second), Number(first), 1, 'mmm-yy');
  if (Number(second) <= 31) return dateEntry(yearOf(undefined), Number(first), Number(second), 'd-mmm');
  return null;
}

function yearOf(text: string | undefined): number {
  if (text === undefined) return new Date().getFullYear();
  const year = Number(text);
  if (text.length > 2) return year;
  return year < 30 ? 2000 + year : 1900 + year;
}

function dateEntry(year: number, month: number, day: number, numberFormat: string): Entry | null {
  if (year < 1900 || year > 9999 || month < 1 || month > 12) return null;
  const time = Date.UTC(year, month - 1, day);
  if (day < 1 || new Date(time).getUTCDate() !== day) return null;
  return { value: (time - EPOCH) / DAY_MS, numberFormat };
}

function timeEntry([, hours, minutes, seconds = '0', half]: RegExpExecArray): Entry | null {
  const hour = half ? (Number(hours) % 12) + (/p/i.test(half) ? 12 : 0) : Number(hours);
  if (Number(minutes) > 59 || Number(seconds) > 59 || hour > 23) return null;
  return { value: (hour * 3600 + Number(minutes) * 60 + Number(seconds)) / 86_400, numberFormat: half ? 'h:mm AM/PM' : 'h:mm' };
}
