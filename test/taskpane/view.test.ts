import { type Sort, commonUnit, filterRows, missingRows, sheetCards, sortRows } from '../../src/taskpane/view';
import { sampleFound } from './sample';

const found = sampleFound();
const rows = missingRows(found);
const names = (sort: Sort): string[] => sortRows(rows, sort).map(({ name }) => name);

it('makes a card per report, with the columns, their headings and the proof', () => {
  const [cases, money] = sheetCards(found);
  expect(cases).toMatchObject({ sheet: 'Biểu việc', title: 'KẾT QUẢ THI HÀNH ÁN TÍNH BẰNG VIỆC', table: 1, subjects: 4 });
  expect(cases!.measures[0]!.columns).toEqual([
    { figure: 'total', letters: 'C', heading: 'Tổng số giải quyết', address: 'C3' },
    { figure: 'eligible', letters: 'D', heading: 'Có điều kiện', address: 'D3' },
    { figure: 'completed', letters: 'E', heading: 'Thi hành xong', address: 'E3' },
  ]);
  expect(cases!.measures[0]!.proof.every(({ held, checked }) => held === checked)).toBe(true);
  expect(money).toMatchObject({ measures: [{ measure: 'money', unit: 'thousand' }] });
});

it('lists who is missing how much, with the cell of each', () => {
  expect(rows.map(({ name, of, sheet, address, qualified, notMet }) => [name, of, sheet, address, qualified, notMet])).toEqual([
    ['Chi cục THADS huyện Mẫu', '', 'Biểu việc', 'B4', true, false],
    ['Nguyễn Văn An', 'Chi cục THADS huyện Mẫu', 'Biểu việc', 'B5', true, false],
    ['Trần Thị Bình', 'Chi cục THADS huyện Mẫu', 'Biểu việc', 'B6', false, true],
    ['Lê Thị Cúc', 'Chi cục THADS huyện Mẫu', 'Biểu việc', 'B7', false, true],
  ]);
  expect(rows[2]!.byMeasure).toEqual({
    cases: { verdict: 'notMet', shortfall: 8, unit: 'cases' },
    money: { verdict: 'met', shortfall: 0, unit: 'thousand' },
  });
});

it.each([
  ['all', 4],
  ['notMet', 2],
  ['qualified', 2],
] as const)('filters %s: %s', (filter, count) => expect(filterRows(rows, filter)).toHaveLength(count));

it.each<[Sort, string]>([
  [{ by: 'report', descending: false }, 'Chi cục THADS huyện Mẫu'],
  [{ by: 'cases', descending: true }, 'Trần Thị Bình'],
  [{ by: 'money', descending: true }, 'Lê Thị Cúc'],
  [{ by: 'name', descending: true }, 'Trần Thị Bình'],
])('sorts by %j: %s first', (sort, first) => expect(names(sort)[0]).toBe(first));

it('puts what is not judged last in both directions', () => {
  const unjudged = { ...rows[0]!, key: 'x', name: 'X', byMeasure: { cases: { verdict: 'notJudged' as const, shortfall: null, unit: 'cases' as const } } };
  for (const descending of [true, false]) expect(sortRows([unjudged, ...rows], { by: 'cases', descending }).pop()).toBe(unjudged);
});

it('compares money of sheets in different units', () => {
  const inUnit = (unit: 'thousand' | 'million', shortfall: number) => ({ ...rows[0]!, byMeasure: { money: { verdict: 'notMet' as const, shortfall, unit } } });
  const mixed = [inUnit('thousand', 5000), inUnit('million', 6)];
  expect(sortRows(mixed, { by: 'money', descending: true })[0]).toBe(mixed[1]);
  expect([commonUnit(mixed, 'money'), commonUnit(rows, 'money')]).toEqual([null, 'thousand']);
});
