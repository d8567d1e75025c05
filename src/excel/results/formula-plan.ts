/** Makes the workbook's plan sheet ready for formulas that look it up. ExcelApi 1.9. */
import type { PreparePlan } from '../../changes/changes';
import { builtinPlan } from '../../plan/builtin';
import type { Plan } from '../../plan/plan';
import { FormulaError } from '../kit/errors';
import { removeLookup, writeLookup } from '../plan/lookup';
import { readSheetPlan } from '../plan/sheet';
import { createPlanSheet } from '../plan/create';
import type { Memory } from './memory';
import type { Undo } from './undo';

/** Adds the plan sheet where there is none, and the columns for looking up where formulas need them. @throws FormulaError when the sheet says another plan */
export async function preparePlan(context: Excel.RequestContext, { plan, lookup }: PreparePlan, undo: Undo, memory: Memory): Promise<void> {
  const found = await readSheetPlan(context);
  if (found && !saySame(found.plan, plan)) throw new FormulaError('otherPlan', found.source.kind === 'sheet' ? found.source.sheet : '', '', '');
  if (!found) {
    undo.addedSheets.push(await createPlanSheet(context, plan));
    memory.planAdded = plan.id;
  }
  if (lookup) undo.lookupAdded = (await writeLookup(context, plan)) === 'added' && found !== null;
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

/**
 * Takes away what formulas needed of the plan sheet: the columns for looking up; the whole sheet where we added it and it still says what the built-in
 * plan says. A plan that somebody changed is theirs. @returns the sheets that were deleted
 */
export async function removeFormulaPlan(context: Excel.RequestContext, { planAdded }: Pick<Memory, 'planAdded'>): Promise<string[]> {
  const found = planAdded === undefined ? null : await readSheetPlan(context).catch(() => null);
  const builtin = planAdded === undefined ? undefined : builtinPlan(planAdded);
  if (found?.source.kind === 'sheet' && builtin && JSON.stringify(found.plan) === JSON.stringify(builtin)) {
    context.workbook.worksheets.getItem(found.source.sheet).delete();
    await context.sync();
    return [found.source.sheet];
  }
  await removeLookup(context);
  return [];
}
