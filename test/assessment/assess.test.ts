/** The verdict on one subject: every reason, and the both/either rule. */
import fc from 'fast-check';
import { type MeasureAssessment, measureAssessor, qualification } from '../../src/assessment/assess';
import { NATIONAL_2022 } from '../../src/plan/builtin';
import { HAU_GIANG_2024 } from '../../src/plan/hau-giang';
import type { Band, Plan } from '../../src/plan/plan';
import type { Figures } from '../../src/terms/figures';

const figures = (total: number | null, eligible: number | null, completed: number | null): Figures => ({ total, toEnforce: null, eligible, completed });
const officer = measureAssessor(HAU_GIANG_2024, { kind: 'officer' }, 'cases', 'cases');

test.each([
  // total, eligible, completed → verdict, reason, target, achieved, shortfall
  [250, 200, 146, 'met', 'reached', 0.73, 0.73, 0],
  [250, 200, 145, 'notMet', 'notReached', 0.73, 0.725, 1],
  [300, 200, 142, 'met', 'reached', 0.71, 0.71, 0],
  [250, 0, 0, 'notJudged', 'noEligible', 0.73, null, null],
  [0, 0, 0, 'notJudged', 'noEligible', 0.77, null, null],
  [250, 100, 101, 'notJudged', 'completedExceedsEligible', 0.73, 1.01, null],
  [250, 0, 1, 'notJudged', 'completedExceedsEligible', 0.73, null, null],
  [250, 5e-324, 1, 'notJudged', 'completedExceedsEligible', 0.73, null, null],
  [null, 200, 146, 'notJudged', 'missingTotal', null, null, null],
  [250, null, 146, 'notJudged', 'missingEligible', 0.73, null, null],
  [250, 200, null, 'notJudged', 'missingCompleted', 0.73, null, null],
] as const)('officer %p / %p / %p: %s (%s)', (total, eligible, completed, verdict, reason, target, achieved, shortfall) => {
  expect(officer(figures(total, eligible, completed))).toMatchObject({ verdict, reason, target, achieved, shortfall });
});

test('gap is in percentage points', () => {
  expect(officer(figures(250, 200, 150)).gap).toBe(2);
});

test.each([
  [117, 160, 0.125],
  [148, 200, 1],
  [146, 200, 0],
  [145, 200, -0.5],
  [1, 3, -39.6666666667],
])('the gap of %i of %i holds no trace of binary fractions: %f', (completed, eligible, gap) => {
  expect(officer(figures(250, eligible, completed)).gap).toBe(gap);
});

// What LibreOffice's ROUND makes of the same cells: ties of the 11th decimal, and what 15 digits make a tie.
test.each([
  [843_661, 1_024_000, 45, 37.3887695313],
  [440_321, 1_024_000, 45, -1.9999023438],
  [2437, 2649, 34.35, 57.6469799925],
])('%i of %i against %d %%: rounded as the formula rounds', (completed, eligible, target, gap) => {
  const bands = HAU_GIANG_2024.bands.filter(({ kind, measure }) => kind === 'officer' && measure === 'cases').map((band) => ({ ...band, target }));
  const assess = measureAssessor({ ...HAU_GIANG_2024, bands }, { kind: 'officer' }, 'cases', 'cases');
  expect(assess(figures(250, eligible, completed)).gap).toBe(gap);
});

describe('levels', () => {
  const level = (name: string | undefined, target: number, comparator: '>=' | '>' = '>='): Band => {
    const [decides] = HAU_GIANG_2024.bands.filter(({ kind, measure, from }) => kind === 'officer' && measure === 'cases' && from === null);
    return { ...decides!, from: null, to: null, target, comparator, ...(name !== undefined && { level: name }) };
  };
  const assess = measureAssessor(
    { ...HAU_GIANG_2024, bands: [level(undefined, 75), level('xuất sắc', 90), level('khá', 70), level('vượt trội', 90, '>')] },
    { kind: 'officer' },
    'cases',
    'cases',
  );
  test.each([
    [69, null, ['khá', 1]],
    [70, 'khá', ['đạt', 5]],
    [74, 'khá', ['đạt', 1]],
    [75, 'đạt', ['xuất sắc', 15]],
    [89, 'đạt', ['xuất sắc', 1]],
    [90, 'xuất sắc', ['vượt trội', 1]],
    [91, 'vượt trội', null],
  ])('%i of 100 reaches %p, next is %j', (completed, reached, next) => {
    const result = assess(figures(250, 100, completed));
    expect(result.level?.name ?? null).toBe(reached);
    expect(result.nextLevel ? [result.nextLevel.name, result.nextLevel.shortfall] : null).toEqual(next);
    // Levels decide nothing.
    expect(result.verdict).toBe(completed >= 75 ? 'met' : 'notMet');
  });
  test('none of what cannot be judged, and none of a plan without levels', () => {
    expect(assess(figures(250, 0, 0))).not.toHaveProperty('nextLevel');
    expect(officer(figures(250, 200, 146))).not.toHaveProperty('nextLevel');
  });
});

