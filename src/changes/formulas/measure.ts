/**
 * The six columns of one measure as built-in formulas. Each column builds on the one before it, so that a person can follow them cell by cell:
 * caseload → band → target, figures → achieved → gap → shortfall → result. No formula needs array entry or a function newer than Excel 2016.
 */
import { GAP_DECIMALS } from '../../assessment/assess';
import type { MeasureColumn } from '../../own/columns';
import { BAND_COLUMNS } from '../../plan/sheet/words';
import { COMPARATOR_WORDS } from '../../terms/words';
import type { Unit, Verdict } from '../../terms/terms';
import { type Amount, inBaseUnit, isPresent, isUsable, valueOf } from './figures';
import { LOOKUP, planColumn } from './lookup';
import { quoted } from './text';
import { STALE_WORDS, VERDICT_WORDS } from '../../terms/words';

/** One measure of one subject on one sheet. */
export interface MeasureRow {
  unit: Unit;
  /** Decimals by which amounts are scaled to become whole. */
  decimals: number;
  /** What chooses the band: tổng số giải quyết, or tổng số phải thi hành where the plan says so. */
  caseload: Amount;
  eligible: Amount;
  completed: Amount;
  /** What no more than can be enforced, by how much rounding may differ; null where the figures at hand say otherwise, and somebody has looked at them. */
  most: { amount: Amount; tolerance: number } | null;
  /** All cells that must hold usable numbers: also tổng số giải quyết where it does not choose the band. */
  deciding: readonly Amount[];
  /** Kind and measure in the words of the plan sheet: "Chấp hành viên|Về việc". */
  group: string;
  /** The words of the band without bounds that the plan has for them; null where it has none. */
  unbounded: string | null;
  /** Our own cells in this row. */
  cells: Record<MeasureColumn, string>;
}

/** Shown where nobody can say a verdict any more. */
export const LOST = quoted(STALE_WORDS);

export const verdictText = (verdict: Verdict): string => quoted(VERDICT_WORDS[verdict]);

/** Formulas of the six columns, by column. */
export function measureFormulas(row: MeasureRow): Record<keyof MeasureRow['cells'], string> {
  return {
    band: `=${bandFormula(row)}`,
    target: `=IF(${row.cells.band}="","",${inPlan(row, BAND_COLUMNS.target)})`,
    achieved: `=${achievedFormula(row)}`,
    gap: `=IF(${row.cells.achieved}="","",ROUND((${row.cells.achieved}-${row.cells.target})*100,${GAP_DECIMALS}))`,
    shortfall: `=${shortfallFormula(row)}`,
    result: `=IF(ISERROR(${row.cells.shortfall}),${LOST},IF(ISNUMBER(${row.cells.shortfall}),IF(${row.cells.shortfall}=0,${verdictText('met')},${verdictText('notMet')}),${verdictText('notJudged')}))`,
  };
}

/** The formula of a result as long as no more can be enforced than there is: such figures are not judged (report/proof.ts). */
export function whileSound({ most, eligible }: MeasureRow, formula: string): string {
  if (!most || most.amount.length === 0 || eligible.length === 0) return formula;
  const above = `${valueOf(eligible, 'brief')}>${valueOf(most.amount, 'brief')}${most.tolerance > 0 ? `+${most.tolerance}` : ''}`;
  const isAbove = `IF(${isPresent(most.amount, 'brief')},IF(${isPresent(eligible, 'brief')},${above},FALSE),FALSE)`;
  return `=IF(${isAbove},${verdictText('notJudged')},${formula.slice(1)})`;
}

/** What the plan sheet says in a column, in the row of this subject's band. */
export const inPlan = ({ group, cells }: MeasureRow, heading: string): string =>
  `INDEX(${planColumn(heading)},MATCH(${quoted(`${group}|`)}&${cells.band},${planColumn(LOOKUP.key)},0))`;

/** The caseload as the bounds of the plan sheet are. */
export const caseloadOf = ({ caseload, unit }: MeasureRow): string => inBaseUnit(valueOf(caseload), unit);

/** LOOKUP(2, 1/conditions, …) finds the one row where all conditions hold, without array entry, in every Excel and in LibreOffice. */
function bandFormula(row: MeasureRow): string {
  const total = caseloadOf(row);
  const bound = (name: 'low' | 'high', sign: string): string => {
    const column = planColumn(LOOKUP[name]);
    return `((${column}${sign}${total})+(${column}=${total})*${planColumn(LOOKUP[name === 'low' ? 'lowIn' : 'highIn'])})`;
  };
  const group = `(${planColumn(LOOKUP.group)}=${quoted(row.group)})`;
  // Without the table all that is made from it is an error: nothing is said of a plan that is gone.
  const found = `IF(ROWS(${planColumn(LOOKUP.band)})>0,IFERROR(LOOKUP(2,1/(${group}*${bound('low', '<')}*${bound('high', '>')}),${planColumn(LOOKUP.band)}),""))`;
  // A missing caseload fits a band without bounds, and no other.
  const words = row.unbounded;
  const unbounded = words === null ? '""' : `IF(ISNUMBER(MATCH(${quoted(`${row.group}|${words}`)},${planColumn(LOOKUP.key)},0)),${quoted(words)},"")`;
  const chosen = row.caseload.length === 0 ? unbounded : `IF(${isPresent(row.caseload)},${found},${unbounded})`;
  return `IF(${isUsable(row.deciding, row.unit, 'amount')},${chosen},"")`;
}

function achievedFormula({ eligible, completed, cells }: MeasureRow): string {
  const rate = `IF(${valueOf(eligible)}=0,"",${valueOf(completed)}/${valueOf(eligible)})`;
  return `IF(${cells.target}="","",IF(${isPresent(eligible)},IF(${isPresent(completed)},${rate},""),""))`;
}

/**
 * The smallest whole number that is missing, without losing a digit up to 10^15: the target counts in hundredths of a per cent (T), the eligible
 * amount is split into 10000·q + r, so that T·eligible/10000 = T·q + T·r/10000 and no product is larger than the amount itself.
 * With T·r whole, ⌈T·r/10000⌉ = ⌊(T·r − 1)/10000⌋ + 1 serves "đạt", ⌊T·r/10000⌋ + 1 serves "trên". (INT of a quotient may be off by one where
 * Excel rounds to 15 digits: every whole q gives the right sum.)
 */
function shortfallFormula(row: MeasureRow): string {
  const { eligible, completed, cells, decimals } = row;
  const scaled = (amount: Amount): string => (decimals === 0 ? valueOf(amount) : `ROUND(${valueOf(amount)}*1E${decimals},0)`);
  const [whole, done] = [scaled(eligible), scaled(completed)];
  const target = `ROUND(${cells.target}*10000,0)`;
  const quotient = `INT(${whole}/10000)`;
  const reached = `(${inPlan(row, BAND_COLUMNS.comparator)}<>${quoted(COMPARATOR_WORDS['>'])})`;
  const missing = `${target}*${quotient}-${done}+INT((${target}*(${whole}-10000*${quotient})-${reached})/10000)`;
  const number = decimals === 0 ? `${missing}+1` : `INT((${missing})/1E${decimals})+1`;
  return `IF(${cells.achieved}="","",IF(${valueOf(completed)}>${valueOf(eligible)},"",MAX(0,${number})))`;
}
