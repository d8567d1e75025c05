/**
 * The history "Lịch sử số liệu" in the open workbook: made when a day is first recorded, continued with every other. People read, filter, sort, move and delete
 * in it; only our columns of the rows of a recorded day are written, and no row is ever deleted but by taking a record back. ExcelApi 1.9.
 */
import { areaAddress } from '../../cells/address';
import { type CellValue, isSameCell } from '../../cells/cell-value';
import {
  cellsOf,
  HISTORY_COLUMNS,
  HISTORY_SHEET,
  HISTORY_TABLE,
  type HistoryChange,
  type HistoryColumn,
  historyColumns,
  type HistoryField,
  HistoryColumnsError,
  HistoryTableError,
  type HistoryReading,
  missingHeadings,
  readHistory,
  recordDay,
} from '../../history/table';
import type { HistoryRow } from '../../history/row';
import { HISTORY_TEXTS } from '../../words/history';
import { entriesOf } from '../../terms/records';
import { daysBehind } from '../kit/days';
import { MovedError } from '../kit/errors';
import { withSheetsOpen } from '../kit/protection';
import { pageAcross } from '../kit/page';
import { pointsOfCharacters, setNumberFormat, valuesOf } from '../kit/range';
import { requireAllKnown } from '../award/newer';
import { inExcel } from '../kit/run';
import { deleteSheet, freeNameIn } from '../kit/sheets';
import { appendRows, type ColumnValues, readTableBody, type TablePlace, writeColumns } from '../kit/table';
import { asCell } from '../kit/text';
import { allOrNothing, finish, ifPossible } from '../kit/whole';

/** The history as it stands. */
export interface PlacedHistory extends TablePlace {
  sheetId: string;
  headings: readonly CellValue[];
  /** Every row of the body, blank ones, too. */
  cells: readonly (readonly CellValue[])[];
  /** By how many days the workbook's count of days is (cells/day.ts). */
  behind: number;
  reading: HistoryReading;
}

/** What recording a day has done, and what taking it back needs. */
export interface Recorded {
  sheet: string;
  /** The table was made for it. */
  created: boolean;
  /** Rows that the day has not had before, rows that say something new, rows of nobody any more. */
  change: HistoryChange;
  undo: HistoryUndo;
}

export interface HistoryUndo {
  created: boolean;
  /** Our columns before and after, over the rows that were there. */
  before: ColumnValues[];
  after: ColumnValues[];
  /** Rows that were added at the end, as they were written. */
  appended: CellValue[][];
}

/** What the workbook's history says; null where it has none. @throws HistoryTableError where its table was taken apart */
export const readHistoryTable = (): Promise<PlacedHistory | null> => inExcel(loadHistory);

async function loadHistory(context: Excel.RequestContext): Promise<PlacedHistory | null> {
  const table = context.workbook.tables.getItemOrNullObject(HISTORY_TABLE).load('name');
  const sheets = context.workbook.worksheets.load('items/name');
  await context.sync();
  if (table.isNullObject) {
    await requireNoLostTable(sheets.items);
    return null;
  }
  const header = table.getHeaderRowRange().load('values,rowIndex,columnIndex,columnCount');
  const [body, sheet] = [table.getDataBodyRange().load('rowCount'), table.worksheet.load('id,name')];
  await context.sync();
  const place = { sheet: sheet.name, sheetId: sheet.id, top: header.rowIndex, left: header.columnIndex };
  const headings = valuesOf<CellValue>(header)[0]!;
  const cells = await readTableBody(context, place, body.rowCount, header.columnCount);
  const behind = await daysBehind(context);
  return { ...place, headings, cells, behind, reading: readHistory(headings, cells, behind) };
}

/** How many rows and columns may stand before the headings, and how many columns they may take. */
const LOST = { rows: 20, columns: 40 };

/** A history that is no table any more, or not under its name, is not begun anew beside it. */
async function requireNoLostTable(sheets: readonly Excel.Worksheet[]): Promise<void> {
  for (const sheet of sheets.filter(({ name }) => name.startsWith(HISTORY_SHEET))) {
    const cells = sheet.getRangeByIndexes(0, 0, LOST.rows, LOST.columns).load('values');
    await sheet.context.sync();
    if (valuesOf<CellValue>(cells).some((row) => missingHeadings(row).length === 0)) throw new HistoryTableError(sheet.name);
  }
}

/**
 * Records rows: what the same source has said of their days before is replaced, all else stays. After a failure everything is as it was.
 * @throws HistoryColumnsError where headings of ours are gone, HistoryTableError where the table was taken apart
 */
export function recordRows(rows: readonly HistoryRow[]): Promise<Recorded> {
  return inExcel(async (context) => {
    await requireAllKnown(context);
    const found = await loadHistory(context);
    if (!found) return createSheet(context, rows);
    const missing = missingHeadings(found.headings);
    if (missing.length > 0) throw new HistoryColumnsError(missing);
    return continueTable(context, found, rows);
  });
}

