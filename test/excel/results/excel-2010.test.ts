/**
 * What we write on a PC with Excel 2010, which has none of the functions of Excel 2013 and later: each of those that we use only tells what people have done to
 * our cells, or reads a number that was typed as a text. Without them verdicts are the same, and nothing that nobody touched is said to be out of date.
 */
import { calculating } from 'excel-host/calculation';
import type { Sheet, Workbook } from 'excel-host/model';
import type { OpenPackage } from 'excel-host/package';
import { strFromU8, unzipSync } from 'fflate';
import { createPlanSheet } from '../../../src/excel/plan/create';
import { inExcel } from '../../../src/excel/kit/run';
import { classify } from '../../../src/excel/results/classify';
import { toggleMarks } from '../../../src/excel/results/mark';
import { DEFAULT_PLAN } from '../../../src/plan/default';
import { openWorkbook } from '../../../workbench/add-in';
import { bootAddIn } from '../../../workbench/boot';
import { fixtureBytes, fixtureNames, readingOf } from '../../fixtures/truth';
import { cellAddress } from '../../../src/cells/address';
import { textsShown } from '../shown';

jest.setTimeout(120_000);

/** Since Excel 2013. Others that a file spells with a prefix came with Excel 2010 itself. */
const SINCE_2013 = ['ISFORMULA', 'NUMBERVALUE', 'SHEET', 'UNICHAR'];
const OF_2010 = ['AGGREGATE', 'RANK.EQ', 'STDEV.S'];
const NEWER = new RegExp(`\\b(${SINCE_2013.join('|')})\\(`, 'g');

/** As Excel 2010 understands it: a function that there is not. */
const unknown = (formula: string): string => formula.replace(NEWER, 'NO.SUCH.$1(');

const EACH = ['02', '18', '28', '30', '35'];
const CASES = EACH.flatMap((start) => (['values', 'builtin'] as const).map((formulas) => [start, formulas] as const));

async function written(start: string, formulas: 'values' | 'builtin'): Promise<OpenPackage> {
  const name = fixtureNames().find((one) => one.startsWith(start))!;
  const opened = openWorkbook(fixtureBytes(name));
  const { workbook } = opened;
  const session = await bootAddIn({ workbook, calculate: calculating(workbook) });
  await inExcel((context) => createPlanSheet(context, DEFAULT_PLAN));
  await classify({ plan: DEFAULT_PLAN, formulas, reading: readingOf(name) });
  await toggleMarks();
  await session.close();
  return opened;
}

/** The functions that the file names with a prefix, wherever they stand. */
function prefixed(file: Uint8Array): string[] {
  const parts = Object.values(unzipSync(file, { filter: ({ name }) => name.endsWith('.xml') }));
  return [...new Set(parts.flatMap((part) => [...strFromU8(part).matchAll(/_xlfn\.(?:_xlws\.)?([A-Z.0-9]+)\(/g)].map(([, name]) => name!)))];
}

/** The workbook in Excel 2010: it does not know the functions, and calculates everything when it opens the file. */
function in2010(workbook: Workbook): void {
  for (const sheet of workbook.sheets) {
    sheet.rows.forEach((row, r) =>
      row?.cells.forEach((cell, c) => cell?.formula !== undefined && sheet.setCell(r, c, { ...cell, formula: unknown(cell.formula), uncached: true })),
    );
    sheet.conditionalFormats = sheet.conditionalFormats.map((format) => ({
      ...format,
      rule: Object.fromEntries(Object.entries(format.rule ?? {}).map(([key, part]) => [key, typeof part === 'string' ? unknown(part) : part])),
    }));
  }
}

/** What a person reads on the sheets. */
const shown = (workbook: Workbook): unknown =>
  workbook.sheets.map((sheet) => sheet.rows.map((row, r) => (row ? textsShown(workbook, sheet, r, [...row.cells.keys()]) : [])));

/** Everything is calculated that has to be; then somebody changes a figure of the first row of each sheet that has a verdict. */
async function calculated(workbook: Workbook, touched: boolean): Promise<void> {
  const session = await bootAddIn({ workbook, calculate: calculating(workbook) });
  for (const sheet of touched ? workbook.sheets : []) {
    const row = sheet.rows.findIndex((one) => one?.cells.some((cell) => cell?.value === 'Đạt'));
    if (row >= 0) session.host.enter(sheet.name, cellAddress(row, figureIn(sheet, row)), [[1]]);
  }
  await session.host.calculationEnded();
  await session.close();
}
const figureIn = (sheet: Sheet, row: number): number =>
  sheet.rows[row]!.cells.findIndex((cell, c) => c > 1 && typeof cell?.value === 'number' && cell.formula === undefined);

test.each(CASES)('%s, %s: no other function; the same is read, also after a figure has changed', async (start, formulas) => {
  const [now, then] = [await written(start, formulas), await written(start, formulas)];
  expect(prefixed(now.save()).filter((name) => !SINCE_2013.includes(name) && !OF_2010.includes(name))).toEqual([]);
  const before = shown(now.workbook);
  in2010(then.workbook);
  for (const touched of [false, true]) {
    for (const { workbook } of [now, then]) await calculated(workbook, touched);
    expect(shown(then.workbook)).toEqual(shown(now.workbook));
    expect([touched, JSON.stringify(shown(now.workbook)) === JSON.stringify(before)]).toEqual([touched, !touched]);
  }
});
