/**
 * Evaluates every row of a review by the plan's award rules: đủ điều kiện, không đủ or còn thiếu thông tin, with every reason. Pure, never throws.
 * Three answers throughout: a condition is met, unmet or unknown. One unmet condition decides; else one unknown keeps the row incomplete.
 */
import { type AwardCondition, type AwardRules, type AwardSubject, awardSubjectOf } from '../plan/award';
import { furtherFor } from '../plan/further';
import { measuresOf, type Period, type Plan } from '../plan/plan';
import type { AwardReason, Conclusion, Evaluation, Ground, Truth, ViolationFinding } from './evaluation';
import { combine, hasNumbers, isForCouncil, measureTruth } from './results';
import { type FactName, type ReviewSubject, formCounts, isPerson, type StatedFact } from './subject';
import { COUNCIL_HEADING, statedFactOf } from './columns';
import { type AgencyGroup, agenciesOf } from './agencies';

/** A plan whose award rules are known. */
export type AwardPlan = Plan & { award: AwardRules };

/** True when the plan says who may be proposed. */
export const hasAward = (plan: Plan): plan is AwardPlan => plan.award !== null;

/** Evaluates all rows together: what is known of a person counts for the agency, and the agency's conditions for its head. */
export function evaluateAll(plan: AwardPlan, subjects: readonly ReviewSubject[]): Map<ReviewSubject, Evaluation> {
  const agencies = agenciesOf(subjects);
  const collective = new Map<ReviewSubject, AwardReason[]>();
  for (const subject of subjects) if (!isPerson(subject)) collective.set(subject, ownReasons(plan, subject, agencies.get(subject) ?? null));
  const evaluations = new Map<ReviewSubject, Evaluation>();
  for (const subject of subjects) {
    const agency = agencies.get(subject) ?? null;
    const own = collective.get(subject) ?? ownReasons(plan, subject, agency);
    const reasons = isPerson(subject) ? [...own, ...headReasons(plan, subject, agency, collective)] : own;
    evaluations.set(subject, { conclusion: conclude(reasons), reasons });
  }
  return evaluations;
}

/** One unmet condition decides; else one unknown leaves it open. */
function conclude(reasons: readonly AwardReason[]): Conclusion {
  if (reasons.some(({ state }) => state === 'unmet')) return 'notQualified';
  return reasons.some(({ state }) => state === 'unknown') ? 'incomplete' : 'qualified';
}

function ownReasons(plan: AwardPlan, subject: ReviewSubject, agency: AgencyGroup | null): AwardReason[] {
  const mine = awardSubjectOf(subject.kind);
  const conditions = conditionsOf(plan, subject).filter((condition) => condition.subject === mine && applies(plan, condition, subject));
  const all = asksResult(conditions) || (conditions.length > 0 && !hasNumbers(plan, subject)) ? conditions : [resultOf(mine), ...conditions];
  return [...presence(subject), ...all.map((condition) => judge(plan, condition, subject, agency)), ...councilSaid(subject)];
}

/** What the council says of a subject must be understood before anybody is proposed, or left out. */
function councilSaid(subject: ReviewSubject): AwardReason[] {
  if (subject.unreadable.council === undefined) return [];
  const ground: Ground = { code: 'answer', fact: 'council', answer: null, ...quoted(subject, 'council') };
  return [{ state: 'unknown', condition: 'council', of: 'own', ground, text: COUNCIL_HEADING, reference: '' }];
}

/** What an agency has to meet itself: what the council says of it is no condition. */
const conditionsIn = (reasons: readonly AwardReason[]): AwardReason[] => reasons.filter(({ condition }) => condition !== 'council');

/**
 * The targets hold whether or not the plan writes them among its conditions: nobody below his target is proposed because a line is missing there. Who has
 * no target and of whom the plan asks nothing is asked for his task.
 */
const resultOf = (subject: AwardSubject): AwardCondition => ({ code: 'result', subject, text: '', reference: '' });
const asksResult = (conditions: readonly AwardCondition[]): boolean => conditions.some(({ code }) => code === 'result');

