/**
 * Of which figures a column speaks: this month's or those since the beginning of the year, this year's or last year's, a part or the whole, a forecast.
 * Told by the words of its headings; `preferred` says which of two contexts a campaign is judged by, or that the words do not tell.
 */
import { fold } from '../cells/text';
import type { CampaignPeriods } from './period';

/** What the headings over a column say of its figures; all false and null for a plain column. */
export interface Context {
  /** "Kỳ trước", "năm trước", "cùng kỳ". */
  past: boolean;
  /** "Dự kiến", "phấn đấu", "ước". */
  forecast: boolean;
  /** "Chủ động", "tín dụng": some of the cases only. Folded. */
  part: string;
  /** "Lũy kế", "từ đầu năm", "đến nay". */
  cumulative: boolean;
  /** "Trong tháng", "tháng 6", "quý II", "tuần 3". */
  interval: boolean;
  /** "Kỳ này". */
  current: boolean;
  /** "6 tháng": how many months the figures span. */
  months: number | null;
  year: number | null;
  /** "Đến 27/6": the last day, as month and day in the order of the statistical year, which begins in October. */
  until: number | null;
  /** Of a time that ends after the campaign's figures do, or of more months. */
  beyond: boolean;
  /** The column is hidden. */
  hidden: boolean;
}

export const PLAIN: Context = {
  past: false,
  forecast: false,
  part: '',
  cumulative: false,
  interval: false,
  current: false,
  months: null,
  year: null,
  until: null,
  beyond: false,
  hidden: false,
};

const PAST = /\b((nam|ky|thang|quy|tuan) (truoc|ngoai)(?! (chuyen|mang|con|de lai|ton)\b)|cung ky)\b|\b(last|previous) (year|month|period)\b/;
const FORECAST = /\b(du kien|phan dau|du bao|uoc|giao chi tieu|chi tieu|(theo )?ke hoach|(phai|can) (thi hanh |tha |th |giai quyet )?xong)\b/;
const PART =
  /\b(chu dong|theo (yeu cau|don)|tin dung|ngan hang|kinh te|tham nhung|trong diem|hinh su|hon nhan|lao dong|kinh doanh|an phi|con lai|sau khi tru|xong nguoi|(tren|moi|1|mot) nguoi)\b/;
/** "Phần còn lại" is no part of the cases, "còn lại" is. */
const REST = /phan con lai/g;
const CUMULATIVE = /\b(luy ke|luy tien|cong don|tu dau (nam|ky)|ca ky|den nay|den het|den (ngay )?\d|tinh den|ytd|cumulative|year to date)\b/;
const INTERVAL =
  /\b(trong (thang|tuan|quy|ngay|dot)|rieng (thang|tuan|quy|dot)|dot (\d+|[ivx]+)|tu (ngay )?\d{1,2} (?!10\b)\d{1,2}|(thang|tuan|quy) (nay|bao cao|[ivx]+|\d{1,2}(?! thang))|t\d{1,2}|q[1-4]|this month|month)\b/;
const CURRENT = /\b(trong (ky|nam)|ky nay|nam nay|hien nay|hien tai|ky bao cao|this (year|period))\b/;
const MONTHS = /\b(\d{1,2}) ?(thang|t)\b(?! ?\d)/;
const YEAR = /\b(20\d\d)\b/g;

