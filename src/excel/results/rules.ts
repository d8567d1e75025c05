/**
 * Our conditional formats on a sheet: in our own columns before the user's, over the table behind them; removed without touching theirs. A rule that Excel
 * cannot resolve (two rules on the same cells are reported to do that) stops nothing: it is skipped. ExcelApi 1.6.
 */
import type { Cells } from '../kit/range';
import type { Block, OwnRule, StandingRule } from '../../changes/changes';
import { isOwnRule } from '../../changes/rules';

/** The rows that rules look at. */
type Watched = Pick<Block, 'firstRow' | 'watchedRow' | 'column'>;

/** Adds rules, the first one with the highest priority. @param existing number of rules on the sheet before */
export function addRules(sheet: Cells, block: Watched, rules: readonly OwnRule[], existing: number): void {
  if (rules.some(({ priority }) => priority !== undefined)) {
    // In ascending order each finds the rules before it in their places.
    for (const rule of rules) addRule(sheet, block, rule).priority = rule.priority!;
    return;
  }
  // Excel puts a new rule first: the last one is added first.
  for (const rule of [...rules].reverse()) {
    const added = addRule(sheet, block, rule);
    // Over the user's own cells theirs come first.
    if (rule.firstColumn < block.column) added.priority = existing;
  }
}

function addRule(
  sheet: Cells,
  { firstRow, watchedRow }: Watched,
  { firstColumn, lastColumn, lastRow = watchedRow, formula, format }: OwnRule,
): Excel.ConditionalFormat {
  const rule = sheet.getRangeByIndexes(firstRow, firstColumn, lastRow - firstRow + 1, lastColumn - firstColumn + 1).conditionalFormats.add('Custom');
  rule.custom.rule.formula = formula;
  if (format.fill) rule.custom.format.fill.color = format.fill;
  if (format.font) rule.custom.format.font.color = format.font;
  if (format.bold) rule.custom.format.font.bold = true;
  if (format.numberFormat) rule.custom.format.numberFormat = format.numberFormat;
  rule.stopIfTrue = false;
  return rule;
}

/** The rules that touch an area. Queued: sync, then `customRules`. */
export function loadRules(range: Excel.Range): Excel.ConditionalFormatCollection {
  range.conditionalFormats.load('items/type,items/id,items/priority');
  return range.conditionalFormats;
}

/** A rule with a formula, as far as it tells who made it. */
export interface FoundRule {
  format: Excel.ConditionalFormat;
  formula: string;
  fill: string;
  priority: number;
}

/** The rules with a formula among those that were loaded, without those that Excel cannot read. */
export async function customRules(context: Excel.RequestContext, { items }: Excel.ConditionalFormatCollection): Promise<FoundRule[]> {
  const custom = items.filter(({ type }) => type === 'Custom');
  if (custom.length === 0) return [];
  try {
    return await readRules(context, custom);
  } catch {
    const found: FoundRule[] = [];
    for (const format of custom) found.push(...(await readRules(context, [format]).catch(() => [])));
    // Where Excel answers nothing at all, it is not the rules that cannot be read.
    context.workbook.worksheets.load('items/name');
    await context.sync();
    return found;
  }
}

async function readRules(context: Excel.RequestContext, formats: readonly Excel.ConditionalFormat[]): Promise<FoundRule[]> {
  for (const format of formats) {
    format.custom.rule.load('formula');
    format.custom.format.fill.load('color');
  }
  await context.sync();
  return formats.map((format) => ({
    format,
    formula: (format.custom.rule.formula as string | null | undefined) ?? '',
    fill: (format.custom.format.fill.color as string | null) ?? '',
    priority: format.priority,
  }));
}

/** Our rules among those that touch a block, as they would be written over its rows again, first priority first. */
export async function standingRules(
  context: Excel.RequestContext,
  found: Excel.ConditionalFormatCollection,
  block: { column: number; width: number; firstRow: number },
): Promise<StandingRule[]> {
  const own = (await customRules(context, found)).filter((rule) => isOwnRule(rule, block)).sort((a, b) => a.priority - b.priority);
  const loaded = own.map(({ format, formula, fill, priority }) => {
    const { font } = format.custom.format;
    font.load('color,bold');
    format.custom.format.load('numberFormat');
    return { priority, formula, fill, font, look: format.custom.format, range: format.getRange().load('columnIndex,columnCount,rowIndex,rowCount') };
  });
  if (loaded.length > 0) await context.sync();
  return loaded.map(({ priority, formula, fill, font, look, range }) => ({
    priority,
    firstColumn: range.columnIndex,
    lastColumn: range.columnIndex + range.columnCount - 1,
    lastRow: range.rowIndex + range.rowCount - 1,
    formula: inRow(formula, range.rowIndex + 1, block.firstRow + 1),
    format: {
      ...(fill !== '' && { fill }),
      ...(typeof font.color === 'string' && font.color !== '' && { font: font.color }),
      ...(font.bold && { bold: true }),
      ...(typeof look.numberFormat === 'string' && look.numberFormat !== '' && { numberFormat: look.numberFormat }),
    },
  }));
}

/** A formula about one row, said of another one (both from 1). */
const inRow = (formula: string, row: number, other: number): string =>
  formula.replace(/(\$[A-Z]{1,3})(\d+)/g, (all, column: string, digits: string) => (Number(digits) === row ? `${column}${other}` : all));

/** A formula about one row (from 1) and about fixed ones, after all of them were moved. */
export const movedRows = (formula: string, row: number, down: number): string =>
  inRow(formula, row, row + down).replace(/(\$[A-Z]{1,3}\$)(\d+)/g, (_, column: string, digits: string) => `${column}${Number(digits) + down}`);

/** Deletes our rules among those that touch a block. The user's rules stay, also where they reach into the block. */
export async function deleteOwnRules(
  context: Excel.RequestContext,
  found: Excel.ConditionalFormatCollection,
  block: { column: number; width: number },
): Promise<void> {
  for (const rule of await customRules(context, found)) if (isOwnRule(rule, block)) rule.format.delete();
}
