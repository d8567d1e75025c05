/**
 * Times that titles name: "từ 01/10/2023 đến 30/6/2024", "09 tháng năm 2024", "đến hết 30/6/2024", "quý II năm 2024", "tuần 3 tháng 6". The statistical year
 * of the field runs from 1 October to 30 September, so "09 tháng năm 2024" ends on 30/6/2024.
 */
import { fold } from '../cells/text';

/** The time that figures are of. Days as `YYYY-MM-DD`; null where the text does not say. */
export interface ReportPeriod {
  from: string | null;
  to: string | null;
  /** `since`: from the beginning of the year to a day; `interval`: a month, a quarter, a week only; `year`: no more than the year. */
  kind: 'since' | 'range' | 'interval' | 'year';
  /** As written. */
  text: string;
}

const pad = (n: number): string => String(n).padStart(2, '0');
const iso = (day: number, month: number, year: number): string | null => {
  const at = new Date(Date.UTC(year, month - 1, day));
  return at.getUTCDate() === day && at.getUTCMonth() === month - 1 ? `${year}-${pad(month)}-${pad(day)}` : null;
};
const lastDay = (month: number, year: number): string => new Date(Date.UTC(year, month, 0)).toISOString().slice(0, 10);

const DAY = String.raw`(\d{1,2})\s*(?:[/.-]|tháng|thang)\s*(\d{1,2})(?:\s*(?:[/.-]|năm|nam)\s*(\d{4}))?`;
const RANGE = new RegExp(
  String.raw`(?:từ\s+|tu\s+)?(?:ngày\s+|ngay\s+)?${DAY}\s*(?:đến|den|tới|toi|-|–|—|÷)\s*(?:hết\s+|het\s+)?(?:ngày\s+|ngay\s+)?${DAY}`,
  'iu',
);
const UNTIL = new RegExp(String.raw`(?:tính\s+|tinh\s+)?(?:đến|hết|tới|den|het|toi)\s+(?:hết\s+|het\s+)?(?:ngày\s+|ngay\s+)?${DAY}`, 'iu');
const MONTHS = /(\d{1,2})\s*(?:tháng|thang|t)\s*(?:đầu\s+|dau\s+)?(?:(?:năm|nam)\s*(?:công tác\s*|cong tac\s*)?|\/\s*)?(20\d\d)/iu;
const MONTH = /(?:tháng|thang)\s*(\d{1,2})\s*(?:[/.-]|năm|nam)?\s*(20\d\d)/iu;
const QUARTER = /(?:quý|quy)\s*([IVX]{1,3}|\d)\b\s*(?:[/.-]|năm|nam)?\s*(20\d\d)?/iu;
const WEEK = /trong tuần|trong tuan|(?:tuần|tuan)\s*(?:thứ\s*)?(?:\d{1,2}|[IVX]{1,3})\b/iu;
const YEAR = /(?:năm|nam)\s*(20\d\d)|[/-](20\d\d)\b|^\s*(20\d\d)\s*$/iu;
/** Lines about documents, not about the figures. */
const DOCUMENT = /kem theo|ban hanh|thong tu|ngay nhan|cong van|quyet dinh|ke hoach so|\bso\s*:|to trinh|luat |nghi dinh|khoa so/;
/** A range that is longer is no week and no month. */
const SHORT_DAYS = 100;

const spaced = (text: string): string => text.normalize('NFC').replace(/\s+/g, ' ').trim();

/** The time that one text names; null when it names none. */
function periodIn(text: string): ReportPeriod | null {
  const written = spaced(text);
  if (written === '' || written.length > 300 || DOCUMENT.test(fold(written))) return null;
  return rangeIn(written) ?? untilIn(written) ?? monthsIn(written) ?? intervalIn(written) ?? yearIn(written);
}

function rangeIn(text: string): ReportPeriod | null {
  const found = RANGE.exec(text);
  if (!found) return null;
  const [, d1, m1, y1, d2, m2, y2] = found;
  if (!y2 && !y1) return null;
  const toYear = Number(y2 ?? y1);
  const fromYear = y1 ? Number(y1) : Number(m1) > Number(m2) ? toYear - 1 : toYear;
  const [from, to] = inOrder([Number(d1), Number(m1), fromYear], [Number(d2), Number(m2), toYear]);
  if (!from || !to || from > to) return null;
  const days = (Date.parse(to) - Date.parse(from)) / 86_400_000;
  return { from, to, kind: days < SHORT_DAYS ? 'interval' : 'range', text };
}

