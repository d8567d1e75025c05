/** The six columns of one measure by =THADS.ASSESS: the same core as everywhere, calculated in the cell wherever the add-in is at hand. */
import { type Amount, isPresent, isUsable, valueOf } from './figures';
import { PLAN_TABLE } from './lookup';
import { type MeasureRow, verdictText } from './measure';
import { quoted } from './text';
import { vi } from '../../i18n/vi';
import type { Measure, SubjectKind } from '../../plan/plan';

/** The columns in the order in which ASSESS gives them. */
const ASSESSED = ['band', 'target', 'achieved', 'gap', 'shortfall', 'result'] as const satisfies readonly (keyof MeasureRow['cells'])[];

/** What the functions are asked with besides the figures. */
export interface Asked {
  kind: SubjectKind;
  measure: Measure;
  /** The plan is that of the plan sheet, not the one that the functions know. */
  fromSheet: boolean;
  /** A cell of the row holds no usable number: the columns stay empty as long as that is so, instead of showing errors. */
  unusable: boolean;
}

/** One call per cell: a row that spilled could hit what stands beside it, and could not be read in any order. */
export function functionFormulas(row: MeasureRow, { kind, measure, fromSheet, unusable }: Asked): Record<keyof MeasureRow['cells'], string> {
  const figures = [row.caseload, row.eligible, row.completed].map(argument);
  const words = [quoted(kind), quoted(measure), quoted(vi.unit[row.unit]), ...(fromSheet ? [`${PLAN_TABLE}[#All]`] : [])];
  const call = `THADS.ASSESS(${[...figures, ...words].join(',')})`;
  const cells = ASSESSED.map((name, i) => {
    const value = `INDEX(${call},1,${i + 1})`;
    const empty = name === 'result' ? verdictText('notJudged') : '""';
    return [name, unusable ? `=IF(${isUsable(row.deciding, row.unit, 'amount')},${value},${empty})` : `=${value}`] as const;
  });
  return Object.fromEntries(cells) as Record<keyof MeasureRow['cells'], string>;
}

/** A figure as an argument; one without any cell, and a sum of nothing, are empty. */
function argument(amount: Amount): string {
  if (amount.length === 0) return '""';
  return amount.length === 1 ? valueOf(amount) : `IF(${isPresent(amount)},${valueOf(amount)},"")`;
}
