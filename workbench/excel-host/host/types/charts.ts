/**
 * Charts of a worksheet: made, placed, filled with series, dressed, deleted. Of a chart that came with the file only name and place are known; what it shows
 * is carried as it is, and asking for it says so.
 */
import { CHART_TYPES, type Chart, type ChartAxis, type ChartSeries, type ChartType, type Drawing, type Sheet } from '../../model/workbook';
import { columnsOf, formatAbsolute, quoteSheet, rowsOf } from '../cells/areas';
import { readColor } from '../cells/colors';
import { guardSheet } from '../cells/guard';
import { columnsWidth, columnWidth, rowHeight, rowsHeight } from '../cells/visibility';
import type { HostContext } from '../context';
import { ExcelError, hostLacks } from '../errors';
import { type Cells, type Node, node, type NodeData } from '../nodes';
import { type Args, asFlag, asNumber, asText, defineType, mustExist, oneOf, type Scalar } from '../schema';
import { rangeAt } from './range-arguments';
import { sheetNode } from './worksheets';

type Data = NodeData['Chart'];
type OfChart = NodeData['ChartTitle'];
type OnAxis = NodeData['ChartAxis'];
type OfSeries = NodeData['ChartSeries'];

const charts = (sheet: Sheet): Drawing[] => sheet.drawings.filter(({ kind }) => kind === 'chart');
const chartNode = (sheet: Sheet, drawing: Drawing) => node('Chart', { sheet, drawing });
const find = (sheet: Sheet, key: string): Drawing | undefined => charts(sheet).find(({ name, id }) => id === key || name.toLowerCase() === key.toLowerCase());

/** What the chart shows, where it was made here. */
function shown({ sheet, drawing }: Data): OfChart {
  if (!drawing.chart) throw hostLacks('Chart', 'contents of a chart that came with the file');
  return { sheet, chart: drawing.chart };
}

const changed = (sheet: Sheet): void => {
  guardSheet(sheet);
  sheet.touch('drawings');
};

// Where a chart lies: points from the sheet's upper left corner.

interface Box {
  left: number;
  top: number;
  width: number;
  height: number;
}

export function boxOf({ sheet, drawing: { from, to } }: { sheet: Sheet; drawing: Drawing }): Box {
  const left = columnsWidth(sheet, 0, from.column) + from.x;
  const top = rowsHeight(sheet, 0, from.row) + from.y;
  if (!('column' in to)) return { left, top, ...to };
  return { left, top, width: columnsWidth(sheet, 0, to.column) + to.x - left, height: rowsHeight(sheet, 0, to.row) + to.y - top };
}

/** The cell under a point, and how far into it the point is. */
function cornerAt(sheet: Sheet, x: number, y: number): Drawing['from'] {
  let [column, row] = [0, 0];
  while (x >= columnWidth(sheet, column) && column < 16_383) x -= columnWidth(sheet, column++);
  while (y >= rowHeight(sheet, row) && row < 1_048_575) y -= rowHeight(sheet, row++);
  return { column, row, x, y };
}

function putBox({ sheet, drawing }: Data, change: Partial<Box>): void {
  if (!drawing.chart) throw hostLacks('Chart', 'place of a chart that came with the file');
  const { left, top, width, height } = { ...boxOf({ sheet, drawing }), ...change };
  drawing.from = cornerAt(sheet, left, top);
  drawing.to = cornerAt(sheet, left + width, top + height);
  changed(sheet);
}

const side = (name: keyof Box): Scalar<Data> => ({
  get: (d) => boxOf(d)[name],
  set: (d, value) => putBox(d, { [name]: asNumber(value, 0) }),
});

function setPosition(d: Data, args: Args, host: HostContext): void {
  const corner = (index: number): Cells => rangeAt(args, index, d.sheet, host);
  const [first, last] = [corner(0), args.has(1) ? corner(1) : corner(0)];
  const [a, b] = [mustExist(first.areas[0]), mustExist(last.areas[0])];
  const [left, top] = [columnsWidth(d.sheet, 0, a.left), rowsHeight(d.sheet, 0, a.top)];
  putBox(d, { left, top, width: columnsWidth(d.sheet, 0, b.right + 1) - left, height: rowsHeight(d.sheet, 0, b.bottom + 1) - top });
}

