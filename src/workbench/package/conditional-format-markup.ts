/** Markup of a rule that was made or changed in memory. */
import type { ConditionalFormat } from '../model/workbook';
import { CELL_VALUE_OPERATORS, TEXT_RULES } from './conditional-format-words';
import { UnwritableRuleError } from './errors';
import { formulaToFile } from './formula-prefixes';
import { cellName } from './references';
import { attributeText } from './splices';
import { escapeXml } from './xml-text';

type Content = { attributes: Record<string, string | undefined>; formulas: (string | undefined)[] };

/** `<cfRule>` of a rule. Throws UnwritableRuleError for types that the model only carries (colour scales, icons …). */
export function ruleMarkup(format: ConditionalFormat, priority: number, dxfId: number | undefined, sheetName: string): string {
  const content = ruleContent(format);
  if (!content) throw new UnwritableRuleError(sheetName, format.type);
  const { type, ...rest } = content.attributes;
  const attributes = attributeText({ type, dxfId, priority, stopIfTrue: format.stopIfTrue ? 1 : undefined, ...rest });
  const formulas = content.formulas.filter((formula) => formula !== undefined).map((formula) => `<formula>${escapeXml(formulaToFile(formula))}</formula>`);
  return `<cfRule${attributes}>${formulas.join('')}</cfRule>`;
}

function ruleContent({ type, rule, areas }: ConditionalFormat): Content | undefined {
  if (type === 'Custom') return { attributes: { type: 'expression' }, formulas: [rule.formula ?? ''] };
  if (type === 'CellValue')
    return { attributes: { type: 'cellIs', operator: cellValueOperator(rule.operator) }, formulas: [rule.formula1 ?? '', rule.formula2 || undefined] };
  const text = TEXT_RULES.find((one) => one.model === rule.operator || one.type === rule.operator);
  if (type !== 'ContainsText' || !text) return undefined;
  const quoted = `"${(rule.text ?? '').replace(/"/g, '""')}"`;
  const first = cellName(areas[0]?.top ?? 0, areas[0]?.left ?? 0);
  // Functions as replacements: a `$` in the text must stay one.
  const formula = text.formula.replace(/\b[TA]\b/g, (letter) => (letter === 'T' ? quoted : first));
  return { attributes: { type: text.type, operator: text.operator, text: rule.text ?? '' }, formulas: [formula] };
}

/** The model has Excel's API words; the file's own are taken too. */
function cellValueOperator(operator = 'EqualTo'): string {
  return Object.keys(CELL_VALUE_OPERATORS).find((word) => CELL_VALUE_OPERATORS[word] === operator || word === operator) ?? 'equal';
}
