/** What cells show, conditional formats and their number formats included: what a person reads on the screen and on paper. */
import { SheetRules } from '../../workbench/grid/conditional-formats';
import { displayText } from '../../workbench/grid/display';
import { RuleEvaluator } from '../../workbench/grid/rule-scope';
import type { Sheet, Workbook } from 'excel-host/model';

export const VIETNAMESE = { decimal: ',', group: '.' };
export const ENGLISH = { decimal: '.', group: ',' };

const TODAY = new Date(2024, 6, 1);

/** The rules of a sheet as they hold now. */
export const rulesOn = (workbook: Workbook, sheet: Sheet, separators = VIETNAMESE): SheetRules =>
  new SheetRules(sheet, new RuleEvaluator(workbook, { ...separators, dates: 'dmy' }, () => TODAY));

/** What cells of one row show. */
export function textsShown(workbook: Workbook, sheet: Sheet, row: number, columns: readonly number[], separators = VIETNAMESE): string[] {
  const rules = rulesOn(workbook, sheet, separators);
  return columns.map((column) => displayText(workbook, sheet, row, column, separators, rules.at(row, column)));
}
