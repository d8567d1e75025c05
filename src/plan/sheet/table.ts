/**
 * A plan's bands laid out as a table of cells: one band a row. Read from a range of a worksheet, wherever it stands, for the custom functions
 * and for the plan sheet. Pure, and without a validation library: the custom functions must be ready at once.
 */
import { decimalsOf, shiftDecimal } from '../../cells/decimal';
import type { GridCell } from '../../cells/grid';
import { kindNamed, measureNamed, unitNamed } from '../../cells/naming';
import { asShown, readFigure, unitInCell } from '../../cells/number';
import { fold } from '../../cells/text';
import { type Addressee, addresseeIn } from '../addressee';
import { entriesOf, keysOf } from '../../terms/records';
import { type Comparator, type Measure, measureOfUnit, type Unit } from '../../terms/terms';
import { type Band, decidingLevel } from '../plan';
import { BAND_COLUMNS, BAND_ORDERS } from './words';
import { append } from '../../terms/lists';

/** What the columns of a plan table say, in no order. */
export const PLAN_COLUMNS = keysOf(BAND_COLUMNS);
export type PlanColumn = keyof typeof BAND_COLUMNS;

export type TableProblemCode =
  | 'missingKind'
  | 'unknownKind'
  /** A kind with words that say which of them, and are no name. */
  | 'partOfKind'
  | 'unknownMeasure'
  | 'unknownUnit'
  | 'unitOfOtherMeasure'
  | 'badBound'
  | 'badFlag'
  | 'badTarget'
  | 'missingTarget'
  | 'targetAbove100'
  | 'targetDecimals'
  | 'badComparator'
  | 'emptyBand'
  | 'noRows'
  | 'missingColumn';

/** What is wrong with one cell, or with the table as a whole. Rows and columns count from 1 within the table; column 0 = the whole row. */
export interface TableProblem {
  code: TableProblemCode;
  row: number;
  column: number;
  /** What the cell holds; the heading for a column that is missing. */
  text: string;
}

/** Where each column stands, from 0. */
export type PlanLayout = Partial<Record<PlanColumn, number>>;

/** `rows`: the row of each band, from 1. */
export type PlanTable = { bands: Band[]; rows: number[]; layout: PlanLayout; problems: [] } | { bands: null; layout: PlanLayout; problems: TableProblem[] };

/**
 * How a number in the column of targets is understood. `forgiving`: 77 and 0.77 are both 77 %, as people lay out a range of their own.
 * `fraction`: as a cell with a percent format shows it, 77 is 7700 %.
 */
export type TargetReading = 'forgiving' | 'fraction';

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
  ['level', /^(muc|level)$/],
];

/** How far down the row of headings is looked for: a title and a few notes may stand above it. */
const HEADING_ROWS = 10;
/** Fewer known words in a row do not make it a row of headings. */
const HEADING_WORDS = 4;

/**
 * Reads a plan table. Rows that are blank in every column of the plan are skipped; every bad cell is reported, and then there are no bands.
 * A column without a heading is empty in every row: a table without its bounds must not become one band for all.
 */
export function readPlanTable(cells: readonly (readonly unknown[])[], reading: TargetReading = 'forgiving'): PlanTable {
  const { layout, first } = findLayout(cells);
  const bands: Band[] = [];
  const rows: number[] = [];
  const problems: TableProblem[] = NEEDED.flatMap((column) =>
    layout[column] === undefined ? [{ code: 'missingColumn', row: first, column: 0, text: column }] : [],
  );
  cells.forEach((row, index) => {
    if (problems[0]?.code === 'missingColumn' || index < first || isBlankRow(row, layout)) return;
    const reader = new RowReader(row, layout, reading);
    const band = reader.read();
    if (band) {
      bands.push(band);
      rows.push(index + 1);
    }
    append(
      problems,
      reader.problems.map((problem) => ({ ...problem, row: index + 1 })),
    );
  });
  namedAsDeciding(bands);
  if (bands.length + problems.length === 0) problems.push({ code: 'noRows', row: 0, column: 0, text: '' });
  return problems.length > 0 ? { bands: null, layout, problems } : { bands, rows, layout, problems: [] };
}

