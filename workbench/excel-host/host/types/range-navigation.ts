/** Range: the methods that answer another range. */
import type { Area } from '../../model/workbook';
import { area, bounding, columnsOf, contains, intersect, isOnSheet, MAX_COLUMNS, MAX_ROWS, parseArea, rowsOf } from '../cells/areas';
import { specialCells } from '../cells/special-cells';
import { usedArea } from '../cells/visibility';
import { mergesIn } from '../cells/writing';
import { ExcelError, invalidArgument } from '../errors';
import { type Cells, type Node, node, rangeNode } from '../nodes';
import type { Args, TypeTable } from '../schema';
import { areaOf } from './range-scalars';

const onSheet = (data: Cells, a: Area): Node => {
  if (!isOnSheet(a)) throw invalidArgument();
  return rangeNode(data.sheet, a);
};

/** The other range of a method with two ranges; must be on the same sheet. */
function other(data: Cells, args: Args): Area {
  const given = args.values[0];
  if (typeof given === 'string') return parseOwn(given);
  const range = args.node(0, 'Range');
  if (range.data.sheet !== data.sheet) throw invalidArgument();
  return areaOf(range.data);
}

function parseOwn(text: string): Area {
  const parsed = parseArea(text);
  if (!parsed) throw invalidArgument();
  return parsed;
}

function resized(a: Area, rows: number, columns: number): Area {
  if (rows < 1 || columns < 1) throw invalidArgument();
  return area(a.top, a.left, a.top + rows - 1, a.left + columns - 1);
}

/** `count` rows or columns beside the range; negative counts from the other side. */
function beside(a: Area, count: number, side: 'above' | 'below' | 'before' | 'after'): Area {
  if (count === 0) throw invalidArgument();
  const size = Math.abs(count);
  switch (count > 0 ? side : OPPOSITE[side]) {
    case 'above':
      return area(a.top - size, a.left, a.top - 1, a.right);
    case 'below':
      return area(a.bottom + 1, a.left, a.bottom + size, a.right);
    case 'before':
      return area(a.top, a.left - size, a.bottom, a.left - 1);
    case 'after':
      return area(a.top, a.right + 1, a.bottom, a.right + size);
  }
}

const OPPOSITE = { above: 'below', below: 'above', before: 'after', after: 'before' } as const;

function used(data: Cells, valuesOnly: boolean): Node | null {
  const found = usedArea(data.sheet, areaOf(data), valuesOnly);
  return found && rangeNode(data.sheet, found);
}

/** The block of non-empty cells around the range, bounded by empty rows and columns. */
function surroundingRegion(data: Cells): Area {
  let region = areaOf(data);
  for (;;) {
    const ring = area(
      Math.max(0, region.top - 1),
      Math.max(0, region.left - 1),
      Math.min(MAX_ROWS - 1, region.bottom + 1),
      Math.min(MAX_COLUMNS - 1, region.right + 1),
    );
    const grown = usedArea(data.sheet, ring, true);
    const next = grown ? bounding(region, grown) : region;
    if (contains(region, next)) return region;
    region = next;
  }
}

function mergedAreas(data: Cells): Node | null {
  const areas = mergesIn(data.sheet, areaOf(data));
  return areas.length ? node('RangeAreas', { sheet: data.sheet, areas }) : null;
}

function special(data: Cells, args: Args): Node | null {
  const areas = specialCells(data.sheet, data.areas, args.text(0), args.has(1) ? args.text(1) : undefined);
  return areas.length ? node('RangeAreas', { sheet: data.sheet, areas }) : null;
}

function found<N>(value: N | null): N {
  if (value === null) throw new ExcelError('ItemNotFound');
  return value;
}

function row(data: Cells, index: number): Node {
  const a = areaOf(data);
  return onSheet(data, area(a.top + index, a.left, a.top + index, a.right));
}

function column(data: Cells, index: number): Node {
  const a = areaOf(data);
  return onSheet(data, area(a.top, a.left + index, a.bottom, a.left + index));
}

function tablesOf(data: Cells, args: Args): Node {
  return node('TableScopedCollection', { ...data, fullyContained: args.flag(0, false) });
}

export const rangeNavigation: NonNullable<TypeTable<'Range'>['methods']> = {
  getCell: (d, args) => {
    const a = areaOf(d);
    const [down, right] = [args.integer(0), args.integer(1)];
    return onSheet(d, area(a.top + down, a.left + right, a.top + down, a.left + right));
  },
  getRow: (d, args) => row(d, args.integer(0)),
  getColumn: (d, args) => column(d, args.integer(0)),
  getOffsetRange: (d, args) => {
    const a = areaOf(d);
    const [down, right] = [args.integer(0), args.integer(1)];
    return onSheet(d, area(a.top + down, a.left + right, a.bottom + down, a.right + right));
  },
  getResizedRange: (d, args) => onSheet(d, resized(areaOf(d), rowsOf(areaOf(d)) + args.integer(0), columnsOf(areaOf(d)) + args.integer(1))),
  getAbsoluteResizedRange: (d, args) => onSheet(d, resized(areaOf(d), args.integer(0), args.integer(1))),
  getRowsAbove: (d, args) => onSheet(d, beside(areaOf(d), args.integer(0, 1), 'above')),
  getRowsBelow: (d, args) => onSheet(d, beside(areaOf(d), args.integer(0, 1), 'below')),
  getColumnsBefore: (d, args) => onSheet(d, beside(areaOf(d), args.integer(0, 1), 'before')),
  getColumnsAfter: (d, args) => onSheet(d, beside(areaOf(d), args.integer(0, 1), 'after')),
  getEntireRow: (d) => rangeNode(d.sheet, area(areaOf(d).top, 0, areaOf(d).bottom, MAX_COLUMNS - 1)),
  getEntireColumn: (d) => rangeNode(d.sheet, area(0, areaOf(d).left, MAX_ROWS - 1, areaOf(d).right)),
  getLastRow: (d) => row(d, rowsOf(areaOf(d)) - 1),
  getLastColumn: (d) => column(d, columnsOf(areaOf(d)) - 1),
  getLastCell: (d) => rangeNode(d.sheet, area(areaOf(d).bottom, areaOf(d).right, areaOf(d).bottom, areaOf(d).right)),
  getBoundingRect: (d, args) => rangeNode(d.sheet, bounding(areaOf(d), other(d, args))),
  getIntersection: (d, args) => rangeNode(d.sheet, found(intersect(areaOf(d), other(d, args)))),
  getIntersectionOrNullObject: (d, args) => {
    const shared = intersect(areaOf(d), other(d, args));
    return shared && rangeNode(d.sheet, shared);
  },
  // Excel answers the top left cell when nothing is used.
  getUsedRange: (d, args) => used(d, args.flag(0, false)) ?? rangeNode(d.sheet, area(areaOf(d).top, areaOf(d).left, areaOf(d).top, areaOf(d).left)),
  getUsedRangeOrNullObject: (d, args) => used(d, args.flag(0, false)),
  getSurroundingRegion: (d) => rangeNode(d.sheet, surroundingRegion(d)),
  getVisibleView: (d) => node('RangeView', d),
  getSpecialCells: (d, args) => found(special(d, args)),
  getSpecialCellsOrNullObject: special,
  getMergedAreasOrNullObject: mergedAreas,
  getTables: tablesOf,
};
