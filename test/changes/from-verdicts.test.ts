/** From verdicts to changes: what is written beside which table, from which column on, on which sheet. */
import { vi } from '../../src/messages/vi';
import type { GridCell, SheetGrid } from '../../src/cells/grid';
import type { Change, OwnValue, WriteSheet } from '../../src/changes/changes';
import { describeChanges } from '../../src/changes/from-verdicts';
import { both, blocksOf, grid, type Planned, planned, report } from './build';

const ONE = ['Nhóm', 'Chỉ tiêu', 'Đạt được', 'Chênh lệch', 'Còn thiếu', 'Kết quả', 'Đủ điều kiện', 'Ghi chú'];
const BOTH = [...ONE.slice(0, 6).map((heading) => `${heading} (việc)`), ...ONE.slice(0, 6).map((heading) => `${heading} (tiền)`), 'Đủ điều kiện', 'Ghi chú'];
const AN: GridCell[] = [1, 'Nguyễn Văn An', 150, 100, 75];
const BINH: GridCell[] = [2, 'Trần Thị Bình', 150, 100, 74];
const NO_MONEY = 'Chưa có kết quả về tiền để xét đủ điều kiện.';
const NO_CASES = 'Chưa có kết quả về việc để xét đủ điều kiện.';
const VIEC = report('VIỆC', 'Việc', [AN, BINH]);
const TIEN = report('TIỀN', 'tỷ đồng', [
  [1, 'Nguyễn Văn An', 20, 10, 4.3],
  [2, 'Trần Thị Bình', 20, 10, 4.2],
]);
const HAI = both('HAI', [
  [1, 'Nguyễn Văn An', 150, 100, 75, 20, 10, 4.3],
  [2, 'Trần Thị Bình', 150, 100, 74, 20, 10, 4.2],
]);

const rounded = (values: readonly (OwnValue | null)[]): (OwnValue | null)[] =>
  values.map((value) => (typeof value === 'number' ? Math.round(value * 1e9) / 1e9 : value));
/** A change in a few words: kind, sheet or name, place, headings, how many rows. */
const brief = (change: Change): unknown => {
  if (change.kind === 'writeSheet') return ['sheet', change.name, change.source, change.headings, change.values.length];
  if (change.kind !== 'writeBlock') return change.kind;
  const { sheet, headingRow, firstRow, lastRow, column, columns, values } = change.block;
  return ['block', sheet, [headingRow, firstRow, lastRow, column], columns.map(({ heading }) => heading), values.length];
};

test.each<[string, SheetGrid[], unknown[]]>([
  ['cases alone', [VIEC], [['block', 'VIỆC', [1, 2, 3, 5], ONE, 2]]],
  ['money alone', [TIEN], [['block', 'TIỀN', [1, 2, 3, 5], ONE, 2]]],
  ['both side by side', [HAI], [['block', 'HAI', [2, 3, 4, 8], BOTH, 2]]],
  [
    'on two sheets, in the order of the sheets',
    [TIEN, VIEC],
    [
      ['block', 'TIỀN', [1, 2, 3, 5], ONE, 2],
      ['block', 'VIỆC', [1, 2, 3, 5], ONE, 2],
    ],
  ],
  ['sheets that are no reports get nothing', [grid('Bìa', [['BÁO CÁO']]), VIEC, grid('Trống', [])], [['block', 'VIỆC', [1, 2, 3, 5], ONE, 2]]],
  ['a hidden report gets nothing', [{ ...TIEN, visible: false }, VIEC], [['block', 'VIỆC', [1, 2, 3, 5], ONE, 2]]],
  ['a grid that does not begin at A1', [{ ...VIEC, top: 6, left: 2 }], [['block', 'VIỆC', [7, 8, 9, 7], ONE, 2]]],
  ['no report at all', [grid('Bìa', [['BÁO CÁO']])], []],
])('%s', (_, grids, expected) => expect(planned(grids).changes.map(brief)).toEqual(expected));

