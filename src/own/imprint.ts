/**
 * What we wrote into a block, small enough to be remembered in the workbook, so that every cell can be told from what people have typed into it since: a cell
 * is ours only while it holds what we wrote there. Per row of the block: who it was about, the row as a whole, and each of its cells. Pure.
 */
import { formulaShape } from '../cells/formula-shape';
import { headingText, OWN_HEADINGS } from './columns';
import { digitsOf, keptEverywhere } from '../cells/decimal';
import { SEEN } from './sign';

/** What was written, remembered. */
export interface Imprint {
  /** The headings, as written. */
  headings: string[];
  /** Per row of the block, one after the other: whom it was about, the whole row, each cell. */
  rows: string;
  /** How contents are told; absent: as versions before 0.3 did. */
  form?: 2;
}

/** How contents are told. 1: numbers by the 15 digits that Excel keeps. 2: so that they are known again after LibreOffice has saved them. */
type Form = 1 | 2;
const FORM = 2;

/** A content of a cell as Excel gives it; '' is an empty cell; null was not written: somebody's own. */
export type Content = string | number | boolean | null;

/** Letters of 6 bits: of 262,144 edits one looks like what was written. */
const KEY = 4;
const WHOLE = 4;
const CELL = 3;

/** More rows are remembered without an imprint: a workbook's settings must stay small. What fits its column then counts as ours. */
export const MOST_ROWS = 20_000;

/**
 * @param rows the contents of the block's rows: formulas where it has them
 * @param relative the same with relative formulas: those that are copies of each other have one shape
 */
export function imprintOf(headings: readonly string[], rows: readonly (readonly Content[])[], relative?: readonly (readonly Content[])[]): Imprint {
  const codes = new Uint16Array(KEY + WHOLE + CELL * headings.length);
  const shapes = new Map<Content, string>();
  const textAt = (content: Content, row: number, column: number): string => {
    const key = relative?.[row]?.[column];
    if (key === undefined || !isFormula(content)) return textOf(content, FORM);
    const known = shapes.get(key) ?? formulaShape(content);
    shapes.set(key, known);
    return known;
  };
  return {
    headings: [...headings],
    rows: rows.map((cells, row) => printOf(cells, codes, (content, column) => textAt(content, row, column))).join(''),
    form: FORM,
  };
}

/** @param codes as many as a row has letters: there are a hundred thousand rows */
function printOf(cells: readonly Content[], codes: Uint16Array, textOf: (content: Content, column: number) => string): string {
  let whole = START;
  for (let i = 0; i < cells.length; i++) {
    const text = textOf(cells[i]!, i);
    if (i > 0) whole = hashed(whole, BETWEEN_CELLS);
    let own = START;
    // The row's hash and the cell's, side by side: one walk over the text.
    for (let n = 0; n < text.length; n++) {
      const code = text.charCodeAt(n);
      whole = hashedCode(whole, code);
      own = hashedCode(own, code);
    }
    const from = KEY + WHOLE + CELL * i;
    if (text === '') codes.fill(NO_LETTER, from, from + CELL);
    else putLetters(codes, mixed(own), from, CELL);
  }
  putLetters(codes, hashOf(keyIn(cells)), 0, KEY);
  putLetters(codes, mixed(whole), KEY, WHOLE);
  return String.fromCharCode.apply(null, codes as unknown as number[]);
}

function putLetters(codes: Uint16Array, hash: number, from: number, count: number): void {
  for (let n = 0; n < count; n++) codes[from + n] = letterCode(hash, n);
}

const BETWEEN_CELLS = '\u0001';

const wholeOf = (cells: readonly Content[], form: Form): string =>
  letters(mixed(cells.reduce<number>((hash, content, i) => hashed(i === 0 ? hash : hashed(hash, BETWEEN_CELLS), textOf(content, form)), START)), WHOLE);
const cellPrint = (content: Content, form: Form): string => (isBlank(content) ? EMPTY : letters(hashOf(textOf(content, form)), CELL));
const EMPTY = '-'.repeat(CELL);
const NO_LETTER = EMPTY.charCodeAt(0);

/** Any cells as one short text: whether somebody has written among them since. */
export const printOfCells = (rows: readonly (readonly Content[])[], form: Form = FORM): string =>
  rows.map((cells) => wholeOf(cells, form)).join('') + letters(rows.flat().filter((content) => !isBlank(content)).length, CELL);

const isBlank = (content: Content | undefined): boolean => content === null || content === undefined || content === '';

const isFormula = (content: Content): content is string => typeof content === 'string' && content.startsWith('=');

/** Formulas by their shape: Excel rewrites them when their cells move. */
function textOf(content: Content, form: Form): string {
  if (isBlank(content)) return '';
  if (typeof content === 'number') return digitsOf(form === 1 ? content : keptEverywhere(content));
  return isFormula(content) ? formulaShape(content, form === 1) : String(content);
}

