/** Of which day the figures of a report are: as its titles and the notes below it say, where they all say the same. Pure. */
import type { Period } from '../plan/plan';
import { closedBefore, monthsFrom, periodOf, periodOfSheet } from '../report/period';
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
    if (!period || period.kind === 'year' || period.kind === 'interval') return { from: null, to: null };
    const to = period.kind === 'months' ? monthsFrom(begin, period.months!) : period.to;
    // Closed earlier than the title says.
    const closed = closedBefore({ to }, notes);
    return { from: period.from, to: closed ? (closed.to ?? null) : to };
  });
  const only = (days: readonly (string | null)[]): string | null => {
    const said = new Set(days.filter((day) => day !== null));
    return said.size === 1 ? [...said][0]! : null;
  };
  return { from: only(found.map(({ from }) => from)), to: found.some(({ to }) => to === null) ? null : only(found.map(({ to }) => to)) };
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
