/**
 * What the results of a table were made from, so that plain Excel can tell by itself when that changed (stale.ts): the row's own name and figures, those of
 * the same person on another sheet, and those of the people that a unit was added up from.
 */
import { bandFinder } from '../assessment/band';
import { isPerOfficer } from '../assessment/caseload';
import type { AssessedSubject } from '../assessment/report';
import { shiftDecimal } from '../cells/decimal';
import { LAST_ROW } from '../cells/address';
import type { GridView } from '../cells/grid';
import { MOST_ROWS_BELOW } from '../own/find';
import { addressedBy, type Band, kindUnderPlan, measuresOf, type Plan } from '../plan/plan';
import type { Recognition, SubjectPlace } from '../report/recognise';
import type { ReportSheet } from '../report/sheet';
import { type Measure, type Unit, UNIT_POWER } from '../terms/terms';
import { QUALIFICATION_WORDS } from '../terms/words';
import { bandWords } from '../words/notes';
import { type RowSigns, rowTexts } from './seen';

/** Which cells the results of a block were made from. Columns and rows count from 0. */
export interface Basis {
  /** The columns of a row's sign, in its order: who the row is about, then the figures. None where no table stands beside the results. */
  seen: number[];
  /** How many of them say who the row is about. */
  names: number;
  rates: RateBasis[];
  qualifiesBy: Plan['qualifiesBy'];
  /** Of everybody here the workbook lacks a measure that the plan sets. */
  lacking: boolean;
  /** Further measures decide, too: whether somebody qualifies, cases and money alone do not tell. */
  further: boolean;
  others: OtherRows[];
  added: AddedUnit[];
}

/** The figures behind one set of our columns; several columns are added up. */
export interface RateBasis {
  measure: Measure;
  eligible: number[];
  completed: number[];
  caseload: number[];
  bands: BandBounds[];
}

/** A band as its words stand in the sheet, with its bounds in the unit of the sheet, and whether a caseload on them is inside. */
export interface BandBounds {
  words: string;
  from: number | null;
  fromInside: boolean;
  to: number | null;
  toInside: boolean;
}

/** Another table with the same people. */
export interface OtherRows {
  sheet: string;
  firstRow: number;
  lastRow: number;
  /** The columns of a sign, in its order. */
  columns: number[];
  /** Which of these rows, from 0, most people have there who stand in the first row here. */
  first: number;
  /** What hangs on it: all results of a row, or only "Đủ điều kiện". */
  of: 'row' | 'qualifies';
}

/** Rows that are added up. */
export interface Run {
  /** The row above the first, and the one below the last. */
  above: number;
  below: number;
  /** Nothing of the report stands below: whoever is put into the rows up to that one, and into it, is counted. */
  open: boolean;
  /** Where the row below says whose rows follow it: without that they are counted. */
  next: number | null;
}

/** What Excel adds up in a column of a unit's people, and the texts there, which the unit's figures may count, too. */
interface AddedSum {
  column: number;
  sum: number;
  texts: { text: string; count: number }[];
}

/** A unit that was added up from its people's rows. */
export interface AddedUnit {
  /** Where its name stands, and the name. */
  nameColumn: number;
  name: string;
  /** Rows of the people, as runs, each with the row above and the row below it, which are not counted: people that are put at either end are. */
  runs: Run[];
  sums: AddedSum[];
  /** How many of these rows have something in a column, where the number of people counts. */
  filled: { column: number; count: number } | null;
  /** The sheet of the rows, where it is another one than that of the results. */
  sheet: string | null;
  /** What hangs on it: all results of its row, or only "Đủ điều kiện". */
  of: OtherRows['of'];
}

/** A recognised workbook, as far as a basis needs it. */
export interface Sources {
  recognition: Pick<Recognition, 'sheets'>;
  plan: Plan;
  view(sheet: string): GridView;
}

/**
 * The name, of the sheet of a block, by which its rules ask for a column of another sheet: one each, as columns may be put between them.
 * @param id number of the block @param n which of `Basis.others` @param column which of its columns
 */
export const nameOfOthers = (id: number, n: number, column: number): string => `${namesOfBlock(id)}${n + 1}_${column + 1}`;

/** How the names of a block begin. */
export const namesOfBlock = (id: number): string => `THADS_others_${id}_`;

