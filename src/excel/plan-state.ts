/**
 * Everything that the pane must know of the plan, read in one go.
 * What only a workbook with a plan sheet needs is loaded when there is one: this module is part of the pane's first chunk.
 */
import { inExcel } from './kit/run';
import { cellAddress } from '../cells/address';
import { DEFAULT_PLAN } from '../plan/default';
import type { Plan } from '../plan/plan';
import { PLAN_TABLES } from '../plan/sheet/words';
import { loadPreferences, savePreferences } from './kit/preferences';
import type { ActivePlan, PlacedProblem, PlanSheetError, PlanSource } from './plan/sheet';
import { findPlanTables, sheetChoice } from './plan/tables';
import { readMemory } from './results/memory';

/** Where a plan sheet is. */
export interface PlanSheetPlace {
  name: string;
  id: string;
  /** The first heading of its bands. */
  address: string;
  /** How it is chosen (kit/preferences.ts). */
  choice: string;
  /** What its plan is called, where there are several to choose from; else ''. */
  plan: string;
}

export interface PlanState {
  /** The plan that counts; while the plan sheet has errors, the default one stands in and nothing is assessed. */
  plan: Plan;
  source: PlanSource;
  /** Errors come first; with any of them nothing is assessed. */
  problems: readonly PlacedProblem[];
  /** The error as a whole; null for a plan that can be used. */
  error: PlanSheetError | null;
  /** The plan sheet that counts, or would: the chosen one, else the first. */
  sheet: PlanSheetPlace | null;
  /** All plan sheets of the workbook. */
  sheets: readonly PlanSheetPlace[];
  /** Marks (plan/stamp.ts) of the plans by which values were written that stand in the workbook. */
  written: readonly string[];
  /** Formulas of ours stand in the workbook. */
  formulas: boolean;
}

/** The sheet of the plan that counts; null where that is a built-in one, whatever sheets there are. */
export const chosenSheet = ({ source, sheet }: Pick<PlanState, 'source' | 'sheet'>): PlanSheetPlace | null => (source.kind === 'sheet' ? sheet : null);

/** Reads the state of the plan. A plan sheet with errors is a state, not a failure. */
export const readPlanState = (): Promise<PlanState> =>
  inExcel(async (context) => {
    const [sheets, { plan: chosen }] = [await findSheets(context), await loadPreferences(context)];
    const sheet = sheets.find(({ choice }) => choice === chosen) ?? sheets[0] ?? null;
    const { blocks } = await readMemory(context);
    const { active, error } = sheet ? await attempt(context) : { active: await builtinActive(context), error: null };
    const source: PlanSource = active?.source ?? { kind: 'sheet', sheet: sheet?.name ?? '', address: sheet?.address ?? 'A1', table: '' };
    const problems = [...(active?.warnings ?? error?.problems ?? [])].sort((a, b) => Number(b.level === 'error') - Number(a.level === 'error'));
    // Formulas follow the plan sheet at once, but for rows that hang on more than they ask.
    const hasValues = (plan: Plan): boolean => plan.further !== undefined || plan.perOfficer === true;
    const written = [...new Set(blocks.filter(({ formulas }) => !formulas || hasValues(active?.plan ?? DEFAULT_PLAN)).map(({ plan }) => plan))];
    const formulas = blocks.some((block) => block.formulas !== undefined);
    return { plan: active?.plan ?? DEFAULT_PLAN, source, problems, error, sheet, sheets, written, formulas };
  });

/** The plan that counts where there is no plan sheet. */
async function builtinActive(context: Excel.RequestContext): Promise<ActivePlan> {
  const { plan: id } = await loadPreferences(context);
  const plan = id === null ? DEFAULT_PLAN : ((await import('../plan/builtin')).builtinPlan(id) ?? DEFAULT_PLAN);
  return { plan, source: { kind: 'builtin', id: plan.id }, warnings: [] };
}

async function attempt(context: Excel.RequestContext): Promise<{ active: ActivePlan | null; error: PlanSheetError | null }> {
  const { PlanSheetError, readActivePlan } = await import('./plan/sheet');
  try {
    return { active: await readActivePlan(context), error: null };
  } catch (error) {
    if (error instanceof PlanSheetError) return { active: null, error };
    throw error;
  }
}

async function findSheets(context: Excel.RequestContext): Promise<PlanSheetPlace[]> {
  const plans = await findPlanTables(context);
  const found = plans.map(({ bands }) => {
    const table = context.workbook.tables.getItem(bands);
    return { bands, sheet: table.worksheet.load('name,id'), header: table.getHeaderRowRange().load('rowIndex,columnIndex') };
  });
  if (found.length > 0) await context.sync();
  const names = plans.length > 1 ? await (await import('./plan/sheet')).planNames(context, plans) : [];
  return found.map(({ bands, sheet, header }, i) => ({
    plan: names[i] ?? '',
    name: sheet.name,
    id: sheet.id,
    address: cellAddress(header.rowIndex, header.columnIndex),
    choice: sheetChoice(bands),
  }));
}

/** Makes a plan sheet; from then on it is the plan that counts, whatever was chosen before. @returns its name */
export async function makePlanSheet(plan: Plan | null): Promise<string> {
  const { createPlanSheet } = await import('./plan/create');
  return inExcel(async (context) => {
    const { sheet, table } = await createPlanSheet(context, plan);
    await savePreferences(context, { plan: table === PLAN_TABLES.bands ? null : sheetChoice(table) });
    return sheet;
  });
}
