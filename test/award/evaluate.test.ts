/** What the plan says about 60 rows, stated by hand: conclusion, and the reasons that decide it. */
import { type AwardPlan, evaluateAll } from '../../src/award/evaluate';
import type { AwardReason, Conclusion } from '../../src/award/evaluation';
import { reasonLines } from '../../src/award/sentences';
import { statedFactOf } from '../../src/award/columns';
import { type Given, MISSED, PLAN, row, STATED_PLAN } from './build';

const EITHER: AwardPlan = { ...PLAN, qualifiesBy: 'either' };
const NO_HEAD_RULE: AwardPlan = { ...PLAN, award: { ...PLAN.award, headMeetsBoth: false } };
const ONLY_RESULTS: AwardPlan = { ...PLAN, award: { ...PLAN.award, conditions: PLAN.award.conditions.filter(({ code }) => code === 'result') } };

interface Case {
  what: string;
  /** The row that is judged. */
  of: Given;
  /** Other rows of the review. */
  with?: Given[];
  plan?: AwardPlan;
  then: Conclusion;
  /** Conditions that are unmet or unknown: "unmet result", "unknown unit:unity". */
  because: string[];
}

const office = (more: Given = {}): Given => ({ kind: 'office', ...more });
const staff = (more: Given = {}): Given => ({ kind: 'staff', ...more });
const missed = (kind: 'office' | 'officer' | 'department'): Given => ({ kind, ...MISSED[kind] });
const discipline = (form: NonNullable<Given['facts']>['violation'], day: string | null): Given['facts'] => ({
  violation: form ?? null,
  violationDate: day,
});

/** Answers to the conditions of STATED_PLAN; the same words in any case and spacing are the same condition. */
const NO_COMPLAINT: Given['facts'] = { [statedFactOf('KHÔNG có khiếu nại, tố cáo đúng')]: true };
const FEWER_LEFT: Given['facts'] = { [statedFactOf('Hoàn thành chỉ tiêu giảm án tồn')]: true };

/** A plan that forgets the line on results among its conditions, or has no condition at all. */
const WITHOUT_RESULT: AwardPlan = { ...PLAN, award: { ...PLAN.award, conditions: PLAN.award.conditions.filter(({ code }) => code === 'unity') } };
const WITHOUT_CONDITIONS: AwardPlan = { ...NO_HEAD_RULE, award: { ...NO_HEAD_RULE.award, conditions: [] } };

