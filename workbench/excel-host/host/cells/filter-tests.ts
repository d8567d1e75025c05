/** What a filter's criteria let through: from the API's words to a test of one cell, with the whole column in view. */
import type { Cell, CellStyle, FilterCriteria, FilterDate } from '../../model/workbook';
import { splitCriterion } from '../../package/filter-columns';
import type { HostContext } from '../context';
import { outputOf, textOf } from './contents';
import { readEntry } from './entry';
import { wildcards } from './finding';

export interface FilterCell {
  cell: Cell | undefined;
  style: CellStyle;
}
export type FilterTest = (item: FilterCell) => boolean;

const DAY_MS = 86_400_000;
const EPOCH = Date.UTC(1899, 11, 30);

/** The test for one column. `column` holds its cells below the header. */
export function filterTest(host: HostContext, criteria: FilterCriteria, column: readonly FilterCell[], today = new Date()): FilterTest {
  switch (criteria.filterOn) {
    case 'Values':
      return valuesTest(host, criteria.values ?? []);
    case 'Custom':
      return customTest(host, criteria);
    case 'Dynamic':
      return dynamicTest(criteria.dynamicCriteria ?? '', column, today, host.workbook.dayOffset);
    case 'CellColor':
      return ({ style }) => style.fill === criteria.color;
    case 'FontColor':
      return ({ style }) => style.font.color === criteria.color;
    default:
      return rankTest(criteria, column);
  }
}

const textIn = (host: HostContext, { cell }: FilterCell): string => (cell ? textOf(host.workbook, cell, host.separators) : '');
/** `dayOffset`: as a day in Excel's usual count. */
const numberOf = ({ cell }: FilterCell, dayOffset = 0): number | null => {
  const value = outputOf(cell);
  return typeof value === 'number' ? value + dayOffset : null;
};

/** Texts as the cells show them, in any capitals; dates by their year, month, day … */
function valuesTest(host: HostContext, values: readonly (string | FilterDate)[]): FilterTest {
  const texts = new Set(values.filter((value) => typeof value === 'string').map((value) => value.toLowerCase()));
  const spans = values.filter((value) => typeof value === 'object').map(spanOf);
  return (item) => {
    if (texts.has(textIn(host, item).toLowerCase())) return true;
    const number = numberOf(item, host.workbook.dayOffset);
    return number !== null && spans.some(([from, to]) => number >= from && number < to);
  };
}

type Span = [from: number, to: number];
const LEVELS = ['year', 'month', 'day', 'hour', 'minute', 'second'];

function spanOf({ date, specificity }: FilterDate): Span {
  const level = LEVELS.indexOf(specificity.toLowerCase());
  const [year = 1900, month = 1, day = 1, hour = 0, minute = 0, second = 0] = date.split(/\D+/).map(Number);
  const parts = [year, month - 1, day, hour, minute, second];
  const at = (step: number): number => {
    const used = parts.map((part, i) => (i > level ? (i === 2 ? 1 : 0) : part) + (i === level ? step : 0)) as [number, number, number, number, number, number];
    return (Date.UTC(...used) - EPOCH) / DAY_MS;
  };
  return [at(0), at(1)];
}

/** `>5`, `=*e`, `<>`: numbers are compared with numbers, everything else by its text. */
function customTest(host: HostContext, { criterion1 = '', criterion2, operator }: FilterCriteria): FilterTest {
  const first = criterionTest(host, criterion1);
  if (criterion2 === undefined) return first;
  const second = criterionTest(host, criterion2);
  return operator === 'Or' ? (item) => first(item) || second(item) : (item) => first(item) && second(item);
}

function criterionTest(host: HostContext, text: string): FilterTest {
  const { word, value } = splitCriterion(text);
  const typed = value.startsWith('=') ? value : readEntry(value, false, host.workbook.dayOffset).value;
  if (word === 'equal' || word === 'notEqual') {
    const matches = equalTest(host, value, typeof typed === 'number' ? typed : null);
    return word === 'equal' ? matches : (item) => !matches(item);
  }
  const holds = COMPARISONS[word]!;
  if (typeof typed === 'number') return (item) => numberOf(item) !== null && holds(numberOf(item)! - typed);
  const collator = new Intl.Collator(host.locale, { sensitivity: 'accent' });
  return (item) => typeof outputOf(item.cell) === 'string' && outputOf(item.cell) !== '' && holds(collator.compare(String(outputOf(item.cell)), value));
}

