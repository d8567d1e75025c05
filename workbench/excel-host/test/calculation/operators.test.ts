/** Operators, precedence, coercion, errors, references and arrays, as Excel documents them. */
import { bench, shown, valueOf } from '../../testing/evaluate';

/** A1:C5. */
const CELLS = [
  [1, 'a', true],
  [2, 'B', false],
  [3, '', null],
  ['4', 'x y', { error: '#N/A' }],
  [-5, 'đạt', 0.5],
];

const check = (cases: [string, unknown][], locale?: string) =>
  test.each(cases)('%s', (formula, expected) => {
    const value = valueOf(formula, CELLS, undefined, locale);
    if (typeof expected === 'number' && !Number.isInteger(expected)) expect(value).toBeCloseTo(expected, 12);
    else expect(value).toEqual(expected);
  });

describe('precedence', () =>
  check([
    ['=1+2*3', 7],
    ['=(1+2)*3', 9],
    ['=2^3^2', 64],
    ['=-2^2', 4],
    ['=0-2^2', -4],
    ['=2*3%', 0.06],
    ['=10%%', 0.001],
    ['=50%^2', 0.25],
    ['=1+2&3+4', '37'],
    ['="a"&1=1&"a"', false],
    ['=1<2=TRUE', true],
    ['=--"3"', 3],
    ['=2--3', 5],
    ['=+A1', 1],
    ['=5*-2', -10],
    ['= 1 + 2 ', 3],
    ['=1E3+1.5e-1', 1000.15],
    ['=.5', 0.5],
  ]));

describe('coercion', () =>
  check([
    ['="5"+1', 6],
    ['=" 5 "*2', 10],
    ['="5%"+0', 0.05],
    ['="1,234.5"+0', 1234.5],
    ['="$5"+0', 5],
    ['="(5)"+0', -5],
    ['="1e3"+0', 1000],
    ['="6/15/2024"+0', 45458],
    ['="2024-06-15"+0', 45458],
    ['="15-Jun-2024"+0', 45458],
    ['="12:00"+0', 0.5],
    ['="6:30 PM"+0', 18.5 / 24],
    ['="2024-06-15 12:00"+0', 45458.5],
    ['="abc"+1', '#VALUE!'],
    ['=""+1', '#VALUE!'],
    ['="1,23"+0', '#VALUE!'],
    ['="1.2.3"+0', '#VALUE!'],
    ['=TRUE+TRUE', 2],
    ['=TRUE&"x"', 'TRUEx'],
    ['=D1+1', 1],
    ['=D1&"x"', 'x'],
    ['=D1', 0],
    ['=A4+1', 5],
    ['=1.50&""', '1.5'],
    ['=1/3&""', '0.333333333333333'],
    ['=1E20&""', '100000000000000000000'],
    ['=1E21&""', '1E+21'],
    ['=-0.5&""', '-0.5'],
    ['=0.1+0.2&""', '0.3'],
  ]));

describe('in Vietnamese', () =>
  check(
    [
      ['="1,5"+1', 2.5],
      ['="1.503"+0', 1503],
      ['="15/6/2024"+0', 45458],
      ['=1.5&""', '1,5'],
      ['=VALUE("76,53%")', 0.7653],
      ['=TEXT(1234.5,"#.##0,00")', '1.234,50'],
      ['=NUMBERVALUE("1.503,5",",",".")', 1503.5],
      ['=COUNTIF(A1:A3,">1,5")', 2],
    ],
    'vi-VN',
  ));

describe('comparison', () =>
  check([
    ['="a"="A"', true],
    ['="Đạt"="đạt"', true],
    ['=1="1"', false],
    ['=1<"a"', true],
    ['="z"<TRUE', true],
    ['=FALSE<TRUE', true],
    ['=1E300<""', true],
    ['=D1=0', true],
    ['=D1=""', true],
    ['=D1=FALSE', true],
    ['=0.1+0.2=0.3', true],
    ['=0.1+0.2>0.3', false],
    ['=1<>2', true],
    ['="abc"<"abd"', true],
    ['=B2="b"', true],
  ]));

