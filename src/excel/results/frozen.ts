/**
 * The contents of our blocks as they stand: formulas with what they show now, and either of the two written back. Looks and rules are not touched.
 * ExcelApi 1.9.
 */
import { cellAddress } from '../../cells/address';
import type { OwnValue } from '../../changes/changes';
import type { OwnBlock } from '../../own/find';
import { FORMULA_CELLS, REQUEST_BYTES, rowChunks } from '../kit/chunks';
import { FormulaError, ReadBackError } from '../kit/errors';
import { type Run, splitRun, writableRuns } from '../kit/visible-rows';
import type { Frozen } from './undo';

/** Reads a block. @returns null where it holds no formula @throws FormulaError where a formula shows an error */
export async function readContents(context: Excel.RequestContext, name: string, block: OwnBlock): Promise<Frozen | null> {
  const { headingRow, lastRow, column, width } = block;
  const sheet = context.workbook.worksheets.getItem(name);
  const firstRow = headingRow + 1;
  const formulas: OwnValue[][] = [];
  const values: OwnValue[][] = [];
  for (const [first, rows] of rowChunks(lastRow - headingRow, width, FORMULA_CELLS)) {
    const range = sheet.getRangeByIndexes(firstRow + first, column, rows, width);
    range.load('formulas,values');
    await context.sync();
    formulas.push(...(range.formulas as OwnValue[][]));
    values.push(...(range.values as OwnValue[][]));
  }
  if (!formulas.some((row) => row.some(isFormula))) return null;
  refuseErrors(name, values, firstRow, column);
  return { sheet: name, headingRow, firstRow, column, width, formulas, values };
}

const isFormula = (content: unknown): boolean => typeof content === 'string' && content.startsWith('=');

/** An error value made firm could never be told from a result again. */
function refuseErrors(sheet: string, values: readonly OwnValue[][], top: number, left: number): void {
  values.forEach((row, i) => {
    const at = row.findIndex((value) => typeof value === 'string' && /^#[A-Z/_0]+[!?]?$/.test(value));
    if (at >= 0) throw new FormulaError('showsError', sheet, cellAddress(top + i, left + at), String(row[at]));
  });
}

/** Writes the contents of a block, run by run around hidden rows, and reads them back. */
export async function writeContents(context: Excel.RequestContext, block: Frozen, as: 'formulas' | 'values'): Promise<void> {
  const { sheet: name, firstRow, column, width } = block;
  const sheet = context.workbook.worksheets.getItem(name);
  const contents = block[as];
  const runs = await writableRuns(context, sheet, { firstRow, lastRow: firstRow + contents.length - 1, column });
  const range = ([first, rows]: Run): Excel.Range => sheet.getRangeByIndexes(firstRow + first, column, rows, width);
  for (const piece of runs.flatMap((run) => splitRun(run, contents, REQUEST_BYTES))) {
    const cells = contents.slice(piece[0], piece[0] + piece[1]);
    if (as === 'formulas') range(piece).formulas = cells;
    else range(piece).values = cells;
    await context.sync();
  }
  if (as === 'values') await checkValues(context, block, range);
}

async function checkValues(
  context: Excel.RequestContext,
  { sheet, values, firstRow, column, width }: Frozen,
  rangeOf: (run: Run) => Excel.Range,
): Promise<void> {
  for (const piece of rowChunks(values.length, width)) {
    const range = rangeOf(piece);
    range.load('values');
    await context.sync();
    (range.values as unknown[][]).forEach((row, i) =>
      row.forEach((value, c) => {
        if (value === values[piece[0] + i]![c]) return;
        throw new ReadBackError(sheet, cellAddress(firstRow + piece[0] + i, column + c));
      }),
    );
  }
}
