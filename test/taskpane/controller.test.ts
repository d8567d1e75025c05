/** The pane's controller on the real Office.js: what a click does to a workbook. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { cellAddress } from '../../src/cells/address';
import { outdatedIn } from '../../src/changes/standing';
import type { Examination } from '../../src/excel/results/classify';
import { en } from '../../src/messages/en';
import { vi } from '../../src/messages/vi';
import { createController } from '../../src/taskpane/controller';
import { type Store, createStore } from '../../src/taskpane/store';
import type { OfficeSession } from 'excel-host/node';
import { openWorkbook } from '../../workbench/add-in';
import { bootAddIn } from '../../workbench/boot';
import { until } from '../until';

let session: OfficeSession;
let store: Store;

async function open(name: string, silenceMs?: number): Promise<ReturnType<typeof createController>> {
  const { workbook } = openWorkbook(readFileSync(join(__dirname, '../fixtures/reports', `${name}.xlsx`)));
  session = await bootAddIn({ workbook });
  store = createStore();
  return createController(store, vi, undefined, silenceMs === undefined ? {} : { silenceMs });
}

afterEach(() => session.close());

/** Every value of the workbook, sheet by sheet. */
const values = (): Promise<unknown> =>
  Excel.run(async (context) => {
    const { worksheets } = context.workbook;
    worksheets.load('items/name');
    await context.sync();
    const used = worksheets.items.map((sheet) => sheet.getUsedRangeOrNullObject(true).load('values'));
    await context.sync();
    return worksheets.items.map(({ name }, i) => [name, used[i]!.isNullObject ? [] : used[i]!.values]);
  });

it('reads on opening, writes, takes it back', async () => {
  const controller = await open('01-bao-cao-tinh-hai-bieu');
  const before = await values();
  await controller.open();
  expect(store.getState()).toMatchObject({ phase: 'examined', failure: null });
  expect(store.getState().found!.headings[0]!.get(2)).toBe('Tổng số giải quyết › Tổng số');
  expect(await values()).toEqual(before);
  await controller.write();
  expect(store.getState()).toMatchObject({ phase: 'written', failure: null });
  expect(store.getState().described).toHaveLength(2);
  expect(await values()).not.toEqual(before);
  await controller.undo();
  expect(store.getState()).toMatchObject({ phase: 'examined', undo: null, notice: { kind: 'undone', sheets: expect.any(Array) as unknown } });
  expect(await values()).toEqual(before);
});

it('reads again by itself what people edit after a write, and says nothing else', async () => {
  await open('01-bao-cao-tinh-hai-bieu');
  const controller = createController(store, vi, undefined, { refreshMs: 5 });
  await controller.open();
  await controller.watch();
  await controller.write();
  const found = (): Examination => store.getState().found!.examination;
  expect(found().standing).toEqual([]);
  const { places } = found().assessed.find(({ qualification }) => qualification === 'qualified')!.subject;
  const report = found().recognition.sheets[places[0]!.sheet]!;
  const cell = cellAddress(report.rows[places[0]!.row]!.row, report.measures[0]!.columns.completed[0]!);
  const { described } = store.getState();
  session.host.enter(report.sheet, cell, [[0]]);
  await until(() => found().standing.length > 0);
  expect(outdatedIn(found().standing, found().assessed).verdicts).toEqual([
    expect.objectContaining({ from: 'Đủ', to: expect.stringMatching(/^(Chưa đủ|Không xét)$/) as string }),
  ]);
  expect(store.getState()).toMatchObject({ phase: 'written', failure: null, notice: null, described });
  // Taken back: what stands then is read, too.
  await controller.write();
  await controller.undo();
  await until(() => found().standing.length > 0);
  expect(outdatedIn(found().standing, found().assessed).verdicts).toHaveLength(1);
  // It waits as long as ten times its last reading, which a busy machine makes long.
}, 60_000);

