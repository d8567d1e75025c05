/** A chart as the part that Excel keeps for it: bars and lines over the same two axes, with what the cells say now, for programs that do not look again. */
import type { Chart, ChartAxis, ChartSeries, ChartType, Sheet, Workbook } from '../model/workbook';
import { escapeXml } from './xml-text';

const NAMESPACES =
  'xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"';

const isLine = (type: ChartType): boolean => type === 'Line' || type === 'LineMarkers';
const typeOf = (chart: Chart, series: ChartSeries): ChartType => series.type ?? chart.type;
const value = (name: string, val: string | number): string => `<c:${name} val="${val}"/>`;

/** The text of a chart part. */
export function chartMarkup(chart: Chart, workbook: Workbook): string {
  const numbered = chart.series.map((series, index) => ({ series, index }));
  const bars = numbered.filter(({ series }) => !isLine(typeOf(chart, series)));
  const lines = numbered.filter(({ series }) => isLine(typeOf(chart, series)));
  const horizontal = bars.some(({ series }) => typeOf(chart, series) === 'BarClustered');
  const groups = [
    bars.length > 0
      ? barGroup(
          chart,
          bars.map((one) => seriesMarkup(chart, one.series, one.index, workbook)),
          horizontal,
        )
      : '',
    lines.length > 0 ? lineGroup(lines.map((one) => seriesMarkup(chart, one.series, one.index, workbook))) : '',
  ];
  const plot = `<c:plotArea><c:layout/>${groups.join('')}${categoryAxis(chart.category, horizontal)}${valueAxis(chart.value, horizontal)}</c:plotArea>`;
  const legend = chart.legend === null ? '' : `<c:legend>${value('legendPos', chart.legend[0]!.toLowerCase())}${value('overlay', 0)}</c:legend>`;
  const title = chart.title === '' ? '' : titleMarkup(chart.title, chart.titleSize ?? 14, true);
  return (
    `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<c:chartSpace ${NAMESPACES}>${value('roundedCorners', 0)}` +
    `<c:chart>${title}${value('autoTitleDeleted', chart.title === '' ? 1 : 0)}${plot}${legend}${value('plotVisOnly', 1)}${value('dispBlanksAs', 'gap')}</c:chart>` +
    `</c:chartSpace>`
  );
}

const AXES = value('axId', 1) + value('axId', 2);

const barGroup = ({ gapWidth = 219, overlap = -27 }: Chart, series: readonly string[], horizontal: boolean): string =>
  `<c:barChart>${value('barDir', horizontal ? 'bar' : 'col')}${value('grouping', 'clustered')}${value('varyColors', 0)}${series.join('')}` +
  `${value('gapWidth', gapWidth)}${value('overlap', overlap)}${AXES}</c:barChart>`;

const lineGroup = (series: readonly string[]): string =>
  `<c:lineChart>${value('grouping', 'standard')}${value('varyColors', 0)}${series.join('')}${value('marker', 1)}${AXES}</c:lineChart>`;

function seriesMarkup(chart: Chart, series: ChartSeries, index: number, workbook: Workbook): string {
  const type = typeOf(chart, series);
  const { name, values, categories } = series;
  const line = isLine(type);
  return [
    `<c:ser>${value('idx', index)}${value('order', index)}`,
    `<c:tx>${name.startsWith('=') ? `<c:strRef>${reference(name)}${stringCache(textsAt(name, workbook))}</c:strRef>` : `<c:v>${escapeXml(name)}</c:v>`}</c:tx>`,
    lookMarkup(series, line),
    line ? markerMarkup(series, type) : value('invertIfNegative', 0),
    labelsMarkup(series),
    categories === '' ? '' : `<c:cat><c:strRef>${reference(categories)}${stringCache(textsAt(categories, workbook))}</c:strRef></c:cat>`,
    values === '' ? '' : `<c:val><c:numRef>${reference(values)}${numberCache(valuesAt(values, workbook))}</c:numRef></c:val>`,
    line ? value('smooth', 0) : '',
    '</c:ser>',
  ].join('');
}

