/** "Lập danh sách đề nghị" from the ribbon: first the review, then the list; through the real Office.js to `event.completed()`. */
import type { PaneMessage } from '../../src/commands/messages';
import type { OfficeSession } from 'excel-host/node';
import type { Workbook } from 'excel-host/model';
import { fixtureBytes } from '../fixtures/truth';
import { openWorkbook } from '../../workbench/add-in';
import { bootAddIn } from '../../workbench/boot';

let session: OfficeSession;
let messages: PaneMessage[];
let opened: number;

async function boot(name: string, locale = 'vi-VN'): Promise<Workbook> {
  const { workbook } = openWorkbook(fixtureBytes(name));
  session = await bootAddIn({ workbook, locale });
  messages = [];
  opened = 0;
  Office.addin.showAsTaskpane = () => Promise.resolve(void opened++);
  jest.resetModules();
  const { subscribe } = await import('../../src/commands/messages');
  subscribe((message) => messages.push(message));
  await import('../../src/commands');
  return workbook;
}
afterEach(() => session.close());

const press = () => session.host.invokeCommand('makeList', 'button-makeList', 20_000);

test('first press: the review; second press: the list, with what is missing; the pane opens for both', async () => {
  const workbook = await boot('01-bao-cao-tinh-hai-bieu.xlsx');
  await press();
  expect(messages[0]).toMatchObject({ intent: 'info', review: true });
  expect(messages[0]!.text).toMatch(/^Đã lập trang "Xét khen thưởng" với 39 dòng\./);
  await press();
  expect(messages[1]!.text).toMatch(/^Đã lập danh sách đề nghị: 0 tập thể, 0 cá nhân\. \d+ trường hợp còn thiếu thông tin/);
  expect(messages[1]!.intent).toBe('warning');
  expect(opened).toBe(2);
  expect(workbook.sheets.map(({ name }) => name)).toEqual(['Biểu 04', 'Biểu 05', 'Xét khen thưởng', 'Danh sách đề nghị']);
});

test('in an English Office the pane speaks English, the sheets Vietnamese', async () => {
  const workbook = await boot('37-chi-co-don-vi.xlsx', 'en-US');
  await press();
  expect(messages[0]!.text).toMatch(/^The sheet "Xét khen thưởng" was made with \d+ rows\./);
  await press();
  expect(messages[1]!.text).toMatch(/^Nomination list made: 0 collectives, 0 people\. \d+ subjects lack information/);
  expect(workbook.sheets.map(({ name }) => name)).toContain('Danh sách đề nghị');
});

test('a plan without award rules, a workbook without a report: said in one sentence, nothing written', async () => {
  const workbook = await boot('01-bao-cao-tinh-hai-bieu.xlsx');
  const { writePreferences } = await import('../../src/excel/kit/preferences');
  await writePreferences({ version: 1, plan: 'toan-quoc-2022' });
  await press();
  expect(messages[0]).toMatchObject({ intent: 'error', text: expect.stringMatching(/không có quy định về khen thưởng/) });
  expect(workbook.sheets).toHaveLength(2);
  await session.close();
  await boot('74-danh-sach-can-bo.xlsx');
  await press();
  expect(messages[0]).toMatchObject({ intent: 'error', text: expect.stringMatching(/^Không tìm thấy báo cáo/) });
});
