/** How wide our columns are: as their texts need it, within the width that each has at most. Pure. */
import { OWN_COLUMNS, type OwnColumn } from '../own/columns';
import { isOnlySeen } from './seen';

/** Columns whose texts differ much in length; all others are as wide as their figures ever need. */
const NARROWEST: Partial<Record<OwnColumn, number>> = { band: 12, note: 10 };
/** Beside the text. */
const MARGIN = 2;

/** In characters. @param contents what stands in the column, signs of notes included; null is what somebody has typed there */
export function widthOf(content: OwnColumn, contents: readonly unknown[]): number {
  const { width } = OWN_COLUMNS[content];
  const narrowest = NARROWEST[content];
  if (narrowest === undefined || contents.includes(null)) return width;
  const longest = contents.reduce<number>((most, text) => (isOnlySeen(text) ? most : Math.max(most, typeof text === 'string' ? text.length : 0)), 0);
  return Math.min(width, Math.max(narrowest, longest + MARGIN));
}