function equalTest(host: HostContext, value: string, number: number | null): FilterTest {
  const pattern = new RegExp(`^(?:${wildcards(value)})$`, 'iu');
  return (item) => (number !== null && numberOf(item) === number) || pattern.test(textIn(host, item));
}

const COMPARISONS: Readonly<Record<string, (difference: number) => boolean>> = {
  greaterThan: (d) => d > 0,
  greaterThanOrEqual: (d) => d >= 0,
  lessThan: (d) => d < 0,
  lessThanOrEqual: (d) => d <= 0,
};

/** The n highest or lowest numbers; those that tie with the last one are shown too. */
function rankTest({ filterOn, criterion1 }: FilterCriteria, column: readonly FilterCell[]): FilterTest {
  const numbers = column.map((item) => numberOf(item)).filter((number) => number !== null);
  const top = filterOn.startsWith('Top');
  numbers.sort((a, b) => (top ? b - a : a - b));
  const wanted = filterOn.endsWith('Percent') ? Math.max(1, Math.floor((numbers.length * Number(criterion1)) / 100)) : Number(criterion1);
  const limit = numbers[Math.min(wanted, numbers.length) - 1];
  if (limit === undefined) return () => false;
  return (item) => {
    const number = numberOf(item);
    return number !== null && (top ? number >= limit : number <= limit);
  };
}

function dynamicTest(word: string, column: readonly FilterCell[], today: Date, dayOffset: number): FilterTest {
  if (word === 'AboveAverage' || word === 'BelowAverage') {
    const numbers = column.map((item) => numberOf(item)).filter((number) => number !== null);
    const mean = numbers.reduce((sum, number) => sum + number, 0) / numbers.length;
    return (item) => numberOf(item) !== null && (word === 'AboveAverage' ? numberOf(item)! > mean : numberOf(item)! < mean);
  }
  const inYear = monthsIn(word);
  const dayOf = (item: FilterCell): number | null => numberOf(item, dayOffset);
  if (inYear) return (item) => dayOf(item) !== null && inYear.includes(new Date(EPOCH + Math.floor(dayOf(item)!) * DAY_MS).getUTCMonth());
  const [from, to] = relativeSpan(word, today);
  return (item) => dayOf(item) !== null && dayOf(item)! >= from && dayOf(item)! < to;
}

const MONTHS = ['January', 'Februray', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December'];

/** Months (from 0) of "all dates in May", "in the second quarter". */
function monthsIn(word: string): number[] | null {
  const period = word.replace('AllDatesInPeriod', '');
  const quarter = /^Quarter(\d)$/.exec(period);
  if (quarter) return [0, 1, 2].map((i) => (Number(quarter[1]) - 1) * 3 + i);
  return MONTHS.includes(period) ? [MONTHS.indexOf(period)] : null;
}

/** Days of "last week" (from Sunday), "this quarter", "year to date" …, as serial numbers. */
function relativeSpan(word: string, today: Date): Span {
  const [year, month, day] = [today.getFullYear(), today.getMonth(), today.getDate()];
  const serial = (y: number, m: number, d: number): number => (Date.UTC(y, m, d) - EPOCH) / DAY_MS;
  const now = serial(year, month, day);
  if (word === 'YearToDate') return [serial(year, 0, 1), now + 1];
  const near = { Yesterday: -1, Today: 0, Tomorrow: 1 }[word];
  if (near !== undefined) return [now + near, now + near + 1];
  const [, which, unit] = /^(Last|This|Next)(Week|Month|Quarter|Year)$/.exec(word) ?? [];
  const step = which === 'Last' ? -1 : which === 'Next' ? 1 : 0;
  const sunday = now - today.getDay();
  const starts: Record<string, (n: number) => number> = {
    Week: (n) => sunday + 7 * n,
    Month: (n) => serial(year, month + n, 1),
    Quarter: (n) => serial(year, Math.floor(month / 3) * 3 + 3 * n, 1),
    Year: (n) => serial(year + n, 0, 1),
  };
  const start = starts[unit ?? 'Week']!;
  return [start(step), start(step + 1)];
}
