/** Our blocks on a sheet: by their anchors, else by their headings; what people did to them since, and what is theirs. */
import type { Area } from '../../src/cells/address';
import type { GridCell, SheetGrid } from '../../src/cells/grid';
import { type Anchor, blockBeside, foreignResultColumns, holdsOnlyResults, type OwnBlock, ownPlaces, withoutOwn } from '../../src/own/find';

const ONE = ['Nhóm', 'Chỉ tiêu', 'Đạt được', 'Chênh lệch', 'Còn thiếu', 'Kết quả', 'Đủ điều kiện', 'Ghi chú'];
const SIX = ONE.slice(0, 6);
const BOTH = [...SIX.map((heading) => `${heading} (việc)`), ...SIX.map((heading) => `${heading} (tiền)`), 'Đủ điều kiện', 'Ghi chú'];
const MET: GridCell[] = ['dưới 100 việc', 0.77, 0.8, 3, 0, 'Đạt', 'Đủ', ''];
const MISSED: GridCell[] = ['dưới 100 việc', 0.77, 0.7, -7, 9, 'Chưa đạt', 'Chưa đủ', ''];

/** A report of three columns with rows 0 (title), 1 (headings), 2 and 3 (people); a block begins in column D = 3. */
const BARE: GridCell[][] = [
  ['BÁO CÁO', '', ''],
  ['Họ tên', 'Tổng số', 'Xong'],
  ['An', 90, 80],
  ['Bình', 90, 70],
];
const sheet = (block: GridCell[][], more: Partial<SheetGrid> = {}): SheetGrid => ({
  name: 'S',
  visible: true,
  top: 0,
  left: 0,
  cells: BARE.map((row, i) => [...row, ...(block[i] ?? [])]),
  ...more,
});
const block = (headings: readonly string[] = ONE): GridCell[][] => [[], [...headings], MET, MISSED];
const edited = (edits: Record<number, string>, headings: readonly string[] = ONE): string[] => headings.map((heading, i) => edits[i] ?? heading);
const anchor = (left: number, right: number, top = 1, bottom = 3, id = 7): Anchor => ({ id, area: { top, left, bottom, right } });
const anchors = (...all: Anchor[]): Partial<SheetGrid> => ({ anchors: all });

const OWN: OwnBlock = { id: 7, headerFirstRow: 1, headingRow: 1, lastRow: 3, anchored: 3, column: 3, width: 8, qualifies: 9 };
/** A copy of the results, where the block stands. */
const COPY: Area = { top: 1, left: 3, bottom: 3, right: 10 };
const NFD = ONE.map((heading) => heading.normalize('NFD'));

describe('remembered by an anchor', () => {
  const at = anchors(anchor(3, 10));
  const nine = anchors(anchor(3, 11));
  const withMine = (heading: string, first: GridCell): GridCell[][] =>
    block().map((row, i) => [...row.slice(0, 6), ['', heading, first, ''][i]!, ...row.slice(6)]);
  test.each<[string, SheetGrid, Partial<OwnBlock> | null]>([
    ['as it was written', sheet(block(), at), {}],
    ['decomposed accents', sheet(block(NFD), at), {}],
    ['spaces around a heading', sheet(block(edited({ 0: ' Nhóm ' })), at), {}],
    ['one heading edited', sheet(block(edited({ 5: 'KQ' })), at), {}],
    ['"Đủ điều kiện" edited: its place tells', sheet(block(edited({ 6: 'Khen' })), at), { qualifies: 9 }],
    ['half of the headings left', sheet(block(edited({ 0: 'a', 1: 'b', 2: 'c', 3: 'd' })), at), {}],
    ['fewer than half left: not ours by now', sheet(block(edited({ 0: 'a', 1: 'b', 2: 'c', 3: 'd', 4: 'e' })), at), null],
    ['other contents in its place', sheet([[], ['x'], ['y']], at), null],
    ['cleared by somebody: still ours, nothing stands there', sheet([], at), { qualifies: 9 }],
    ['a column with contents between ours', sheet(withMine('Của tôi', 'vắng'), nine), { width: 9, qualifies: 10 }],
    ['a column with a heading only', sheet(withMine('Của tôi', ''), nine), { width: 9, qualifies: 10 }],
    ['a column with contents and no heading', sheet(withMine('', 'vắng'), nine), { width: 9, qualifies: 10 }],
    ['an empty column between ours', sheet(withMine('', ''), nine), { width: 9, qualifies: 10 }],
    ['two columns changed places', sheet(block(edited({ 6: 'Ghi chú', 7: 'Đủ điều kiện' })), at), { qualifies: 10 }],
    ['a row inserted above the headings', sheet([[], [], ...block().slice(1)], anchors(anchor(3, 10, 1, 4))), { headingRow: 2, lastRow: 4 }],
    ['both measures', sheet([[], BOTH], anchors(anchor(3, 16))), { width: 14, qualifies: 15 }],
    [
      'the grid does not begin at A1',
      { ...sheet(block(), anchors(anchor(5, 12, 11, 13))), top: 10, left: 2 },
      { headerFirstRow: 11, headingRow: 11, lastRow: 13, column: 5, qualifies: 11 },
    ],
  ])('%s', (_, grid, expected) => {
    const { blocks, overwritten } = ownPlaces(grid);
    expect(blocks).toEqual(expected ? [{ ...OWN, ...expected, anchored: expected.lastRow ?? OWN.lastRow }] : []);
    expect(overwritten).toEqual(expected ? [] : grid.anchors);
  });

  test('headings more than 12 rows below the top of the anchor are not looked for', () => {
    const rows = (empty: number): SheetGrid => ({
      ...sheet([]),
      cells: [...Array.from({ length: empty }, (): GridCell[] => ['x']), ONE],
      ...anchors(anchor(0, 7, 0, empty)),
    });
    expect(ownPlaces(rows(12)).blocks).toMatchObject([{ id: 7, headingRow: 12 }]);
    expect(ownPlaces(rows(13)).blocks).toEqual([]);
  });

  test('two blocks on one sheet, each by its own anchor', () => {
    const grid = { ...sheet([]), cells: [[], ...block().slice(1), ...block().slice(1)], ...anchors(anchor(0, 7, 1, 3, 1), anchor(0, 7, 4, 6, 2)) };
    expect(ownPlaces(grid).blocks.map(({ id, headingRow, lastRow }) => [id, headingRow, lastRow])).toEqual([
      [1, 1, 3],
      [2, 4, 6],
    ]);
  });

  test('of two anchors that overlap, the one with more of our headings is the block; the other was written over', () => {
    const [older, newer] = [anchor(6, 13, 1, 3, 1), anchor(3, 10, 1, 3, 2)];
    const { blocks, overwritten } = ownPlaces(sheet(block(), anchors(older, newer)));
    expect(blocks).toEqual([{ ...OWN, id: 2 }]);
    expect(overwritten).toEqual([older]);
  });

  test('a copy beside its original has no anchor: it is somebody’s', () => {
    const twice = block().map((row) => [...row, ...Array.from({ length: row.length === 0 ? 9 : 1 }, () => ''), ...row]);
    expect(ownPlaces(sheet(twice, at))).toEqual({ blocks: [OWN], overwritten: [], copies: [{ ...COPY, left: 12, right: 19 }] });
  });
});

