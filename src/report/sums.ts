/**
 * What the sums of a report say of its rows: whether a unit stands above or below its people, which row without a telling name is a unit, which is only a
 * subtotal, and which sums do not come out.
 */
import { asShown } from '../cells/number';
import { bareName } from '../cells/text';
import type { SubjectKind } from '../terms/terms';
import { DECIDING_FIGURES } from '../terms/figures';
import type { WhoColumns } from './columns';
import { agencyKeys } from './join';
import { labelOf } from './names';
import type { FigureTable, Group } from './proof';
import { sumHolds } from './proof';
import type { ReportRow } from './rows';

/** The rows with what the sums told of them, and which sums were looked at. */
export interface Arrangement {
  /** Units with the rows that they should be the sum of. */
  units: Group[];
  totals: Group[];
  /** Indexes of rows that nothing shows to be an office or a person. */
  unknown: number[];
  /** Units by name that are the sum of other units: only one of the two levels can count. */
  levels: Group[];
}

const isUnit = ({ type, kind }: ReportRow): boolean => type === 'subject' && kind !== 'officer' && kind !== 'staff';
const isPerson = ({ type, kind }: ReportRow): boolean => type === 'subject' && (kind === 'officer' || kind === 'staff');
const isSure = ({ evidence }: ReportRow): boolean => evidence === 'familyName' || evidence === 'title' || evidence === 'person';
/** Share of sure names among people from which on the others are taken for names, too. */
const MOSTLY = 0.6;

/** Puts the rows in order. Changes them in place: kinds, units, evidence. */
export function arrangeRows(rows: ReportRow[], tables: readonly FigureTable[], { speaksOf, agency }: WhoColumns): Arrangement {
  const holds = (sum: number, parts: readonly number[]): boolean => holdsIn(tables, rows, sum, parts);
  const known = rows.some((row) => isPerson(row) && isSure(row));
  const open = indexesOf(rows, isOpen);
  if (open.length > 0) resolveBySums(rows, open, holds);
  if (speaksOf.units && !speaksOf.people && !known) for (const i of open) if (isPerson(rows[i]!)) become(rows, i, 'office', 'heading');
  subtotals(rows, holds);
  if (agency === null) placeUnits(rows, holds);
  const units = unitGroups(rows, holds);
  resolveByForm(
    rows,
    open.filter((i) => !isLikeNextUnit(rows, i, holds)),
    units,
    speaksOf,
  );
  return { units, totals: totalGroups(rows, holds), unknown: open.filter((i) => isOpen(rows[i]!)), levels: levelsOf(rows, holds) };
}

const isOpen = ({ type, evidence }: ReportRow): boolean => type === 'subject' && (evidence === 'form' || evidence === 'nothing');

/** Fills in the figures of units that a person wants added up, where all their people have figures. Changes rows and tables. */
export function addUp(rows: readonly ReportRow[], tables: readonly FigureTable[]): void {
  rows.forEach((unit, sum) => {
    if (unit.added === undefined) return;
    const parts = indexesOf(rows, (row) => isPerson(row) && row.agencyRow === sum);
    unit.added = parts.length;
    for (const { values } of tables) {
      for (const figure of [...DECIDING_FIGURES, 'toEnforce'] as const) {
        if (parts.length > 0) values[figure][sum] = parts.reduce((all, part) => asShown(all + values[figure][part]!), 0);
      }
    }
  });
}

/** True when all deciding figures of all measures that both have are the sum. */
function holdsIn(tables: readonly FigureTable[], rows: readonly ReportRow[], sum: number, parts: readonly number[]): boolean {
  let held = false;
  const { measure } = rows[sum]!;
  for (const table of tables) {
    if (measure !== null && measure !== table.measure) continue;
    const own = measure === null ? parts : parts.filter((part) => rows[part]!.measure === measure);
    for (const key of DECIDING_FIGURES) {
      const result = sumHolds(table, key, sum, own);
      if (result === false) return false;
      if (result === true) held = true;
    }
  }
  return held;
}

