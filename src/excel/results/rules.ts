/**
 * Our conditional formats on a sheet: in our own columns before the user's, over the table behind them; removed without touching theirs. A rule that Excel
 * cannot resolve (two rules on the same cells are reported to do that) stops nothing: it is skipped. ExcelApi 1.6.
 */
import type { Cells } from '../kit/range';
import type { Block, OwnRule, StandingRule } from '../../changes/changes';
import { isOwnRule } from '../../changes/rules';
import { append } from '../../terms/lists';

/** A block, as far as rules need it. */
type Rows = Pick<Block, 'firstRow' | 'lastRow' | 'column'>;

/** Adds rules, the first one with the highest priority. @param existing number of rules on the sheet before */
export function addRules(sheet: Cells, block: Rows, rules: readonly OwnRule[], existing: number): void {
  if (rules.some(({ priority }) => priority !== undefined)) {
    // In ascending order each finds the rules before it in their places; those of another block may not stand there again yet.
    rules.forEach((rule, i) => (addRule(sheet, block, rule).priority = Math.min(rule.priority!, existing + i)));
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
  block: Rows,
  { firstColumn, lastColumn, firstRow = block.firstRow, lastRow = block.lastRow, ...made }: OwnRule,
): Excel.ConditionalFormat {
  const { formula, format } = made;
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
    for (const format of custom) append(found, await readRules(context, [format]).catch(() => []));
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

/** Our rules among those that touch a block, as they would be written again, first priority first. */
export async function standingRules(context: Excel.RequestContext, found: Excel.ConditionalFormatCollection): Promise<StandingRule[]> {
  const own = (await customRules(context, found)).filter((rule) => isOwnRule(rule)).sort((a, b) => a.priority - b.priority);
  const loaded = own.map(({ format, fill, priority }) => {
    const { rule, format: look } = format.custom;
    look.font.load('color,bold');
    look.load('numberFormat');
    // With its rows: a formula speaks of the first of them, and rows may have come or gone since it was read.
    const { areas } = format.getRanges();
    areas.load('items/columnIndex,items/columnCount,items/rowIndex,items/rowCount');
    return { priority, fill, look, rule: rule.load('formula'), areas };
  });
  if (loaded.length > 0) await context.sync();
  let more = 0;
  return loaded.flatMap(({ priority, fill, look, rule, areas: { items } }) => {
    // Where rows were moved or pasted, Excel leaves a rule on several areas, and its formula speaks of the topmost row of them all.
    const top = Math.min(...items.map(({ rowIndex }) => rowIndex));
    return items.map((area, i): StandingRule => {
      if (i > 0) more++;
      return {
        priority: priority + more,
        firstColumn: area.columnIndex,
        lastColumn: area.columnIndex + area.columnCount - 1,
        firstRow: area.rowIndex,
        lastRow: area.rowIndex + area.rowCount - 1,
        formula: aboutRow(rule.formula, top + 1, area.rowIndex - top),
        format: {
          ...(fill !== '' && { fill }),
          ...(typeof look.font.color === 'string' && look.font.color !== '' && { font: look.font.color }),
          ...(look.font.bold && { bold: true }),
          ...(typeof look.numberFormat === 'string' && look.numberFormat !== '' && { numberFormat: look.numberFormat }),
        },
      };
    });
  });
}

/** A formula about one row (from 1), about another one so much further down. */
const aboutRow = (formula: string, row: number, down: number): string =>
  formula.replace(/(\$[A-Z]{1,3})(\d+)/g, (all, column: string, digits: string) => (Number(digits) === row ? `${column}${row + down}` : all));

/** A formula about one row (from 1) and about fixed ones, after all of them were moved. */
export const movedRows = (formula: string, row: number, down: number): string =>
  aboutRow(formula, row, down).replace(/(\$[A-Z]{1,3}\$)(\d+)/g, (_, column: string, digits: string) => `${column}${Number(digits) + down}`);

/** Deletes our rules among those that touch a block. The user's rules stay, also where they reach into the block. */
export async function deleteOwnRules(context: Excel.RequestContext, found: Excel.ConditionalFormatCollection): Promise<void> {
  for (const rule of await customRules(context, found)) if (isOwnRule(rule)) rule.format.delete();
}

/** Sheets on which rules of ours stand, whatever became of the cells that they were about. */
export async function sheetsWithRules(context: Excel.RequestContext): Promise<string[]> {
  const found = await rulesOfSheets(context);
  return found.filter(({ own }) => own.length > 0).map(({ sheet }) => sheet);
}

/** Deletes all of our rules on all sheets. */
export async function deleteAllRules(context: Excel.RequestContext): Promise<void> {
  const found = (await rulesOfSheets(context)).flatMap(({ own }) => own);
  for (const { format } of found) format.delete();
  if (found.length > 0) await context.sync();
}

async function rulesOfSheets(context: Excel.RequestContext): Promise<{ sheet: string; own: FoundRule[] }[]> {
  const sheets = context.workbook.worksheets.load('items/name');
  await context.sync();
  const loaded = sheets.items.map((sheet) => ({ sheet: sheet.name, rules: loadRules(sheet.getRange()) }));
  await context.sync();
  const found: { sheet: string; own: FoundRule[] }[] = [];
  for (const { sheet, rules } of loaded) found.push({ sheet, own: (await customRules(context, rules)).filter(isOwnRule) });
  return found;
}
