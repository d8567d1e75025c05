/**
 * What changed since another day: rate, rank among those of a kind, what was completed since, what is still missing, and why it moved. A change of band moves
 * the target silently, so it is told. Exact: integers decide, and what people subtract is what they see. Pure.
 */
import { decimalsOf, shiftDecimal, toScaledInteger } from '../cells/decimal';
import { daysBetween, serialOf } from '../cells/day';
import { compareRate } from '../assessment/rate';
import { shownRate } from '../assessment/shown-rate';
import { type Measure, type SubjectKind, UNIT_POWER, type Unit } from '../terms/terms';
import { nameKey } from '../cells/text';
import { awardSubjectOf } from '../plan/award';
import { matchSubjects } from './match';
import type { HistoryRow } from './row';

/** What the figures of a row come to. */
export interface RowResult {
  /** In hundredths of a per cent, as it is printed; null where there is none. */
  rate: bigint | null;
  /** In the row's unit; null where nothing can be said. */
  shortfall: number | null;
  /** 1 = the best rate of its kind in its measure on that day; who has the same has the same place. null without a rate. */
  rank: number | null;
  /** How many of its kind have a rate. */
  of: number;
}

/** A row against the same subject's row of another day. Amounts in the row's own unit; null where one of the two is not known. */
export interface Change {
  row: HistoryRow;
  result: RowResult;
  /** null: the other day has no row, or several, of this subject. */
  before: { row: HistoryRow; result: RowResult } | null;
  /** Percentage points in hundredths: the difference of the printed rates. */
  points: bigint | null;
  /** Completed since. Also null where the two days are not counted from the same one: sums begin anew. */
  completed: number | null;
  /** New cases or amounts since, likewise. */
  total: number | null;
  /** What became enforceable since, likewise. */
  eligible: number | null;
  /** Another band or target than on the other day. */
  band: { from: HistoryRow; to: HistoryRow } | null;
}

/** What each row of a day comes to. */
export function resultsOf(rows: readonly HistoryRow[]): Map<HistoryRow, RowResult> {
  const peers = new Map<string, { row: HistoryRow; ratio: Ratio }[]>();
  const groupOf = ({ kind, measure }: HistoryRow): string => `${kind}|${measure}`;
  for (const row of rows) {
    const ratio = ratioOf(row);
    const group = peers.get(groupOf(row)) ?? [];
    if (ratio) group.push({ row, ratio });
    peers.set(groupOf(row), group);
  }
  const ranks = new Map<HistoryRow, number>();
  for (const group of peers.values()) {
    group.sort((a, b) => Number(isMore(b.ratio, a.ratio)) - Number(isMore(a.ratio, b.ratio)));
    // 1, 1, 3: who has the same rate has the same place.
    group.forEach(({ row, ratio }, i) => {
      const above = group[i - 1];
      ranks.set(row, above && !isMore(above.ratio, ratio) ? ranks.get(above.row)! : i + 1);
    });
  }
  return new Map(rows.map((row) => [row, { ...outcomeOf(row), rank: ranks.get(row) ?? null, of: peers.get(groupOf(row))!.length }]));
}

interface Ratio {
  part: bigint;
  whole: bigint;
}

function ratioOf({ eligible, completed, verdict }: HistoryRow): Ratio | null {
  if (eligible === null || completed === null || eligible <= 0 || completed > eligible || verdict === 'notJudged') return null;
  const decimals = Math.max(decimalsOf(completed), decimalsOf(eligible));
  return { part: toScaledInteger(completed, decimals), whole: toScaledInteger(eligible, decimals) };
}

const isMore = (a: Ratio, b: Ratio): boolean => a.part * b.whole > b.part * a.whole;

/** Rate and shortfall of a row by itself. */
function outcomeOf(row: HistoryRow): Pick<RowResult, 'rate' | 'shortfall'> {
  const { eligible, completed, target, comparator, verdict } = row;
  if (ratioOf(row) === null || target === null) return { rate: null, shortfall: null };
  const { met, shortfall } = compareRate(completed!, eligible!, target, comparator);
  const band = { target, comparator };
  const rate = shownRate({ completed, eligible }, { achieved: completed! / eligible!, verdict: met ? 'met' : verdict, band });
  return { rate, shortfall };
}

/** Each row of a day against another day's. */
export function changesBetween(now: readonly HistoryRow[], before: readonly HistoryRow[]): Change[] {
  const matched = matchSubjects(now, before, 'none');
  const [results, earlier] = [resultsOf(now), resultsOf(before)];
  return now.map((row, i): Change => {
    const at = matched.get(i);
    const other = at === undefined ? null : before[at]!;
    const [result, past] = [results.get(row)!, other && earlier.get(other)!];
    const since = (field: 'completed' | 'total' | 'eligible'): number | null => (other && other.since === row.since ? difference(row, other, field) : null);
    const isOther =
      other !== null &&
      row.target !== null &&
      other.target !== null &&
      (other.band !== row.band || other.target !== row.target || other.comparator !== row.comparator);
    return {
      row,
      result,
      before: other && past && { row: other, result: past },
      points: result.rate !== null && past && past.rate !== null ? result.rate - past.rate : null,
      completed: since('completed'),
      total: since('total'),
      eligible: since('eligible'),
      band: isOther ? { from: other, to: row } : null,
    };
  });
}

