/** What "Kết quả" shows, made from what was found: a row for each unit and person, the four figures over them, search, filters, order and groups. Pure. */
import { isWithinReach } from '../assessment/near';
import { shownRate } from '../assessment/shown-rate';
import type { AssessedSubject } from '../assessment/report';
import type { Reason } from '../assessment/assess';
import type { FurtherResult } from '../assessment/further';
import { cellAddress } from '../cells/address';
import { agencyName, fold } from '../cells/text';
import { targetInHundredths } from '../plan/plan';
import { type Comparator, type Measure, MEASURES, type Qualification, type SubjectKind, type Unit, UNIT_POWER, type Verdict } from '../terms/terms';
import type { Found } from './state';

/** One measure of one row. Rates, targets and gaps in hundredths of a per cent, as they are printed: what people subtract is what they see. */
export interface ResultCell {
  verdict: Verdict;
  reason: Reason;
  rate: bigint | null;
  target: bigint | null;
  comparator: Comparator;
  gap: bigint | null;
  /** In the sheet's unit; null where nothing can be said. */
  shortfall: number | null;
  unit: Unit;
}

export interface ResultRow {
  /** Its place among all that were assessed. */
  index: number;
  /** The same after the report was read again. */
  key: string;
  name: string;
  /** The unit that a person belongs to; the own name of a unit. */
  unit: string;
  isUnit: boolean;
  kind: SubjectKind;
  sheet: string;
  address: string;
  qualification: Qualification;
  cells: Partial<Record<Measure, ResultCell>>;
  /** The further measures of the plan, as far as they keep it from the award or are not known. */
  missed: readonly FurtherResult[];
}

export function resultRows({ examination: { recognition, assessed } }: Found): ResultRow[] {
  return assessed.flatMap((one, index) => {
    const place = one.subject.places[0];
    const report = place && recognition.sheets[place.sheet];
    const row = place && report?.rows[place.row];
    return report && row ? [resultRow(one, index, report.sheet, cellAddress(row.row, report.who.name))] : [];
  });
}

function resultRow({ subject, kind, byMeasure, further = [], qualification }: AssessedSubject, index: number, sheet: string, address: string): ResultRow {
  const cells: ResultRow['cells'] = {};
  for (const measure of MEASURES) {
    const [result, found] = [byMeasure[measure], subject.figures[measure]];
    if (!result || !found) continue;
    const { verdict, reason, band, shortfall } = result;
    const rate = shownRate(found.figures, result);
    const target = band && BigInt(targetInHundredths(band));
    const gap = rate !== null && target !== null ? rate - target : null;
    cells[measure] = { verdict, reason, rate, target, comparator: band?.comparator ?? '>=', gap, shortfall, unit: found.unit };
  }
  const { name, agency: unit } = subject;
  const isUnit = unit === name;
  return {
    index,
    key: `${sheet}!${address}`,
    name,
    unit,
    isUnit,
    kind,
    sheet,
    address,
    qualification,
    cells,
    missed: further.filter(({ verdict }) => verdict !== 'met'),
  };
}

/** What a row is found by. */
interface Searched {
  /** A person's name, and the proper name of the unit ("Cúc" is in every "Chi cục"). */
  word: string;
  /** The same with the whole name, for who types more than a word. */
  words: string;
}

/** Worked out when somebody searches: it takes longer than everything else of a row. */
const searchedOf = new WeakMap<ResultRow, Searched>();

function searched(row: ResultRow): Searched {
  const known = searchedOf.get(row);
  if (known) return known;
  const { name, unit, isUnit } = row;
  const made = {
    word: [...(isUnit ? [] : [name]), agencyName(unit).name].map(fold).join('\n'),
    words: [name, ...(isUnit ? [] : [unit])].map(fold).join('\n'),
  };
  searchedOf.set(row, made);
  return made;
}

/** How many of the rows that are judged meet a measure, or qualify. */
export interface Count {
  met: number;
  /** Judged or not. */
  all: number;
}

/** The figures above the list. */
export interface KeyFigures {
  met: Partial<Record<Measure, Count>>;
  qualified: Count;
  /** Whose rate is farthest below its target, in percentage points; null where nobody's is. */
  farthest: { row: ResultRow; measure: Measure; gap: bigint } | null;
}

export function keyFigures(rows: readonly ResultRow[]): KeyFigures {
  const figures: KeyFigures = { met: {}, qualified: { met: 0, all: rows.length }, farthest: null };
  for (const row of rows) {
    if (row.qualification === 'qualified') figures.qualified.met++;
    for (const measure of MEASURES) {
      const cell = row.cells[measure];
      if (!cell) continue;
      const count = (figures.met[measure] ??= { met: 0, all: 0 });
      count.all++;
      if (cell.verdict === 'met') count.met++;
      if (cell.verdict === 'notMet' && cell.gap !== null && (figures.farthest === null || cell.gap < figures.farthest.gap))
        figures.farthest = { row, measure, gap: cell.gap };
    }
  }
  return figures;
}

/** Whatever a row is missing is near, and no further measure is missed. */
const isNearRow = ({ cells, missed }: ResultRow): boolean => !missed.some(isMissed) && isWithinReach(MEASURES.flatMap((measure) => cells[measure] ?? []));

const someCell = (row: ResultRow, has: (cell: ResultCell) => boolean): boolean => MEASURES.some((measure) => row.cells[measure] && has(row.cells[measure]));

