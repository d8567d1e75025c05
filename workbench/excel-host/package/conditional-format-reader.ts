/**
 * Conditional formats of a sheet, those of the main part and those that live only in its x14 extension (rules that look at other
 * sheets, custom icons). Each rule is read into the model and keeps its XML as `source`.
 */
import type { Area, ConditionalFormat, ConditionalFormatStyle } from '../model/workbook';
import { readColor, type Palette } from './colors';
import { readVisual } from './conditional-format-visuals';
import { CELL_VALUE_OPERATORS, PRESET_RULES, RULE_TYPES, TEXT_RULES, TOP_RULES } from './conditional-format-words';
import type { FormulaDialect } from './formula-prefixes';
import { parseAreas } from './references';
import { elementOf, elementsOf, type SheetOutline } from './sheet-outline';
import { readToggle, readUnderline } from './styles-reader';
import type { XmlElement } from './xml-tree';

/** One `<cfRule>` of the file. */
export interface FileRule {
  element: XmlElement;
  /** The `<conditionalFormatting>` around it. */
  container: XmlElement;
  areas: Area[];
  /** 1 = first; as written. */
  priority: number;
  /** In the x14 extension and nowhere else. */
  extension: boolean;
  /** The x14 twin of a rule of the main part (data bars have one). */
  twin?: XmlElement;
}

/** What reading a rule needs from the workbook. */
export interface RuleContext {
  /** Differential formats by `dxfId`. */
  dxfs: readonly XmlElement[];
  palette: Palette;
  dialect: FormulaDialect;
}

/** All rules, most important first; equal priorities in document order, those of the extension last. */
export function rankedRules(outline: SheetOutline): FileRule[] {
  return fileRules(outline).sort((a, b) => a.priority - b.priority);
}

function fileRules(outline: SheetOutline): FileRule[] {
  const twins = new Map<string, XmlElement>();
  const extended = extensionContainers(outline);
  for (const rule of extended.flatMap((container) => container.all('cfRule'))) twins.set(rule.get('id') ?? '', rule);
  const main = elementsOf(outline, 'conditionalFormatting').flatMap((container) =>
    container.all('cfRule').map((element): FileRule => {
      const id = element.descendants('id')[0]?.text.trim();
      const twin = id ? twins.get(id) : undefined;
      return { element, container, areas: parseAreas(container.get('sqref') ?? ''), priority: element.number('priority') ?? 0, extension: false, twin };
    }),
  );
  const paired = new Set(main.map(({ twin }) => twin));
  const alone = extended.flatMap((container) =>
    container
      .all('cfRule')
      .filter((element) => !paired.has(element))
      .map((element): FileRule => ({
        element,
        container,
        areas: parseAreas(container.child('sqref')?.text ?? ''),
        priority: element.number('priority') ?? Infinity,
        extension: true,
      })),
  );
  return [...main, ...alone];
}

function extensionContainers(outline: SheetOutline): XmlElement[] {
  return (
    elementOf(outline, 'extLst')
      ?.all('ext')
      .flatMap((ext) => ext.child('conditionalFormattings')?.all('conditionalFormatting') ?? []) ?? []
  );
}

/** Reads all rules. `ids` belong to `rules`, which are ranked. */
export function readConditionalFormats(rules: readonly FileRule[], ids: readonly string[], context: RuleContext): ConditionalFormat[] {
  return rules.map((rule, priority) => ({ ...readRule(rule, ids[priority]!, context), priority }));
}

/** One rule without its rank (`priority` is 0). */
export function readRule({ element, areas, extension, twin }: FileRule, id: string, { dxfs, palette, dialect }: RuleContext): ConditionalFormat {
  const type = element.get('type') ?? '';
  const dxf = extension ? element.child('dxf') : dxfs[element.number('dxfId') ?? -1];
  return {
    id,
    areas,
    type: RULE_TYPES[type] ?? type,
    priority: 0,
    stopIfTrue: element.flag('stopIfTrue'),
    rule: VISUAL.has(type) ? readVisual(type, element, twin, { palette, dialect }) : ruleContent(type, element, dialect),
    format: dxf ? readFormat(dxf, palette) : {},
    source: element.raw,
  };
}

const VISUAL: ReadonlySet<string> = new Set(['colorScale', 'dataBar', 'iconSet']);

function ruleContent(type: string, element: XmlElement, dialect: FormulaDialect): ConditionalFormat['rule'] {
  const formulas = element.children.filter(({ local }) => local === 'formula' || local === 'f').map(({ text }) => dialect.fromFile(text));
  if (type === 'expression') return { formula: formulas[0] };
  if (type === 'cellIs') {
    const operator = element.get('operator') ?? 'equal';
    const second = formulas[1] === undefined ? {} : { formula2: formulas[1] };
    return { operator: CELL_VALUE_OPERATORS[operator] ?? operator, formula1: formulas[0], ...second };
  }
  if (type === 'top10') return { operator: topOperator(element), rank: element.number('rank') ?? 10 };
  const text = TEXT_RULES.find((one) => one.type === type);
  return text ? { operator: text.model, text: element.get('text') ?? '' } : presetContent(type, element);
}

function topOperator(element: XmlElement): string | undefined {
  const [percent, bottom] = [element.flag('percent') ? 1 : undefined, element.flag('bottom') ? 1 : undefined];
  return Object.keys(TOP_RULES).find((word) => TOP_RULES[word]!.percent === percent && TOP_RULES[word]!.bottom === bottom);
}

/** The attributes that tell presets of one type apart, with the values that they have when they are not written. */
const PRESET_DEFAULTS: Readonly<Record<string, string>> = { aboveAverage: '1', equalAverage: '0', stdDev: '0', timePeriod: '' };

function presetContent(type: string, element: XmlElement): ConditionalFormat['rule'] {
  const written = (name: string): string => (element.get(name) ?? PRESET_DEFAULTS[name]!).replace('true', '1').replace('false', '0');
  const fits = (attributes: Readonly<Record<string, string>> = {}): boolean =>
    Object.entries(PRESET_DEFAULTS).every(([name, fallback]) => written(name) === (attributes[name] ?? fallback));
  const preset = PRESET_RULES.find((one) => one.type === type && fits(one.attributes));
  return preset ? { criterion: preset.model } : {};
}

/** What a differential format changes. Its solid fill has the colour in `bgColor`, unlike a cell's. */
function readFormat(dxf: XmlElement, palette: Palette): ConditionalFormatStyle {
  const font = dxf.child('font');
  const pattern = dxf.at('fill', 'patternFill');
  const underline = readUnderline(font?.child('u'));
  const format: ConditionalFormatStyle = {
    fill: pattern?.get('patternType') === 'none' ? undefined : (readColor(pattern?.child('bgColor'), palette) ?? readColor(pattern?.child('fgColor'), palette)),
    fontColor: readColor(font?.child('color'), palette),
    bold: readToggle(font?.child('b')),
    italic: readToggle(font?.child('i')),
    underline: underline && underline !== 'None',
    strikethrough: readToggle(font?.child('strike')),
    numberFormat: dxf.child('numFmt')?.get('formatCode'),
  };
  return Object.fromEntries(Object.entries(format).filter(([, value]) => value !== undefined));
}
