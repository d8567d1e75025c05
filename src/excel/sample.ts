/** Puts the report to try things on into the workbook, on a sheet of its own: the user's from then on. ExcelApi 1.9. */
import { SAMPLE_COLUMNS, SAMPLE_HEADER, SAMPLE_SHEET, sampleReport } from '../words/sample-report';
import { pointsOfCharacters, setNumberFormat } from './kit/range';
import { inExcel } from './kit/run';
import { deleteSheet, freeNameIn } from './kit/sheets';
import { allOrNothing } from './kit/whole';

const WIDTHS = [6, 34, 13, 13, 13, 16, 16, 16];
/** Merged as in the forms of the ministry: both rows of the first two headings, each measure over its three figures. */
const MERGED = ['A5:A6', 'B5:B6', 'C5:E5', 'F5:H5', 'A1:H1', 'A2:H2', 'A3:H3', 'A4:H4'];

/** Adds the sample behind all other sheets and shows it. @returns the name of its sheet; after any failure the workbook is as it was before */
export function addSample(): Promise<string> {
  return inExcel(async (context) => {
    const name = await freeNameIn(context, SAMPLE_SHEET);
    await allOrNothing(async (note) => {
      note(
        () => [{ sheet: name }],
        () => deleteSheet(context, name),
      );
      fill(context.workbook.worksheets.add(name));
      await context.sync();
    });
    return name;
  });
}

function fill(sheet: Excel.Worksheet): void {
  const { cells, units } = sampleReport();
  const { first, rows } = SAMPLE_HEADER;
  const whole = sheet.getRangeByIndexes(0, 0, cells.length, SAMPLE_COLUMNS);
  const figures = sheet.getRangeByIndexes(first + rows, 2, cells.length - first - rows, SAMPLE_COLUMNS - 2);
  const table = sheet.getRangeByIndexes(first, 0, cells.length - first, SAMPLE_COLUMNS);
  Object.assign(whole.format.font, { name: 'Times New Roman', size: 12 });
  setNumberFormat(figures, '#,##0');
  whole.formulas = cells.map((row) => row.map((cell) => cell ?? ''));
  for (const address of MERGED) sheet.getRange(address).merge(false);
  WIDTHS.forEach((characters, i) => (sheet.getRangeByIndexes(0, i, 1, 1).format.columnWidth = pointsOfCharacters(characters)));
  const head = sheet.getRangeByIndexes(first, 0, rows, SAMPLE_COLUMNS);
  Object.assign(head.format, { horizontalAlignment: 'Center', verticalAlignment: 'Center', wrapText: true });
  for (const row of [0, ...units]) sheet.getRangeByIndexes(row, 0, 1, SAMPLE_COLUMNS).format.font.bold = true;
  head.format.font.bold = true;
  sheet.getRangeByIndexes(0, 0, 2, 1).format.horizontalAlignment = 'Center';
  for (const row of [1, 2, 3]) sheet.getRangeByIndexes(row, 0, 1, 1).format.font.italic = true;
  sheet.getRangeByIndexes(3, 0, 1, 1).format.horizontalAlignment = 'Right';
  for (const side of ['EdgeTop', 'EdgeBottom', 'EdgeLeft', 'EdgeRight', 'InsideHorizontal', 'InsideVertical'] as const) {
    Object.assign(table.format.borders.getItem(side), { style: 'Continuous', weight: 'Thin', color: '#000000' });
  }
  sheet.activate();
}
