/** What happens in Excel while the pane is open: selections and changes. ExcelApi 1.9 (worksheet events). */
import { inExcel } from './kit/run';
import { type Selected, selectedAt } from './selected';

export interface Watcher {
  selected(place: Selected): void;
  /** Something on a sheet was changed. @param id of the sheet */
  changed(id: string): void;
}

/** Tells what is selected, and of selections and of changes from now on. @returns ends it */
export async function watchWorkbook(watcher: Watcher): Promise<() => Promise<void>> {
  return inExcel(async (context) => {
    const { worksheets } = context.workbook;
    const handlers = [
      worksheets.onSelectionChanged.add((event) => tellSelection(event, watcher)),
      worksheets.onChanged.add((event) => Promise.resolve(watcher.changed(event.worksheetId))),
      worksheets.onDeleted.add((event) => Promise.resolve(watcher.changed(event.worksheetId))),
    ];
    await context.sync();
    await tellSelected(watcher);
    return async () => {
      for (const handler of handlers) {
        handler.remove();
        await handler.context.sync();
      }
    };
  });
}

/** What is selected before anything happens; a chart or a shape is no cell, and Excel says so with an error. */
async function tellSelected(watcher: Watcher): Promise<void> {
  try {
    await inExcel(async (context) => {
      const areas = context.workbook.getSelectedRanges();
      areas.load('address');
      areas.worksheet.load('name');
      await context.sync();
      watcher.selected(selectedAt(areas.worksheet.name, areas.address));
    });
  } catch {
    // Selected cells are told by the first event then.
  }
}

/** The event names the sheet by its id only. */
async function tellSelection({ worksheetId, address }: Excel.WorksheetSelectionChangedEventArgs, watcher: Watcher): Promise<void> {
  await inExcel(async (context) => {
    const sheet = context.workbook.worksheets.getItemOrNullObject(worksheetId);
    sheet.load('name');
    await context.sync();
    if (!sheet.isNullObject) watcher.selected(selectedAt(sheet.name, address));
  });
}
