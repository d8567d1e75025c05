import fc from 'fast-check';
import { formatValue, isDateFormat, separatorsOf } from '../../host/cells/number-format';

const EN = separatorsOf('en-US');
const VI = separatorsOf('vi-VN');

test.each(['vi-VN', 'en-US', 'de-DE', 'fr-FR', 'en-GB', 'vi', 'de-CH'])('separators of %s are what Intl says', (locale) => {
  const parts = new Intl.NumberFormat(locale).formatToParts(12345.6);
  const { decimal, group } = separatorsOf(locale);
  expect([decimal, group]).toEqual(['decimal', 'group'].map((type) => parts.find((part) => part.type === type)?.value));
});

test.each<[number | string | boolean, string, string]>([
  [1234.5, 'General', '1234.5'],
  [0.1 + 0.2, 'General', '0.3'],
  [1 / 3, 'General', '0.333333333'],
  [123456789012, 'General', '1.23457E+11'],
  [0.0000000001234, 'General', '1.234E-10'],
  [-5, 'General', '-5'],
  [1234567890.6, 'General', '1234567891'],
  [-12345678901.5, 'General', '-12345678902'],
  [0.00008391595989, 'General', '8.3916E-05'],
  [0.000000002, 'General', '0.000000002'],
  [5.5, 'General" kg"', '5.5 kg'],
  [1234567, '#,##0', '1,234,567'],
  [1234.567, '#,##0.00', '1,234.57'],
  [0, '#,##0', '0'],
  [0, '#', ''],
  [7, '000', '007'],
  [0.285, '0.00', '0.29'],
  [1.005, '0.00', '1.01'],
  [-1.5, '0', '-2'],
  [0.01005, '0.00%', '1.01%'],
  [1005, '0.00,', '1.01'],
  [1005000, '0.00E+00', '1.01E+06'],
  [0, '0.00E+00', '0.00E+00'],
  [12345678.9, '0.00000000', '12345678.90000000'],
  [1900782673980892, '#,##0', '1,900,782,673,980,890'],
  [-0.001, '0.00', '0.00'],
  [-0.001, '0.00;-0.00', '-0.00'],
  [1e21, '0', '1E+21'],
  [1.5e-7, '0.00000000', '0.00000015'],
  [1.5e-7, '0.00', '0.00'],
  [0.76995305, '0.00%', '77.00%'],
  [0.5, '0%', '50%'],
  [1.5, '0.##', '1.5'],
  [2, '0.##', '2.'],
  [1234, '0.00E+00', '1.23E+03'],
  [1500000, '0.0,,', '1.5'],
  [-1234, '#,##0;(#,##0)', '(1,234)'],
  [0, '0;-0;"không"', 'không'],
  [5, '0" vụ"', '5 vụ'],
  [5, '0\\x', '5x'],
  [5, '[Red]0', '5'],
  [1234.5, '#,##0.0 [$₫-42A]', '1,234.5 ₫'],
  [0.5, '# ?/?', ' 1/2'],
  [0.5, '[<=0.5]"low";0.00', 'low'],
  [0.501, '[<=0.5]"low";0.00', '0.50'],
  [5, ';;;', ''],
  ['đạt', ';;;', ''],
  ['', '0;0;0;"="@', ''],
  [5, '_(* #,##0_)', ' 5 '],
  [45322, 'm/d/yyyy', '1/31/2024'],
  [45322, 'dd/mm/yyyy', '31/01/2024'],
  [45322, 'd-mmm-yy', '31-Jan-24'],
  [45322, 'dddd', 'Wednesday'],
  [45322.75, 'hh:mm', '18:00'],
  [45322.75, 'h:mm AM/PM', '6:00 PM'],
  [45322.5 + 65 / 86400, 'mm:ss', '01:05'],
  [1.5, '[h]:mm', '36:00'],
  [60, 'd/m/yyyy', '29/2/1900'],
  [-1, 'd/m/yyyy', '########'],
  [3e6, 'd/m/yyyy', '########'],
  [45322, '[$-42A]dddd', 'Thứ Tư'],
  [5, '0"', '5'],
  ['x', '[', 'x'],
  ['đạt', '@', 'đạt'],
  ['đạt', '0;0;0;"="@', '=đạt'],
  ['đạt', '0.00', 'đạt'],
  [true, '0', 'TRUE'],
])('%p in %s shows %p', (value, format, text) => {
  expect(formatValue(value, format, EN)).toBe(text);
});

