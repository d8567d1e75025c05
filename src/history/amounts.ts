/**
 * The figures that texts tell of a whole report, of a unit or of a person, with those of the same period a year earlier. Sums are exact; a sum of which one
 * part is not known is not known. Pure.
 */
import { decimalsOf, shiftDecimal, toScaledInteger } from '../cells/decimal';
import { fold, nameKey } from '../cells/text';
import type { AssessedSubject } from '../assessment/report';
import { awardSubjectOf } from '../plan/award';
import { agencyKeys } from '../report/join';
import type { Recognition } from '../report/recognise';
import { type Comparator, type Measure, MEASURES, type Unit, UNIT_POWER } from '../terms/terms';
import { matchSubjects } from './match';
import type { HistoryRow } from './row';

/** In `unit`; null = not known. */
export interface Amounts {
  measure: Measure;
  unit: Unit;
  total: number | null;
  carried: number | null;
  accepted: number | null;
  toEnforce: number | null;
  eligible: number | null;
  completed: number | null;
}

/** What texts tell of a measure. */
export interface ToldMeasure {
  now: Amounts;
  /** The same period of last year, in the same unit; null where the history has none. */
  before: Amounts | null;
  /** The target of a unit or person, and what is missing to it. Of a whole report there is none. */
  target: { target: number; comparator: Comparator; shortfall: number | null } | null;
}

const NOT_KNOWN = { total: null, carried: null, accepted: null, toEnforce: null, eligible: null, completed: null };
type AmountName = 'total' | 'carried' | 'accepted' | 'toEnforce' | 'eligible' | 'completed';

/**
 * The rows of a report that are its whole: its units, and who belongs to none that has a row. Whose unit nobody can tell stands in one of them where there
 * are any: nothing is counted twice.
 */
export function wholeOf({ sheets }: Pick<Recognition, 'sheets'>, assessed: readonly AssessedSubject[]): AssessedSubject[] {
  const isUnit = ({ subject }: AssessedSubject): boolean => awardSubjectOf(subject.kind) === 'collective';
  const units = assessed.filter(isUnit);
  const keys = units.map(({ subject }) => agencyKeys(subject.name));
  const known = new Set(keys.flat());
  const hasUnit = ({ subject: { places, agency } }: AssessedSubject): boolean => {
    if (places.some((place) => sheets[place.sheet]?.rows[place.row]?.agencyRow != null)) return true;
    if (units.length > 0 && !/\p{L}{2}/u.test(agency)) return true;
    return agencyKeys(agency).some((key) => key !== '' && known.has(key));
  };
  return assessed.filter((one) => isUnit(one) || !hasUnit(one));
}

/** What a text tells of some subjects together. @param past rows of the same period of last year */
export function toldMeasures(
  recognition: Pick<Recognition, 'sheets'>,
  subjects: readonly AssessedSubject[],
  past: readonly HistoryRow[],
  isWhole: boolean,
): ToldMeasure[] {
  return MEASURES.flatMap((measure): ToldMeasure[] => {
    const parts = subjects.flatMap((one) => amountsOf(recognition, one, measure) ?? []);
    const [first] = parts;
    if (!first) return [];
    const now = sumOf(parts, measure, first.unit);
    const own = isWhole ? undefined : subjects[0]?.byMeasure[measure];
    return [
      {
        now,
        before: pastAmounts(subjects, past, measure, first.unit, isWhole),
        target: own?.band ? { target: own.band.target, comparator: own.band.comparator, shortfall: own.shortfall } : null,
      },
    ];
  });
}

function amountsOf({ sheets }: Pick<Recognition, 'sheets'>, { subject }: AssessedSubject, measure: Measure): Amounts | null {
  const found = subject.figures[measure];
  if (!found) return null;
  const parts = subject.places.map((place) => sheets[place.sheet]?.parts[measure]?.[place.row]).find((one) => one != null);
  // What the report itself shows to be wrong is not known.
  if (found.figures.problem) return { measure, unit: found.unit, ...NOT_KNOWN };
  const { total, toEnforce, eligible, completed } = found.figures;
  return { measure, unit: found.unit, total, carried: parts?.carried ?? null, accepted: parts?.accepted ?? null, toEnforce, eligible, completed };
}

/** Rows of last year about the same subjects; null where one of them has none, or last year had another unit: sums of others say nothing. */
function pastAmounts(subjects: readonly AssessedSubject[], past: readonly HistoryRow[], measure: Measure, unit: Unit, isWhole: boolean): Amounts | null {
  const rows = past.filter((row) => row.measure === measure);
  const asked = subjects.flatMap(({ subject }) => (subject.figures[measure] ? [{ ...subject, measure }] : []));
  const matched = matchSubjects(asked, rows, 'none');
  if (asked.length === 0 || matched.size < asked.length) return null;
  const told = new Set([...matched.values()].map((at) => rows[at]!));
  const isOther = (row: HistoryRow): boolean => awardSubjectOf(row.kind) === 'collective' && !told.has(row);
  if (isWhole && rows.some(isOther)) return null;
  return sumOf(
    [...told].map((row): Amounts => ({ ...row, carried: null, accepted: null })),
    measure,
    unit,
  );
}

function sumOf(parts: readonly Amounts[], measure: Measure, unit: Unit): Amounts {
  const sum = (name: AmountName): number | null => {
    const amounts = parts.map((part) => (part[name] === null ? null : shiftDecimal(part[name], UNIT_POWER[part.unit] - UNIT_POWER[unit])));
    if (amounts.some((amount) => amount === null)) return null;
    const decimals = Math.max(0, ...(amounts as number[]).map(decimalsOf));
    const whole = (amounts as number[]).reduce((all, amount) => all + toScaledInteger(amount, decimals), 0n);
    return shiftDecimal(Number(whole), -decimals);
  };
  return {
    measure,
    unit,
    total: sum('total'),
    carried: sum('carried'),
    accepted: sum('accepted'),
    toEnforce: sum('toEnforce'),
    eligible: sum('eligible'),
    completed: sum('completed'),
  };
}

/** Whom a typed name means: as it is written, then without spaces and case, then without accents, where only one is meant; null for nobody, or several. */
export function tellableNamed(names: ReadonlyMap<string, AssessedSubject>, typed: string): AssessedSubject | null {
  const exact = names.get(typed.trim());
  if (exact) return exact;
  for (const keyOf of [nameKey, fold]) {
    const meant = [...names].filter(([name]) => keyOf(name) === keyOf(typed));
    if (meant.length === 1) return meant[0]![1];
  }
  return null;
}

/** Whom a text can be about, by what people call them: units by name, people with their unit where another one has the same name. */
export function tellable(assessed: readonly AssessedSubject[]): Map<string, AssessedSubject> {
  const counts = new Map<string, number>();
  for (const { subject } of assessed) counts.set(subject.name, (counts.get(subject.name) ?? 0) + 1);
  const called = ({ subject: { name, agency } }: AssessedSubject): string => (counts.get(name)! > 1 && agency !== name ? `${name} (${agency})` : name);
  const all = new Map<string, AssessedSubject>();
  const twice = new Set<string>();
  for (const one of assessed) {
    const name = called(one);
    if (all.has(name)) twice.add(name);
    all.set(name, one);
  }
  // Of whom nobody can tell which of them is meant there is no text.
  for (const name of twice) all.delete(name);
  return all;
}
