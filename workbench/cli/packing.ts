/** The entries of a zip, packed and unpacked by Node's own means: a start need not get warm for it. */
import { deflateRawSync, inflateRawSync } from 'node:zlib';
import type { Packing } from 'excel-host/package';

export const BY_NODE: Packing = {
  inflate: (packed, size) => plain(inflateRawSync(packed, { maxOutputLength: Math.max(1, size) })),
  *deflate(data) {
    return plain(deflateRawSync(data, { level: 6 }));
  },
};

/** A Buffer's `slice` shares memory; a plain array's copies. */
const plain = ({ buffer, byteOffset, length }: Buffer): Uint8Array => new Uint8Array(buffer, byteOffset, length);
