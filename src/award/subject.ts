/**
 * One row of the review: a unit or person with its results (from the report) and the facts that only people know. Types and small reads only.
 * Every fact has an unknown state, null: nothing is taken for granted because nobody has written it yet.
 */
import type { MeasureAssessment } from '../assessment/assess';
import type { Assigned } from '../plan/plan';
import type { Measure, SubjectKind, Unit } from '../terms/terms';

/** The result in one measure: the figures with the assessment (band, target, achieved, gap, shortfall, verdict and its reason). */
export interface MeasureResult extends MeasureAssessment {
  measure: Measure;
  /** Unit of total, eligible, completed and shortfall. */
  unit: Unit;
  /** Tổng số giải quyết; null = missing or unusable in the report. */
  total: number | null;
  /** Có điều kiện. */
  eligible: number | null;
  /** Thi hành xong. */
  completed: number | null;
}

/**
 * Forms of violation and discipline, mildest first. `counts`: it keeps from an award under a plan that says "vi phạm pháp luật hoặc bị kỷ luật từ
 * hình thức khiển trách trở lên". The forms of discipline are those of the law on cadres and public employees; criticism stands below them.
 */
export const VIOLATION_FORMS = [
  { form: 'none', counts: false },
  { form: 'criticism', counts: false },
  { form: 'unlawful', counts: true },
  { form: 'reprimand', counts: true },
  { form: 'warning', counts: true },
  { form: 'salaryCut', counts: true },
  { form: 'demotion', counts: true },
  { form: 'removal', counts: true },
  { form: 'dismissal', counts: true },
  { form: 'expulsion', counts: true },
] as const;
export type ViolationForm = (typeof VIOLATION_FORMS)[number]['form'];

/** True for a violation of the law and for a discipline from "khiển trách" up. */
export const formCounts = (form: ViolationForm): boolean => VIOLATION_FORMS.some((known) => known.form === form && known.counts);

/** How a task was completed, best first: the four levels of the yearly appraisal. */
export const TASK_LEVELS = ['excellent', 'good', 'done', 'notDone'] as const;
export type TaskLevel = (typeof TASK_LEVELS)[number];

/** What the council decided about a nomination. */
export const COUNCIL_DECISIONS = ['propose', 'decline'] as const;
export type CouncilDecision = (typeof COUNCIL_DECISIONS)[number];

/** Ông, Bà: how papers address somebody. */
export type Honorific = 'mr' | 'ms';

/** A condition that the plan states in its own words: the key of the answer to it. Wherever its text is written alike, it is the same one. */
export type StatedFact = `stated:${string}`;

/** The key of a stated condition, whatever its case, spaces and form of accents. @example statedFact('Không có khiếu nại') // 'stated:không có khiếu nại' */
export const statedFact = (text: string): StatedFact => `stated:${text.normalize('NFC').toLowerCase().replace(/\s+/gu, ' ').trim()}`;

export const isStated = (fact: string): fact is StatedFact => fact.startsWith('stated:');

/** A further measure as the report shows it: met or not, and in words of the sheet why. */
export interface ShownFurther {
  met: boolean;
  said: string;
}

/** What people know of a subject. null = not answered. A fact that a kind of subject does not have stays null and is never asked. */
export interface Facts {
  /** Individuals: head of the unit (Thủ trưởng đơn vị). */
  isHead: boolean | null;
  /** Collectives: nội bộ đoàn kết, chấp hành chủ trương, pháp luật, nội quy. */
  unity: boolean | null;
  /** Individuals: trách nhiệm, gương mẫu. */
  exemplary: boolean | null;
  /** Who has no number to reach: how the task was completed. */
  task: TaskLevel | null;
  /** Individuals: own violation or discipline. Collectives: of anybody in the unit who has no row of their own. */
  violation: ViolationForm | null;
  /** Day of the decision or violation, `YYYY-MM-DD`. */
  violationDate: string | null;
  /** Who confirmed the report on achievements: head of the unit (individuals), managing body (collectives). */
  confirmedBy: string | null;
  /** Award title chosen for this subject; null = the plan's first one. */
  award: string | null;
  council: CouncilDecision | null;
  note: string | null;
  honorific: Honorific | null;
  /** Chức vụ, as people write it. */
  position: string | null;
  /** Whether a condition in the plan's own words is met. */
  [stated: StatedFact]: boolean | null;
}

export type FactName = keyof Facts;
/** Facts that every plan may ask. */
export type NamedFact = Exclude<FactName, StatedFact>;

export const NO_FACTS: Readonly<Pick<Facts, NamedFact>> = {
  isHead: null,
  unity: null,
  exemplary: null,
  task: null,
  violation: null,
  violationDate: null,
  confirmedBy: null,
  award: null,
  council: null,
  note: null,
  honorific: null,
  position: null,
};

/** `unnamed`: a row without a name. `unknownKind`: "Đối tượng" holds a word that is none. */
export type RowProblem = { code: 'unnamed' } | { code: 'unknownKind'; text: string };

export interface ReviewSubject {
  /** Tells the rows of one review apart; nothing else. */
  id: number;
  kind: SubjectKind;
  /** The names under which the plan assigns it targets of its own. */
  assigned?: Assigned;
  /** The unit that a person belongs to; for a unit its own name. As written. */
  agency: string;
  /** As written. Any text: it may begin with "=" or hold "<b>". */
  name: string;
  /** Absent: the report has no result of this subject in the measure. Empty for staff whom people added. */
  results: Partial<Record<Measure, MeasureResult>>;
  /** By the key of the condition what the report shows of the plan's further measures; absent for what it does not show: that is asked. */
  further?: Record<StatedFact, ShownFurther>;
  /** How many Chấp hành viên a unit has, where the plan divides its caseload by them. */
  officers?: number | null;
  /** `gone`: was in an earlier report and is not in the present one. `added`: a row that people added by hand. */
  origin: 'report' | 'added' | 'gone';
  /** People of one name in one unit whose measures could be paired in several ways with different verdicts: the result is not sure. */
  ambiguous: boolean;
  /** What keeps a row that people wrote from being understood; null for all others. */
  problem: RowProblem | null;
  facts: Facts;
  /** Cells that hold something which is no answer: the fact counts as unknown, and the reason quotes the text. */
  unreadable: Partial<Record<FactName, string>>;
  /** The day that the cell of the violation's day means if day and month were exchanged when it was typed; absent where they cannot have been. */
  otherDay?: string;
}

/** True for officers and staff. */
export const isPerson = ({ kind }: Pick<ReviewSubject, 'kind'>): boolean => kind === 'officer' || kind === 'staff';
