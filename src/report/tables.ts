/**
 * Which of several sheets about the same people counts: weekly copies, an older state, a part of the cases, a backup. One person is one subject; where the
 * evidence does not tell which sheet is the one, it is asked.
 */
import { cellAddress } from '../cells/address';
import { nameKey } from '../cells/text';
import { type Measure, MEASURES } from '../terms/terms';
import { contextIn, preferred, type ContextEvidence } from './context';
import { agencyKeys, personKeys } from './join';
import { periodOf, samePeriod } from './period';
import type { Candidate, Question } from './questions';
import type { Reading, SheetReading } from './reading';
import { isAboutReport, isCopiedSheet, isKeptSheet } from './scope';
import type { NotCounted, ReportSheet } from './sheet';

/** A sheet that does not count, because another one has the same people. */
export interface LeftSheet {
  report: ReportSheet;
  other: string;
  because: NotCounted;
}

export interface Counting {
  left: LeftSheet[];
  questions: Question[];
}

/** Share of the subjects of the smaller sheet that another one must have to be about the same people. */
const SAME_PEOPLE = 0.5;

/** Tells which sheets count. Changes nothing. */
export function countingSheets(reports: readonly ReportSheet[], reading: Reading): Counting {
  const counting: Counting = { left: [], questions: [] };
  if (reports.length < 2) return counting;
  const names = reports.map(subjectKeys);
  for (const measure of MEASURES) {
    const own = reports.flatMap((report, i) => (report.measures.some((one) => one.measure === measure) ? [i] : []));
    for (const group of groupsOf(own, names))
      decide(
        group.map((i) => reports[i]!),
        group.map((i) => names[i]!),
        measure,
        reading,
        counting,
      );
  }
  const seen = new Set<ReportSheet>();
  counting.left = counting.left.filter(({ report }) => !seen.has(report) && seen.add(report));
  return counting;
}

/** Subjects of a sheet by name, with their rows. */
function subjectKeys({ rows }: ReportSheet): Map<string, number> {
  const keys = new Map<string, number>();
  rows.forEach(({ type, kind, name, agency }, i) => {
    if (type !== 'subject') return;
    const person = kind === 'officer' || kind === 'staff';
    keys.set(person ? `${agencyKeys(agency).at(-1)}|${personKeys(name).at(-1)}` : `${agencyKeys(name).at(-1)}|`, i);
  });
  return keys;
}

function groupsOf(own: readonly number[], names: readonly Map<string, number>[]): number[][] {
  const groups: number[][] = [];
  for (const i of own) {
    const same = groups.filter((group) => group.some((j) => overlap(names[i]!, names[j]!) >= SAME_PEOPLE));
    const merged = [...same.flat(), i];
    for (const group of same) groups.splice(groups.indexOf(group), 1);
    groups.push(merged);
  }
  return groups.filter((group) => group.length > 1).map((group) => group.sort((a, b) => a - b));
}

function overlap(a: ReadonlyMap<string, number>, b: ReadonlyMap<string, number>): number {
  const [small, large] = a.size <= b.size ? [a, b] : [b, a];
  let shared = 0;
  for (const key of small.keys()) if (large.has(key)) shared++;
  return small.size === 0 ? 0 : shared / small.size;
}

const REASONS: Partial<Record<ContextEvidence, NotCounted>> = {
  notForecast: 'forecast',
  whole: 'part',
  notPast: 'past',
  visible: 'hidden',
  laterYear: 'older',
  cumulative: 'part',
  longer: 'older',
};

