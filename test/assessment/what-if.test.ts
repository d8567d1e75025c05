/** What would be if more were completed. */
import fc from 'fast-check';
import { type AssessedSubject, assessSubjects } from '../../src/assessment/report';
import { assessChanged, changedFigures, fewestPeople, pendingOf, unitIndexOf } from '../../src/assessment/what-if';
import { HAU_GIANG_2024 } from '../../src/plan/hau-giang';
import type { Subject } from '../../src/report/recognise';
import type { Figures } from '../../src/terms/figures';

const PLAN = HAU_GIANG_2024;
const UNIT = 'Chi cục THADS huyện Mẫu';
const figures = (total: number | null, eligible: number | null, completed: number | null): Figures => ({ total, toEnforce: null, eligible, completed });
const subject = (name: string, cases: Figures, kind: Subject['kind'] = 'officer', agency = UNIT): Subject => ({
  kind,
  name,
  agency,
  places: [],
  figures: { cases: { figures: cases, unit: 'cases' } },
});
const assess = (...subjects: Subject[]): AssessedSubject[] => assessSubjects(PLAN, { subjects, sheets: [] });

const ALL = assess(
  subject(UNIT, figures(450, 300, 200), 'office'),
  subject('Nguyễn Văn An', figures(150, 100, 80)),
  subject('Trần Thị Bình', figures(150, 100, 67)),
  subject('Lê Thị Cúc', figures(150, 100, 53)),
  subject('Người khác', figures(150, 100, 0), 'officer', 'Chi cục khác'),
);

test.each([
  ['pending', figures(150, 100, 70)],
  ['new', figures(153, 103, 70)],
] as const)('three more, %s', (source, expected) => expect(changedFigures(figures(150, 100, 67), { amount: 3, source })).toEqual(expected));

test('decimals stay as they were typed; a figure that is missing stays so', () => {
  expect(changedFigures(figures(1.2, 0.7, 0.1), { amount: 0.2, source: 'new' })).toEqual(figures(1.4, 0.9, 0.3));
  expect(changedFigures(figures(null, 5, null), { amount: 1, source: 'new' })).toEqual(figures(null, 6, null));
});

test('overtyping would raise the denominator: what is missing is missing of what is there', () => {
  const { shortfall } = ALL[2]!.byMeasure.cases!;
  expect(shortfall).toBe(8);
  const met = (amount: number, source: 'pending' | 'new'): string =>
    assessChanged(PLAN, ALL, new Map([[2, [{ measure: 'cases', amount, source }]]])).get(2)!.byMeasure.cases!.verdict;
  expect([met(7, 'pending'), met(8, 'pending')]).toEqual(['notMet', 'met']);
  expect(met(8, 'new')).toBe('notMet');
});

test('a person’s change is the unit’s, too; others stay as they are', () => {
  const changed = assessChanged(PLAN, ALL, new Map([[2, [{ measure: 'cases', amount: 31, source: 'pending' }]]]));
  expect([...changed.keys()]).toEqual([0, 2]);
  expect(changed.get(0)!.subject.figures.cases!.figures).toMatchObject({ total: 450, eligible: 300, completed: 231 });
  expect(changed.get(0)!.byMeasure.cases!.verdict).toBe('met');
});

test('several changes add up', () => {
  const change = { measure: 'cases', amount: 4, source: 'pending' } as const;
  const changed = assessChanged(
    PLAN,
    ALL,
    new Map([
      [2, [change, change]],
      [3, [change]],
    ]),
  );
  expect([0, 2, 3].map((index) => changed.get(index)!.subject.figures.cases!.figures.completed)).toEqual([212, 75, 57]);
});

test('people of one name are assessed together', () => {
  const twins = ALL.map((one, i) => (i === 1 || i === 2 ? { ...one, subject: { ...one.subject, namesake: 1 } } : one));
  expect([...assessChanged(PLAN, twins, new Map([[1, []]])).keys()]).toEqual([0, 1, 2]);
});

test('the unit of a person; none where two are called so', () => {
  expect([unitIndexOf(ALL, 2), unitIndexOf(ALL, 0), unitIndexOf(ALL, 4)]).toEqual([0, -1, -1]);
  expect(unitIndexOf([...ALL, ALL[0]!], 2)).toBe(-1);
});

test.each<[number, number[] | null]>([
  [1, [3]],
  [47, [3]],
  [48, [3, 2]],
  [80, [3, 2]],
  [81, [3, 2, 1]],
  [100, [3, 2, 1]],
  [101, null],
])('who could bring %d', (shortfall, expected) => expect(fewestPeople(ALL, 0, 'cases', shortfall)?.map(({ index }) => index) ?? null).toEqual(expected));

test.each<[Figures, number | null]>([
  [figures(1, 5, 3), 2],
  [figures(1, 5, 5), 0],
  [figures(1, 3, 5), null],
  [figures(1, null, 5), null],
  [{ ...figures(1, 5, 3), problem: { figure: 'total', problem: 'unreadable', text: 'x', address: 'A1' } }, null],
])('pending of %j', (of, expected) => expect(pendingOf(of)).toBe(expected));

test('fewest means fewest: fewer people never have as much', () => {
  const pending = fc.array(fc.integer({ min: 0, max: 40 }), { minLength: 1, maxLength: 6 });
  fc.assert(
    fc.property(pending, fc.integer({ min: 1, max: 120 }), (each, shortfall) => {
      const people = each.map((left, i) => subject(`Người ${i}`, figures(200, 100, 100 - left)));
      const found = fewestPeople(assess(subject(UNIT, figures(900, 600, 1), 'office'), ...people), 0, 'cases', shortfall);
      const sorted = [...each].sort((a, b) => b - a);
      const enough = sorted.findIndex((_, i) => sorted.slice(0, i + 1).reduce((a, b) => a + b, 0) >= shortfall);
      expect(found?.length ?? null).toBe(enough < 0 ? null : enough + 1);
    }),
  );
});
