/** Text in XML: entities, escaping, and the `_xHHHH_` escapes that Office uses for characters XML cannot hold. */
import { XmlSyntaxError } from './xml-scanner';

const NAMED: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

/** Resolves entities and CDATA in raw XML text. Without any it returns the same string. */
export function decodeXml(raw: string): string {
  if (raw.startsWith('<![CDATA[')) return raw.slice(9, -3);
  const text = raw.includes('\r') ? raw.replace(/\r\n?/g, '\n') : raw;
  if (!text.includes('&')) return text;
  return text.replace(/&([^;]*);?/g, (whole, name: string) => {
    const value = whole.endsWith(';') ? (NAMED[name] ?? numericEntity(name)) : undefined;
    if (value === undefined) throw new XmlSyntaxError(0, `unknown entity ${whole.slice(0, 20)}`, whole);
    return value;
  });
}

function numericEntity(name: string): string | undefined {
  const match = /^#(?:x([0-9a-f]{1,6})|(\d{1,7}))$/i.exec(name);
  const code = match ? (match[1] ? parseInt(match[1], 16) : Number(match[2])) : 0x110000;
  return code <= 0x10ffff ? String.fromCodePoint(code) : undefined;
}

/** Cell text from raw XML text: entities, then `_x000D_` and its like. */
export function decodeCellText(raw: string): string {
  const text = decodeXml(raw);
  return text.includes('_x') ? text.replace(/_x([0-9a-fA-F]{4})_/g, (_, hex: string) => String.fromCharCode(parseInt(hex, 16))) : text;
}

/** For element content and for attribute values in double quotes. */
export function escapeXml(text: string): string {
  return text.replace(/[&<>"]/g, (char) => (char === '&' ? '&amp;' : char === '<' ? '&lt;' : char === '>' ? '&gt;' : '&quot;'));
}

/**
 * For attribute values: a parser turns raw line breaks and tabs in attributes into blanks, so they travel as entities.
 */
export function escapeAttribute(text: string): string {
  return escapeXml(text).replace(/[\t\n\r]/g, (char) => `&#${char.charCodeAt(0)};`);
}

/**
 * For cell text: characters that XML cannot hold become `_xHHHH_`, and what looks like such an escape gets its `_` escaped.
 * A carriage return counts among them: an XML parser would turn it into a line feed.
 */
export function escapeCellText(text: string): string {
  const safe = text
    .replace(/_(?=x[0-9a-fA-F]{4}_)/g, '_x005F_')
    // Half of a pair only: with `u` a whole pair is another character.
    .replace(/[\u0000-\u0008\u000B-\u001F\uD800-\uDFFF\uFFFE\uFFFF]/gu, hexEscape);
  return escapeXml(safe);
}

function hexEscape(char: string): string {
  return `_x${char.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}_`;
}

/** `<t>` with the text of a cell; blanks at the ends are kept only with xml:space. */
export function textElement(text: string): string {
  const preserve = /^\s|\s$|\n/.test(text) ? ' xml:space="preserve"' : '';
  return `<t${preserve}>${escapeCellText(text)}</t>`;
}
