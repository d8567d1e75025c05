/** How the entries of a zip are packed and unpacked: in plain JavaScript, which runs everywhere, or by a program's own, faster means. */
import { Deflate, deflateSync, Inflate, inflateSync } from 'fflate';
import { join } from './bytes';
import type { Steps } from './steps';

/** Raw deflate, both ways. */
export interface Packing {
  /**
   * The bytes that were packed. What unpacks to more than `size` bytes is not followed to its end: an error, or bytes that the checksum refuses.
   * @throws Error where they are no deflated bytes
   */
  inflate(packed: Uint8Array, size: number): Uint8Array;
  /** Deterministic: the same bytes give the same. */
  deflate(data: Uint8Array): Steps<Uint8Array>;
}

/** Bytes that are packed between two places to stop at. */
const PIECE = 1 << 20;
/** Packed bytes that are unpacked at once: they become at most about a thousand times as many. */
const CHUNK = 32_768;
const OPTIONS = { level: 6 } as const;

/** In plain JavaScript. */
export const IN_JAVASCRIPT: Packing = {
  inflate: (packed, size) => (packed.length <= CHUNK ? inflateSync(packed, { out: new Uint8Array(size) }) : inflateChunks(packed, size)),

  *deflate(data) {
    if (data.length <= PIECE) return deflateSync(data, OPTIONS);
    const pieces: Uint8Array[] = [];
    const deflate = new Deflate(OPTIONS, (piece) => pieces.push(piece));
    for (let at = 0; at < data.length; at += PIECE) {
      deflate.push(data.subarray(at, at + PIECE), at + PIECE >= data.length);
      yield;
    }
    return join(pieces);
  },
};

function inflateChunks(packed: Uint8Array, size: number): Uint8Array {
  const data = new Uint8Array(size);
  let filled = 0;
  const inflate = new Inflate((chunk) => {
    if (filled + chunk.length > size) throw new RangeError('it unpacks to more than it says');
    data.set(chunk, filled);
    filled += chunk.length;
  });
  for (let at = 0; at < packed.length; at += CHUNK) inflate.push(packed.subarray(at, at + CHUNK), at + CHUNK >= packed.length);
  return data.subarray(0, filled);
}