test('a block says where the table stands whose look it takes over', () => {
  const [one] = blocksOf(planned([VIEC]).changes);
  expect(one).toMatchObject({ headerFirstRow: 1, headingRow: 1, codeRow: null, tableColumn: 0, lookColumn: 4, lookRow: 1 });
  expect(blocksOf(planned([HAI]).changes)[0]).toMatchObject({ headerFirstRow: 1, headingRow: 2, lookColumn: 7, lookRow: 2 });
  const merged = both('S', [[1, 'Nguyễn Văn An', 150, 100, 75, 20, 10, 4.3]]);
  // A heading over both rows stands in the upper one.
  merged.cells[1]!.push('Ghi chú');
  merged.cells[2]!.push('');
  const [two] = blocksOf(planned([merged]).changes);
  expect(two).toMatchObject({ headerFirstRow: 1, headingRow: 2, codeRow: null, tableColumn: 0, lookColumn: 8, lookRow: 1, column: 9 });
  const coded = report('S', 'Việc', [['A', 'B', 1, 2, 3], AN, BINH]);
  const [three] = blocksOf(planned([coded]).changes);
  expect(three).toMatchObject({ headingRow: 1, codeRow: 2, firstRow: 3, lastRow: 4 });
  expect(three!.values).toHaveLength(2);
});

/** The one person below has 150. */
const differs = (own: number): string => `Số của đơn vị (${own}) khác tổng các cá nhân trên biểu (150).`;