// Made and deleted.

const AXIS: ChartAxis = { visible: true, title: null, gridlines: false, reversed: false };

/** A formula that refers to cells, as series keep it. */
const refersTo = ({ sheet, areas }: Cells): string => `=${quoteSheet(sheet.name)}!${formatAbsolute(mustExist(areas[0]))}`;

/** Excel takes the first row as names and the first column as categories where they hold no numbers. */
function seriesFrom(cells: Cells, by: string): ChartSeries[] {
  const area = mustExist(cells.areas[0]);
  const { sheet } = cells;
  const isText = (row: number, column: number): boolean => typeof sheet.cell(row, column)?.value !== 'number';
  const byColumns = by === 'Columns' || (by === 'Auto' && columnsOf(area) <= rowsOf(area));
  if (!byColumns) throw hostLacks('ChartCollection', 'add by rows');
  const hasNames = rowsOf(area) > 1 && isText(area.top, area.right);
  const hasCategories = columnsOf(area) > 1 && isText(area.bottom, area.left);
  const [top, left] = [area.top + (hasNames ? 1 : 0), area.left + (hasCategories ? 1 : 0)];
  const at = (row: number, column: number, bottom = row): string => refersTo({ sheet, areas: [{ top: row, left: column, bottom, right: column }] });
  return Array.from({ length: area.right - left + 1 }, (_, i) => ({
    name: hasNames ? at(area.top, left + i) : `Series${i + 1}`,
    values: at(top, left + i, area.bottom),
    categories: hasCategories ? at(top, area.left, area.bottom) : '',
  }));
}

function add({ sheet }: NodeData['ChartCollection'], args: Args, host: HostContext): Node {
  const type = args.word(0, CHART_TYPES);
  const by = args.word(2, ['Auto', 'Columns', 'Rows'], 'Auto');
  const series = seriesFrom(args.node(1, 'Range').data, by);
  const taken = new Set(sheet.drawings.map(({ name }) => name.toLowerCase()));
  let n = 1;
  while (taken.has(`chart ${n}`)) n++;
  const chart: Chart = {
    type,
    title: series.length === 1 && !series[0]!.name.startsWith('=') ? series[0]!.name : '',
    legend: 'Bottom',
    series,
    category: { ...AXIS },
    value: { ...AXIS, gridlines: true },
  };
  const drawing: Drawing = {
    kind: 'chart',
    type: 'Unsupported',
    id: host.nextId('C'),
    name: `Chart ${n}`,
    from: cornerAt(sheet, 0, 0),
    to: cornerAt(sheet, 360, 216),
    chart,
  };
  changed(sheet);
  sheet.drawings = [...sheet.drawings, drawing];
  return chartNode(sheet, drawing);
}

function remove({ sheet, drawing }: Data): void {
  changed(sheet);
  sheet.drawings = sheet.drawings.filter((one) => one !== drawing);
}

export const chartCollection = defineType('ChartCollection', {
  scalars: { count: { get: ({ sheet }) => charts(sheet).length } },
  items: ({ sheet }) => charts(sheet).map((drawing) => chartNode(sheet, drawing)),
  methods: {
    add,
    getCount: ({ sheet }) => charts(sheet).length,
    getItem: ({ sheet }, args) => chartNode(sheet, mustExist(find(sheet, args.text(0)))),
    getItemAt: ({ sheet }, args) => chartNode(sheet, mustExist(charts(sheet)[args.integer(0)])),
    getItemOrNullObject: ({ sheet }, args) => {
      const found = find(sheet, args.text(0));
      return found ? chartNode(sheet, found) : null;
    },
  },
});

