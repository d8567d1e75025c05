/** Markup of a rule that was made or changed in memory. */
import type { ConditionalFormat } from '../model/workbook';
import { visualMarkup } from './conditional-format-visuals';
import { CELL_VALUE_OPERATORS, PRESET_RULES, TEXT_RULES, TOP_RULES } from './conditional-format-words';
import { UnwritableRuleError } from './errors';
import type { FormulaDialect } from './formula-prefixes';
import { formulaPieces } from './formula-tokens';
import { cellName } from './references';
import { attributeText } from './splices';
import { escapeXml } from './xml-text';

interface Content {
  attributes: Record<string, string | number | undefined>;
  formulas: (string | undefined)[];
}

export interface RuleMarkup {
  /** `<cfRule>` of the main part. */
  main?: string;
  /** `<x14:cfRule>` of the extension: a twin, or the rule itself. */
  extension?: string;
}

const VISUAL_TYPES: Readonly<Record<string, string>> = { ColorScale: 'colorScale', DataBar: 'dataBar', IconSet: 'iconSet' };
const X14 = 'http://schemas.microsoft.com/office/spreadsheetml/2009/9/main';

/** The look of a rule, as the two parts of a sheet have it. */
export interface RuleLook {
  /** Its position in `dxfs`; none for a rule without a look of its own. */
  id(): number | undefined;
  /** `<dxf>` itself; '' for none. */
  markup(): string;
}

/** What a rule is written with. */
export interface RuleWriting {
  priority: number;
  look: RuleLook;
  sheetName: string;
  /** Links twins. */
  id: string;
  dialect: FormulaDialect;
}

/** The markup of a rule. Throws UnwritableRuleError for types that the model only carries. */
export function ruleMarkup(format: ConditionalFormat, writing: RuleWriting): RuleMarkup {
  const { priority, sheetName, id, dialect } = writing;
  const visual = VISUAL_TYPES[format.type];
  const markup = visual ? visualRule(format, visual, priority, id, dialect) : plainRule(format, writing);
  if (!markup) throw new UnwritableRuleError(sheetName, format.type);
  return markup;
}

function plainRule(format: ConditionalFormat, { priority, look, id, dialect }: RuleWriting): RuleMarkup | undefined {
  const content = ruleContent(format);
  if (!content) return undefined;
  const { type, ...rest } = content.attributes;
  const formulas = content.formulas.filter((formula) => formula !== undefined);
  const stopIfTrue = format.stopIfTrue ? 1 : undefined;
  if (formulas.some(looksElsewhere)) {
    const attributes = attributeText({ type, priority, stopIfTrue, ...rest, id });
    const written = formulas.map((formula) => `<xm:f>${escapeXml(dialect.toFile(formula))}</xm:f>`);
    return { extension: `<x14:cfRule${attributes}>${written.join('')}${look.markup().replace(/<(\/?)dxf>/g, '<$1x14:dxf>')}</x14:cfRule>` };
  }
  const attributes = attributeText({ type, dxfId: look.id(), priority, stopIfTrue, ...rest });
  const written = formulas.map((formula) => `<formula>${escapeXml(dialect.toFile(formula))}</formula>`);
  return { main: written.length ? `<cfRule${attributes}>${written.join('')}</cfRule>` : `<cfRule${attributes}/>` };
}

/** The main part of a sheet knows no references to other sheets (Excel 2007); Excel writes rules with them into the extension. */
const looksElsewhere = (formula: string): boolean =>
  formulaPieces(formula.replace(ERROR_VALUES, '0')).some(({ kind, text }) => kind === 'other' && text.includes('!'));
const ERROR_VALUES = /#(?:REF|NULL|DIV\/0|NUM|VALUE)!/g;

function visualRule({ type, rule }: ConditionalFormat, fileType: string, priority: number, id: string, dialect: FormulaDialect): RuleMarkup | undefined {
  const markup = visualMarkup(type, rule, dialect);
  if (!markup) return undefined;
  const { main, extension } = markup;
  if (main === undefined) return { extension: `<x14:cfRule${attributeText({ type: fileType, priority, id })}>${extension}</x14:cfRule>` };
  const link = extension ? `<extLst><ext xmlns:x14="${X14}" uri="{B025F937-C7B1-47D3-B67F-A62EFF666E3E}"><x14:id>${id}</x14:id></ext></extLst>` : '';
  return {
    main: `<cfRule${attributeText({ type: fileType, priority })}>${main}${link}</cfRule>`,
    ...(extension && { extension: `<x14:cfRule${attributeText({ type: fileType, id })}>${extension}</x14:cfRule>` }),
  };
}

function ruleContent({ type, rule, areas }: ConditionalFormat): Content | undefined {
  const first = cellName(areas[0]?.top ?? 0, areas[0]?.left ?? 0);
  switch (type) {
    case 'Custom':
      return { attributes: { type: 'expression' }, formulas: [rule.formula ?? ''] };
    case 'CellValue':
      return { attributes: { type: 'cellIs', operator: cellValueOperator(rule.operator) }, formulas: [rule.formula1 ?? '', rule.formula2 || undefined] };
    case 'ContainsText':
      return textContent(rule, first);
    case 'TopBottom': {
      const words = TOP_RULES[rule.operator ?? ''];
      return words && { attributes: { type: 'top10', ...words, rank: rule.rank }, formulas: [] };
    }
    case 'PresetCriteria': {
      const preset = PRESET_RULES.find(({ model }) => model === rule.criterion);
      return preset && { attributes: { type: preset.type, ...preset.attributes }, formulas: [preset.formula?.replace(/\bA\b/g, first)] };
    }
    default:
      return undefined;
  }
}

function textContent(rule: ConditionalFormat['rule'], first: string): Content | undefined {
  const text = TEXT_RULES.find((one) => one.model === rule.operator || one.type === rule.operator);
  if (!text) return undefined;
  const quoted = `"${(rule.text ?? '').replace(/"/g, '""')}"`;
  // Functions as replacements: a `$` in the text must stay one.
  const formula = text.formula.replace(/\b[TA]\b/g, (letter) => (letter === 'T' ? quoted : first));
  return { attributes: { type: text.type, operator: text.operator, text: rule.text ?? '' }, formulas: [formula] };
}

/** The model has Excel's API words; the file's own are taken too. */
function cellValueOperator(operator = 'EqualTo'): string {
  return Object.keys(CELL_VALUE_OPERATORS).find((word) => CELL_VALUE_OPERATORS[word] === operator || word === operator) ?? 'equal';
}
