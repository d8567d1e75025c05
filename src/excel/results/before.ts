/**
 * What the cells of a block looked like before it was written, and how to put that back. Nothing is ever cleared with "All" or "Formats": that would
 * cut the user's conditional formats, validations and notes that reach into the block. ExcelApi 1.9.
 */
import type { Area } from '../../cells/address';
import { rowChunks } from '../kit/chunks';
import { extentOf, readCells } from '../kit/read-cells';
import { type Cells, rangeOf, setNumberFormat } from '../kit/range';
import { append } from '../../terms/lists';

/** One look: Excel's own words and units. */
export interface CellLook {
  style: string;
  format: Record<string, string | number | boolean>;
  font: Record<string, string | number | boolean>;
  protection: Record<string, boolean>;
  /** '' = no fill. */
  fill: string;
  /** Only sides with a line. */
  borders: Partial<Record<string, BorderLook>>;
}

interface BorderLook {
  style: string;
  weight: string;
  color: string;
}

/** A rectangle counted from the block's first cell, and the number of what it holds. */
export type Piece = [top: number, left: number, rows: number, columns: number, index: number];

/** Everything needed to make a block's cells look as before. Small: a plain area is one piece. */
export interface Before {
  rows: number;
  columns: number;
  looks: CellLook[];
  pieces: Piece[];
  /** Number formats other than General, with their pieces. */
  numberFormats: string[];
  numberPieces: Piece[];
}

const FORMAT = ['wrapText', 'horizontalAlignment', 'verticalAlignment', 'indentLevel', 'shrinkToFit', 'textOrientation'] as const;
const FONT = ['name', 'size', 'bold', 'italic', 'color', 'underline', 'strikethrough'] as const;
const PROTECTION = ['locked', 'formulaHidden'] as const;
const SIDES = ['EdgeTop', 'EdgeBottom', 'EdgeLeft', 'EdgeRight', 'InsideVertical', 'InsideHorizontal', 'DiagonalDown', 'DiagonalUp'] as const;
const SCALARS = [
  'style',
  ...FORMAT.map((name) => `format/${name}`),
  ...FONT.map((name) => `format/font/${name}`),
  ...PROTECTION.map((name) => `format/protection/${name}`),
  'format/fill/color',
  'format/fill/pattern',
  'format/fill/tintAndShade',
].join();

const WHITE = '#FFFFFF';

/** The style of cells that nobody formatted; Office.js calls it so in every language. */
const PLAIN = 'Normal';

/** Pieces probed in one request. */
const PROBES = 250;
/** Rows of a mixed piece are split into this many parts. */
const PARTS = 8;

interface Probe {
  range: Excel.Range;
  /** Its first cell: of one cell a pattern cannot be mixed. */
  corner: Excel.Range;
  borders: Excel.RangeBorderCollection;
}

function probe(sheet: Cells, { top, left, bottom, right }: Area): Probe {
  const range = sheet.getRangeByIndexes(top, left, bottom - top + 1, right - left + 1);
  range.load(SCALARS);
  const corner = range.getCell(0, 0).load('format/fill/pattern');
  const { borders } = range.format;
  borders.load('items/sideIndex,items/style,items/weight,items/color');
  return { range, corner, borders };
}

