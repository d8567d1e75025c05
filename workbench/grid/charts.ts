/** Charts as pictures: what Excel would draw of a chart that was made here, from the cells that it refers to, in small: columns, bars, lines with marks. */
import type { Chart, ChartSeries, Sheet, Workbook } from 'excel-host/model';
import { formatValue, parseArea, type Separators } from 'excel-host/cells';

/** What a series shows: numbers, null where a cell holds none. */
interface Shown {
  series: ChartSeries;
  name: string;
  values: (number | null)[];
}

const REFERENCE = /^=(?:'((?:[^']|'')+)'|([^'!]+))!(.+)$/;

/** The cells that a series refers to, row by row. */
function cellsOf(workbook: Workbook, reference: string): (string | number | null)[] {
  const [, quoted, plain, address] = REFERENCE.exec(reference) ?? [];
  const sheet = workbook.sheet(quoted?.replace(/''/g, "'") ?? plain ?? '');
  const area = address === undefined ? null : parseArea(address.replaceAll('$', ''));
  if (!sheet || !area) return [];
  const cells: (string | number | null)[] = [];
  for (let row = area.top; row <= area.bottom; row++) for (let column = area.left; column <= area.right; column++) cells.push(valueOf(sheet, row, column));
  return cells;
}

function valueOf(sheet: Sheet, row: number, column: number): string | number | null {
  const value = sheet.cell(row, column)?.value ?? null;
  return typeof value === 'string' || typeof value === 'number' ? value : null;
}

