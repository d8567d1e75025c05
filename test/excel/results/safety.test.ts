/** What may go wrong with a write, on the real Office.js: each time the workbook is either classified or as it was. */
import { vi } from '../../../src/messages/vi';
import { NoReportError, NothingThereError, StaysProtectedError, ReadBackError, sentenceFor } from '../../../src/excel/kit/errors';
import { runsOf, splitRun } from '../../../src/excel/kit/visible-rows';
import { removeAll } from '../../../src/excel/remove';
import { classify, examine } from '../../../src/excel/results/classify';
import { undoLast } from '../../../src/excel/results/take-back';
import { DEFAULT_PLAN } from '../../../src/plan/default';
import type { Reading } from '../../../src/report/reading';
import { openWorkbook } from '../../../workbench/add-in';
import { bootAddIn } from '../../../workbench/boot';
import { compareWithTruth, fixtureBytes, truthOf } from '../../fixtures/truth';
import { sideBySide, type Value, workbookOf } from '../build';
import { turns, until } from '../../until';
import { picture } from 'excel-host/package';
import type { OfficeSession } from 'excel-host/node';
import type { Workbook } from 'excel-host/model';

const SIMPLE = '37-chi-co-don-vi.xlsx';
const FILTERED = '33-an-loc-dong-cot.xlsx';
const SIDE_BY_SIDE = '02-tong-hop-viec-tien.xlsx';

let session: OfficeSession;
const open = (name: string): Workbook => openWorkbook(fixtureBytes(name)).workbook;
async function boot(name: string): Promise<Workbook> {
  const workbook = open(name);
  session = await bootAddIn({ workbook });
  return workbook;
}
afterEach(() => session.close());

test.each([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14])(
  'a request that fails in the middle (the %d. one) leaves the workbook as it was',
  async (failing) => {
    const workbook = await boot(SIMPLE);
    const before = picture(workbook);
    session.host.misbehave.fault = { request: session.host.statistics.requests + failing, how: 'refused' };
    const error: unknown = await classify({ plan: DEFAULT_PLAN }).then(
      () => 'classified',
      (thrown: unknown) => thrown,
    );
    if (error === 'classified') expect(compareWithTruth(open(SIMPLE), workbook, truthOf(SIMPLE))).toEqual([]);
    else expect(picture(workbook)).toEqual(before);
  },
);

test('a protected sheet is protected again whichever request fails', async () => {
  const workbook = await boot('14-khoa-khong-mat-khau.xlsx');
  const before = picture(workbook);
  for (let failing = 1; failing < 40; failing += 2) {
    session.host.misbehave.fault = { request: session.host.statistics.requests + failing, how: 'refused' };
    const failed = await classify({ plan: DEFAULT_PLAN }).then(
      () => false,
      () => true,
    );
    session.host.misbehave.fault = undefined;
    if (!failed) await removeAll();
    expect(picture(workbook)).toEqual(before);
  }
});

test('a second run that dies keeps the results of the first', async () => {
  const workbook = await boot(SIMPLE);
  await classify({ plan: DEFAULT_PLAN });
  const once = picture(workbook);
  for (let failing = 6; failing < 16; failing += 3) {
    session.host.misbehave.fault = { request: session.host.statistics.requests + failing, how: 'refused' };
    await classify({ plan: DEFAULT_PLAN }).catch(() => undefined);
    session.host.misbehave.fault = undefined;
    expect(picture(workbook)).toEqual(once);
  }
});

test('undo after the first write removes it; after a second one it brings the first back', async () => {
  const workbook = await boot(SIDE_BY_SIDE);
  const before = picture(workbook);
  const first = await classify({ plan: DEFAULT_PLAN });
  const once = picture(workbook);
  const second = await classify({ plan: { ...DEFAULT_PLAN, qualifiesBy: 'either' } });
  expect(picture(workbook)).not.toEqual(once);
  await undoLast(second.undo);
  expect(picture(workbook)).toEqual(once);
  await undoLast(first.undo);
  expect(picture(workbook)).toEqual(before);
});

test('hidden and filtered rows get their own values and stay hidden', async () => {
  const workbook = await boot(FILTERED);
  const hidden = workbook.sheets.map((sheet) => sheet.rows.map((row) => row?.hidden ?? false));
  expect(hidden.map((rows) => rows.filter(Boolean).length)).toEqual([6, 14, 0, 0]);
  await classify({ plan: DEFAULT_PLAN });
  expect(compareWithTruth(open(FILTERED), workbook, truthOf(FILTERED))).toEqual([]);
  expect(workbook.sheets.map((sheet) => sheet.rows.map((row) => row?.hidden ?? false))).toEqual(hidden);
});

