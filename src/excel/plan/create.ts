/** The plan sheet when it is made: titles, six tables, drop-downs, formats, page. All or nothing. ExcelApi 1.9 (page layout). */
import { areaAddress } from '../../cells/address';
import { bandInWords, forTable } from '../../changes/formulas/lookup';
import type { Plan } from '../../plan/plan';
import { planSheetContent, type PlanSheetContent } from '../../plan/sheet/content';
import { INFO_FIELDS, type InfoField } from '../../plan/sheet/form';
import { COLUMN_LOOKS, COLUMN_WIDTHS, type ColumnLook, PARTS, SHEET_WIDTH } from '../../plan/sheet/look';
import { PLAN_HEADINGS, PLAN_SHEET, type PlanTableName, tableNames } from '../../plan/sheet/words';
import { PLAN_SHEET_TEXTS } from '../../words/plan-sheet';
import { pointsOfCharacters, setNumberFormat } from '../kit/range';
import { deleteSheet, freeNameIn } from '../kit/sheets';
import { allOrNothing } from '../kit/whole';
import { asCell } from '../kit/text';

const FONT = 'Times New Roman';
const STYLE = 'TableStyleLight1';
const HEADER_FILL = '#DDEBF7';
const LINE = '#A6A6A6';

/**
 * Adds a plan sheet behind all others. @param plan what it says; null = an empty form @param begin is told its name first @returns the names of the sheet and
 * of the table of its bands; after any failure the workbook is as it was before
 */
export async function createPlanSheet(
  context: Excel.RequestContext,
  plan: Plan | null,
  begin: (name: string) => void = () => undefined,
): Promise<{ sheet: string; table: string }> {
  const tables = await freeTableNames(context);
  const name = await freeNameIn(context, PLAN_SHEET);
  begin(name);
  // In one request, so that it is there whole or not at all; without the page set-up only where Excel refuses that, mostly for want of a printer.
  const make = (page: boolean): Promise<void> => makeSheet(context, { name, plan, page, tables });
  await make(true)
    .catch(() => make(true))
    .catch(() => make(false));
  return { sheet: name, table: tables.bands };
}

interface NewSheet {
  tables: Record<PlanTableName, string>;
  name: string;
  plan: Plan | null;
  page: boolean;
}

/** A batch stops at its first error, and what it did before stays done: it is taken back. */
function makeSheet(context: Excel.RequestContext, { name, plan, page, tables }: NewSheet): Promise<void> {
  return allOrNothing(async (note) => {
    note(
      () => [{ sheet: name }],
      () => deleteSheet(context, name),
    );
    const sheet = context.workbook.worksheets.add(name);
    const rows = layOut(sheet, planSheetContent(plan), tables);
    if (page) pageOf(sheet, rows);
    await context.sync();
  });
}

/** Names for the tables of one more plan, none of which is taken. */
async function freeTableNames(context: Excel.RequestContext): Promise<Record<PlanTableName, string>> {
  const tables = context.workbook.tables.load('items/name');
  await context.sync();
  const taken = new Set(tables.items.map(({ name }) => name.toUpperCase()));
  for (let n = 1; ; n++) {
    const names = tableNames(n === 1 ? '' : `_${n}`);
    if (Object.values(names).every((name) => !taken.has(name))) return names;
  }
}

/** The title, the plan's name, the guide and an empty row stand above the tables. */
const TOP = 4;

/** The name of the plan as the list says it, at the top. */
function nameFormula(info: string): string {
  const [label, value] = PLAN_HEADINGS.info.map((heading) => `${info}[${heading}]`);
  return `=IFERROR(INDEX(${value},MATCH("${INFO_FIELDS.name.label}",${label},0))&"","")`;
}

/** @returns number of rows */
function layOut(sheet: Excel.Worksheet, content: PlanSheetContent, tables: Record<PlanTableName, string>): number {
  const { title, guide, sections } = PLAN_SHEET_TEXTS;
  const height = PARTS.reduce((rows, part) => rows + content[part].length + 3, TOP);
  const whole = sheet.getRangeByIndexes(0, 0, height, SHEET_WIDTH);
  Object.assign(whole.format.font, { name: FONT, size: 12 });
  whole.format.verticalAlignment = 'Center';
  COLUMN_WIDTHS.forEach((characters, i) => (sheet.getRangeByIndexes(0, i, 1, 1).format.columnWidth = pointsOfCharacters(characters)));
  const line = (row: number, font: object): Excel.Range => {
    const cell = sheet.getRangeByIndexes(row, 0, 1, 1);
    Object.assign(cell.format.font, font);
    return cell;
  };
  line(0, { bold: true, size: 16 }).values = [[title]];
  line(2, { italic: true, size: 11 }).values = [[guide]];
  let row = TOP;
  PARTS.forEach((part) => {
    line(row, { bold: true }).values = [[sections[part]]];
    writeTable(sheet, part, row + 1, content[part], tables[part]);
    row += content[part].length + 3;
  });
  line(1, { bold: true, size: 13 }).formulas = [[nameFormula(tables.info)]];
  sheet.showGridlines = false;
  return row - 1;
}

