/** Our own columns: their headings, and knowing them again among the user's. */
import { blockColumns, columnsUnder, findOwnBlock, isPlanHeader, isReviewHeader, OWN_HEADINGS, placeOf, RESULT_HEADINGS } from '../../src/own/columns';

const ONE = ['Nhóm', 'Chỉ tiêu', 'Đạt được', 'Chênh lệch', 'Còn thiếu', 'Kết quả', 'Đủ điều kiện', 'Ghi chú'];
const CASES = ['Nhóm (việc)', 'Chỉ tiêu (việc)', 'Đạt được (việc)', 'Chênh lệch (việc)', 'Còn thiếu (việc)', 'Kết quả (việc)'];
const MONEY = ['Nhóm (tiền)', 'Chỉ tiêu (tiền)', 'Đạt được (tiền)', 'Chênh lệch (tiền)', 'Còn thiếu (tiền)', 'Kết quả (tiền)'];
const BOTH = [...CASES, ...MONEY, 'Đủ điều kiện', 'Ghi chú'];
const SIX = ['band', 'target', 'achieved', 'gap', 'shortfall', 'result'];

/** The row with some headings replaced: `{ 5: 'KQ' }`. */
const edited = (headings: readonly string[], edits: Record<number, string>): string[] => headings.map((heading, i) => edits[i] ?? heading);
const short = (columns: ReturnType<typeof blockColumns>): string[] => columns.map(({ content, measure }) => (measure ? `${content} ${measure}` : content));
const of = (measure: string): string[] => SIX.map((content) => `${content} ${measure}`);

test.each([
  [['cases'], ONE, [...of('cases'), 'qualifies', 'note']],
  [['money'], ONE, [...of('money'), 'qualifies', 'note']],
  [['cases', 'money'], BOTH, [...of('cases'), ...of('money'), 'qualifies', 'note']],
  [['money', 'cases'], BOTH, [...of('cases'), ...of('money'), 'qualifies', 'note']],
] as const)('columns for %j', (measures, headings, contents) => {
  const columns = blockColumns(measures);
  expect(columns.map(({ heading }) => heading)).toEqual(headings);
  expect(short(columns)).toEqual(contents);
});

test('the two sequences, both measures first; what stands before them on a sheet of results', () => {
  expect(OWN_HEADINGS).toEqual([BOTH, ONE]);
  expect(RESULT_HEADINGS).toEqual(['Dòng', 'Đơn vị', 'Họ tên', 'Đối tượng']);
});

test.each<[string, string[], { index: number; width: number } | null]>([
  ['one measure', ONE, { index: 0, width: 8 }],
  ['both measures', BOTH, { index: 0, width: 14 }],
  ['behind a table', ['STT', 'Tổng số', '', ...ONE], { index: 3, width: 8 }],
  ['behind a column of the same name', ['Nhóm', 'Kết quả', ...ONE, 'Ghi chú'], { index: 2, width: 8 }],
  ['the block of both counts before one of one measure', [...ONE, ...BOTH], { index: 8, width: 14 }],
  ['a user’s own last column', ['STT', 'Ghi chú'], null],
  ['a user’s own columns', ['Chỉ tiêu', 'Kết quả', 'Ghi chú'], null],
  ['the last heading missing', ONE.slice(0, 7), null],
  ['one edited', edited(ONE, { 5: 'KQ' }), null],
  ['in another order', [...ONE].reverse(), null],
  ['one measure with the other’s headings', [...CASES, 'Đủ điều kiện', 'Ghi chú'], null],
  ['decomposed accents', ONE.map((heading) => heading.normalize('NFD')), null],
  ['nothing', [], null],
])('a whole sequence: %s', (_, headings, expected) => expect(findOwnBlock(headings)).toEqual(expected));

