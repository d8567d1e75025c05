/** What nobody touched comes back byte for byte: the whole file, or all parts but the touched ones. */
import { openPackage } from '../../package/open-package';
import { changedParts, part, texts } from '../../testing/build-package';
import { report } from '../reports';

const FILES = [
  '01-bao-cao-tinh-hai-bieu.xlsx',
  '02-tong-hop-viec-tien.xlsx',
  '03-bieu-nhap-tay.xlsx',
  '04-toan-quoc-10000-dong.xlsx',
  '27-dinh-dang-cua-nguoi-dung.xlsx',
  '47-cong-thuc-dung-chung.xlsx',
];

describe.each(FILES)('%s', (name) => {
  const bytes = report(name);

  it('untouched, it is saved as it was', () => {
    expect(Buffer.from(openPackage(bytes).save()).equals(Buffer.from(bytes))).toBe(true);
  });

  it('one cell changed: only its sheet and the string table differ, in one place', () => {
    const file = openPackage(bytes);
    const sheet = file.workbook.sheets[0]!;
    const row = sheet.rows.findIndex(Boolean);
    sheet.setCell(row, 60, { value: 'Ô MỚI', style: 0 });
    const saved = file.save();
    const touched = changedParts(bytes, saved);
    const [sheetPart] = touched.filter((one) => one.startsWith('xl/worksheets/'));
    expect(touched).toEqual(['xl/sharedStrings.xml', sheetPart]);
    expect(Object.keys(texts(saved))).toEqual(Object.keys(texts(bytes)));
    const [before, after] = [part(bytes, sheetPart!), part(saved, sheetPart!)];
    const cell = /<c r="BI\d+" t="s"><v>\d+<\/v><\/c>/;
    const dimension = /<dimension ref="[^"]*"\/>/;
    expect(after.replace(cell, '').replace(dimension, '')).toBe(before.replace(dimension, ''));
    expect(cell.test(after)).toBe(true);
  });
});

it('untouched entries keep their packed bytes, time stamp and order', () => {
  const bytes = report('02-tong-hop-viec-tien.xlsx');
  const file = openPackage(bytes);
  file.workbook.sheets[1]!.setCell(0, 0, { value: 5, style: 0 });
  const saved = Buffer.from(file.save());
  const theme = localEntry(Buffer.from(bytes), 'xl/theme/theme1.xml');
  expect(theme.length).toBeGreaterThan(1000);
  expect(saved.includes(theme)).toBe(true);
});

/** Local header and data of an entry, found by its name alone. */
function localEntry(zip: Buffer, name: string): Buffer {
  const at = zip.indexOf(name) - 30;
  return zip.subarray(at, at + 30 + name.length + zip.readUInt16LE(at + 28) + zip.readUInt32LE(at + 18));
}

it('the same edits give the same bytes, and a second save changes nothing', () => {
  const edit = (): { first: Uint8Array; second: Uint8Array } => {
    const file = openPackage(report('01-bao-cao-tinh-hai-bieu.xlsx'));
    const style = file.workbook.styleWith(3, (one) => (one.fill = '#FFF2CC'));
    file.workbook.sheets[0]!.setCell(70, 2, { value: 'Đạt', style });
    return { first: file.save(), second: file.save() };
  };
  const [one, other] = [edit(), edit()];
  expect(Buffer.from(one.first).equals(Buffer.from(other.first))).toBe(true);
  expect(Buffer.from(one.second).equals(Buffer.from(one.first))).toBe(true);
});

it('a later save continues from the one before', () => {
  const file = openPackage(report('01-bao-cao-tinh-hai-bieu.xlsx'));
  const { workbook } = file;
  const sheet = workbook.sheets[0]!;
  const styleOf = (fill: string): number => workbook.styleWith(0, (style) => (style.fill = fill));
  sheet.setCell(0, 30, { value: 'một', style: styleOf('#111111') });
  file.save();
  sheet.setCell(0, 31, { value: 'hai', style: styleOf('#222222') });
  sheet.setCell(0, 32, { value: 'một', style: styleOf('#111111') });
  const again = openPackage(file.save()).workbook;
  const shown = [30, 31, 32].map((column) => again.sheets[0]!.cell(0, column)!);
  expect(shown.map(({ value, style }) => [value, again.styles[style]!.fill])).toEqual([
    ['một', '#111111'],
    ['hai', '#222222'],
    ['một', '#111111'],
  ]);
});

it('the bytes handed in are never written to, also when they are a Node Buffer (whose slices share memory)', () => {
  const buffer = Buffer.from(report('02-tong-hop-viec-tien.xlsx'));
  const copy = Buffer.from(buffer);
  const file = openPackage(buffer);
  file.workbook.sheets[0]!.setCell(0, 0, { value: 'dài hơn trước để mọi phần sau dời chỗ', style: 0 });
  const saved = file.save();
  expect(buffer.equals(copy)).toBe(true);
  expect(openPackage(saved).workbook.sheets[1]!.name).toBe('Ghi chú');
});
