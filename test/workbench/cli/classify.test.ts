/** `classify`: exit codes, sentences, no output file unless everything went well. */
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { main as thads } from '../../../workbench/cli/main';
import { createPlanSheet } from '../../../src/excel/plan/create';
import { HAU_GIANG_2024 } from '../../../src/plan/hau-giang';
import { planToText } from '../../../src/plan/file';
import { compareWithTruth, fixtureBytes, truthOf } from '../../fixtures/truth';
import { openWorkbook } from '../../../workbench/add-in';
import { bootAddIn } from '../../../workbench/boot';
import { buildPackage, worksheet } from 'excel-host/testing';

const REPORTS = join(__dirname, '../../fixtures/reports');
let folder: string;
let said: { out: string; err: string };

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'classify-'));
  said = { out: '', err: '' };
  jest.spyOn(console, 'log').mockImplementation((text: string) => void (said.out += `${text}\n`));
  jest.spyOn(console, 'error').mockImplementation((text: string) => void (said.err += `${text}\n`));
});
afterEach(() => {
  jest.restoreAllMocks();
  rmSync(folder, { recursive: true });
});

const main = (args: readonly string[], cwd: string): Promise<number> => thads(['classify', ...args], cwd);
const output = () => join(folder, 'out.xlsx');
const run = (name: string, ...options: string[]): Promise<number> => main([join(REPORTS, name), output(), ...options], folder);