const keyIn = (cells: readonly Content[]): string =>
  cells.reduce<string>((found, cell) => (typeof cell === 'string' && cell.endsWith(']') && SEEN.exec(cell)?.[0]) || found, '');

const LETTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';

/** FNV-1a: small, and spreads well over short texts. What it begins with. */
const START = 0x811c9dc5 | 0;
const hashOf = (text: string): number => mixed(hashed(START, text));
const mixed = (hash: number): number => hash ^ (hash >>> 15);

/** Goes on with a hash over a text: over one text after the other is over all of them joined. */
function hashed(hash: number, text: string): number {
  for (let i = 0; i < text.length; i++) hash = hashedCode(hash, text.charCodeAt(i));
  return hash;
}

const PRIME = 0x01000193;

/** Both bytes of a letter. */
const hashedCode = (hash: number, code: number): number => Math.imul(Math.imul(hash ^ (code & 0xff), PRIME) ^ (code >>> 8), PRIME);

/** The n-th letter of a hash, as its code. */
const letterCode = (hash: number, n: number): number => LETTERS.charCodeAt((hash >>> (6 * n)) & 63);

const letters = (hash: number, count: number): string => String.fromCharCode(...Array.from({ length: count }, (_, n) => letterCode(hash, n)));

/** The contents of a block as they stand now. */
export interface Present {
  headings: readonly Content[];
  rows: readonly (readonly Content[])[];
  /** How many of the rows, the last ones, stand below the block's anchor. */
  below: number;
}

type FitsColumn = (content: Content, heading: string) => boolean;

/** Which of the present cells are people's own: true = not ours. Empty cells are nobody's. */
export interface Others {
  /** For each present column the written one that it is; -1 for one that is people's as a whole. */
  columns: number[];
  headings: boolean[];
  rows: boolean[][];
}

/**
 * Tells people's cells from ours.
 * @param fits for a block without an imprint: whether a content is one that the column of a heading can hold
 * @param isVerdict whether a content could only be taken for a verdict of ours under a heading
 */
export function othersIn(present: Present, imprint: Imprint | undefined, fits: FitsColumn, isVerdict: FitsColumn): Others {
  if (!imprint) return othersWithout(present, fits);
  const columns = alignedColumns(present.headings, imprint.headings);
  const written = new WrittenRows(imprint);
  const headings = columns.map((column) => imprint.headings[column] ?? '');
  const anchored = present.rows.length - present.below;
  return {
    columns,
    headings: present.headings.map((content, i) => !isBlank(content) && headingText(content) !== imprint.headings[columns[i]!]),
    rows: present.rows.map((cells, i) =>
      i < anchored
        ? (written.isOfAnotherRun(cells) ? foreignIn(cells, headings, fits) : written.others(cells, columns, i, anchored)).map(
            (other, c) => other && !isVerdict(cells[c]!, headings[c]!),
          )
        : written.othersBelow(cells, columns),
    ),
  };
}

/** Cells that their columns cannot hold. @param headings as they were written, '' for a column of people's */
const foreignIn = (cells: readonly Content[], headings: readonly string[], fits: FitsColumn): boolean[] =>
  cells.map((content, i) => !isBlank(content) && !fits(content, headings[i]!));

/** Of a block without an imprint: a cell that is no heading of ours, or that its column cannot hold. */
function othersWithout({ headings, rows }: Present, fits: FitsColumn): Others {
  const texts = headings.map(headingText);
  const met = (sequence: readonly string[]): number => sequence.filter((heading) => texts.includes(heading)).length;
  const written = OWN_HEADINGS.reduce((best, sequence) => (met(sequence) > met(best) ? sequence : best));
  const columns = alignedColumns(headings, written);
  return {
    columns,
    headings: headings.map((content, i) => !isBlank(content) && texts[i] !== written[columns[i]!]),
    rows: rows.map((cells) =>
      foreignIn(
        cells,
        columns.map((column) => written[column] ?? ''),
        fits,
      ),
    ),
  };
}

/** For each present column the written one that it is, wherever it was moved to; -1 for one that somebody put between ours. An edited heading is told by its place. */
export function alignedColumns(present: readonly Content[], written: readonly string[]): number[] {
  const columns = present.map((content) => written.indexOf(headingText(content)));
  columns.forEach((index, i) => index >= 0 && columns.indexOf(index) < i && (columns[i] = -1));
  for (let first = 0; first < columns.length; first++) {
    if (columns[first]! >= 0) continue;
    let end = first;
    while (end < columns.length && columns[end]! < 0) end++;
    const [before, behind] = [first === 0 ? -1 : columns[first - 1]!, end === columns.length ? written.length : columns[end]!];
    // As many columns stand between two known ones as were written there.
    if (behind - before - 1 === end - first) for (let i = first; i < end; i++) columns[i] = before + 1 + i - first;
    first = end;
  }
  return columns;
}

/** So many cells of ours in a row that is not theirs were moved there together. */
const LEAST_MOVED = 3;

