/** The table of the history: written and read back, whatever people do to its columns; recording a day twice is recording it once. */
import fc from 'fast-check';
import { isHistoryHeader } from '../../src/own/columns';
import { cellsOf, HISTORY_COLUMNS, historyColumns, type HistoryCell, readHistory, recordDay } from '../../src/history/table';
import type { HistoryRow } from '../../src/history/row';
import { COMPARATORS, KINDS, UNITS } from '../../src/terms/terms';
import { row, UNIT } from './build';

const HEADINGS = Object.values(HISTORY_COLUMNS).map(({ heading }) => heading);
/** As a sheet holds it: the rate is a formula there. */
const sheetOf = (rows: readonly HistoryRow[], headings: readonly string[] = HEADINGS, behind = 0): HistoryCell[][] =>
  rows.map((one) => cellsOf(headings, one, behind));
const read = (cells: readonly (readonly unknown[])[], headings: readonly string[] = HEADINGS, behind = 0) => readHistory(headings, cells, behind);

const day = fc.integer({ min: 1, max: 28 }).map((n) => `2024-06-${String(n).padStart(2, '0')}`);
const amount = fc.option(
  fc.oneof(
    fc.integer({ min: 0, max: 10 ** 9 }),
    fc.integer({ min: 0, max: 10 ** 7 }).map((n) => n / 1000),
  ),
  { nil: null },
);
const name = fc.constantFrom('Trần Văn Mẫu', 'Nguyễn Thị Ví Dụ', 'Lê A', UNIT, '=1+1', '  hai  dấu cách ');
/** A unit is told once a day, whatever it says; of people of one name only the same figures are twice the same. */
const isToldTwice = (a: HistoryRow, b: HistoryRow): boolean =>
  (['day', 'measure', 'kind', 'name'] as const).every((field) => a[field] === b[field]) &&
  (!['officer', 'staff'].includes(a.kind) ||
    (['agency', 'unit', 'total', 'toEnforce', 'eligible', 'completed'] as const).every((field) => a[field] === b[field]));

const anyRow: fc.Arbitrary<HistoryRow> = fc
  .record({
    day,
    since: fc.constantFrom('2023-10-01', '2022-10-01'),
    kind: fc.constantFrom(...KINDS),
    agency: fc.constantFrom(UNIT, 'Phòng THADS khu vực 2', ''),
    name: name.map((text) => text.trim()),
    measure: fc.constant('cases' as const),
    unit: fc.constantFrom(...UNITS),
    total: amount,
    toEnforce: amount,
    eligible: amount,
    completed: amount,
    band: fc.constantFrom('', 'trên 300 việc'),
    target: fc.option(
      fc.integer({ min: 0, max: 10_000 }).map((n) => n / 100),
      { nil: null },
    ),
    comparator: fc.constantFrom(...COMPARATORS),
    verdict: fc.constantFrom('met' as const, 'notMet' as const, 'notJudged' as const),
    qualification: fc.constantFrom('qualified' as const, 'notQualified' as const, 'notJudged' as const),
    plan: fc.constantFrom('', 'Kế hoạch thi đua'),
    source: fc.constantFrom('', 'don-vi-1.xlsx', null),
  })
  .map((one): HistoryRow => ({ ...one, measure: one.unit === 'cases' ? 'cases' : 'money' }));

test('what is written is read back, in any order of the columns, with others between, in a workbook of 1904', () => {
  fc.assert(
    fc.property(
      fc.array(anyRow, { maxLength: 6 }),
      fc.shuffledSubarray([...HEADINGS, 'Ghi chú riêng', ''], { minLength: HEADINGS.length + 2 }),
      fc.constantFrom(0, 1462),
      (rows, headings, behind) => {
        const reading = read(sheetOf(rows, headings, behind), headings, behind);
        const firstOf = rows.map((one) => rows.findIndex((other) => isToldTwice(one, other)));
        const first = firstOf.flatMap((at, i) => (at === i ? [i] : []));
        expect(reading.rows.map((one) => one.row)).toEqual(first.map((i) => rows[i]));
        expect(reading.rows.map(({ at }) => at)).toEqual(first);
        expect(reading.problems).toEqual(
          firstOf.flatMap((twin, i) => (twin === i ? [] : [{ row: i, heading: HISTORY_COLUMNS.name.heading, text: rows[i]!.name, twin }])),
        );
      },
    ),
  );
});

