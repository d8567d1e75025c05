/** Which cells of a block are people's: everything that can be done to a block, held against what was written. */
import fc from 'fast-check';
import { fitsColumn, isVerdict } from '../../src/changes/fits';
import { NOTE_BEGINNINGS } from '../../src/words/notes';
import { alignedColumns, type Content, imprintOf, othersIn } from '../../src/own/imprint';

const HEADINGS = ['Nhóm', 'Chỉ tiêu', 'Đạt được', 'Chênh lệch', 'Còn thiếu', 'Kết quả', 'Đủ điều kiện', 'Ghi chú'];
const ROWS: Content[][] = [
  ['dưới 800 việc', 0.77, 0.7272727272727273, -4.27, 30, 'Chưa đạt', 'Chưa đủ', '[Chi cục THADS huyện A | 770 | 693 | 504]'],
  ['dưới 200 việc', 0.75, 0.9, 15, 0, 'Đạt', 'Không xét', 'Chưa có kết quả về tiền để xét đủ điều kiện. [Lê Văn A | 120 | 100 | 90]'],
  ['', '', '', '', '', '', '', ''],
  ['dưới 200 việc', 0.75, 0.125, -62.5, 50, 'Chưa đạt', 'Chưa đủ', '[Trần Thị B | 90 | 80 | 10]'],
];
const IMPRINT = imprintOf(HEADINGS, ROWS);
const copy = (): Content[][] => ROWS.map((row) => [...row]);
const others = (rows: Content[][], headings: Content[] = HEADINGS, below = 0): string[] => {
  const found = othersIn({ headings, rows, below }, IMPRINT, fitsColumn, isVerdict);
  return [found.headings, ...found.rows].flatMap((cells, r) => cells.flatMap((other, c) => (other ? [`${r},${c}`] : [])));
};
const with_ = (change: (rows: Content[][]) => void): Content[][] => {
  const rows = copy();
  change(rows);
  return rows;
};

