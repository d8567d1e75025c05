/** The staff table on the real Office.js: made, typed into, continued, left alone by removal; nothing half-made stays, whichever request fails. */
import { makeReview, readReviewSheet } from '../../../src/excel/award/review';
import { makeStaffTable, readStaffTable } from '../../../src/excel/award/staff-sheet';
import { removeAll } from '../../../src/excel/remove';
import { examine } from '../../../src/excel/results/classify';
import { DEFAULT_PLAN } from '../../../src/plan/default';
import { openWorkbook } from '../../../workbench/add-in';
import { bootAddIn } from '../../../workbench/boot';
import { fixtureBytes } from '../../fixtures/truth';
import { picture } from 'excel-host/package';
import type { OfficeSession } from 'excel-host/node';
import type { Workbook } from 'excel-host/model';
import type { ReviewSubject } from '../../../src/award/subject';

const SHEET = 'Danh sách công chức';
const TODAY = '2024-06-20';
let session: OfficeSession;
let workbook: Workbook;
let people: ReviewSubject[];
beforeEach(async () => {
  ({ workbook } = openWorkbook(fixtureBytes('01-bao-cao-tinh-hai-bieu.xlsx')));
  session = await bootAddIn({ workbook });
  await makeReview(DEFAULT_PLAN, (await examine({ plan: DEFAULT_PLAN })).assessed, TODAY);
  people = (await readReviewSheet(DEFAULT_PLAN, TODAY))!.update.subjects.map(({ subject }) => subject);
});
afterEach(() => session.close());

const type = (address: string, value: unknown): void => session.host.enter(SHEET, address, [[value]]);
const count = (): number => people.filter(({ kind }) => kind === 'officer' || kind === 'staff').length;

test('made with the people of the review; what is typed is read; who came since is added below; nothing that is there is written', async () => {
  const half = people.slice(0, Math.ceil(people.length / 2));
  const { sheet, added } = await makeStaffTable(half);
  expect([sheet, added]).toEqual([SHEET, half.filter(({ kind }) => kind === 'officer' || kind === 'staff').length]);
  expect(workbook.sheet(workbook.activeSheetId)?.name).toBe(SHEET);
  type('D5', "'05/03/1980");
  type('F5', 'xã Tân Lập');
  type('A6', 'Tên Viết Lại');
  const [first, second] = await readStaffTable();
  expect([first!.born, first!.home, second!.name]).toEqual(['05/03/1980', 'xã Tân Lập', 'Tên Viết Lại']);
  // The one whose name was written anew is nobody of the review any more, and is added again: his row is people's.
  expect(await makeStaffTable(people)).toEqual({ sheet: SHEET, added: count() - added + 1, unused: ['Tên Viết Lại'] });
  const records = await readStaffTable();
  expect([records.length, records[0]!.home, records[1]!.name]).toEqual([count() + 1, 'xã Tân Lập', 'Tên Viết Lại']);
  expect(await makeStaffTable(people)).toEqual({ sheet: SHEET, added: 0, unused: ['Tên Viết Lại'] });
  await removeAll();
  expect((await readStaffTable()).length).toBe(count() + 1);
});

test('without a table nobody is known', async () => {
  expect(await readStaffTable()).toEqual([]);
});

test('whichever request fails: no half-made sheet', async () => {
  const before = structuredClone(picture(workbook));
  for (let failing = 1; ; failing++) {
    session.host.misbehave.fault = { request: session.host.statistics.requests + failing, how: 'refused' };
    const failed = await makeStaffTable(people).then(
      () => false,
      () => true,
    );
    const reached = session.host.misbehave.fault === undefined || failed;
    session.host.misbehave.fault = undefined;
    if (!reached || !failed) break;
    const sheets = workbook.sheets.map(({ name }) => name);
    // The last request only shows the sheet, which is whole by then.
    if (sheets.includes(SHEET)) expect((await readStaffTable()).length).toBe(count());
    else expect(picture(workbook)).toEqual(before);
    if (sheets.includes(SHEET)) break;
  }
});
