/** A plan as cells and read back; columns and rows in any order. */
import { BUILTIN_PLANS, HAU_GIANG_2024 } from '../../../src/plan/builtin';
import type { Plan } from '../../../src/plan/plan';
import { PLAN_HEADINGS, type PlanTableName } from '../../../src/plan/sheet/words';
import { planSheetContent } from '../../../src/plan/sheet/content';
import { type PlanSheetTables, readPlanSheet } from '../../../src/plan/sheet/read';

type Table = NonNullable<PlanSheetTables[PlanTableName]>;
type Tables = Record<PlanTableName, Table>;

/** The tables of a plan as they are read from a sheet. */
function tablesOf(plan: Plan | null): Tables {
  const content = planSheetContent(plan);
  const table = (name: PlanTableName): Table => ({ headings: PLAN_HEADINGS[name], rows: content[name] });
  return { info: table('info'), bands: table('bands'), quotas: table('quotas'), conditions: table('conditions'), unmeasured: table('unmeasured') };
}
const errors = ({ problems }: ReturnType<typeof readPlanSheet>) => problems.filter(({ level }) => level === 'error');

test.each(BUILTIN_PLANS.map((plan) => [plan.id, plan] as const))('%s: written and read back', (_, plan) => {
  const read = readPlanSheet(tablesOf(plan));
  expect(errors(read)).toEqual([]);
  expect(read.plan).toEqual(plan);
});

test('columns in another order, rows sorted, columns added', () => {
  const shuffled = ({ headings, rows }: Table): Table => ({
    headings: ['Ghi chú của tôi', 'Đến hạn', ...[...headings].reverse()],
    rows: rows.map((row) => ['x', 'y', ...[...row].reverse()]),
  });
  const { info, bands, quotas, conditions, unmeasured } = tablesOf(HAU_GIANG_2024);
  const moved: PlanSheetTables = {
    info: { ...shuffled(info), rows: [...shuffled(info).rows].reverse() },
    bands: shuffled(bands),
    quotas: shuffled(quotas),
    conditions: shuffled(conditions),
    unmeasured: shuffled(unmeasured),
  };
  const read = readPlanSheet(moved);
  expect(errors(read)).toEqual([]);
  expect(read.plan).toEqual({ ...HAU_GIANG_2024, award: { ...HAU_GIANG_2024.award!, titles: [...HAU_GIANG_2024.award!.titles].reverse() } });
});

test('an empty form is no plan, and says what is missing', () => {
  const { plan, problems } = readPlanSheet(tablesOf(null));
  expect(plan).toBeNull();
  expect(problems.map(({ code, place: { table, row, column } }) => [code, table, row, column])).toEqual([
    ['missingEntry', 'info', 1, 1],
    ['missingEntry', 'info', 3, 1],
    ['missingEntry', 'info', 6, 1],
    ['missingEntry', 'info', 7, 1],
    ['noRows', 'bands', 1, 0],
  ]);
});
