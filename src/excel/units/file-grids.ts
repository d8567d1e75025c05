/** A workbook file as the recogniser sees it: the sheets as grids, our own columns marked. Values only, as the file has them. */
import type { OpenPackage } from 'excel-host/package';
import type { Sheet, Workbook } from 'excel-host/model';
import type { GridCell, SheetGrid } from '../../cells/grid';
import { anchorsIn, resultsIn } from '../results/anchors';

/** All sheets in the order of their tabs; of hidden ones nothing is looked at. */
export const gridsOf = ({ workbook }: Pick<OpenPackage, 'workbook'>): SheetGrid[] => workbook.sheets.map((sheet) => gridOf(workbook, sheet));

function gridOf({ names }: Workbook, sheet: Sheet): SheetGrid {
  const visible = sheet.visibility === 'Visible';
  const used = visible ? sheet.rows.flatMap((row, at) => (row?.cells.some((cell) => cell && cell.value !== null) ? [at] : [])) : [];
  const top = used[0] ?? 0;
  const bottom = used.at(-1) ?? -1;
  const columns = used.flatMap((row) => sheet.rows[row]!.cells.flatMap((cell, column) => (cell && cell.value !== null ? [column] : [])));
  const left = columns.reduce((least, column) => Math.min(least, column), Infinity);
  const right = columns.reduce((most, column) => Math.max(most, column), -1);
  const width = right < 0 ? 0 : right - left + 1;
  const own = { items: names.filter(({ scope }) => scope === sheet.id) } as unknown as Pick<Excel.NamedItemCollection, 'items'>;
  const hiddenColumns = sheet.columns.flatMap((column, at) => (column?.hidden && at >= left && at <= right ? [at] : []));
  return {
    ...{ name: sheet.name, visible, top, left: width === 0 ? 0 : left },
    cells: Array.from({ length: bottom - top + 1 }, (_, row) => Array.from({ length: width }, (_unused, column) => cellAt(sheet, top + row, left + column))),
    ...{ hiddenColumns, anchors: anchorsIn(own) },
    ...(resultsIn(own) && { results: resultsIn(own)! }),
  };
}

function cellAt(sheet: Sheet, row: number, column: number): GridCell {
  const value = sheet.cell(row, column)?.value ?? '';
  return typeof value === 'object' ? value.error : value;
}

/** A figure that a formula of the file stands for and nobody has calculated: its cell, where there is one. */
export function uncalculatedIn({ workbook }: Pick<OpenPackage, 'workbook'>): string | null {
  for (const sheet of workbook.sheets)
    if (sheet.visibility === 'Visible' && sheet.rows.some((row) => row?.cells.some((cell) => cell?.uncached))) return sheet.name;
  return null;
}