/** The look that all cells of a probed range share; null where they differ. Lines between cells do not exist in a single row or column. */
function commonLook({ range, corner, borders }: Probe, { top, left, bottom, right }: Area): CellLook | null {
  const { format, style } = range;
  const { font, fill, protection } = format;
  const own = (names: readonly string[], from: object): CellLook['format'] =>
    Object.fromEntries(names.map((name) => [name, (from as Record<string, string | number | boolean>)[name]!]));
  const look: CellLook = {
    style,
    format: own(FORMAT, format),
    font: own(FONT, font),
    protection: own(PROTECTION, protection) as CellLook['protection'],
    fill: '',
    borders: {},
  };
  const painted = commonFill(fill, corner.format.fill);
  if (painted === null) return null;
  look.fill = painted;
  const values: unknown[] = [style, ...Object.values(look.format), ...Object.values(look.font), ...Object.values(look.protection)];
  if (values.some((value) => value === null || value === undefined)) return null;
  for (const { sideIndex, style: line, weight, color } of borders.items) {
    if ((sideIndex === 'InsideVertical' && left === right) || (sideIndex === 'InsideHorizontal' && top === bottom)) continue;
    if ((line as string | null) === null) return null;
    if (line === 'None') continue;
    if ((weight as string | null) === null || !color) return null;
    look.borders[sideIndex] = { style: line, weight, color };
  }
  return look;
}

type Fill = Record<'color' | 'pattern' | 'tintAndShade', unknown>;

/**
 * The fill that cells share: '' for none, null where they differ. No fill has the colour of a white one. The pattern tells them apart; an Excel that says
 * null of the pattern of a single cell (OfficeDev/office-js issue 6218) has no tint where there is no fill. Of white beside none it tells nothing.
 */
function commonFill({ color, pattern, tintAndShade }: Fill, { pattern: ofOne }: Pick<Fill, 'pattern'>): string | null {
  if (pattern === 'None') return '';
  const shared = typeof color === 'string' && color !== '' && (pattern !== null || ofOne === null);
  if (!shared) return null;
  return pattern === null && color === WHITE && tintAndShade === null ? '' : color;
}

/** An area still to be read. `wide`: it may fall into its columns; else only into rows. */
interface Task {
  area: Area;
  wide: boolean;
}

/** The look of an area of which nothing is known: that of the workbook's own style. */
export const plainLook = (rows: number, columns: number): Before => ({ rows, columns, looks: [], pieces: [], numberFormats: [], numberPieces: [] });

/** True when nothing in the area would show through the look that we give it. Header and rows may differ: the lines around them are the neighbours'. */
export function isPlain({ looks, pieces, numberFormats }: Before): boolean {
  return numberFormats.length === 0 && pieces.length <= 2 && looks.every(hasNothingOfItsOwn);
}

const NOTHING = { horizontalAlignment: 'General', indentLevel: 0, shrinkToFit: false, textOrientation: 0 };

function hasNothingOfItsOwn({ style, fill, borders, format, font }: CellLook): boolean {
  const aligned = Object.entries(NOTHING).some(([name, value]) => format[name] !== value);
  return (
    style === PLAIN &&
    fill === '' &&
    Object.keys(borders).every((side) => side.startsWith('Edge')) &&
    !aligned &&
    font['underline'] === 'None' &&
    font['strikethrough'] === false
  );
}

/** Takes every look of its own from an area, number formats included; rules, validations and notes stay. */
export function makePlain(range: Excel.Range): void {
  range.style = PLAIN;
}

/** Reads the looks of an area: whole where it is uniform, else in ever smaller pieces. */
export async function readBefore(context: Excel.RequestContext, sheet: Cells, area: Area, headerRows: number): Promise<Before> {
  const looks: CellLook[] = [];
  const keys = new Map<string, number>();
  const pieces: Piece[] = [];
  const keep = (piece: Area, look: CellLook): void => void pieces.push(pieceOf(piece, area, numberOf(look, looks, keys)));
  const samples = loadNumberFormats(sheet, area);
  let tasks: Task[] = splitRows(area, [headerRows]).map((part) => ({ area: part, wide: true }));
  while (tasks.length > 0) {
    const found = await probeAll(
      context,
      sheet,
      tasks.map((task) => task.area),
    );
    const mixed = tasks.filter((task, i) => {
      const look = found[i];
      if (look) keep(task.area, look);
      return !look;
    });
    const wide = mixed.filter((task) => task.wide && columnsOf(task.area) > 1);
    const narrow = mixed.filter((task) => !wide.includes(task));
    tasks = [...narrow.flatMap(intoRows), ...(await intoColumns(context, sheet, wide, keep))];
  }
  return { rows: rowsOf(area), columns: columnsOf(area), looks, pieces: joined(pieces, looks), ...(await readNumberFormats(context, sheet, area, samples)) };
}

