/**
 * Which cells of a block of ours are ours: what the workbook remembers of it (own/imprint.ts) held against what stands there now. ExcelApi 1.9.
 */
import type { Area } from '../../cells/address';
import { GridView, type SheetGrid } from '../../cells/grid';
import { fitsColumn, isVerdict } from '../../changes/fits';
import type { OwnBlock } from '../../own/find';
import { type Content, type Others, othersIn, type Present } from '../../own/imprint';
import { type Cells, rangeOf, setNumberFormat, valuesOf } from '../kit/range';
import { readCells } from '../kit/read-cells';
import type { BlockRecord } from './memory';

type Place = Pick<OwnBlock, 'headingRow' | 'lastRow' | 'anchored' | 'column' | 'width'>;

/** A cell of a sheet; both from 0. */
export interface CellPlace {
  row: number;
  column: number;
}

/** Tells of a cell whether it is one of these. */
export function among(cells: readonly CellPlace[]): (row: number, column: number) => boolean {
  const keys = new Set(cells.map(({ row, column }) => `${row},${column}`));
  return (row, column) => keys.size > 0 && keys.has(`${row},${column}`);
}

/** People's cells in a block, as a rectangle counted from its heading row. */
export const othersOf = (present: Present, { imprint }: Pick<BlockRecord, 'imprint'>): Others => othersIn(present, imprint, fitsColumn, isVerdict);

/** No cell of a block counts as people's. */
export const nobodys = ({ headings, rows }: Present): Others => ({
  columns: headings.map((_, i) => i),
  headings: headings.map(() => false),
  rows: rows.map((cells) => cells.map(() => false)),
});

/** Columns of ours that stand side by side as they were written: from which of the present ones, how many, and which was written there. */
export interface OwnRun {
  from: number;
  count: number;
  written: number;
}

export function ownRuns({ columns }: Pick<Others, 'columns'>): OwnRun[] {
  const runs: OwnRun[] = [];
  columns.forEach((written, i) => {
    const last = runs.at(-1);
    if (written < 0) return;
    if (last && last.from + last.count === i && last.written + last.count === written) last.count++;
    else runs.push({ from: i, count: 1, written });
  });
  return runs;
}

/** The number formats of cells that hold people's numbers (a date is one): they stay with them. Queued: sync, then `putFormats`. */
export const loadFormats = (sheet: Cells, places: readonly CellPlace[]): Excel.Range[] =>
  places.map(({ row, column }) => sheet.getRangeByIndexes(row, column, 1, 1).load('numberFormat,valueTypes'));

/** Gives numbers the formats that they had. */
export function putFormats(sheet: Cells, places: readonly CellPlace[], loaded: readonly Excel.Range[]): void {
  places.forEach(({ row, column }, i) => {
    const { numberFormat, valueTypes } = loaded[i]!;
    if (String(valueTypes[0]![0]) === 'Double') setNumberFormat(sheet.getRangeByIndexes(row, column, 1, 1), String(numberFormat[0]![0]));
  });
}

/** A block as a grid has it: enough where no formulas were written. */
export function presentIn(grid: SheetGrid, { headingRow, lastRow, anchored, column, width }: Place): Present {
  const view = new GridView(grid);
  const cells = (row: number): Content[] => Array.from({ length: width }, (_, i) => view.cell(row, column + i));
  const rows = Array.from({ length: Math.max(0, lastRow - headingRow) }, (_, i) => cells(headingRow + 1 + i));
  return { headings: cells(headingRow), rows, below: lastRow - anchored };
}

/** Reads a block: its formulas where it was written so, else its values. */
export async function readPresent(
  context: Excel.RequestContext,
  sheet: Cells,
  { headingRow, lastRow, anchored, column, width }: Place,
  formulas: boolean,
): Promise<Present> {
  const extent = { rowIndex: headingRow, columnIndex: column, rowCount: lastRow - headingRow + 1, columnCount: width };
  const contents = await readCells<Content>(context, sheet, extent, formulas ? 'formulas' : 'values');
  return { headings: contents[0]!, rows: contents.slice(1), below: lastRow - anchored };
}

/** A block with what stands in it, and which of that is people's. */
export interface Owned<P extends Place> {
  place: P;
  present: Present;
  others: Others;
}

/** The same up to the last row below its anchor that has something of ours: further down all is people's, their looks and rules, too. */
export function upToOurs<P extends Place>({ place, present, others }: Owned<P>): Owned<P> {
  const { rows, below } = present;
  let count = rows.length;
  while (count > rows.length - below && rows[count - 1]!.every((content, i) => content === '' || content === null || others.rows[count - 1]![i])) count--;
  const dropped = rows.length - count;
  return {
    place: { ...place, lastRow: place.lastRow - dropped },
    present: { ...present, rows: rows.slice(0, count), below: below - dropped },
    others: { ...others, rows: others.rows.slice(0, count) },
  };
}

/** People's cells as places of the sheet. */
export function placesOf({ headings, rows }: Others, { headingRow, column }: Place): CellPlace[] {
  return [headings, ...rows].flatMap((cells, r) => cells.flatMap((other, c) => (other ? [{ row: headingRow + r, column: column + c }] : [])));
}

/**
 * The areas of a block that are ours alone, as ranges with their addresses. Queued: once synced, they move along with their cells, so that nothing but what
 * was looked at is emptied.
 */
export function ownRanges(sheet: Cells, place: Place, { headings, rows }: Others): { area: Area; range: Excel.Range }[] {
  const { headingRow, lastRow, column, width } = place;
  const all = [headings, ...rows];
  const areas: Area[] = [];
  if (!all.some((cells) => cells.includes(true))) areas.push(areaOf(place));
  else {
    for (let c = 0; c < width; c++) {
      for (let first = 0; first <= lastRow - headingRow;) {
        let end = first;
        while (end <= lastRow - headingRow && all[end]?.[c] === all[first]?.[c]) end++;
        if (!all[first]?.[c]) areas.push({ top: headingRow + first, bottom: headingRow + end - 1, left: column + c, right: column + c });
        first = end;
      }
    }
  }
  return areas.map((area) => ({ area, range: rangeOf(sheet, area).load('address') }));
}

const areaOf = ({ headingRow, lastRow, column, width }: Place): Area => ({ top: headingRow, left: column, bottom: lastRow, right: column + width - 1 });

/** Cells of a block's place that hold something. */
interface Filled {
  place: Pick<Place, 'headingRow' | 'column'>;
  /** Its first cell, which tells how far rows and columns have moved since. */
  corner: Excel.Range;
  used: Excel.Range;
}

/** Queued: sync, then `filledIn`. */
export function loadFilled(sheet: Cells, { headingRow, lastRow, column, width }: Place): Filled {
  const whole = sheet.getRangeByIndexes(headingRow, column, lastRow - headingRow + 1, width);
  const used = whole.getUsedRangeOrNullObject(true).load('values,rowIndex,columnIndex');
  return { place: { headingRow, column }, corner: whole.getCell(0, 0).load('rowIndex,columnIndex'), used };
}

/** The cells, counted as the block is. */
export function filledIn({ place, corner, used }: Filled): CellPlace[] {
  if (used.isNullObject) return [];
  const top = used.rowIndex - corner.rowIndex + place.headingRow;
  const left = used.columnIndex - corner.columnIndex + place.column;
  return valuesOf(used).flatMap((cells, r) => cells.flatMap((value, c) => (value === '' ? [] : [{ row: top + r, column: left + c }])));
}
