/**
 * Shows a value in a number format. The format language is that of numfmt, a library made after Excel; what Excel does otherwise stands
 * here and in `prepared-format.ts`: the display language alone decides about separators, and halves are rounded on the 15 digits of Excel.
 */
import { addLocale, format as formatted, getLocale, isDateFormat, isValidFormat } from 'numfmt';
import { digitsToShow, preparedFormat, roundedForGeneral } from './prepared-format';

export { isDateFormat, isValidFormat };

export interface Separators {
  decimal: string;
  group: string;
  /** Display language: names of months and days, AM and PM. Without it they are English. */
  locale?: string;
  /** Of the workbook: how much later than Excel's usual day 0 its days begin. */
  dayOffset?: number;
}

/** Of the languages that are usual here, as Intl says them, too: to ask it the first time takes a good part of a start. */
const SEPARATORS: Readonly<Record<string, { decimal: string; group: string }>> = {
  'vi-VN': { decimal: ',', group: '.' },
  'en-US': { decimal: '.', group: ',' },
};

/** Of a display language: `vi-VN` writes 1.234,5. */
export function separatorsOf(locale: string): Separators {
  const known = SEPARATORS[locale];
  if (known) return { ...known, locale };
  const parts = new Intl.NumberFormat(locale).formatToParts(12345.6);
  const of = (type: string, fallback: string): string => parts.find((p) => p.type === type)?.value ?? fallback;
  return { decimal: of('decimal', '.'), group: of('group', ','), locale };
}

/** What a date format shows of a number that is no date: it fills the cell. */
export const OVERFLOW = '########';

/** Text of a value, as `range.text` shows it in a column that is wide enough. In a format that Excel does not take it shows as General. */
export function formatValue(value: string | number | boolean, format: string, separators: Separators): string {
  if (typeof value === 'boolean') return value ? 'TRUE' : 'FALSE';
  if (value === '' || (typeof value === 'string' && format === 'General')) return value;
  const { pattern, rounding } = preparedFormat(format);
  if (typeof value === 'string') return show(value, pattern, separators) ?? value;
  if (separators.dayOffset && isDateFormat(format) && !ELAPSED.test(format))
    return formatDay(value, format, { ...separators, dayOffset: 0 }, separators.dayOffset);
  const digits = rounding ? digitsToShow(value, rounding) : roundedForGeneral(value);
  return (digits === null ? null : show(digits, pattern, separators)) ?? general(value, separators);
}

/** `[h]:mm` counts hours from 0, whatever day that is. */
const ELAPSED = /\[(h+|m+|s+)\]/i;

/** A day of a workbook that counts from 1904. Such a workbook shows negative times, too, with a sign. */
function formatDay(value: number, format: string, separators: Separators, offset: number): string {
  return value < 0 ? `-${formatValue(offset - value, format, separators)}` : formatValue(value + offset, format, separators);
}

/** null where numfmt stops: at some formats that mean nothing, and at a day that the Islamic calendar of its own has not. */
function show(value: string | number, pattern: string, separators: Separators): string | null {
  try {
    return formatted(pattern, value, optionsOf(separators));
  } catch {
    return null;
  }
}

/** General: at most 11 characters, as Excel's default. */
export function general(value: number, separators: Separators): string {
  return formatted('General', roundedForGeneral(value), optionsOf(separators));
}

type Options = NonNullable<Parameters<typeof formatted>[2]>;

/** By decimal sign, group sign and language: numfmt takes separators only from a locale that it knows by name. */
const known = new Map<string, Options>();

function optionsOf({ decimal, group, locale = 'en-US' }: Separators): Options {
  const key = `${decimal} ${group} ${locale}`;
  const options = known.get(key) ?? { locale: addSeparators(decimal, group, locale), overflow: OVERFLOW, dateErrorNumber: false, dateSpanLarge: false };
  known.set(key, options);
  return options;
}

/** Makes a locale of numfmt. @returns its name, which must not begin like a hexadecimal number: that would be a language's code in Windows */
function addSeparators(decimal: string, group: string, locale: string): string {
  const name = `separators${known.size}`;
  addLocale({ ...getLocale(locale), decimal, group }, name);
  return name;
}