/** @param index of the report among those that were recognised @param assessed the subjects of its rows, by index of the row */
export function basisOf(sources: Sources, index: number, assessed: ReadonlyMap<number, AssessedSubject>): Basis {
  const { recognition, plan } = sources;
  const sheet = recognition.sheets[index]!;
  const view = sources.view(sheet.sheet);
  const bandsOf = (measure: Measure, unit: Unit): BandBounds[] => {
    const bands = new Set([...assessed.values()].flatMap(({ byMeasure }) => byMeasure[measure]?.band ?? []));
    return [...bands].map((band) => boundsIn(band, unit, plan));
  };
  const rates = sheet.measures.flatMap(({ measure, unit, columns }): RateBasis[] => {
    const { eligible, completed, [plan.basis]: caseload } = columns;
    const numbers = isNumeric(sheet, view, [...eligible, ...completed, ...caseload]);
    // An average is not what the cell says.
    const bands = plan.perOfficer ? [] : bandsOf(measure, unit);
    return numbers ? [{ measure, eligible, completed, caseload, bands }] : [];
  });
  return {
    seen: seenColumns(sheet, plan),
    names: nameColumns(sheet).length,
    rates: sheet.layout === 'rows' ? together(rates) : rates,
    qualifiesBy: plan.qualifiesBy,
    lacking: [...assessed.values()].every((one) => lacksMeasure(one, plan)),
    further: [...assessed.values()].some((one) => one.further !== undefined),
    others: otherRows(
      sources,
      index,
      [...assessed].map(([row, one]) => [row, one]),
    ),
    added: addedFor(
      sources,
      index,
      [...assessed].map(([row, one]) => ({ row, one, nameColumn: sheet.who.name, name: String(view.cell(sheet.rows[row]!.row, sheet.who.name)) })),
      null,
    ),
  };
}

function lacksMeasure(one: AssessedSubject, plan: Plan): boolean {
  const required = measuresOf(plan, one);
  return required.length === 0 || required.some((measure) => !one.byMeasure[measure]);
}

/**
 * The basis of results that stand on a sheet of their own, a subject a row.
 * @param subjects those of its rows, in their order, by index of the report's row @param nameColumn where their names stand
 */
export function basisApart(sources: Sources, index: number, subjects: readonly Placed[], nameColumn: number): Basis {
  const { recognition, plan } = sources;
  const sheet = recognition.sheets[index]!;
  const { rows } = sheet;
  const own = rowsOf(
    sources,
    index,
    subjects.map(([row], i) => rows[row]!.row - topOf(sheet) - i),
  );
  return {
    seen: [],
    names: 0,
    rates: [],
    qualifiesBy: plan.qualifiesBy,
    lacking: subjects.every(([, one]) => lacksMeasure(one, plan)),
    further: subjects.some(([, one]) => one.further !== undefined),
    others: [
      { ...own, of: 'row' },
      ...otherRows(
        sources,
        index,
        subjects.map(([, assessed], i) => [i, assessed]),
      ),
    ],
    added: addedFor(
      sources,
      index,
      subjects.map(([row, one]) => ({ row, one, nameColumn, name: one.subject.name })),
      sheet.sheet,
    ),
  };
}

/** A subject, and which row it has. */
type Placed = readonly [row: number, assessed: AssessedSubject];

/** The columns that say who a row is about. */
export const nameColumns = ({ who }: ReportSheet): number[] => [who.name, who.given, who.jobTitle, who.agency].filter((column) => column !== null);

/** The columns of all figures that decide. */
const figureColumns = ({ measures }: ReportSheet, plan: Plan): number[] => [
  ...new Set(measures.flatMap(({ columns }) => [...columns.total, ...columns[plan.basis], ...columns.eligible, ...columns.completed])),
];

/** The columns that the plan names, those that were found. */
const columnsNamed = ({ named }: ReportSheet): number[] => named.flatMap(({ columns }) => (columns.length === 1 ? columns : []));

/** Who a row is about, and all figures that decide. */
const seenColumns = (sheet: ReportSheet, plan: Plan): number[] => [...new Set([...nameColumns(sheet), ...figureColumns(sheet, plan), ...columnsNamed(sheet)])];

/** Tells what a row of a report and those that its subject has elsewhere are known by. */
export type Signs = (index: number, row: number, assessed: AssessedSubject) => RowSigns;

