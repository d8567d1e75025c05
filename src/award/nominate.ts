/**
 * The nomination list (danh sách đề nghị) as data: who is proposed for which award, with results, reasons and notes. The sheet and the papers
 * are written from it, so that figures are the same everywhere.
 */
import type { SubjectKind } from '../terms/terms';
import { deadlineState } from './deadline';
import { type AwardPlan, evaluateAll } from './evaluate';
import type { Evaluation } from './evaluation';
import { applyQuotas } from './quota';
import { excessOf, ratioNumber } from './results';
import type { ReviewSubject } from './subject';
import { agenciesOf } from './agencies';

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
  agency: string;
  count: number;
  limit: number;
  /** The award title that the quota is for; '' for all together. */
  title: string;
  reference: string;
}

/** A row that is not on the list, with every reason. */
export interface LeftOut {
  subject: ReviewSubject;
  evaluation: Evaluation;
}

export interface NominationList {
  plan: AwardPlan;
  /** Of every row of the review. */
  evaluations: ReadonlyMap<ReviewSubject, Evaluation>;
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
  declined: LeftOut[];
  /** Left out because information is missing. */
  incomplete: LeftOut[];
  notQualified: LeftOut[];
  /** The data period is still open on `date`: figures may change. */
  provisional: boolean;
}

/** Kinds of collectives, in the order of the list. */
const COLLECTIVES: readonly SubjectKind[] = ['province', 'department', 'office'];

/** The list as the review stands, on a day. */
export function nominate(plan: AwardPlan, subjects: readonly ReviewSubject[], today: string): NominationList {
  const evaluations = evaluateAll(plan, subjects);
  const all = subjects.map((subject) => ({ subject, evaluation: evaluations.get(subject)! }));
  const having = (conclusion: Evaluation['conclusion']): LeftOut[] => all.filter(({ evaluation }) => evaluation.conclusion === conclusion);
  const qualified = having('qualified');
  const proposed = qualified.filter(({ subject }) => subject.facts.council !== 'decline');
  const { places, overQuota } = applyQuotas(
    plan,
    subjects.filter(({ origin }) => origin !== 'gone'),
    proposed.map(({ subject }) => subject),
    agenciesOf(subjects),
  );
  const nominees = proposed.map((one): Nominee => {
    const excess = excessOf(plan, one.subject);
    return {
      ...one,
      award: awardOf(plan, one.subject),
      excess: excess && ratioNumber(excess),
      place: places.get(one.subject) ?? null,
    };
  });
  const ofKinds = (...kinds: SubjectKind[]): Nominee[] => kinds.flatMap((kind) => nominees.filter(({ subject }) => subject.kind === kind));
  return {
    plan,
    evaluations,
    date: today,
    collectives: ofKinds(...COLLECTIVES),
    officers: ofKinds('officer'),
    others: ofKinds('staff'),
    overQuota,
    declined: qualified.filter(({ subject }) => subject.facts.council === 'decline'),
    incomplete: having('incomplete'),
    notQualified: having('notQualified'),
    provisional: deadlineState(plan, today).provisional,
  };
}

/** The award title that is proposed for somebody. */
export const awardOf = ({ award }: AwardPlan, { facts }: ReviewSubject): string => facts.award ?? award.titles[0]!;

/** Everybody on the list, in its order. */
export const allNominees = ({ collectives, officers, others }: NominationList): Nominee[] => [...collectives, ...officers, ...others];

/** What a row still lacks for its dossier although it qualifies: the report on achievements has to be confirmed. */
export const lacksConfirmation = ({ facts }: ReviewSubject): boolean => facts.confirmedBy === null;
