/** A selection and a word make a piece of a reading. */
import { selectedAt } from '../../src/excel/selected';
import type { SheetReading } from '../../src/report/reading';
import { columnSaid, headingSaid, lettersOf, rowsOf, rowsSaid, saidOf, unitSaid, useSaid } from '../../src/taskpane/pointing';

test.each([
  ['F8', { first: 7, last: 7 }, { first: 5, last: 5 }],
  ['$F$8', { first: 7, last: 7 }, { first: 5, last: 5 }],
  ['Việc!F8:G9', { first: 7, last: 8 }, { first: 5, last: 6 }],
  ["'Biểu ! lạ'!G9:F8", { first: 7, last: 8 }, { first: 5, last: 6 }],
  ['F:F', null, { first: 5, last: 5 }],
  ['XFD:A', null, { first: 0, last: 16_383 }],
  ['8:9', { first: 7, last: 8 }, null],
  ['B2,D4:E9', { first: 1, last: 1 }, { first: 1, last: 1 }],
  ['', null, null],
])('%s', (address, rows, columns) => expect(selectedAt('Việc', address)).toMatchObject({ sheet: 'Việc', rows, columns }));

const at = (address: string) => selectedAt('A', address);
const said = (sheet: SheetReading) => ({ version: 1, sheets: { A: sheet } });

test.each([
  ['total', 'cases', { measures: { cases: { total: 'C' } } }],
  ['eligible', 'money', { measures: { money: { eligible: 'C' } } }],
  ['completed', 'cases', { measures: { cases: { completed: ['C', 'D'] } } }],
  ['name', 'cases', { name: 'C' }],
  ['ignore', 'cases', { ignore: ['C', 'D'] }],
] as const)('two columns as %s', (role, measure, sheet) => expect(columnSaid(at('C3:D3'), role, measure)).toEqual(said(sheet as unknown as SheetReading)));

test('rows, headings, units, sheets', () => {
  expect(rowsSaid(at('B8:C9'), 'nobody')).toEqual(said({ rows: { '8': { kind: 'nobody' }, '9': { kind: 'nobody' } } }));
  expect(headingSaid(at('B3:C4'))).toEqual(said({ headingRow: 4 }));
  expect(unitSaid('A', 'million')).toEqual(said({ measures: { money: { unit: 'million' } } }));
  expect(useSaid('A', false)).toEqual(said({ use: false }));
});

test('whole columns are no rows, whole rows no columns, and a whole sheet is neither', () => {
  expect([rowsOf(at('F:F')), lettersOf(at('8:8')), rowsOf(at('A1:A600'))]).toEqual([[], [], []]);
  expect(columnSaid(at('8:8'), 'total', 'cases')).toEqual(said({}));
  expect(headingSaid(at('F:F'))).toEqual(said({}));
});

test('what was said is told in a fixed order', () => {
  const sheet: SheetReading = {
    rows: { '8': { kind: 'nobody' } },
    ignore: ['K'],
    measures: { money: { unit: 'million', completed: ['F', 'G'] }, cases: { total: 'C' } },
    name: 'B',
    headingRow: 4,
    use: true,
  };
  expect(saidOf(sheet)).toEqual([
    { what: 'use', use: true },
    { what: 'heading', row: 4 },
    { what: 'name', columns: ['B'] },
    { what: 'figure', measure: 'cases', figure: 'total', columns: ['C'] },
    { what: 'figure', measure: 'money', figure: 'completed', columns: ['F', 'G'] },
    { what: 'unit', measure: 'money', unit: 'million' },
    { what: 'ignore', columns: ['K'] },
    { what: 'rows', count: 1 },
  ]);
});
