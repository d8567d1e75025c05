/** Makes the workbook's plan sheet ready for formulas that look it up. ExcelApi 1.9. */
import type { PreparePlan } from '../../changes/changes';
import { builtinPlan } from '../../plan/builtin';
import type { Plan } from '../../plan/plan';
import { ToldError } from '../../messages/told-error';
import { FormulaError } from '../kit/errors';
import { hasLookup, removeLookup, writeLookup } from '../plan/lookup';
import { readSheetPlan } from '../plan/sheet';
import { deleteSheet } from '../kit/sheets';
import { createPlanSheet } from '../plan/create';
import { keepMemory, type Memory } from './memory';
import type { Undo } from './undo';

/** Adds the plan sheet where there is none, and the columns for looking up where formulas need them. @throws FormulaError when the sheet says another plan */
export async function preparePlan(context: Excel.RequestContext, { plan, lookup }: PreparePlan, undo: Undo, memory: Memory): Promise<void> {
  const found = await readSheetPlan(context);
  if (found && !saySame(found.plan, plan)) throw new FormulaError('otherPlan', found.source.kind === 'sheet' ? found.source.sheet : '', '', '');
  if (!found) {
    await createPlanSheet(context, plan, (name) => {
      undo.addedSheets.push(name);
      // Remembered first: a job that stops later leaves a sheet that is known as ours.
      memory.planAdded = plan.id;
      keepMemory(context, memory);
    });
  }
  if (!lookup) return;
  undo.lookupAdded = found !== null && !(await hasLookup(context));
  await writeLookup(context, plan);
}

/** Two plans that assess alike, whatever they are called. */
export function saySame(a: Plan, b: Plan): boolean {
  const rules = ({ bands, basis, qualifiesBy, edgeRule }: Plan): string =>
    JSON.stringify([
      bands.map((band) => [band.kind, band.measure, band.unit, band.from, band.fromIncluded, band.to, band.toIncluded, band.target, band.comparator]).sort(),
      basis,
      qualifiesBy,
      edgeRule,
    ]);
  return rules(a) === rules(b);
}

/** A plan sheet with errors in it is somebody's; that Excel does not answer says nothing of the sheet. */
function whenTold(error: unknown): null {
  if (error instanceof ToldError) return null;
  throw error;
}

/**
 * Takes away what formulas needed of the plan sheet: the columns for looking up; the whole sheet where we added it and it still says what the built-in
 * plan says. A plan that somebody changed is theirs. @param begin is told of a sheet before it is deleted
 */
export async function removeFormulaPlan(
  context: Excel.RequestContext,
  { planAdded }: Pick<Memory, 'planAdded'>,
  begin: (sheet: string) => void,
): Promise<void> {
  const found = planAdded === undefined ? null : await readSheetPlan(context).catch(whenTold);
  const builtin = planAdded === undefined ? undefined : builtinPlan(planAdded);
  if (found?.source.kind === 'sheet' && builtin && JSON.stringify(found.plan) === JSON.stringify(builtin)) {
    begin(found.source.sheet);
    return deleteSheet(context, found.source.sheet);
  }
  await removeLookup(context);
}
