/** What occurs twice: people of one name, headers at page breaks, tables below each other. */
import { assessSubjects } from '../../src/assessment/report';
import { DEFAULT_PLAN } from '../../src/plan/default';
import type { GridCell, SheetGrid } from '../../src/cells/grid';
import { recogniseWorkbook } from '../../src/report/recognise';

const grid = (name: string, cells: GridCell[][]): SheetGrid => ({ name, visible: true, top: 0, left: 0, cells });
const HEADINGS = ['STT', 'Đơn vị, Chấp hành viên', 'Tổng số giải quyết', 'Có điều kiện', 'Thi hành xong'];

describe('people of one name in one unit', () => {
  const MET: [number, number, number] = [150, 100, 90];
  const FAILED: [number, number, number] = [150, 100, 10];
  const money = (figures: [number, number, number]): GridCell[] => figures.map((figure) => figure * 100_000);
  const UNIT = 'Chi cục THADS huyện Tân Mỹ';
  const sheet = (name: string, unit: string, rows: GridCell[][]): SheetGrid =>
    grid(name, [HEADINGS, ['I', unit, '', '', ''], ...rows.map((row, i) => [i + 1, ...row])]);
  const judge = (cases: GridCell[][], tien: GridCell[][], unit = UNIT) => {
    const recognition = recogniseWorkbook([sheet('VIỆC', UNIT, cases), sheet('TIỀN', unit, tien)]);
    const assessed = assessSubjects(DEFAULT_PLAN, recognition);
    return assessed.map(({ subject: { name, namesake }, qualification }) => [name, qualification, namesake !== undefined]);
  };

  test.each<[string, GridCell[][], GridCell[][], unknown]>([
    ['once on each: certain', [['An', ...MET]], [['An', ...money(MET)]], [['An', 'qualified', false]]],
    [
      'twice on cases, once on money: nobody knows whose money it is',
      [
        ['An', ...MET],
        ['An', ...FAILED],
      ],
      [['An', ...money(MET)]],
      [
        ['An', 'notJudged', true],
        ['An', 'notJudged', true],
      ],
    ],
    [
      'twice on money, once on cases',
      [['An', ...MET]],
      [
        ['An', ...money(FAILED)],
        ['An', ...money(MET)],
      ],
      [
        ['An', 'notJudged', true],
        ['An', 'notJudged', true],
      ],
    ],
    [
      'twice and once, but whoever it is fails',
      [
        ['An', ...FAILED],
        ['An', ...FAILED],
      ],
      [['An', ...money(MET)]],
      [
        ['An', 'notQualified', true],
        ['An', 'notQualified', true],
      ],
    ],
    [
      'three and two',
      [
        ['An', ...MET],
        ['An', ...MET],
        ['An', ...MET],
      ],
      [
        ['An', ...money(MET)],
        ['An', ...money(MET)],
      ],
      [
        ['An', 'notJudged', true],
        ['An', 'notJudged', true],
        ['An', 'notJudged', true],
      ],
    ],
    [
      'twice on both, all reach both',
      [
        ['An', ...MET],
        ['An', ...MET],
      ],
      [
        ['An', ...money(MET)],
        ['An', ...money(MET)],
      ],
      [
        ['An', 'qualified', true],
        ['An', 'qualified', true],
      ],
    ],
    [
      'two others beside them stay certain',
      [
        ['An', ...MET],
        ['Bình', ...MET],
        ['An', ...FAILED],
      ],
      [
        ['Bình', ...money(MET)],
        ['An', ...money(MET)],
      ],
      [
        ['An', 'notJudged', true],
        ['Bình', 'qualified', false],
        ['An', 'notJudged', true],
      ],
    ],
  ])('%s', (_, cases, tien, expected) => expect(judge(cases, tien)).toEqual(expected));

  test('the unit may be written differently on the two sheets', () => {
    expect(
      judge(
        [
          ['An', ...MET],
          ['An', ...FAILED],
        ],
        [['An', ...money(MET)]],
        'CC THADS H. Tân Mỹ',
      ),
    ).toEqual([
      ['An', 'notJudged', true],
      ['An', 'notJudged', true],
    ]);
  });
});

describe('a header repeated at a page break', () => {
  const TOP = ['STT', 'Họ và tên', 'Tổng số giải quyết', 'Có điều kiện', '', 'Thi hành xong'];
  const LEAF = ['', '', '', 'Tổng số', 'Đang thi hành', ''];
  const CODES = ['A', 'B', 1, 2, 3, 4];
  const person = (i: number): GridCell[] => [i, `Lê Văn ${'ABCDEGHK'[i]}`, 120 + i, 100, 20, 80];
  const build = (repeated: GridCell[][], codes: GridCell[][] = []): GridCell[][] => [
    TOP,
    LEAF,
    ...codes,
    person(1),
    person(2),
    ...repeated,
    person(3),
    person(4),
  ];

  test.each<[string, GridCell[][], GridCell[][]]>([
    ['both rows', [TOP, LEAF], []],
    ['both rows and the codes', [TOP, LEAF, CODES], [CODES]],
    ['the second row alone', [LEAF], []],
    ['with other case and spaces', [TOP, LEAF.map((text) => String(text).toUpperCase().replace(' ', '  '))], []],
  ])('%s', (_, repeated, codes) => {
    const { sheets } = recogniseWorkbook([grid('VIỆC', build(repeated, codes))]);
    expect(sheets).toHaveLength(1);
    expect(sheets[0]!.rows.filter(({ type }) => type === 'subject').map(({ name }) => name)).toEqual(['Lê Văn B', 'Lê Văn C', 'Lê Văn D', 'Lê Văn E']);
  });
});

