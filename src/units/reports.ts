/**
 * Reports of units brought together: each read by the recogniser, its figures kept as they are with where they come from, what is said twice or of another day
 * refused, sums held against each other. Exact; nothing is guessed. Pure.
 */
import { decimalsOf, shiftDecimal, toScaledInteger } from '../cells/decimal';
import { nameKey, oneLine, personName } from '../cells/text';
import { awardSubjectOf } from '../plan/award';
import { agencyKeys, contradict } from '../report/join';
import { agencyKind } from '../report/names';
import type { Question } from '../report/questions';
import type { Recognition, Subject } from '../report/recognise';
import type { FigureName } from '../terms/figures';
import { type Measure, MEASURES, type SubjectKind, type Unit, UNIT_POWER } from '../terms/terms';
import { append } from '../terms/lists';

/** The figures that a report of units has, in the order of its columns. */
export const COLLECTED_FIGURES = ['total', 'toEnforce', 'eligible', 'completed'] as const satisfies readonly FigureName[];
/** Amounts in `unit`; null = not known. */
export type CollectedFigures = Record<FigureName, number | null> & { unit: Unit };

export interface CollectedRow {
  kind: SubjectKind;
  name: string;
  title: string;
  measures: Partial<Record<Measure, CollectedFigures>>;
  /** Where its rows stand, rows from 1; none for one that was added up from its people. */
  sources: { sheet: string; row: number }[];
}

/** A unit with its own row and those of its people. */
export interface CollectedUnit {
  unit: string;
  file: string;
  own: CollectedRow;
  people: CollectedRow[];
}

/** Rows of units and of people. */
export const rowsOf = (units: readonly CollectedUnit[]): number => units.reduce((all, { people }) => all + 1 + people.length, 0);

/** A file that was read as a report. */
export interface ReadReport {
  file: string;
  recognition: Recognition;
  /** That its figures are of, and from which they are counted; null where it does not say that. */
  day: string | null;
  since: string | null;
}

/** Why the report of a file is not taken. */
export type ReportRefusal =
  | { code: 'noReport' }
  | { code: 'questions'; questions: readonly Question[] }
  | { code: 'otherReportDay' | 'otherSince'; day: string; ours: string }
  | { code: 'noUnit'; names: readonly string[] }
  | { code: 'sameUnit'; unit: string; other: string };

/** A figure of a unit that is not what its people come to. In the unit of the own row. */
export interface Difference {
  unit: string;
  file: string;
  measure: Measure;
  figure: FigureName;
  own: number;
  sum: number;
}

export interface Collected {
  /** Of which day the figures are; null where no report says it. */
  day: string | null;
  /** From which they are counted, likewise. */
  since: string | null;
  units: CollectedUnit[];
  files: string[];
  refused: { file: string; unit: string | null; why: ReportRefusal }[];
  differences: Difference[];
  /** Rows of which a figure is missing or cannot be used. */
  incomplete: { file: string; unit: string; name: string }[];
  /** Files that do not say of which day their figures are. */
  undated: string[];
}

