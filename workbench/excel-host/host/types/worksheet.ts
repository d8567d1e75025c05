/** One worksheet. */
import type { Sheet, Visibility } from '../../model/workbook';
import { area, wholeSheet } from '../cells/areas';
import { readColor } from '../cells/colors';
import { copySheet } from '../cells/copy-sheet';
import { guardSheet } from '../cells/guard';
import { showLevels } from '../cells/outline';
import { renameInFormulas } from '../cells/rename-sheet';
import { pointsOfCharacters, usedArea } from '../cells/visibility';
import type { HostContext } from '../context';
import { ExcelError, invalidArgument } from '../errors';
import { EventKind } from '../events';
import { findRange, findRanges } from '../find-range';
import { registrations } from '../listening';
import { node, type NodeData, rangeNode } from '../nodes';
import { type Args, asFlag, asNumber, asText, defineType, mustExist, oneOf, type TypeTable } from '../schema';
import { checkSheetName } from '../sheet-names';
import { findAllOn, replaceIn } from './range-search';
import { freeSheetId, guardStructure, sheetNode } from './worksheets';

type Data = NodeData['Worksheet'];
const VISIBILITIES = ['Visible', 'Hidden', 'VeryHidden'] as const;

/** Visible sheets beside this one: the last visible sheet can neither be hidden nor deleted. */
const others = (host: HostContext, sheet: Sheet): Sheet[] => host.workbook.sheets.filter((s) => s !== sheet && s.visibility === 'Visible');

/** The sheet that Excel shows when this one goes away: the next visible, else the one before. */
function leave(host: HostContext, sheet: Sheet): void {
  if (host.workbook.activeSheetId !== sheet.id) return;
  const index = host.workbook.sheets.indexOf(sheet);
  const rest = others(host, sheet);
  const next = rest.find((s) => host.workbook.sheets.indexOf(s) > index) ?? rest.at(-1);
  if (next) host.activate(next);
}

function remove({ sheet }: Data, host: HostContext): void {
  guardStructure(host);
  if (sheet.visibility === 'VeryHidden') throw new ExcelError('InvalidOperation');
  if (sheet.visibility === 'Visible' && others(host, sheet).length === 0) throw new ExcelError('InvalidOperation');
  leave(host, sheet);
  host.workbook.sheets = host.workbook.sheets.filter((s) => s !== sheet);
  host.workbook.names = host.workbook.names.filter((n) => n.scope !== sheet.id);
  host.emit({ kind: EventKind.sheetDeleted, targets: [], message: { source: 'Local', worksheetId: sheet.id } });
}

function setVisibility({ sheet }: Data, value: unknown, host: HostContext): void {
  guardStructure(host);
  const visibility: Visibility = oneOf(value, VISIBILITIES);
  if (visibility !== 'Visible') {
    if (others(host, sheet).length === 0) throw new ExcelError('InvalidOperation');
    leave(host, sheet);
  }
  sheet.visibility = visibility;
  sheet.touch('page');
}

function setName({ sheet }: Data, value: unknown, host: HostContext): void {
  guardStructure(host);
  const before = sheet.name;
  const name = checkSheetName(host.workbook, asText(value), sheet);
  sheet.name = name;
  renameInFormulas(host.workbook, before, name);
  host.emit({ kind: EventKind.sheetName, targets: [sheet.id], message: { nameBefore: before, nameAfter: name, source: 'Local', worksheetId: sheet.id } });
}

function setPosition({ sheet }: Data, value: unknown, host: HostContext): void {
  guardStructure(host);
  const rest = host.workbook.sheets.filter((s) => s !== sheet);
  rest.splice(asNumber(value, 0, rest.length), 0, sheet);
  host.workbook.sheets = rest;
}

function neighbour({ sheet }: Data, host: HostContext, step: 1 | -1, visibleOnly: boolean) {
  const sheets = host.workbook.sheets;
  for (let i = sheets.indexOf(sheet) + step; i >= 0 && i < sheets.length; i += step) {
    const next = sheets[i]!;
    if (!visibleOnly || next.visibility === 'Visible') return sheetNode(next);
  }
  return null;
}

function used({ sheet }: Data, valuesOnly: boolean) {
  const found = usedArea(sheet, wholeSheet(), valuesOnly);
  return found && rangeNode(sheet, found);
}

function byIndexes(row: number, column: number, rows: number, columns: number) {
  const a = area(row, column, row + rows - 1, column + columns - 1);
  const whole = wholeSheet();
  if (rows < 1 || columns < 1 || row < 0 || column < 0 || a.bottom > whole.bottom || a.right > whole.right) throw invalidArgument();
  return a;
}

const POSITIONS = ['None', 'Before', 'After', 'Beginning', 'End'] as const;

/** Where a copy goes: None puts it behind the sheet that was copied. Before and After need another sheet. */
function copyPlace(host: HostContext, sheet: Sheet, args: Args): number {
  const { sheets } = host.workbook;
  const position = args.word(0, POSITIONS, 'None');
  if (position === 'Beginning') return 0;
  if (position === 'End') return sheets.length;
  if (position === 'None') return sheets.indexOf(sheet) + 1;
  const other = args.node(1, 'Worksheet').data.sheet;
  return sheets.indexOf(other) + (position === 'After' ? 1 : 0);
}

