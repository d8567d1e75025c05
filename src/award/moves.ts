/**
 * Rows of an earlier review that the report names otherwise now: a name written better, another unit, a unit renamed. Found among those left over when
 * names are matched (review.ts), each by something that only one of them has. A person says whether they are right: a successor may have the same figures.
 */
import { shiftDecimal } from '../cells/decimal';
import { fold, nameKey, personName } from '../cells/text';
import { personKeys } from '../report/join';
import { DECIDING_FIGURES } from '../terms/figures';
import { MEASURES, UNIT_POWER } from '../terms/terms';
import { type EarlierRow, type Merge, unitKey } from './review';
import { isPerson, type ReviewSubject } from './subject';

/**
 * Why a row is thought to be about somebody: `spelling` the same name, once typed without accents, in the same unit · `figures` the same figures, in the same unit ·
 * `namesake` unit and name are as they were, but somebody else of that name has come or left: it may be either · `name` a name that only one of those left over has, in another unit · `people` a unit whose people are the other's.
 */
export type MoveEvidence = 'spelling' | 'figures' | 'name' | 'people' | 'namesake';

export interface Move {
  /** Index of the earlier row. */
  from: number;
  /** Index of the report's row. */
  to: number;
  why: MoveEvidence;
  /** In the same unit, whatever that is called now: what somebody is there goes on. */
  keepsUnit: boolean;
}

/** So much of the people of a renamed unit must be those of the earlier one, and the other way round. */
const MOST = 0.6;
const FEWEST = 2;

/** The moves that explain what a merge has left over. Each row is in one of them at most. */
export function movesIn(earlier: readonly EarlierRow[], rows: readonly ReviewSubject[], { units, matched, added, gone }: Merge): Move[] {
  const moves: Omit<Move, 'keepsUnit'>[] = [];
  const [left, right] = [new Set(gone), new Set(added)];
  const take = (from: number, to: number, why: MoveEvidence): void => {
    left.delete(from);
    right.delete(to);
    moves.push({ from, to, why });
  };
  const before = (index: number): ReviewSubject => earlier[index]!.subject;
  // Who left in an earlier run makes nobody doubtful any more.
  const leaving = gone.map(before).filter(({ origin }) => origin !== 'gone');
  const loose = new Set([...leaving, ...added.map((to) => rows[to]!)].filter(isPerson).map(({ name }) => personKey(name)));
  for (const [from, to] of matched) if (isPerson(before(from)) && loose.has(personKey(before(from).name))) take(from, to, 'namesake');
  const pair = (
    why: MoveEvidence,
    keyOfEarlier: (index: number) => string | null,
    keyOfRow: (index: number) => string | null,
    isTelling: (from: number, to: number) => boolean = () => true,
  ): void => {
    const candidates = [byKey(left, keyOfEarlier), byKey(right, keyOfRow)] as const;
    for (const [key, [from, ...others]] of candidates[0]) {
      const [to, ...rivals] = candidates[1].get(key) ?? [];
      if (from !== undefined && to !== undefined && others.length + rivals.length === 0 && isTelling(from, to)) take(from, to, why);
    }
  };
  // Units first: what their people are called by decides, then where those are.
  for (const [from, to] of renamedUnits(earlier, rows, left, right)) take(from, to, 'people');
  const sameUnit = unitsOf(earlier, rows, units, moves);
  const within = (subject: ReviewSubject, unit: string | null, key: string | null): string | null =>
    unit === null || key === null ? null : `${unit}|${isPerson(subject)}|${key}`;
  // A name that somebody else bears, too, tells nothing.
  const names = counts([...earlier.map(({ subject }) => subject), ...rows].filter(isPerson).map(({ name }) => personKey(name)));
  const unique = (subject: ReviewSubject): string | null => {
    const key = personKey(subject.name);
    return isPerson(subject) && key !== '' && names.get(key) === 2 ? key : null;
  };
  pair(
    'name',
    (i) => unique(before(i)),
    (j) => unique(rows[j]!),
  );
  pair(
    'spelling',
    (i) => within(before(i), sameUnit.ofEarlier(i), spelling(before(i))),
    (j) => within(rows[j]!, sameUnit.ofRow(j), spelling(rows[j]!)),
    // "An" and "Ân" are two names; "an" typed without any accent may be either.
    (i, j) => isPlain(before(i).name) || isPlain(rows[j]!.name),
  );
  pair(
    'figures',
    (i) => within(before(i), sameUnit.ofEarlier(i), figuresKey(before(i))),
    (j) => within(rows[j]!, sameUnit.ofRow(j), figuresKey(rows[j]!)),
  );
  pair(
    'figures',
    (i) => (isPerson(before(i)) ? null : figuresKey(before(i))),
    (j) => (isPerson(rows[j]!) ? null : figuresKey(rows[j]!)),
  );
  return moves.map((move) => ({ ...move, keepsUnit: sameUnit.ofEarlier(move.from) === sameUnit.ofRow(move.to) }));
}

