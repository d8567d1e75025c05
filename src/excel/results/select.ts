/** The cells that the pane points at: selects one, reads the headings over a report's columns. ExcelApi 1.7. */
import { valuesOf } from '../kit/range';
import { inExcel } from '../kit/run';
import { GridView, type GridCell } from '../../cells/grid';
import { headingPaths } from '../../report/header';
import { legacyDecoder } from '../../cells/legacy';
import { headingWord } from '../../report/headings';
import type { ReportSheet } from '../../report/sheet';

/** Brings a sheet to the front and selects a cell or area of it. @param address e.g. "J14" */
export function selectCell(sheet: string, address: string): Promise<void> {
  return inExcel(async (context) => {
    const worksheet = context.workbook.worksheets.getItem(sheet);
    worksheet.activate();
    worksheet.getRange(address).select();
    await context.sync();
  });
}

/** The heading over each column of a report, read from top to leaf and joined: "Có điều kiện › Tổng số". */
export type Headings = ReadonlyMap<number, string>;

type Place = Pick<ReportSheet, 'sheet' | 'header'>;

/** Headings of every report, in the reports' order. */
export function readHeadings(reports: readonly Place[]): Promise<Headings[]> {
  return inExcel(async (context) => {
    const ranges = reports.map(({ sheet, header: { firstRow, lastRow, firstColumn, lastColumn } }) => {
      const worksheet = context.workbook.worksheets.getItem(sheet);
      const range = worksheet.getRangeByIndexes(firstRow, firstColumn, lastRow - firstRow + 1, lastColumn - firstColumn + 1);
      range.load('values');
      return range;
    });
    await context.sync();
    return reports.map((report, i) => headingsIn(report, valuesOf<GridCell>(ranges[i]!)));
  });
}

/** The heading texts within a report's header cells. */
export function headingsIn({ sheet, header }: Place, cells: GridCell[][]): Headings {
  const texts = cells.flat().filter((cell): cell is string => typeof cell === 'string' && cell !== '');
  const view = new GridView({ name: sheet, visible: true, top: header.firstRow, left: header.firstColumn, cells }, legacyDecoder(texts));
  return new Map([...headingPaths(view, header)].map(([column, path]) => [column, pathText(path)]));
}

/** Without brackets such as "Chia ra:", which say nothing of the column. */
function pathText(path: readonly string[]): string {
  const tidy = path.filter((text) => headingWord(text) !== 'split').map((text) => text.normalize('NFC').replace(/\s+/g, ' ').trim());
  return [...new Set(tidy)].filter(Boolean).join(' › ');
}