describe('the values of a row', () => {
  const UNIT: GridCell[] = ['I', 'Chi cục THADS huyện Tân Mỹ', 700, 400, 308];
  const EMPTY = ['', '', '', '', '', '', '', ''];
  const person = (...figures: GridCell[]): GridCell[] => [9, 'Lê Văn Cần', ...figures];
  const [B1, B2, B3, B4] = ['dưới 100 việc', 'từ 100 đến dưới 200 việc', 'từ 200 đến dưới 300 việc', 'trên 300 việc'];
  test.each<[string, GridCell[], OwnValue[]]>([
    ['a total', ['', 'Tổng số', 1000, 600, 457], EMPTY],
    ['a section', ['II', 'Chi cục THADS huyện Vị Tân', '', '', ''], EMPTY],
    ['a blank row', ['', '', '', '', ''], EMPTY],
    [
      'an office',
      ['II', 'Chi cục THADS huyện Vị Tân', 999, 100, 77],
      ['từ 800 đến dưới 1.000 việc', 0.76, 0.77, 1, 0, 'Đạt', 'Không xét', `${differs(999)} ${NO_MONEY}`],
    ],
    ['a department', ['II', 'Phòng Nghiệp vụ', 999, 100, 70], ['không chia nhóm', 0.76, 0.7, -6, 6, 'Chưa đạt', 'Chưa đủ', `${differs(999)} ${NO_MONEY}`]],
    ['reached exactly', person(199, 100, 75), [B2, 0.75, 0.75, 0, 0, 'Đạt', 'Không xét', NO_MONEY]],
    [
      'missed by one, although it prints as 77,00 %',
      ['II', 'Chi cục THADS huyện Vị Tân', 799, 213, 164],
      ['dưới 800 việc', 0.77, 0.769953052, -0.004694836, 1, 'Chưa đạt', 'Chưa đủ', `Đạt 76,9953 %, chưa đủ 77,00 %. ${differs(799)} ${NO_MONEY}`],
    ],
    ['nothing completed', person(250, 200, 0), [B3, 0.73, 0, -73, 146, 'Chưa đạt', 'Chưa đủ', NO_MONEY]],
    ['just above a bound that is included', person(100, 100, 75), [B2, 0.75, 0.75, 0, 0, 'Đạt', 'Không xét', NO_MONEY]],
    [
      'on the edge that the plan leaves open',
      person(300, 200, 142),
      [B4, 0.71, 0.71, 0, 0, 'Đạt', 'Không xét', `Đúng mốc 300 việc, kế hoạch không nói rõ: xếp vào nhóm trên mốc (trên 300 việc). ${NO_MONEY}`],
    ],
    [
      'nothing to enforce',
      person(50, 0, 0),
      [B1, 0.77, '', '', '', 'Không xét', 'Không xét', `Không có điều kiện thi hành (bằng 0) nên không có tỷ lệ. ${NO_MONEY}`],
    ],
    [
      'more completed than there was',
      person(150, 100, 101),
      [B2, 0.75, 1.01, 26, '', 'Không xét', 'Không xét', `Thi hành xong lớn hơn có điều kiện: cần kiểm tra số liệu. ${NO_MONEY}`],
    ],
    [
      'more completed than nothing',
      person(150, 0, 1),
      [B2, 0.75, '', '', '', 'Không xét', 'Không xét', `Thi hành xong lớn hơn có điều kiện: cần kiểm tra số liệu. ${NO_MONEY}`],
    ],
    [
      'a figure that is none',
      person(150, 1.5, 1),
      [
        '',
        '',
        '',
        '',
        '',
        'Không xét',
        'Không xét',
        `Ô D6 (có điều kiện) ghi "1.5": không phải số nguyên (có thể là số hàng nghìn bị nhập nhầm dấu chấm). ${NO_MONEY}`,
      ],
    ],
    ['without a total', person('', 100, 80), ['', '', '', '', '', 'Không xét', 'Không xét', `Thiếu số tổng số giải quyết nên chưa xếp được nhóm. ${NO_MONEY}`]],
    ['without eligible', person(99, '', 80), [B1, 0.77, '', '', '', 'Không xét', 'Không xét', `Thiếu số có điều kiện. ${NO_MONEY}`]],
    ['without completed', person(99, 80, ''), [B1, 0.77, '', '', '', 'Không xét', 'Không xét', `Thiếu số thi hành xong. ${NO_MONEY}`]],
    [
      'staff',
      [9, 'Lê Văn Cần (Thư ký)', 50, 40, 30],
      ['', '', '', '', '', 'Không xét', 'Không xét', 'Yêu cầu của kế hoạch: Hoàn thành xuất sắc nhiệm vụ được giao.'],
    ],
  ])('%s', (_, row, expected) => {
    const [block] = blocksOf(planned([report('VIỆC', 'Việc', [UNIT, AN, BINH, row, [10, 'Hồ Thị Đào', 150, 100, 75]])]).changes);
    expect(block!.values).toHaveLength(5);
    expect(rounded(block!.values[3]!)).toEqual(expected);
    expect(rounded(block!.values[4]!)).toEqual([B2, 0.75, 0.75, 0, 0, 'Đạt', 'Không xét', NO_MONEY]);
  });

  const [M1, M2, M4] = ['dưới 10 tỷ đồng', 'từ 10 đến dưới 50 tỷ đồng', 'trên 100 tỷ đồng'];
  test.each<[string, GridCell[], OwnValue[]]>([
    ['both reached', [150, 100, 75, 20, 10, 4.3], [B2, 0.75, 0.75, 0, 0, 'Đạt', M2, 0.43, 0.43, 0, 0, 'Đạt', 'Đủ', '']],
    ['only cases reached', [150, 100, 75, 20, 10, 4.2], [B2, 0.75, 0.75, 0, 0, 'Đạt', M2, 0.43, 0.42, -1, 1, 'Chưa đạt', 'Chưa đủ', '']],
    ['only money reached', [150, 100, 70, 9, 8, 8], [B2, 0.75, 0.7, -5, 5, 'Chưa đạt', M1, 0.45, 1, 55, 0, 'Đạt', 'Chưa đủ', '']],
    [
      'money missing',
      [150, 100, 75, '', '', ''],
      [B2, 0.75, 0.75, 0, 0, 'Đạt', '', '', '', '', '', 'Không xét', 'Không xét', 'Về tiền: thiếu số tổng số giải quyết nên chưa xếp được nhóm.'],
    ],
    [
      'money on its open edge',
      [150, 100, 75, 100, 100, 40],
      [
        B2,
        0.75,
        0.75,
        0,
        0,
        'Đạt',
        M4,
        0.39,
        0.4,
        1,
        0,
        'Đạt',
        'Đủ',
        'Về tiền: đúng mốc 100 tỷ đồng, kế hoạch không nói rõ: xếp vào nhóm trên mốc (trên 100 tỷ đồng).',
      ],
    ],
    [
      'cases failed, money doubtful',
      [150, 100, 70, 20, 10, 11],
      [B2, 0.75, 0.7, -5, 5, 'Chưa đạt', M2, 0.43, 1.1, 67, '', 'Không xét', 'Chưa đủ', 'Về tiền: thi hành xong lớn hơn có điều kiện: cần kiểm tra số liệu.'],
    ],
    [
      'cases reached, money doubtful',
      [150, 100, 75, 20, 10, 11],
      [B2, 0.75, 0.75, 0, 0, 'Đạt', M2, 0.43, 1.1, 67, '', 'Không xét', 'Không xét', 'Về tiền: thi hành xong lớn hơn có điều kiện: cần kiểm tra số liệu.'],
    ],
  ])('both measures: %s', (_, figures, expected) => {
    const [block] = blocksOf(
      planned([
        both('HAI', [
          [1, 'Hồ Thị Đào', 150, 100, 75, 20, 10, 4.3],
          [2, 'Lê Văn Cần', ...figures],
          [3, 'Vũ Văn Em', 150, 100, 75, 20, 10, 4.3],
        ]),
      ]).changes,
    );
    expect(rounded(block!.values[1]!)).toEqual(expected);
  });

  test('on two sheets: each its own measure, "Đủ điều kiện" of both', () => {
    const [cases, money] = blocksOf(planned([VIEC, TIEN]).changes);
    expect(cases!.values.map(rounded)).toEqual([
      [B2, 0.75, 0.75, 0, 0, 'Đạt', 'Đủ', ''],
      [B2, 0.75, 0.74, -1, 1, 'Chưa đạt', 'Chưa đủ', ''],
    ]);
    expect(money!.values.map(rounded)).toEqual([
      [M2, 0.43, 0.43, 0, 0, 'Đạt', 'Đủ', ''],
      [M2, 0.43, 0.42, -1, 1, 'Chưa đạt', 'Chưa đủ', ''],
    ]);
  });

  test('on two sheets: who stands on one of them only', () => {
    const [cases, money] = blocksOf(
      planned([
        VIEC,
        report('TIỀN', 'tỷ đồng', [
          [1, 'Nguyễn Văn An', 20, 10, 4.3],
          [2, 'Vũ Văn Em', 20, 10, 4.3],
        ]),
      ]).changes,
    );
    expect(cases!.values.map((row) => row.slice(5))).toEqual([
      ['Đạt', 'Đủ', ''],
      ['Chưa đạt', 'Chưa đủ', NO_MONEY],
    ]);
    expect(money!.values.map((row) => row.slice(5))).toEqual([
      ['Đạt', 'Đủ', ''],
      ['Đạt', 'Không xét', NO_CASES],
    ]);
  });
});

