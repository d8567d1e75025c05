/** A whole block with formulas beside its values: which cells get one, what they refer to, and what stays a value. */
import type { GridCell, SheetGrid } from '../../../src/cells/grid';
import type { Change, FormulaMode, OwnValue } from '../../../src/changes/changes';
import { withFormulas } from '../../../src/changes/formulas/block';
import { NATIONAL_2022 } from '../../../src/plan/builtin';
import { DEFAULT_PLAN } from '../../../src/plan/default';
import type { Plan } from '../../../src/plan/plan';
import { both, blocksOf, PLAN, planned, report } from '../build';

interface Given {
  mode?: FormulaMode;
  plan?: Plan;
  readOnly?: string[];
}
function changesOf(grids: SheetGrid[], { mode = 'builtin', plan = PLAN, readOnly = [] }: Given = {}): Change[] {
  const { changes, recognition, assessed } = planned(grids, { plan, readOnly });
  return withFormulas(changes, recognition, assessed, plan, grids, mode);
}
/** The cells of each block. */
const cellsOf = (grids: SheetGrid[], given?: Given): (OwnValue | null)[][][] => blocksOf(changesOf(grids, given)).map(({ formulas }) => formulas!.cells);

const AN: GridCell[] = [1, 'Nguyễn Văn An', 150, 100, 75];
const BINH: GridCell[] = [2, 'Trần Thị Bình', 150, 100, 74];
const VIEC = report('VIỆC', 'Việc', [AN, BINH]);
const TIEN = report('TIỀN', 'tỷ đồng', [
  [1, 'Nguyễn Văn An', 20, 10, 4.3],
  [2, 'Trần Thị Bình', 20, 10, 4.2],
]);
const SHORT = ['F', 'G', 'H', 'I', 'J', 'K', 'L', 'M'];

test.each<[string, Given, unknown[]]>([
  ['built-in formulas look the plan sheet up', {}, [{ kind: 'preparePlan', plan: PLAN, lookup: true }, { kind: 'writeBlock' }]],
  ['functions know the default plan', { mode: 'functions', plan: DEFAULT_PLAN }, [{ kind: 'writeBlock' }]],
  [
    'functions read any other plan from its sheet',
    { mode: 'functions', plan: NATIONAL_2022 },
    [{ kind: 'preparePlan', plan: NATIONAL_2022, lookup: false }, { kind: 'writeBlock' }],
  ],
  [
    'a copy of the default plan is another plan',
    { mode: 'functions', plan: { ...DEFAULT_PLAN } },
    [{ kind: 'preparePlan', lookup: false }, { kind: 'writeBlock' }],
  ],
])('%s', (_, given, expected) => expect(changesOf([VIEC], given)).toMatchObject(expected));

test('everything else of a block stays as it was; the values stand beside the formulas, and say who the row is about', () => {
  const { changes } = planned([VIEC]);
  const [, change] = changesOf([VIEC]);
  const [block] = blocksOf([change!]);
  const [before] = blocksOf(changes);
  expect({ ...block, formulas: undefined, values: [] }).toEqual({ ...before, formulas: undefined, values: [] });
  const names = ['Nguyễn Văn An', 'Trần Thị Bình'];
  expect(block!.values).toEqual(before!.values.map((row, i) => [...row.slice(0, -1), `${row.at(-1)} [${names[i]} | =]`]));
  expect(block!.formulas!.instead).toEqual(before!.values.map((row, i) => [...row.slice(0, -1), `${row.at(-1)} [${names[i]} | 150 | 100 | ${[75, 74][i]}]`]));
  expect(block!.formulas!.mode).toBe('builtin');
});

/** That the formulas which a result is made from still stand: band, target, achieved, shortfall, result. */
const stands = (letters: string, row: number): string => {
  const [known, first, verdict] = [[...letters].map((letter) => `ISFORMULA(${letter}${row})`).join(), letters[0]!, `${letters.at(-1)}${row}<>"Số liệu đã đổi"`];
  return `IFERROR(AND(${known},${verdict}),IFERROR(AND(ERROR.TYPE(ISFORMULA(${first}${row}))=5,${verdict}),FALSE))`;
};