function copyOf({ sheet }: Data, args: Args, host: HostContext) {
  guardStructure(host);
  const place = copyPlace(host, sheet, args);
  const copy = copySheet(host, sheet, freeSheetId(host));
  host.workbook.sheets = [...host.workbook.sheets.slice(0, place), copy, ...host.workbook.sheets.slice(place)];
  host.emit({ kind: EventKind.sheetAdded, targets: [copy.id], message: { source: 'Local', worksheetId: copy.id } });
  return sheetNode(copy);
}

/** The number that the file knows the sheet by. Sheets made here get the next ones when they are saved. */
function tabId({ sheet }: Data, host: HostContext): number {
  const ofFile = (id: string): number => parseInt(/^\{00000000-0001-0000-([0-9A-F]{4})-0{12}\}$/i.exec(id)?.[1] ?? '0', 16);
  const known = ofFile(sheet.id);
  if (known) return known;
  const { sheets } = host.workbook;
  const made = sheets.filter(({ id }) => !ofFile(id));
  return Math.max(0, ...sheets.map(({ id }) => ofFile(id))) + made.indexOf(sheet) + 1;
}

const methods: TypeTable<'Worksheet'>['methods'] = {
  activate: ({ sheet }, _, host) => {
    if (sheet.visibility !== 'Visible') throw new ExcelError('InvalidOperation');
    host.activate(sheet);
  },
  copy: (d, args, host) => copyOf(d, args, host),
  _GetAnotherWorksheetById: (_, args, host) => sheetNode(mustExist(host.workbook.sheet(args.text(0)))),
  showOutlineLevels: ({ sheet }, args) => {
    guardSheet(sheet);
    showLevels(sheet, 'rows', args.integer(0));
    showLevels(sheet, 'columns', args.integer(1));
  },
  calculate: (_, __, host) => host.calculate(),
  delete: (d, _, host) => remove(d, host),
  findAll: ({ sheet }, args, host) => findAllOn(sheet, wholeSheet(), args, host) ?? missing(),
  findAllOrNullObject: ({ sheet }, args, host) => findAllOn(sheet, wholeSheet(), args, host),
  replaceAll: ({ sheet }, args, host) => replaceIn(sheet, [wholeSheet()], args, host),
  getCell: ({ sheet }, args) => rangeNode(sheet, byIndexes(args.integer(0), args.integer(1), 1, 1)),
  getRange: ({ sheet }, args, host) => node('Range', findRange(host.workbook, sheet, args.has(0) ? args.text(0) : undefined)),
  getRangeByIndexes: ({ sheet }, args) => rangeNode(sheet, byIndexes(args.integer(0), args.integer(1), args.integer(2), args.integer(3))),
  getRanges: ({ sheet }, args, host) => node('RangeAreas', findRanges(host.workbook, sheet, args.has(0) ? args.text(0) : undefined)),
  getUsedRange: (d, args) => used(d, args.flag(0)) ?? rangeNode(d.sheet, area(0, 0, 0, 0)),
  getUsedRangeOrNullObject: (d, args) => used(d, args.flag(0)),
  getNext: (d, args, host) => neighbour(d, host, 1, args.flag(0)) ?? missing(),
  getNextOrNullObject: (d, args, host) => neighbour(d, host, 1, args.flag(0)),
  getPrevious: (d, args, host) => neighbour(d, host, -1, args.flag(0)) ?? missing(),
  getPreviousOrNullObject: (d, args, host) => neighbour(d, host, -1, args.flag(0)),
  ...registrations<Data>('Worksheet', ({ sheet }) => sheet.id),
};

function missing(): never {
  throw new ExcelError('ItemNotFound');
}

function setGridlines({ sheet }: Data, value: unknown): void {
  sheet.showGridlines = asFlag(value);
  sheet.touch('page');
}

export const worksheet = defineType('Worksheet', {
  identity: ({ sheet }) => ({ Id: sheet.id }),
  scalars: {
    id: { get: ({ sheet }) => sheet.id },
    name: { get: ({ sheet }) => sheet.name, set: setName },
    tabId: { get: tabId, onlyByName: true },
    position: { get: ({ sheet }, host) => host.workbook.sheets.indexOf(sheet), set: setPosition },
    visibility: { get: ({ sheet }) => sheet.visibility, set: setVisibility },
    tabColor: {
      get: ({ sheet }) => sheet.tabColor ?? '',
      set: ({ sheet }, v) => {
        sheet.tabColor = v === '' ? undefined : readColor(v);
        sheet.touch('page');
      },
    },
    showGridlines: { get: ({ sheet }) => sheet.showGridlines ?? true, set: setGridlines },
    // Microsoft's client sets showGridlines under this name.
    gridlines: { set: setGridlines },
    showHeadings: { get: () => true },
    standardHeight: { get: ({ sheet }) => sheet.defaultRowHeight },
    standardWidth: { get: ({ sheet }) => pointsOfCharacters(sheet.defaultColumnWidth) },
    enableCalculation: { get: () => true },
  },
  navigation: {
    autoFilter: (d) => node('AutoFilter', d),
    charts: (d) => node('ChartCollection', d),
    shapes: (d) => node('ShapeCollection', d),
    freezePanes: (d) => node('WorksheetFreezePanes', d),
    horizontalPageBreaks: (d) => node('PageBreakCollection', { ...d, axis: 'rows' }),
    verticalPageBreaks: (d) => node('PageBreakCollection', { ...d, axis: 'columns' }),
    names: (d) => node('NamedItemCollection', d),
    pageLayout: (d) => node('PageLayout', d),
    protection: (d) => node('WorksheetProtection', d),
    tables: (d) => node('TableCollection', d),
  },
  methods,
});
