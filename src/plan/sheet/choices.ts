/** What people may write where the plan sheet offers a word (words.ts): the first pattern that fits the folded text counts. */
import { fold } from '../../cells/text';
import { entriesOf } from '../../terms/records';
import type { AwardSubject, ConditionCode, Quota } from '../award';
import type { RateComparator } from '../further';
import { EDGE_RULES } from '../plan';
import type { InfoKey } from './form';

/** Choices by what their words begin with or contain; the first pattern that fits counts. */
const CHOICES: Partial<Record<InfoKey, readonly (readonly [string | boolean, RegExp])[]>> = {
  basis: [
    ['toEnforce', /phai thi hanh/],
    ['total', /giai quyet|thu ly/],
  ],
  unitsBy: [
    ['perOfficer', /binh quan|trung binh|moi (chap hanh vien|chv)/],
    ['whole', /^(so )?(cua )?(ca|toan)\b/],
  ],
  qualifiesBy: [
    ['either', /^(mot trong|either)|hoac/],
    ['both', /^(ca|both)\b/],
  ],
  edgeRule: entriesOf(EDGE_RULES).map(([rule, { meant }]) => [rule, meant] as const),
};

/** The choice that a text means; undefined for none. */
export const choiceOf = (key: InfoKey, text: string): string | boolean | undefined => CHOICES[key]?.find(([, pattern]) => pattern.test(fold(text)))?.[0];

/** What a quota is counted per. */
const PERS: readonly (readonly [Quota['per'], RegExp])[] = [
  ['unit', /^(moi|tung|theo don vi|unit)/],
  ['province', /^(toan|ca|chung|province)/],
];
const UNLIMITED = /^(khong|ko) (gioi )?han( che)?/;

export const perNamed = (text: string): Quota['per'] | undefined => PERS.find(([, pattern]) => pattern.test(fold(text)))?.[0];

/** "Không giới hạn", "không hạn chế". */
export const isUnlimited = (text: string): boolean => UNLIMITED.test(fold(text));

const RATE_COMPARATORS: readonly (readonly [RateComparator, RegExp])[] = [
  ['<=', /^(<=|=<|≤|không quá|khong qua|tối đa|toi da|đến|den)$/],
  ['<', /^(<|dưới|duoi|ít hơn|it hon|nhỏ hơn|nho hon)$/],
  ['>=', /^(>=|=>|≥|đạt|dat|từ|tu|không dưới|khong duoi|ít nhất|it nhat|tối thiểu|toi thieu)$/],
  ['>', /^(>|trên|tren|vượt|vuot|hơn|hon)$/],
];

/** How a rate is compared. */
export const rateComparatorIn = (text: string): RateComparator | undefined =>
  RATE_COMPARATORS.find(([, pattern]) => pattern.test(text.normalize('NFC').toLowerCase()))?.[0];

/** What a column of the report should say; null for what is no yes or no. */
export const answerAsked = (text: string): boolean | null =>
  /^(co|dat|yes|x)$/.test(fold(text)) ? true : /^(khong|khong (co|dat)|no)$/.test(fold(text)) ? false : null;

const SUBJECTS: Record<AwardSubject, RegExp> = { collective: /^(tap the|don vi|collective)/, individual: /^(ca nhan|individual)/ };
const CONDITIONS: Record<ConditionCode, RegExp> = {
  result: /^(thanh tich|ket qua)/,
  unity: /^(noi bo )?doan ket/,
  noViolation: /^(khong (co |bi )?)?(vi pham|ky luat)/,
  exemplary: /^(tinh than |trach nhiem|guong mau)/,
  task: /^(hoan thanh|nhiem vu)/,
  stated: /^(dieu kien )?(khac|rieng)$/,
};

const named = <T extends string>(patterns: Record<T, RegExp>, text: string): T | undefined =>
  entriesOf(patterns).find(([, pattern]) => pattern.test(fold(text)))?.[0];

export const subjectNamed = (text: string): AwardSubject | undefined => named(SUBJECTS, text);
export const conditionNamed = (text: string): ConditionCode | undefined => named(CONDITIONS, text);
