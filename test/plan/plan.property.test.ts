/** Any plan: one band for every caseload unless a hole is reported; the same assessment from a sheet, from a file and from the plan itself. */
import { keysOf } from '../../src/terms/records';
import fc from 'fast-check';
import { measureAssessor } from '../../src/assessment/assess';
import { bandFinder } from '../../src/assessment/band';
import { shiftDecimal } from '../../src/cells/decimal';
import { HAU_GIANG_2024 } from '../../src/plan/hau-giang';
import { planFromText, planToText } from '../../src/plan/file';
import { type FurtherMeasure, RATE_COMPARATORS } from '../../src/plan/further';
import { type Band, bandsFor, EDGE_RULES, type Plan } from '../../src/plan/plan';
import { isFatal, planProblems } from '../../src/plan/problems';
import { planSchema } from '../../src/plan/schema';
import { readPlanSheet } from '../../src/plan/sheet/read';
import { planStamp } from '../../src/plan/stamp';
import { KINDS, type Measure, MEASURES, type Unit, UNIT_POWER } from '../../src/terms/terms';
import { tablesOf } from './sheet/tables-of';

const MONEY_UNITS: readonly Unit[] = ['dong', 'thousand', 'million', 'billion'];
/** Few different bounds, so that bands touch, overlap and leave holes often. */
const caseBound = fc.constantFrom<(number | null)[]>(null, 0, 1, 50, 100, 100, 200, 300, 1500);
const moneyBound = fc.constantFrom<(number | null)[]>(null, 0.5, 1, 10, 10, 50, 100, 1000, 10_000);
const words = fc.string({ maxLength: 12, unit: 'grapheme' }).map((text) => text.trim());

const band = (measure: Measure): fc.Arbitrary<Band> => {
  const bound = measure === 'cases' ? caseBound : moneyBound;
  return fc
    .record({
      kind: fc.constantFrom(...KINDS),
      from: bound,
      fromIncluded: fc.boolean(),
      to: bound,
      toIncluded: fc.boolean(),
      unit: measure === 'cases' ? fc.constant<Unit>('cases') : fc.constantFrom(...MONEY_UNITS),
      target: fc.integer({ min: 0, max: 10_000 }).map((hundredths) => hundredths / 100),
      comparator: fc.constantFrom<Band['comparator'][]>('>=', '>'),
      reference: words,
      level: fc.option(fc.constantFrom('tối thiểu', 'xuất sắc'), { nil: undefined, freq: 6 }),
    })
    .map(({ level, ...one }) => ({
      ...one,
      ...(level !== undefined && { level }),
      measure,
      fromIncluded: one.from !== null && one.fromIncluded,
      toIncluded: one.to !== null && one.toIncluded,
    }));
};

const filled = words.filter((text) => text !== '');
const rate = fc
  .record({
    of: filled,
    without: fc.option(filled, { nil: undefined }),
    target: fc.integer({ min: 0, max: 19_999 }).map((hundredths) => hundredths / 100),
    comparator: fc.constantFrom(...RATE_COMPARATORS),
  })
  .map(({ without, ...rest }) => ({ ...rest, ...(without !== undefined && { without }) }));
const further: fc.Arbitrary<FurtherMeasure> = fc.record({
  name: filled,
  kind: fc.constantFrom(...KINDS),
  column: filled,
  asks: fc.oneof(rate, fc.record({ answer: fc.boolean() })),
  reference: words,
});

const plan: fc.Arbitrary<Plan> = fc
  .record({
    bands: fc.array(fc.oneof(band('cases'), band('money')), { minLength: 1, maxLength: 7 }),
    edgeRule: fc.constantFrom(...keysOf(EDGE_RULES)),
    basis: fc.constantFrom<Plan['basis'][]>('total', 'toEnforce'),
    qualifiesBy: fc.constantFrom<Plan['qualifiesBy'][]>('both', 'either'),
    name: words.filter((text) => text !== ''),
    number: words,
    issued: fc.constantFrom(null, '2024-02-29'),
    award: fc.constantFrom(null, HAU_GIANG_2024.award),
    more: fc.record(
      {
        perOfficer: fc.constant<true>(true),
        officersColumn: filled,
        levelName: filled,
        further: fc.uniqueArray(further, {
          minLength: 1,
          maxLength: 3,
          selector: ({ name, kind }) => `${kind}|${name.normalize('NFC').toLowerCase().replace(/\s+/gu, ' ')}`,
        }),
      },
      { requiredKeys: [] },
    ),
  })
  .map(({ more, ...some }) => ({ ...HAU_GIANG_2024, ...some, ...more }))
  .filter((one) => planSchema.safeParse(one).success);

