/** Answers that a workbook remembers: found again where the same form stands, asked again where it changed. */
import type { GridCell, SheetGrid } from '../../src/cells/grid';
import { DEFAULT_PLAN } from '../../src/plan/default';
import type { Reading } from '../../src/report/reading';
import { NOTHING_REMEMBERED, recogniseAnswered, remember, type Remembered } from '../../src/report/remembered';

const PEOPLE: GridCell[][] = [
  ['I', 'Chi cục THADS huyện Mẫu', 560, 420, 400, 300],
  [1, 'Nguyễn Văn An', 150, 100, 96, 76],
  [2, 'Trần Thị Bình', 160, 110, 104, 67],
  [3, 'Lê Thị Cúc', 250, 210, 200, 157],
];
const grid = (rows: GridCell[][] = PEOPLE, { name = 'Biểu việc', top = 0, booked = 'Theo sổ' } = {}): SheetGrid => ({
  name,
  visible: true,
  top,
  left: 0,
  cells: [
    ['KẾT QUẢ THI HÀNH ÁN TÍNH BẰNG VIỆC'],
    ['Từ 01/10/2023 đến 30/6/2024'],
    ['STT', 'Đơn vị, Chấp hành viên', 'Tổng số giải quyết', 'Có điều kiện', '', 'Thi hành xong'],
    ['', '', '', booked, 'Theo rà soát', ''],
    ...rows,
  ],
});

const options = { campaign: DEFAULT_PLAN };
/** What stands in the workbook after an answer was written. */
const remembered = (reading: Reading, grids: SheetGrid[] = [grid()]): Remembered =>
  remember(reading, grids, recogniseAnswered(grids, NOTHING_REMEMBERED, { ...options, reading }).recognition.sheets);
const checked: Reading = { version: 1, sheets: { 'Biểu việc': { measures: { cases: { total: 'C', eligible: 'E', completed: ['F'] } } } } };
const asked = (grids: SheetGrid[], memory: Remembered): string[] => recogniseAnswered(grids, memory, options).recognition.questions.map(({ code }) => code);
const eligible = (grids: SheetGrid[], memory: Remembered): number[] | undefined =>
  recogniseAnswered(grids, memory, options).recognition.sheets[0]?.measures[0]?.columns.eligible;

test('without an answer it is asked; with one it is not', () => {
  expect(asked([grid()], NOTHING_REMEMBERED)).toEqual(['columns']);
  expect([asked([grid()], remembered(checked)), eligible([grid()], remembered(checked))]).toEqual([[], [4]]);
});

test.each<[string, SheetGrid]>([
  ['the sheet has another name', grid(PEOPLE, { name: 'Sheet1' })],
  ['rows stand above it', grid(PEOPLE, { top: 5 })],
  ["next month's figures", grid(PEOPLE.map((row) => row.map((cell, i) => (i >= 2 && typeof cell === 'number' ? 2 * cell : cell))))],
  ['other people', grid([['I', 'Chi cục THADS huyện Mẫu', 650, 490, 466, 351], ...PEOPLE.slice(1), [4, 'Phạm Văn Dũng', 90, 70, 66, 51]])],
])('found again: %s', (_, again) => expect([asked([again], remembered(checked)), eligible([again], remembered(checked))]).toEqual([[], [4]]));

test('a column between: the answer goes with its heading', () => {
  const wider = grid();
  wider.cells = wider.cells.map((row, i) => [...row.slice(0, 2), i === 2 ? 'Ghi chú' : '', ...row.slice(2)]);
  expect([asked([wider], remembered(checked)), eligible([wider], remembered(checked))]).toEqual([[], [5]]);
});

test('a heading that is not there any more: asked again', () => {
  const other = grid(PEOPLE, { booked: 'Theo hồ sơ' });
  other.cells[3]![4] = 'Theo biên bản';
  expect(asked([other], remembered(checked))).toEqual(['columns']);
});

test('an answer that the arithmetic contradicts by now: asked again, the old one preselected', () => {
  const turned = grid(PEOPLE.map((row) => [...row.slice(0, 4), 20, row[5]!]));
  const { questions } = recogniseAnswered([turned], remembered(checked), options).recognition;
  expect(questions.map(({ code, recommended, candidates }) => [code, candidates[recommended!]!.reading])).toEqual([['contradiction', checked]]);
});

test('that a sheet counts in spite of its time was said of this time', () => {
  const old = (period: string): SheetGrid => {
    const sheet = grid(PEOPLE.map((row) => [...row.slice(0, 4), '', row[5]!]));
    sheet.cells[1] = [period];
    sheet.cells[3] = [];
    return sheet;
  };
  const use: Reading = { version: 1, sheets: { 'Biểu việc': { use: true } } };
  const memory = remembered(use, [old('Từ 01/10/2021 đến 30/6/2022')]);
  expect(asked([old('Từ 01/10/2021 đến 30/6/2022')], memory)).toEqual([]);
  expect(asked([old('Từ 01/10/2022 đến 30/6/2023')], memory)).toEqual(['period']);
});

