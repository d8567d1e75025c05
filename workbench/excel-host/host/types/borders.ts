/** Borders of ranges. The file has one word per line (`mediumDashed`), Office.js has a style and a weight. */
import type { Area, Border, CellStyle, Sheet } from '../../model/workbook';
import { readColor } from '../cells/colors';
import { guardOption } from '../cells/guard';
import { common, restyle, styleAt, stylesIn } from '../cells/styles';
import type { HostContext } from '../context';
import { type NodeData, node, type RangeSide } from '../nodes';
import { asNumber, defineType, oneOf } from '../schema';

const LINES: Record<string, [style: string, weight: string]> = {
  hair: ['Continuous', 'Hairline'],
  thin: ['Continuous', 'Thin'],
  medium: ['Continuous', 'Medium'],
  thick: ['Continuous', 'Thick'],
  dashed: ['Dash', 'Thin'],
  mediumDashed: ['Dash', 'Medium'],
  dashDot: ['DashDot', 'Thin'],
  mediumDashDot: ['DashDot', 'Medium'],
  dashDotDot: ['DashDotDot', 'Thin'],
  mediumDashDotDot: ['DashDotDot', 'Medium'],
  dotted: ['Dot', 'Thin'],
  double: ['Double', 'Thick'],
  slantDashDot: ['SlantDashDot', 'Medium'],
};
const STYLES = ['None', 'Continuous', 'Dash', 'DashDot', 'DashDotDot', 'Dot', 'Double', 'SlantDashDot'] as const;
const WEIGHTS = ['Hairline', 'Thin', 'Medium', 'Thick'] as const;
const SIDES = ['EdgeTop', 'EdgeBottom', 'EdgeLeft', 'EdgeRight', 'InsideVertical', 'InsideHorizontal', 'DiagonalDown', 'DiagonalUp'] as const;

export const styleOfLine = (border: Border | undefined): string => (border ? (LINES[border.style]?.[0] ?? 'Continuous') : 'None');
const weightOfLine = (border: Border | undefined): string => (border ? (LINES[border.style]?.[1] ?? 'Thin') : 'Thin');

/** The line with another style; keeps the weight where the pair exists. Undefined = no line. */
export function withStyle(border: Border | undefined, value: unknown): Border | undefined {
  const style = oneOf(value, STYLES);
  return style === 'None' ? undefined : { ...border, style: lineOf(style, weightOfLine(border)) };
}

/** Setting a weight draws a line where there was none, as in Excel. */
function withWeight(border: Border | undefined, value: unknown): Border {
  const style = styleOfLine(border);
  return { ...border, style: lineOf(style === 'None' ? 'Continuous' : style, oneOf(value, WEIGHTS)) };
}

export const withColor = (border: Border | undefined, value: unknown): Border => ({ style: border?.style ?? 'thin', color: readColor(value) });

function lineOf(style: string, weight: string): string {
  const lines = Object.entries(LINES);
  const exact = lines.find(([, [s, w]]) => s === style && w === weight);
  return (exact ?? lines.find(([, [s]]) => s === style))?.[0] ?? 'thin';
}

type Data = NodeData['RangeBorder'];
type Edge = keyof CellStyle['borders'];

/** The edge that lies on a line, seen from the cells on one side of it. */
interface Strip {
  area: Area;
  edge: Edge;
}

const OPPOSITE: Partial<Record<Edge, Edge>> = { EdgeTop: 'EdgeBottom', EdgeBottom: 'EdgeTop', EdgeLeft: 'EdgeRight', EdgeRight: 'EdgeLeft' };
const STEP: Partial<Record<Edge, [down: number, right: number]>> = { EdgeTop: [-1, 0], EdgeBottom: [1, 0], EdgeLeft: [0, -1], EdgeRight: [0, 1] };

/** Cells that a side of an area belongs to. Lines inside belong to the cells on both sides of them. */
function strips(a: Area, side: RangeSide): Strip[] {
  switch (side) {
    case 'EdgeTop':
      return [{ area: { ...a, bottom: a.top }, edge: side }];
    case 'EdgeBottom':
      return [{ area: { ...a, top: a.bottom }, edge: side }];
    case 'EdgeLeft':
      return [{ area: { ...a, right: a.left }, edge: side }];
    case 'EdgeRight':
      return [{ area: { ...a, left: a.right }, edge: side }];
    case 'InsideHorizontal':
      return a.bottom > a.top ? both({ ...a, bottom: a.bottom - 1 }, 'EdgeBottom') : [];
    case 'InsideVertical':
      return a.right > a.left ? both({ ...a, right: a.right - 1 }, 'EdgeRight') : [];
    default:
      return [{ area: a, edge: side }];
  }
}

