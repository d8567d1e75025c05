/**
 * The nomination list (danh sách đề nghị) as data: who is proposed for which award, with results, reasons and notes. The sheet and the papers
 * are written from it, so that figures are the same everywhere.
 */
import type { SubjectKind } from '../terms/terms';
import { deadlineState } from './deadline';
import { type AwardPlan, evaluateAll } from './evaluate';
import type { Evaluation } from './evaluation';
import { applyQuotas, awardOf, type QuotaResult } from './quota';
import { excessOf, ratioNumber } from './results';
import type { ReviewSubject } from './subject';
import { type Agencies, agenciesOf } from './agencies';
import type { StaffRecord } from './staff';

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
  /** The council has chosen as many of the group as the quota allows. */
  isChosenFrom: boolean;
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
  /** Day on which the review took the report's figures; null where that is not known. */
  taken: string | null;
  /** I. Tập thể: departments, then offices, in the order of the review. */
  collectives: Nominee[];
  /** II.1. Chấp hành viên. */
  officers: Nominee[];
  /** II.2. Không là Chấp hành viên. */
  others: Nominee[];
  /** Quotas that the list itself exceeds: the council has chosen more than they allow. */
  overQuota: OverQuota[];
  /** Quotas within which the council has to choose. */
  openQuotas: OverQuota[];
  /** Qualified, but beyond a quota as long as the council has not chosen: they stand in the minutes, not among those proposed. */
  undecided: Nominee[];
  /** Qualified, but the council has chosen others within the quota. */
  notChosen: LeftOut[];
  /** Qualified, but the council decided not to propose them. */
  declined: LeftOut[];
  /** Left out because information is missing. */
  incomplete: LeftOut[];
  notQualified: LeftOut[];
  /** The council has written that it proposes them although they do not qualify, or not yet: among those above, too, and never proposed. */
  against: LeftOut[];
  /** Units of which several people are said to be the head. */
  severalHeads: { agency: string; names: string[] }[];
  /** The data period is still open on `date`: figures may change. */
  provisional: boolean;
  /** What the staff table of the workbook says of people; absent where it was not read. */
  staff?: ReadonlyMap<ReviewSubject, StaffRecord>;
}

/** Kinds of collectives, in the order of the list. */
const COLLECTIVES: readonly SubjectKind[] = ['province', 'department', 'office'];

/** The list as the review stands, on a day. */
export function nominate(plan: AwardPlan, subjects: readonly ReviewSubject[], today: string, taken: string | null = null): NominationList {
  const evaluations = evaluateAll(plan, subjects);
  const all = subjects.map((subject) => ({ subject, evaluation: evaluations.get(subject)! }));
  const having = (conclusion: Evaluation['conclusion']): LeftOut[] => all.filter(({ evaluation }) => evaluation.conclusion === conclusion);
  const qualified = having('qualified');
  const agencies = agenciesOf(subjects);
  const present = subjects.filter(({ origin }) => origin !== 'gone');
  const quotasOf = (some: readonly LeftOut[]): QuotaResult =>
    applyQuotas(
      plan,
      present,
      some.map(({ subject }) => subject),
      agencies,
    );
  const candidates = qualified.filter(({ subject }) => subject.facts.council !== 'decline');
  const first = quotasOf(candidates).places;
  const isLeft = ({ subject }: LeftOut): boolean =>
    first.get(subject)?.beyond === true && first.get(subject)!.isChosenFrom && subject.facts.council !== 'propose';
  const proposed = candidates.filter((one) => !isLeft(one));
  const { places, overQuota: asked } = quotasOf(proposed);
  const nominees = proposed.map((one): Nominee => {
    const excess = excessOf(plan, one.subject);
    return {
      ...one,
      award: awardOf(plan, one.subject),
      excess: excess && ratioNumber(excess),
      place: places.get(one.subject) ?? null,
    };
  });
  const isOpen = ({ subject, place }: Nominee): boolean => place?.beyond === true && subject.facts.council !== 'propose';
  const ofKinds = (...kinds: SubjectKind[]): Nominee[] => kinds.flatMap((kind) => nominees.filter((one) => one.subject.kind === kind && !isOpen(one)));
  const undecided = nominees.filter(isOpen);
  const { overQuota } = quotasOf(nominees.filter((one) => !isOpen(one)));
  const isSame = (a: OverQuota, b: OverQuota): boolean => a.kind === b.kind && a.agency === b.agency && a.title === b.title;
  return {
    plan,
    evaluations,
    date: today,
    taken,
    collectives: ofKinds(...COLLECTIVES),
    officers: ofKinds('officer'),
    others: ofKinds('staff'),
    overQuota,
    openQuotas: asked.filter((quota) => !overQuota.some((other) => isSame(quota, other))),
    undecided,
    notChosen: candidates.filter(isLeft),
    declined: qualified.filter(({ subject }) => subject.facts.council === 'decline'),
    incomplete: having('incomplete'),
    notQualified: having('notQualified'),
    against: all.filter(({ subject, evaluation }) => subject.facts.council === 'propose' && evaluation.conclusion !== 'qualified'),
    severalHeads: severalHeads(agencies),
    provisional: deadlineState(plan, today).provisional,
  };
}

function severalHeads(agencies: Agencies): NominationList['severalHeads'] {
  return [...new Set(agencies.values())].flatMap(({ name, people }) => {
    const heads = people.filter(({ facts, origin }) => facts.isHead === true && origin !== 'gone');
    return heads.length > 1 ? [{ agency: name, names: heads.map((one) => one.name) }] : [];
  });
}

/** Everybody on the list, in its order. */
export const allNominees = ({ collectives, officers, others }: NominationList): Nominee[] => [...collectives, ...officers, ...others];

/** Everybody who is put to the vote: the list, and who waits for the council's choice, in the sections of the list. */
export function considered(list: NominationList): Pick<NominationList, 'collectives' | 'officers' | 'others'> {
  const open = (...kinds: SubjectKind[]): Nominee[] => list.undecided.filter(({ subject }) => kinds.includes(subject.kind));
  return {
    collectives: [...list.collectives, ...open(...COLLECTIVES)],
    officers: [...list.officers, ...open('officer')],
    others: [...list.others, ...open('staff')],
  };
}

/** All of them. */
export const allConsidered = (list: NominationList): Nominee[] => [...allNominees(list), ...list.undecided];

/** What a row still lacks for its dossier although it qualifies: the report on achievements has to be confirmed. */
export const lacksConfirmation = ({ facts }: ReviewSubject): boolean => facts.confirmedBy === null;
