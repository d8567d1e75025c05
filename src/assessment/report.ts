/** Assesses every subject of a recognised workbook under one plan. */
import { type Addressed, type Assigned, kindUnderPlan, type Plan } from '../plan/plan';
import { assignedTo } from '../report/assigned';
import type { Recognition, Subject } from '../report/recognise';
import type { Figures } from '../terms/figures';
import { KINDS, type Measure, MEASURES, type Qualification, type SubjectKind, type Unit, type Verdict } from '../terms/terms';
import { type MeasureAssessment, type MeasureAssessor, measureAssessor, qualification, type Qualifier, qualifier } from './assess';

/** A subject with its verdicts. */
export interface AssessedSubject {
  subject: Subject;
  /** The kind under which the plan measures it. */
  kind: SubjectKind;
  /** The names under which the plan assigns it targets of its own. */
  assigned?: Assigned;
  byMeasure: Partial<Record<Measure, MeasureAssessment>>;
  qualification: Qualification;
}

/** How one kind of subject, or one whom the plan names, is assessed: what its rows have in common is worked out once. */
interface KindAssessor {
  of: Addressed;
  qualifies: Qualifier;
  assessors: Record<Measure, Partial<Record<Unit, MeasureAssessor>>>;
}

/** Assesses all subjects, in their order. */
export function assessSubjects(plan: Plan, { subjects }: Pick<Recognition, 'subjects'>): AssessedSubject[] {
  const kinds = new Map<string, KindAssessor>();
  const assessed: AssessedSubject[] = [];
  const { of: named } = assignedTo(plan, subjects);
  for (const [i, subject] of subjects.entries()) {
    const assigned = named.get(i);
    const key = assigned ? `${subject.kind}${JSON.stringify(assigned)}` : subject.kind;
    let assessor = kinds.get(key);
    if (!assessor) kinds.set(key, (assessor = kindAssessor(plan, subject.kind, assigned)));
    assessed.push(assessSubject(plan, subject, assessor));
  }
  return judgeNamesakes(plan, assessed);
}

function kindAssessor(plan: Plan, subjectKind: SubjectKind, assigned?: Assigned): KindAssessor {
  const of: Addressed = { kind: kindUnderPlan(plan, subjectKind), ...(assigned && { assigned }) };
  return { of, qualifies: qualifier(plan, of), assessors: { cases: {}, money: {} } };
}

function assessSubject(plan: Plan, subject: Subject, { of, qualifies, assessors }: KindAssessor): AssessedSubject {
  const assess = (measure: Measure, { figures, unit }: { figures: Figures; unit: Unit }): MeasureAssessment =>
    (assessors[measure][unit] ??= measureAssessor(plan, of, measure, unit))(figures);
  const { cases, money } = subject.figures;
  const byMeasure: AssessedSubject['byMeasure'] = {};
  if (cases) byMeasure.cases = assess('cases', cases);
  if (money) byMeasure.money = assess('money', money);
  return { subject, ...of, byMeasure, qualification: qualifies(byMeasure) };
}

/**
 * People of one name in one unit qualify only when every way of pairing their two measures says the same; else a person must decide.
 * (Their rows may stand in another order on the other sheet, or one sheet has fewer of them.)
 */
function judgeNamesakes(plan: Plan, assessed: AssessedSubject[]): AssessedSubject[] {
  const groups = new Map<number, AssessedSubject[]>();
  for (const one of assessed) {
    const { namesake } = one.subject;
    if (namesake === undefined) continue;
    const group = groups.get(namesake);
    if (group) group.push(one);
    else groups.set(namesake, [one]);
  }
  for (const group of groups.values()) {
    const answers = pairings(group).map(({ of, byMeasure }) => qualification(plan, of, byMeasure));
    if (new Set(answers).size > 1) for (const one of group) one.qualification = 'notJudged';
  }
  return assessed;
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