test('rows are found by their texts and their unit, not by where they stand; a namesake elsewhere is somebody else', () => {
  const rows: GridCell[][] = [
    ['I', 'Chi cục THADS huyện Mẫu', 310, 210, 200, 143],
    [1, 'Nguyễn Văn An', 150, 100, 96, 76],
    [2, 'Trần Thị Bình', 160, 110, 104, 67],
    ['II', 'Chi cục THADS huyện Bên', 250, 210, 200, 157],
    [1, 'Nguyễn Văn An', 250, 210, 200, 157],
  ];
  const reading: Reading = { version: 1, sheets: { 'Biểu việc': { ...checked.sheets['Biểu việc'], rows: { '6': { kind: 'nobody' } } } } };
  const memory = remembered(reading, [grid(rows)]);
  const [head, an, binh, ...rest] = rows;
  const types = recogniseAnswered([grid([head!, binh!, an!, ...rest])], memory, options).recognition.sheets[0]!.rows.map(({ name, type }) => [name, type]);
  expect(types).toEqual([
    ['Chi cục THADS huyện Mẫu', 'subject'],
    ['Trần Thị Bình', 'subject'],
    ['Nguyễn Văn An', 'nobody'],
    ['Chi cục THADS huyện Bên', 'subject'],
    ['Nguyễn Văn An', 'subject'],
  ]);
});

test('what another hand left in the settings never throws', () => {
  for (const sheets of [
    [null],
    [{ sheet: 'Biểu việc', rows: 3, measures: 'x', form: 5 }],
    [{ sheet: 'Biểu việc', form: '', measures: { cases: { eligible: 7 } } }],
  ]) {
    expect(asked([grid()], { version: 1, sheets } as unknown as Remembered)).toEqual(['columns']);
  }
});

describe('answers about figures hold for these figures', () => {
  const sized = (factor: number): SheetGrid => ({
    name: 'Tiền',
    visible: true,
    top: 0,
    left: 0,
    cells: [
      ['KẾT QUẢ THI HÀNH ÁN VỀ TIỀN'],
      ['Từ 01/10/2023 đến 30/6/2024'],
      ['STT', 'Đơn vị, Chấp hành viên', 'Tổng số giải quyết', 'Có điều kiện', 'Thi hành xong'],
      ...[1, 2, 3, 4].map((n): GridCell[] => [
        n,
        ['Nguyễn Văn An', 'Trần Thị Bình', 'Lê Thị Cúc', 'Võ Văn Dũng'][n - 1]!,
        ...[90, 70, 40].map((figure) => (figure + n) * 100 * factor),
      ]),
    ],
  });
  const million: Reading = { version: 1, sheets: { Tiền: { measures: { money: { unit: 'million' } } } } };

  test('a unit: as long as the sizes are like those it was said of', () => {
    const memory = remembered(million, [sized(1)]);
    expect(asked([sized(1)], NOTHING_REMEMBERED)).toEqual(['unit']);
    expect([1, 2, 0.5].map((factor) => asked([sized(factor)], memory))).toEqual([[], [], []]);
    expect(asked([sized(1000)], memory)).toEqual(['unit']);
  });

  test('a unit that is less than its people: checked once, and asked again when its figures are others', () => {
    const wrong = (total: number): SheetGrid => grid([['I', 'Chi cục THADS huyện Mẫu', total, 420, 400, 300], ...PEOPLE.slice(1)]);
    const said: Reading = { version: 1, sheets: { 'Biểu việc': { ...checked.sheets['Biểu việc'], rows: { '5': { kind: 'office', checked: true } } } } };
    const memory = remembered(said, [wrong(500)]);
    expect(asked([wrong(500)], memory)).toEqual([]);
    expect(asked([wrong(499)], memory)).toEqual(asked([wrong(499)], remembered(checked)));
  });
});

describe('two tables with the same headings on one sheet', () => {
  const table = (year: string, more: number): GridCell[][] => [
    ['KẾT QUẢ THI HÀNH ÁN TÍNH BẰNG VIỆC'],
    [`Từ 01/10/${Number(year) - 1} đến 30/6/${year}`],
    ['STT', 'Đơn vị, Chấp hành viên', 'Tổng số giải quyết', 'Có điều kiện', 'Thi hành xong'],
    [1, 'Nguyễn Văn An', 150 + more, 96, 76],
    [2, 'Trần Thị Bình', 160 + more, 104, 67],
    [3, 'Lê Thị Cúc', 250 + more, 200, 157],
    [''],
  ];
  const sheet = (rows: GridCell[][]): SheetGrid => ({ name: 'Việc', visible: true, top: 0, left: 0, cells: rows });
  const both = sheet([...table('2023', 0), ...table('2024', 5)]);
  const second: Reading = { version: 1, sheets: { Việc: { use: true, headingRow: 10 } } };
  const headingRow = (grids: SheetGrid[]): number | undefined =>
    recogniseAnswered(
      grids,
      remember(second, [both], recogniseAnswered([both], NOTHING_REMEMBERED, { ...options, reading: second }).recognition.sheets),
      options,
    ).recognition.sheets[0]?.header.lastRow;

  test('the one that was named is found again', () => expect(headingRow([both])).toBe(9));
  test('rows above it', () => expect(headingRow([sheet([[''], [''], ...both.cells])])).toBe(11));
  test('a third one: which was meant is not known any more', () => {
    const three = sheet([...table('2022', 1), ...both.cells]);
    const memory = remember(second, [both], recogniseAnswered([both], NOTHING_REMEMBERED, { ...options, reading: second }).recognition.sheets);
    expect(recogniseAnswered([three], memory, options).reading.sheets['Việc']?.headingRow).toBeUndefined();
  });
});
