/**
 * Inserting and deleting cells: everything that knows an address moves along — cells, sizes, merges, rules, validations,
 * tables, filter, names, formulas of all sheets, and the ranges that the client still holds.
 */
import type { Area, AutoFilter, Cell, FilterColumn, Row, Sheet, Table } from '../../model/workbook';
import type { HostContext } from '../context';
import { ExcelError } from '../errors';
import type { Cells } from '../nodes';
import { mapChartFormulas } from './chart-formulas';
import { area, columnsOf, MAX_COLUMNS, MAX_ROWS, rowsOf } from './areas';
import { filterColumns, type FilterOwner, filterRows } from './filtering';
import { mapReferences, shiftFormula } from './formula';
import { partOfArray } from './guard';
import { mapRuleFormulas } from './rule-formulas';
import { fixedArraysOf } from './spills';
import { headerNames } from './table-headers';

/** A movement: cells in `band` from `from` on go `by` places along the axis; a negative `by` removes the places before them. */
export interface Move {
  sheet: Sheet;
  axis: 'rows' | 'columns';
  /** First place that is inserted, or deleted. */
  at: number;
  /** Places inserted (positive) or deleted (negative). */
  by: number;
  /** The other axis: only cells between these move. */
  low: number;
  high: number;
}

/** Makes room at the area; its cells go down or to the right. */
export function insertCells(host: HostContext, sheet: Sheet, a: Area, shift: 'Down' | 'Right'): void {
  const move: Move =
    shift === 'Down'
      ? { sheet, axis: 'rows', at: a.top, by: rowsOf(a), low: a.left, high: a.right }
      : { sheet, axis: 'columns', at: a.left, by: columnsOf(a), low: a.top, high: a.bottom };
  perform(host, move);
}

/** Removes the area; the cells below it go up, or those on its right go to the left. */
export function deleteCells(host: HostContext, sheet: Sheet, a: Area, shift: 'Up' | 'Left'): void {
  const move: Move =
    shift === 'Up'
      ? { sheet, axis: 'rows', at: a.top, by: -rowsOf(a), low: a.left, high: a.right }
      : { sheet, axis: 'columns', at: a.left, by: -columnsOf(a), low: a.top, high: a.bottom };
  perform(host, move);
}

function perform(host: HostContext, move: Move): void {
  guardSplits(move);
  rebaseRules(move);
  if (move.axis === 'rows') moveRows(move);
  else moveColumns(move);
  const filters = filtersOf(move.sheet);
  moveParts(move);
  for (const table of move.sheet.tables) if (table.hasHeaders) table.columns = headerNames(host, move.sheet, table.area, true);
  // The rows that a deleted column hid come back.
  for (const [owner, criteria] of filters) if (filterColumns(owner).length < criteria) filterRows(host, owner);
  moveNames(host, move);
  for (const sheet of host.workbook.sheets) moveFormulas(sheet, move);
  for (const held of host.heldRanges()) {
    const cells = held.data as Partial<Cells>;
    if (cells.sheet === move.sheet && cells.areas) cells.areas = movedAreas(cells.areas, move);
  }
}

/** Every filter of a sheet with the number of columns that it filters by. */
const filtersOf = (sheet: Sheet): [FilterOwner, number][] =>
  [{ sheet }, ...sheet.tables.map((table) => ({ sheet, table }))].map((owner) => [owner, filterColumns(owner).length]);

/** The formula of a rule is said for the first of its cells: where that is deleted, it is said for the first one that stays. */
function rebaseRules({ sheet, axis, at, by, low, high }: Move): void {
  const rows = axis === 'rows';
  for (const rule of sheet.conditionalFormats) {
    const [first] = rule.areas;
    if (by > 0 || !first) continue;
    const [start, end, across, acrossEnd] = rows ? [first.top, first.bottom, first.left, first.right] : [first.left, first.right, first.top, first.bottom];
    const stays = at - by;
    if (start < at || start >= stays || end < stays || across < low || acrossEnd > high) continue;
    rule.rule = mapRuleFormulas(rule.rule, (formula) => shiftFormula(formula, rows ? stays - start : 0, rows ? 0 : stays - start));
  }
}

/** Excel refuses to tear a table, a merged block or an array formula of old apart. */
function guardSplits(move: Move): void {
  const torn = (a: Area): boolean => {
    const [low, high, end] = move.axis === 'rows' ? [a.left, a.right, a.bottom] : [a.top, a.bottom, a.right];
    const beyond = end >= move.at;
    return beyond && move.low <= high && move.high >= low && (move.low > low || move.high < high);
  };
  if (move.sheet.tables.some((t) => torn(t.area))) throw new ExcelError('InvalidOperation');
  if (move.sheet.merges.some(torn)) throw new ExcelError('InvalidOperation');
  if (fixedArraysOf(move.sheet).some((a) => torn(a) || changed(a, move))) throw partOfArray();
}

