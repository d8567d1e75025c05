/** Dates and times as serial numbers. The functions count in Excel's usual days; `dated` stands between them and a workbook that counts from 1904. */
import { broadcast } from '../broadcast';
import type { Scope } from '../scope';
import { calendarDay, type CalendarDay, rolledSerial, serialOfMoment, weekday } from '../serials';
import { readNumberText } from '../text-numbers';
import { ERRORS, isError, type Scalar, toNumber, type Value } from '../values';
import { type FunctionDefinition, type FunctionTable, scalars, whole } from './define';
import { numbersOf } from './numbers';

type Run = (args: never, scope: Scope) => Scalar;

/** `days`: which arguments are days; `gives`: the result is one. Negative days are none in either count. */
function dated(run: Run, { days = [], gives = false }: { days?: readonly number[]; gives?: boolean }): Run {
  return (args: readonly Scalar[], scope) => {
    const by = scope.workbook.dayOffset;
    const usual = args.map((arg, i) => (days.includes(i) && typeof arg === 'number' && arg >= 0 ? arg + by : arg));
    const result = run(usual as never, scope);
    return gives && typeof result === 'number' ? fromUsual(result, by) : result;
  };
}

const fromUsual = (day: number, by: number): Scalar => (day < by ? ERRORS.num : day - by);

/** Years below 1900 count from there, as DATE does. */
function date([year, month, day]: [number, number, number]): Scalar {
  return rolledSerial(year < 1900 ? year + 1900 : year, month, day) ?? ERRORS.num;
}

function time([hours, minutes, seconds]: [number, number, number]): Scalar {
  const total = hours * 3600 + minutes * 60 + seconds;
  return total < 0 ? ERRORS.num : (total / 86_400) % 1;
}

const ofDay = (run: (day: CalendarDay, serial: number) => Scalar): FunctionDefinition =>
  scalars(
    'n',
    1,
    dated(
      ([serial]: [number]) => {
        const day = calendarDay(serial);
        return day ? run(day, Math.floor(serial)) : ERRORS.num;
      },
      { days: [0] },
    ),
  );

/** Seconds of the day, rounded as Excel shows them. */
const ofTime = (run: (seconds: number) => number): FunctionDefinition =>
  scalars('n', 1, ([serial]: [number]) => (serial < 0 ? ERRORS.num : run(Math.round((serial - Math.floor(serial)) * 86_400) % 86_400)));

/** WEEKDAY's ways of counting: first day of the week (0 = Sunday) and its number. */
const WEEKDAYS: Record<number, [first: number, number: number]> = {
  1: [0, 1],
  2: [1, 1],
  3: [1, 0],
  11: [1, 1],
  12: [2, 1],
  13: [3, 1],
  14: [4, 1],
  15: [5, 1],
  16: [6, 1],
  17: [0, 1],
};

function weekdayNumber([serial, kind = 1]: [number, number?]): Scalar {
  const way = WEEKDAYS[kind];
  if (!way || serial < 0) return ERRORS.num;
  return ((weekday(serial) - way[0] + 7) % 7) + way[1];
}

function weekNumber([serial, kind = 1]: [number, number?]): Scalar {
  if (kind === 21) return isoWeek(serial);
  const way = WEEKDAYS[kind];
  const day = calendarDay(serial);
  if (!way || !day || kind === 3) return ERRORS.num;
  const newYear = rolledSerial(day.year, 1, 1)!;
  return Math.floor((Math.floor(serial) - newYear + ((weekday(newYear) - way[0] + 7) % 7)) / 7) + 1;
}

/** The week that holds the year's first Thursday is the first. */
function isoWeek(serial: number): Scalar {
  const thursday = Math.floor(serial) - ((weekday(serial) + 6) % 7) + 3;
  const day = calendarDay(thursday);
  return day ? Math.floor((thursday - rolledSerial(day.year, 1, 1)!) / 7) + 1 : ERRORS.num;
}

/** The same day some months on, or the month's last. `end`: always the last. */
function months(end: boolean) {
  return ([serial, count]: [number, number]): Scalar => {
    const day = calendarDay(serial);
    if (!day) return ERRORS.num;
    const last = rolledSerial(day.year, day.month + count + 1, 0);
    if (last === null) return ERRORS.num;
    return end ? last : Math.min(last, rolledSerial(day.year, day.month + count, day.day)!);
  };
}