async function continueTable(context: Excel.RequestContext, found: PlacedHistory, rows: readonly HistoryRow[]): Promise<Recorded> {
  const { sheet, headings, cells, behind, reading } = found;
  const change = recordDay(reading, rows);
  const at = historyColumns(headings);
  const isFree = (row: number): boolean => cells[row]!.every((cell, i) => i === at.rate || cell === '');
  const free = reading.blank.filter(isFree);
  const refilled = change.added.slice(0, free.length).map((row, i) => ({ at: free[i]!, row }));
  const written = new Map<number, readonly CellValue[]>([
    ...change.surplus.map((row): [number, CellValue[]] => [row, headings.map(() => '')]),
    ...[...change.updates, ...refilled].map(({ at: row, row: now }): [number, CellValue[]] => [row, cellsOf(headings, now, behind)]),
  ]);
  const columns = entriesOf(at).flatMap(([field, index]) => (isValue(field) ? [index] : []));
  const before = columns.map((index): ColumnValues => ({ index, values: cells.map((row) => row[index]!) }));
  const after = columns.map((index): ColumnValues => ({ index, values: cells.map((row, i) => (written.get(i) ?? row)[index]!) }));
  const appended = change.added.slice(free.length).map((row): CellValue[] => cellsOf(headings, row, behind));
  const undo: HistoryUndo = { created: false, before, after, appended };
  // The page of a table that holds nothing yet is ours to set, whatever stopped on the way to it.
  if (cells.every((_, row) => isFree(row))) await ifPossible(context, () => pageOf(context, sheet));
  await withSheetsOpen(context, [sheet], () =>
    allOrNothing(async (note) => {
      note(
        () => [{ sheet }],
        () => takeBack(context, undo),
      );
      await writeColumns(context, found, after, before);
      if (appended.length > 0) await appendRows(context, HISTORY_TABLE, appended.map(asCells(headings)));
      dress(context, found, headings, cells.length, appended.length);
      await context.sync();
    }),
  );
  return { sheet, created: false, change, undo };
}

/** Columns in which values of ours stand; the others follow them by a formula. */
const isValue = (field: HistoryField): boolean => 'cell' in HISTORY_COLUMNS[field];

/** Texts stay texts; the formula of a column goes in as one. */
const asCells =
  (headings: readonly CellValue[]) =>
  (row: readonly CellValue[]): CellValue[] => {
    const formulas = new Set(entriesOf(historyColumns(headings)).flatMap(([field, index]) => (isValue(field) ? [] : [index])));
    return row.map((cell, i) => (formulas.has(i) ? cell : asCell(cell)));
  };

/** The look of rows that were added: what stands above them is people's. */
function dress(context: Excel.RequestContext, { sheet, top, left }: TablePlace, headings: readonly CellValue[], above: number, rows: number): void {
  if (rows === 0) return;
  const worksheet = context.workbook.worksheets.getItem(sheet);
  for (const [field, index] of entriesOf(historyColumns(headings))) {
    const column: HistoryColumn = HISTORY_COLUMNS[field];
    if (column.format) setNumberFormat(worksheet.getRangeByIndexes(top + 1 + above, left + index, rows, 1), column.format);
  }
}

/** Puts our columns back and takes away what was added, however far the write had come. */
async function takeBack(context: Excel.RequestContext, { before, after, appended }: HistoryUndo): Promise<void> {
  const table = context.workbook.tables.getItem(HISTORY_TABLE);
  const header = table.getHeaderRowRange().load('rowIndex,columnIndex');
  table.worksheet.load('name');
  const body = table.getDataBodyRange().load('rowCount');
  await context.sync();
  const rows = before[0]!.values.length;
  for (let row = Math.min(body.rowCount, rows + appended.length) - 1; row >= rows; row--) table.rows.getItemAt(row).delete();
  await context.sync();
  await writeColumns(context, { sheet: table.worksheet.name, top: header.rowIndex, left: header.columnIndex }, before, after);
}

/** Takes a record back. @throws MovedError where the history was changed since: nothing of people's is undone with it */
export function undoRecord(undo: HistoryUndo): Promise<void> {
  return inExcel(async (context) => {
    await requireAllKnown(context);
    const found = await loadHistory(context);
    if (!found || !isAsWritten(found, undo) || (undo.created && !(await isOnlyOurs(context, found.sheet)))) throw new MovedError('history');
    await withSheetsOpen(context, undo.created ? [] : [found.sheet], () =>
      finish(
        () => [{ sheet: found.sheet }],
        () => (undo.created ? deleteSheet(context, found.sheet) : takeBack(context, undo)),
      ),
    );
  });
}

