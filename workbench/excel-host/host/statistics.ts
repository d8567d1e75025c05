/** What a host has counted: how chatty an add-in is, and how close it comes to the 5 MB limit. */

export interface RequestRecord {
  requestBytes: number;
  responseBytes: number;
  actions: number;
  failed: boolean;
}

export class Statistics {
  /** RichApi requests so far. An `Excel.run` that touches a range is at least two: the last one gives its references back. */
  requests = 0;
  largestRequest = 0;
  largestResponse = 0;
  readonly log: RequestRecord[] = [];

  /** Counts a request and says its number, from 1. */
  request(bytes: number): number {
    this.largestRequest = Math.max(this.largestRequest, bytes);
    this.log.push({ requestBytes: bytes, responseBytes: 0, actions: 0, failed: false });
    return ++this.requests;
  }

  response(bytes: number, actions: number, failed: boolean): void {
    this.largestResponse = Math.max(this.largestResponse, bytes);
    Object.assign(this.log.at(-1)!, { responseBytes: bytes, actions, failed });
  }

  reset(): void {
    this.requests = this.largestRequest = this.largestResponse = 0;
    this.log.length = 0;
  }
}

/** Bytes of a text in UTF-8: a Vietnamese letter has two or three. Node counts them by itself. (No TextEncoder: jsdom has none.) */
export function utf8Length(text: string): number {
  const { Buffer: node } = globalThis as { Buffer?: { byteLength(text: string): number } };
  if (node) return node.byteLength(text);
  let bytes = text.length;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code < 0x80) continue;
    // A surrogate is half of a character of four bytes.
    bytes += code < 0x800 || (code >= 0xd800 && code < 0xe000) ? 1 : 2;
  }
  return bytes;
}