function become(rows: ReportRow[], i: number, kind: SubjectKind, evidence: ReportRow['evidence']): void {
  const row = rows[i]!;
  row.kind = kind;
  row.evidence = evidence;
  row.agency = row.name;
  row.agencyRow = i;
}

/** A row without a telling name that is the sum of the people behind or before it is their unit; the sum of units is no subject. */
function resolveBySums(rows: ReportRow[], open: readonly number[], holds: (sum: number, parts: readonly number[]) => boolean): void {
  for (const i of open) {
    if (!isPerson(rows[i]!)) continue;
    if (isWhole(rows, i, holds)) {
      leave(rows, i);
      continue;
    }
    // "CẤP HUYỆN": the units behind it together.
    const behind = unitsBehind(rows, i).slice(0, MOST_PARTS);
    if (behind.length >= 2 && followingSum(i, behind, holds)) {
      leave(rows, i);
      continue;
    }
    for (const step of [1, -1]) {
      const parts: number[] = [];
      for (let j = i + step; rows[j] && parts.length < MOST_PARTS; j += step) {
        if (rows[j]!.type === 'total') break;
        if (isPerson(rows[j]!)) parts.push(j);
        else if (isUnit(rows[j]!)) break;
        if (parts.length >= 2 && parts.at(-1) === j && holds(i, parts)) break;
      }
      if (parts.length >= 2 && holds(i, parts)) {
        become(rows, i, 'office', 'sums');
        break;
      }
    }
  }
}

/** Has the figures of the total, or of all units together: no person does. */
function isWhole(rows: readonly ReportRow[], i: number, holds: (sum: number, parts: readonly number[]) => boolean): boolean {
  const units = indexesOf(rows, isUnit);
  if (units.length >= 2 && units.length <= MOST_UNITS && holds(i, units)) return true;
  const people = indexesOf(rows, (row) => isPerson(row) && row !== rows[i]);
  return people.length >= 2 && indexesOf(rows, ({ type }) => type === 'total').some((total) => holds(i, [total]));
}

/** More people than a unit has. */
const MOST_PARTS = 60;

/** Units that are sums of units: the whole province, a cluster; and the second row of a unit that has one already. */
function subtotals(rows: ReportRow[], holds: (sum: number, parts: readonly number[]) => boolean): void {
  const units = indexesOf(rows, (row) => isUnit(row) && row.evidence !== 'person');
  const all = indexesOf(rows, isUnit);
  if (all.length > MOST_UNITS) return;
  for (const i of units) {
    const { kind, evidence } = rows[i]!;
    const others = all.filter((j) => j !== i && isUnit(rows[j]!));
    const whole = (kind === 'province' || evidence === 'ordinal') && others.length >= 2 && holds(i, others) && !isPerson(rows[i + 1] ?? rows[i]!);
    const following = evidence === 'ordinal' ? unitsBehind(rows, i) : [];
    if (whole || (following.length >= 2 && followingSum(i, following, holds))) leave(rows, i);
  }
  for (const i of units)
    if (isUnit(rows[i]!) && isSumLabel(rows[i]!.name) && all.some((j) => j !== i && isUnit(rows[j]!) && sameUnit(rows[i]!.name, rows[j]!.name))) leave(rows, i);
}

/** Sheets with more units are lists of a whole country: nothing is looked up pair by pair there. */
const MOST_UNITS = 400;

function leave(rows: ReportRow[], i: number): void {
  const row = rows[i]!;
  Object.assign(row, { type: 'nobody', kind: null, agency: '', agencyRow: null, evidence: 'sums' } satisfies Partial<ReportRow>);
  for (const other of rows) if (other.agencyRow === i) other.agencyRow = null;
}

/** Units with a telling name that are the sum of the units behind them, and have no people of their own. */
function levelsOf(rows: readonly ReportRow[], holds: (sum: number, parts: readonly number[]) => boolean): Group[] {
  const all = indexesOf(rows, isUnit);
  if (all.length > MOST_UNITS) return [];
  return all.flatMap((sum) => {
    if (rows[sum]!.evidence === 'person' || rows[sum]!.kind === 'province') return [];
    // Above its units, or below them.
    for (const others of [unitsBehind(rows, sum), unitsBefore(rows, sum)])
      for (let count = 2; count <= others.length; count++) if (holds(sum, others.slice(0, count))) return [{ sum, parts: others.slice(0, count), holds: true }];
    return [];
  });
}