/** DATEDIF: whole years, months or days between two dates. */
function difference([from, to, unit]: [number, number, string]): Scalar {
  const [a, b] = [calendarDay(from), calendarDay(to)];
  if (!a || !b || Math.floor(from) > Math.floor(to)) return ERRORS.num;
  const wholeMonths = (b.year - a.year) * 12 + b.month - a.month - (b.day < a.day ? 1 : 0);
  switch (unit.toUpperCase()) {
    case 'D':
      return Math.floor(to) - Math.floor(from);
    case 'M':
      return wholeMonths;
    case 'Y':
      return Math.floor(wholeMonths / 12);
    case 'YM':
      return wholeMonths % 12;
    case 'MD':
      return b.day >= a.day ? b.day - a.day : Math.floor(to) - rolledSerial(b.year, b.month - 1, a.day)!;
    case 'YD':
      return Math.floor(to) - rolledSerial(b.year - (b.month < a.month || (b.month === a.month && b.day < a.day) ? 1 : 0), a.month, a.day)!;
    default:
      return ERRORS.num;
  }
}

/** Days of a year of twelve months of 30 days; `european` changes the 31st. */
function days360([from, to, european = false]: [number, number, boolean?]): Scalar {
  const [a, b] = [calendarDay(from), calendarDay(to)];
  if (!a || !b) return ERRORS.num;
  return (b.year - a.year) * 360 + (b.month - a.month) * 30 + thirty(a, b, european);
}

function thirty(a: CalendarDay, b: CalendarDay, european: boolean): number {
  const last = ({ year, month, day }: CalendarDay): boolean => month === 2 && calendarDay(rolledSerial(year, 3, 0)!)!.day === day;
  const start = a.day === 31 || (!european && last(a)) ? 30 : a.day;
  const end = b.day === 31 && (european || start >= 30) ? 30 : b.day;
  return end - start;
}

function yearFraction([from, to, basis = 0]: [number, number, number?]): Scalar {
  const [first, second] = [Math.min(from, to), Math.max(from, to)].map(Math.floor) as [number, number];
  const [a, b] = [calendarDay(first), calendarDay(second)];
  if (!a || !b || basis < 0 || basis > 4) return ERRORS.num;
  if (basis === 0 || basis === 4) return (days360([first, second, basis === 4]) as number) / 360;
  if (basis === 2) return (second - first) / 360;
  if (basis === 3) return (second - first) / 365;
  return (second - first) / actualYear(a, b);
}

/** Days in the year, or the mean of the years, between two dates (basis 1). */
function actualYear(a: CalendarDay, b: CalendarDay): number {
  const length = (year: number): number => rolledSerial(year + 1, 1, 1)! - rolledSerial(year, 1, 1)!;
  const withinYear = b.year === a.year || (b.year === a.year + 1 && (b.month < a.month || (b.month === a.month && b.day <= a.day)));
  if (!withinYear) {
    const years = Array.from({ length: b.year - a.year + 1 }, (_, i) => length(a.year + i));
    return years.reduce((x, y) => x + y, 0) / years.length;
  }
  if (a.year === b.year) return length(a.year);
  const leapDay = (year: number): number | null => (length(year) === 366 ? rolledSerial(year, 2, 29) : null);
  const [start, end] = [rolledSerial(a.year, a.month, a.day)!, rolledSerial(b.year, b.month, b.day)!];
  return [leapDay(a.year), leapDay(b.year)].some((day) => day !== null && day >= start && day <= end) ? 366 : 365;
}

/** Work days from Monday to Friday without holidays; `weekend` as in the .INTL functions. */
function isWorkDay(weekend: readonly boolean[], holidays: ReadonlySet<number>, serial: number): boolean {
  return !weekend[(weekday(serial) + 6) % 7] && !holidays.has(serial);
}

const SATURDAY_SUNDAY = [false, false, false, false, false, true, true];

function weekendOf(value: Scalar): boolean[] | null {
  if (typeof value === 'string') return /^[01]{7}$/.test(value) && value !== '1111111' ? [...value].map((c) => c === '1') : null;
  const number = Math.trunc(Number(value ?? 1)) || 1;
  const days = Array.from({ length: 7 }, (_, i) => i);
  if (number >= 1 && number <= 7) return days.map((i) => i === (number + 4) % 7 || i === (number + 5) % 7);
  return number >= 11 && number <= 17 ? days.map((i) => i === (number - 11 + 6) % 7) : null;
}

type WorkDays = (a: number, b: number, isFree: (serial: number) => boolean) => Scalar;

