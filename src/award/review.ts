/**
 * The rows of a review from an assessment, and their union with an earlier review: figures come from the report, facts stay with the people whom
 * they were typed for. Pure.
 */
import { measureAssessor } from '../assessment/assess';
import type { AssessedSubject } from '../assessment/report';
import { shiftDecimal } from '../cells/decimal';
import type { Addressed, Plan } from '../plan/plan';
import { contradict, matchByKeys, personKeys, agencyKeys } from '../report/join';
import { measureOfUnit, MEASURES, type Unit, UNIT_POWER } from '../terms/terms';
import { furtherShown } from './further';
import { isPerson, type MeasureResult, NO_FACTS, type ReviewSubject } from './subject';

/** The three figures of a result, in the review's unit. */
export type ResultFigures = Pick<MeasureResult, 'total' | 'eligible' | 'completed'>;

/** Assesses figures that stand in a review: the same exact rules as in the report, so that the sheet alone gives the same answer. */
export function resultOf(
  plan: Plan,
  of: Addressed & Pick<ReviewSubject, 'officers'>,
  unit: Unit,
  { total, eligible, completed }: ResultFigures,
): MeasureResult {
  const measure = measureOfUnit(unit);
  // A review keeps the caseload that chose the band: under a plan by "phải thi hành" it stands in the column "tổng số".
  const figures = { total, toEnforce: total, eligible, completed };
  return { measure, unit, total, eligible, completed, ...measureAssessor(plan, of, measure, unit)(figures, of.officers) };
}

/** The unit in which all money of a review is written: the report's own; the smallest where sheets differ, so that nothing gets decimals. */
export function moneyUnit(assessed: readonly AssessedSubject[]): Unit {
  const units = new Set(assessed.flatMap(({ subject }) => subject.figures.money?.unit ?? []));
  return [...units].sort((a, b) => UNIT_POWER[a] - UNIT_POWER[b])[0] ?? 'thousand';
}

/** One row per assessed subject, without facts, in the report's order. */
export function reviewRows(plan: Plan, assessed: readonly AssessedSubject[], money: Unit): ReviewSubject[] {
  return assessed.map((one, id) => ({
    id,
    kind: one.kind,
    ...(one.assigned && { assigned: one.assigned }),
    agency: one.subject.agency,
    name: one.subject.name,
    results: resultsOf(plan, one, money),
    ...(one.officers !== undefined && { officers: one.officers }),
    ...(one.further && { further: furtherShown(one.further) }),
    origin: 'report',
    ambiguous: one.subject.namesake !== undefined && one.qualification === 'notJudged',
    problem: null,
    facts: { ...NO_FACTS, position: isPerson(one) ? (one.subject.title ?? null) : null },
    unreadable: {},
  }));
}

function resultsOf(plan: Plan, one: AssessedSubject, money: Unit): ReviewSubject['results'] {
  const results: ReviewSubject['results'] = {};
  for (const measure of MEASURES) {
    const found = one.subject.figures[measure];
    if (!found) continue;
    const unit = measure === 'cases' ? 'cases' : money;
    const power = UNIT_POWER[found.unit] - UNIT_POWER[unit];
    const { eligible, completed, problem } = found.figures;
    const total = found.figures[plan.basis];
    const shift = (value: number | null): number | null => (value === null ? null : shiftDecimal(value, power));
    // A figure that cannot be used makes the whole result unsure; the review shows what could be read.
    const result = resultOf(plan, one, unit, { total: shift(total), eligible: shift(eligible), completed: shift(completed) });
    results[measure] = problem ? { ...result, verdict: 'notJudged', reason: 'unusableFigure' } : result;
  }
  return results;
}

/** Where a row of an earlier review stands, and the number that tells namesakes apart (1 for everybody else). */
export interface EarlierRow {
  subject: ReviewSubject;
  namesake: number;
  /** The name that the report writes, where people have written another one. */
  reported?: string;
  /** What is said of the post was taken over from the last campaign: to be looked at. */
  fromLast?: true;
}

