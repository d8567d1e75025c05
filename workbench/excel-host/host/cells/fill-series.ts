/** How a series goes on: numbers by their trend, dates by days, months or years, names of days and months in turn, texts with a number at the end. */

export const FILL_TYPES = [
  'FillDefault', 'FillCopy', 'FillSeries', 'FillFormats', 'FillValues', 'FillDays', 'FillWeekdays', 'FillMonths', 'FillYears', 'LinearTrend', 'GrowthTrend', 'FlashFill',
] as const; // prettier-ignore
export type FillType = (typeof FILL_TYPES)[number];

/** Value of the n-th new cell (from 0). */
export type Series = (step: number) => number | string;

const DAY_MS = 86_400_000;
const EPOCH = Date.UTC(1899, 11, 30);

/** Numbers; null when they are to be repeated: a single number is copied unless a series is asked for, a single date goes on by days. */
export function numberSeries(values: readonly number[], isDate: boolean, back: boolean, type: FillType): Series | null {
  const sign = back ? -1 : 1;
  if (type === 'FillWeekdays') return weekdays(values.at(-1)!, sign);
  if (type === 'FillMonths' || type === 'FillYears') return months(values, type === 'FillYears' ? 12 : 1, sign);
  if (type === 'GrowthTrend') return growth(values);
  if (values.length > 1) return isDate && type !== 'LinearTrend' ? (monthSteps(values) ?? linear(values)) : linear(values);
  const goesOn = type === 'FillSeries' || type === 'LinearTrend' || type === 'FillDays' || isDate;
  return goesOn ? (step) => tidy(values[0]! + sign * (step + 1)) : null;
}

/** Without the noise of binary fractions: 0.1, 0.2 go on with 0.3. */
const tidy = (value: number): number => Number(value.toPrecision(15));

/** The straight line through the values (least squares), as Excel's trend. */
function linear(values: readonly number[]): Series {
  const n = values.length;
  const middle = (n - 1) / 2;
  const mean = values.reduce((sum, value) => sum + value, 0) / n;
  const spread = values.reduce((sum, _, i) => sum + (i - middle) ** 2, 0);
  const slope = spread === 0 ? 0 : values.reduce((sum, value, i) => sum + (i - middle) * (value - mean), 0) / spread;
  return (step) => tidy(mean + slope * (n + step - middle));
}

/** A straight line through the logarithms; without positive numbers there is none, and the values are repeated. */
function growth(values: readonly number[]): Series | null {
  if (values.some((value) => value <= 0)) return null;
  const line = linear(values.map(Math.log));
  return (step) => tidy(Number(Math.exp(Number(line(step))).toPrecision(12)));
}

function weekdays(last: number, sign: number): Series {
  return (step) => {
    let day = last;
    for (let left = step + 1; left > 0;) {
      day += sign;
      // Serial 1 was a Sunday to Excel: 0 and 1 of the remainder are Saturday and Sunday.
      if (((day % 7) + 7) % 7 > 1) left--;
    }
    return day;
  };
}

/** The same day `count` months on; the last day of a shorter month instead. */
function addMonths(serial: number, count: number): number {
  const whole = Math.floor(serial);
  const date = new Date(EPOCH + whole * DAY_MS);
  const first = Date.UTC(date.getUTCFullYear(), date.getUTCMonth() + count, 1);
  const next = new Date(first);
  const length = new Date(Date.UTC(next.getUTCFullYear(), next.getUTCMonth() + 1, 0)).getUTCDate();
  return (first - EPOCH) / DAY_MS + Math.min(date.getUTCDate(), length) - 1 + (serial - whole);
}

function months(values: readonly number[], unit: number, sign: number): Series {
  return (step) => addMonths(values[0]!, unit * sign * (values.length + step));
}

/** Two or more dates that lie whole months apart go on by months: 31/01, 28/02 with 31/03. */
function monthSteps(values: readonly number[]): Series | null {
  for (let size = 1; size <= 120; size++) {
    for (const step of [size, -size])
      if (values.every((value, i) => value === addMonths(values[0]!, step * i))) return (n) => addMonths(values[0]!, step * (values.length + n));
  }
  return null;
}

/** Excel's own lists, long and short, in English. */
const LISTS = [
  'Sunday Monday Tuesday Wednesday Thursday Friday Saturday',
  'Sun Mon Tue Wed Thu Fri Sat',
  'January February March April May June July August September October November December',
  'Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec',
].map((list) => list.split(' '));

/** Texts; null when they are to be repeated. */
export function textSeries(values: readonly string[], back: boolean): Series | null {
  return listSeries(values, back) ?? numberedSeries(values, back);
}

function listSeries(values: readonly string[], back: boolean): Series | null {
  const list = LISTS.find((words) => values.every((value) => words.some((word) => word.toLowerCase() === value.toLowerCase())));
  if (!list) return null;
  const places = values.map((value) => list.findIndex((word) => word.toLowerCase() === value.toLowerCase()));
  const step = places.length > 1 ? places[1]! - places[0]! : back ? -1 : 1;
  if (places.some((place, i) => mod(place - places[0]! - step * i, list.length) !== 0)) return null;
  return (n) => likeWritten(list[mod(places.at(-1)! + step * (n + 1), list.length)]!, values[0]!);
}

const mod = (value: number, by: number): number => ((value % by) + by) % by;

/** In the capitals of the first word. */
function likeWritten(word: string, model: string): string {
  if (model === model.toUpperCase()) return word.toUpperCase();
  return model === model.toLowerCase() ? word.toLowerCase() : word;
}

const NUMBERED = /^(.*?)(\d{1,15})$/s;

/** `Q1` goes on with `Q2`, `Mẫu 08` with `Mẫu 09`: texts that are the same up to the number at their end. */
function numberedSeries(values: readonly string[], back: boolean): Series | null {
  const parts = values.map((value) => NUMBERED.exec(value));
  const first = parts[0];
  if (!first || parts.some((part) => part?.[1] !== first[1])) return null;
  const numbers = parts.map((part) => Number(part![2]));
  const width = first[2]!.startsWith('0') ? first[2]!.length : 0;
  const line = numbers.length > 1 ? linear(numbers) : (step: number) => numbers[0]! + (back ? -1 : 1) * (step + 1);
  // Quarters: after Q4 comes Q1.
  const isQuarter = /^(?:q|qtr|quarter) ?$/i.test(first[1]!) && numbers.every((n) => n >= 1 && n <= 4);
  return (step) => {
    const number = Math.abs(Math.round(Number(line(step))));
    const shown = isQuarter ? mod(Math.round(Number(line(step))) - 1, 4) + 1 : number;
    return first[1]! + String(shown).padStart(width, '0');
  };
}
