/** What cells of the review mean, and what they do not. */
import fc from 'fast-check';
import { STATED_PLAN } from './build';
import { dayIn, dayInWords, dayOfSerial, swappedDay } from '../../src/cells/day';
import { contentKey, findColumns, reviewColumns, statedFactOf } from '../../src/award/columns';
import {
  COUNCIL,
  HONORIFICS,
  isHeadsPosition,
  MET_OR_NOT,
  TASKS,
  VIOLATIONS,
  type Vocabulary,
  YES_NO,
  kindOf,
  meaningOf,
  wordFor,
} from '../../src/award/vocabulary';

const ALL: [string, Vocabulary<unknown>][] = [
  ['yes/no', YES_NO],
  ['violations', VIOLATIONS],
  ['tasks', TASKS],
  ['council', COUNCIL],
  ['conditions in the plan’s own words', MET_OR_NOT],
  ['honorifics', HONORIFICS],
];

test.each(ALL)('%s: what the drop-down offers is understood, in any case and form, and fits into a list', (_, vocabulary) => {
  for (const [meaning, word] of vocabulary.words) {
    expect(wordFor(vocabulary, meaning)).toBe(word);
    for (const typed of [word, word.toUpperCase(), ` ${word} `, word.normalize('NFD')]) expect(meaningOf(vocabulary, typed)).toBe(meaning);
    expect(word).not.toContain(',');
  }
  expect(vocabulary.words.map(([, word]) => word).join(',').length).toBeLessThan(255);
});

test.each<[Vocabulary<unknown>, unknown, unknown]>([
  [YES_NO, '', null],
  [YES_NO, '   ', null],
  [YES_NO, '??', undefined],
  [YES_NO, 'x', true],
  [YES_NO, true, true],
  [YES_NO, 'ko', false],
  [YES_NO, 'có thể', undefined],
  [VIOLATIONS, 'không vi phạm', 'none'],
  [VIOLATIONS, 'Phê bình', 'criticism'],
  [VIOLATIONS, 'Phê bình, kiểm điểm nghiêm túc', 'criticism'],
  // Another word behind it may be a discipline.
  [VIOLATIONS, 'Kiểm điểm, khiển trách', undefined],
  [VIOLATIONS, 'Nhắc nhở, cảnh cáo', undefined],
  [VIOLATIONS, 'khai trừ khỏi Đảng', 'expulsion'],
  [VIOLATIONS, 'có', undefined],
  [TASKS, 'Hoàn thành xuất sắc nhiệm vụ được giao', 'excellent'],
  [TASKS, 'không hoàn thành nhiệm vụ', 'notDone'],
  [TASKS, 'hoàn thành nhiệm vụ', 'done'],
  [MET_OR_NOT, 'đạt', true],
  [MET_OR_NOT, 'chưa đạt', false],
  // Of "không có khiếu nại" these could say either.
  [MET_OR_NOT, 'Không', undefined],
  [MET_OR_NOT, 'Có', undefined],
  [MET_OR_NOT, 'x', undefined],
  [COUNCIL, 'không', 'decline'],
  [COUNCIL, 'đồng ý', 'propose'],
])('%# %p means %p', (vocabulary, cell, meaning) => {
  expect(meaningOf(vocabulary, cell)).toBe(meaning);
});

test.each([
  ['Chi cục trưởng', true],
  ['Quyền Chi cục trưởng', true],
  ['TRƯỞNG PHÒNG Nghiệp vụ', true],
  ['Trưởng THADS tỉnh', true],
  ['Phó Chi cục trưởng', false],
  ['Phó Trưởng phòng', false],
  ['Phó Trưởng phòng phụ trách', false],
  ['Chấp hành viên trung cấp', null],
  ['Phụ trách kế toán', null],
  ['', null],
])('position %p: head %p', (position, isHead) => expect(isHeadsPosition(position)).toBe(isHead));

