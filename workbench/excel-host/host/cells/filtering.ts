/** Filters of sheets and tables: criteria are checked, kept, and rows are hidden and shown by them. */
import type { Area, FilterColumn, FilterCriteria, FilterDate, Sheet, Table } from '../../model/workbook';
import { DYNAMIC_FILTERS } from '../../package/filter-columns';
import type { HostContext } from '../context';
import { hostLacks, invalidArgument } from '../errors';
import { EventKind } from '../events';
import { oneOf } from '../schema';
import { area, columnsOf, formatArea } from './areas';
import { readColor } from './colors';
import { filterTest, type FilterCell } from './filter-tests';
import { styleAt } from './styles';
import { isRowHidden } from './visibility';

const FILTER_ON = ['BottomItems', 'BottomPercent', 'CellColor', 'Dynamic', 'FontColor', 'Values', 'TopItems', 'TopPercent', 'Icon', 'Custom'] as const;
const SPECIFICITIES = ['Year', 'Month', 'Day', 'Hour', 'Minute', 'Second'] as const;

/** A sheet's own filter (`table` is undefined) or that of a table, where its data lies and what it tests. */
export interface FilterOwner {
  sheet: Sheet;
  table?: Table;
}

/** Header row and data, without a total row. Null: the sheet has no filter. */
export function filterArea({ sheet, table }: FilterOwner): Area | null {
  if (!table) return sheet.autoFilter?.area ?? null;
  return table.hasTotals ? { ...table.area, bottom: table.area.bottom - 1 } : table.area;
}

export const filterColumns = ({ sheet, table }: FilterOwner): FilterColumn[] => (table ? table.filters : sheet.autoFilter?.columns) ?? [];
export const isFiltered = ({ sheet, table }: FilterOwner): boolean => (table ? table.filtered : (sheet.autoFilter?.filtered ?? false));

/** Criteria as the API takes them; InvalidArgument for what Excel could not filter by. */
export function readCriteria(value: unknown): FilterCriteria {
  const given = (value ?? {}) as Record<string, unknown>;
  const filterOn = oneOf(given['filterOn'], FILTER_ON);
  switch (filterOn) {
    case 'Icon':
      throw hostLacks('Filter', 'apply(filterOn: Icon)');
    case 'Values':
      if (!Array.isArray(given['values'])) throw invalidArgument();
      return { filterOn, values: given['values'].map(readValue) };
    case 'Custom':
      return readCustom(given);
    case 'Dynamic':
      return { filterOn, dynamicCriteria: oneOf(given['dynamicCriteria'], Object.keys(DYNAMIC_FILTERS)) };
    case 'CellColor':
    case 'FontColor':
      return { filterOn, color: readColor(given['color']) };
    default:
      return { filterOn, criterion1: readRank(given['criterion1'], filterOn.endsWith('Percent') ? 100 : 500) };
  }
}

function readValue(value: unknown): string | FilterDate {
  if (typeof value === 'string' || typeof value === 'number') return String(value);
  const { date, specificity } = (value ?? {}) as { date?: unknown; specificity?: unknown };
  if (typeof date !== 'string' || !/^\d{4}(\D\d+)*Z?$/.test(date)) throw invalidArgument();
  return { date, specificity: oneOf(specificity, SPECIFICITIES) };
}

function readCustom({ criterion1, criterion2, operator }: Record<string, unknown>): FilterCriteria {
  if (typeof criterion1 !== 'string') throw invalidArgument();
  if (criterion2 == null) return { filterOn: 'Custom', criterion1 };
  if (typeof criterion2 !== 'string') throw invalidArgument();
  return { filterOn: 'Custom', criterion1, criterion2, operator: oneOf(operator ?? 'And', ['And', 'Or']) };
}

function readRank(value: unknown, most: number): string {
  const rank = Number(value);
  if (value == null || !Number.isInteger(rank) || rank < 1 || rank > most) throw invalidArgument();
  return String(rank);
}

/** Sets (or with null takes away) the criteria of one column, and filters anew. */
export function setCriteria(host: HostContext, owner: FilterOwner, column: number, criteria: FilterCriteria | null): void {
  const a = filterArea(owner);
  if (!a || column < 0 || column >= columnsOf(a)) throw invalidArgument();
  const rest = filterColumns(owner).filter((one) => one.column !== column);
  putColumns(host, owner, criteria ? [...rest, { column, criteria }] : rest);
}

/** Puts all criteria. Without any, every row of the filter is shown, those hidden by hand too, as in Excel. */
export function putColumns(host: HostContext, owner: FilterOwner, columns: FilterColumn[]): void {
  const { sheet, table } = owner;
  const sorted = columns.sort((x, y) => x.column - y.column);
  const filtered = sorted.length > 0;
  if (table) {
    table.filtered = filtered;
    if (filtered) table.filters = sorted;
    else delete table.filters;
    sheet.touch('tables');
  } else if (sheet.autoFilter) {
    sheet.autoFilter = { area: sheet.autoFilter.area, filtered, ...(filtered && { columns: sorted }) };
    sheet.touch('autoFilter');
  }
  filterRows(host, owner);
}

/** Hides and shows rows by the criteria. What the model does not read (icons of a file) lets the rows through that it let through before. */
export function filterRows(host: HostContext, owner: FilterOwner): void {
  const { sheet } = owner;
  const a = filterArea(owner);
  if (!a) return;
  const rows = Array.from({ length: Math.min(a.bottom, sheet.rows.length - 1) - a.top }, (_, i) => a.top + 1 + i);
  const passing = filterColumns(owner).map(({ column, criteria }) => passes(host, sheet, rows, a.left + column, criteria));
  const hidden: number[] = [];
  const shown: number[] = [];
  for (const [i, row] of rows.entries()) {
    const hide = !passing.every((lets) => lets[i]);
    if (hide === isRowHidden(sheet, row)) continue;
    sheet.setRow(row, { hidden: hide });
    (hide ? hidden : shown).push(row);
  }
  tell(host, sheet, hidden, 'Hidden');
  tell(host, sheet, shown, 'Unhidden');
}

function passes(host: HostContext, sheet: Sheet, rows: readonly number[], column: number, criteria: FilterCriteria | null): boolean[] {
  if (!criteria) return rows.map((row) => !isRowHidden(sheet, row));
  const cells = rows.map((row): FilterCell => ({ cell: sheet.cell(row, column), style: host.workbook.styles[styleAt(sheet, row, column)]! }));
  return cells.map(filterTest(host, criteria, cells));
}

function tell(host: HostContext, sheet: Sheet, rows: readonly number[], changeType: 'Hidden' | 'Unhidden'): void {
  if (!rows.length) return;
  const blocks: Area[] = [];
  for (const row of rows) {
    const last = blocks.at(-1);
    if (last?.bottom === row - 1) last.bottom = row;
    else blocks.push(area(row, 0, row, 16_383));
  }
  const message = { address: blocks.map(formatArea).join(','), changeType, source: 'Local', worksheetId: sheet.id };
  host.emit({ kind: EventKind.sheetRowHidden, targets: [sheet.id], message });
}

/** After columns were put in or taken out at `at` (from 0 in the filter): criteria stay with their column, or go with it. */
export function shiftColumns(columns: readonly FilterColumn[], at: number, by: number): FilterColumn[] {
  return columns.flatMap((one) => {
    if (one.column < at) return one;
    return one.column + Math.min(0, by) < at && by < 0 ? [] : { ...one, column: one.column + by };
  });
}