it('removes what was written, with the remembered choice; says so when there is nothing to remove', async () => {
  const controller = await open('02-tong-hop-viec-tien');
  const before = await values();
  await controller.open();
  await controller.choosePlan('toan-quoc-2022');
  // The report is of another time than that plan: asked, and answered.
  const [asked] = store.getState().found!.examination.recognition.questions;
  expect(asked).toMatchObject({ code: 'period', sheet: 'Tổng hợp' });
  await controller.answer(asked!, asked!.candidates[0]!);
  expect(store.getState().found!.examination.recognition.questions).toEqual([]);
  await controller.write();
  // The plan that was chosen, what was answered, and what stood where our columns stand.
  expect([...session.workbook.settings.keys()].sort()).toEqual(['THADS.answers', 'THADS.blocks', 'THADS.preferences']);
  await controller.remove();
  expect(store.getState().notice).toEqual({ kind: 'removed', sheets: ['Tổng hợp'], kept: [] });
  expect(await values()).toEqual(before);
  expect(session.workbook.settings.size).toBe(0);
  await controller.remove();
  // Nothing to do is no failure.
  expect(store.getState()).toMatchObject({
    failure: null,
    notice: { kind: 'message', intent: 'info', text: 'Không thấy cột nào do bảng thi đua ghi để gỡ bỏ.' },
  });
});

it('tells what was written, and what failed, in the language of the pane', async () => {
  await open('02-tong-hop-viec-tien');
  const controller = createController(store, en);
  await controller.open();
  await controller.write();
  expect(store.getState().described.map(({ text }) => text)).toEqual([
    expect.stringMatching(/^Sheet "Tổng hợp": \d+ rows written into [A-Z]+\d+:[A-Z]+\d+\.$/),
  ]);
  await controller.write();
  expect(store.getState().described[0]!.text).toMatch(/^Sheet "Tổng hợp": \d+ rows written into .*; old results replaced\.$/);
  await controller.remove();
  await controller.remove();
  expect(store.getState().notice).toMatchObject({ intent: 'info', text: 'There are no columns of the award board to remove.' });
});

it('remembers the plan in the workbook', async () => {
  const controller = await open('02-tong-hop-viec-tien');
  await controller.open();
  await controller.choosePlan('toan-quoc-2022');
  store = createStore();
  await createController(store, vi).open();
  expect(store.getState()).toMatchObject({ phase: 'examined', planId: 'toan-quoc-2022' });
});

it('asks before it writes results of a password-protected sheet to a new one', async () => {
  const controller = await open('83-khoa-co-mat-khau');
  const before = await values();
  await controller.open();
  await controller.write();
  expect(store.getState().failure?.locked).toEqual(['Biểu 04', 'Biểu 05']);
  expect(await values()).toEqual(before);
  await controller.write('newSheet');
  expect(store.getState()).toMatchObject({ phase: 'written', failure: null });
  expect(session.workbook.sheets.map(({ name }) => name)).toContain('Kết quả Biểu 04');
});

it('says why a workbook holds no report', async () => {
  const controller = await open('71-b06-tha-ke-toan');
  await controller.open();
  expect(store.getState()).toMatchObject({ phase: 'failed', found: null, failure: { refused: [{ reason: { code: 'accountingForm' } }] } });
});

it('waits while a cell is edited, says so, and goes on after Enter', async () => {
  const controller = await open('02-tong-hop-viec-tien', 30);
  session.host.misbehave.cellEditMode = true;
  const opening = controller.open();
  await until(() => store.getState().waiting === 'editing');
  expect(store.getState()).toMatchObject({ phase: 'examining', waiting: 'editing' });
  session.host.misbehave.cellEditMode = false;
  await opening;
  expect(store.getState()).toMatchObject({ phase: 'examined', waiting: null });
});

it('selects the cell of an address', async () => {
  const controller = await open('01-bao-cao-tinh-hai-bieu');
  await controller.goTo('Biểu 05', 'J14');
  const address = await Excel.run(async (context) => {
    const range = context.workbook.getSelectedRange().load('address');
    await context.sync();
    return range.address;
  });
  expect(address.replace(/'/g, '')).toBe('Biểu 05!J14');
  await controller.goTo('Không có', 'A1');
  expect(store.getState().notice).toMatchObject({ kind: 'goToFailed' });
});
