/** Borders of ranges. The file has one word per line (`mediumDashed`), Office.js has a style and a weight. */
import type { Area, Border, CellStyle } from '../../model/workbook';
import { readColor } from '../cells/colors';
import { guardOption } from '../cells/guard';
import { common, restyle } from '../cells/styles';
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
export const SIDES = ['EdgeTop', 'EdgeBottom', 'EdgeLeft', 'EdgeRight', 'InsideVertical', 'InsideHorizontal', 'DiagonalDown', 'DiagonalUp'] as const;

export const styleOfLine = (border: Border | undefined): string => (border ? (LINES[border.style]?.[0] ?? 'Continuous') : 'None');
export const weightOfLine = (border: Border | undefined): string => (border ? (LINES[border.style]?.[1] ?? 'Thin') : 'Thin');

/** The line with another style; keeps the weight where the pair exists. Undefined = no line. */
export function withStyle(border: Border | undefined, value: unknown): Border | undefined {
  const style = oneOf(value, STYLES);
  return style === 'None' ? undefined : { ...border, style: lineOf(style, weightOfLine(border)) };
}

/** Setting a weight draws a line where there was none, as in Excel. */
export function withWeight(border: Border | undefined, value: unknown): Border {
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
interface Strip {
  area: Area;
  edge: keyof CellStyle['borders'];
}

/** Cells whose own edge makes up this side of an area. Inside lines are drawn as right and bottom edges. */
function strip(a: Area, side: RangeSide): Strip | null {
  switch (side) {
    case 'EdgeTop':
      return { area: { ...a, bottom: a.top }, edge: side };
    case 'EdgeBottom':
      return { area: { ...a, top: a.bottom }, edge: side };
    case 'EdgeLeft':
      return { area: { ...a, right: a.left }, edge: side };
    case 'EdgeRight':
      return { area: { ...a, left: a.right }, edge: side };
    case 'InsideHorizontal':
      return a.bottom > a.top ? { area: { ...a, bottom: a.bottom - 1 }, edge: 'EdgeBottom' } : null;
    case 'InsideVertical':
      return a.right > a.left ? { area: { ...a, right: a.right - 1 }, edge: 'EdgeRight' } : null;
    default:
      return { area: a, edge: side };
  }
}

const strips = (data: Data): Strip[] => data.areas.flatMap((a) => strip(a, data.side) ?? []);

function read(data: Data, host: HostContext, pick: (border: Border | undefined) => string): string | null {
  const values = strips(data).map((s) => common(host.workbook, data.sheet, [s.area], (style) => pick(style.borders[s.edge])));
  // A single row has no lines inside; lines that differ are null.
  if (values.length === 0) return pick(undefined);
  return values.every((v) => v === values[0]) ? values[0]! : null;
}

function change(data: Data, host: HostContext, make: (border: Border | undefined) => Border | undefined): void {
  guardOption(data.sheet, 'allowFormatCells');
  make(undefined);
  for (const s of strips(data)) {
    restyle(host.workbook, data.sheet, s.area, (style) => {
      const border = make(style.borders[s.edge]);
      if (border) style.borders[s.edge] = border;
      else delete style.borders[s.edge];
    });
  }
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
