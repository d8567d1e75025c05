/** Writes a zip in which kept entries are the same bytes as before, and only changed or new ones are packed anew. */
import { join } from './bytes';
import { crc32 } from './crc32';
import type { Packing } from './packing';
import type { Steps } from './steps';
import type { ZipDirectory, ZipEntry } from './zip-reader';

/** An entry to be written: kept from the source archive, or with new content. */
export type ZipItem = { kept: ZipEntry } | { name: string; data: Uint8Array; modified: number };

const UTF8_NAME = 0x0800;

interface Written {
  local: Uint8Array[];
  record: Uint8Array;
  size: number;
}

/** Packs the items in their order. Deterministic: no clock, no random. */
export function* writeZip(source: ZipDirectory, items: readonly ZipItem[], packing: Packing): Steps<Uint8Array> {
  const written: Written[] = [];
  let offset = 0;
  for (const item of items) {
    const one = 'kept' in item ? keep(source, item.kept, offset) : yield* pack(item, offset, packing);
    written.push(one);
    offset += one.size;
  }
  const directorySize = written.reduce((sum, one) => sum + one.record.length, 0);
  return join([...written.flatMap((one) => one.local), ...written.map((one) => one.record), endRecord(items.length, directorySize, offset)]);
}

function keep(source: ZipDirectory, entry: ZipEntry, offset: number): Written {
  const local = source.bytes.subarray(entry.rawStart, entry.rawEnd);
  const record = source.bytes.slice(entry.recordStart, entry.recordEnd);
  new DataView(record.buffer).setUint32(42, offset, true);
  return { local: [local], record, size: local.length };
}

function* pack({ name, data, modified }: { name: string; data: Uint8Array; modified: number }, offset: number, packing: Packing): Steps<Written> {
  const nameBytes = new TextEncoder().encode(name);
  const packed = yield* packing.deflate(data);
  // The fields that local header and directory record share: version, flags, method, time, checksum, sizes, name length, extra length.
  const shared = new DataView(new ArrayBuffer(26));
  shared.setUint16(0, 20, true);
  shared.setUint16(2, UTF8_NAME, true);
  shared.setUint16(4, 8, true);
  shared.setUint32(6, modified, true);
  shared.setUint32(10, crc32(data), true);
  shared.setUint32(14, packed.length, true);
  shared.setUint32(18, data.length, true);
  shared.setUint16(22, nameBytes.length, true);
  const header = join([u32(0x04034b50), new Uint8Array(shared.buffer), nameBytes]);
  const record = join([u32(0x02014b50), u16(20), new Uint8Array(shared.buffer), new Uint8Array(10), u32(offset), nameBytes]);
  return { local: [header, packed], record, size: header.length + packed.length };
}

function endRecord(count: number, size: number, start: number): Uint8Array {
  return join([u32(0x06054b50), u32(0), u16(count), u16(count), u32(size), u32(start), u16(0)]);
}

function u16(value: number): Uint8Array {
  return new Uint8Array([value & 255, value >>> 8]);
}

function u32(value: number): Uint8Array {
  return new Uint8Array([value & 255, (value >>> 8) & 255, (value >>> 16) & 255, value >>> 24]);
}
