/** The rows of a review as the view goes through them: subject, conclusion, what is asked. Pure. */
import type { AwardPlan } from '../award/evaluate';
import type { Evaluation } from '../award/evaluation';
import { type Nominee, allNominees } from '../award/nominate';
import { type Question, questionsOf } from '../award/questions';
import type { ReviewSubject } from '../award/subject';
import type { Review } from '../excel/award/review';

export interface ReviewedRow {
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
  const nominees = new Map(allNominees(list).map((nominee) => [nominee.subject, nominee]));
  return subjects.map(({ subject, row }) => {
    const evaluation = list.evaluations.get(subject)!;
    return { row, subject, evaluation, questions: questionsOf(plan, subject, waiting), nominee: nominees.get(subject) ?? null };
  });
}

/** The next or previous row of a list, seen from a row that need not be in it any more; round at the ends. null for an empty list. */
export function neighbour(rows: readonly Pick<ReviewedRow, 'row'>[], from: number, step: 1 | -1): number | null {
  const order = step > 0 ? rows : [...rows].reverse();
  const next = order.find(({ row }) => (step > 0 ? row > from : row < from)) ?? order[0];
  return next ? next.row : null;
}
