/** Further measures: a rate of three columns, or yes and no, exactly; what is not known is never failed. And the average that chooses a unit's band. */
import fc from 'fast-check';
import { caseloadOf } from '../../src/assessment/caseload';
import { furtherResults, withFurther } from '../../src/assessment/further';
import { assessSubjects } from '../../src/assessment/report';
import type { GridCell } from '../../src/cells/grid';
import type { FurtherMeasure, RateComparator } from '../../src/plan/further';
import { HAU_GIANG_2024 } from '../../src/plan/hau-giang';
import type { Plan } from '../../src/plan/plan';
import type { NamedColumn } from '../../src/report/named-columns';
import type { Recognition, Subject } from '../../src/report/recognise';
import type { Measure, Unit } from '../../src/terms/terms';

type Sheets = Recognition['sheets'];
/** What stands under a heading of the plan; null: several columns have it, undefined: none. */
type Named = Record<string, GridCell | null | undefined>;

const column = (heading: string, cell: GridCell | null | undefined, measure: Measure | null): NamedColumn =>
  cell === null
    ? { heading, columns: [3, 4], cells: [] }
    : cell === undefined
      ? { heading, columns: [], cells: [] }
      : { heading, columns: [3], cells: [{ cell, figure: typeof cell === 'number' ? cell : null, unit: null, measure }] };

/** A report of one row, on as many sheets as are given. */
const sheets = (named: Named[], measures: (Measure | null)[] = []): Sheets =>
  named.map((one, i) => ({ named: Object.entries(one).map(([heading, cell]) => column(heading, cell, measures[i] ?? null)) })) as unknown as Sheets;
const subject = (places: number): Subject => ({
  kind: 'office',
  name: 'A',
  agency: 'A',
  places: Array.from({ length: places }, (_, sheet) => ({ sheet, row: 0 })),
  figures: {},
});

const rate = (change: Partial<FurtherMeasure['asks'] & { comparator: RateComparator }> = {}): FurtherMeasure => ({
  name: 'Giảm',
  kind: 'office',
  column: 'giảm',
  asks: { of: 'đầu kỳ', target: 10, comparator: '>=', ...change },
  reference: '',
});
const yes: FurtherMeasure = { name: 'Theo dõi', kind: 'office', column: 'theo dõi', asks: { answer: true }, reference: '' };
const planWith = (...further: FurtherMeasure[]): Plan => ({ ...HAU_GIANG_2024, further });
const judge = (measure: FurtherMeasure, ...named: Named[]): unknown[] => {
  const [result] = furtherResults(planWith(measure), 'office', subject(named.length), sheets(named));
  return [result!.verdict, result!.reason, result!.rate === null ? result!.about : Number(result!.rate)];
};

test.each<[string, FurtherMeasure, Named, unknown[]]>([
  ['exactly what is asked', rate(), { giảm: 20, 'đầu kỳ': 200 }, ['met', 'reached', 1000]],
  ['exactly, where more is asked', rate({ comparator: '>' }), { giảm: 20, 'đầu kỳ': 200 }, ['notMet', 'notReached', 1000]],
  ['exactly, as an upper limit', rate({ comparator: '<=' }), { giảm: 20, 'đầu kỳ': 200 }, ['met', 'reached', 1000]],
  ['exactly, where less is asked', rate({ comparator: '<' }), { giảm: 20, 'đầu kỳ': 200 }, ['notMet', 'notReached', 1000]],
  ['a hair below, which two decimals would show as reached', rate(), { giảm: 9999.9, 'đầu kỳ': 100_000 }, ['notMet', 'notReached', 999]],
  ['a hair above a limit', rate({ comparator: '<=' }), { giảm: 10_000.1, 'đầu kỳ': 100_000 }, ['notMet', 'notReached', 1001]],
  ['decimals as typed', rate(), { giảm: 0.3, 'đầu kỳ': 2.9 }, ['met', 'reached', 1034]],
  ['a rate where a count is asked', rate(), { giảm: 0.16, 'đầu kỳ': 120 }, ['notJudged', 'fraction', '0.16']],
  ['a part left out of the denominator', rate({ without: 'hoãn' }), { giảm: 20, 'đầu kỳ': 250, hoãn: 50 }, ['met', 'reached', 1000]],
  ['the part left out still in the numerator', rate({ without: 'hoãn' }), { giảm: 20, 'đầu kỳ': 25, hoãn: 10 }, ['notJudged', 'exceeds', 'giảm']],
  ['nothing left of the denominator', rate({ without: 'hoãn' }), { giảm: 0, 'đầu kỳ': 25, hoãn: 25 }, ['notJudged', 'noWhole', 'đầu kỳ']],
  ['a denominator of 0', rate(), { giảm: 0, 'đầu kỳ': 0 }, ['notJudged', 'noWhole', 'đầu kỳ']],
  ['more instead of less: a negative numerator', rate(), { giảm: -3, 'đầu kỳ': 200 }, ['notMet', 'notReached', -150]],
  ['no such column', rate(), { giảm: 3, 'đầu kỳ': undefined }, ['notJudged', 'noColumn', 'đầu kỳ']],
  ['several such columns', rate(), { giảm: null, 'đầu kỳ': 3 }, ['notJudged', 'twoColumns', 'giảm']],
  ['an empty cell', rate(), { giảm: '', 'đầu kỳ': 3 }, ['notJudged', 'empty', 'giảm']],
  ['no number', rate(), { giảm: 'ít', 'đầu kỳ': 3 }, ['notJudged', 'unreadable', 'ít']],
  ['yes', yes, { 'theo dõi': 'Có' }, ['met', 'reached', 'Có']],
  ['a tick', yes, { 'theo dõi': '✓' }, ['met', 'reached', '✓']],
  ['no', yes, { 'theo dõi': 'Không' }, ['notMet', 'notReached', 'Không']],
  ['not yet', yes, { 'theo dõi': 'chưa thực hiện' }, ['notMet', 'notReached', 'chưa thực hiện']],
  ['no, where no is asked', { ...yes, asks: { answer: false } }, { 'theo dõi': 'không' }, ['met', 'reached', 'không']],
  ['neither', yes, { 'theo dõi': 'một phần' }, ['notJudged', 'unreadable', 'một phần']],
  ['a number where yes or no is asked', yes, { 'theo dõi': 3 }, ['notJudged', 'unreadable', '3']],
])('%s', (_, measure, named, expected) => {
  expect(judge(measure, named)).toEqual(expected);
});

