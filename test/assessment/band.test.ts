/** Every band of both built-in plans at −1 / 0 / +1 of each edge, in both measures, against a table written by hand from the documents. */
import { bandFinder } from '../../src/assessment/band';
import { NATIONAL_2022 } from '../../src/plan/builtin';
import { HAU_GIANG_2024 } from '../../src/plan/hau-giang';
import type { Plan } from '../../src/plan/plan';
import type { Measure, SubjectKind, Unit } from '../../src/terms/terms';

type Row = [caseload: number, target: number | null, onEdge?: 'edge'];

const CASES: [Plan, SubjectKind, Measure, Unit, Row[]][] = [
  [
    HAU_GIANG_2024,
    'department',
    'cases',
    'cases',
    [
      [0, 76],
      [1, 76],
      [999_999, 76],
    ],
  ],
  [
    HAU_GIANG_2024,
    'department',
    'money',
    'thousand',
    [
      [0, 39],
      [1, 39],
      [10 ** 15, 39],
    ],
  ],
  [
    HAU_GIANG_2024,
    'office',
    'cases',
    'cases',
    [
      [0, 77],
      [1, 77],
      [799, 77],
      [800, 76],
      [801, 76],
      [999, 76],
      [1000, 75],
      [1001, 75],
      [1499, 75],
      [1500, 74, 'edge'],
      [1501, 74],
      [4300, 74],
    ],
  ],
  [
    HAU_GIANG_2024,
    'office',
    'money',
    'thousand',
    [
      [0, 40],
      [99_999_999, 40],
      [100_000_000, 38],
      [100_000_001, 38],
      [149_999_999, 38],
      [150_000_000, 36],
      [150_000_001, 36],
      [299_999_999, 36],
      [300_000_000, 34, 'edge'],
      [300_000_001, 34],
    ],
  ],
  [
    HAU_GIANG_2024,
    'officer',
    'cases',
    'cases',
    [
      [0, 77],
      [99, 77],
      [100, 75],
      [101, 75],
      [199, 75],
      [200, 73],
      [201, 73],
      [299, 73],
      [300, 71, 'edge'],
      [301, 71],
    ],
  ],
  [
    HAU_GIANG_2024,
    'officer',
    'money',
    'thousand',
    [
      [0, 45],
      [9_999_999, 45],
      [10_000_000, 43],
      [10_000_001, 43],
      [49_999_999, 43],
      [50_000_000, 41],
      [50_000_001, 41],
      [99_999_999, 41],
      [100_000_000, 39, 'edge'],
      [100_000_001, 39],
    ],
  ],
  // The same bounds in the other units of a report.
  [
    HAU_GIANG_2024,
    'officer',
    'money',
    'dong',
    [
      [9_999_999_999, 45],
      [10_000_000_000, 43],
      [99_999_999_999, 41],
      [100_000_000_000, 39, 'edge'],
      [100_000_000_001, 39],
    ],
  ],
  [
    HAU_GIANG_2024,
    'officer',
    'money',
    'million',
    [
      [9_999, 45],
      [9_999.999, 45],
      [10_000, 43],
      [10_000.001, 43],
      [100_000, 39, 'edge'],
    ],
  ],
  [
    HAU_GIANG_2024,
    'officer',
    'money',
    'billion',
    [
      [9.999999, 45],
      [10, 43],
      [10.000001, 43],
      [49.999999, 43],
      [50, 41],
      [100, 39, 'edge'],
      [100.000001, 39],
    ],
  ],
  [
    HAU_GIANG_2024,
    'staff',
    'cases',
    'cases',
    [
      [0, null],
      [100, null],
    ],
  ],
  [
    NATIONAL_2022,
    'province',
    'cases',
    'cases',
    [
      [0, null],
      [499, null],
      [500, 75],
      [501, 75],
      [4999, 75],
      [5000, 75],
      [5001, 74],
      [9999, 74],
      [10_000, 74],
      [10_001, 72],
      [14_999, 72],
      [15_000, 72],
      [15_001, null],
    ],
  ],
  [
    NATIONAL_2022,
    'province',
    'money',
    'thousand',
    [
      [0, null],
      [1_000_000, null],
    ],
  ],
];

const rows = CASES.flatMap(([plan, kind, measure, unit, table]) =>
  table.map((row): [string, SubjectKind, Measure, Unit, number, number | null, string] => [plan.id, kind, measure, unit, row[0], row[1], row[2] ?? '']),
);

test.each(rows)('%s, %s, %s in %s: %d → %p %s', (id, kind, measure, unit, caseload, target, onEdge) => {
  const plan = [HAU_GIANG_2024, NATIONAL_2022].find((p) => p.id === id)!;
  const match = bandFinder(plan, { kind }, measure, unit)(caseload);
  expect(match?.band.target ?? null).toBe(target);
  expect(match?.onEdge ?? false).toBe(onEdge === 'edge');
});

test.each([
  ['officer', 'cases', 300, 73],
  ['office', 'cases', 1500, 75],
] as const)('edge rule "below": %s, %s, %d → %d', (kind, measure, caseload, target) => {
  const match = bandFinder({ ...HAU_GIANG_2024, edgeRule: 'below' }, { kind }, measure, 'cases')(caseload);
  expect(match).toMatchObject({ onEdge: true, target: target / 100 });
});

test('a missing caseload fits only a band without bounds', () => {
  expect(bandFinder(HAU_GIANG_2024, { kind: 'department' }, 'cases', 'cases')(null)?.target).toBe(0.76);
  expect(bandFinder(HAU_GIANG_2024, { kind: 'officer' }, 'cases', 'cases')(null)).toBeNull();
});
