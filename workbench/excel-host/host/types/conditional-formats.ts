/** Conditional formats of ranges. A new rule comes first (priority 0), as in Excel. */
import type { Area, ConditionalFormat, Sheet } from '../../model/workbook';
import { columnsOf, intersect, overlaps, rowsOf, subtract } from '../cells/areas';
import { putAreas } from '../cells/rule-formulas';
import { guardOption } from '../cells/guard';
import { defaultRule } from '../cells/rule-defaults';
import type { HostContext } from '../context';
import { type Cells, type Node, node, type NodeData } from '../nodes';
import { asFlag, asNumber, defineType, mustExist } from '../schema';

const TYPES = ['Custom', 'DataBar', 'ColorScale', 'IconSet', 'TopBottom', 'PresetCriteria', 'ContainsText', 'CellValue'] as const;

/** The rules that touch the cells, first priority first. */
function rulesOf({ sheet, areas }: Cells): ConditionalFormat[] {
  const touching = sheet.conditionalFormats.filter((rule) => rule.areas.some((r) => areas.some((a) => overlaps(r, a))));
  return touching.sort((a, b) => a.priority - b.priority);
}

/** Puts the rules of a sheet and numbers them without gaps. */
function putRules(sheet: Sheet, rules: ConditionalFormat[]): void {
  rules.sort((a, b) => a.priority - b.priority).forEach((rule, index) => void (rule.priority = index));
  sheet.conditionalFormats = rules;
  sheet.touch('conditionalFormats');
}

/** A rule from the file that is changed here is no longer written as it was read. */
export function changeRule(data: NodeData['ConditionalFormat'], change: (rule: ConditionalFormat) => void): void {
  guardOption(data.sheet, 'allowFormatCells');
  change(data.rule);
  delete data.rule.source;
  data.sheet.touch('conditionalFormats');
}

function add(data: Cells, type: ConditionalFormat['type'], host: HostContext): ConditionalFormat {
  guardOption(data.sheet, 'allowFormatCells');
  const rule: ConditionalFormat = {
    id: newId(data.sheet, host),
    areas: data.areas.map((a) => ({ ...a })),
    type,
    priority: -1,
    stopIfTrue: false,
    rule: defaultRule(type),
    format: {},
  };
  putRules(data.sheet, [rule, ...data.sheet.conditionalFormats]);
  return rule;
}

function newId(sheet: Sheet, host: HostContext): string {
  let id = host.nextId('CF');
  while (sheet.conditionalFormats.some((rule) => rule.id === id)) id = host.nextId('CF');
  return id;
}

/**
 * What a paste of cells with their formats does: the filled cells lose the rules that they had and get those of the source, each as a rule of its own.
 * Excel leaves the old rule on what is left of its cells, often several areas.
 */
export function copyRules(host: HostContext, from: Sheet, source: Area, to: Sheet, filled: Area): void {
  const tiles: [number, number][] = [];
  for (let top = filled.top; top <= filled.bottom; top += rowsOf(source))
    for (let left = filled.left; left <= filled.right; left += columnsOf(source)) tiles.push([top - source.top, left - source.left]);
  const carried = from.conditionalFormats.flatMap((rule) => {
    const part = rule.areas.flatMap((a) => intersect(a, source) ?? []);
    const areas = tiles.flatMap(([down, right]) => part.map((a) => moved(a, down, right)));
    if (areas.length === 0) return [];
    const { source: _, ...copy } = { ...rule, id: newId(to, host), priority: rule.priority + 0.5 };
    putAreas(copy, areas);
    return [copy];
  });
  for (const rule of to.conditionalFormats) {
    if (!rule.areas.some((a) => overlaps(a, filled))) continue;
    putAreas(
      rule,
      rule.areas.flatMap((a) => subtract(a, filled)),
    );
    delete rule.source;
  }
  if (carried.length > 0 || to.conditionalFormats.length > 0) putRules(to, [...to.conditionalFormats.filter(({ areas }) => areas.length > 0), ...carried]);
}

const moved = (a: Area, down: number, right: number): Area => ({ top: a.top + down, bottom: a.bottom + down, left: a.left + right, right: a.right + right });

