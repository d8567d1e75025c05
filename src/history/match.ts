/** Who is who in the figures of two days: by measure and unit, then by name within the unit, as reports are joined (report/join.ts). Pure. */
import { awardSubjectOf } from '../plan/award';
import { agencyKeys, contradict, matchByKeys, personKeys } from '../report/join';
import type { HistoryRow } from './row';

/** What tells a subject. */
type Named = Pick<HistoryRow, 'kind' | 'agency' | 'name' | 'measure'>;

/**
 * Indexes of rows of one day to those of another about the same subject in the same measure.
 * @param namesakes people of one name in one unit: paired in their order, or not at all, as nobody knows whose figures are whose
 */
export function matchSubjects(left: readonly Named[], right: readonly Named[], namesakes: 'inOrder' | 'none'): Map<number, number> {
  const [a, b] = [unitsIn(left), unitsIn(right)];
  const units = matchByKeys(
    a.map(({ name }) => agencyKeys(name)),
    b.map(({ name }) => agencyKeys(name)),
  );
  const matched = new Map<number, number>();
  for (const [i, j] of units) {
    const [one, other] = [a[i]!, b[j]!];
    if (contradict(one.name, other.name)) continue;
    const found = matchByKeys(
      one.rows.map((at) => keysOf(left[at]!)),
      other.rows.map((at) => keysOf(right[at]!)),
    );
    const pairs = [...found].map(([from, to]): [number, number] => [one.rows[from]!, other.rows[to]!]);
    for (const [from, to] of pairs) if (namesakes === 'inOrder' || !(isTwice(one, left, from) || isTwice(other, right, to))) matched.set(from, to);
  }
  return matched;
}

/** A unit's own row has no name within the unit. */
function keysOf({ kind, name, measure }: Named): string[] {
  if (awardSubjectOf(kind) === 'collective') return [`${measure}|${kind}|`, `${measure}|`];
  return personKeys(name).map((key) => `${measure}|${key}`);
}

/** The unit has another row that is told by the same. */
function isTwice({ rows: own }: UnitRows, rows: readonly Named[], at: number): boolean {
  const key = keysOf(rows[at]!)[0];
  return own.some((other) => other !== at && keysOf(rows[other]!)[0] === key);
}

interface UnitRows {
  name: string;
  rows: number[];
}

function unitsIn(rows: readonly Named[]): UnitRows[] {
  const units = new Map<string, UnitRows>();
  rows.forEach(({ kind, agency, name }, at) => {
    const unit = awardSubjectOf(kind) === 'collective' ? name : agency;
    const key = agencyKeys(unit)[0]!;
    const known = units.get(key);
    if (known) known.rows.push(at);
    else units.set(key, { name: unit, rows: [at] });
  });
  return [...units.values()];
}