test.each([
  ['qualifies', ONE, 6],
  ['qualifies', BOTH, 12],
  ['note', ONE, 7],
  ['note', BOTH, 13],
  ['band', ONE, 0],
  ['result', ONE, 5],
  ['result', BOTH, 5],
  ['qualifies', edited(ONE, { 6: 'Khen thưởng' }), 6],
  ['qualifies', edited(BOTH, { 12: 'Khen thưởng' }), 12],
  ['qualifies', edited(ONE, { 5: 'Đủ điều kiện', 6: 'Kết quả' }), 5],
  ['qualifies', [...ONE.slice(0, 6), 'Của tôi', ...ONE.slice(6)], 7],
  ['note', ['Của tôi', ...ONE], 8],
  ['qualifies', [...ONE.slice(0, 6), 'Của tôi', 'Khen thưởng', 'Ghi chú'], 7],
  ['qualifies', [...ONE.slice(0, 3), ...ONE.slice(4, 6), 'Khen thưởng', 'Ghi chú'], 5],
  ['qualifies', [...BOTH.slice(0, 3), ...BOTH.slice(4, 12), 'Khen thưởng', 'Ghi chú'], 11],
  ['qualifies', ['Khen thưởng'], 0],
] as const)('"%s" among %j stands at %i', (content, headings, index) => expect(placeOf(content, headings)).toBe(index));

test.each<[string, readonly string[], readonly ('cases' | 'money')[], string[]]>([
  ['one measure, the next is cases', ONE, ['cases'], [...of('cases'), 'qualifies', 'note']],
  ['one measure, the next is money', ONE, ['money'], [...of('money'), 'qualifies', 'note']],
  ['one measure, the next are both', ONE, ['cases', 'money'], [...of('cases'), 'qualifies', 'note']],
  ['both, the next is money', BOTH, ['money'], [...of('cases'), ...of('money'), 'qualifies', 'note']],
  ['an edited heading is what its place says', edited(ONE, { 4: 'Thiếu' }), ['money'], [...of('money'), 'qualifies', 'note']],
  ['an edited heading among both', edited(BOTH, { 7: 'Giao' }), ['cases'], [...of('cases'), ...of('money'), 'qualifies', 'note']],
  ['two changed places', edited(ONE, { 0: 'Chỉ tiêu', 1: 'Nhóm' }), ['cases'], ['target cases', 'band cases', ...of('cases').slice(2), 'qualifies', 'note']],
  ['a column between ours', ['Nhóm', 'Của tôi', 'Chỉ tiêu'], ['cases'], ['band cases', 'target cases', 'target cases']],
  ['beyond the end', [...ONE, 'Của tôi'], ['cases'], [...of('cases'), 'qualifies', 'note', 'note']],
  ['only "Đủ điều kiện" and "Ghi chú" tell no measures', ['Đủ điều kiện', 'Ghi chú'], ['money'], ['qualifies', 'note']],
])('the columns of an old block: %s', (_, headings, next, expected) => {
  const columns = columnsUnder(headings, blockColumns(next));
  expect(short(columns)).toEqual(expected);
  expect(columns.map(({ heading }) => heading)).toEqual(headings);
});

const REVIEW = ['STT', 'Họ tên', 'Kết luận', 'Xếp hạng theo chỉ tiêu', 'Ý kiến Hội đồng'];
test.each([
  ['all three', REVIEW, true],
  ['in any order', [...REVIEW].reverse(), true],
  ['in capitals', REVIEW.map((heading) => heading.toUpperCase()), true],
  ['with decomposed accents', REVIEW.map((heading) => heading.normalize('NFD')), true],
  ['with spaces around', REVIEW.map((heading) => ` ${heading} `), true],
  ['one missing', REVIEW.slice(0, 4), false],
  ['part of a longer text', edited(REVIEW, { 2: 'Kết luận thanh tra' }), false],
  ['none', ONE, false],
])('headings of a review: %s', (_, headings, expected) => expect(isReviewHeader(headings)).toBe(expected));

const BANDS = ['Đối tượng', 'Tiêu chí', 'Từ', 'Gồm cận dưới', 'Đến', 'Gồm cận trên', 'Đơn vị tính', 'Chỉ tiêu'];
test.each([
  ['all of them', BANDS, true],
  ['in capitals, decomposed', BANDS.map((heading) => heading.toUpperCase().normalize('NFD')), true],
  ['without "Gồm cận trên"', BANDS.filter((heading) => heading !== 'Gồm cận trên'), false],
  ['a sheet of results', [...RESULT_HEADINGS, ...ONE], false],
])('headings of the table of bands: %s', (_, headings, expected) => expect(isPlanHeader(headings)).toBe(expected));
