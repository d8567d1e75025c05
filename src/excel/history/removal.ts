/** What *Gỡ bỏ* does to the history: asked first, taken away with its sheet where a person says so; what people have added to it stays. ExcelApi 1.7. */
import { HISTORY_TABLE } from '../../history/table';
import { ToldError } from '../../messages/told-error';
import { deleteSheet } from '../kit/sheets';
import { isOnlyOurs } from './history-sheet';

/** What becomes of a history when everything of ours is removed. */
export type HistoryRemoval = 'keep' | 'remove' | 'ask';

/** The workbook has a history: a person says whether it goes, too. Nothing was changed. */
export class HistoryThereError extends ToldError {
  override readonly name = 'HistoryThereError';
  constructor(readonly sheet: string) {
    super(({ error }) => error.historyThere(sheet));
  }
}

/** The sheet of the history; null where there is none. */
export async function historySheet(context: Excel.RequestContext): Promise<string | null> {
  const table = context.workbook.tables.getItemOrNullObject(HISTORY_TABLE).load('name');
  await context.sync();
  if (table.isNullObject) return null;
  const sheet = table.worksheet.load('name');
  await context.sync();
  return sheet.name;
}

/** @param begin is told of the sheet before it is deleted @returns the sheet that stays, because people have written on it */
export async function removeHistory(context: Excel.RequestContext, begin: (sheet: string) => void): Promise<string | null> {
  const sheet = await historySheet(context);
  if (sheet === null) return null;
  if (!(await isOnlyOurs(context, sheet))) return sheet;
  begin(sheet);
  await deleteSheet(context, sheet);
  return null;
}
