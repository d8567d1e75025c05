/**
 * A campaign plan (kế hoạch thi đua) as data: which completion rate each kind of subject should reach, by caseload band and measure.
 * Types and small reads only. The schema that checks a plan from elsewhere is in schema.ts, apart, so that the custom functions
 * need not load a validation library.
 */
import { type Comparator, MEASURES, type Measure, type SubjectKind, type Unit } from '../terms/terms';
import type { AwardRules } from './award';
import type { FurtherMeasure } from './further';

interface EdgeRuleFacts {
  /** The bound of the chosen band that lies on the edge. */
  bound: 'from' | 'to';
  /** Where the chosen band lies, as notes and the plan sheet say it. */
  side: string;
  /** What a cell of the plan sheet says when it means this rule, on folded text. */
  meant: RegExp;
}

/**
 * Where a total belongs that lies exactly on a bound which both neighbouring bands exclude ("đúng mốc để ngỏ"). All that differs between rules that
 * choose a neighbour stands in this table, but for its English word (the compiler asks for it).
 */
export const EDGE_RULES = {
  above: { bound: 'from', side: 'trên', meant: /tren/ },
  below: { bound: 'to', side: 'dưới', meant: /duoi/ },
} as const satisfies Record<string, EdgeRuleFacts>;
export type EdgeRule = keyof typeof EDGE_RULES;

/** One interval of the caseload with its target. */
export interface Band {
  /** Of a named unit or person: what the name says of its kind. */
  kind: SubjectKind;
  /** The unit or person that the target is assigned to, or the officers with a qualifier, as the plan writes it; absent for all of the kind. */
  subject?: string;
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
  /** A further level of the target in the plan's words ("tối thiểu", "xuất sắc"): it is told, and decides nothing. Absent: the target that decides. */
  level?: string;
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
  /** The band of a unit goes by that figure divided by the number of its Chấp hành viên. */
  perOfficer?: true;
  /** Heading of the report's column that says how many Chấp hành viên a unit has; without it those of the report are counted. */
  officersColumn?: string;
  /** Does a subject qualify by reaching the target in every measure that the plan sets for it, or in any one? */
  qualifiesBy: 'both' | 'either';
  /** Where a total belongs that lies exactly on a bound which both neighbouring bands exclude. */
  edgeRule: EdgeRule;
  /** What the plan calls the target that decides, where it has several levels; absent = "đạt". */
  levelName?: string;
  bands: Band[];
  /** What else the figures of a report must show; absent for nearly all plans. */
  further?: FurtherMeasure[];
  /** Kinds without a number to reach, with what the plan asks of them instead. */
  unmeasured: { kind: SubjectKind; requirement: string; reference: string }[];
  /** Who may be proposed for an award; null when the plan at hand says nothing of it. */
  award: AwardRules | null;
}

/** A band's target in hundredths of a per cent, whole: a target has at most two decimals, so the product is off by far less than one half. */
export const targetInHundredths = ({ target }: Pick<Band, 'target'>): number => Math.round(target * 100);

/** Measures that the plan sets any target in, in the fixed order cases, money. */
export function planMeasures(plan: Plan): Measure[] {
  return MEASURES.filter((measure) => plan.bands.some((band) => band.measure === measure));
}

/** By measure the name under which a plan assigns a subject a target of its own; null where the plan leaves open which of two targets that is, or whose. */
export type Assigned = Partial<Record<Measure, string | null>>;

/** Whose targets are looked for: those of a kind, but where the plan names this very one. */
export interface Addressed {
  kind: SubjectKind;
  assigned?: Assigned;
}

/** Measures in which the plan sets targets for somebody, in the fixed order. */
export const measuresOf = (plan: Plan, of: Addressed): Measure[] => MEASURES.filter((measure) => isMeasured(plan, of, measure));

/** Whether the plan sets somebody a target in a measure, also where it leaves open which. */
export const isMeasured = (plan: Plan, of: Addressed, measure: Measure): boolean => of.assigned?.[measure] === null || bandsFor(plan, of, measure).length > 0;

/**
 * The row "Cục THADS tỉnh …" is in practice the province's specialist department; only a plan that sets targets for whole provinces
 * measures it as one.
 */
export function kindUnderPlan(plan: Plan, kind: SubjectKind): SubjectKind {
  const knowsProvinces = MEASURES.some((measure) => isMeasured(plan, { kind: 'province' }, measure));
  return kind === 'province' && !knowsProvinces ? 'department' : kind;
}

/**
 * The plan's bands for one kind and measure, or for whom it names, as written. None where it leaves open which.
 * @param level one of the further levels; without it the bands of the target that decides
 */
export function bandsFor(plan: Plan, { kind, assigned }: Addressed, measure: Measure, level?: string): Band[] {
  const name = assigned?.[measure];
  return plan.bands.filter(
    (band) =>
      band.measure === measure && band.level === level && (name === undefined ? band.subject === undefined && band.kind === kind : band.subject === name),
  );
}

/** The further levels that the plan has for somebody in a measure, each once, in its order; none for nearly all plans. */
export const levelsFor = (plan: Plan, of: Addressed, measure: Measure): string[] => {
  const all = [...new Set(plan.bands.flatMap(({ level }) => level ?? []))];
  return all.filter((level) => bandsFor(plan, of, measure, level).length > 0);
};

/** What the target that decides is called among the levels. */
export const decidingLevel = ({ levelName }: Pick<Plan, 'levelName'>): string => levelName ?? 'đạt';

/** Whom a band is for. */
export const addressedBy = ({ kind, subject, measure }: { kind: SubjectKind; subject?: string | null; measure: Measure }): Addressed => ({
  kind,
  ...(subject != null && { assigned: { [measure]: subject } }),
});

/** The names that the plan assigns targets to, each once, in its order. */
export const assignedNames = (plan: { bands: readonly Pick<Band, 'subject'>[] }): string[] => [...new Set(plan.bands.flatMap(({ subject }) => subject ?? []))];
