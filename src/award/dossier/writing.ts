/** How texts, figures and days are written on the papers. Exact: nothing is rounded but a rate (assessment/shown-rate.ts). */
import { dayInWords } from '../../cells/day';
import { shownRate } from '../../assessment/shown-rate';
import { exactNumber, grouped, hundredthsText } from '../../cells/format';
import { targetInHundredths } from '../../plan/plan';
import type { MeasureResult } from '../subject';

/** What no paper may hold: control characters, halves of surrogates, marks that turn or hide text. XML 1.0 forbids most of them; as escapes, since nobody sees them. */
const FORBIDDEN = /[\u0000-\u001f\u007f-\u009f\u00ad\u200b-\u200f\u2028-\u202e\u2060-\u2064\u2066-\u206f\ufeff\ufffe\uffff]|\p{Cs}/gu;
const SPACE_LIKE = /[\t\n\v\f\r\u0085\u2028\u2029]+/g;

/** A text as it stands on paper: one line, composed accents (NFC), nothing that cannot be printed. Everything else stays: =1+1, <b>, &. Quotes are those of print. */
export const cleanText = (text: string): string => text.replace(SPACE_LIKE, ' ').replace(FORBIDDEN, '').normalize('NFC').trim().replace(QUOTED, '“$1”');
/** Straight quotes around words; a lone one (an inch, a name as somebody typed it) stays. */
const QUOTED = /"([^"]+)"/g;

/** The rate reached. @example { completed: 164, eligible: 213 } with target 77 → '76,99%'; '' where there is no rate */
export function rateText(result: MeasureResult): string {
  const rate = shownRate(result, result);
  return rate === null ? '' : `${hundredthsText(rate)}%`;
}

/** The distance to the target in percentage points, signed: '+0,54'; '' where there is no rate or no target. */
export function gapText(result: MeasureResult): string {
  const rate = shownRate(result, result);
  if (rate === null || result.band === null) return '';
  const gap = rate - BigInt(targetInHundredths(result.band));
  return `${gap > 0n ? '+' : ''}${hundredthsText(gap)}`;
}

/** A target as plans write it: 77%, 81,5%, "trên 83,45%". '' where the plan sets none. */
export const targetText = ({ band }: MeasureResult, above: string): string =>
  band === null ? '' : `${band.comparator === '>' ? `${above} ` : ''}${exactNumber(band.target)}%`;

/** Numbers of people with two digits at least, as administrative documents count: 03, 12. */
export const count = (n: number): string => grouped(String(n)).padStart(2, '0');

/** A day as papers say it. @example dayText('2024-06-05') // 'ngày 05 tháng 6 năm 2024' */
export const dayText = (iso: string): string => `ngày ${dayInWords(iso)}`;
