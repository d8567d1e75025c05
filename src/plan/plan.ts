/**
 * A campaign plan (kế hoạch thi đua) as data: which completion rate each kind of subject should reach, by caseload band and measure.
 * Types and small reads only. The schema that checks a plan from elsewhere is in schema.ts, apart, so that the custom functions
 * need not load a validation library.
 */
import type { AwardRules } from './award';

/** The two things that are counted: về việc, về tiền. */
export const MEASURES = ['cases', 'money'] as const;
export type Measure = (typeof MEASURES)[number];

/**
 * Who is measured. `province` is a whole Cục THADS tỉnh (national plans), `department` a specialist department (Phòng),
 * `office` a Chi cục or Phòng THADS khu vực, `officer` a Chấp hành viên, `staff` everybody else.
 */
export const KINDS = ['province', 'department', 'office', 'officer', 'staff'] as const;
export type SubjectKind = (typeof KINDS)[number];

/** Units of figures. `thousand` is "1.000 đồng", the usual unit of money reports. */
export const UNITS = ['cases', 'dong', 'thousand', 'million', 'billion'] as const;
export type Unit = (typeof UNITS)[number];

/** Power of ten of each unit: cases count one by one, money in đồng. */
export const UNIT_POWER: Record<Unit, number> = { cases: 0, dong: 0, thousand: 3, million: 6, billion: 9 };

/** The measure that a unit belongs to. */
export const measureOfUnit = (unit: Unit): Measure => (unit === 'cases' ? 'cases' : 'money');

/** How the achieved rate is compared with the target: "đạt" is `>=`, "trên" is `>`. */
export const COMPARATORS = ['>=', '>'] as const;
export type Comparator = (typeof COMPARATORS)[number];

/** One interval of the caseload with its target. */
export interface Band {
  kind: SubjectKind;
  measure: Measure;
  /** Lower bound in `unit`; null = no lower bound. */
  from: number | null;
  fromIncluded: boolean;
  /** Upper bound in `unit`; null = open-ended. */
  to: number | null;
  toIncluded: boolean;
  unit: Unit;
  /** Per cent, at most two decimals: 77, 81.5, 83.45. */
  target: number;
  comparator: Comparator;
  /** Paragraph of the plan. */
  reference: string;
}

/** Days as `YYYY-MM-DD`, both included. */
export interface Period {
  from: string;
  to: string;
}

/** A whole campaign plan. */
export interface Plan {
  version: 1;
  id: string;
  name: string;
  issuer: string;
  /** Number of the document as printed; empty when the copy at hand has none. */
  number: string;
  /** Day of the document; null when the copy at hand has none. */
  issued: string | null;
  /** The period whose figures count. */
  dataPeriod: Period;
  campaignPeriod: Period | null;
  /** Dossiers must arrive before this day. */
  deadline: string | null;
  /** The figure that chooses the band: tổng số giải quyết, or tổng số phải thi hành where a plan says so. */
  basis: 'total' | 'toEnforce';
  /** Does a subject qualify by reaching the target in every measure that the plan sets for it, or in any one? */
  qualifiesBy: 'both' | 'either';
  /** Where a total belongs that lies exactly on a bound which both neighbouring bands exclude. */
  edgeRule: 'above' | 'below';
  bands: Band[];
  /** Kinds without a number to reach, with what the plan asks of them instead. */
  unmeasured: { kind: SubjectKind; requirement: string; reference: string }[];
  /** Who may be proposed for an award; null when the plan at hand says nothing of it. */
  award: AwardRules | null;
}

/** Measures that the plan sets any target in, in the fixed order cases, money. */
export function planMeasures(plan: Plan): Measure[] {
  return MEASURES.filter((measure) => plan.bands.some((band) => band.measure === measure));
}

/** The plan's bands for one kind and measure, as written. */
export function bandsFor(plan: Plan, kind: SubjectKind, measure: Measure): Band[] {
  return plan.bands.filter((band) => band.kind === kind && band.measure === measure);
}
