/** Colour scales, data bars and icon sets: what they draw for one number. */
import type { ConditionalPoint, ConditionalRule, DataBarRule } from 'excel-host/model';
import type { Figures } from './rule-figures';

/** A bar in a cell, in parts of its width. */
export interface Bar {
  /** Where it begins and ends, 0..1 from the left. */
  from: number;
  to: number;
  fill: string;
  gradient: boolean;
}

export interface Icon {
  set: string;
  /** 0 = the icon of the lowest values. */
  index: number;
}

/** The colour of a number between the points of a scale; null when a point has no number. */
export function colorOf(points: readonly (ConditionalPoint & { color: string })[], value: number, figures: Figures): string | null {
  const at = points.map((point) => figures.at(point));
  if (at.some((number) => number === null)) return null;
  const ends = at as number[];
  if (value <= ends[0]!) return points[0]!.color;
  for (let i = 1; i < ends.length; i++) {
    const [low, high] = [ends[i - 1]!, ends[i]!];
    if (value <= high) return mix(points[i - 1]!.color, points[i]!.color, high === low ? 1 : (value - low) / (high - low));
  }
  return points.at(-1)!.color;
}

/** @param part 0 = the first colour, 1 = the second */
function mix(first: string, second: string, part: number): string {
  const channels = [1, 3, 5].map((at) => {
    const [a, b] = [first, second].map((color) => parseInt(color.slice(at, at + 2), 16));
    return Math.round(a! + (b! - a!) * part)
      .toString(16)
      .padStart(2, '0');
  });
  return `#${channels.join('').toUpperCase()}`;
}

/** The bar of a number. Negative numbers grow to the left of the axis, where there are any. */
export function barOf(rule: DataBarRule, value: number, figures: Figures): Bar {
  const low = figures.at(rule.lower, 'lower') ?? figures.lowest;
  const high = figures.at(rule.upper, 'upper') ?? figures.highest;
  const place = (number: number): number => (high > low ? Math.min(1, Math.max(0, (number - low) / (high - low))) : 1);
  const axis = low < 0 && rule.axis !== 'None' ? (rule.axis === 'CellMidPoint' ? 0.5 : place(0)) : 0;
  const end = place(value);
  const [from, to] = axis < end ? [axis, end] : [end, axis];
  const fill = value < 0 ? (rule.negativeFill ?? rule.fill) : rule.fill;
  return rule.direction === 'RightToLeft' ? { from: 1 - to, to: 1 - from, fill, gradient: rule.gradient } : { from, to, fill, gradient: rule.gradient };
}

/** The icon of a number: the highest criterion that it meets. */
export function iconOf({ set, reverse, criteria }: NonNullable<ConditionalRule['icons']>, value: number, figures: Figures): Icon | null {
  for (let index = criteria.length - 1; index >= 0; index--) {
    const criterion = criteria[index]!;
    const at = index === 0 ? -Infinity : figures.at(criterion);
    if (at === null || !(criterion.operator === 'GreaterThan' && index > 0 ? value > at : value >= at)) continue;
    return criterion.icon ?? { set, index: reverse ? criteria.length - 1 - index : index };
  }
  return null;
}
