/**
 * The forms that units fill in for the review: of each unit its rows with the results, the answers that are asked, and what a form must remember to be taken in
 * again (of which campaign and day it is, who stands where, what was written into it). Pure; excel/units/form-file.ts writes it as a workbook.
 */
import { type AgencyGroup, agenciesOf } from '../award/agencies';
import type { Campaign } from '../award/campaign';
import type { AwardPlan } from '../award/evaluate';
import { questionsOf } from '../award/questions';
import type { ReviewUpdate } from '../award/review-update';
import { measureSentence } from '../award/sentences';
import { type FactName, type Facts, isPerson, NO_FACTS, type ReviewSubject } from '../award/subject';
import { oneLine } from '../cells/text';
import { MEASURES, type SubjectKind } from '../terms/terms';
import { FORM_WORDS as say } from '../words/form';

/** Who a row is about, wherever it stands. */
export interface FormWho {
  agency: string;
  name: string;
  /** The how-manieth of this name in its unit; 1 where that is all. */
  namesake: number;
  kind: SubjectKind;
}

export interface FormRow extends FormWho {
  results: string;
  /** What the unit is asked. */
  asked: FactName[];
  /** The answers that the review has; written into the form. */
  given: Partial<Facts>;
}

export interface UnitForm {
  unit: string;
  campaign: Campaign;
  /** The day of the figures; null where the report does not say it. */
  day: string | null;
  /** The plan as it is called; the campaign has its name shortened. */
  plan: string;
  rows: FormRow[];
  /** What is asked of people whom the unit adds: those who are no Chấp hành viên. */
  ofAdded: FactName[];
}

/** What the council and the statistician say is not asked of a unit. */
const NOT_ASKED: ReadonlySet<FactName> = new Set<FactName>(['award', 'council']);

/** The forms of a review, one for each unit, and who belongs to none. */
export function formsOf(plan: AwardPlan, update: ReviewUpdate, campaign: Campaign, day: string | null): { forms: UnitForm[]; without: string[] } {
  const here = update.subjects.filter(({ subject: { origin, problem } }) => origin !== 'gone' && problem === null);
  const agencies = agenciesOf(here.map(({ subject }) => subject));
  const rows = new Map<AgencyGroup, FormRow[]>();
  const without: string[] = [];
  for (const { subject, namesake } of here) {
    const group = agencies.get(subject);
    if (!group) {
      without.push(subject.name);
      continue;
    }
    const row = { ...whoOf(subject, namesake), results: resultsOf(subject), asked: askedOf(plan, subject, update), given: givenOf(subject) };
    rows.set(group, [...(rows.get(group) ?? []), row]);
  }
  const unitsFirst = (a: FormRow, b: FormRow): number => Number(isPerson(a)) - Number(isPerson(b));
  const ofAdded = askedOf(plan, SOMEBODY, update);
  const forms = [...rows].map(([{ name }, own]): UnitForm => ({
    unit: oneLine(name),
    campaign,
    day,
    plan: plan.name,
    rows: [...own].sort(unitsFirst),
    ofAdded,
  }));
  return { forms, without };
}

/** Whom a unit could add. */
const SOMEBODY: ReviewSubject = {
  ...{ id: -1, kind: 'staff', agency: '', name: '', results: {}, origin: 'added', ambiguous: false, problem: null },
  ...{ facts: { ...NO_FACTS }, unreadable: {} },
};

const whoOf = ({ agency, name, kind }: ReviewSubject, namesake: number): FormWho => ({ agency, name, namesake, kind });

function resultsOf({ results }: ReviewSubject): string {
  const told = MEASURES.flatMap((measure) => (results[measure] ? [measureSentence(say.about[measure], results[measure])] : []));
  return told.join('\n');
}

/** The day of a violation is asked beside every violation, whether one stands there yet or not. */
function askedOf(plan: AwardPlan, subject: ReviewSubject, { waiting }: ReviewUpdate): FactName[] {
  const asked = questionsOf(plan, subject, waiting).flatMap(({ fact }) => (NOT_ASKED.has(fact) ? [] : [fact]));
  return asked.includes('violationDate') ? asked : asked.flatMap((fact) => (fact === 'violation' ? [fact, 'violationDate' as const] : [fact]));
}

const givenOf = ({ facts }: ReviewSubject): Partial<Facts> => Object.fromEntries(Object.entries(facts).filter(([, value]) => value !== null));
