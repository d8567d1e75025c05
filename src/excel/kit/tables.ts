/**
 * Excel takes what is written right beside a table into the table ("include new rows and columns in table"): then our columns would be the user's.
 * The tables of a sheet are put back to the size that they had. ExcelApi 1.13.
 */

import { withoutSheet } from '../../cells/address';

/** A table and the address that it had. */
export interface KnownTable {
  table: Excel.Table;
  address: string;
}

/** The tables of some sheets with their addresses, before something is written beside them. */
export async function knownTables(context: Excel.RequestContext, sheets: readonly string[]): Promise<KnownTable[]> {
  const collections = sheets.map((name) => context.workbook.worksheets.getItem(name).tables.load('items/id'));
  await context.sync();
  const tables = collections.flatMap(({ items }) => items);
  const ranges = tables.map((table) => table.getRange().load('address'));
  if (tables.length > 0) await context.sync();
  return tables.map((table, i) => ({ table, address: ranges[i]!.address }));
}

/** Gives tables that have grown their old size back. */
export async function shrinkTables(context: Excel.RequestContext, known: readonly KnownTable[]): Promise<void> {
  if (known.length === 0) return;
  const ranges = known.map(({ table }) => table.getRange().load('address'));
  await context.sync();
  const grown = known.filter(({ address }, i) => ranges[i]!.address !== address);
  // Without the sheet's name: its quotes would be read as part of an address.
  for (const { table, address } of grown) table.resize(withoutSheet(address));
  if (grown.length > 0) await context.sync();
}