/** Places would come into an area, or go out of it while others stay. */
function changed(a: Area, move: Move): boolean {
  const moved = movedArea(a, move);
  return moved !== null && (rowsOf(moved) !== rowsOf(a) || columnsOf(moved) !== columnsOf(a));
}

/** The area after the movement; null when all of it was deleted. Areas that the band cuts stay, as in Excel. */
function movedArea(a: Area, move: Move): Area | null {
  const rows = move.axis === 'rows';
  const [low, high] = rows ? [a.left, a.right] : [a.top, a.bottom];
  if (low < move.low || high > move.high) return a;
  const start = movedIndex(rows ? a.top : a.left, move, 'start');
  const end = movedIndex(rows ? a.bottom : a.right, move, 'end');
  if (start > end) return null;
  const limit = (rows ? MAX_ROWS : MAX_COLUMNS) - 1;
  const last = Math.min(end, limit);
  return rows ? area(start, a.left, last, a.right) : area(a.top, start, a.bottom, last);
}

function movedIndex(index: number, move: Move, edge: 'start' | 'end'): number {
  if (index < move.at) return index;
  const max = (move.axis === 'rows' ? MAX_ROWS : MAX_COLUMNS) - 1;
  if (move.by > 0) return index === max ? max : index + move.by;
  const gone = move.at - move.by;
  if (index >= gone) return index === max ? max : index + move.by;
  return edge === 'start' ? move.at : move.at - 1;
}

const movedAreas = (areas: readonly Area[], move: Move): Area[] => areas.flatMap((a) => movedArea(a, move) ?? []);

function moveRows(move: Move): void {
  const { sheet, at, by, low, high } = move;
  if (low === 0 && high === MAX_COLUMNS - 1) {
    if (by < 0) sheet.rows.splice(at, -by);
    else if (at < sheet.rows.length) sheet.rows.splice(at, 0, ...new Array<Row | undefined>(by));
    for (let row = at; row < sheet.rows.length + Math.abs(by); row++) sheet.touched.rows.add(row);
    return;
  }
  for (let column = low; column <= Math.min(high, widest(sheet)); column++) {
    const line = Array.from({ length: sheet.rows.length }, (_, row) => sheet.cell(row, column));
    shiftLine(line, at, by).forEach((cell, row) => put(sheet, row, column, cell));
  }
}

function moveColumns(move: Move): void {
  const { sheet, at, by, low, high } = move;
  for (let row = low; row <= Math.min(high, sheet.rows.length - 1); row++) {
    const cells = sheet.rows[row]?.cells;
    if (!cells || cells.length <= at) continue;
    shiftLine([...cells], at, by).forEach((cell, column) => put(sheet, row, column, cell));
  }
  if (low !== 0 || high !== MAX_ROWS - 1) return;
  if (by < 0) sheet.columns.splice(at, -by);
  else if (at < sheet.columns.length) sheet.columns.splice(at, 0, ...new Array<undefined>(by));
  sheet.touch('columns');
}

const widest = (sheet: Sheet): number => sheet.rows.reduce((most, row) => Math.max(most, row?.cells.length ?? 0), 0);

/** A line of cells after the movement, long enough to overwrite what was there. */
function shiftLine(line: (Cell | undefined)[], at: number, by: number): (Cell | undefined)[] {
  const before = line.length;
  const rest = line.slice(by < 0 ? at - by : at);
  const moved = [...line.slice(0, at), ...new Array<undefined>(Math.max(0, by)), ...rest];
  return moved.length < before ? [...moved, ...new Array<undefined>(before - moved.length)] : moved;
}

function put(sheet: Sheet, row: number, column: number, cell: Cell | undefined): void {
  if (sheet.cell(row, column) !== cell) sheet.setCell(row, column, cell);
}

