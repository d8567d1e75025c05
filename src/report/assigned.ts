/**
 * Targets that a plan assigns by name: which of the units and people at hand the rows of a plan that name one are about. Names match as those of two
 * sheets of a report do (report/join.ts); a name that several could be meant by decides for none of them. Officers with a qualifier are told by the title
 * beside their names.
 */
import { cellAddress } from '../cells/address';
import { agencyName } from '../cells/text';
import { personIn } from '../plan/addressee';
import { groupOf, isGroup } from '../plan/groups';
import { checksumLetters } from '../plan/stamp';
import { type Assigned, assignedNames, type Band } from '../plan/plan';
import { agencyKeys, contradict, personKeys } from './join';
import { about, type Question } from './questions';
import type { Reading } from './reading';
import type { ReportSheet } from './sheet';
import { type Measure, MEASURES, type SubjectKind } from '../terms/terms';

/** A unit or person by name. `agency`: the unit that a person belongs to; for a unit its own name. */
export interface Named {
  kind: SubjectKind;
  name: string;
  agency: string;
  /** Chức vụ, chức danh beside a person's name; absent where nothing says it. */
  title?: string | null;
}

/** Which names of the plan are about whom. */
export interface Assignment {
  /** By index of the subject; absent where all its targets are those of its kind. */
  of: ReadonlyMap<number, Assigned>;
  /** Names that nobody at hand has. */
  unmatched: readonly string[];
  /** Names that several could be meant by. */
  ambiguous: readonly string[];
  /** Officers of whom no title tells whether they are among those whom the plan sets targets by a qualifier. */
  untitled: readonly string[];
}

/** What a plan assigns by name, as far as matching needs it. */
export type PlanNames = { bands: readonly Pick<Band, 'subject' | 'measure'>[] };

const NONE: Assignment = { of: new Map(), unmatched: [], ambiguous: [], untitled: [] };

/** Matches the names that a plan assigns targets to with subjects. */
export function assignedTo(plan: PlanNames, subjects: readonly Named[]): Assignment {
  const all = assignedNames(plan);
  if (all.length === 0) return NONE;
  const names = all.filter((name) => !isGroup(name));
  const find = finder(subjects);
  const of = new Map<number, Assigned>();
  const found = names.map((name) => ({ name, about: find(name) }));
  const isAmbiguous = ({ about }: (typeof found)[number]): boolean => about.length > 1;
  for (const one of found) {
    const measures = MEASURES.filter((measure) => plan.bands.some((band) => band.subject === one.name && band.measure === measure));
    for (const index of one.about) of.set(index, withName(of.get(index) ?? {}, measures, isAmbiguous(one) ? null : one.name));
  }
  const untitled = ofGroups(plan, subjects, of);
  const namesOf = (list: typeof found): string[] => list.map(({ name }) => name);
  return { of, unmatched: namesOf(found.filter(({ about }) => about.length === 0)), ambiguous: namesOf(found.filter(isAmbiguous)), untitled };
}

/** Adds the targets of officers with a qualifier, but for whom the plan names. @returns the names of those of whom no title tells */
function ofGroups(plan: PlanNames, subjects: readonly Named[], of: Map<number, Assigned>): string[] {
  const groups = MEASURES.map((measure) => {
    const names = plan.bands.flatMap((band) => (band.measure === measure && band.subject !== undefined && isGroup(band.subject) ? [band.subject] : []));
    return { measure, names: [...new Set(names)] };
  });
  const untitled: string[] = [];
  subjects.forEach((subject, i) => {
    if (subject.kind !== 'officer') return;
    for (const { measure, names } of groups) {
      const known = of.get(i);
      if (names.length === 0 || (known && measure in known)) continue;
      const group = groupOf(names, subject.title ?? '');
      if (group === undefined) continue;
      of.set(i, { ...known, [measure]: group });
      if (group === null && untitled.at(-1) !== subject.name) untitled.push(subject.name);
    }
  });
  return untitled;
}

