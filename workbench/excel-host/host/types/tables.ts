/** Tables: the collections and the table itself. */
import type { Area, Sheet, Table } from '../../model/workbook';
import { columnsOf, contains, overlaps, parseArea, rowsOf, splitAddress } from '../cells/areas';
import { filterColumns, filterRows, putColumns } from '../cells/filtering';
import { guardOption, guardSheet } from '../cells/guard';
import { insertCells } from '../cells/structure';
import type { HostContext } from '../context';
import { ExcelError, invalidArgument } from '../errors';
import { EventKind, WORKBOOK_TARGET } from '../events';
import { findRange } from '../find-range';
import { registrations } from '../listening';
import { type Cells, Node, node, type NodeData, rangeNode } from '../nodes';
import { type Args, asFlag, asText, defineType, mustExist } from '../schema';
import { headerNames, writeCell } from '../cells/table-headers';
import { bodyOf } from './table-areas';
import { sheetNode } from './worksheets';

type Data = NodeData['Table'];
type Scope = NodeData['TableCollection'];

const tableNode = (sheet: Sheet, table: Table) => node('Table', { sheet, table });

/** Every table of the workbook, or of one sheet. */
function all(d: Scope, host: HostContext): Data[] {
  const sheets = d.sheet ? [d.sheet] : host.workbook.sheets;
  return sheets.flatMap((sheet) => sheet.tables.map((table) => ({ sheet, table })));
}

const find = (tables: Data[], key: string | number): Node | null => {
  const found = tables.find(({ table }) => table.id === key) ?? tables.find(({ table }) => table.name.toLowerCase() === String(key).toLowerCase());
  return found ? node('Table', found) : null;
};

const allTables = (host: HostContext): Table[] => host.workbook.sheets.flatMap((s) => s.tables);

function freeTableName(host: HostContext): string {
  const taken = new Set(allTables(host).map((t) => t.name.toLowerCase()));
  for (let n = taken.size + 1; ; n++) if (!taken.has(`table${n}`)) return `Table${n}`;
}

function freeTableId(host: HostContext): string {
  const taken = new Set(allTables(host).map((t) => t.id));
  let id = host.nextId('T');
  while (taken.has(id)) id = host.nextId('T');
  return id;
}

/** The range given as a proxy or as an address; the sheet comes from the address or the collection. */
function source(d: Scope, args: Args, host: HostContext): Cells {
  const given = args.values[0];
  if (given instanceof Node && given.type === 'Range') return given.data as Cells;
  const text = args.text(0);
  const named = splitAddress(text).sheet;
  const sheet = named === undefined ? (d.sheet ?? host.workbook.sheet(host.workbook.activeSheetId)) : host.workbook.sheet(named);
  if (!sheet || !parseArea(splitAddress(text).address)) throw invalidArgument();
  return findRange(host.workbook, sheet, text);
}

function newTable(host: HostContext, area: Area, columns: string[]): Table {
  const plain = { hasHeaders: true, hasTotals: false, style: 'TableStyleMedium2', isNew: true, filtered: false };
  return { id: freeTableId(host), name: freeTableName(host), area, columns, ...plain };
}

function add(d: Scope, args: Args, host: HostContext): Node {
  const { sheet, areas } = source(d, args, host);
  guardSheet(sheet);
  const hasHeaders = args.flag(1);
  let area = { ...mustExist(areas[0]) };
  if (sheet.tables.some((t) => overlaps(t.area, area)) || sheet.merges.some((m) => overlaps(m, area))) throw new ExcelError('MergedRangeConflict');
  if (!hasHeaders) {
    // Excel puts a header row in and moves the data down.
    insertCells(host, sheet, { ...area, bottom: area.top }, 'Down');
    area = { ...area, bottom: area.bottom + 1 };
  }
  const made = newTable(host, area, headerNames(host, sheet, area, hasHeaders));
  sheet.tables = [...sheet.tables, made];
  sheet.touch('tables');
  host.emit({ kind: EventKind.tableAdded, targets: [sheet.id], message: { source: 'Local', tableId: made.id, worksheetId: sheet.id } });
  return tableNode(sheet, made);
}

export const tableCollection = defineType('TableCollection', {
  scalars: { count: { get: (d, host) => all(d, host).length } },
  items: (d, host) => all(d, host).map((t) => node('Table', t)),
  item: (d, key, host) => find(all(d, host), key),
  methods: {
    add,
    getCount: (d, _, host) => all(d, host).length,
    getItemAt: (d, args, host) => node('Table', mustExist(all(d, host)[args.integer(0)])),
    getItemOrNullObject: (d, args, host) => find(all(d, host), args.key(0)),
    ...registrations<Scope>('TableCollection', (d) => d.sheet?.id ?? WORKBOOK_TARGET),
  },
});

function scoped({ sheet, areas, fullyContained }: NodeData['TableScopedCollection']): Data[] {
  const touching = sheet.tables.filter((t) => areas.some((a) => (fullyContained ? contains(a, t.area) : overlaps(a, t.area))));
  return touching.map((table) => ({ sheet, table }));
}

export const tableScopedCollection = defineType('TableScopedCollection', {
  items: (d) => scoped(d).map((t) => node('Table', t)),
  item: (d, key) => find(scoped(d), key),
  methods: {
    getCount: (d) => scoped(d).length,
    getFirst: (d) => node('Table', mustExist(scoped(d)[0])),
    getItemOrNullObject: (d, args) => find(scoped(d), args.key(0)),
  },
});