test.each([
  ['CHV', 'officer'],
  ['Chi cục', 'office'],
  ['Phòng THADS khu vực 1', 'office'],
  ['Kế toán', 'staff'],
  ['Không là Chấp hành viên', 'staff'],
  ['', null],
  ['<b>', undefined],
])('kind %p: %p', (cell, kind) => {
  expect(kindOf(cell)).toBe(kind);
});

test.each([
  ['30/6/2024', '2024-06-30'],
  ['30-06-2024', '2024-06-30'],
  ['30.6.2024', '2024-06-30'],
  ['ngày 30 tháng 6 năm 2024', '2024-06-30'],
  ['2024-6-30', '2024-06-30'],
  [45473, '2024-06-30'],
  [45473.75, '2024-06-30'],
  ['29/2/2024', '2024-02-29'],
  ['29/2/2023', undefined],
  ['31/6/2024', undefined],
  ['6/30/2024', undefined],
  ['30/6/24', undefined],
  ['tháng 6', undefined],
  [12, undefined],
  [true, undefined],
  ['', null],
  [null, null],
])('day in %p: %p', (cell, day) => {
  expect(dayIn(cell)).toBe(day);
});

test('a day in words is read back as that day, and cannot be exchanged', () => {
  fc.assert(
    fc.property(fc.integer({ min: 61, max: 2_958_465 }), (serial) => {
      const day = dayOfSerial(serial)!;
      return dayIn(dayInWords(day)) === day && dayIn(`ngày ${dayInWords(day)}`) === day;
    }),
  );
});

test.each([
  ['2024-01-10', '2024-10-01'],
  ['2024-10-01', '2024-01-10'],
  ['2024-06-30', null],
  ['2024-05-05', null],
  ['2024-12-12', null],
  ['2024-02-12', '2024-12-02'],
])('%s may have been typed for %s', (day, other) => expect(swappedDay(day)).toBe(other));

const LONG =
  'Hoàn thành các chỉ tiêu nhiệm vụ được giao trong năm theo quyết định của cấp có thẩm quyền, bảo đảm tiến độ, chất lượng, không để xảy ra sai sót, khiếu kiện kéo dài, đông người, vượt cấp; ';
test.each([
  [`${LONG}về việc`, `${LONG}về tiền`],
  ['Có sáng kiến (≥ 1)', 'Có sáng kiến (≤ 1)'],
  ['Không có khiếu nại đúng', 'Không có khiếu nại dùng'],
])('%s and %s are two conditions, each with a column of its own', (a, b) => {
  const condition = (text: string) => ({ code: 'stated' as const, subject: 'individual' as const, text, reference: '' });
  const plan = { award: { ...STATED_PLAN.award, conditions: [condition(a), condition(b)] } };
  const headings = reviewColumns('thousand', plan).map(({ heading }) => heading);
  const found = findColumns(headings);
  const [first, second] = [statedFactOf(a), statedFactOf(b)];
  expect(first).not.toBe(second);
  expect([found.has(first), found.has(second), headings.every((heading) => heading.length <= 255)]).toEqual([true, true, true]);
});

test.each(['dong', 'thousand', 'million', 'billion'] as const)('columns are found wherever they stand, with money in %s', (unit) => {
  const columns = reviewColumns(unit, STATED_PLAN);
  const headings = columns.map(({ heading }) => heading);
  expect(new Set(headings).size).toBe(headings.length);
  fc.assert(
    fc.property(fc.shuffledSubarray(headings, { minLength: headings.length }), fc.array(fc.string(), { maxLength: 5 }), (shuffled, own) => {
      const found = findColumns([...own, ...shuffled.map((heading) => heading.normalize('NFD'))]);
      expect(found.size).toBe(columns.length);
      for (const column of columns) expect(shuffled[found.get(contentKey(column))!.index - own.length]).toBe(column.heading);
      expect(found.get('total:money')!.unit).toBe(unit);
      expect(found.get('total:cases')!.unit).toBe('cases');
    }),
  );
});