class WrittenRows {
  private readonly width: number;
  private readonly byKey = new Map<string, number>();
  private readonly wholes = new Map<string, number>();
  /** What was written into a column, by its number. */
  private readonly contents = new Map<number, ReadonlySet<string>>();

  constructor(private readonly imprint: Imprint) {
    this.width = KEY + WHOLE + CELL * imprint.headings.length;
    for (let row = this.count - 1; row >= 0; row--) {
      this.byKey.set(this.part(row, 0, KEY), row);
      this.wholes.set(this.part(row, KEY, WHOLE), row);
    }
  }

  private get count(): number {
    return this.imprint.rows.length / this.width;
  }

  private whole(cells: readonly Content[]): string {
    return wholeOf(cells, this.imprint.form ?? 1);
  }

  private print(content: Content): string {
    return cellPrint(content, this.imprint.form ?? 1);
  }

  private part(row: number, from: number, length: number): string {
    return this.imprint.rows.slice(row * this.width + from, row * this.width + from + length);
  }

  /** A row with a sign that was not written by this run: people have pasted an earlier run's results, or these as values where formulas stood. */
  isOfAnotherRun(cells: readonly Content[]): boolean {
    return keyIn(cells) !== '' && this.rowOf(cells) === undefined;
  }

  /** People's cells in a row below the block's anchor: all, but in a row that was written so and sorted or copied there. */
  othersBelow(cells: readonly Content[], columns: readonly number[]): boolean[] {
    // Formulas say only by themselves whose they are.
    const written = this.rowOf(cells) ?? (cells.some(isFormula) ? this.wholes.get(this.whole(this.inOrder(cells, columns))) : undefined);
    return columns.map((column, i) => !isBlank(cells[i]) && (written === undefined || column < 0 || this.print(cells[i]!) !== this.cell(written, column)));
  }

  /** People's cells in one row. */
  others(cells: readonly Content[], columns: readonly number[], index: number, rows: number): boolean[] {
    const whole = this.inOrder(cells, columns);
    const foreign = columns.map((column, i) => column < 0 && !isBlank(cells[i]));
    const deleted = this.imprint.headings.length > columns.filter((column) => column >= 0).length;
    if (!deleted && this.wholes.has(this.whole(whole))) return foreign;
    const candidates = this.candidates(whole, index, rows).map((row) => ({
      // One of our cells was emptied.
      emptied: whole.some((content, column) => isBlank(content) && columns.includes(column) && this.cell(row, column) !== EMPTY),
      others: columns.map((column, i) => foreign[i]! || (column >= 0 && !isBlank(cells[i]) && this.print(cells[i]!) !== this.cell(row, column))),
    }));
    const best = candidates.reduce<(typeof candidates)[0] | null>((found, one) => (found && count(found.others) <= count(one.others) ? found : one), null);
    // Something was edited that its letters do not show: then the whole row is left alone.
    const shows = best && (deleted || best.emptied || count(best.others) > count(foreign));
    return shows ? this.withoutMoved(best.others, cells, columns) : cells.map((content) => !isBlank(content));
  }

  /** Ours of another row: a part of the block was sorted, pasted or filled down. A single word of ours in another row somebody may have meant. */
  private withoutMoved(others: readonly boolean[], cells: readonly Content[], columns: readonly number[]): boolean[] {
    const moved = others.map((other, i) => other && columns[i]! >= 0 && this.contentsOf(columns[i]!).has(this.print(cells[i]!)));
    return count(moved) < LEAST_MOVED ? [...others] : others.map((other, i) => other && !moved[i]);
  }

  private contentsOf(column: number): ReadonlySet<string> {
    const known = this.contents.get(column) ?? new Set(Array.from({ length: this.count }, (_, row) => this.cell(row, column)));
    this.contents.set(column, known);
    return known;
  }

  private cell(row: number, column: number): string {
    return this.part(row, KEY + WHOLE + CELL * column, CELL);
  }

  /** The cells of a row as they were written, wherever their columns were moved to. */
  private inOrder(cells: readonly Content[], columns: readonly number[]): Content[] {
    const whole: Content[] = this.imprint.headings.map(() => '');
    columns.forEach((column, i) => column >= 0 && (whole[column] = cells[i] ?? ''));
    return whole;
  }

  /** The written row of whom a present one is about; undefined where it does not say so. */
  private rowOf(cells: readonly Content[]): number | undefined {
    const key = keyIn(cells);
    return key === '' ? undefined : this.byKey.get(letters(hashOf(key), KEY));
  }

  /** The written rows that a present one may be: of the same person; in the same place; as far from the end. */
  private candidates(whole: readonly Content[], index: number, rows: number): number[] {
    const same = this.rowOf(whole);
    const places = [index, index + this.count - rows].filter((row) => row >= 0 && row < this.count);
    return [...new Set(same === undefined ? places : [same])];
  }
}

const count = (flags: readonly boolean[]): number => flags.filter(Boolean).length;