function drop({ sheet, table }: Data, host: HostContext): void {
  guardSheet(sheet);
  sheet.tables = sheet.tables.filter((t) => t !== table);
  sheet.touch('tables');
  host.emit({
    kind: EventKind.tableDeleted,
    targets: [sheet.id],
    message: { source: 'Local', tableId: table.id, tableName: table.name, worksheetId: sheet.id },
  });
}

function setName({ sheet, table }: Data, value: unknown, host: HostContext): void {
  const name = asText(value);
  if (!/^[\p{L}_\\][\p{L}\p{N}_.\\]*$/u.test(name) || name.length > 255 || parseArea(name)) throw invalidArgument();
  const taken = [...allTables(host).filter((t) => t !== table), ...host.workbook.names].some((t) => t.name.toLowerCase() === name.toLowerCase());
  if (taken) throw new ExcelError('ItemAlreadyExists');
  table.name = name;
  sheet.touch('tables');
}

function showTotals({ sheet, table }: Data, value: unknown, host: HostContext): void {
  guardSheet(sheet);
  const show = asFlag(value);
  if (show === table.hasTotals) return;
  const below = table.area.bottom + 1;
  if (show) {
    table.area = { ...table.area, bottom: below };
    writeCell(host, sheet, below, table.area.left, 'Total');
  } else {
    for (let c = table.area.left; c <= table.area.right; c++) sheet.setCell(table.area.bottom, c, undefined);
    table.area = { ...table.area, bottom: table.area.bottom - 1 };
  }
  table.hasTotals = show;
  sheet.touch('tables');
}

function resize(d: Data, args: Args, host: HostContext): void {
  const { sheet, areas } = source({ sheet: d.sheet }, args, host);
  const area = mustExist(areas[0]);
  // The header row must stay where it is.
  if (sheet !== d.sheet || area.top !== d.table.area.top || !overlaps(area, d.table.area) || rowsOf(area) < 2) throw invalidArgument();
  if (sheet.tables.some((t) => t !== d.table && overlaps(t.area, area))) throw new ExcelError('MergedRangeConflict');
  guardSheet(sheet);
  const { left } = d.table.area;
  d.table.area = { ...area };
  d.table.columns = headerNames(host, sheet, area, true);
  sheet.touch('tables');
  const criteria = filterColumns(d).map((one) => ({ ...one, column: one.column + left - area.left }));
  const kept = criteria.filter(({ column }) => column >= 0 && column < columnsOf(area));
  if (kept.length < criteria.length) putColumns(host, d, kept);
  else if (kept.length > 0) d.table.filters = kept;
}

export const table = defineType('Table', {
  identity: ({ table: t }) => ({ Id: t.id }),
  scalars: {
    id: { get: ({ table: t }) => t.id },
    legacyId: { get: ({ table: t }) => t.id.replace(/\D/g, '') },
    name: { get: ({ table: t }) => t.name, set: setName },
    showHeaders: { get: ({ table: t }) => t.hasHeaders },
    showTotals: { get: ({ table: t }) => t.hasTotals, set: showTotals },
    style: {
      get: ({ table: t }) => t.style ?? '',
      set: ({ sheet, table: t }, v) => {
        t.style = asText(v);
        sheet.touch('tables');
      },
    },
    showFilterButton: { get: () => true },
    showBandedRows: { get: () => true },
    showBandedColumns: { get: () => false },
    highlightFirstColumn: { get: () => false },
    highlightLastColumn: { get: () => false },
  },
  navigation: {
    autoFilter: (d) => node('AutoFilter', d),
    columns: (d) => node('TableColumnCollection', d),
    rows: (d) => node('TableRowCollection', d),
    sort: (d) => node('TableSort', d),
    worksheet: (d) => sheetNode(d.sheet),
  },
  methods: {
    clearFilters: ({ sheet, table: t }, _, host) => {
      guardOption(sheet, 'allowAutoFilter');
      putColumns(host, { sheet, table: t }, []);
    },
    convertToRange: (d, _, host) => {
      drop(d, host);
      return rangeNode(d.sheet, { ...d.table.area });
    },
    delete: ({ sheet, table: t }, _, host) => {
      drop({ sheet, table: t }, host);
      for (let row = t.area.top; row <= t.area.bottom; row++) for (let c = t.area.left; c <= t.area.right; c++) sheet.setCell(row, c, undefined);
    },
    getDataBodyRange: ({ sheet, table: t }) => rangeNode(sheet, bodyOf(t)),
    getHeaderRowRange: ({ sheet, table: t }) => rangeNode(sheet, { ...t.area, bottom: t.area.top }),
    getRange: ({ sheet, table: t }) => rangeNode(sheet, { ...t.area }),
    getTotalRowRange: ({ sheet, table: t }) => rangeNode(sheet, { ...mustExist(t.hasTotals ? t.area : null), top: t.area.bottom }),
    reapplyFilters: (d, _, host) => {
      guardOption(d.sheet, 'allowAutoFilter');
      if (d.table.filtered) filterRows(host, d);
    },
    resize,
    ...registrations<Data>('Table', ({ table: t }) => t.id),
  },
});