async function probeAll(context: Excel.RequestContext, sheet: Cells, areas: readonly Area[]): Promise<(CellLook | null)[]> {
  const looks: (CellLook | null)[] = [];
  for (const [first, count] of rowChunks(areas.length, 1, PROBES)) {
    const batch = areas.slice(first, first + count).map((area) => ({ area, found: probe(sheet, area) }));
    await context.sync();
    append(
      looks,
      batch.map(({ area, found }) => commonLook(found, area)),
    );
  }
  return looks;
}

/** Users paint columns more often than rows: where most columns of a piece are uniform it falls into them, else into runs of rows. */
async function intoColumns(context: Excel.RequestContext, sheet: Cells, tasks: readonly Task[], keep: (area: Area, look: CellLook) => void): Promise<Task[]> {
  if (tasks.length === 0) return [];
  const columns = tasks.map(({ area }) => Array.from({ length: columnsOf(area) }, (_, i) => ({ ...area, left: area.left + i, right: area.left + i })));
  const looks = await probeAll(context, sheet, columns.flat());
  return tasks.flatMap((task, i) => {
    const own = columns[i]!.map((area) => ({ area, look: looks.shift() ?? null }));
    if (own.filter(({ look }) => look).length * 2 < own.length) return intoRows(task);
    for (const { area, look } of own) if (look) keep(area, look);
    return own.filter(({ look }) => !look).flatMap(({ area }) => intoRows({ area, wide: false }));
  });
}

/** Runs of rows; a single row falls into its cells. A single cell that shows no look of its own is left out. */
function intoRows({ area }: Task): Task[] {
  const rows = rowsOf(area);
  if (rows === 1) {
    const cells = columnsOf(area) > 1 ? Array.from({ length: columnsOf(area) }, (_, i) => ({ ...area, left: area.left + i, right: area.left + i })) : [];
    return cells.map((cell) => ({ area: cell, wide: false }));
  }
  const size = Math.ceil(rows / PARTS);
  const cuts = Array.from({ length: PARTS - 1 }, (_, i) => size * (i + 1));
  return splitRows(area, cuts).map((part) => ({ area: part, wide: false }));
}

const rowsOf = ({ top, bottom }: Area): number => bottom - top + 1;
const columnsOf = ({ left, right }: Area): number => right - left + 1;
const pieceOf = (piece: Area, within: Area, index: number): Piece => [piece.top - within.top, piece.left - within.left, rowsOf(piece), columnsOf(piece), index];

function numberOf<T>(value: T, list: T[], keys: Map<string, number>): number {
  const key = JSON.stringify(value);
  const known = keys.get(key);
  if (known !== undefined) return known;
  keys.set(key, list.length);
  return list.push(value) - 1;
}

/** Cuts an area below the given numbers of rows. */
function splitRows(area: Area, cuts: readonly number[]): Area[] {
  const starts = [0, ...cuts.filter((cut) => cut > 0 && cut < rowsOf(area))];
  return starts.map((start, i) => ({ ...area, top: area.top + start, bottom: i + 1 < starts.length ? area.top + starts[i + 1]! - 1 : area.bottom }));
}

/** Pieces of one look, one below the other, are one piece; not where the look has lines, which would become lines around the whole. */
function joined(pieces: readonly Piece[], looks: readonly CellLook[]): Piece[] {
  const result: Piece[] = [];
  for (const piece of [...pieces].sort((a, b) => a[1] - b[1] || a[3] - b[3] || a[0] - b[0])) {
    const [top, left, rows, columns, index] = piece;
    const last = result[result.length - 1];
    const plain = Object.keys(looks[index]!.borders).length === 0;
    if (last && plain && last[1] === left && last[3] === columns && last[4] === index && last[0] + last[2] === top) last[2] += rows;
    else result.push([...piece]);
  }
  return result;
}