describe('a second table below without a unit line', () => {
  const table = (scale: number): GridCell[][] => [
    HEADINGS,
    [1, 'Lê Văn An', 120 * scale, 100 * scale, 90 * scale],
    [2, 'Lê Thị Bình', 90 * scale, 80 * scale, 10 * scale],
  ];

  test.each<[string, GridCell[][]]>([
    ['with a title', [['Kết quả tính bằng việc'], ...table(1), [], ['Kết quả tính bằng tiền'], ...table(100_000)]],
    ['with nothing between', [...table(1), ...table(100_000)]],
    ['with a blank row between', [...table(1), [], ...table(100_000)]],
  ])('%s: the same people once more are a table of their own', (_, cells) => {
    const { sheets, subjects } = recogniseWorkbook([grid('Tổng hợp', cells)]);
    expect(sheets.map(({ measures }) => measures.map(({ measure }) => measure))).toEqual([['cases'], ['money']]);
    expect(subjects.map(({ name, figures }) => [name, figures.cases?.figures.completed, figures.money?.figures.completed])).toEqual([
      ['Lê Văn An', 90, 9_000_000],
      ['Lê Thị Bình', 10, 1_000_000],
    ]);
  });
});

describe('two tables beside each other', () => {
  const row = (name: string, i: number, scale = 1): GridCell[] => [i, name, (120 + i) * scale, 100 * scale, 90 * scale];
  const beside = (left: string[], right: string[], scale = 1, group?: GridCell[]): GridCell[][] => [
    ...(group ? [group] : []),
    [...HEADINGS, '', ...HEADINGS],
    ...right.map((name, i) => [...(left[i] === undefined ? ['', '', '', '', ''] : row(left[i], i + 1)), '', ...row(name, i + 1, scale)]),
  ];
  const reasons = (cells: GridCell[][]) => recogniseWorkbook([grid('Tổng hợp', cells)]).refused.map(({ reason }) => reason);

  test('about other people: neither may be left out in silence', () => {
    expect(reasons(beside(['Lê An', 'Lê Bình'], ['Trần Chi', 'Trần Dung', 'Trần Em']))).toEqual([
      { code: 'sideBySide', name: 'Lê An', other: 'Trần Chi', address: 'H2' },
    ]);
    expect(reasons(beside(['Lê An'], ['Lê An', 'Lê Bình']))).toEqual([{ code: 'sideBySide', name: '', other: 'Lê Bình', address: 'H3' }]);
  });

  const GROUPS = ['Về việc', '', '', '', '', '', 'Về tiền'];

  test('the two measures in another order of rows: money of somebody else', () => {
    expect(reasons(beside(['Lê An', 'Lê Bình'], ['Lê Bình', 'Lê An'], 100_000, GROUPS))).toMatchObject([{ code: 'sideBySide', address: 'H3' }]);
  });

  test('the two measures with the names once more are one report', () => {
    const { sheets, refused } = recogniseWorkbook([grid('Tổng hợp', beside(['Lê An', 'CHV Lê Bình'], ['LÊ AN', 'Lê Bình'], 100_000, GROUPS))]);
    expect(refused).toEqual([]);
    expect(sheets[0]!.measures.map(({ measure }) => measure)).toEqual(['cases', 'money']);
  });
});

describe('a unit and its people in two columns: the row of the unit itself', () => {
  const HEADED = ['Đơn vị', 'Chấp hành viên', 'Tổng số giải quyết', 'Có điều kiện', 'Thi hành xong'];
  const people: GridCell[][] = [
    ['Gò Dừa', 'Nguyễn Văn An', 150, 100, 90],
    ['', 'Trần Thị Bình', 160, 110, 80],
  ];
  test.each<[string, GridCell[][], [string, string][]]>([
    ['a place beside "Toàn đơn vị"', [['Gò Dừa', 'Toàn đơn vị', 310, 210, 170], ...people], [['subject', 'Gò Dừa']]],
    ['the unit above in a merged cell', [...people, ['', 'Cộng Chi cục', 310, 210, 170]], [['subject', 'Gò Dừa']]],
    ['the whole is no unit', [...people, ['Toàn tỉnh', 'Tổng số', 310, 210, 170]], [['total', 'Tổng số']]],
    ['a sum without a word of a unit', [...people, ['', 'Cộng', 310, 210, 170]], [['total', 'Cộng']]],
  ])('%s', (_, rows, expected) => {
    const [sheet] = recogniseWorkbook([grid('VIỆC', [HEADED, ...rows])]).sheets;
    const others = sheet!.rows.filter(({ kind }) => kind !== 'officer');
    expect(others.map(({ type, name }) => [type, name])).toEqual(expected);
  });
});
