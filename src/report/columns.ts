/** What each column of a report holds, told by the headings over it. Guesses only: the proof is in proof.ts. */
import { measureIn, moneyUnitIn } from '../cells/naming';
import { fold } from '../cells/text';
import type { Measure, Unit } from '../terms/terms';
import type { Header } from './header';
import { type HeadingWord, headingWord, includesDiscontinued } from './headings';
import { DECIDING_FIGURES, isDeciding } from '../terms/figures';

/** One column with its meaning. */
export interface ReportColumn {
  column: number;
  headings: string[];
  word: HeadingWord | undefined;
  /** Only a part of what the word says, e.g. one leaf under "Có điều kiện" that is not its total. */
  part: boolean;
  /** Stands in a group headed "thi hành xong". */
  inCompleted: boolean;
  /** The measure and money unit that its headings name. */
  measure: Measure | undefined;
  unit: Unit | undefined;
}

/** Groups whose members never are one of the deciding figures, whatever the member is called ("Chuyển kỳ sau → Có điều kiện"). */
const CLOSED: ReadonlySet<HeadingWord> = new Set<HeadingWord>([
  'carriedForward',
  'carried',
  'accepted',
  'rate',
  'notEligible',
  'deducted',
  'postponed',
  'ongoing',
  'discontinued',
  'reduced',
  'jobTitle',
  'comparison',
]);
const GENERIC: ReadonlySet<HeadingWord | undefined> = new Set([undefined, 'sum', 'split', 'measure']);

/** The columns of a header in order. @param paths headings over each column, top to leaf */
export function readColumns(paths: Map<number, string[]>): ReportColumn[] {
  return [...paths].map(([column, headings]) => {
    const whole = isAlone(paths, column) ? joinBroken(headings) : headings;
    return { column, headings, ...meaning(whole), ...measureAndUnit(headings) };
  });
}

/** True for a column whose heading has no neighbour under the same headings above it. */
function isAlone(paths: Map<number, string[]>, column: number): boolean {
  const above = (c: number): string => (paths.get(c) ?? []).slice(0, -1).join('|');
  return above(column) !== '' && above(column) !== above(column - 1) && above(column) !== above(column + 1);
}

/** A heading broken over several cells, a line each, is one heading: "Có điều kiện" above "thi hành". */
function joinBroken(headings: string[]): string[] {
  const [leaf, above, ...rest] = [...headings].reverse();
  if (leaf === undefined || above === undefined || headingWord(leaf) !== undefined) return headings;
  const joined = `${above} ${leaf}`;
  return headingWord(joined) === undefined ? headings : [...rest.reverse(), joined];
}

function meaning(headings: string[]): Pick<ReportColumn, 'word' | 'part' | 'inCompleted'> {
  const words = headings.map(headingWord);
  const leaf = words[words.length - 1];
  const above = words.slice(0, -1);
  const inCompleted = above.includes('completed');
  const closed = above.find((word) => word !== undefined && CLOSED.has(word));
  if (closed) return { word: closed, part: leaf !== 'sum' && leaf !== 'measure', inCompleted };
  if (!GENERIC.has(leaf)) return { word: leaf, part: inCompleted && leaf === 'completed', inCompleted };
  const group = [...above].reverse().find((word) => !GENERIC.has(word));
  if (group) return { word: group, part: leaf === undefined || leaf === 'split', inCompleted: inCompleted && group !== 'completed' };
  return { word: words.includes('sum') ? 'sum' : leaf, part: false, inCompleted };
}

function measureAndUnit(headings: string[]): Pick<ReportColumn, 'measure' | 'unit'> {
  const upwards = [...headings].reverse();
  const first = <T>(read: (text: string) => T | undefined): T | undefined => upwards.map(read).find((found) => found !== undefined);
  const unit = first(moneyUnitIn);
  return { measure: first(measureIn), unit };
}

/** Columns whose sum is one figure, in words that stand over them. Most figures are one column. */
export interface FigureColumns {
  columns: number[];
  /** True when the figure was put together from parts that the sheet does not sum itself. */
  added: boolean;
  /** Columns that would count by the headings, and do not in this reading (đình chỉ, giảm). */
  excluded?: number[];
}

