/**
 * The words by which people name a kind of subject, a measure and a unit in cells: Vietnamese or English, in any case, with or without accents.
 * Tables only: the first pattern that fits the folded text gives its meaning. Used by the plan table and by the custom functions.
 */
import { moneyUnitIn } from '../report/words';
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
