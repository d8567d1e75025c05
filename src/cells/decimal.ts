/**
 * Decimals as people write them, kept exact. A cell holds a double; what counts is the decimal that was typed,
 * which is the shortest one that reads back as that double.
 */

/** Powers of ten that a double holds exactly. */
const TENS = Array.from({ length: 23 }, (_, power) => Number(`1e${power}`));

/** `value · 10^power`, rounded once: `shiftDecimal(0.57, 2)` is 57, where `0.57 * 100` is 56.99999999999999. */
export function shiftDecimal(value: number, power: number): number {
  if (power === 0 || value === 0 || !Number.isFinite(value)) return value;
  const factor = TENS[Math.abs(power)];
  // Two whole numbers that doubles hold exactly: what they make is rounded once, too.
  if (factor !== undefined && Number.isSafeInteger(value)) return power > 0 ? value * factor : value / factor;
  const [digits, exponent = '0'] = String(value).split('e');
  return Number(`${digits}e${Number(exponent) + power}`);
}

/** A number by the 15 digits that Excel keeps: 0.1 + 0.2 is "0.3". */
export function digitsOf(value: number): string {
  if (Number.isInteger(value) && Math.abs(value) < 1e15) return String(value);
  const text = value.toPrecision(15);
  if (!text.includes('.') || text.includes('e')) return String(Number(text));
  let end = text.length;
  while (text.charCodeAt(end - 1) === ZERO) end--;
  return text.slice(0, text.charCodeAt(end - 1) === POINT ? end - 1 : end);
}

/** LibreOffice rounds the last of a rate's 15 digits its own way; so many decimals every program keeps, and nobody types more. */
const DECIMALS = 10;

/** A number as it is known again after any program has saved it. */
export const keptEverywhere = (value: number): number => (Number.isInteger(value) ? value : Number(value.toFixed(DECIMALS)));

const ZERO = 48;
const POINT = 46;

/** Beyond, a double has hardly any digits behind the point. */
const LARGEST_MOVED = 1e13;

/** Rounded as Excel's ROUND does: halves away from zero, decided on the 15 digits that a cell keeps. @example roundedAsShown(-1.005, 2) // -1.01 */
export function roundedAsShown(value: number, decimals: number): number {
  const size = Math.abs(value);
  const moved = size * (TENS[decimals] ?? NaN);
  // Clear of a half by more than what doubles and 15 digits leave open: nearly always.
  if (moved < LARGEST_MOVED && Math.abs((moved % 1) - 0.5) > 1e-6 + moved * 1e-14) return (value < 0 ? -1 : 1) * shiftDecimal(Math.round(moved), -decimals) + 0;
  const shown = Number(size.toPrecision(15));
  // Never minus zero.
  return (value < 0 ? -1 : 1) * shiftDecimal(Math.round(shiftDecimal(shown, decimals)), -decimals) + 0;
}

/** Number of decimals of a finite number as typed: 1.25 → 2, 1e-7 → 7, 300 → 0. */
export function decimalsOf(value: number): number {
  if (Number.isInteger(value)) return 0;
  const [digits = '', exponent = '0'] = String(value).split('e');
  const fraction = digits.split('.')[1]?.length ?? 0;
  return Math.max(0, fraction - Number(exponent));
}

/** The exact integer `value · 10^decimals`; `decimals` must cover all of the value's own decimals. */
export function toScaledInteger(value: number, decimals: number): bigint {
  if (Number.isInteger(value)) return BigInt(value) * 10n ** BigInt(decimals);
  const [digits = '', exponent = '0'] = String(value).split('e');
  const [whole = '0', fraction = ''] = digits.split('.');
  const power = decimals - fraction.length + Number(exponent);
  return BigInt(whole + fraction) * 10n ** BigInt(power);
}
