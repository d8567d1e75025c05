/** Names, tables and sheets as formulas see them, to tell which of them changed. */
import type { Workbook } from '../model/workbook';

/** Meaning by key, as in `Template.symbols.keys`. */
export type Definitions = ReadonlyMap<string, string>;

export function definitionsOf(workbook: Workbook): Definitions {
  const definitions = new Map<string, string>();
  const add = (key: string, meaning: string): void => void definitions.set(key, `${definitions.get(key) ?? ''}\n${meaning}`);
  for (const name of workbook.names) add(`n:${name.name.toLowerCase()}`, `${name.scope ?? ''} ${name.formula}`);
  for (const sheet of workbook.sheets) {
    add(`s:${sheet.name.toLowerCase()}`, sheet.id);
    add('s:', sheet.id);
    for (const { name, area, columns, hasHeaders, hasTotals } of sheet.tables) {
      const meaning = JSON.stringify([sheet.id, area, columns, hasHeaders, hasTotals]);
      add(`t:${name.toLowerCase()}`, meaning);
      // A formula without a table name means the table around it: any change of any table may be one of it.
      add('t:', meaning);
    }
  }
  return definitions;
}

/** The keys whose meaning is another now. */
export function changedKeys(before: Definitions, after: Definitions): Set<string> {
  const changed = new Set<string>();
  for (const [key, meaning] of after) if (before.get(key) !== meaning) changed.add(key);
  for (const key of before.keys()) if (!after.has(key)) changed.add(key);
  return changed;
}