const CASES: Case[] = [
  // The targets hold although no condition names them.
  { what: 'an office below its target, no condition on results', of: missed('office'), plan: WITHOUT_RESULT, then: 'notQualified', because: ['unmet result'] },
  {
    what: 'an officer below the target, no condition at all',
    of: missed('officer'),
    plan: WITHOUT_CONDITIONS,
    then: 'notQualified',
    because: ['unmet result'],
  },
  { what: 'an office at its target, no condition at all', of: office(), plan: WITHOUT_CONDITIONS, then: 'qualified', because: [] },
  {
    what: 'staff, of whom nothing is asked',
    of: staff({ facts: { task: null } }),
    plan: WITHOUT_CONDITIONS,
    then: 'incomplete',
    because: ['unknown result'],
  },
  // A day that was typed as a number: day and month may have been exchanged by the PC.
  {
    what: 'a day within the period, and outside if exchanged',
    of: { facts: discipline('reprimand', '2024-01-10'), more: { otherDay: '2024-10-01' } },
    then: 'incomplete',
    because: ['unknown noViolation'],
  },
  {
    what: 'a day outside the period, and within if exchanged',
    of: { facts: discipline('reprimand', '2024-10-01'), more: { otherDay: '2024-01-10' } },
    then: 'incomplete',
    because: ['unknown noViolation'],
  },
  {
    what: 'within either way',
    of: { facts: discipline('reprimand', '2024-06-05'), more: { otherDay: '2024-05-06' } },
    then: 'notQualified',
    because: ['unmet noViolation'],
  },
  { what: 'outside either way', of: { facts: discipline('reprimand', '2023-01-06'), more: { otherDay: '2023-06-01' } }, then: 'qualified', because: [] },
  {
    what: 'a mild form counts on no day',
    of: { facts: discipline('criticism', '2024-01-10'), more: { otherDay: '2024-10-01' } },
    then: 'qualified',
    because: [],
  },
  // Results of collectives and officers: both measures, exactly at the target, one unit below.
  { what: 'a department at both targets', of: { kind: 'department', name: 'Phòng Nghiệp vụ' }, then: 'qualified', because: [] },
  { what: 'a department below both', of: { ...missed('department'), name: 'Phòng Nghiệp vụ' }, then: 'notQualified', because: ['unmet result'] },
  { what: 'an office at both targets', of: office(), then: 'qualified', because: [] },
  { what: 'an office one case short', of: office({ cases: MISSED.office.cases }), then: 'notQualified', because: ['unmet result'] },
  { what: 'an office short of money only', of: office({ money: MISSED.office.money }), then: 'notQualified', because: ['unmet result'] },
  { what: 'an officer at both targets', of: {}, then: 'qualified', because: [] },
  { what: 'an officer short of cases', of: { cases: MISSED.officer.cases }, then: 'notQualified', because: ['unmet result'] },
  { what: 'an officer short of money', of: { money: MISSED.officer.money }, then: 'notQualified', because: ['unmet result'] },
  { what: '164/213 prints as 77.00 % and has not reached 77 %', of: { cases: [99, 213, 164] }, then: 'notQualified', because: ['unmet result'] },
  { what: '300 cases exactly: the band above, 71 %', of: { cases: [300, 100, 71] }, then: 'qualified', because: [] },
  // Either-rule.
  { what: 'either: cases alone is enough', of: { money: MISSED.officer.money }, plan: EITHER, then: 'qualified', because: [] },
  { what: 'either: neither', of: missed('officer'), plan: EITHER, then: 'notQualified', because: ['unmet result'] },
  {
    what: 'either: cases missed, money not known',
    of: { cases: MISSED.officer.cases, money: null },
    plan: EITHER,
    then: 'incomplete',
    because: ['unknown result'],
  },
  // Figures that are missing or doubtful.
  { what: 'both: money not known', of: { money: null }, then: 'incomplete', because: ['unknown result'] },
  { what: 'both: money not known, but cases missed', of: { cases: MISSED.officer.cases, money: null }, then: 'notQualified', because: ['unmet result'] },
  { what: 'nothing could be enforced: the council is asked', of: { money: [0, 0, 0] }, then: 'incomplete', because: ['unknown result'] },
  {
    what: 'what the council says is not understood: nobody is proposed by it',
    of: { more: { unreadable: { council: 'chưa biết' } } },
    then: 'incomplete',
    because: ['unknown council'],
  },
  { what: 'nothing could be enforced: the council proposes', of: { money: [0, 0, 0], facts: { council: 'propose' } }, then: 'qualified', because: [] },
  {
    what: 'nothing could be enforced: the council does not propose',
    of: { money: [0, 0, 0], facts: { council: 'decline' } },
    then: 'notQualified',
    because: ['unmet result'],
  },
  {
    what: 'nothing could be enforced, and short of cases',
    of: { money: [0, 0, 0], cases: MISSED.officer.cases, facts: { council: 'propose' } },
    then: 'notQualified',
    because: ['unmet result'],
  },
  {
    what: 'nothing could be enforced, and figures missing: the council cannot know',
    of: { money: [0, 0, 0], cases: null, facts: { council: 'propose' } },
    then: 'incomplete',
    because: ['unknown result'],
  },
  { what: 'more completed than eligible: figures to be checked', of: { cases: [150, 100, 101] }, then: 'incomplete', because: ['unknown result'] },
  { what: 'a missing denominator', of: { cases: [150, null, 75] }, then: 'incomplete', because: ['unknown result'] },
  { what: 'namesakes that cannot be told apart', of: { more: { ambiguous: true } }, then: 'incomplete', because: ['unknown result'] },
  { what: 'no longer in the report', of: { more: { origin: 'gone' } }, then: 'incomplete', because: ['unknown present'] },
  // Staff: the task, not a number.
  { what: 'staff, task excellent', of: staff(), then: 'qualified', because: [] },
  { what: 'staff, task good', of: staff({ facts: { task: 'good' } }), then: 'notQualified', because: ['unmet task'] },
  { what: 'staff, task merely done', of: staff({ facts: { task: 'done' } }), then: 'notQualified', because: ['unmet task'] },
  { what: 'staff, task not told', of: staff({ facts: { task: null } }), then: 'incomplete', because: ['unknown task'] },
  { what: 'staff without a unit', of: staff({ unit: ' ' }), then: 'incomplete', because: ['unknown present'] },
  { what: 'an officer is never asked for a task', of: { facts: { task: 'notDone' } }, then: 'qualified', because: [] },
  {
    what: 'a department without figures, added by hand: by its task',
    of: { kind: 'department', name: 'Văn phòng', cases: null, money: null, facts: { task: 'excellent' }, more: { origin: 'added' } },
    then: 'qualified',
    because: [],
  },
  {
    what: 'an office added by hand without figures: not known',
    of: office({ cases: null, money: null, more: { origin: 'added' } }),
    then: 'incomplete',
    because: ['unknown result'],
  },
  // Unity, exemplary.
  { what: 'an office without unity', of: office({ facts: { unity: false } }), then: 'notQualified', because: ['unmet unity'] },
  { what: 'unity not told', of: office({ facts: { unity: null } }), then: 'incomplete', because: ['unknown unity'] },
  { what: 'an officer who is no example', of: { facts: { exemplary: false } }, then: 'notQualified', because: ['unmet exemplary'] },
  { what: 'exemplary not told', of: { facts: { exemplary: null } }, then: 'incomplete', because: ['unknown exemplary'] },
  {
    what: 'one unmet beside one unknown decides',
    of: { ...missed('officer'), facts: { exemplary: null } },
    then: 'notQualified',
    because: ['unmet result', 'unknown exemplary'],
  },
  // Violations: form and day.
  { what: 'violation not told', of: { facts: { violation: null } }, then: 'incomplete', because: ['unknown noViolation'] },
  {
    what: 'reprimand on the first day of the period',
    of: { facts: discipline('reprimand', '2023-10-01') },
    then: 'notQualified',
    because: ['unmet noViolation'],
  },
  { what: 'reprimand on the day before', of: { facts: discipline('reprimand', '2023-09-30') }, then: 'qualified', because: [] },
  { what: 'reprimand on the last day', of: { facts: discipline('reprimand', '2024-06-30') }, then: 'notQualified', because: ['unmet noViolation'] },
  { what: 'reprimand on the day after', of: { facts: discipline('reprimand', '2024-07-01') }, then: 'qualified', because: [] },
  { what: 'dismissal within the period', of: { facts: discipline('dismissal', '2024-02-15') }, then: 'notQualified', because: ['unmet noViolation'] },
  {
    what: 'a violation of the law is no discipline, and counts',
    of: { facts: discipline('unlawful', '2024-02-15') },
    then: 'notQualified',
    because: ['unmet noViolation'],
  },
  { what: 'criticism stands below "khiển trách"', of: { facts: discipline('criticism', '2024-02-15') }, then: 'qualified', because: [] },
  { what: 'warning without a day', of: { facts: discipline('warning', null) }, then: 'incomplete', because: ['unknown noViolation'] },
  { what: 'a day without a form', of: { facts: discipline('none', '2024-02-15') }, then: 'incomplete', because: ['unknown noViolation'] },
  // The unit answers for its people.
  {
    what: 'office: an officer disciplined',
    of: office(),
    with: [{ facts: discipline('reprimand', '2024-06-30') }],
    then: 'notQualified',
    because: ['unmet noViolation'],
  },
  {
    what: 'office: staff disciplined',
    of: office(),
    with: [staff({ facts: discipline('warning', '2023-10-01') })],
    then: 'notQualified',
    because: ['unmet noViolation'],
  },
  { what: 'office: disciplined before the period', of: office(), with: [{ facts: discipline('warning', '2023-09-30') }], then: 'qualified', because: [] },
  {
    what: 'office: one officer not told',
    of: office(),
    with: [{}, { name: 'Lê Thị Thử', facts: { violation: null } }],
    then: 'incomplete',
    because: ['unknown noViolation'],
  },
  {
    what: 'office: somebody without a row of their own',
    of: office({ facts: discipline('warning', '2024-01-01') }),
    then: 'notQualified',
    because: ['unmet noViolation'],
  },
  {
    what: 'office: discipline in another unit',
    of: office(),
    with: [{ unit: 'Chi cục THADS thị xã Tân Mỹ', facts: discipline('warning', '2024-01-01') }],
    then: 'qualified',
    because: [],
  },
  {
    what: 'office: the unit written another way',
    of: office(),
    with: [{ unit: 'CCTHADS H. Tân Mỹ', facts: discipline('warning', '2024-01-01') }],
    then: 'notQualified',
    because: ['unmet noViolation'],
  },
  {
    what: 'office: who left the report is asked no more',
    of: office(),
    with: [{ facts: { violation: null }, more: { origin: 'gone' } }],
    then: 'qualified',
    because: [],
  },
  {
    what: 'office: a known discipline of who left still counts',
    of: office(),
    with: [{ facts: discipline('warning', '2024-01-01'), more: { origin: 'gone' } }],
    then: 'notQualified',
    because: ['unmet noViolation'],
  },
  {
    what: 'a colleague disciplined: an officer who is not the head keeps the award',
    of: {},
    with: [office(), { name: 'B', facts: discipline('warning', '2024-01-01') }],
    then: 'qualified',
    because: [],
  },
  // The head.
  { what: 'head of a good unit', of: { facts: { isHead: true } }, with: [office()], then: 'qualified', because: [] },
  {
    what: 'head of a unit below its targets',
    of: { facts: { isHead: true } },
    with: [office(missed('office'))],
    then: 'notQualified',
    because: ['unmet unit:result'],
  },
  {
    what: 'head of a unit without unity',
    of: { facts: { isHead: true } },
    with: [office({ facts: { unity: false } })],
    then: 'notQualified',
    because: ['unmet unit:unity'],
  },
  {
    what: 'head, a colleague disciplined',
    of: { facts: { isHead: true } },
    with: [office(), { name: 'B', facts: discipline('warning', '2024-01-01') }],
    then: 'notQualified',
    because: ['unmet unit:noViolation'],
  },
  {
    what: 'head below the own targets in a good unit',
    of: { ...missed('officer'), facts: { isHead: true } },
    with: [office()],
    then: 'notQualified',
    because: ['unmet result'],
  },
  {
    what: 'head, disciplined himself: both fall',
    of: { facts: { isHead: true, ...discipline('reprimand', '2024-06-30') } },
    with: [office()],
    then: 'notQualified',
    because: ['unmet noViolation', 'unmet unit:noViolation'],
  },
  {
    what: 'head, the unit not fully told',
    of: { facts: { isHead: true } },
    with: [office({ facts: { unity: null } })],
    then: 'incomplete',
    because: ['unknown unit:unity'],
  },
  { what: 'head of a unit that has no row', of: { facts: { isHead: true } }, then: 'incomplete', because: ['unknown unit:head'] },
  {
    what: 'staff who is the head',
    of: staff({ facts: { isHead: true } }),
    with: [office(missed('office'))],
    then: 'notQualified',
    because: ['unmet unit:result'],
  },
  { what: 'head not told, unit good: it does not matter', of: { facts: { isHead: null } }, with: [office()], then: 'qualified', because: [] },
  { what: 'head not told, unit below', of: { facts: { isHead: null } }, with: [office(missed('office'))], then: 'incomplete', because: ['unknown unit:head'] },
  {
    what: 'head not told, but another one is',
    of: { facts: { isHead: null } },
    with: [office(missed('office')), { name: 'B', facts: { isHead: true } }],
    then: 'qualified',
    because: [],
  },
  {
    what: 'head not told; the head before has left',
    of: { facts: { isHead: null } },
    with: [office(missed('office')), { name: 'B', facts: { isHead: true }, more: { origin: 'gone' } }],
    then: 'incomplete',
    because: ['unknown unit:head'],
  },
  {
    what: 'a plan without the head rule',
    of: { facts: { isHead: true } },
    with: [office(missed('office'))],
    plan: NO_HEAD_RULE,
    then: 'qualified',
    because: [],
  },
  // Conditions in the plan's own words.
  { what: 'nothing answered', of: {}, plan: STATED_PLAN, then: 'incomplete', because: ['unknown stated', 'unknown stated'] },
  { what: 'both conditions met', of: { facts: { ...NO_COMPLAINT, ...FEWER_LEFT } }, plan: STATED_PLAN, then: 'qualified', because: [] },
  {
    what: 'one not met, one not answered',
    of: { facts: { [statedFactOf('Hoàn thành chỉ tiêu giảm án tồn')]: false } },
    plan: STATED_PLAN,
    then: 'notQualified',
    because: ['unknown stated', 'unmet stated'],
  },
  { what: 'a unit is asked only what the plan asks of units', of: office({ facts: NO_COMPLAINT }), plan: STATED_PLAN, then: 'qualified', because: [] },
  {
    what: 'head of a unit with a complaint',
    of: { facts: { isHead: true, ...NO_COMPLAINT, ...FEWER_LEFT } },
    with: [office({ facts: { [statedFactOf('Không có khiếu nại, tố cáo đúng')]: false } })],
    plan: STATED_PLAN,
    then: 'notQualified',
    because: ['unmet unit:stated'],
  },
  // A plan that asks less, and one whose staff have no own condition.
  {
    what: 'a plan that asks for results only',
    of: office({ facts: { unity: false, violation: 'warning' } }),
    plan: ONLY_RESULTS,
    then: 'qualified',
    because: [],
  },
  { what: 'results only: staff by their task', of: staff({ facts: { task: 'good' } }), plan: ONLY_RESULTS, then: 'notQualified', because: ['unmet result'] },
];