/** Where people wrote "đạt" beside the target that decides, too: of whom no row of a measure leaves the level empty, those are its rows. */
function namedAsDeciding(bands: Band[]): void {
  const key = ({ kind, subject, measure }: Band): string => JSON.stringify([subject ?? kind, measure]);
  const decided = new Set(bands.flatMap((band) => (band.level === undefined ? [key(band)] : [])));
  for (const band of bands) if (band.level !== undefined && fold(band.level) === DECIDING && !decided.has(key(band))) delete band.level;
}
const DECIDING = fold(decidingLevel({}));

/** Without these nothing is left of a plan; the others have a meaning when they are empty. */
const NEEDED = ['kind', 'measure', 'from', 'to', 'target'] as const;

const isBlankRow = (row: readonly unknown[], layout: PlanLayout): boolean =>
  Object.values(layout).every((column) => textOf(row[column]) === '') && Object.keys(layout).length > 0;

function findLayout(cells: readonly (readonly unknown[])[]): { layout: PlanLayout; first: number } {
  for (let row = 0; row < Math.min(cells.length, HEADING_ROWS); row++) {
    const layout = headingLayout(cells[row]!);
    if (Object.keys(layout).length >= HEADING_WORDS) return { layout, first: row + 1 };
  }
  const order: readonly (PlanColumn | null)[] = cells.some((row) => BAND_WORDS.test(fold(textOf(row[IN_WORDS])))) ? BAND_ORDERS.now : BAND_ORDERS.before;
  return { layout: Object.fromEntries(order.flatMap((column, i) => (column ? [[column, i] as const] : []))), first: 0 };
}

/** Where a range without headings says each band in words, and how those begin (words/notes.ts): no bound is written like this. */
const IN_WORDS = BAND_ORDERS.now.indexOf(null);
const BAND_WORDS = /^(khong chia nhom$|giao rieng\b|(tu|tren|duoi|den) .*\d)/;

/** The headings as the plan sheet writes them, folded: a column "Đến hạn" that somebody added must not be taken for the column "Đến". */
const EXACT = entriesOf(BAND_COLUMNS).map(([column, heading]) => [column, fold(heading)] as const);

function headingLayout(row: readonly unknown[]): PlanLayout {
  const layout: PlanLayout = {};
  // "_nhóm": columns of ours for the built-in formulas.
  const folded = row.map((cell) => (textOf(cell).startsWith('_') ? '' : fold(textOf(cell))));
  for (const [column, heading] of EXACT) if (folded.includes(heading)) layout[column] = folded.indexOf(heading);
  folded.forEach((heading, index) => {
    const column = HEADINGS.find(([, pattern]) => pattern.test(heading))?.[0];
    if (column && layout[column] === undefined) layout[column] = index;
  });
  return layout;
}

export const textOf = (cell: unknown): string =>
  typeof cell === 'string' ? cell.trim() : typeof cell === 'number' || typeof cell === 'boolean' ? String(cell) : '';

/** "Có" or "Không" as people write it; null for anything else. An empty cell says no. */
export function flagOf(cell: unknown): boolean | null {
  const folded = fold(textOf(cell));
  if (/^(co|x|true|1|yes|dung|gom)$/.test(folded) || /^[✓✔☑]$/.test(textOf(cell))) return true;
  return /^(|khong|false|0|no|sai)$/.test(folded) ? false : null;
}

/** Reads one row in a straight line and notes every cell that cannot be used. */
class RowReader {
  readonly problems: Omit<TableProblem, 'row'>[] = [];

  constructor(
    private readonly row: readonly unknown[],
    private readonly layout: PlanLayout,
    private readonly reading: TargetReading,
  ) {}

  read(): Band | null {
    const addressee = this.addressee();
    const measure = measureNamed(this.text('measure')) ?? this.bad('unknownMeasure', 'measure');
    const unit = this.unit(measure);
    const [from, to] = [this.bound('from', unit), this.bound('to', unit)];
    const fromIncluded = this.flag('fromIncluded');
    const toIncluded = this.flag('toIncluded');
    const target = this.target();
    const comparator = readComparator(this.text('comparator')) ?? this.bad('badComparator', 'comparator');
    if (from !== null && to !== null && (from > to || (from === to && !(fromIncluded && toIncluded)))) this.bad('emptyBand', 'to');
    if (this.problems.length > 0 || !addressee || !measure || !unit || target === null || !comparator) return null;
    const [reference, level] = [this.text('reference'), this.text('level').normalize('NFC').replace(/\s+/g, ' ')];
    const { kind, subject } = addressee;
    const bounds = { from, fromIncluded: from !== null && fromIncluded, to, toIncluded: to !== null && toIncluded };
    return { kind, ...(subject !== null && { subject }), measure, ...bounds, unit, target, comparator, reference, ...(level !== '' && { level }) };
  }