test('a report: exit code 0, a copy that holds the truth, a readable summary', async () => {
  const name = '02-tong-hop-viec-tien.xlsx';
  expect(await run(name)).toBe(0);
  const written = openWorkbook(new Uint8Array(readFileSync(output()))).workbook;
  expect(compareWithTruth(openWorkbook(fixtureBytes(name)).workbook, written, truthOf(name))).toEqual([]);
  expect(said.out).toMatch(/Trang "Tổng hợp".*tổng số D8, có điều kiện F8, thi hành xong G8/);
  expect(said.out).toMatch(/Chấp hành viên: 17 \(về việc: \d+ đạt, \d+ chưa đạt/);
  expect(said.out).toMatch(/Ghi chú: Không thấy tiêu đề/);
  expect(said.err).toBe('');
});

test.each(['builtin', 'functions'])('--formulas %s: the same truth, in formulas', async (formulas) => {
  const name = '02-tong-hop-viec-tien.xlsx';
  expect(await run(name, '--formulas', formulas)).toBe(0);
  const written = openWorkbook(new Uint8Array(readFileSync(output()))).workbook;
  expect(compareWithTruth(openWorkbook(fixtureBytes(name)).workbook, written, truthOf(name))).toEqual([]);
  const found = written
    .sheet('Tổng hợp')!
    .rows.flatMap((row) => row?.cells ?? [])
    .filter((cell) => cell?.formula?.includes(formulas === 'builtin' ? 'THADS_PLAN' : 'THADS.ASSESS'));
  expect(found.length).toBeGreaterThan(17);
});

test('an unknown way of writing is a wrong call', async () => {
  expect(await run('02-tong-hop-viec-tien.xlsx', '--formulas', 'live')).toBe(64);
  expect(said.err).toContain('Không có cách ghi "live". Các cách: values, builtin, functions.');
});

test('--json is data', async () => {
  expect(await run('02-tong-hop-viec-tien.xlsx', '--json')).toBe(0);
  const data = JSON.parse(said.out) as { plan: string; subjects: unknown[]; summary: { kind: string; count: number }[] };
  expect(data.plan).toBe('hau-giang-2024');
  expect(data.subjects).toHaveLength(data.summary.reduce((sum, { count }) => sum + count, 0));
});

test('a plan of another time: asked, nothing written; with an answer it is that plan', async () => {
  expect(await run('37-chi-co-don-vi.xlsx', '--plan', 'toan-quoc-2022')).toBe(2);
  expect(said.out).toMatch(/Có 1 câu hỏi về cách đọc báo cáo; chưa ghi gì:/);
  expect(said.out).toMatch(/1\. Trang "Việc", ô A\d+: Báo cáo ghi "09 tháng năm 2024", còn kế hoạch đang chọn lấy số liệu từ 01\/10\/2021 đến 30\/6\/2022\./);
  expect(existsSync(output())).toBe(false);
  const answers = join(folder, 'answers.json');
  writeFileSync(answers, JSON.stringify({ version: 1, sheets: { Việc: { use: true }, Tiền: { use: true } } }));
  expect(await run('37-chi-co-don-vi.xlsx', '--plan', 'toan-quoc-2022', '--reading', answers)).toBe(0);
  expect(said.out).toMatch(/Kế hoạch thi đua toàn quốc năm 2022/);
});

test('--json gives the questions as data: each answer with the piece of a reading that it is', async () => {
  expect(await run('37-chi-co-don-vi.xlsx', '--plan', 'toan-quoc-2022', '--json')).toBe(2);
  const { questions } = JSON.parse(said.out) as {
    questions: { code: string; sheet: string; also?: string[]; text: string; candidates: { reading: unknown; text: string }[] }[];
  };
  // The same words on both sheets of the pair: one question.
  expect(questions.map(({ code, sheet, also }) => [code, sheet, also])).toEqual([['period', 'Việc', ['Tiền']]]);
  const accepted = expect.stringMatching(/^period[a-z]{12}$/) as string;
  expect(questions[0]!.candidates.map(({ reading, text }) => [reading, text])).toEqual([
    // For this campaign only.
    [{ version: 1, sheets: { Việc: { accepted: [accepted] }, Tiền: { accepted: [accepted] } } }, 'Xét trang này'],
    [{ version: 1, sheets: { Việc: { use: false }, Tiền: { use: false } } }, 'Không dùng trang này'],
  ]);
});

test.each([
  ['no JSON', 'x'],
  ['another version', '{ "version": 2, "sheets": {} }'],
  ['a column that there is none', '{ "version": 1, "sheets": { "A": { "measures": { "cases": { "total": "ZZZZ" } } } } }'],
  ['a kind that there is none', '{ "version": 1, "sheets": { "A": { "rows": { "3": { "kind": "judge" } } } } }'],
  ['a word that no reading has', '{ "version": 1, "sheets": { "A": { "uses": true } } }'],
  ['money in cases', '{ "version": 1, "sheets": { "A": { "measures": { "money": { "unit": "cases" } } } } }'],
])('--reading with %s is a wrong call', async (_, text) => {
  const answers = join(folder, 'answers.json');
  writeFileSync(answers, text);
  expect(await run('37-chi-co-don-vi.xlsx', '--reading', answers)).toBe(64);
  expect(said.err).toMatch(/không phải một cách đọc báo cáo/);
});

test.each([
  ['71-b06-tha-ke-toan.xlsx', /Không tìm thấy báo cáo.*biểu thu, chi/s],
  ['72-khong-cot-co-dieu-kien.xlsx', /"Có điều kiện"/],
  ['73-so-trong.xlsx', /Trang tính trống/],
  ['77-zip-khong-phai-so-tinh.xlsx', /không phải sổ tính/],
  ['78-tep-cat-cut.xlsx', /cắt cụt/],
  ['79-ma-hoa-mat-khau.xlsx', /mã hóa bằng mật khẩu/],
  ['80-xls-doi-ten.xlsx', /Excel 97–2003/],
  ['81-csv-doi-ten.xlsx', /không phải sổ tính/],
  ['82-khong-byte.xlsx', /rỗng/],
  ['83-khoa-co-mat-khau.xlsx', /^Không gỡ được bảo vệ/],
  ['85-html-doi-ten.xlsx', /không phải sổ tính/],
  ['86-thieu-trang-tinh.xlsx', /hỏng/],
])('%s is refused with a sentence, exit code 1, no output', async (name, sentence) => {
  expect(await run(name)).toBe(1);
  expect(said.err).toMatch(sentence);
  expect(said.err).not.toMatch(/\bat .+:\d+/);
  expect(existsSync(output())).toBe(false);
});

test.each([
  [
    'a text that is not there',
    '<row r="1"><c r="B1" t="s"><v>0</v></c></row>',
    'Tệp bị hỏng: ô B1 trỏ tới văn bản không có trong tệp. Hãy mở bằng Excel, để Excel sửa và lưu lại.',
  ],
  ['a row without an address', '<row r="0"/>', 'Tệp bị hỏng: một ô hoặc hàng có địa chỉ không đúng (0). Hãy mở bằng Excel, để Excel sửa và lưu lại.'],
  [
    'a row beyond the sheet',
    '<row r="4e9"/>',
    'Tệp có nhiều hàng hơn một trang tính của Excel (tối đa 1.048.576) nên không đọc được. Hãy mở bằng Excel, lưu lại hoặc tách bớt trang tính rồi thử lại.',
  ],
  [
    'nesting without end',
    '<a>'.repeat(200_000) + '</a>'.repeat(200_000),
    'Tệp có một phần lồng quá sâu (tối đa 250) nên không đọc được. Hãy mở bằng Excel, lưu lại hoặc tách bớt trang tính rồi thử lại.',
  ],
])('%s is refused with a sentence', async (_, rows, sentence) => {
  const input = join(folder, 'in.xlsx');
  writeFileSync(input, buildPackage({ sheets: { S: worksheet(rows) } }));
  expect(await main([input, output()], folder)).toBe(1);
  expect(said).toEqual({ out: '', err: `${sentence}\n` });
  expect(existsSync(output())).toBe(false);
});

test('--new-sheet writes the results of a locked sheet beside it', async () => {
  expect(await run('83-khoa-co-mat-khau.xlsx', '--new-sheet')).toBe(0);
  const { sheets } = openWorkbook(new Uint8Array(readFileSync(output()))).workbook;
  expect(sheets.map(({ name }) => name).filter((name) => name.startsWith('Kết quả '))).toHaveLength(2);
});

/** The report with the figures of its first subject as formulas without a stored result. */
function withFormulas(formulaOf: (value: number) => string): string {
  const file = openWorkbook(fixtureBytes('37-chi-co-don-vi.xlsx'));
  const { row } = truthOf('37-chi-co-don-vi.xlsx').reportSheets[0]!.rows.find(({ empty }) => !empty)!;
  const sheet = file.workbook.sheets[0]!;
  for (let column = 1; column < 14; column++) {
    const cell = sheet.cell(row - 1, column);
    if (typeof cell?.value === 'number') sheet.setCell(row - 1, column, { style: cell.style, formula: formulaOf(cell.value), value: null, uncached: true });
  }
  const input = join(folder, 'in.xlsx');
  writeFileSync(input, file.save());
  return input;
}

test('formulas without a stored result are calculated', async () => {
  expect(await run('37-chi-co-don-vi.xlsx')).toBe(0);
  const plain = openWorkbook(new Uint8Array(readFileSync(output()))).workbook;
  expect(await main([withFormulas((value) => `=SUM(${value - 1},1)`), output()], folder)).toBe(0);
  const calculated = openWorkbook(new Uint8Array(readFileSync(output()))).workbook;
  const values = ({ sheets }: typeof plain) => sheets.map(({ rows }) => rows.map((row) => row?.cells.map((cell) => cell?.value)));
  expect(values(calculated)).toEqual(values(plain));
});

test('formulas that nobody but Excel can calculate are not judged', async () => {
  expect(await main([withFormulas(() => '=CUBEVALUE("x","y")'), output()], folder)).toBe(1);
  expect(said.err).toMatch(/công thức chưa có kết quả/);
  expect(existsSync(output())).toBe(false);
});

test.each([
  [[], /Cách dùng/],
  [['a.xlsx'], /Cách dùng/],
  [['a.xlsx', 'b.xlsx', 'c.xlsx'], /Cách dùng/],
  [['a.xlsx', 'a.xlsx'], /phải khác/],
  [['a.xlsx', 'b.xlsx', '--plan', 'x'], /Không có kế hoạch "x"/],
  [['a.xlsx', 'b.xlsx', '--what'], /--what/],
  [['nowhere.xlsx', 'b.xlsx'], /Không thấy tệp/],
])('wrong call %p: exit code 64', async (args, sentence) => {
  expect(await main(args, folder)).toBe(64);
  expect(said.err).toMatch(sentence);
});

describe('--plan', () => {
  /** A report with a plan sheet on which the cell D17 (officers below 100 cases) holds something else. */
  async function withPlanSheet(d17: unknown): Promise<string> {
    const file = openWorkbook(fixtureBytes('02-tong-hop-viec-tien.xlsx'));
    const session = await bootAddIn({ workbook: file.workbook });
    await Excel.run((context) => createPlanSheet(context, HAU_GIANG_2024));
    session.host.enter('Kế hoạch thi đua', 'D17', [[d17]]);
    await session.close();
    const path = join(folder, 'in.xlsx');
    writeFileSync(path, file.save());
    return path;
  }
  const targets = (): unknown[] => {
    const { subjects } = JSON.parse(said.out) as { subjects: { kind: string; byMeasure: { cases?: { target: number | null } } }[] };
    return subjects.flatMap(({ kind, byMeasure }) => (kind === 'officer' ? [byMeasure.cases?.target] : []));
  };

  test.each([['sheet'], [undefined]])('%s: the plan sheet counts', async (option) => {
    const path = await withPlanSheet(0.999);
    expect(await main([path, output(), '--json', ...(option ? ['--plan', option] : [])], folder)).toBe(0);
    expect(targets()).toContain(0.999);
  });

  test('a built-in plan may be named beside a plan sheet', async () => {
    expect(await main([await withPlanSheet(0.999), output(), '--json', '--plan', 'hau-giang-2024'], folder)).toBe(0);
    expect(targets()).not.toContain(0.999);
  });

  test('a plan sheet with an error: its cell, exit code 1, no output', async () => {
    expect(await main([await withPlanSheet('cao'), output()], folder)).toBe(1);
    expect(said.err).toContain('Trang "Kế hoạch thi đua", ô D17: Chỉ tiêu phải là một tỷ lệ phần trăm, nhưng ô ghi "cao".');
    expect(existsSync(output())).toBe(false);
  });

  test('no plan sheet: one sentence, exit code 1', async () => {
    expect(await run('02-tong-hop-viec-tien.xlsx', '--plan', 'sheet')).toBe(1);
    expect(said.err).toBe('Sổ tính không có trang kế hoạch. Hãy chọn một kế hoạch có sẵn, hoặc đưa kế hoạch vào sổ tính trước.\n');
  });

  test('a file: used, or refused with every reason', async () => {
    writeFileSync(join(folder, 'plan.json'), planToText({ ...HAU_GIANG_2024, bands: HAU_GIANG_2024.bands.map((band) => ({ ...band, target: 12.5 })) }));
    expect(await run('02-tong-hop-viec-tien.xlsx', '--json', '--plan', 'plan.json')).toBe(0);
    expect(new Set(targets())).toEqual(new Set([0.125]));
    writeFileSync(join(folder, 'bad.json'), '{"format":"thads-plan"}');
    expect(await run('02-tong-hop-viec-tien.xlsx', '--plan', 'bad.json')).toBe(64);
    expect(said.err).toBe('Không dùng được tệp kế hoạch này. Hãy sửa tệp hoặc chọn tệp khác:\n- Tệp không ghi phiên bản.\n');
    expect(await run('02-tong-hop-viec-tien.xlsx', '--plan', 'none.json')).toBe(64);
  });
});
