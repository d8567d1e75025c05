/** Joins the two measures of a report that stand on two sheets: by agency, then by name within the agency, then by order. */
import { fold, nameKey, personName, agencyName } from '../cells/text';
import { memo } from '../cells/memo';
import { properName } from './names';
import type { ReportSheet } from './sheet';
import { type ReportRow } from './rows';
import { append } from '../terms/lists';

const isPerson = ({ kind }: ReportRow): boolean => kind === 'officer' || kind === 'staff';

/** An agency with its own row (null where the sheet has none) and its people, as indexes into the sheet's rows. */
interface AgencyRows {
  name: string;
  row: number | null;
  people: number[];
}

/** Units in the order in which the sheet first names them; rows sorted by something else than the unit come back to it. */
function agenciesIn(rows: readonly ReportRow[]): AgencyRows[] {
  const agencies = new Map<number | string, AgencyRows>();
  const agency = (key: number | string, name: string, row: number | null): AgencyRows => {
    let known = agencies.get(key);
    if (!known) agencies.set(key, (known = { name, row, people: [] }));
    return known;
  };
  rows.forEach((row, i) => {
    if (row.type !== 'subject') return;
    if (!isPerson(row)) agency(i, row.name, i);
    else if (row.agencyRow !== null) agency(row.agencyRow, rows[row.agencyRow]!.name, row.agencyRow).people.push(i);
    else agency(keyOf(row.agency), row.agency, null).people.push(i);
  });
  return withOwnRows([...agencies.values()]);
}

/** People whose unit is named beside them belong to the unit's own row, wherever on the sheet that stands. */
function withOwnRows(agencies: AgencyRows[]): AgencyRows[] {
  const rows = new Map<string, AgencyRows | null>();
  for (const agency of agencies) if (agency.row !== null) rows.set(keyOf(agency.name), rows.has(keyOf(agency.name)) ? null : agency);
  return agencies.filter((agency) => {
    const own = agency.row === null ? rows.get(keyOf(agency.name)) : undefined;
    if (own) append(own.people, agency.people);
    return !own;
  });
}

/** The surest key of a unit: people of one unit stand together, so the last one is asked for again and again. */
const keyOf = memo((name) => agencyKeys(name)[0]!);

/** "Thị xã Tân Mỹ" and "huyện Tân Mỹ" are two agencies, however alike the rest is. */
export function contradict(a: string, b: string): boolean {
  const [levelA, levelB] = [agencyName(a).level, agencyName(b).level];
  return levelA !== '' && levelB !== '' && levelA !== levelB;
}

/** Keys of an agency's name, the surest first: with its level (huyện, thị xã), without it, without accents. */
export function agencyKeys(name: string): string[] {
  const { type, level, name: proper } = agencyName(name);
  return [`${type}|${level}|${proper}`, `${level}|${proper}`, `${type}|${proper}`, proper];
}

/** Keys of a person's name, the surest first: as written, then without what stands in brackets. */
export function personKeys(name: string): string[] {
  const bare = personName(name);
  return [nameKey(bare), nameKey(properName(bare))];
}

/**
 * Matches two lists by keys of falling sureness. The same key several times on both sides matches in order;
 * a looser key counts only where exactly one candidate is left on each side.
 */
export function matchByKeys(left: readonly string[][], right: readonly string[][]): Map<number, number> {
  const matched = new Map<number, number>();
  const taken = new Set<number>();
  const levels = Math.max(0, ...left.map((keys) => keys.length));
  for (let level = 0; level < levels; level++) {
    const candidates = group(right, level, (i) => taken.has(i));
    for (const [key, indexes] of group(left, level, (i) => matched.has(i))) {
      const found = candidates.get(key);
      if (!found || key === '' || (level > 0 && (found.length !== 1 || indexes.length !== 1))) continue;
      indexes.slice(0, found.length).forEach((index, n) => {
        matched.set(index, found[n]!);
        taken.add(found[n]!);
      });
    }
  }
  return matched;
}

function group(keys: readonly string[][], level: number, skip: (index: number) => boolean): Map<string, number[]> {
  const groups = new Map<string, number[]>();
  keys.forEach((levels, i) => {
    const key = levels[level];
    if (key === undefined || skip(i)) return;
    const known = groups.get(key);
    if (known) known.push(i);
    else groups.set(key, [i]);
  });
  return groups;
}

/** Row indexes of `a` to row indexes of `b` that are about the same subject. */
export function joinSheets(a: ReportSheet, b: ReportSheet): Map<number, number> {
  const agenciesA = agenciesIn(a.rows);
  const agenciesB = agenciesIn(b.rows);
  const joined = new Map<number, number>();
  const agencies = matchByKeys(
    agenciesA.map(({ name }) => agencyKeys(name)),
    agenciesB.map(({ name }) => agencyKeys(name)),
  );
  joinLoneProvince(agenciesA, agenciesB, a.rows, b.rows, agencies);
  for (const [i, j] of agencies) {
    const agencyA = agenciesA[i]!;
    const agencyB = agenciesB[j]!;
    if (contradict(agencyA.name, agencyB.name)) continue;
    if (agencyA.row !== null && agencyB.row !== null) joined.set(agencyA.row, agencyB.row);
    joinPeople(agencyA.people, agencyB.people, a.rows, b.rows, joined);
  }
  const met = (list: AgencyRows[], indexes: Iterable<number>): Set<string> => new Set([...indexes].map((i) => keyOf(list[i]!.name)));
  joinUniqueNames(a.rows, b.rows, joined, met(agenciesA, agencies.keys()), met(agenciesB, agencies.values()));
  return joined;
}

