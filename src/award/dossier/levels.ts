/**
 * To whom the parts of a list go. The agency that decides on its own award submits to its head; what somebody above it awards it submits there, in a
 * submission and a list of their own. Told by the award titles: "Giấy khen của Tổng Cục trưởng Tổng cục THADS".
 */
import { fold } from '../../cells/text';
import { agenciesOf } from '../agencies';
import { allNominees, type NominationList, type Nominee, type OverQuota } from '../nominate';
import { decidesItself, sameAgency } from './issuer';
import { cleanText } from './writing';

/** One part of a list. `above`: the agency above that awards it; null for the agency's own, or where it all goes one way. */
export interface Level {
  above: string | null;
  list: NominationList;
}

/** "Tổng Cục trưởng Tổng cục THADS" → who holds the office, and the agency. */
const HOLDER = /^(?:tổng cục trưởng|cục trưởng|chi cục trưởng|bộ trưởng|chủ tịch|giám đốc|thủ trưởng)\s+/iu;

/** The agency whose head awards a title; '' where the title names none. @example 'Bằng khen của Bộ trưởng Bộ Tư pháp' → 'Bộ Tư pháp' */
export function awardedBy(title: string): string {
  const [, who = ''] = /\scủa\s+(.+)$/iu.exec(cleanText(title)) ?? [];
  return HOLDER.test(who) ? who.replace(HOLDER, '') : '';
}

/** The parts of a list that somebody is in: the agency's own first, then one for each agency above, in the order of the list. */
export function levelsOf(list: NominationList): Level[] {
  const { plan } = list;
  if (!decidesItself(plan)) return [{ above: null, list }];
  const aboveOf = ({ award }: Nominee): string | null => {
    const by = awardedBy(award);
    return by === '' || sameAgency(by, plan.award.letterhead.agency) ? null : by;
  };
  const levels = [...new Set(allNominees(list).map(aboveOf))].sort((a, b) => Number(a !== null) - Number(b !== null));
  const agencies = agenciesOf([...list.evaluations.keys()]);
  const part = (above: string | null): NominationList => {
    const of = (nominees: readonly Nominee[]): Nominee[] => nominees.filter((nominee) => aboveOf(nominee) === above);
    const own = { ...list, collectives: of(list.collectives), officers: of(list.officers), others: of(list.others) };
    if (above === null) return own;
    const nominees = allNominees(own);
    const concerns = ({ kind, agency, title }: OverQuota): boolean =>
      nominees.some(
        ({ subject, award }) =>
          subject.kind === kind && (agency === '' || agencies.get(subject)?.name === agency) && (title === '' || fold(award) === fold(title)),
      );
    // What is still open is for the agency's own council.
    return { ...own, overQuota: list.overQuota.filter(concerns), openQuotas: [], undecided: [], incomplete: [] };
  };
  return levels.map((above) => ({ above, list: part(above) }));
}
