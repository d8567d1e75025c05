/** Builds rows of a review by a few words, for tests that need many of them. */
import type { AwardPlan } from '../../src/award/evaluate';
import { resultOf } from '../../src/award/review';
import { type Facts, NO_FACTS, type ReviewSubject } from '../../src/award/subject';
import { HAU_GIANG_2024 } from '../../src/plan/hau-giang';
import type { SubjectKind } from '../../src/terms/terms';

export const PLAN = HAU_GIANG_2024 as AwardPlan;

/** [total, eligible, completed] */
export type Figures = readonly [number | null, number | null, number | null];

/** The plan with two conditions in its own words: one of people and units, one of people alone. */
export const STATED_PLAN: AwardPlan = {
  ...PLAN,
  award: {
    ...PLAN.award,
    conditions: [
      ...PLAN.award.conditions,
      { code: 'stated', subject: 'individual', text: 'Không có khiếu nại, tố cáo đúng', reference: 'Mục IV.3' },
      { code: 'stated', subject: 'collective', text: 'không có khiếu nại,  tố cáo đúng', reference: 'Mục IV.4' },
      { code: 'stated', subject: 'individual', text: 'Hoàn thành chỉ tiêu giảm án tồn', reference: '' },
    ],
  },
};

export interface Given {
  kind?: SubjectKind;
  name?: string;
  unit?: string;
  cases?: Figures | null;
  /** In tỷ đồng. */
  money?: Figures | null;
  facts?: Partial<Facts>;
  more?: Partial<ReviewSubject>;
}

export const UNIT = 'Chi cục THADS huyện Tân Mỹ';

/** Figures that reach / miss the target of a Chi cục with 750 cases (77 %) and 90 tỷ (40 %), of an officer with 150 cases (75 %) and 20 tỷ (43 %). */
const REACHED = {
  province: null,
  department: { cases: [300, 100, 76], money: [80, 100, 39] },
  office: { cases: [750, 500, 385], money: [90, 50, 20] },
  officer: { cases: [150, 100, 75], money: [20, 10, 4.3] },
  staff: null,
} as const;
export const MISSED = {
  department: { cases: [300, 100, 75], money: [80, 100, 38] },
  office: { cases: [750, 500, 384], money: [90, 50, 19] },
  officer: { cases: [150, 100, 74], money: [20, 10, 4.2] },
} as const;

let id = 0;

/** A row; what is not given is such that it qualifies: targets reached, every question answered well, not the head. */
export function row(given: Given = {}, plan: AwardPlan = PLAN): ReviewSubject {
  const kind = given.kind ?? 'officer';
  const person = kind === 'officer' || kind === 'staff';
  const name = given.name ?? (person ? 'Trần Văn Mẫu' : UNIT);
  const reached = REACHED[kind];
  const cases = given.cases === undefined ? reached?.cases : given.cases;
  const money = given.money === undefined ? reached?.money : given.money;
  const figures = ([total, eligible, completed]: Figures) => ({ total, eligible, completed });
  const good: Partial<Facts> = person
    ? { isHead: false, exemplary: true, violation: 'none', ...(kind === 'staff' && { task: 'excellent' }) }
    : { unity: true, violation: 'none' };
  return {
    id: id++,
    kind,
    name,
    agency: given.unit ?? (person ? UNIT : name),
    results: {
      ...(cases && { cases: resultOf(plan, { kind }, 'cases', figures(cases)) }),
      ...(money && { money: resultOf(plan, { kind }, 'billion', figures(money)) }),
    },
    origin: kind === 'staff' ? 'added' : 'report',
    ambiguous: false,
    problem: null,
    facts: { ...NO_FACTS, ...good, ...given.facts },
    unreadable: {},
    ...given.more,
  };
}