/** What becomes of an earlier review when the report has been read again. Indexes are into the two lists. */
export interface Merge {
  /** Units of the earlier review → those of the report that they are, by `unitKey`. */
  units: Map<string, string>;
  /** Earlier row → row of the report about the same subject. */
  matched: Map<number, number>;
  /** Rows of the report that the review does not have yet. */
  added: number[];
  /** Earlier rows that came from the report and are no longer in it. They stay, marked. */
  gone: number[];
}

/**
 * Joins an earlier review with the rows of the report: by unit, then by name within the unit (report/join.ts). Namesakes in one unit are told apart
 * by their number, which is their order in the report; sorting the sheet does not change it.
 */
export function mergeReview(earlier: readonly EarlierRow[], rows: readonly ReviewSubject[]): Merge {
  const numbers = namesakeNumbers(rows);
  const before = grouped(earlier.map(({ subject }) => subject));
  const now = grouped(rows);
  const units = matchByKeys(
    before.map(({ name }) => agencyKeys(name)),
    now.map(({ name }) => agencyKeys(name)),
  );
  const matched = new Map<number, number>();
  const taken = new Set<number>();
  const take = (index: number, row: number): void => {
    matched.set(index, row);
    taken.add(row);
  };
  const sameUnits = new Map<string, string>();
  for (const [i, j] of units) {
    const [a, b] = [before[i]!, now[j]!];
    if (contradict(a.name, b.name)) continue;
    sameUnits.set(agencyKeys(a.name)[0]!, agencyKeys(b.name)[0]!);
    const keys = (name: string, number: number): string[] => personKeys(name).map((key, level) => (level === 0 ? `${key}#${number}` : key));
    // Who had left may have come back, but a row that is in the report comes first.
    for (const isGone of [false, true]) {
      const had = (index: number): boolean => (earlier[index]!.subject.origin === 'gone') === isGone;
      const units = b.collectives.filter((index) => !taken.has(index));
      a.collectives.filter(had).forEach((index, n) => units[n] !== undefined && take(index, units[n]));
      const [left, right] = [a.people.filter(had), b.people.filter((index) => !taken.has(index))];
      const people = matchByKeys(
        left.map((index) => keys(earlier[index]!.reported ?? earlier[index]!.subject.name, earlier[index]!.namesake)),
        right.map((index) => keys(rows[index]!.name, numbers[index]!)),
      );
      for (const [p, q] of people) take(left[p]!, right[q]!);
    }
  }
  return {
    units: sameUnits,
    matched,
    added: rows.flatMap((_, i) => (taken.has(i) ? [] : [i])),
    gone: earlier.flatMap(({ subject }, i) => (matched.has(i) || subject.origin === 'added' ? [] : [i])),
  };
}

/** The surest key of the unit that a row is, or belongs to. */
export const unitKey = (subject: ReviewSubject): string => agencyKeys(isPerson(subject) ? subject.agency : subject.name)[0]!;

/** A unit's rows as indexes. */
interface IndexGroup {
  name: string;
  collectives: number[];
  people: number[];
}

/** Rows by unit: the surest key of its name. */
function grouped(subjects: readonly ReviewSubject[]): IndexGroup[] {
  const groups = new Map<string, IndexGroup>();
  subjects.forEach((subject, index) => {
    const name = isPerson(subject) ? subject.agency : subject.name;
    const key = unitKey(subject);
    const group = groups.get(key) ?? { name, collectives: [], people: [] };
    groups.set(key, group);
    (isPerson(subject) ? group.people : group.collectives).push(index);
  });
  return [...groups.values()];
}

/** For each row the how-manieth of its name in its unit it is; 1 for nearly all. Units count likewise among rows of their name. */
export function namesakeNumbers(rows: readonly ReviewSubject[]): number[] {
  const seen = new Map<string, number>();
  return rows.map((row) => {
    const key = isPerson(row) ? `${agencyKeys(row.agency)[0]}|${personKeys(row.name)[0]}` : `${agencyKeys(row.name)[0]}|`;
    const number = (seen.get(key) ?? 0) + 1;
    seen.set(key, number);
    return number;
  });
}
