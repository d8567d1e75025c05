/** What the place of the history shows, made from the history and the report: days to compare with, subjects with their changes in an order. Pure. */
import type { PlacedHistory } from '../excel/history/history-sheet';
import { type Change, dayBefore, daysOf, type Gone, sameDayLastYear } from '../history/change';
import type { HistoryRow } from '../history/row';
import { KINDS, type SubjectKind } from '../terms/terms';
import type { HistoryTexts } from './texts/vi/history';

/** A day to compare with, and what it is to the present one. */
export interface ComparedDay {
  day: string;
  is: 'last' | 'year' | 'other';
}

/** The last time first, then the same period of last year, then all others from the last one back. @param now the present figures' day, and from when they are counted */
export function comparedDays(rows: readonly HistoryRow[], now: Pick<HistoryRow, 'day' | 'since'>): ComparedDay[] {
  const [last, year] = [dayBefore(rows, now), sameDayLastYear(rows, now)];
  const others = daysOf(rows).filter((day) => day < now.day && day !== last && day !== year);
  return [
    ...(last === null ? [] : [{ day: last, is: 'last' as const }]),
    ...(year === null ? [] : [{ day: year, is: 'year' as const }]),
    ...others.map((day) => ({ day, is: 'other' as const })),
  ];
}

/** A unit or person with what changed in each measure. */
export interface ChangedSubject {
  key: string;
  name: string;
  /** The unit of a person; '' for a unit. */
  agency: string;
  kind: SubjectKind;
  changes: Change[];
}

/** The changes by subject, in the order of the report. */
export function changedSubjects(changes: readonly Change[]): ChangedSubject[] {
  const subjects: ChangedSubject[] = [];
  for (const change of changes) {
    const { name, agency, kind, measure } = change.row;
    const last = subjects.at(-1);
    const isSame =
      last?.name === name && last.agency === (agency === name ? '' : agency) && last.kind === kind && !last.changes.some(({ row }) => row.measure === measure);
    if (isSame) last.changes.push(change);
    else subjects.push({ key: String(subjects.length), name, agency: agency === name ? '' : agency, kind, changes: [change] });
  }
  return subjects;
}

/** How many are named. */
const MOST_NAMED = 10;

/** Who was there on the other day, and is not there any more, with where that name is now. */
export const goneText = (gone: readonly Gone[], say: HistoryTexts): string => {
  const names = gone.map(({ row: { name, agency }, nowIn }) => {
    const more = [...(agency === '' || agency === name ? [] : [agency]), ...(nowIn === null ? [] : [say.nowIn(nowIn)])].join('; ');
    return more === '' ? name : `${name} (${more})`;
  });
  return say.gone(gone.length, firstOf(names));
};

const firstOf = (texts: readonly string[]): string => [...texts.slice(0, MOST_NAMED), ...(texts.length > MOST_NAMED ? ['…'] : [])].join(', ');

/** Rows of the history that are not used, with the reasons; '' where all are. */
export function problemsText({ top, reading: { problems } }: Pick<PlacedHistory, 'top' | 'reading'>, say: HistoryTexts): string {
  if (problems.length === 0) return '';
  const at = (row: number): number => top + 2 + row;
  const told = problems
    .slice(0, MOST_PROBLEMS)
    .map(({ row, heading, text, twin }) => (twin === null ? say.problem(at(row), heading, text) : say.twin(at(row), at(twin))));
  return say.problems(problems.length, [...told, ...(problems.length > MOST_PROBLEMS ? ['…'] : [])].join('; '));
}

/** How many rows that cannot be read are named. */
const MOST_PROBLEMS = 5;

/** Rows of the recorded day that another source has told and that stay; '' where there are none. */
export function othersText(others: readonly HistoryRow[], say: HistoryTexts): string {
  if (others.length === 0) return '';
  const once = (texts: readonly string[]): string[] => [...new Set(texts)];
  const sources = once(others.map(({ source }) => (source ? source : say.ownReport)));
  return say.others(others.length, sources.join(', '), firstOf(once(others.map(({ name }) => name))));
}

/** The kinds that are there, units first. */
export const kindsOf = (subjects: readonly ChangedSubject[]): SubjectKind[] => KINDS.filter((kind) => subjects.some((one) => one.kind === kind));

export const CHANGE_ORDERS = ['falling', 'missing', 'report'] as const;
export type ChangeOrder = (typeof CHANGE_ORDERS)[number];

/** Who falls most, or is farthest below the target, first; of two measures the worse one counts. Who cannot be compared comes last. */
export function orderedSubjects(subjects: readonly ChangedSubject[], order: ChangeOrder): ChangedSubject[] {
  if (order === 'report') return [...subjects];
  const keyed = subjects.map((subject) => ({ subject, key: worst(subject.changes.map(order === 'falling' ? ({ points }) => points : gapOf)) }));
  return keyed
    .sort((a, b) => (a.key === null || b.key === null ? Number(a.key === null) - Number(b.key === null) : Number(a.key - b.key)))
    .map(({ subject }) => subject);
}

const gapOf = ({ row: { target }, result: { rate } }: Change): bigint | null =>
  rate === null || target === null ? null : rate - BigInt(Math.round(target * 100));

const worst = (values: readonly (bigint | null)[]): bigint | null => {
  const known = values.filter((value) => value !== null);
  return known.length === 0 ? null : known.reduce((a, b) => (b < a ? b : a));
};
