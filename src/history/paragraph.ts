/**
 * The paragraph that reports and meetings need, in the words of the field (tổng số giải quyết … trong đó năm trước chuyển sang …, thụ lý mới …; có điều kiện …,
 * chiếm …; thi hành xong …, đạt tỷ lệ …). Every number comes from the figures at hand; what is not known is left out, never guessed. Pure.
 */
import { compareRate } from '../assessment/rate';
import { shownRate } from '../assessment/shown-rate';
import { decimalsOf, shiftDecimal, toScaledInteger } from '../cells/decimal';
import { exactNumber, formatDate, grouped, hundredthsText } from '../cells/format';
import { type Unit, UNIT_POWER } from '../terms/terms';
import { askedRate } from '../words/notes';
import { PARAGRAPH_WORDS as say } from '../words/paragraph';
import type { AssessedSubject } from '../assessment/report';
import type { Recognition } from '../report/recognise';
import { type Amounts, type ToldMeasure, toldMeasures, wholeOf } from './amounts';
import { rowsOn, sameDayLastYear } from './change';
import type { HistoryRow } from './row';

export interface ParagraphOf {
  /** Of whom: a unit, a person; null for a report of several units, whose name nobody but its author knows. */
  name: string | null;
  /** The day of the figures. */
  day: string;
  /** The day with which they are compared; null where nothing is. */
  before: string | null;
  measures: readonly ToldMeasure[];
}

/**
 * The paragraph of a report that was read.
 * @param subject null = the whole of it @param rows the present figures @param past the history
 */
export function paragraphOf(
  { recognition, assessed }: { recognition: Pick<Recognition, 'sheets'>; assessed: readonly AssessedSubject[] },
  rows: readonly HistoryRow[],
  past: readonly HistoryRow[],
  subject: AssessedSubject | null,
): string {
  const [first] = rows;
  if (!first) return '';
  const before = sameDayLastYear(past, first);
  const then = before === null ? [] : rowsOn(past, before);
  const whole = subject ? [subject] : wholeOf(recognition, assessed);
  const measures = toldMeasures(recognition, whole, then, subject === null);
  return paragraph({ name: whole.length === 1 ? nameOf(whole[0]!) : null, day: first.day, before, measures });
}

/** A person with the unit; names that stand in several lines in one. */
function nameOf({ subject: { name, agency } }: AssessedSubject): string {
  const clean = (text: string): string => text.replace(/\s+/g, ' ').trim();
  return agency === '' || agency === name || !/\p{L}{2}/u.test(agency) ? clean(name) : `${clean(name)} (${clean(agency)})`;
}

/** The paragraph: a line that says of whom and of which day, and one for each measure. */
export function paragraph({ name, day, before, measures }: ParagraphOf): string {
  const compared = measures.some((one) => one.before !== null) && before !== null ? formatDate(before) : null;
  const lines = measures.map(measureLine);
  if (lines.every((line) => line === null)) return '';
  const told = lines.map((line, i) => line ?? say.unknown(measures[i]!.now.measure));
  return [say.opening(name, formatDate(day), compared), ...told].join('\n');
}

/** null where nothing is known. */
function measureLine({ now, before, target }: ToldMeasure): string | null {
  const amount = (value: number): string => amountText(value, now.unit);
  const told = (name: 'total' | 'toEnforce' | 'eligible' | 'completed'): string => {
    const [value, then] = [now[name], before?.[name] ?? null];
    return value === null || then === null ? '' : changeText(value, then, now.unit);
  };
  const parts: string[] = [];
  if (now.total !== null) parts.push(say.total(amount(now.total), ofWhat(now, amount), told('total')));
  if (now.toEnforce !== null && now.toEnforce !== now.total) parts.push(say.toEnforce(amount(now.toEnforce), told('toEnforce')));
  if (now.eligible !== null) {
    const whole = now.toEnforce ?? now.total;
    const share = whole !== null && whole > 0 ? shareText(now.eligible, whole) : '';
    parts.push(
      say.eligible(amount(now.eligible), share, now.toEnforce === null || now.toEnforce === now.total ? say.ofTotal : say.ofToEnforce, told('eligible')),
    );
  }
  if (now.completed !== null) parts.push(say.completed(amount(now.completed), told('completed')));
  const rates = rateParts(now, before, target);
  return parts.length === 0 ? null : `${say.about[now.measure]}: ${[...parts, ...rates].join('; ')}.`;
}

