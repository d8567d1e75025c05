/** Every kind of wrong file has its own error, with facts. */
import { zipSync } from 'fflate';
import { PackageError } from '../../package/errors';
import { openPackage } from '../../package/open-package';
import { buildPackage, texts, worksheet, zipFiles } from '../../testing/build-package';
import { report } from '../reports';

function failure(bytes: Uint8Array): PackageError {
  try {
    openPackage(bytes);
  } catch (error) {
    if (error instanceof PackageError) return error;
    throw error;
  }
  throw new Error('It opened.');
}

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);
const OLE = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];
const ole = (stream: string): Uint8Array => Uint8Array.from([...OLE, ...Buffer.alloc(504), ...Buffer.from(stream, 'utf16le'), ...Buffer.alloc(64)]);
const good = buildPackage({ sheets: { A: worksheet('<row r="1"><c r="A1"><v>1</v></c></row>') } });
const without = (name: string): Uint8Array => zipFiles(Object.fromEntries(Object.entries(texts(good)).filter(([one]) => one !== name)));
const replaced = (name: string, change: (text: string) => string): Uint8Array => zipFiles({ ...texts(good), [name]: change(texts(good)[name]!) });

it.each<[string, Uint8Array, string, Record<string, unknown>]>([
  ['nothing', new Uint8Array(), 'empty-file', {}],
  ['csv', utf8('STT;Tên;Việc\r\n1;Nguyễn Văn A;12\r\n'), 'not-a-zip', { detected: 'text' }],
  ['csv in UTF-16', Uint8Array.from(Buffer.from('\uFEFFSTT\tTên', 'utf16le')), 'not-a-zip', { detected: 'text' }],
  ['html', utf8('\n<html><table></table></html>'), 'not-a-zip', { detected: 'html' }],
  ['xml of Excel 2003', utf8('<?xml version="1.0"?><Workbook/>'), 'not-a-zip', { detected: 'xml' }],
  ['pdf', utf8('%PDF-1.7\n'), 'not-a-zip', { detected: 'pdf' }],
  ['a picture', Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 1]), 'not-a-zip', { detected: 'unknown' }],
  ['xls', ole('Workbook'), 'old-xls', {}],
  ['xls of Excel 95', ole('Book'), 'old-xls', {}],
  ['encrypted', ole('EncryptedPackage'), 'password-protected', {}],
  ['some other OLE file', ole('WordDocument'), 'not-a-zip', { detected: 'ole' }],
  ['cut in the middle', good.subarray(0, good.length / 2), 'truncated-zip', { size: Math.floor(good.length / 2) }],
  ['no content types', without('[Content_Types].xml'), 'not-a-workbook', { detected: 'zip' }],
  ['a Word document', zipFiles({ '[Content_Types].xml': '<Types/>', 'word/document.xml': '<a/>' }), 'not-a-workbook', { detected: 'word' }],
  [
    'an OpenDocument',
    zipFiles({ mimetype: 'application/vnd.oasis.opendocument.spreadsheet', 'content.xml': '<a/>' }),
    'not-a-workbook',
    { detected: 'opendocument' },
  ],
  [
    'xlsb',
    replaced('[Content_Types].xml', (text) =>
      text.replace('application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml', 'application/vnd.ms-excel.sheet.binary.macroEnabled.main'),
    ),
    'xlsb',
    {},
  ],
  ['a sheet is missing', without('xl/worksheets/sheet1.xml'), 'missing-part', { part: 'xl/worksheets/sheet1.xml', from: 'xl/workbook.xml' }],
])('%s', (_, bytes, code, facts) => {
  const error = failure(bytes);
  expect(error.code).toBe(code);
  expect(error.facts).toEqual(facts);
  expect(error.message).not.toBe('');
});

it.each<[string, (text: string) => string, number, RegExp]>([
  ['cut off', (text) => text.slice(0, text.indexOf('</row>')), 2, /ends inside <row>/],
  ['crossed tags', (text) => text.replace('</c></row>', '</row></c>'), 2, /<\/row> where <\/c> is open/],
  ['open quote', (text) => text.replace('r="A1"', 'r="A1'), 2, /unclosed tag|< inside a tag|not quoted/],
  ['unknown entity', (text) => text.replace('<v>1</v>', '<v>&nbsp;</v>'), 2, /unknown entity &nbsp;/],
  ['document type', (text) => text.replace('<worksheet', '<!DOCTYPE x><worksheet'), 2, /document type/],
])('a malformed sheet says where: %s', (_, change, line, reason) => {
  const error = failure(replaced('xl/worksheets/sheet1.xml', change));
  expect(error.code).toBe('malformed-xml');
  expect(error.facts).toMatchObject({ part: 'xl/worksheets/sheet1.xml', line });
  expect(error.facts['reason']).toMatch(reason);
});

it('bytes that are no UTF-8 are malformed', () => {
  const bytes = zipFiles({ ...texts(good), 'xl/worksheets/sheet1.xml': Uint8Array.from([0x3c, 0xff, 0xff]) });
  expect(failure(bytes)).toMatchObject({ code: 'malformed-xml', facts: { part: 'xl/worksheets/sheet1.xml' } });
});

it('a flipped bit in the packed data is found by the checksum', () => {
  const bytes = report('01-bao-cao-tinh-hai-bieu.xlsx').slice();
  const at = Buffer.from(bytes).indexOf('xl/worksheets/sheet1.xml') + 2000;
  bytes[at] = bytes[at]! ^ 0x40;
  const error = failure(bytes);
  expect([error.code, error.facts['part']]).toEqual(['corrupt-zip', 'xl/worksheets/sheet1.xml']);
});

it('so is a changed byte in an entry that is not packed', () => {
  const bytes = Buffer.from(zipSync(Object.fromEntries(Object.entries(texts(good)).map(([name, text]) => [name, utf8(text)])), { level: 0 }));
  bytes[bytes.indexOf('<v>1</v>') + 3] = 0x32;
  expect(failure(bytes)).toMatchObject({ code: 'corrupt-zip', facts: { part: 'xl/worksheets/sheet1.xml', reason: 'wrong checksum' } });
});

it('a zip whose entries are encrypted', () => {
  const bytes = Buffer.from(good);
  for (let at = bytes.indexOf('PK\u0001\u0002'); at >= 0; at = bytes.indexOf('PK\u0001\u0002', at + 1)) bytes[at + 8] = 1;
  expect(failure(bytes).code).toBe('password-protected');
});

it.each([
  ['78-tep-cat-cut.xlsx', 'truncated-zip'],
  ['79-ma-hoa-mat-khau.xlsx', 'password-protected'],
  ['80-xls-doi-ten.xlsx', 'old-xls'],
  ['81-csv-doi-ten.xlsx', 'not-a-zip'],
  ['82-khong-byte.xlsx', 'empty-file'],
  ['85-html-doi-ten.xlsx', 'not-a-zip'],
  ['86-thieu-trang-tinh.xlsx', 'missing-part'],
])('%s', (name, code) => expect(failure(report(name)).code).toBe(code));