/** @param day that is wanted; null: the one that most reports say */
export function collectReports(reports: readonly ReadReport[], day: string | null): Collected {
  const ours = day ?? mostSaid(reports.flatMap((report) => report.day ?? []));
  const begin = mostSaid(reports.flatMap(({ since }) => since ?? []));
  const made: Collected = { day: ours, since: begin, units: [], files: [], refused: [], differences: [], incomplete: [], undated: [] };
  for (const { file, recognition, day: said, since } of reports) {
    const refuse = (why: ReportRefusal, unit: string | null = null): void => void made.refused.push({ file, unit, why });
    if (recognition.questions.length > 0) refuse({ code: 'questions', questions: recognition.questions });
    else if (recognition.sheets.length === 0) refuse({ code: 'noReport' });
    else {
      const { units, without } = unitsOf(file, recognition);
      const twice = units.flatMap((one) => made.units.filter((other) => isSameUnit(one, other)).map((other) => ({ unit: one.unit, other: other.file })))[0];
      const [first] = units;
      const unit = first?.unit ?? null;
      if (said !== null && ours !== null && said !== ours) refuse({ code: 'otherReportDay', day: said, ours }, unit);
      else if (since !== null && begin !== null && since !== begin) refuse({ code: 'otherSince', day: since, ours: begin }, unit);
      else if (without.length > 0 || !first) refuse({ code: 'noUnit', names: without });
      else if (twice) refuse({ code: 'sameUnit', ...twice }, unit);
      else {
        append(made.units, units);
        made.files.push(file);
        if (said === null) made.undated.push(file);
      }
    }
  }
  // What one has and another has not is missing there.
  const measures = MEASURES.filter((measure) => made.units.some(({ own }) => own.measures[measure]));
  for (const unit of made.units) {
    append(made.differences, differencesIn(unit));
    for (const row of [unit.own, ...unit.people]) if (isIncomplete(row, measures)) made.incomplete.push({ file: unit.file, unit: unit.unit, name: row.name });
  }
  return made;
}

const keyOf = (unit: string): string => agencyKeys(unit)[0]!;

/** One unit, however it is written: by its name, where no level contradicts; or the same people with the same figures. */
function isSameUnit(a: CollectedUnit, b: CollectedUnit): boolean {
  const [left, right] = [agencyKeys(a.unit), agencyKeys(b.unit)];
  // The province and its town of the same name are two.
  const isOfOneKind = agencyKind(a.unit) === agencyKind(b.unit);
  if (isOfOneKind && !contradict(a.unit, b.unit) && left.some((key, level) => /[^|]/.test(key) && right[level] === key)) return true;
  const told = new Set(b.people.map(tellOf));
  const shared = a.people.filter((one) => told.has(tellOf(one))).length;
  return shared > 1 && shared * 2 > Math.min(a.people.length, b.people.length);
}

const tellOf = ({ name, measures }: CollectedRow): string => JSON.stringify([nameKey(personName(name)), measures.cases, measures.money]);

/** The most frequent of some texts; of several the last one in order. */
function mostSaid(days: readonly string[]): string | null {
  const counts = new Map<string, number>();
  for (const day of days) counts.set(day, (counts.get(day) ?? 0) + 1);
  return [...counts].sort(([a, n], [b, m]) => m - n || (a < b ? 1 : -1))[0]?.[0] ?? null;
}

/** The units of a report with their people; who has none is named. */
function unitsOf(file: string, { sheets, subjects }: Recognition): { units: CollectedUnit[]; without: string[] } {
  const groups = new Map<string, { unit: string; own: CollectedRow | null; people: CollectedRow[] }>();
  const without: string[] = [];
  const titled = unitInTitles(sheets.flatMap(({ titles }) => titles)) ?? onlyUnit(sheets.map(({ sheet }) => sheet));
  for (const subject of subjects) {
    const isUnit = awardSubjectOf(subject.kind) === 'collective';
    const unit = oneLine(isUnit ? subject.name : subject.agency) || (titled ?? '');
    if (!/\p{L}{2}/u.test(unit)) {
      without.push(subject.name);
      continue;
    }
    const group = groups.get(keyOf(unit)) ?? { unit, own: null, people: [] };
    groups.set(keyOf(unit), group);
    const row = rowOf(sheets, subject);
    if (!isUnit) group.people.push(row);
    else if (group.own) without.push(subject.name);
    else group.own = row;
  }
  const units = [...groups.values()].map(({ unit, own, people }) => ({ unit, file, own: withSums(own ?? rowWithout(unit), people), people }));
  return { units, without };
}

/** The unit that titles name behind a colon, a dash or "của", where they name one alone. */
function unitInTitles(titles: readonly string[]): string | null {
  return onlyUnit(
    titles.flatMap((title) => {
      const name = /(?:[:–—-]|\bcủa)\s*((?:chi cục|cc|phòng)\s.+)$/iu.exec(oneLine(title))?.[1];
      return name === undefined ? [] : [name.replace(BEHIND_UNIT, '')];
    }),
  );
}

