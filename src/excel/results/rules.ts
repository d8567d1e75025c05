/** Our conditional formats on a sheet: added after the user's own, removed without touching them. ExcelApi 1.6. */
import type { Block, OwnRule } from '../../changes/changes';
import { isOwnRule } from '../../changes/rules';

/** Adds rules behind all rules of the sheet, in their order. @param existing number of rules on the sheet before */
export function addRules(sheet: Excel.Worksheet, block: Pick<Block, 'firstRow' | 'lastRow'>, rules: readonly OwnRule[], existing: number): void {
  rules.forEach(({ firstColumn, lastColumn, formula, format }, i) => {
    const range = sheet.getRangeByIndexes(block.firstRow, firstColumn, block.lastRow - block.firstRow + 1, lastColumn - firstColumn + 1);
    const rule = range.conditionalFormats.add('Custom');
    rule.custom.rule.formula = formula;
    rule.custom.format.fill.color = format.fill;
    if (format.font) rule.custom.format.font.color = format.font;
    if (format.bold) rule.custom.format.font.bold = true;
    rule.stopIfTrue = false;
    // Excel puts a new rule first and counts on; ours go behind the user's and keep their own order.
    rule.priority = existing + i;
  });
}

/** The rules that touch an area, with their formulas where they are custom ones. Queued: sync, then `deleteOwnRules`. */
export function loadRules(range: Excel.Range): Excel.ConditionalFormatCollection {
  range.conditionalFormats.load('items/type,items/id');
  return range.conditionalFormats;
}

/** Deletes our rules among those that touch a block. The user's rules stay, also where they reach into the block. */
export async function deleteOwnRules(
  context: Excel.RequestContext,
  found: Excel.ConditionalFormatCollection,
  block: { column: number; width: number },
): Promise<void> {
  const custom = found.items.filter(({ type }) => type === 'Custom');
  const rules = custom.map((format) => {
    format.custom.rule.load('formula');
    return format;
  });
  if (rules.length === 0) return;
  await context.sync();
  for (const format of rules) if (isOwnRule(format.custom.rule.formula, block)) format.delete();
}