test('protection without a password is lifted and put back with its options, also when the run fails', async () => {
  const workbook = await boot('14-khoa-khong-mat-khau.xlsx');
  const protections = workbook.sheets.map(({ protection }) => protection);
  expect(protections.map((protection) => protection?.hasPassword)).toEqual([false, false]);
  await classify({ plan: DEFAULT_PLAN });
  expect(workbook.sheets.map(({ protection }) => protection)).toEqual(protections);
  await removeAll();
  expect(workbook.sheets.map(({ protection }) => protection)).toEqual(protections);
});

test('a password is reported in words; if the user agrees, the results go to new sheets', async () => {
  const workbook = await boot('83-khoa-co-mat-khau.xlsx');
  const before = picture(workbook);
  const names = workbook.sheets.map(({ name }) => name);
  await expect(classify({ plan: DEFAULT_PLAN })).rejects.toThrow(StaysProtectedError);
  await expect(classify({ plan: DEFAULT_PLAN })).rejects.toThrow(/Không gỡ được bảo vệ.*nếu có mật khẩu.*trang mới/s);
  expect(picture(workbook)).toEqual(before);
  const { recognition } = await classify({ plan: DEFAULT_PLAN, whenLocked: 'newSheet' });
  const added = workbook.sheets.filter(({ name }) => !names.includes(name));
  expect(added.map(({ name }) => name)).toEqual(recognition.sheets.map(({ sheet }) => `Kết quả ${sheet}`));
  const subjects = recognition.sheets[0]!.rows.filter(({ type }) => type === 'subject');
  expect(added[0]!.cell(0, 4)?.value).toBe('Nhóm');
  expect(subjects.map((_, i) => added[0]!.cell(i + 1, 2)?.value)).toEqual(subjects.map(({ name }) => name));
  await removeAll();
  expect(picture(workbook)).toEqual(before);
});

test('names that begin like a formula stay texts on the new sheet', async () => {
  const workbook = workbookOf({
    VIỆC: [
      ['STT', 'Họ tên', 'Tổng số giải quyết', 'Có điều kiện', 'Thi hành xong'],
      [1, '- CHV Phan An', 120, 100, 90],
      [2, '=1+1', 90, 80, 70],
    ],
  });
  workbook.sheets[0]!.setCell(2, 1, { value: '=1+1', style: 0 });
  workbook.sheets[0]!.protection = { hasPassword: true, options: open('14-khoa-khong-mat-khau.xlsx').sheets[0]!.protection!.options };
  session = await bootAddIn({ workbook });
  // Nothing shows that "=1+1" is a person; somebody says so.
  const reading: Reading = { version: 1, sheets: { VIỆC: { rows: { '3': { kind: 'officer' } } } } };
  await classify({ plan: DEFAULT_PLAN, whenLocked: 'newSheet', reading });
  const added = workbook.sheets[1]!;
  expect([1, 2].map((row) => [added.cell(row, 2)?.value, added.cell(row, 2)?.formula])).toEqual([
    ['- CHV Phan An', undefined],
    ['=1+1', undefined],
  ]);
});

test('every second row hidden by a filter: 4,000 rows, each in its place', async () => {
  const people = Array.from({ length: 4 }, (_, i) => ({
    name: `Lê ${'ABCD'[i]}`,
    cases: [100 * (i + 1), 80, 70 + i] as [number, number, number],
    money: [9e6, 8e6, 4e6] as [number, number, number],
  }));
  const workbook = workbookOf({ 'Báo cáo': sideBySide([people], 800) });
  const sheet = workbook.sheets[0]!;
  sheet.autoFilter = { area: { top: 3, left: 0, bottom: sheet.rows.length - 1, right: 7 }, filtered: true };
  for (let row = 5; row < sheet.rows.length; row += 2) sheet.setRow(row, { hidden: true });
  session = await bootAddIn({ workbook });
  await classify({ plan: DEFAULT_PLAN });
  // But for the note, which names its row.
  const shown = (row: number) => sheet.rows[row]!.cells.slice(8, 21).map((cell) => cell?.value ?? null);
  for (let row = 4; row < sheet.rows.length; row++) expect(sheet.rows[row]!.cells[21]!.value).toContain(`[${sheet.rows[row]!.cells[1]!.value as string} | `);
  for (let n = 1; n < 800; n++) for (let i = 0; i < 5; i++) expect(shown(4 + 5 * n + i)).toEqual(shown(4 + i));
});

