/** The report of the province as cells: a row for each unit and person, their figures in one unit, where each row comes from, and the sum. Pure. */
import { columnLetters } from '../cells/address';
import { formatDate } from '../cells/format';
import { nameKey } from '../cells/text';
import { agencyKeys } from '../report/join';
import { type Measure, MEASURES, type Unit, UNIT_POWER, USUAL_UNIT } from '../terms/terms';
import { COLLECTED_WORDS as say } from '../words/collected';
import { COLLECTED_FIGURES, type Collected, type CollectedFigures, type CollectedRow, type CollectedUnit, inUnit } from './reports';

/** A text that begins with = is a formula where `formulas` says so. */
export interface CollectedPage {
  cells: (string | number)[][];
  /** Cells that hold formulas of ours, as "row,column" from 0. */
  formulas: ReadonlySet<string>;
  /** Rows of the headings, from 0. */
  header: number;
  /** First row and last row of the body, the sum included. */
  body: [first: number, last: number];
  /** Rows of units, and of the sum. */
  strong: number[];
  /** Ranges that are merged, each in one row or column. */
  merged: { top: number; left: number; bottom: number; right: number }[];
  /** Columns of figures: first, last, and whether in money. */
  figures: { first: number; last: number; measure: Measure }[];
  width: number;
}

/** @param today when they were brought together */
export function collectedPage({ units, files, day, since }: Omit<Collected, 'refused'>, today: string): CollectedPage {
  const rows = units.flatMap(({ own, people }) => [own, ...people]);
  const measures = MEASURES.filter((measure) => rows.some((row) => row.measures[measure]));
  const columns = measures.map((measure) => ({ measure, unit: finestUnit(rows, measure), figures: figuresOf(rows, measure) }));
  const hasTitles = rows.some(({ kind, title }) => title !== '' || kind === 'staff');
  const who = hasTitles ? [say.number, say.who, say.title_of] : [say.number, say.who];
  const width = who.length + columns.reduce((all, { figures }) => all + figures.length, 0) + 1;
  const line = (...cells: (string | number)[]): (string | number)[] => [...cells, ...new Array<string>(width).fill('')].slice(0, width);
  const cells: (string | number)[][] = [
    line(say.title),
    line(day === null ? '' : say.period(since && formatDate(since), formatDate(day))),
    line(say.from(files.length, formatDate(today))),
    line(),
  ];
  const header = cells.length;
  const blanks = who.map(() => '');
  cells.push(line(...who, ...columns.flatMap(({ measure, unit, figures }) => figures.map((_, i) => (i === 0 ? say.about(measure, unit) : ''))), say.source));
  cells.push(line(...blanks, ...columns.flatMap(({ figures }) => figures.map((figure) => say.figures[figure]))));
  const first = cells.length;
  const strong: number[] = [];
  const put = (row: CollectedRow, number: string | number, source: string): void => {
    const title = hasTitles ? [titleOf(row)] : [];
    const amounts = columns.flatMap(({ measure, unit, figures }) => figures.map((figure) => amountOf(row.measures[measure], figure, unit)));
    cells.push(line(number, row.name, ...title, ...amounts, source));
  };
  units.forEach(({ file, own, people }, i) => {
    strong.push(cells.length);
    put(own, roman(i + 1), own.sources.length > 0 ? say.sourceOf(file, own.sources) : say.added(file, people.length));
    people.forEach((one, k) => put(one, k + 1, say.sourceOf(file, one.sources)));
  });
  const own = [...strong];
  const last = cells.length;
  strong.push(last);
  const formulas = new Set<string>();
  const sums = columns
    .flatMap(({ figures }) => figures)
    .map((_, i) => {
      const column = who.length + i;
      formulas.add(`${last},${column}`);
      return totalOf(own.map((row) => `${columnLetters(column)}${row + 1}`));
    });
  cells.push(line('', say.total, ...(hasTitles ? [''] : []), ...sums));
  let column = who.length;
  const figures = columns.map(({ measure, figures: own_ }) => ({ measure, first: column, last: (column += own_.length) - 1 }));
  const merged = [
    ...who.map((_, i) => ({ top: header, bottom: header + 1, left: i, right: i })),
    ...figures.map(({ first: left, last: right }) => ({ top: header, bottom: header, left, right })),
    { top: header, bottom: header + 1, left: width - 1, right: width - 1 },
  ];
  return { cells, formulas, header, body: [first, last], strong, merged, figures, width };
}

