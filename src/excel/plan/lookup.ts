/**
 * The columns at the end of the plan table that built-in formulas look bands up in (changes/formulas/lookup.ts): put there, brought up to date, taken
 * away. Hidden, because people read the columns beside them. ExcelApi 1.4.
 */
import { setNumberFormat, valuesOf } from '../kit/range';
import { forTable, LOOKUP, lookupColumns } from '../../changes/formulas/lookup';
import type { Plan } from '../../plan/plan';
import { BAND_COLUMNS } from '../../plan/sheet/words';
import { findPlanTables } from './tables';

const HEADINGS: ReadonlySet<string> = new Set(Object.values(LOOKUP));

/** A plan table with its headings and number of rows; null where the workbook has none of that name. */
async function loadTable(context: Excel.RequestContext, name: string): Promise<{ table: Excel.Table; headings: string[]; rows: number } | null> {
  const table = context.workbook.tables.getItemOrNullObject(name);
  table.load('name');
  await context.sync();
  if (table.isNullObject) return null;
  const header = table.getHeaderRowRange().load('values');
  const body = table.getDataBodyRange().load('rowCount');
  await context.sync();
  return { table, headings: valuesOf(header)[0]!.map(String), rows: body.rowCount };
}

/** Whether the columns, or some of them, are there. */
export async function hasLookup(context: Excel.RequestContext, table: string): Promise<boolean> {
  return (await loadTable(context, table))?.headings.some((heading) => HEADINGS.has(heading)) ?? false;
}

/** Writes the columns, those that are there anew. Without a plan table of that name nothing is done. */
export async function writeLookup(context: Excel.RequestContext, name: string, plan: Pick<Plan, 'edgeRule'>): Promise<void> {
  const found = await loadTable(context, name);
  if (!found) return;
  const { table, headings, rows } = found;
  const columns = lookupColumns(plan, headings.includes(BAND_COLUMNS.level));
  // First all headings, then the formulas: they refer to each other.
  for (const { heading } of columns) if (!headings.includes(heading)) table.columns.add(-1, [[heading], ...Array.from({ length: rows }, () => [''])]);
  await context.sync();
  for (const { heading, formula } of columns) {
    const column = table.columns.getItem(heading).getDataBodyRange();
    setNumberFormat(column, 'General');
    column.formulas = Array.from({ length: rows }, () => [forTable(formula, name)]);
  }
  await hideWhereAlone(context, table);
}

/** Hides the columns, unless something of the user's stands in them above or below the table. */
async function hideWhereAlone(context: Excel.RequestContext, table: Excel.Table): Promise<void> {
  const columns = [...HEADINGS].map((heading) => {
    const own = table.columns.getItem(heading).getRange();
    const whole = own.getEntireColumn();
    const used = whole.getUsedRangeOrNullObject(true);
    own.load('rowCount');
    used.load('rowCount');
    return { own, whole, used };
  });
  await context.sync();
  for (const { own, whole, used } of columns) if (used.isNullObject || used.rowCount <= own.rowCount) whole.columnHidden = true;
  await context.sync();
}

/** Takes the columns away from every plan of the workbook. */
export async function removeLookups(context: Excel.RequestContext): Promise<void> {
  for (const { bands } of await findPlanTables(context)) await removeLookup(context, bands);
}

/** Takes the columns away. A table without them is left alone. */
export async function removeLookup(context: Excel.RequestContext, name: string): Promise<void> {
  const found = await loadTable(context, name);
  const own = found?.headings.filter((heading) => HEADINGS.has(heading)) ?? [];
  if (!found || own.length === 0) return;
  for (const heading of own.reverse()) {
    const column = found.table.columns.getItem(heading);
    column.getRange().getEntireColumn().columnHidden = false;
    column.delete();
  }
  await context.sync();
}