/** VIEC with more in its rows from column F on; row 0 is the unit line, 1 the headings, 2 and 3 people, 4 is below the table. */
const beside = (texts: Record<number, GridCell[]>, more: Partial<SheetGrid> = {}): SheetGrid => ({
  ...VIEC,
  cells: Array.from({ length: 5 }, (_, r) => {
    const cells = VIEC.cells[r] ?? [];
    return texts[r] ? [...cells, ...Array.from({ length: 5 - cells.length }, () => ''), ...texts[r]] : cells;
  }),
  ...more,
});
/** A text so many columns right of the table's end. */
const after = (columns: number, text: GridCell = 'x'): GridCell[] => [...Array.from({ length: columns }, () => ''), text];
const OLD: Record<number, GridCell[]> = { 1: ONE, 2: ['a', 0.7, 0.7, 0, 0, 'Đạt', 'Đủ', ''], 3: ['a', 0.7, 0.7, 0, 0, 'Đạt', 'Đủ', ''] };
const shifted = (columns: number, rows = OLD): Record<number, GridCell[]> =>
  Object.fromEntries(Object.entries(rows).map(([row, cells]) => [row, [...Array.from({ length: columns }, (): GridCell => ''), ...cells]]));
const with_ = (row: number, column: number, text: GridCell, rows = OLD): Record<number, GridCell[]> => {
  const cells = [...(rows[row] ?? [])];
  while (cells.length <= column) cells.push('');
  cells[column] = text;
  return { ...rows, [row]: cells };
};
const upTo = (first: number, last: number): number[] => Array.from({ length: last - first + 1 }, (_, i) => first + i);

