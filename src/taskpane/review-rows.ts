/** The rows of a review as the view goes through them: subject, conclusion, what is asked. Pure. */
import type { AwardPlan } from '../award/evaluate';
import type { Evaluation } from '../award/evaluation';
import { allConsidered, type Nominee } from '../award/nominate';
import { whoKeys } from '../award/bulk';
import { type Question, questionsOf, unanswerable } from '../award/questions';
import type { FactName, ReviewSubject } from '../award/subject';
import type { Review } from '../excel/award/review';

export interface ReviewedRow {
  /** Who it is about, wherever the row stands. */
  who: string;
  /** Index of the row in the table's body. */
  row: number;
  subject: ReviewSubject;
  evaluation: Evaluation;
  questions: Question[];
  /** Set for those on the list. */
  nominee: Nominee | null;
}

/** Every row in the order of the table. */
export function reviewedRows(plan: AwardPlan, { update: { subjects, list, waiting } }: Review): ReviewedRow[] {
  const nominees = new Map(allConsidered(list).map((nominee) => [nominee.subject, nominee]));
  const who = whoKeys(subjects);
  return subjects.map(({ subject, row }) => {
    const evaluation = list.evaluations.get(subject)!;
    return { who: who.get(subject)!, row, subject, evaluation, questions: questionsOf(plan, subject, waiting), nominee: nominees.get(subject) ?? null };
  });
}

/** The rows that somebody has to look at: first those with a question of their own, then where only the head is not known, then those that no answer helps. */
export function openRows(rows: readonly ReviewedRow[], { update: { list } }: Review): ReviewedRow[] {
  const helpless = unanswerable(list.evaluations);
  const needed = ({ questions }: ReviewedRow): FactName[] => questions.flatMap((question) => (question.needed ? [question.fact] : []));
  const groups: ((row: ReviewedRow) => boolean)[] = [
    (row) => needed(row).some((fact) => fact !== 'isHead'),
    (row) => needed(row).join() === 'isHead',
    ({ subject }) => helpless.has(subject),
  ];
  return groups.flatMap((isMeant) => rows.filter(isMeant));
}

/** The next or previous row of a list, seen from a row that need not be in it any more; round at the ends. null for an empty list. */
export function neighbour(rows: readonly Pick<ReviewedRow, 'row'>[], from: number, step: 1 | -1): number | null {
  const at = rows.findIndex(({ row }) => row === from);
  if (at >= 0) return rows[(at + step + rows.length) % rows.length]!.row;
  const order = step > 0 ? rows : [...rows].reverse();
  const next = order.find(({ row }) => (step > 0 ? row > from : row < from)) ?? order[0];
  return next ? next.row : null;
}
