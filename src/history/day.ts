/** Of which day the figures of a report are: as its titles and the notes below it say, where they all say the same. Pure. */
import type { Period } from '../plan/plan';
import { closedBefore, HOUR, iso, monthsFrom, periodOf, periodOfSheet, type ReportPeriod, spaced } from '../report/period';
import type { Recognition } from '../report/recognise';
import { isAboutReport } from '../report/scope';

/** The first and the last day of a report's figures. */
export interface FiguresPeriod {
  from: string | null;
  /** null where the report does not say it, or its sheets do not say the same. */
  to: string | null;
}

type Sheets = readonly Pick<Recognition['sheets'][number], 'sheet' | 'titles' | 'notes'>[];

/** @param period the plan's: "9 tháng" without a year are those of its own */
export function figuresPeriod(sheets: Sheets, { from: begin }: Period): FiguresPeriod {
  const found = sheets.map(({ sheet, titles, notes }): FiguresPeriod => {
    const period = periodOf(titles.filter(isAboutReport)) ?? periodOfSheet(sheet);
    if (period?.kind === 'interval') return { from: null, to: null };
    const to = period && lastDayOf(period, begin);
    // Closed earlier than the title says.
    const closed = closedBefore({ to }, notes);
    const said = closed ? (closed.to ?? null) : to;
    const inTitle = closedOn(titles);
    return { from: period?.from ?? null, to: inTitle !== null && (said === null || inTitle < said) ? inTitle : said };
  });
  const only = (days: readonly (string | null)[]): string | null => {
    const said = new Set(days.filter((day) => day !== null));
    return said.size === 1 ? [...said][0]! : null;
  };
  return { from: only(found.map(({ from }) => from)), to: found.some(({ to }) => to === null) ? null : only(found.map(({ to }) => to)) };
}

/** @param begin of months of an unnamed year */
function lastDayOf({ kind, to, months, date }: ReportPeriod, begin: string): string | null {
  if (kind === 'year') return null;
  if (kind !== 'months') return to;
  const end = monthsFrom(begin, months!);
  const day = date === undefined ? end : `${end.slice(0, 8)}${String(date).padStart(2, '0')}`;
  return day <= end ? day : null;
}

/** "(số liệu chốt ngày 25/6/2024)", "chốt số liệu 20/6/2024". */
const CLOSED_ON = new RegExp(
  String.raw`(?:chốt|số liệu|chot|so lieu)\s+(?:(?:chốt|số liệu|chot|so lieu|tính|tinh|vào|vao|lúc|luc)\s+)*${HOUR}(?:ngày\s+|ngay\s+)?(\d{1,2})\s*(?:[/.-]|tháng|thang)\s*(\d{1,2})\s*(?:[/.-]|năm|nam)\s*(20\d\d)`,
  'iu',
);

/** The day on which figures were closed, as titles say; the earliest of several; null where none does. */
function closedOn(titles: readonly string[]): string | null {
  const days = titles.flatMap((title) => {
    const found = CLOSED_ON.exec(spaced(title));
    return (found && iso(Number(found[1]), Number(found[2]), Number(found[3]))) ?? [];
  });
  return days.sort()[0] ?? null;
}

/** The field counts from 1 October on. @example statisticalYear('2024-06-30') // '2023-10-01' */
export function statisticalYear(day: string): string {
  const year = Number(day.slice(0, 4));
  return `${day.slice(5, 7) >= '10' ? year : year - 1}-10-01`;
}

/** The day from which figures of a day are counted: as the report says, else as the plan does, else from the beginning of the statistical year. */
export const countedFrom = (day: string, said: string | null, { from, to }: Period): string =>
  said !== null && said <= day ? said : from <= day && day <= to ? from : statisticalYear(day);

/**
 * The day that is proposed for figures: as the report says, but none that has not come yet; the last day of the campaign once that is over; else today.
 * @param said the last day that the report names
 */
export const proposedDay = (said: string | null, today: string, { to }: Period): string => [said ?? to, today].sort()[0]!;
