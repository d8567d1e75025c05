/** The six columns of one measure by =THADS.ASSESS: the same core as everywhere, calculated in the cell wherever the add-in is at hand. */
import { recordOf } from '../../terms/records';
import type { Measure } from '../../terms/terms';
import { type Amount, isPresent, isUsable, valueOf } from './figures';
import { PLAN_TABLE } from './lookup';
import { type MeasureRow, verdictText } from './measure';
import { quoted } from './text';
import { UNIT_WORDS } from '../../terms/words';

/** The columns in the order in which ASSESS gives them. */
const ASSESSED = ['band', 'target', 'achieved', 'gap', 'shortfall', 'result'] as const satisfies readonly (keyof MeasureRow['cells'])[];

/** What the functions are asked with besides the figures. */
export interface Asked {
  /** A kind, or the name under which the plan assigns a target. */
  kind: string;
  measure: Measure;
  /** The plan is that of the plan sheet, not the one that the functions know. */
  fromSheet: boolean;
  /** A cell of the row holds no usable number: the columns stay empty as long as that is so, instead of showing errors. */
  unusable: boolean;
}

/** One call per cell: a row that spilled could hit what stands beside it, and could not be read in any order. */
export function functionFormulas(row: MeasureRow, { kind, measure, fromSheet, unusable }: Asked): Record<keyof MeasureRow['cells'], string> {
  const figures = [row.caseload, row.eligible, row.completed].map(argument);
  const words = [quoted(kind), quoted(measure), quoted(UNIT_WORDS[row.unit]), ...(fromSheet ? [`${PLAN_TABLE}[#All]`] : [])];
  const call = `THADS.ASSESS(${[...figures, ...words].join(',')})`;
  return recordOf(ASSESSED, (name) => {
    const value = `INDEX(${call},1,${ASSESSED.indexOf(name) + 1})`;
    const empty = name === 'result' ? verdictText('notJudged') : '""';
    return unusable ? `=IF(${isUsable(row.deciding, row.unit, 'amount')},${value},${empty})` : `=${value}`;
  });
}

/** A figure as an argument; one without any cell, and a sum of nothing, are empty. */
function argument(amount: Amount): string {
  if (amount.length === 0) return '""';
  return amount.length === 1 ? valueOf(amount) : `IF(${isPresent(amount)},${valueOf(amount)},"")`;
}
