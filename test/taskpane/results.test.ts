/** The list of results as data: figures, filters, orders, groups. */
import fc from 'fast-check';
import { DEFAULT_PLAN } from '../../src/plan/default';
import {
  filterRows,
  groupedLines,
  keyFigures,
  NO_FILTER,
  officersByUnit,
  ORDERS,
  type ResultRow,
  resultRows,
  type Sort,
  sortRows,
  VERDICT_FILTERS,
} from '../../src/taskpane/results';
import { MEASURES } from '../../src/terms/terms';
import { fixtureNames, truthOf } from '../fixtures/truth';
import { examined, gridsOf } from './fixture';
import { sampleFound } from './sample';

const rows = resultRows(sampleFound());
const names = (list: readonly ResultRow[]): string[] => list.map(({ name }) => name);
const [UNIT, AN, BINH, CUC] = ['Chi cục THADS huyện Mẫu', 'Nguyễn Văn An', 'Trần Thị Bình', 'Lê Thị Cúc'];

test('each row has its cell, its unit and what it reached', () => {
  expect(rows.map(({ name, unit, isUnit, sheet, address, qualification }) => [name, unit, isUnit, `${sheet}!${address}`, qualification])).toEqual([
    [UNIT, UNIT, true, 'Biểu việc!B4', 'qualified'],
    [AN, UNIT, false, 'Biểu việc!B5', 'qualified'],
    [BINH, UNIT, false, 'Biểu việc!B6', 'notQualified'],
    [CUC, UNIT, false, 'Biểu việc!B7', 'notQualified'],
  ]);
  expect(rows[2]!.cells.cases).toEqual({
    verdict: 'notMet',
    reason: 'notReached',
    rate: 6700n,
    target: 7500n,
    comparator: '>=',
    gap: -800n,
    shortfall: 8,
    unit: 'cases',
  });
});

test('the figures are those of the rows that are shown', () => {
  expect(keyFigures(rows)).toMatchObject({
    met: { cases: { met: 3, all: 4 }, money: { met: 3, all: 4 } },
    qualified: { met: 2, all: 4 },
    farthest: { row: rows[3], measure: 'money', gap: -1167n },
  });
  expect(keyFigures(rows.slice(0, 2)).farthest).toBeNull();
  expect([...officersByUnit(rows)]).toEqual([[UNIT, { met: 1, all: 3 }]]);
});

test.each([
  ['binh', [BINH]],
  ['Trần Thị', [BINH]],
  ['TRAN THI', [BINH]],
  ['cuc', [CUC]],
  ['mau', [UNIT, AN, BINH, CUC]],
  ['chi cuc thads huyen mau', [UNIT, AN, BINH, CUC]],
  ['', [UNIT, AN, BINH, CUC]],
  ['  ', [UNIT, AN, BINH, CUC]],
  ['xyz', []],
])('search "%s"', (text, expected) => expect(names(filterRows(rows, { ...NO_FILTER, text }))).toEqual(expected));

test.each<[Sort, string[]]>([
  [{ by: 'report', measure: 'cases' }, [UNIT, AN, BINH, CUC]],
  [{ by: 'shortfall', measure: 'cases' }, [BINH, UNIT, AN, CUC]],
  [{ by: 'least', measure: 'cases' }, [BINH, UNIT, AN, CUC]],
  [{ by: 'least', measure: 'money' }, [CUC, UNIT, AN, BINH]],
  [{ by: 'shortfall', measure: 'money' }, [CUC, UNIT, AN, BINH]],
  [{ by: 'gap', measure: 'cases' }, [BINH, UNIT, CUC, AN]],
  [{ by: 'name', measure: 'cases' }, [AN, BINH, UNIT, CUC]],
])('in the order %j', (sort, expected) => expect(names(sortRows(rows, sort))).toEqual(expected));

test('near: at most 5 cases, or one percentage point', () => {
  const cell = (shortfall: number, gap: bigint): ResultRow => ({ ...rows[2]!, cells: { cases: { ...rows[2]!.cells.cases!, shortfall, gap } } });
  const near = (row: ResultRow): boolean => filterRows([row], { ...NO_FILTER, verdict: 'near' }).length === 1;
  expect([near(cell(5, -800n)), near(cell(6, -101n)), near(cell(600, -100n)), near(cell(6, -99n))]).toEqual([true, false, true, true]);
  const met = { ...rows[1]!.cells.cases!, gap: 10n };
  expect(near({ ...rows[1]!, cells: { cases: met } })).toBe(false);
  // A few cases, and a third of the money: not near.
  const [few, far] = [cell(2, -300n).cells.cases!, { ...rows[3]!.cells.money!, verdict: 'notMet' as const, shortfall: 3_640_000, gap: -304n }];
  expect([near({ ...rows[2]!, cells: { cases: few, money: { ...far, gap: -90n } } }), near({ ...rows[2]!, cells: { cases: few, money: far } })]).toEqual([
    true,
    false,
  ]);
});

test('money of sheets in different units compares', () => {
  const inUnit = (unit: 'thousand' | 'million', shortfall: number): ResultRow => ({
    ...rows[3]!,
    cells: { money: { ...rows[3]!.cells.money!, unit, shortfall } },
  });
  const mixed = [inUnit('thousand', 5000), inUnit('million', 6)];
  expect(sortRows(mixed, { by: 'shortfall', measure: 'money' })[0]).toBe(mixed[1]);
  expect(sortRows(mixed, { by: 'least', measure: 'money' })[0]).toBe(mixed[0]);
});

const REPORTS = fixtureNames().filter((name) => !name.startsWith('04-') && !truthOf(name).refuse);

test.each(REPORTS)('%s: nobody falls out of every filter, and no order loses anybody', (name) => {
  const all = resultRows({ examination: examined(gridsOf(name), DEFAULT_PLAN), headings: [] });
  const parts = (['qualified', 'notQualified', 'notJudged'] as const).flatMap((verdict) => filterRows(all, { ...NO_FILTER, verdict }));
  expect(parts.map(({ index }) => index).sort((a, b) => a - b)).toEqual(all.map(({ index }) => index));
  const byUnit = [...new Set(all.map(({ unit }) => unit))].flatMap((unit) => filterRows(all, { ...NO_FILTER, unit }));
  expect(byUnit).toHaveLength(all.length);
  for (const by of ORDERS) for (const measure of MEASURES) expect(new Set(sortRows(all, { by, measure }))).toEqual(new Set(all));
  const lines = groupedLines(all).flatMap((line) => (line.type === 'row' ? [line.row] : []));
  expect(new Set(lines)).toEqual(new Set(all));
  expect(lines).toHaveLength(all.length);
});

test('filters only take away', () => {
  const all = resultRows({ examination: examined(gridsOf('01-bao-cao-tinh-hai-bieu.xlsx')), headings: [] });
  const units = [null, ...new Set(all.map(({ unit }) => unit))];
  fc.assert(
    fc.property(fc.constantFrom(...VERDICT_FILTERS), fc.constantFrom(...units), fc.constantFrom('', 'thi', 'van', 'tan giang'), (verdict, unit, text) => {
      const some = filterRows(all, { text, unit, kind: null, verdict });
      expect(filterRows(some, { text, unit, kind: null, verdict })).toEqual(some);
      expect(filterRows(all, { ...NO_FILTER, unit }).length).toBeGreaterThanOrEqual(some.length);
      const figures = keyFigures(some);
      expect(figures.qualified.all).toBe(some.length);
    }),
  );
});
