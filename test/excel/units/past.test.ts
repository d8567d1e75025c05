/** Figures of other days out of real files: older reports under the day that they say, another workbook's history; recorded, they stand beside the present ones. */
import { examine } from '../../../src/excel/results/classify';
import { readHistoryTable, recordRows, undoRecord } from '../../../src/excel/history/history-sheet';
import { readPast } from '../../../src/excel/units/past';
import { changesBetween, dayBefore, rowsOn, sameDayLastYear } from '../../../src/history/change';
import { rowsOfReport } from '../../../src/history/row';
import { DEFAULT_PLAN } from '../../../src/plan/default';
import { calculating } from 'excel-host/calculation';
import type { OfficeSession } from 'excel-host/node';
import { openWorkbook } from '../../../workbench/add-in';
import { bootAddIn } from '../../../workbench/boot';
import { fileOf, LAYOUTS, twelveUnits, type Unit } from './layouts';

const plan = DEFAULT_PLAN;
const TODAY = '2024-06-20';
const ways = Object.values(LAYOUTS);
const [unit] = twelveUnits() as [Unit];
const less = (by: number): Unit => ({
  ...unit,
  officers: unit.officers.map((one) => ({ ...one, cases: [one.cases[0], one.cases[1], one.cases[2] - by] })),
});
const lastYear = (bytes: ReturnType<(typeof ways)[0]>): ReturnType<(typeof ways)[0]> =>
  Object.fromEntries(
    Object.entries(bytes).map(([name, rows]) => [
      name,
      rows.map((row) => row.map((cell) => (typeof cell === 'string' ? cell.replace('01/10/2023', '01/10/2022').replace('/2024', '/2023') : cell))),
    ]),
  );

let session: OfficeSession;
const open = async (bytes: Uint8Array) => {
  const file = openWorkbook(bytes);
  session = await bootAddIn({ workbook: file.workbook, calculate: calculating(file.workbook) });
  return file;
};
afterEach(() => session.close());

test('last week’s report and that of the same week a year before, whatever their layout', async () => {
  await open(fileOf(ways[0]!(unit, '20/6/2024')));
  const examination = await examine({ plan });
  const now = rowsOfReport(plan, examination, '2024-06-20');
  const { rows, files, refused } = readPast(
    plan,
    [
      { name: 'tuan-truoc.xlsx', bytes: fileOf(ways[1]!(less(3), '13/6/2024')) },
      { name: 'nam-truoc.xlsx', bytes: fileOf(lastYear(ways[5]!(less(10), '20/6/2024'))) },
    ],
    null,
    TODAY,
  );
  expect(refused).toEqual([]);
  expect(files.map(({ file, days }) => [file, days])).toEqual([
    ['tuan-truoc.xlsx', ['2024-06-13']],
    ['nam-truoc.xlsx', ['2023-06-20']],
  ]);
  const before = await readHistoryTable();
  const { undo } = await recordRows(rows);
  const kept = (await readHistoryTable())!.reading.rows.map(({ row }) => row);
  expect([dayBefore(kept, now[0]!), sameDayLastYear(kept, now[0]!)]).toEqual(['2024-06-13', '2023-06-20']);
  const since = (day: string) =>
    changesBetween(now, rowsOn(kept, day))
      .filter(({ row }) => row.kind === 'officer' && row.measure === 'cases')
      .map(({ completed, before: other }) => [completed, other?.row.source]);
  expect(since('2024-06-13')).toEqual(unit.officers.map(() => [3, 'tuan-truoc.xlsx']));
  // Sums begin anew with the year: only rates are compared.
  expect(since('2023-06-20')).toEqual(unit.officers.map(() => [null, 'nam-truoc.xlsx']));
  await undoRecord(undo);
  expect([await readHistoryTable(), before]).toEqual([null, null]);
});

test('another workbook’s history goes on here', async () => {
  const other = await open(fileOf(ways[0]!(less(5), '6/6/2024')));
  await recordRows(rowsOfReport(plan, await examine({ plan }), '2024-06-06'));
  await session.close();
  const bytes = other.save();
  await open(fileOf(ways[0]!(unit, '20/6/2024')));
  const { rows, files } = readPast(plan, [{ name: 'so-cu.xlsx', bytes }], null, TODAY);
  expect(files).toEqual([{ file: 'so-cu.xlsx', days: ['2024-06-06'], rows: 2 * (1 + unit.officers.length), unread: 0 }]);
  await recordRows(rows);
  await recordRows(rowsOfReport(plan, await examine({ plan }), '2024-06-20'));
  const kept = (await readHistoryTable())!.reading.rows.map(({ row }) => row);
  expect([...new Set(kept.map(({ day, source }) => `${day} ${source}`))]).toEqual(['2024-06-06 so-cu.xlsx', '2024-06-20 ']);
});

test('the same people on the same day in two files: the second is refused; of another unit it is taken', async () => {
  await open(fileOf(ways[0]!(unit, '20/6/2024')));
  const other = twelveUnits()[1]!;
  const chosen = [
    { name: 'a.xlsx', bytes: fileOf(ways[0]!(unit, '13/6/2024')) },
    { name: 'b.xlsx', bytes: fileOf(ways[1]!(less(3), '13/6/2024')) },
    { name: 'c.xlsx', bytes: fileOf(ways[2]!(other, '13/6/2024')) },
    { name: 'd.xlsx', bytes: fileOf(ways[0]!(less(5), '06/6/2024')) },
  ];
  const past = readPast(plan, chosen, null, TODAY);
  expect(past.refused).toEqual([{ file: 'b.xlsx', why: { code: 'sameDay', day: '2024-06-13', other: 'a.xlsx' } }]);
  expect(past.files.map(({ file }) => file)).toEqual(['a.xlsx', 'c.xlsx', 'd.xlsx']);
});

test('without a day it is asked for, a day that has not come is none; what is no report is said', async () => {
  await open(fileOf(ways[0]!(unit, '20/6/2024')));
  const undated = ways[0]!(unit, '20/6/2024');
  undated['Báo cáo']![1] = [];
  const chosen = [
    { name: 'khong-ngay.xlsx', bytes: fileOf(undated) },
    { name: 'mai.xlsx', bytes: fileOf(ways[0]!(unit, '21/6/2024')) },
    { name: 'trong.xlsx', bytes: fileOf({ Trang1: [] }) },
    { name: 'hong.xlsx', bytes: new Uint8Array([1, 2]) },
  ];
  expect(readPast(plan, chosen, null, TODAY).refused.map(({ why }) => why.code)).toEqual(['noDay', 'lateDay', 'noReport', 'file']);
  const typed = readPast(plan, chosen.slice(0, 1), '2024-06-06', TODAY);
  expect([typed.refused, typed.files[0]!.days]).toEqual([[], ['2024-06-06']]);
});
