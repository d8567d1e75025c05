/** The one way in which English texts write numbers, per cents and days: 1,234.5 · 77% · 30 Jun 2024. */

/** At most three decimals. */
export const number = (value: number): string => value.toLocaleString('en-US', { maximumFractionDigits: 3 });

/** A whole number of any size. */
export const whole = (value: bigint): string => value.toLocaleString('en-US');

export const percent = (value: number): string => `${number(value)}%`;

/** Hundredths of a per cent with both decimals: 7653n → 76.53%. */
export function rate(hundredths: bigint): string {
  const digits = String(hundredths < 0n ? -hundredths : hundredths).padStart(3, '0');
  return `${hundredths < 0n ? '-' : ''}${whole(BigInt(digits.slice(0, -2)))}.${digits.slice(-2)}%`;
}

/** A number with what is counted. */
export const count = (value: number, one: string, many: string): string => `${number(value)} ${value === 1 ? one : many}`;

/** 2024-06-30 → 30 Jun 2024. */
export const date = (iso: string): string =>
  new Date(`${iso}T00:00:00Z`).toLocaleDateString('en-GB', { day: 'numeric', month: 'short', year: 'numeric', timeZone: 'UTC' });
