/** Results on a sheet of their own, for a report whose protection could not be lifted. Running again fills the same sheet anew. ExcelApi 1.7. */
import { deleteSheet } from '../kit/sheets';
import { pointsOfCharacters, rangeOf, setNumberFormat } from '../kit/range';
import { extentOf, readCells } from '../kit/read-cells';
import { asCell } from '../kit/text';
import { absoluteReference, type Area } from '../../cells/address';
import type { OwnValue, WriteSheet } from '../../changes/changes';
import { rulesOf } from '../../changes/rules';
import { widthOf } from '../../changes/widths';
import { columnsUnder, OWN_COLUMNS } from '../../own/columns';
import { type Progress, REQUEST_BYTES, rowBytes, rowChunks } from '../kit/chunks';
import { deleteResultNames, loadNames, markResults, namesOfOthers, othersIn, renewOthers } from './anchors';
import { makePlain } from './before';
import { ownRanges } from './own-cells';
import { placeOf, type ResultsSheet } from './results-sheets';
import { addRules, deleteOwnRules, loadRules, standingRules } from './rules';
import type { OldSheet, StandingRules } from './undo';

const WIDTHS = [7, 36, 30, 28];

/**
 * Adds the sheet behind all others, or empties ours of an earlier run; then fills it: headings, and a subject a row.
 * @param old the rules that stood there, where they are put back
 */
export async function writeSheet(context: Excel.RequestContext, change: WriteSheet, progress: Progress, old: StandingRules | null = null): Promise<void> {
  const { name, headings, values, columns, leading, replaces } = change;
  const [top, left] = [replaces?.top ?? 0, replaces?.left ?? 0];
  const { worksheets } = context.workbook;
  const sheet = replaces ? worksheets.getItem(name) : worksheets.add(name);
  if (replaces) await emptyResults(context, sheet, { ...replaces, bottom: Math.max(replaces.bottom, top + values.length) });
  // First of all the marks: a sheet that is left half written is known by them.
  const area = { top, left, bottom: top + values.length, right: left + headings.length - 1 };
  markResults(sheet, absoluteReference(name, area), absoluteReference(change.source, change.sourceArea), replaces !== null);
  const heading = sheet.getRangeByIndexes(top, left, 1, headings.length);
  heading.values = [headings];
  Object.assign(heading.format, { wrapText: true, horizontalAlignment: 'Center', verticalAlignment: 'Center' });
  heading.format.font.bold = true;
  formatColumns(sheet, change, top, left);
  // On a sheet that exists, widths and panes are as its reader wants them.
  if (!replaces) setWidths(sheet, change);
  const largest = values.reduce((most, row) => Math.max(most, rowBytes(row)), 1);
  for (const [first, rows] of rowChunks(values.length, 1, Math.floor(REQUEST_BYTES / largest))) {
    sheet.getRangeByIndexes(top + 1 + first, left, rows, headings.length).values = values
      .slice(first, first + rows)
      .map((row) => row.map((value) => asCell(value) as OwnValue));
    await context.sync();
    progress('write', (first + rows) / values.length);
  }
  const block = {
    sheet: null,
    headingRow: top,
    firstRow: top + 1,
    lastRow: Math.max(top + 1, top + values.length),
    watchedRow: Math.max(top + 1, top + values.length),
    tableColumn: left,
    column: left + leading,
    columns,
    basis: change.basis,
  };
  const existing = sheet.getRange().conditionalFormats.getCount();
  await context.sync();
  await renewOthers(context, sheet, old?.others ?? namesOfOthers(0, change.basis.others));
  addRules(sheet, block, old?.rules ?? rulesOf(block, 0), existing.value);
  await context.sync();
}

/** Takes results, their rules and our marks from a sheet; what else stands there stays. */
async function emptyResults(context: Excel.RequestContext, sheet: Excel.Worksheet, area: Area): Promise<void> {
  const range = rangeOf(sheet, area);
  const rules = loadRules(range);
  await context.sync();
  await deleteOwnRules(context, rules);
  range.clear('Contents');
  makePlain(range);
  await context.sync();
}

/** Keeps what a sheet of results holds as the change that would write it again. */
export async function snapshotSheet(context: Excel.RequestContext, next: WriteSheet, area: Area): Promise<OldSheet> {
  const sheet = context.workbook.worksheets.getItem(next.name);
  const found = loadRules(rangeOf(sheet, area));
  const names = loadNames(sheet);
  const rows = await readCells<OwnValue>(context, sheet, extentOf(area), 'values');
  const [first = [], ...values] = rows;
  const headings = first.map(String);
  const columns = columnsUnder(headings.slice(next.leading), next.columns);
  const rules = await standingRules(context, found);
  return { content: { ...next, replaces: area, headings, values, columns }, rules, others: othersIn(names, 0) };
}

/** Takes a sheet of results away; where people have written on it, only what is ours; of a copy nothing but its rules and names. */
export async function takeResults(context: Excel.RequestContext, { name, area, others, isPeoples }: ResultsSheet): Promise<void> {
  if (!isPeoples) return deleteSheet(context, name);
  const sheet = context.workbook.worksheets.getItem(name);
  const rules = loadRules(rangeOf(sheet, area));
  await context.sync();
  await deleteOwnRules(context, rules);
  for (const { range } of others ? ownRanges(sheet, placeOf(area), others) : []) {
    range.clear('Contents');
    makePlain(range);
  }
  await deleteResultNames(context, sheet);
  await context.sync();
}

function setWidths(sheet: Excel.Worksheet, { columns, leading, values }: WriteSheet): void {
  const own = columns.map(({ content }, i) =>
    widthOf(
      content,
      values.map((row) => row[leading + i]),
    ),
  );
  const widths = [...WIDTHS.slice(0, leading), ...own];
  widths.forEach((characters, i) => (sheet.getRangeByIndexes(0, i, 1, 1).format.columnWidth = pointsOfCharacters(characters)));
  sheet.freezePanes.freezeRows(1);
}

function formatColumns(sheet: Excel.Worksheet, { columns, leading, values }: WriteSheet, top: number, left: number): void {
  columns.forEach(({ content }, i) => {
    const { format } = OWN_COLUMNS[content];
    if (format) setNumberFormat(sheet.getRangeByIndexes(top + 1, left + leading + i, Math.max(1, values.length), 1), format);
  });
}