const escaped = (text: string): string => text.replace(/[&<>"]/g, (letter) => `&#${letter.codePointAt(0)};`);

const PALETTE = ['#5B9BD5', '#ED7D31', '#A5A5A5', '#FFC000'];
const FONT = 'font-family="Calibri, Carlito, sans-serif"';

interface Size {
  width: number;
  height: number;
}

/** A chart as the text of an SVG of a size in pixels. */
export function chartSvg(workbook: Workbook, chart: Chart, { width, height }: Size, separators: Separators): string {
  const shown = chart.series.map((series, i): Shown => ({
    series,
    name: series.name.startsWith('=') ? String(cellsOf(workbook, series.name)[0] ?? '') : series.name || `Series${i + 1}`,
    values: cellsOf(workbook, series.values).map((value) => (typeof value === 'number' ? value : null)),
  }));
  const categories = cellsOf(workbook, chart.series[0]?.categories ?? '').map((value) => String(value ?? ''));
  const count = Math.max(categories.length, ...shown.map(({ values }) => values.length));
  const numbers = shown.flatMap(({ values }) => values.filter((value) => value !== null));
  const top = Math.max(0, chart.value.most ?? niceAbove(Math.max(0, ...numbers)));
  const least = Math.min(chart.value.least ?? 0, ...numbers, 0);
  const draw: Drawn = { chart, shown, categories, count, top, least, separators, size: { width, height } };
  const legend = chart.legend === null ? '' : legendOf(draw);
  const title = chart.title === '' ? '' : text(width / 2, 16, chart.title, { size: chart.titleSize ?? 14, bold: true, anchor: 'middle' });
  const plot = chart.type === 'BarClustered' ? bars(draw) : columns(draw);
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" role="img" aria-label="${escaped(chart.title)}"><rect width="${width}" height="${height}" fill="#fff" stroke="#bfbfbf"/>${title}${plot}${legend}</svg>`;
}

interface Drawn {
  chart: Chart;
  shown: Shown[];
  categories: string[];
  count: number;
  top: number;
  least: number;
  separators: Separators;
  size: Size;
}

/** A round number above, as the end of an axis. @example niceAbove(0.83) // 0.9 */
function niceAbove(value: number): number {
  if (value <= 0) return 1;
  const step = 10 ** Math.floor(Math.log10(value)) / (value / 10 ** Math.floor(Math.log10(value)) < 3 ? 4 : 1);
  return Math.ceil((value * 1.02) / step) * step;
}

interface TextLook {
  size?: number;
  bold?: boolean;
  anchor?: 'start' | 'middle' | 'end';
  color?: string;
}
const text = (x: number, y: number, content: string, { size = 11, bold = false, anchor = 'start', color = '#404040' }: TextLook): string =>
  `<text x="${x.toFixed(1)}" y="${y.toFixed(1)}" ${FONT} font-size="${size}" text-anchor="${anchor}" fill="${color}"${bold ? ' font-weight="bold"' : ''}>${escaped(content)}</text>`;

const colorOf = ({ series }: Shown, i: number): string => series.marker?.fill ?? series.fill ?? series.line?.color ?? PALETTE[i % PALETTE.length]!;

function legendOf({ shown, size: { width, height } }: Drawn): string {
  const each = width / (shown.length + 1);
  return shown
    .map((one, i) => {
      const x = each * (i + 0.6);
      return `<rect x="${x - 14}" y="${height - 16}" width="10" height="8" fill="${colorOf(one, i)}"/>${text(x, height - 8, one.name, { size: 10 })}`;
    })
    .join('');
}

const LEFT = 46;
const HEAD = 26;
const FOOT = 46;

/** Columns and lines stand side by side over their categories. */
function columns(draw: Drawn): string {
  const { chart, shown, categories, count, top, least, separators, size } = draw;
  const plot = { left: LEFT, top: HEAD, width: size.width - LEFT - 12, height: size.height - HEAD - FOOT };
  const y = (value: number): number => plot.top + plot.height * (1 - (value - least) / (top - least || 1));
  const step = plot.width / Math.max(1, count);
  const grid = [0, 0.25, 0.5, 0.75, 1].map((share) => {
    const value = least + (top - least) * share;
    const line = chart.value.gridlines
      ? `<line x1="${plot.left}" x2="${plot.left + plot.width}" y1="${y(value).toFixed(1)}" y2="${y(value).toFixed(1)}" stroke="#e0e0e0"/>`
      : '';
    return (
      line +
      (chart.value.visible
        ? text(plot.left - 4, y(value) + 4, formatValue(value, chart.value.format ?? 'General', separators), { size: chart.value.size ?? 10, anchor: 'end' })
        : '')
    );
  });
  const filled = shown.filter(({ series }) => (series.type ?? chart.type) === 'ColumnClustered');
  const bar = filled.length === 0 ? 0 : step / filled.length / (1 + (chart.gapWidth ?? 219) / 100 / filled.length);
  const parts = shown.map((one, i) => {
    const isColumn = filled.includes(one);
    const at = (k: number): number => plot.left + step * (k + 0.5) + (isColumn ? bar * (filled.indexOf(one) - (filled.length - 1) / 2) : 0);
    const label = (value: number, k: number): string =>
      one.series.labels
        ? text(at(k), isColumn ? y(least) - 4 : y(value) - 6, formatValue(value, one.series.labels.format ?? 'General', separators), {
            size: one.series.labels.size ?? 9,
            anchor: 'middle',
          })
        : '';
    const each = one.values.map((value, k) => {
      if (value === null) return '';
      const color = colorOf(one, i);
      if (isColumn)
        return `<rect x="${(at(k) - bar / 2).toFixed(1)}" y="${y(value).toFixed(1)}" width="${bar.toFixed(1)}" height="${Math.max(0, y(least) - y(value)).toFixed(1)}" fill="${color}"/>${label(value, k)}`;
      const mark =
        one.series.marker?.style === 'None'
          ? ''
          : one.series.marker?.style === 'Dash'
            ? `<rect x="${(at(k) - 9).toFixed(1)}" y="${(y(value) - 2).toFixed(1)}" width="18" height="4" fill="${color}"/>`
            : `<circle cx="${at(k).toFixed(1)}" cy="${y(value).toFixed(1)}" r="3" fill="${color}"/>`;
      return mark + label(value, k);
    });
    const points = one.values.flatMap((value, k) => (value === null ? [] : [`${at(k).toFixed(1)},${y(value).toFixed(1)}`]));
    const style = one.series.line?.style;
    const line =
      isColumn || style === 'None'
        ? ''
        : `<polyline points="${points.join(' ')}" fill="none" stroke="${one.series.line?.color ?? colorOf(one, i)}" stroke-width="2"${style === 'Dash' ? ' stroke-dasharray="6 4"' : ''}/>`;
    return line + each.join('');
  });
  const names = categories.map((name, k) => category(name, plot.left + step * (k + 0.5), plot.top + plot.height + 12, step, chart.category.size ?? 10));
  return grid.join('') + parts.join('') + names.join('');
}

/** In two lines where it is wider than its place. */
function category(name: string, x: number, y: number, width: number, size: number): string {
  const letters = Math.max(4, Math.floor(width / (size * 0.55)));
  const words = name.split(' ');
  const lines: string[] = [];
  for (const word of words) {
    const last = lines.at(-1);
    if (last !== undefined && last.length + word.length < letters) lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
  }
  return lines
    .slice(0, 3)
    .map((line, i) => text(x, y + i * size, line.slice(0, letters + 2), { size, anchor: 'middle' }))
    .join('');
}

/** Bars lie one below the other; the first category stands below, but where its axis is turned. */
function bars({ chart, shown, categories, count, top, separators, size }: Drawn): string {
  const left = Math.min(size.width / 3, 24 + 6 * Math.max(0, ...categories.map((name) => name.length)));
  const plot = { left, top: HEAD, width: size.width - left - 50, height: size.height - HEAD - (chart.legend === null ? 10 : 28) };
  const step = plot.height / Math.max(1, count);
  const bar = step / (1 + (chart.gapWidth ?? 219) / 100);
  const at = (k: number): number => plot.top + step * ((chart.category.reversed ? k : count - 1 - k) + 0.5);
  const names = categories.map((name, k) => text(plot.left - 5, at(k) + 4, name, { size: chart.category.size ?? 10, anchor: 'end' }));
  const parts = shown.flatMap((one, i) =>
    one.values.map((value, k) => {
      if (value === null) return '';
      const width = (plot.width * Math.max(0, value)) / (top || 1);
      const label = one.series.labels
        ? text(plot.left + width + 4, at(k) + 4, formatValue(value, one.series.labels.format ?? 'General', separators), { size: 10 })
        : '';
      return `<rect x="${plot.left}" y="${(at(k) - bar / 2).toFixed(1)}" width="${width.toFixed(1)}" height="${bar.toFixed(1)}" fill="${colorOf(one, i)}"/>${label}`;
    }),
  );
  return names.join('') + parts.join('');
}
