/**
 * What the page for the meeting says ("Tổng hợp thi đua"), as data: how many reach their targets, the units by how near they are, the officers within reach,
 * who is missing most, and what is still missing week by week against the straight line to the last day. Exact: what is printed is what is compared. Pure.
 */
import { isWithinReach } from '../assessment/near';
import type { AssessedSubject } from '../assessment/report';
import { shownRate } from '../assessment/shown-rate';
import { decimalsOf, shiftDecimal, toScaledInteger } from '../cells/decimal';
import { daysBetween } from '../cells/day';
import { awardSubjectOf } from '../plan/award';
import { type Plan, targetInHundredths } from '../plan/plan';
import { type Measure, MEASURES, type Qualification, UNIT_POWER, type Unit, type Verdict } from '../terms/terms';
import { type Change, changesBetween, dayBefore, daysOf, paceOf, resultsOf, rowsOn, sameDayLastYear } from './change';
import type { HistoryRow } from './row';

/** One measure of a line. Rates, targets, gaps and changes in hundredths of a per cent or of a percentage point; null = not known. */
export interface LineMeasure {
  verdict: Verdict;
  rate: bigint | null;
  target: bigint | null;
  gap: bigint | null;
  /** In the unit of the figures. */
  shortfall: number | null;
  unit: Unit;
  /** Since the last time, and since the same period of last year. */
  points: bigint | null;
  yearPoints: bigint | null;
  /** Among those of its kind, 1 = the best; now and the last time. */
  rank: number | null;
  rankBefore: number | null;
  /** Since the last time, in the unit of the figures. */
  completed: number | null;
  /** What is needed each day to the end of the period, likewise. */
  perDay: number | null;
  /** Another band or target than the last time. */
  band: Change['band'];
}

export interface SummaryLine {
  name: string;
  /** Of a person. */
  agency: string;
  measures: Partial<Record<Measure, LineMeasure>>;
  qualification: Qualification;
  /** Of a unit: how many of its Chấp hành viên qualify. */
  officers: { met: number; of: number } | null;
}

/** What is still missing in all units together, on a day; in all officers where the report has no unit. */
export interface WeekPoint {
  day: string;
  /** In cases; null where one of them is not known. */
  missing: number | null;
  /** Where the straight line from the first day to nothing on the last one is. */
  line: number;
}

export interface Summary {
  day: string;
  /** The last time, and the same day of last year's period; null where the history has none. */
  before: string | null;
  year: string | null;
  /** Days from the figures to the last day of the period. */
  daysLeft: number;
  /** Figures may still change. */
  provisional: boolean;
  /** Who can still be won first. */
  units: SummaryLine[];
  officers: SummaryLine[];
  /** Who meets each measure, and who qualifies, among units and among officers. */
  counts: Record<'units' | 'officers', Count>;
  weeks: WeekPoint[];
}

/** How many there are; how many meet each measure, and of how many it cannot be said; how many qualify, and are within reach. */
export interface Count {
  of: number;
  measures: Partial<Record<Measure, { met: number; unknown: number }>>;
  qualified: number;
  unknown: number;
  near: number;
}

/** @param rows the present figures (history/row.ts) @param past the history @returns null where the report has neither a unit nor an officer */
export function summaryOf(plan: Plan, assessed: readonly AssessedSubject[], rows: readonly HistoryRow[], past: readonly HistoryRow[]): Summary | null {
  const [first] = rows;
  if (!first) return null;
  const [before, year] = [dayBefore(past, first), sameDayLastYear(past, first)];
  const against = (day: string | null): Map<HistoryRow, Change> =>
    new Map(changesBetween(rows, day === null ? [] : rowsOn(past, day)).map((change) => [change.row, change]));
  const lines = linesOf(plan, assessed, rows, [against(before), against(year)]);
  const units = lines.filter(({ subject }) => awardSubjectOf(subject.kind) === 'collective');
  const officers = lines.filter(({ subject }) => subject.kind === 'officer');
  if (units.length + officers.length === 0) return null;
  return {
    day: first.day,
    ...{ before, year },
    ...{ provisional: first.day < plan.dataPeriod.to, daysLeft: Math.max(0, daysBetween(first.day, plan.dataPeriod.to)) },
    units: nearestFirst(units.map(({ line }) => line)),
    officers: nearestFirst(officers.map(({ line }) => line)),
    counts: { units: countsOf(units.map(({ line }) => line)), officers: countsOf(officers.map(({ line }) => line)) },
    weeks: weeksOf(plan, rows, past),
  };
}

interface Placed {
  subject: AssessedSubject['subject'];
  line: SummaryLine;
}

function linesOf(
  { dataPeriod }: Plan,
  assessed: readonly AssessedSubject[],
  rows: readonly HistoryRow[],
  [last, lastYear]: readonly [ReadonlyMap<HistoryRow, Change>, ReadonlyMap<HistoryRow, Change>],
): Placed[] {
  const officers = new Map<string, { met: number; of: number }>();
  for (const { subject, qualification } of assessed) {
    if (subject.kind !== 'officer') continue;
    const count = officers.get(subject.agency) ?? { met: 0, of: 0 };
    officers.set(subject.agency, { met: count.met + (qualification === 'qualified' ? 1 : 0), of: count.of + 1 });
  }
  // The rows stand in the order of the subjects (history/row.ts), a row for each measure.
  let at = 0;
  return assessed.map(({ subject, byMeasure, qualification }): Placed => {
    const measures: SummaryLine['measures'] = {};
    for (const measure of MEASURES) {
      const [found, result] = [subject.figures[measure], byMeasure[measure]];
      if (!found || !result) continue;
      const row = rows[at++]!;
      const rate = shownRate(found.figures, result);
      const target = result.band ? BigInt(targetInHundredths(result.band)) : null;
      measures[measure] = {
        verdict: result.verdict,
        ...{ rate, target, gap: rate !== null && target !== null ? rate - target : null },
        ...{ shortfall: result.shortfall, unit: found.unit },
        ...sinceThen(last.get(row)!, dataPeriod.to),
        yearPoints: lastYear.get(row)!.points,
      };
    }
    const isUnit = awardSubjectOf(subject.kind) === 'collective';
    return {
      subject,
      line: {
        name: subject.name,
        agency: isUnit ? '' : subject.agency,
        measures,
        qualification,
        officers: isUnit ? (officers.get(subject.name) ?? null) : null,
      },
    };
  });
}