test('a user’s own columns are left blank, and no heading of ours is any of the user’s', () => {
  const headings = ['Ghi chú riêng', ...HEADINGS, 'Đánh giá'];
  const cells = cellsOf(headings, row());
  expect([cells[0], cells.at(-1)]).toEqual(['', '']);
  expect(new Set(HEADINGS).size).toBe(HEADINGS.length);
  expect(isHistoryHeader(HEADINGS)).toBe(true);
  expect(historyColumns(['Ngày số liệu']).name).toBe(-1);
});

const WITH = (changes: Record<string, unknown>): unknown[] =>
  cellsOf(HEADINGS, row()).map((cell, i) => (HEADINGS[i]! in changes ? changes[HEADINGS[i]!] : cell));

test.each<[string, Record<string, unknown>, string]>([
  ['no day', { 'Ngày số liệu': '' }, 'Ngày số liệu'],
  ['a day that does not exist', { 'Ngày số liệu': '31/6/2024' }, 'Ngày số liệu'],
  ['no first day', { 'Số liệu tính từ': 'đầu năm' }, 'Số liệu tính từ'],
  ['nobody', { 'Tên tập thể, cá nhân': ' ' }, 'Tên tập thể, cá nhân'],
  ['an unknown kind', { 'Đối tượng': 'Ai đó' }, 'Đối tượng'],
  ['an unknown measure', { 'Tiêu chí': 'người' }, 'Tiêu chí'],
  ['a unit of the other measure', { 'Đơn vị tính': 'triệu đồng' }, 'Đơn vị tính'],
  ['a text for a figure', { 'Thi hành xong': 'bảy mươi' }, 'Thi hành xong'],
  ['a negative figure', { 'Có điều kiện': -1 }, 'Có điều kiện'],
  ['an error', { 'Tổng số giải quyết': '#REF!' }, 'Tổng số giải quyết'],
  ['a target in words', { 'Chỉ tiêu': 'cao' }, 'Chỉ tiêu'],
  ['an unknown comparison', { 'So sánh': '=' }, 'So sánh'],
  ['an unknown verdict', { 'Kết quả': 'Tốt' }, 'Kết quả'],
  ['an unknown qualification', { 'Đủ điều kiện': 'Có' }, 'Đủ điều kiện'],
])('%s: the row is told and not used', (_, changes, heading) => {
  const { rows, problems } = read([WITH({}), WITH(changes), WITH({ 'Tên tập thể, cá nhân': 'Lê Thị Bưởi' })]);
  expect(problems).toEqual([{ row: 1, heading, text: String(changes[heading]).trim(), twin: null }]);
  expect(rows.map(({ at }) => at)).toEqual([0, 2]);
});

test('days that people type, and rows that they empty', () => {
  expect(read([WITH({ 'Ngày số liệu': '20/6/2024', 'Số liệu tính từ': 'ngày 01 tháng 10 năm 2023' })]).rows[0]!.row).toMatchObject({
    day: '2024-06-20',
    since: '2023-10-01',
  });
  expect(read([HEADINGS.map(() => ''), HEADINGS.map((heading) => (heading === 'Tỷ lệ' ? 0.5 : null))])).toEqual({ rows: [], problems: [], blank: [0, 1] });
});

