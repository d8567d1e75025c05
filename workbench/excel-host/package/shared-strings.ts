/** The shared string table: texts by index for the reader; for the writer, the index of a text, appended when it is new. */
import { LIMITS, requireWithin } from './limits';
import type { Parts } from './parts';
import { inPart } from './parts';
import { patchTag, withPrefix } from './splices';
import { decodeCellText, textElement } from './xml-text';
import { skipMark } from './xml-tree';
import { localName, Token, XmlScanner } from './xml-scanner';

export interface SharedStrings {
  values: string[];
  /** Indexes of texts without runs or phonetics: only those may stand for a plain text. */
  plain: Map<string, number>;
}

/** Reads the table; without the part it is empty. */
export function readSharedStrings(parts: Parts, part: string | undefined): SharedStrings {
  const strings: SharedStrings = { values: [], plain: new Map() };
  if (!part || !parts.has(part)) return strings;
  const text = parts.text(part);
  inPart(part, text, () => {
    const scanner = new XmlScanner(text, skipMark(text));
    for (let token = scanner.next(); token !== Token.End; token = scanner.next()) {
      if (token !== Token.Open || localName(scanner.name) !== 'si') continue;
      const item = readTextItem(scanner);
      if (item.plain && !strings.plain.has(item.text)) strings.plain.set(item.text, strings.values.length);
      requireWithin('strings', strings.values.push(item.text));
    }
  });
  return strings;
}

/** The text of `<si>` or `<is>`, from its Open token on: runs joined, phonetic guides (`rPh`) left out. */
export function readTextItem(scanner: XmlScanner): { text: string; plain: boolean } {
  if (scanner.selfClosing) return { text: '', plain: true };
  const depth = scanner.depth;
  let text = '';
  let plain = true;
  let inText = false;
  while (scanner.depth >= depth) {
    const token = scanner.next();
    if (token === Token.Text && inText) text += readCellText(scanner.text.slice(scanner.start, scanner.end));
    else if (token === Token.Close) inText = false;
    else if (token === Token.Open) {
      const name = localName(scanner.name);
      if (name === 't') inText = !scanner.selfClosing;
      else plain = false;
      if (name === 'rPh') scanner.skip();
    }
  }
  requireWithin('text', text.length);
  return { text, plain };
}

/** The longest way to write a character is an entity for one half of a `_xHHHH_` escape. */
const LONGEST_RAW = LIMITS.text * 64;

/** Text of a cell from raw XML text. */
export function readCellText(raw: string): string {
  if (raw.length > LONGEST_RAW) requireWithin('text', raw.length);
  const text = decodeCellText(raw);
  requireWithin('text', text.length);
  return text;
}

/** Collects the texts that a save adds, and patches the part once at the end. */
export class SharedStringsWriter {
  private readonly added = new Map<string, number>();
  private uses = 0;

  constructor(
    private readonly parts: Parts,
    private readonly part: string,
    private readonly strings: SharedStrings,
  ) {}

  /** Index of a text in the table. Counts a use. */
  use(text: string): number {
    this.uses++;
    const known = this.strings.plain.get(text) ?? this.added.get(text);
    if (known !== undefined) return known;
    const index = this.strings.values.length + this.added.size;
    this.added.set(text, index);
    return index;
  }

  /** A cell no longer shows a shared text. Unused texts stay in the table: other cells' indexes must not move. */
  release(): void {
    this.uses--;
  }

  /** After a save that went well: what was appended is now part of the table. */
  commit(): void {
    for (const [text, index] of this.added) {
      this.strings.values[index] = text;
      this.strings.plain.set(text, index);
    }
  }

  /** Appends the new texts and corrects the counts. */
  write(): void {
    if (!this.added.size && !this.uses) return;
    const text = this.parts.text(this.part);
    const root = rootTag(text);
    const prefix = root.name.slice(0, root.name.length - localName(root.name).length);
    const items = withPrefix([...this.added.keys()].map((one) => `<si>${textElement(one)}</si>`).join(''), prefix);
    const tag = this.countedTag(text.slice(root.start, root.end));
    const rest = text.slice(root.end);
    // An extLst, if any, must stay last.
    const end = root.selfClosing ? -1 : (extensionStart(rest, prefix) ?? rest.lastIndexOf(`</${root.name}`));
    const body = root.selfClosing ? `${items}</${root.name}>${rest}` : rest.slice(0, end) + items + rest.slice(end);
    this.parts.put(this.part, text.slice(0, root.start) + (root.selfClosing ? tag.replace(/\s*\/>$/, '>') : tag) + body);
  }

  private countedTag(tag: string): string {
    const count = /\scount\s*=\s*["'](\d+)/.exec(tag);
    const unique = /\suniqueCount\s*=\s*["'](\d+)/.exec(tag);
    return patchTag(tag, {
      ...(count && { count: Math.max(0, Number(count[1]) + this.uses) }),
      ...(unique && { uniqueCount: Number(unique[1]) + this.added.size }),
    });
  }
}

function rootTag(text: string): { name: string; start: number; end: number; selfClosing: boolean } {
  const scanner = new XmlScanner(text, skipMark(text));
  while (scanner.next() !== Token.Open);
  return { name: scanner.name, start: scanner.start, end: scanner.end, selfClosing: scanner.selfClosing };
}

function extensionStart(rest: string, prefix: string): number | undefined {
  const at = rest.lastIndexOf(`<${prefix}extLst`);
  return at > rest.lastIndexOf(`</${prefix}si>`) ? at : undefined;
}
