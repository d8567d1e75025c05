/**
 * The plan sheet in the open workbook: made, found by the names of its tables, read. ExcelApi 1.9 (page layout), 1.8 (data validation), all else 1.4.
 *
 * The sheet is the user's document, made only when a person asks for it and edited by people; nothing else stores the plan. So *Gỡ bỏ* leaves it
 * where it is, as it leaves every sheet that people write on; who does not want it any more deletes it like any other sheet, and the built-in plan
 * counts again.
 */
import { daysBehind } from '../kit/days';
import { valuesOf } from '../kit/range';
import { inExcel } from '../kit/run';
import { mapRecord } from '../../terms/records';
import { cellAddress } from '../../cells/address';
import { ToldError } from '../../messages/told-error';
import { planSheetSentence } from '../../messages/plan';
import { builtinPlan } from '../../plan/builtin';
import { DEFAULT_PLAN } from '../../plan/default';
import type { Plan } from '../../plan/plan';
import { type PlanSheetProblem, readPlanSheet } from '../../plan/sheet/read';
import { PLAN_TABLES, type PlanTableName } from '../../plan/sheet/words';
import { loadPreferences } from '../kit/preferences';

/** A problem with the cell to look at. */
export interface PlacedProblem {
  problem: PlanSheetProblem;
  level: 'error' | 'warning';
  sheet: string;
  address: string;
}

/** Where a plan comes from. */
export type PlanSource = { kind: 'sheet'; sheet: string; address: string } | { kind: 'builtin'; id: string };

/** The plan that counts, and what to look at in it. */
export interface ActivePlan {
  plan: Plan;
  source: PlanSource;
  warnings: PlacedProblem[];
}

/** The plan sheet has errors: nothing is assessed by it. Carries all of them, warnings too. */
export class PlanSheetError extends ToldError {
  override readonly name = 'PlanSheetError';
  constructor(
    readonly sheet: string,
    readonly problems: readonly PlacedProblem[],
  ) {
    super((messages) => planSheetSentence(sheet, problems, messages));
  }
}

interface PlacedTable {
  sheet: string;
  top: number;
  left: number;
  headings: unknown[];
  rows: unknown[][];
}

/** The plan that counts in this workbook: the one that was chosen, else the plan sheet, else the default one. @throws PlanSheetError */
export async function readActivePlan(context: Excel.RequestContext): Promise<ActivePlan> {
  const { plan: chosen } = await loadPreferences(context);
  const builtin = chosen === null ? undefined : builtinPlan(chosen);
  if (builtin) return { plan: builtin, source: { kind: 'builtin', id: builtin.id }, warnings: [] };
  return (await readSheetPlan(context)) ?? { plan: DEFAULT_PLAN, source: { kind: 'builtin', id: DEFAULT_PLAN.id }, warnings: [] };
}

/** The same in an Excel.run of its own. @throws PlanSheetError */
export const activePlan = (): Promise<ActivePlan> => inExcel(readActivePlan);

/** The plan of the sheet, whatever was chosen; null where the workbook has none. @throws PlanSheetError */
export async function readSheetPlan(context: Excel.RequestContext): Promise<ActivePlan | null> {
  const tables = await loadTables(context);
  const { bands } = tables;
  if (!bands) return null;
  const { plan, problems } = readPlanSheet(tables, await daysBehind(context));
  const placed = problems.map((problem) => placeProblem(problem, tables));
  if (!plan) throw new PlanSheetError(bands.sheet, placed);
  return { plan, source: { kind: 'sheet', sheet: bands.sheet, address: cellAddress(bands.top, bands.left) }, warnings: placed };
}

/** The same in an Excel.run of its own. @throws PlanSheetError */
export const sheetPlan = (): Promise<ActivePlan | null> => inExcel(readSheetPlan);

/** Every table of the plan with its place; null for those that are not there. Two requests, whatever the plan's size. */
async function loadTables(context: Excel.RequestContext): Promise<Record<PlanTableName, PlacedTable | null>> {
  const found = mapRecord(PLAN_TABLES, (name) => context.workbook.tables.getItemOrNullObject(name).load('name'));
  await context.sync();
  const loaded = mapRecord(found, (table) => {
    if (table.isNullObject) return null;
    const header = table.getHeaderRowRange().load('values,rowIndex,columnIndex');
    const body = table.getDataBodyRange().load('values');
    const sheet = table.worksheet.load('name');
    return { header, body, sheet };
  });
  await context.sync();
  return mapRecord(
    loaded,
    (parts) =>
      parts && {
        sheet: parts.sheet.name,
        top: parts.header.rowIndex,
        left: parts.header.columnIndex,
        headings: valuesOf(parts.header)[0]!,
        rows: valuesOf(parts.body),
      },
  );
}

function placeProblem(problem: PlanSheetProblem, tables: Record<PlanTableName, PlacedTable | null>): PlacedProblem {
  const { place, level } = problem;
  const table = tables[place.table];
  const at = table ?? tables.bands!;
  const address = table ? cellAddress(table.top + place.row, table.left + place.column) : cellAddress(at.top, at.left);
  return { problem, level, sheet: at.sheet, address };
}
