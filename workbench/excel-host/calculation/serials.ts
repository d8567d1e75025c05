/**
 * Dates as Excel's serial numbers (1900 system). Serial 60 is the 29 February 1900 that never was: serials below it are one day
 * further from the calendar, as in Excel.
 */
const DAY_MS = 86_400_000;
const EPOCH = Date.UTC(1899, 11, 30);
/** 31 December 9999. */
const LAST_SERIAL = 2_958_465;

export interface CalendarDay {
  year: number;
  month: number;
  day: number;
}

/** The serial of a day of the calendar; null when there is no such day. Month 1–12. */
export function dateSerial(year: number, month: number, day: number): number | null {
  if (year < 1900 || year > 9999 || month < 1 || month > 12 || day < 1) return null;
  const serial = rolledSerial(year, month, day);
  return serial !== null && calendarDay(serial)?.day === day ? serial : null;
}

/** The serial of a day whose month and day may run over, as DATE allows; null outside 1900–9999. */
export function rolledSerial(year: number, month: number, day: number): number | null {
  const time = new Date(0).setUTCFullYear(year, month - 1, 1);
  const days = Math.round((time - EPOCH) / DAY_MS);
  // From the month's first day on every day counts one, the 29 February 1900 too.
  const serial = (days <= 60 ? days - 1 : days) + day - 1;
  return serial >= 0 && serial <= LAST_SERIAL ? serial : null;
}

/** The day of a serial (its whole part); null when it is no date. */
export function calendarDay(serial: number): CalendarDay | null {
  const whole = Math.floor(serial);
  if (whole < 0 || whole > LAST_SERIAL) return null;
  if (whole === 60) return { year: 1900, month: 2, day: 29 };
  if (whole === 0) return { year: 1900, month: 1, day: 0 };
  const date = new Date(EPOCH + (whole < 60 ? whole + 1 : whole) * DAY_MS);
  return { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() };
}

/** 0 = Sunday, as Excel counts (wrong before March 1900, on purpose). */
export const weekday = (serial: number): number => (Math.floor(serial) + 6) % 7;

/** The serial of a moment of the person's clock. */
export function serialOfMoment(moment: Date): number {
  const local = Date.UTC(moment.getFullYear(), moment.getMonth(), moment.getDate(), moment.getHours(), moment.getMinutes(), moment.getSeconds());
  return (local - EPOCH) / DAY_MS;
}
