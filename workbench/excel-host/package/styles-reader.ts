/** The style sheet part: cell formats (`cellXfs`) to the model's styles, one to one, so that a cell's `s` is its style index. */
import { defaultStyle, type Border, type BorderSide, type CellStyle, type UnderlineStyle } from '../model/workbook';
import { readColor, type Palette } from './colors';
import { NumberFormats } from './number-formats';
import { ALIGNMENT_HORIZONTAL, ALIGNMENT_VERTICAL, UNDERLINES, wordOf } from './style-words';
import type { XmlElement } from './xml-tree';

type Font = CellStyle['font'];

/** One style per `<xf>` of `cellXfs`; at least the default style. */
export function readStyles(styleSheet: XmlElement | undefined, palette: Palette): CellStyle[] {
  if (!styleSheet) return [defaultStyle()];
  const numberFormats = new NumberFormats(styleSheet.child('numFmts'));
  const fonts = entriesOf(styleSheet.child('fonts')).map((font) => readFont(font, palette));
  const fills = entriesOf(styleSheet.child('fills')).map((fill) => readFill(fill, palette));
  const borders = entriesOf(styleSheet.child('borders')).map((border) => readBorders(border, palette));
  const named = new Map((styleSheet.child('cellStyles')?.children ?? []).map((one) => [one.number('xfId') ?? 0, nameOf(one)]));
  const styles = entriesOf(styleSheet.child('cellXfs')).map((xf): CellStyle => {
    const protection = xf.child('protection');
    return {
      numberFormat: numberFormats.code(xf.number('numFmtId') ?? 0),
      font: fonts[xf.number('fontId') ?? 0] ?? defaultStyle().font,
      fill: fills[xf.number('fillId') ?? 0],
      borders: borders[xf.number('borderId') ?? 0] ?? {},
      alignment: readAlignment(xf.child('alignment')),
      locked: protection?.flag('locked', true) ?? true,
      formulaHidden: protection?.flag('hidden') ?? false,
      named: named.get(xf.number('xfId') ?? 0),
    };
  });
  return styles.length ? styles.map(withoutUndefined) : [defaultStyle()];
}

/** The entries of a list by their places. One that is written for several programs (mc:AlternateContent) is a single one: what it is for all others. */
export function entriesOf(list: XmlElement | undefined): XmlElement[] {
  return (list?.children ?? []).map((one) => (one.local === 'AlternateContent' ? (one.child('Fallback')?.children[0] ?? one) : one));
}

/** Built-in styles are known by their number, whatever the file's language calls them; Normal is the absence of a name. */
function nameOf(style: XmlElement): string | undefined {
  const builtin = style.number('builtinId');
  return builtin === 0 ? undefined : style.get('name');
}

/** The model compares styles as JSON: what is absent must be absent, not `undefined`. */
function withoutUndefined(style: CellStyle): CellStyle {
  if (style.fill === undefined) delete style.fill;
  if (style.named === undefined) delete style.named;
  return style;
}

function readFont(font: XmlElement, palette: Palette): Font {
  const standard = defaultStyle().font;
  return {
    name: font.child('name')?.get('val') ?? standard.name,
    size: font.child('sz')?.number('val') ?? standard.size,
    bold: readToggle(font.child('b')) ?? false,
    italic: readToggle(font.child('i')) ?? false,
    underline: readUnderline(font.child('u')) ?? 'None',
    strikethrough: readToggle(font.child('strike')) ?? false,
    color: readColor(font.child('color'), palette) ?? standard.color,
  };
}

/** `<b/>` and `<b val="1"/>` are on, `<b val="0"/>` is off, none is unsaid. */
export function readToggle(element: XmlElement | undefined): boolean | undefined {
  return element && element.flag('val', true);
}

export function readUnderline(element: XmlElement | undefined): UnderlineStyle | undefined {
  return element && wordOf(UNDERLINES, element.get('val') ?? 'single', 'None');
}

/** One colour for a fill: a solid one's foreground; patterns and gradients by their dominant colour, since the model has no more. */
function readFill(fill: XmlElement, palette: Palette): string | undefined {
  const pattern = fill.child('patternFill');
  if (!pattern) return readColor(fill.child('gradientFill')?.child('stop')?.child('color'), palette);
  const type = pattern.get('patternType') ?? 'none';
  const foreground = readColor(pattern.child('fgColor'), palette);
  const background = readColor(pattern.child('bgColor'), palette);
  return type === 'none' ? undefined : type === 'solid' ? foreground : (background ?? foreground);
}

/** `start` and `end` are the strict format's words for left and right. */
const SIDES: readonly [string, BorderSide][] = [
  ['left', 'EdgeLeft'],
  ['start', 'EdgeLeft'],
  ['right', 'EdgeRight'],
  ['end', 'EdgeRight'],
  ['top', 'EdgeTop'],
  ['bottom', 'EdgeBottom'],
];

function readBorders(border: XmlElement, palette: Palette): CellStyle['borders'] {
  const borders: CellStyle['borders'] = {};
  for (const [name, side] of SIDES) setSide(borders, side, readBorder(border.child(name), palette));
  const diagonal = readBorder(border.child('diagonal'), palette);
  if (border.flag('diagonalUp')) setSide(borders, 'DiagonalUp', diagonal);
  if (border.flag('diagonalDown')) setSide(borders, 'DiagonalDown', diagonal);
  return borders;
}

function setSide(borders: CellStyle['borders'], side: BorderSide, border: Border | undefined): void {
  if (border) borders[side] = border;
}

function readBorder(element: XmlElement | undefined, palette: Palette): Border | undefined {
  const style = element?.get('style') ?? 'none';
  if (style === 'none') return undefined;
  const color = readColor(element?.child('color'), palette);
  return color ? { style, color } : { style };
}

function readAlignment(element: XmlElement | undefined): CellStyle['alignment'] {
  return {
    horizontal: wordOf(ALIGNMENT_HORIZONTAL, element?.get('horizontal') ?? 'general', 'General'),
    vertical: wordOf(ALIGNMENT_VERTICAL, element?.get('vertical') ?? 'bottom', 'Bottom'),
    wrap: element?.flag('wrapText') ?? false,
    indent: element?.number('indent') ?? 0,
    shrink: element?.flag('shrinkToFit') ?? false,
    textRotation: element?.number('textRotation') ?? 0,
  };
}
