/** The verdict on one subject: band, target, achieved, gap, shortfall, met, qualifies, and the reason of each. No I/O, never throws. */
import { roundedAsShown } from '../cells/decimal';
import { type Addressed, type Band, decidingLevel, isMeasured, levelsFor, measuresOf, type Plan, targetInHundredths } from '../plan/plan';
import type { Figures } from '../terms/figures';
import type { Measure, Qualification, SubjectKind, Unit, Verdict } from '../terms/terms';
import { type BandFinder, bandFinder } from './band';
import { caseloadOf } from './caseload';
import { compareRate } from './rate';

/** Why a verdict is what it is. Each has its sentence in words/notes.ts. */
export type Reason =
  | 'reached'
  | 'notReached'
  /** The plan sets no number for this kind (staff). */
  | 'unmeasured'
  /** The plan assigns a target by name, and leaves open which or whose. */
  | 'ambiguousTarget'
  /** The plan has no band for this caseload. */
  | 'uncovered'
  /** Nothing can be enforced, so there is no rate. */
  | 'noEligible'
  | 'completedExceedsEligible'
  | 'missingTotal'
  /** The plan divides by the number of Chấp hành viên, which is not known. */
  | 'missingOfficers'
  | 'missingEligible'
  | 'missingCompleted'
  /** A cell holds something that is no usable number; see `Figures.problem`. */
  | 'unusableFigure';

/** The assessment of one measure. */
export interface MeasureAssessment {
  verdict: Verdict;
  reason: Reason;
  band: Band | null;
  /** The caseload lies exactly on a bound that the plan's wording leaves open. */
  onEdge: boolean;
  /** Fractions: 0.77. */
  target: number | null;
  /** completed / eligible, unrounded. */
  achieved: number | null;
  /** achieved − target in percentage points. */
  gap: number | null;
  /** In the unit of the figures. */
  shortfall: number | null;
  /** Where the plan has several levels: the highest one that is reached, with its target; null where none is. Absent where it has one target only. */
  level?: ReachedLevel | null;
  /** The lowest of the levels that are not reached, with what is missing to it; null where all are. Absent like `level`. */
  nextLevel?: (ReachedLevel & { shortfall: number }) | null;
}

export interface ReachedLevel {
  name: string;
  band: Band;
}

/** Assesses the figures of one kind of subject in one measure and unit. @param officers how many Chấp hành viên a unit has, where the plan asks (caseload.ts) */
export type MeasureAssessor = (figures: Figures, officers?: number | null) => MeasureAssessment;

/** An assessor for one kind, or whom the plan names, measure and unit; made once, called per row. */
export function measureAssessor(plan: Plan, of: Addressed, measure: Measure, unit: Unit): MeasureAssessor {
  if (!isMeasured(plan, of, measure)) return () => ({ ...NOT_JUDGED, reason: 'unmeasured' });
  if (of.assigned?.[measure] === null) return () => ({ ...NOT_JUDGED, reason: 'ambiguousTarget' });
  const find = bandFinder(plan, of, measure, unit);
  const levels = levelsFor(plan, of, measure).map((name) => ({ name, find: bandFinder(plan, of, measure, unit, name) }));
  const assess: MeasureAssessor = (figures, officers) => assessFigures(figures, find, plan, of.kind, officers);
  if (levels.length === 0) return assess;
  return (figures, officers) => {
    const found = assess(figures, officers);
    return found.verdict === 'notJudged' ? found : { ...found, ...levelsReached(figures, levelsAt(found.band!, caseloadOf(plan, of.kind, figures, officers))) };
  };

  function levelsAt(deciding: Band, caseload: number | null): ReachedLevel[] {
    return [
      { name: decidingLevel(plan), band: deciding },
      ...levels.flatMap(({ name, find }) => {
        const match = find(caseload);
        return match ? [{ name, band: match.band }] : [];
      }),
    ];
  }
}

/** The highest of the levels that figures with a verdict reach, and the lowest that they do not. */
function levelsReached({ eligible, completed }: Figures, levels: readonly ReachedLevel[]): Required<Pick<MeasureAssessment, 'level' | 'nextLevel'>> {
  const rank = ({ band: { target, comparator } }: ReachedLevel): number => targetInHundredths({ target }) + (comparator === '>' ? 0.5 : 0);
  const ranked = [...levels].reverse().sort((a, b) => rank(a) - rank(b));
  const compared = ranked.map((level) => ({ level, ...compareRate(completed!, eligible!, level.band.target, level.band.comparator) }));
  // Who reaches a level reaches all below it: the first that is missed ends them.
  const at = compared.findIndex(({ met }) => !met);
  const missed = compared[at];
  return {
    level: compared[(missed ? at : compared.length) - 1]?.level ?? null,
    nextLevel: missed ? { ...missed.level, shortfall: missed.shortfall } : null,
  };
}