function decide(reports: ReportSheet[], names: Map<string, number>[], measure: Measure, reading: Reading, counting: Counting): void {
  // A person said that all of them count.
  const settled = reports.filter(({ sheet }) => reading.sheets[sheet]?.use === true || reading.sheets[sheet]?.accepted?.includes(BESIDE_OTHERS));
  if (settled.length === reports.length) return;
  let left = reports.map((report, i) => ({ report, names: names[i]! }));
  const leave = (report: ReportSheet, other: string, because: NotCounted): void => {
    counting.left.push({ report, other, because });
    left = left.filter((one) => one.report !== report);
  };
  for (const one of [...left]) {
    const other = left.find((two) => two !== one && sameFigures(one, two));
    if (other && settled.length === 0 && otherTimes(one.report, other.report)) {
      counting.questions.push(questionOf([one.report, other.report], measure, 'copied'));
      return;
    }
    if (other && yields(one.report, other.report, left.indexOf(one) > left.indexOf(other))) leave(one.report, other.report.sheet, 'same');
  }
  if (settled.length > 0) {
    for (const { report } of [...left]) if (!settled.includes(report)) leave(report, settled[0]!.sheet, 'older');
    return;
  }
  for (const one of [...left]) {
    if (left.length < 2) return;
    if (isKeptSheet(one.report.sheet)) {
      const other = left.find(({ report }) => report !== one.report && !isKeptSheet(report.sheet));
      if (other) leave(one.report, other.report.sheet, 'kept');
    }
  }
  for (const one of [...left]) {
    const stronger = left.find((two) => two !== one && because(one, two, measure) !== undefined);
    if (stronger) leave(one.report, stronger.report.sheet, because(one, stronger, measure)!);
  }
  if (left.length > 1)
    counting.questions.push(
      questionOf(
        left.map(({ report }) => report),
        measure,
      ),
    );
}

/** Of two sheets with the same figures, whether one is left out: a kept copy, the one that the words speak against, else the later one. */
function yields(one: ReportSheet, other: ReportSheet, later: boolean): boolean {
  const isKept = ({ sheet }: ReportSheet): boolean => isKeptSheet(sheet) || isCopiedSheet(sheet);
  if (isKept(one) !== isKept(other)) return isKept(one);
  const words = preferred(contextIn(wordsOf(one), false), contextIn(wordsOf(other), false)).sign;
  return words === 0 ? later : words < 0;
}

interface Named {
  report: ReportSheet;
  names: Map<string, number>;
}

const wordsOf = ({ sheet, titles }: ReportSheet): string[] => [sheet.replace(/_/g, ' '), ...titles];

/** Why the words of one sheet say that another one counts; undefined when they do not. */
function weaker(one: ReportSheet, other: ReportSheet): NotCounted | undefined {
  const { sign, evidence } = preferred(contextIn(wordsOf(one), false), contextIn(wordsOf(other), false));
  return sign < 0 && evidence ? REASONS[evidence] : undefined;
}

/** Why one sheet does not count beside another; undefined when nothing says so. */
function because(one: Named, other: Named, measure: Measure): NotCounted | undefined {
  const words = weaker(one.report, other.report);
  const grows = grown(one, other, measure);
  // Another year does not grow out of the one before.
  if (words === 'past' || (words === 'older' && otherYears(one.report, other.report))) return words;
  if (words !== undefined) return grows >= MOSTLY ? words : undefined;
  const [a, b] = [stateOf(one.report), stateOf(other.report)];
  if (a === null || b === null || a.kind !== b.kind || a.at >= b.at) return undefined;
  // The figures since the beginning of the year only grow.
  return grows >= MOSTLY ? 'older' : undefined;
}

const MOSTLY = 0.9;

/** How far a state is: a day, or the number of a week or month in the sheet's name. */
function stateOf(report: ReportSheet): { kind: string; at: string | number } | null {
  const period = periodOf(report.titles);
  const numbered = /(tuần|tuan|tháng|thang|t|quý|quy|q|kỳ|ky|lần|lan)\s*[_-]?\s*(\d{1,2})(?!\d)/iu.exec(report.sheet.normalize('NFC'));
  const dated = /(\d{1,2})[._/-](\d{1,2})(?:[._/-]20(\d\d))?\s*$/.exec(report.sheet);
  if (dated && Number(dated[2]) <= 12) return { kind: 'day', at: Number(dated[3] ?? 0) * 10_000 + Number(dated[2]) * 100 + Number(dated[1]) };
  if (numbered) return { kind: nameKey(numbered[1]!), at: Number(numbered[2]) };
  return period?.to && period.kind !== 'year' ? { kind: 'period', at: period.to } : null;
}

