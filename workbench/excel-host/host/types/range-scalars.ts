/** Range: its properties. Cell-level ones answer null for whole rows and columns, as Excel does. */
import type { Area, Sheet } from '../../model/workbook';
import { cellsOf, columnsOf, formatArea, isEntireColumn, isEntireRow, isUnbounded, quoteSheet, rowsOf } from '../cells/areas';
import { mapCells, readFormulas, readNumberFormats, readText, readValues, valueTypeOf } from '../cells/contents';
import { guardOption } from '../cells/guard';
import { hyperlinkOf, setHyperlink } from '../cells/hyperlinks';
import { localFormula } from '../cells/local-formula';
import { fromR1C1, toR1C1 } from '../cells/r1c1';
import { allOrNone, hasSpill } from '../cells/spills';
import { common, restyle, restyler, styleAt } from '../cells/styles';
import { cellsHidden, columnHidden, columnsWidth, hideColumns, hideRows, rowHidden, rowsHeight } from '../cells/visibility';
import { asBlock, writeContents } from '../cells/writing';
import type { HostContext } from '../context';
import { ExcelError, invalidArgument } from '../errors';
import { EventKind } from '../events';
import type { Cells } from '../nodes';
import { asFlag, asText, type Scalar } from '../schema';

/** The range's only rectangle; a range whose cells were deleted has none. */
export function areaOf(data: Cells): Area {
  const first = data.areas[0];
  if (!first) throw new ExcelError('InvalidReference');
  return first;
}

export const addressOf = (sheet: Sheet, areas: readonly Area[]): string => areas.map((a) => `${quoteSheet(sheet.name)}!${formatArea(a)}`).join(',');

/** A scalar about the cells: null when the range is unbounded. */
/** Excel gives nothing for more cells than this, without an error. */
const MOST_CELLS = 5_000_000;

const cellLevel =
  <V>(read: (sheet: Sheet, a: Area, host: HostContext) => V): Scalar<Cells>['get'] =>
  (data, host) => {
    const a = areaOf(data);
    return isUnbounded(a) || cellsOf(a) > MOST_CELLS ? null : read(data.sheet, a, host);
  };

const write = (data: Cells, value: unknown, host: HostContext): void => writeContents(host, data.sheet, areaOf(data), value);

/** References are read from the cell that they are put into. */
function writeR1C1(data: Cells, value: unknown, host: HostContext): void {
  const a = areaOf(data);
  if (isUnbounded(a)) throw invalidArgument();
  const block = asBlock(value, a);
  const convert = (row: number, column: number): unknown => {
    const given = block ? block[row - a.top]![column - a.left] : value;
    const converted = typeof given === 'string' ? fromR1C1(given, row, column) : given;
    // A reference beyond the sheet's edge.
    if (converted === null && given !== null) throw invalidArgument();
    return converted;
  };
  write(
    data,
    mapCells(data.sheet, a, (_, row, column) => convert(row, column)),
    host,
  );
}

/** One format, bare or as a 1 × 1 array, goes to every cell, and to whole columns too (OfficeDev/office-js-docs-pr#5400). */
function setNumberFormat(data: Cells, value: unknown, host: HostContext): void {
  const a = areaOf(data);
  guardOption(data.sheet, 'allowFormatCells');
  const single = Array.isArray(value) && value.length === 1 && Array.isArray(value[0]) && value[0].length === 1 ? (value[0][0] as unknown) : value;
  if (Array.isArray(single)) {
    if (isUnbounded(a)) throw invalidArgument();
    setNumberFormats(host, data.sheet, a, asBlock(single, a)!);
  } else if (single !== null) {
    const format = asText(single);
    restyle(host.workbook, data.sheet, a, (s) => void (s.numberFormat = format));
  }
  formatChanged(data, host);
}

function setNumberFormats(host: HostContext, sheet: Sheet, a: Area, block: unknown[][]): void {
  const restylers = new Map<string, (base: number) => number>();
  for (const [down, line] of block.entries()) {
    const row = a.top + down;
    const run = line.map((format, across) => {
      const cell = sheet.cell(row, a.left + across);
      if (format === null) return cell;
      const apply = restylerFor(host, restylers, asText(format));
      return { ...(cell ?? { value: null }), style: apply(styleAt(sheet, row, a.left + across)) };
    });
    sheet.setCells(row, a.left, run);
  }
}

function restylerFor(host: HostContext, known: Map<string, (base: number) => number>, format: string): (base: number) => number {
  let apply = known.get(format);
  if (!apply) known.set(format, (apply = restyler(host.workbook, (s) => void (s.numberFormat = format))));
  return apply;
}

/** The name of the cell style; null where the cells differ. */
const readStyle: Scalar<Cells>['get'] = (d, host) => common(host.workbook, d.sheet, d.areas, (style) => style.named ?? NORMAL);

