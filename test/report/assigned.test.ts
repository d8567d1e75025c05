/** Targets that a plan assigns by name: whose they are, and what follows for everybody else. */
import { assignedTo, type Named } from '../../src/report/assigned';
import { measureAssessor, qualification } from '../../src/assessment/assess';
import { HAU_GIANG_2024 } from '../../src/plan/hau-giang';
import type { Band, Plan } from '../../src/plan/plan';

const unit = (name: string, kind: Named['kind'] = 'office'): Named => ({ kind, name, agency: name });
const person = (name: string, agency = 'Chi cục THADS huyện Hạ'): Named => ({ kind: 'officer', name, agency });

const assigned = (subject: string, measure: Band['measure'] = 'cases', target = 83.45, kind: Band['kind'] = 'office'): Band => ({
  ...HAU_GIANG_2024.bands[0]!,
  kind,
  subject,
  measure,
  target,
  unit: measure === 'cases' ? 'cases' : 'billion',
});
const planWith = (...bands: Band[]): Plan => ({ ...HAU_GIANG_2024, bands: [...HAU_GIANG_2024.bands, ...bands] });

const HA = unit('Chi cục THADS huyện Hạ');
const TOWN = unit('Chi cục THADS thị xã Hạ');
const LANG = unit('Chi cục THADS huyện Hạ Lang');

test.each<[string, string, Named[], (number | null)[]]>([
  ['as the report writes it', 'Chi cục THADS huyện Hạ', [HA, LANG], [0]],
  ['shorter', 'CC THADS H. Hạ', [LANG, HA], [1]],
  ['without its agency', 'huyện Hạ', [HA, LANG], [0]],
  ['without its level, where one fits', 'Chi cục THADS Hạ', [HA, LANG], [0]],
  ['without its level, where two fit', 'Chi cục THADS Hạ', [HA, TOWN], [null, null]],
  ['of another level', 'Chi cục THADS thành phố Hạ', [HA, LANG], []],
  ['without accents', 'Chi cuc THADS huyen Ha', [HA, LANG], []],
  ['of a region', 'Phòng THADS khu vực II', [unit('Phòng THADS khu vực 1'), unit('Phòng THADS khu vực 2')], [1]],
  ['of a department', 'Phòng Nghiệp vụ 1', [unit('Phòng Nghiệp vụ 1', 'department'), unit('Phòng Nghiệp vụ 2', 'department')], [0]],
  ['of a person', 'Nguyễn Văn An', [person('Nguyễn Văn An'), person('Nguyễn Văn Ân')], [0]],
  ['of a person with a title', 'CHV Nguyễn Văn An', [person('- Nguyễn Văn An')], [0]],
  ['of two people', 'Nguyễn Văn An', [person('Nguyễn Văn An'), person('Nguyễn Văn An', 'Chi cục THADS huyện Thượng')], [null, null]],
  ['of one of them, with the unit', 'Nguyễn Văn An (huyện Thượng)', [person('Nguyễn Văn An'), person('Nguyễn Văn An', 'Chi cục THADS huyện Thượng')], [1]],
  ['of the province with the name of a town', 'Cục THADS tỉnh Hạ', [HA, TOWN], []],
  ['of a department with the number of a district', 'Phòng 1', [unit('Chi cục THADS quận 1')], []],
  ['of somebody in the province of that name', 'Nguyễn Văn An (Cục THADS tỉnh Hạ)', [person('Nguyễn Văn An')], []],
  ['of a kind alone', 'Cục THADS tỉnh', [unit('Cục THADS tỉnh', 'province')], []],
  ['of nobody', 'Trần Văn Không', [person('Nguyễn Văn An')], []],
])('a name %s', (_, name, subjects, expected) => {
  const { of, unmatched, ambiguous } = assignedTo(planWith(assigned(name)), subjects);
  const found = subjects.flatMap((_, i) => (of.has(i) ? [of.get(i)!.cases === null ? null : i] : []));
  expect(found).toEqual(expected);
  expect(unmatched).toEqual(expected.length === 0 ? [name] : []);
  expect(ambiguous).toEqual(expected.includes(null) ? [name] : []);
});

