/** From when a workbook counts its days: values of cells with days are numbers, and no property tells what they count from. ExcelApi 1.2. */
import { BEHIND_FROM_1904 } from '../../cells/day';
import { officeCode } from './errors';

/** What an Excel answers that calculates no functions for add-ins: it is not the one of Mac from which such workbooks come. */
const UNABLE: ReadonlySet<string> = new Set(['ApiNotFound', 'NotImplemented', 'UnsupportedFeature', 'UnsupportedOperation']);

/** By how many days the workbook's count is behind the usual one. */
export async function daysBehind(context: Excel.RequestContext): Promise<number> {
  const first = context.workbook.functions.date(1904, 1, 1).load('value');
  try {
    await context.sync();
  } catch (error) {
    if (UNABLE.has(officeCode(error))) return 0;
    throw error;
  }
  return first.value === 0 ? BEHIND_FROM_1904 : 0;
}