/** Gives the cells a named style: all their own formatting goes; rules and validations stay. Known are Normal and the styles that some cell has. */
function setStyle(data: Cells, value: unknown, host: HostContext): void {
  guardOption(data.sheet, 'allowFormatCells');
  const name = asText(value);
  const index = name === NORMAL ? 0 : host.workbook.styles.findIndex(({ named }) => named === name);
  if (index < 0) throw invalidArgument();
  for (const a of data.areas)
    restyle(
      host.workbook,
      data.sheet,
      a,
      () => undefined,
      () => index,
    );
  formatChanged(data, host);
}

const NORMAL = 'Normal';

/** Tells listeners of `onFormatChanged`. */
export function formatChanged(data: Cells, host: HostContext): void {
  const message = { address: data.areas.map(formatArea).join(','), source: 'Local', worksheetId: data.sheet.id };
  host.emit({ kind: EventKind.sheetFormat, targets: [data.sheet.id], message });
}

function setRowHidden(data: Cells, value: unknown, host: HostContext): void {
  guardOption(data.sheet, 'allowFormatRows');
  const hidden = asFlag(value);
  for (const a of data.areas) hideRows(data.sheet, a, hidden);
  const message = { address: data.areas.map(formatArea).join(','), changeType: hidden ? 'Hidden' : 'Unhidden', source: 'Local', worksheetId: data.sheet.id };
  host.emit({ kind: EventKind.sheetRowHidden, targets: [data.sheet.id], message });
}

export const rangeScalars: Record<string, Scalar<Cells>> = {
  address: { get: (d) => addressOf(d.sheet, [areaOf(d)]) },
  addressLocal: { get: (d) => addressOf(d.sheet, [areaOf(d)]) },
  // Excel answers -1 above 2^31-1 cells.
  cellCount: { get: (d) => (cellsOf(areaOf(d)) > 0x7fffffff ? -1 : cellsOf(areaOf(d))) },
  columnCount: { get: (d) => columnsOf(areaOf(d)) },
  columnIndex: { get: (d) => areaOf(d).left },
  rowCount: { get: (d) => rowsOf(areaOf(d)) },
  rowIndex: { get: (d) => areaOf(d).top },
  isEntireColumn: { get: (d) => isEntireColumn(areaOf(d)) },
  isEntireRow: { get: (d) => isEntireRow(areaOf(d)) },
  values: { get: cellLevel(readValues), set: write },
  formulas: { get: cellLevel(readFormulas), set: write },
  formulasLocal: {
    get: cellLevel((sheet, a, host) =>
      readFormulas(sheet, a).map((row) => row.map((f) => (typeof f === 'string' && f[0] === '=' ? localFormula(f, host.locale) : f))),
    ),
  },
  hyperlink: {
    get: cellLevel((sheet, a, host) => hyperlinkOf(host, sheet, a)),
    set: (d, v, host) => {
      const a = areaOf(d);
      if (isUnbounded(a)) throw invalidArgument();
      setHyperlink(host, d.sheet, a, v);
    },
  },
  formulasR1C1: {
    get: cellLevel((sheet, a) => readFormulas(sheet, a).map((line, r) => line.map((f, c) => (typeof f === 'string' ? toR1C1(f, a.top + r, a.left + c) : f)))),
    set: writeR1C1,
    onlyByName: true,
  },
  text: { get: cellLevel((sheet, a, host) => readText(host.workbook, sheet, a, host.separators)) },
  valueTypes: { get: cellLevel((sheet, a) => mapCells(sheet, a, valueTypeOf)) },
  numberFormat: { get: cellLevel((sheet, a, host) => readNumberFormats(host.workbook, sheet, a)), set: setNumberFormat },
  numberFormatLocal: { get: cellLevel((sheet, a, host) => readNumberFormats(host.workbook, sheet, a)), set: setNumberFormat, onlyByName: true },
  style: { get: readStyle, set: setStyle },
  hidden: { get: (d) => cellsHidden(d.sheet, areaOf(d)) },
  rowHidden: { get: (d) => rowHidden(d.sheet, areaOf(d)), set: setRowHidden },
  columnHidden: {
    get: (d) => columnHidden(d.sheet, areaOf(d)),
    set: (d, value) => {
      guardOption(d.sheet, 'allowFormatColumns');
      hideColumns(d.sheet, areaOf(d), asFlag(value));
    },
  },
  hasSpill: { get: cellLevel(hasSpill) },
  savedAsArray: { get: cellLevel((sheet, a) => allOrNone(a, (row, column) => sheet.cell(row, column)?.array !== undefined)), onlyByName: true },
  top: { get: (d) => rowsHeight(d.sheet, 0, areaOf(d).top), onlyByName: true },
  left: { get: (d) => columnsWidth(d.sheet, 0, areaOf(d).left), onlyByName: true },
  height: { get: (d) => rowsHeight(d.sheet, areaOf(d).top, areaOf(d).bottom + 1), onlyByName: true },
  width: { get: (d) => columnsWidth(d.sheet, areaOf(d).left, areaOf(d).right + 1), onlyByName: true },
};
