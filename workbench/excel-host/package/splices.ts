/** Changes to a text as a list of replaced stretches: everything between them stays as it is, byte for byte. */
import { escapeAttribute } from './xml-text';
import type { XmlElement } from './xml-tree';

interface Splice {
  start: number;
  end: number;
  text: string;
  /** Among insertions at the same place the lower one comes first. */
  rank: number;
}

/** Where something is inserted, and where among other things that are inserted there. */
export interface Place {
  at: number;
  rank: number;
}

export class Splices {
  private readonly list: Splice[] = [];

  get empty(): boolean {
    return this.list.length === 0;
  }

  replace(start: number, end: number, text: string): void {
    this.list.push({ start, end, text, rank: 0 });
  }

  insert(place: number | Place, text: string): void {
    const { at, rank } = typeof place === 'number' ? { at: place, rank: 0 } : place;
    this.list.push({ start: at, end: at, text, rank });
  }

  remove(element: { start: number; end: number }): void {
    this.replace(element.start, element.end, '');
  }

  /** Puts markup in front of an element's end tag; `<a/>` becomes `<a>…</a>`. */
  append(element: XmlElement, inner: string, before = element.innerEnd): void {
    if (!element.selfClosing) return this.insert(before, inner);
    this.replace(element.end - 2, element.end, `>${inner}</${element.name}>`);
  }

  /** Changes attributes of an element's open tag; `null` removes one. Use once per element. */
  setAttributes(element: XmlElement, changes: AttributeChanges): void {
    const tag = patchTag(element.openTag, changes);
    // Up to the closing bracket only: `append` may replace the end of the same tag.
    const tail = element.selfClosing ? 2 : 1;
    if (tag !== element.openTag) this.replace(element.start, element.innerStart - tail, tag.slice(0, -tail));
  }

  /** The text with all changes made. */
  apply(text: string): string {
    return this.pieces(text).join('');
  }

  /**
   * The same in pieces, one after the other: together they may be longer than a text can be. Insertions at the same place stand by their ranks, else in the
   * order in which they were asked for.
   */
  pieces(text: string): string[] {
    const sorted = this.list
      .map((splice, order) => ({ ...splice, order }))
      .sort((a, b) => a.start - b.start || a.end - b.end || a.rank - b.rank || a.order - b.order);
    const pieces: string[] = [];
    let at = 0;
    for (const { start, end, text: replacement } of sorted) {
      if (start < at) throw new Error(`Overlapping changes at ${start}`);
      pieces.push(text.slice(at, start), replacement);
      at = end;
    }
    pieces.push(text.slice(at));
    return pieces;
  }
}

export type AttributeChanges = Readonly<Record<string, string | number | null>>;

/** An open tag with attributes changed in place, removed (`null`) or added at the end. */
export function patchTag(tag: string, changes: AttributeChanges): string {
  let result = tag;
  for (const [name, value] of Object.entries(changes)) {
    const pattern = new RegExp(`(\\s+)${name}\\s*=\\s*("[^"]*"|'[^']*')`);
    if (value === null) result = result.replace(pattern, '');
    else {
      const attribute = `${name}="${escapeAttribute(String(value))}"`;
      result = pattern.test(result)
        ? result.replace(pattern, (_, blank: string) => blank + attribute)
        : result.replace(/\s*(\/?>)$/, (_, close: string) => ` ${attribute}${close}`);
    }
  }
  return result;
}

/** Attributes as text with a leading blank each; `undefined` ones are left out. */
export function attributeText(attributes: Readonly<Record<string, string | number | undefined>>): string {
  return Object.entries(attributes)
    .filter(([, value]) => value !== undefined)
    .map(([name, value]) => ` ${name}="${escapeAttribute(String(value))}"`)
    .join('');
}

/** Gives the elements of freshly made markup that have no prefix the one that their part uses (`x:` in files of the Open XML SDK). */
export function withPrefix(markup: string, prefix: string): string {
  return prefix ? markup.replace(/<(\/?)(?=[A-Za-z])(?![\w.-]+:)/g, `<$1${prefix}`) : markup;
}
