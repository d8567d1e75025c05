/** Takes the last write back, as long as nothing was moved since. ExcelApi 1.9. */
import { findOwnBlock } from '../../own/columns';
import { MovedError } from '../kit/errors';
import { withProtectionLifted } from '../kit/protection';
import { inExcel } from '../kit/run';
import { knownTables, shrinkTables } from '../kit/tables';
import { undoWrite } from './apply';
import type { Undo } from './undo';

/** Takes the last write back. @param undo from `classify` */
export function undoLast(undo: Undo): Promise<void> {
  return inExcel(async (context) => {
    await checkUnmoved(context, undo);
    const sheets = [...new Set(undo.written.map(({ sheet }) => sheet))];
    return withProtectionLifted(context, sheets, async () => {
      const tables = await knownTables(context, sheets);
      await undoWrite(context, undo);
      await shrinkTables(context, tables);
    });
  });
}

/** Rows, columns or sheets that were moved since the write make its addresses wrong: then undo must not touch anything. */
async function checkUnmoved(context: Excel.RequestContext, { written }: Undo): Promise<void> {
  const found = written.map(({ sheet, headingRow, column, width }) => {
    const worksheet = context.workbook.worksheets.getItemOrNullObject(sheet);
    const headings = worksheet.getRangeByIndexes(headingRow, column, 1, width);
    headings.load('values');
    return { worksheet, headings };
  });
  await context.sync();
  const moved = found.some(({ worksheet, headings }) => worksheet.isNullObject || findOwnBlock((headings.values as unknown[][])[0]!.map(String))?.index !== 0);
  if (moved) throw new MovedError('results');
}
