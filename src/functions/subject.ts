/** The words of a call — kind, measure, unit, plan — made into what the core needs. Prepared once per distinct words, used for every row. */
import { type MeasureAssessor, measureAssessor } from '../assessment/assess';
import { type BandFinder, bandFinder } from '../assessment/band';
import { kindNamed, measureNamed, unitNamed } from '../cells/naming';
import { nameKey } from '../cells/text';
import { type Addressed, type Assigned, isMeasured, kindUnderPlan, type Plan } from '../plan/plan';
import { type Measure, measureOfUnit, type Unit } from '../terms/terms';
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
  of: Addressed;
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
  const of = whomIn(plan, kindText);
  if (!of) return new Failure('#VALUE!', functionsVi.unknownKind(kindText));
  const asked = readMeasureUnit(textOf(words.measure), textOf(words.unit));
  if (asked instanceof Failure) return asked;
  const judge = (measure: Measure): Judge => judgeOf(plan, of, measure, measure === asked.measure ? asked.unit : DEFAULT_UNIT[measure]);
  return { plan, of, judge, asked: judge(asked.measure) };
}

/** A kind, or whom the plan names just so. */
function whomIn(plan: Plan, text: string): Addressed | undefined {
  const named = plan.bands.filter(({ subject }) => subject !== undefined && nameKey(subject) === nameKey(text));
  const kind = named[0]?.kind ?? kindNamed(text);
  if (!kind) return undefined;
  const assigned: Assigned = Object.fromEntries(named.map(({ measure, subject }) => [measure, subject]));
  return { kind: kindUnderPlan(plan, kind), ...(named.length > 0 && { assigned }) };
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

function judgeOf(plan: Plan, of: Addressed, measure: Measure, unit: Unit): Judge {
  const known = judges.get(plan) ?? new Map<string, Judge>();
  judges.set(plan, known);
  const key = `${of.assigned?.[measure] ?? of.kind}/${measure}/${unit}`;
  const judge = known.get(key) ?? {
    unit,
    measured: isMeasured(plan, of, measure),
    find: bandFinder(plan, of, measure, unit),
    assess: measureAssessor(plan, of, measure, unit),
  };
  known.set(key, judge);
  return judge;
}