/** @returns for each row, by the index of its report and its own: each is read once */
export function signsIn({ recognition, plan, view }: Sources): Signs {
  const reports = recognition.sheets.map((sheet) => {
    const [seen, names] = [seenColumns(sheet, plan), nameColumns(sheet)];
    const textsOf = (row: number, columns: readonly number[]): string[] => rowTexts(view(sheet.sheet), sheet.rows[row]!.row, columns);
    const known = new Map<number, string[]>();
    const own = (row: number): string[] => known.get(row) ?? known.set(row, textsOf(row, seen)).get(row)!;
    const counts = new Map<string, number>();
    let looks: string[] | null = null;
    /** Two people of one name and the same figures look alike. */
    const alike = (row: number): number => {
      if (!looks) {
        looks = sheet.rows.map((_, at) => own(at).join('\n'));
        for (const look of looks) counts.set(look, (counts.get(look) ?? 0) + 1);
      }
      return counts.get(looks[row]!)!;
    };
    return { sheet: sheet.sheet, own, alike, who: (row: number) => textsOf(row, names) };
  });
  return (index, row, assessed) => ({
    own: reports[index]!.own(row),
    alike: reports[index]!.alike(row),
    who: reports[index]!.who(row),
    others: placesElsewhere(assessed, index).map((place) => {
      const { sheet, own, alike } = reports[place.sheet]!;
      return { report: place.sheet, sheet, texts: own(place.row), word: QUALIFICATION_WORDS[assessed.qualification], alike: alike(place.row) };
    }),
  });
}

/** Where each measure has rows of its own, one set of our columns serves both: the words of a band say of which measure it is. */
const together = ([first, second]: RateBasis[]): RateBasis[] =>
  first && second ? [{ ...first, measure: 'cases', bands: [...first.bands, ...second.bands] }] : [];

function boundsIn(band: Band, unit: Unit, plan: Plan): BandBounds {
  const find = bandFinder(plan, addressedBy(band), band.measure, unit);
  const inSheet = (bound: number | null): number | null => (bound === null ? null : shiftDecimal(bound, UNIT_POWER[band.unit] - UNIT_POWER[unit]));
  const isInside = (bound: number | null): boolean => bound !== null && find(bound)?.band === band;
  const [from, to] = [inSheet(band.from), inSheet(band.to)];
  return { words: bandWords(band), from, fromInside: isInside(from), to, toInside: isInside(to) };
}

/** Texts that are read as numbers are none to a formula. */
const isNumeric = ({ rows }: ReportSheet, view: GridView, columns: readonly number[]): boolean =>
  rows.every(({ type, row }) => type !== 'subject' || columns.every((column) => typeof view.cell(row, column) !== 'string' || view.cell(row, column) === ''));

/** Where else a subject stands than on one of the reports. */
const placesElsewhere = ({ subject }: AssessedSubject, index: number): SubjectPlace[] => subject.places.filter(({ sheet }) => sheet !== index);

/** The other reports on which subjects stand, too. @param subjects with the row, from 0, in which their results stand */
function otherRows(sources: Sources, index: number, subjects: readonly Placed[]): OtherRows[] {
  const firsts = new Map<number, number[]>();
  for (const [at, assessed] of subjects) {
    for (const { sheet, row } of placesElsewhere(assessed, index)) {
      const found = firsts.get(sheet) ?? [];
      const other = sources.recognition.sheets[sheet]!;
      found.push(other.rows[row]!.row - topOf(other) - at);
      firsts.set(sheet, found);
    }
  }
  return [...firsts].map(([sheet, found]) => ({ ...rowsOf(sources, sheet, found), of: 'qualifies' }));
}

function rowsOf({ recognition, plan }: Sources, index: number, firsts: readonly number[]): Omit<OtherRows, 'of'> {
  const sheet = recognition.sheets[index]!;
  const columns = seenColumns(sheet, plan);
  return { sheet: sheet.sheet, firstRow: topOf(sheet), lastRow: watchedRow(sheet, { recognition }), columns, first: mostFrequent(firsts) };
}

/** People put a row above all others of a table: what looks for rows looks from here on. */
const topOf = ({ header }: ReportSheet): number => header.firstDataRow - 1;

/** They put rows below, too, and sort ours to them: what looks for rows looks as far as our rows are looked for, but at none of a report below. */
export function watchedRow(report: ReportSheet, { recognition }: Pick<Sources, 'recognition'>): number {
  const last = report.rows.at(-1)!.row;
  const below = recognition.sheets.filter(({ sheet, header }) => sheet === report.sheet && header.firstRow > last).map(({ header }) => header.firstRow - 1);
  return Math.min(last + MOST_ROWS_BELOW, LAST_ROW, ...below);
}

function mostFrequent(numbers: readonly number[]): number {
  const counts = new Map<number, number>();
  for (const number of numbers) counts.set(number, (counts.get(number) ?? 0) + 1);
  return [...counts].reduce((best, one) => (one[1] > best[1] ? one : best), [0, 0] as const)[0];
}

/** A subject in a row of a report, and how the results name it. */
interface NamedRow extends Pick<AddedUnit, 'nameColumn' | 'name'> {
  row: number;
  one: AssessedSubject;
}

