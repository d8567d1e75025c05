/**
 * Times that titles name: "từ 01/10/2023 đến 30/6/2024", "09 tháng năm 2024", "đến hết 30/6/2024", "quý II năm 2024", "tuần 3 tháng 6". The statistical year
 * of the field runs from 1 October to 30 September, so "09 tháng năm 2024" ends on 30/6/2024.
 */
import { fold } from '../cells/text';

/** The time that figures are of. Days as `YYYY-MM-DD`; null where the text does not say. */
export interface ReportPeriod {
  from: string | null;
  to: string | null;
  /** `since`: from the beginning of the year to a day; `interval`: a month, a quarter, a week only; `months`: so many months of an unnamed year; `year`: no more than the year. */
  kind: 'since' | 'range' | 'interval' | 'months' | 'year';
  /** How many months, where that is all that is said. */
  months?: number;
  /** The day in the last of them, where one is said: "đến 13/6". */
  date?: number;
  /** As written. */
  text: string;
}

const pad = (n: number): string => String(n).padStart(2, '0');
/** A day of the calendar; null for one that there is not. */
export const iso = (day: number, month: number, year: number): string | null => {
  const at = new Date(Date.UTC(year, month - 1, day));
  return at.getUTCDate() === day && at.getUTCMonth() === month - 1 ? `${year}-${pad(month)}-${pad(day)}` : null;
};
const lastDay = (month: number, year: number): string => new Date(Date.UTC(year, month, 0)).toISOString().slice(0, 10);

const DAY = String.raw`(\d{1,2})\s*(?:[/.-]|tháng|thang)\s*(\d{1,2})(?:\s*(?:[/.-]|năm|nam)\s*(\d{4})|[/.](\d{2})(?![\d/.]))?`;
/** "16h00", "17 giờ 30 phút": when on that day. */
export const HOUR = String.raw`(?:\d{1,2}\s*(?:h|giờ|gio)\s*(?:\d{1,2}(?![\d/.-])\s*(?:phút|phut|p)?\s*)?)?`;
const RANGE = new RegExp(
  String.raw`(?:từ\s+|tu\s+)?(?:ngày\s+|ngay\s+)?${DAY}\s*(?:đến|den|tới|toi|-|–|—|÷)\s*(?:hết\s+|het\s+)?${HOUR}(?:ngày\s+|ngay\s+)?${DAY}`,
  'iu',
);
const UNTIL = new RegExp(String.raw`(?:tính\s+|tinh\s+)?(?:đến|hết|tới|den|het|toi)\s+(?:hết\s+|het\s+)?${HOUR}(?:ngày\s+|ngay\s+)?${DAY}`, 'iu');
const UNTIL_MONTH = /(?:đến|hết|tới|den|het|toi)\s+(?:hết\s+|het\s+)?(?:tháng|thang)\s*(\d{1,2})\s*(?:[/.-]|năm|nam)?\s*(20\d\d)/iu;
const UNTIL_ANY_MONTH = /(?:đến|hết|tới|den|het|toi)\s+(?:hết\s+|het\s+)?(?:tháng|thang)\s*(\d{1,2})(?![\d/.])/iu;
const MONTHS = /(\d{1,2})\s*(?:tháng|thang|t)\s*(?:đầu\s+|dau\s+)?(?:(?:năm|nam)\s*(?:công tác\s*|cong tac\s*)?|\/\s*)?(20\d\d)/iu;
const ONLY_MONTHS = /(?:^|[^\d/.])(\d{1,2})\s*(?:tháng|thang)(?!\s*\d)(?![\p{L}\p{M}])/iu;
const MONTH = /(?:(?:tháng|thang)\s*|(?:^|[^\p{L}\d])T)(\d{1,2})\s*(?:[/.-]|năm|nam)?\s*(20\d\d)/iu;
/** A month of whatever year: neither "đến tháng 6" nor "9 tháng 6". */
const PART_MONTH =
  /(?:^\s*|[^\s\d/.]|(?:^[^]?|(?!đến|hết|den|het)[^]{2})[^\s\d/.]\s+)(?:tháng|thang)\s*\d{1,2}(?![\d/.]*\s*(?:năm|nam|đến|den))\s*(?:$|[^\d\s/.]|\s[^\d])/iu;
