/** Makes the workbook's plan sheet ready for formulas that look it up. ExcelApi 1.9. */
import type { Change } from '../changes/changes';
import type { Plan } from '../plan/plan';
import { FormulaError } from './errors';
import { writeLookup } from './plan-lookup';
import { readSheetPlan } from './plan-sheet';
import { createPlanSheet } from './plan-sheet-create';
import type { Undo } from './undo';

type PreparePlan = Extract<Change, { kind: 'preparePlan' }>;

/** Adds the plan sheet where there is none, and the columns for looking up where formulas need them. @throws FormulaError when the sheet says another plan */
export async function preparePlan(context: Excel.RequestContext, { plan, lookup }: PreparePlan, undo: Undo): Promise<void> {
  const found = await readSheetPlan(context);
  if (found && !saySame(found.plan, plan)) throw new FormulaError('otherPlan', found.source.kind === 'sheet' ? found.source.sheet : '', '', '');
  if (!found) undo.addedSheets.push(await createPlanSheet(context, plan));
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

