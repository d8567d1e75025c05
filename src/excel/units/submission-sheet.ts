/** The sheet "Tình hình nộp": which unit has sent what when, and who is missing; written fresh each time from what stands there (kit/fresh-sheet.ts). ExcelApi 1.9. */
import type { CellValue } from '../../cells/cell-value';
import { dayIn, serialOf } from '../../cells/day';
import { formatDate } from '../../cells/format';
import { entriesOf } from '../../terms/records';
import { type Submission, submissionsIn } from '../../units/submissions';
import { SUBMISSION_WORDS as say } from '../../words/form';
import { daysBehind } from '../kit/days';
import { findFresh, type FoundSheet, FRESH, type FreshKind, removeFresh, writeFresh } from '../kit/fresh-sheet';
import { pageAcross } from '../kit/page';
import { pointsOfCharacters, setNumberFormat, valuesOf } from '../kit/range';
import { asText } from '../kit/text';
import { allOrNothing, finish, ifPossible, type Note } from '../kit/whole';

/** What tells the sheet of a workbook. */
const SUBMISSIONS: FreshKind = { anchor: FRESH.submissions, sheet: say.sheet, draft: say.draft, previous: say.previous };
const WIDTHS: Record<keyof typeof say.headings, number> = { unit: 34, state: 14, what: 10, file: 40, day: 12, taken: 12, differing: 12, unclear: 10, note: 60 };
const FONT = 'Times New Roman';
/** Title, counts, a blank row. */
const TOP = 3;

/** The sheet as it was written. */
export interface WrittenSubmissions {
  sheet: string;
  /** Where the one before was kept, because people had changed it. */
  kept: string | null;
  rows: Submission[];
  /** What it said before; null where there was none. */
  before: Submission[] | null;
}

/** @param rowsOf what it is to say, from what it says now */
export async function writeSubmissions(
  context: Excel.RequestContext,
  rowsOf: (earlier: readonly Submission[]) => Submission[],
  today: string,
  note: Note,
): Promise<WrittenSubmissions> {
  const old = await findFresh(context, FRESH.submissions);
  const behind = await daysBehind(context);
  const before = old ? await read(context, old, behind) : null;
  const rows = rowsOf(before ?? []);
  const { name, kept } = await writeFresh(context, SUBMISSIONS, old, note, (sheet) => Promise.resolve({ cells: write(sheet, rows, today, behind), charts: 0 }));
  await ifPossible(context, () => {
    pageAcross(context.workbook.worksheets.getItem(name), [TOP, TOP]);
    return context.sync();
  });
  return { sheet: name, kept, rows, before };
}

/** Puts the sheet back as it was before a write. */
export function undoSubmissions(context: Excel.RequestContext, { sheet, before }: WrittenSubmissions, today: string): Promise<void> {
  return finish(
    () => [{ sheet }],
    async () => {
      if (before === null) await removeFresh(context, FRESH.submissions, () => undefined);
      else await allOrNothing((note) => writeSubmissions(context, () => before, today, note));
    },
  );
}

async function read(context: Excel.RequestContext, { sheet }: FoundSheet, behind: number): Promise<Submission[]> {
  const used = sheet.getUsedRange(true).load('values');
  await context.sync();
  return submissionsIn(valuesOf<CellValue>(used), (cell) => dayIn(typeof cell === 'number' ? cell + behind : cell) ?? null);
}

function write(sheet: Excel.Worksheet, rows: readonly Submission[], today: string, behind: number): (string | number)[][] {
  const sent = rows.filter(({ state }) => state === 'sent').length;
  const fields = entriesOf(say.headings);
  const body = rows.map((row) => fields.map(([field]) => cellOf(row, field, behind)));
  const blank = fields.map(() => '');
  const line = (text: string): string[] => blank.map((_, i) => (i === 0 ? text : ''));
  const cells = [
    line(say.title),
    line(say.counts(sent, rows.filter(isOfUnit).length, formatDate(today))),
    blank,
    fields.map(([, heading]) => heading),
    ...body,
  ];
  const whole = sheet.getRangeByIndexes(0, 0, cells.length, fields.length);
  whole.values = cells.map((row) => row.map((cell) => (typeof cell === 'string' ? asText(cell) : cell)));
  Object.assign(whole.format.font, { name: FONT, size: 11 });
  Object.assign(sheet.getRangeByIndexes(0, 0, 1, 1).format.font, { bold: true, size: 14 });
  fields.forEach(([field], i) => (sheet.getRangeByIndexes(0, i, 1, 1).format.columnWidth = pointsOfCharacters(WIDTHS[field])));
  const table = sheet.getRangeByIndexes(TOP, 0, body.length + 1, fields.length);
  for (const side of ['EdgeTop', 'EdgeBottom', 'EdgeLeft', 'EdgeRight', 'InsideVertical', 'InsideHorizontal'] as const)
    Object.assign(table.format.borders.getItem(side), { style: 'Continuous', color: '#7F7F7F' });
  Object.assign(table.format, { wrapText: true, verticalAlignment: 'Center' });
  const header = table.getRow(0);
  header.format.font.bold = true;
  header.format.fill.color = '#F2F2F2';
  header.format.horizontalAlignment = 'Center';
  if (body.length > 0)
    setNumberFormat(
      sheet.getRangeByIndexes(
        TOP + 1,
        fields.findIndex(([field]) => field === 'day'),
        body.length,
        1,
      ),
      'dd/mm/yyyy',
    );
  rows.forEach(({ state }, i) => {
    if (state !== 'sent') sheet.getRangeByIndexes(TOP + 1 + i, 0, 1, 2).format.fill.color = '#FCE4D6';
  });
  sheet.freezePanes.freezeRows(TOP + 1);
  return cells;
}

/** A file whose unit nobody can tell stands under its own name. */
const isOfUnit = ({ state, unit, file }: Submission): boolean => state !== 'refused' || unit !== file;

function cellOf(row: Submission, field: keyof typeof say.headings, behind: number): string | number {
  if (field === 'state') return say.state[row.state];
  if (field === 'what') return say.what[row.what];
  if (field === 'day') return row.day === '' ? '' : serialOf(row.day) - behind;
  return row[field];
}