describe('the first free column', () => {
  test.each([0, 1, 2, 3, 4, 5, 6, 7])('a text %i columns right of the table: the block begins behind it', (columns) => {
    for (const row of [2, 3]) expect(blocksOf(planned([beside({ [row]: after(columns) })]).changes)[0]!.column).toBe(6 + columns);
  });

  test.each<[string, Record<number, GridCell[]>, number[], number]>([
    ['nothing in the way', {}, [], 5],
    ['a text just behind the block', { 2: after(8) }, [], 5],
    ['a zero counts as contents', { 2: after(3, 0) }, [], 9],
    ['FALSE counts as contents', { 2: after(3, false) }, [], 9],
    ['above the header', { 0: after(2) }, [], 5],
    ['below the table', { 4: after(2) }, [], 5],
    ['two texts in one row', { 2: [...after(1), '', 'y'] }, [], 9],
    ['two texts with exactly eight columns between them', { 2: ['x'], 3: after(9) }, [], 6],
    ['two texts with seven columns between them', { 2: ['x'], 3: after(8) }, [], 14],
    ['a blocked column', {}, [5], 6],
    ['blocked within the block', {}, [9], 10],
    ['blocked behind the block', {}, [13], 5],
    ['blocked left of the table’s end', {}, [0, 3, 4], 5],
    ['blocked in turns', {}, [7, 15, 30], 16],
    ['a text and a blocked column', { 3: after(0) }, [12], 13],
    ['eight columns left at the end of the sheet', {}, upTo(5, 16375), 16376],
    ['seven columns left: the block would reach beyond XFD', {}, upTo(5, 16376), 16377],
    ['no column left', {}, upTo(5, 16383), 16384],
  ])('%s', (_, texts, blocked, column) => {
    expect(blocksOf(planned([beside(texts)], { blocked }).changes)[0]!.column).toBe(column);
  });

  test.each<[string, Record<number, GridCell[]>, number[], number, number]>([
    ['it is free', OLD, [], 5, 5],
    ['a blocked column in it', OLD, [6, 11], 5, 5],
    ['a text behind it', with_(2, 8, 'x'), [], 5, 5],
    ['further right, free before it', shifted(3), [], 8, 5],
    ['further right, a text in the second column', with_(2, 1, 'x', shifted(3)), [], 8, 7],
    ['further right, the second column blocked', shifted(3), [6], 8, 7],
    ['further right, all before it taken', with_(3, 0, 'x', shifted(3)), [7], 8, 8],
  ])('our own block: %s', (_, texts, blocked, old, column) => {
    const anchors = [{ id: 3, area: { top: 1, left: old, bottom: 3, right: old + 7 } }];
    const { changes } = planned([beside(texts, { anchors })], { blocked });
    expect(changes).toMatchObject([{ block: { column }, replaces: { id: 3, column: old, width: 8, headingRow: 1, lastRow: 3, qualifies: old + 6 } }]);
  });

  test('a report that grew: what stands below our own block is the user’s', () => {
    const { 3: _, ...shorter } = OLD;
    const grown = { ...shorter, 3: after(2) };
    const anchors = [{ id: 1, area: { top: 1, left: 5, bottom: 2, right: 12 } }];
    const { changes } = planned([beside(grown, { anchors })]);
    expect(changes[0]).toMatchObject({ block: { column: 5, lastRow: 3 }, replaces: { id: 1, column: 5, lastRow: 2 } });
    const [block] = blocksOf(changes);
    expect(block!.values.map((row) => row.flatMap((value, i) => (value === null ? [i] : [])))).toEqual([[], [2]]);
    // A whole row of theirs is none that we stand around.
    const full = { ...shorter, 3: ['a', 'b', 'c', 'd'] };
    expect(planned([beside(full, { anchors })]).changes[0]).toMatchObject({ block: { column: 9 } });
  });

  test('both measures need fourteen columns', () => {
    const text = (column: number): SheetGrid => ({ ...HAI, cells: HAI.cells.map((row, r) => (r === 4 ? [...row, ...after(column)] : row)) });
    expect([13, 14].map((column) => blocksOf(planned([text(column)]).changes)[0]!.column)).toEqual([22, 8]);
  });
});