/** The plan's conditions, and the further measures that it sets for the kind: each has to be met, once. */
export function conditionsOf(plan: AwardPlan, { kind }: Pick<ReviewSubject, 'kind'>): AwardCondition[] {
  const { conditions } = plan.award;
  const subject = awardSubjectOf(kind);
  const stated = new Set(conditions.flatMap((one) => (one.code === 'stated' && one.subject === subject ? [statedFactOf(one.text)] : [])));
  const more = furtherFor(plan, kind).filter(({ name }) => !stated.has(statedFactOf(name)));
  return [...conditions, ...more.map(({ name, reference }): AwardCondition => ({ code: 'stated', subject, text: name, reference }))];
}

/** `result` and `task` ask the same of two kinds of subjects: a number of who has one, the task of everybody else. */
function applies(plan: AwardPlan, { code, subject: of }: AwardCondition, subject: ReviewSubject): boolean {
  if (code === 'task') return !hasNumbers(plan, subject);
  const asksTask = plan.award.conditions.some((other) => other.code === 'task' && other.subject === of);
  return code !== 'result' || hasNumbers(plan, subject) || !asksTask;
}

/** Rows that cannot be judged as they stand: not to be understood, no longer in the report, or a person without an agency. */
function presence(subject: ReviewSubject): AwardReason[] {
  const base = { condition: 'present', of: 'own', state: 'unknown', text: '', reference: '' } as const;
  if (subject.problem) return [{ ...base, ground: { code: 'row', problem: subject.problem } }];
  if (subject.origin === 'gone') return [{ ...base, ground: { code: 'gone' } }];
  return isPerson(subject) && subject.agency.trim() === '' ? [{ ...base, ground: { code: 'noAgency', agency: '' } }] : [];
}

function judge(plan: AwardPlan, condition: AwardCondition, subject: ReviewSubject, agency: AgencyGroup | null): AwardReason {
  const [state, ground] = decide(plan, condition, subject, agency);
  return { state, condition: condition.code, of: 'own', ground, text: condition.text, reference: condition.reference };
}

function decide(plan: AwardPlan, { code, text }: AwardCondition, subject: ReviewSubject, agency: AgencyGroup | null): [Truth, Ground] {
  switch (code) {
    case 'result':
      return hasNumbers(plan, subject) ? decideResults(plan, subject) : decideTask(subject);
    case 'task':
      return decideTask(subject);
    case 'unity':
    case 'exemplary':
      return decideAnswer(subject, code);
    case 'stated':
      return decideAnswer(subject, statedFactOf(text));
    case 'noViolation':
      return decideViolations(plan.award.violationPeriod, subject, agency);
  }
}

const truthOf = (answer: boolean | null): Truth => (answer === null ? 'unknown' : answer ? 'met' : 'unmet');

function quoted({ unreadable }: ReviewSubject, ...facts: FactName[]): { unreadable?: string } {
  const text = facts.map((fact) => unreadable[fact]).find((found) => found !== undefined);
  return text === undefined ? {} : { unreadable: text };
}

function decideResults(plan: AwardPlan, subject: ReviewSubject): [Truth, Ground] {
  const measures = measuresOf(plan, subject).map((measure) => {
    const result = subject.results[measure];
    return { measure, state: measureTruth(result), result: result ?? null };
  });
  const states = measures.map(({ state }) => state);
  // Namesakes whose figures may be each other's: nothing that follows from them is sure.
  const state = subject.ambiguous ? 'unknown' : combine(states, plan.qualifiesBy);
  // Without anything to enforce there is no rate: where all else is reached, the council says what that means.
  const isCouncils = state === 'unknown' && !subject.ambiguous && measures.every((one) => one.state !== 'unknown' || isForCouncil(one.result));
  const council = isCouncils ? (subject.facts.council ?? 'asked') : null;
  const ground: Ground = { code: 'results', rule: plan.qualifiesBy, measures, ambiguous: subject.ambiguous, edgeRule: plan.edgeRule, council };
  return [council === 'propose' ? 'met' : council === 'decline' ? 'unmet' : state, ground];
}

function decideAnswer(subject: ReviewSubject, fact: 'unity' | 'exemplary' | StatedFact): [Truth, Ground] {
  const shown = subject.further?.[fact as StatedFact];
  const answer = subject.facts[fact] ?? null;
  // Who answered otherwise than the report shows knows something: a person says which of the two holds.
  if (shown) {
    const agrees = subject.unreadable[fact] === undefined && (answer === null || answer === shown.met);
    return [agrees ? truthOf(shown.met) : 'unknown', { code: 'further', fact: fact as StatedFact, said: shown.said, answer, ...quoted(subject, fact) }];
  }
  return [truthOf(answer), { code: 'answer', fact, answer, ...quoted(subject, fact) }];
}

