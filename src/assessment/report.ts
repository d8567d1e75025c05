/** Assesses every subject of a recognised workbook under one plan. */
import { awardSubjectOf } from '../plan/award';
import { type Addressed, type Assigned, kindUnderPlan, measuresOf, type Plan } from '../plan/plan';
import { assignedTo } from '../report/assigned';
import type { Recognition, Subject } from '../report/recognise';
import type { Figures } from '../terms/figures';
import { KINDS, type Measure, MEASURES, type Qualification, type SubjectKind, type Unit, type Verdict } from '../terms/terms';
import { type MeasureAssessment, type MeasureAssessor, measureAssessor, qualification, type Qualifier, qualifier } from './assess';
import { isPerOfficer } from './caseload';
import { cellUnder, type FurtherResult, furtherResults, withFurther } from './further';

/** A subject with its verdicts. */
export interface AssessedSubject {
  subject: Subject;
  /** The kind under which the plan measures it. */
  kind: SubjectKind;
  /** The names under which the plan assigns it targets of its own. */
  assigned?: Assigned;
  byMeasure: Partial<Record<Measure, MeasureAssessment>>;
  /** Of a unit whose caseload the plan divides by its Chấp hành viên: how many it has; null where that is not known. */
  officers?: number | null;
  /** The plan's further measures; absent where it has none for this kind. */
  further?: FurtherResult[];
  qualification: Qualification;
}

/** How one kind of subject, or one whom the plan names, is assessed: what its rows have in common is worked out once. */
interface KindAssessor {
  plan: Plan;
  of: Addressed;
  qualifies: Qualifier;
  assessors: Record<Measure, Partial<Record<Unit, MeasureAssessor>>>;
}

/** A subject with what is known of it besides the figures of its measures. */
export type KnownSubject = Pick<AssessedSubject, 'subject' | 'assigned' | 'officers' | 'further'>;

/** Assesses all subjects, in their order. */
export function assessSubjects(plan: Plan, { subjects, sheets }: Pick<Recognition, 'subjects' | 'sheets'>): AssessedSubject[] {
  const { of: named } = assignedTo(plan, subjects);
  const officersOf = officerCounts(plan, subjects, sheets);
  const known = subjects.map((subject, i): KnownSubject => {
    const kind = kindUnderPlan(plan, subject.kind);
    // Set one by one: there are very many rows.
    const one: KnownSubject = { subject };
    const [assigned, officers] = [named.get(i), officersOf(subject, kind)];
    if (assigned) one.assigned = assigned;
    if (officers !== undefined) one.officers = officers;
    const further = plan.further ? furtherResults(plan, kind, subject, sheets) : [];
    if (further.length > 0) one.further = further;
    return one;
  });
  return assessKnown(plan, known);
}

/** Assesses subjects of whom all else is known than what follows from the figures of their measures. */
export function assessKnown(plan: Plan, known: readonly KnownSubject[]): AssessedSubject[] {
  const kinds = new Map<string, KindAssessor>();
  const assessed = known.map((one): AssessedSubject => {
    const { subject, assigned } = one;
    const key = assigned ? `${subject.kind}${JSON.stringify(assigned)}` : subject.kind;
    let assessor = kinds.get(key);
    if (!assessor) kinds.set(key, (assessor = kindAssessor(plan, subject.kind, assigned)));
    return assessSubject(one, assessor);
  });
  judgeNamesakes(plan, assessed);
  for (const group of namesakesIn(assessed)) leaveOpen(group);
  for (const one of assessed) {
    const { further } = one;
    if (further) one.qualification = withFurther(one.qualification, measuresOf(plan, one).length > 0, further);
  }
  return assessed;
}

/** Tells how many Chấp hành viên a unit has: as the report's own column says, else as many as it names; undefined where the plan does not ask. */
function officerCounts(
  plan: Plan,
  subjects: readonly Subject[],
  sheets: Recognition['sheets'],
): (unit: Subject, kind: SubjectKind) => number | null | undefined {
  const counts = plan.perOfficer && plan.officersColumn === undefined ? officersByUnit(subjects) : new Map<string, number>();
  return (unit, kind) => {
    if (!isPerOfficer(plan, kind)) return undefined;
    if (plan.officersColumn === undefined) return counts.get(unit.name) ?? null;
    const found = cellUnder(unit, plan.officersColumn, sheets);
    const count = 'cell' in found ? found.cell.figure : null;
    return count !== null && Number.isInteger(count) && count > 0 ? count : null;
  };
}

/**
 * How many Chấp hành viên the report names in each unit, by its name. Of units of one name, and where people of a unit were not found on one of two sheets
 * (one of them may be written in two ways), that is not known: they are not among them.
 */
function officersByUnit(subjects: readonly Subject[]): Map<string, number> {
  const officers = subjects.filter(({ kind }) => kind === 'officer');
  const most = officers.reduce((found, { places }) => Math.max(found, places.length), 0);
  const counts = new Map<string, number>();
  for (const { agency } of officers) counts.set(agency, (counts.get(agency) ?? 0) + 1);
  for (const { agency, places } of officers) if (places.length < most) counts.delete(agency);
  const units = new Set<string>();
  for (const { kind, name } of subjects) {
    if (awardSubjectOf(kind) === 'individual') continue;
    if (units.has(name)) counts.delete(name);
    units.add(name);
  }
  return counts;
}

