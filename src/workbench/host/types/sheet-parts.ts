/** What else belongs to a worksheet: its filter, frozen panes and (counted only) charts. */
import type { Sheet } from '../../model/workbook';
import { MAX_COLUMNS, MAX_ROWS } from '../cells/areas';
import { guardOption, guardSheet } from '../cells/guard';
import type { HostContext } from '../context';
import { hostLacks, invalidArgument } from '../errors';
import { type NodeData, rangeNode } from '../nodes';
import { type Args, defineType } from '../schema';
import { rangeAt } from './range-arguments';
import { areaOf } from './range-scalars';

/** Filter criteria go; the rows that they hid come back. */
function clearCriteria(sheet: Sheet): void {
  guardOption(sheet, 'allowAutoFilter');
  const filter = sheet.autoFilter;
  if (!filter) return;
  for (let row = filter.area.top; row <= filter.area.bottom; row++) if (sheet.rows[row]?.hidden) sheet.setRow(row, { hidden: false });
  sheet.autoFilter = { ...filter, filtered: false };
  sheet.touch('autoFilter');
}

/** `apply(range)` puts the filter buttons; criteria are not calculated here. */
function applyFilter(d: NodeData['AutoFilter'], args: Args, host: HostContext): void {
  guardSheet(d.sheet);
  if (args.has(2)) throw hostLacks('AutoFilter', 'apply(criteria)');
  d.sheet.autoFilter = { area: { ...areaOf(rangeAt(args, 0, d.sheet, host)) }, filtered: false };
  d.sheet.touch('autoFilter');
}

const filterRange = ({ sheet }: NodeData['AutoFilter']) => sheet.autoFilter && rangeNode(sheet, { ...sheet.autoFilter.area });

export const autoFilter = defineType('AutoFilter', {
  scalars: {
    enabled: { get: ({ sheet }) => sheet.autoFilter !== null },
    isDataFiltered: { get: ({ sheet }) => sheet.autoFilter?.filtered ?? false },
  },
  methods: {
    apply: applyFilter,
    clearCriteria: ({ sheet }) => clearCriteria(sheet),
    getRange: (d) => filterRange(d) ?? fail(),
    getRangeOrNullObject: filterRange,
    reapply: () => undefined,
    remove: ({ sheet }) => {
      clearCriteria(sheet);
      sheet.autoFilter = null;
    },
  },
});

function fail(): never {
  throw invalidArgument();
}

function freeze(sheet: Sheet, rows: number, columns: number): void {
  sheet.frozen = rows || columns ? { rows, columns } : undefined;
  sheet.touch('page');
}

function frozenArea({ sheet }: NodeData['WorksheetFreezePanes']) {
  if (!sheet.frozen) return null;
  const { rows, columns } = sheet.frozen;
  return rangeNode(sheet, { top: 0, left: 0, bottom: rows ? rows - 1 : MAX_ROWS - 1, right: columns ? columns - 1 : MAX_COLUMNS - 1 });
}

export const worksheetFreezePanes = defineType('WorksheetFreezePanes', {
  methods: {
    freezeAt: ({ sheet }, args, host) => {
      const a = areaOf(rangeAt(args, 0, sheet, host));
      freeze(sheet, a.bottom === MAX_ROWS - 1 ? 0 : a.bottom + 1, a.right === MAX_COLUMNS - 1 ? 0 : a.right + 1);
    },
    freezeColumns: ({ sheet }, args) => freeze(sheet, 0, args.integer(0, 1)),
    freezeRows: ({ sheet }, args) => freeze(sheet, args.integer(0, 1), 0),
    getLocation: (d) => frozenArea(d) ?? fail(),
    getLocationOrNullObject: frozenArea,
    unfreeze: ({ sheet }) => freeze(sheet, 0, 0),
  },
});

/** The model carries charts of a file without reading them: none are listed. */
export const chartCollection = defineType('ChartCollection', {
  scalars: { count: { get: () => 0 } },
  items: () => [],
  methods: { getCount: () => 0 },
});