  private cell(column: PlanColumn): unknown {
    return this.row[this.layout[column] ?? -1];
  }

  private text(column: PlanColumn): string {
    return textOf(this.cell(column));
  }

  private bad(code: TableProblemCode, column: PlanColumn): null {
    const index = this.layout[column];
    this.problems.push({ code, column: index === undefined ? 0 : index + 1, text: this.text(column) });
    return null;
  }

  private addressee(): Addressee | null {
    if (this.text('kind') === '') return this.bad('missingKind', 'kind');
    return addresseeIn(this.text('kind')) ?? this.bad(kindNamed(this.text('kind')) ? 'partOfKind' : 'unknownKind', 'kind');
  }

  /** A blank unit means cases; a sum of money without a unit could be anything from đồng to tỷ đồng. Where there are no bounds nothing has a unit. */
  private unit(measure: Measure | null): Unit | null {
    const text = this.text('unit');
    if (text === '' && measure === 'cases') return 'cases';
    if (text === '' && measure === 'money' && isNoBound(this.text('from')) && isNoBound(this.text('to'))) return 'dong';
    const unit = unitNamed(text) ?? this.bad('unknownUnit', 'unit');
    if (!unit || !measure) return null;
    return measureOfUnit(unit) === measure ? unit : this.bad('unitOfOtherMeasure', 'unit');
  }

  private bound(column: 'from' | 'to', unit: Unit | null): number | null {
    if (isNoBound(this.text(column))) return null;
    const cell = this.cell(column);
    // "40 tỷ" in a row of triệu đồng.
    const written = unitInCell(cell as GridCell);
    if (written !== undefined && unit !== null && written !== unit) return this.bad('badBound', column);
    const bound = readFigure((typeof cell === 'boolean' ? String(cell) : cell) as GridCell, unit === 'cases' ? 'cases' : 'billion', 'unknown');
    return typeof bound === 'number' && !(column === 'to' && bound === 0) ? bound : this.bad('badBound', column);
  }

  private flag(column: 'fromIncluded' | 'toIncluded'): boolean {
    return flagOf(this.cell(column)) ?? this.bad('badFlag', column) ?? false;
  }

  /** A target in per cent: 77 or 0.77 as `reading` says, "77 %", "81,5". */
  private target(): number | null {
    const target = targetIn(this.cell('target'), this.reading);
    return typeof target === 'number' ? target : this.bad(target, 'target');
  }
}

/** In a column of figures a dash is a zero, in a column of bounds it says "no bound". */
const isNoBound = (text: string): boolean => /^[-‐-―−…]*$/.test(text);

/** A target in per cent, or what is wrong with it. */
export function targetIn(cell: unknown, reading: TargetReading, most = 100): number | 'missingTarget' | 'badTarget' | 'targetAbove100' | 'targetDecimals' {
  const text = textOf(cell);
  if (text === '') return 'missingTarget';
  const typed = typeof cell === 'number' ? asShown(cell) : Number(text.replace(/\s*%$/, '').replace(',', '.') || NaN);
  if (Number.isNaN(typed) || typed < 0) return 'badTarget';
  const target = isFraction(typed, text, reading) ? shiftDecimal(typed, 2) : typed;
  if (target > most) return 'targetAbove100';
  return decimalsOf(target) <= 2 ? target : 'targetDecimals';
}

/** Nobody asks for 1 or 2 %: a number up to 2 is a fraction, above 1 it is one of more than 100 %. */
const isFraction = (typed: number, text: string, reading: TargetReading): boolean => !text.endsWith('%') && (reading === 'fraction' || typed < 2);

const COMPARATOR_WORDS: readonly (readonly [Comparator, RegExp])[] = [
  ['>=', /^(|>=|=>|≥|đạt|dat|từ|tu|không dưới|khong duoi)$/],
  ['>', /^(>|trên|tren|vượt|vuot|hơn|hon)$/],
];

function readComparator(text: string): Comparator | null {
  const word = text.normalize('NFC').toLowerCase();
  return COMPARATOR_WORDS.find(([, pattern]) => pattern.test(word))?.[0] ?? null;
}