/** Share of the shared subjects whose figures are not smaller on the other sheet. */
function grown(one: Named, other: Named, measure: Measure): number {
  let [checked, held] = [0, 0];
  for (const [key, i] of one.names) {
    const j = other.names.get(key);
    const a = one.report.figures[measure]?.[i];
    const b = j === undefined ? null : other.report.figures[measure]?.[j];
    if (!a || !b || a.completed === null || b.completed === null || a.total === null || b.total === null) continue;
    checked++;
    if (b.completed >= a.completed && b.total >= a.total) held++;
  }
  return checked === 0 ? 0 : held / checked;
}

/** The same people with the same figures, in every measure that both have: a report of which one measure was brought up to date is another one. */
function sameFigures(one: Named, other: Named): boolean {
  let same = 0;
  for (const measure of MEASURES) {
    for (const [key, i] of one.names) {
      const j = other.names.get(key);
      const a = one.report.figures[measure]?.[i];
      const b = j === undefined ? null : other.report.figures[measure]?.[j];
      if (!a || !b) continue;
      if (a.total !== b.total || a.eligible !== b.eligible || a.completed !== b.completed) return false;
      same++;
    }
  }
  return same > 0 && one.names.size === other.names.size;
}

/** The titles name whole times that end in different years. */
function otherYears(one: ReportSheet, other: ReportSheet): boolean {
  const [a, b] = [one, other].map(({ titles }) => periodOf(titles.filter(isAboutReport)));
  return a?.to != null && b?.to != null && a.kind === b.kind && a.kind !== 'interval' && a.to.slice(0, 4) !== b.to.slice(0, 4);
}

/** The titles name different times: figures of both cannot be the same. */
function otherTimes(one: ReportSheet, other: ReportSheet): boolean {
  const [a, b] = [one, other].map(({ titles }) => periodOf(titles.filter(isAboutReport)));
  return a != null && b != null && !samePeriod(a, b);
}

/** What is accepted when several sheets about the same people count. */
const BESIDE_OTHERS = 'sheets';

/** That a sheet counts says nothing of its title: what else is asked about it stays open. */
const beside = (counting: readonly string[]): SheetReading => (counting.length > 1 ? { accepted: [BESIDE_OTHERS] } : {});

function questionOf(reports: readonly ReportSheet[], measure: Measure, code: 'sheets' | 'copied' = 'sheets'): Question {
  const sheets = [...new Set(reports.map(({ sheet }) => sheet))];
  const only = (counting: readonly string[]): Candidate => ({
    answer: { says: 'useOnly', sheets: [...counting] },
    reading: { version: 1, sheets: Object.fromEntries(sheets.map((sheet) => [sheet, counting.includes(sheet) ? beside(counting) : { use: false }])) },
    proof: null,
  });
  const first = reports[0]!;
  // Several tables of one sheet are told apart by their headings' rows.
  const table = ({ sheet, header, titles }: ReportSheet): Candidate => ({
    answer: { says: 'useTable', sheet, row: header.firstRow + 1, title: titles.at(-1) ?? '' },
    reading: {
      version: 1,
      sheets: Object.fromEntries(sheets.map((name) => [name, name === sheet ? { headingRow: header.lastRow + 1 } : { use: false }])),
    },
    proof: null,
  });
  const single = sheets.length === reports.length ? sheets.map((sheet) => only([sheet])) : reports.map(table);
  return {
    code,
    measure,
    sheets,
    id: `${code}/${measure}/${sheets.join('/')}`,
    sheet: first.sheet,
    address: cellAddress(first.header.firstRow, first.header.firstColumn),
    candidates: [...single, only(sheets)],
    recommended: null,
  };
}
