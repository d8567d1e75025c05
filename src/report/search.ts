/**
 * Looks for the figures of a report in columns that no heading tells, by what the figures of a report keep: the rate is "xong" by "có điều kiện", a whole is
 * the sum of two parts, a part is never more than its whole. What is found is proposed to a person, never taken.
 */
import type { GridView } from '../cells/grid';
import { readFigure, readRate } from '../cells/number';
import { bareName } from '../cells/text';
import type { Measure, Unit } from '../terms/terms';
import { bareSet, type MeasureColumns } from './candidates';
import type { ReportColumn } from './columns';
import { groupingAt, sheetGrouping } from './figures';
import type { Header } from './header';
import type { DecidingFigure } from '../terms/figures';
import { labelOf } from './names';

const SAMPLE_ROWS = 200;
const MOST_COLUMNS = 30;
const MOST_SETS = 4;
/** Rows with a name below each other that a report has at least. */
const FEWEST_ROWS = 3;
/** Share of rows on which a relation must hold to be one. */
const KEPT = 0.9;
const RATE_TOLERANCE = 0.00051;

interface Sampled {
  column: number;
  /** The word of its headings; undefined where they tell nothing. */
  word: ReportColumn['word'];
  values: Float64Array;
}

/** Sets of columns that keep the identities of a report, the likeliest first. @param own the columns of the table */
export function searchSets(
  view: GridView,
  header: Header,
  own: readonly ReportColumn[],
  { measure, unit }: { measure: Measure; unit: Unit },
): MeasureColumns[] {
  const rows = namedRows(view, header);
  if (rows.length < FEWEST_ROWS) return [];
  const grouping = sheetGrouping(view, header.firstDataRow, header.firstFigureColumn, header.lastColumn);
  const right = own.filter(({ column }) => column >= header.firstFigureColumn).slice(0, MOST_COLUMNS);
  const sampled = right.map(({ column, word }): Sampled => {
    const read = (row: number): number => {
      const figure = readFigure(view.cell(row, column), unit, groupingAt(view, row, grouping));
      return typeof figure === 'number' ? figure : NaN;
    };
    return { column, word, values: Float64Array.from(rows, read) };
  });
  const rates = right.map(({ column }) => ({ column, values: Float64Array.from(rows, (row) => readRate(view.cell(row, column)) ?? NaN) })).filter(isRates);
  const figures = sampled.filter(isFigures);
  return bestOf(figures, rates).map((found) => bareSet(measure, unit, found));
}

/** Rows whose label is a unit or a person; none where other rows prevail. */
function namedRows(view: GridView, header: Header): number[] {
  const rows: number[] = [];
  let labelled = 0;
  for (let row = header.firstDataRow; row <= Math.min(view.bottom, header.firstDataRow + SAMPLE_ROWS); row++) {
    const labels: string[] = [];
    for (let column = view.grid.left; column < header.firstFigureColumn; column++) labels.push(view.text(row, column));
    const names = labels.filter((text) => /\p{L}{2}/u.test(text)).map((text) => labelOf(bareName(text)));
    if (names.length === 0) continue;
    labelled++;
    if (names.some((label) => label.is === 'unit' || (label.is === 'person' && label.sure))) rows.push(row);
  }
  return rows.length >= labelled / 2 ? rows : [];
}

const known = (value: number): boolean => !Number.isNaN(value);

/** Figures nearly everywhere, and not one and the same. */
function isFigures({ values }: Sampled): boolean {
  const filled = values.filter(known);
  return filled.length >= values.length * KEPT && new Set(filled).size > 1;
}

function isRates({ values }: { values: Float64Array }): boolean {
  const filled = values.filter(known);
  return filled.length >= values.length / 2 && filled.every((rate) => rate >= 0 && rate <= 1.5) && new Set(filled).size > 1;
}

interface Share {
  held: number;
  checked: number;
}
const isKept = ({ held, checked }: Share): boolean => checked >= FEWEST_ROWS && held >= checked * KEPT;

function count(rows: number, test: (i: number) => boolean | undefined): Share {
  const share = { held: 0, checked: 0 };
  for (let i = 0; i < rows; i++) {
    const holds = test(i);
    if (holds === undefined) continue;
    share.checked++;
    if (holds) share.held++;
  }
  return share;
}

