/** The built-in plans, the schema, and what is wrong with a plan as a whole. */
import { BUILTIN_PLANS, NATIONAL_2022, builtinPlan } from '../../src/plan/builtin';
import { DEFAULT_PLAN } from '../../src/plan/default';
import { HAU_GIANG_2024 } from '../../src/plan/hau-giang';
import { decimalsOf, shiftDecimal, toScaledInteger } from '../../src/cells/decimal';
import type { Band, Plan } from '../../src/plan/plan';
import { planProblems } from '../../src/plan/problems';
import { planSchema } from '../../src/plan/schema';

test.each(BUILTIN_PLANS.map((plan) => [plan.id, plan] as const))('%s satisfies the schema', (_, plan) => {
  expect(planSchema.parse(plan)).toEqual(plan);
});

test('plans are found by id', () => {
  expect(builtinPlan('hau-giang-2024')).toBe(DEFAULT_PLAN);
  expect(builtinPlan('nowhere')).toBeUndefined();
});

const band = (change: Partial<Band>): Band => ({ ...HAU_GIANG_2024.bands[2]!, ...change });

test.each<[string, unknown]>([
  ['three decimals', { ...HAU_GIANG_2024, bands: [band({ target: 77.123 })] }],
  ['a target above 100 %', { ...HAU_GIANG_2024, bands: [band({ target: 101 })] }],
  ['money in cases', { ...HAU_GIANG_2024, bands: [band({ unit: 'billion' })] }],
  ['an empty band', { ...HAU_GIANG_2024, bands: [band({ from: 900 })] }],
  ['no bands', { ...HAU_GIANG_2024, bands: [] }],
  ['a period that ends before it begins', { ...HAU_GIANG_2024, dataPeriod: { from: '2024-06-30', to: '2023-10-01' } }],
  ['an unknown kind', { ...HAU_GIANG_2024, bands: [{ ...band({}), kind: 'judge' }] }],
  ['a number as text', { ...HAU_GIANG_2024, bands: [{ ...band({}), target: '77' }] }],
])('the schema refuses %s', (_, plan) => {
  expect(planSchema.safeParse(plan).success).toBe(false);
});

test.each([81.5, 83.45, 51.9, 0, 100])('a target of %d %% is accepted', (target) => {
  expect(planSchema.safeParse({ ...HAU_GIANG_2024, bands: [band({ target })] }).success).toBe(true);
});

test('the 2024 plan leaves four exact edges open, and nothing else', () => {
  expect(planProblems(HAU_GIANG_2024).map((p) => (p.code === 'edge' ? [p.about.kind, p.about.measure, p.at] : p.code))).toEqual([
    ['office', 'cases', 1500],
    ['office', 'money', 300],
    ['officer', 'cases', 300],
    ['officer', 'money', 100],
  ]);
});

test('the 2022 plan states nothing below 500 and above 15,000', () => {
  expect(planProblems(NATIONAL_2022)).toMatchObject([
    { code: 'hole', from: null, to: 500 },
    { code: 'hole', from: 15_000, to: null },
  ]);
});

/** Bands of officers alone; of the other kinds the plan says something in words. */
const withBands = (...bands: Partial<Band>[]): Plan => ({
  ...HAU_GIANG_2024,
  bands: bands.map((b) => band({ kind: 'officer', ...b })),
  unmeasured: (['department', 'office'] as const).map((kind) => ({ kind, requirement: 'Hoàn thành nhiệm vụ', reference: '' })),
});

test.each<[string, Plan, string[]]>([
  ['touching bands', withBands({ to: 100 }, { from: 100, fromIncluded: true, to: null, target: 70 }), []],
  ['an overlap', withBands({ to: 120 }, { from: 100, fromIncluded: true, to: null, target: 70 }), ['overlap']],
  ['both include the bound', withBands({ to: 100, toIncluded: true }, { from: 100, fromIncluded: true, to: null, target: 70 }), ['overlap']],
  ['a hole', withBands({ to: 90 }, { from: 100, fromIncluded: true, to: null, target: 70 }), ['hole']],
  ['neither includes the bound', withBands({ to: 100 }, { from: 100, fromIncluded: false, to: null, target: 70 }), ['edge']],
  ['a rising target', withBands({ to: 100, target: 70 }, { from: 100, fromIncluded: true, to: null, target: 77 }), ['rising']],
  ['a hole below', withBands({ from: 10, fromIncluded: true, to: null }), ['hole']],
  ['a hole above', withBands({ to: 100 }), ['hole']],
  ['a wide band over two others: no hole between them', withBands({ to: null }, { from: 10, to: 20 }, { from: 30, to: 40 }), ['overlap', 'overlap']],
  ['a single point', withBands({ to: 100 }, { from: 100, fromIncluded: true, to: 100, toIncluded: true }, { from: 100, to: null }), []],
  [
    'two units that fit together',
    withBands({ measure: 'money', unit: 'million', to: 10_000 }, { measure: 'money', unit: 'billion', from: 10, fromIncluded: true, to: null }),
    ['mixedUnits'],
  ],
  ['money for officers only', withBands({ to: null }, { kind: 'office', measure: 'money', unit: 'billion', to: null }), ['measureMissing', 'measureMissing']],
  ['nothing about officers', { ...withBands({ to: null, kind: 'office' }), unmeasured: [] }, ['kindMissing', 'kindMissing']],
])('problems: %s', (_, plan, codes) => {
  expect(planProblems(plan).map(({ code }) => code)).toEqual(codes);
});

test.each([
  [0.57, 2, 57],
  [1.005, 3, 1005],
  [100, -6, 0.0001],
  [1e-7, 7, 1],
  [1.5, 9, 1_500_000_000],
  [0, 5, 0],
])('%d · 10^%d = %d', (value, power, expected) => {
  expect(shiftDecimal(value, power)).toBe(expected);
});

test.each([
  [300, 0, 300n],
  [1.25, 2, 125n],
  [1.25, 4, 12_500n],
  [1e-7, 7, 1n],
  [1e21, 0, 10n ** 21n],
])('%d has its decimals and scales exactly', (value, decimals, scaled) => {
  expect(decimalsOf(value)).toBeLessThanOrEqual(decimals);
  expect(toScaledInteger(value, decimals)).toBe(scaled);
});
