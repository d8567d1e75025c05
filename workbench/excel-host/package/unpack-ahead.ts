/** Unpacks the large parts of a file by the browser's own means: beside the page, and several times as fast. What cannot be unpacked so is left to the reader, who says why. */
import { crc32 } from './crc32';
import { LARGEST_PACKAGE } from './limits';
import { packedBytes, readZip, type ZipEntry } from './zip-reader';

/** Bytes from which on it pays. */
const LARGE = 1 << 16;

/** Parts that were unpacked and found whole, by their names in the zip. */
export type Unpacked = ReadonlyMap<string, Uint8Array>;

export async function unpackAhead(bytes: Uint8Array): Promise<Unpacked> {
  const unpacked = new Map<string, Uint8Array>();
  if (typeof DecompressionStream === 'undefined') return unpacked;
  try {
    const directory = readZip(bytes);
    let allowance = LARGEST_PACKAGE;
    for (const entry of directory.entries) {
      allowance -= entry.size;
      if (entry.method !== 8 || entry.flags & 1 || entry.size < LARGE || allowance < 0) continue;
      const data = await inflated(packedBytes(directory, entry), entry).catch(() => null);
      if (data && crc32(data) === entry.crc) unpacked.set(entry.name, data);
    }
  } catch {
    // Not a zip, or a damaged one: opening it says so.
  }
  return unpacked;
}

/** Null where it is not as long as the zip says. */
async function inflated(packed: Uint8Array, { size }: ZipEntry): Promise<Uint8Array | null> {
  const reader = new Blob([packed as BlobPart]).stream().pipeThrough(new DecompressionStream('deflate-raw')).getReader();
  const data = new Uint8Array(size);
  let filled = 0;
  for (let chunk = await reader.read(); !chunk.done; chunk = await reader.read()) {
    if (filled + chunk.value.length > size) {
      await reader.cancel();
      return null;
    }
    data.set(chunk.value, filled);
    filled += chunk.value.length;
  }
  return filled === size ? data : null;
}
