/**
 * Quotas (chỉ tiêu khen thưởng): ranks those who share one, and says where more are proposed than it allows. It drops nobody: whoever is beyond
 * the quota is put to the council, until it writes its decision (nominate.ts).
 */
import { fold } from '../cells/text';
import type { Quota, QuotaShare } from '../plan/award';
import type { AwardPlan } from './evaluate';
import type { OverQuota, QuotaPlace } from './nominate';
import { type Ratio, compareRatios, excessOf } from './results';
import type { ReviewSubject } from './subject';
import type { AgencyGroup, Agencies } from './agencies';

export interface QuotaResult {
  /** Only of subjects whose kind has a limit. */
  places: Map<ReviewSubject, QuotaPlace>;
  overQuota: OverQuota[];
}

/** The award title that is proposed for somebody. */
export const awardOf = ({ award }: AwardPlan, { facts }: ReviewSubject): string => facts.award ?? award.titles[0]!;

/** How many a share of so many is. Exact: hundredths of a per cent of whole people. */
function shareOf({ percent, rounding }: QuotaShare, of: number): number {
  const [count, whole] = [Math.round(percent * 100) * of, 10_000];
  const rest = count % whole;
  const down = (count - rest) / whole;
  const goesUp = { down: false, up: rest > 0, nearest: rest * 2 >= whole }[rounding];
  return goesUp ? down + 1 : down;
}

/** Places of all who qualify and whom the council has not declined. @param all who is in the review, and still in the report */
export function applyQuotas(plan: AwardPlan, all: readonly ReviewSubject[], proposed: readonly ReviewSubject[], agencies: Agencies): QuotaResult {
  const result: QuotaResult = { places: new Map(), overQuota: [] };
  for (const quota of plan.award.quotas) {
    if (quota.limit === null && !quota.share) continue;
    const { kind, per, title, reference } = quota;
    const sizes = groupsOf(quota, all, agencies);
    const named = title === undefined ? proposed : proposed.filter((subject) => fold(awardOf(plan, subject)) === fold(title));
    for (const [agency, group] of groupsOf(quota, named, agencies)) {
      const limit = quota.share ? shareOf(quota.share, sizes.get(agency)?.length ?? 0) : quota.limit!;
      for (const [subject, place] of placesIn(plan, group, limit)) {
        const known = result.places.get(subject);
        result.places.set(subject, known ? together(known, place) : place);
      }
      if (group.length > limit)
        result.overQuota.push({ kind, per, agency: per === 'unit' ? (agency?.name ?? '') : '', count: group.length, limit, title: title ?? '', reference });
    }
  }
  return result;
}

/** Whoever is beyond any of several quotas is told so; who was not chosen within one of them is not chosen. */
function together(a: QuotaPlace, b: QuotaPlace): QuotaPlace {
  const [first, other] = a.beyond || !b.beyond ? [a, b] : [b, a];
  return { ...first, isChosenFrom: [first, other].some(({ beyond, isChosenFrom }) => beyond && isChosenFrom) };
}

function groupsOf({ kind, per }: Quota, proposed: readonly ReviewSubject[], agencies: Agencies): Map<AgencyGroup | null, ReviewSubject[]> {
  const groups = new Map<AgencyGroup | null, ReviewSubject[]>();
  for (const subject of proposed) {
    if (subject.kind !== kind) continue;
    const agency = per === 'unit' ? (agencies.get(subject) ?? null) : null;
    groups.set(agency, [...(groups.get(agency) ?? []), subject]);
  }
  return groups;
}

interface Ranked {
  subject: ReviewSubject;
  excess: Ratio | null;
  rank: number | null;
  tied: boolean;
}

function placesIn(plan: AwardPlan, group: readonly ReviewSubject[], limit: number): [ReviewSubject, QuotaPlace][] {
  const ranked = rank(group.map((subject) => ({ subject, excess: excessOf(plan, subject) })));
  const count = group.length;
  const chosen = ranked.filter(({ subject }) => subject.facts.council === 'propose');
  return ranked.map((one) => [
    one.subject,
    { rank: one.rank, tied: one.tied, count, limit, beyond: isBeyond(one, ranked, chosen, limit), isChosenFrom: chosen.length > 0 && chosen.length >= limit },
  ]);
}

/** 1, 1, 3: whoever exceeded the same has the same rank. Where one of them has no figures nothing can be ranked, and all are tied. */
function rank(group: readonly Pick<Ranked, 'subject' | 'excess'>[]): Ranked[] {
  if (group.some(({ excess }) => excess === null)) return group.map((one) => ({ ...one, rank: null, tied: group.length > 1 }));
  return group.map((one) => {
    const better = group.filter((other) => compareRatios(other.excess!, one.excess!) > 0).length;
    const same = group.filter((other) => compareRatios(other.excess!, one.excess!) === 0).length;
    return { ...one, rank: better + 1, tied: same > 1 };
  });
}

/** Within the quota are those whom the council chose, as long as they fit in; then the best ranked, as long as no tie reaches over the edge. */
function isBeyond(one: Ranked, ranked: readonly Ranked[], chosen: readonly Ranked[], limit: number): boolean {
  if (ranked.length <= limit) return false;
  if (chosen.length > limit) return true;
  if (chosen.includes(one)) return false;
  const rivals = ranked.filter((other) => !chosen.includes(other));
  const notBehind = rivals.filter((other) => one.rank === null || other.rank === null || other.rank <= one.rank).length;
  return notBehind > limit - chosen.length;
}