function kindAssessor(plan: Plan, subjectKind: SubjectKind, assigned?: Assigned): KindAssessor {
  const of: Addressed = { kind: kindUnderPlan(plan, subjectKind), ...(assigned && { assigned }) };
  return { plan, of, qualifies: qualifier(plan, of), assessors: { cases: {}, money: {} } };
}

function assessSubject(known: KnownSubject, { plan, of, qualifies, assessors }: KindAssessor): AssessedSubject {
  const { subject, officers, further } = known;
  const assess = (measure: Measure, { figures, unit }: { figures: Figures; unit: Unit }): MeasureAssessment =>
    (assessors[measure][unit] ??= measureAssessor(plan, of, measure, unit))(figures, officers);
  const { cases, money } = subject.figures;
  const byMeasure: AssessedSubject['byMeasure'] = {};
  if (cases) byMeasure.cases = assess('cases', cases);
  if (money) byMeasure.money = assess('money', money);
  const one: AssessedSubject = { subject, kind: of.kind, byMeasure, qualification: qualifies(byMeasure) };
  if (of.assigned) one.assigned = of.assigned;
  if (officers !== undefined) one.officers = officers;
  if (further) one.further = further;
  return one;
}

/**
 * People of one name in one unit qualify only when every way of pairing their two measures says the same; else a person must decide.
 * (Their rows may stand in another order on the other sheet, or one sheet has fewer of them.)
 */
function judgeNamesakes(plan: Plan, assessed: readonly AssessedSubject[]): void {
  for (const group of namesakesIn(assessed)) {
    const answers = pairings(group).map(({ of, byMeasure }) => qualification(plan, of, byMeasure));
    if (new Set(answers).size > 1) for (const one of group) one.qualification = 'notJudged';
  }
}

/** People of one name in one unit, group by group. */
function namesakesIn(assessed: readonly AssessedSubject[]): AssessedSubject[][] {
  const groups = new Map<number, AssessedSubject[]>();
  for (const one of assessed) {
    const { namesake } = one.subject;
    if (namesake === undefined) continue;
    const group = groups.get(namesake);
    if (group) group.push(one);
    else groups.set(namesake, [one]);
  }
  return [...groups.values()];
}

/** What is not the same for all people of one name may be anybody's of them. */
function leaveOpen(group: readonly AssessedSubject[]): void {
  group[0]?.further?.forEach((_, i) => {
    if (new Set(group.map(({ further }) => further?.[i]?.verdict)).size < 2) return;
    for (const one of group)
      if (one.further) one.further = one.further.map((result, n) => (n === i ? { ...result, verdict: 'notJudged', reason: 'namesake', rate: null } : result));
  });
}

/** Every pair of a result about cases and one about money in a group, one of each verdict; of the measure with fewer results, also none. */
function pairings(group: readonly AssessedSubject[]): { of: Addressed; byMeasure: AssessedSubject['byMeasure'] }[] {
  const results = (measure: Measure): MeasureAssessment[] => group.flatMap(({ byMeasure }) => byMeasure[measure] ?? []);
  const [all, others] = [results('cases'), results('money')];
  const ofEachVerdict = (list: readonly MeasureAssessment[], isShorter: boolean): (MeasureAssessment | undefined)[] => [
    ...new Map(list.map((one) => [one.verdict, one])).values(),
    ...(isShorter ? [undefined] : []),
  ];
  const cases = ofEachVerdict(all, all.length < others.length);
  const money = ofEachVerdict(others, others.length < all.length);
  const kinds = [...new Map(group.map(({ kind, assigned }) => [`${kind}${JSON.stringify(assigned)}`, { kind, ...(assigned && { assigned }) }])).values()];
  return kinds.flatMap((of) => cases.flatMap((a) => money.map((b) => ({ of, byMeasure: { ...(a && { cases: a }), ...(b && { money: b }) } }))));
}

/** Counts for a summary: how many of each kind, and their verdicts. */
export interface KindSummary {
  kind: SubjectKind;
  count: number;
  verdicts: Partial<Record<Measure, Record<Verdict, number>>>;
  qualified: number;
  notQualified: number;
  notJudged: number;
}

/** Summary by kind, in the order of the kinds. */
export function summarise(assessed: readonly AssessedSubject[]): KindSummary[] {
  const byKind = new Map<SubjectKind, KindSummary>();
  for (const { kind, byMeasure, qualification: qualifies } of assessed) {
    const summary = byKind.get(kind) ?? { kind, count: 0, verdicts: {}, qualified: 0, notQualified: 0, notJudged: 0 };
    byKind.set(kind, summary);
    summary.count++;
    summary[qualifies]++;
    for (const measure of MEASURES) {
      const verdict = byMeasure[measure]?.verdict;
      if (!verdict) continue;
      const counts = (summary.verdicts[measure] ??= { met: 0, notMet: 0, notJudged: 0 });
      counts[verdict]++;
    }
  }
  return KINDS.flatMap((kind) => byKind.get(kind) ?? []);
}