/** Units and people in the order in which they stand already; who is new comes after the others. @param names that stand there, row by row */
export function inStandingOrder(units: readonly CollectedUnit[], names: readonly string[]): CollectedUnit[] {
  const unitAt = (unit: string): number => placeIn(names.map(keyOfUnit), keyOfUnit(unit), 0);
  const personAt = (name: string, unit: string): number => placeIn(names.map(nameKey), nameKey(name), unitAt(unit));
  return [...units]
    .sort((a, b) => compare(unitAt(a.unit), unitAt(b.unit)))
    .map((one) => ({ ...one, people: [...one.people].sort((a, b) => compare(personAt(a.name, one.unit), personAt(b.name, one.unit))) }));
}

const keyOfUnit = (name: string): string => agencyKeys(name)[0]!;

function placeIn(keys: readonly string[], key: string, from: number): number {
  const at = Number.isFinite(from) ? keys.indexOf(key, from) : -1;
  return at < 0 ? Infinity : at;
}

const compare = (a: number, b: number): number => (a === b ? 0 : a - b);

/** Arguments that Excel takes. */
const MOST_ARGUMENTS = 250;

/** A sum of which one part is not known is not known: the cell stays blank. */
function totalOf(cells: readonly string[]): string {
  const groups = Array.from({ length: Math.ceil(cells.length / MOST_ARGUMENTS) }, (_, i) => cells.slice(i * MOST_ARGUMENTS, (i + 1) * MOST_ARGUMENTS));
  const count = groups.map((group) => `COUNT(${group.join(',')})`).join('+');
  return `=IF(${count}=${cells.length},${groups.map((group) => `SUM(${group.join(',')})`).join('+')},"")`;
}

const titleOf = ({ kind, title }: CollectedRow): string => title || (kind === 'officer' ? say.officer : kind === 'staff' ? say.staff : '');

/** Figures that every row has; "phải thi hành" where one has it. */
const figuresOf = (rows: readonly CollectedRow[], measure: Measure): (typeof COLLECTED_FIGURES)[number][] =>
  COLLECTED_FIGURES.filter((figure) => figure !== 'toEnforce' || rows.some((row) => (row.measures[measure]?.toEnforce ?? null) !== null));

/** The smallest unit that a report uses, so that every amount stays as it was written. */
function finestUnit(rows: readonly CollectedRow[], measure: Measure): Unit {
  const units = rows.flatMap((row) => row.measures[measure]?.unit ?? []);
  return units.reduce<Unit>((finest, unit) => (UNIT_POWER[unit] < UNIT_POWER[finest] ? unit : finest), units[0] ?? USUAL_UNIT[measure]);
}

function amountOf(figures: CollectedFigures | undefined, figure: (typeof COLLECTED_FIGURES)[number], unit: Unit): string | number {
  const amount = figures?.[figure] ?? null;
  return amount === null ? '' : inUnit(amount, figures!.unit, unit);
}

/** @example roman(14) // 'XIV' */
function roman(n: number): string {
  const digits: [number, string][] = [
    [100, 'C'],
    [90, 'XC'],
    [50, 'L'],
    [40, 'XL'],
    [10, 'X'],
    [9, 'IX'],
    [5, 'V'],
    [4, 'IV'],
    [1, 'I'],
  ];
  let text = '';
  for (const [value, letters] of digits) for (; n >= value; n -= value) text += letters;
  return text;
}