/** Those of the subjects that were added up, on their own report or on another one. @param own the sheet of their report, where results stand apart from it */
function addedFor(sources: Sources, index: number, subjects: readonly NamedRow[], own: string | null): AddedUnit[] {
  const { recognition } = sources;
  const units = recognition.sheets.map((sheet) => new Map(addedUnits(sheet, sources).map((unit) => [unit.index, unit])));
  return subjects.flatMap(({ row, one, nameColumn, name }) =>
    one.subject.places.flatMap((place): AddedUnit[] => {
      const unit = units[place.sheet]!.get(place.row);
      const here = place.sheet === index;
      if (!unit || (here && place.row !== row)) return [];
      const { runs, sums, filled } = unit;
      return [
        { runs, sums, filled, nameColumn, name, ...(here ? { sheet: own, of: 'row' } : { sheet: recognition.sheets[place.sheet]!.sheet, of: 'qualifies' }) },
      ];
    }),
  );
}

/** Units that were added up, with what stands in the rows of their people. */
function addedUnits(sheet: ReportSheet, { view, recognition, plan }: Sources): (Pick<AddedUnit, 'runs' | 'sums' | 'filled'> & { index: number })[] {
  const columns = figureColumns(sheet, plan);
  const cells = view(sheet.sheet);
  return sheet.rows.flatMap((unit, index) => {
    const isCounted = unit.kind !== null && plan.officersColumn === undefined && isPerOfficer(plan, kindUnderPlan(plan, unit.kind));
    if (unit.added === undefined && !isCounted) return [];
    const { name } = sheet.who;
    const runs = runsOf(sheet, index, cells, [...columns, ...(isCounted ? [name] : [])], watchedRow(sheet, { recognition }));
    const sums = unit.added === undefined ? [] : columns.map((column) => addedIn(cells, column, runs));
    return runs.length > 0 ? [{ index, runs, sums, filled: isCounted ? { column: name, count: filledIn(cells, name, runs) } : null }] : [];
  });
}

/** How many rows of some runs have something in a column. */
const filledIn = (cells: GridView, column: number, runs: readonly Run[]): number =>
  runs
    .flatMap(({ above, below, open }) => Array.from({ length: below - above - (open ? 0 : 1) }, (_, i) => cells.cell(above + 1 + i, column)))
    .filter((cell) => cell !== '').length;

/** More texts are not asked for: a formula must not grow too long. */
const MOST_TEXTS = 8;

function addedIn(cells: GridView, column: number, runs: readonly Run[]): AddedSum {
  const texts = new Map<string, number>();
  let sum = 0;
  for (const { above, below, open } of runs) {
    for (let row = above + 1; row < below + (open ? 1 : 0); row++) {
      const cell = cells.cell(row, column);
      if (typeof cell === 'number') sum += cell;
      else if (typeof cell === 'string' && cell !== '') texts.set(cell, (texts.get(cell) ?? 0) + 1);
    }
  }
  return { column, sum, texts: [...texts].slice(0, MOST_TEXTS).map(([text, count]) => ({ text, count })) };
}

/** The rows of a unit's people, with those among and behind them that are nobody's: whoever is put into one of them is counted. */
function runsOf({ rows, who }: ReportSheet, unit: number, cells: GridView, columns: readonly number[], watched: number): Run[] {
  const runs: { first: number; last: number }[] = [];
  let inRun = false;
  for (const { type, row, kind, agencyRow } of rows) {
    const isPart = type === 'subject' && agencyRow === unit && (kind === 'officer' || kind === 'staff');
    const isNobodys = type === 'blank' || type === 'nobody';
    if (isPart && !inRun) runs.push({ first: row, last: row });
    else if (isPart || (inRun && isNobodys)) runs.at(-1)!.last = row;
    inRun = isPart || (inRun && isNobodys);
  }
  const end = rows.at(-1)!.row;
  const isEmpty = (first: number, last: number): boolean => {
    for (let row = first; row <= last; row++) if (columns.some((column) => cells.cell(row, column) !== '')) return false;
    return true;
  };
  const found = runs.map(({ first, last }): Run => {
    const open = last === end && isEmpty(end + 1, watched);
    return { above: first - 1, below: open ? watched : last + 1, open, next: open || cells.text(last + 1, who.name) === '' ? null : who.name };
  });
  // Below a total at the end people go on with the last unit.
  const last = runs.at(-1)?.last;
  const isLast = last !== undefined && rows.every(({ type, row }) => type !== 'subject' || row <= last);
  const goesOn = isLast && !found.at(-1)!.open && end < watched && isEmpty(end + 1, watched);
  return goesOn ? [...found, { above: end, below: watched, open: true, next: null }] : found;
}