interface FormatSamples {
  used: Excel.Range;
  ranges: Excel.Range[];
}

/** Asks for what tells most areas' number formats: it is there after the next sync. */
function loadNumberFormats(sheet: Cells, area: Area): FormatSamples {
  const used = rangeOf(sheet, area).getUsedRangeOrNullObject(false).load('rowIndex');
  const firstColumn = { ...area, right: area.left, bottom: Math.min(area.bottom, area.top + SAMPLE_ROWS - 1) };
  return { used, ranges: [{ ...area, bottom: area.top }, firstColumn].map((sample) => rangeOf(sheet, sample).load('numberFormat')) };
}

/**
 * Number formats other than General. Asking for each cell's would cost as much as writing the block: the first row tells the formats of columns, the
 * first column those of rows, and cells with a look of their own count as used.
 */
async function readNumberFormats(
  context: Excel.RequestContext,
  sheet: Cells,
  area: Area,
  { used, ranges }: FormatSamples,
): Promise<Pick<Before, 'numberFormats' | 'numberPieces'>> {
  const isPlainFormat = (rows: readonly (readonly unknown[])[]): boolean => rows.every((row) => row.every(isGeneral));
  if (used.isNullObject && ranges.every(({ numberFormat }) => isPlainFormat(numberFormat))) {
    const below = { ...area, right: area.left, top: area.top + SAMPLE_ROWS };
    if (below.top > below.bottom || isPlainFormat(await readCells(context, sheet, extentOf(below), 'numberFormat')))
      return { numberFormats: [], numberPieces: [] };
  }
  const numberFormats: string[] = [];
  const runs = new NumberRuns(columnsOf(area), numberFormats);
  for (const row of await readCells<string>(context, sheet, extentOf(area), 'numberFormat')) runs.add(row);
  return { numberFormats, numberPieces: runs.pieces };
}

/** As many rows of the first column are asked together with the first row. */
const SAMPLE_ROWS = 30_000;

const isGeneral = (format: unknown): boolean => format === 'General';

/** Runs of one format in each column. */
class NumberRuns {
  readonly pieces: Piece[] = [];
  private readonly open: (Piece | undefined)[] = [];
  private readonly keys = new Map<string, number>();
  private row = 0;

  constructor(
    private readonly columns: number,
    private readonly formats: string[],
  ) {}

  add(row: readonly string[]): void {
    for (let column = 0; column < this.columns; column++) {
      const format = row[column]!;
      if (isGeneral(format)) continue;
      const index = numberOf(format, this.formats, this.keys);
      const open = this.open[column];
      if (open && open[4] === index && open[0] + open[2] === this.row) open[2]++;
      else this.pieces.push((this.open[column] = [this.row, column, 1, 1, index]));
    }
    this.row++;
  }
}

/** What is remembered of some columns of a block, as that of a block of its own. */
export function columnsOfBefore(before: Before, first: number, count: number): Before {
  if (first === 0 && count === before.columns) return before;
  const within = (pieces: readonly Piece[]): Piece[] =>
    pieces.flatMap(([top, left, rows, columns, index]): Piece[] => {
      const from = Math.max(left, first);
      const end = Math.min(left + columns, first + count);
      return from < end ? [[top, from - first, rows, end - from, index]] : [];
    });
  return { ...before, columns: count, pieces: within(before.pieces), numberPieces: within(before.numberPieces) };
}

