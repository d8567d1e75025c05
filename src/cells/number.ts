/**
 * Numbers as people typed them. vi-VN writes 1.503 and 76,53 %; text cells hold "1.503", "1 503", a no-break space, "-" for zero.
 * What can be read in one way only is read; what cannot is named, never guessed.
 */
import type { FigureProblem } from '../terms/figures';
import { isWholeUnit, type Unit, UNIT_POWER } from '../terms/terms';
import type { GridCell } from './grid';

/** A usable amount, an empty cell (null), or why the cell is not usable. */
export type Reading = number | null | FigureProblem;

/** How a sheet groups thousands in its text cells; `unknown` when no cell tells, `mixed` where several people typed it in their own ways. */
export type Grouping = 'dot' | 'comma' | 'unknown' | 'mixed';

const SPACES = /[\s\u00a0\u2000-\u200b\u202f\u205f\u3000\u00ad]+/g;
const ZERO = /^(?:[-‐-―−_]+|không(?:có)?|khong(?:co)?|nil|none)$/iu;
/** "x" in a form's cell: no figure is expected here. */
const NOT_APPLICABLE = /^[x×*]$/i;

/** Marks of footnotes behind a figure: "287*", "45²". */
const MARKS_BEHIND = /(\d)[*†‡\u00b9\u00b2\u00b3\u2070-\u2079]+$/u;

/** A number with a remark is shorter. */
const LONGEST_NUMBER = 400;

