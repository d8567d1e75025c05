/** Which agency of a review a row belongs to: names of agencies are compared with the folding that joins the two measures of a report. */
import { contradict, agencyKeys } from '../report/join';
import { type ReviewSubject, isPerson } from './subject';

/** One agency: its own rows (none where only people name it) and its people, in the order of the review. */
export interface AgencyGroup {
  /** As written first. */
  name: string;
  /** Rows of the agency as a collective. Several where a workbook repeats a name: then what is known of one counts for all. */
  collectives: ReviewSubject[];
  people: ReviewSubject[];
}

/** The agency of every row; rows without an agency have none. */
export type Agencies = ReadonlyMap<ReviewSubject, AgencyGroup>;

/** Finds the agency of every row: collectives first, then people by the agency that they name, also where nobody else names it. */
export function agenciesOf(subjects: readonly ReviewSubject[]): Agencies {
  const agencies = new Map<ReviewSubject, AgencyGroup>();
  const groups = new AgencyNames();
  for (const subject of subjects) {
    if (isPerson(subject)) continue;
    const group = groups.exact(subject.name) ?? groups.add(subject.name);
    group.collectives.push(subject);
    agencies.set(subject, group);
  }
  for (const subject of subjects) {
    if (!isPerson(subject) || subject.agency.trim() === '') continue;
    const group = groups.find(subject.agency) ?? groups.add(subject.agency);
    group.people.push(subject);
    agencies.set(subject, group);
  }
  return agencies;
}

/** Agencies by the keys of their names. A looser key counts only where one agency alone has it, as in report/join.ts. */
class AgencyNames {
  private readonly byKey: Map<string, Set<AgencyGroup>>[] = [];
  private readonly found = new Map<string, AgencyGroup | null>();

  add(name: string): AgencyGroup {
    const group: AgencyGroup = { name, collectives: [], people: [] };
    agencyKeys(name).forEach((key, level) => {
      const level_ = (this.byKey[level] ??= new Map<string, Set<AgencyGroup>>());
      level_.set(key, (level_.get(key) ?? new Set()).add(group));
    });
    this.found.clear();
    return group;
  }

  exact(name: string): AgencyGroup | null {
    const [group] = this.byKey[0]?.get(agencyKeys(name)[0]!) ?? [];
    return group ?? null;
  }

  find(name: string): AgencyGroup | null {
    let group = this.found.get(name);
    if (group === undefined) this.found.set(name, (group = this.exact(name) ?? this.loose(name)));
    return group;
  }

  private loose(name: string): AgencyGroup | null {
    for (const [level, key] of agencyKeys(name).entries()) {
      const [group, other] = (key !== '' && this.byKey[level]?.get(key)) || [];
      if (group && !other && !contradict(group.name, name)) return group;
    }
    return null;
  }
}
