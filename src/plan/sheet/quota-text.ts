/** How many may be proposed, as the cell "Số lượng" says it: "2", "không quá 2", "20 %", "không quá 12,5 %, làm tròn lên", "Không giới hạn". Pure. */
import { decimalsOf, shiftDecimal } from '../../cells/decimal';
import { exactNumber } from '../../cells/format';
import { fold } from '../../cells/text';
import type { Quota, QuotaShare } from '../award';
import { isUnlimited } from './choices';
import { textOf } from './table';
import { ROUNDING_WORDS, UNLIMITED } from './words';

/** What of a quota the cell says. */
export type QuotaAmount = Pick<Quota, 'limit' | 'share'>;

const AT_MOST = /^(?:khong qua|toi da|khong vuot qua|<=?)\s*/;
const WHOLE = /^\d{1,6}$/;
/** On folded text a decimal comma is a space: the number is looked for in what was typed. */
const PERCENT = /(?:^|[^\d.,-])(\d{1,3}(?:[.,]\d{1,2})?)\s*%/;
const ROUNDINGS: readonly (readonly [QuotaShare['rounding'], RegExp])[] = [
  ['up', /\b(len|tren)\b/],
  ['nearest', /gan nhat|\b0 5\b|so nguyen gan/],
  ['down', /\b(xuong|duoi)\b/],
];

/** Reads the cell; null for an empty one, undefined for what is no amount. */
export function quotaAmount(cell: unknown): QuotaAmount | null | undefined {
  // A rate that a cell with a percent format holds.
  if (typeof cell === 'number' && cell > 0 && cell < 1) return shareOf(shiftDecimal(cell, 2), 'down');
  const text = textOf(cell);
  if (text === '') return null;
  if (isUnlimited(text)) return { limit: null };
  const folded = fold(text);
  const percent = PERCENT.exec(text)?.[1];
  if (percent !== undefined) return shareOf(Number(percent.replace(',', '.')), ROUNDINGS.find(([, pattern]) => pattern.test(folded))?.[0] ?? 'down');
  const number = folded.replace(AT_MOST, '');
  // Folded, a sign and a decimal comma are gone.
  return WHOLE.test(number) && !/[-−.,]/.test(text) ? { limit: Number(number) } : undefined;
}

/** A share of all; undefined for what is none. Without a word it is rounded down: nobody is proposed beyond what the plan allows. */
const shareOf = (percent: number, rounding: QuotaShare['rounding']): QuotaAmount | undefined =>
  percent > 0 && percent <= 100 && decimalsOf(percent) <= 2 ? { limit: null, share: { percent, rounding } } : undefined;

/** The cell that says an amount. */
export const quotaCell = ({ limit, share }: QuotaAmount): string | number =>
  share ? `${exactNumber(share.percent)} %, ${ROUNDING_WORDS[share.rounding]}` : (limit ?? UNLIMITED);
