/** The command line: exit codes, sentences, no output file unless everything went well. */
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { main } from '../../../src/workbench/cli/classify';
import { openPackage } from '../../../src/workbench/package/open-package';
import { compareWithTruth, fixtureBytes, truthOf } from '../../fixtures/truth';

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

const output = () => join(folder, 'out.xlsx');
const run = (name: string, ...options: string[]): Promise<number> => main([join(REPORTS, name), output(), ...options], folder);

test('a report: exit code 0, a copy that holds the truth, a readable summary', async () => {
  const name = '02-tong-hop-viec-tien.xlsx';
  expect(await run(name)).toBe(0);
  const written = openPackage(new Uint8Array(readFileSync(output()))).workbook;
  expect(compareWithTruth(openPackage(fixtureBytes(name)).workbook, written, truthOf(name))).toEqual([]);
  expect(said.out).toMatch(/Trang "Tổng hợp".*tổng số D8, có điều kiện F8, thi hành xong G8/);
  expect(said.out).toMatch(/Chấp hành viên: 17 \(về việc: \d+ đạt, \d+ chưa đạt/);
  expect(said.out).toMatch(/Ghi chú: Không thấy tiêu đề/);
  expect(said.err).toBe('');
});

test.each(['builtin', 'functions'])('--formulas %s: the same truth, in formulas', async (formulas) => {
  const name = '02-tong-hop-viec-tien.xlsx';
  expect(await run(name, '--formulas', formulas)).toBe(0);
  const written = openPackage(new Uint8Array(readFileSync(output()))).workbook;
  expect(compareWithTruth(openPackage(fixtureBytes(name)).workbook, written, truthOf(name))).toEqual([]);
  const found = written
    .sheet('Tổng hợp')!
    .rows.flatMap((row) => row?.cells ?? [])
    .filter((cell) => cell?.formula?.includes(formulas === 'builtin' ? 'THADS_PLAN' : 'THADS.ASSESS'));
  expect(found.length).toBeGreaterThan(17);
});

test('an unknown way of writing is a wrong call', async () => {
  expect(await run('02-tong-hop-viec-tien.xlsx', '--formulas', 'live')).toBe(2);
  expect(said.err).toContain('Không có cách ghi "live". Các cách: values, builtin, functions.');
});

test('--json is data', async () => {
  expect(await run('02-tong-hop-viec-tien.xlsx', '--json')).toBe(0);
  const data = JSON.parse(said.out) as { plan: string; subjects: unknown[]; summary: { kind: string; count: number }[] };
  expect(data.plan).toBe('hau-giang-2024');
  expect(data.subjects).toHaveLength(data.summary.reduce((sum, { count }) => sum + count, 0));
});

test('another plan: no number for officers, so nobody is judged', async () => {
  expect(await run('37-chi-co-don-vi.xlsx', '--plan', 'toan-quoc-2022')).toBe(0);
  expect(said.out).toMatch(/Kế hoạch thi đua toàn quốc năm 2022/);
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
  ['83-khoa-co-mat-khau.xlsx', /bảo vệ bằng mật khẩu/],
  ['85-html-doi-ten.xlsx', /không phải sổ tính/],
  ['86-thieu-trang-tinh.xlsx', /hỏng/],
])('%s is refused with a sentence, exit code 1, no output', async (name, sentence) => {
  expect(await run(name)).toBe(1);
  expect(said.err).toMatch(sentence);
  expect(said.err).not.toMatch(/\bat .+:\d+/);
  expect(existsSync(output())).toBe(false);
});

test('--new-sheet writes the results of a locked sheet beside it', async () => {
  expect(await run('83-khoa-co-mat-khau.xlsx', '--new-sheet')).toBe(0);
  const { sheets } = openPackage(new Uint8Array(readFileSync(output()))).workbook;
  expect(sheets.map(({ name }) => name).filter((name) => name.startsWith('Kết quả '))).toHaveLength(2);
});

/** The report with the figures of its first subject as formulas without a stored result. */
function withFormulas(formulaOf: (value: number) => string): string {
  const file = openPackage(fixtureBytes('37-chi-co-don-vi.xlsx'));
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
  const plain = openPackage(new Uint8Array(readFileSync(output()))).workbook;
  expect(await main([withFormulas((value) => `=SUM(${value - 1},1)`), output()], folder)).toBe(0);
  const calculated = openPackage(new Uint8Array(readFileSync(output()))).workbook;
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
])('wrong call %p: exit code 2', async (args, sentence) => {
  expect(await main(args, folder)).toBe(2);
  expect(said.err).toMatch(sentence);
});
