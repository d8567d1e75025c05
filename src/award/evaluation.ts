/** What an evaluation says: the conclusion and every reason for it, as data. The sentences are made in sentences.ts. Types only. */
import type { ConditionCode } from '../plan/award';
import type { Measure } from '../terms/terms';
import type { EdgeRule } from '../plan/plan';
import type { CouncilDecision, FactName, MeasureResult, RowProblem, StatedFact, TaskLevel, ViolationForm } from './subject';

/** Đủ điều kiện · không đủ · còn thiếu thông tin. */
export const CONCLUSIONS = ['qualified', 'notQualified', 'incomplete'] as const;
export type Conclusion = (typeof CONCLUSIONS)[number];

/** Whether a condition holds; `unknown` = a fact or figure that decides it is missing. */
export type Truth = 'met' | 'unmet' | 'unknown';

/** A violation or discipline that was looked at. `counts` says whether its form and its date keep from the award. */
export interface ViolationFinding {
  /** Of the row that says it. */
  id: number;
  /** Name of the person; for what a unit's own row says, the unit's name. */
  name: string;
  form: ViolationForm | null;
  date: string | null;
  /** The other day that may be meant, where that changes what follows. */
  otherDay?: string;
  state: 'none' | 'mild' | 'outside' | 'counts' | 'noDate' | 'eitherDay' | 'unknown';
  /** What the cell holds instead of an answer. */
  unreadable?: string;
}

/** What decided a condition. */
export type Ground =
  | {
      code: 'results';
      rule: 'both' | 'either';
      measures: { measure: Measure; state: Truth; result: MeasureResult | null }[];
      ambiguous: boolean;
      /** Where a caseload exactly on an open bound was put. */
      edgeRule: EdgeRule;
      /** Nothing could be enforced, and all else is reached: what the council says of it, or that it is asked. */
      council: CouncilDecision | 'asked' | null;
    }
  | { code: 'task'; level: TaskLevel | null; unreadable?: string }
  | { code: 'answer'; fact: FactName; answer: boolean | null; unreadable?: string }
  /** A further measure, as the report shows it. */
  | { code: 'further'; fact: StatedFact; said: string; answer: boolean | null; unreadable?: string }
  | { code: 'violations'; findings: ViolationFinding[] }
  /** The subject is not in the present report. */
  | { code: 'gone' }
  /** A person without a unit, or the head of a unit that has no row. */
  | { code: 'noAgency'; agency: string }
  /** The row itself cannot be understood. */
  | { code: 'row'; problem: RowProblem }
  /** Nobody has said whether this person is the head, and the unit's conditions are not all met. */
  | { code: 'headUnknown'; unreadable?: string };

export interface AwardReason {
  state: Truth;
  condition: ConditionCode | 'head' | 'present' | 'council';
  /** `agency`: a condition of the agency that its head has to meet as well. */
  of: 'own' | 'agency';
  ground: Ground;
  /** The condition in the plan's words; '' where the plan has none (a subject that is gone). */
  text: string;
  /** Paragraph of the plan. */
  reference: string;
}

/** Somebody has answered otherwise than the report shows: one of the two is wrong, and only a person knows which. */
export const isDenied = ({ state, ground }: AwardReason): boolean => ground.code === 'further' && state === 'unknown';

/** What stands in a cell of the row itself is to be looked at: an answer against the report, or none that is understood. */
export const isInCell = (reason: AwardReason): boolean => {
  const { ground, state } = reason;
  if (state !== 'unknown') return false;
  if (ground.code === 'violations')
    return ground.findings.some((finding) => finding.unreadable !== undefined || finding.otherDay !== undefined || finding.date !== null);
  return isDenied(reason) || ('unreadable' in ground && ground.unreadable !== undefined);
};

export interface Evaluation {
  conclusion: Conclusion;
  /** Every condition that applies, met ones too, in the plan's order; those of the unit (for its head) behind. */
  reasons: AwardReason[];
}
