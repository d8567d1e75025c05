/** What a person says of a report, as data: what can be said, what is refused, how two sayings are one. */
import fc from 'fast-check';
import { isSettled, mergeReadings, NO_READING, type Reading, readingFromText, statedColumns, statedFigures } from '../../src/report/reading';

const whole: Reading = {
  version: 1,
  sheets: {
    Việc: {
      use: true,
      headingRow: 3,
      firstRow: 4,
      lastRow: 14,
      name: 'B',
      measures: { cases: { unit: 'cases', total: 'C', eligible: 'D', completed: ['F', 'G'] } },
      rows: { '5': { kind: 'department' }, '9': { kind: 'nobody' } },
      ignore: ['K'],
    },
  },
};

test('everything that can be said is understood', () => expect(readingFromText(JSON.stringify(whole))).toEqual(whole));
test('nothing said is a reading, too', () => expect(readingFromText('{"version":1,"sheets":{}}')).toEqual(NO_READING));

test.each([
  ['no JSON', 'x'],
  ['null', 'null'],
  ['a list', '[]'],
  ['another version', '{"version":2,"sheets":{}}'],
  ['no sheets', '{"version":1}'],
  ['a word that no reading has', '{"version":1,"sheets":{},"more":1}'],
  ['a sheet that is no object', '{"version":1,"sheets":{"A":1}}'],
  ['a word that no sheet has', '{"version":1,"sheets":{"A":{"uses":true}}}'],
  ['use that is no yes or no', '{"version":1,"sheets":{"A":{"use":"yes"}}}'],
  ['row 0', '{"version":1,"sheets":{"A":{"headingRow":0}}}'],
  ['a row behind the last one', '{"version":1,"sheets":{"A":{"lastRow":1048577}}}'],
  ['a column behind the last one', '{"version":1,"sheets":{"A":{"name":"XFE"}}}'],
  ['a column in small letters', '{"version":1,"sheets":{"A":{"ignore":["b"]}}}'],
  ['a measure that there is none', '{"version":1,"sheets":{"A":{"measures":{"people":{}}}}}'],
  ['a unit of the other measure', '{"version":1,"sheets":{"A":{"measures":{"cases":{"unit":"dong"}}}}}'],
  ['no column for what is completed', '{"version":1,"sheets":{"A":{"measures":{"cases":{"completed":[]}}}}}'],
  ['a kind that there is none', '{"version":1,"sheets":{"A":{"rows":{"3":{"kind":"judge"}}}}}'],
  ['a row that is no number', '{"version":1,"sheets":{"A":{"rows":{"x":{"kind":"officer"}}}}}'],
])('%s is no reading', (_, text) => expect(readingFromText(text)).toBeNull());

test('no text makes it throw', () => {
  fc.assert(fc.property(fc.oneof(fc.string(), fc.json()), (text) => void readingFromText(text)));
});

describe('two sayings together', () => {
  const about = (sheet: Reading['sheets'][string]): Reading => ({ version: 1, sheets: { A: sheet } });
  test.each<[string, Reading['sheets'][string], Reading['sheets'][string], Reading['sheets'][string]]>([
    ['other things', { use: true }, { headingRow: 3 }, { use: true, headingRow: 3 }],
    ['the same thing: the second counts', { use: true }, { use: false }, { use: false }],
    [
      'figures of one measure',
      { measures: { cases: { total: 'C' } } },
      { measures: { cases: { eligible: 'D' } } },
      { measures: { cases: { total: 'C', eligible: 'D' } } },
    ],
    [
      'figures of two',
      { measures: { cases: { total: 'C' } } },
      { measures: { money: { total: 'G' } } },
      { measures: { cases: { total: 'C' }, money: { total: 'G' } } },
    ],
    ['rows', { rows: { '1': { kind: 'officer' } } }, { rows: { '2': { kind: 'nobody' } } }, { rows: { '1': { kind: 'officer' }, '2': { kind: 'nobody' } } }],
    ['columns not used', { ignore: ['B'] }, { ignore: ['C', 'B'] }, { ignore: ['B', 'C'] }],
  ])('%s', (_, first, second, both) => expect(mergeReadings(about(first), about(second))).toEqual(about(both)));

  test('about two sheets', () => {
    expect(Object.keys(mergeReadings(about({ use: true }), { version: 1, sheets: { B: { use: false } } }).sheets)).toEqual(['A', 'B']);
  });
});

test('columns as numbers, rows as they are counted', () => {
  const sheet = whole.sheets.Việc;
  expect(statedColumns(sheet, 'cases')).toEqual({ total: 2, eligible: 3, completed: [5, 6], unit: 'cases' });
  expect(statedColumns(sheet, 'money')).toBeUndefined();
  expect(statedFigures(sheet)).toEqual([2, 3, 5, 6]);
  expect([3, 4, 8].map((row) => isSettled(sheet, row))).toEqual([false, true, true]);
});
