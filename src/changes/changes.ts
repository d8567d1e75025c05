/**
 * What to write where, as data. `excel/results/apply.ts` turns each change into calls; a preview turns each into words.
 * Rows and columns count from 0.
 */
import type { Area } from '../cells/address';
import type { BlockColumn } from '../own/columns';
import type { Basis } from './basis';
import type { RowSigns } from './seen';
import type { OwnBlock } from '../own/find';
import type { Others } from '../own/imprint';
import type { Plan } from '../plan/plan';

/** A value for one of our cells; '' leaves the cell empty. */
export type OwnValue = string | number;

/** One of our live rules. The formula looks at the same row only and uses no function of ours: Excel never applies such rules otherwise. */
export interface OwnRule {
  /** First and last column that the rule covers. */
  firstColumn: number;
  lastColumn: number;
  /** In English, written for its first row. */
  formula: string;
  /** First and last row that it looks at, where those are not the block's rows of data. */
  firstRow?: number;
  lastRow?: number;
  /** Its place among all rules of the sheet, where it has one to go back to. */
  priority?: number;
  /** `numberFormat`: shows other words than those that the cell holds. */
  format: { fill?: string; font?: string; bold?: boolean; numberFormat?: string };
}

/** A rule of ours as it stands on a sheet. */
export type StandingRule = OwnRule & Required<Pick<OwnRule, 'priority' | 'firstRow' | 'lastRow'>>;

/** The whole block of our columns beside one report table. */
export interface Block {
  sheet: string;
  /** Header rows of the table: the look of the heading reaches over all of them. */
  headerFirstRow: number;
  /** The last header row: our headings stand here. */
  headingRow: number;
  codeRow: number | null;
  firstRow: number;
  lastRow: number;
  /** Rules about signed rows look so far: people put rows below, and sort ours to them. */
  watchedRow: number;
  /** First column of the report's own table: the row highlight begins here. */
  tableColumn: number;
  /** Last column of the report's own table: its look is taken over. */
  lookColumn: number;
  /** The header row where that column's heading text stands (the top of a merged heading). */
  lookRow: number;
  /** First column of the block. */
  column: number;
  columns: BlockColumn[];
  /** What is written into the heading row; null leaves a heading as somebody has renamed it. */
  headings: (string | null)[];
  /** One array per row from firstRow to lastRow, one value per column; null leaves what somebody has typed there. */
  values: (OwnValue | null)[][];
  /** What the values were made from. */
  basis: Basis | null;
  /** What each row is known by, for its note; null for a row without results. */
  signs: (RowSigns | null)[];
  /** What to write instead of the values, so that they follow their figures. The values are what must come out. */
  formulas?: BlockFormulas;
}

/** Formulas instead of values: Excel's own, which look the band up in the plan sheet, or =THADS functions. */
export const FORMULA_MODES = ['builtin', 'functions'] as const;
export type FormulaMode = (typeof FORMULA_MODES)[number];

/** What is written beside the tables: values, unless somebody wants formulas. */
export const WRITINGS = ['values', ...FORMULA_MODES] as const;
export type Writing = (typeof WRITINGS)[number];

/** As many cells as the block has values; a formula begins with "=". */
export interface BlockFormulas {
  mode: FormulaMode;
  cells: (OwnValue | null)[][];
  /** What stands instead in a row in which formulas cannot. */
  instead: (OwnValue | null)[][];
}

/** One step, complete in itself: none needs to know what stands before or behind it. */
export type Change = WriteBlock | WriteSheet | LeaveSheet | PreparePlan;

/** What happens to what people have typed into our columns. */
export type Typed = 'keep' | 'replace';

/** Writes a block beside its table; ours of an earlier run, with its contents, formats and rules, is taken away first. */
export interface WriteBlock {
  kind: 'writeBlock';
  block: Block;
  replaces: OwnBlock | null;
  /** People's cells in the block that is replaced, where they stay in the new one. */
  keeps: Others | null;
  /** `replace`: what people have typed into the replaced block goes with it. */
  typed: Typed;
}

/** Before formulas are written: the plan sheet that they look up, and the columns for it where they are Excel's own. */
export interface PreparePlan {
  kind: 'preparePlan';
  plan: Plan;
  lookup: boolean;
}

/** A sheet of results on which people have written is theirs from now on: it is no longer brought up to date. */
export interface LeaveSheet {
  kind: 'leaveSheet';
  name: string;
}

/** Results of a sheet that cannot be written, on a sheet of their own. */
export interface WriteSheet {
  kind: 'writeSheet';
  name: string;
  /** The report: its sheet and its area from the first header row to the last data row. */
  source: string;
  sourceArea: Area;
  /** Our sheet of an earlier run, to be filled anew: where its results stand; null for a new sheet. */
  replaces: Area | null;
  headings: string[];
  values: OwnValue[][];
  columns: BlockColumn[];
  /** How many headings stand before our columns. */
  leading: number;
  /** What the values were made from. */
  basis: Basis;
}
