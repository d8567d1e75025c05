/** When the three steps are shown: to who has never closed them, and again, short, to who has not been here for months. Pure. */

export type Welcome = 'full' | 'short' | null;

/** People do this once a year. */
const MONTHS_AWAY_DAYS = 120;
const DAY_MS = 86_400_000;

/** @param today as ISO day @param used the day of the last use @param closed the day on which the steps were closed */
export function welcomeOn(today: string, used: string | null, closed: string | null): Welcome {
  if (closed === null) return 'full';
  const last = Math.max(dayOf(used), dayOf(closed));
  return dayOf(today) - last > MONTHS_AWAY_DAYS ? 'short' : null;
}

/** Days since 1970; of what is no day, long ago. */
const dayOf = (text: string | null): number => {
  const ms = text === null ? NaN : Date.parse(text);
  return Number.isNaN(ms) ? 0 : Math.floor(ms / DAY_MS);
};
