/** Numbers and days as Vietnamese texts write them. How a rate is rounded is said in assessment/shown-rate.ts. */
import { decimalsOf, toScaledInteger } from './decimal';

/** 1503 → 1.503; 0.5 → 0,5. At most three decimals. */
export function formatNumber(value: number): string {
  const [whole = '0', fraction] = String(Math.round(Math.abs(value) * 1000) / 1000).split('.');
  return (value < 0 ? '-' : '') + grouped(whole) + (fraction ? `,${fraction}` : '');
}

/** An amount with every digit that it has. @example exactNumber(1503.25) // '1.503,25' */
export function exactNumber(value: number): string {
  const decimals = decimalsOf(value);
  const digits = String(toScaledInteger(Math.abs(value), decimals)).padStart(decimals + 1, '0');
  const whole = grouped(digits.slice(0, digits.length - decimals));
  return `${value < 0 ? '-' : ''}${whole}${decimals > 0 ? `,${digits.slice(-decimals)}` : ''}`;
}

/** A number of hundredths with its two decimals: 7653 → 76,53. */
export function hundredthsText(hundredths: bigint): string {
  const digits = String(hundredths < 0n ? -hundredths : hundredths).padStart(3, '0');
  return `${hundredths < 0n ? '-' : ''}${grouped(digits.slice(0, -2))},${digits.slice(-2)}`;
}

/** Digits in groups of three: 14600 → 14.600. */
export const grouped = (digits: string): string => digits.replace(/\B(?=(\d{3})+$)/g, '.');

/** 2024-06-30 → 30/6/2024. */
export function formatDate(iso: string): string {
  const [year, month, day] = iso.split('-').map(Number);
  return `${String(day).padStart(2, '0')}/${month}/${year}`;
}
