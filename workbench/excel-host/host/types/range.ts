/** Range, RangeAreas and the visible view of a range. */
import type { Area } from '../../model/workbook';
import { cellsOf, intersect, isEntireColumn, isEntireRow, MAX_COLUMNS, MAX_ROWS } from '../cells/areas';
import { readFormulas, readText, readValues } from '../cells/contents';
import { specialCells } from '../cells/special-cells';
import { isColumnHidden, isRowHidden, usedArea } from '../cells/visibility';
import { ExcelError } from '../errors';
import { type Cells, node, type NodeData, rangeNode } from '../nodes';
import { defineType } from '../schema';
import { clear, copyFrom, rangeActions } from './range-actions';
import { rangeCalculation } from './range-calculation';
import { rangeNavigation } from './range-navigation';
import { rangeSearch } from './range-search';
import { rangeProperties } from './range-properties';
import { addressOf, areaOf, rangeScalars } from './range-scalars';
import { sheetNode } from './worksheets';

export const range = defineType('Range', {
  byReference: true,
  scalars: rangeScalars,
  navigation: {
    conditionalFormats: (d) => node('ConditionalFormatCollection', d),
    dataValidation: (d) => node('DataValidation', d),
    format: (d) => node('RangeFormat', d),
    sort: (d) => node('RangeSort', d),
    worksheet: (d) => sheetNode(d.sheet),
  },
  methods: { ...rangeNavigation, ...rangeActions, ...rangeProperties, ...rangeSearch, ...rangeCalculation },
});

const orNull = (d: Cells, areas: Area[]) => (areas.length ? node('RangeAreas', { sheet: d.sheet, areas }) : null);

function found<V>(value: V | null): V {
  if (value === null) throw new ExcelError('ItemNotFound');
  return value;
}

const areasNode = (d: Cells, areas: Area[]) => node('RangeAreas', { sheet: d.sheet, areas });
const usedAreas = (d: Cells, valuesOnly: boolean) =>
  orNull(
    d,
    d.areas.flatMap((a) => usedArea(d.sheet, a, valuesOnly) ?? []),
  );

const shared = (d: Cells, other: Cells): Area[] => d.areas.flatMap((a) => other.areas.flatMap((b) => (d.sheet === other.sheet ? (intersect(a, b) ?? []) : [])));

export const rangeAreas = defineType('RangeAreas', {
  byReference: true,
  scalars: {
    address: { get: (d) => addressOf(d.sheet, d.areas) },
    addressLocal: { get: (d) => addressOf(d.sheet, d.areas) },
    areaCount: { get: (d) => d.areas.length },
    cellCount: { get: (d) => d.areas.reduce((sum, a) => sum + cellsOf(a), 0) },
    isEntireColumn: { get: (d) => d.areas.every(isEntireColumn) },
    isEntireRow: { get: (d) => d.areas.every(isEntireRow) },
  },
  navigation: {
    areas: (d) => node('RangeCollection', d),
    conditionalFormats: (d) => node('ConditionalFormatCollection', d),
    dataValidation: (d) => node('DataValidation', d),
    format: (d) => node('RangeFormat', d),
    worksheet: (d) => sheetNode(d.sheet),
  },
  methods: {
    calculate: (_, __, host) => host.calculate(),
    clear,
    copyFrom: (d, args, host) => d.areas.forEach((a) => copyFrom({ sheet: d.sheet, areas: [a] }, args, host)),
    getEntireColumn: (d) =>
      areasNode(
        d,
        d.areas.map((a) => ({ ...a, top: 0, bottom: MAX_ROWS - 1 })),
      ),
    getEntireRow: (d) =>
      areasNode(
        d,
        d.areas.map((a) => ({ ...a, left: 0, right: MAX_COLUMNS - 1 })),
      ),
    getTables: (d, args) => node('TableScopedCollection', { ...d, fullyContained: args.flag(0, false) }),
    getUsedRangeAreas: (d, args) => found(usedAreas(d, args.flag(0, false))),
    getUsedRangeAreasOrNullObject: (d, args) => usedAreas(d, args.flag(0, false)),
    getIntersection: (d, args) => found(orNull(d, shared(d, (args.values[0] as { data: Cells }).data))),
    getIntersectionOrNullObject: (d, args) => orNull(d, shared(d, (args.values[0] as { data: Cells }).data)),
    getSpecialCells: (d, args) => found(orNull(d, specialCells(d.sheet, d.areas, args.text(0), args.has(1) ? args.text(1) : undefined))),
    getSpecialCellsOrNullObject: (d, args) => orNull(d, specialCells(d.sheet, d.areas, args.text(0), args.has(1) ? args.text(1) : undefined)),
    getOffsetRangeAreas: (d, args) => {
      const [down, right] = [args.integer(0), args.integer(1)];
      return orNull(
        d,
        d.areas.map((a) => ({ top: a.top + down, bottom: a.bottom + down, left: a.left + right, right: a.right + right })),
      );
    },
  },
});

const rangesOf = (d: NodeData['RangeCollection']) => [d, ...(d.more ?? [])].flatMap(({ sheet, areas }) => areas.map((a) => rangeNode(sheet, { ...a })));

export const rangeCollection = defineType('RangeCollection', {
  items: rangesOf,
  methods: {
    getCount: (d) => rangesOf(d).length,
    getItemAt: (d, args) => found(rangesOf(d)[args.integer(0)] ?? null),
  },
});

/** Rows and columns of a range that are not hidden. */
function visible(d: NodeData['RangeView']): { rows: number[]; columns: number[]; area: Area } {
  const a = areaOf(d);
  const rows = Array.from({ length: a.bottom - a.top + 1 }, (_, i) => a.top + i).filter((r) => !isRowHidden(d.sheet, r));
  const columns = Array.from({ length: a.right - a.left + 1 }, (_, i) => a.left + i).filter((c) => !isColumnHidden(d.sheet, c));
  return { rows, columns, area: a };
}

function addresses(d: NodeData['RangeView']): string[][] {
  const { rows, columns } = visible(d);
  return rows.map((r) => columns.map((c) => addressOf(d.sheet, [{ top: r, bottom: r, left: c, right: c }])));
}

function pickVisible<V>(d: NodeData['RangeView'], all: V[][]): V[][] {
  const { rows, columns, area } = visible(d);
  return rows.map((r) => columns.map((c) => all[r - area.top]![c - area.left]!));
}

export const rangeView = defineType('RangeView', {
  scalars: {
    columnCount: { get: (d) => visible(d).columns.length },
    rowCount: { get: (d) => visible(d).rows.length },
    values: { get: (d) => pickVisible(d, readValues(d.sheet, areaOf(d))) },
    formulas: { get: (d) => pickVisible(d, readFormulas(d.sheet, areaOf(d))) },
    text: { get: (d, host) => pickVisible(d, readText(host.workbook, d.sheet, areaOf(d), host.separators)) },
    cellAddresses: { get: addresses, onlyByName: true },
  },
  methods: {
    getRange: (d) => rangeNode(d.sheet, { ...areaOf(d) }),
  },
});