/** Two days as a text writes them; month before day, as an English PC prints it, where only that is a day of the calendar. */
function inOrder(a: [number, number, number], b: [number, number, number]): (string | null)[] {
  const days = [iso(...a), iso(...b)];
  return days.includes(null) ? [iso(a[1], a[0], a[2]), iso(b[1], b[0], b[2])] : days;
}

function untilIn(text: string): ReportPeriod | null {
  const found = UNTIL.exec(text);
  const to = found?.[3] ? iso(Number(found[1]), Number(found[2]), Number(found[3])) : null;
  return to ? { from: null, to, kind: 'since', text } : null;
}

function monthsIn(text: string): ReportPeriod | null {
  const found = MONTHS.exec(text);
  const count = Number(found?.[1]);
  if (!found || count < 2 || count > 12) return null;
  const year = Number(found[2]);
  const month = ((8 + count) % 12) + 1;
  return { from: `${year - 1}-10-01`, to: lastDay(month, count <= 3 ? year - 1 : year), kind: 'since', text };
}

function intervalIn(text: string): ReportPeriod | null {
  const month = MONTH.exec(text);
  if (month && Number(month[1]) <= 12) {
    const [m, year] = [Number(month[1]), Number(month[2])];
    return { from: iso(1, m, year), to: lastDay(m, year), kind: 'interval', text };
  }
  return QUARTER.test(text) || WEEK.test(text) ? { from: null, to: null, kind: 'interval', text } : null;
}

function yearIn(text: string): ReportPeriod | null {
  const found = YEAR.exec(text);
  const year = found?.[1] ?? found?.[2] ?? found?.[3];
  return year ? { from: null, to: `${year}-12-31`, kind: 'year', text } : null;
}

const WEIGHT: Record<ReportPeriod['kind'], number> = { range: 3, since: 2, interval: 1, year: 0 };

/** The time that the titles of a report name: the fullest statement. */
export function periodOf(titles: readonly string[]): ReportPeriod | null {
  const found = titles.map(periodIn).filter((one): one is ReportPeriod => one !== null);
  return found.length > 0 ? found.reduce((best, one) => (WEIGHT[one.kind] > WEIGHT[best.kind] ? one : best)) : null;
}

/** What a note says of the last day that figures are of: "Số liệu khóa sổ đến hết ngày 31/3/2024". */
const CLOSING = /khoa so|chot so|so lieu|tinh den|ket xuat|trich xuat/;

/** The note below a table that names an earlier last day than its title: the figures may be older than the title; null when none does. */
export function closedBefore({ to }: ReportPeriod, notes: readonly string[]): ReportPeriod | null {
  if (to === null) return null;
  const closings = notes.filter((note) => CLOSING.test(fold(note))).map((note) => rangeIn(spaced(note)) ?? untilIn(spaced(note)));
  return closings.find((closing) => closing?.to && closing.to < to) ?? null;
}

/** The time that a campaign looks at. */
export interface CampaignPeriods {
  dataPeriod: { from: string; to: string };
  campaignPeriod: { from: string; to: string } | null;
}

/** Whether figures of a time are those of a campaign; provisional ones from within the campaign are. Undefined where the text does not tell. */
export function fitsCampaign({ from, to, kind }: ReportPeriod, { dataPeriod, campaignPeriod }: CampaignPeriods): boolean | undefined {
  if (kind === 'year') return to?.slice(0, 4) === dataPeriod.to.slice(0, 4) ? undefined : false;
  if (kind === 'interval') return false;
  if (from !== null && from !== dataPeriod.from) return false;
  return to !== null && to <= dataPeriod.to && to >= (campaignPeriod?.from ?? dataPeriod.from);
}

/** Two statements of one time. */
export const samePeriod = (a: ReportPeriod, b: ReportPeriod): boolean => {
  if (a.kind === 'year' || b.kind === 'year') return (a.to ?? '').slice(0, 4) === (b.to ?? '').slice(0, 4);
  return a.to === b.to && (a.from === b.from || a.from === null || b.from === null);
};