/** Which columns hold the figures of one measure. Further readings of `completed` are tried by the proof. */
export interface MeasureColumns {
  measure: Measure;
  unit: Unit;
  /** The readings that the headings allow, best first; empty when the figure is missing. */
  total: FigureColumns[];
  eligible: FigureColumns[];
  completed: FigureColumns[];
  toEnforce: number | null;
  carried: number | null;
  accepted: number | null;
  deducted: number[];
  carriedForward: number | null;
  rate: number | null;
}

const one = (column: ReportColumn): FigureColumns => ({ columns: [column.column], added: false });

/** Picks the figures of one measure from its columns. */
export function figureColumns(columns: ReportColumn[], measure: Measure, unit: Unit): MeasureColumns {
  const whole = (word: HeadingWord): ReportColumn[] => columns.filter((c) => c.word === word && !c.part);
  const first = (word: HeadingWord): number | null => whole(word)[0]?.column ?? null;
  const carried = first('carried');
  const accepted = first('accepted');
  const total = whole('total').map(one);
  if (carried !== null && accepted !== null) {
    // Older forms head the group "Tổng số" only: the sum beside "năm trước chuyển sang" and "mới thụ lý" is the caseload.
    const sums = whole('sum').filter((c) => Math.abs(c.column - Math.min(carried, accepted)) <= 2);
    total.push(...sums.map(one));
    if (total.length === 0) total.push({ columns: [carried, accepted], added: true });
  }
  return {
    measure,
    unit,
    total,
    eligible: whole('eligible').map(one),
    completed: completedReadings(columns, measure),
    toEnforce: first('toEnforce'),
    carried,
    accepted,
    deducted: columns.filter((c) => c.word === 'deducted' && !c.part).map((c) => c.column),
    carriedForward: first('carriedForward'),
    rate: first('rate'),
  };
}

/**
 * "Thi hành xong" counts what was discontinued (đình chỉ). A group total says so itself; where there is none, the parts are added.
 * For money the rule is open, so there the sheet's own arithmetic may prefer another reading.
 */
function completedReadings(columns: ReportColumn[], measure: Measure): FigureColumns[] {
  const completed = columns.filter((c) => c.word === 'completed');
  const alone = completed.filter((c) => !c.part);
  const parts = columns.filter((c) => c.inCompleted && (c.part || c.word === 'discontinued' || c.word === 'reduced'));
  const total = alone.find((c) => c.headings.length > 0 && parts.length > 0 && sharesGroup(c, parts));
  if (total) return measure === 'cases' ? [one(total)] : [one(total), ...added(parts)];
  if (parts.length > 0 && alone.length === 0) return added(parts);
  return alone.flatMap((c) => withDiscontinued(c, columns, measure));
}

const sharesGroup = (total: ReportColumn, parts: ReportColumn[]): boolean => parts.some((part) => Math.abs(part.column - total.column) <= parts.length + 1);

function added(parts: ReportColumn[]): FigureColumns[] {
  const xong = parts.filter((c) => c.word === 'completed');
  const discontinued = parts.filter((c) => c.word === 'discontinued');
  const all = parts.map((c) => c.column);
  const readings = [all, [...xong, ...discontinued].map((c) => c.column), xong.map((c) => c.column)].filter((r) => r.length > 0);
  return distinct(readings).map((found) => reading(found, all));
}

function withDiscontinued(completed: ReportColumn, columns: ReportColumn[], measure: Measure): FigureColumns[] {
  const leaf = completed.headings[completed.headings.length - 1] ?? '';
  const beside = columns.filter((c) => !c.part && (c.word === 'discontinued' || (measure === 'money' && c.word === 'reduced')));
  if (includesDiscontinued(leaf) || beside.length === 0) return [one(completed)];
  const discontinued = beside.filter((c) => c.word === 'discontinued');
  const readings = [beside, discontinued, []].map((more) => [completed, ...more].map((c) => c.column));
  return distinct(readings).map((found) => reading(found, readings[0]!));
}

const reading = (columns: number[], all: number[]): FigureColumns => ({
  columns,
  added: columns.length > 1,
  excluded: all.filter((column) => !columns.includes(column)),
});