// How series look.

const solid = (color: string): string => `<a:solidFill><a:srgbClr val="${color.replace('#', '')}"/></a:solidFill>`;

function lookMarkup({ fill, line }: ChartSeries, isLineSeries: boolean): string {
  const inside = isLineSeries || fill === undefined ? '' : fill === null ? '<a:noFill/>' : solid(fill);
  const stroke = line === undefined ? '' : strokeMarkup(line);
  return inside + stroke === '' ? '' : `<c:spPr>${inside}${stroke}</c:spPr>`;
}

function strokeMarkup({ color, weight, style }: NonNullable<ChartSeries['line']>): string {
  if (style === 'None') return '<a:ln><a:noFill/></a:ln>';
  const width = weight === undefined ? '' : ` w="${Math.round(weight * 12_700)}"`;
  return `<a:ln${width}>${color === undefined ? '' : solid(color)}${style === 'Dash' ? '<a:prstDash val="dash"/>' : ''}</a:ln>`;
}

function markerMarkup({ marker }: ChartSeries, type: ChartType): string {
  const style = marker?.style ?? (type === 'Line' ? 'None' : undefined);
  if (style === 'None') return `<c:marker>${value('symbol', 'none')}</c:marker>`;
  if (!marker) return '';
  const look = `${marker.fill === undefined ? '' : solid(marker.fill)}${marker.border === undefined ? '' : `<a:ln>${solid(marker.border)}</a:ln>`}`;
  const symbol = style === undefined ? '' : value('symbol', style.toLowerCase());
  return `<c:marker>${symbol}${marker.size === undefined ? '' : value('size', marker.size)}${look === '' ? '' : `<c:spPr>${look}</c:spPr>`}</c:marker>`;
}

const POSITIONS = { OutsideEnd: 'outEnd', InsideEnd: 'inEnd', InsideBase: 'inBase', Top: 't', Right: 'r', Center: 'ctr' } as const;

function labelsMarkup({ labels }: ChartSeries): string {
  if (!labels) return '';
  const { position, format, size, color } = labels;
  const text = size === undefined && color === undefined ? '' : textMarkup(size, color);
  return (
    `<c:dLbls>${format === undefined ? '' : formatMarkup(format)}<c:spPr><a:noFill/><a:ln><a:noFill/></a:ln></c:spPr>${text}` +
    `${position === undefined ? '' : value('dLblPos', POSITIONS[position])}${value('showLegendKey', 0)}${value('showVal', 1)}` +
    `${value('showCatName', 0)}${value('showSerName', 0)}${value('showPercent', 0)}${value('showBubbleSize', 0)}</c:dLbls>`
  );
}

const formatMarkup = (format: string): string => `<c:numFmt formatCode="${escapeXml(format)}" sourceLinked="0"/>`;

/** Size in points of the letters of a part of the chart. */
const textMarkup = (size?: number, color?: string): string =>
  `<c:txPr><a:bodyPr/><a:lstStyle/><a:p><a:pPr><a:defRPr${size === undefined ? '' : ` sz="${Math.round(size * 100)}"`}>${color === undefined ? '' : solid(color)}</a:defRPr></a:pPr><a:endParaRPr lang="vi-VN"/></a:p></c:txPr>`;

function titleMarkup(text: string, size: number, bold: boolean): string {
  const paragraphs = text
    .split('\n')
    .map(
      (line) =>
        `<a:p><a:pPr><a:defRPr sz="${size * 100}" b="${bold ? 1 : 0}"/></a:pPr><a:r><a:rPr lang="vi-VN" sz="${size * 100}" b="${bold ? 1 : 0}"/><a:t>${escapeXml(line)}</a:t></a:r></a:p>`,
    );
  return `<c:title><c:tx><c:rich><a:bodyPr/><a:lstStyle/>${paragraphs.join('')}</c:rich></c:tx>${value('overlay', 0)}</c:title>`;
}

// Axes.

const GRID = '<c:majorGridlines><c:spPr><a:ln w="9525"><a:solidFill><a:srgbClr val="D9D9D9"/></a:solidFill></a:ln></c:spPr></c:majorGridlines>';

