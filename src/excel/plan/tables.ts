/** The tables of the plans of a workbook, told by their names. It may hold several plans: made by us, or copied with their sheets. ExcelApi 1.1. */
import { type PlanTableName, planTableNamed } from '../../plan/sheet/words';

/** Names of the tables of one plan; a part that is not there has none. */
export type PlanTables = Partial<Record<PlanTableName, string>> & { bands: string };

/** The plans of the workbook: the first one, then as their tables come. */
export async function findPlanTables(context: Excel.RequestContext): Promise<PlanTables[]> {
  const tables = context.workbook.tables.load('items/name');
  await context.sync();
  const found = tables.items.flatMap((table) => {
    const named = planTableNamed(table.name);
    return named ? [{ ...named, name: table.name, sheet: table.worksheet.load('name') }] : [];
  });
  const bands = found.filter(({ part }) => part === 'bands').sort((a, b) => Number(a.ending !== '') - Number(b.ending !== ''));
  if (bands.length === 0) return [];
  await context.sync();
  return bands.map((own) => {
    const plan: PlanTables = { bands: own.name };
    // Excel may give each table of a copied sheet another number: then they stand on its sheet.
    const near = found.filter(({ part, ending, sheet }) => part !== 'bands' && (ending === own.ending || (ending !== '' && sheet.name === own.sheet.name)));
    for (const { part, ending, name } of near) if (plan[part] === undefined || ending === own.ending) plan[part] = name;
    return plan;
  });
}

const CHOSEN = 'sheet:';

/** How a choice names a plan sheet, by the table of its bands. */
export const sheetChoice = (bands: string): string => CHOSEN + bands;

/** The chosen one of several plans; the first where none of them is chosen. */
export const chosenAmong = (all: readonly PlanTables[], chosen: string | null): PlanTables | undefined =>
  all.find(({ bands }) => chosen === sheetChoice(bands)) ?? all[0];