test('a table that lost its last rows: no verdict stays behind', async () => {
  const rows: Value[][] = [
    ['STT', 'Họ tên', 'Tổng số giải quyết', 'Có điều kiện', 'Thi hành xong'],
    [1, 'Lê A', 120, 100, 90],
    [2, 'Lê B', 90, 80, 70],
    [3, 'Lê C', 90, 80, 70],
  ];
  const workbook = workbookOf({ VIỆC: rows });
  const sheet = workbook.sheets[0]!;
  session = await bootAddIn({ workbook });
  await classify({ plan: DEFAULT_PLAN });
  for (const row of [2, 3]) for (let column = 0; column < 5; column++) sheet.setCell(row, column, undefined);
  await classify({ plan: DEFAULT_PLAN });
  expect(picture(workbook)).toMatchObject({ sheets: [{ rules: expect.arrayContaining([expect.anything()]) }] });
  const left = sheet.rows.flatMap((row, r) => (row?.cells ?? []).flatMap((cell) => (r > 1 && cell && cell.value !== null ? [cell.value] : [])));
  expect(left).toEqual([]);
  await removeAll();
  expect(picture(workbook)).toEqual(picture(workbookOf({ VIỆC: rows.slice(0, 2) })));
});

test('two tables on one sheet: undo and removal put the widths back', async () => {
  const table = (unit: string, scale: number) => [
    [unit],
    ['STT', 'Đơn vị', 'Tổng số giải quyết', 'Có điều kiện', 'Thi hành xong'],
    [1, 'Chi cục THADS A', 500 * scale, 400 * scale, 380 * scale],
    [],
  ];
  const workbook = workbookOf({ S: [...table('Đơn vị tính: Việc', 1), ...table('Đơn vị tính: 1.000 đồng', 100_000)] });
  session = await bootAddIn({ workbook });
  const before = picture(workbook);
  const { undo } = await classify({ plan: DEFAULT_PLAN });
  expect([2, 6].map((row) => workbook.sheets[0]!.cell(row, 5 + 6)?.value)).toEqual(['Đủ', 'Đủ']);
  await undoLast(undo);
  expect(picture(workbook)).toEqual(before);
  await classify({ plan: DEFAULT_PLAN });
  await removeAll();
  expect(picture(workbook)).toEqual(before);
});

test('a formula that shows nothing counts as the user’s: the block goes beyond it', async () => {
  const workbook = open(SIMPLE);
  const [sheet] = workbook.sheets;
  const expected = truthOf(SIMPLE).reportSheets[0]!;
  const column = [...expected.firstNewColumn].reduce((n, letter) => n * 26 + letter.charCodeAt(0) - 64, 0) - 1;
  sheet!.setCell(expected.lastHeaderRow + 2, column + 3, { value: '', formula: '=IF(A1="","","")', style: 0 });
  session = await bootAddIn({ workbook });
  await classify({ plan: DEFAULT_PLAN });
  expect(sheet!.cell(expected.lastHeaderRow - 1, column)?.value ?? null).toBeNull();
  expect(sheet!.cell(expected.lastHeaderRow - 1, column + 4)?.value).toBe('Nhóm');
  expect(sheet!.cell(expected.lastHeaderRow + 2, column + 3)?.formula).toBe('=IF(A1="","","")');
});

test('a merged area beside the table is stepped over', async () => {
  const workbook = open(SIMPLE);
  const [sheet] = workbook.sheets;
  const expected = truthOf(SIMPLE).reportSheets[0]!;
  const column = [...expected.firstNewColumn].reduce((n, letter) => n * 26 + letter.charCodeAt(0) - 64, 0) - 1;
  sheet!.merges.push({ top: expected.lastHeaderRow, left: column + 1, bottom: expected.lastHeaderRow + 1, right: column + 2 });
  session = await bootAddIn({ workbook });
  await classify({ plan: DEFAULT_PLAN });
  expect(sheet!.cell(expected.lastHeaderRow - 1, column + 3)?.value).toBe('Nhóm');
});