function moveParts(move: Move): void {
  const { sheet } = move;
  if (sheet.breaks) moveBreaks(sheet, move);
  sheet.merges = movedAreas(sheet.merges, move);
  for (const rule of sheet.conditionalFormats) rule.areas = movedAreas(rule.areas, move);
  sheet.conditionalFormats = sheet.conditionalFormats.filter((rule) => rule.areas.length);
  for (const validation of sheet.validations) validation.areas = movedAreas(validation.areas, move);
  sheet.validations = sheet.validations.filter((validation) => validation.areas.length);
  if (sheet.hyperlinks.length) {
    sheet.hyperlinks = sheet.hyperlinks.flatMap((link) => movedAreas([link.area], move).map((moved) => ({ ...link, area: moved })));
    sheet.touch('hyperlinks');
  }
  sheet.tables = sheet.tables.filter((table) => moveTable(table, move));
  if (sheet.autoFilter) sheet.autoFilter = movedFilter(sheet.autoFilter, move);
  for (const part of ['merges', 'conditionalFormats', 'validations', 'tables', 'autoFilter'] as const) sheet.touch(part);
}

/** Page breaks move with whole rows and columns only. */
function moveBreaks(sheet: Sheet, { axis, at, by, low, high }: Move): void {
  if (low !== 0 || high !== (axis === 'rows' ? MAX_COLUMNS : MAX_ROWS) - 1) return;
  const moved = sheet.breaks![axis].flatMap((place) => (place < at ? place : by < 0 && place < at - by ? [] : place + by));
  sheet.breaks = { ...sheet.breaks!, [axis]: moved };
  sheet.touch('page');
}

/** A filter with its criteria. Null: all of it was deleted. */
function movedFilter(filter: AutoFilter, move: Move): AutoFilter | null {
  const moved = movedArea(filter.area, move);
  if (!moved) return null;
  if (move.axis === 'rows' || !filter.columns || move.at > filter.area.right) return { ...filter, area: moved };
  const columns = movedCriteria(filter.columns, filter.area, moved, move);
  return { ...filter, area: moved, filtered: columns.length > 0, columns };
}

/** Moves a table with its criteria. @returns false where all of it was deleted */
function moveTable(table: Table, move: Move): boolean {
  const { area: before, filters } = table;
  const moved = movedArea(before, move);
  if (!moved) return false;
  table.area = moved;
  if (move.axis === 'rows' || !filters || move.at > before.right) return true;
  table.filters = movedCriteria(filters, before, moved, move);
  table.filtered = table.filters.length > 0;
  if (!table.filtered) delete table.filters;
  return true;
}

/** Criteria keep to their columns, and go with them. */
const movedCriteria = (columns: readonly FilterColumn[], before: Area, moved: Area, move: Move): FilterColumn[] =>
  columns.flatMap((one) => {
    const place = movedArea({ ...before, left: before.left + one.column, right: before.left + one.column }, move);
    return place ? [{ ...one, column: place.left - moved.left }] : [];
  });

/** Formula after the movement; areas grow and shrink with their cells, references to deleted cells become #REF!. */
function movedFormula(formula: string, home: Sheet, move: Move): string {
  const isElsewhere = (sheetName: string | undefined): boolean => (sheetName ?? home.name).toLowerCase() !== move.sheet.name.toLowerCase();
  return mapReferences(
    formula,
    (r, sheetName) => {
      if (isElsewhere(sheetName)) return r;
      const moved = movedArea(area(r.row, r.column, r.row, r.column), move);
      return moved && { ...r, row: moved.top, column: moved.left };
    },
    ([first, last], sheetName) => {
      if (isElsewhere(sheetName)) return [first, last];
      const moved = movedArea(area(first.row, first.column, last.row, last.column), move);
      return (
        moved && [
          { ...first, row: moved.top, column: moved.left },
          { ...last, row: moved.bottom, column: moved.right },
        ]
      );
    },
  );
}

function moveFormulas(sheet: Sheet, move: Move): void {
  for (const [row, record] of sheet.rows.entries()) {
    for (const [column, cell] of (record?.cells ?? []).entries()) {
      if (!cell?.formula) continue;
      const formula = movedFormula(cell.formula, sheet, move);
      if (formula !== cell.formula) sheet.setCell(row, column, { ...cell, formula });
    }
  }
  for (const rule of sheet.conditionalFormats) {
    const moved = mapRuleFormulas(rule.rule, (formula) => movedFormula(formula, sheet, move));
    if (moved === rule.rule) continue;
    rule.rule = moved;
    // The rule may look at another sheet than its own.
    sheet.touch('conditionalFormats');
  }
}

function moveNames(host: HostContext, move: Move): void {
  mapChartFormulas(host.workbook, (formula) => movedFormula(formula, move.sheet, move));
  for (const name of host.workbook.names) {
    const formula = movedFormula(name.formula, move.sheet, move);
    if (formula === name.formula) continue;
    name.formula = formula;
    host.workbook.namesTouched = true;
  }
}
