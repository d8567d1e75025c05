/** RangeFormat with its fill, font and cell protection. What differs between the cells reads as null. */
import type { Area, CellStyle } from '../../model/workbook';
import { autofitColumns, autofitRows } from '../cells/autofit';
import { readColor } from '../cells/colors';
import { guardOption } from '../cells/guard';
import { common, restyle, restyler } from '../cells/styles';
import { columnWidth, pointsOfCharacters, rowHeight, widthFromPoints } from '../cells/visibility';
import type { HostContext } from '../context';
import { type Cells, node } from '../nodes';
import { asFlag, asNumber, asText, defineType, oneOf, type Scalar } from '../schema';
import { formatChanged } from './range-scalars';

/** Changes the look of all cells of the object. */
function applyStyle(data: Cells, host: HostContext, change: (style: CellStyle) => void): void {
  guardOption(data.sheet, 'allowFormatCells');
  // One memory for all areas: a thousand of them share a handful of styles.
  const next = restyler(host.workbook, change);
  for (const a of data.areas) restyle(host.workbook, data.sheet, a, change, next);
  formatChanged(data, host);
}

/** A scalar that lives in the cell style. */
function styled<V>(read: (style: CellStyle) => V, write: (style: CellStyle, value: unknown) => void): Scalar<Cells> {
  return {
    get: (d, host) => common(host.workbook, d.sheet, d.areas, read),
    set: (d, value, host) => {
      // A wrong value must be refused before the first cell changes.
      write(structuredClone(host.workbook.styles[0]!), value);
      applyStyle(d, host, (style) => write(style, value));
    },
  };
}

const HORIZONTAL = ['General', 'Left', 'Center', 'Right', 'Fill', 'Justify', 'CenterAcrossSelection', 'Distributed'] as const;
const VERTICAL = ['Top', 'Center', 'Bottom', 'Justify', 'Distributed'] as const;
const UNDERLINES = ['None', 'Single', 'Double', 'SingleAccountant', 'DoubleAccountant'] as const;

function sameFor<V extends number | boolean>(areas: readonly Area[], lines: (a: Area) => [number, number], measure: (index: number) => V): V | null {
  let first: V | undefined;
  for (const a of areas) {
    const [from, to] = lines(a);
    for (let index = from; index <= to; index++) {
      const value = measure(index);
      if (first === undefined) first = value;
      else if (first !== value) return null;
    }
  }
  return first ?? null;
}

const columnsOfArea = (a: Area): [number, number] => [a.left, a.right];
const rowsOfArea = (a: Area): [number, number] => [a.top, a.bottom];

function setColumns(data: Cells, points: number | undefined): void {
  guardOption(data.sheet, 'allowFormatColumns');
  const width = points === undefined ? undefined : widthFromPoints(points);
  for (const a of data.areas) for (let c = a.left; c <= a.right; c++) data.sheet.setColumn(c, { width, customWidth: width !== undefined });
}

function setRows(data: Cells, height: number | undefined): void {
  guardOption(data.sheet, 'allowFormatRows');
  for (const a of data.areas) for (let row = a.top; row <= a.bottom; row++) data.sheet.setRow(row, { height });
}

