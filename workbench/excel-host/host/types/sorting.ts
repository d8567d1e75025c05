/** `range.sort` and `table.sort`, and the events that a sort causes. */
import type { Area, Sheet, TableSortState } from '../../model/workbook';
import { formatArea } from '../cells/areas';
import { guardOption } from '../cells/guard';
import { guardRearranging, rearrangeable, rearranged } from '../cells/rearranging';
import { readFields, sortLines } from '../cells/sorting';
import type { HostContext } from '../context';
import { EventKind } from '../events';
import type { NodeData } from '../nodes';
import { type Args, defineType } from '../schema';
import { areaOf } from './range-scalars';
import { bodyOf } from './table-areas';

const METHODS = ['PinYin', 'StrokeCount'] as const;

interface Request {
  fields: unknown;
  matchCase: boolean;
  axis: 'rows' | 'columns';
}

function sort(host: HostContext, sheet: Sheet, a: Area, { fields, matchCase, axis }: Request): void {
  const read = readFields(fields, a, axis);
  guardOption(sheet, 'allowSort');
  guardRearranging(host, sheet, a);
  const moved = sortLines(host, { sheet, area: a, axis, fields: read, matchCase });
  if (!moved.length) return;
  rearranged(host, sheet, a);
  // Excel tells which lines lie elsewhere now, not which area was sorted.
  const message = { address: joined(moved, axis).map(formatArea).join(','), source: 'Local', worksheetId: sheet.id };
  host.emit({ kind: axis === 'rows' ? EventKind.sheetRowSorted : EventKind.sheetColumnSorted, targets: [sheet.id], message });
}

/** Lines side by side as one rectangle. */
function joined(lines: readonly Area[], axis: 'rows' | 'columns'): Area[] {
  const areas: Area[] = [];
  for (const line of lines) {
    const last = areas.at(-1);
    if (last && axis === 'rows' && last.bottom === line.top - 1) last.bottom = line.bottom;
    else if (last && axis === 'columns' && last.right === line.left - 1) last.right = line.right;
    else areas.push({ ...line });
  }
  return areas;
}

function applyToRange(data: NodeData['RangeSort'], args: Args, host: HostContext): void {
  const axis = args.word(3, ['Rows', 'Columns'], 'Rows') === 'Rows' ? 'rows' : 'columns';
  args.word(4, METHODS, 'PinYin');
  const whole = rearrangeable(data.sheet, areaOf(data));
  const headers = args.flag(2) ? 1 : 0;
  const a = axis === 'rows' ? { ...whole, top: whole.top + headers } : { ...whole, left: whole.left + headers };
  if (a.top > a.bottom || a.left > a.right) return;
  sort(host, data.sheet, a, { fields: args.values[0], matchCase: args.flag(1), axis });
}

export const rangeSort = defineType('RangeSort', { methods: { apply: applyToRange } });

function applyToTable({ sheet, table }: NodeData['TableSort'], args: Args, host: HostContext): void {
  const state: TableSortState = { fields: args.values[0] as unknown[], matchCase: args.flag(1), method: args.word(2, METHODS, 'PinYin') };
  sort(host, sheet, bodyOf(table), { fields: state.fields, matchCase: state.matchCase, axis: 'rows' });
  table.sort = state;
}

/** The state of the header buttons; the file is not told of it. */
export const tableSort = defineType('TableSort', {
  scalars: {
    fields: { get: ({ table }) => table.sort?.fields ?? [] },
    matchCase: { get: ({ table }) => table.sort?.matchCase ?? false },
    method: { get: ({ table }) => table.sort?.method ?? 'PinYin' },
  },
  methods: {
    apply: applyToTable,
    clear: ({ sheet, table }) => {
      guardOption(sheet, 'allowSort');
      delete table.sort;
    },
    reapply: ({ sheet, table }, _, host) => {
      if (table.sort) sort(host, sheet, bodyOf(table), { fields: table.sort.fields, matchCase: table.sort.matchCase, axis: 'rows' });
    },
  },
});

export const removeDuplicatesResult = defineType('RemoveDuplicatesResult', {
  scalars: { removed: { get: (d) => d.removed }, uniqueRemaining: { get: (d) => d.remaining } },
});
