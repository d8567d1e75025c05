/**
 * Colour scales, data bars and icon sets of the file. The main part knows the plain ones of 2007; what came later (ends chosen by Excel,
 * negative bars, an axis, three icon sets, icons of other sets) stands in the sheet's x14 extension: for a bar in a twin of the rule,
 * for icons in a rule that is there only.
 */
import type { ConditionalPoint, ConditionalRule, DataBarRule, IconCriterion } from '../model/workbook';
import { argb, readColor, type Palette } from './colors';
import { AXIS_POSITIONS, BAR_DIRECTIONS, EXTENSION_ICON_SETS, ICON_SETS, POINT_TYPES, wordFor } from './conditional-format-words';
import type { FormulaDialect } from './formula-prefixes';
import { attributeText } from './splices';
import { escapeXml } from './xml-text';
import type { XmlElement } from './xml-tree';

/** What reading a picture of values needs from the workbook. */
export interface VisualContext {
  palette: Palette;
  dialect: FormulaDialect;
}

const DEFAULT_ICONS = '3TrafficLights1';

/** The visual rule of a `<cfRule>`; empty when it holds none that makes sense. */
export function readVisual(type: string, element: XmlElement, twin: XmlElement | undefined, context: VisualContext): ConditionalRule {
  if (type === 'colorScale') return readColorScale(element.child('colorScale'), context);
  if (type === 'dataBar') return readDataBar(element.child('dataBar'), twin?.child('dataBar'), context);
  return readIcons(element.child('iconSet'), context.dialect);
}

function readPoint(cfvo: XmlElement | undefined, dialect: FormulaDialect): ConditionalPoint {
  const type = POINT_TYPES[cfvo?.get('type') ?? ''] ?? 'Number';
  const value = cfvo?.child('f')?.text ?? cfvo?.get('val');
  if (value === undefined || type === 'LowestValue' || type === 'HighestValue' || type === 'Automatic') return { type };
  return { type, formula: Number.isNaN(Number(value)) ? dialect.fromFile(value) : value };
}

function readColorScale(scale: XmlElement | undefined, { palette, dialect }: VisualContext): ConditionalRule {
  const points = scale?.all('cfvo') ?? [];
  const colors = scale?.all('color') ?? [];
  if (points.length < 2 || points.length !== colors.length) return {};
  return { colors: points.map((cfvo, i) => ({ ...readPoint(cfvo, dialect), color: readColor(colors[i], palette) ?? '#000000' })) };
}

function readDataBar(main: XmlElement | undefined, twin: XmlElement | undefined, { palette, dialect }: VisualContext): ConditionalRule {
  if (!main) return {};
  const points = (twin?.all('cfvo').length === 2 ? twin : main).all('cfvo');
  const color = (name: string): string | undefined => readColor(twin?.child(name), palette);
  const fill = color('fillColor') ?? readColor(main.child('color'), palette) ?? '#638EC6';
  const ownNegative = twin !== undefined && !twin.flag('negativeBarColorSameAsPositive');
  const ownBorder = twin !== undefined && !twin.flag('negativeBarBorderColorSameAsPositive', true);
  const bar: DataBarRule = {
    lower: readPoint(points[0], dialect),
    upper: readPoint(points[1], dialect),
    fill,
    gradient: twin?.flag('gradient', true) ?? true,
    axis: AXIS_POSITIONS[twin?.get('axisPosition') ?? 'automatic'] ?? 'Automatic',
    direction: BAR_DIRECTIONS[twin?.get('direction') ?? 'context'] ?? 'Context',
    barOnly: !main.flag('showValue', true),
  };
  const border = twin?.flag('border') ? color('borderColor') : undefined;
  const optional = {
    border,
    negativeFill: ownNegative ? color('negativeFillColor') : undefined,
    negativeBorder: ownBorder ? color('negativeBorderColor') : undefined,
    axisColor: color('axisColor'),
  };
  return { bar: { ...bar, ...Object.fromEntries(Object.entries(optional).filter(([, value]) => value !== undefined)) } };
}

function readIcons(icons: XmlElement | undefined, dialect: FormulaDialect): ConditionalRule {
  const set = wordFor(ICON_SETS, icons?.get('iconSet') ?? DEFAULT_ICONS);
  const points = icons?.all('cfvo') ?? [];
  if (!icons || !set || points.length < 3) return {};
  const custom = icons.flag('custom') ? icons.all('cfIcon') : [];
  const criteria = points.map((cfvo, i): IconCriterion => {
    // With `custom` every icon is named; only those that differ from the set's own are the rule's.
    const named = wordFor(ICON_SETS, custom[i]?.get('iconSet') ?? '');
    const icon = { set: named ?? set, index: custom[i]?.number('iconId') ?? i };
    return {
      ...readPoint(cfvo, dialect),
      operator: cfvo.flag('gte', true) ? 'GreaterThanOrEqual' : 'GreaterThan',
      ...((icon.set !== set || icon.index !== i) && { icon }),
    };
  });
  return { icons: { set, reverse: icons.flag('reverse'), iconOnly: !icons.flag('showValue', true), criteria } };
}

