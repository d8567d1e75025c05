/** Every report workbook with formulas: a full calculation gives the values that the program which wrote the file stored. */
import { readdirSync } from 'node:fs';
import { calculating } from '../../calculation';
import type { CellValue, Workbook } from '../../model/workbook';
import { openPackage } from '../../package/open-package';
import { quietHost } from '../../testing/evaluate';
import { report, REPORTS } from '../reports';

function open(name: string): Workbook | null {
  try {
    return openPackage(report(name)).workbook;
  } catch {
    // Some of the files are broken on purpose.
    return null;
  }
}

function* formulas(workbook: Workbook): Generator<{ place: string; formula: string; value: CellValue }> {
  for (const sheet of workbook.sheets) {
    for (const [row, record] of sheet.rows.entries()) {
      for (const [column, cell] of (record?.cells ?? []).entries()) {
        if (cell?.formula !== undefined && !cell.uncached) yield { place: `${sheet.name} ${row},${column}`, formula: cell.formula, value: cell.value };
      }
    }
  }
}

/** Its stored values are the truth of the report, but the names that it looks up do not stand on its data sheet: Excel would show "". */
const MADE_UP = 'a21-toan-bo-vlookup.xlsx';

const files = readdirSync(REPORTS).flatMap((name) => {
  const workbook = open(name);
  const stored = workbook ? [...formulas(workbook)] : [];
  return workbook && stored.length ? [{ name, workbook, stored }] : [];
});

test('there are files with formulas', () => {
  expect(files.length).toBeGreaterThan(5);
  expect(files.reduce((sum, { stored }) => sum + stored.length, 0)).toBeGreaterThan(500);
});

test('lookups that find nothing give the other value of IFERROR', () => {
  const { workbook, stored } = files.find(({ name }) => name === MADE_UP)!;
  calculating(workbook).calculate(workbook, [], quietHost('vi-VN'));
  const lookups = [...formulas(workbook)].filter(({ formula }) => formula.startsWith('=IFERROR(VLOOKUP('));
  expect(lookups.length).toBe(stored.filter(({ formula }) => formula.startsWith('=IFERROR(VLOOKUP(')).length);
  expect(new Set(lookups.map(({ value }) => value))).toEqual(new Set(['']));
});

test.each(files.filter(({ name }) => name !== MADE_UP))('$name', ({ workbook, stored }) => {
  const host = quietHost('vi-VN');
  const calculation = calculating(workbook);
  calculation.start(host);
  expect([...formulas(workbook)]).toEqual(stored);
  calculation.calculate(workbook, [], host);
  const calculated = [...formulas(workbook)];
  for (const [i, { place, formula, value }] of stored.entries()) {
    const now = calculated[i]!.value;
    const same = typeof value === 'number' && typeof now === 'number' ? Math.abs(now - value) <= Math.abs(value) * 1e-12 : now;
    expect({ place, formula, value: same === true ? value : now }).toEqual({ place, formula, value });
  }
});