/** What the table holds after a change, as our code would write it. */
function after(cells: readonly (readonly unknown[])[], recorded: readonly HistoryRow[]): unknown[][] {
  const { updates, added, surplus } = recordDay(read(cells), recorded);
  const next: (readonly unknown[])[] = [...cells];
  for (const { at, row: one } of updates) next[at] = cellsOf(HEADINGS, one);
  return [...next.filter((_, i) => !surplus.includes(i)), ...sheetOf(added)].map((line) => [...line]);
}

test('recording a day twice is recording it once; the last time counts', () => {
  /** Each subject once a day, as reports have them. */
  const report = fc.uniqueArray(
    anyRow.map((one) => ({ ...one, day: '2024-06-20', source: '' })),
    {
      selector: ({ kind, agency, name: who, measure }) => JSON.stringify([kind === 'officer' || kind === 'staff' ? [agency, who] : [who], measure]),
      maxLength: 8,
    },
  );
  fc.assert(
    fc.property(
      fc.uniqueArray(
        anyRow.map((one) => ({ ...one, day: '2024-06-13' })),
        { selector: ({ kind, name: who, measure }) => JSON.stringify([kind, who, measure]), maxLength: 5 },
      ),
      report,
      report,
      (others, first, second) => {
        const once = after(after(sheetOf(others), first), second);
        const twice = after(once, second);
        expect(twice).toEqual(once);
        const left = read(once).rows.map((one) => one.row);
        expect(left.filter((one) => one.day === '2024-06-13')).toEqual(others);
        const key = (one: HistoryRow): string => JSON.stringify(one);
        expect(
          left
            .filter((one) => one.day === '2024-06-20')
            .map(key)
            .sort(),
        ).toEqual(second.length > 0 ? second.map(key).sort() : first.map(key).sort());
      },
    ),
  );
});

test('a row that a person has added under no source is nobody’s to take away; recorded, it becomes the report’s', () => {
  const byHand = row({ name: 'Lê Thị Bưởi', source: null });
  const { rows } = read([...sheetOf([row()]), WITH({ 'Tên tập thể, cá nhân': byHand.name, Nguồn: '' })]);
  expect(rows[1]!.row).toEqual(byHand);
  expect(recordDay(read(sheetOf([row(), byHand])), [row()]).surplus).toEqual([]);
  const { updates, added } = recordDay(read(sheetOf([byHand])), [{ ...byHand, source: '' }]);
  expect([updates.map(({ at }) => at), added]).toEqual([[0], []]);
});

test('what says the same twice is used once, told, and taken away where its day is recorded again; people of one name with other figures are two', () => {
  const unit = row({ kind: 'office', name: UNIT, agency: UNIT });
  const cells = sheetOf([row(), row(), row({ completed: 60 }), unit, { ...unit, completed: 1 }, row({ day: '2024-06-06' })]);
  const reading = read(cells);
  expect([reading.rows.map(({ at }) => at), reading.problems.map(({ row: at, twin }) => [at, twin])]).toEqual([
    [0, 2, 3, 5],
    [
      [1, 0],
      [4, 3],
    ],
  ]);
  expect(recordDay(reading, [row({ completed: 71 }), row({ completed: 61 }), unit]).surplus).toEqual([1, 4]);
});

test('figures of another file: who is in both is told anew, the rest of the day stays', () => {
  const ours = [row(), row({ name: 'Lê Thị Bưởi' })];
  const theirs = [row({ completed: 71, source: 'tan-my.xlsx' })];
  const { updates, added, surplus, others } = recordDay(read(sheetOf(ours)), theirs);
  expect([updates, added, surplus]).toEqual([[{ at: 0, row: theirs[0] }], [], []]);
  expect(others).toEqual([ours[1]]);
  const again = recordDay(read(sheetOf([theirs[0]!, ours[1]!])), [ours[1]!]);
  expect([again.updates, again.added, again.surplus]).toEqual([[{ at: 1, row: ours[1] }], [], []]);
});
