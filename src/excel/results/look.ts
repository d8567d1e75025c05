/** The look of the table beside our block, read from sample cells and put on our cells: font, fill, borders, wrap, bold rows. */
import { type Cells, pointsOfCharacters, setNumberFormat } from '../kit/range';
import { columnLetters } from '../../cells/address';
import type { Block } from '../../changes/changes';
import { widthOf } from '../../changes/widths';
import { OWN_COLUMNS } from '../../own/columns';
import { rowChunks } from '../kit/chunks';

/** Fonts of legacy encodings cannot show our Unicode texts. */
const LEGACY_FONT = /^\.?Vn/i;
const UNICODE_FONT = 'Times New Roman';
/** Excel takes addresses of at most 8,192 characters. */
const ADDRESS_LENGTH = 8000;
const SAMPLE =
  'format/wrapText,format/verticalAlignment,format/font/name,format/font/size,format/font/bold,format/font/italic,format/font/color,format/fill/color';
const WHITE = '#FFFFFF';
const BLACK = /^#0{6}$/;

/** Sample cells of a table, loaded. */
export interface Look {
  heading: Excel.Range;
  headingBorder: Excel.RangeBorder;
  body: Excel.Range;
  bodyBorder: Excel.RangeBorder;
  /** The right edge of the table: drawn again by a block beside it, it would be redrawn, as two cells share the line between them. */
  edge: Excel.RangeBorder;
  /** The last table column over all data rows: null where its rows differ. */
  column: Excel.Range;
  /** Our first row as it is, standing for all, unless it had to be made plain: what already looks right is not set again. */
  own: Excel.Range | null;
  /** Rows that differ from the first one: filled by `loadRowLooks`. */
  rows: { bold: boolean; fill: string }[] | null;
}

/** Queues the loading of a block's sample cells. */
export function loadLook(sheet: Cells, block: Block): Look {
  const sample = (row: number): Excel.Range => {
    const cell = sheet.getRangeByIndexes(row, block.lookColumn, 1, 1);
    cell.load(SAMPLE);
    return cell;
  };
  const border = (cell: Excel.Range): Excel.RangeBorder => {
    const bottom = cell.format.borders.getItem('EdgeBottom');
    bottom.load('style,color,weight');
    return bottom;
  };
  const edge = sheet.getRangeByIndexes(block.headerFirstRow, block.lookColumn, block.lastRow - block.headerFirstRow + 1, 1).format.borders.getItem('EdgeRight');
  edge.load('style');
  const heading = sample(block.lookRow);
  const body = sample(block.firstRow);
  const column = sheet.getRangeByIndexes(block.firstRow, block.lookColumn, block.lastRow - block.firstRow + 1, 1);
  column.load('format/font/bold,format/fill/color');
  const own = sheet.getRangeByIndexes(block.firstRow, block.column, 1, block.columns.length);
  own.load(SAMPLE);
  return { heading, headingBorder: border(heading), body, bodyBorder: border(body), edge, column, own, rows: null };
}

/** Where rows differ (units in bold, coloured totals), reads each row's look. One request per 20,000 rows. */
export async function loadRowLooks(context: Excel.RequestContext, sheet: Cells, block: Block, look: Look): Promise<void> {
  const { bold } = look.column.format.font;
  const { color } = look.column.format.fill;
  // Excel reports mixed fills as ''; mixed bold as null.
  if (bold !== null && color !== null && color !== '') return;
  look.rows = [];
  for (const [first, count] of rowChunks(block.lastRow - block.firstRow + 1, 5)) {
    const cells = sheet
      .getRangeByIndexes(block.firstRow + first, block.lookColumn, count, 1)
      .getCellProperties({ format: { font: { bold: true }, fill: { color: true } } });
    await context.sync();
    for (const [cell] of cells.value) look.rows.push({ bold: cell?.format?.font?.bold ?? false, fill: (cell?.format?.fill?.color ?? WHITE).toUpperCase() });
  }
}

/** Puts the look on the block: headings over all header rows, body, widths. Queued only. */
export function applyLook(sheet: Cells, whole: Excel.Worksheet, block: Block, look: Look): void {
  const width = block.columns.length;
  const headerRows = (block.codeRow ?? block.headingRow) - block.headerFirstRow + 1;
  const header = sheet.getRangeByIndexes(block.headerFirstRow, block.column, headerRows, width);
  copyFont(header, look.heading, null);
  // A line of the table's own is already there.
  const left = block.column !== block.lookColumn + 1 || look.edge.style === 'None';
  // No lines between the header rows: an empty cell above a heading then looks like part of it, as the table's merged headings do.
  copyBorders(sheet.getRangeByIndexes(block.headerFirstRow, block.column, block.headingRow - block.headerFirstRow + 1, width), look.headingBorder, { left });
  if (block.codeRow !== null) copyBorders(sheet.getRangeByIndexes(block.codeRow, block.column, 1, width), look.headingBorder, { left });
  Object.assign(header.format, { wrapText: true, horizontalAlignment: 'Center', verticalAlignment: 'Center' });
  if (!isPlain(look.heading.format.fill.color)) header.format.fill.color = look.heading.format.fill.color;
  const rows = block.lastRow - block.firstRow + 1;
  const body = sheet.getRangeByIndexes(block.firstRow, block.column, rows, width);
  copyFont(body, look.body, look.own);
  copyBorders(body, look.bodyBorder, { left, rows: rows > 1 });
  const { wrapText, verticalAlignment } = look.body.format;
  if (look.own?.format.wrapText !== (wrapText ?? false)) body.format.wrapText = wrapText ?? false;
  if (look.own?.format.verticalAlignment !== (verticalAlignment ?? 'Center')) body.format.verticalAlignment = verticalAlignment ?? 'Center';
  formatColumns(sheet, block, rows);
  applyRowLooks(whole, block, look);
}