const NOT_JUDGED: Omit<MeasureAssessment, 'reason'> = {
  verdict: 'notJudged',
  band: null,
  onEdge: false,
  target: null,
  achieved: null,
  gap: null,
  shortfall: null,
};

function assessFigures(figures: Figures, find: BandFinder, plan: Plan, kind: SubjectKind, officers: number | null | undefined): MeasureAssessment {
  if (figures.problem) return { ...NOT_JUDGED, reason: 'unusableFigure' };
  const caseload = caseloadOf(plan, kind, figures, officers);
  const match = find(caseload);
  if (!match) return { ...NOT_JUDGED, reason: caseload !== null ? 'uncovered' : figures[plan.basis] === null ? 'missingTotal' : 'missingOfficers' };
  const { band, onEdge, target } = match;
  const open = (reason: Reason): MeasureAssessment => ({ ...NOT_JUDGED, band, onEdge, target, reason });
  const { eligible, completed } = figures;
  if (eligible === null) return open('missingEligible');
  if (completed === null) return open('missingCompleted');
  if (completed > eligible) return { ...open('completedExceedsEligible'), ...rateAgainst(target, completed, eligible) };
  if (eligible === 0) return open('noEligible');
  const { met, shortfall } = compareRate(completed, eligible, band.target, band.comparator);
  const achieved = completed / eligible;
  return {
    verdict: met ? 'met' : 'notMet',
    reason: met ? 'reached' : 'notReached',
    band,
    onEdge,
    target,
    achieved,
    gap: pointsBetween(achieved, target),
    shortfall,
  };
}

/** Decimals of a gap: what a binary fraction adds beyond them would show 0,125 as 0,12 in a cell and as 0,13 elsewhere. */
export const GAP_DECIMALS = 10;

/** Percentage points from a target to what is achieved, as the formula of the column rounds them (changes/formulas/measure.ts). */
const pointsBetween = (achieved: number, target: number): number => roundedAsShown((achieved - target) * 100, GAP_DECIMALS);

function rateAgainst(target: number, completed: number, eligible: number): { achieved: number | null; gap: number | null } {
  const achieved = completed / eligible;
  const gap = pointsBetween(achieved, target);
  // Over nothing, or next to nothing, there is no rate that a cell could hold.
  return Number.isFinite(gap) ? { achieved, gap } : { achieved: null, gap: null };
}

/** Reasons that leave open whether the target is reached: unknown is not failed. Without anything to enforce there is no rate, and that is known. */
const OPEN: ReadonlySet<Reason> = new Set<Reason>([
  'unusableFigure',
  'ambiguousTarget',
  'completedExceedsEligible',
  'uncovered',
  'missingTotal',
  'missingOfficers',
  'missingEligible',
  'missingCompleted',
]);

/** Whether a subject of one kind qualifies, given the assessments at hand; a measure that the plan sets but the workbook lacks is absent, and not known. */
export type Qualifier = (byMeasure: Partial<Record<Measure, MeasureAssessment>>) => Qualification;

/** The plan's both/either rule for one kind (section IV of the 2024 plan); made once, called per row. */
export function qualifier(plan: Plan, of: Addressed): Qualifier {
  const required = measuresOf(plan, of);
  const needed = plan.qualifiesBy === 'both' ? required.length : 1;
  if (required.length === 0) return () => 'notJudged';
  return (byMeasure) => {
    let met = 0;
    let failed = false;
    let open = false;
    for (const measure of required) {
      const result = byMeasure[measure];
      if (result?.verdict === 'met') met++;
      else if (result?.verdict === 'notMet') failed = true;
      else open ||= !result || OPEN.has(result.reason);
    }
    if (met >= needed) return 'qualified';
    return open && !(plan.qualifiesBy === 'both' && failed) ? 'notJudged' : 'notQualified';
  };
}

/** The same for a single subject. */
export const qualification = (plan: Plan, of: Addressed, byMeasure: Partial<Record<Measure, MeasureAssessment>>): Qualification =>
  qualifier(plan, of)(byMeasure);