test('a subject on two sheets: the one that has the column; two that differ are not known', () => {
  expect(judge(yes, { 'theo dõi': undefined }, { 'theo dõi': 'Có' })).toEqual(['met', 'reached', 'Có']);
  expect(judge(yes, { 'theo dõi': 'Có' }, { 'theo dõi': 'Có' })).toEqual(['met', 'reached', 'Có']);
  expect(judge(yes, { 'theo dõi': 'Có' }, { 'theo dõi': 'Không' })).toEqual(['notJudged', 'twoColumns', 'theo dõi']);
});

test('money in two units is brought into one; cases over money are no rate', () => {
  const units = (giam: Unit | null, dauKy: Unit | null): unknown => {
    const at = sheets([{ giảm: 3000, 'đầu kỳ': 20_000_000 }]);
    [giam, dauKy].forEach((unit, i) => (at[0]!.named[i]!.cells[0]!.unit = unit));
    const [result] = furtherResults(planWith(rate()), 'office', subject(1), at);
    return [result!.verdict, result!.reason, result!.rate];
  };
  expect(units('million', 'thousand')).toEqual(['met', 'reached', 1500n]);
  expect(units('thousand', 'thousand')).toEqual(['notMet', 'notReached', 2n]);
  expect(units(null, 'thousand')).toEqual(['notMet', 'notReached', 2n]);
  expect(units('cases', 'thousand')).toEqual(['notJudged', 'unitsDiffer', null]);
});

test('people of one name on two sheets: what is not the same for all of them is nobody’s', () => {
  const person = (row: number): Subject => ({ ...subject(1), kind: 'officer', name: 'B', namesake: 1, places: [{ sheet: 0, row }] });
  const said = (...cells: GridCell[]): unknown => {
    const named = [{ heading: 'theo dõi', columns: [3], cells: cells.map((cell) => ({ cell, figure: null, unit: null, measure: null })) }];
    const plan = planWith({ ...yes, kind: 'officer' });
    return assessSubjects(plan, { subjects: [person(0), person(1)], sheets: [{ named }] as unknown as Sheets }).map(({ further }) => [
      further![0]!.verdict,
      further![0]!.reason,
    ]);
  };
  expect(said('Có', 'Có')).toEqual([
    ['met', 'reached'],
    ['met', 'reached'],
  ]);
  expect(said('Có', 'Không')).toEqual([
    ['notJudged', 'namesake'],
    ['notJudged', 'namesake'],
  ]);
});

test('where each measure has rows of its own, the measure that the plan names', () => {
  const measure: FurtherMeasure = { ...rate(), column: 'Việc › giảm' };
  const named = { 'Việc › giảm': 20, 'đầu kỳ': 200 };
  const [result] = furtherResults(planWith(measure), 'office', subject(2), sheets([named, { 'Việc › giảm': 3, 'đầu kỳ': 200 }], ['cases', 'money']));
  expect([result!.verdict, result!.rate]).toEqual(['met', 1000n]);
});

