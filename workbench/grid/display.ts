/**
 * One cell as the grid paints it: its text, and its look in the painter's words, conditional formats included.
 * Texts are those of the host (`range.text`), in the display language; the painter calculates nothing.
 */
import type { IBorderData, ICellData, IStyleData } from '@univerjs/core';
import { formatValue, outputOf, type Separators, styleAt } from 'excel-host/cells';
import type { Border, BorderSide, CellStyle, Sheet, Workbook } from 'excel-host/model';
import type { ConditionalLook } from './conditional-formats';
import { iconGlyph } from './icons';

/** BorderStyleTypes of the painter by the word of the file format. */
const LINES: Readonly<Record<string, number>> = {
  thin: 1,
  hair: 2,
  dotted: 3,
  dashed: 4,
  dashDot: 5,
  dashDotDot: 6,
  double: 7,
  medium: 8,
  mediumDashed: 9,
  mediumDashDot: 10,
  mediumDashDotDot: 11,
  slantDashDot: 12,
  thick: 13,
};
const SIDES: Readonly<Partial<Record<BorderSide, keyof IBorderData>>> = {
  EdgeTop: 't',
  EdgeBottom: 'b',
  EdgeLeft: 'l',
  EdgeRight: 'r',
  DiagonalDown: 'tl_br',
  DiagonalUp: 'bl_tr',
};
const HORIZONTAL: Readonly<Record<string, number>> = { Left: 1, Center: 2, Right: 3, Justify: 4, CenterAcrossSelection: 2, Distributed: 6, Fill: 1 };
const VERTICAL: Readonly<Record<string, number>> = { Top: 1, Center: 2, Bottom: 3, Justify: 1, Distributed: 2 };
/** Alignment of General: texts to the left, numbers to the right, errors and logical values in the middle. */
const GENERAL: Readonly<Record<string, number>> = { string: 1, number: 3, boolean: 2, error: 2 };
const WRAP = { overflow: 1, clip: 2, wrap: 3 };
const INDENT_PIXELS = 9;

/** The cell's text, as its column would show it if it were wide enough. */
export function displayText(
  workbook: Workbook,
  sheet: Sheet,
  row: number,
  column: number,
  separators: Separators,
  look: ConditionalLook | null = null,
): string {
  const cell = sheet.cell(row, column);
  if (!cell || look?.hideValue) return '';
  return formatValue(outputOf(cell), look?.numberFormat ?? workbook.styles[cell.style]?.numberFormat ?? 'General', separators);
}

/** The painter's data of one cell; null where there is nothing to paint. */
export function displayOf(
  workbook: Workbook,
  sheet: Sheet,
  row: number,
  column: number,
  separators: Separators,
  look: ConditionalLook | null,
): ICellData | null {
  const index = styleAt(sheet, row, column);
  const cell = sheet.cell(row, column);
  if (!cell && index === 0 && !look) return null;
  const style = workbook.styles[index] ?? workbook.styles[0]!;
  const value = cell ? outputOf(cell) : '';
  const kind = cell && typeof cell.value === 'object' && cell.value !== null ? 'error' : typeof value;
  const text = displayText(workbook, sheet, row, column, separators, look);
  const icon = look?.icon ? `${iconGlyph(look.icon)} ` : '';
  const shown = icon + text;
  return { ...(shown === '' ? {} : { v: shown, t: 1 }), s: paintStyle(style, look, kind) };
}

/** A style in the painter's words. */
function paintStyle(style: CellStyle, look: ConditionalLook | null, kind: string): IStyleData {
  const { font, alignment } = style;
  const fill = look?.fill ?? style.fill;
  const underlined = look?.underline ?? font.underline !== 'None';
  return {
    ff: font.name,
    fs: font.size,
    bl: (look?.bold ?? font.bold) ? 1 : 0,
    it: (look?.italic ?? font.italic) ? 1 : 0,
    ul: { s: underlined ? 1 : 0 },
    st: { s: (look?.strikethrough ?? font.strikethrough) ? 1 : 0 },
    cl: { rgb: look?.fontColor ?? font.color },
    ...(fill ? { bg: { rgb: fill } } : {}),
    ht: HORIZONTAL[alignment.horizontal] ?? GENERAL[kind] ?? 1,
    vt: VERTICAL[alignment.vertical] ?? 3,
    tb: alignment.wrap ? WRAP.wrap : kind === 'string' ? WRAP.overflow : WRAP.clip,
    ...(alignment.indent ? { pd: { [alignment.horizontal === 'Right' ? 'r' : 'l']: 2 + alignment.indent * INDENT_PIXELS } } : {}),
    ...(alignment.textRotation ? { tr: { a: -rotation(alignment.textRotation) } } : {}),
    bd: bordersOf({ ...style.borders, ...look?.borders }),
  };
}

/** The file counts 91–180 for downward angles; 255 is stacked letters, shown as they are. */
const rotation = (angle: number): number => (angle > 180 ? 0 : angle > 90 ? 90 - angle : angle);

function bordersOf(borders: Partial<Record<BorderSide, Border>>): IBorderData {
  const lines: IBorderData = {};
  for (const [side, border] of Object.entries(borders) as [BorderSide, Border][]) {
    const key = SIDES[side];
    const line = LINES[border.style];
    if (key && line) lines[key] = { s: line, cl: { rgb: border.color ?? '#000000' } };
  }
  return lines;
}
