/** Columns and rows of a table. */
import type { Area } from '../../model/workbook';
import { area, columnsOf, rowsOf } from '../cells/areas';
import { readValues } from '../cells/contents';
import { putColumns, shiftColumns } from '../cells/filtering';
import { guardSheet } from '../cells/guard';
import { deleteCells, insertCells } from '../cells/structure';
import { writeContents } from '../cells/writing';
import type { HostContext } from '../context';
import { ARRAY_SIZE_TEXT, ExcelError, invalidArgument } from '../errors';
import { node, type NodeData, rangeNode } from '../nodes';
import { type Args, asText, defineType, mustExist } from '../schema';
import { headerNames, writeCell } from '../cells/table-headers';
import { bodyOf } from './table-areas';

type Data = NodeData['TableColumnCollection'];
type Column = NodeData['TableColumn'];
type Row = NodeData['TableRow'];

const columnNodes = (d: Data) => d.table.columns.map((_, index) => node('TableColumn', { ...d, index }));

function findColumn(d: Data, key: string | number) {
  const index = typeof key === 'number' ? key - 1 : d.table.columns.findIndex((name) => name.toLowerCase() === key.toLowerCase());
  return d.table.columns[index] === undefined ? null : node('TableColumn', { ...d, index });
}

function asBlock(values: unknown, rows: number, columns: number): unknown[][] {
  const fits = Array.isArray(values) && values.length === rows && values.every((line) => Array.isArray(line) && line.length === columns);
  if (!fits) throw invalidArgument(ARRAY_SIZE_TEXT);
  return values as unknown[][];
}

/** Adds a column at the end, or before `index`; the cells on the right move. */
function addColumn(d: Data, args: Args, host: HostContext) {
  guardSheet(d.sheet);
  const { table, sheet } = d;
  const count = table.columns.length;
  const index = args.has(0) && args.integer(0) >= 0 ? args.integer(0) : count;
  if (index > count) throw invalidArgument();
  const at = table.area.left + index;
  insertBeside(host, d, at, index === count);
  table.area = { ...table.area, right: table.area.left + count };
  if (table.filters) table.filters = shiftColumns(table.filters, index, 1);
  if (args.has(1)) {
    const values = args.values[1];
    const block = Array.isArray(values) ? asBlock(values, rowsOf(table.area), 1) : table.columns.map(() => [values]);
    block.forEach((line, i) => writeCell(host, sheet, table.area.top + i, at, line[0]));
  }
  if (args.has(2)) writeCell(host, sheet, table.area.top, at, args.text(2));
  table.columns = headerNames(host, sheet, table.area, true);
  sheet.touch('tables');
  return node('TableColumn', { ...d, index });
}

/** At the end Excel takes the empty cells beside the table; it moves cells only when there are some. */
function insertBeside(host: HostContext, { sheet, table }: Data, at: number, isEnd: boolean): void {
  const strip = area(table.area.top, at, table.area.bottom, at);
  const isFree = readValues(sheet, strip).every(([value]) => value === '');
  if (isEnd && isFree) return;
  const own = table.area;
  sheet.tables = sheet.tables.filter((t) => t !== table);
  insertCells(host, sheet, strip, 'Right');
  table.area = own;
  sheet.tables = [...sheet.tables, table];
}

export const tableColumnCollection = defineType('TableColumnCollection', {
  scalars: { count: { get: (d) => d.table.columns.length } },
  items: columnNodes,
  item: findColumn,
  methods: {
    add: addColumn,
    getCount: (d) => d.table.columns.length,
    getItemAt: (d, args) => mustExist(columnNodes(d)[args.integer(0)]),
    getItemOrNullObject: (d, args) => findColumn(d, args.key(0)),
  },
});

function columnArea({ table, index }: Column): Area {
  return { ...table.area, left: table.area.left + index, right: table.area.left + index };
}

function columnBody(d: Column): Area {
  const body = bodyOf(d.table);
  return { ...columnArea(d), top: body.top, bottom: body.bottom };
}