/** Puts the looks back on an area whose contents and rules of ours are gone. A block that has grown since keeps its last looks to its end. */
export async function restoreBefore(context: Excel.RequestContext, sheet: Cells, area: Area, before: Before): Promise<void> {
  const at = (pieces: readonly Piece[]): { place: Area; index: number }[] =>
    pieces.flatMap(([top, left, rows, columns, index]) => {
      const bottom = top + rows === before.rows ? area.bottom : Math.min(area.bottom, area.top + top + rows - 1);
      const right = left + columns === before.columns ? area.right : Math.min(area.right, area.left + left + columns - 1);
      const place = { top: area.top + top, left: area.left + left, bottom, right };
      return place.top <= bottom && place.left <= right ? [{ place, index }] : [];
    });
  // First everything becomes plain: a place that no piece covers (a block without a memory, rows that were inserted) stays so.
  makePlain(rangeOf(sheet, area));
  for (const { place, index } of at(before.pieces)) if (before.looks[index]!.style !== PLAIN) rangeOf(sheet, place).style = before.looks[index]!.style;
  for (const { place, index } of at(before.numberPieces)) setNumberFormat(rangeOf(sheet, place), before.numberFormats[index]!);
  const grown = area.bottom - area.top + 1 > before.rows;
  const pieces = at(before.pieces).map(({ place, index }) => {
    const look = before.looks[index]!;
    // The line at the left edge is mostly the table's own; rows that were inserted since may have none.
    return { place, look: grown && place.left === area.left ? { ...look, borders: { ...look.borders, EdgeLeft: undefined } } : look };
  });
  await putLooks(context, sheet, pieces, (look, now, range) => {
    putLook(range, look, now);
    putLines(range, look, now, LATER, false);
  });
  // A line between two cells is one line: what a neighbour has drawn by now is not drawn again.
  const rest = pieces.filter(({ look }) => LATER.some((side) => look.borders[side]));
  await putLooks(context, sheet, rest, (look, now, range) => putLines(range, look, now, LATER, true));
}

/** Sides that are drawn last: a left edge is mostly the right edge of the cell before, an upper one the lower one of the cell above. */
const LATER: readonly string[] = ['EdgeLeft', 'EdgeTop'];

async function putLooks(
  context: Excel.RequestContext,
  sheet: Cells,
  pieces: readonly { place: Area; look: CellLook }[],
  put: (look: CellLook, now: CellLook | null, range: Excel.Range) => void,
): Promise<void> {
  for (const batch of batches(pieces, PROBES)) {
    const found = batch.map((piece) => ({ ...piece, found: probe(sheet, piece.place) }));
    await context.sync();
    for (const piece of found) put(piece.look, commonLook(piece.found, piece.place), rangeOf(sheet, piece.place));
    await context.sync();
  }
}

function batches<T>(list: readonly T[], size: number): T[][] {
  return rowChunks(list.length, 1, size).map(([first, count]) => list.slice(first, first + count));
}

/** Sets what differs from the present look, but for lines. */
function putLook({ format }: Excel.Range, look: CellLook, now: CellLook | null): void {
  const put = (target: object, wanted: Record<string, unknown>, present: Record<string, unknown> | undefined): void => {
    for (const [name, value] of Object.entries(wanted)) if (present?.[name] !== value) Object.assign(target, { [name]: value });
  };
  put(format, look.format, now?.format);
  put(format.font, look.font, now?.font);
  put(format.protection, look.protection, now?.protection);
  if (look.fill === (now?.fill ?? '')) return;
  if (look.fill === '') format.fill.clear();
  else format.fill.color = look.fill;
}

/**
 * Draws the lines that are missing, on the given sides or on all others. None is ever taken away: the plain style has removed ours, and setting a side
 * to "None" would also remove the line of the neighbour's cell.
 */
function putLines({ format }: Excel.Range, look: CellLook, now: CellLook | null, sides: readonly string[], these: boolean): void {
  for (const side of SIDES) {
    const line = look.borders[side];
    if (!line || sides.includes(side) !== these || JSON.stringify(line) === JSON.stringify(now?.borders[side])) continue;
    Object.assign(format.borders.getItem(side), line);
  }
}
