/** Numbers and days as Vietnamese texts write them. */
import { exactNumber, formatDate, formatNumber, grouped, hundredthsText } from '../../src/cells/format';

test.each([
  [0, '0'],
  [7, '7'],
  [999, '999'],
  [1000, '1.000'],
  [1503, '1.503'],
  [1234567, '1.234.567'],
  [1e15, '1.000.000.000.000.000'],
  [0.5, '0,5'],
  [1503.25, '1.503,25'],
  [0.1 + 0.2, '0,3'],
  [12.3456, '12,346'],
  [0.0004, '0'],
  [-1503.5, '-1.503,5'],
])('%p is written %s', (value, text) => expect(formatNumber(value)).toBe(text));

test.each([
  [0, '0'],
  [1503, '1.503'],
  [1503.25, '1.503,25'],
  [12.345678, '12,345678'],
  [0.000001, '0,000001'],
  [1e-7, '0,0000001'],
  [-0.5, '-0,5'],
  [-1503, '-1.503'],
  [9007199254740991, '9.007.199.254.740.991'],
  [100000000000000.1, '100.000.000.000.000,1'],
  [1e21, '1.000.000.000.000.000.000.000'],
])('%p with every digit is %s', (value, text) => expect(exactNumber(value)).toBe(text));

test.each([
  [0n, '0,00'],
  [5n, '0,05'],
  [99n, '0,99'],
  [100n, '1,00'],
  [7653n, '76,53'],
  [10000n, '100,00'],
  [123456789n, '1.234.567,89'],
  [-5n, '-0,05'],
  [-7653n, '-76,53'],
])('%p hundredths are %s', (value, text) => expect(hundredthsText(value)).toBe(text));

test.each([
  ['', ''],
  ['1', '1'],
  ['146', '146'],
  ['1460', '1.460'],
  ['14600', '14.600'],
  ['1460000', '1.460.000'],
])('the digits %p in groups are %p', (digits, text) => expect(grouped(digits)).toBe(text));

test.each([
  ['2024-06-30', '30/6/2024'],
  ['2024-07-01', '01/7/2024'],
  ['2023-10-01', '01/10/2023'],
  ['2024-12-31', '31/12/2024'],
])('%s is %s', (iso, text) => expect(formatDate(iso)).toBe(text));
