/** The collection of sheets: order, visibility, adding and deleting. */
import { Sheet } from '../../model/workbook';
import type { HostContext } from '../context';
import { ExcelError } from '../errors';
import { EventKind } from '../events';
import { registrations } from '../listening';
import { node } from '../nodes';
import { defineType, mustExist } from '../schema';
import { checkSheetName, freeSheetName } from '../sheet-names';
import { WORKBOOK_TARGET } from '../events';

export const sheetNode = (sheet: Sheet) => node('Worksheet', { sheet });
const orNull = (sheet: Sheet | undefined) => (sheet ? sheetNode(sheet) : null);

/** Structure changes that a protected workbook refuses. */
export function guardStructure(host: HostContext): void {
  if (host.workbookProtected) throw new ExcelError('AccessDenied');
}

function addSheet(host: HostContext, name: string | undefined): Sheet {
  guardStructure(host);
  const { workbook } = host;
  const sheet = new Sheet(freeSheetId(host), name === undefined ? freeSheetName(workbook) : checkSheetName(workbook, name));
  sheet.isNew = true;
  workbook.sheets.push(sheet);
  host.emit({ kind: EventKind.sheetAdded, targets: [sheet.id], message: { source: 'Local', worksheetId: sheet.id } });
  return sheet;
}

export function freeSheetId(host: HostContext): string {
  for (let n = host.workbook.sheets.length + 1; ; n++) {
    const id = `{${String(n).padStart(8, '0')}-0001-0000-0000-000000000000}`;
    if (!host.workbook.sheets.some((s) => s.id === id)) return id;
  }
}

const visible = (sheets: Sheet[], only: boolean): Sheet[] => (only ? sheets.filter((s) => s.visibility === 'Visible') : sheets);
const active = (host: HostContext): Sheet => mustExist(host.workbook.sheet(host.workbook.activeSheetId));

export const worksheetCollection = defineType('WorksheetCollection', {
  items: (_, host) => host.workbook.sheets.map(sheetNode),
  item: (_, key, host) => orNull(host.workbook.sheet(String(key))),
  methods: {
    add: (_, args, host) => sheetNode(addSheet(host, args.has(0) ? args.text(0) : undefined)),
    getActiveWorksheet: (_, __, host) => sheetNode(active(host)),
    getCount: (_, args, host) => visible(host.workbook.sheets, args.flag(0)).length,
    getFirst: (_, args, host) => sheetNode(mustExist(visible(host.workbook.sheets, args.flag(0))[0])),
    getLast: (_, args, host) => sheetNode(mustExist(visible(host.workbook.sheets, args.flag(0)).at(-1))),
    getItemOrNullObject: (_, args, host) => orNull(host.workbook.sheet(args.text(0))),
    ...registrations('WorksheetCollection', () => WORKBOOK_TARGET),
  },
});
