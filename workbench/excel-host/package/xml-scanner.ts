/**
 * A pull scanner over XML text that knows where everything stands. Offsets are what the writer needs to leave the rest of a part as
 * it is; no objects per token are what a 45 MB sheet needs. It checks nesting, quotes and the end, not names and entities.
 */

import { requireWithin } from './limits';

/** Not well-formed, at an offset; the caller knows the part and makes a MalformedXmlError of it. */
export class XmlSyntaxError extends Error {
  constructor(
    readonly offset: number,
    readonly reason: string,
    /** The offending text, when the one who found it did not know where it stands (`offset` is 0 then). */
    readonly near?: string,
  ) {
    super(reason);
  }
}

export enum Token {
  End = 0,
  Open = 1,
  Close = 2,
  Text = 3,
}

const LT = 60;
const GT = 62;
const SLASH = 47;
const QUOTE = 34;
const APOSTROPHE = 39;
const EQUALS = 61;

export class XmlScanner {
  /** The current token's bounds: tag with its angle brackets, or text. */
  start = 0;
  end = 0;
  /** Of an Open or Close token, with prefix. */
  name = '';
  /** Of an Open token: `<a/>`. No Close token follows. */
  selfClosing = false;
  /** Elements and attributes that were kept as a tree (`readElement`). */
  kept = 0;
  private attributesStart = 0;
  private readonly open: string[] = [];

  constructor(
    readonly text: string,
    position = 0,
    private readonly limit = text.length,
  ) {
    this.end = position;
  }

  /** How many elements are open, after the current token. */
  get depth(): number {
    return this.open.length;
  }

  /** Moves to the next token. Comments, processing instructions and the declaration are passed over; CDATA counts as text. */
  next(): Token {
    for (;;) {
      const at = (this.start = this.end);
      if (at >= this.limit) return this.finish();
      if (this.text.charCodeAt(at) !== LT) return this.textToken();
      const second = this.text.charCodeAt(at + 1);
      if (second === SLASH) return this.closeTag();
      if (second !== 33 && second !== 63) return this.openTag();
      if (this.text.startsWith('<![CDATA[', at)) {
        this.end = this.after(']]>', at, 'unclosed CDATA');
        return Token.Text;
      }
      this.passOver(at, second);
    }
  }

  private finish(): Token {
    if (this.open.length) throw new XmlSyntaxError(this.limit, `the text ends inside <${this.open.at(-1)}>`);
    return Token.End;
  }

  private textToken(): Token {
    const next = this.text.indexOf('<', this.start);
    this.end = next < 0 || next > this.limit ? this.limit : next;
    return Token.Text;
  }

  private passOver(at: number, second: number): void {
    if (second === 63) this.end = this.after('?>', at, 'unclosed processing instruction');
    else if (this.text.startsWith('<!--', at)) this.end = this.after('-->', at + 4, 'unclosed comment');
    // Office writes no DTD, and reading one invites entity bombs.
    else throw new XmlSyntaxError(at, 'document type declarations are not accepted');
  }

  private after(mark: string, from: number, reason: string): number {
    const found = this.text.indexOf(mark, from);
    if (found < 0) throw new XmlSyntaxError(from, reason);
    return found + mark.length;
  }

  private closeTag(): Token {
    const gt = this.text.indexOf('>', this.start);
    if (gt < 0) throw new XmlSyntaxError(this.start, 'unclosed tag');
    this.name = this.text.slice(this.start + 2, gt).trimEnd();
    const expected = this.open.pop();
    if (this.name !== expected) throw new XmlSyntaxError(this.start, `</${this.name}> where ${expected ? `</${expected}>` : 'no element'} is open`);
    this.end = gt + 1;
    return Token.Close;
  }

  private openTag(): Token {
    const { text } = this;
    let at = this.start + 1;
    for (let code = text.charCodeAt(at); code > 32 && code !== GT && code !== SLASH; code = text.charCodeAt(at)) at++;
    if (at === this.start + 1) throw new XmlSyntaxError(this.start, 'a tag without a name');
    this.name = text.slice(this.start + 1, at);
    this.attributesStart = at;
    const gt = this.tagEnd(at);
    this.selfClosing = text.charCodeAt(gt - 1) === SLASH;
    this.end = gt + 1;
    if (!this.selfClosing) requireWithin('nesting', this.open.push(this.name));
    return Token.Open;
  }

  /** Position of the tag's `>`; one inside a quoted value does not count. */
  private tagEnd(from: number): number {
    const { text } = this;
    for (let at = from; at < this.limit; at++) {
      const code = text.charCodeAt(at);
      if (code === GT) return at;
      if (code === LT) throw new XmlSyntaxError(at, '< inside a tag');
      if (code === QUOTE || code === APOSTROPHE) {
        at = text.indexOf(code === QUOTE ? '"' : "'", at + 1);
        if (at < 0) break;
      }
    }
    throw new XmlSyntaxError(this.start, 'unclosed tag');
  }

  /** Calls back with each attribute of the current Open token: name, and the raw value (see `decodeXml`). */
  attributes(each: (name: string, value: string) => void): void {
    const { text } = this;
    const stop = this.end - (this.selfClosing ? 2 : 1);
    let at = this.attributesStart;
    for (;;) {
      while (at < stop && text.charCodeAt(at) <= 32) at++;
      if (at >= stop) return;
      const nameStart = at;
      for (let code = text.charCodeAt(at); at < stop && code > 32 && code !== EQUALS; code = text.charCodeAt(at)) at++;
      const name = text.slice(nameStart, at);
      while (at < stop && text.charCodeAt(at) <= 32) at++;
      if (text.charCodeAt(at) !== EQUALS) throw new XmlSyntaxError(nameStart, `attribute ${name} without a value`);
      do at++;
      while (at < stop && text.charCodeAt(at) <= 32);
      const quote = text.charCodeAt(at);
      if (quote !== QUOTE && quote !== APOSTROPHE) throw new XmlSyntaxError(at, `the value of ${name} is not quoted`);
      const close = text.indexOf(quote === QUOTE ? '"' : "'", at + 1);
      each(name, text.slice(at + 1, close));
      at = close + 1;
    }
  }

  /** From an Open token to behind its Close token; the contents are only checked. */
  skip(): void {
    if (this.selfClosing) return;
    const depth = this.open.length;
    while (this.open.length >= depth) if (this.next() === Token.End) return;
  }
}

/** Name without its namespace prefix. */
export function localName(name: string): string {
  const colon = name.indexOf(':');
  return colon < 0 ? name : name.slice(colon + 1);
}