test.each<[string, SheetGrid, object | null]>([
  ['none', VIEC, null],
  ['its headings alone: a copy', beside(OLD), null],
  [
    'remembered by an anchor',
    beside(OLD, { anchors: [{ id: 4, area: { top: 1, left: 5, bottom: 3, right: 12 } }] }),
    { id: 4, headerFirstRow: 1, headingRow: 1, lastRow: 3, column: 5, width: 8, qualifies: 11 },
  ],
  ['three edited headings without an anchor are the user’s', beside({ ...OLD, 1: ['a', 'b', 'c', ...ONE.slice(3)] }), null],
])('the block of an earlier run: %s', (_, sheet, replaces) => expect(planned([sheet]).changes).toMatchObject([{ kind: 'writeBlock', replaces }]));

describe('a sheet that cannot be written', () => {
  const sheetsOf = ({ changes }: Planned): WriteSheet[] => changes.filter((change) => change.kind === 'writeSheet');

  test('its results go to a sheet of their own: who stands in which row, and our columns', () => {
    const rows: GridCell[][] = [
      ['', 'Tổng số', 450, 300, 224],
      ['I', 'Chi cục THADS huyện Tân Mỹ', 300, 200, 149],
      AN,
      ['', '', '', '', ''],
      BINH,
      [3, 'Lê Văn Cần (Thư ký)', '', '', ''],
    ];
    const { changes } = planned([report('VIỆC', 'Việc', rows)], { readOnly: ['VIỆC'] });
    expect(changes).toHaveLength(1);
    const [change] = changes as [WriteSheet];
    expect(change).toMatchObject({
      kind: 'writeSheet',
      name: 'Kết quả VIỆC',
      source: 'VIỆC',
      sourceArea: { top: 1, left: 0, bottom: 7, right: 4 },
      replaces: null,
      leading: 4,
    });
    expect(change.headings).toEqual(['Dòng', 'Đơn vị', 'Họ tên', 'Đối tượng', ...ONE]);
    expect(change.columns.map(({ heading }) => heading)).toEqual(ONE);
    const TAN_MY = 'Chi cục THADS huyện Tân Mỹ';
    expect(change.values.map(rounded)).toEqual([
      [
        4,
        TAN_MY,
        TAN_MY,
        'Chi cục / Phòng THADS khu vực',
        'dưới 800 việc',
        0.77,
        0.745,
        -2.5,
        5,
        'Chưa đạt',
        'Chưa đủ',
        `${NO_MONEY} {VIỆC: Chi cục THADS huyện Tân Mỹ ; 300 ; 200 ; 149}`,
      ],
      [
        5,
        TAN_MY,
        'Nguyễn Văn An',
        'Chấp hành viên',
        'từ 100 đến dưới 200 việc',
        0.75,
        0.75,
        0,
        0,
        'Đạt',
        'Không xét',
        `${NO_MONEY} {VIỆC: Nguyễn Văn An ; 150 ; 100 ; 75}`,
      ],
      [
        7,
        TAN_MY,
        'Trần Thị Bình',
        'Chấp hành viên',
        'từ 100 đến dưới 200 việc',
        0.75,
        0.74,
        -1,
        1,
        'Chưa đạt',
        'Chưa đủ',
        `${NO_MONEY} {VIỆC: Trần Thị Bình ; 150 ; 100 ; 74}`,
      ],
      [
        8,
        TAN_MY,
        'Lê Văn Cần (Thư ký)',
        'Không là Chấp hành viên',
        '',
        '',
        '',
        '',
        '',
        'Không xét',
        'Không xét',
        'Yêu cầu của kế hoạch: Hoàn thành xuất sắc nhiệm vụ được giao. {VIỆC: Lê Văn Cần (Thư ký) ;  ;  ; }',
      ],
    ]);
  });

  test('both measures have fourteen columns there, too', () => {
    const [change] = sheetsOf(planned([HAI], { readOnly: ['HAI'] }));
    expect(change).toMatchObject({ headings: ['Dòng', 'Đơn vị', 'Họ tên', 'Đối tượng', ...BOTH], leading: 4 });
    expect(change!.values[0]).toHaveLength(18);
  });

  test('one of two sheets: the other gets its block', () => {
    expect(planned([VIEC, TIEN], { readOnly: ['TIỀN'] }).changes.map(brief)).toEqual([
      ['block', 'VIỆC', [1, 2, 3, 5], ONE, 2],
      ['sheet', 'Kết quả TIỀN', 'TIỀN', ['Dòng', 'Đơn vị', 'Họ tên', 'Đối tượng', ...ONE], 2],
    ]);
  });

  const LONG = 'Báo cáo tháng 6 năm 2024 Hậu Gi';
  test.each<[string, string, string[], string]>([
    ['free', 'VIỆC', [], 'Kết quả VIỆC'],
    ['taken', 'VIỆC', ['Kết quả VIỆC'], 'Kết quả VIỆC (2)'],
    ['taken in other case', 'VIỆC', ['KẾT QUẢ việc'], 'Kết quả VIỆC (2)'],
    ['taken with decomposed accents', 'VIỆC', ['Kết quả VIỆC'.normalize('NFD')], 'Kết quả VIỆC (2)'],
    ['taken twice', 'VIỆC', ['kết quả việc', 'KẾT QUẢ VIỆC (2)'], 'Kết quả VIỆC (3)'],
    ['a name of 31 letters', LONG, [], 'Kết quả Báo cáo tháng 6 năm 202'],
    ['a name of 31 letters, taken', LONG, ['kết quả báo cáo tháng 6 năm 202'], 'Kết quả Báo cáo tháng 6 năm (2)'],
    ['an apostrophe that comes to the end by cutting', "Báo cáo tháng 6 năm 24's b", [], 'Kết quả Báo cáo tháng 6 năm 24'],
    ['what Excel refuses', 'Quý 1/2024 [việc]: *nháp*?', [], 'Kết quả Quý 1 2024  việc    nhá'],
  ])('its name: %s', (_, name, taken, expected) => {
    const [change] = sheetsOf(planned([{ ...VIEC, name }, ...taken.map((other) => grid(other, []))], { readOnly: [name] }));
    expect(change!.name).toBe(expected);
  });

  test('two long names that begin alike give two sheets', () => {
    const names = ['Báo cáo tháng 6 năm 2024 (việc)', 'Báo cáo tháng 6 năm 2024 (tiền)'];
    const grids = [VIEC, TIEN].map((sheet, i) => ({ ...sheet, name: names[i]! }));
    expect(sheetsOf(planned(grids, { readOnly: names })).map(({ name }) => name)).toEqual([
      'Kết quả Báo cáo tháng 6 năm 202',
      'Kết quả Báo cáo tháng 6 năm (2)',
    ]);
  });

  test('two tables below each other give two sheets', () => {
    const below = { ...VIEC, cells: [...VIEC.cells, [], ...TIEN.cells] };
    const sheets = sheetsOf(planned([below], { readOnly: ['VIỆC'] }));
    expect(sheets.map(({ name, sourceArea }) => [name, sourceArea.top, sourceArea.bottom])).toEqual([
      ['Kết quả VIỆC', 1, 3],
      ['Kết quả VIỆC (2)', 6, 8],
    ]);
  });

  const AREA = { top: 0, left: 0, bottom: 2, right: 11 };
  const earlier = (source: { sheet: string; area: typeof AREA } | null, name = 'KQ cũ'): SheetGrid => grid(name, [], { results: { area: AREA, source } });
  const SOURCE = { top: 1, left: 0, bottom: 3, right: 4 };
  test.each<[string, SheetGrid, string[], unknown[]]>([
    ['it is filled anew under its name', earlier({ sheet: 'VIỆC', area: SOURCE }), ['VIỆC'], [['KQ cũ', AREA]]],
    ['also where the report can be written by now', earlier({ sheet: 'VIỆC', area: SOURCE }), [], ['block', ['KQ cũ', AREA]]],
    ['an area that covers the headings counts', earlier({ sheet: 'VIỆC', area: { ...SOURCE, top: 0, bottom: 1 } }), ['VIỆC'], [['KQ cũ', AREA]]],
    ['an area below the headings is another report', earlier({ sheet: 'VIỆC', area: { ...SOURCE, top: 2 } }), ['VIỆC'], [['Kết quả VIỆC', null]]],
    ['an area above the headings is another report', earlier({ sheet: 'VIỆC', area: { ...SOURCE, top: 0, bottom: 0 } }), ['VIỆC'], [['Kết quả VIỆC', null]]],
    ['about another sheet', earlier({ sheet: 'TIỀN', area: SOURCE }), ['VIỆC'], [['Kết quả VIỆC', null]]],
    ['its report is gone', earlier(null), ['VIỆC'], [['Kết quả VIỆC', null]]],
    ['its report is gone, and the name is taken', earlier(null, 'Kết quả VIỆC'), ['VIỆC'], [['Kết quả VIỆC (2)', null]]],
    ['another report, none of ours is needed', earlier(null), [], ['block']],
  ])('results of an earlier run: %s', (_, sheet, readOnly, expected) => {
    const { changes } = planned([VIEC, sheet], { readOnly });
    expect(changes.map((change) => (change.kind === 'writeSheet' ? [change.name, change.replaces] : 'block'))).toEqual(expected);
  });
});

