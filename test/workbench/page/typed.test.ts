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
  ['12,5 %', '12.5%'],
  ['1,5E-7', '1.5E-7'],
  ['E5', 'E5'],
  ['1E5', '1E5'],
  [',5', '0.5'],
  // Day before month, whatever is left out.
  ['02/03/24', '2024/03/02'],
  ['30/6/24', '2024/6/30'],
  ['1/2/99', '1999/2/1'],
  ['1/2', '2023/2/1'],
  ['3-5', '2023/5/3'],
  ['25/12', '2023/12/25'],
  ['01-10-2023', '2023/10/01'],
  ['30/06/2024 08:30', '2024/06/30 08:30'],
  ['30/06/2024 08:30:15', '2024/06/30 08:30:15'],
  ['6/2024', '6/2024'],
  // What is no day stays what it is.
  ['6/30/2024', "'6/30/2024"],
  ['31/02/2024', "'31/02/2024"],
  ['29/2/2023', "'29/2/2023"],
  ['29/2/2024', '2024/2/29'],
  ['12/25', "'12/25"],
  ['29/2', "'29/2"],
  ['1/2-24', '1/2-24'],
  ['15/2023/5', '15/2023/5'],
  ['12/34/56', "'12/34/56"],
  ['15/2023/DS-ST', '15/2023/DS-ST'],
  ["'1/2", "'1/2"],
  // A comma between digits outside of a function's brackets is a decimal sign.
  ['=0,5*2', '=0.5*2'],
  ['=(0,5+1)*2,25', '=(0.5+1)*2.25'],
  ['=SUM(1,2)', '=SUM(1,2)'],
  ['=SUM(A1,(2,5))', '=SUM(A1,(2,5))'],
  ['=SUM(1,2)*0,5', '=SUM(1,2)*0.5'],
  ['=A1*0,5&"0,5"', '=A1*0.5&"0,5"'],
  ['={1,2}', '={1,2}'],
])('%s is %s', (typed, english) => {
  expect(typedText(typed, VIETNAMESE, 'General', 2023)).toBe(english);
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
