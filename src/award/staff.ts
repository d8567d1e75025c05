/**
 * The staff table of a workbook: what papers say of a person that no report holds (day of birth, home, education), written once and used by every paper. Who
 * a row is about is told by unit and name, as everywhere (report/join.ts). Pure.
 */
import { dayIn } from '../cells/day';
import { fold } from '../cells/text';
import { keysOf, mapRecord, recordOf } from '../terms/records';
import type { NominationList } from './nominate';
import { personKeys } from '../report/join';
import { mergeReview, namesakeNumbers, unitKey } from './review';
import { type Honorific, isPerson, NO_FACTS, type ReviewSubject } from './subject';
import { HONORIFICS, meaningOf, wordFor } from './vocabulary';

export const STAFF_TABLE = 'THADS_STAFF';
export const STAFF_SHEET = 'Danh sách công chức';

/** The columns from left to right. A column is found by its heading, wherever people move it; columns of their own may stand between. */
export const STAFF_COLUMNS = {
  name: { heading: 'Họ và tên', width: 26 },
  agency: { heading: 'Đơn vị', width: 32 },
  honorific: { heading: 'Ông/Bà', width: 9 },
  born: { heading: 'Ngày sinh', width: 13 },
  position: { heading: 'Chức vụ, chức danh', width: 28 },
  home: { heading: 'Quê quán', width: 26 },
  residence: { heading: 'Nơi thường trú', width: 30 },
  education: { heading: 'Trình độ chuyên môn', width: 26 },
  duties: { heading: 'Nhiệm vụ được giao', width: 36 },
} as const;
export type StaffField = keyof typeof STAFF_COLUMNS;

/** What the table says of a person; '' for what it does not. */
export type StaffRecord = Record<StaffField, string>;

const HEADINGS = mapRecord(STAFF_COLUMNS, ({ heading }) => fold(heading));

/** Where each column stands among the headings of the table; −1 for one that is gone. */
const columnsIn = (headings: readonly unknown[]): Record<StaffField, number> => {
  const folded = headings.map((heading) => fold(String(heading)));
  return mapRecord(HEADINGS, (heading) => folded.indexOf(heading));
};

/** The rows of the table with a name. @param behind by how many days the workbook's count of days is (cells/day.ts) */
export function readStaff(headings: readonly unknown[], rows: readonly (readonly unknown[])[], behind = 0): StaffRecord[] {
  const at = columnsIn(headings);
  const text = (cell: unknown): string => (typeof cell === 'string' || typeof cell === 'number' ? String(cell).trim() : '');
  const of: Partial<Record<StaffField, (cell: unknown) => string>> = { born: (cell) => bornIn(cell, behind), honorific: honorificIn };
  return rows.map((cells) => recordOf(keysOf(STAFF_COLUMNS), (field) => (of[field] ?? text)(cells[at[field]]))).filter(({ name }) => name !== '');
}

/** Ông or Bà, also where the sex is written; '' for anything else. */
function honorificIn(cell: unknown): string {
  const meaning = meaningOf(HONORIFICS, cell) ?? SEXES[fold(String(cell))];
  return meaning ? wordFor(HONORIFICS, meaning) : '';
}
const SEXES: Record<string, Honorific> = { nam: 'mr', nu: 'ms' };

/** A day in the usual order; a year alone, and other words, as people wrote them. A day that does not exist is none. */
function bornIn(cell: unknown, behind: number): string {
  if (typeof cell === 'number' && cell >= 1900 && cell <= 2100 && Number.isInteger(cell)) return String(cell);
  const day = dayIn(typeof cell === 'number' ? cell + behind : typeof cell === 'string' ? cell : '');
  if (typeof day === 'string') return day.split('-').reverse().join('/');
  const written = typeof cell === 'string' ? cell.trim() : '';
  return DAY.test(written) ? '' : written;
}
const DAY = /^\d{1,2}\s*[/.-]\s*\d{1,2}\s*[/.-]\s*\d{2,4}$/;

/** A person as the review knows him, for a table that is made or goes on. */
export const staffRow = (headings: readonly unknown[], { name, agency, facts }: ReviewSubject): string[] => {
  const known = { name, agency, honorific: wordFor(HONORIFICS, facts.honorific), position: facts.position ?? '' };
  const row = headings.map(() => '');
  const at = columnsIn(headings);
  for (const field of keysOf(known)) if (at[field] >= 0) row[at[field]] = known[field];
  return row;
};

/** For each person of the review the row of the table that is about him. Rows that nobody, or more than one, could be meant by are about none. */
export function staffOf(records: readonly StaffRecord[], subjects: readonly ReviewSubject[]): Map<ReviewSubject, StaffRecord> {
  const people = subjects.filter((subject) => isPerson(subject) && subject.origin !== 'gone');
  const rows = records.map(({ name, agency }, id): ReviewSubject => ({ ...NOBODY, id, name, agency }));
  const numbers = namesakeNumbers(rows);
  const { matched } = mergeReview(
    rows.map((subject, i) => ({ subject, namesake: numbers[i]! })),
    people,
  );
  const found = [...matched].filter(([, person]) => !hasTwice(people[person]!, people, rows));
  return new Map(found.map(([record, person]) => [people[person]!, records[record]!]));
}

/** The table has more rows of somebody's name in the unit than the review has people of it: nobody can tell which of them counts. */
function hasTwice(person: ReviewSubject, people: readonly ReviewSubject[], rows: readonly ReviewSubject[]): boolean {
  const isSame = (one: ReviewSubject): boolean => unitKey(one) === unitKey(person) && personKeys(one.name)[0] === personKeys(person.name)[0];
  return rows.filter(isSame).length > people.filter(isSame).length;
}

/** Names of the rows that are about nobody of the review, or of which nobody can tell whom: papers take nothing from them. */
export function unusedStaff(records: readonly StaffRecord[], subjects: readonly ReviewSubject[]): string[] {
  const used = new Set(staffOf(records, subjects).values());
  return records.flatMap((record) => (used.has(record) ? [] : [record.name]));
}

const NOBODY: ReviewSubject = {
  id: 0,
  kind: 'officer',
  agency: '',
  name: '',
  results: {},
  origin: 'report',
  ambiguous: false,
  problem: null,
  facts: NO_FACTS,
  unreadable: {},
};

/** The people of the review whom the table does not have. */
export function withoutStaff(records: readonly StaffRecord[], subjects: readonly ReviewSubject[]): ReviewSubject[] {
  const known = staffOf(records, subjects);
  return subjects.filter((subject) => isPerson(subject) && subject.origin !== 'gone' && subject.problem === null && !known.has(subject));
}

/** A list whose papers know what the staff table says. */
export const withStaff = (list: NominationList, records: readonly StaffRecord[]): NominationList => ({
  ...list,
  staff: staffOf(records, [...list.evaluations.keys()]),
});
