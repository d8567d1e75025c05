/** Makes the workbook's plan sheet ready for formulas that look it up. ExcelApi 1.9. */
import type { FormulaMode, PreparePlan } from '../../changes/changes';
import { builtinPlan } from '../../plan/builtin';
import { PLAN_TABLE } from '../../changes/formulas/lookup';
import { type Content, printOfCells } from '../../own/imprint';
import type { Plan } from '../../plan/plan';
import { planProblems } from '../../plan/problems';
import { planStamp } from '../../plan/stamp';
import { planSheetContent } from '../../plan/sheet/content';
import { ToldError } from '../../messages/told-error';
import { FormulaError } from '../kit/errors';
import { hasLookup, removeLookups, writeLookup } from '../plan/lookup';
import { readSheetPlan, readSheetPlans } from '../plan/sheet';
import { formulasOf } from '../kit/range';
import { deleteSheet } from '../kit/sheets';
import { createPlanSheet } from '../plan/create';
import { keepMemory, type Memory } from './memory';
import type { Undo } from './undo';

/**
 * The table that formulas look a plan up in: that of the sheet that says it; null where the workbook has no plan sheet yet.
 * @throws FormulaError where all plan sheets say other plans, or the functions could not follow this one; PlanSheetError where the only one has errors
 */
export async function tableForFormulas(context: Excel.RequestContext, plan: Plan, mode: FormulaMode): Promise<string | null> {
  if (mode === 'functions' && !knownToFunctions(plan)) throw new FormulaError('edgeRule', '', '', '');
  const same = (await readSheetPlans(context)).find((one) => saySame(one.plan, plan));
  if (same?.source.kind === 'sheet') return same.source.table;
  const first = await readSheetPlan(context, null);
  if (first?.source.kind === 'sheet') throw new FormulaError('otherPlan', first.source.sheet, '', '');
  return null;
}

/** A function sees only the bands: an exact edge that a plan leaves open goes to the band above. */
const knownToFunctions = (plan: Plan): boolean => plan.edgeRule === 'above' || !planProblems(plan).some(({ code }) => code === 'edge');

/** Adds the plan sheet where there is none, and the columns for looking up where formulas need them. @throws as tableForFormulas */
export async function preparePlan(context: Excel.RequestContext, { plan, lookup }: PreparePlan, undo: Undo, memory: Memory): Promise<void> {
  const found = await tableForFormulas(context, plan, lookup ? 'builtin' : 'functions');
  const ours = found === null || ((await addedPlanSheet(context, memory))?.isOurs ?? false);
  if (found === null) {
    await createPlanSheet(context, plan, (name) => {
      undo.addedSheets.push(name);
      // Remembered first: a job that stops later leaves a sheet that is known as ours.
      memory.planAdded = plan.id;
      keepMemory(context, memory);
    });
  }
  if (lookup) {
    if (found !== null && !(await hasLookup(context, found))) undo.lookupAdded = found;
    await writeLookup(context, found ?? PLAN_TABLE, plan);
  }
  if (memory.planAdded === undefined) return;
  if (ours) memory.planPrint = (await planSheet(context))?.print;
  else {
    delete memory.planAdded;
    delete memory.planPrint;
  }
}

/** The sheet of the plan table, and what it holds, also as versions before 0.3 told it; null where the workbook has none. */
async function planSheet(context: Excel.RequestContext): Promise<{ name: string; print: string; asFirst: string } | null> {
  const table = context.workbook.tables.getItemOrNullObject(PLAN_TABLE);
  await context.sync();
  if (table.isNullObject) return null;
  const sheet = table.worksheet.load('name');
  const used = sheet.getUsedRangeOrNullObject(true).load('formulas,rowIndex,columnIndex');
  await context.sync();
  const print = (form: 1 | 2): string => (used.isNullObject ? '' : `${used.rowIndex},${used.columnIndex} ${printOfCells(formulasOf<Content>(used), form)}`);
  return { name: sheet.name, print: print(2), asFirst: print(1) };
}

/** What became of the plan sheet that we added: its name, and whether it holds what we wrote, no more and no less; null where there is none of ours. */
export async function addedPlanSheet(
  context: Excel.RequestContext,
  { planAdded, planPrint }: Pick<Memory, 'planAdded' | 'planPrint'>,
): Promise<{ name: string; isOurs: boolean } | null> {
  if (planAdded === undefined) return null;
  const found = await planSheet(context);
  if (!found) return null;
  // A job that stopped before it was done has left no print: then the plan tells.
  const isOurs = planPrint === undefined ? await saysBuiltin(context, planAdded) : [found.print, found.asFirst].includes(planPrint);
  return { name: found.name, isOurs };
}

async function saysBuiltin(context: Excel.RequestContext, id: string): Promise<boolean> {
  const found = await readSheetPlan(context, null).catch(whenTold);
  // As cells: in whatever order the parts of a plan were put together.
  const cells = (plan: Plan | undefined): string => JSON.stringify(plan && planSheetContent(plan));
  return found !== null && cells(found.plan) === cells(builtinPlan(id));
}

/** Two plans that assess alike, whatever they are called. */
export function saySame(a: Plan, b: Plan): boolean {
  const rules = (plan: Plan): string => planStamp({ ...plan, id: '', unmeasured: [] });
  return rules(a) === rules(b);
}

/** A plan sheet with errors in it is somebody's; that Excel does not answer says nothing of the sheet. */
function whenTold(error: unknown): null {
  if (error instanceof ToldError) return null;
  throw error;
}

/**
 * Takes away what formulas needed of the plan sheet: the columns for looking up; the whole sheet where we added it and nobody has written on it since.
 * @param begin is told of a sheet before it is deleted @returns the sheet that stays because people have written on it; null where there is none
 */
export async function removeFormulaPlan(
  context: Excel.RequestContext,
  memory: Pick<Memory, 'planAdded' | 'planPrint'>,
  begin: (sheet: string) => void,
): Promise<string | null> {
  const added = await addedPlanSheet(context, memory);
  if (!added?.isOurs) {
    await removeLookups(context);
    return added?.name ?? null;
  }
  begin(added.name);
  await deleteSheet(context, added.name);
  return null;
}
