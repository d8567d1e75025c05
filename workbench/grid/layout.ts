/** A sheet's shape in the painter's words: sizes in pixels, hidden rows and columns, merged cells, what stays in view. No contents. */
import type { IColumnData, IRowData, IWorksheetData } from '@univerjs/core';
import { automaticHeights, MAX_COLUMNS, MAX_ROWS, widthWhenShown } from 'excel-host/cells';
import type { Area, Sheet, Workbook } from 'excel-host/model';

const PIXELS_PER_POINT = 4 / 3;
/** Room below and beside the used cells. */
const SPARE = { rows: 60, columns: 8 };
const LEAST = { rows: 200, columns: 52 };

const pixels = (points: number): number => Math.round(points * PIXELS_PER_POINT);

/**
 * The painter's sheet. Two equal answers look the same apart from the cells' contents.
 * @param reach cells that must be there, too: what is selected
 */
export function layoutOf(workbook: Workbook, sheet: Sheet, reach: Area): Partial<IWorksheetData> {
  const used = sheet.rows.reduce((most, row) => Math.max(most, row?.cells.length ?? 0), sheet.columns.length);
  // A whole row or column is selected as far as the sheet is shown.
  const bottom = reach.bottom === MAX_ROWS - 1 ? reach.top : reach.bottom;
  const right = reach.right === MAX_COLUMNS - 1 ? reach.left : reach.right;
  const rowCount = Math.min(MAX_ROWS, Math.max(LEAST.rows, Math.max(sheet.rows.length, bottom + 1) + SPARE.rows));
  const columnCount = Math.min(MAX_COLUMNS, Math.max(LEAST.columns, Math.max(used, right + 1) + SPARE.columns));
  const { rows = 0, columns = 0 } = sheet.frozen ?? {};
  return {
    id: sheet.id,
    name: sheet.name,
    rowCount,
    columnCount,
    defaultRowHeight: pixels(sheet.defaultRowHeight),
    defaultColumnWidth: pixels(widthWhenShown(sheet, MAX_COLUMNS - 1)),
    showGridlines: sheet.showGridlines === false ? 0 : 1,
    freeze: { xSplit: columns, ySplit: rows, startRow: rows || -1, startColumn: columns || -1 },
    mergeData: sheet.merges.map(({ top, left, bottom, right }) => ({ startRow: top, startColumn: left, endRow: bottom, endColumn: right })),
    rowData: rowData(workbook, sheet),
    columnData: columnData(sheet, columnCount),
    cellData: {},
  };
}

function rowData(workbook: Workbook, sheet: Sheet): Record<number, Partial<IRowData>> {
  const data: Record<number, Partial<IRowData>> = {};
  const heightOf = automaticHeights(workbook, sheet);
  sheet.rows.forEach((row, index) => {
    if (!row) return;
    const height = pixels(row.height ?? heightOf(index));
    const isDefault = height === pixels(sheet.defaultRowHeight) && !row.hidden;
    // `ia: 0`: the painter must not find heights of its own.
    if (!isDefault) data[index] = { h: height, ah: height, ia: 0, hd: row.hidden ? 1 : 0 };
  });
  return data;
}

function columnData(sheet: Sheet, count: number): Record<number, Partial<IColumnData>> {
  const data: Record<number, Partial<IColumnData>> = {};
  sheet.columns.slice(0, count).forEach((column, index) => {
    if (!column) return;
    data[index] = { w: pixels(widthWhenShown(sheet, index)), hd: column.hidden ? 1 : 0 };
  });
  return data;
}