const told = ({ state, of, condition }: AwardReason): string => `${state} ${of === 'agency' ? 'unit:' : ''}${condition}`;

test('no two cases are alike', () => {
  expect(new Set(CASES.map(({ what }) => what)).size).toBe(CASES.length);
});

test.each(CASES)('$what: $then', ({ of, with: others = [], plan = PLAN, then, because }) => {
  const judged = row(of, plan);
  const all = [judged, ...others.map((other) => row(other, plan))];
  const evaluation = evaluateAll(plan, all).get(judged)!;
  expect(evaluation.conclusion).toBe(then);
  expect(evaluation.reasons.filter(({ state }) => state !== 'met').map(told)).toEqual(because);
});

test.each([
  ['officer', {}, ['met result', 'met exemplary', 'met noViolation']],
  ['staff', { kind: 'staff' }, ['met task', 'met exemplary', 'met noViolation']],
  ['office', { kind: 'office' }, ['met result', 'met unity', 'met noViolation']],
] as const)('every condition of the plan is answered for an %s, met ones too', (_, of, expected) => {
  const judged = row(of);
  const { reasons } = evaluateAll(PLAN, [judged, row({ kind: 'office' })]).get(judged)!;
  expect(reasons.map(told)).toEqual(expected);
  expect(reasons.every(({ reference }) => reference.startsWith('Mục '))).toBe(true);
});

