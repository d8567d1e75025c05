/**
 * The words by which people name a kind of subject, a measure and a unit in cells: Vietnamese or English, in any case, with or without accents.
 * Tables only: the first pattern that fits the folded text gives its meaning. Used by the plan table and by the custom functions.
 */
import type { Measure, SubjectKind, Unit } from '../terms/terms';
import { fold } from './text';

/** Order matters: "không là chấp hành viên" before "chấp hành viên", "phòng THADS khu vực" (an office) before "phòng". */
const KIND_NAMES: readonly (readonly [SubjectKind, RegExp])[] = [
  [
    'staff',
    /^(staff|ca nhan khong|khong (phai )?la (chap hanh vien|chv)|thu ky|chuyen vien|nhan vien|ke toan|van thu|thu quy|tham tra vien|cong chuc|nguoi lao dong)\b/,
  ],
  ['officer', /^(officers?|ca nhan la (chap hanh vien|chv)|chap hanh vien|chv)\b/],
  ['office', /^(offices?|chi cuc|cc ?(thads|tha)?|(phong|p) ?(thads|tha|thi hanh an( dan su)?)? ?(khu vuc|kv))(\b|\d|$)/],
  ['department', /^(departments?|phong|van phong|p (nghiep vu|nv))\b/],
  ['province', /^(provinces?|cuc|thads (tinh|thanh pho|tp)|tinh)\b/],
];

const MEASURE_NAMES: readonly (readonly [Measure, RegExp])[] = [
  ['cases', /^(cases?|((tinh )?(ve|bang|theo) |so )?(vu )?viec)$/],
  ['money', /^(money|((tinh )?(ve|bang|theo) |so )?(gia tri|tien))$/],
];

const UNIT_NAMES: readonly (readonly [Unit, RegExp])[] = [
  ['cases', /^(cases?|(vu )?viec|vu)$/],
  ['dong', /^(dong|vnd|d)$/],
  ['thousand', /^(thousand|nghin|ngan|1 ?000)$/],
  ['million', /^(million|trieu|tr)$/],
  ['billion', /^(billion|ty|ti)$/],
];

/** The kind of subject that a text names: "CHV", "Chap hanh vien", "Chi cục THADS huyện Tân Mỹ", "Phòng THADS khu vực 1", "officer". */
export const kindNamed = (text: string): SubjectKind | undefined => named(KIND_NAMES, text);

/** The measure that a text names: "việc", "Về tiền", "money". */
export const measureNamed = (text: string): Measure | undefined => named(MEASURE_NAMES, text);

/** The unit that a text names: "tỉ đồng", "1.000 đồng", "Việc", "million". */
export const unitNamed = (text: string): Unit | undefined => named(UNIT_NAMES, text) ?? moneyUnitIn(text);

function named<T>(words: readonly (readonly [T, RegExp])[], text: string): T | undefined {
  const folded = fold(text);
  return words.find(([, pattern]) => pattern.test(folded))?.[0];
}

/** Without accents "chủ động", "hợp đồng", "Hội đồng" look like đồng, "tiến độ" like tiền, and "ngân hàng" like ngàn. */
const NOT_MONEY = /(hội|hợp|cộng|tương|lâm) đồng|đồng (nai|tháp|hới|xoài|phú|hỷ|văn|xuân)|động|tiến|tiện|tiên|ngân (hàng|sách)|công việc/gu;
const foldMoney = (text: string): string => fold(text.normalize('NFC').toLowerCase().replace(NOT_MONEY, ' '));

/** The measure that a text names; undefined when it names none or both. */
export function measureIn(text: string): Measure | undefined {
  const folded = foldMoney(text);
  const money = /\b(tien|gia tri|dong|trieu|nghin|ngan|vnd|ty d|tr d)\b|\b(1 000|1000) ?d\b/.test(folded);
  const cases = /\b(viec|vu viec|so vu)\b/.test(folded);
  return money === cases ? undefined : money ? 'money' : 'cases';
}

const MONEY_UNITS: readonly (readonly [Unit, RegExp])[] = [
  ['billion', /\b(ty|ti) ?(dong|d|vnd)\b|^(ty|ti)$/],
  ['million', /\b(trieu|tr) ?(dong|d|vnd)\b|^trieu$/],
  ['thousand', /\b(1 000|1000|nghin|ngan|ng) ?(vn )?(dong|d|vnd)\b|\b000 ?(dong|d)\b/],
  ['dong', /\b(dong|vnd)\b|^d$/],
];

/** The unit of money that a text names, e.g. in a heading or behind "Đơn vị tính:". */
export function moneyUnitIn(text: string): Unit | undefined {
  const folded = foldMoney(text).replace(/[%/]/g, ' ');
  return MONEY_UNITS.find(([, pattern]) => pattern.test(folded))?.[0];
}
