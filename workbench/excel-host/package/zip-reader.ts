/**
 * Reads a zip's directory and unpacks single entries on demand. Not fflate's `unzip`: the raw bytes of every entry must stay
 * reachable, because untouched entries are written back as they are.
 */
import { crc32 } from './crc32';
import { CorruptZipError, PartTooLargeError, PasswordProtectedError, TruncatedZipError } from './errors';
import { LARGEST_PART, requireWithin } from './limits';
import type { Packing } from './packing';

export interface ZipEntry {
  /** As stored, but with forward slashes and no leading slash: some producers get both wrong. */
  name: string;
  method: number;
  flags: number;
  crc: number;
  compressedSize: number;
  size: number;
  /** MS-DOS time and date, one 32-bit number. */
  modified: number;
  /** Local header, data and data descriptor. */
  rawStart: number;
  rawEnd: number;
  /** The entry's record in the central directory. */
  recordStart: number;
  recordEnd: number;
  /** Its sizes or offset stand in a zip64 field: such an entry cannot be moved by patching its record, it is packed anew. */
  zip64: boolean;
}

export interface ZipDirectory {
  bytes: Uint8Array;
  entries: ZipEntry[];
}

const LOCAL = 0x04034b50;
const CENTRAL = 0x02014b50;
const END = 0x06054b50;
const END64_LOCATOR = 0x07064b50;

/** Reads the central directory. Throws TruncatedZipError or CorruptZipError. */
export function readZip(bytes: Uint8Array): ZipDirectory {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = findEnd(view);
  const { count, start } = directoryPosition(view, end);
  requireWithin('parts', count);
  const entries: ZipEntry[] = [];
  let at = start;
  for (let i = 0; i < count; i++) {
    if (at + 46 > bytes.length || view.getUint32(at, true) !== CENTRAL) throw new CorruptZipError('', `bad directory record ${i + 1} of ${count}`);
    const entry = readRecord(bytes, view, at);
    entries.push(entry);
    at = entry.recordEnd;
  }
  setRawEnds(entries, start);
  return { bytes, entries };
}

function findEnd(view: DataView): number {
  const lowest = Math.max(0, view.byteLength - 22 - 0xffff);
  for (let at = view.byteLength - 22; at >= lowest; at--) if (view.getUint32(at, true) === END) return at;
  throw new TruncatedZipError(view.byteLength);
}

function directoryPosition(view: DataView, end: number): { count: number; start: number } {
  const count = view.getUint16(end + 10, true);
  const start = view.getUint32(end + 16, true);
  if (start !== 0xffffffff && count !== 0xffff) return { count, start };
  const locator = end - 20;
  if (locator < 0 || view.getUint32(locator, true) !== END64_LOCATOR) return { count, start };
  const end64 = Number(view.getBigUint64(locator + 8, true));
  if (end64 + 56 > view.byteLength) throw new TruncatedZipError(view.byteLength);
  return { count: Number(view.getBigUint64(end64 + 32, true)), start: Number(view.getBigUint64(end64 + 48, true)) };
}

function readRecord(bytes: Uint8Array, view: DataView, at: number): ZipEntry {
  const nameLength = view.getUint16(at + 28, true);
  const extraLength = view.getUint16(at + 30, true);
  const recordEnd = at + 46 + nameLength + extraLength + view.getUint16(at + 32, true);
  if (recordEnd > bytes.length) throw new CorruptZipError('', 'a directory record is cut off');
  const name = new TextDecoder('utf-8').decode(bytes.subarray(at + 46, at + 46 + nameLength));
  const wide = zip64Fields(view, at, at + 46 + nameLength, extraLength);
  return {
    name: name.replace(/\\/g, '/').replace(/^\/+/, ''),
    flags: view.getUint16(at + 8, true),
    method: view.getUint16(at + 10, true),
    modified: view.getUint32(at + 12, true),
    crc: view.getUint32(at + 16, true),
    ...wide,
    rawEnd: 0,
    recordStart: at,
    recordEnd,
  };
}

/** Sizes and offset of a record; the zip64 extra field replaces those that are all ones, in this order. */
function zip64Fields(view: DataView, at: number, extra: number, extraLength: number): Pick<ZipEntry, 'size' | 'compressedSize' | 'rawStart' | 'zip64'> {
  const fields = [view.getUint32(at + 24, true), view.getUint32(at + 20, true), view.getUint32(at + 42, true)];
  const zip64 = fields.includes(0xffffffff);
  for (let p = extra; p + 4 <= extra + extraLength; p += 4 + view.getUint16(p + 2, true)) {
    if (view.getUint16(p, true) !== 1) continue;
    let q = p + 4;
    for (let i = 0; i < 3; i++) {
      if (fields[i] !== 0xffffffff || q + 8 > view.byteLength) continue;
      fields[i] = Number(view.getBigUint64(q, true));
      q += 8;
    }
  }
  return { size: fields[0]!, compressedSize: fields[1]!, rawStart: fields[2]!, zip64 };
}

/** An entry's raw bytes end where the next one begins: so a data descriptor is copied with it, whatever its form. */
function setRawEnds(entries: ZipEntry[], directoryStart: number): void {
  const byPosition = [...entries].sort((a, b) => a.rawStart - b.rawStart);
  byPosition.forEach((entry, i) => {
    entry.rawEnd = byPosition[i + 1]?.rawStart ?? directoryStart;
    if (entry.rawStart + 30 + entry.compressedSize > entry.rawEnd) throw new CorruptZipError(entry.name, 'its data is cut off');
  });
}

/** Unpacks one entry and checks its checksum. */
export function inflateEntry(directory: ZipDirectory, entry: ZipEntry, packing: Packing): Uint8Array {
  if (entry.flags & 1) throw new PasswordProtectedError();
  if (entry.size > LARGEST_PART) throw new PartTooLargeError(entry.name, entry.size);
  const data = unpack(entry, packedBytes(directory, entry), packing);
  if (data.length !== entry.size || crc32(data) !== entry.crc) throw new CorruptZipError(entry.name, 'wrong checksum');
  return data;
}

/** The bytes of an entry as they lie in the file. */
export function packedBytes({ bytes }: ZipDirectory, entry: ZipEntry): Uint8Array {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (view.getUint32(entry.rawStart, true) !== LOCAL) throw new CorruptZipError(entry.name, 'no local header');
  const start = entry.rawStart + 30 + view.getUint16(entry.rawStart + 26, true) + view.getUint16(entry.rawStart + 28, true);
  return bytes.subarray(start, start + entry.compressedSize);
}

function unpack(entry: ZipEntry, packed: Uint8Array, packing: Packing): Uint8Array {
  if (entry.method === 0) return packed;
  if (entry.method !== 8) throw new CorruptZipError(entry.name, `unknown compression method ${entry.method}`);
  try {
    return packing.inflate(packed, entry.size);
  } catch (error) {
    throw new CorruptZipError(entry.name, error instanceof Error ? error.message : String(error));
  }
}