/** What a title goes on with after the name of a unit. */
const BEHIND_UNIT = /[\s,;(–—-]+(?:báo cáo|(?:trong |từ |đến )?(?:tháng|quý|năm|tuần|ngày|kỳ)\s*\d|\d+ tháng).*$/iu;

/** The unit of some texts, where they name one alone. */
function onlyUnit(texts: readonly string[]): string | null {
  const found = texts.map(oneLine).filter((text) => agencyKind(text) !== null);
  return new Set(found.map(keyOf)).size === 1 ? found[0]! : null;
}

function rowOf(sheets: Recognition['sheets'], { kind, name, title = '', figures, places }: Subject): CollectedRow {
  const measures: CollectedRow['measures'] = {};
  for (const measure of MEASURES) {
    const found = figures[measure];
    if (!found) continue;
    const { total, toEnforce, eligible, completed, problem } = found.figures;
    // What the report itself shows to be wrong is not known.
    const known = { total, toEnforce, eligible, completed };
    measures[measure] = { ...(problem ? { ...known, [problem.figure]: null } : known), unit: found.unit };
  }
  const sources = places.map((place) => ({ sheet: sheets[place.sheet]!.sheet, row: sheets[place.sheet]!.rows[place.row]!.row + 1 }));
  return { kind, name: oneLine(name), title, measures, sources };
}

const rowWithout = (unit: string): CollectedRow => ({ kind: 'office', name: unit, title: '', measures: {}, sources: [] });

/** A measure in which a unit has no row of its own is the sum of its people; a sum of which one part is not known is not known. */
function withSums(own: CollectedRow, people: readonly CollectedRow[]): CollectedRow {
  const measures = { ...own.measures };
  for (const measure of MEASURES) {
    if (measures[measure]) continue;
    const parts = people.flatMap((one) => one.measures[measure] ?? []);
    const [first] = parts;
    if (!first) continue;
    const whole = parts.length === people.length;
    measures[measure] = { ...mapFigures((figure) => (whole ? sumOf(parts, figure, first.unit) : null)), unit: first.unit };
  }
  return { ...own, measures };
}

const mapFigures = (of: (figure: FigureName) => number | null): Record<FigureName, number | null> => ({
  total: of('total'),
  toEnforce: of('toEnforce'),
  eligible: of('eligible'),
  completed: of('completed'),
});

/** Exact, in a unit; null where one of them is not known. */
function sumOf(parts: readonly CollectedFigures[], figure: FigureName, unit: Unit): number | null {
  const amounts = parts.map((part) => (part[figure] === null ? null : inUnit(part[figure], part.unit, unit)));
  if (amounts.includes(null)) return null;
  const decimals = Math.max(0, ...(amounts as number[]).map(decimalsOf));
  return shiftDecimal(Number((amounts as number[]).reduce((all, one) => all + toScaledInteger(one, decimals), 0n)), -decimals);
}

/** An amount in another unit, exactly. */
export const inUnit = (amount: number, from: Unit, to: Unit): number => shiftDecimal(amount, UNIT_POWER[from] - UNIT_POWER[to]);

function differencesIn({ unit, file, own, people }: CollectedUnit): Difference[] {
  if (own.sources.length === 0 || people.length === 0) return [];
  return MEASURES.flatMap((measure) => {
    const said = own.measures[measure];
    const parts = people.flatMap((one) => one.measures[measure] ?? []);
    if (!said || parts.length < people.length) return [];
    return COLLECTED_FIGURES.flatMap((figure): Difference[] => {
      const [amount, sum] = [said[figure], sumOf(parts, figure, said.unit)];
      return amount === null || sum === null || amount === sum ? [] : [{ unit, file, measure, figure, own: amount, sum }];
    });
  });
}

const isIncomplete = ({ measures }: CollectedRow, asked: readonly Measure[]): boolean =>
  asked.some((measure) => {
    const { total = null, eligible = null, completed = null } = measures[measure] ?? {};
    return total === null || eligible === null || completed === null;
  });
