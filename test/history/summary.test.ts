/** The page for the meeting as data: who is counted, who comes first, who is within reach, what is missing week by week. */
import type { AssessedSubject } from '../../src/assessment/report';
import { assessSubjects } from '../../src/assessment/report';
import { historyRows } from '../../src/history/row';
import { inBillions, isNearLine, summaryOf } from '../../src/history/summary';
import { HAU_GIANG_2024 } from '../../src/plan/hau-giang';
import type { Subject } from '../../src/report/recognise';

type Triple = [total: number, eligible: number, completed: number | null];

const subject = (kind: Subject['kind'], name: string, agency: string, cases: Triple, money: Triple = [20_000_000, 10_000_000, 5_000_000]): Subject => ({
  kind,
  name,
  agency,
  places: [],
  figures: {
    cases: { figures: { total: cases[0], toEnforce: null, eligible: cases[1], completed: cases[2] }, unit: 'cases' },
    money: { figures: { total: money[0], toEnforce: null, eligible: money[1], completed: money[2] }, unit: 'thousand' },
  },
});
const unit = (name: string, completed: number | null): Subject => subject('office', name, name, [750, 500, completed]);

/** Targets: Chi cục 77 % of 500 = 385; Chấp hành viên with 150 cases 75 %. */
const SUBJECTS = [
  unit('Chi cục THADS huyện A', 400),
  unit('Chi cục THADS huyện B', 383),
  unit('Chi cục THADS huyện C', 300),
  unit('Chi cục THADS huyện D', null),
  unit('Chi cục THADS huyện E', 385),
  subject('officer', 'Gần', 'Chi cục THADS huyện A', [150, 100, 71]),
  subject('officer', 'Xa', 'Chi cục THADS huyện A', [150, 100, 40]),
  subject('officer', 'Gần việc, xa tiền', 'Chi cục THADS huyện A', [150, 100, 73], [20_000_000, 10_000_000, 1_000_000]),
  subject('officer', 'Đạt', 'Chi cục THADS huyện A', [150, 100, 80]),
];
const assess = (subjects: Subject[]): AssessedSubject[] => assessSubjects(HAU_GIANG_2024, { subjects, sheets: [] });
const rowsOf = (subjects: Subject[], day: string) => historyRows(HAU_GIANG_2024, assess(subjects), { day, since: '2023-10-01' });
const page = (subjects = SUBJECTS, past: ReturnType<typeof rowsOf> = []) => summaryOf(HAU_GIANG_2024, assess(subjects), rowsOf(subjects, '2024-06-18'), past)!;

test('who can still be won first, then who has won by least, then who is not known', () => {
  expect(page().units.map(({ name }) => name.at(-1))).toEqual(['B', 'C', 'E', 'A', 'D']);
});

test('within reach: at most 5 cases or one point in whatever is missing', () =>
  expect(
    page()
      .officers.filter(isNearLine)
      .map(({ name }) => name),
  ).toEqual(['Gần']));

test('counts of units and officers; of a unit its officers', () => {
  const { counts, units } = page();
  expect(counts).toEqual({
    units: { of: 5, measures: { cases: { met: 2, unknown: 1 }, money: { met: 5, unknown: 0 } }, qualified: 2, unknown: 1, near: 1 },
    officers: { of: 4, measures: { cases: { met: 1, unknown: 0 }, money: { met: 3, unknown: 0 } }, qualified: 1, unknown: 0, near: 1 },
  });
  expect(units.find(({ name }) => name.endsWith('A'))!.officers).toEqual({ met: 1, of: 4 });
  expect(units.find(({ name }) => name.endsWith('B'))!.officers).toBeNull();
});

test('against the last time, and week by week; a day of which one unit is not known has no sum', () => {
  const known = SUBJECTS.filter(({ name }) => !name.endsWith('D'));
  const less = (by: number) =>
    known.map((one) => ({
      ...one,
      figures: {
        ...one.figures,
        cases: { ...one.figures.cases!, figures: { ...one.figures.cases!.figures, completed: one.figures.cases!.figures.completed! - by } },
      },
    }));
  const past = [...rowsOf(less(20), '2024-06-06'), ...rowsOf(less(10), '2024-06-12')];
  const { before, units, weeks, provisional } = page(known, past);
  expect([before, provisional]).toEqual(['2024-06-12', true]);
  expect(units.map(({ measures }) => measures.cases!.points)).toEqual([200n, 200n, 200n, 200n]);
  // B 383, C 300, E 385, A 400 of 500 each: 12 days are left for 2 and 85 cases.
  expect(units.map(({ measures: { cases } }) => [cases!.rank, cases!.rankBefore, cases!.completed, cases!.perDay])).toEqual([
    [3, 3, 10, 1],
    [4, 4, 10, 8],
    [2, 2, 10, 0],
    [1, 1, 10, 0],
  ]);
  // B 2, C 85; ten less: A 0, B 12, C 95, E 10; twenty less: A 5, B 22, C 105, E 20.
  expect(weeks.map(({ day, missing }) => [day, missing])).toEqual([
    ['2024-06-06', 152],
    ['2024-06-12', 117],
    ['2024-06-18', 87],
  ]);
  // From 152 on 6 June to nothing on 30 June, 24 days.
  expect(weeks.map(({ line }) => line)).toEqual([152, 114, 76]);
  expect(page(SUBJECTS, past).weeks.map(({ missing }) => missing)).toEqual([null, null, null]);
});

test('a day that lacks a unit of today says nothing of all; more units than today do', () => {
  const known = SUBJECTS.filter(({ name }) => !name.endsWith('D'));
  const past = rowsOf(known, '2024-06-12');
  const weeks = (rows: typeof past): (number | null)[] => page(known, rows).weeks.map(({ missing }) => missing);
  expect(weeks(past)).toEqual([87, 87]);
  expect(weeks(past.filter(({ name }) => !name.endsWith('C')))).toEqual([null, 87]);
  expect(weeks([...past, ...rowsOf([unit('Chi cục THADS huyện Cũ', 380)], '2024-06-12')])).toEqual([92, 87]);
});

test('of whom one measure is not known is not within reach', () => {
  const one = subject('officer', 'Chưa rõ', 'Chi cục THADS huyện A', [150, 100, null], [20_000_000, 10_000_000, 3_990_000]);
  expect(
    page([...SUBJECTS, one])
      .officers.filter(isNearLine)
      .map(({ name }) => name),
  ).toEqual(['Gần']);
});

test('nothing to say without figures', () => expect(summaryOf(HAU_GIANG_2024, [], [], [])).toBeNull());

test.each([
  [6_135_200, 'thousand', 6.14],
  [10_000_000, 'thousand', 10],
  [1, 'dong', 0.01],
  [0, 'dong', 0],
  [1.231, 'billion', 1.24],
] as const)('%d %s is %d tỷ, rounded up', (amount, unitOf, billions) => expect(inBillions(amount, unitOf, 'up')).toBe(billions));

test.each([
  [6_139_999, 'thousand', 6.13],
  [-6_131_000, 'thousand', -6.14],
  [9_999_999, 'dong', 0],
  [0.015, 'billion', 0.01],
] as const)('%d %s is %d tỷ, rounded down', (amount, unitOf, billions) => expect(inBillions(amount, unitOf, 'down')).toBe(billions));
