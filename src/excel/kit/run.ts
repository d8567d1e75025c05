/** The one way into Excel. */
import { officeCode } from './errors';

/** One Excel.run that waits for a cell edit to end instead of failing. Within it a job may sync as often as it must. */
export const inExcel = <T>(job: (context: Excel.RequestContext) => Promise<T>): Promise<T> => Excel.run({ delayForCellEdit: true }, job);

/** Whether somebody is editing a cell just now: then Excel refuses at once what does not wait for the end of that. Never throws. */
export async function isEditingCell(): Promise<boolean> {
  try {
    await Excel.run(async (context) => {
      context.workbook.load('name');
      await context.sync();
    });
    return false;
  } catch (error) {
    return officeCode(error).includes('CellEditMode');
  }
}
