/** Sheets in a state that add-ins stumble over: protected, filtered. Changes of the model as a person makes them in Excel. */
import { usedArea, wholeSheet } from 'excel-host/cells';
import type { ProtectionOptions, Sheet } from 'excel-host/model';

const OPTIONS: ProtectionOptions = {
  allowAutoFilter: false,
  allowDeleteColumns: false,
  allowDeleteRows: false,
  allowEditObjects: false,
  allowEditScenarios: false,
  allowFormatCells: false,
  allowFormatColumns: false,
  allowFormatRows: false,
  allowInsertColumns: false,
  allowInsertHyperlinks: false,
  allowInsertRows: false,
  allowPivotTables: false,
  allowSort: false,
  selectionMode: 'Normal',
};

export function protect(sheet: Sheet): void {
  sheet.protection = { options: { ...OPTIONS }, hasPassword: false };
  sheet.touch('protection');
}

export function unprotect(sheet: Sheet): void {
  sheet.protection = null;
  sheet.touch('protection');
}

/** How many rows at the top stay: titles and headings. */
const HEAD = 12;

/** A filter over the used cells that hides every other row below the headings; taking it away shows all rows. */
export function setFilter(sheet: Sheet, on: boolean): void {
  const used = usedArea(sheet, wholeSheet(), true);
  if (!used) return;
  const first = Math.min(used.top + HEAD, used.bottom);
  for (let row = first; row <= used.bottom; row++) {
    const hidden = on && (row - first) % 2 === 1;
    if ((sheet.rows[row]?.hidden ?? false) !== hidden) sheet.setRow(row, { hidden });
  }
  sheet.autoFilter = on ? { area: { ...used, top: Math.max(used.top, first - 1) }, filtered: true } : null;
  sheet.touch('autoFilter');
}
