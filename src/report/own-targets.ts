/** Targets that a report states itself: "Chỉ tiêu giao 83,45 %". They decide nothing; that they differ from the plan's must be said. */
import type { GridView } from '../cells/grid';
import { readRate } from '../cells/number';
import { fold } from '../cells/text';
import type { Measure } from '../terms/terms';
import type { ReportColumn } from './columns';
import type { ReportRow } from './rows';

/** A column of targets, for one measure. */
export interface OwnTargets {
  measure: Measure;
  heading: string;
  column: number;
  /** Fractions by row of the report; NaN where there is none. */
  values: Float64Array;
}

const TARGET = /chi tieu|\bgiao\b|\btarget\b/;
/** "Tăng, giảm so với chỉ tiêu": how far from it. */
const DISTANCE = /so voi|\b(tang|giam|vuot|thieu|chenh lech)\b/;

/** The columns of targets with a rate in most rows. @param measures those of the sheet */
export function ownTargets(view: GridView, columns: readonly ReportColumn[], rows: readonly ReportRow[], measures: readonly Measure[]): OwnTargets[] {
  return columns.flatMap(({ word, headings, column, measure }) => {
    const heading = headings.join(' › ').replace(/\s+/g, ' ');
    const about = measure ?? (measures.length === 1 ? measures[0] : undefined);
    if (word !== 'comparison' || about === undefined || !TARGET.test(fold(heading)) || DISTANCE.test(fold(heading))) return [];
    const values = Float64Array.from(rows, ({ row, type }) => (type === 'subject' ? rateIn(view, row, column) : NaN));
    return values.some((value) => value === value) ? [{ measure: about, heading, column, values }] : [];
  });
}

/** A rate from 10 % to 100 %: other numbers under such a heading are amounts. */
function rateIn(view: GridView, row: number, column: number): number {
  const rate = readRate(view.cell(row, column));
  return rate !== null && rate >= 0.1 && rate <= 1 ? rate : NaN;
}
