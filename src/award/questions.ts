/**
 * What is still to be asked: only answers that can change a conclusion, of the row itself or of another one that hangs on it (a unit on its people).
 * Pure.
 */
import { type AwardPlan, conditionsOf } from './evaluate';
import { type AwardReason, type Evaluation, isInCell, type ViolationFinding } from './evaluation';
import { hasNumbers } from './results';
import { statedFactOf } from './columns';
import { type FactName, type ReviewSubject, formCounts, isPerson } from './subject';
import { awardSubjectOf } from '../plan/award';

export interface Question {
  fact: FactName;
  /** A conclusion waits for this answer. */
  needed: boolean;
}

/** The answers that conclusions wait for, by the row where they are to be given. Rows that nothing waits for are not among them. */
export type Waiting = ReadonlyMap<ReviewSubject, ReadonlySet<FactName>>;

/** The rows of a review by their id. */
export const subjectsById = (evaluations: ReadonlyMap<ReviewSubject, Evaluation>): ReadonlyMap<number, ReviewSubject> =>
  new Map([...evaluations.keys()].map((subject) => [subject.id, subject]));

/** Who has left, and rows that are not understood, are mended before anything is asked. */
const isMendedFirst = ({ origin, problem }: ReviewSubject): boolean => origin === 'gone' || problem !== null;

/** Collects what is waited for: of every row whose conclusion is open, what its open conditions hang on. */
export function waitingFor(evaluations: ReadonlyMap<ReviewSubject, Evaluation>): Waiting {
  const byId = subjectsById(evaluations);
  const waiting = new Map<ReviewSubject, Set<FactName>>();
  for (const [subject, { conclusion, reasons }] of evaluations) {
    if (conclusion !== 'incomplete' || isMendedFirst(subject)) continue;
    for (const reason of reasons) {
      for (const [asked, fact] of openFacts(reason, subject, byId)) waiting.set(asked, (waiting.get(asked) ?? new Set()).add(fact));
    }
  }
  return waiting;
}

/** Whether an answer that is waited for stands there already, but cannot be used as it is: not understood, or against the report. */
export const isToReview = ({ facts, unreadable }: ReviewSubject, fact: FactName): boolean => (facts[fact] ?? null) !== null || unreadable[fact] !== undefined;

/** The open reasons of a row that no new answer in the row itself settles: figures, other rows, an answer that cannot be used as it is. */
export function settledElsewhere({ reasons }: Evaluation, subject: ReviewSubject, byId: ReadonlyMap<number, ReviewSubject>): AwardReason[] {
  return reasons.filter((reason) => {
    const open = openFacts(reason, subject, byId);
    return reason.state === 'unknown' && (isInCell(reason) || open.length === 0 || open.some(([asked]) => asked !== subject));
  });
}

/** Rows whose conclusion is open although no answer is waited for: figures are missing, names cannot be told apart, the row has left the report. */
export function unanswerable(evaluations: ReadonlyMap<ReviewSubject, Evaluation>): Set<ReviewSubject> {
  const byId = subjectsById(evaluations);
  const rows = [...evaluations].filter(
    ([subject, { conclusion, reasons }]) =>
      conclusion === 'incomplete' &&
      (isMendedFirst(subject) ||
        !reasons.some((reason) => (reason.of === 'agency' && reason.state === 'unknown') || openFacts(reason, subject, byId).length > 0)),
  );
  return new Set(rows.map(([subject]) => subject));
}

/** The facts that a row can have, in the order in which they are asked; those that a conclusion waits for are marked. */
export function questionsOf(plan: AwardPlan, subject: ReviewSubject, waiting: Waiting): Question[] {
  const needed = waiting.get(subject);
  return factsOf(plan, subject).map((fact) => ({ fact, needed: needed?.has(fact) ?? false }));
}

function factsOf(plan: AwardPlan, subject: ReviewSubject): FactName[] {
  const { violation } = subject.facts;
  const dated = (violation !== null && formCounts(violation)) || subject.facts.violationDate !== null || subject.unreadable.violationDate !== undefined;
  const mine = awardSubjectOf(subject.kind);
  const stated = conditionsOf(plan, subject)
    .flatMap(({ code, subject: of, text }) => (code === 'stated' && of === mine ? [statedFactOf(text)] : []))
    .filter((one) => !subject.further?.[one] || isToReview(subject, one));
  return [
    ...(isPerson(subject) ? (['isHead'] as const) : (['unity'] as const)),
    'violation',
    ...(dated ? (['violationDate'] as const) : []),
    ...(isPerson(subject) ? (['exemplary'] as const) : []),
    ...(hasNumbers(plan, subject) ? [] : (['task'] as const)),
    ...stated,
    'confirmedBy',
    'award',
    'council',
    'note',
    ...(isPerson(subject) ? (['honorific', 'position'] as const) : []),
  ];
}

const OPEN: ReadonlySet<string> = new Set<ViolationFinding['state']>(['unknown', 'noDate', 'eitherDay']);

/** The rows and facts that an open reason hangs on; none where no answer of people helps (figures, a row that is gone) or it is open for another row, too. */
function openFacts({ state, ground, of }: AwardReason, own: ReviewSubject, byId: ReadonlyMap<number, ReviewSubject>): [ReviewSubject, FactName][] {
  if (state !== 'unknown') return [];
  if (ground.code === 'headUnknown') return [[own, 'isHead']];
  // What is open about a unit keeps the unit's own row open.
  if (of === 'agency') return [];
  if (ground.code === 'task') return [[own, 'task']];
  if (ground.code === 'answer' || ground.code === 'further') return [[own, ground.fact]];
  if (ground.code === 'results') return ground.council === 'asked' ? [[own, 'council']] : [];
  if (ground.code !== 'violations') return [];
  return ground.findings.flatMap(({ id, form, state: found }) => {
    const asked = byId.get(id)!;
    const isDayOpen = form !== null || asked.unreadable.violationDate !== undefined;
    return OPEN.has(found) ? [[asked, isDayOpen ? 'violationDate' : 'violation'] as [ReviewSubject, FactName]] : [];
  });
}