describe('without an anchor nothing is ours', () => {
  test.each<[string, GridCell[][], Partial<Area> | null]>([
    ['the whole sequence', block(), {}],
    ['decomposed accents', block(NFD), {}],
    ['spaces around one', block(edited({ 0: ' Nhóm ' })), {}],
    ['one edited', block(edited({ 5: 'KQ' })), {}],
    ['two edited', block(edited({ 5: 'KQ', 7: 'Lưu ý' })), {}],
    ['the first one edited', block(edited({ 0: 'Bậc' })), {}],
    ['three edited: nothing of ours', block(edited({ 0: 'a', 5: 'KQ', 7: 'Lưu ý' })), null],
    ['the user’s own three columns', block(['Chỉ tiêu', 'Kết quả', 'Ghi chú']), null],
    ['no verdict below: the headings alone', [[], ONE], { bottom: 1 }],
    ['down to the last verdict', [[], ONE, MET, ['x', '', '', '', '', '', 'đã xem', 'y']], { bottom: 2 }],
    ['verdicts with a gap', [[], ONE, ['', '', '', '', '', '', '', ''], MISSED], { bottom: 3 }],
    ['"Không xét" is a verdict', [[], ONE, MET, ['', '', '', '', '', '', 'Không xét', '']], { bottom: 3 }],
    ['both measures', [[], BOTH, [...MET.slice(0, 6), ...MISSED.slice(0, 6), 'Chưa đủ', '']], { right: 16, bottom: 2 }],
  ])('%s', (_, cells, expected) => {
    expect(ownPlaces(sheet(cells))).toEqual({ blocks: [], overwritten: [], copies: expected ? [{ ...COPY, ...expected }] : [] });
  });

  test('two below each other: the upper one ends above the lower one', () => {
    const cells = [...block(), [], ...block().slice(1)].map((row) => ['', ...row]);
    const { copies } = ownPlaces({ ...sheet([]), cells });
    expect(copies.map(({ top, bottom, left }) => [top, bottom, left])).toEqual([
      [1, 3, 1],
      [5, 7, 1],
    ]);
  });

  test('two beside each other', () => {
    const { copies } = ownPlaces(sheet(block().map((row) => [...row, ...row])));
    expect(copies.map(({ left, bottom }) => [left, bottom])).toEqual([
      [3, 3],
      [11, 3],
    ]);
  });

  test('nothing of ours', () => expect(ownPlaces(sheet([]))).toEqual({ blocks: [], overwritten: [], copies: [] }));
});