describe('one measure', () => {
  const [[an, binh] = []] = cellsOf([VIEC]);
  const KEY = 'INDEX(THADS_PLAN[Chỉ tiêu],MATCH("Chấp hành viên|việc|"&F3,THADS_PLAN[_khóa],0))';
  test.each<[string, RegExp | string]>([
    ['F', /^=IF\(IF\(COUNT\(C3,D3,E3\)\+COUNTBLANK\(C3\)\+COUNTBLANK\(D3\)\+COUNTBLANK\(E3\)=3,.*THADS_PLAN\[_loại\]="Chấp hành viên\|việc"/],
    ['G', `=IF(F3="","",${KEY})`],
    ['H', '=IF(G3="","",IF(COUNT(D3)>0,IF(COUNT(E3)>0,IF(D3=0,"",E3/D3),""),""))'],
    ['I', '=IF(H3="","",ROUND((H3-G3)*100,10))'],
    ['J', /^=IF\(H3="","",IF\(E3>D3,"",MAX\(0,/],
    [
      'K',
      '=IF(IF(COUNT(C3)>0,IF(COUNT(D3)>0,D3>C3,FALSE),FALSE),"Không xét",IF(ISERROR(J3),"Số liệu đã đổi",IF(ISNUMBER(J3),IF(J3=0,"Đạt","Chưa đạt"),"Không xét")))',
    ],
    // Both measures are asked, one is there: nobody can be "Đủ".
    ['L', `=IF(${stands('FGHJK', 3)},IF(K3="Chưa đạt","Chưa đủ","Không xét"),"Số liệu đã đổi")`],
    [
      'M',
      /^=MID\(IF\(K3="Không xét".*&IFERROR\(" Đúng "&INDEX\(THADS_PLAN\[_ghi_mốc\],MATCH\("Chấp hành viên\|việc\|"&F3&"\|"&C3,THADS_PLAN\[_mốc\].*&" Chưa có kết quả về tiền để xét đủ điều kiện\."&" \[Nguyễn Văn An \| =\]",2,2000\)$/,
    ],
  ])('column %s', (letters, formula) => {
    const found = an![SHORT.indexOf(letters)];
    if (typeof formula === 'string') expect(found).toBe(formula);
    else expect(found).toMatch(formula);
  });

  test('the next row has the same formulas, a row lower', () => {
    const lower = an!.map((cell) =>
      String(cell)
        .replace(/\b([C-M])3\b/g, '$14')
        .replace('Nguyễn Văn An', 'Trần Thị Bình'),
    );
    expect(binh).toEqual(lower);
  });
});

test('two sheets: each block asks the other one by its cells', () => {
  const [[an] = [], [money] = []] = cellsOf([VIEC, TIEN]);
  expect(an![6]).toMatch(
    /^=IF\(AND\('TIỀN'!B3="Nguyễn Văn An",IFERROR\(AND\(.*,FALSE\)\)\),IF\(AND\(K3="Đạt",'TIỀN'!K3="Đạt"\),"Đủ",IF\(OR\(K3="Chưa đạt",'TIỀN'!K3="Chưa đạt"\),"Chưa đủ",IF\(OR\(IF\(F3="",.*,"Số liệu đã đổi"\)$/,
  );
  expect(money![6]).toMatch(/^=IF\(AND\('VIỆC'!B3="Nguyễn Văn An",IFERROR\(AND\(.*,FALSE\)\)\),IF\(AND\('VIỆC'!K3="Đạt",K3="Đạt"\),"Đủ",/);
  expect(an![7]).toMatch(/&IF\('TIỀN'!B3="Nguyễn Văn An",IF\('TIỀN'!K3<>"Không xét","" ?/);
  expect(an![7]).toContain('" Về tiền: chưa xét được, xem trang TIỀN."');
  expect(money![1]).toBe('=IF(F3="","",INDEX(THADS_PLAN[Chỉ tiêu],MATCH("Chấp hành viên|tiền|"&F3,THADS_PLAN[_khóa],0)))');
  expect(money![0]).toContain('THADS_PLAN[_dưới]<ROUND(C3*1E9,3)');
});

test('both measures side by side: six columns each, one answer', () => {
  const [[an] = []] = cellsOf([
    both('HAI', [
      [1, 'Nguyễn Văn An', 150, 100, 75, 20, 10, 4.3],
      [2, 'Trần Thị Bình', 150, 100, 75, 20, 10, 4.3],
    ]),
  ]);
  expect(an).toHaveLength(14);
  expect([an![3], an![9]]).toEqual(['=IF(K4="","",ROUND((K4-J4)*100,10))', '=IF(Q4="","",ROUND((Q4-P4)*100,10))']);
  const result = (shortfall: string): string =>
    `IF(ISERROR(${shortfall}),"Số liệu đã đổi",IF(ISNUMBER(${shortfall}),IF(${shortfall}=0,"Đạt","Chưa đạt"),"Không xét"))`;
  expect([an![5], an![11]]).toEqual([
    `=IF(IF(COUNT(C4)>0,IF(COUNT(D4)>0,D4>C4,FALSE),FALSE),"Không xét",${result('M4')})`,
    `=IF(IF(COUNT(F4)>0,IF(COUNT(G4)>0,G4>F4+2,FALSE),FALSE),"Không xét",${result('S4')})`,
  ]);
  expect(
    String(an![12]).startsWith(
      `=IF(AND(${stands('IJKMN', 4)},${stands('OPQST', 4)}),IF(AND(N4="Đạt",T4="Đạt"),"Đủ",IF(OR(N4="Chưa đạt",T4="Chưa đạt"),"Chưa đủ",`,
    ),
  ).toBe(true);
  expect(an![13]).toMatch(/^=MID\(IF\(N4="Không xét"," Về việc: .*&IF\(T4="Không xét"," Về tiền: /);
});

describe('what stays a value', () => {
  const EMPTY = ['', '', '', '', '', '', '', ''];
  test.each<[string, GridCell[], OwnValue[]]>([
    ['a total', ['', 'Tổng số', 300, 200, 149], EMPTY],
    ['a section', ['I', 'Chi cục THADS huyện Vị Tân', '', '', ''], EMPTY],
    ['a blank row', ['', '', '', '', ''], EMPTY],
    [
      'staff',
      [9, 'Lê Văn Cần (Thư ký)', 50, 40, 30],
      ['', '', '', '', '', 'Không xét', 'Không xét', 'Yêu cầu của kế hoạch: Hoàn thành xuất sắc nhiệm vụ được giao. [Lê Văn Cần (Thư ký) | =]'],
    ],
  ])('%s', (_, row, expected) => {
    for (const mode of ['builtin', 'functions'] as const) {
      const [cells] = cellsOf([report('VIỆC', 'Việc', [AN, BINH, row, [3, 'Hồ Thị Đào', 150, 100, 75]])], { mode });
      expect(cells![2]).toEqual(expected);
      expect(cells![3]!.every((cell) => String(cell).startsWith('='))).toBe(true);
    }
  });

  test('a sheet of its own; the block beside the other sheet asks nothing of it', () => {
    const changes = changesOf([VIEC, TIEN], { readOnly: ['TIỀN'] });
    expect(changes.map(({ kind }) => kind)).toEqual(['preparePlan', 'writeBlock', 'writeSheet']);
    expect(changes[2]).toEqual(planned([VIEC, TIEN], { readOnly: ['TIỀN'] }).changes[1]);
    const [[an, binh] = []] = cellsOf([VIEC, TIEN], { readOnly: ['TIỀN'] });
    expect(an![6]).toMatch(/^=IF\(IFERROR\(.*?,FALSE\)\),IF\(AND\(K3="Đạt",TRUE\),"Đủ",IF\(OR\(K3="Chưa đạt",FALSE\),"Chưa đủ",/);
    expect(binh![6]).toMatch(/^=IF\(IFERROR\(.*?,FALSE\)\),IF\(AND\(K4="Đạt",FALSE\),"Đủ",IF\(OR\(K4="Chưa đạt",TRUE\),"Chưa đủ",/);
    // What stood there when it was written is a part of the note: it is fixed in the formula.
    expect(String(an![7])).toMatch(/&" \{TIỀN: Nguyễn Văn An ; 20 ; 10 ; 4\.3\}"&" \[Nguyễn Văn An \| =\]",2,2000\)$/);
    expect(String(an![7]).replace('{TIỀN: ', '')).not.toContain('TIỀN');
  });

  test('a measure that the plan sets nothing in', () => {
    const plan: Plan = { ...PLAN, bands: PLAN.bands.filter(({ measure }) => measure === 'cases') };
    const [[an] = []] = cellsOf(
      [
        both('HAI', [
          [1, 'Nguyễn Văn An', 150, 100, 75, 20, 10, 4.3],
          [2, 'Trần Thị Bình', 150, 100, 75, 20, 10, 4.3],
        ]),
      ],
      { plan },
    );
    expect(an!.slice(6, 12)).toEqual(['', '', '', '', '', 'Không xét']);
    expect(an![12]).toMatch(/^=IF\(IFERROR\(.*?,FALSE\)\),IF\(N4="Đạt","Đủ",IF\(N4="Chưa đạt","Chưa đủ",/);
    expect(an![13]).toMatch(/&" Về tiền: kế hoạch không giao chỉ tiêu số lượng\."&" \[Nguyễn Văn An \| =\]",2,2000\)$/);
  });
});

describe('people of one name', () => {
  const cases = (count: number): GridCell[][] => Array.from({ length: count }, (_, i) => [i + 1, 'Nguyễn Văn An', 150, 100, 75]);
  const money = (count: number): GridCell[][] => Array.from({ length: count }, (_, i) => [i + 1, 'Nguyễn Văn An', 20, 10, 4.3]);
  const others: GridCell[][] = [
    [8, 'Hồ Thị Đào', 150, 100, 75],
    [9, 'Vũ Văn Em', 150, 100, 75],
  ];
  const othersMoney: GridCell[][] = [
    [8, 'Hồ Thị Đào', 20, 10, 4.3],
    [9, 'Vũ Văn Em', 20, 10, 4.3],
  ];
  const grids = (count: number): SheetGrid[] => [
    report('VIỆC', 'Việc', [['I', 'Chi cục THADS huyện Tân Mỹ', '', '', ''], ...cases(count), ...others]),
    report('TIỀN', 'tỷ đồng', [['I', 'Chi cục THADS huyện Tân Mỹ', '', '', ''], ...money(count), ...othersMoney]),
  ];

  test('every way of pairing their rows must say the same', () => {
    const [rows] = cellsOf(grids(2));
    const formula = String(rows![1]![6]);
    // An with his own money, An with the other's, and the other with each.
    const ways = [...formula.matchAll(/AND\(('?VIỆC'?!)?(K\d)="Đạt",'TIỀN'!(K\d)="Đạt"\)/g)].map(([, , a, b]) => `${a} ${b}`);
    expect([...new Set(ways)].sort()).toEqual(['K4 K4', 'K4 K5', 'K5 K4', 'K5 K5']);
    expect(formula).toMatch(
      /^=IF\(AND\('TIỀN'!B4="Nguyễn Văn An",'TIỀN'!B5="Nguyễn Văn An",IFERROR\(.*,FALSE\)\)\),IF\(AND\(IF\(.*,"Không xét"\),"Số liệu đã đổi"\)$/,
    );
    expect(String(rows![1]![7])).toMatch(/ Trùng tên trong đơn vị: ghép hai biểu theo thứ tự dòng, cần kiểm tra\.".*&" \[Nguyễn Văn An \| =\]",2,2000\)$/);
    expect(String(rows![4]![6])).toMatch(/^=IF\(AND\('TIỀN'!B7="Vũ Văn Em",IFERROR\(.*,FALSE\)\)\),IF\(AND\(K7="Đạt",'TIỀN'!K7="Đạt"\),"Đủ",/);
  });

  test.each([
    [2, true],
    [3, true],
    [5, false],
  ])('%i of them: a formula that Excel takes, else the value; a formula %p', (count, isFormula) => {
    const [rows] = cellsOf(grids(count));
    const cell = String(rows![1]![6]);
    expect([cell.startsWith('='), cell === 'Đủ', cell.length <= 8192]).toEqual([isFormula, !isFormula, true]);
  });
});

test.each<[string, GridCell[], string]>([
  ['a number', ['', 'Lê Văn Cần', 150, 1.5, 1], 'OR(D5=1.5,D5="1.5")'],
  ['a text', ['', 'Lê Văn Cần', 150, 'nhiều', 1], 'D5&""="nhiều"'],
])('an unusable cell is named as long as it says the same: %s', (_, row, condition) => {
  const [cells] = cellsOf([report('VIỆC', 'Việc', [AN, BINH, [3, ...row.slice(1)]])]);
  const note = String(cells![2]![7]);
  expect(note).toContain(`IF(IFERROR(${condition},FALSE)," Ô "&ADDRESS(ROW(D5),COLUMN(D5),4)&" (có điều kiện) ghi ""${String(row[3])}"": `);
});

describe('functions', () => {
  test('one call per cell; the verdict and the note are Excel’s own', () => {
    const [[an] = []] = cellsOf([VIEC], { mode: 'functions' });
    const call = 'THADS.ASSESS(C3,D3,E3,"officer","cases","việc")';
    const column = (n: number): string => `INDEX(${call},1,${n})`;
    const sound = `=IF(IF(COUNT(C3)>0,IF(COUNT(D3)>0,D3>C3,FALSE),FALSE),"Không xét",${column(6)})`;
    expect(an!.slice(0, 6)).toEqual([...[1, 2, 3, 4, 5].map((n) => `=${column(n)}`), sound]);
    expect(an![6]).toMatch(/^=IF\(IFERROR\(.*?,FALSE\)\),IF\(K3="Chưa đạt","Chưa đủ",/);
    expect(an![7]).not.toContain('THADS_PLAN');
  });

  test('an open edge is said as long as the caseload is the one that it was said of', () => {
    const [cells] = cellsOf([report('VIỆC', 'Việc', [AN, [2, 'Trần Thị Bình', 300, 200, 142]])], { mode: 'functions' });
    expect(cells![1]![7]).toContain(
      'IF(IFERROR(AND(F4="trên 300 việc",C4=300),FALSE)," Đúng mốc 300 việc, kế hoạch không nói rõ: xếp vào nhóm trên mốc (trên 300 việc).","")',
    );
    expect(cells![0]![7]).not.toContain('Đúng mốc');
    const [money] = cellsOf(
      [
        report('TIỀN', 'tỷ đồng', [
          [1, 'Nguyễn Văn An', 100, 50, 25],
          [2, 'Trần Thị Bình', 20, 10, 5],
        ]),
      ],
      { mode: 'functions' },
    );
    expect(money![0]![7]).toContain(
      'IF(IFERROR(AND(F3="trên 100 tỷ đồng",ROUND(C3*1E9,3)=100000000000),FALSE)," Đúng mốc 100 tỷ đồng, kế hoạch không nói rõ: xếp vào nhóm trên mốc (trên 100 tỷ đồng).","")',
    );
  });
});

test('a plan whose caseload is tổng số phải thi hành, on a sheet without that column: a band only where it has no bounds', () => {
  const plan: Plan = { ...PLAN, basis: 'toEnforce' };
  const [[an] = []] = cellsOf([VIEC], { plan });
  expect(an![0]).toMatch(/=3,AND\(MIN\(C3,D3,E3\)>=0,.*\),FALSE\),"",""\)$/);
});