function decideTask(subject: ReviewSubject): [Truth, Ground] {
  const level = subject.facts.task;
  return [truthOf(level === null ? null : level === 'excellent'), { code: 'task', level, ...quoted(subject, 'task') }];
}

/**
 * A person answers for himself; an agency for what its own row says and for every person who has a row. Who has left the report is asked nothing more,
 * but a discipline that is known of him still counts.
 */
function decideViolations(period: Period, subject: ReviewSubject, agency: AgencyGroup | null): [Truth, Ground] {
  const own = violationOf(period, subject);
  const findings = isPerson(subject) || !agency ? [own] : [own, ...violationsIn(period, agency)];
  const unsure = findings.some(({ state }) => state === 'unknown' || state === 'noDate' || state === 'eitherDay');
  const state = findings.some((finding) => finding.state === 'counts') ? 'unmet' : unsure ? 'unknown' : 'met';
  return [state, { code: 'violations', findings }];
}

const known = new WeakMap<AgencyGroup, { period: Period; findings: ViolationFinding[] }>();

/** What is known of an agency's people: a name that many rows share is asked once. */
function violationsIn(period: Period, agency: AgencyGroup): ViolationFinding[] {
  const before = known.get(agency);
  if (before?.period === period) return before.findings;
  const people = agency.people.filter(({ origin, facts }) => origin !== 'gone' || facts.violation !== null);
  const findings = people.map((one) => violationOf(period, one));
  known.set(agency, { period, findings });
  return findings;
}

/** What a row's violation means. The first and the last day of the period count; a form below "khiển trách" never does, whenever it was. */
function violationOf(period: Period, subject: ReviewSubject): ViolationFinding {
  const { violation: form, violationDate: date } = subject.facts;
  const finding = { id: subject.id, name: subject.name, form, date, ...quoted(subject, 'violation', 'violationDate') };
  const { otherDay } = subject;
  const state = violationState(period, subject);
  if (otherDay === undefined || violationState(period, { ...subject, facts: { ...subject.facts, violationDate: otherDay } }) === state)
    return { ...finding, state };
  return { ...finding, otherDay, state: 'eitherDay' };
}

function violationState({ from, to }: Period, { facts, unreadable }: ReviewSubject): ViolationFinding['state'] {
  const { violation, violationDate: date } = facts;
  if (violation === null) return 'unknown';
  if (violation === 'none' && (date !== null || unreadable.violationDate !== undefined)) return 'unknown'; // A day without a form: one of the two is wrong.
  if (!formCounts(violation)) return violation === 'none' ? 'none' : 'mild';
  if (date === null) return 'noDate';
  return date >= from && date <= to ? 'counts' : 'outside';
}

/**
 * What a person has to meet as head of the agency. Whoever may be the head (nobody has said, and no one else of the agency is marked) stays incomplete
 * only as long as it matters: where the agency meets its conditions, a head does, too.
 */
function headReasons(
  plan: AwardPlan,
  subject: ReviewSubject,
  agency: AgencyGroup | null,
  collective: ReadonlyMap<ReviewSubject, AwardReason[]>,
): AwardReason[] {
  if (!plan.award.headMeetsBoth || subject.facts.isHead === false) return [];
  const { headReference } = plan.award;
  const base = { condition: 'head', of: 'agency', state: 'unknown', text: '', reference: headReference } as const;
  const agencies = agency?.collectives.map((row) => conditionsIn(collective.get(row)!)) ?? [];
  if (subject.facts.isHead) {
    if (agencies.length === 0) return [{ ...base, ground: { code: 'noAgency', agency: subject.agency } }];
    return agencies.flatMap((reasons) =>
      reasons.map((reason): AwardReason => ({ ...reason, of: 'agency', reference: joined(reason.reference, headReference) })),
    );
  }
  const another = agency?.people.some(({ facts, origin }) => facts.isHead === true && origin !== 'gone') ?? false;
  const agencyQualifies = agencies.length > 0 && agencies.every((reasons) => conclude(reasons) === 'qualified');
  return another || agencyQualifies ? [] : [{ ...base, ground: { code: 'headUnknown', ...quoted(subject, 'isHead') } }];
}

const joined = (...references: string[]): string => references.filter(Boolean).join('; ');
