/**
 * The staff table "Danh sách công chức" in the open workbook: made with the people of the review, continued with those who came since, read. It is people's:
 * no cell that is there is ever written, and *Gỡ bỏ* leaves it. ExcelApi 1.8 (data validation), all else 1.7.
 */
import { awardVi } from '../../award/texts';
import { readStaff, STAFF_COLUMNS, STAFF_SHEET, STAFF_TABLE, type StaffRecord, staffRow, unusedStaff, withoutStaff } from '../../award/staff';
import type { ReviewSubject } from '../../award/subject';
import { HONORIFICS } from '../../award/vocabulary';
import { areaAddress } from '../../cells/address';
import { daysBehind } from '../kit/days';
import { withSheetsOpen } from '../kit/protection';
import { pointsOfCharacters, setNumberFormat, valuesOf } from '../kit/range';
import { inExcel } from '../kit/run';
import { deleteSheet, freeNameIn } from '../kit/sheets';
import { asCell } from '../kit/text';
import { allOrNothing } from '../kit/whole';

interface PlacedStaff {
  sheet: string;
  headings: unknown[];
  /** Every row of the body, blank ones, too. */
  rows: unknown[][];
  records: StaffRecord[];
}

/** What became of the table. */
export interface StaffMade {
  sheet: string;
  /** People who were added to it. */
  added: number;
  /** Names in it that are nobody's of the review, or of whom nobody can tell whose. */
  unused: string[];
}

/** What the workbook's staff table says; nobody where it has none. */
export const readStaffTable = (): Promise<StaffRecord[]> => inExcel(async (context) => (await loadStaff(context))?.records ?? []);

/** Makes the table, or adds to it those of the review whom it does not have, and brings it to the front. After a failure everything is as it was. */
export function makeStaffTable(subjects: readonly ReviewSubject[]): Promise<StaffMade> {
  return inExcel(async (context) => {
    const found = await loadStaff(context);
    const people = withoutStaff(found?.records ?? [], subjects);
    const sheet = found ? await addRows(context, found, people) : await createSheet(context, people);
    context.workbook.worksheets.getItem(sheet).activate();
    await context.sync();
    return { sheet, added: people.length, unused: unusedStaff(found?.records ?? [], subjects) };
  });
}

async function loadStaff(context: Excel.RequestContext): Promise<PlacedStaff | null> {
  const table = context.workbook.tables.getItemOrNullObject(STAFF_TABLE).load('name');
  await context.sync();
  if (table.isNullObject) return null;
  const [header, body, sheet] = [table.getHeaderRowRange().load('values'), table.getDataBodyRange().load('values'), table.worksheet.load('name')];
  await context.sync();
  const [headings, rows] = [valuesOf(header)[0]!, valuesOf(body)];
  return { sheet: sheet.name, headings, rows, records: readStaff(headings, rows, await daysBehind(context)) };
}

/** New rows go below those that are there; a table with nothing but a blank row takes them from there on. */
async function addRows(context: Excel.RequestContext, { sheet, headings }: PlacedStaff, people: readonly ReviewSubject[]): Promise<string> {
  if (people.length === 0) return sheet;
  const rows = people.map((person) => staffRow(headings, person).map(asCell));
  await withSheetsOpen(context, [sheet], async () => {
    context.workbook.tables.getItem(STAFF_TABLE).rows.add(undefined, rows);
    await context.sync();
  });
  return sheet;
}

const FONT = 'Times New Roman';
const TOP = 3;

async function createSheet(context: Excel.RequestContext, people: readonly ReviewSubject[]): Promise<string> {
  const name = await freeNameIn(context, STAFF_SHEET);
  const columns = Object.values(STAFF_COLUMNS);
  const headings = columns.map(({ heading }) => heading);
  const rows = people.length > 0 ? people.map((person) => staffRow(headings, person)) : [headings.map(() => '')];
  return allOrNothing(async (note) => {
    note(
      () => [{ sheet: name }],
      () => deleteSheet(context, name),
    );
    const sheet = context.workbook.worksheets.add(name);
    const { title, guide } = awardVi.staff;
    const whole = sheet.getRangeByIndexes(0, 0, TOP + 1 + rows.length, headings.length);
    Object.assign(whole.format.font, { name: FONT, size: 12 });
    sheet.getRangeByIndexes(0, 0, 2, 1).values = [[title], [guide]];
    Object.assign(sheet.getRangeByIndexes(0, 0, 1, 1).format.font, { bold: true, size: 14 });
    sheet.getRangeByIndexes(1, 0, 1, 1).format.font.italic = true;
    // As text: what people type as a day stays what they typed, on every PC.
    setNumberFormat(sheet.getRangeByIndexes(TOP + 1, 0, rows.length, headings.length), '@');
    sheet.getRangeByIndexes(TOP, 0, 1, headings.length).values = [headings];
    sheet.getRangeByIndexes(TOP + 1, 0, rows.length, headings.length).values = rows.map((row) => row.map(asCell));
    columns.forEach(({ width }, i) => (sheet.getRangeByIndexes(0, i, 1, 1).format.columnWidth = pointsOfCharacters(width)));
    const table = sheet.tables.add(areaAddress({ top: TOP, left: 0, bottom: TOP + rows.length, right: headings.length - 1 }), true);
    table.name = STAFF_TABLE;
    table.style = 'TableStyleLight15';
    const honorific = sheet.getRangeByIndexes(TOP + 1, headings.indexOf(STAFF_COLUMNS.honorific.heading), rows.length, 1);
    honorific.dataValidation.rule = { list: { inCellDropDown: true, source: HONORIFICS.words.map(([, word]) => word).join(',') } };
    sheet.freezePanes.freezeAt(sheet.getRangeByIndexes(0, 0, TOP + 1, 1));
    await context.sync();
    return name;
  });
}