describe('errors', () =>
  check([
    ['=1/0', '#DIV/0!'],
    ['=#N/A+1', '#N/A'],
    ['=C4&"x"', '#N/A'],
    ['=1/0+C4', '#DIV/0!'],
    ['=C4+1/0', '#N/A'],
    ['=0^0', '#NUM!'],
    ['=0^-1', '#DIV/0!'],
    ['=(-1)^0.5', '#NUM!'],
    ['=1E308*10', '#NUM!'],
    ['=Nothing+1', '#NAME?'],
    ['=NOTHING(1)', '#NAME?'],
    ['=Sheet9!A1', '#REF!'],
    ['=SUM(A1:A3 C1:C3)', '#NULL!'],
    ['=IF(1/0,1,2)', '#DIV/0!'],
    ['=IF(FALSE,1/0,2)', 2],
    ['=SUM(1,C1:C5)', '#N/A'],
    ['=COUNT(C1:C5)', 1],
    ['=ROUND(1)', '#VALUE!'],
  ]));

describe('references', () =>
  check([
    ['=$A$2', 2],
    ['=Sheet1!A2', 2],
    ["='Sheet1'!A2", 2],
    ['=SUM(A:A)', 1],
    ['=SUM(1:1)', 1],
    ['=SUM($A$1:$A$3)', 6],
    ['=SUM(A3:A1)', 6],
    ['=SUM(A1:A3 A2:B3)', 5],
    ['=SUM((A1:A2,A3))', 6],
    ['=SUM(A1:INDEX(A1:A5,3))', 6],
    ['=ROWS(A:A)', 1048576],
    ['=AREAS((A1,B2:C3))', 2],
    ['=INDEX((A1:A3,B1:B3),2,1,2)', 'B'],
  ]));

describe('arrays', () =>
  check([
    ['={1,2;3,4}', [[1, 2], [3, 4]]], // prettier-ignore
    ['={1,2,3}*2', [[2, 4, 6]]],
    ['={1;2}+{10,20}', [[11, 21], [12, 22]]], // prettier-ignore
    ['={1,2,3}+{1,2}', [[2, 4, '#N/A']]],
    ['=A1:A3*2', [[2], [4], [6]]],
    ['=A1:A2&B1:B2', [['1a'], ['2B']]],
    ['=SUM({1,2;3,4})', 10],
    ['=SUM({-1,"x",TRUE})', -1],
    ['=SUM(--(A1:A3>1))', 2],
    ['=SUM(IF(A1:A3>1,A1:A3,0))', 5],
    ['=SUMPRODUCT((A1:A3>1)*A1:A3)', 5],
    ['=SUMPRODUCT(--(B1:B2="b"),A1:A2)', 2],
    ['=SUMPRODUCT(A1:A3,A1:A2)', '#VALUE!'],
    ['=SUMPRODUCT({1,2},{3,"x"})', 3],
    ['=MAX(ROW(A1:A3))', 3],
    ['=MATCH(1,(A1:A3=2)*(B1:B3="B"),0)', 2],
    ['=LEN(B1:B2)', [[1], [1]]],
    ['=IF({TRUE,FALSE},1,{2,3})', [[1, 3]]],
    ['=@A1:A3', '#VALUE!'],
  ]));

test('an array constant takes constants only', () => {
  expect(valueOf('={1,A1}')).toBe('#NAME?');
  expect(valueOf('={1,2;3}')).toBe('#NAME?');
});

test('sheet names in quotes, with apostrophes and Vietnamese', () => {
  const { type, sheet } = bench({ Sheet1: [], 'Biểu 4 (tiền) – ’24': [[7]], "Ba's": [[8]], 'Tháng_6': [[9]] }); // prettier-ignore
  type(0, 0, "='Biểu 4 (tiền) – ’24'!A1+'Ba''s'!A1+Tháng_6!A1");
  expect(shown(sheet, 0, 0)).toBe(24);
});

test('a relative reference over the edge of the sheet goes round', () => {
  expect(valueOf('=SUM(XFD1048576)')).toBe(0);
  expect(valueOf('=XFE1')).toBe('#NAME?');
});

test.each([
  ['=' + '1+'.repeat(4000) + '1', 4001],
  ['=' + '1+'.repeat(16_000) + '1', '#NAME?'],
  ['=' + '('.repeat(4000) + '1' + ')'.repeat(4000), '#NAME?'],
  ['=' + '-'.repeat(8000) + '1', '#NAME?'],
  ['=1' + '%'.repeat(4000), '#NAME?'],
  ['=A1' + '#'.repeat(4000), '#NAME?'],
  ['=' + 'A1 '.repeat(8000) + 'A1', '#NAME?'],
])('what is too long or too deep for Excel is no formula: %#', (formula, expected) => expect(valueOf(formula)).toBe(expected));
