/** Calls and their files: what cannot be understood, what is refused, which kind of file goes out under which name. */
import { mkdirSync, linkSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { COMMANDS } from '../../../workbench/cli/commands';
import { commandLine } from './command-line';
import { buildPackage, part, texts, worksheet, zipFiles } from 'excel-host/testing';

const REPORT = '37-chi-co-don-vi.xlsx';
const MACROS = 'application/vnd.ms-excel.sheet.macroEnabled.main+xml';
const line = commandLine();

test('without a command, and with --help: every command with its options', async () => {
  expect(await line.thads()).toBe(64);
  const usage = line.err;
  expect(await line.thads('--help')).toBe(0);
  expect([line.out, line.err]).toEqual([usage, '']);
  expect(await line.thads('classify', '--help')).toBe(0);
  for (const { name, options } of COMMANDS) {
    expect(usage).toContain(`-- ${name} báo-cáo.xlsx`);
    for (const { flag } of options) expect(usage).toContain(`[${flag}`);
  }
});

test.each<[args: string[], sentence: RegExp]>([
  [
    ['phan-loai', REPORT, 'b.xlsx'],
    /^Không có lệnh "phan-loai"\. Các lệnh: classify, mark, record, summary, text, remove, plan, review, forms, collect, list, dossier\./,
  ],
  [['classify'], /^Cách dùng: npm run --silent thads -- classify/],
  [['remove', REPORT], /^Cách dùng: .* remove báo-cáo\.xlsx kết-quả\.xlsx \[--with-history\] \[--json\]/],
  [['dossier', REPORT], /^Cách dùng: .* dossier báo-cáo\.xlsx hồ-sơ\.zip/],
  [['classify', REPORT, 'b.xlsx', 'c.xlsx'], /^Cách dùng/],
  [['remove', REPORT, 'b.xlsx', '--plan', 'sheet'], /^Lệnh "remove" không có tùy chọn "--plan"/],
  [['mark', REPORT, 'b.xlsx', '--formulas', 'builtin'], /^Lệnh "mark" không có tùy chọn "--formulas"/],
  [['classify', REPORT, 'b.xlsx', '--today', '2024-06-20'], /^Lệnh "classify" không có tùy chọn "--today"/],
  [['classify', REPORT, 'b.xlsx', '--plan'], /^Sau "--plan" phải có giá trị/],
  [['classify', REPORT, 'b.xlsx', '--plan', 'empty'], /^Không có kế hoạch "empty"/],
  [['plan', REPORT, 'b.xlsx', '--plan', 'none.json'], /^Không thấy tệp .*none\.json/],
  [['review', REPORT, 'b.xlsx', '--today', '20/6/2024'], /^"20\/6\/2024" không phải một ngày/],
  [['review', REPORT, 'b.xlsx', '--today', '2024-02-30'], /^"2024-02-30" không phải một ngày/],
  [['review', REPORT, 'b.xlsx', '--today', ''], /^"" không phải một ngày/],
  [['mark', REPORT, REPORT], /phải khác/],
  [['mark', REPORT, `./x/../${REPORT}`], /phải khác/],
  [['mark', 'nowhere.xlsx', 'b.xlsx'], /^Không thấy tệp .*nowhere\.xlsx/],
  [['mark', 'folder', 'b.xlsx'], /folder là thư mục/],
  [['mark', REPORT, 'folder.xlsx'], /folder\.xlsx là thư mục/],
  [['mark', REPORT, 'nowhere/b.xlsx'], /^Không có thư mục .*nowhere/],
  [['mark', REPORT, 'b.zip'], /^Tệp ra phải là sổ tính/],
  [['mark', REPORT, 'b.xls'], /^Tệp ra phải là sổ tính/],
  [['mark', REPORT, 'b'], /^Tệp ra phải là sổ tính/],
  [['dossier', REPORT, 'b.xlsx'], /^Tệp ra phải là tệp nén/],
  [['classify', REPORT, 'b.xlsx', '--plan', 'plan.json'], /plan\.json là thư mục/],
])('wrong call %p: exit code 64, one sentence, no file', async (args, sentence) => {
  line.put(REPORT);
  mkdirSync(join(line.folder, 'folder'));
  mkdirSync(join(line.folder, 'folder.xlsx'));
  mkdirSync(join(line.folder, 'plan.json'));
  expect(await line.thads(...args)).toBe(64);
  expect(line.err).toMatch(sentence);
  expect([line.out, line.exists('b.xlsx'), line.exists('b.zip')]).toEqual(['', false, false]);
});

test.each([
  ['link', linkSync],
  ['symbolic link', symlinkSync],
])('the report under another name (%s) is not written over', async (_, link) => {
  line.put(REPORT);
  const before = line.bytes(REPORT);
  link(join(line.folder, REPORT), join(line.folder, 'b.xlsx'));
  expect(await line.thads('classify', REPORT, 'b.xlsx')).toBe(64);
  expect(line.err).toMatch(/phải khác/);
  expect(line.bytes(REPORT)).toEqual(before);
});

test('a file that is there already is written over; one that is refused leaves it', async () => {
  line.put(REPORT);
  line.put('b.xlsx', new Uint8Array([1]));
  expect(await line.thads('remove', REPORT, 'b.xlsx')).toBe(1);
  expect(line.bytes('b.xlsx')).toEqual(new Uint8Array([1]));
  expect(await line.thads('classify', REPORT, 'b.xlsx')).toBe(0);
  expect(line.workbook('b.xlsx').sheets.length).toBeGreaterThan(0);
});

/** A report of three officers, of a kind of workbook, with macros or without. */
function smallReport(type: string): Uint8Array {
  const cell = (value: string | number): string => (typeof value === 'number' ? `<c><v>${value}</v></c>` : `<c t="inlineStr"><is><t>${value}</t></is></c>`);
  const rows = [
    ['STT', 'Chấp hành viên', 'Tổng số giải quyết (việc)', 'Có điều kiện', 'Thi hành xong'],
    [1, 'Nguyễn Văn Ánh', 250, 200, 190],
    [2, 'Trần Thị Bình', 120, 100, 95],
    [3, 'Lê Văn Cần', 90, 80, 4],
  ];
  const markup = rows.map((cells, i) => `<row r="${i + 1}">${cells.map(cell).join('')}</row>`).join('');
  const parts = texts(
    buildPackage({
      sheets: { 'Biểu 1': worksheet(markup) },
      strings: '<?xml version="1.0"?><sst xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"/>',
      parts: { 'xl/vbaProject.bin': 'macro' },
      overrides: '<Override PartName="/xl/vbaProject.bin" ContentType="application/vnd.ms-office.vbaProject"/>',
      workbookRels: '<Relationship Id="rId50" Type="http://schemas.microsoft.com/office/2006/relationships/vbaProject" Target="vbaProject.bin"/>',
    }),
  );
  const types = parts['[Content_Types].xml']!.replace('application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml', type);
  return zipFiles({ ...parts, '[Content_Types].xml': types });
}

describe('kinds of workbooks', () => {
  test('.xlsm stays .xlsm, with its macros', async () => {
    line.put('in.xlsm', smallReport(MACROS));
    expect(await line.thads('classify', 'in.xlsm', 'OUT.XLSM')).toBe(0);
    const written = line.bytes('OUT.XLSM');
    expect(part(written, '[Content_Types].xml')).toContain(MACROS);
    expect(part(written, 'xl/vbaProject.bin')).toBe('macro');
    expect(part(written, 'xl/_rels/workbook.xml.rels')).toContain('vbaProject.bin');
    expect(line.workbook('OUT.XLSM').sheets[0]!.rows[0]!.cells.map((cell) => cell?.value)).toContain('Đủ điều kiện');
    expect(await line.thads('remove', 'OUT.XLSM', 'back.xlsm')).toBe(0);
    expect(part(line.bytes('back.xlsm'), 'xl/vbaProject.bin')).toBe('macro');
  });

  test.each([
    ['in.xlsm', MACROS, 'out.xlsx', '.xlsm (có macro)'],
    // What a file is stands in it, not in its name.
    ['in.xlsx', MACROS, 'out.xlsx', '.xlsm (có macro)'],
    ['in.xlsx', 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml', 'out.xlsm', '.xlsx'],
    ['in.xltx', 'application/vnd.openxmlformats-officedocument.spreadsheetml.template.main+xml', 'out.xlsx', '.xltx'],
    ['in.xltm', 'application/vnd.ms-excel.template.macroEnabled.main+xml', 'out.xltx', '.xltm (có macro)'],
  ])('%s of type %s is not saved as %s', async (input, type, output, kind) => {
    line.put(input, smallReport(type));
    expect(await line.thads('classify', input, output)).toBe(1);
    expect(line.err).toMatch(new RegExp(`^Nội dung tệp vào là loại ${kind.replace(/[.()]/g, '\\$&')} nên tệp ra cũng phải có đuôi`));
    expect(line.exists(output)).toBe(false);
  });
});

test('a file that cannot be written whole leaves what stood in its place', async () => {
  line.put(REPORT);
  const before = line.bytes(line.put('b.xlsx', new Uint8Array([1, 2, 3])));
  // What is written stands beside its place first; there it cannot.
  mkdirSync(join(line.folder, `b.xlsx.${process.pid}.tmp`));
  expect(await line.thads('classify', REPORT, 'b.xlsx')).toBe(1);
  expect(line.err).toMatch(/^Không ghi được tệp .*b\.xlsx/);
  expect(line.bytes('b.xlsx')).toEqual(before);
});