/** In the unit of the first. Exact: both as whole numbers of the smaller unit. */
function difference(row: HistoryRow, other: HistoryRow, field: 'completed' | 'total' | 'eligible'): number | null {
  const [a, b] = [row[field], other[field]];
  if (a === null || b === null) return null;
  const converted = shiftDecimal(b, UNIT_POWER[other.unit] - UNIT_POWER[row.unit]);
  const decimals = Math.max(decimalsOf(a), decimalsOf(converted));
  return shiftDecimal(Number(toScaledInteger(a, decimals) - toScaledInteger(converted, decimals)), -decimals);
}

/** The rows of one day. */
export const rowsOn = (rows: readonly HistoryRow[], day: string): HistoryRow[] => rows.filter((row) => row.day === day);

/** The days of the history, the last one first. */
export const daysOf = (rows: readonly HistoryRow[]): string[] => [...new Set(rows.map(({ day }) => day))].sort().reverse();

/** The last day before another that is counted from the same one; null where there is none. */
export const dayBefore = (rows: readonly HistoryRow[], { day, since }: Pick<HistoryRow, 'day' | 'since'>): string | null =>
  daysOf(rows.filter((row) => row.since === since && row.day < day))[0] ?? null;

/** How far from the same day of last year a day may be to stand for it. */
const NEAR_DAYS = 15;

/** The day of last year's period that is nearest to the same day; null where none is near. */
export function sameDayLastYear(rows: readonly HistoryRow[], { day, since }: Pick<HistoryRow, 'day' | 'since'>): string | null {
  const wanted = yearEarlier(day);
  // Counted from a year before, too: a week is not compared with a whole year.
  const near = daysOf(rows.filter((row) => Math.abs(daysBetween(row.since, yearEarlier(since))) <= NEAR_DAYS)).map((one) => ({
    one,
    distance: Math.abs(daysBetween(one, wanted)),
  }));
  return near.filter(({ distance }) => distance <= NEAR_DAYS).sort((a, b) => a.distance - b.distance)[0]?.one ?? null;
}

/** The same day a year earlier; 29/2 is 28/2. @example yearEarlier('2024-06-30') // '2023-06-30' */
export function yearEarlier(day: string): string {
  const [year, month, date] = day.split('-') as [string, string, string];
  const same = `${String(Number(year) - 1).padStart(4, '0')}-${month}-${date}`;
  return month === '02' && date === '29' ? same.replace(/29$/, '28') : same;
}

/** What is needed each day, from the day after the figures to the last day of the period, to reach the target. */
export interface Pace {
  /** Days that are left. */
  days: number;
  /** In the row's unit, rounded up to a whole case, or to 1.000 đồng where the unit is larger; 0 where nothing is missing. */
  perDay: number;
}

/** null where the period is over, or where nothing can be said. @param to last day of the period */
export function paceOf({ row, result: { shortfall } }: Pick<Change, 'row' | 'result'>, to: string): Pace | null {
  const days = serialOf(to) - serialOf(row.day);
  return shortfall === null || days <= 0 ? null : { days, perDay: sharedOut(shortfall, days, row.unit) };
}

/** A share of an amount, rounded up. */
function sharedOut(amount: number, days: number, unit: Unit): number {
  const finer = Math.max(0, UNIT_POWER[unit] - UNIT_POWER.thousand);
  const decimals = decimalsOf(amount);
  const more = Math.max(0, finer - decimals);
  const step = BigInt(days) * 10n ** BigInt(decimals + more - finer);
  return shiftDecimal(Number((toScaledInteger(amount, decimals + more) + step - 1n) / step), -finer);
}

/** Who was there on the other day, and is not there any more. */
export interface Gone {
  row: HistoryRow;
  /** The unit in which somebody new has that name now; null where nobody has, or several have. */
  nowIn: string | null;
}

export function goneSince(now: readonly HistoryRow[], before: readonly HistoryRow[]): Gone[] {
  const matched = matchSubjects(now, before, 'inOrder');
  const there = new Set(matched.values());
  const key = ({ kind, agency, name }: HistoryRow): string => JSON.stringify([kind, agency, name]);
  const still = new Set(before.flatMap((row, at) => (there.has(at) ? [key(row)] : [])));
  const gone = [...new Map(before.filter((row) => !still.has(key(row))).map((row) => [key(row), row])).values()];
  const fresh = now.filter((_, at) => !matched.has(at));
  return gone.map((row): Gone => {
    const units = new Set(fresh.filter(({ kind, name }) => kind === row.kind && nameKey(name) === nameKey(row.name)).map(({ agency }) => agency));
    return { row, nowIn: awardSubjectOf(row.kind) === 'individual' && units.size === 1 ? [...units][0]! : null };
  });
}

/** How many of a kind meet a measure, of how many that are judged. */
export function metOn(rows: readonly HistoryRow[], measure: Measure, kind: SubjectKind): { met: number; of: number } {
  const judged = rows.filter((row) => row.measure === measure && row.kind === kind && row.verdict !== 'notJudged');
  return { met: judged.filter(({ verdict }) => verdict === 'met').length, of: judged.length };
}
