/** What Excel expects to find at the first places of a style sheet: the look of every cell that names none. */
import type { XmlElement } from './xml-tree';

/** In the order of the schema. */
const FIRST: readonly (readonly [container: string, markup: string])[] = [
  ['fonts', '<font><sz val="11"/><name val="Calibri"/><family val="2"/></font>'],
  ['fills', '<fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill>'],
  ['borders', '<border><left/><right/><top/><bottom/><diagonal/></border>'],
  ['cellStyleXfs', '<xf numFmtId="0" fontId="0" fillId="0" borderId="0"/>'],
  ['cellXfs', '<xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>'],
];
const NORMAL = '<cellStyle name="Normal" xfId="0" builtinId="0"/>';

/** A whole style sheet that says nothing but the first styles. */
export const firstStyles = (namespace: string): string =>
  `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<styleSheet xmlns="${namespace}">${FIRST.map(([name, markup]) => container('', name, markup)).join('')}${container('', 'cellStyles', NORMAL)}</styleSheet>`;

const prefixed = (prefix: string, markup: string): string => (prefix ? markup.replace(/<(\/?)(?=[A-Za-z])/g, `<$1${prefix}`) : markup);
const container = (prefix: string, name: string, markup: string): string => {
  const count = [...markup.matchAll(/<(font|fill|border|xf|cellStyle)[ >]/g)].length;
  return prefixed(prefix, `<${name} count="${count}">${markup}</${name}>`);
};

/**
 * A style sheet with its first places filled; null for one that has them, as nearly all do. What a program has left out stands for Excel's own look: were the
 * first place taken by a style of ours, every plain cell would get it.
 */
export function withFirstStyles(root: XmlElement): string | null {
  const lacks = ([name]: (typeof FIRST)[number]): boolean => !root.child(name)?.children.length;
  if (!FIRST.some(lacks)) return null;
  const known = ['numFmts', ...FIRST.map(([name]) => name)];
  const first = FIRST.map((one) => (lacks(one) ? container(root.prefix, ...one) : root.child(one[0])!.raw)).join('');
  const rest = root.children.flatMap(({ local, raw }) => (known.includes(local) ? [] : [raw])).join('');
  const open = root.openTag.replace(/\s*\/>$/, '>');
  const inner = `${root.child('numFmts')?.raw ?? ''}${first}${rest}`;
  return `${root.source.slice(0, root.start)}${open}${inner}</${root.name}>${root.source.slice(root.end)}`;
}
