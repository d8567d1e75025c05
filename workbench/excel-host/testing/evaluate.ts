/** Calculates formulas without any host around: for tables of cases. */
import { calculating, type CalculationOptions } from '../calculation';
import type { CalculationHost } from '../host/calculator';
import { type CellValue, Sheet, Workbook } from '../model/workbook';

/** A host that answers no function of an add-in; with a namespace, theirs stay #BUSY!. */
export const quietHost = (locale = 'en-US', functionNamespace = ''): CalculationHost => ({
  locale,
  separators: locale === 'en-US' ? { decimal: '.', group: ',' } : { decimal: ',', group: '.' },
  functionNamespace,
  callFunctions: () => undefined,
  calculated: () => undefined,
});

/** A sheet filled from A1; texts with `=` are formulas as they would be typed. */
export function sheetOf(name: string, rows: readonly (readonly (CellValue | undefined)[])[]): Sheet {
  const sheet = new Sheet(`{${name}}`, name);
  rows.forEach((row, r) => row.forEach((value, c) => value != null && sheet.setCell(r, c, { value, style: 0 })));
  return sheet;
}

export function workbookOf(sheets: Record<string, readonly (readonly (CellValue | undefined)[])[]>): Workbook {
  const workbook = new Workbook();
  workbook.sheets = Object.entries(sheets).map(([name, rows]) => sheetOf(name, rows));
  workbook.activeSheetId = workbook.sheets[0]!.id;
  return workbook;
}

/** What a cell shows: errors by their text, empty as null. */
export const shown = (sheet: Sheet, row: number, column: number): unknown => {
  const value = sheet.cell(row, column)?.value ?? null;
  return typeof value === 'object' && value !== null ? value.error : value;
};

export interface Bench {
  workbook: Workbook;
  sheet: Sheet;
  /** Types into a cell and calculates. */
  type(row: number, column: number, input: CellValue | undefined, sheet?: Sheet): void;
  recalculate(): void;
  circular(): string[];
}

export function bench(sheets: Record<string, readonly (readonly (CellValue | undefined)[])[]>, options: CalculationOptions = {}, locale = 'en-US'): Bench {
  const workbook = workbookOf(sheets);
  const host = quietHost(locale);
  const calculation = calculating(workbook, options);
  calculation.start(host);
  const [first] = workbook.sheets as [Sheet];
  return {
    workbook,
    sheet: first,
    type(row, column, input, sheet = first) {
      const formula = typeof input === 'string' && input.startsWith('=') ? input : undefined;
      sheet.setCell(row, column, input == null ? undefined : formula ? { value: null, formula, uncached: true, style: 0 } : { value: input, style: 0 });
      calculation.calculate(workbook, [{ sheet, area: { top: row, bottom: row, left: column, right: column } }], host);
    },
    recalculate: () => calculation.calculate(workbook, [], host),
    circular: () => calculation.circular.map(({ sheet, area }) => `${sheet.name}!${area.top},${area.left}`),
  };
}

/** The value of one formula typed into Z100 of the first sheet; an array as rows. */
export function valueOf(formula: string, cells: readonly (readonly (CellValue | undefined)[])[] = [], options?: CalculationOptions, locale?: string): unknown {
  const { sheet, type } = bench({ Sheet1: cells }, options, locale);
  type(99, 25, formula);
  const anchor = sheet.cell(99, 25)!;
  if (!anchor.array || anchor.array.rows * anchor.array.columns === 1) return shown(sheet, 99, 25);
  const { rows, columns } = anchor.array;
  return Array.from({ length: rows }, (_, r) => Array.from({ length: columns }, (__, c) => shown(sheet, 99 + r, 25 + c)));
}
