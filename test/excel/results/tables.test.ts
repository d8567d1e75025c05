/** An Excel that widens a table by itself when something is written beside it: it takes our columns in all the same, and has its own size without them. */
import { removeAll } from '../../../src/excel/remove';
import { classify } from '../../../src/excel/results/classify';
import { undoLast } from '../../../src/excel/results/take-back';
import { DEFAULT_PLAN } from '../../../src/plan/default';
import { openWorkbook } from '../../../workbench/add-in';
import { bootAddIn } from '../../../workbench/boot';
import { compareWithTruth, fixtureBytes, truthOf } from '../../fixtures/truth';
import { picture } from 'excel-host/package';
import type { OfficeSession } from 'excel-host/node';
import type { Workbook } from 'excel-host/model';
import { texts } from 'excel-host/testing';

const NAME = '02-tong-hop-viec-tien.xlsx';
let file: ReturnType<typeof openWorkbook>;
let workbook: Workbook;
let session: OfficeSession;
beforeEach(async () => {
  file = openWorkbook(fixtureBytes(NAME));
  workbook = file.workbook;
  session = await bootAddIn({ workbook, misbehave: { tablesGrow: true } });
});
afterEach(() => session.close());

const tables = (): unknown => JSON.parse(JSON.stringify(workbook.sheets.map((sheet) => sheet.tables))) as unknown;

test('the host plays it: what is written beside a table becomes part of it', async () => {
  const [table] = workbook.sheets.flatMap((sheet) => sheet.tables);
  const { top, right } = table!.area;
  await Excel.run(async (context) => {
    const sheet = context.workbook.tables.getItem(table!.name).worksheet;
    sheet.getRangeByIndexes(top, right + 1, 1, 1).values = [['Cột mới']];
    await context.sync();
  });
  expect(table!.area.right).toBe(right + 1);
  expect(table!.columns.at(-1)).toBe('Cột mới');
});

test('written, written again, taken back, removed: the table is as it was', async () => {
  const before = tables();
  const original = picture(workbook);
  expect(workbook.sheets.flatMap((sheet) => sheet.tables)).not.toEqual([]);
  await classify({ plan: DEFAULT_PLAN });
  const wide = tables();
  expect(wide).not.toEqual(before);
  expect(compareWithTruth(openWorkbook(fixtureBytes(NAME)).workbook, workbook, truthOf(NAME))).toEqual([]);
  const { undo } = await classify({ plan: DEFAULT_PLAN });
  await undoLast(undo);
  expect(tables()).toEqual(wide);
  await removeAll();
  expect(picture(workbook)).toEqual(original);
  const part = (bytes: Uint8Array): string[] => Object.entries(texts(bytes)).flatMap(([name, text]) => (name.startsWith('xl/tables/') ? [text] : []));
  expect(part(file.save())).toEqual(part(fixtureBytes(NAME)));
});

test('a run that dies after the table grew', async () => {
  const original = picture(workbook);
  let failed = true;
  for (let failing = 3; failed; failing += 3) {
    session.host.misbehave.fault = { request: session.host.statistics.requests + failing, how: 'refused' };
    failed = await classify({ plan: DEFAULT_PLAN }).then(
      () => false,
      () => true,
    );
    session.host.misbehave.fault = undefined;
    if (failed) expect(picture(workbook)).toEqual(original);
    expect(failing).toBeLessThan(90);
  }
});