/**
 * Who is left over and has a name that nobody else has on either sheet is one person, whatever the unit is called there; but not where both sheets have
 * both units: then the name stands in two different ones.
 */
function joinUniqueNames(
  rowsA: readonly ReportRow[],
  rowsB: readonly ReportRow[],
  joined: Map<number, number>,
  metA: ReadonlySet<string>,
  metB: ReadonlySet<string>,
): void {
  const taken = new Set(joined.values());
  const [a, b] = [uniqueNames(rowsA), uniqueNames(rowsB)];
  for (const [key, i] of a) {
    const j = b.get(key);
    if (i === null || j === null || j === undefined || joined.has(i) || taken.has(j)) continue;
    if (rowsA[i]!.kind !== 'officer' && rowsA[i]!.kind !== 'staff') continue;
    if (rowsA[i]!.agency !== '' && rowsB[j]!.agency !== '' && metA.has(keyOf(rowsA[i]!.agency)) && metB.has(keyOf(rowsB[j]!.agency))) continue;
    joined.set(i, j);
  }
}

/** People by the last of their keys; null for a name that several have. */
function uniqueNames(rows: readonly ReportRow[]): Map<string, number | null> {
  const names = new Map<string, number | null>();
  rows.forEach((row, i) => {
    if (row.type !== 'subject' || !isPerson(row)) return;
    const key = personKeys(row.name).at(-1)!;
    // One word is no whole name.
    if (key.includes(' ')) names.set(key, names.has(key) ? null : i);
  });
  return names;
}

/** "Văn phòng Cục" on one sheet and "Cục THADS tỉnh X" on the other: the only province row on each. */
function joinLoneProvince(
  agenciesA: AgencyRows[],
  agenciesB: AgencyRows[],
  rowsA: readonly ReportRow[],
  rowsB: readonly ReportRow[],
  agencies: Map<number, number>,
): void {
  const lone = (list: AgencyRows[], rows: readonly ReportRow[]): number => {
    const found = list.flatMap(({ row }, i) => (row !== null && rows[row]!.kind === 'province' ? [i] : []));
    return found.length === 1 ? found[0]! : -1;
  };
  const i = lone(agenciesA, rowsA);
  const j = lone(agenciesB, rowsB);
  const named = (list: AgencyRows[], at: number): string => agencyName(list[at]?.name ?? '').name;
  if (named(agenciesA, i) !== '' && named(agenciesB, j) !== '') return;
  if (i >= 0 && j >= 0 && !agencies.has(i) && ![...agencies.values()].includes(j)) agencies.set(i, j);
}

function joinPeople(a: number[], b: number[], rowsA: readonly ReportRow[], rowsB: readonly ReportRow[], joined: Map<number, number>): void {
  const marked = joinMarked(a, b, rowsA, rowsB);
  for (const [i, j] of marked) joined.set(i, j);
  const taken = new Set(marked.values());
  const [restA, restB] = [a.filter((i) => !marked.has(i)), b.filter((j) => !taken.has(j))];
  const people = matchByKeys(
    restA.map((i) => personKeys(rowsA[i]!.name)),
    restB.map((j) => personKeys(rowsB[j]!.name)),
  );
  for (const [i, j] of people) joined.set(restA[i]!, restB[j]!);
}

/** The key of somebody whose row says more than the name; '' where it does not. */
const markedKey = ({ name, mark }: ReportRow): string => (mark === '' ? '' : `${nameKey(properName(personName(name)))}|${nameKey(mark)}`);

/** People of one name who are told apart by a year of birth or a number on both sheets. */
function joinMarked(a: readonly number[], b: readonly number[], rowsA: readonly ReportRow[], rowsB: readonly ReportRow[]): Map<number, number> {
  const byKey = new Map<string, number | null>();
  for (const j of b) {
    const key = markedKey(rowsB[j]!);
    if (key !== '') byKey.set(key, byKey.has(key) ? null : j);
  }
  const joined = new Map<number, number>();
  if (byKey.size === 0) return joined;
  const seen = new Set<number>();
  for (const i of a) {
    const j = byKey.get(markedKey(rowsA[i]!));
    if (j === undefined || j === null || seen.has(j)) continue;
    seen.add(j);
    joined.set(i, j);
  }
  return joined;
}

/** How alike two sheets are by the people and agencies on them, from 0 to 1. */
export function likeness(a: ReportSheet, b: ReportSheet): number {
  const subjects = Math.max(1, ...[a, b].map(({ rows }) => rows.filter(({ type }) => type === 'subject').length));
  const words = (sheet: ReportSheet): Set<string> => new Set(fold(`${sheet.sheet} ${sheet.titles.join(' ')}`).split(' '));
  const wordsA = words(a);
  const wordsB = words(b);
  const shared = [...wordsA].filter((word) => wordsB.has(word)).length;
  return joinSheets(a, b).size / subjects + shared / Math.max(1, wordsA.size, wordsB.size);
}