/** Bands that hold a caseload by their own words, in cases or đồng: written here without the code under test. */
function holding(bands: readonly Band[], caseload: number): Band[] {
  return bands.filter(({ from, fromIncluded, to, toIncluded, unit }) => {
    const low = from === null ? -1 : shiftDecimal(from, UNIT_POWER[unit]);
    const high = to === null ? Infinity : shiftDecimal(to, UNIT_POWER[unit]);
    return (caseload > low || (fromIncluded && caseload === low)) && (caseload < high || (toIncluded && caseload === high));
  });
}

/** Every bound, what lies right beside it and between two of them, nothing and very much. */
function caseloads(bands: readonly Band[]): number[] {
  const bounds = bands.flatMap(({ from, to, unit }) => [from, to].flatMap((one) => (one === null ? [] : [shiftDecimal(one, UNIT_POWER[unit])])));
  const sorted = [0, ...bounds].sort((a, b) => a - b);
  const between = sorted.slice(1).map((at, i) => (at + sorted[i]!) / 2);
  return [...new Set([0, 1, 1e15, ...between, ...bounds.flatMap((at) => [at - 1, at, at + 1])])].filter((one) => one >= 0);
}

test('without an overlap every total has at most one band, and exactly one unless a hole was reported for it', () => {
  fc.assert(
    fc.property(plan, (one) => {
      const problems = planProblems(one);
      for (const kind of KINDS)
        for (const measure of MEASURES) {
          const bands = bandsFor(one, { kind }, measure);
          if (bands.length === 0) continue;
          const own = problems.filter(
            (problem) => 'about' in problem && problem.about.kind === kind && problem.about.measure === measure && problem.about.level === undefined,
          );
          const overlaps = own.some(({ code }) => code === 'overlap');
          const holes = own.some(({ code }) => code === 'hole');
          const find = bandFinder(one, { kind }, measure, measure === 'cases' ? 'cases' : 'dong');
          const counts = caseloads(bands).map((caseload) => holding(bands, caseload).length);
          expect(counts.some((count) => count > 1)).toBe(overlaps);
          if (!overlaps && !holes) for (const caseload of caseloads(bands)) expect(find(caseload)).not.toBeNull();
          if (!overlaps && holes) expect(caseloads(bands).some((caseload) => find(caseload) === null)).toBe(true);
        }
    }),
    { numRuns: 1500 },
  );
});

/** The plan as its sheet holds it, read back. */
const throughSheet = (one: Plan): Plan | null => readPlanSheet(tablesOf(one)).plan;

test('a plan that can be used comes back from its sheet and from its file, and both assess alike', () => {
  fc.assert(
    fc.property(plan, fc.nat(2000), fc.nat(2000), (one, eligible, completed) => {
      const usable = !planProblems(one).some(isFatal);
      const [sheet, file] = [throughSheet(one), planFromText(planToText(one)).plan];
      expect([sheet !== null, file !== null]).toEqual([usable, usable]);
      if (!sheet || !file) return;
      expect(sheet).toEqual(one);
      expect(file).toEqual(one);
      expect(planStamp(sheet)).toBe(planStamp(file));
      for (const { kind, measure, unit } of one.bands)
        for (const total of caseloads(bandsFor(one, { kind }, measure)).map((caseload) => shiftDecimal(caseload, -UNIT_POWER[unit]))) {
          const figures = { total, toEnforce: total, eligible, completed };
          expect(measureAssessor(sheet, { kind }, measure, unit)(figures)).toEqual(measureAssessor(file, { kind }, measure, unit)(figures));
        }
    }),
    { numRuns: 300 },
  );
});

test.each<[string, Partial<Plan>]>([
  ['a target', { bands: HAU_GIANG_2024.bands.map((one, i) => (i === 4 ? { ...one, target: 75.5 } : one)) }],
  ['an edge', { bands: HAU_GIANG_2024.bands.map((one, i) => (i === 4 ? { ...one, fromIncluded: !one.fromIncluded } : one)) }],
  ['the edge rule', { edgeRule: 'below' }],
  ['both or either', { qualifiesBy: 'either' }],
  ['the basis', { basis: 'toEnforce' }],
])('the mark of a plan changes with %s', (_, change) => {
  expect(planStamp({ ...HAU_GIANG_2024, ...change })).not.toBe(planStamp(HAU_GIANG_2024));
});

test('the mark of a plan does not change with the order of its bands, its name, its award rules', () => {
  const same = { ...HAU_GIANG_2024, bands: [...HAU_GIANG_2024.bands].reverse(), name: 'x', award: null };
  expect(planStamp(same)).toBe(planStamp(HAU_GIANG_2024));
});