/** `clearAll` on part of a rule's cells leaves the rule on the rest. */
export function clearRules({ sheet, areas }: Cells): void {
  guardOption(sheet, 'allowFormatCells');
  for (const rule of sheet.conditionalFormats) {
    for (const a of areas)
      putAreas(
        rule,
        rule.areas.flatMap((r) => subtract(r, a)),
      );
  }
  putRules(
    sheet,
    sheet.conditionalFormats.filter((rule) => rule.areas.length > 0),
  );
}

const find = (data: Cells, id: string | number): ConditionalFormat | undefined => rulesOf(data).find((rule) => rule.id === id);
const toNode = (sheet: Sheet, rule: ConditionalFormat) => node('ConditionalFormat', { sheet, rule });

export const conditionalFormatCollection = defineType('ConditionalFormatCollection', {
  items: (d) => rulesOf(d).map((rule) => toNode(d.sheet, rule)),
  item: (d, key) => toNode(d.sheet, mustExist(find(d, key))),
  methods: {
    add: (d, args, host) => toNode(d.sheet, add(d, args.word(0, TYPES), host)),
    clearAll: (d) => clearRules(d),
    getCount: (d) => rulesOf(d).length,
    getItemAt: (d, args) => toNode(d.sheet, mustExist(rulesOf(d)[args.integer(0)])),
    getItemOrNullObject: (d, args) => {
      const rule = find(d, args.text(0));
      return rule ? toNode(d.sheet, rule) : null;
    },
  },
});

type Data = NodeData['ConditionalFormat'];

/** Moves the rule to a place in the order; the others make room. */
function setPriority({ sheet, rule }: Data, value: unknown): void {
  const others = sheet.conditionalFormats.filter((r) => r !== rule).sort((a, b) => a.priority - b.priority);
  others.splice(asNumber(value, 0, others.length), 0, rule);
  others.forEach((r, index) => void (r.priority = index));
  putRules(sheet, others);
}

const ruleRange = ({ sheet, rule }: Data) => (rule.areas.length === 1 ? node('Range', { sheet, areas: rule.areas.map((a) => ({ ...a })) }) : null);

/** Member of a rule → the type that it must have, and the object that it leads to. */
const PARTS = {
  cellValue: ['CellValue', 'CellValueConditionalFormat'],
  colorScale: ['ColorScale', 'ColorScaleConditionalFormat'],
  custom: ['Custom', 'CustomConditionalFormat'],
  dataBar: ['DataBar', 'DataBarConditionalFormat'],
  iconSet: ['IconSet', 'IconSetConditionalFormat'],
  preset: ['PresetCriteria', 'PresetCriteriaConditionalFormat'],
  textComparison: ['ContainsText', 'TextConditionalFormat'],
  topBottom: ['TopBottom', 'TopBottomConditionalFormat'],
} as const;

type Part = (data: Data) => Node | null;

/** A rule of another type answers an error of Excel's, or a null object with OrNullObject. */
const parts: Record<string, Part> = Object.fromEntries(
  Object.entries(PARTS).flatMap(([name, [type, target]]): [string, Part][] => {
    const part: Part = (data) => (data.rule.type === type ? node(target, data) : null);
    return [
      [name, (data) => mustExist(part(data))],
      [`${name}OrNullObject`, part],
    ];
  }),
);

export const conditionalFormat = defineType('ConditionalFormat', {
  identity: (d) => ({ Id: d.rule.id }),
  scalars: {
    id: { get: (d) => d.rule.id },
    priority: { get: (d) => d.rule.priority, set: setPriority },
    stopIfTrue: { get: (d) => d.rule.stopIfTrue, set: (d, v) => changeRule(d, (rule) => void (rule.stopIfTrue = asFlag(v))) },
    type: { get: (d) => d.rule.type },
  },
  navigation: parts,
  methods: {
    delete: (d) => {
      guardOption(d.sheet, 'allowFormatCells');
      putRules(
        d.sheet,
        d.sheet.conditionalFormats.filter((rule) => rule !== d.rule),
      );
    },
    getRange: (d) => mustExist(ruleRange(d)),
    getRangeOrNullObject: ruleRange,
    getRanges: (d) => node('RangeAreas', { sheet: d.sheet, areas: d.rule.areas.map((a) => ({ ...a })) }),
  },
});
