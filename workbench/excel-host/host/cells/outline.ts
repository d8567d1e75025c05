/** Groups of rows and columns: levels from 1 to 7, and hiding what is grouped. The summary line stands below, or on the right. */
import type { Area, Sheet } from '../../model/workbook';
import { invalidArgument } from '../errors';
import { isEntireColumn, isEntireRow } from './areas';
import { isColumnHidden, isRowHidden } from './visibility';

export type Axis = 'rows' | 'columns';
/** Excel has eight levels, the ungrouped lines included. */
const DEEPEST = 7;

/** `ByRows`, `ByColumns`; Excel refuses to group whole rows by columns, and the other way round. */
export function axisOf(option: 'ByRows' | 'ByColumns', a: Area): Axis {
  const axis = option === 'ByRows' ? 'rows' : 'columns';
  if (axis === 'rows' ? isEntireColumn(a) && !isEntireRow(a) : isEntireRow(a) && !isEntireColumn(a)) throw invalidArgument();
  return axis;
}

const levelOf = (sheet: Sheet, axis: Axis, line: number): number => sheet[axis][line]?.outline ?? 0;
const isHidden = (sheet: Sheet, axis: Axis, line: number): boolean => (axis === 'rows' ? isRowHidden : isColumnHidden)(sheet, line);

interface LineChange {
  outline?: number | undefined;
  hidden?: boolean;
  collapsed?: boolean | undefined;
}

function change(sheet: Sheet, axis: Axis, line: number, to: LineChange): void {
  if (axis === 'rows') sheet.setRow(line, to);
  else sheet.setColumn(line, to);
}

function linesOf(a: Area, axis: Axis): number[] {
  const [from, to] = axis === 'rows' ? [a.top, a.bottom] : [a.left, a.right];
  return Array.from({ length: to - from + 1 }, (_, i) => from + i);
}

/** One level more, or less, for every line of the area. */
export function regroup(sheet: Sheet, a: Area, axis: Axis, by: 1 | -1): void {
  const lines = linesOf(a, axis);
  if (by === 1 && lines.some((line) => levelOf(sheet, axis, line) >= DEEPEST)) throw invalidArgument();
  for (const line of lines) {
    const level = levelOf(sheet, axis, line) + by;
    if (level >= 0) change(sheet, axis, line, { outline: level || undefined });
  }
}

/** Hides or shows the whole groups that the area lies in, or whose summary line it is. */
export function setDetails(sheet: Sheet, a: Area, axis: Axis, hidden: boolean): void {
  const inside = linesOf(a, axis).filter((line) => levelOf(sheet, axis, line) > 0);
  const summary = (axis === 'rows' ? a.top : a.left) - 1;
  const start = inside.length ? inside : summary >= 0 && levelOf(sheet, axis, summary) > 0 ? [summary] : [];
  if (!start.length) return;
  const level = Math.min(...start.map((line) => levelOf(sheet, axis, line)));
  let [first, last] = [start[0]!, start.at(-1)!];
  while (first > 0 && levelOf(sheet, axis, first - 1) >= level) first--;
  while (levelOf(sheet, axis, last + 1) >= level) last++;
  for (let line = first; line <= last; line++) change(sheet, axis, line, { hidden });
  change(sheet, axis, last + 1, { collapsed: hidden || undefined });
}

/** Shows levels 1 to `levels` and hides the deeper ones; 0 leaves the lines alone. */
export function showLevels(sheet: Sheet, axis: Axis, levels: number): void {
  if (levels < 0 || levels > DEEPEST + 1) throw invalidArgument();
  if (levels === 0) return;
  const grouped = Object.keys(sheet[axis])
    .map(Number)
    .filter((line) => levelOf(sheet, axis, line) > 0);
  for (const line of grouped) {
    const hidden = levelOf(sheet, axis, line) >= levels;
    if (hidden !== isHidden(sheet, axis, line)) change(sheet, axis, line, { hidden });
  }
  // A line is collapsed when the deeper lines before it are hidden.
  for (const line of new Set(grouped.map((one) => one + 1))) {
    const before = levelOf(sheet, axis, line - 1);
    if (before <= levelOf(sheet, axis, line)) continue;
    const collapsed = isHidden(sheet, axis, line - 1) || undefined;
    if (sheet[axis][line]?.collapsed !== collapsed) change(sheet, axis, line, { collapsed });
  }
}