test('a plan without names matches nothing', () => expect(assignedTo(HAU_GIANG_2024, [HA]).of.size).toBe(0));

test('each measure by its own name; one that two rows name under two names is nobody’s', () => {
  const plan = planWith(assigned('Chi cục THADS huyện Hạ'), assigned('huyện Hạ', 'money'));
  expect([...assignedTo(plan, [HA]).of.values()]).toEqual([{ cases: 'Chi cục THADS huyện Hạ', money: 'huyện Hạ' }]);
  expect([...assignedTo(planWith(assigned('Chi cục THADS huyện Hạ'), assigned('huyện Hạ')), [HA]).of.values()]).toEqual([{ cases: null }]);
});

test('officers with a qualifier are told by their titles; a name wins; whom no title tells is said', () => {
  const plan = planWith(
    assigned('Chấp hành viên sơ cấp', 'cases', 80, 'officer'),
    assigned('Chấp hành viên là lãnh đạo', 'cases', 70, 'officer'),
    assigned('Chấp hành viên là lãnh đạo', 'money', 30, 'officer'),
    assigned('Nguyễn Văn An', 'cases', 90, 'officer'),
  );
  const titled = (name: string, title?: string): Named => ({ ...person(name), ...(title !== undefined && { title }) });
  const people = [
    titled('Nguyễn Văn An', 'Chấp hành viên sơ cấp'),
    titled('Lê Thị Bình', 'Chi cục trưởng'),
    titled('Trần Văn Chi', 'Chấp hành viên sơ cấp'),
    titled('Phan Thị Dung', 'Chấp hành viên trung cấp'),
    titled('Võ Văn Em'),
    titled('Đỗ Thị Giang', 'Chấp hành viên'),
    unit('Chi cục THADS huyện Hạ'),
    { ...person('Bùi Thị Hà'), kind: 'staff' as const },
  ];
  const { of, untitled } = assignedTo(plan, people);
  expect([...of]).toEqual([
    [0, { cases: 'Nguyễn Văn An' }],
    [1, { cases: 'Chấp hành viên là lãnh đạo', money: 'Chấp hành viên là lãnh đạo' }],
    [2, { cases: 'Chấp hành viên sơ cấp' }],
    [4, { cases: null, money: null }],
    [5, { cases: null }],
  ]);
  expect(untitled).toEqual(['Võ Văn Em', 'Đỗ Thị Giang']);
});

const figures = (completed: number) => ({ total: 500, toEnforce: 500, eligible: 1000, completed });

test.each([
  // Bands ask 77 % of offices below 800, the name 83.45 %.
  [{ kind: 'office' }, 770, 0.77, 'met', 'reached'],
  [{ kind: 'office', assigned: { cases: 'huyện Hạ' } }, 770, 0.8345, 'notMet', 'notReached'],
  [{ kind: 'office', assigned: { cases: 'huyện Hạ' } }, 835, 0.8345, 'met', 'reached'],
  [{ kind: 'office', assigned: { cases: 'huyện Hạ' } }, 834, 0.8345, 'notMet', 'notReached'],
  [{ kind: 'office', assigned: { cases: null } }, 1000, null, 'notJudged', 'ambiguousTarget'],
  // Only the other measure is assigned by name: the band counts.
  [{ kind: 'office', assigned: { money: 'huyện Hạ' } }, 770, 0.77, 'met', 'reached'],
] as const)('%j with %d of 1,000', (of, completed, target, verdict, reason) => {
  const plan = planWith(assigned('huyện Hạ'));
  expect(measureAssessor(plan, of, 'cases', 'cases')(figures(completed))).toMatchObject({ target, verdict, reason });
});

test('a name under which only one measure is assigned is asked for the other one by its band', () => {
  const plan = planWith(assigned('huyện Hạ'));
  const of = { kind: 'office', assigned: { cases: 'huyện Hạ' } } as const;
  const cases = measureAssessor(plan, of, 'cases', 'cases')(figures(900));
  expect(qualification(plan, of, { cases })).toBe('notJudged');
  expect(qualification(plan, { ...of, assigned: { cases: null } }, { cases: { ...cases, verdict: 'notJudged', reason: 'ambiguousTarget' } })).toBe('notJudged');
});
