/** Whether the further measures of a plan (plan/further.ts) are met, by the columns of the report that it names. Exact; what is not known is never failed. Pure. */
import { decimalsOf, shiftDecimal, toScaledInteger } from '../cells/decimal';
import { fold } from '../cells/text';
import { type FurtherMeasure, furtherFor, isRate, type RateComparator } from '../plan/further';
import { type Plan, targetInHundredths } from '../plan/plan';
import { type NamedCell, partsOfHeading } from '../report/named-columns';
import type { Recognition, Subject } from '../report/recognise';
import { type Qualification, type SubjectKind, UNIT_POWER, type Verdict } from '../terms/terms';

/** Why a further measure has its verdict. `noColumn`, `twoColumns`: of the report's, by the plan's heading. */
export type FurtherReason =
  'reached' | 'notReached' | 'noColumn' | 'twoColumns' | 'empty' | 'unreadable' | 'noWhole' | 'exceeds' | 'namesake' | 'unitsDiffer' | 'fraction';

export interface FurtherResult {
  measure: FurtherMeasure;
  verdict: Verdict;
  reason: FurtherReason;
  /** The plan's heading that keeps it from being judged; of an answer, what its cell says. */
  about: string;
  /** In hundredths of a per cent, rounded; null where there is no rate. Where two decimals would say the other verdict, cut to its side. */
  rate: bigint | null;
}

/** The results of a subject, in the plan's order. @param kind under which the plan measures it */
export const furtherResults = (plan: Plan, kind: SubjectKind, subject: Subject, sheets: Recognition['sheets']): FurtherResult[] =>
  furtherFor(plan, kind).map((measure) => resultOf(measure, subject, sheets));

type Cell = { cell: NamedCell } | { why: 'noColumn' | 'twoColumns' | 'empty' };

/** What stands for a subject under a heading of the plan, on whichever of its sheets has it. */
export function cellUnder({ places }: Pick<Subject, 'places'>, heading: string, sheets: Recognition['sheets']): Cell {
  const { measure } = partsOfHeading(heading);
  const found = places.flatMap((place) => {
    const named = sheets[place.sheet]!.named.find((one) => one.heading === heading);
    if (!named || named.columns.length === 0) return [];
    const cell = named.cells[place.row];
    return cell && measure !== null && cell.measure !== null && cell.measure !== measure ? [] : [cell];
  });
  if (found.length === 0) return { why: 'noColumn' };
  const cells = found.filter((cell) => cell !== undefined);
  const [first, ...others] = cells;
  if (!first || cells.length < found.length || others.some(({ cell }) => cell !== first.cell)) return { why: 'twoColumns' };
  return String(first.cell).trim() === '' ? { why: 'empty' } : { cell: first };
}

function resultOf(measure: FurtherMeasure, subject: Subject, sheets: Recognition['sheets']): FurtherResult {
  const open = (reason: FurtherReason, about: string): FurtherResult => ({ measure, verdict: 'notJudged', reason, about, rate: null });
  const { asks, column } = measure;
  const found = cellUnder(subject, column, sheets);
  if ('why' in found) return open(found.why, column);
  if (!isRate(asks)) {
    const said = answerIn(found.cell.cell);
    const text = String(found.cell.cell);
    return said === null ? open('unreadable', text) : judged(measure, said === asks.answer, null, text);
  }
  const cells: NamedCell[] = [];
  for (const heading of [column, asks.of, ...(asks.without === undefined ? [] : [asks.without])]) {
    const one = cellUnder(subject, heading, sheets);
    if ('why' in one) return open(one.why, heading);
    if (one.cell.figure === null) return open('unreadable', String(one.cell.cell));
    cells.push(one.cell);
  }
  const amounts = inOneUnit(cells);
  if (!amounts) return open('unitsDiffer', asks.of);
  // A rate where a count stands in the other columns.
  if (isRateAmong(amounts)) return open('fraction', String(cells[0]!.cell));
  const decimals = Math.max(...amounts.map(decimalsOf));
  const [part, of, without = 0n] = amounts.map((amount) => toScaledInteger(amount, decimals)) as [bigint, bigint, bigint?];
  const whole = of - without;
  if (whole <= 0n) return open('noWhole', asks.of);
  // What was left out of the denominator is still in the numerator.
  if (asks.without !== undefined && part > whole) return open('exceeds', column);
  const target = BigInt(targetInHundredths(asks));
  const met = MET[asks.comparator](10_000n * part - target * whole);
  return judged(
    measure,
    met,
    shown(10_000n * part, whole, (rate) => MET[asks.comparator](rate - target) === met),
    '',
  );
}