function sinceThen(change: Change, to: string): Pick<LineMeasure, 'points' | 'rank' | 'rankBefore' | 'completed' | 'perDay' | 'band'> {
  const { points, result, before, completed, band } = change;
  return { points, completed, band, rank: result.rank, rankBefore: before?.result.rank ?? null, perDay: paceOf(change, to)?.perDay ?? null };
}

const measuresOf = ({ measures }: SummaryLine): LineMeasure[] => MEASURES.flatMap((measure) => measures[measure] ?? []);
/** Missing so little that it can still be won. */
export const isNearLine = (line: SummaryLine): boolean => line.qualification !== 'notJudged' && isWithinReach(measuresOf(line));

/** Who can still be won first: those that miss a target by least, then those that reach theirs by least, then those of whom nothing can be said. */
function nearestFirst(lines: readonly SummaryLine[]): SummaryLine[] {
  const keyed = lines.map((line) => {
    const gaps = measuresOf(line).flatMap(({ gap, verdict }) => (gap === null || verdict === 'notJudged' ? [] : [gap]));
    const worst = gaps.length === 0 ? null : gaps.reduce((a, b) => (b < a ? b : a));
    const missed = measuresOf(line).some(({ verdict }) => verdict === 'notMet');
    return { line, worst, group: worst === null ? 2 : missed ? 0 : 1 };
  });
  const distance = (gap: bigint): bigint => (gap < 0n ? -gap : gap);
  return keyed
    .sort((a, b) => a.group - b.group || (a.worst === null || b.worst === null ? 0 : Number(distance(a.worst) - distance(b.worst))))
    .map(({ line }) => line);
}

function countsOf(lines: readonly SummaryLine[]): Count {
  const measures: Count['measures'] = {};
  for (const measure of MEASURES) {
    const verdicts = lines.flatMap((line) => line.measures[measure]?.verdict ?? []);
    const count = (which: Verdict): number => verdicts.filter((verdict) => verdict === which).length;
    if (verdicts.length > 0) measures[measure] = { met: count('met'), unknown: lines.length - count('met') - count('notMet') };
  }
  const count = (which: Qualification): number => lines.filter(({ qualification }) => qualification === which).length;
  return { of: lines.length, measures, qualified: count('qualified'), unknown: count('notJudged'), near: lines.filter(isNearLine).length };
}

/** Every recorded day of the period, and the present one. */
function weeksOf({ dataPeriod }: Plan, rows: readonly HistoryRow[], past: readonly HistoryRow[]): WeekPoint[] {
  const { day: today, since } = rows[0]!;
  const days = daysOf(past.filter((row) => row.since === since && row.day < today)).reverse();
  const units = unitsAsked(rows).length;
  // Of a day that lacks units of today nobody knows what all of them were missing.
  const then = (day: string): number | null => (unitsAsked(rowsOn(past, day)).length < units ? null : missingOn(rowsOn(past, day)));
  const points = [...days.map((day) => ({ day, missing: then(day) })), { day: today, missing: missingOn(rows) }];
  const start = points.find(({ missing }) => missing !== null);
  return points.map(({ day, missing }): WeekPoint => {
    const whole = start ? daysBetween(start.day, dataPeriod.to) : 0;
    const left = Math.max(0, daysBetween(day, dataPeriod.to));
    return { day, missing, line: start && whole > 0 ? (start.missing! * Math.min(left, whole)) / whole : 0 };
  });
}

const casesAsked = (rows: readonly HistoryRow[]): HistoryRow[] => rows.filter(({ measure, target }) => measure === 'cases' && target !== null);
const unitsAsked = (rows: readonly HistoryRow[]): HistoryRow[] => casesAsked(rows).filter(({ kind }) => awardSubjectOf(kind) === 'collective');

/** Cases that all units together are missing to their targets; null where one of them is not known. */
function missingOn(rows: readonly HistoryRow[]): number | null {
  const asked = casesAsked(rows);
  const units = unitsAsked(rows);
  const counted = units.length > 0 ? units : asked;
  const results = resultsOf(counted);
  const missing = counted.map((row) => results.get(row)!.shortfall);
  if (counted.length === 0 || missing.includes(null)) return null;
  return (missing as number[]).reduce((all, one) => all + one, 0);
}

/** An amount of money in tỷ with two decimals: what is missing is rounded up, what was done down, so that nobody is told that less is enough. */
export function inBillions(amount: number, unit: Unit, rounded: 'up' | 'down'): number {
  const decimals = decimalsOf(amount);
  const scaled = toScaledInteger(amount, decimals) * 10n ** BigInt(UNIT_POWER[unit]);
  const step = 10n ** BigInt(7 + decimals);
  return shiftDecimal(Number(rounded === 'up' ? -floorOf(-scaled, step) : floorOf(scaled, step)), -2);
}

const floorOf = (a: bigint, b: bigint): bigint => (a >= 0n ? a / b : -((-a + b - 1n) / b));
