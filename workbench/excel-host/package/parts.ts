/** The parts of an open package: unpacked on demand, replaced as a whole, and put back into a zip in their old order. */
import { join } from './bytes';
import { MalformedXmlError, MissingPartError, PartTooLargeError } from './errors';
import { LARGEST_PACKAGE } from './limits';
import { IN_JAVASCRIPT, type Packing } from './packing';
import { atOnce, type Steps } from './steps';
import { type Unpacked, unpackAhead } from './unpack-ahead';
import { parseXml, type XmlElement } from './xml-tree';
import { XmlSyntaxError } from './xml-scanner';
import { inflateEntry, readZip, type ZipDirectory, type ZipEntry } from './zip-reader';
import { writeZip, type ZipItem } from './zip-writer';

/** 1980-01-01 00:00, the zip format's zero. */
const ZIP_EPOCH = 0x00210000;

/** Bytes in which the head of a sheet ends, as a rule. */
const HEAD_BYTES = 1 << 16;
/** Letters that are encoded at a time: many small pieces together, and no text longer than a text can be. */
const ENCODED_LETTERS = 1 << 20;

/** Pieces of a text as UTF-8. */
function* encoded(pieces: readonly string[]): Steps<Uint8Array> {
  const encoder = new TextEncoder();
  const parts: Uint8Array[] = [];
  let from = 0;
  let letters = 0;
  for (const [i, piece] of pieces.entries()) {
    letters += piece.length;
    if (letters < ENCODED_LETTERS && i < pieces.length - 1) continue;
    parts.push(encoder.encode(pieces.slice(from, i + 1).join('')));
    from = i + 1;
    letters = 0;
    yield;
  }
  return parts.length === 1 ? parts[0]! : join(parts);
}

export class Parts {
  private archive: ZipDirectory;
  /** By lower-case name: part names are case-insensitive, and producers rely on it. */
  private entries = new Map<string, ZipEntry>();
  private readonly changed = new Map<string, { name: string; data: Uint8Array }>();
  private readonly removed = new Set<string>();
  /** Bytes that may still be unpacked. */
  private allowance = LARGEST_PACKAGE;

  /** @param unpacked parts that were unpacked before */
  constructor(
    bytes: Uint8Array,
    private unpacked: Unpacked = new Map(),
    private readonly packing: Packing = IN_JAVASCRIPT,
  ) {
    this.archive = readZip(bytes);
    this.index();
  }

  private index(): void {
    this.entries = new Map(this.archive.entries.filter((entry) => !entry.name.endsWith('/')).map((entry) => [entry.name.toLowerCase(), entry]));
  }

  /** Names of all parts, in the package's order; new ones last. */
  get names(): string[] {
    const kept = [...this.entries].filter(([key]) => !this.removed.has(key)).map(([, entry]) => entry.name);
    const added = [...this.changed].filter(([key]) => !this.entries.has(key)).map(([, { name }]) => name);
    return [...kept, ...added];
  }

  has(name: string): boolean {
    const key = name.toLowerCase();
    return !this.removed.has(key) && (this.changed.has(key) || this.entries.has(key));
  }

  bytes(name: string, from = ''): Uint8Array {
    const key = name.toLowerCase();
    const entry = this.entries.get(key);
    const data = this.changed.get(key)?.data ?? (entry && this.unpack(entry));
    if (!data || this.removed.has(key)) throw new MissingPartError(name, from);
    return data;
  }

  private unpack(entry: ZipEntry): Uint8Array {
    this.allowance -= entry.size;
    if (this.allowance < 0) throw new PartTooLargeError(entry.name, entry.size);
    return this.unpacked.get(entry.name) ?? inflateEntry(this.archive, entry, this.packing);
  }

  /** Unpacks large parts by the browser's own means, until the next saving is done. */
  async unpackAhead(): Promise<void> {
    this.unpacked = await unpackAhead(this.archive.bytes);
  }

  /** The file has been read: what it unpacks to is known to be bearable, and saving reads parts again. */
  opened(): void {
    this.allowance = Infinity;
    // They need not be held as long as the file is open.
    this.unpacked = new Map();
  }

  /** The part's text. A byte order mark of UTF-8 is kept in it. */
  text(name: string, from = ''): string {
    const bytes = this.bytes(name, from);
    const encoding = bytes[0] === 0xff && bytes[1] === 0xfe ? 'utf-16le' : bytes[0] === 0xfe && bytes[1] === 0xff ? 'utf-16be' : 'utf-8';
    try {
      return new TextDecoder(encoding, { fatal: true, ignoreBOM: encoding === 'utf-8' }).decode(bytes);
    } catch (error) {
      if (error instanceof RangeError) throw new PartTooLargeError(name, bytes.length);
      throw new MalformedXmlError(name, 1, 1, `the bytes are not ${encoding}`);
    }
  }