/** Nobody has changed a cell of ours, moved a row or added one, or written into a column of their own beside a row that was added. */
function isAsWritten({ cells, headings }: PlacedHistory, { created, after, appended }: HistoryUndo): boolean {
  const rows = after[0]?.values.length ?? 0;
  if (cells.length !== rows + appended.length) return false;
  const { rate } = historyColumns(headings);
  if (created && headings.length !== Object.keys(HISTORY_COLUMNS).length) return false;
  return (
    after.every(({ index, values }) => values.every((value, row) => isSameCell(value, cells[row]![index] ?? ''))) &&
    appended.every((row, i) => row.every((cell, index) => index === rate || isSameCell(cell, cells[rows + i]![index] ?? '')))
  );
}

const FONT = 'Times New Roman';
/** Rows above the table: two titles and a blank one. */
const TOP = 3;

/** Makes the sheet with a table of one blank row, and records into it. */
async function createSheet(context: Excel.RequestContext, rows: readonly HistoryRow[]): Promise<Recorded> {
  const name = await freeNameIn(context, HISTORY_SHEET);
  return allOrNothing(async (note) => {
    note(
      () => [{ sheet: name }],
      () => deleteSheet(context, name),
    );
    const sheet = context.workbook.worksheets.add(name);
    const headings = Object.values(HISTORY_COLUMNS).map(({ heading }) => heading);
    // Columns as a whole: rows that come are dressed like them.
    Object.values(HISTORY_COLUMNS).forEach(({ width, format }: HistoryColumn, i) => {
      const column = sheet.getRangeByIndexes(0, i, 1, 1).getEntireColumn();
      column.format.columnWidth = pointsOfCharacters(width);
      Object.assign(column.format.font, { name: FONT, size: 11 });
      if (format) setNumberFormat(column, format);
    });
    const { title, guide } = HISTORY_TEXTS;
    sheet.getRangeByIndexes(0, 0, 2, 1).values = [[title], [guide]];
    Object.assign(sheet.getRangeByIndexes(0, 0, 1, 1).format.font, { name: FONT, bold: true, size: 14 });
    Object.assign(sheet.getRangeByIndexes(1, 0, 1, 1).format.font, { name: FONT, italic: true, size: 11 });
    const header = sheet.getRangeByIndexes(TOP, 0, 1, headings.length);
    header.values = [headings];
    Object.assign(header.format, { wrapText: true, horizontalAlignment: 'Center', verticalAlignment: 'Center', rowHeight: 34 });
    const table = sheet.tables.add(areaAddress({ top: TOP, left: 0, bottom: TOP + 1, right: headings.length - 1 }), true);
    table.name = HISTORY_TABLE;
    table.style = 'TableStyleLight15';
    Object.values(HISTORY_COLUMNS).forEach(({ formula }: HistoryColumn, i) => {
      if (formula) sheet.getRangeByIndexes(TOP + 1, i, 1, 1).formulas = [[formula]];
    });
    sheet.freezePanes.freezeAt(sheet.getRangeByIndexes(0, 0, TOP + 1, 3));
    await context.sync();
    const { change, undo } = await continueTable(context, (await loadHistory(context))!, rows);
    return { sheet: name, created: true, change, undo: { ...undo, created: true } };
  });
}

/** A4 across, one page wide, with its headings on every page. */
function pageOf(context: Excel.RequestContext, name: string): Promise<unknown> {
  pageAcross(context.workbook.worksheets.getItem(name), [TOP, TOP]);
  return context.sync();
}

/** Nothing stands on the sheet but our titles and the table with our columns. */
export async function isOnlyOurs(context: Excel.RequestContext, name: string): Promise<boolean> {
  const sheet = context.workbook.worksheets.getItem(name);
  const table = sheet.tables.getItem(HISTORY_TABLE);
  const header = table.getHeaderRowRange().load('values,rowIndex,columnIndex,columnCount');
  const body = table.getDataBodyRange().load('rowCount');
  const used = sheet.getUsedRange(true).load('rowIndex,columnIndex,rowCount,columnCount');
  const above = sheet.getRangeByIndexes(0, 0, TOP, Object.keys(HISTORY_COLUMNS).length).load('values');
  await context.sync();
  if (header.rowIndex !== TOP || header.columnIndex !== 0) return false;
  const headings = valuesOf(header)[0]!;
  const known = new Set(Object.values(historyColumns(headings)).filter((index) => index >= 0));
  if (known.size < headings.length || headings.length > Object.keys(HISTORY_COLUMNS).length) return false;
  const { title, guide } = HISTORY_TEXTS;
  const isTitle = (cell: unknown, row: number, column: number): boolean => cell === (column > 0 ? '' : ([title, guide][row] ?? ''));
  if (!valuesOf(above).every((cells, row) => cells.every((cell, column) => isTitle(cell, row, column)))) return false;
  return used.rowIndex + used.rowCount <= TOP + 1 + body.rowCount && used.columnIndex + used.columnCount <= header.columnCount;
}