function unitsBehind(rows: readonly ReportRow[], i: number): number[] {
  const units: number[] = [];
  for (let j = i + 1; j < rows.length && rows[j]!.type !== 'total'; j++) if (isUnit(rows[j]!)) units.push(j);
  return units;
}

/** The nearest first. */
function unitsBefore(rows: readonly ReportRow[], i: number): number[] {
  const units: number[] = [];
  for (let j = i - 1; j >= 0 && rows[j]!.type !== 'total'; j--) if (isUnit(rows[j]!)) units.push(j);
  return units;
}

function followingSum(i: number, units: readonly number[], holds: (sum: number, parts: readonly number[]) => boolean): boolean {
  for (let count = 2; count <= units.length; count++) if (holds(i, units.slice(0, count))) return true;
  return false;
}

const isSumLabel = (name: string): boolean => {
  const label = labelOf(bareName(name));
  return label.is === 'unit' && label.sum;
};
const WITHOUT_SUM = /^(tổng( số| cộng)?|cộng|tong( so| cong)?|cong)\s*:?\s+/iu;
const sameUnit = (a: string, b: string): boolean => agencyKeys(a.replace(WITHOUT_SUM, ''))[0] === agencyKeys(b.replace(WITHOUT_SUM, ''))[0];

/** Units stand above their people or below them; where the sums do not tell, above. */
function placeUnits(rows: ReportRow[], holds: (sum: number, parts: readonly number[]) => boolean): void {
  const units = indexesOf(rows, isUnit);
  if (units.length === 0) return;
  const behind = units.map((i) => peopleFrom(rows, i, 1));
  const before = units.map((i) => peopleFrom(rows, i, -1));
  const count = (parts: readonly number[][]): number => units.filter((unit, i) => parts[i]!.length > 0 && holds(unit, parts[i]!)).length;
  const [above, below] = [count(behind), count(before)];
  if (below < above || (below === above && !endsWithUnit(rows))) return;
  units.forEach((unit, i) => {
    for (const part of before[i]!) Object.assign(rows[part]!, { agency: rows[unit]!.name, agencyRow: unit } satisfies Partial<ReportRow>);
  });
  // People behind the last unit belong to none of them.
  const last = units.at(-1)!;
  rows.forEach((row, i) => {
    if (i > last && isPerson(row)) Object.assign(row, { agency: '', agencyRow: null } satisfies Partial<ReportRow>);
  });
}

function endsWithUnit(rows: readonly ReportRow[]): boolean {
  const subjects = rows.filter(({ type }) => type === 'subject');
  const sections = rows.some(({ type, name }) => type === 'section' && name !== '' && labelOf(bareName(name)).is === 'unit');
  return subjects.length > 1 && !sections && isPerson(subjects[0]!) && isUnit(subjects.at(-1)!);
}

function peopleFrom(rows: readonly ReportRow[], unit: number, step: 1 | -1): number[] {
  const people: number[] = [];
  const { measure } = rows[unit]!;
  for (let j = unit + step; rows[j]; j += step) {
    const row = rows[j]!;
    if (isUnit(row) && row.group !== rows[unit]!.group) break;
    if (row.type === 'total' && people.length > 0) break;
    if (isPerson(row) && row.measure === measure) people.push(j);
  }
  return people;
}