function axisMarkup(axis: ChartAxis, id: 1 | 2, place: string, rest: string): string {
  const { visible, title, least, most, format, gridlines, reversed, size } = axis;
  const limits = `${most === undefined ? '' : value('max', most)}${least === undefined ? '' : value('min', least)}`;
  return [
    `${value('axId', id)}<c:scaling>${value('orientation', reversed ? 'maxMin' : 'minMax')}${limits}</c:scaling>${value('delete', visible ? 0 : 1)}`,
    value('axPos', place),
    gridlines ? GRID : '',
    title === null || title === '' ? '' : titleMarkup(title, 10, false),
    `<c:numFmt formatCode="${escapeXml(format ?? 'General')}" sourceLinked="${format === undefined ? 1 : 0}"/>`,
    `${value('majorTickMark', 'none')}${value('minorTickMark', 'none')}${value('tickLblPos', id === 1 ? 'low' : 'nextTo')}`,
    size === undefined ? '' : textMarkup(size),
    `${value('crossAx', id === 1 ? 2 : 1)}${value('crosses', 'autoZero')}${rest}`,
  ].join('');
}

const categoryAxis = (axis: ChartAxis, horizontal: boolean): string =>
  `<c:catAx>${axisMarkup(axis, 1, horizontal ? 'l' : 'b', value('auto', 0) + value('lblAlgn', 'ctr') + value('lblOffset', 100) + value('noMultiLvlLbl', 1))}</c:catAx>`;
const valueAxis = (axis: ChartAxis, horizontal: boolean): string =>
  `<c:valAx>${axisMarkup(axis, 2, horizontal ? 'b' : 'l', value('crossBetween', 'between'))}</c:valAx>`;

// What the cells say.

const reference = (formula: string): string => `<c:f>${escapeXml(formula.slice(1))}</c:f>`;

/** The values of the cells that a formula of a series refers to, from the first to the last. */
function valuesAt(formula: string, workbook: Workbook): unknown[] {
  const found = /^=(?:'((?:[^']|'')+)'|([^'!]+))!\$([A-Z]+)\$(\d+)(?::\$([A-Z]+)\$(\d+))?$/.exec(formula);
  const name = found?.[1]?.replace(/''/g, "'") ?? found?.[2];
  const sheet = workbook.sheets.find((one) => one.name === name);
  if (!found || !sheet) return [];
  const [left, top] = [columnOf(found[3]!), Number(found[4]) - 1];
  const [right, bottom] = [found[5] === undefined ? left : columnOf(found[5]), found[6] === undefined ? top : Number(found[6]) - 1];
  return cellsIn(sheet, top, left, bottom, right);
}

const columnOf = (letters: string): number => [...letters].reduce((all, letter) => all * 26 + letter.charCodeAt(0) - 64, 0) - 1;

function cellsIn(sheet: Sheet, top: number, left: number, bottom: number, right: number): unknown[] {
  const cells: unknown[] = [];
  for (let row = top; row <= bottom; row++) for (let column = left; column <= right; column++) cells.push(sheet.cell(row, column)?.value ?? null);
  return cells;
}

const textsAt = (formula: string, workbook: Workbook): string[] =>
  valuesAt(formula, workbook).map((cell) => (typeof cell === 'string' || typeof cell === 'number' ? String(cell) : ''));

const stringCache = (texts: readonly string[]): string =>
  `<c:strCache>${value('ptCount', texts.length)}${texts.map((text, i) => (text === '' ? '' : `<c:pt idx="${i}"><c:v>${escapeXml(text)}</c:v></c:pt>`)).join('')}</c:strCache>`;

const numberCache = (cells: readonly unknown[]): string =>
  `<c:numCache><c:formatCode>General</c:formatCode>${value('ptCount', cells.length)}${cells.map((cell, i) => (typeof cell === 'number' ? `<c:pt idx="${i}"><c:v>${cell}</c:v></c:pt>` : '')).join('')}</c:numCache>`;
