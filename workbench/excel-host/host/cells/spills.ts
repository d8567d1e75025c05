/** Arrays that fill cells: which formula fills a cell, and which cells a formula fills. A spill is that of a dynamic one. */
import type { Area, Sheet } from '../../model/workbook';
import { area, containsCell } from './areas';

/** The cells that the formula of a cell fills, its own included; null when it fills no others. */
export function spillOf(sheet: Sheet, row: number, column: number): Area | null {
  const { rows = 1, columns = 1, fixed } = sheet.cell(row, column)?.array ?? {};
  return rows * columns > 1 && !fixed ? area(row, column, row + rows - 1, column + columns - 1) : null;
}

/** Every spilled area of a sheet. */
function spillsOf(sheet: Sheet): Area[] {
  const spills: Area[] = [];
  sheet.rows.forEach((record, row) => record?.cells.forEach((cell, column) => {
    const spill = cell?.array && spillOf(sheet, row, column);
    if (spill) spills.push(spill);
  })); // prettier-ignore
  return spills;
}

/** The areas of array formulas of old that have more than one cell. */
export function fixedArraysOf(sheet: Sheet): Area[] {
  if (!sheet.holdsFixedArrays) return [];
  return sheet.rows.flatMap((record, row) =>
    (record?.cells ?? []).flatMap((cell, column) => {
      const { rows = 1, columns = 1, fixed } = cell?.array ?? {};
      return fixed && rows * columns > 1 ? [area(row, column, row + rows - 1, column + columns - 1)] : [];
    }),
  );
}

/** Whether every cell, no cell or only some (null) satisfy a test. */
export function allOrNone(a: Area, test: (row: number, column: number) => boolean): boolean | null {
  let [some, others] = [false, false];
  for (let row = a.top; row <= a.bottom; row++) {
    for (let column = a.left; column <= a.right; column++) {
      if (test(row, column)) some = true;
      else others = true;
      if (some && others) return null;
    }
  }
  return some;
}

/** `hasSpill`: cells inside of a spilled area, its formula's cell included. */
export function hasSpill(sheet: Sheet, a: Area): boolean | null {
  const spills = spillsOf(sheet);
  return spills.length === 0 ? false : allOrNone(a, (row, column) => spills.some((spill) => containsCell(spill, row, column)));
}

/** The formula's cell for a cell that it fills. */
export function spillParent(sheet: Sheet, row: number, column: number): Area | null {
  if (!sheet.cell(row, column)?.spilled) return null;
  const spill = spillsOf(sheet).find((one) => containsCell(one, row, column));
  return spill ? area(spill.top, spill.left, spill.top, spill.left) : null;
}
