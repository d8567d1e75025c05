/**
 * A plan's bands laid out as a table of cells: one band a row. Read from a range of a worksheet, wherever it stands, for the custom functions
 * and for the plan sheet. Pure, and without a validation library: the custom functions must be ready at once.
 */
import type { GridCell } from './grid';
import { readFigure } from './number';
import { fold } from './text';
import { shiftDecimal, decimalsOf } from '../plan/decimal';
import { type Band, type Comparator, type Measure, type Unit, measureOfUnit } from '../plan/plan';
import { kindNamed, measureNamed, unitNamed } from './terms';

/** The columns in the order in which they stand when no row of headings says otherwise. */
export const PLAN_COLUMNS = ['kind', 'measure', 'from', 'fromIncluded', 'to', 'toIncluded', 'unit', 'target', 'comparator', 'reference'] as const;
export type PlanColumn = (typeof PLAN_COLUMNS)[number];

/** What is wrong with one cell, or with a row as a whole. Rows and columns count from 1 within the table; column 0 = the whole row. */
export interface TableProblem {
  code:
    | 'unknownKind'
    | 'unknownMeasure'
    | 'unknownUnit'
    | 'unitOfOtherMeasure'
    | 'badBound'
    | 'badFlag'
    | 'badTarget'
    | 'targetAbove100'
    | 'badComparator'
    | 'emptyBand'
    | 'noRows';
  row: number;
  column: number;
  /** What the cell holds. */
  text: string;
}

/** `rows`: the row of each band, counted from 1 within the table. */
export type PlanTable = { bands: Band[]; rows: number[]; problems: [] } | { bands: null; problems: TableProblem[] };

/** Longer patterns first: "Gồm cận dưới" and "Gồm cận trên" must not be taken for the bounds themselves. */
const HEADINGS: readonly (readonly [PlanColumn, RegExp])[] = [
  ['fromIncluded', /^(gom|bao gom|lay|tinh ca) (can|moc|muc) duoi|^from included/],
  ['toIncluded', /^(gom|bao gom|lay|tinh ca) (can|moc|muc) tren|^to included/],
  ['kind', /^(doi tuong|kind|subject)\b/],
  ['measure', /^(tieu chi|measure)\b/],
  ['from', /^(tu|can duoi|from)\b/],
  ['to', /^(den|can tren|to)\b/],
  ['unit', /^(don vi( tinh)?|dvt|unit)$/],
  ['target', /^(chi tieu|target)\b/],
  ['comparator', /^(so sanh|comparator)\b/],
  ['reference', /^(can cu|muc cua ke hoach|reference)\b/],
];

/** How far down the row of headings is looked for: a title and a few notes may stand above it. */
const HEADING_ROWS = 10;
/** Fewer known words in a row do not make it a row of headings. */
const HEADING_WORDS = 4;

type Layout = Partial<Record<PlanColumn, number>>;

/** Reads a plan table. Blank rows are skipped; the first bad cell of every row is reported, and then there are no bands. */
export function readPlanTable(cells: readonly (readonly unknown[])[]): PlanTable {
  const { layout, first } = findLayout(cells);
  const known = Object.values(layout);
  const bands: Band[] = [];
  const rows: number[] = [];
  const problems: TableProblem[] = [];
  cells.forEach((row, index) => {
    // A column that people added, or one of formulas, does not make a band.
    if (index < first || known.every((column) => textOf(row[column]) === '')) return;
    const found = readBand(row, layout);
    if ('code' in found) problems.push({ ...found, row: index + 1 });
    else {
      bands.push(found);
      rows.push(index + 1);
    }
  });
  if (bands.length + problems.length === 0) problems.push({ code: 'noRows', row: 0, column: 0, text: '' });
  return problems.length > 0 ? { bands: null, problems } : { bands, rows, problems: [] };
}

function findLayout(cells: readonly (readonly unknown[])[]): { layout: Layout; first: number } {
  for (let row = 0; row < Math.min(cells.length, HEADING_ROWS); row++) {
    const layout = headingLayout(cells[row]!);
    if (Object.keys(layout).length >= HEADING_WORDS) return { layout, first: row + 1 };
  }
  return { layout: Object.fromEntries(PLAN_COLUMNS.map((column, i) => [column, i])), first: 0 };
}

function headingLayout(row: readonly unknown[]): Layout {
  const layout: Layout = {};
  row.forEach((cell, index) => {
    const folded = fold(textOf(cell));
    const column = HEADINGS.find(([, pattern]) => pattern.test(folded))?.[0];
    if (column && layout[column] === undefined) layout[column] = index;
  });
  return layout;
}

