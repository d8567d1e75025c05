/** The file format's words for looks beside the model's. One table per list; both directions are read from it. */
import type { HorizontalAlignment, UnderlineStyle, VerticalAlignment } from '../model/workbook';

export const ALIGNMENT_HORIZONTAL: Readonly<Record<string, HorizontalAlignment>> = {
  general: 'General',
  left: 'Left',
  center: 'Center',
  right: 'Right',
  fill: 'Fill',
  justify: 'Justify',
  centerContinuous: 'CenterAcrossSelection',
  distributed: 'Distributed',
};

export const ALIGNMENT_VERTICAL: Readonly<Record<string, VerticalAlignment>> = {
  top: 'Top',
  center: 'Center',
  bottom: 'Bottom',
  justify: 'Justify',
  distributed: 'Distributed',
};

export const UNDERLINES: Readonly<Record<string, UnderlineStyle>> = {
  none: 'None',
  single: 'Single',
  double: 'Double',
  singleAccounting: 'SingleAccountant',
  doubleAccounting: 'DoubleAccountant',
};

/** The model's word for the file's; `fallback` for one the table does not know. */
export function wordOf<T extends string>(table: Readonly<Record<string, T>>, word: string, fallback: T): T {
  return table[word] ?? fallback;
}

/** The file's word for the model's. */
export function fileWordOf<T extends string>(table: Readonly<Record<string, T>>, word: T): string {
  return Object.keys(table).find((key) => table[key] === word) ?? '';
}