test('any rate: met as whole numbers say, and what is shown never says the other', () => {
  const comparators: RateComparator[] = ['>=', '>', '<=', '<'];
  fc.assert(
    fc.property(fc.integer({ min: -500, max: 5000 }), fc.integer({ min: 1, max: 3000 }), fc.integer({ min: 0, max: 15_000 }), (part, whole, hundredths) => {
      for (const comparator of comparators) {
        const [result] = furtherResults(
          planWith(rate({ target: hundredths / 100, comparator })),
          'office',
          subject(1),
          sheets([{ giảm: part, 'đầu kỳ': whole }]),
        );
        const difference = 10_000 * part - hundredths * whole;
        const met = { '>=': difference >= 0, '>': difference > 0, '<=': difference <= 0, '<': difference < 0 }[comparator];
        const shown = Number(result!.rate) - hundredths;
        expect(result!.verdict).toBe(met ? 'met' : 'notMet');
        expect({ '>=': shown >= 0, '>': shown > 0, '<=': shown <= 0, '<': shown < 0 }[comparator]).toBe(met);
        expect(Math.abs(Number(result!.rate) - (10_000 * part) / whole)).toBeLessThanOrEqual(1);
      }
    }),
    { numRuns: 2000 },
  );
});

test.each([
  ['qualified', true, ['met'], 'qualified'],
  ['qualified', true, ['notMet'], 'notQualified'],
  ['qualified', true, ['notJudged'], 'notJudged'],
  ['notQualified', true, ['met'], 'notQualified'],
  ['notQualified', true, ['notJudged'], 'notQualified'],
  ['notJudged', true, ['met'], 'notJudged'],
  ['notJudged', true, ['notMet', 'notJudged'], 'notQualified'],
  ['notJudged', false, ['met', 'met'], 'qualified'],
  ['notJudged', false, ['met', 'notJudged'], 'notJudged'],
] as const)('%s by figures (set: %s), further %s: %s', (byFigures, measured, verdicts, expected) => {
  const results = verdicts.map((verdict) => ({ measure: yes, verdict, reason: 'reached' as const, about: '', rate: null }));
  expect(withFurther(byFigures, measured, results)).toBe(expected);
});

describe('the average per officer', () => {
  const figures = { total: 501, toEnforce: 480, eligible: 1, completed: 1 };
  const plan = { ...HAU_GIANG_2024, perOfficer: true as const };
  test.each([
    ['a unit', 'office', 2, 250.5],
    ['a unit that divides with a rest', 'office', 7, 71.5714285714286],
    ['a unit of unknown officers', 'office', null, null],
    ['a person', 'officer', undefined, 501],
  ] as const)('%s', (_, kind, officers, expected) => {
    expect(caseloadOf(plan, kind, figures, officers)).toBe(expected);
  });

  test('counted from the rows of the report, or as its own column says; without either nothing is judged', () => {
    const unit = { ...subject(1), figures: { cases: { figures: { ...figures, total: 750, eligible: 500, completed: 400 }, unit: 'cases' as const } } };
    const officer = (name: string): Subject => ({ ...unit, kind: 'officer', name, agency: 'A' });
    const [, ...rest] = HAU_GIANG_2024.bands;
    const byAverage: Plan = { ...plan, bands: rest };
    const target = (subjects: Subject[], named: Named = {}, more: Partial<Plan> = {}): unknown => {
      const [first] = assessSubjects({ ...byAverage, ...more }, { subjects, sheets: sheets([named]) });
      return [first!.officers, first!.byMeasure.cases!.reason, first!.byMeasure.cases!.band?.target];
    };
    // 750 cases: 77 %; 1,600 are another band: as an average of one officer it would be that.
    const many = { ...unit, figures: { cases: { figures: { ...unit.figures.cases.figures, total: 1600 }, unit: 'cases' as const } } };
    expect(target([many])).toEqual([null, 'missingOfficers', undefined]);
    expect(target([many, officer('B'), officer('C'), officer('D')])).toEqual([3, 'reached', 77]);
    expect(target([many], { 'Số CHV': 3 }, { officersColumn: 'Số CHV' })).toEqual([3, 'reached', 77]);
    expect(target([many, officer('B')], { 'Số CHV': 2.5 }, { officersColumn: 'Số CHV' })).toEqual([null, 'missingOfficers', undefined]);
    expect(target([many, officer('B')], {}, { officersColumn: 'Số CHV' })).toEqual([null, 'missingOfficers', undefined]);
    // Two units of one name, and a person who is on one of two sheets only: how many there are is not known.
    expect(target([many, officer('B'), { ...many, places: [{ sheet: 0, row: 1 }] }])).toEqual([null, 'missingOfficers', undefined]);
    const both = {
      ...officer('C'),
      places: [
        { sheet: 0, row: 0 },
        { sheet: 1, row: 0 },
      ],
    };
    expect(target([many, officer('B'), both])).toEqual([null, 'missingOfficers', undefined]);
  });
});