/** "trong đó năm trước chuyển sang …, thụ lý mới …" */
function ofWhat({ carried, accepted }: Amounts, amount: (value: number) => string): string {
  const parts = [...(carried === null ? [] : [say.carried(amount(carried))]), ...(accepted === null ? [] : [say.accepted(amount(accepted))])];
  return parts.length > 0 ? say.among(parts.join(', ')) : '';
}

function rateParts(now: Amounts, before: Amounts | null, target: ToldMeasure['target']): string[] {
  const rate = rateOf(now, target);
  if (rate === null) return [];
  const then = before && rateOf(before, null);
  const points = then === null ? '' : say.points(rate - then, hundredthsText(rate > then ? rate - then : then - rate));
  const parts = [say.rate(hundredthsText(rate), points)];
  if (!target || target.shortfall === null) return parts;
  const asked = askedRate(target);
  return [...parts, target.shortfall === 0 ? say.reached(asked) : say.missing(asked, amountText(target.shortfall, now.unit))];
}

/** In hundredths of a per cent, as it is printed everywhere: a missed target is never printed as reached. */
function rateOf({ eligible, completed }: Amounts, target: ToldMeasure['target']): bigint | null {
  if (eligible === null || completed === null || eligible <= 0 || completed > eligible) return null;
  const met = target === null || compareRate(completed, eligible, target.target, target.comparator).met;
  return shownRate({ completed, eligible }, { achieved: completed / eligible, verdict: met ? 'met' : 'notMet', band: target });
}

/** "tăng 120 việc, bằng 3,58 %" */
function changeText(now: number, then: number, unit: Unit): string {
  const decimals = Math.max(decimalsOf(now), decimalsOf(then));
  const [a, b] = [toScaledInteger(now, decimals), toScaledInteger(then, decimals)];
  if (a === b) return say.same;
  const by = shiftDecimal(Number(a > b ? a - b : b - a), -decimals);
  const share = b > 0n ? rounded((a > b ? a - b : b - a) * 10_000n, b) : 0n;
  return say.change(a > b, amountText(by, unit), share > 0n ? hundredthsText(share) : null);
}

function shareText(part: number, whole: number): string {
  const decimals = Math.max(decimalsOf(part), decimalsOf(whole));
  return hundredthsText(rounded(toScaledInteger(part, decimals) * 10_000n, toScaledInteger(whole, decimals)));
}

/** Halves up. */
const rounded = (numerator: bigint, denominator: bigint): bigint => (2n * numerator + denominator) / (2n * denominator);

/** Money in words of tỷ, triệu, nghìn, đồng, with every digit. @example amountText(204_717_547, 'thousand') // '204 tỷ 717 triệu 547 nghìn đồng' */
export function amountText(value: number, unit: Unit): string {
  if (unit === 'cases') return `${exactNumber(value)} ${say.cases}`;
  const decimals = decimalsOf(value);
  const power = UNIT_POWER[unit] - decimals;
  const scaled = toScaledInteger(value, decimals);
  // Less than a đồng is told as it is written.
  if (power < 0 && scaled % 10n ** BigInt(-power) !== 0n) return `${exactNumber(shiftDecimal(value, UNIT_POWER[unit]))} ${say.dong}`;
  let rest = power < 0 ? scaled / 10n ** BigInt(-power) : scaled * 10n ** BigInt(power);
  if (rest === 0n) return `0 ${say.dong}`;
  const parts: string[] = [];
  for (const [one, word] of say.money) {
    const size = 10n ** BigInt(UNIT_POWER[one]);
    if (rest >= size) parts.push(word === '' ? grouped(String(rest / size)) : `${grouped(String(rest / size))} ${word}`);
    rest %= size;
  }
  return `${parts.join(' ')} ${say.dong}`;
}
