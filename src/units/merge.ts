/**
 * Forms that came back, merged into the review by unit and name: what a unit has newly said is taken, what it says against the review is a conflict that a person
 * decides, what is not understood is told. Nothing that a unit has typed is lost, and nothing of ours is written over without asking. Pure.
 */
import { type Campaign, campaignOf, isSameCampaign } from '../award/campaign';
import type { AwardPlan } from '../award/evaluate';
import type { ReviewUpdate } from '../award/review-update';
import { type FactName, type Facts, isPerson, type ReviewSubject, type RowProblem } from '../award/subject';
import { nameKey, oneLine } from '../cells/text';
import { agencyKeys, matchByKeys, personKeys } from '../report/join';
import type { SubjectKind } from '../terms/terms';
import type { FormWho } from './form';

/** A row of a form that stood there when it was sent out. */
export interface ReadRow {
  who: FormWho;
  asked: FactName[];
  /** What was written into it then. */
  given: Partial<Facts>;
  /** What it says now. */
  said: Partial<Facts>;
  unreadable: Partial<Record<FactName, string>>;
}

/** A line that the unit has added. */
export interface AddedRow extends Pick<ReadRow, 'said' | 'unreadable'> {
  name: string;
  kind: SubjectKind;
  problem: RowProblem | null;
  /** Below the lines of the form, or nothing but a name: a signature, a remark. */
  isOutside: boolean;
}

/** A form as it came back. */
export interface ReadForm {
  unit: string;
  campaign: Campaign;
  day: string | null;
  rows: ReadRow[];
  added: AddedRow[];
  /** Names whose rows are gone from the form, and what stands in their place; '' for nothing. */
  lost: { name: string; now: string }[];
}

/** A form with the name of its file. */
export interface SentForm {
  file: string;
  form: ReadForm;
}

/** Why a form is not taken in. */
export type FormRefusal =
  | { code: 'otherCampaign'; name: string }
  | { code: 'otherDay'; day: string; ours: string }
  | { code: 'unknownUnit'; unit: string }
  | { code: 'sameUnit'; unit: string; other: string };

/** @param day of the figures that the review goes by; null where that is not known */
export function refusalOfForm(
  plan: AwardPlan,
  { campaign, day: sent, unit }: ReadForm,
  subjects: readonly ReviewSubject[],
  day: string | null,
): FormRefusal | null {
  if (!isSameCampaign(campaign, campaignOf(plan, null))) return { code: 'otherCampaign', name: campaign.name };
  if (sent !== null && day !== null && sent !== day) return { code: 'otherDay', day: sent, ours: day };
  const units = new Set(subjects.flatMap(({ agency }) => agencyKeys(agency)[0]!));
  return units.has(agencyKeys(unit)[0]!) ? null : { code: 'unknownUnit', unit };
}

/** A value that a unit gives for a fact of a row of the review. */
export interface TakenAnswer {
  file: string;
  unit: string;
  subject: ReviewSubject;
  row: number;
  namesake: number;
  fact: FactName;
  value: Facts[FactName];
}

/** The same where the review, or another form, says otherwise. */
export interface Conflict extends TakenAnswer {
  ours: Facts[FactName];
}

export interface Unclear {
  file: string;
  unit: string;
  name: string;
  /** null: the row itself, not an answer. */
  fact: FactName | null;
  text: string;
  why: 'unreadable' | 'notInReview' | 'lost' | 'unnamed' | 'unknownKind' | 'addedTwice' | 'renamed' | 'outside' | 'officer' | 'namesake';
}

/** Somebody whom a unit has added. */
export interface AddedSubject {
  file: string;
  agency: string;
  name: string;
  kind: SubjectKind;
  facts: Partial<Facts>;
}

export interface Merge {
  answers: TakenAnswer[];
  conflicts: Conflict[];
  added: AddedSubject[];
  unclear: Unclear[];
  /** By file how many of its answers and people the review has then, newly written or not. */
  standing: Map<string, number>;
}

