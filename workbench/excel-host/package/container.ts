/** Tells from the bytes what kind of file was handed in, before anything is unpacked. */
import { EmptyFileError, NotAZipError, OldExcelFormatError, PasswordProtectedError, type ForeignFormat } from './errors';

const OLE_MAGIC = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];
const ZIP_MAGICS = [
  [0x50, 0x4b, 0x03, 0x04],
  [0x50, 0x4b, 0x05, 0x06],
];

/** Returns when the bytes begin like a zip; otherwise throws the error that names what they are. */
export function requireZip(bytes: Uint8Array): void {
  if (bytes.length === 0) throw new EmptyFileError();
  if (ZIP_MAGICS.some((magic) => startsWith(bytes, magic))) return;
  if (startsWith(bytes, OLE_MAGIC)) throw oleError(bytes);
  throw new NotAZipError(foreignFormat(bytes));
}

function startsWith(bytes: Uint8Array, magic: readonly number[]): boolean {
  return magic.every((byte, i) => bytes[i] === byte);
}

/** Stream names stand in the OLE directory as UTF-16: that is enough to tell the two kinds apart. */
function oleError(bytes: Uint8Array): Error {
  if (containsUtf16(bytes, 'EncryptedPackage')) return new PasswordProtectedError();
  if (containsUtf16(bytes, 'Workbook') || containsUtf16(bytes, 'Book')) return new OldExcelFormatError();
  return new NotAZipError('ole');
}

function containsUtf16(bytes: Uint8Array, text: string): boolean {
  const needle = [...text].flatMap((char) => [char.charCodeAt(0), 0]);
  for (let i = bytes.indexOf(needle[0]!); i >= 0; i = bytes.indexOf(needle[0]!, i + 1)) {
    if (needle.every((byte, k) => bytes[i + k] === byte)) return true;
  }
  return false;
}

const SIGNATURES: readonly [RegExp, ForeignFormat][] = [
  [/^%PDF/, 'pdf'],
  [/^\s*<(!doctype html|html|table|head|meta)/i, 'html'],
  [/^\s*<\?xml|^\s*<[a-z]/i, 'xml'],
];

function foreignFormat(bytes: Uint8Array): ForeignFormat {
  const head = new TextDecoder('utf-8').decode(bytes.subarray(0, 1024)).replace(/^\uFEFF/, '');
  for (const [pattern, format] of SIGNATURES) if (pattern.test(head)) return format;
  const utf16 = (bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff);
  const binary = bytes.subarray(0, 1024).some((byte) => byte < 32 && byte !== 9 && byte !== 10 && byte !== 13);
  return utf16 || !binary ? 'text' : 'unknown';
}