test('an unusable figure is never judged', () => {
  const problem = { figure: 'total', problem: 'notWhole', text: '1.5', address: 'C9' } as const;
  expect(officer({ ...figures(null, 200, 199), problem })).toMatchObject({ verdict: 'notJudged', reason: 'unusableFigure', target: null });
});

test('staff have no number to reach, and a plan without bands for a caseload gives none', () => {
  expect(measureAssessor(HAU_GIANG_2024, { kind: 'staff' }, 'cases', 'cases')(figures(5, 5, 5))).toMatchObject({
    verdict: 'notJudged',
    reason: 'unmeasured',
    target: null,
  });
  expect(measureAssessor(NATIONAL_2022, { kind: 'province' }, 'cases', 'cases')(figures(499, 400, 400))).toMatchObject({
    verdict: 'notJudged',
    reason: 'uncovered',
  });
});

test('a plan may choose the band by tổng số phải thi hành', () => {
  const plan: Plan = { ...HAU_GIANG_2024, basis: 'toEnforce' };
  const assess = measureAssessor(plan, { kind: 'officer' }, 'cases', 'cases');
  expect(assess({ ...figures(305, 200, 150), toEnforce: 299 }).target).toBe(0.73);
});

const result = (verdict: MeasureAssessment['verdict'], reason: MeasureAssessment['reason']): MeasureAssessment => ({
  verdict,
  reason,
  band: null,
  onEdge: false,
  target: null,
  achieved: null,
  gap: null,
  shortfall: null,
});
const MET = result('met', 'reached');
const NOT = result('notMet', 'notReached');
const NONE = result('notJudged', 'noEligible');
const BAD = result('notJudged', 'unusableFigure');

test.each([
  ['both', MET, MET, 'qualified'],
  ['both', MET, NOT, 'notQualified'],
  ['both', NOT, NOT, 'notQualified'],
  ['both', MET, NONE, 'notQualified'],
  ['both', MET, undefined, 'notJudged'],
  ['both', MET, result('notJudged', 'missingCompleted'), 'notJudged'],
  ['both', undefined, undefined, 'notJudged'],
  ['either', NOT, undefined, 'notJudged'],
  ['either', NONE, NONE, 'notQualified'],
  ['both', undefined, NOT, 'notQualified'],
  ['both', MET, BAD, 'notJudged'],
  ['both', NOT, BAD, 'notQualified'],
  ['either', MET, NOT, 'qualified'],
  ['either', MET, undefined, 'qualified'],
  ['either', NOT, NOT, 'notQualified'],
  ['either', NOT, BAD, 'notJudged'],
  ['either', MET, BAD, 'qualified'],
] as const)('%s: cases %#', (qualifiesBy, cases, money, expected) => {
  expect(qualification({ ...HAU_GIANG_2024, qualifiesBy }, { kind: 'officer' }, { cases, money })).toBe(expected);
});

test('who has no number is not judged; a plan with one measure asks for that one only', () => {
  expect(qualification(HAU_GIANG_2024, { kind: 'staff' }, { cases: MET, money: MET })).toBe('notJudged');
  expect(qualification(NATIONAL_2022, { kind: 'province' }, { cases: MET })).toBe('qualified');
});

test('no figures make the assessment throw or return NaN', () => {
  const any = fc.option(fc.oneof(fc.double({ min: 0, noNaN: true, noDefaultInfinity: true }), fc.integer({ min: 0, max: 2 ** 52 })), { nil: null });
  const kinds = fc.constantFrom('province', 'department', 'office', 'officer', 'staff' as const);
  fc.assert(
    fc.property(kinds, fc.constantFrom('cases', 'money' as const), any, any, any, (kind, measure, total, eligible, completed) => {
      const { target, achieved, gap, shortfall } = measureAssessor(
        HAU_GIANG_2024,
        { kind },
        measure,
        measure === 'cases' ? 'cases' : 'thousand',
      )(figures(total, eligible, completed));
      for (const value of [target, achieved, gap, shortfall]) expect(value).not.toBeNaN();
    }),
    { numRuns: 3000 },
  );
});
