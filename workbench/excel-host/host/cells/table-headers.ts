/** Cells of tables: header texts and single writes. */
import type { Area, Sheet } from '../../model/workbook';
import { columnsOf, overlaps } from './areas';
import { textOf } from './contents';
import { readEntry } from './entry';
import { styleAt } from './styles';
import type { HostContext } from '../context';

/** The name, with a number when another column has it. */
function uniqueName(name: string, taken: readonly string[]): string {
  const has = (text: string): boolean => taken.some((t) => t.toLowerCase() === text.toLowerCase());
  if (!has(name)) return name;
  for (let n = 2; ; n++) if (!has(`${name}${n}`)) return `${name}${n}`;
}

/** Column names out of the header row. Excel turns headers into texts, fills empty ones and makes them unique: so it is written back. */
export function headerNames(host: HostContext, sheet: Sheet, area: Area, fromCells: boolean): string[] {
  const names: string[] = [];
  for (let i = 0; i < columnsOf(area); i++) {
    const cell = fromCells ? sheet.cell(area.top, area.left + i) : undefined;
    const text = cell ? textOf(host.workbook, cell, host.separators) : '';
    const name = uniqueName(text || `Column${i + 1}`, names);
    names.push(name);
    if (cell?.value !== name) sheet.setCell(area.top, area.left + i, { value: name, style: styleAt(sheet, area.top, area.left + i) });
  }
  return names;
}

/** Writes one value as if it were typed. */
export function writeCell(host: HostContext, sheet: Sheet, row: number, column: number, input: unknown): void {
  const style = styleAt(sheet, row, column);
  const entry = readEntry(input, host.workbook.styles[style]?.numberFormat === '@', host.workbook.dayOffset);
  sheet.setCell(row, column, { value: entry.value, style, ...(entry.formula === undefined ? {} : { formula: entry.formula, uncached: true }) });
}

/** After a write: tables whose header row was touched take their column names from the cells again. */
export function refreshHeaders(host: HostContext, sheet: Sheet, written: Area): void {
  for (const table of sheet.tables) {
    const header = { ...table.area, bottom: table.area.top };
    if (!table.hasHeaders || !overlaps(header, written)) continue;
    table.columns = headerNames(host, sheet, table.area, true);
    sheet.touch('tables');
  }
}

/** A table that somebody writes beside takes the new columns in, with what is written there as their headers. */
export function growTables(host: HostContext, sheet: Sheet, written: Area): void {
  for (const table of sheet.tables) {
    const { top, bottom, right } = table.area;
    if (written.left !== right + 1 || written.bottom < top || written.top > bottom) continue;
    table.area = { ...table.area, right: written.right };
    table.columns = headerNames(host, sheet, table.area, true);
    sheet.touch('tables');
  }
}