export const chart = defineType('Chart', {
  identity: ({ drawing }) => ({ Id: drawing.id }),
  scalars: {
    id: { get: ({ drawing }) => drawing.id },
    name: {
      get: ({ drawing }) => drawing.name,
      set: (d, value) => {
        const name = asText(value);
        const other = find(d.sheet, name);
        if (name === '' || (other && other !== d.drawing)) throw new ExcelError('InvalidArgument');
        shown(d);
        d.drawing.name = name;
        changed(d.sheet);
      },
    },
    chartType: {
      get: (d) => shown(d).chart.type,
      onlyByName: true,
      set: (d, value) => {
        shown(d).chart.type = oneOf(value, CHART_TYPES);
        changed(d.sheet);
      },
    },
    left: side('left'),
    top: side('top'),
    width: side('width'),
    height: side('height'),
  },
  navigation: {
    title: (d) => node('ChartTitle', shown(d)),
    legend: (d) => node('ChartLegend', shown(d)),
    axes: (d) => node('ChartAxes', shown(d)),
    series: (d) => node('ChartSeriesCollection', shown(d)),
    worksheet: ({ sheet }) => sheetNode(sheet),
  },
  methods: { delete: (d) => remove(d), setPosition },
});

// What a chart says of itself.

export const chartTitle = defineType('ChartTitle', {
  scalars: {
    text: {
      get: ({ chart: { title } }) => title,
      set: ({ sheet, chart }, value) => {
        chart.title = asText(value);
        changed(sheet);
      },
    },
    visible: {
      get: ({ chart: { title } }) => title !== '',
      set: ({ sheet, chart }, value) => {
        if (!asFlag(value)) chart.title = '';
        changed(sheet);
      },
    },
  },
  navigation: { format: (d) => node('ChartTitleFormat', d) },
});

export const chartTitleFormat = defineType('ChartTitleFormat', { navigation: { font: (d) => node('ChartFont', { ...d, of: 'title' }) } });

type FontData = NodeData['ChartFont'];

function sizeIn({ chart, of, series }: FontData): { get(): number | undefined; set(size: number): void } {
  if (of === 'title') return { get: () => chart.titleSize, set: (size) => void (chart.titleSize = size) };
  if (of === 'labels') return { get: () => series!.labels?.size, set: (size) => void (series!.labels = { ...series!.labels, size }) };
  return { get: () => chart[of].size, set: (size) => void (chart[of].size = size) };
}

export const chartFont = defineType('ChartFont', {
  scalars: {
    size: {
      get: (d) => sizeIn(d).get() ?? null,
      set: (d, value) => {
        sizeIn(d).set(asNumber(value, 1, 409));
        changed(d.sheet);
      },
    },
    color: {
      get: ({ of, series }) => (of === 'labels' ? (series!.labels?.color ?? '') : ''),
      set: ({ sheet, of, series }, value) => {
        if (of !== 'labels') throw hostLacks('ChartFont', 'color of titles and axes');
        series!.labels = { ...series!.labels, color: readColor(value) };
        changed(sheet);
      },
    },
  },
});

const LEGEND = ['Top', 'Bottom', 'Left', 'Right'] as const;

export const chartLegend = defineType('ChartLegend', {
  scalars: {
    visible: {
      get: ({ chart: { legend } }) => legend !== null,
      set: ({ sheet, chart }, value) => {
        chart.legend = asFlag(value) ? (chart.legend ?? 'Bottom') : null;
        changed(sheet);
      },
    },
    position: {
      get: ({ chart: { legend } }) => legend ?? 'Invalid',
      set: ({ sheet, chart }, value) => {
        chart.legend = oneOf(value, LEGEND);
        changed(sheet);
      },
    },
  },
});

// Axes.

export const chartAxes = defineType('ChartAxes', {
  navigation: {
    categoryAxis: (d) => node('ChartAxis', { ...d, axis: 'category' }),
    valueAxis: (d) => node('ChartAxis', { ...d, axis: 'value' }),
  },
});

const axisOf = ({ chart, axis }: OnAxis): ChartAxis => chart[axis];

function axisValue<K extends keyof ChartAxis>(key: K, read: (value: unknown) => ChartAxis[K], absent: unknown = null): Scalar<OnAxis> {
  return {
    get: (d) => axisOf(d)[key] ?? absent,
    set: (d, value) => {
      axisOf(d)[key] = read(value);
      changed(d.sheet);
    },
  };
}

