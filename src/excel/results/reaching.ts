/**
 * Formulas of people that would count what is written beside a report: sums over whole rows or columns, or over an area that ends further right. They would
 * change while our columns stand; so a person says first where the results go. ExcelApi 1.13 (getDirectDependents); an Excel that cannot say it is not asked.
 */
import { type Area, areasIn, cellAddress } from '../../cells/address';
import type { Block, Change, WriteBlock } from '../../changes/changes';
import { dependentsOf, type Reference } from '../kit/dependents';
import { rangeOf } from '../kit/range';
import { anchorsNow } from './relocate';

/** Formulas on one sheet, by the addresses of their cells. */
export interface Reaching {
  /** The sheet of the report. */
  sheet: string;
  /** References to cells with such formulas: "Tổng hợp!B4". */
  cells: string[];
}

/** Functions that make something of all cells of a range; what is only looked up by its place stays the same. */
const COUNTING = new Set(
  (
    'SUM SUMSQ SUMIF SUMIFS SUMPRODUCT SUBTOTAL AGGREGATE PRODUCT COUNT COUNTA COUNTBLANK COUNTIF COUNTIFS AVERAGE AVERAGEA AVERAGEIF AVERAGEIFS MAX MAXA MAXIFS ' +
    'MIN MINA MINIFS MEDIAN MODE LARGE SMALL RANK STDEV VAR TEXTJOIN CONCAT'
  ).split(' '),
);
const FUNCTION = /([A-Z][A-Z0-9]*)(?:\.[A-Z]+)*\(/gi;

const counts = (formula: unknown): boolean =>
  typeof formula === 'string' && formula.startsWith('=') && [...formula.matchAll(FUNCTION)].some(([, name]) => COUNTING.has(name!.toUpperCase()));

/** More of them are not looked at: some show what it is about. */
const MOST_CELLS = 200;

/** Formulas that would count what is written where nothing of ours stood before. */
export async function reachingFormulas(context: Excel.RequestContext, changes: readonly Change[]): Promise<Reaching[]> {
  const found: Reaching[] = [];
  for (const change of changes) {
    if (change.kind !== 'writeBlock' || isInPlace(change)) continue;
    const cells = await countingFormulas(context, change.block).catch(() => []);
    if (cells.length > 0) found.push({ sheet: change.block.sheet, cells });
  }
  return found;
}

/** People know what their formulas make of results that have stood there. */
const isInPlace = ({ block, replaces }: WriteBlock): boolean =>
  replaces !== null && replaces.column === block.column && replaces.width === block.columns.length;

/** References to formulas that count the cells of a block's place; those of our blocks are none of them. */
export async function countingFormulas(
  context: Excel.RequestContext,
  block: Pick<Block, 'sheet' | 'headingRow' | 'lastRow' | 'column' | 'columns'>,
): Promise<string[]> {
  const { headingRow, lastRow, column, columns } = block;
  const sheet = context.workbook.worksheets.getItem(block.sheet);
  const area = { top: headingRow, bottom: lastRow, left: column, right: column + columns.length - 1 };
  const areas = await dependentsOf(rangeOf(sheet, area));
  const here = { sheet: block.sheet, area };
  const outside = areas.filter((dependent) => !isIn(dependent, here));
  if (outside.length === 0) return [];
  // Formulas of ours on any sheet ask each other.
  const { anchors } = await anchorsNow(context);
  let left = MOST_CELLS;
  const ranges = outside.flatMap((dependent) => {
    const { sheet: name, address } = dependent;
    const [one] = areasIn(address);
    if (!one || left <= 0 || anchors.some((own) => isIn(dependent, own))) return [];
    left -= (one.bottom - one.top + 1) * (one.right - one.left + 1);
    return [{ name, one, range: rangeOf(context.workbook.worksheets.getItem(name), one).load('formulas') }];
  });
  await context.sync();
  return ranges.flatMap(({ name, one, range }) =>
    (range.formulas as unknown[][]).flatMap((row, r) =>
      row.flatMap((formula, c) => (counts(formula) ? [`${name}!${cellAddress(one.top + r, one.left + c)}`] : [])),
    ),
  );
}

/** Whether an address lies within an area. */
function isIn({ sheet, address }: Reference, place: { sheet: string; area: Area }): boolean {
  const [area] = areasIn(address);
  return sheet === place.sheet && area !== undefined && isWithin(area, place.area);
}

const isWithin = (a: Area, b: Area): boolean => a.top >= b.top && a.bottom <= b.bottom && a.left >= b.left && a.right <= b.right;