  /** The part as a tree. For small parts. */
  xml(name: string, from = ''): XmlElement {
    const text = this.text(name, from);
    return inPart(name, text, () => parseXml(text));
  }

  /** Replaces or adds a part. The same text again is no change. */
  setText(name: string, text: string): void {
    if (!this.has(name) || this.text(name) !== text) this.put(name, text);
  }

  /** As `setText`, without the comparison: for sheets, whose writer knows that it changed something. */
  put(name: string, text: string): void {
    atOnce(this.putting(name, [text]));
  }

  /** The same for a text in pieces, which may be very long. */
  *putting(name: string, [first = '', ...more]: readonly string[]): Steps<void> {
    this.putBytes(name, yield* encoded([first.replace(/^(<\?xml[^>]*encoding=["'])utf-16[^"']*/i, '$1UTF-8'), ...more]));
  }

  private putBytes(name: string, data: Uint8Array): void {
    const key = name.toLowerCase();
    this.changed.set(key, { name: this.entries.get(key)?.name ?? name, data });
    this.removed.delete(key);
  }

  /** Changes what stands before the first place that `end` finds, without reading the rest of a long part. The same again is no change. */
  changeHead(name: string, end: RegExp, change: (head: string) => string): void {
    const bytes = this.bytes(name);
    const start = new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes.subarray(0, HEAD_BYTES));
    const found = start.search(end);
    const head = found < 0 ? this.text(name) : start.slice(0, found);
    const changed = change(head);
    if (changed === head) return;
    if (found < 0) this.put(name, changed);
    else this.putBytes(name, join([new TextEncoder().encode(changed), bytes.subarray(new TextEncoder().encode(head).length)]));
  }

  remove(name: string): void {
    const key = name.toLowerCase();
    this.changed.delete(key);
    if (this.entries.has(key)) this.removed.add(key);
  }

  /** `pattern` with the first free number for `#`, e.g. `xl/worksheets/sheet#.xml`. */
  freeName(pattern: string): string {
    for (let n = 1; ; n++) {
      const name = pattern.replace('#', String(n));
      // A removed name stays taken: an entry must not change its meaning within one save.
      if (!this.has(name) && !this.entries.has(name.toLowerCase())) return name;
    }
  }

  /** Forgets all changes since the last `pack`. */
  discard(): void {
    this.changed.clear();
    this.removed.clear();
  }

  /** The package as it stands now; afterwards this object works on the returned bytes. Without changes they are the source's bytes. */
  *pack(): Steps<Uint8Array> {
    if (this.changed.size === 0 && this.removed.size === 0) return this.archive.bytes.slice();
    const bytes = yield* writeZip(this.archive, this.items(), this.packing);
    this.archive = readZip(bytes);
    this.unpacked = new Map();
    this.index();
    this.discard();
    return bytes.slice();
  }

  private items(): ZipItem[] {
    const items: ZipItem[] = [];
    for (const entry of this.archive.entries) {
      const key = entry.name.toLowerCase();
      const change = this.changed.get(key);
      if (change) items.push({ ...change, modified: entry.modified });
      else if (entry.zip64) items.push({ name: entry.name, data: inflateEntry(this.archive, entry, this.packing), modified: entry.modified });
      else if (!this.removed.has(key)) items.push({ kept: entry });
    }
    const modified = this.archive.entries[0]?.modified ?? ZIP_EPOCH;
    for (const [key, change] of this.changed) if (!this.entries.has(key)) items.push({ ...change, modified });
    return items;
  }
}

/** Runs a reader over a part's text and names part, line and column if the XML is malformed. */
export function inPart<T>(part: string, text: string, read: () => T): T {
  try {
    return read();
  } catch (error) {
    throw placed(error, part, text);
  }
}

/** The same for a reader that stops here and there. */
export function* stepsInPart<T>(part: string, text: string, steps: Steps<T>): Steps<T> {
  try {
    return yield* steps;
  } catch (error) {
    throw placed(error, part, text);
  }
}

function placed(error: unknown, part: string, text: string): unknown {
  if (!(error instanceof XmlSyntaxError)) return error;
  const offset = error.near === undefined ? error.offset : Math.max(0, text.indexOf(error.near));
  return new MalformedXmlError(part, lineOf(text, offset), offset - (offset ? text.lastIndexOf('\n', offset - 1) : -1), error.reason);
}

function lineOf(text: string, offset: number): number {
  let line = 1;
  for (let at = text.indexOf('\n'); at >= 0 && at < offset; at = text.indexOf('\n', at + 1)) line++;
  return line;
}
