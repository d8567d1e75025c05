/** The formulas inside a conditional format: those that it tests, and those that measure its colours, bars and icons. */
import type { Area, ConditionalFormat, ConditionalPoint, ConditionalRule } from '../../model/workbook';
import { shiftFormula } from './formula';

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

/** Gives a rule other cells: its formulas speak of the topmost and leftmost of them. */
export function putAreas(rule: ConditionalFormat, areas: Area[]): void {
  const [old, now] = [rule.areas, areas].map((all) => ({ top: Math.min(...all.map(({ top }) => top)), left: Math.min(...all.map(({ left }) => left)) }));
  if (areas.length > 0 && rule.areas.length > 0)
    rule.rule = mapRuleFormulas(rule.rule, (formula) => shiftFormula(formula, now!.top - old!.top, now!.left - old!.left));
  rule.areas = areas;
}
