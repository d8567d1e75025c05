/** What a person types in Vietnamese Excel, and the clipboard's text. */
import { typedText } from '../../../workbench/grid/typed';
import { fromText } from '../../../workbench/page/clipboard';

const VIETNAMESE = { decimal: ',', group: '.' };

test.each([
  ['0,73', '0.73'],
  ['1.234,5', '1,234.5'],
  ['1.234', '1,234'],
  ['73,5%', '73.5%'],
  ['-2', '-2'],
  ['1.23', '1.23'],
  ['Điều 1,2', 'Điều 1,2'],
  ['25/12/2024', '2024/12/25'],
  ['=ROUND(A1;0,5)', '=ROUND(A1,0.5)'],
  ['=IF(A1="a;b";1;2)', '=IF(A1="a;b",1,2)'],
  ['=THADS.TARGET(250,"officer")', '=THADS.TARGET(250,"officer")'],
  ['=THADS.TARGET(250;"officer")', '=THADS.TARGET(250,"officer")'],
  ['', ''],
])('%s is %s', (typed, english) => {
  expect(typedText(typed, VIETNAMESE)).toBe(english);
});

test('English texts are taken as they are', () => {
  expect(typedText('1,234.5', { decimal: '.', group: ',' })).toBe('1,234.5');
});

test.each(['01/10/2025', '0,5', '1.234', '=1;2'])('%s in a cell of text stays as it was typed', (typed) => {
  expect(typedText(typed, VIETNAMESE, '@')).toBe(typed);
});

test.each([
  ['', []],
  ['a', [['a']]],
  [
    'a\tb\r\nc\td\r\n',
    [
      ['a', 'b'],
      ['c', 'd'],
    ],
  ],
  ['"x\ny"\t"say ""hi"""', [['x\ny', 'say "hi"']]],
  ['a\t\tb', [['a', '', 'b']]],
  ['"half', [['"half']]],
])('clipboard %j', (text, rows) => {
  expect(fromText(text)).toEqual(rows);
});