/** The figures in the smallest unit among them; null where cases stand beside money. A column whose unit nothing says is as the others are. */
function inOneUnit(cells: readonly NamedCell[]): number[] | null {
  const units = new Set(cells.flatMap(({ unit }) => unit ?? []));
  if (units.has('cases') && units.size > 1) return null;
  const usual = [...units][0] ?? 'cases';
  const smallest = Math.min(...[...units].map((unit) => UNIT_POWER[unit]));
  return cells.map(({ figure, unit }) => shiftDecimal(figure!, units.size > 1 ? UNIT_POWER[unit ?? usual] - smallest : 0));
}

const isRateAmong = ([part, ...others]: readonly number[]): boolean =>
  part !== undefined && !Number.isInteger(part) && Math.abs(part) < 1 && others.every((other) => Number.isInteger(other)) && Math.max(...others) >= 2;

const judged = (measure: FurtherMeasure, met: boolean, rate: bigint | null, about: string): FurtherResult => ({
  measure,
  verdict: met ? 'met' : 'notMet',
  reason: met ? 'reached' : 'notReached',
  about,
  rate,
});

/** Whether a rate that differs from its target by so much meets it. */
const MET: Record<RateComparator, (difference: bigint) => boolean> = {
  '>=': (difference) => difference >= 0n,
  '>': (difference) => difference > 0n,
  '<=': (difference) => difference <= 0n,
  '<': (difference) => difference < 0n,
};

/** Rounded half up; or the next hundredth below or above that says the same verdict. */
function shown(part: bigint, whole: bigint, agrees: (rate: bigint) => boolean): bigint {
  const down = part >= 0n || part % whole === 0n ? part / whole : part / whole - 1n;
  const rounded = 2n * (part - down * whole) >= whole ? down + 1n : down;
  return [rounded, down, down + 1n].find(agrees) ?? rounded;
}

const YES = /^(co|dat|x|v|yes|true|dung|hoan thanh|du|da (dat|hoan thanh|thuc hien|co)|dam bao|bao dam)$/;
const NO = /^(khong|ko|k|no|false|sai|(khong|chua)( (dat|co|hoan thanh|du|dam bao|bao dam|thuc hien))?)$/;

/** Yes or no as a cell of a report says it; null for anything else. */
function answerIn(cell: NamedCell['cell']): boolean | null {
  if (typeof cell === 'boolean') return cell;
  if (typeof cell !== 'string') return null;
  if (/^[✓✔☑]$/.test(cell.trim())) return true;
  const folded = fold(cell);
  return YES.test(folded) ? true : NO.test(folded) ? false : null;
}

/**
 * Whether a subject qualifies, with its further measures: each has to be met.
 * @param byFigures by cases and money alone @param measured the plan sets it targets in these
 */
export function withFurther(byFigures: Qualification, measured: boolean, results: readonly FurtherResult[]): Qualification {
  if (results.length === 0) return byFigures;
  if (byFigures === 'notQualified' || results.some(({ verdict }) => verdict === 'notMet')) return 'notQualified';
  const open = (measured && byFigures === 'notJudged') || results.some(({ verdict }) => verdict === 'notJudged');
  return open ? 'notJudged' : 'qualified';
}