/** What goes into `<cfRule>` of the main part, into that of the extension, or into both. */
export interface VisualMarkup {
  main?: string;
  extension?: string;
}

/** Markup of a visual rule; undefined when the rule is incomplete. */
export function visualMarkup(type: string, rule: ConditionalRule, dialect: FormulaDialect): VisualMarkup | undefined {
  if (type === 'ColorScale' && rule.colors) return { main: colorScaleMarkup(rule.colors, dialect) };
  if (type === 'DataBar' && rule.bar) return dataBarMarkup(rule.bar, dialect);
  if (type === 'IconSet' && rule.icons) return iconMarkup(rule.icons, dialect);
  return undefined;
}

/** `end` decides how Automatic is written: the main part has no word for it and says min or max. */
function mainPoint({ type, formula }: ConditionalPoint, end: 'min' | 'max', dialect: FormulaDialect, extra: Record<string, string> = {}): string {
  const word = type === 'Automatic' ? end : wordFor(POINT_TYPES, type);
  return `<cfvo${attributeText({ type: word, val: formula === undefined ? undefined : dialect.toFile(formula), ...extra })}/>`;
}

function extensionPoint({ type, formula }: ConditionalPoint, end: 'Min' | 'Max', dialect: FormulaDialect, extra: Record<string, string> = {}): string {
  const attributes = attributeText({ type: type === 'Automatic' ? `auto${end}` : wordFor(POINT_TYPES, type), ...extra });
  return formula === undefined ? `<x14:cfvo${attributes}/>` : `<x14:cfvo${attributes}><xm:f>${escapeXml(dialect.toFile(formula))}</xm:f></x14:cfvo>`;
}

function colorScaleMarkup(colors: NonNullable<ConditionalRule['colors']>, dialect: FormulaDialect): string {
  const points = colors.map((point) => mainPoint(point, 'min', dialect)).join('');
  return `<colorScale>${points}${colors.map(({ color }) => `<color rgb="${argb(color)}"/>`).join('')}</colorScale>`;
}

function dataBarMarkup(bar: DataBarRule, dialect: FormulaDialect): VisualMarkup {
  const showValue = bar.barOnly ? 0 : undefined;
  const main = `<dataBar${attributeText({ showValue })}>${mainPoint(bar.lower, 'min', dialect)}${mainPoint(bar.upper, 'max', dialect)}<color rgb="${argb(bar.fill)}"/></dataBar>`;
  const attributes = attributeText({
    minLength: 0,
    maxLength: 100,
    showValue,
    border: bar.border ? 1 : undefined,
    gradient: bar.gradient ? undefined : 0,
    direction: bar.direction === 'Context' ? undefined : wordFor(BAR_DIRECTIONS, bar.direction),
    negativeBarColorSameAsPositive: bar.negativeFill ? undefined : 1,
    negativeBarBorderColorSameAsPositive: bar.negativeBorder ? 0 : undefined,
    axisPosition: bar.axis === 'Automatic' ? undefined : wordFor(AXIS_POSITIONS, bar.axis),
  });
  const color = (name: string, value: string | undefined): string => (value ? `<x14:${name} rgb="${argb(value)}"/>` : '');
  const colors =
    color('fillColor', bar.fill) +
    color('borderColor', bar.border) +
    color('negativeFillColor', bar.negativeFill) +
    color('negativeBorderColor', bar.negativeBorder) +
    color('axisColor', bar.axisColor);
  const points = extensionPoint(bar.lower, 'Min', dialect) + extensionPoint(bar.upper, 'Max', dialect);
  return { main, extension: `<x14:dataBar${attributes}>${points}${colors}</x14:dataBar>` };
}

function iconMarkup({ set, reverse, iconOnly, criteria }: NonNullable<ConditionalRule['icons']>, dialect: FormulaDialect): VisualMarkup {
  const custom = criteria.some(({ icon }) => icon);
  const common = { iconSet: ICON_SETS[set], showValue: iconOnly ? 0 : undefined, reverse: reverse ? 1 : undefined };
  const strict = ({ operator }: IconCriterion): Record<string, string> => (operator === 'GreaterThan' ? { gte: '0' } : {});
  if (!custom && !EXTENSION_ICON_SETS.has(set))
    return { main: `<iconSet${attributeText(common)}>${criteria.map((one) => mainPoint(one, 'min', dialect, strict(one))).join('')}</iconSet>` };
  const points = criteria.map((one) => extensionPoint(one, 'Min', dialect, strict(one))).join('');
  const icons = criteria.map(({ icon }, i) => `<x14:cfIcon${attributeText({ iconSet: ICON_SETS[icon?.set ?? set], iconId: icon?.index ?? i })}/>`).join('');
  return { extension: `<x14:iconSet${attributeText({ ...common, custom: custom ? 1 : undefined })}>${points}${custom ? icons : ''}</x14:iconSet>` };
}