export const chartAxis = defineType('ChartAxis', {
  scalars: {
    minimum: axisValue('least', (value) => asNumber(value)),
    maximum: axisValue('most', (value) => asNumber(value)),
    numberFormat: axisValue('format', asText, 'General'),
    visible: axisValue('visible', asFlag),
    reversePlotOrder: axisValue('reversed', asFlag),
  },
  navigation: {
    title: (d) => node('ChartAxisTitle', d),
    format: (d) => node('ChartAxisFormat', d),
    majorGridlines: (d) => node('ChartGridlines', d),
  },
});

export const chartAxisTitle = defineType('ChartAxisTitle', {
  scalars: {
    text: axisValue('title', asText, ''),
    visible: {
      get: (d) => axisOf(d).title !== null,
      set: (d, value) => {
        if (!asFlag(value)) axisOf(d).title = null;
        changed(d.sheet);
      },
    },
  },
});

export const chartAxisFormat = defineType('ChartAxisFormat', {
  navigation: { font: ({ sheet, chart, axis }) => node('ChartFont', { sheet, chart, of: axis }) },
});
export const chartGridlines = defineType('ChartGridlines', { scalars: { visible: axisValue('gridlines', asFlag) } });

// Series.

const seriesNode = ({ sheet, chart }: OfChart, series: ChartSeries) => node('ChartSeries', { sheet, chart, series });

export const chartSeriesCollection = defineType('ChartSeriesCollection', {
  scalars: { count: { get: ({ chart: { series } }) => series.length } },
  items: (d) => d.chart.series.map((one) => seriesNode(d, one)),
  methods: {
    add: (d, args) => {
      const made: ChartSeries = { name: args.text(0, `Series${d.chart.series.length + 1}`), values: '', categories: d.chart.series[0]?.categories ?? '' };
      d.chart.series.splice(args.integer(1, d.chart.series.length), 0, made);
      changed(d.sheet);
      return seriesNode(d, made);
    },
    getCount: ({ chart: { series } }) => series.length,
    getItemAt: (d, args) => seriesNode(d, mustExist(d.chart.series[args.integer(0)])),
  },
});

/** A series' name as it is shown: a cell's text where it refers to one. */
function shownName({ series: { name } }: OfSeries, host: HostContext): string {
  const found = /^=(?:'((?:[^']|'')+)'|([^'!]+))!\$([A-Z]+)\$(\d+)$/.exec(name);
  if (!found) return name;
  const sheet = host.workbook.sheets.find((one) => one.name === (found[1]?.replace(/''/g, "'") ?? found[2]));
  const column = [...found[3]!].reduce((all, letter) => all * 26 + letter.charCodeAt(0) - 64, 0) - 1;
  const value = sheet?.cell(Number(found[4]) - 1, column)?.value;
  return typeof value === 'string' || typeof value === 'number' ? String(value) : '';
}

const MARKERS = ['None', 'Circle', 'Dash', 'Diamond', 'Square', 'Triangle'] as const;

const markerValue = (key: 'size' | 'fill' | 'border', read: (value: unknown) => never): Scalar<OfSeries> => ({
  get: ({ series }) => series.marker?.[key] ?? (key === 'size' ? 5 : ''),
  set: ({ sheet, series }, value) => {
    series.marker = { ...series.marker, [key]: read(value) };
    changed(sheet);
  },
});

const hasLabels: Scalar<OfSeries> = {
  get: ({ series }) => series.labels !== undefined,
  set: ({ sheet, series }, value) => {
    if (asFlag(value)) series.labels ??= {};
    else delete series.labels;
    changed(sheet);
  },
};

