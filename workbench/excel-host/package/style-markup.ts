/** Markup of fonts, fills, borders and cell formats: copies of existing ones in which only the changed aspects are replaced. */
import type { Border, BorderSide, CellStyle, ConditionalFormatStyle } from '../model/workbook';
import { argb } from './colors';
import { ALIGNMENT_HORIZONTAL, ALIGNMENT_VERTICAL, fileWordOf, UNDERLINES } from './style-words';
import { attributeText, patchTag, type AttributeChanges } from './splices';
import type { XmlElement } from './xml-tree';

/** Order in which Excel writes a font's children. */
const FONT_ORDER = 'b i strike condense extend outline shadow u vertAlign sz color name family charset scheme'.split(' ');

/** Child elements by local name; `''` stands for one that is removed. */
type Children = Readonly<Record<string, string>>;

/** The element's children with some replaced, in the schema's order. Unknown ones stay, at the end. */
function childrenWith(base: XmlElement | undefined, changes: Children, order: readonly string[]): string {
  const children = new Map(base?.children.map((child) => [child.local, child.raw]));
  for (const [local, markup] of Object.entries(changes)) children.set(local, markup);
  const rank = (local: string): number => (order.includes(local) ? order.indexOf(local) : order.length);
  return [...children]
    .sort(([a], [b]) => rank(a) - rank(b))
    .map(([, markup]) => markup)
    .join('');
}

const toggle = (name: string, on: boolean): string => (on ? `<${name}/>` : '');

/** A font like `base`, with what differs between the two styles replaced. */
export function fontMarkup(base: XmlElement | undefined, before: CellStyle['font'], after: CellStyle['font']): string {
  const changes: Record<string, string> = {};
  if (before.bold !== after.bold) changes['b'] = toggle('b', after.bold);
  if (before.italic !== after.italic) changes['i'] = toggle('i', after.italic);
  if (before.strikethrough !== after.strikethrough) changes['strike'] = toggle('strike', after.strikethrough);
  if (before.underline !== after.underline) changes['u'] = underlineMarkup(after.underline);
  if (before.size !== after.size) changes['sz'] = `<sz val="${after.size}"/>`;
  if (before.color !== after.color) changes['color'] = `<color rgb="${argb(after.color)}"/>`;
  // The scheme would override the name, family and charset belong to the old one.
  if (before.name !== after.name) Object.assign(changes, { name: `<name${attributeText({ val: after.name })}/>`, family: '', charset: '', scheme: '' });
  return `<font>${childrenWith(base, changes, FONT_ORDER)}</font>`;
}

function underlineMarkup(underline: CellStyle['font']['underline']): string {
  if (underline === 'None') return '';
  return underline === 'Single' ? '<u/>' : `<u val="${fileWordOf(UNDERLINES, underline)}"/>`;
}

/** A solid fill; in a cell's format its colour is the foreground. */
export function fillMarkup(fill: string | undefined): string {
  if (!fill) return '<fill><patternFill patternType="none"/></fill>';
  return `<fill><patternFill patternType="solid"><fgColor rgb="${argb(fill)}"/><bgColor indexed="64"/></patternFill></fill>`;
}

const BORDER_ORDER = 'left start right end top bottom diagonal vertical horizontal'.split(' ');
const BORDER_NAMES: readonly [BorderSide, string, string][] = [
  ['EdgeLeft', 'left', 'start'],
  ['EdgeRight', 'right', 'end'],
  ['EdgeTop', 'top', 'top'],
  ['EdgeBottom', 'bottom', 'bottom'],
];