/** The text without spaces and footnotes, with ASCII digits; of a longer one than any number only that it is none. */
function compact(text: string): string {
  const trimmed = text.trim();
  return trimmed.length > LONGEST_NUMBER ? '?' : trimmed.replace(SPACES, '').replace(MARKS_BEHIND, '$1').normalize('NFKC').replace(/^'/, '');
}

/** Finds out how a sheet's texts group thousands: "1,234,567" and "1,234.5" tell comma; "1.234.567" and "1.234,5" tell dot. */
export function groupingOf(texts: Iterable<string>): Grouping {
  let dot = 0;
  let comma = 0;
  for (const text of texts) {
    const number = compact(text);
    if (/^\d{1,3}(,\d{3}){2,}(\.\d+)?$|^\d{1,3}(,\d{3})+\.\d+$/.test(number)) comma++;
    else if (/^\d{1,3}(\.\d{3}){2,}(,\d+)?$|^\d{1,3}(\.\d{3})+,\d+$/.test(number)) dot++;
  }
  if (comma > 0 && dot > 0) return 'mixed';
  return comma > 0 ? 'comma' : dot > 0 ? 'dot' : 'unknown';
}

/** The amount in a cell of a column whose figures are in `unit`. Cases and đồng come in whole numbers only. */
export function readFigure(cell: GridCell, unit: Unit, grouping: Grouping): Reading {
  if (typeof cell === 'number') return wholeWhere(unit, asShown(cell));
  if (typeof cell === 'boolean') return 'unreadable';
  if (cell === '') return null;
  const spelled = spelledAmount(cell);
  if (spelled !== null && unit !== 'cases') return amountIn(spelled, unit);
  const { text, unit: written } = withoutWords(compact(cell));
  // "45 triệu" in a column of 1.000 đồng: a person must say which of the two is meant.
  if (written !== undefined && written !== unit) return 'ambiguous';
  if (text === '' || NOT_APPLICABLE.test(text)) return null;
  if (ZERO.test(text)) return 0;
  const amount = parseNumber(text, isWholeUnit(unit), grouping);
  return typeof amount === 'number' ? wholeWhere(unit, amount) : amount;
}

/** Words behind a number, without spaces: the unit that it is in. The first group is the digit before them. */
const WRITTEN_UNITS: readonly (readonly [Unit, RegExp])[] = [
  ['cases', /(\d)(?:vụ)?(?:việc|vụ|viec|vu)$/iu],
  ['billion', /(\d)(?:tỷ|tỉ|ty|ti)(?:đồng|đ|dong)?$/iu],
  ['million', /(\d)(?:triệu|tr\.?|trieu)(?:đồng|đ|dong)?$/iu],
  ['thousand', /(\d)(?:nghìn|ngàn|ng\.?|nghin|ngan)(?:đồng|đ|dong)?$/iu],
  ['dong', /(\d)(?:đồng|đ|vnd|vnđ|dong)$/iu],
];
/** What is said beside a figure in its own cell: "193 (78,46%)". */
const BESIDE = /(\d)(?:\([^()]*\)|;[^;]*\p{L}[^;]*)$/u;

/** "45 tỷ 312 triệu 877 nghìn đồng": falling units, each at most once. "137.311 tỉ 299 triệu" may be 137 or 137 thousand: a person must say. */
const SPELLED = /^(?:(\d{1,6})(?:tỷ|tỉ|ty|ti))?(?:(\d{1,3})(?:triệu|trieu|tr))?(?:(\d{1,3})(?:nghìn|ngàn|nghin|ngan))?(?:(\d{1,3}))?(?:đồng|đ|dong)?$/iu;

/** An amount in đồng that is written with several units; null for every other text. */
function spelledAmount(cell: string): bigint | null {
  if (cell.length > LONGEST_NUMBER || !/\d.*[tTnN].*\d/.test(cell)) return null;
  const found = SPELLED.exec(compact(cell));
  const parts = found?.slice(1).map((part) => (part === undefined ? null : BigInt(part.replace(/[.,]/g, '')))) ?? [];
  if (parts.filter((part) => part !== null).length < 2) return null;
  return parts.reduce<bigint>((sum, part, i) => sum + (part ?? 0n) * 10n ** BigInt(9 - 3 * i), 0n);
}

/** An amount of đồng in a unit; a fraction has at most nine decimals, which Excel's fifteen digits hold for any caseload. */
function amountIn(dong: bigint, unit: Unit): number {
  const scale = 10n ** BigInt(UNIT_POWER[unit]);
  const fraction = dong % scale;
  return fraction === 0n ? Number(dong / scale) : Number(`${dong / scale}.${fraction.toString().padStart(UNIT_POWER[unit], '0')}`);
}

/** A number without the unit and the brackets behind it. @param text without spaces */
function withoutWords(text: string): { text: string; unit: Unit | undefined } {
  // "1.000 đồng" names a unit and is no amount.
  if (!/[^\d.,%]$/.test(text) || /^1[.,]?000(đồng|đ|dong|d)$/iu.test(text)) return { text, unit: undefined };
  const alone = text.replace(BESIDE, '$1');
  const found = WRITTEN_UNITS.find(([, pattern]) => pattern.test(alone));
  return found ? { text: alone.replace(found[1], '$1'), unit: found[0] } : { text: alone, unit: undefined };
}

/** The unit of money that stands behind the number in a cell. */
export const unitInCell = (cell: GridCell): Unit | undefined => (typeof cell === 'string' ? withoutWords(compact(cell)).unit : undefined);

/** Excel shows and compares 15 digits: 0.7 + 0.1 in a formula is 0.8. */
export const asShown = (value: number): number => (Number.isInteger(value) || !Number.isFinite(value) ? value : Number(value.toPrecision(15)));

/** Đồng from which on a fraction is one. */
export const LEAST_WITH_FRACTION = 1_000_000;

function wholeWhere(unit: Unit, amount: number): Reading {
  if (!Number.isFinite(amount)) return 'unreadable';
  if (amount < 0) return 'negative';
  if (Number.isInteger(amount) || !isWholeUnit(unit)) return amount;
  // Interest runs to parts of a đồng; a small amount with a fraction is one of thousands, typed with a dot on an English PC.
  return unit === 'cases' || amount < LEAST_WITH_FRACTION ? 'notWhole' : amount;
}

/** A number in vi-VN notation, or in the sheet's own where its texts show another. */
function parseNumber(text: string, whole: boolean, grouping: Grouping): number | FigureProblem {
  const negative = text.startsWith('-');
  const digits = negative ? text.slice(1) : text;
  const sign = negative ? -1 : 1;
  if (/^\d+$/.test(digits)) return sign * Number(digits);
  if (!/^\d[\d.,]*$/.test(digits)) return 'unreadable';
  // Several groups of three, or both separators, can be read in one way only.
  const certain = /^\d{1,3}(?:([.,])\d{3}(?:\1\d{3})+|([.,])\d{3}(?:\2\d{3})*(?!\2)[.,]\d+)$/.exec(digits);
  if (certain) {
    const separator = certain[1] ?? certain[2]!;
    return sign * Number(digits.split(separator).join('').replace(',', '.'));
  }
  const thousands = grouping === 'comma' ? ',' : '.';
  const single = /^(\d+)([.,])(\d+)$/.exec(digits);
  if (!single) return 'unreadable';
  const [, before = '', separator, after = ''] = single;
  const value = Number(`${before}.${after}`);
  const isGroup = after.length === 3 && before.length <= 3 && !before.startsWith('0');
  // What comes in whole numbers only has no decimals.
  if (isGroup && whole) return sign * Number(before + after);
  if (isGroup && grouping === 'mixed') return 'ambiguous';
  if (isGroup && separator === thousands) return sign * Number(before + after);
  // Three digits behind a lone comma: thousands in an English text, decimals in a Vietnamese one.
  if (isGroup && grouping === 'unknown') return 'ambiguous';
  return sign * value;
}

/** A rate stored as 0.7653, 76.53, "76,53%" or "76.53 %", as a fraction; null when the cell holds no rate. */
export function readRate(cell: GridCell): number | null {
  if (typeof cell === 'number') return cell > 1.5 ? cell / 100 : cell;
  if (typeof cell !== 'string') return null;
  const text = compact(cell).replace(/%$/, '');
  if (!/^\d+([.,]\d+)?$/.test(text)) return null;
  const value = Number(text.replace(',', '.'));
  return /%\s*$/.test(cell) || value > 1.5 ? value / 100 : value;
}

/** True for a cell that holds a figure or stands for one ("-", "x"), as text or number. */
export function isFigureLike(cell: GridCell): boolean {
  if (typeof cell === 'number') return true;
  if (typeof cell !== 'string') return false;
  if (spelledAmount(cell) !== null) return true;
  const { text } = withoutWords(compact(cell));
  // An error value stands where a figure was computed.
  return /^-?\d[\d.,]*%?$|^#(REF|DIV|N\/A|VALUE|NAME|NUM|NULL)/.test(text) || ZERO.test(text) || NOT_APPLICABLE.test(text);
}