const isPlain = (color: string | null): boolean => !color || color.toUpperCase() === WHITE;

/** Takes over a font. @param present the range's present look, loaded, where it is known: a mixed property reads as null and is set */
function copyFont(range: Excel.Range, sample: Excel.Range, present: Excel.Range | null): void {
  const { name, size, bold, italic, color } = sample.format.font;
  const wanted = { name: LEGACY_FONT.test(name) ? UNICODE_FONT : name, size, bold: bold ?? false, italic: italic ?? false, color };
  const now: Partial<typeof wanted> = present?.format.font ?? {};
  const { font } = range.format;
  if (wanted.name && wanted.name !== now.name) font.name = wanted.name;
  if (wanted.size && wanted.size !== now.size) font.size = wanted.size;
  if (wanted.bold !== now.bold) font.bold = wanted.bold;
  if (wanted.italic !== now.italic) font.italic = wanted.italic;
  if (wanted.color && wanted.color !== now.color) font.color = wanted.color;
}

/** Draws lines around and between cells. @param left also on the left edge @param rows also between rows */
function copyBorders(range: Excel.Range, sample: Excel.RangeBorder, { left, rows = false }: { left: boolean; rows?: boolean }): void {
  if (!sample.style || sample.style === 'None') return;
  const sides = ['EdgeTop', 'EdgeBottom', 'EdgeRight', 'InsideVertical', ...(left ? ['EdgeLeft'] : []), ...(rows ? ['InsideHorizontal'] : [])];
  for (const side of sides as Excel.BorderIndex[]) {
    const border = range.format.borders.getItem(side);
    border.style = sample.style;
    // A new line is thin and black by itself; saying so again costs Excel another pass over the block.
    if (sample.weight && sample.weight !== 'Thin') border.weight = sample.weight;
    if (sample.color && !BLACK.test(sample.color)) border.color = sample.color;
  }
}

function formatColumns(sheet: Cells, block: Block, rows: number): void {
  block.columns.forEach(({ content }, i) => {
    const range = sheet.getRangeByIndexes(block.firstRow, block.column + i, rows, 1);
    const { format, centered } = OWN_COLUMNS[content];
    const shown = (block.formulas?.instead ?? block.values).map((cells) => cells[i]);
    if (format) setNumberFormat(range, format);
    if (centered) range.format.horizontalAlignment = 'Center';
    range.format.columnWidth = pointsOfCharacters(widthOf(content, shown));
  });
}

function applyRowLooks(sheet: Excel.Worksheet, block: Block, look: Look): void {
  if (!look.rows) return;
  const base = { bold: look.body.format.font.bold ?? false, fill: WHITE };
  const groups = new Map<string, { bold: boolean; fill: string; rows: number[] }>();
  look.rows.forEach(({ bold, fill }, i) => {
    if (bold === base.bold && isPlain(fill)) return;
    const key = `${bold}${fill}`;
    const group = groups.get(key) ?? { bold, fill, rows: [] };
    group.rows.push(block.firstRow + i);
    groups.set(key, group);
  });
  for (const { bold, fill, rows } of groups.values()) {
    for (const address of rowAddresses(rows, block)) {
      const areas = sheet.getRanges(address);
      areas.format.font.bold = bold;
      if (!isPlain(fill)) areas.format.fill.color = fill;
    }
  }
}

/** Addresses of rows of the block, runs joined, each text within Excel's limit. */
function rowAddresses(rows: readonly number[], block: Block): string[] {
  const first = columnLetters(block.column);
  const last = columnLetters(block.column + block.columns.length - 1);
  const addresses: string[] = [];
  let current = '';
  for (let i = 0; i < rows.length;) {
    let end = i;
    while (rows[end + 1] === rows[end]! + 1) end++;
    const run = `${first}${rows[i]! + 1}:${last}${rows[end]! + 1}`;
    if (current.length + run.length + 1 > ADDRESS_LENGTH) {
      addresses.push(current);
      current = '';
    }
    current += (current && ',') + run;
    i = end + 1;
  }
  return current ? [...addresses, current] : addresses;
}