/** A quarter, half a year, a week, a campaign: of whatever year. */
const PART_OF_YEAR =
  /(?:quý|quy)\s*(?:[IVX]{1,3}|\d)\b|(?:^|[^\p{L}])Q\s?(?:[IVX]{1,3}|[1-4])(?![\p{L}\d])|(?:kỳ|ky)\s*(?:\d{1,2}|[IVX]{1,3})\b(?!\s*(?:tháng|thang))|trong (?:đợt|dot|tháng|thang|quý|quy)\b|trong tuần|trong tuan|(?:tuần|tuan)\s*(?:\(|(?:thứ\s*)?(?:\d{1,2}|[IVX]{1,3})\b)/iu;
const CUMULATIVE = /luy ke|cong don|tu dau (nam|ky)/;
const YEAR = /(?:năm|nam)\s*(?:công tác\s*|cong tac\s*)?(20\d\d)|[/-](20\d\d)\b|^\s*(20\d\d)\s*$/iu;
/** "KẾT QUẢ THI HÀNH ÁN NĂM": the whole of it. */
const WHOLE_YEAR = /(?:^|[^\p{L}\p{M}])năm\s*$/iu;
/** "Tháng năm", "đầu năm": the word alone is not all of the year. */
const NO_WHOLE_YEAR = /(?:tháng|quý|đầu)\s+năm\s*$/iu;
/** Lines about documents, not about the figures. */
const DOCUMENT = /kem theo|ban hanh|thong tu|ngay nhan|cong van|quyet dinh|ke hoach so|\bso\s*:|to trinh|luat |nghi dinh|khoa so/;
/** A range that is longer is no week and no month. */
const SHORT_DAYS = 100;

/** Numbers in words before or behind "tháng"; "năm" is a year more often than a five. */
const NUMBER_WORDS = ['không', 'một', 'hai', 'ba', 'bốn', '', 'sáu', 'bảy', 'tám', 'chín', 'mười', 'mười một', 'mười hai'];
const IN_WORDS =
  /(^|[^\p{L}\p{M}])(mười hai|mười một|mười|một|hai|ba|bốn|sáu|bảy|tám|chín)(?=\s+tháng)|(tháng\s)(mười hai|mười một|mười|một|hai|ba|bốn|sáu|bảy|tám|chín)(?![\p{L}\p{M}])/giu;

/** One space between words, numbers in words as digits. */
export const spaced = (text: string): string =>
  text
    .normalize('NFC')
    .replace(/\s+/g, ' ')
    .replace(
      IN_WORDS,
      (_, before?: string, first?: string, month?: string, second?: string) => `${before ?? month}${NUMBER_WORDS.indexOf((first ?? second)!.toLowerCase())}`,
    )
    .trim();

/** The time that one text names; null when it names none. */
function periodIn(text: string): ReportPeriod | null {
  const written = spaced(text);
  if (written === '' || written.length > 300 || DOCUMENT.test(fold(written))) return null;
  return rangeIn(written) ?? untilIn(written) ?? monthsIn(written) ?? intervalIn(written) ?? onlyMonthsIn(written) ?? yearIn(written);
}

function rangeIn(text: string): ReportPeriod | null {
  const found = RANGE.exec(text);
  if (!found) return null;
  const [, d1, m1, long1, short1, d2, m2, long2, short2] = found;
  const [y1, y2] = [long1 ?? inFull(short1), long2 ?? inFull(short2)];
  // Without a year only a short time is told from others.
  const toYear = Number(y2 ?? (y1 ? Number(y1) + Number(Number(m2) < Number(m1)) : 2000));
  const fromYear = y1 ? Number(y1) : Number(m1) > Number(m2) ? toYear - 1 : toYear;
  const [from, to] = inOrder([Number(d1), Number(m1), fromYear], [Number(d2), Number(m2), toYear]);
  if (!from || !to || from > to) return null;
  const days = (Date.parse(to) - Date.parse(from)) / 86_400_000;
  if (!y1 && !y2) return days < SHORT_DAYS ? { from: null, to: null, kind: 'interval', text } : null;
  return { from, to, kind: days < SHORT_DAYS ? 'interval' : 'range', text };
}

/** "24": of this century. */
const inFull = (year: string | undefined): string | undefined => (year === undefined ? undefined : `20${year}`);

/** Two days as a text writes them; month before day, as an English PC prints it, where only that is a day of the calendar. */
function inOrder(a: [number, number, number], b: [number, number, number]): (string | null)[] {
  const days = [iso(...a), iso(...b)];
  return days.includes(null) ? [iso(a[1], a[0], a[2]), iso(b[1], b[0], b[2])] : days;
}

function untilIn(text: string): ReportPeriod | null {
  const found = UNTIL.exec(text);
  const year = found?.[3] ?? inFull(found?.[4]);
  const day = found && year ? iso(Number(found[1]), Number(found[2]), Number(year)) : null;
  if (day) return { from: null, to: day, kind: 'since', text };
  const month = UNTIL_MONTH.exec(text);
  if (month && Number(month[1]) <= 12) return { from: null, to: lastDay(Number(month[1]), Number(month[2])), kind: 'since', text };
  // "Đến 31/3", "lũy kế đến tháng 3": of the campaign's own year.
  const last = Number(found?.[2] ?? (CUMULATIVE.test(fold(text)) ? UNTIL_ANY_MONTH.exec(text)?.[1] : undefined));
  if (!(last >= 1 && last <= 12) || /20\d\d/.test(text)) return null;
  return { from: null, to: null, kind: 'months', months: ((last + 2) % 12) + 1, ...(found?.[2] && { date: Number(found[1]) }), text };
}

/** The end of the n-th month of a statistical year. */
const endOfMonths = (count: number, year: number): string => lastDay(((8 + count) % 12) + 1, count <= 3 ? year - 1 : year);

function monthsIn(text: string): ReportPeriod | null {
  const found = MONTHS.exec(text);
  const count = Number(found?.[1]);
  if (!found || count < 2 || count > 12) return null;
  const year = Number(found[2]);
  return { from: `${year - 1}-10-01`, to: endOfMonths(count, year), kind: 'since', text };
}

function intervalIn(text: string): ReportPeriod | null {
  const month = MONTH.exec(text);
  const cumulative = CUMULATIVE.test(fold(text));
  if (month && Number(month[1]) <= 12) {
    const [m, year] = [Number(month[1]), Number(month[2])];
    if (cumulative) return { from: null, to: lastDay(m, year), kind: 'since', text };
    return { from: iso(1, m, year), to: lastDay(m, year), kind: 'interval', text };
  }
  return (PART_MONTH.test(text) || PART_OF_YEAR.test(text)) && !cumulative && !ONLY_MONTHS.test(text) ? { from: null, to: null, kind: 'interval', text } : null;
}

function onlyMonthsIn(text: string): ReportPeriod | null {
  const count = Number(ONLY_MONTHS.exec(text)?.[1]);
  return count >= 2 && count <= 12 ? { from: null, to: null, kind: 'months', months: count, text } : null;
}

const ALL_YEAR = /cả\s+năm\s+(20\d\d)|ca\s+nam\s+(20\d\d)/iu;

function yearIn(text: string): ReportPeriod | null {
  const all = ALL_YEAR.exec(text);
  if (all) return { from: null, to: endOfMonths(12, Number(all[1] ?? all[2])), kind: 'since', text };
  const found = YEAR.exec(text);
  const year = found?.[1] ?? found?.[2] ?? found?.[3];
  if (year) return { from: null, to: `${year}-12-31`, kind: 'year', text };
  return WHOLE_YEAR.test(text) && !NO_WHOLE_YEAR.test(text) ? { from: null, to: null, kind: 'months', months: 12, text } : null;
}

const WEIGHT: Record<ReportPeriod['kind'], number> = { range: 4, since: 3, months: 2, interval: 1, year: 0 };

/** The time that the titles of a report name: the fullest statement. */
export function periodOf(titles: readonly string[]): ReportPeriod | null {
  const found = titles.map(periodIn).filter((one): one is ReportPeriod => one !== null);
  return found.length > 0 ? found.reduce((best, one) => (WEIGHT[one.kind] > WEIGHT[best.kind] ? one : best)) : null;
}

/** The time that the name of a sheet tells, where its titles tell none: "Việc 2023", "Tiền 6 tháng". A month in it is the month of the copy. */
export function periodOfSheet(name: string): ReportPeriod | null {
  const period = periodIn(name.replace(/[_.]/g, ' '));
  const year = /(?:^|\D)(20\d\d)(?!\d)/.exec(name)?.[1];
  if (period?.kind === 'interval' && MONTH.test(name.replace(/[_.]/g, ' '))) return year ? { from: null, to: `${year}-12-31`, kind: 'year', text: name } : null;
  return period ? { ...period, text: name } : year ? { from: null, to: `${year}-12-31`, kind: 'year', text: name } : null;
}

/** The month in the name of a sheet: "Việc T6", "Tiền tháng 5"; null where there is none. */
export function monthOfSheet(name: string): number | null {
  const found = /(?:tháng|thang|(?:^|[^\p{L}\d])T)[\s._-]*(\d{1,2})(?!\d)/iu.exec(name.normalize('NFC'));
  return found && Number(found[1]) <= 12 ? Number(found[1]) : null;
}

/** "…, ngày 02 tháng 7 năm 2025". */
const SIGNED = /ngay (\d{1,2}) (?:thang )?(\d{1,2}) (?:nam )?(20\d\d)/;

/** The day on which a report was signed, as the texts below it say; null where they do not. */
export function signedOn(notes: readonly string[]): string | null {
  for (const note of notes) {
    const found = SIGNED.exec(
      fold(note)
        .replace(/[/.,-]+/g, ' ')
        .replace(/ +/g, ' '),
    );
    if (found) return iso(Number(found[1]), Number(found[2]), Number(found[3]));
  }
  return null;
}

/** What a note says of the last day that figures are of: "Số liệu khóa sổ đến hết ngày 31/3/2024". */
const CLOSING = /khoa so|chot so|so lieu|tinh den|ket xuat|trich xuat/;
/** "… là số liệu tháng 5". */
const OTHER_TIME = /\bla so lieu (cua )?(thang|nam|quy|ky|tuan)\b/;

/** The note below a table that names an earlier time than its title: the figures may be older than the title; null when none does. */
export function closedBefore({ to }: Pick<ReportPeriod, 'to'>, notes: readonly string[]): { text: string; to?: string | null } | null {
  const other = notes.find((note) => OTHER_TIME.test(fold(note)));
  if (other) return { text: other };
  if (to === null) return null;
  const closings = notes.filter((note) => CLOSING.test(fold(note))).map((note) => rangeIn(spaced(note)) ?? untilIn(spaced(note)));
  return closings.find((closing) => closing?.to && closing.to < to) ?? null;
}

/** The time that a campaign looks at. */
export interface CampaignPeriods {
  dataPeriod: { from: string; to: string };
  campaignPeriod: { from: string; to: string } | null;
}

/** The last day of so many months from a day on. */
export function monthsFrom(day: string, count: number): string {
  const [year, month] = [Number(day.slice(0, 4)), Number(day.slice(5, 7)) + count - 1];
  return lastDay(((month - 1) % 12) + 1, year + Math.floor((month - 1) / 12));
}

/** Whether figures of a time are those of a campaign; provisional ones from within the campaign are. Undefined where the text does not tell. */
export function fitsCampaign({ from, to, kind, months }: ReportPeriod, { dataPeriod, campaignPeriod }: CampaignPeriods): boolean | undefined {
  if (kind === 'year') return to?.slice(0, 4) === dataPeriod.to.slice(0, 4) ? undefined : false;
  if (kind === 'interval') return false;
  const earliest = campaignPeriod?.from ?? dataPeriod.from;
  // So many months of an unnamed year: of the campaign's own.
  const until = kind === 'months' ? monthsFrom(dataPeriod.from, months!) : to;
  if (from !== null && from !== dataPeriod.from) return false;
  return until !== null && until <= dataPeriod.to && until >= earliest;
}

/** Two statements of one time. */
export const samePeriod = (a: ReportPeriod, b: ReportPeriod): boolean => {
  if (a.kind === 'months' || b.kind === 'months') return a.kind !== 'months' || b.kind !== 'months' || a.months === b.months;
  if (a.kind === 'year' || b.kind === 'year') return (a.to ?? '').slice(0, 4) === (b.to ?? '').slice(0, 4);
  return a.to === b.to && (a.from === b.from || a.from === null || b.from === null);
};
