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

const AT_MOST = /^(?:không quá|tối đa|không vượt quá|khong qua|toi da|khong vuot qua|≤|<=)\s*/i;
const WHOLE = /^\d{1,6}$/;
/** A percentage, and what stands behind it. */
const PERCENT = /^(\d{1,3}(?:[.,]\d{1,2})?)\s*%(.*)$/s;
/** What a share may be said to be of, and how it is rounded, on folded text. Whatever else is said is not understood: a cap, a range, a "không". */
const BEHIND =
  /^(?:(?:tren |cua )?(?:tong )?so(?: luong)?(?: (?:chap hanh vien|ca nhan|tap the|don vi|chi cuc|phong|cong chuc|nguoi))?)? ?(?:lam tron (xuong|len|den so (?:nguyen )?gan nhat))?$/;
const ROUNDINGS: Record<string, QuotaShare['rounding']> = { xuong: 'down', len: 'up' };

/** Reads the cell; null for an empty one, undefined for what is no amount. */
export function quotaAmount(cell: unknown): QuotaAmount | null | undefined {
  // A rate that a cell with a percent format holds.
  if (typeof cell === 'number' && cell > 0 && cell < 1) return shareOf(shiftDecimal(cell, 2), 'down');
  const text = textOf(cell).normalize('NFC');
  if (text === '') return null;
  if (isUnlimited(text)) return /\d/.test(text) ? undefined : { limit: null };
  const amount = text.replace(AT_MOST, '');
  if (WHOLE.test(amount)) return { limit: Number(amount) };
  const [, percent, behind = ''] = PERCENT.exec(amount) ?? [];
  const said = BEHIND.exec(fold(behind));
  if (percent === undefined || !said) return undefined;
  return shareOf(Number(percent.replace(',', '.')), said[1] === undefined ? 'down' : (ROUNDINGS[said[1]] ?? 'nearest'));
}

/** A share of all; undefined for what is none. Without a word it is rounded down: nobody is proposed beyond what the plan allows. */
const shareOf = (percent: number, rounding: QuotaShare['rounding']): QuotaAmount | undefined =>
  percent > 0 && percent <= 100 && decimalsOf(percent) <= 2 ? { limit: null, share: { percent, rounding } } : undefined;

/** The cell that says an amount. */
export const quotaCell = ({ limit, share }: QuotaAmount): string | number =>
  share ? `${exactNumber(share.percent)} %, ${ROUNDING_WORDS[share.rounding]}` : (limit ?? UNLIMITED);
