/** How deep a sheet's rows and columns are grouped, as `<sheetFormatPr>` tells Excel: without it the buttons beside the cells are missing. */
import type { Sheet } from '../model/workbook';
import { elementOf, type SheetOutline } from './sheet-outline';
import type { Splices } from './splices';

const deepest = (lines: readonly ({ outline?: number } | undefined)[]): number => lines.reduce((most, line) => Math.max(most, line?.outline ?? 0), 0);

export function writeOutlineLevels(outline: SheetOutline, sheet: Sheet, splices: Splices): void {
  const format = elementOf(outline, 'sheetFormatPr');
  if (!format) return;
  const levels = { outlineLevelRow: deepest(sheet.rows), outlineLevelCol: deepest(sheet.columns) };
  const changes = Object.entries(levels).filter(([name, level]) => (format.number(name) ?? 0) !== level);
  splices.setAttributes(format, Object.fromEntries(changes.map(([name, level]) => [name, level || null])));
}
