/** What else belongs to a worksheet: its frozen panes. */
import type { Sheet } from '../../model/workbook';
import { MAX_COLUMNS, MAX_ROWS } from '../cells/areas';
import { invalidArgument } from '../errors';
import { type NodeData, rangeNode } from '../nodes';
import { defineType } from '../schema';
import { rangeAt } from './range-arguments';
import { areaOf } from './range-scalars';

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