const both = (area: Area, edge: Edge): Strip[] => [{ area, edge }, ...opposite({ area, edge })];

/** The same line, seen from the cells on its other side; none at the border of the sheet. */
function opposite({ area: a, edge }: Strip): Strip[] {
  const step = STEP[edge];
  const other = OPPOSITE[edge];
  if (!step || !other) return [];
  const area = { top: a.top + step[0], left: a.left + step[1], bottom: a.bottom + step[0], right: a.right + step[1] };
  return area.top < 0 || area.left < 0 ? [] : [{ area, edge: other }];
}

/** A line is one, whichever of its two cells holds it; null where the lines of a side differ. */
function read(data: Data, host: HostContext, pick: (border: Border | undefined) => string): string | null {
  const lines = data.areas.flatMap((a) => strips(a, data.side).slice(0, 1));
  // A single row has no lines inside.
  if (lines.length === 0) return pick(undefined);
  const values = lines.map((line) => readLine(data.sheet, line, host, pick));
  return values.every((v) => v === values[0]) ? values[0]! : null;
}

function readLine(sheet: Sheet, line: Strip, host: HostContext, pick: (border: Border | undefined) => string): string | null {
  const [beyond] = opposite(line);
  if (!beyond || !hasLine(host, sheet, beyond.area, beyond.edge)) return common(host.workbook, sheet, [line.area], (style) => pick(style.borders[line.edge]));
  let first: string | undefined;
  for (let row = line.area.top; row <= line.area.bottom; row++) {
    for (let column = line.area.left; column <= line.area.right; column++) {
      const own = borderAt(host, sheet, row, column, line.edge);
      const border = own ?? borderAt(host, sheet, row + beyond.area.top - line.area.top, column + beyond.area.left - line.area.left, beyond.edge);
      const value = pick(border);
      if (first === undefined) first = value;
      else if (first !== value) return null;
    }
  }
  return first ?? pick(undefined);
}

const borderAt = (host: HostContext, sheet: Sheet, row: number, column: number, edge: Edge): Border | undefined =>
  host.workbook.styles[styleAt(sheet, row, column)]?.borders[edge];

const hasLine = (host: HostContext, sheet: Sheet, area: Area, edge: Edge): boolean =>
  [...stylesIn(sheet, [area])].some((index) => host.workbook.styles[index]?.borders[edge] !== undefined);

/** Draws or takes away the lines of a side. Taking one away takes it from the neighbour, too: it is the same line. */
function change(data: Data, host: HostContext, make: (border: Border | undefined) => Border | undefined): void {
  guardOption(data.sheet, 'allowFormatCells');
  const removes = make({ style: 'thin' }) === undefined;
  make(undefined);
  for (const s of data.areas.flatMap((a) => strips(a, data.side))) {
    redraw(data.sheet, s, host, make);
    if (removes) for (const other of opposite(s)) if (hasLine(host, data.sheet, other.area, other.edge)) redraw(data.sheet, other, host, make);
  }
}

function redraw(sheet: Sheet, { area, edge }: Strip, host: HostContext, make: (border: Border | undefined) => Border | undefined): void {
  restyle(host.workbook, sheet, area, (style) => {
    const border = make(style.borders[edge]);
    if (border) style.borders[edge] = border;
    else delete style.borders[edge];
  });
}

export const rangeBorder = defineType('RangeBorder', {
  identity: (d) => ({ Id: d.side }),
  scalars: {
    color: { get: (d, host) => read(d, host, (b) => b?.color ?? '#000000'), set: (d, v, host) => change(d, host, (b) => withColor(b, v)) },
    sideIndex: { get: (d) => d.side },
    style: { get: (d, host) => read(d, host, styleOfLine), set: (d, v, host) => change(d, host, (b) => withStyle(b, v)) },
    weight: { get: (d, host) => read(d, host, weightOfLine), set: (d, v, host) => change(d, host, (b) => withWeight(b, v)) },
    tintAndShade: { get: () => 0, onlyByName: true },
  },
});

export const rangeBorderCollection = defineType('RangeBorderCollection', {
  scalars: { count: { get: () => SIDES.length } },
  items: (d) => SIDES.map((side) => node('RangeBorder', { ...d, side })),
  item: (d, key) => node('RangeBorder', { ...d, side: oneOf(key, SIDES) }),
  methods: {
    getItemAt: (d, args) => node('RangeBorder', { ...d, side: SIDES[asNumber(args.values[0], 0, SIDES.length - 1)]! }),
  },
});