function deleteColumn(d: Column, host: HostContext): void {
  guardSheet(d.sheet);
  if (d.table.columns.length === 1) throw new ExcelError('InvalidOperation');
  const strip = columnArea(d);
  const { table, sheet } = d;
  const rest = { ...table.area, right: table.area.right - 1 };
  sheet.tables = sheet.tables.filter((t) => t !== table);
  deleteCells(host, sheet, strip, 'Left');
  table.area = rest;
  table.columns = table.columns.filter((_, i) => i !== d.index);
  sheet.tables = [...sheet.tables, table];
  sheet.touch('tables');
  // The rows that the deleted column hid come back.
  if (table.filters) putColumns(host, { sheet, table }, shiftColumns(table.filters, d.index, -1));
}

export const tableColumn = defineType('TableColumn', {
  identity: (d) => ({ Id: d.index + 1 }),
  scalars: {
    id: { get: (d) => d.index + 1 },
    index: { get: (d) => d.index },
    name: {
      get: (d) => d.table.columns[d.index],
      set: (d, v, host) => {
        writeCell(host, d.sheet, d.table.area.top, columnArea(d).left, asText(v));
        d.table.columns = headerNames(host, d.sheet, d.table.area, true);
        d.sheet.touch('tables');
      },
    },
    values: { get: (d) => readValues(d.sheet, columnArea(d)), set: (d, v, host) => writeContents(host, d.sheet, columnArea(d), v) },
  },
  navigation: { filter: (d) => node('Filter', d) },
  methods: {
    delete: (d, _, host) => deleteColumn(d, host),
    getDataBodyRange: (d) => rangeNode(d.sheet, columnBody(d)),
    getHeaderRowRange: (d) => rangeNode(d.sheet, { ...columnArea(d), bottom: d.table.area.top }),
    getRange: (d) => rangeNode(d.sheet, columnArea(d)),
    getTotalRowRange: (d) => rangeNode(d.sheet, { ...mustExist(d.table.hasTotals ? columnArea(d) : null), top: d.table.area.bottom }),
  },
});

const rowNodes = (d: Data) => Array.from({ length: rowsOf(bodyOf(d.table)) }, (_, index) => node('TableRow', { ...d, index }));

/** Adds rows at the end, or before `index`; cells below the table move down. */
function addRows(d: Data, args: Args, host: HostContext) {
  guardSheet(d.sheet);
  const { table, sheet } = d;
  const body = bodyOf(table);
  const index = args.has(0) && args.integer(0) >= 0 ? args.integer(0) : rowsOf(body);
  if (index > rowsOf(body)) throw invalidArgument();
  const width = columnsOf(body);
  const given = args.has(1) ? (args.values[1] as unknown[]) : [new Array<string>(width).fill('')];
  const values = asBlock(given, Array.isArray(given) ? given.length : -1, width);
  const at = { ...body, top: body.top + index, bottom: body.top + index + values.length - 1 };
  const grown = { ...table.area, bottom: table.area.bottom + values.length };
  sheet.tables = sheet.tables.filter((t) => t !== table);
  insertCells(host, sheet, at, 'Down');
  table.area = grown;
  sheet.tables = [...sheet.tables, table];
  sheet.touch('tables');
  writeContents(host, sheet, at, values);
  return node('TableRow', { ...d, index });
}

export const tableRowCollection = defineType('TableRowCollection', {
  scalars: { count: { get: (d) => rowsOf(bodyOf(d.table)) } },
  items: rowNodes,
  methods: {
    add: addRows,
    getCount: (d) => rowsOf(bodyOf(d.table)),
    getItemAt: (d, args) => mustExist(rowNodes(d)[args.integer(0)]),
  },
});

const rowArea = ({ table, index }: Row): Area => ({ ...table.area, top: bodyOf(table).top + index, bottom: bodyOf(table).top + index });

export const tableRow = defineType('TableRow', {
  scalars: {
    index: { get: (d) => d.index },
    values: { get: (d) => readValues(d.sheet, rowArea(d)), set: (d, v, host) => writeContents(host, d.sheet, rowArea(d), v) },
  },
  methods: {
    delete: (d, _, host) => {
      guardSheet(d.sheet);
      deleteCells(host, d.sheet, rowArea(d), 'Up');
    },
    getRange: (d) => rangeNode(d.sheet, rowArea(d)),
  },
});