const personKey = (name: string): string => nameKey(personName(name));

function byKey(indexes: Iterable<number>, keyOf: (index: number) => string | null): Map<string, number[]> {
  const groups = new Map<string, number[]>();
  for (const index of indexes) {
    const key = keyOf(index);
    if (key !== null) groups.set(key, [...(groups.get(key) ?? []), index]);
  }
  return groups;
}

function counts(keys: readonly string[]): Map<string, number> {
  const found = new Map<string, number>();
  for (const key of keys) found.set(key, (found.get(key) ?? 0) + 1);
  return found;
}

/** A name without accents and signs, for a person; units are told by their people and figures. */
const spelling = (subject: ReviewSubject): string | null => (isPerson(subject) ? fold(personName(subject.name)) || null : null);

const isPlain = (name: string): boolean => !/[\p{M}đĐ]/u.test(name.normalize('NFD'));

/** The figures of both measures, in đồng and cases; null where there is nothing to be enforced: such rows are all alike. */
function figuresKey({ results }: ReviewSubject): string | null {
  const figures = MEASURES.map((measure) => {
    const result = results[measure];
    return result ? DECIDING_FIGURES.map((figure) => (result[figure] === null ? '' : shiftDecimal(result[figure], UNIT_POWER[result.unit]))) : null;
  });
  const isTelling = figures.some((found) => found && found.every((figure) => typeof figure === 'number' && figure > 0));
  return isTelling ? JSON.stringify(figures) : null;
}

/** Units of the review that the report does not have, each with the one of the report whose people are the same. */
function renamedUnits(
  earlier: readonly EarlierRow[],
  rows: readonly ReviewSubject[],
  left: ReadonlySet<number>,
  right: ReadonlySet<number>,
): [from: number, to: number][] {
  const peopleOf = (subjects: readonly ReviewSubject[]): Map<string, Set<string>> => {
    const people = new Map<string, Set<string>>();
    for (const subject of subjects.filter(isPerson))
      people.set(unitKey(subject), (people.get(unitKey(subject)) ?? new Set()).add(personKeys(subject.name)[0]!));
    return people;
  };
  const [before, now] = [peopleOf(earlier.map(({ subject }) => subject)), peopleOf(rows)];
  const units = [...right].filter((to) => !isPerson(rows[to]!));
  return [...left].flatMap((from): [number, number][] => {
    const { subject } = earlier[from]!;
    const people = before.get(unitKey(subject));
    if (isPerson(subject) || !people) return [];
    const same = units.filter((to) => {
      const others = now.get(unitKey(rows[to]!)) ?? new Set();
      const common = [...people].filter((name) => others.has(name)).length;
      return common >= FEWEST && common >= MOST * people.size && common >= MOST * others.size;
    });
    return same.length === 1 ? [[from, same[0]!]] : [];
  });
}

/** Which unit of the report a row is of: by its name, or by the unit's new name. Null for an earlier row whose unit the report does not have. */
function unitsOf(
  earlier: readonly EarlierRow[],
  rows: readonly ReviewSubject[],
  units: ReadonlyMap<string, string>,
  moves: readonly Pick<Move, 'from' | 'to'>[],
): { ofEarlier(index: number): string | null; ofRow(index: number): string | null } {
  const now = new Map(units);
  for (const { from, to } of moves) now.set(unitKey(earlier[from]!.subject), unitKey(rows[to]!));
  return { ofEarlier: (index) => now.get(unitKey(earlier[index]!.subject)) ?? null, ofRow: (index) => unitKey(rows[index]!) };
}