test('the order of the rows does not matter', () => {
  const rows = [row({ facts: { isHead: true } }), row({ name: 'B', facts: discipline('warning', '2024-01-01') }), row({ kind: 'office' })];
  const forwards = evaluateAll(PLAN, rows);
  const backwards = evaluateAll(PLAN, [...rows].reverse());
  for (const one of rows) expect(backwards.get(one)!.conclusion).toBe(forwards.get(one)!.conclusion);
});

test('reasons as sentences: what keeps from the award first, each with its paragraph', () => {
  const head = row({ name: 'Nguyễn Văn A', facts: { isHead: true, exemplary: null } });
  const unit = row({ kind: 'office', money: MISSED.office.money });
  const other = row({ name: 'Lê Thị B', facts: discipline('reprimand', '2024-06-30') });
  const lines = reasonLines(evaluateAll(PLAN, [head, unit, other]).get(head)!);
  expect(lines).toEqual([
    'Chưa đạt: Điều kiện của đơn vị (Thủ trưởng phải đạt cả hai): Về việc đạt 77,00 %, chỉ tiêu 77,00 %; Về tiền đạt 38,00 %, chỉ tiêu 40,00 %, còn thiếu 1 tỷ đồng (Mục III.3.1, về việc; Mục III.3.1, về tiền; Mục IV.2.1, đối với tập thể; Mục IV.2.1, lưu ý đối với Thủ trưởng đơn vị).',
    'Chưa đạt: Điều kiện của đơn vị (Thủ trưởng phải đạt cả hai): Lê Thị B: khiển trách ngày 30/6/2024, trong thời gian xét (Mục IV.2.1, đối với tập thể; Mục IV.2.1, lưu ý đối với Thủ trưởng đơn vị).',
    'Còn thiếu: chưa trả lời: Có tinh thần trách nhiệm cao, gương mẫu, đi đầu, có ý thức xây dựng tập thể đoàn kết (Mục IV.2.1, đối với cá nhân).',
    'Đạt: Về việc đạt 75,00 %, chỉ tiêu 75,00 %; Về tiền đạt 43,00 %, chỉ tiêu 43,00 % (Mục III.3.2, về việc; Mục III.3.2, về tiền; Mục IV.2.1, đối với cá nhân).',
    'Đạt: không có vi phạm, kỷ luật trong thời gian xét (Mục IV.2.1, đối với cá nhân).',
    'Đạt: Điều kiện của đơn vị (Thủ trưởng phải đạt cả hai): Nội bộ đoàn kết, thực hiện tốt chủ trương của Đảng, pháp luật của Nhà nước, nội quy, quy chế của cơ quan (Mục IV.2.1, đối với tập thể; Mục IV.2.1, lưu ý đối với Thủ trưởng đơn vị).',
  ]);
});

test.each([
  [[99, 213, 164], '76,99 %'],
  [[99, 351, 271], '77,21 %'],
  [[99, 200, 154], '77,00 %'],
] as const)('a rate in a reason reads as on the list: %j is %s', (cases, shown) => {
  const judged = row({ cases });
  expect(reasonLines(evaluateAll(PLAN, [judged]).get(judged)!).join(' ')).toContain(`Về việc đạt ${shown}, chỉ tiêu 77,00 %`);
});
