/** The plan sheet of a plan as it is read, without a workbook: for tests. */
import type { Plan } from '../../../src/plan/plan';
import { planSheetContent } from '../../../src/plan/sheet/content';
import type { PlanSheetTables } from '../../../src/plan/sheet/read';
import { PLAN_HEADINGS, PLAN_TABLES, type PlanTableName } from '../../../src/plan/sheet/words';
import { mapRecord } from '../../../src/terms/records';

export type Table = NonNullable<PlanSheetTables[PlanTableName]>;

/** @param plan null: the empty form */
export function tablesOf(plan: Plan | null): Record<PlanTableName, Table> {
  const content = planSheetContent(plan);
  return mapRecord(PLAN_TABLES, (_, name: PlanTableName): Table => ({ headings: PLAN_HEADINGS[name], rows: content[name] }));
}
