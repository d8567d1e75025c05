/** The formulas inside a conditional format: those that it tests, and those that measure its colours, bars and icons. */
import type { ConditionalPoint, ConditionalRule } from '../../model/workbook';

/** The rule with every formula mapped; the same rule when nothing changed. Numbers and texts without `=` are no formulas. */
export function mapRuleFormulas(rule: ConditionalRule, map: (formula: string) => string): ConditionalRule {
  const mapped = { ...rule };
  for (const key of ['formula', 'formula1', 'formula2'] as const) if (rule[key]?.startsWith('=')) mapped[key] = map(rule[key]);
  const point = <P extends ConditionalPoint>(one: P): P => (one.formula?.startsWith('=') ? { ...one, formula: map(one.formula) } : one);
  if (rule.colors) mapped.colors = rule.colors.map(point);
  if (rule.bar) mapped.bar = { ...rule.bar, lower: point(rule.bar.lower), upper: point(rule.bar.upper) };
  if (rule.icons) mapped.icons = { ...rule.icons, criteria: rule.icons.criteria.map(point) };
  return JSON.stringify(mapped) === JSON.stringify(rule) ? rule : mapped;
}
