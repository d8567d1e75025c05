/** The parts of a conditional format: its condition and the look it gives. */
import type { Border, ConditionalFormatStyle } from '../../model/workbook';
import { readColor } from '../cells/colors';
import { functionNames, isFormula } from '../cells/formula';
import type { HostContext } from '../context';
import { invalidArgument } from '../errors';
import { type ConditionalSide, node, type NodeData } from '../nodes';
import { asFlag, asText, defineType, oneOf, type Scalar } from '../schema';
import { styleOfLine, withColor, withStyle } from './borders';
import { changeRule } from './conditional-formats';
import { mustExist } from '../schema';

type Rule = NodeData['ConditionalFormat'];

const OPERATORS = ['Between', 'NotBetween', 'EqualTo', 'NotEqualTo', 'GreaterThan', 'LessThan', 'GreaterThanOrEqual', 'LessThanOrEqual'] as const;
const TEXT_OPERATORS = ['Contains', 'NotContains', 'BeginsWith', 'EndsWith'] as const;
const UNDERLINES = ['None', 'Single', 'Double'] as const;

/** A formula that Excel takes in a rule: with `=`, well formed, and without functions of an add-in (they never run there). */
export function ruleFormula(value: unknown, host: HostContext): string {
  const formula = asText(value);
  if (!isFormula(formula) || functionNames(formula).some((name) => isOfAddIn(name, host))) throw invalidArgument();
  return formula;
}

const isOfAddIn = (name: string, { functionNamespace }: HostContext): boolean => functionNamespace !== '' && name.startsWith(`${functionNamespace}.`);

interface CellValueRule {
  formula1?: unknown;
  formula2?: unknown;
  operator?: unknown;
}

function cellValueRule(value: unknown, host: HostContext): Rule['rule']['rule'] {
  const { formula1, formula2, operator } = (value ?? {}) as CellValueRule;
  const word = oneOf(operator, OPERATORS);
  const rule = { formula1: ruleFormula(formula1, host), operator: word };
  return word === 'Between' || word === 'NotBetween' ? { ...rule, formula2: ruleFormula(formula2, host) } : rule;
}

function textRule(value: unknown): Rule['rule']['rule'] {
  const { operator, text } = (value ?? {}) as { operator?: unknown; text?: unknown };
  return { operator: oneOf(operator, TEXT_OPERATORS), text: asText(text) };
}

const withFormat = { format: (d: Rule) => node('ConditionalRangeFormat', d) };

export const customConditionalFormat = defineType('CustomConditionalFormat', {
  navigation: { ...withFormat, rule: (d) => node('ConditionalFormatRule', d) },
});

export const conditionalFormatRule = defineType('ConditionalFormatRule', {
  scalars: {
    formula: {
      get: (d) => d.rule.rule.formula ?? '',
      set: (d, v, host) => {
        const formula = ruleFormula(v, host);
        changeRule(d, (rule) => void (rule.rule = { formula }));
      },
    },
  },
});

export const cellValueConditionalFormat = defineType('CellValueConditionalFormat', {
  scalars: {
    rule: {
      get: ({ rule: { rule } }) => ({ formula1: rule.formula1 ?? '', formula2: rule.formula2 ?? '', operator: rule.operator ?? 'Invalid' }),
      set: (d, v, host) => {
        const made = cellValueRule(v, host);
        changeRule(d, (rule) => void (rule.rule = made));
      },
    },
  },
  navigation: withFormat,
});

export const textConditionalFormat = defineType('TextConditionalFormat', {
  scalars: {
    rule: {
      get: ({ rule: { rule } }) => ({ operator: rule.operator ?? 'Invalid', text: rule.text ?? '' }),
      set: (d, v) => {
        const made = textRule(v);
        changeRule(d, (rule) => void (rule.rule = made));
      },
    },
  },
  navigation: withFormat,
});