/** Reads the context in some heading texts. @param texts headings, but for those whose own meaning has such words ("năm trước chuyển sang") */
export function contextIn(texts: readonly string[], hidden: boolean): Context {
  const text = fold(texts.join(' | ')).replace(/\//g, ' ');
  const months = MONTHS.exec(text);
  const years = [...text.matchAll(YEAR)].map(([, year]) => Number(year));
  if (text === '' || !/[a-z]/.test(text)) return hidden ? { ...PLAIN, hidden } : PLAIN;
  return {
    past: PAST.test(text),
    forecast: FORECAST.test(text),
    part: PART.exec(text.replace(REST, 'phan'))?.[0] ?? '',
    cumulative: CUMULATIVE.test(text),
    interval: INTERVAL.test(text),
    current: CURRENT.test(text),
    months: months ? Number(months[1]) : /\bca nam\b/.test(text) ? 12 : null,
    until: untilIn(text),
    year: years.length > 0 ? Math.max(...years) : null,
    beyond: false,
    hidden,
  };
}

const UNTIL = /\bden (?:het )?(?:ngay )?(\d{1,2})(?: |\.|-| thang )(\d{1,2})\b/;

function untilIn(text: string): number | null {
  const [, day, month] = UNTIL.exec(text) ?? [];
  return month === undefined || Number(month) > 12 ? null : inStatisticalYear(Number(day), Number(month));
}

/** A context under a campaign whose figures run from one day to another. */
export function under(context: Context, { dataPeriod: { from, to } }: CampaignPeriods): Context {
  const [year, month, day] = to.split('-').map(Number) as [number, number, number];
  const span = (year - Number(from.slice(0, 4))) * 12 + month - Number(from.slice(5, 7)) + 1;
  const late = context.until !== null && (context.year ?? year) === year && context.until > inStatisticalYear(day, month);
  const beyond = (context.year ?? year) > year || late || (context.months ?? span) > span;
  return beyond ? { ...context, beyond } : context;
}

/** The last day that a context names, as `YYYY-MM-DD`, in the year that it names or else in the campaign's; null where it names none. */
export function lastDayOf({ until, year }: Context, { dataPeriod: { to } }: Pick<CampaignPeriods, 'dataPeriod'>): string | null {
  if (until === null) return null;
  const [month, day] = [((Math.floor(until / 100) + 9) % 12) + 1, until % 100];
  const own = year ?? Number(to.slice(0, 4)) - (month >= 10 && Number(to.slice(5, 7)) < 10 ? 1 : 0);
  return [own, month, day].map((part) => String(part).padStart(2, '0')).join('-');
}

/** The time that a context names, for a sentence. */
export const timeText = ({ until, months, year }: Context): string =>
  [until === null ? '' : `${until % 100}/${((Math.floor(until / 100) + 9) % 12) + 1}`, months === null ? '' : `${months} tháng`, year ?? '']
    .filter(Boolean)
    .join(' ');

const inStatisticalYear = (day: number, month: number): number => ((month + 2) % 12) * 100 + day;

/** The same figures by two columns. */
export const contextKey = (context: Context): string => Object.values(context).join('|');

/** True for a column that says nothing of the kind: its figures go with any. */
export const isPlain = (context: Context): boolean => contextKey(context) === contextKey(PLAIN);

/** Why one context is preferred to another. Sentences are in messages/ under `evidence`. */
export type ContextEvidence = 'fits' | 'notPast' | 'notForecast' | 'whole' | 'visible' | 'laterYear' | 'cumulative' | 'longer' | 'current';

/** The rules in the order of their weight: how strongly a context speaks for being the one to judge by; null = it does not say. */
const RULES: readonly (readonly [ContextEvidence, (context: Context) => number | null])[] = [
  ['fits', ({ beyond }) => (beyond ? 0 : 1)],
  ['notForecast', ({ forecast }) => (forecast ? 0 : 1)],
  ['whole', ({ part }) => (part ? 0 : 1)],
  ['notPast', ({ past }) => (past ? 0 : 1)],
  ['visible', ({ hidden }) => (hidden ? 0 : 1)],
  ['laterYear', ({ year }) => year],
  ['cumulative', ({ cumulative, interval, months }) => (cumulative ? 2 : interval ? 0 : months !== null ? 1 : 1)],
  ['longer', ({ months }) => months],
  ['longer', ({ until }) => until],
  ['current', ({ current }) => (current ? 1 : 0)],
];

/** Which of two contexts is judged by: positive = the first, negative = the second, 0 = the words do not tell. */
export function preferred(a: Context, b: Context): { sign: number; evidence: ContextEvidence | null } {
  for (const [evidence, strength] of RULES) {
    const [x, y] = [strength(a), strength(b)];
    if (x === null || y === null || x === y) continue;
    return { sign: x - y, evidence };
  }
  return { sign: 0, evidence: null };
}
