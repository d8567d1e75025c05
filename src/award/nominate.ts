/**
 * The nomination list (danh sách đề nghị) as data: who is proposed for which award, with results, reasons and notes. The sheet and the papers
 * are written from it, so that figures are the same everywhere.
 */
import type { SubjectKind } from '../plan/plan';
import type { Plan } from '../plan/plan';
import type { Evaluation } from './evaluation';
import type { ReviewSubject } from './subject';

/** Where a nominee stands among those who share a quota. */
export interface QuotaPlace {
  /** 1 = exceeded most; equal for ties (1, 1, 3). null where nothing can be ranked (staff have no figures). */
  rank: number | null;
  /** Somebody else has the same rank, or nobody can be ranked. */
  tied: boolean;
  /** How many are proposed in this group. */
  count: number;
  limit: number;
  /** The group is over its quota and this nominee is not surely within it: the council decides. */
  beyond: boolean;
}

export interface Nominee {
  subject: ReviewSubject;
  evaluation: Evaluation;
  /** Award title proposed. */
  award: string;
  /**
   * How far the targets were exceeded: achieved / target − 1, averaged over both measures (the better one under an either-rule). 0.05 = five per cent
   * above. null where there is no figure.
   */
  excess: number | null;
  /** null where the plan sets no limit for the kind. */
  place: QuotaPlace | null;
}

/** One quota that is exceeded: said on the list, never mended by dropping somebody. */
export interface OverQuota {
  kind: SubjectKind;
  per: 'unit' | 'province';
  /** Name of the unit; '' for a quota of the province. */
  unit: string;
  count: number;
  limit: number;
  reference: string;
}

export interface NominationList {
  plan: Plan;
  /** Day on which the list was made, `YYYY-MM-DD`. */
  date: string;
  /** I. Tập thể: departments, then offices, in the order of the review. */
  collectives: Nominee[];
  /** II.1. Chấp hành viên. */
  officers: Nominee[];
  /** II.2. Không là Chấp hành viên. */
  others: Nominee[];
  overQuota: OverQuota[];
  /** Qualified, but the council decided not to propose them. */
  declined: ReviewSubject[];
  /** Left out because information is missing. */
  incomplete: { subject: ReviewSubject; evaluation: Evaluation }[];
  notQualified: { subject: ReviewSubject; evaluation: Evaluation }[];
  /** The data period or the time to send dossiers is still open: figures may change. */
  provisional: boolean;
}