test.each([
  [1234567.891, '#,##0.00', '1.234.567,89'],
  [1.5, 'General', '1,5'],
  [0.765, '0.0%', '76,5%'],
  [1234.5, '[$-409]#,##0.0', '1.234,5'],
  [1234.5, '[$€-2] #,##0.0', '€ 1.234,5'],
  [45322, 'd mmmm yyyy', '31 tháng 1 2024'],
  [45322, '[$-409]d mmm yyyy', '31 Jan 2024'],
])('in Vietnamese %p in %s shows %p', (value, format, text) => {
  expect(formatValue(value, format, VI)).toBe(text);
});

test('without a language the names are English', () => {
  expect(formatValue(45322.75, 'dddd d mmm, h:mm AM/PM', { decimal: ',', group: '.' })).toBe('Wednesday 31 Jan, 6:00 PM');
});

test.each([
  ['General', false],
  ['#,##0" days"', false],
  ['dd/mm/yyyy', true],
  ['[h]:mm', true],
  ['0.00;[Red]m', true],
  ['"', false],
])('%p shows a date: %p', (format, expected) => expect(isDateFormat(format)).toBe(expected));

/** The 15 digits of a number, rounded half away from zero to decimals after the point was moved to the right: in whole numbers, without any binary fraction. */
function exactly(value: number, decimals: number, shift: number): string {
  const [mantissa = '', exponent = ''] = Math.abs(value).toExponential(14).split('e');
  const power = Number(exponent) - 14 + shift + decimals;
  const digits = BigInt(mantissa.replace('.', ''));
  const divisor = 10n ** BigInt(Math.max(0, -power));
  const units = power >= 0 ? digits * 10n ** BigInt(power) : (2n * digits + divisor) / (2n * divisor);
  const text = units.toString().padStart(decimals + 1, '0');
  const sign = value < 0 && units > 0n ? '-' : '';
  return sign + text.slice(0, text.length - decimals) + (decimals ? `.${text.slice(-decimals)}` : '');
}

test('rounds as Excel does, on decimal digits', () => {
  const halves = fc.tuple(fc.integer({ min: -9_999_999, max: 9_999_999 }), fc.integer({ min: 0, max: 9 })).map(([n, p]) => Number(`${n}5e-${p}`));
  const numbers = fc.oneof(halves, fc.double({ min: -1e8, max: 1e8, noNaN: true }));
  const kinds = fc.constantFrom<[suffix: string, shown: string, shift: number]>(['', '', 0], ['%', '%', 2], [',', '', -3]);
  fc.assert(
    fc.property(numbers, fc.integer({ min: 0, max: 5 }), kinds, (value, decimals, [suffix, shown, shift]) => {
      const format = `0${decimals ? `.${'0'.repeat(decimals)}` : ''}${suffix}`;
      expect(formatValue(value, format, EN)).toBe(exactly(value, decimals, shift) + shown);
    }),
    { numRuns: 2000 },
  );
});

test('no format throws', () => {
  const piece = fc.constantFrom(
    ...'0#?.,;%@-/ "\\[]_*EeGgBbyMdhs$<=>5nx',
    'General',
    'E+',
    'AM/PM',
    '[h]',
    '[$-42A]',
    '[$₫-42A]',
    '[Red]',
    '[>1]',
    'mmm',
    'B2',
    '??/??',
  );
  const value = fc.oneof(fc.double({ noNaN: true, noDefaultInfinity: true }), fc.string());
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 12 }), value, (pieces, shown) => typeof formatValue(shown, pieces.join(''), VI) === 'string'),
    { numRuns: 3000 },
  );
});