test('cell edit mode: the run waits for the user to finish', async () => {
  const workbook = await boot(SIMPLE);
  session.host.misbehave.cellEditMode = true;
  const before = picture(workbook);
  const { requests } = session.host.statistics;
  let done = false;
  const run = classify({ plan: DEFAULT_PLAN }).then(() => (done = true));
  await until(() => session.host.statistics.requests > requests);
  await turns();
  // The first request waits; nothing was read or written meanwhile.
  expect([done, session.host.statistics.requests, picture(workbook)]).toEqual([false, requests + 1, before]);
  session.host.misbehave.cellEditMode = false;
  await run;
  expect(compareWithTruth(open(SIMPLE), workbook, truthOf(SIMPLE))).toEqual([]);
});

test('no report: the reason of each sheet is told', async () => {
  await boot('71-b06-tha-ke-toan.xlsx');
  const error = (await examine({ plan: DEFAULT_PLAN }).catch((thrown: unknown) => thrown)) as NoReportError;
  expect(error).toBeInstanceOf(NoReportError);
  expect(error.refused[0]!.reason.code).toBe('accountingForm');
});

test('nothing of ours: nothing to remove', async () => {
  await boot(SIMPLE);
  await expect(removeAll()).rejects.toThrow(NothingThereError);
});

test('our block is found and removed beside a table that is no longer recognised', async () => {
  const workbook = await boot('16-chi-ve-viec.xlsx');
  const before = picture(workbook);
  await classify({ plan: DEFAULT_PLAN });
  const { header, sheet: name } = (await examine({ plan: DEFAULT_PLAN })).recognition.sheets[0]!;
  const sheet = workbook.sheet(name)!;
  const spoiled: [number, number, string][] = [];
  for (let row = header.firstRow; row <= header.lastRow; row++) {
    for (let column = header.firstColumn; column <= header.lastColumn; column++) {
      const cell = sheet.cell(row, column);
      if (typeof cell?.value !== 'string') continue;
      spoiled.push([row, column, cell.value]);
      sheet.setCell(row, column, { ...cell, value: 'xyz' });
    }
  }
  await removeAll();
  for (const [row, column, value] of spoiled) sheet.setCell(row, column, { ...sheet.cell(row, column)!, value });
  const clean = (at: unknown): unknown => JSON.parse(JSON.stringify(at, (key, value: unknown) => (key === 'widths' ? undefined : value)));
  expect((clean(picture(workbook)) as { sheets: { rules: unknown[] }[] }).sheets[0]!.rules).toEqual(
    (clean(picture(open('16-chi-ve-viec.xlsx'))) as { sheets: { rules: unknown[] }[] }).sheets[0]!.rules,
  );
  expect(JSON.stringify(clean(before)).includes('Đủ điều kiện')).toBe(false);
  expect(JSON.stringify(clean(picture(workbook))).includes('Đủ điều kiện')).toBe(false);
});

test('errors become sentences that say what to do', () => {
  expect(sentenceFor({ code: 'InvalidOperationInCellEditMode' }, vi)).toMatch(/nhấn Enter/);
  expect(sentenceFor(new ReadBackError('Biểu 04', 'S12'), vi)).toMatch(/S12.*giữ nguyên/s);
  expect(sentenceFor(new TypeError('boom'), vi)).toMatch(/ngoài dự kiến.*mã lỗi TypeError\.$/);
});

test.each<[boolean[], [number, number][]]>([
  [[], []],
  [[false, false, false], [[0, 3]]],
  [
    [true, false, false],
    [
      [0, 1],
      [1, 2],
    ],
  ],
  [
    [false, true, false],
    [
      [0, 1],
      [1, 1],
      [2, 1],
    ],
  ],
  [
    [true, true],
    [
      [0, 1],
      [1, 1],
    ],
  ],
])('runs of %p', (hidden, runs) => {
  expect(runsOf(hidden)).toEqual(runs);
});

test('pieces of a run cover every row once and none is too large', () => {
  const values = Array.from({ length: 50 }, () => ['x'.repeat(100_000)]);
  const pieces = splitRun([5, 40], values, 1000);
  expect(pieces.flatMap(([first, rows]) => Array.from({ length: rows }, (_, i) => first + i))).toEqual(Array.from({ length: 40 }, (_, i) => 5 + i));
  expect(pieces[0]).toEqual([5, 1]);
  expect(Math.max(...pieces.map(([, rows]) => rows))).toBeLessThanOrEqual(9);
});