export const rangeFormat = defineType('RangeFormat', {
  scalars: {
    columnWidth: { get: (d) => sameFor(d.areas, columnsOfArea, (c) => columnWidth(d.sheet, c)), set: (d, v) => setColumns(d, asNumber(v, 0, 1343.25)) },
    rowHeight: { get: (d) => sameFor(d.areas, rowsOfArea, (r) => rowHeight(d.sheet, r)), set: (d, v) => setRows(d, asNumber(v, 0, 409.5)) },
    horizontalAlignment: styled(
      (s) => s.alignment.horizontal,
      (s, v) => void (s.alignment.horizontal = oneOf(v, HORIZONTAL)),
    ),
    verticalAlignment: styled(
      (s) => s.alignment.vertical,
      (s, v) => void (s.alignment.vertical = oneOf(v, VERTICAL)),
    ),
    wrapText: styled(
      (s) => s.alignment.wrap,
      (s, v) => void (s.alignment.wrap = asFlag(v)),
    ),
    indentLevel: styled(
      (s) => s.alignment.indent,
      (s, v) => void (s.alignment.indent = asNumber(v, 0, 250)),
    ),
    shrinkToFit: styled(
      (s) => s.alignment.shrink,
      (s, v) => void (s.alignment.shrink = asFlag(v)),
    ),
    textOrientation: styled(
      (s) => shownAngle(s.alignment.textRotation),
      (s, v) => void (s.alignment.textRotation = storedAngle(v)),
    ),
    useStandardWidth: {
      get: (d) => sameFor(d.areas, columnsOfArea, (c) => columnWidth(d.sheet, c) === pointsOfCharacters(d.sheet.defaultColumnWidth)),
      set: (d, v) => void (asFlag(v) && setColumns(d, undefined)),
    },
    useStandardHeight: {
      get: (d) => sameFor(d.areas, rowsOfArea, (r) => rowHeight(d.sheet, r) === d.sheet.defaultRowHeight),
      set: (d, v) => void (asFlag(v) && setRows(d, undefined)),
    },
  },
  navigation: {
    fill: (d) => node('RangeFill', d),
    font: (d) => node('RangeFont', d),
    borders: (d) => node('RangeBorderCollection', d),
    protection: (d) => node('FormatProtection', d),
  },
  methods: {
    autofitColumns: (d, _, host) => {
      guardOption(d.sheet, 'allowFormatColumns');
      for (const a of d.areas) autofitColumns(host, d.sheet, a);
    },
    autofitRows: (d, _, host) => {
      guardOption(d.sheet, 'allowFormatRows');
      for (const a of d.areas) autofitRows(host, d.sheet, a);
    },
    adjustIndent: (d, args, host) => {
      const amount = args.integer(0);
      applyStyle(d, host, (s) => void (s.alignment.indent = Math.max(0, s.alignment.indent + amount)));
    },
  },
});

const isWhite = ({ fill }: CellStyle): boolean => (fill ?? '#FFFFFF') === '#FFFFFF';

export const rangeFill = defineType('RangeFill', {
  scalars: {
    // No fill reads as white.
    color: styled(
      (s) => s.fill ?? '#FFFFFF',
      (s, v) => void (s.fill = readColor(v)),
    ),
    pattern: {
      get: (d, host) => common(host.workbook, d.sheet, d.areas, (s) => (host.misbehave.patternsUntold && isWhite(s) ? null : s.fill ? 'Solid' : 'None')),
    },
    tintAndShade: { get: (d, host) => common(host.workbook, d.sheet, d.areas, (s) => (s.fill ? 0 : null)), onlyByName: true },
  },
  methods: { clear: (d, _, host) => applyStyle(d, host, (s) => void delete s.fill) },
});

export const rangeFont = defineType('RangeFont', {
  scalars: {
    bold: styled(
      (s) => s.font.bold,
      (s, v) => void (s.font.bold = asFlag(v)),
    ),
    color: styled(
      (s) => s.font.color,
      (s, v) => void (s.font.color = readColor(v)),
    ),
    italic: styled(
      (s) => s.font.italic,
      (s, v) => void (s.font.italic = asFlag(v)),
    ),
    name: styled(
      (s) => s.font.name,
      (s, v) => void (s.font.name = asText(v)),
    ),
    size: styled(
      (s) => s.font.size,
      (s, v) => void (s.font.size = asNumber(v, 1, 409)),
    ),
    strikethrough: styled(
      (s) => s.font.strikethrough,
      (s, v) => void (s.font.strikethrough = asFlag(v)),
    ),
    underline: styled(
      (s) => s.font.underline,
      (s, v) => void (s.font.underline = oneOf(v, UNDERLINES)),
    ),
  },
});

export const formatProtection = defineType('FormatProtection', {
  scalars: {
    locked: styled(
      (s) => s.locked,
      (s, v) => void (s.locked = asFlag(v)),
    ),
    formulaHidden: styled(
      (s) => s.formulaHidden,
      (s, v) => void (s.formulaHidden = asFlag(v)),
    ),
  },
});

/** Letters below each other: 180 to the API, 255 to the model. */
const STACKED = { shown: 180, stored: 255 };

/** The model counts 91 to 180 for downward angles, as files do; the API has them below zero. */
const shownAngle = (angle: number): number => (angle === STACKED.stored ? STACKED.shown : angle > 90 ? 90 - angle : angle);

function storedAngle(value: unknown): number {
  if (value === STACKED.shown) return STACKED.stored;
  const angle = asNumber(value, -90, 90);
  return angle < 0 ? 90 - angle : angle;
}