/** NETWORKDAYS takes two days, WORKDAY a day and a count, and gives a day. */
function ofWorkDays(run: WorkDays, international: boolean, counts: boolean) {
  return (args: readonly Value[], scope: Scope): Value => {
    const [from, to] = args;
    const weekendGiven = international ? args[2] : undefined;
    const list = numbersOf(args.slice(international ? 3 : 2), scope);
    if (!Array.isArray(list)) return list;
    const by = scope.workbook.dayOffset;
    const holidays = new Set(list.map((day) => Math.floor(day) + by));
    return broadcast([from!, to!, weekendGiven ?? 1], scope, ([a, b, w]) => {
      const [start, end] = [toNumber(a!, scope.reading), toNumber(b!, scope.reading)];
      if (typeof start !== 'number') return start;
      if (typeof end !== 'number') return end;
      if (isError(w!)) return w;
      const weekend = international ? weekendOf(w!) : SATURDAY_SUNDAY;
      if (!weekend) return ERRORS.num;
      const result = run(Math.floor(start) + by, Math.trunc(end) + (counts ? by : 0), (serial) => !isWorkDay(weekend, holidays, serial));
      return counts || typeof result !== 'number' ? result : fromUsual(result, by);
    });
  };
}

const netWorkDays: WorkDays = (from, to, isFree) => {
  let days = 0;
  for (let day = Math.min(from, to); day <= Math.max(from, to); day++) if (!isFree(day)) days++;
  return from <= to ? days : -days;
};

const workDay: WorkDays = (from, count, isFree) => {
  let day = from;
  for (let left = Math.abs(count); left > 0;) {
    day += Math.sign(count);
    if (!calendarDay(day)) return ERRORS.num;
    if (!isFree(day)) left--;
  }
  return day;
};

function textMoment(pick: (serial: number) => number) {
  return ([text]: [Scalar], { reading }: Scope): Scalar => {
    const serial = typeof text === 'string' && /[-/:.]|[A-Za-z]/.test(text) ? readNumberText(text, reading) : null;
    return serial === null ? ERRORS.value : pick(serial);
  };
}

export const dates: FunctionTable = {
  DATE: scalars('iii', 3, dated(date, { gives: true })),
  TIME: scalars('iii', 3, time),
  YEAR: ofDay(({ year }) => year),
  MONTH: ofDay(({ month }) => month),
  DAY: ofDay(({ day }) => day),
  HOUR: ofTime((seconds) => Math.floor(seconds / 3600)),
  MINUTE: ofTime((seconds) => Math.floor(seconds / 60) % 60),
  SECOND: ofTime((seconds) => seconds % 60),
  TODAY: {
    ...scalars(
      '',
      0,
      dated((_: never, { now }) => Math.floor(serialOfMoment(now())), { gives: true }),
    ),
    volatile: true,
  },
  NOW: {
    ...scalars(
      '',
      0,
      dated((_: never, { now }) => serialOfMoment(now()), { gives: true }),
    ),
    volatile: true,
  },
  WEEKDAY: scalars('ni', 1, dated(weekdayNumber, { days: [0] })),
  WEEKNUM: scalars('ni', 1, dated(weekNumber, { days: [0] })),
  ISOWEEKNUM: scalars(
    'n',
    1,
    dated(([serial]: [number]) => isoWeek(serial), { days: [0] }),
  ),
  EDATE: scalars('ni', 2, dated(months(false), { days: [0], gives: true })),
  EOMONTH: scalars('ni', 2, dated(months(true), { days: [0], gives: true })),
  DAYS: scalars('nn', 2, ([to, from]: [number, number]) => Math.floor(to) - Math.floor(from)),
  DAYS360: scalars('nnb', 2, dated(days360, { days: [0, 1] })),
  DATEDIF: scalars('nnt', 3, dated(difference, { days: [0, 1] })),
  YEARFRAC: scalars('nni', 2, dated(yearFraction, { days: [0, 1] })),
  DATEVALUE: scalars('v', 1, textMoment(Math.floor)),
  TIMEVALUE: scalars(
    'v',
    1,
    textMoment((serial) => serial % 1),
  ),
  NETWORKDAYS: whole(2, 3, ofWorkDays(netWorkDays, false, true)),
  'NETWORKDAYS.INTL': whole(2, 4, ofWorkDays(netWorkDays, true, true)),
  WORKDAY: whole(2, 3, ofWorkDays(workDay, false, false)),
  'WORKDAY.INTL': whole(2, 4, ofWorkDays(workDay, true, false)),
};
