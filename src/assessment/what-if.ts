/**
 * What would be if more were completed: the figures of a person, of the unit that the person belongs to, and their assessment under the same plan. Nothing is
 * written. Pure.
 */
import { addDecimals } from '../cells/add-decimals';
import type { Plan } from '../plan/plan';
import type { Subject } from '../report/recognise';
import type { Figures } from '../terms/figures';
import { type Measure, MEASURES } from '../terms/terms';
import { type AssessedSubject, assessKnown } from './report';

/** `pending`: cases that are being enforced, which the caseload holds already; `new`: cases that come in and are completed, so that every figure grows. */
export const CHANGE_SOURCES = ['pending', 'new'] as const;
export type ChangeSource = (typeof CHANGE_SOURCES)[number];

/** So much more completed, in the unit of the subject's figures. */
export interface Change {
  measure: Measure;
  amount: number;
  source: ChangeSource;
}

/** Changes by the index of the subject that they are about. */
export type Changes = ReadonlyMap<number, readonly Change[]>;

const plus = (figure: number | null, amount: number): number | null => (figure === null ? null : addDecimals(figure, amount));

/** Figures after a change. */
export function changedFigures(figures: Figures, { amount, source }: Omit<Change, 'measure'>): Figures {
  const completed = plus(figures.completed, amount);
  if (source === 'pending') return { ...figures, completed };
  return { ...figures, completed, total: plus(figures.total, amount), toEnforce: plus(figures.toEnforce, amount), eligible: plus(figures.eligible, amount) };
}

/** How much a subject has to be enforced that is not completed yet; null where a figure is missing or contradicts another. */
export function pendingOf(figures: Figures | undefined): number | null {
  if (!figures || figures.problem || figures.eligible === null || figures.completed === null) return null;
  const pending = addDecimals(figures.eligible, -figures.completed);
  return pending < 0 ? null : pending;
}

/** The unit of a person among all subjects, by its index; -1 for units themselves, and where the report has no row of it, or several of its name. */
export function unitIndexOf(assessed: readonly AssessedSubject[], index: number): number {
  const { name, agency } = assessed[index]!.subject;
  if (name === agency) return -1;
  const units = assessed.flatMap(({ subject }, i) => (subject.name === agency && subject.agency === agency ? [i] : []));
  return units.length === 1 ? units[0]! : -1;
}

/**
 * The subjects that changes touch – the changed ones, the units that they belong to, and people whose rows cannot be told from theirs – assessed with them.
 * @returns by index; others are as they were
 */
export function assessChanged(plan: Plan, assessed: readonly AssessedSubject[], changes: Changes): Map<number, AssessedSubject> {
  const all = new Map<number, Change[]>();
  const add = (index: number, more: readonly Change[]): void => void all.set(index, [...(all.get(index) ?? []), ...more]);
  for (const [index, own] of changes) {
    add(index, own);
    const unit = unitIndexOf(assessed, index);
    if (unit >= 0) add(unit, own);
  }
  const namesakes = new Set([...all.keys()].flatMap((index) => assessed[index]!.subject.namesake ?? []));
  assessed.forEach(({ subject }, index) => subject.namesake !== undefined && namesakes.has(subject.namesake) && add(index, []));
  const indexes = [...all.keys()].sort((a, b) => a - b);
  const result = assessKnown(
    plan,
    indexes.map((index) => ({ ...assessed[index]!, subject: changedSubject(assessed[index]!.subject, all.get(index)!) })),
  );
  return new Map(indexes.map((index, i) => [index, result[i]!]));
}

function changedSubject(subject: Subject, changes: readonly Change[]): Subject {
  const figures: Subject['figures'] = {};
  for (const measure of MEASURES) {
    const found = subject.figures[measure];
    if (!found) continue;
    figures[measure] = { ...found, figures: changes.filter((one) => one.measure === measure).reduce(changedFigures, found.figures) };
  }
  return { ...subject, figures };
}

/** Somebody who could complete so much more of what a unit is missing. */
export interface Helper {
  index: number;
  pending: number;
}

/**
 * The fewest people of a unit who could bring what it is still missing out of what they have to enforce; null where all of them together could not.
 * @param shortfall in the unit of the figures
 */
export function fewestPeople(assessed: readonly AssessedSubject[], unit: number, measure: Measure, shortfall: number): Helper[] | null {
  const { name } = assessed[unit]!.subject;
  const of = assessed[unit]!.subject.figures[measure]?.unit;
  const people = assessed.flatMap(({ subject }, index): Helper[] => {
    const found = subject.figures[measure];
    const pending = index !== unit && subject.agency === name && found?.unit === of ? pendingOf(found?.figures) : null;
    return pending ? [{ index, pending }] : [];
  });
  people.sort((a, b) => b.pending - a.pending || a.index - b.index);
  let sum = 0;
  for (const [i, { pending }] of people.entries()) {
    sum = addDecimals(sum, pending);
    if (sum >= shortfall) return people.slice(0, i + 1);
  }
  return null;
}
