/** The conditional formats that show a picture of the value (colour scale, data bar, icon set), or compare it with the others (top and bottom, presets). */
import type { ConditionalPoint, ConditionalRule, DataBarRule, IconCriterion } from '../../model/workbook';
import { PRESET_RULES, TOP_RULES } from '../../package/conditional-format-words';
import { readColor } from '../cells/colors';
import { ICON_SETS, plainCriteria } from '../cells/rule-defaults';
import type { HostContext } from '../context';
import { invalidArgument } from '../errors';
import { node, type NodeData } from '../nodes';
import { asFlag, defineType, mustExist, oneOf, type Scalar } from '../schema';
import { changeRule } from './conditional-formats';
import { ruleFormula } from './conditional-parts';

type Rule = NodeData['ConditionalFormat'];

const VALUE_TYPES = ['Number', 'Percent', 'Formula', 'Percentile'] as const;
const ICON_OPERATORS = ['GreaterThan', 'GreaterThanOrEqual'] as const;
const AXES = ['Automatic', 'None', 'CellMidPoint'] as const;
const DIRECTIONS = ['Context', 'LeftToRight', 'RightToLeft'] as const;
const PRESETS = PRESET_RULES.map(({ model }) => model);
const TOPS = Object.keys(TOP_RULES);

/** A number as text, or a formula with `=`: what a point may be measured by. */
function pointFormula(value: unknown, host: HostContext): string {
  const text = typeof value === 'number' ? String(value) : value;
  if (typeof text !== 'string' || text.trim() === '') throw invalidArgument();
  const bare = text.replace(/^=/, '').trim();
  return Number.isNaN(Number(bare)) || bare === '' ? ruleFormula(text, host) : bare;
}

/** `{ type, formula }` as the API takes it; `ends` are the types that need no formula here. */
function readPoint(value: unknown, ends: readonly string[], host: HostContext): ConditionalPoint {
  const { type, formula } = (value ?? {}) as { type?: unknown; formula?: unknown };
  const word = oneOf(type, [...ends, ...VALUE_TYPES]);
  return ends.includes(word) ? { type: word } : { type: word, formula: pointFormula(formula, host) };
}

const shownPoint = ({ type, formula }: ConditionalPoint) => ({ type, formula: formula ?? null });

// --- colour scale ---

type Colors = NonNullable<ConditionalRule['colors']>;

function colorPoint(value: unknown, end: string | null, fallback: string | undefined, host: HostContext): Colors[number] {
  const { color } = (value ?? {}) as { color?: unknown };
  return { ...readPoint(value, end ? [end] : [], host), color: color == null && fallback ? fallback : readColor(color) };
}

function readScale(value: unknown, old: Colors, host: HostContext): Colors {
  const { minimum, midpoint, maximum } = (value ?? {}) as Record<'minimum' | 'midpoint' | 'maximum', unknown>;
  const low = colorPoint(minimum, 'LowestValue', old[0]?.color, host);
  const high = colorPoint(maximum, 'HighestValue', old.at(-1)?.color, host);
  return midpoint == null ? [low, high] : [low, colorPoint(midpoint, null, old.length === 3 ? old[1]?.color : undefined, host), high];
}

function shownScale(colors: Colors) {
  const [low, high] = [colors[0]!, colors.at(-1)!].map((point) => ({ ...shownPoint(point), color: point.color }));
  const middle = colors.length === 3 ? { midpoint: { ...shownPoint(colors[1]!), color: colors[1]!.color } } : {};
  return { minimum: low, ...middle, maximum: high };
}

const colorsOf = ({ rule }: Rule): Colors => mustExist(rule.rule.colors);

export const colorScaleConditionalFormat = defineType('ColorScaleConditionalFormat', {
  scalars: {
    criteria: {
      get: (d) => shownScale(colorsOf(d)),
      set: (d, v, host) => {
        const colors = readScale(v, colorsOf(d), host);
        changeRule(d, (rule) => void (rule.rule = { colors }));
      },
    },
    threeColorScale: { get: (d) => colorsOf(d).length === 3 },
  },
});

// --- data bar ---

const barOf = ({ rule }: Rule): DataBarRule => mustExist(rule.rule.bar);

/** A field of the bar. `read` checks what is set. */
function bar<K extends keyof DataBarRule>(
  key: K,
  read: (value: unknown, host: HostContext) => DataBarRule[K],
  show: (look: DataBarRule) => unknown = (look) => look[key],
): Scalar<Rule> {
  return {
    get: (d) => show(barOf(d)),
    set: (d, v, host) => {
      const value = read(v, host);
      changeRule(d, (rule) => void (rule.rule = { bar: without({ ...barOf(d), [key]: value }) }));
    },
  };
}

/** Fields that say nothing are left out, as they are when a file is read. */
const without = (look: DataBarRule): DataBarRule =>
  Object.fromEntries(Object.entries(look).filter(([, value]) => value !== undefined)) as unknown as DataBarRule;

/** An empty text takes a line or an axis away. */
const optionalColor = (value: unknown): string | undefined => (value === '' ? undefined : readColor(value));

export const dataBarConditionalFormat = defineType('DataBarConditionalFormat', {
  scalars: {
    axisColor: bar('axisColor', optionalColor, (look) => look.axisColor ?? ''),
    axisFormat: bar('axis', (v) => oneOf(v, AXES)),
    barDirection: bar('direction', (v) => oneOf(v, DIRECTIONS)),
    showDataBarOnly: bar('barOnly', asFlag),
    lowerBoundRule: bar(
      'lower',
      (v, host) => readPoint(v, ['Automatic', 'LowestValue'], host),
      (look) => shownPoint(look.lower),
    ),
    upperBoundRule: bar(
      'upper',
      (v, host) => readPoint(v, ['Automatic', 'HighestValue'], host),
      (look) => shownPoint(look.upper),
    ),
  },
  navigation: {
    positiveFormat: (d) => node('ConditionalDataBarPositiveFormat', d),
    negativeFormat: (d) => node('ConditionalDataBarNegativeFormat', d),
  },
});

