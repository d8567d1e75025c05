/** Results on a sheet of their own, for a report that a password keeps shut. ExcelApi 1.7. */
import { type Change, COLUMN_WIDTH, NUMBER_FORMAT, type OwnValue } from '../changes/changes';
import { rulesOf } from '../changes/rules';
import { type Progress, REQUEST_BYTES, rowBytes, rowChunks } from './chunks';
import { addRules } from './rules';

type WriteSheet = Extract<Change, { kind: 'writeSheet' }>;

const WIDTHS = [7, 36, 30, 28];

/** Adds the sheet behind all others and fills it: headings in row 1, a subject a row. */
export async function writeSheet(context: Excel.RequestContext, { name, headings, values, columns, leading }: WriteSheet, progress: Progress): Promise<void> {
  const sheet = context.workbook.worksheets.add(name);
  const heading = sheet.getRangeByIndexes(0, 0, 1, headings.length);
  heading.values = [headings];
  Object.assign(heading.format, { wrapText: true, horizontalAlignment: 'Center', verticalAlignment: 'Center' });
  heading.format.font.bold = true;
  formatColumns(sheet, columns, leading, values.length);
  sheet.freezePanes.freezeRows(1);
  const largest = values.reduce((most, row) => Math.max(most, rowBytes(row)), 1);
  for (const [first, rows] of rowChunks(values.length, 1, Math.floor(REQUEST_BYTES / largest))) {
    sheet.getRangeByIndexes(1 + first, 0, rows, headings.length).values = values.slice(first, first + rows).map((row) => row.map(asText));
    await context.sync();
    progress('write', (first + rows) / values.length);
  }
  const block = { firstRow: 1, lastRow: Math.max(1, values.length), tableColumn: 0, column: leading, columns };
  addRules(sheet, block, rulesOf(block), 0);
  await context.sync();
}

function formatColumns(sheet: Excel.Worksheet, columns: WriteSheet['columns'], leading: number, rows: number): void {
  const widths = [...WIDTHS.slice(0, leading), ...columns.map(({ content }) => COLUMN_WIDTH[content])];
  widths.forEach((characters, i) => (sheet.getRangeByIndexes(0, i, 1, 1).format.columnWidth = (characters * 7 + 5) * 0.75));
  columns.forEach(({ content }, i) => {
    const format = NUMBER_FORMAT[content];
    if (format) sheet.getRangeByIndexes(1, leading + i, Math.max(1, rows), 1).numberFormat = format as unknown as string[][];
  });
}

/** Names come from the user's cells: what begins like a formula ("- CHV Nguyễn Văn An", "=1+1") must stay a text. */
const asText = (value: OwnValue): OwnValue => (typeof value === 'string' && /^[=+\-@']/.test(value) ? `'${value}` : value);