export const chartSeries = defineType('ChartSeries', {
  scalars: {
    name: {
      get: shownName,
      set: ({ sheet, series }, value) => {
        series.name = asText(value);
        changed(sheet);
      },
    },
    chartType: {
      get: ({ chart, series }): ChartType => series.type ?? chart.type,
      set: ({ sheet, series }, value) => {
        series.type = oneOf(value, CHART_TYPES);
        changed(sheet);
      },
    },
    gapWidth: {
      get: ({ chart }) => chart.gapWidth ?? 219,
      set: ({ sheet, chart }, value) => {
        chart.gapWidth = asNumber(value, 0, 500);
        changed(sheet);
      },
    },
    overlap: {
      get: ({ chart }) => chart.overlap ?? -27,
      set: ({ sheet, chart }, value) => {
        chart.overlap = asNumber(value, -100, 100);
        changed(sheet);
      },
    },
    markerStyle: {
      get: ({ series }) => series.marker?.style ?? 'Automatic',
      set: ({ sheet, series }, value) => {
        series.marker = { ...series.marker, style: oneOf(value, MARKERS) };
        changed(sheet);
      },
    },
    markerSize: markerValue('size', (value) => asNumber(value, 2, 72) as never),
    markerBackgroundColor: markerValue('fill', (value) => readColor(value) as never),
    markerForegroundColor: markerValue('border', (value) => readColor(value) as never),
    hasDataLabels: hasLabels,
  },
  navigation: {
    format: (d) => node('ChartSeriesFormat', d),
    dataLabels: (d) => node('ChartDataLabels', d),
  },
  methods: {
    setValues: ({ sheet, series }, args) => {
      series.values = refersTo(args.node(0, 'Range').data);
      changed(sheet);
    },
    setXAxisValues: ({ sheet, series }, args) => {
      series.categories = refersTo(args.node(0, 'Range').data);
      changed(sheet);
    },
    delete: ({ sheet, chart, series }) => {
      chart.series = chart.series.filter((one) => one !== series);
      changed(sheet);
    },
  },
});

export const chartSeriesFormat = defineType('ChartSeriesFormat', {
  navigation: { fill: (d) => node('ChartFill', d), line: (d) => node('ChartLineFormat', d) },
});

export const chartFill = defineType('ChartFill', {
  methods: {
    clear: ({ sheet, series }) => {
      series.fill = null;
      changed(sheet);
    },
    setSolidColor: ({ sheet, series }, args) => {
      series.fill = readColor(args.text(0));
      changed(sheet);
    },
  },
});

const LINES = ['Continuous', 'Dash', 'None'] as const;
const lineValue = (key: 'color' | 'weight' | 'style', read: (value: unknown) => never, absent: unknown): Scalar<OfSeries> => ({
  get: ({ series }) => series.line?.[key] ?? absent,
  set: ({ sheet, series }, value) => {
    series.line = { ...series.line, [key]: read(value) };
    changed(sheet);
  },
});

export const chartLineFormat = defineType('ChartLineFormat', {
  scalars: {
    color: lineValue('color', (value) => readColor(value) as never, ''),
    weight: lineValue('weight', (value) => asNumber(value, 0, 1584) as never, 2.25),
    lineStyle: lineValue('style', (value) => oneOf(value, LINES) as never, 'Automatic'),
  },
  methods: {
    clear: ({ sheet, series }) => {
      series.line = { style: 'None' };
      changed(sheet);
    },
  },
});

const POSITIONS = ['OutsideEnd', 'InsideEnd', 'InsideBase', 'Top', 'Right', 'Center'] as const;

export const chartDataLabels = defineType('ChartDataLabels', {
  scalars: {
    position: {
      get: ({ series }) => series.labels?.position ?? 'Invalid',
      set: ({ sheet, series }, value) => {
        series.labels = { ...series.labels, position: oneOf(value, POSITIONS) };
        changed(sheet);
      },
    },
    numberFormat: {
      get: ({ series }) => series.labels?.format ?? 'General',
      set: ({ sheet, series }, value) => {
        series.labels = { ...series.labels, format: asText(value) };
        changed(sheet);
      },
    },
    showValue: hasLabels,
  },
  navigation: { format: (d) => node('ChartDataLabelFormat', d) },
});

export const chartDataLabelFormat = defineType('ChartDataLabelFormat', { navigation: { font: (d) => node('ChartFont', { ...d, of: 'labels' }) } });