function writeTable(sheet: Excel.Worksheet, part: PlanTableName, top: number, rows: (string | number)[][], name: string): void {
  const headings = PLAN_HEADINGS[part];
  const body = sheet.getRangeByIndexes(top + 1, 0, rows.length, headings.length);
  // Formats first: in a cell of text a number of a document stays what it is.
  const looks = part === 'info' ? null : COLUMN_LOOKS[part];
  looks?.forEach((look, column) => applyLook(sheet.getRangeByIndexes(top + 1, column, rows.length, 1), look));
  if (part === 'info') rows.forEach(([label], i) => applyField(sheet.getRangeByIndexes(top + 1 + i, 1, 1, 1), fieldOf(String(label))));
  sheet.getRangeByIndexes(top, 0, 1, headings.length).values = [[...headings]];
  body.values = rows.map((row) => row.map((cell) => asCell(cell) as string | number));
  const table = sheet.tables.add(areaAddress({ top, left: 0, bottom: top + rows.length, right: headings.length - 1 }), true);
  table.name = name;
  table.style = STYLE;
  looks?.forEach((look, column) => {
    if (look.generated) sheet.getRangeByIndexes(top + 1, column, rows.length, 1).formulas = rows.map(() => [forTable(bandInWords(), name)]);
  });
  const header = table.getHeaderRowRange();
  Object.assign(header.format, { wrapText: true, horizontalAlignment: part === 'bands' ? 'Center' : 'Left', verticalAlignment: 'Center' });
  header.format.font.bold = true;
  header.format.fill.color = HEADER_FILL;
  if (part === 'bands') header.format.rowHeight = 34;
  drawLines(sheet.getRangeByIndexes(top, 0, rows.length + 1, headings.length));
}

/** Lines of the cells' own: a table style is not drawn everywhere, and paper needs them. */
function drawLines(cells: Excel.Range): void {
  for (const side of ['EdgeTop', 'EdgeBottom', 'InsideHorizontal'] as const) {
    Object.assign(cells.format.borders.getItem(side), { style: 'Continuous', weight: 'Thin', color: LINE });
  }
}

const fieldOf = (label: string): InfoField => Object.values(INFO_FIELDS).find((field) => field.label === label)!;

function applyField(cell: Excel.Range, { type, choices, many }: InfoField): void {
  cell.format.horizontalAlignment = 'Left';
  // A day, too: as a text it stays what was typed, day before month, on every PC.
  if (type !== 'choice') setNumberFormat(cell, '@');
  if (type === 'date') {
    cell.dataValidation.prompt = { showPrompt: true, title: '', message: PLAN_SHEET_TEXTS.hints.date };
  }
  if (many) cell.dataValidation.prompt = { showPrompt: true, title: '', message: PLAN_SHEET_TEXTS.hints.entry };
  if (choices) offer(cell, choices);
}

function applyLook(column: Excel.Range, { format, list, open, hint, align, bold, wrap, generated }: ColumnLook): void {
  if (wrap) column.format.wrapText = true;
  if (bold) column.format.font.bold = true;
  if (generated) refuseTyping(column);
  if (format) setNumberFormat(column, format);
  if (align) column.format.horizontalAlignment = align;
  if (list) offer(column, list, open);
  if (hint) column.dataValidation.prompt = { showPrompt: true, title: '', message: PLAN_SHEET_TEXTS.hints[hint] };
}

/** A drop-down. What is not on the list is refused, unless it may be a name: the formulas of a workbook compare these words. */
function offer(cells: Excel.Range, words: readonly string[], open = false): void {
  cells.dataValidation.rule = { list: { inCellDropDown: true, source: words.join(',') } };
  cells.dataValidation.errorAlert = open
    ? { showAlert: true, style: 'Information', title: PLAN_SHEET_TEXTS.nameTitle, message: PLAN_SHEET_TEXTS.name }
    : { showAlert: true, style: 'Stop', title: PLAN_SHEET_TEXTS.notOfferedTitle, message: PLAN_SHEET_TEXTS.notOffered };
}

function refuseTyping(cells: Excel.Range): void {
  cells.dataValidation.rule = { custom: { formula: '=FALSE' } };
  cells.dataValidation.errorAlert = { showAlert: true, style: 'Stop', title: PLAN_SHEET_TEXTS.generatedTitle, message: PLAN_SHEET_TEXTS.generated };
}

/** A4 across, as wide as one page, as long as needed. */
function pageOf(sheet: Excel.Worksheet, rows: number): void {
  const { pageLayout } = sheet;
  pageLayout.orientation = 'Landscape';
  pageLayout.paperSize = 'A4';
  pageLayout.zoom = { horizontalFitToPages: 1 };
  pageLayout.centerHorizontally = true;
  pageLayout.setPrintArea(areaAddress({ top: 0, left: 0, bottom: rows - 1, right: SHEET_WIDTH - 1 }));
}
