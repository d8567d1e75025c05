/**
 * A review that is no table of its name any more: turned into a plain range, or a copy of which the original is gone. Found only where the workbook has no
 * review, and made the review again only when a person says so: everything that was typed is still there. ExcelApi 1.7.
 */
import { findColumns, REVIEW_TABLE } from '../../award/columns';
import { areaAddress } from '../../cells/address';
import { isReviewHeader } from '../../own/columns';
import { MissingError } from '../kit/errors';
import { withSheetsOpen } from '../kit/protection';
import { valuesOf } from '../kit/range';
import { inExcel } from '../kit/run';
import { finish } from '../kit/whole';

/** `range`: its cells stand without a table; `copy`: its table has another name. */
export interface LostReview {
  sheet: string;
  how: 'range' | 'copy';
}

/** The name that Excel gives to the table of a copied sheet. Reviews of other campaigns have names of ours with a "_". */
const COPY = new RegExp(`^${REVIEW_TABLE}\\d+$`, 'i');
/** Titles stand above the headings; columns of people's own may stand before and between. */
const LOOKED = { rows: 15, columns: 100 } as const;

interface Found extends LostReview {
  /** The table of a copy. */
  table?: string;
  /** Where the headings of a range stand, from 0. */
  top?: number;
  left?: number;
  width?: number;
}

/** The first lost review of a workbook that has none; null where there is none, or a review. */
export const findLostReview = (): Promise<LostReview | null> =>
  inExcel(async (context) => {
    const found = await find(context);
    return found && { sheet: found.sheet, how: found.how };
  });

async function find(context: Excel.RequestContext): Promise<Found | null> {
  const tables = context.workbook.tables.load('items/name,items/worksheet/name');
  const sheets = context.workbook.worksheets.load('items/name,items/visibility');
  await context.sync();
  if (tables.items.some(({ name }) => name.toUpperCase() === REVIEW_TABLE)) return null;
  const copy = tables.items.find(({ name }) => COPY.test(name));
  if (copy) return { sheet: copy.worksheet.name, how: 'copy', table: copy.name };
  const seen = sheets.items
    .filter(({ visibility }) => visibility === 'Visible')
    .map((sheet) => ({ sheet: sheet.name, top: sheet.getRangeByIndexes(0, 0, LOOKED.rows, LOOKED.columns).load('values') }));
  await context.sync();
  const withTable = new Set(tables.items.map(({ worksheet }) => worksheet.name));
  for (const { sheet, top: range } of seen) {
    const values = valuesOf(range);
    const top = values.findIndex((cells) => isReviewHeader(cells.map(String)));
    if (top < 0 || withTable.has(sheet)) continue;
    const left = values[top]!.findIndex((cell) => cell !== '');
    const width = values[top]!.slice(left).findIndex((cell) => cell === '');
    return { sheet, how: 'range', top, left, width: width < 0 ? LOOKED.columns - left : width };
  }
  return null;
}

/** Makes the lost review the workbook's review again. @throws MissingError where there is none */
export function restoreReview(): Promise<void> {
  return inExcel(async (context) => {
    const found = await find(context);
    if (!found) throw new MissingError('review');
    await withSheetsOpen(context, [found.sheet], () =>
      finish(
        () => [{ sheet: found.sheet }],
        async () => {
          if (found.table === undefined) await makeTable(context, found);
          else context.workbook.tables.getItem(found.table).name = REVIEW_TABLE;
          await context.sync();
        },
      ),
    );
  });
}

/** The table reaches down to the last row that says who somebody is: a sum or a remark of people's below it stays outside. */
async function makeTable(context: Excel.RequestContext, { sheet: name, top = 0, left = 0, width = 1 }: Found): Promise<void> {
  const sheet = context.workbook.worksheets.getItem(name);
  const used = sheet.getUsedRange(true).load('rowIndex,rowCount');
  const header = sheet.getRangeByIndexes(top, left, 1, width).load('values');
  await context.sync();
  const columns = findColumns(valuesOf(header)[0]!);
  const rows = Math.max(1, used.rowIndex + used.rowCount - top - 1);
  const cells = WHO.flatMap((key) => {
    const column = columns.get(key);
    return column ? [sheet.getRangeByIndexes(top + 1, left + column.index, rows, 1).load('values')] : [];
  });
  await context.sync();
  const isSaid = (row: number): boolean => cells.filter((column) => valuesOf(column)[row]![0] !== '').length >= 2;
  const last = Array.from({ length: rows }, (_, row) => row).reduce((found, row) => (isSaid(row) ? row : found), 0);
  const table = sheet.tables.add(areaAddress({ top, left, bottom: top + 1 + last, right: left + width - 1 }), true);
  table.name = REVIEW_TABLE;
  table.style = 'TableStyleLight15';
}

const WHO = ['agency', 'name', 'kind', 'origin'] as const;
