/** Table parts: reading, and patching or making them. */
import type { Table } from '../model/workbook';
import { type DxfOf, filterColumnsMarkup, readFilterColumns, writeFilterColumns } from './filter-columns';
import { areaName, parseArea, sameArea } from './references';
import { attributeText, Splices } from './splices';
import { escapeAttribute } from './xml-text';
import type { XmlElement } from './xml-tree';

const NAMESPACE = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';

export function readTable(root: XmlElement): Table {
  const filters = readFilterColumns(root.child('autoFilter'));
  return {
    id: root.get('xr:uid') ?? tableId(root.number('id') ?? 0),
    name: root.get('displayName') ?? root.get('name') ?? '',
    area: parseArea(root.get('ref') ?? ''),
    hasHeaders: (root.number('headerRowCount') ?? 1) > 0,
    hasTotals: (root.number('totalsRowCount') ?? 0) > 0,
    columns: columnElements(root).map(columnName),
    style: root.child('tableStyleInfo')?.get('name'),
    filtered: filters.length > 0,
    ...(filters.length && { filters }),
  };
}

function columnElements(root: XmlElement): XmlElement[] {
  return root.child('tableColumns')?.all('tableColumn') ?? [];
}

/** Line breaks in a header travel as `_x000a_`. */
function columnName(element: XmlElement): string {
  return (element.get('name') ?? '').replace(/_x([0-9a-fA-F]{4})_/g, (_, hex: string) => String.fromCharCode(parseInt(hex, 16)));
}

function columnAttribute(name: string): string {
  return escapeAttribute(name.replace(/\n/g, '_x000a_'));
}

/** The id that Excel shows for a table of a file without `xr:uid`. */
function tableId(number: number): string {
  const bytes = [0, 8, 16, 24].map((shift) => ((number - 1) >>> shift) & 255);
  return `{00000000-000C-0000-FFFF-FFFF${bytes.map((byte) => byte.toString(16).toUpperCase().padStart(2, '0')).join('')}}`;
}

/** The part's text with the model's changes; the same text when there are none. */
export function patchTable(root: XmlElement, present: Table, dxf: DxfOf): string {
  const table = withBody(present);
  const splices = new Splices();
  const before = readTable(root);
  const filter = root.child('autoFilter');
  const moved = !sameArea(before.area, table.area);
  const totals = before.hasTotals !== table.hasTotals;
  splices.setAttributes(root, {
    ...(before.name !== table.name && { name: table.name, displayName: table.name }),
    ...(moved && { ref: areaName(table.area) }),
    ...(before.hasHeaders !== table.hasHeaders && { headerRowCount: table.hasHeaders ? null : 0 }),
    ...(totals && { totalsRowCount: table.hasTotals ? 1 : null, ...(table.hasTotals && { totalsRowShown: null }) }),
  });
  if (filter && (moved || totals)) splices.setAttributes(filter, { ref: areaName(filterArea(table)) });
  if (filter) writeFilterColumns(filter, table.filters, table.filtered, dxf, splices);
  patchColumns(root, table.columns, splices);
  patchStyle(root, table.style, splices);
  return splices.apply(root.source);
}

/** The filter covers header and body, not the totals. */
function filterArea({ area, hasTotals }: Table): Table['area'] {
  return hasTotals ? { ...area, bottom: area.bottom - 1 } : area;
}

/** Columns of the same name keep their element (formulas, totals, styles); new ones get fresh ids. */
function patchColumns(root: XmlElement, names: readonly string[], splices: Splices): void {
  const parent = root.child('tableColumns');
  const old = columnElements(root);
  if (!parent || JSON.stringify(old.map(columnName)) === JSON.stringify(names)) return;
  let id = Math.max(0, ...old.map((element) => element.number('id') ?? 0));
  const markup = names.map(
    (name) => old.find((element) => columnName(element) === name)?.raw ?? `<${root.prefix}tableColumn id="${++id}" name="${columnAttribute(name)}"/>`,
  );
  splices.setAttributes(parent, { count: names.length });
  splices.replace(parent.innerStart, parent.innerEnd, markup.join(''));
}

function patchStyle(root: XmlElement, style: string | undefined, splices: Splices): void {
  const info = root.child('tableStyleInfo');
  if (info?.get('name') === style) return;
  if (info) splices.setAttributes(info, { name: style ?? null });
  else splices.append(root, styleInfo(style, root.prefix), root.child('extLst')?.start);
}

function styleInfo(style: string | undefined, prefix = ''): string {
  return `<${prefix}tableStyleInfo${attributeText({ name: style })} showFirstColumn="0" showLastColumn="0" showRowStripes="1" showColumnStripes="0"/>`;
}

/** Excel has no table without a row: one that was made from its header alone gets the empty row below it. */
function withBody(table: Table): Table {
  const { area, hasHeaders, hasTotals } = table;
  const missing = Number(hasHeaders) + Number(hasTotals) + 1 - (area.bottom - area.top + 1);
  return missing > 0 ? { ...table, area: { ...area, bottom: area.bottom + missing } } : table;
}

/** A new table part. Headers in the cells must be the column names, else Excel repairs the file. */
export function tableMarkup(made: Table, id: number, dxf: DxfOf): string {
  const table = withBody(made);
  const columns = table.columns.map((name, i) => `<tableColumn id="${i + 1}" name="${columnAttribute(name)}"/>`).join('');
  const attributes = attributeText({
    xmlns: NAMESPACE,
    id,
    name: table.name,
    displayName: table.name,
    ref: areaName(table.area),
    headerRowCount: table.hasHeaders ? undefined : 0,
    totalsRowCount: table.hasTotals ? 1 : undefined,
    totalsRowShown: table.hasTotals ? undefined : 0,
  });
  const criteria = filterColumnsMarkup(table.filters ?? [], dxf, '');
  const filter = table.hasHeaders ? `<autoFilter ref="${areaName(filterArea(table))}"${criteria ? `>${criteria}</autoFilter>` : '/>'}` : '';
  const body = `${filter}<tableColumns count="${table.columns.length}">${columns}</tableColumns>${styleInfo(table.style)}`;
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<table${attributes}>${body}</table>`;
}
