/** Which unit of a review a row belongs to: names of units are compared with the folding that joins the two measures of a report. */
import { contradict, unitKeys } from '../report/join';
import { type ReviewSubject, isPerson } from './subject';

/** One unit: its own rows (none where only people name it) and its people, in the order of the review. */
export interface UnitGroup {
  /** As written first. */
  name: string;
  /** Rows of the unit as a collective. Several where a workbook repeats a name: then what is known of one counts for all. */
  collectives: ReviewSubject[];
  people: ReviewSubject[];
}

/** The unit of every row; rows without a unit have none. */
export type Units = ReadonlyMap<ReviewSubject, UnitGroup>;

/** Finds the unit of every row: collectives first, then people by the unit that they name, also where nobody else names it. */
export function unitsOf(subjects: readonly ReviewSubject[]): Units {
  const units = new Map<ReviewSubject, UnitGroup>();
  const groups = new UnitNames();
  for (const subject of subjects) {
    if (isPerson(subject)) continue;
    const group = groups.exact(subject.name) ?? groups.add(subject.name);
    group.collectives.push(subject);
    units.set(subject, group);
  }
  for (const subject of subjects) {
    if (!isPerson(subject) || subject.unit.trim() === '') continue;
    const group = groups.find(subject.unit) ?? groups.add(subject.unit);
    group.people.push(subject);
    units.set(subject, group);
  }
  return units;
}

/** Units by the keys of their names. A looser key counts only where one unit alone has it, as in report/join.ts. */
class UnitNames {
  private readonly byKey: Map<string, Set<UnitGroup>>[] = [];
  private readonly found = new Map<string, UnitGroup | null>();

  add(name: string): UnitGroup {
    const group: UnitGroup = { name, collectives: [], people: [] };
    unitKeys(name).forEach((key, level) => {
      const level_ = (this.byKey[level] ??= new Map<string, Set<UnitGroup>>());
      level_.set(key, (level_.get(key) ?? new Set()).add(group));
    });
    this.found.clear();
    return group;
  }

  exact(name: string): UnitGroup | null {
    const [group] = this.byKey[0]?.get(unitKeys(name)[0]!) ?? [];
    return group ?? null;
  }

  find(name: string): UnitGroup | null {
    let group = this.found.get(name);
    if (group === undefined) this.found.set(name, (group = this.exact(name) ?? this.loose(name)));
    return group;
  }

  private loose(name: string): UnitGroup | null {
    for (const [level, key] of unitKeys(name).entries()) {
      const [group, other] = (key !== '' && this.byKey[level]?.get(key)) || [];
      if (group && !other && !contradict(group.name, name)) return group;
    }
    return null;
  }
}
