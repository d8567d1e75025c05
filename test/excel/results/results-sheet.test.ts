/** Results on a sheet of their own: filled anew in place, found after it was renamed, saved or moved, and never a second one. Real bytes between the runs. */
import { describeChanges } from '../../../src/changes/from-verdicts';
import { vi } from '../../../src/messages/vi';
import { removeAll } from '../../../src/excel/remove';
import { classify } from '../../../src/excel/results/classify';
import { undoLast } from '../../../src/excel/results/take-back';
import { DEFAULT_PLAN } from '../../../src/plan/default';
import { openWorkbook } from '../../../workbench/add-in';
import { bootAddIn } from '../../../workbench/boot';
import { reportMarkup, STYLES } from '../odd-workbooks';
import { picture } from 'excel-host/package';
import type { OfficeSession } from 'excel-host/node';
import type { Sheet, Workbook } from 'excel-host/model';
import { buildPackage } from 'excel-host/testing';

const LOCKED = '<sheetProtection sheet="1" algorithmName="SHA-512" hashValue="aGFzaA==" saltValue="c2FsdA==" spinCount="100000"/>';
/** 31 characters, with an apostrophe where a cut name would end. */
const LONG = "Biểu số 04 của An's 'bản chính''";
const bytes = (name = 'Biểu việc'): Uint8Array =>
  buildPackage({ sheets: { [name.replace(/'/g, '&apos;')]: reportMarkup({ after: LOCKED }), Khác: reportMarkup() }, styles: STYLES });

let file: ReturnType<typeof openWorkbook>;
let workbook: Workbook;
let session: OfficeSession;
async function open(from: Uint8Array): Promise<void> {
  await session?.close();
  file = openWorkbook(from);
  workbook = file.workbook;
  session = await bootAddIn({ workbook });
}
beforeEach(() => open(bytes()));
afterEach(() => session.close());

const write = (plan = DEFAULT_PLAN) => classify({ plan, whenLocked: 'newSheet' });
const results = (): Sheet[] => workbook.sheets.filter((sheet) => workbook.names.some(({ name, scope }) => name === 'THADS_results' && scope === sheet.id));

test('twice is once, also after saving; the sheet that was added is removed', async () => {
  const before = picture(workbook);
  await write();
  const once = picture(workbook);
  expect(results().map(({ name }) => name)).toEqual(['Kết quả Biểu việc']);
  await write();
  expect(picture(workbook)).toEqual(once);
  await open(file.save());
  const { changes } = await write();
  expect(picture(workbook)).toEqual(once);
  expect(
    describeChanges(changes, vi)
      .map(({ text }) => text)
      .join(),
  ).toContain('thay kết quả cũ trên trang "Kết quả Biểu việc"');
  await removeAll();
  expect(picture(workbook)).toEqual(before);
});

test('beside a report that is written itself, what the workbook remembers is the same after every run', async () => {
  const memory = (): unknown => workbook.settings.get('THADS.blocks');
  const people = ['Nguyễn Văn An', 'Trần Thị Bình', 'Lê Hòa', 'Tân Mỹ'];
  const others = ['Võ Tám', 'Đỗ Chín', 'Mai Mười', 'Phú An'];
  const locked = people.reduce((markup, name, i) => markup.replace(name, others[i]!), reportMarkup({ after: LOCKED }, 2));
  await open(buildPackage({ sheets: { Khác: reportMarkup(), 'Biểu việc': locked }, styles: STYLES }));
  expect((await write()).changes.map(({ kind }) => kind)).toEqual(['writeBlock', 'writeSheet']);
  const once = memory();
  expect(String(once)).toContain('imprint');
  for (let run = 2; run <= 4; run++) {
    await write();
    expect(memory()).toEqual(once);
  }
});

test('renamed, moved to the front, rows inserted above: the same sheet is filled, and removed', async () => {
  const before = picture(workbook);
  await write();
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem('Kết quả Biểu việc');
    sheet.name = 'Danh sách';
    sheet.getRange('1:1').insert('Down' as Excel.InsertShiftDirection.down);
    await context.sync();
  });
  await open(file.save());
  await write();
  expect(results().map(({ name }) => name)).toEqual(['Danh sách']);
  expect(results()[0]!.cell(0, 4)).toBeUndefined();
  expect(results()[0]!.cell(1, 4)?.value).toBe('Nhóm');
  expect(workbook.sheets).toHaveLength(3);
  expect((await removeAll()).sheets).toContain('Danh sách');
  expect(picture(workbook)).toEqual(before);
});

test('the report’s sheet is renamed: its results are still its own', async () => {
  await write();
  await Excel.run(async (context) => {
    context.workbook.worksheets.getItem('Biểu việc').name = "Việc của An's";
    await context.sync();
  });
  await write();
  expect(results()).toHaveLength(1);
});

test('undo after the second run brings the results of the first back', async () => {
  const before = picture(workbook);
  const first = await write();
  const once = picture(workbook);
  const second = await write({ ...DEFAULT_PLAN, qualifiesBy: 'either' });
  expect(picture(workbook)).not.toEqual(once);
  await undoLast(second.undo);
  expect(picture(workbook)).toEqual(once);
  await undoLast(first.undo);
  expect(picture(workbook)).toEqual(before);
});

test('a second run that dies at any request keeps the results of the first', async () => {
  await write();
  const once = picture(workbook);
  let failed = true;
  for (let failing = 1; failed; failing++) {
    session.host.misbehave.fault = { request: session.host.statistics.requests + failing, how: 'refused' };
    failed = await write().then(
      () => false,
      () => true,
    );
    session.host.misbehave.fault = undefined;
    expect(picture(workbook)).toEqual(once);
    expect(failing).toBeLessThan(60);
  }
});

test('what somebody wrote beside the results stays when they go', async () => {
  await write();
  const sheet = results()[0]!;
  sheet.setCell(20, 1, { value: 'ghi chú của tôi', style: 0 });
  await removeAll();
  const left = workbook.sheets.find(({ name }) => name === sheet.name)!;
  expect(left.rows.flatMap((row) => (row?.cells ?? []).flatMap((cell) => cell?.value ?? []))).toEqual(['ghi chú của tôi']);
  expect(left.conditionalFormats).toEqual([]);
  expect(workbook.names).toEqual([]);
});

const NAME = 'Kết quả Biểu việc';
const on = (name: string, work: (sheet: Excel.Worksheet) => void): Promise<void> =>
  Excel.run(async (context) => {
    work(context.workbook.worksheets.getItem(name));
    await context.sync();
  });
/** Every text of a sheet that begins with the mark of a token. */
const tokens = (name: string): string[] =>
  (workbook.sheets.find((sheet) => sheet.name === name)?.rows ?? [])
    .flatMap((row) => (row?.cells ?? []).flatMap((cell) => (typeof cell?.value === 'string' && cell.value.startsWith('~') ? [cell.value] : [])))
    .sort();

describe.each<[string, (sheet: Excel.Worksheet) => void, string[]]>([
  ['a word over a verdict', (sheet) => void (sheet.getRange('J3').values = [['~xem']]), ['~xem']],
  ['a word over a heading', (sheet) => void (sheet.getRange('E1').values = [['~KQ']]), ['~KQ']],
  ['a remark beside', (sheet) => void (sheet.getRange('P2').values = [['~nghỉ phép']]), ['~nghỉ phép']],
  ['a sum right below', (sheet) => void (sheet.getRange('A5:C5').values = [['~tổng', '~cộng', '~4 người']]), ['~4 người', '~cộng', '~tổng']],
  [
    'a column between the results',
    (sheet) => {
      sheet.getRange('C:C').insert('Right' as Excel.InsertShiftDirection.right);
      sheet.getRange('C1:C2').values = [['~Ký nhận'], ['~x']];
    },
    ['~Ký nhận', '~x'],
  ],
])('on the sheet of results people have written %s', (_, deed, theirs) => {
  test('a new run leaves it, and writes another one', async () => {
    await write();
    await on(NAME, deed);
    const kept = picture(workbook) as { sheets: { name: string }[] };
    const { changes } = await write({ ...DEFAULT_PLAN, qualifiesBy: 'either' });
    expect(changes.map(({ kind }) => kind)).toEqual(['leaveSheet', 'writeSheet']);
    expect(results().map(({ name }) => name)).toEqual([`${NAME} (2)`]);
    const now = picture(workbook) as typeof kept;
    expect(now.sheets.find(({ name }) => name === NAME)).toEqual(kept.sheets.find(({ name }) => name === NAME));
    // The other one is filled anew from then on.
    await write();
    expect(workbook.sheets).toHaveLength(4);
    await removeAll();
    expect(tokens(NAME)).toEqual(theirs);
    expect([workbook.names, workbook.sheets.flatMap(({ conditionalFormats }) => conditionalFormats)]).toEqual([[], []]);
  });

  test('taken back, that run leaves it as it was', async () => {
    await write();
    await on(NAME, deed);
    const before = picture(workbook);
    const { undo } = await write();
    await undoLast(undo);
    expect(picture(workbook)).toEqual(before);
  });

  test.each<[string, () => Promise<unknown>]>([
    ['Gỡ bỏ', async () => expect((await removeAll()).kept).toContain(NAME)],
    ['Hoàn tác', async () => undefined],
  ])('%s takes what is ours alone', async (act, removes) => {
    const { undo } = await write();
    await on(NAME, deed);
    if (act === 'Hoàn tác') await undoLast(undo);
    else await removes();
    expect(tokens(NAME)).toEqual(theirs);
    const left = workbook.sheets.find(({ name }) => name === NAME)!;
    expect(left.rows.flatMap((row) => (row?.cells ?? []).flatMap((cell) => ((cell?.value ?? '') === '' ? [] : [cell!.value]))).sort()).toEqual(theirs);
    expect(left.conditionalFormats).toEqual([]);
    expect(workbook.names).toEqual([]);
  });
});

test('a run that filled the sheet anew cannot be taken back once people have written on it', async () => {
  await write();
  const { undo } = await write({ ...DEFAULT_PLAN, qualifiesBy: 'either' });
  await on(NAME, (sheet) => void (sheet.getRange('J3').values = [['~xem']]));
  const before = picture(workbook);
  await expect(undoLast(undo)).rejects.toThrow();
  expect(picture(workbook)).toEqual(before);
});

test.each([false, true])('a copy of the sheet of results is people’s: kept, and named (another run before: %s)', async (again) => {
  await write();
  await Excel.run(async (context) => {
    context.workbook.worksheets.getItem(NAME).copy('End').name = 'Lưu KQ T5';
    await context.sync();
  });
  const cells = (): unknown => workbook.sheets.find(({ name }) => name === 'Lưu KQ T5')!.rows.map((row) => row?.cells.map((cell) => cell?.value));
  const before = JSON.stringify(cells());
  if (again) await write({ ...DEFAULT_PLAN, qualifiesBy: 'either' });
  expect(JSON.stringify(cells())).toBe(before);
  expect(await removeAll()).toMatchObject({ kept: ['Lưu KQ T5'] });
  expect(JSON.stringify(cells())).toBe(before);
  expect(workbook.sheets.map(({ name }) => name)).toEqual(['Biểu việc', 'Khác', 'Lưu KQ T5']);
});

test('the password is gone: the report gets its block, and the sheet of results says the same', async () => {
  const before = picture(workbook);
  await write();
  workbook.sheets[0]!.protection = null;
  await write({ ...DEFAULT_PLAN, qualifiesBy: 'either' });
  const [report] = workbook.sheets;
  const own = results()[0]!;
  expect([4, 5, 6].map((row) => report!.cell(row, 11)?.value)).toEqual([2, 3, 4].map((row) => own.cell(row, 10)?.value));
  await removeAll();
  workbook.sheets[0]!.protection = openWorkbook(bytes()).workbook.sheets[0]!.protection;
  expect(picture(workbook)).toEqual(before);
});

test('a very long sheet name with apostrophes', async () => {
  await open(bytes(LONG.slice(0, 31)));
  const before = picture(workbook);
  await write();
  await write();
  expect(results()).toHaveLength(1);
  await open(file.save());
  await write();
  expect(results()).toHaveLength(1);
  await removeAll();
  expect(picture(workbook)).toEqual(before);
});

test('two tables on one locked sheet: a sheet of results for each', async () => {
  const table = (top: number, unit: string, scale: number): string =>
    reportMarkup({}, scale)
      .replace(/^.*<sheetData>|<\/sheetData>.*$/gs, '')
      .replace(/r="([A-Z]?)(\d+)"/g, (_, letter: string, row: string) => `r="${letter}${Number(row) + top}"`)
      .replace(/KẾT QUẢ[^<]*/, `Đơn vị tính: ${unit}`);
  const one = reportMarkup({ after: LOCKED });
  const both = one.replace(/<sheetData>.*<\/sheetData>/s, `<sheetData>${table(0, 'việc', 1)}${table(20, '1.000 đồng', 1000)}</sheetData>`);
  await open(buildPackage({ sheets: { 'Hai bảng': both }, styles: STYLES }));
  const before = picture(workbook);
  await write();
  expect(results().map(({ name }) => name)).toEqual(['Kết quả Hai bảng', 'Kết quả Hai bảng (2)']);
  const once = picture(workbook);
  await write();
  expect(picture(workbook)).toEqual(once);
  await removeAll();
  expect(picture(workbook)).toEqual(before);
});
