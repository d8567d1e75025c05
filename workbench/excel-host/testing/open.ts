/** Opens a small workbook behind the real office.js for one test; every session is closed after it. */
import { type CellValue, Sheet, Workbook } from '../model/workbook';
import { bootOffice, type BootOptions, type OfficeSession } from '../host/boot';

const sessions: OfficeSession[] = [];

afterEach(async () => {
  for (const session of sessions.splice(0)) await session.close();
});

/** A workbook with one sheet per entry, filled from A1. Texts with `=` become formulas without a value. */
export function book(sheets: Record<string, CellValue[][]> = { Sheet1: [] }): Workbook {
  const workbook = new Workbook();
  for (const [name, rows] of Object.entries(sheets)) {
    const sheet = new Sheet(`{${name}}`, name);
    rows.forEach((row, r) => row.forEach((value, c) => value !== null && sheet.setCell(r, c, cell(value))));
    sheet.settle();
    workbook.sheets.push(sheet);
  }
  return workbook;
}

function cell(value: CellValue) {
  return typeof value === 'string' && value.startsWith('=') ? { value: null, formula: value, uncached: true, style: 0 } : { value, style: 0 };
}

export async function open(sheets?: Record<string, CellValue[][]>, options: Partial<BootOptions> = {}): Promise<OfficeSession> {
  const session = await bootOffice({ workbook: book(sheets), locale: 'en-US', ...options });
  sessions.push(session);
  return session;
}

/** Runs on the active sheet, in most tests the only one. */
export function onSheet<R>(run: (sheet: Excel.Worksheet, context: Excel.RequestContext) => Promise<R>): Promise<R> {
  return Excel.run((context) => run(context.workbook.worksheets.getActiveWorksheet(), context));
}

/** Does something to a range of the active sheet, and syncs. */
export function change(address: string, act: (range: Excel.Range, context: Excel.RequestContext) => void): Promise<void> {
  return onSheet(async (sheet, context) => {
    act(sheet.getRange(address), context);
    await context.sync();
  });
}

/** Loads one property (`format/fill/color`) of a range of the active sheet. */
export function read(address: string, path: string): Promise<unknown> {
  return onSheet(async (sheet, context) => {
    const range = sheet.getRange(address).load(path);
    await context.sync();
    return path.split('/').reduce<unknown>((value, name) => (value as Record<string, unknown>)[name], range);
  });
}

export const values = (address: string): Promise<unknown> => read(address, 'values');

/** `Code at Location` of the error that the work ends with. */
export async function failure(work: Promise<unknown>): Promise<string> {
  try {
    await work;
  } catch (error) {
    const { code, debugInfo } = error as OfficeExtension.Error;
    return debugInfo?.errorLocation ? `${code} at ${debugInfo.errorLocation}` : code;
  }
  return 'no error';
}

/** Lets events arrive. */
export const settled = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 15));
