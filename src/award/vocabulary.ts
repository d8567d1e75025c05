/**
 * The words by which facts stand in the review sheet: what the drop-downs offer and what is understood when people type it another way.
 * Texts of the workbook: Vietnamese whatever the language of the pane is.
 */
import { kindNamed } from '../cells/naming';
import { REVIEW_KIND_WORDS } from '../terms/words';
import { postOf } from '../cells/posts';
import { memo } from '../cells/memo';
import { fold } from '../cells/text';
import { entriesOf } from '../terms/records';
import type { SubjectKind } from '../terms/terms';
import type { Conclusion } from './evaluation';
import type { CouncilDecision, Honorific, TaskLevel, ViolationForm } from './subject';

/** A word of the sheet for each meaning, in the order of the drop-down, and other spellings that mean the same (folded). */
export interface Vocabulary<T> {
  words: readonly (readonly [T, string])[];
  also: readonly (readonly [T, RegExp])[];
}

export const YES_NO: Vocabulary<boolean> = {
  words: [
    [true, 'Có'],
    [false, 'Không'],
  ],
  also: [
    [true, /^(co|x|yes|y|dung|true|dat|tot|1)$/],
    [false, /^(khong|k|ko|no|n|sai|false|khong dat|0)$/],
  ],
};

/**
 * Whether a condition in the plan's own words is met. Not "Có" and "Không": of "không có khiếu nại" nobody could tell what a "Không" says.
 */
export const MET_OR_NOT: Vocabulary<boolean> = {
  words: [
    [true, 'Đạt'],
    [false, 'Không đạt'],
  ],
  also: [
    [true, /^(dap ung|dam bao|bao dam)$/],
    [false, /^(chua dat|(khong|chua) (dap ung|dam bao|bao dam))$/],
  ],
};

/** No comma in any word: Excel separates the items of a list by commas. */
export const VIOLATION_WORDS = {
  none: 'Không',
  criticism: 'Phê bình / nhắc nhở',
  unlawful: 'Vi phạm pháp luật',
  reprimand: 'Khiển trách',
  warning: 'Cảnh cáo',
  salaryCut: 'Hạ bậc lương',
  demotion: 'Giáng chức',
  removal: 'Cách chức',
  dismissal: 'Buộc thôi việc',
  expulsion: 'Khai trừ',
} satisfies Record<ViolationForm, string>;
export const VIOLATIONS: Vocabulary<ViolationForm> = {
  words: entriesOf(VIOLATION_WORDS),
  also: [
    ['none', /^(khong( co)?( vi pham| ky luat| bi ky luat)*|k|ko|no|0)$/],
    // These words and no other: "kiểm điểm, khiển trách" is a discipline.
    ['criticism', /^(?:(?:phe binh|nhac nho|kiem diem|rut kinh nghiem|nghiem tuc|bang van ban|truoc co quan|va)(?: |$))+$/],
    ['unlawful', /^vi pham( phap luat)?$/],
    ['salaryCut', /^(ha bac luong|ha ngach)$/],
    ['expulsion', /^khai tru( khoi dang)?$/],
  ],
};

/** The levels of the yearly appraisal of public employees. */
export const TASK_WORDS = {
  excellent: 'Hoàn thành xuất sắc',
  good: 'Hoàn thành tốt',
  done: 'Hoàn thành',
  notDone: 'Không hoàn thành',
} satisfies Record<TaskLevel, string>;
export const TASKS: Vocabulary<TaskLevel> = {
  words: entriesOf(TASK_WORDS),
  also: [
    ['excellent', /^(hoan thanh )?xuat sac( nhiem vu.*)?$|^hoan thanh xuat sac\b|^htxsnv$/],
    ['good', /^hoan thanh tot\b|^tot$|^httnv$/],
    ['notDone', /^(khong|chua) hoan thanh\b|^khtnv$/],
    ['done', /^hoan thanh( nhiem vu.*)?$|^htnv$/],
  ],
};

export const COUNCIL_WORDS = {
  propose: 'Đề nghị',
  decline: 'Không đề nghị',
} satisfies Record<CouncilDecision, string>;
export const COUNCIL: Vocabulary<CouncilDecision> = {
  words: entriesOf(COUNCIL_WORDS),
  also: [
    ['decline', /^(khong|ko|k)( de nghi| chon| dong y| nhat tri)?$/],
    ['propose', /^(co|de nghi|chon|dong y|nhat tri|x)( khen.*)?$/],
  ],
};

/** What a position (chức vụ) says of somebody: head of the unit, deputy (no head); null where it tells neither. On what people write. */
export function isHeadsPosition(position: string): boolean | null {
  const post = postOf(position);
  return post === 'head' ? true : post === 'deputy' ? false : null;
}

export const HONORIFICS: Vocabulary<Honorific> = {
  words: [
    ['mr', 'Ông'],
    ['ms', 'Bà'],
  ],
  also: [],
};

/** In the order of the drop-down. */
export const REVIEW_KINDS: Vocabulary<SubjectKind> = {
  words: (['department', 'office', 'officer', 'staff', 'province'] as const).map((kind) => [kind, REVIEW_KIND_WORDS[kind]] as const),
  also: [],
};

export const CONCLUSION_WORDS: Record<Conclusion, string> = { qualified: 'Đủ điều kiện', notQualified: 'Không đủ', incomplete: 'Còn thiếu thông tin' };

/** The word for a meaning; '' for unknown. */
export function wordFor<T>({ words }: Vocabulary<T>, meaning: T | null): string {
  return words.find(([known]) => known === meaning)?.[1] ?? '';
}

/** A column says few words again and again. */
const foldWord = memo(fold);

/** The meaning of what a cell holds: null for a blank cell, undefined for what nobody can mean. */
export function meaningOf<T>({ words, also }: Vocabulary<T>, cell: unknown): T | null | undefined {
  if (cell === '') return null;
  const folded = foldWord(typeof cell === 'string' ? cell : typeof cell === 'number' || typeof cell === 'boolean' ? String(cell) : '');
  if (folded === '') return typeof cell === 'string' && cell.trim() !== '' ? undefined : null;
  return words.find(([, word]) => foldWord(word) === folded)?.[0] ?? also.find(([, pattern]) => pattern.test(folded))?.[0];
}

/** A kind of subject as people write it: also "CHV", "Phòng THADS khu vực 1", "Kế toán". */
export function kindOf(cell: unknown): SubjectKind | null | undefined {
  const meaning = meaningOf(REVIEW_KINDS, cell);
  return meaning === undefined && typeof cell === 'string' ? kindNamed(cell) : meaning;
}