const isWithin = (part: Sampled, whole: Sampled): boolean =>
  isKept(count(part.values.length, (i) => (known(part.values[i]!) && known(whole.values[i]!) ? part.values[i]! <= whole.values[i]! : undefined))) &&
  part.values.some((value, i) => value !== whole.values[i]);

const sums = (whole: Sampled, a: Sampled, b: Sampled): Share =>
  count(whole.values.length, (i) => {
    const [w, x, y] = [whole.values[i]!, a.values[i]!, b.values[i]!];
    if (!known(w) || !known(x) || !known(y) || x === 0 || y === 0) return undefined;
    return Math.abs(w - x - y) <= 1e-9 * Math.abs(w);
  });

/** "Xong" by "có điều kiện" as a pair proves it. */
interface Pair {
  eligible: Sampled;
  completed: Sampled;
  rate: number | null;
  held: number;
}

interface Found {
  total: number;
  eligible: number;
  completed: number[];
  rates: number[];
  held: number;
}

function bestOf(figures: readonly Sampled[], rates: readonly { column: number; values: Float64Array }[]): Found[] {
  const found = pairsOf(figures, rates).flatMap((pair) => totalsOver(pair, figures));
  found.sort((a, b) => b.held - a.held);
  const most = found[0]?.held ?? 0;
  return found.filter(({ held }) => held >= most * KEPT).slice(0, MOST_SETS);
}

/** Words of headings that say nothing of what a column holds. */
const SILENT: ReadonlySet<ReportColumn['word']> = new Set<ReportColumn['word']>([undefined, 'measure', 'split', 'sum']);

/** Whether a column can be a figure: the one that is headed so, else one whose headings do not tell. */
function candidatesOf(figures: readonly Sampled[], figure: DecidingFigure): Sampled[] {
  const headed = figures.filter(({ word }) => word === figure);
  return headed.length > 0 ? headed : figures.filter(({ word }) => SILENT.has(word));
}

function pairsOf(figures: readonly Sampled[], rates: readonly { column: number; values: Float64Array }[]): Pair[] {
  const pairs: Pair[] = [];
  for (const eligible of candidatesOf(figures, 'eligible')) {
    for (const completed of candidatesOf(figures, 'completed')) {
      if (eligible === completed || !isWithin(completed, eligible)) continue;
      const byRate = rates
        .filter(({ column }) => column !== eligible.column && column !== completed.column)
        .map(({ column, values }) => ({ column, share: count(values.length, (i) => rateHolds(values[i]!, completed.values[i]!, eligible.values[i]!)) }))
        .find(({ share }) => isKept(share));
      if (byRate) pairs.push({ eligible, completed, rate: byRate.column, held: 2 * byRate.share.held });
      else {
        const rest = figures.find((other) => other !== eligible && other !== completed && isKept(sums(eligible, completed, other)));
        if (rest) pairs.push({ eligible, completed, rate: null, held: sums(eligible, completed, rest).held });
      }
    }
  }
  return pairs;
}

const rateHolds = (rate: number, completed: number, eligible: number): boolean | undefined =>
  known(rate) && known(completed) && eligible > 0 ? Math.abs(rate - completed / eligible) <= RATE_TOLERANCE : undefined;

/** The columns that "có điều kiện" can be a part of; those that are sums of others first. */
function totalsOver({ eligible, completed, rate, held }: Pair, figures: readonly Sampled[]): Found[] {
  const wholes = candidatesOf(figures, 'total').filter((total) => total !== eligible && total !== completed && isWithin(eligible, total));
  return wholes.map((total) => ({
    total: total.column,
    eligible: eligible.column,
    completed: [completed.column],
    rates: rate === null ? [] : [rate],
    held: held + sumOfOthers(total, figures, rate),
  }));
}

/** On how many rows a column is the sum of two others. */
function sumOfOthers(total: Sampled, figures: readonly Sampled[], rate: number | null): number {
  let most = 0;
  for (const [i, a] of figures.entries()) {
    for (const b of figures.slice(i + 1)) {
      if (a === total || b === total || a.column === rate || b.column === rate) continue;
      const share = sums(total, a, b);
      if (isKept(share)) most = Math.max(most, share.held);
    }
  }
  return most;
}
