/** Workbooks whose numbers of days count from 1 January 1904, as Excel for Mac made them: every way in and out of a day keeps to it. */
import { calculating } from '../../calculation';
import { bootOffice, type OfficeSession } from '../../host/boot';
import type { Sheet } from '../../model/workbook';
import { openPackage, type OpenPackage } from '../../package/open-package';
import { buildPackage, part, worksheet } from '../../testing/build-package';
import { change, onSheet, read, values } from '../../testing/open';

/** 20 June 2024 in the usual count, and in that from 1904. */
const USUAL = 45463;
const DAY = USUAL - 1462;

let file: OpenPackage;
let session: OfficeSession;

async function opened(date1904: boolean, rows = '<row r="1"><c r="A1"><v>0</v></c></row>'): Promise<void> {
  const mark = date1904 ? '<workbookPr date1904="1"/>' : '';
  file = openPackage(buildPackage({ sheets: { S: worksheet(rows) }, beforeSheets: mark }));
  const calculate = calculating(file.workbook, { now: () => new Date(2024, 5, 20, 12) });
  session = await bootOffice({ workbook: file.workbook, locale: 'en-US', calculate });
}
const sheet = (): Sheet => file.workbook.sheets[0]!;
afterEach(() => session.close());

const dateOf = (year: number, month: number, day: number): Promise<unknown> =>
  onSheet(async (_, context) => {
    const result = context.workbook.functions.date(year, month, day).load('value,error');
    await context.sync();
    return result.error ?? result.value;
  });

it.each([
  [false, 1462, 1, '#NUM!'],
  [true, 0, '#NUM!', '#NUM!'],
])('workbook.functions.date tells the count: from 1904 %s', async (date1904, first, earlier, none) => {
  await opened(date1904);
  expect([await dateOf(1904, 1, 1), await dateOf(1900, 1, 1), await dateOf(10_000, 1, 1)]).toEqual([first, earlier, none]);
  expect(await dateOf(2024, 6, 20)).toBe(date1904 ? DAY : USUAL);
});

it.each<[string, unknown]>([
  ['=DATE(1904,1,1)', 0],
  ['=DATE(1903,12,31)', '#NUM!'],
  ['=DATE(2024,6,20)', DAY],
  ['=YEAR(0)', 1904],
  [`=YEAR(${DAY})*10000+MONTH(${DAY})*100+DAY(${DAY})`, 20240620],
  ['=YEAR(-1)', '#NUM!'],
  ['=WEEKDAY(0)', 6],
  [`=WEEKDAY(${DAY})`, 5],
  [`=WEEKNUM(${DAY})`, 25],
  [`=ISOWEEKNUM(${DAY})`, 25],
  [`=EDATE(${DAY},1)-${DAY}`, 30],
  [`=EOMONTH(${DAY},0)-${DAY}`, 10],
  [`=DATEDIF(${DAY},${DAY}+400,"Y")`, 1],
  [`=DAYS(${DAY},0)`, DAY],
  [`=DAYS360(${DAY},${DAY}+30)`, 30],
  [`=YEARFRAC(${DAY},${DAY}+365,1)`, 1],
  [`=NETWORKDAYS(${DAY},${DAY}+4,${DAY}+1)`, 2],
  [`=WORKDAY(${DAY},2,${DAY}+1)-${DAY}`, 5],
  ['=TODAY()', DAY],
  ['=NOW()', DAY + 0.5],
  ['=DATEVALUE("2024-06-20")', DAY],
  ['=DATEVALUE("1903-06-20")', '#VALUE!'],
  ['="6/20/2024"+0', DAY],
  [`=TEXT(${DAY},"yyyy-mm-dd")`, '2024-06-20'],
  ['=TEXT(1.5,"[h]:mm")', '36:00'],
  ['=TEXT(1.5,"0.0")', '1.5'],
  ['=HOUR(0.5)', 12],
])('%s', async (formula, expected) => {
  await opened(true);
  await change('B1', (range) => void (range.formulas = [[formula]]));
  expect(await values('B1')).toEqual([[expected]]);
});

it('cells show and take days', async () => {
  await opened(true);
  await change('B1:B3', (range) => void (range.values = [['6/20/2024'], ['1/1/1903'], ['13:30']]));
  expect(await values('B1:B3')).toEqual([[DAY], ['1/1/1903'], [0.5625]]);
  await change('A1', (range) => void (range.numberFormat = [['yyyy-mm-dd']]));
  expect(await read('A1:B1', 'text')).toEqual([['1904-01-01', '6/20/2024']]);
  await change('A1', (range) => void (range.values = [[-1]]));
  expect(await read('A1', 'text')).toEqual([['-1904-01-02']]);
});

it('days go on by months, and are filtered by them', async () => {
  await opened(true);
  await change('A1:A4', (range) => void (range.values = [['Ngày'], ['1/31/2024'], ['2/29/2024'], ['3/31/2024']]));
  await change('A2', (range) => range.autoFill('A2:A4', 'FillMonths'));
  expect(await read('A2:A4', 'text')).toEqual([['1/31/2024'], ['2/29/2024'], ['3/31/2024']]);
  await onSheet(async (excel, context) => {
    excel.autoFilter.apply('A1:A4', 0, { filterOn: 'Dynamic', dynamicCriteria: 'AllDatesInPeriodMarch' });
    await context.sync();
  });
  expect([1, 2, 3].map((row) => sheet().rows[row]?.hidden)).toEqual([true, true, false]);
  await onSheet(async (excel, context) => {
    excel.autoFilter.apply('A1:A4', 0, { filterOn: 'Values', values: [{ date: '2024-02', specificity: 'Month' }] });
    await context.sync();
  });
  expect([1, 2, 3].map((row) => sheet().rows[row]?.hidden)).toEqual([true, false, true]);
});

it('a day that stands as text in the file is counted, too; saved, the workbook counts as before', async () => {
  await opened(true, '<row r="1"><c r="A1" t="d"><v>2024-06-20</v></c></row>');
  expect(await values('A1')).toEqual([[DAY]]);
  await change('B1', (range) => void (range.values = [['6/20/2024']]));
  const bytes = file.save();
  expect(part(bytes, 'xl/workbook.xml')).toContain('date1904="1"');
  expect(openPackage(bytes).workbook.sheets[0]!.cell(0, 1)!.value).toBe(DAY);
});