/** Units with their people; rows of nobody count where the sum needs them. */
function unitGroups(rows: readonly ReportRow[], holds: (sum: number, parts: readonly number[]) => boolean): Group[] {
  const people = new Map<number, number[]>();
  rows.forEach((row, i) => {
    if (!isPerson(row) || row.agencyRow === null || row.agencyRow === i) return;
    const parts = people.get(row.agencyRow);
    if (parts) parts.push(i);
    else people.set(row.agencyRow, [i]);
  });
  return [...people].map(([sum, parts]) => {
    const [first, last] = [Math.min(sum, parts[0]!), Math.max(sum, parts.at(-1)!)];
    if (holds(sum, parts)) return { sum, parts, holds: true };
    // A row of which nobody knows what it is may be none of the people.
    const told = parts.filter((i) => !isOpen(rows[i]!));
    if (told.length > 0 && told.length < parts.length && holds(sum, told)) return { sum, parts: told, holds: true };
    const within = new Set(parts);
    const all = Array.from({ length: last - first + 1 }, (_, n) => first + n).filter((i) => rows[i]!.type === 'nobody' || within.has(i));
    if (all.length > parts.length && holds(sum, all)) return { sum, parts: all, holds: true };
    for (let i = last + 1; rows[i]?.type === 'nobody'; i++) {
      all.push(i);
      if (holds(sum, all)) return { sum, parts: all, holds: true };
    }
    return { sum, parts, holds: false };
  });
}

/** Names that only look like names, once their unit is known: the sum of a unit holds with them, or nearly all beside them are sure. */
function resolveByForm(rows: ReportRow[], open: readonly number[], units: readonly Group[], speaksOf: WhoColumns['speaksOf']): void {
  const left = open.filter((i) => isOpen(rows[i]!));
  if (left.length === 0) return;
  const people = rows.filter(isPerson);
  const mostlySure = people.filter(isSure).length >= people.length * MOSTLY;
  const proved = new Set(units.filter(({ parts, holds }) => parts.length >= 2 && holds).flatMap(({ parts }) => parts));
  for (const i of left) {
    const row = rows[i]!;
    if (row.evidence !== 'form') continue;
    if (speaksOf.people && !speaksOf.units) row.evidence = 'heading';
    else if (proved.has(i)) row.evidence = 'sums';
    else if (mostlySure) row.evidence = 'ordinal';
  }
}

/** A row of unknown meaning with the figures of the unit behind it: a level that has one unit, or the only person of that unit. */
function isLikeNextUnit(rows: readonly ReportRow[], i: number, holds: (sum: number, parts: readonly number[]) => boolean): boolean {
  return isOpen(rows[i]!) && isUnit(rows[i + 1] ?? rows[i]!) && rows[i + 1]!.agencyRow !== rows[i]!.agencyRow && holds(i, [i + 1]);
}

/** Totals with what they sum: all units, all people, or what stands between them and the total before. */
function totalGroups(rows: readonly ReportRow[], holds: (sum: number, parts: readonly number[]) => boolean): Group[] {
  const totals = indexesOf(rows, ({ type }) => type === 'total');
  const groups: Group[] = [];
  for (const sum of totals) {
    const { measure } = rows[sum]!;
    const likewise = totals.filter((other) => rows[other]!.measure === measure);
    const since = (likewise.filter((other) => other < sum).at(-1) ?? -1) + 1;
    const of = (test: (row: ReportRow) => boolean, from = 0, to = rows.length): number[] =>
      indexesOf(rows, (row) => row.measure === measure && test(row), from, to);
    const readings = [
      () => of(isUnit),
      () => of(isPerson),
      () => of(isUnit, since, sum),
      () => of(isPerson, since, sum),
      () => of((row) => isUnit(row) || row.type === 'nobody'),
    ];
    let first: number[] | undefined;
    const found = readings.find((reading) => {
      const parts = reading();
      if (parts.length > 0) first ??= parts;
      return parts.length > 0 && holds(sum, parts);
    });
    if (found) groups.push({ sum, parts: found(), holds: true });
    // Several totals are subtotals of something that the names do not tell.
    else if (likewise.length === 1 && first) groups.push({ sum, parts: first, holds: false });
  }
  return groups;
}

function indexesOf(rows: readonly ReportRow[], test: (row: ReportRow) => boolean, from = 0, to = rows.length): number[] {
  const indexes: number[] = [];
  for (let i = from; i < to; i++) if (test(rows[i]!)) indexes.push(i);
  return indexes;
}