/** Merges forms in the order in which they are given. @param forms that are not refused */
export function mergeForms({ subjects }: Pick<ReviewUpdate, 'subjects'>, forms: readonly SentForm[]): Merge {
  const merge: Merge = { answers: [], conflicts: [], added: [], unclear: [], standing: new Map() };
  const here = subjects.filter(({ subject: { origin } }) => origin !== 'gone');
  for (const { file, form } of forms) {
    const of = { file, unit: form.unit };
    const tell = (name: string, fact: FactName | null, text: string, why: Unclear['why']): void => void merge.unclear.push({ ...of, name, fact, text, why });
    const found = rowsOfReview(here, form.rows);
    const asked = new Set(found.values());
    form.rows.forEach(({ who: { name }, asked: facts, given, said, unreadable }, i) => {
      const placed = found.get(i);
      if (!placed) return tell(name, null, '', 'notInReview');
      for (const [fact, text] of unreadableIn(unreadable)) tell(name, fact, text, 'unreadable');
      for (const fact of facts) {
        const [value, before] = [said[fact] ?? null, given[fact] ?? null];
        if (unreadable[fact] !== undefined) continue;
        // As it was sent out, the unit says nothing new.
        if (value !== before) settle(merge, of, placed, fact, value);
        else if (value !== null && value === placed.subject.facts[fact]) stands(merge, file);
      }
    });
    for (const { name, now } of form.lost) tell(name, null, now, now === '' ? 'lost' : 'renamed');
    for (const { name, kind, problem, isOutside, said, unreadable } of form.added) {
      if (isOutside) tell(name, null, '', 'outside');
      else if (name === '') tell(name, null, '', 'unnamed');
      else if (problem?.code === 'unknownKind') tell(name, null, problem.text, 'unknownKind');
      else if (kind !== 'staff') tell(name, null, '', 'officer');
      else {
        for (const [fact, text] of unreadableIn(unreadable)) tell(name, fact, text, 'unreadable');
        const facts = factsIn(said);
        const named = here.filter(({ subject }) => isPerson(subject) && isSameUnit(subject.agency, form.unit) && nameKey(subject.name) === nameKey(name));
        const [known] = named;
        // Who has a row of the form is not added to it; a Chấp hành viên of the same name is another person, or the line is wrong.
        if (named.some((one) => one.subject.kind !== 'staff' || asked.has(one)) || named.length > 1) tell(name, null, '', 'namesake');
        else if (known) {
          stands(merge, file);
          for (const [fact, value] of facts) settle(merge, of, known, fact, value);
        } else if (addSubject(merge, { file, agency: form.unit, name: oneLine(name), kind, facts: Object.fromEntries(facts) as Partial<Facts> }))
          stands(merge, file, 1 + facts.length);
        else tell(name, null, '', 'addedTwice');
      }
    }
  }
  return merge;
}

const stands = ({ standing }: Merge, file: string, more = 1): void => void standing.set(file, (standing.get(file) ?? 0) + more);

const unreadableIn = (unreadable: Partial<Record<FactName, string>>): [FactName, string][] => Object.entries(unreadable) as [FactName, string][];
const factsIn = (said: Partial<Facts>): [FactName, Facts[FactName]][] =>
  (Object.entries(said) as [FactName, Facts[FactName]][]).filter(([, value]) => value !== null);
const isSameUnit = (a: string, b: string): boolean => agencyKeys(a)[0] === agencyKeys(b)[0];

/** An answer is taken where nothing is said yet, in the review or by an earlier form; another one is a conflict, the same one nothing new. */
function settle(merge: Merge, of: { file: string; unit: string }, { subject, row, namesake }: PlacedSubject, fact: FactName, value: Facts[FactName]): void {
  const before = merge.answers.find((one) => one.row === row && one.fact === fact)?.value ?? subject.facts[fact] ?? null;
  if (before === value) return stands(merge, of.file);
  const answer: TakenAnswer = { ...of, subject, row, namesake, fact, value };
  // A day belongs to its violation: it is not taken while that is open.
  const isOpen = fact === 'violationDate' && merge.conflicts.some((one) => one.row === row && one.fact === 'violation');
  // What stands there and is not understood is somebody's, too.
  if (before === null && subject.unreadable[fact] === undefined && !isOpen) {
    merge.answers.push(answer);
    stands(merge, of.file);
  } else merge.conflicts.push({ ...answer, ours: before });
}

/** Somebody new; whom two forms add is one. @returns false where another form says other things of him */
function addSubject({ added }: Merge, subject: AddedSubject): boolean {
  const other = added.find(({ agency, name }) => isSameUnit(agency, subject.agency) && nameKey(name) === nameKey(subject.name));
  if (!other) added.push(subject);
  return !other || JSON.stringify([other.kind, other.facts]) === JSON.stringify([subject.kind, subject.facts]);
}

type PlacedSubject = ReviewUpdate['subjects'][number];

/** Which row of the review each row of a form is about: as it stood when the form was sent out, else by unit and name; several of one name only as they stood. */
function rowsOfReview(here: readonly PlacedSubject[], rows: readonly ReadRow[]): Map<number, PlacedSubject> {
  const exact = new Map(here.map((one) => [keyOf({ ...one.subject, namesake: one.namesake }), one]));
  const found = new Map<number, PlacedSubject>();
  rows.forEach(({ who }, i) => {
    const one = exact.get(keyOf(who));
    if (one) found.set(i, one);
  });
  const taken = new Set(found.values());
  const left = rows.map((_, i) => i).filter((i) => !found.has(i) && rows[i]!.who.namesake === 1);
  const free = here.filter((one) => !taken.has(one));
  const keys = (agency: string, name: string): string[] => personKeys(name).map((key) => `${agencyKeys(agency)[0]}|${key}`);
  const matched = matchByKeys(
    left.map((i) => keys(rows[i]!.who.agency, rows[i]!.who.name)),
    free.map(({ subject }) => keys(subject.agency, subject.name)),
  );
  for (const [from, to] of matched) found.set(left[from]!, free[to]!);
  return found;
}

const keyOf = ({ agency, name, namesake }: Pick<FormWho, 'agency' | 'name' | 'namesake'>): string => JSON.stringify([agency, name, namesake]);
