/** Days of a plan (`YYYY-MM-DD`) and the serial numbers by which Excel counts them. */

const DAY_MS = 86_400_000;
/** Day 0 of Excel's calendar, right for every day since 01/3/1900. */
const EPOCH = Date.UTC(1899, 11, 30);

/** 2024-06-30 → 45473. */
export const serialOfDay = (day: string): number => (Date.parse(`${day}T00:00:00Z`) - EPOCH) / DAY_MS;

/** 45473 → 2024-06-30; null for what is no day of the years 1901 to 9999. A time of the day is cut off. */
export function dayOfSerial(serial: number): string | null {
  const whole = Math.floor(serial);
  return whole >= 367 && whole < 2958466 ? new Date(EPOCH + whole * DAY_MS).toISOString().slice(0, 10) : null;
}

/** "30/6/2024", "30-06-2024", "30.6.2024", "2024-06-30" → 2024-06-30; null for every other text, and for days that do not exist. */
export function dayOfText(text: string): string | null {
  const match = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})$/.exec(text.trim());
  const iso = match ? `${match[3]}-${match[2]!.padStart(2, '0')}-${match[1]!.padStart(2, '0')}` : text.trim();
  if (!/^\d{4}-\d{2}-\d{2}$/.test(iso)) return null;
  const time = Date.parse(`${iso}T00:00:00Z`);
  return Number.isNaN(time) || new Date(time).toISOString().slice(0, 10) !== iso ? null : iso;
}
