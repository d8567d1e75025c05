/** Colours of the file format — rgb, theme + tint, indexed — to `#RRGGBB`. */
import type { Parts } from './parts';
import type { XmlElement } from './xml-tree';

/** What an indexed or a theme colour means in this workbook. */
export interface Palette {
  theme: readonly string[];
  indexed: readonly string[];
}

/** The legacy palette; 0–7 repeat 8–15. */
const BASE = '000000 FFFFFF FF0000 00FF00 0000FF FFFF00 FF00FF 00FFFF';
const REST =
  '800000 008000 000080 808000 800080 008080 C0C0C0 808080 9999FF 993366 FFFFCC CCFFFF 660066 FF8080 0066CC CCCCFF 000080 FF00FF ' +
  'FFFF00 00FFFF 800080 800000 008080 0000FF 00CCFF CCFFFF CCFFCC FFFF99 99CCFF FF99CC CC99FF FFCC99 3366FF 33CCCC 99CC00 FFCC00 ' +
  'FF9900 FF6600 666699 969696 003366 339966 003300 333300 993300 993366 333399 333333';
const INDEXED = `${BASE} ${BASE} ${REST}`.split(' ').map((hex) => `#${hex}`);

/** Office's theme, for workbooks without a theme part. */
const OFFICE_THEME = ['#FFFFFF', '#000000', '#E7E6E6', '#44546A', '#4472C4', '#ED7D31', '#A5A5A5', '#FFC000', '#5B9BD5', '#70AD47', '#0563C1', '#954F72'];

/** `theme="0"` is lt1, not dk1: the file's numbering swaps both pairs of the theme part's order. */
const THEME_ORDER = ['lt1', 'dk1', 'lt2', 'dk2', 'accent1', 'accent2', 'accent3', 'accent4', 'accent5', 'accent6', 'hlink', 'folHlink'];

export function readPalette(parts: Parts, themePart: string | undefined, styleSheet: XmlElement | undefined): Palette {
  const own = styleSheet?.at('colors', 'indexedColors')?.all('rgbColor') ?? [];
  const indexed = INDEXED.map((standard, i) => rgb(own[i]?.get('rgb')) ?? standard);
  const scheme = themePart && parts.has(themePart) ? parts.xml(themePart).at('themeElements', 'clrScheme') : undefined;
  const theme = THEME_ORDER.map((name, i) => themeColor(scheme?.child(name)) ?? OFFICE_THEME[i]!);
  return { theme, indexed };
}

function themeColor(slot: XmlElement | undefined): string | undefined {
  return rgb(slot?.child('srgbClr')?.get('val') ?? slot?.child('sysClr')?.get('lastClr'));
}

/** `FF336699` or `336699` to `#336699`. Alpha is ignored, as Excel does. */
function rgb(text: string | undefined): string | undefined {
  return text && /^([0-9a-f]{2})?[0-9a-f]{6}$/i.test(text) ? `#${text.slice(-6).toUpperCase()}` : undefined;
}

/** The colour of a `<color>`-like element; `undefined` = automatic. */
export function readColor(element: XmlElement | undefined, palette: Palette): string | undefined {
  if (!element || element.flag('auto')) return undefined;
  const theme = element.number('theme');
  const indexed = element.number('indexed');
  // 64 and 65 are the system's foreground and background: automatic.
  const plain = rgb(element.get('rgb')) ?? (theme !== undefined ? palette.theme[theme] : indexed !== undefined ? palette.indexed[indexed] : undefined);
  return plain && tinted(plain, element.number('tint') ?? 0);
}

/** Excel's tint: lightness moves towards white (positive) or black (negative), hue and saturation stay. */
export function tinted(color: string, tint: number): string {
  if (tint === 0) return color;
  const [hue, saturation, lightness] = toHsl(color);
  return fromHsl(hue, saturation, tint < 0 ? lightness * (1 + tint) : lightness * (1 - tint) + tint);
}

function toHsl(color: string): [number, number, number] {
  const [r, g, b] = [1, 3, 5].map((at) => parseInt(color.slice(at, at + 2), 16) / 255) as [number, number, number];
  const max = Math.max(r, g, b);
  const min = Math.min(r, g, b);
  const lightness = (max + min) / 2;
  const delta = max - min;
  if (delta === 0) return [0, 0, lightness];
  const saturation = delta / (1 - Math.abs(2 * lightness - 1));
  const hue = max === r ? ((g - b) / delta + 6) % 6 : max === g ? (b - r) / delta + 2 : (r - g) / delta + 4;
  return [hue, saturation, lightness];
}

function fromHsl(hue: number, saturation: number, lightness: number): string {
  const chroma = (1 - Math.abs(2 * lightness - 1)) * saturation;
  const channel = (n: number): string => {
    const k = (n + hue) % 6;
    const value = lightness + chroma / 2 - chroma * Math.max(0, Math.min(k, 4 - k, 1));
    return Math.round(Math.min(1, Math.max(0, value)) * 255)
      .toString(16)
      .toUpperCase()
      .padStart(2, '0');
  };
  return `#${channel(5)}${channel(3)}${channel(1)}`;
}

/** `#336699` as the file's `FF336699`. */
export function argb(color: string): string {
  return `FF${color.slice(1).toUpperCase()}`;
}
