/**
 * Filling down, up, left or right as the fill handle does: formulas are copied, series go on, everything else repeats.
 * One line of cells (a column when filling down) at a time; `step` counts from its first new cell.
 */
import type { Area, Cell, Sheet } from '../../model/workbook';
import type { HostContext } from '../context';
import { invalidArgument } from '../errors';
import { contains, sameArea } from './areas';
import { outputOf } from './contents';
import { shiftFormula } from './formula';
import { guardContents } from './guard';
import { type FillType, numberSeries, type Series, textSeries } from './fill-series';
import { isDateFormat } from './number-format';
import { styleAt } from './styles';
import { refreshHeaders } from './table-headers';

interface Place {
  row: number;
  column: number;
}

/** The source cells of one line and the places to be filled, both in the direction of filling. */
interface Line {
  source: Place[];
  target: Place[];
  /** Upwards or to the left: there a single cell counts down. */
  back: boolean;
}

/** Fills the part of `target` that is not `source`; InvalidArgument unless the target is the source stretched in one direction. */
export function autoFill(host: HostContext, sheet: Sheet, source: Area, target: Area, type: FillType): void {
  if (!contains(target, source)) throw invalidArgument();
  if (sameArea(source, target)) return;
  guardContents(host.workbook, sheet, target);
  for (const line of linesOf(source, target)) fillLine(host, sheet, line, type);
  refreshHeaders(host, sheet, target);
  host.changed({ sheet, area: target });
}

const span = (from: number, to: number): number[] => Array.from({ length: Math.abs(to - from) + 1 }, (_, i) => (from <= to ? from + i : from - i));

function linesOf(source: Area, target: Area): Line[] {
  const stretched = [target.top < source.top, target.bottom > source.bottom, target.left < source.left, target.right > source.right];
  if (stretched.filter(Boolean).length !== 1) throw invalidArgument();
  const [up, down, left] = stretched;
  if (up || down) {
    const [from, to] = up ? [source.bottom, source.top] : [source.top, source.bottom];
    const rest = up ? span(source.top - 1, target.top) : span(source.bottom + 1, target.bottom);
    return span(source.left, source.right).map((column) => ({
      source: span(from, to).map((row) => ({ row, column })),
      target: rest.map((row) => ({ row, column })),
      back: up!,
    }));
  }
  const [from, to] = left ? [source.right, source.left] : [source.left, source.right];
  const rest = left ? span(source.left - 1, target.left) : span(source.right + 1, target.right);
  return span(source.top, source.bottom).map((row) => ({
    source: span(from, to).map((column) => ({ row, column })),
    target: rest.map((column) => ({ row, column })),
    back: left!,
  }));
}

function fillLine(host: HostContext, sheet: Sheet, line: Line, type: FillType): void {
  const { source, target } = line;
  const cells = source.map(({ row, column }) => sheet.cell(row, column));
  const series = type === 'FillFormats' ? null : seriesOf(host, cells, line, sheet, type);
  for (const [step, place] of target.entries()) {
    const pattern = step % source.length;
    const from = source[pattern]!;
    const style = type === 'FillValues' ? styleAt(sheet, place.row, place.column) : styleAt(sheet, from.row, from.column);
    sheet.setCell(place.row, place.column, filled(sheet, cells[pattern], series?.(step), from, place, style, type));
  }
}

function filled(
  sheet: Sheet,
  from: Cell | undefined,
  next: number | string | undefined,
  source: Place,
  place: Place,
  style: number,
  type: FillType,
): Cell | undefined {
  if (type === 'FillFormats') return { ...(sheet.cell(place.row, place.column) ?? { value: null }), style };
  if (from?.formula !== undefined) {
    const formula = shiftFormula(from.formula, place.row - source.row, place.column - source.column);
    return { value: null, formula, uncached: true, style };
  }
  const value = next ?? from?.value ?? null;
  return value === null && style === 0 ? undefined : { value, style };
}

const DAY_FILLS: ReadonlySet<FillType> = new Set(['FillDays', 'FillWeekdays', 'FillMonths', 'FillYears']);

/** A series of days in Excel's usual count. */
function daySeries(days: readonly number[], isDate: boolean, back: boolean, type: FillType, dayOffset: number): Series | null {
  const usual = days.map((day) => day + dayOffset);
  const series = numberSeries(usual, isDate, back, type);
  return series && ((step) => Number(series(step)) - dayOffset);
}

function seriesOf(host: HostContext, cells: readonly (Cell | undefined)[], { source, back }: Line, sheet: Sheet, type: FillType): Series | null {
  if (type === 'FillCopy' || cells.some((cell) => !cell || cell.formula !== undefined)) return null;
  const values = cells.map((cell) => outputOf(cell));
  if (values.every((value) => typeof value === 'number')) {
    const isDate = source.every(({ row, column }) => isDateFormat(host.workbook.styles[styleAt(sheet, row, column)]?.numberFormat ?? 'General'));
    return isDate || DAY_FILLS.has(type) ? daySeries(values, isDate, back, type, host.workbook.dayOffset) : numberSeries(values, isDate, back, type);
  }
  return values.every((value) => typeof value === 'string') ? textSeries(values, back) : null;
}
