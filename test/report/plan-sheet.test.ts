/** A plan as cells and read back; every kind of problem at its cell. */
import { BUILTIN_PLANS, HAU_GIANG_2024 } from '../../src/plan/builtin';
import { PLAN_HEADINGS, type PlanTableName } from '../../src/plan/plan-words';
import { planSheetContent } from '../../src/plan/sheet-content';
import type { Plan } from '../../src/plan/plan';
import { type PlanSheetProblem, type PlanTables, type TableCells, readPlanSheet } from '../../src/report/plan-sheet';

const TOPS: Record<PlanTableName, number> = { info: 3, bands: 29, quotas: 60, conditions: 70, unmeasured: 80 };

/** The tables of a plan as they stand on a sheet. */
export function tablesOf(plan: Plan | null): Record<PlanTableName, TableCells> {
  const content = planSheetContent(plan);
  const table = (name: PlanTableName): TableCells => ({
    sheet: 'Kế hoạch thi đua',
    top: TOPS[name],
    left: 0,
    cells: [[...PLAN_HEADINGS[name]], ...content[name].map((row) => [...row])],
  });
  return { info: table('info'), bands: table('bands'), quotas: table('quotas'), conditions: table('conditions'), unmeasured: table('unmeasured') };
}

const withoutWarnings = (problems: PlanSheetProblem[]) => problems.filter(({ severity }) => severity === 'error');

test.each(BUILTIN_PLANS.map((plan) => [plan.id, plan] as const))('%s: written and read back', (_, plan) => {
  const { plan: read, problems } = readPlanSheet(tablesOf(plan));
  expect(withoutWarnings(problems)).toEqual([]);
  expect(read).toEqual(plan);
});

test('columns in another order, rows sorted, columns added', () => {
  const tables = tablesOf(HAU_GIANG_2024);
  const shuffled = (table: TableCells): TableCells => ({
    ...table,
    cells: table.cells.map((row, i) => [i === 0 ? 'Ghi chú của tôi' : 'x', ...[...row].reverse()]),
  });
  const sorted = (table: TableCells): TableCells => ({ ...table, cells: [table.cells[0]!, ...table.cells.slice(1).reverse()] });
  const moved: PlanTables = {
    info: sorted(shuffled(tables.info)),
    bands: shuffled(tables.bands),
    quotas: shuffled(tables.quotas),
    conditions: shuffled(tables.conditions),
    unmeasured: shuffled(tables.unmeasured),
  };
  const { plan, problems } = readPlanSheet(moved);
  expect(withoutWarnings(problems)).toEqual([]);
  expect(plan).toEqual({ ...HAU_GIANG_2024, award: { ...HAU_GIANG_2024.award!, titles: [...HAU_GIANG_2024.award!.titles].reverse() } });
});

test('an empty form is no plan, and says what is missing', () => {
  const { plan, problems } = readPlanSheet(tablesOf(null));
  expect(plan).toBeNull();
  expect(problems.map((problem) => [problem.code, problem.address])).toEqual([
    ['missingEntry', 'B5'],
    ['missingEntry', 'B7'],
    ['missingEntry', 'B9'],
    ['missingEntry', 'B10'],
    ['cell', 'A31'],
  ]);
});
