/** Days in cells: Excel's serial numbers, and dates that were typed as text the Vietnamese way. Pure. */

/** Day 1 of Excel is 1900-01-01; because it believes in 29/2/1900, later days count from 1899-12-30. */
const EPOCH = Date.UTC(1899, 11, 30);
const DAY = 86_400_000;
/** 1/3/1900 and 31/12/9999: before the first, Excel's count is off by one; nothing lies behind the second. */
const FIRST = 61;
const LAST = 2_958_465;

/** The day of a serial number, a time of day cut off; null when it is none. @example dayOfSerial(45473) // '2024-06-30' */
export function dayOfSerial(serial: number): string | null {
  const day = Math.floor(serial);
  return day >= FIRST && day <= LAST ? new Date(EPOCH + day * DAY).toISOString().slice(0, 10) : null;
}

/** The serial number of a day. @example serialOf('2024-06-30') // 45473 */
export const serialOf = (iso: string): number => Math.round((Date.parse(`${iso}T00:00:00Z`) - EPOCH) / DAY);

/** Days from one to another. @example daysBetween('2024-06-28', '2024-07-01') // 3 */
export const daysBetween = (from: string, to: string): number => serialOf(to) - serialOf(from);

/** By how many days the count of a workbook that begins in 1904 (from Excel for Mac of old) is behind. */
export const BEHIND_FROM_1904 = 1462;

/**
 * A day in words: what cells say in which people type days. They are cells of text, so that no PC reads 01/10 as the 10th of January. A zero stands
 * before days below 10 and before January and February (Nghị định 30/2020/NĐ-CP, phụ lục I, mục II.4).
 * @example dayInWords('2024-06-05') // '05 tháng 6 năm 2024'
 */
export function dayInWords(iso: string): string {
  const [year, month, day] = iso.split('-') as [string, string, string];
  return `${day} tháng ${Number(month) < 3 ? month : Number(month)} năm ${year}`;
}

/** The day that is meant where day and month were exchanged; null where that is none, or the same. @example swappedDay('2024-01-10') // '2024-10-01' */
export function swappedDay(iso: string): string | null {
  const [year, month, day] = iso.split('-') as [string, string, string];
  return Number(day) > 12 || day === month ? null : `${year}-${day}-${month}`;
}

/** Day, month, year as people type them: 30/6/2024, 30-06-2024, 30.6.2024, "ngày 30 tháng 6 năm 2024"; or 2024-06-30. */
const TYPED = /^\s*(?:ngày\s*)?(\d{1,2})\s*(?:[/.-]|tháng)\s*(\d{1,2})\s*(?:[/.-]|năm)\s*(\d{4})\s*$/iu;
const ISO = /^\s*(\d{4})-(\d{1,2})-(\d{1,2})\s*$/;

/** The day that a cell holds: null for a blank cell, undefined for what is no day. */
export function dayIn(cell: unknown): string | null | undefined {
  if (typeof cell === 'number') return dayOfSerial(cell) ?? undefined;
  if (typeof cell !== 'string' || cell.trim() === '') return typeof cell === 'string' || cell == null ? null : undefined;
  const text = cell.normalize('NFC');
  const typed = TYPED.exec(text);
  if (typed) return existing(typed[3]!, typed[2]!, typed[1]!);
  const iso = ISO.exec(text);
  return iso ? existing(iso[1]!, iso[2]!, iso[3]!) : undefined;
}

/** 31/2 is no day. */
function existing(year: string, month: string, day: string): string | undefined {
  const iso = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  const at = new Date(`${iso}T00:00:00Z`);
  return !Number.isNaN(at.getTime()) && at.toISOString().startsWith(iso) ? iso : undefined;
}
