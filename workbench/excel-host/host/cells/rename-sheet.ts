/** Renaming a sheet renames it in every formula, rule and name that mentions it, as Excel does. */
import type { Workbook } from '../../model/workbook';
import { quoteSheet } from './areas';
import { mapChartFormulas } from './chart-formulas';
import { tokenize } from './formula';
import { mapRuleFormulas } from './rule-formulas';

export function renameInFormulas(workbook: Workbook, before: string, after: string): void {
  const rename = (formula: string): string => renamed(formula, before, after);
  for (const name of workbook.names) {
    const formula = rename(name.formula);
    if (formula === name.formula) continue;
    name.formula = formula;
    workbook.namesTouched = true;
  }
  mapChartFormulas(workbook, rename);
  for (const sheet of workbook.sheets) {
    for (const [row, record] of sheet.rows.entries()) {
      for (const [column, cell] of (record?.cells ?? []).entries()) {
        if (!cell?.formula?.includes('!')) continue;
        const formula = rename(cell.formula);
        if (formula !== cell.formula) sheet.setCell(row, column, { ...cell, formula });
      }
    }
    for (const rule of sheet.conditionalFormats) {
      const mapped = mapRuleFormulas(rule.rule, rename);
      if (mapped === rule.rule) continue;
      rule.rule = mapped;
      sheet.touch('conditionalFormats');
    }
  }
}

/** The formula with every `before!` written as `after!`. */
export function renamed(formula: string, before: string, after: string): string {
  const marks = [`${before}!`.toLowerCase(), `'${before.replace(/'/g, "''")}'!`.toLowerCase()];
  const tokens = formula.includes('!') ? tokenize(formula.slice(1)) : null;
  if (!tokens) return formula;
  return `=${tokens.map((t) => (t.kind === 'sheet' && marks.includes(t.text.toLowerCase()) ? `${quoteSheet(after)}!` : t.text)).join('')}`;
}
