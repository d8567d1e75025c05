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
import { planNameIn, type PlanSheetProblem, readPlanSheet } from '../../plan/sheet/read';
import { PLAN_TABLES, type PlanTableName } from '../../plan/sheet/words';
import { loadPreferences } from '../kit/preferences';
import { chosenAmong, findPlanTables, type PlanTables } from './tables';

/** A problem with the cell to look at. */
export interface PlacedProblem {
  problem: PlanSheetProblem;
  level: 'error' | 'warning';
  sheet: string;
  address: string;
}

/** Where a plan comes from. */
export type PlanSource =
  { kind: 'sheet'; sheet: string; address: string; /** Name of the table of its bands. */ table: string } | { kind: 'builtin'; id: string };

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

/** The plan that counts in this workbook: the one that was chosen, else the first plan sheet, else the default one. @throws PlanSheetError */
export async function readActivePlan(context: Excel.RequestContext): Promise<ActivePlan> {
  const { plan: chosen } = await loadPreferences(context);
  const builtin = chosen === null ? undefined : builtinPlan(chosen);
  if (builtin) return { plan: builtin, source: { kind: 'builtin', id: builtin.id }, warnings: [] };
  return (await readSheetPlan(context, chosen)) ?? { plan: DEFAULT_PLAN, source: { kind: 'builtin', id: DEFAULT_PLAN.id }, warnings: [] };
}

/** The same in an Excel.run of its own. @throws PlanSheetError */
export const activePlan = (): Promise<ActivePlan> => inExcel(readActivePlan);

/**
 * The plan of a sheet; null where the workbook has none.
 * @param chosen which of several (kit/preferences.ts); the first one where it names none of them @throws PlanSheetError
 */
export async function readSheetPlan(context: Excel.RequestContext, chosen: string | null = null): Promise<ActivePlan | null> {
  const all = await findPlanTables(context);
  const found = chosenAmong(all, chosen);
  return found ? readPlan(context, found) : null;
}

/** Every plan sheet that has a plan: those with errors are left out. */
export async function readSheetPlans(context: Excel.RequestContext): Promise<ActivePlan[]> {
  const plans: ActivePlan[] = [];
  for (const found of await findPlanTables(context)) {
    const plan = await readPlan(context, found).catch((error: unknown) => {
      if (error instanceof PlanSheetError) return null;
      throw error;
    });
    if (plan) plans.push(plan);
  }
  return plans;
}

async function readPlan(context: Excel.RequestContext, found: PlanTables): Promise<ActivePlan> {
  const tables = await loadTables(context, found);
  const bands = tables.bands!;
  const { plan, problems } = readPlanSheet(tables, await daysBehind(context));
  const placed = problems.map((problem) => placeProblem(problem, tables));
  if (!plan) throw new PlanSheetError(bands.sheet, placed);
  const source: PlanSource = { kind: 'sheet', sheet: bands.sheet, address: cellAddress(bands.top, bands.left), table: found.bands };
  return { plan, source, warnings: placed };
}

/** The same in an Excel.run of its own. @throws PlanSheetError */
export const sheetPlan = (): Promise<ActivePlan | null> => inExcel(async (context) => readSheetPlan(context, (await loadPreferences(context)).plan));

/** What each of several plans is called; '' where its sheet does not say. */
export async function planNames(context: Excel.RequestContext, plans: readonly PlanTables[]): Promise<string[]> {
  const loaded = plans.map(({ info }) => {
    if (info === undefined) return null;
    const table = context.workbook.tables.getItem(info);
    return { header: table.getHeaderRowRange().load('values'), body: table.getDataBodyRange().load('values') };
  });
  await context.sync();
  return loaded.map((parts) => (parts ? planNameIn({ headings: valuesOf(parts.header)[0]!, rows: valuesOf(parts.body) }) : ''));
}

/** Every table of a plan with its place; null for those that are not there. One request, whatever the plan's size. */
async function loadTables(context: Excel.RequestContext, names: PlanTables): Promise<Record<PlanTableName, PlacedTable | null>> {
  const loaded = mapRecord(PLAN_TABLES, (_, part) => {
    const name = names[part];
    if (name === undefined) return null;
    const table = context.workbook.tables.getItem(name);
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
