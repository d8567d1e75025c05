/** The words of a call — kind, measure, unit, plan — made into what the core needs. Prepared once per distinct words, used for every row. */
import { type MeasureAssessor, measureAssessor } from '../assessment/assess';
import { type BandFinder, bandFinder } from '../assessment/band';
import { kindUnderPlan } from '../assessment/report';
import { kindNamed, measureNamed, unitNamed } from '../cells/naming';
import { bandsFor, type Plan } from '../plan/plan';
import { type Measure, measureOfUnit, type SubjectKind, type Unit } from '../terms/terms';
import { Failure } from './failure';
import { functionsVi } from './texts';

/** Everything about one kind of subject in one measure and unit. */
export interface Judge {
  unit: Unit;
  /** The plan sets a number for this kind and measure. */
  measured: boolean;
  find: BandFinder;
  assess: MeasureAssessor;
}

/** Who is asked about, under which plan. `measure` and `unit` are what the call says, or what stands for words left out. */
export interface Subject {
  plan: Plan;
  kind: SubjectKind;
  judge(measure: Measure): Judge;
  /** The judge of the measure that the call is about. */
  asked: Judge;
}

/** The words of one row as they stand in the cells; undefined where the function has no such parameter. */
export interface Words {
  kind: unknown;
  measure: unknown;
  unit: unknown;
}

/** True for what a cell without content is handed over as. */
export const isBlank = (cell: unknown): boolean => cell === null || cell === undefined || cell === '';
const textOf = (cell: unknown): string => (isBlank(cell) ? '' : String(cell).trim());

/** Reads the words. Without a measure the unit tells it, without both it is cases; money is in đồng unless a unit is given. */
export function readSubject(plan: Plan, words: Words): Subject | Failure {
  const kindText = textOf(words.kind);
  const kind = kindNamed(kindText);
  if (!kind) return new Failure('#VALUE!', functionsVi.unknownKind(kindText));
  const asked = readMeasureUnit(textOf(words.measure), textOf(words.unit));
  if (asked instanceof Failure) return asked;
  const underPlan = kindUnderPlan(plan, kind);
  const judge = (measure: Measure): Judge => judgeOf(plan, underPlan, measure, measure === asked.measure ? asked.unit : DEFAULT_UNIT[measure]);
  return { plan, kind: underPlan, judge, asked: judge(asked.measure) };
}

const DEFAULT_UNIT: Record<Measure, Unit> = { cases: 'cases', money: 'dong' };

function readMeasureUnit(measureText: string, unitText: string): { measure: Measure; unit: Unit } | Failure {
  const named = measureText === '' ? undefined : measureNamed(measureText);
  if (measureText !== '' && !named) return new Failure('#VALUE!', functionsVi.unknownMeasure(measureText));
  const unit = unitText === '' ? undefined : unitNamed(unitText);
  if (unitText !== '' && !unit) return new Failure('#VALUE!', functionsVi.unknownUnit(unitText));
  const measure = named ?? (unit ? measureOfUnit(unit) : 'cases');
  if (unit && measureOfUnit(unit) !== measure) return new Failure('#VALUE!', functionsVi.unitOfOtherMeasure(unit, measure));
  return { measure, unit: unit ?? DEFAULT_UNIT[measure] };
}

/** Judges by plan: rows of different kinds alternate in a report, and making a judge costs far more than asking it. */
const judges = new WeakMap<Plan, Map<string, Judge>>();

function judgeOf(plan: Plan, kind: SubjectKind, measure: Measure, unit: Unit): Judge {
  const known = judges.get(plan) ?? new Map<string, Judge>();
  judges.set(plan, known);
  const key = `${kind}/${measure}/${unit}`;
  const judge = known.get(key) ?? {
    unit,
    measured: bandsFor(plan, kind, measure).length > 0,
    find: bandFinder(plan, kind, measure, unit),
    assess: measureAssessor(plan, kind, measure, unit),
  };
  known.set(key, judge);
  return judge;
}