/** Whom two rows of a plan name under two names, neither decides. */
function withName(known: Assigned, measures: readonly Measure[], name: string | null): Assigned {
  const next = { ...known };
  for (const measure of measures) next[measure] = measure in known ? null : name;
  return next;
}

const isPerson = ({ kind }: Named): boolean => kind === 'officer' || kind === 'staff';

/** Finds the subjects that a name may mean, by the surest key that any has. */
function finder(subjects: readonly Named[]): (name: string) => number[] {
  const [units, people] = [keysBy(subjects, false), keysBy(subjects, true)];
  return (name) => {
    const ofUnits = isProper(name)
      ? atSurest(units, agencyKeys(name)).filter((i) => !contradict(name, subjects[i]!.name) && fitsType(name, subjects[i]!.name))
      : [];
    if (ofUnits.length > 0) return ofUnits;
    const { name: person, unit } = personIn(name);
    const found = atSurest(people, personKeys(person));
    return unit === '' ? found : found.filter((i) => isUnit(unit, subjects[i]!.agency));
  };
}

/** "Cục THADS tỉnh Vĩnh An" is not the "Chi cục THADS thành phố Vĩnh An", however alike the rest is. */
function fitsType(a: string, b: string): boolean {
  const [typeA, typeB] = [agencyName(a).type, agencyName(b).type];
  return typeA === '' || typeB === '' || typeA === typeB;
}

/** A name says more than a kind of unit: "Cục THADS tỉnh" alone is nobody's. */
const isProper = (name: string): boolean => agencyName(name).name !== '';

const isUnit = (a: string, b: string): boolean =>
  isProper(a) && fitsType(a, b) && !contradict(a, b) && agencyKeys(a).some((key, level) => key !== '' && key === agencyKeys(b)[level]);

/** Subjects by key, level by level. */
type Keys = Map<string, number[]>[];

function keysBy(subjects: readonly Named[], ofPeople: boolean): Keys {
  const levels: Keys = [];
  subjects.forEach((subject, i) => {
    if (isPerson(subject) !== ofPeople) return;
    const keys = ofPeople ? personKeys(subject.name) : agencyKeys(subject.name);
    keys.forEach((key, level) => {
      const known = (levels[level] ??= new Map<string, number[]>());
      const having = known.get(key);
      if (having) having.push(i);
      else known.set(key, [i]);
    });
  });
  return levels;
}

function atSurest(levels: Keys, keys: readonly string[]): number[] {
  for (const [level, key] of keys.entries()) {
    const found = key === '' ? undefined : levels[level]?.get(key);
    if (found) return found;
  }
  return [];
}

/**
 * Asks about names of the plan that nobody in the report has: one that is only written in another way would be judged by the target of its band. And about
 * those that several have: nobody can tell whose target it is.
 */
export function assignedQuestions(sheets: readonly ReportSheet[], subjects: readonly Named[], reading: Reading, plan: PlanNames): Question[] {
  const [first] = sheets;
  const { unmatched, ambiguous, untitled } = assignedTo(plan, subjects);
  if (!first) return [];
  const { sheet, header } = first;
  const place = { sheet, address: cellAddress(header.firstRow, header.firstColumn), recommended: null };
  const asked = (code: 'assignedNobody' | 'assignedSeveral' | 'untitled', names: readonly string[], says: 'absent' | 'rowsUnknown'): Question[] => {
    const accepted = `${code}${checksumLetters(names.join('\n'))}`;
    if (names.length === 0 || reading.sheets[sheet]?.accepted?.includes(accepted)) return [];
    const candidates = [{ answer: { says }, reading: about(sheet, { accepted: [accepted] }), proof: null }];
    return [{ code, names: [...names], id: `${accepted}/${sheet}`, ...place, candidates }];
  };
  return [
    ...asked('assignedNobody', unmatched, 'absent'),
    ...asked('assignedSeveral', ambiguous, 'rowsUnknown'),
    ...asked('untitled', untitled, 'rowsUnknown'),
  ];
}
