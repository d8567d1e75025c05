/** Joins the two measures of a report that stand on two sheets: by agency, then by name within the agency, then by order. */
import { fold, nameKey, personName, agencyName } from '../cells/text';
import type { ReportSheet } from './sheet';
import { type ReportRow } from './rows';

const isPerson = ({ kind }: ReportRow): boolean => kind === 'officer' || kind === 'staff';

/** An agency with its own row (null where the sheet has none) and its people, as indexes into the sheet's rows. */
interface AgencyRows {
  name: string;
  row: number | null;
  people: number[];
}

function agenciesIn(rows: readonly ReportRow[]): AgencyRows[] {
  const agencies: AgencyRows[] = [];
  let current: AgencyRows | null = null;
  rows.forEach((row, i) => {
    if (row.type !== 'subject') return;
    if (!isPerson(row)) agencies.push((current = { name: row.name, row: i, people: [] }));
    else {
      if (!current || current.name !== row.agency) {
        // Rows sorted by something else than the agency come back to it.
        const key = agencyKeys(row.agency)[0];
        current = agencies.find((agency) => agency.row === null && agencyKeys(agency.name)[0] === key) ?? null;
        if (!current) agencies.push((current = { name: row.agency, row: null, people: [] }));
      }
      current.people.push(i);
    }
  });
  return agencies;
}

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
  return [nameKey(bare), nameKey(bare.replace(/\([^)]*\)/g, ''))];
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
  return joined;
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
  const people = matchByKeys(
    a.map((i) => personKeys(rowsA[i]!.name)),
    b.map((j) => personKeys(rowsB[j]!.name)),
  );
  for (const [i, j] of people) joined.set(a[i]!, b[j]!);
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