test.each<[string, Content[][], string[]]>([
  ['as it was written', copy(), []],
  ['a note typed over what was seen', with_((rows) => (rows[0]![7] = 'Hỏi lại')), ['1,7']],
  ['a word in an empty row', with_((rows) => (rows[2]![5] = 'xem')), ['3,5']],
  ['another verdict', with_((rows) => (rows[0]![5] = 'Đạt')), []],
  ['a number', with_((rows) => (rows[1]![4] = 7)), ['2,4']],
  ['the tenth decimal', with_((rows) => (rows[0]![2] = 0.7272727274)), ['1,2']],
  ['the last digit, as LibreOffice rounds it', with_((rows) => (rows[0]![2] = 0.727272727272728)), []],
  ['digits that Excel does not keep', with_((rows) => (rows[0]![2] = 0.72727272727272729)), []],
  ['cells emptied', with_((rows) => rows[0]!.splice(1, 3, '', '', '')), []],
  ['a row emptied', with_((rows) => (rows[0] = HEADINGS.map(() => ''))), []],
  ['rows in another order', with_((rows) => rows.reverse()), []],
  ['a row deleted', with_((rows) => rows.splice(0, 1)), []],
  [
    'an empty row inserted',
    with_((rows) =>
      rows.splice(
        1,
        0,
        HEADINGS.map(() => ''),
      ),
    ),
    [],
  ],
  ['a row inserted and filled', with_((rows) => rows.splice(1, 0, ['', '', '', '', '', 'xem', '', ''])), ['2,5']],
  ['in another order, and one edited', with_((rows) => void (rows.reverse(), (rows[3]![6] = 'xem'))), ['4,6']],
  ['a row copied over another one', with_((rows) => (rows[3] = [...rows[0]!])), []],
  [
    'a part of the block sorted by itself',
    with_((rows) => {
      const [a, b] = [rows[0]!, rows[3]!];
      [rows[0], rows[3]] = [
        [...b.slice(0, 7), a[7]!],
        [...a.slice(0, 7), b[7]!],
      ];
    }),
    [],
  ],
  ['results filled down', with_((rows) => rows[2]!.splice(1, 5, ...rows[1]!.slice(1, 6))), []],
  ['two of them', with_((rows) => rows[2]!.splice(3, 2, ...rows[1]!.slice(3, 5))), ['3,3', '3,4']],
  ['a formula', with_((rows) => (rows[0]![4] = '=A1')), ['1,4']],
  ['a whole row typed over', with_((rows) => (rows[0] = ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h'])), ['1,0', '1,1', '1,2', '1,3', '1,4', '1,5', '1,6', '1,7']],
])('%s', (_, rows, expected) => expect(others(rows)).toEqual(expected));

test.each<[string, Content[], (row: Content[]) => Content[], string[]]>([
  ['the first column deleted', HEADINGS.slice(1), (row) => row.slice(1), []],
  ['two columns deleted', [...HEADINGS.slice(0, 2), ...HEADINGS.slice(4)], (row) => [...row.slice(0, 2), ...row.slice(4)], []],
  [
    'a column of somebody’s between ours',
    [...HEADINGS.slice(0, 3), 'Ý kiến', ...HEADINGS.slice(3)],
    (row) => [...row.slice(0, 3), 'x', ...row.slice(3)],
    ['0,3', '1,3', '2,3', '3,3', '4,3'],
  ],
  ['two of ours changed places', [...HEADINGS.slice(0, 6), 'Ghi chú', 'Đủ điều kiện'], (row) => [...row.slice(0, 6), row[7]!, row[6]!], []],
  ['a heading renamed', ['Bậc', ...HEADINGS.slice(1)], (row) => row, ['0,0']],
  ['all renamed but for one', ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'Ghi chú'], (row) => row, ['0,0', '0,1', '0,2', '0,3', '0,4', '0,5', '0,6']],
  [
    'the user’s column before ours, ours deleted',
    ['Thi hành xong', ...HEADINGS.slice(2)],
    (row) => [504, ...row.slice(2)],
    ['0,0', '1,0', '2,0', '3,0', '4,0'],
  ],
])('columns: %s', (_, headings, change, expected) => expect(others(ROWS.map(change), headings)).toEqual(expected));

/** Rows below the block's anchor, behind one that stays. */
test.each<[string, Content[], string[]]>([
  ['one of ours, sorted there', ROWS[3]!, []],
  ['one of ours with a word typed into it', [...ROWS[3]!.slice(0, 4), 'xem', ...ROWS[3]!.slice(5)], ['2,4']],
  ['somebody’s results of another time', [...ROWS[3]!.slice(0, 7), '[Trần Thị B | 90 | 80 | 40]'], ['2,0', '2,1', '2,2', '2,3', '2,4', '2,5', '2,6', '2,7']],
  ['the same without their sign', [...ROWS[3]!.slice(0, 7), ''], ['2,0', '2,1', '2,2', '2,3', '2,4', '2,5', '2,6']],
  ['nothing', HEADINGS.map(() => ''), []],
])('below: %s', (_, row, expected) => expect(others([ROWS[0]!, row], HEADINGS, 1)).toEqual(expected));

test('formulas below the block: ours, filled down, and somebody’s', () => {
  const written = ['=IF(C5>1,1,0)', '=C5&D5', '=MID(E5,2,9)&"[A | =]"'];
  const imprint = imprintOf(['Nhóm', 'Đạt được', 'Ghi chú'], [written]);
  const theirs = (row: Content[]): boolean[] =>
    othersIn({ headings: imprint.headings, rows: [written, row], below: 1 }, imprint, fitsColumn, isVerdict).rows[1]!;
  expect(theirs(['=IF(C6>1,1,0)', '=C6&D6', '=MID(E6,2,9)&"[A | =]"'])).toEqual([false, false, false]);
  expect(theirs(['=IF(C6>1,1,0)', '=UPPER(C6)', '=MID(E6,2,9)&"[A | =]"'])).toEqual([true, true, true]);
});

test('a copy of one heading is nobody’s twice', () => expect(alignedColumns(['Nhóm', 'Nhóm', 'Chỉ tiêu'], HEADINGS)).toEqual([0, -1, 1]));

/** Whatever is typed anywhere: every token is told from ours, and nothing of ours is taken for somebody's, but for a whole row where it cannot be told. */
test('random edits', () => {
  const edit = fc.record({ row: fc.nat(3), column: fc.nat(7), token: fc.string({ minLength: 1 }).map((text) => `~${text}`) });
  fc.assert(
    fc.property(fc.array(edit, { maxLength: 12 }), fc.shuffledSubarray([0, 1, 2, 3], { minLength: 1 }), (edits, order) => {
      const rows = copy();
      for (const { row, column, token } of edits) rows[row]![column] = token;
      const present = order.map((row) => rows[row]!);
      const found = othersIn({ headings: HEADINGS, rows: present, below: 0 }, IMPRINT, fitsColumn, isVerdict).rows;
      present.forEach((cells, r) => cells.forEach((content, c) => typeof content === 'string' && content.startsWith('~') && expect(found[r]![c]).toBe(true)));
    }),
    { numRuns: 500 },
  );
});

describe('nothing but the place is remembered: what fits its column counts as ours', () => {
  const bare = (rows: Content[][]): string[] =>
    othersIn({ headings: HEADINGS, rows, below: 0 }, undefined, fitsColumn, isVerdict).rows.flatMap((cells, r) =>
      cells.flatMap((other, c) => (other ? [`${r},${c}`] : [])),
    );
  test.each<[string, Content[][], string[]]>([
    ['as it was written', ROWS, []],
    ['words', [['nhóm của tôi', 'x', 'x', 'x', 'x', 'Tốt', 'Xong', 'Hỏi lại']], ['0,0', '0,1', '0,2', '0,3', '0,4', '0,5', '0,6', '0,7']],
    ['formulas', [HEADINGS.map(() => '=1')], []],
  ])('%s', (_, rows, expected) => expect(bare(rows)).toEqual(expected));
  test.each(NOTE_BEGINNINGS)('a note that begins with %j', (beginning) => expect(bare([['', '', '', '', '', '', '', `${beginning} …`]])).toEqual([]));
});