/** Thrown inside of this file only, so that a row is read in a straight line. */
class BadCell extends Error {
  constructor(
    readonly code: TableProblem['code'],
    readonly column: PlanColumn | null,
  ) {
    super(code);
  }
}

function readBand(row: readonly unknown[], layout: Layout): Band | Omit<TableProblem, 'row'> {
  try {
    return bandOf((column) => row[layout[column] ?? -1]);
  } catch (bad) {
    if (!(bad instanceof BadCell)) throw bad;
    const index = bad.column === null ? undefined : layout[bad.column];
    return { code: bad.code, column: index === undefined ? 0 : index + 1, text: index === undefined ? '' : textOf(row[index]) };
  }
}

function bandOf(cell: (column: PlanColumn) => unknown): Band {
  const kind = kindNamed(textOf(cell('kind'))) ?? bad('unknownKind', 'kind');
  const measure = measureNamed(textOf(cell('measure'))) ?? bad('unknownMeasure', 'measure');
  const unit = readUnit(textOf(cell('unit')), measure);
  const from = readBound(cell('from'), unit, 'from');
  const to = readBound(cell('to'), unit, 'to');
  const fromIncluded = from !== null && readFlag(cell('fromIncluded'), 'fromIncluded');
  const toIncluded = to !== null && readFlag(cell('toIncluded'), 'toIncluded');
  if (from !== null && to !== null && (from > to || (from === to && !(fromIncluded && toIncluded)))) bad('emptyBand', 'to');
  const comparator = readComparator(textOf(cell('comparator')));
  return { kind, measure, from, fromIncluded, to, toIncluded, unit, target: readTarget(cell('target')), comparator, reference: textOf(cell('reference')) };
}

function bad(code: TableProblem['code'], column: PlanColumn | null): never {
  throw new BadCell(code, column);
}

const textOf = (cell: unknown): string => (typeof cell === 'string' ? cell.trim() : typeof cell === 'number' || typeof cell === 'boolean' ? String(cell) : '');

/** A blank unit means cases; a sum of money without a unit could be anything from đồng to tỷ đồng. */
function readUnit(text: string, measure: Measure): Unit {
  const unit = text === '' && measure === 'cases' ? 'cases' : (unitNamed(text) ?? bad('unknownUnit', 'unit'));
  return measureOfUnit(unit) === measure ? unit : bad('unitOfOtherMeasure', 'unit');
}

function readBound(cell: unknown, unit: Unit, column: 'from' | 'to'): number | null {
  // In a column of figures a dash is a zero, in a column of bounds it says "no bound".
  if (/^[-‐-―−…]*$/.test(textOf(cell))) return null;
  const bound = readFigure(cell as GridCell, unit === 'cases' ? 'cases' : 'billion', 'unknown');
  return typeof bound === 'number' && !(column === 'to' && bound === 0) ? bound : bad('badBound', column);
}

function readFlag(cell: unknown, column: 'fromIncluded' | 'toIncluded'): boolean {
  const folded = fold(textOf(cell));
  if (/^(co|x|true|1|yes|dung|gom)$/.test(folded) || /^[✓✔☑]$/.test(textOf(cell))) return true;
  return /^(|khong|false|0|no|sai)$/.test(folded) ? false : bad('badFlag', column);
}

/** A target in per cent: 77, "77 %", "81,5", or 0.77 as a cell with a percent format holds it. */
function readTarget(cell: unknown): number {
  const text = textOf(cell);
  const typed = typeof cell === 'number' ? cell : Number(text.replace(/\s*%$/, '').replace(',', '.') || NaN);
  const target = typed <= 1 && !text.endsWith('%') ? shiftDecimal(typed, 2) : typed;
  if (target > 100) bad('targetAbove100', 'target');
  return target >= 0 && decimalsOf(target) <= 2 ? target : bad('badTarget', 'target');
}

const COMPARATOR_WORDS: readonly (readonly [Comparator, RegExp])[] = [
  ['>=', /^(|>=|=>|≥|đạt|dat|từ|tu|không dưới|khong duoi)$/],
  ['>', /^(>|trên|tren|vượt|vuot|hơn|hon)$/],
];

function readComparator(text: string): Comparator {
  const word = text.normalize('NFC').toLowerCase();
  return COMPARATOR_WORDS.find(([, pattern]) => pattern.test(word))?.[0] ?? bad('badComparator', 'comparator');
}