describe('in words', () => {
  const results = grid('KQ cũ', [], {
    results: { area: { top: 0, left: 0, bottom: 2, right: 11 }, source: { sheet: 'VIỆC', area: { top: 1, left: 0, bottom: 3, right: 4 } } },
  });
  test.each<[string, Change[], string[]]>([
    ['nothing', [], []],
    ['a block', planned([VIEC]).changes, ['Trang "VIỆC": ghi 2 dòng vào F2:M4.']],
    [
      'empty rows are not counted',
      planned([report('VIỆC', 'Việc', [['', 'Tổng số', 300, 200, 149], AN, ['', '', '', '', ''], BINH])]).changes,
      ['Trang "VIỆC": ghi 2 dòng vào F2:M6.'],
    ],
    ['both measures', planned([HAI]).changes, ['Trang "HAI": ghi 2 dòng vào I3:V5.']],
    [
      'instead of an earlier one',
      planned([beside(OLD, { anchors: [{ id: 4, area: { top: 1, left: 5, bottom: 3, right: 12 } }] })]).changes,
      ['Trang "VIỆC": ghi 2 dòng vào F2:M4; thay kết quả cũ.'],
    ],
    ['a new sheet', planned([VIEC], { readOnly: ['VIỆC'] }).changes, ['Trang "VIỆC": ghi kết quả sang trang mới "Kết quả VIỆC".']],
    ['a sheet of an earlier run', planned([VIEC, results], { readOnly: ['VIỆC'] }).changes, ['Trang "VIỆC": thay kết quả cũ trên trang "KQ cũ".']],
    [
      'the plan sheet',
      [{ kind: 'preparePlan', plan: {} as never, lookup: true }],
      ['Thêm trang kế hoạch thi đua (nếu chưa có) để công thức tra nhóm và chỉ tiêu.'],
    ],
    ['two sheets', planned([VIEC, TIEN]).changes, ['Trang "VIỆC": ghi 2 dòng vào F2:M4.', 'Trang "TIỀN": ghi 2 dòng vào F2:M4.']],
  ])('%s', (_, changes, lines) => expect(describeChanges(changes, vi).map(({ text }) => text)).toEqual(lines));

  test('1.500 rows are written as people write them', () => {
    const rows = Array.from({ length: 1500 }, (_, i): GridCell[] => [i + 1, `Nguyễn Văn ${i}`, 150, 100, 75]);
    expect(describeChanges(planned([report('VIỆC', 'Việc', rows)]).changes, vi)).toEqual([
      { text: 'Trang "VIỆC": ghi 1.500 dòng vào F2:M1502.', place: { sheet: 'VIỆC', address: 'F2:M1502' } },
    ]);
  });
});
