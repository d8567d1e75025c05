/** Small parts as a tree whose nodes know their place in the text: read like a DOM, changed by splicing the text (see `Splices`). */
import { requireWithin } from './limits';
import { decodeXml } from './xml-text';
import { localName, Token, XmlScanner, XmlSyntaxError } from './xml-scanner';

export class XmlElement {
  readonly children: XmlElement[] = [];
  /** Behind the close tag. */
  end = 0;
  /** Begin of the close tag; for `<a/>` the same as `innerStart`. */
  innerEnd = 0;

  constructor(
    readonly source: string,
    /** With prefix, as written. */
    readonly name: string,
    readonly local: string,
    readonly start: number,
    /** Behind the open tag. */
    readonly innerStart: number,
    readonly selfClosing: boolean,
    /** Raw values by name as written (with prefix). */
    readonly attributes: ReadonlyMap<string, string>,
  ) {}

  /** The attribute's value; `undefined` when it is missing. */
  get(name: string): string | undefined {
    const raw = this.attributes.get(name);
    return raw === undefined ? undefined : decodeXml(raw);
  }

  /** The attribute with this local name, whatever its prefix (`r:id`, `d2p1:id`). */
  getLocal(name: string): string | undefined {
    for (const [key, raw] of this.attributes) if (key !== name && localName(key) === name) return decodeXml(raw);
    return undefined;
  }

  /** An xsd:boolean attribute. */
  flag(name: string, fallback = false): boolean {
    return parseFlag(this.attributes.get(name), fallback);
  }

  number(name: string): number | undefined {
    const raw = this.attributes.get(name);
    const value = raw === undefined || raw.trim() === '' ? NaN : Number(raw);
    return Number.isFinite(value) ? value : undefined;
  }

  child(local: string): XmlElement | undefined {
    return this.children.find((child) => child.local === local);
  }

  all(local: string): XmlElement[] {
    return this.children.filter((child) => child.local === local);
  }

  /** First descendant along the path of local names. */
  at(...path: string[]): XmlElement | undefined {
    const [first, ...rest] = path;
    return first === undefined ? this : this.child(first)?.at(...rest);
  }

  /** Every descendant with this local name, in document order. */
  descendants(local: string): XmlElement[] {
    return this.children.flatMap((child) => [...(child.local === local ? [child] : []), ...child.descendants(local)]);
  }

  /** The element as it stands in the source. */
  get raw(): string {
    return this.source.slice(this.start, this.end);
  }

  get openTag(): string {
    return this.source.slice(this.start, this.innerStart);
  }

  /** Text content of an element without child elements. */
  get text(): string {
    const inner = this.source.slice(this.innerStart, this.innerEnd);
    return inner.includes('<!--') ? decodeXml(inner.replace(/<!--[^]*?-->/g, '')) : decodeXml(inner);
  }

  /** `x:` when the element is written with a prefix. New siblings and children need the same one. */
  get prefix(): string {
    return this.name.slice(0, this.name.length - this.local.length);
  }
}

/** xsd:boolean. */
export function parseFlag(raw: string | undefined, fallback = false): boolean {
  return raw === undefined ? fallback : raw === '1' || raw === 'true' || raw === 'on';
}

/** Parses text into its root element. Throws XmlSyntaxError. */
export function parseXml(text: string): XmlElement {
  const scanner = new XmlScanner(text, skipMark(text));
  for (let token = scanner.next(); token !== Token.End; token = scanner.next()) {
    if (token !== Token.Open) continue;
    const root = readElement(scanner);
    while (scanner.next() !== Token.End);
    return root;
  }
  throw new XmlSyntaxError(0, 'no root element');
}

/** A byte order mark stays in the text, so that it is written back. */
export function skipMark(text: string): number {
  return text.charCodeAt(0) === 0xfeff ? 1 : 0;
}

const NO_ATTRIBUTES: ReadonlyMap<string, string> = new Map();

function readAttributes(scanner: XmlScanner): ReadonlyMap<string, string> {
  let attributes: Map<string, string> | undefined;
  scanner.attributes((name, value) => {
    (attributes ??= new Map<string, string>()).set(name, value);
    requireWithin('nodes', attributes.size);
  });
  return attributes ?? NO_ATTRIBUTES;
}

/** From an Open token: the whole element with its descendants. The scanner then stands behind it. */
export function readElement(scanner: XmlScanner): XmlElement {
  const attributes = readAttributes(scanner);
  requireWithin('nodes', (scanner.kept += 1 + attributes.size));
  const element = new XmlElement(scanner.text, scanner.name, localName(scanner.name), scanner.start, scanner.end, scanner.selfClosing, attributes);
  if (scanner.selfClosing) {
    element.innerEnd = element.end = scanner.end;
    return element;
  }
  for (let token = scanner.next(); token !== Token.Close; token = scanner.next()) if (token === Token.Open) element.children.push(readElement(scanner));
  element.innerEnd = scanner.start;
  element.end = scanner.end;
  return element;
}