export const conditionalDataBarPositiveFormat = defineType('ConditionalDataBarPositiveFormat', {
  scalars: {
    borderColor: bar('border', optionalColor, (look) => look.border ?? ''),
    fillColor: bar('fill', readColor),
    gradientFill: bar('gradient', asFlag),
  },
});

export const conditionalDataBarNegativeFormat = defineType('ConditionalDataBarNegativeFormat', {
  scalars: {
    borderColor: bar('negativeBorder', optionalColor, (look) => look.negativeBorder ?? look.border ?? ''),
    fillColor: bar('negativeFill', readColor, (look) => look.negativeFill ?? look.fill),
    matchPositiveBorderColor: bar(
      'negativeBorder',
      (v) => (asFlag(v) ? undefined : '#FF0000'),
      (look) => look.negativeBorder === undefined,
    ),
    matchPositiveFillColor: bar(
      'negativeFill',
      (v) => (asFlag(v) ? undefined : '#FF0000'),
      (look) => look.negativeFill === undefined,
    ),
  },
});

// --- icon set ---

type Icons = NonNullable<ConditionalRule['icons']>;
const iconsOf = ({ rule }: Rule): Icons => mustExist(rule.rule.icons);

function changeIcons(d: Rule, change: Partial<Icons>): void {
  const icons = { ...iconsOf(d), ...change };
  changeRule(d, (rule) => void (rule.rule = { icons }));
}

function readIcon(value: unknown): Pick<IconCriterion, 'icon'> {
  if (value == null) return {};
  const { set, index } = value as { set?: unknown; index?: unknown };
  const name = oneOf(set, Object.keys(ICON_SETS));
  if (typeof index !== 'number' || !Number.isInteger(index) || index < 0 || index >= ICON_SETS[name]!) throw invalidArgument();
  return { icon: { set: name, index } };
}

/** Of the first criterion only the icon counts: it takes everything that the others leave. */
function readCriteria(value: unknown, count: number, host: HostContext): IconCriterion[] {
  if (!Array.isArray(value) || value.length !== count) throw invalidArgument();
  return value.map((one: unknown, index) => {
    const { customIcon, operator } = (one ?? {}) as { customIcon?: unknown; operator?: unknown };
    const icon = readIcon(customIcon);
    if (index === 0) return { ...plainCriteria(count)[0]!, ...icon };
    return { ...readPoint(one, [], host), operator: oneOf(operator, ICON_OPERATORS), ...icon };
  });
}

function setStyle(d: Rule, value: unknown): void {
  const set = oneOf(value, Object.keys(ICON_SETS));
  const { criteria } = iconsOf(d);
  changeIcons(d, { set, criteria: ICON_SETS[set] === criteria.length ? criteria.map(({ icon: _, ...rest }) => rest) : plainCriteria(ICON_SETS[set]!) });
}

export const iconSetConditionalFormat = defineType('IconSetConditionalFormat', {
  scalars: {
    criteria: {
      get: (d) => iconsOf(d).criteria.map(({ icon, operator, ...point }) => ({ ...shownPoint(point), operator, customIcon: icon ?? null })),
      set: (d, v, host) => changeIcons(d, { criteria: readCriteria(v, ICON_SETS[iconsOf(d).set]!, host) }),
    },
    reverseIconOrder: {
      get: (d) => iconsOf(d).reverse,
      set: (d, v) => {
        if (iconsOf(d).criteria.some(({ icon }) => icon)) throw invalidArgument();
        changeIcons(d, { reverse: asFlag(v) });
      },
    },
    showIconOnly: { get: (d) => iconsOf(d).iconOnly, set: (d, v) => changeIcons(d, { iconOnly: asFlag(v) }) },
    style: { get: (d) => iconsOf(d).set, set: setStyle },
  },
});

// --- top and bottom, presets ---

const withFormat = { format: (d: Rule) => node('ConditionalRangeFormat', d) };

/** Ranks go to 1000, percentages to 100. */
function topRule(value: unknown): ConditionalRule {
  const { rank, type } = (value ?? {}) as { rank?: unknown; type?: unknown };
  const operator = oneOf(type, TOPS);
  const most = TOP_RULES[operator]!.percent ? 100 : 1000;
  if (typeof rank !== 'number' || !Number.isInteger(rank) || rank < 1 || rank > most) throw invalidArgument();
  return { operator, rank };
}

export const topBottomConditionalFormat = defineType('TopBottomConditionalFormat', {
  scalars: {
    rule: {
      get: ({ rule: { rule } }) => ({ rank: rule.rank ?? 10, type: rule.operator ?? 'Invalid' }),
      set: (d, v) => {
        const made = topRule(v);
        changeRule(d, (rule) => void (rule.rule = made));
      },
    },
  },
  navigation: withFormat,
});

export const presetCriteriaConditionalFormat = defineType('PresetCriteriaConditionalFormat', {
  scalars: {
    rule: {
      get: ({ rule: { rule } }) => ({ criterion: rule.criterion ?? 'Invalid' }),
      set: (d, v) => {
        const criterion = oneOf((v as { criterion?: unknown } | null)?.criterion, PRESETS);
        changeRule(d, (rule) => void (rule.rule = { criterion }));
      },
    },
  },
  navigation: withFormat,
});
