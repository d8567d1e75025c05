/** What cells show, conditional formats and their number formats included: what a person reads on the screen and on paper. */
import { SheetRules } from '../../workbench/grid/conditional-formats';
import { displayText } from '../../workbench/grid/display';
import { RuleEvaluator } from '../../workbench/grid/rule-scope';
import type { Sheet, Workbook } from 'excel-host/model';

export const VIETNAMESE = { decimal: ',', group: '.' };
export const ENGLISH = { decimal: '.', group: ',' };

const TODAY = new Date(2024, 6, 1);

/** One evaluator per workbook and separators: it keeps formulas that it has read, no values. */
const evaluators = new WeakMap<Workbook, Map<string, RuleEvaluator>>();

function evaluatorOf(workbook: Workbook, separators: typeof VIETNAMESE): RuleEvaluator {
  const known = evaluators.get(workbook) ?? new Map<string, RuleEvaluator>();
  evaluators.set(workbook, known);
  const evaluator = known.get(separators.decimal) ?? new RuleEvaluator(workbook, { ...separators, dates: 'dmy' }, () => TODAY);
  known.set(separators.decimal, evaluator);
  return evaluator;
}

/** The rules of a sheet as they hold now. */
export const rulesOn = (workbook: Workbook, sheet: Sheet, separators = VIETNAMESE): SheetRules => new SheetRules(sheet, evaluatorOf(workbook, separators));

/** What cells of one row show. */
export function textsShown(workbook: Workbook, sheet: Sheet, row: number, columns: readonly number[], separators = VIETNAMESE): string[] {
  const rules = rulesOn(workbook, sheet, separators);
  return columns.map((column) => displayText(workbook, sheet, row, column, separators, rules.at(row, column)));
}