/** A scalar of the rule's look. What a rule does not set reads as null. */
function look<V>(read: (format: ConditionalFormatStyle) => V | undefined, write: (format: ConditionalFormatStyle, value: unknown) => void): Scalar<Rule> {
  return {
    get: (d) => read(d.rule.format) ?? null,
    set: (d, value) => changeRule(d, (rule) => write(rule.format, value)),
  };
}

export const conditionalRangeFormat = defineType('ConditionalRangeFormat', {
  scalars: {
    numberFormat: look(
      (f) => f.numberFormat,
      (f, v) => void (f.numberFormat = asText(v)),
    ),
  },
  navigation: {
    fill: (d) => node('ConditionalRangeFill', d),
    font: (d) => node('ConditionalRangeFont', d),
    borders: (d) => node('ConditionalRangeBorderCollection', d),
  },
});

export const conditionalRangeFill = defineType('ConditionalRangeFill', {
  scalars: {
    color: look(
      (f) => f.fill,
      (f, v) => void (f.fill = readColor(v)),
    ),
  },
  methods: { clear: (d) => changeRule(d, (rule) => void delete rule.format.fill) },
});

const underlineOf = (format: ConditionalFormatStyle): string | undefined => (format.underline === undefined ? undefined : format.underline ? 'Single' : 'None');

export const conditionalRangeFont = defineType('ConditionalRangeFont', {
  scalars: {
    bold: look(
      (f) => f.bold,
      (f, v) => void (f.bold = asFlag(v)),
    ),
    color: look(
      (f) => f.fontColor,
      (f, v) => void (f.fontColor = readColor(v)),
    ),
    italic: look(
      (f) => f.italic,
      (f, v) => void (f.italic = asFlag(v)),
    ),
    strikethrough: look(
      (f) => f.strikethrough,
      (f, v) => void (f.strikethrough = asFlag(v)),
    ),
    underline: look(underlineOf, (f, v) => void (f.underline = oneOf(v, UNDERLINES) !== 'None')),
  },
  methods: {
    clear: (d) =>
      changeRule(d, ({ format }) => {
        for (const key of ['bold', 'fontColor', 'italic', 'strikethrough', 'underline'] as const) delete format[key];
      }),
  },
});

const SIDES = ['EdgeTop', 'EdgeBottom', 'EdgeLeft', 'EdgeRight'] as const;
type BorderData = NodeData['ConditionalRangeBorder'];
const border = (d: Rule, side: ConditionalSide) => node('ConditionalRangeBorder', { ...d, side });

function changeBorder(d: BorderData, make: (old: Border | undefined) => Border | undefined): void {
  const made = make(d.rule.format.borders?.[d.side]);
  changeRule(d, ({ format }) => {
    format.borders = { ...format.borders };
    if (made) format.borders[d.side] = made;
    else delete format.borders[d.side];
  });
}

export const conditionalRangeBorder = defineType('ConditionalRangeBorder', {
  identity: (d) => ({ Id: d.side }),
  scalars: {
    color: { get: (d) => d.rule.format.borders?.[d.side]?.color ?? null, set: (d, v) => changeBorder(d, (old) => withColor(old, v)) },
    sideIndex: { get: (d) => d.side },
    style: { get: (d) => styleOfLine(d.rule.format.borders?.[d.side]), set: (d, v) => changeBorder(d, (old) => withStyle(old, v)) },
  },
});

export const conditionalRangeBorderCollection = defineType('ConditionalRangeBorderCollection', {
  scalars: { count: { get: () => SIDES.length } },
  items: (d) => SIDES.map((side) => border(d, side)),
  item: (d, key) => border(d, oneOf(key, SIDES)),
  navigation: {
    bottom: (d) => border(d, 'EdgeBottom'),
    left: (d) => border(d, 'EdgeLeft'),
    right: (d) => border(d, 'EdgeRight'),
    top: (d) => border(d, 'EdgeTop'),
  },
  methods: { getItemAt: (d, args) => border(d, mustExist(SIDES[args.integer(0)])) },
});