/** Borders like `base`, with the changed sides replaced. */
export function borderMarkup(base: XmlElement | undefined, before: CellStyle['borders'], after: CellStyle['borders']): string {
  const changes: Record<string, string> = {};
  for (const [side, name, strictName] of BORDER_NAMES) {
    if (sameBorder(before[side], after[side])) continue;
    const local = base?.child(strictName) ? strictName : name;
    changes[local] = sideMarkup(local, after[side]);
  }
  const diagonal = after.DiagonalUp ?? after.DiagonalDown;
  if (!sameBorder(before.DiagonalUp ?? before.DiagonalDown, diagonal)) changes['diagonal'] = sideMarkup('diagonal', diagonal);
  const tag = patchTag(base ? base.openTag.replace(/\s*\/?>$/, '>') : '<border>', {
    diagonalUp: after.DiagonalUp ? 1 : null,
    diagonalDown: after.DiagonalDown ? 1 : null,
  });
  // A new border element holds all five sides, as Excel writes it.
  const sides = base
    ? changes
    : { ...Object.fromEntries(BORDER_ORDER.filter((name) => /^(left|right|top|bottom|diagonal)$/.test(name)).map((name) => [name, `<${name}/>`])), ...changes };
  return `${tag}${childrenWith(base, sides, BORDER_ORDER)}</${base?.name ?? 'border'}>`;
}

export function sameBorder(a: Border | undefined, b: Border | undefined): boolean {
  return a?.style === b?.style && a?.color?.toUpperCase() === b?.color?.toUpperCase();
}

function sideMarkup(name: string, border: Border | undefined): string {
  if (!border) return `<${name}/>`;
  return `<${name} style="${border.style}"><color ${border.color ? `rgb="${argb(border.color)}"` : 'auto="1"'}/></${name}>`;
}

/** `<alignment>` like `base` with the changed aspects; `''` when nothing is left to say. */
export function alignmentMarkup(base: XmlElement | undefined, before: CellStyle['alignment'], after: CellStyle['alignment']): string {
  const attributes: Readonly<Record<keyof CellStyle['alignment'], [string, string | number | null]>> = {
    horizontal: ['horizontal', after.horizontal === 'General' ? null : fileWordOf(ALIGNMENT_HORIZONTAL, after.horizontal)],
    vertical: ['vertical', after.vertical === 'Bottom' ? null : fileWordOf(ALIGNMENT_VERTICAL, after.vertical)],
    wrap: ['wrapText', after.wrap ? 1 : null],
    indent: ['indent', after.indent || null],
    shrink: ['shrinkToFit', after.shrink ? 1 : null],
    textRotation: ['textRotation', after.textRotation || null],
  };
  const keys = Object.keys(attributes) as (keyof CellStyle['alignment'])[];
  return leafMarkup('alignment', base, Object.fromEntries(keys.filter((key) => before[key] !== after[key]).map((key) => attributes[key])));
}

export function protectionMarkup(base: XmlElement | undefined, { locked, formulaHidden }: CellStyle): string {
  return leafMarkup('protection', base, { locked: locked ? null : 0, hidden: formulaHidden ? 1 : null });
}

function leafMarkup(name: string, base: XmlElement | undefined, changes: AttributeChanges): string {
  const tag = patchTag(base ? base.openTag.replace(/\s*\/?>$/, '/>') : `<${name}/>`, changes);
  return /=/.test(tag) ? tag : '';
}

/** Differential format of a rule. What the model does not know (borders) is copied from `base`. @param numFmt markup of the number format, '' for none */
export function dxfMarkup(format: ConditionalFormatStyle, base: XmlElement | undefined, numFmt: string): string {
  const font = dxfFont(format, base?.child('font'));
  const fill = format.fill ? `<fill><patternFill><bgColor rgb="${argb(format.fill)}"/></patternFill></fill>` : '';
  return `<dxf>${childrenWith(base, { font, numFmt, fill }, ['font', 'numFmt', 'fill', 'alignment', 'border', 'protection'])}</dxf>`;
}

function dxfFont({ fontColor, bold, italic, underline, strikethrough }: ConditionalFormatStyle, base: XmlElement | undefined): string {
  const setting = (name: string, on: boolean | undefined): string => (on === undefined ? '' : on ? `<${name}/>` : `<${name} val="0"/>`);
  const changes = {
    b: setting('b', bold),
    i: setting('i', italic),
    strike: setting('strike', strikethrough),
    u: underline === undefined ? '' : underline ? '<u/>' : '<u val="none"/>',
    color: fontColor ? `<color rgb="${argb(fontColor)}"/>` : '',
  };
  const children = childrenWith(base, changes, FONT_ORDER);
  return children && `<font>${children}</font>`;
}
