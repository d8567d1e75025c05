/**
 * Answers for many rows at once: which questions many rows wait for, what "all but these" answers, who is the head of each unit. Pure; the answers are
 * written as single ones are (excel/award/review.ts).
 */
import { fold, nameKey } from '../cells/text';
import { type AgencyGroup, agenciesOf } from './agencies';
import { allNominees, lacksConfirmation, type NominationList } from './nominate';
import type { Waiting } from './questions';
import { type FactName, type Facts, isPerson, isStated, type ReviewSubject } from './subject';

/** One answer: of whom, to what. */
export interface FactAnswer<F extends FactName = FactName> {
  subject: ReviewSubject;
  fact: F;
  value: Facts[F];
}

/** A question with everybody whose answer is waited for, in the order of the review. Never about heads: those are chosen unit by unit. */
export interface BulkQuestion {
  fact: FactName;
  subjects: ReviewSubject[];
}

/** In this order questions are asked; conditions in the plan's own words behind. A day and a head have no answer that fits many. */
const ORDER: readonly FactName[] = ['violation', 'unity', 'exemplary', 'task'];

/** The questions that several rows wait for. */
export function bulkQuestions(waiting: Waiting): BulkQuestion[] {
  const questions = new Map<FactName, ReviewSubject[]>();
  // What somebody has written and nobody understands is looked at by itself, never written over with those of others.
  for (const [subject, facts] of waiting)
    for (const fact of facts) if (subject.unreadable[fact] === undefined) questions.set(fact, [...(questions.get(fact) ?? []), subject]);
  const stated = [...questions.keys()].filter(isStated);
  return [...ORDER, ...stated].flatMap((fact) => {
    const subjects = questions.get(fact) ?? [];
    return subjects.length > 1 ? [{ fact, subjects }] : [];
  });
}

/** The answer of nearly everybody. */
export function usualAnswer(fact: FactName): Facts[FactName] {
  if (fact === 'violation') return 'none';
  return fact === 'task' ? 'excellent' : true;
}

/** What who is excepted is answered: the opposite where there is one, else he is left to be asked by himself. */
const otherAnswer = (fact: FactName): Facts[FactName] => (usualAnswer(fact) === true ? false : null);

/** "Everybody but these". What is answered by a person in the meantime is not among `subjects` and stays. */
export function answersForAll({ fact, subjects }: BulkQuestion, excepted: ReadonlySet<ReviewSubject>): FactAnswer[] {
  return subjects.flatMap((subject) => {
    const value = excepted.has(subject) ? otherAnswer(fact) : usualAnswer(fact);
    return value === null ? [] : [{ subject, fact, value }];
  });
}

/** A unit of which nobody has said who its head is, although it matters; with all of its people. */
export interface HeadQuestion {
  agency: AgencyGroup;
  people: ReviewSubject[];
}

/** The units whose head is asked for. */
export function headQuestions(waiting: Waiting, subjects: readonly ReviewSubject[]): HeadQuestion[] {
  const agencies = agenciesOf(subjects);
  const open = new Set<AgencyGroup>();
  for (const [subject, facts] of waiting) {
    const agency = agencies.get(subject);
    if (agency && facts.has('isHead')) open.add(agency);
  }
  return [...open].map((agency) => ({ agency, people: agency.people.filter(({ origin }) => origin !== 'gone') }));
}

/** One of them is the head, whatever was said of him; of the others those are not of whom nothing was said. For null none of them is. */
export const headAnswers = ({ people }: HeadQuestion, head: ReviewSubject | null): FactAnswer<'isHead'>[] =>
  people
    .filter((subject) => subject === head || (subject.facts.isHead === null && subject.unreadable.isHead === undefined))
    .map((subject) => ({ subject, fact: 'isHead', value: subject === head }));

/** Who somebody is, wherever the row stands: unit, name, and the number that tells namesakes apart. */
export function whoKeys(rows: readonly { subject: ReviewSubject; namesake: number }[]): Map<ReviewSubject, string> {
  const seen = new Map<string, number>();
  return new Map(
    rows.map(({ subject, namesake }) => {
      const key = JSON.stringify([subject.agency, subject.name, namesake]);
      // Rows that people have added twice.
      const again = seen.get(key) ?? 0;
      seen.set(key, again + 1);
      return [subject, again === 0 ? key : `${key}${again}`];
    }),
  );
}

/** Names as they are chosen among some rows: with the unit where two share one. */
export function namesOf(subjects: readonly ReviewSubject[]): Map<ReviewSubject, string> {
  const counts = new Map<string, number>();
  for (const { name } of subjects) counts.set(fold(name), (counts.get(fold(name)) ?? 0) + 1);
  return new Map(
    subjects.map((subject) => {
      const { name, agency } = subject;
      return [subject, counts.get(fold(name))! > 1 && isPerson(subject) ? `${name} – ${agency}` : name];
    }),
  );
}

/**
 * Finds who is meant by names that people type or paste, one each: as they are written, then without accents where only one is meant by that.
 * @returns those found, and the names that mean nobody or several
 */
export function subjectsNamed(subjects: readonly ReviewSubject[], typed: readonly string[]): { found: ReviewSubject[]; unknown: string[] } {
  const levels = [nameKey, fold].map((keyOf) => {
    const byName = new Map<string, Set<ReviewSubject>>();
    for (const [subject, name] of namesOf(subjects))
      for (const key of [keyOf(name), keyOf(subject.name)]) byName.set(key, (byName.get(key) ?? new Set()).add(subject));
    return (name: string): ReviewSubject[] => [...(byName.get(keyOf(name)) ?? [])];
  });
  const found: ReviewSubject[] = [];
  const unknown: string[] = [];
  for (const name of typed.map((one) => one.trim()).filter(Boolean)) {
    const meant = levels.map((named) => named(name)).find((named) => named.length > 0) ?? [];
    if (meant.length === 1) found.push(meant[0]!);
    else unknown.push(name);
  }
  return { found, unknown };
}

/** Nominees whose report on achievements nobody has confirmed yet: people, by the head of their unit; collectives, by the managing body. */
export interface ConfirmationQuestion {
  people: ReviewSubject[];
  collectives: ReviewSubject[];
}

export function confirmationQuestion(list: NominationList): ConfirmationQuestion {
  const lacking = allNominees(list).flatMap(({ subject }) => (lacksConfirmation(subject) ? [subject] : []));
  return { people: lacking.filter(isPerson), collectives: lacking.filter((subject) => !isPerson(subject)) };
}

/** Who confirms all of them. A blank name confirms nothing. */
export const confirmationAnswers = ({ people, collectives }: ConfirmationQuestion, byHead: string, byBody: string): FactAnswer<'confirmedBy'>[] =>
  [[people, byHead.trim()] as const, [collectives, byBody.trim()] as const].flatMap(([subjects, value]) =>
    value === '' ? [] : subjects.map((subject) => ({ subject, fact: 'confirmedBy' as const, value })),
  );
