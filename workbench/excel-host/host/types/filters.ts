/** Filters: `worksheet.autoFilter`, `table.autoFilter`, and `tableColumn.filter` with its short forms. */
import type { FilterCriteria } from '../../model/workbook';
import { columnsOf, sameArea } from '../cells/areas';
import { type FilterOwner, filterArea, filterColumns, filterRows, isFiltered, putColumns, readCriteria, setCriteria } from '../cells/filtering';
import { guardOption, guardSheet } from '../cells/guard';
import type { HostContext } from '../context';
import { ExcelError, invalidArgument } from '../errors';
import { type NodeData, rangeNode } from '../nodes';
import { type Args, defineType } from '../schema';
import { rangeAt } from './range-arguments';
import { areaOf } from './range-scalars';

type Data = NodeData['AutoFilter'];

/** What the API shows of criteria; those of a file that the model cannot read are not shown. */
const shown = (criteria: FilterCriteria | null | undefined): unknown => (criteria ? { ...criteria } : null);

function criteriaOf(owner: FilterOwner): unknown[] {
  const a = filterArea(owner);
  const columns = filterColumns(owner);
  return a ? Array.from({ length: columnsOf(a) }, (_, i) => shown(columns.find(({ column }) => column === i)?.criteria)) : [];
}

/** Puts the filter on a range; on the range that it has already, criteria are added to it. */
function apply(owner: Data, args: Args, host: HostContext): void {
  const { sheet, table } = owner;
  const target = rangeAt(args, 0, sheet, host);
  const criteria = args.has(2) ? readCriteria(args.values[2]) : null;
  if (criteria && !args.has(1)) throw invalidArgument();
  const a = areaOf(target);
  const present = filterArea(owner);
  if (target.sheet !== sheet || (table && !sameArea(a, table.area) && !sameArea(a, present!))) throw invalidArgument();
  if (!table && (!present || !sameArea(a, present))) {
    guardSheet(sheet);
    putColumns(host, owner, []);
    sheet.autoFilter = { area: { ...a }, filtered: false };
    sheet.touch('autoFilter');
  }
  guardOption(sheet, 'allowAutoFilter');
  if (criteria) setCriteria(host, owner, args.integer(1), criteria);
}

/** Whatever needs a filter on the sheet. Excel answers InvalidOperation… and does nothing where there is none. */
function clear(owner: FilterOwner, host: HostContext): void {
  guardOption(owner.sheet, 'allowAutoFilter');
  if (filterArea(owner)) putColumns(host, owner, []);
}

const filterRange = (owner: Data) => {
  const a = filterArea(owner);
  return a && rangeNode(owner.sheet, { ...a });
};

export const autoFilter = defineType('AutoFilter', {
  scalars: {
    criteria: { get: criteriaOf },
    enabled: { get: (d) => filterArea(d) !== null },
    isDataFiltered: { get: isFiltered },
  },
  methods: {
    apply,
    clearColumnCriteria: (d, args, host) => {
      guardOption(d.sheet, 'allowAutoFilter');
      setCriteria(host, d, args.integer(0), null);
    },
    clearCriteria: (d, _, host) => clear(d, host),
    getRange: (d) => {
      const range = filterRange(d);
      if (!range) throw new ExcelError('InvalidArgument');
      return range;
    },
    getRangeOrNullObject: filterRange,
    reapply: (d, _, host) => {
      guardOption(d.sheet, 'allowAutoFilter');
      if (isFiltered(d)) filterRows(host, d);
    },
    remove: (d, _, host) => {
      if (!d.table) guardSheet(d.sheet);
      clear(d, host);
      if (d.table) return;
      d.sheet.autoFilter = null;
      d.sheet.touch('autoFilter');
    },
  },
});

type Column = NodeData['Filter'];

function applyColumn(d: Column, criteria: unknown, host: HostContext): void {
  const read = readCriteria(criteria);
  guardOption(d.sheet, 'allowAutoFilter');
  setCriteria(host, d, d.index, read);
}

const ranked = (filterOn: string) => (d: Column, args: Args, host: HostContext) => applyColumn(d, { filterOn, criterion1: args.values[0] }, host);
const colored = (filterOn: string) => (d: Column, args: Args, host: HostContext) => applyColumn(d, { filterOn, color: args.values[0] }, host);

export const filter = defineType('Filter', {
  scalars: { criteria: { get: (d) => shown(filterColumns(d).find(({ column }) => column === d.index)?.criteria) } },
  methods: {
    apply: (d, args, host) => applyColumn(d, args.values[0], host),
    applyBottomItemsFilter: ranked('BottomItems'),
    applyBottomPercentFilter: ranked('BottomPercent'),
    applyCellColorFilter: colored('CellColor'),
    applyCustomFilter: (d, args, host) =>
      applyColumn(d, { filterOn: 'Custom', criterion1: args.values[0], criterion2: args.values[1], operator: args.values[2] }, host),
    applyDynamicFilter: (d, args, host) => applyColumn(d, { filterOn: 'Dynamic', dynamicCriteria: args.values[0] }, host),
    applyFontColorFilter: colored('FontColor'),
    applyIconFilter: (d, args, host) => applyColumn(d, { filterOn: 'Icon', icon: args.values[0] }, host),
    applyTopItemsFilter: ranked('TopItems'),
    applyTopPercentFilter: ranked('TopPercent'),
    applyValuesFilter: (d, args, host) => applyColumn(d, { filterOn: 'Values', values: args.values[0] }, host),
    clear: (d, _, host) => {
      guardOption(d.sheet, 'allowAutoFilter');
      setCriteria(host, d, d.index, null);
    },
  },
});