describe('the grid without our blocks', () => {
  test.each<[string, SheetGrid, OwnBlock[], GridCell[][]]>([
    ['none', sheet([]), [], BARE],
    ['at the end of the rows', sheet(block()), [OWN], BARE],
    [
      'a user’s column behind it',
      sheet(block().map((row, i) => [...row, ['', 'Khác', 1, 2][i]!])),
      [OWN],
      [
        ['BÁO CÁO', '', '', ''],
        ['Họ tên', 'Tổng số', 'Xong', '', '', '', '', '', '', '', '', 'Khác'],
        ['An', 90, 80, '', '', '', '', '', '', '', '', 1],
        ['Bình', 90, 70, '', '', '', '', '', '', '', '', 2],
      ],
    ],
    ['rows outside stay', sheet(block()), [{ ...OWN, lastRow: 2 }], [...BARE.slice(0, 3), [...BARE[3]!, ...MISSED]]],
    ['reaching below the grid', sheet(block()), [{ ...OWN, lastRow: 99 }], BARE],
    [
      'beginning left of and above the grid',
      { ...sheet(block()), top: 2, left: 5 },
      [{ ...OWN, headerFirstRow: 0, lastRow: 3, column: 3 }],
      [[], ['', '', '', '', '', '', ...ONE.slice(3)], ['An', 90, 80, ...MET], ['Bình', 90, 70, ...MISSED]],
    ],
  ])('%s', (_, grid, blocks, expected) => {
    expect(withoutOwn(grid, { blocks, copies: [] }).cells).toEqual(expected);
    const copies = blocks.map(({ headerFirstRow, lastRow, column, width }) => ({
      top: headerFirstRow,
      bottom: lastRow,
      left: column,
      right: column + width - 1,
    }));
    expect(withoutOwn(grid, { blocks: [], copies }).cells).toEqual(expected);
    expect({ ...withoutOwn(grid, { blocks, copies: [] }), cells: [] }).toEqual({ ...grid, cells: [] });
  });
});

describe('the block of a table', () => {
  const TABLE = { headingRow: 10, lastRow: 20, lastColumn: 5 };
  const some = (column: number, headingRow: number, lastRow: number): OwnBlock => ({ ...OWN, column, headingRow, headerFirstRow: headingRow, lastRow });
  test.each<[string, OwnBlock[], number | null]>([
    ['none', [], null],
    ['level with the headings', [some(6, 10, 20)], 0],
    ['some columns away', [some(60, 10, 20)], 0],
    ['left of the end of the table', [some(5, 10, 20)], null],
    ['a row lower than the headings', [some(6, 11, 20)], 0],
    ['a row above, reaching down beside it', [some(6, 9, 20)], 0],
    ['ends in the heading row', [some(6, 8, 10)], null],
    ['begins below the table', [some(6, 21, 30)], null],
    ['begins in the last row', [some(6, 20, 30)], 0],
    ['the nearest of two that are level', [some(16, 10, 20), some(6, 10, 20)], 1],
    ['level before near', [some(6, 11, 20), some(16, 10, 20)], 1],
  ])('%s', (_, blocks, index) => expect(blockBeside(blocks, TABLE)).toBe(index === null ? null : blocks[index]));
});

describe('a sheet of results', () => {
  const HEADINGS = ['Dòng', 'Đơn vị', 'Họ tên', 'Đối tượng', ...ONE];
  const results = (cells: GridCell[][], right: number, bottom = 2): SheetGrid => ({
    ...sheet([]),
    cells,
    results: { area: { top: 0, left: 0, bottom, right }, source: null },
  });
  const rows = (headings: string[], value: GridCell = 'x'): GridCell[][] => [headings, headings.map(() => value), headings.map(() => value)];
  const with_ = (at: number, heading: string): string[] => [...HEADINGS.slice(0, at), heading, ...HEADINGS.slice(at)];

  test.each<[string, SheetGrid, number[]]>([
    ['as it was written', results(rows(HEADINGS), 11), []],
    ['an edited heading is ours', results(rows(edited({ 2: 'Tên' }, HEADINGS)), 11), []],
    ['a column between ours', results(rows(with_(4, 'Của tôi')), 12), [4]],
    ['two of them', results(rows([...with_(4, 'Của tôi'), 'Thêm']), 13), [4, 13]],
    ['decomposed accents are ours', results(rows(with_(4, 'Của tôi').map((h) => h.normalize('NFD'))), 12), [4]],
    [
      'an empty column',
      results(
        rows(with_(4, 'Của tôi')).map((row) => row.map((cell, i) => (i === 4 ? '' : cell))),
        12,
      ),
      [],
    ],
  ])('foreign columns: %s', (_, grid, expected) => expect(foreignResultColumns(grid)).toEqual(expected));

  test.each<[string, SheetGrid, boolean]>([
    ['nothing beside them', results(rows(HEADINGS), 11), true],
    [
      'empty cells beside them',
      results(
        rows([...HEADINGS, '']).map((row) => [...row.slice(0, 12), '']),
        11,
      ),
      true,
    ],
    ['a note beside them', results(rows([...HEADINGS, 'x']), 11), false],
    ['a note below them', results([...rows(HEADINGS), ['', 'xem lại']], 11), false],
    [
      'a zero beside them',
      results(
        rows(HEADINGS).map((row) => [...row, 0]),
        11,
      ),
      false,
    ],
  ])('only results: %s', (_, grid, expected) => expect(holdsOnlyResults(grid)).toBe(expected));
});