const isMissed = ({ verdict }: FurtherResult): boolean => verdict === 'notMet';

/** Which rows are shown by their verdict. The last three hold each row once. */
const KEEPS = {
  all: () => true,
  notMet: (row) => row.missed.some(isMissed) || someCell(row, ({ verdict }) => verdict === 'notMet'),
  near: isNearRow,
  qualified: ({ qualification }) => qualification === 'qualified',
  notQualified: ({ qualification }) => qualification === 'notQualified',
  notJudged: ({ qualification }) => qualification === 'notJudged',
} satisfies Record<string, (row: ResultRow) => boolean>;
export type VerdictFilter = keyof typeof KEEPS;
export const VERDICT_FILTERS = Object.keys(KEEPS) as VerdictFilter[];

export interface Filter {
  /** Part of a name, with or without accents. */
  text: string;
  unit: string | null;
  kind: SubjectKind | null;
  verdict: VerdictFilter;
}

export const NO_FILTER: Filter = { text: '', unit: null, kind: null, verdict: 'all' };

export const isFiltered = ({ text, unit, kind, verdict }: Filter): boolean => fold(text) !== '' || unit !== null || kind !== null || verdict !== 'all';

export function filterRows(rows: readonly ResultRow[], { text, unit, kind, verdict }: Filter): ResultRow[] {
  const wanted = fold(text);
  const keeps = KEEPS[verdict];
  return rows.filter(
    (row) =>
      (unit === null || row.unit === unit) &&
      (kind === null || row.kind === kind) &&
      (wanted === '' || searched(row)[wanted.includes(' ') ? 'words' : 'word'].includes(wanted)) &&
      keeps(row),
  );
}

/** The order of the list. `report`: as the report has it, by unit. */
export const ORDERS = ['report', 'least', 'shortfall', 'gap', 'name'] as const;
export type Order = (typeof ORDERS)[number];
export interface Sort {
  by: Order;
  /** Of what a shortfall or a gap is. */
  measure: Measure;
}

/**
 * What is missing least or most, or farthest below its target, first; names by the given name. Equal rows stay in the order of the report; what is not judged
 * comes last, and behind who is missing least who is missing nothing.
 */
export function sortRows(rows: readonly ResultRow[], { by, measure }: Sort): ResultRow[] {
  if (by === 'report') return [...rows];
  if (by === 'name') {
    const keyed = rows.map((row) => ({ row, key: givenNameFirst(row) }));
    const { compare } = new Intl.Collator('vi');
    return keyed.sort((a, b) => compare(a.key, b.key)).map(({ row }) => row);
  }
  const keyed = rows.map((row) => ({ row, key: KEYS[by](row.cells[measure]) }));
  return keyed.sort((a, b) => (a.key === null || b.key === null ? Number(a.key === null) - Number(b.key === null) : b.key - a.key)).map(({ row }) => row);
}

/** "Nguyễn Văn An" is found under An, as lists in Vietnam have it. */
function givenNameFirst({ name, isUnit }: ResultRow): string {
  const words = name.trim().split(/\s+/);
  return isUnit ? name : [words[words.length - 1], ...words.slice(0, -1)].join(' ');
}

/** A shortfall in cases or đồng, so that sheets in different units compare. */
const missing = (cell: ResultCell | undefined): number | null => (cell && cell.shortfall !== null ? cell.shortfall * 10 ** UNIT_POWER[cell.unit] : null);
const below = (cell: ResultCell | undefined): number | null => (cell && cell.gap !== null ? -Number(cell.gap) : null);

const least = (cell: ResultCell | undefined): number | null => (cell && cell.shortfall ? -missing(cell)! : null);
const KEYS = { least, shortfall: missing, gap: below };

/** How many of the officers of a unit qualify. */
export type OfficersByUnit = ReadonlyMap<string, Count>;

export function officersByUnit(rows: readonly ResultRow[]): OfficersByUnit {
  const counts = new Map<string, Count>();
  for (const { unit, isUnit, kind, qualification } of rows) {
    if (isUnit || kind !== 'officer') continue;
    const count = counts.get(unit) ?? { met: 0, all: 0 };
    counts.set(unit, count);
    count.all++;
    if (qualification === 'qualified') count.met++;
  }
  return counts;
}

/** A line of the list: a row, the name of a unit that has no row of its own among those shown, or what stands above the row that is selected in Excel. */
export type Line = { type: 'row'; row: ResultRow } | { type: 'unit'; name: string } | { type: 'selected' };

/** Rows in the order of the report, those of a unit together, under its row or its name. */
export function groupedLines(rows: readonly ResultRow[]): Line[] {
  const groups = new Map<string, ResultRow[]>();
  for (const row of rows) {
    const group = groups.get(row.unit);
    if (group) group.push(row);
    else groups.set(row.unit, [row]);
  }
  return [...groups].flatMap(([name, group]): Line[] => {
    const [units, people] = [group.filter(({ isUnit }) => isUnit), group.filter(({ isUnit }) => !isUnit)];
    const heading: Line[] = units.length > 0 || name === '' ? [] : [{ type: 'unit', name }];
    return [...heading, ...[...units, ...people].map((row): Line => ({ type: 'row', row }))];
  });
}

export const plainLines = (rows: readonly ResultRow[]): Line[] => rows.map((row) => ({ type: 'row', row }));