function distinct(readings: number[][]): number[][] {
  const seen = new Set<string>();
  return readings.filter((reading) => {
    const key = reading.join();
    return !seen.has(key) && seen.add(key);
  });
}

/** Splits the columns of a sheet by measure: by what headings name, else by repetition. */
export function splitByMeasure(
  columns: ReportColumn[],
  header: Header,
): { explicit: Map<Measure, ReportColumn[]>; halves: [ReportColumn[], ReportColumn[]] | null; all: ReportColumn[] } {
  const figures = columns.filter((c) => c.column >= header.firstFigureColumn);
  const explicit = new Map<Measure, ReportColumn[]>();
  if (figures.some((c) => c.measure === 'cases' && isKey(c)) && figures.some((c) => c.measure === 'money' && isKey(c))) {
    let current: Measure | undefined;
    for (const column of figures) {
      current = column.measure ?? current;
      if (current) explicit.set(current, [...(explicit.get(current) ?? []), column]);
    }
  }
  return { explicit, halves: repeated(figures), all: figures };
}

const isKey = (column: ReportColumn): boolean => !column.part && isDeciding(column.word);

/** The same figures twice without a word on the measure: first occurrences are one set, second ones the other. */
function repeated(columns: ReportColumn[]): [ReportColumn[], ReportColumn[]] | null {
  const counts = DECIDING_FIGURES.map((word) => columns.filter((c) => c.word === word && !c.part).length);
  if (!counts.every((count) => count === 2)) return null;
  const halves: [ReportColumn[], ReportColumn[]] = [[], []];
  const seen = new Map<string, number>();
  for (const column of columns) {
    const key = `${column.word}/${column.part}/${column.inCompleted}`;
    const count = seen.get(key) ?? 0;
    seen.set(key, count + 1);
    halves[Math.min(count, 1) as 0 | 1].push(column);
  }
  return halves;
}

/** "Lũy kế", "Kỳ này": the figures that count, beside those of a month or of last year. */
const CURRENT = /\b(luy ke|ky nay|nam nay|cong don)\b/;

/** Of two sets of the same figures in one measure, the one to judge by: what is called current, else the later year, else the first. */
export function currentHalf([first, second]: [ReportColumn[], ReportColumn[]]): ReportColumn[] {
  const text = (half: ReportColumn[]): string => fold(half.flatMap(({ headings }) => headings).join(' '));
  if (CURRENT.test(text(second))) return second;
  if (CURRENT.test(text(first))) return first;
  const year = (half: ReportColumn[]): number => Math.max(0, ...[...text(half).matchAll(/\bnam (20\d\d)\b/g)].map(([, y]) => Number(y)));
  return year(second) > year(first) ? second : first;
}

/** The columns that say who a row is about. */
export interface WhoColumns {
  /** Names of units and people; the rightmost where there are two. */
  name: number;
  /** A column of its own for the unit, left of the names. */
  agency: number | null;
  ordinal: number | null;
  jobTitle: number | null;
}

/** Of two columns of names, the one for people. */
const PERSON = /\b(chap hanh vien|chv|ho ten|ho va ten|ca nhan)\b/;

/** Finds the columns of names; null when no column can hold them. */
export function whoColumns(columns: ReportColumn[], header: Header): WhoColumns | null {
  // Names stand left of the figures; only a sheet with its columns turned round has them elsewhere.
  const named = columns.filter((c) => c.word === 'name');
  const leftNames = named.filter((c) => c.column < header.firstFigureColumn);
  const names = leftNames.length > 0 ? leftNames : named;
  const left = columns.filter((c) => c.column < header.firstFigureColumn);
  const ordinal = columns.find((c) => c.word === 'ordinal')?.column ?? null;
  const jobTitle = columns.find((c) => c.word === 'jobTitle')?.column ?? null;
  const fallback = [...left].reverse().find((c) => c.column !== ordinal && c.column !== jobTitle);
  const name = [...names].reverse().find(({ headings }) => PERSON.test(fold(headings.join(' ')))) ?? names[names.length - 1] ?? fallback;
  if (!name) return null;
  return { name: name.column, agency: names.find((c) => c !== name)?.column ?? null, ordinal, jobTitle };
}
