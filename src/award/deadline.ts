/** Where a campaign stands on a day: is the data period still open, how long until the dossiers are due. Days are `YYYY-MM-DD`; the clock is the caller's. */
import type { Period, Plan } from '../plan/plan';

export interface DeadlineState {
  dataPeriod: Period;
  /** Figures may still change: the last day of the data period is not over. */
  provisional: boolean;
  /** Dossiers must arrive before this day; null when the plan sets none. */
  deadline: string | null;
  /** Last day on which a dossier is in time: the day before the deadline. */
  lastDay: string | null;
  /** Days from today to the last day: 0 = today is the last one, negative = it is over. */
  daysLeft: number | null;
}

const DAY = 86_400_000;
const dayNumber = (iso: string): number => Date.UTC(Number(iso.slice(0, 4)), Number(iso.slice(5, 7)) - 1, Number(iso.slice(8, 10))) / DAY;
const isoOfDay = (day: number): string => new Date(day * DAY).toISOString().slice(0, 10);

/** Today in the local calendar, of a given clock. */
export function localDay(now: Date): string {
  const two = (n: number): string => String(n).padStart(2, '0');
  return `${String(now.getFullYear()).padStart(4, '0')}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}

/** "Trước ngày 01/7" means that 30/6 is the last day in time. @example deadlineState(plan, '2024-06-30').daysLeft // 0 */
export function deadlineState({ dataPeriod, deadline }: Pick<Plan, 'dataPeriod' | 'deadline'>, today: string): DeadlineState {
  const last = deadline === null ? null : dayNumber(deadline) - 1;
  return {
    dataPeriod,
    provisional: today <= dataPeriod.to,
    deadline,
    lastDay: last === null ? null : isoOfDay(last),
    daysLeft: last === null ? null : last - dayNumber(today),
  };
}
