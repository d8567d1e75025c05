/** What a new conditional format tests before the add-in says it: Excel's own first proposals. */
import type { ConditionalRule, IconCriterion } from '../../model/workbook';
import { ICON_SETS as SETS } from '../../package/conditional-format-words';

/** Icon set → how many icons it has: the file's word begins with the number. */
export const ICON_SETS: Readonly<Record<string, number>> = Object.fromEntries(Object.entries(SETS).map(([name, word]) => [name, Number(word[0])]));

/** Equal steps in per cent: 0, 33, 67 · 0, 25, 50, 75 · 0, 20, 40, 60, 80. */
export const plainCriteria = (count: number): IconCriterion[] =>
  Array.from({ length: count }, (_, i) => ({ type: 'Percent', formula: String(Math.round((i * 100) / count)), operator: 'GreaterThanOrEqual' }));

/** Excel's green-yellow-red scale, blue bar, traffic lights, top ten. Types without an entry test nothing yet. */
const DEFAULTS: Readonly<Record<string, () => ConditionalRule>> = {
  ColorScale: () => ({
    colors: [
      { type: 'LowestValue', color: '#F8696B' },
      { type: 'Percentile', formula: '50', color: '#FFEB84' },
      { type: 'HighestValue', color: '#63BE7B' },
    ],
  }),
  DataBar: () => ({
    bar: {
      lower: { type: 'Automatic' },
      upper: { type: 'Automatic' },
      fill: '#638EC6',
      gradient: true,
      negativeFill: '#FF0000',
      axisColor: '#000000',
      axis: 'Automatic',
      direction: 'Context',
      barOnly: false,
    },
  }),
  IconSet: () => ({ icons: { set: 'ThreeTrafficLights1', reverse: false, iconOnly: false, criteria: plainCriteria(3) } }),
  TopBottom: () => ({ operator: 'TopItems', rank: 10 }),
  // Excel documents no first proposal for presets; a rule must test something to be saved.
  PresetCriteria: () => ({ criterion: 'AboveAverage' }),
};

export const defaultRule = (type: string): ConditionalRule => DEFAULTS[type]?.() ?? {};
