/** `application.cultureInfo`: how the computer writes numbers, dates and times, in the patterns of Windows. */
import type { HostContext } from '../context';
import { node } from '../nodes';
import { defineType } from '../schema';

/** One moment of which every part has two digits or a name, so that the parts can be told apart. */
const SAMPLE = new Date(2024, 10, 23, 14, 56, 39);
const WIDTHS: Readonly<Record<string, (text: string) => string>> = {
  day: () => 'd',
  month: (text) => (/^\d/.test(text) ? 'M' : 'MMMM'),
  year: () => 'yyyy',
  weekday: () => 'dddd',
  minute: () => 'mm',
  second: () => 'ss',
  dayPeriod: () => 'tt',
};

/** A pattern out of what the computer's own formatter writes. A second sample tells whether days and months have leading zeros. */
function pattern(locale: string, options: Intl.DateTimeFormatOptions): string {
  const format = new Intl.DateTimeFormat(locale, options);
  const early = format.formatToParts(new Date(2024, 0, 3, 4, 5, 6));
  return format
    .formatToParts(SAMPLE)
    .map(({ type, value }, i) => {
      if (type === 'literal') return /[\p{L}]/u.test(value) ? `'${value}'` : value.replace(/\s/g, ' ');
      const padded = early[i]?.type === type && early[i].value.startsWith('0') ? 2 : 1;
      if (type === 'hour') return (value === '14' ? 'H' : 'h').repeat(padded);
      const letters = WIDTHS[type]?.(value) ?? value;
      return letters === 'd' || letters === 'M' ? letters.repeat(padded) : letters;
    })
    .join('');
}

const partOf = (locale: string, options: Intl.DateTimeFormatOptions): string =>
  new Intl.DateTimeFormat(locale, options).formatToParts(SAMPLE).find(({ type }) => type === 'literal')?.value ?? '';

const SHORT: Intl.DateTimeFormatOptions = { day: 'numeric', month: 'numeric', year: 'numeric' };
const TIME: Intl.DateTimeFormatOptions = { timeStyle: 'medium' };
const localeOf = (_: unknown, host: HostContext): string => host.locale;

export const cultureInfo = defineType('CultureInfo', {
  scalars: { name: { get: localeOf } },
  navigation: {
    datetimeFormat: () => node('DatetimeFormatInfo', {}),
    numberFormat: () => node('NumberFormatInfo', {}),
  },
});

export const numberFormatInfo = defineType('NumberFormatInfo', {
  scalars: {
    numberDecimalSeparator: { get: (_, host) => host.separators.decimal },
    numberGroupSeparator: { get: (_, host) => host.separators.group },
  },
});

export const datetimeFormatInfo = defineType('DatetimeFormatInfo', {
  scalars: {
    dateSeparator: { get: (_, host) => partOf(host.locale, SHORT) },
    longDatePattern: { get: (_, host) => pattern(host.locale, { dateStyle: 'full' }) },
    longTimePattern: { get: (_, host) => pattern(host.locale, TIME) },
    shortDatePattern: { get: (_, host) => pattern(host.locale, SHORT) },
    timeSeparator: { get: (_, host) => partOf(host.locale, TIME) },
  },
});
