/**
 * The award rules of a campaign plan as data: who may be proposed, on which conditions, how many, with which papers.
 * Types and small reads only; the schema is in schema.ts, the evaluation in award/.
 */
import type { SubjectKind } from '../terms/terms';
import type { Period } from './plan';

/** A unit is proposed as a collective (tập thể), a person as an individual (cá nhân). */
export const AWARD_SUBJECTS = ['collective', 'individual'] as const;
export type AwardSubject = (typeof AWARD_SUBJECTS)[number];

/** Whether a kind of subject is a collective or an individual. */
export const awardSubjectOf = (kind: SubjectKind): AwardSubject => (kind === 'officer' || kind === 'staff' ? 'individual' : 'collective');

/**
 * What a plan may ask of a nominee. `result`: thành tích xuất sắc, shown by the figures (by `task` for staff) · `unity`: nội bộ đoàn kết, thực hiện tốt
 * chủ trương, pháp luật, nội quy · `noViolation`: không vi phạm, kỷ luật (of the person; of nobody in the unit for a collective) · `exemplary`: tinh thần
 * trách nhiệm, gương mẫu · `task`: hoàn thành xuất sắc nhiệm vụ được giao (who has no number to reach) · `stated`: what else the plan asks in its own
 * words, met or not as people say.
 */
export const CONDITION_CODES = ['result', 'unity', 'noViolation', 'exemplary', 'task', 'stated'] as const;
export type ConditionCode = (typeof CONDITION_CODES)[number];

export interface AwardCondition {
  code: ConditionCode;
  subject: AwardSubject;
  /** The condition in the plan's words, short. */
  text: string;
  /** Paragraph of the plan. */
  reference: string;
}

/** Which way a share of people becomes a number of people. */
export const ROUNDINGS = ['down', 'up', 'nearest'] as const;

/** So many of a hundred of the kind in the unit, or in the province: of all in the review, proposed or not. */
export interface QuotaShare {
  /** At most two decimals. */
  percent: number;
  rounding: (typeof ROUNDINGS)[number];
}

/** How many of one kind may be proposed, for one award title or for all: per unit (Phòng, Chi cục) or in the whole province. */
export interface Quota {
  kind: SubjectKind;
  per: 'unit' | 'province';
  /** null = không giới hạn, or a share. */
  limit: number | null;
  share?: QuotaShare;
  /** Only of those who are proposed for this award title; absent for all titles together. */
  title?: string;
  reference: string;
}

/** Names that stand on the papers. Empty = a dotted line on the paper, for a person to fill in. */
export interface Letterhead {
  /** Cơ quan chủ quản, first line at the top left. */
  superior: string;
  /** Cơ quan ban hành, second line. */
  agency: string;
  /** Địa danh before the date. */
  place: string;
  /** Chức vụ of who signs, e.g. CỤC TRƯỞNG. */
  signatoryTitle: string;
  signatoryName: string;
  /** The specialist department as papers name it, where the report has only the province's own row; absent = as the report does. */
  department?: string;
  /** Where the office keeps its copy ("VT, TCCB"). */
  filing?: string;
}

export interface AwardRules {
  /** Award titles that may be proposed; the first one is the default. */
  titles: string[];
  conditions: AwardCondition[];
  /** A violation or discipline counts on the first and the last day of this period and between. */
  violationPeriod: Period;
  /** The head of a unit must satisfy the conditions of the individual and of the unit. */
  headMeetsBoth: boolean;
  headReference: string;
  quotas: Quota[];
  /** Where the dossier is sent ("Kính gửi", "Nơi nhận"). */
  addressees: string[];
  letterhead: Letterhead;
}
