/** The ribbon commands as Excel presses them: through the real Office.js, from the click to `event.completed()`. */
import type { PaneMessage } from '../../src/commands/messages';
import type { OfficeSession } from 'excel-host/node';
import type { Workbook } from 'excel-host/model';
import { compareWithTruth, fixtureBytes, truthOf } from '../fixtures/truth';
import { workbookOf } from '../excel/build';
import { picture } from 'excel-host/package';
import { row } from '../history/build';
import { openWorkbook } from '../../workbench/add-in';
import { bootAddIn } from '../../workbench/boot';
import { until } from '../until';

const OFFICES = '37-chi-co-don-vi.xlsx';
const TWO_SHEETS = '01-bao-cao-tinh-hai-bieu.xlsx';
const ONE_MEASURE = '16-chi-ve-viec.xlsx';
const NO_PASSWORD = '14-khoa-khong-mat-khau.xlsx';
const PASSWORD = '83-khoa-co-mat-khau.xlsx';
const FILTERED = '33-an-loc-dong-cot.xlsx';
const NO_REPORT = '74-danh-sach-can-bo.xlsx';
const GOLD = '#FFD966';

let session: OfficeSession;
let messages: PaneMessage[];
/** Does the pane show? It is closed when a test begins. */
const paneShows = (): boolean => session.host.paneVisible;

const open = (name: string): Workbook => openWorkbook(fixtureBytes(name)).workbook;

/** Opens a workbook in Excel with our first chunk and a pane that listens. */
async function boot(workbook: Workbook, locale = 'vi-VN'): Promise<Workbook> {
  session = await bootAddIn({ workbook, locale });
  messages = [];
  session.host.showPane(false);
  jest.resetModules();
  const { subscribe } = await import('../../src/commands/messages');
  subscribe((message) => messages.push(message));
  await import('../../src/commands');
  return workbook;
}
afterEach(() => session.close());

const press = (id: string): Promise<{ status: number }> => session.host.invokeCommand(id, `button-${id}`, 20_000);
const marksIn = (workbook: Workbook): number =>
  workbook.sheets.flatMap((sheet) => sheet.conditionalFormats).filter(({ format }) => format.fill === GOLD).length;

test('"Bảng thi đua" opens the pane and says nothing', async () => {
  await boot(open(OFFICES));
  expect(await press('showPane')).toMatchObject({ status: 0 });
  expect([paneShows(), messages]).toEqual([true, []]);
});

test.each([
  [OFFICES, 9],
  [TWO_SHEETS, 39],
  [ONE_MEASURE, 15],
  [NO_PASSWORD, 20],
  [FILTERED, 18],
])('"Phân loại" leaves %s as its truth file expects: %i subjects', async (name, subjects) => {
  const workbook = await boot(open(name));
  expect(await press('classify')).toMatchObject({ status: 0 });
  expect(compareWithTruth(open(name), workbook, truthOf(name))).toEqual([]);
  expect(messages).toHaveLength(1);
  expect(messages[0]!.text).toMatch(new RegExp(`^Đã phân loại ${subjects} đối tượng\\.`));
  expect(messages[0]!.outcome!.assessed).toHaveLength(subjects);
  expect(paneShows()).toBe(messages[0]!.intent === 'warning');
});

test('"Phân loại" takes the plan that the workbook remembers', async () => {
  await boot(open(OFFICES));
  const { writePreferences } = await import('../../src/excel/kit/preferences');
  await writePreferences({ version: 1, plan: 'toan-quoc-2022' });
  await press('classify');
  // The report is of another time than that plan.
  expect(messages).toEqual([{ intent: 'error', text: expect.stringMatching(/^Còn 1 câu hỏi về cách đọc báo cáo/) }]);
  expect(paneShows()).toBe(true);
});

test.each([
  ['no report', NO_REPORT, /^Không tìm thấy báo cáo nào/],
  ['a sheet behind a password', PASSWORD, /^Không gỡ được bảo vệ của trang .*trang mới/],
])('"Phân loại" on %s: nothing changes, the pane opens and says why', async (_, name, sentence) => {
  const workbook = await boot(open(name));
  const before = picture(workbook);
  expect(await press('classify')).toMatchObject({ status: 0 });
  expect(picture(workbook)).toEqual(before);
  expect(messages).toEqual([{ intent: 'error', text: expect.stringMatching(sentence) }]);
  expect(paneShows()).toBe(true);
});

test.each<[string, (workbook: Workbook) => void]>([
  ['classify', (workbook) => expect(compareWithTruth(open(OFFICES), workbook, truthOf(OFFICES))).toEqual([])],
  ['markQualified', (workbook) => expect(marksIn(workbook)).toBe(truthOf(OFFICES).reportSheets.length)],
  ['removeAll', (workbook) => expect(picture(workbook)).toEqual(picture(open(OFFICES)))],
])('%s during a cell edit waits, says so, and ends when the edit ends', async (id, isDone) => {
  const workbook = await boot(open(OFFICES));
  await press('classify');
  messages.length = 0;
  session.host.misbehave.cellEditMode = true;
  const { runCommand } = await import('../../src/commands/run');
  const { COMMANDS } = await import('../../src/commands/registry');
  let completed = 0;
  const silenceMs = 30;
  const run = runCommand(
    COMMANDS.find((command) => command.id === id)!,
    { completed: () => void completed++ },
    silenceMs,
  );
  // Again and again: what the pane does for itself may take it away.
  await until(() => messages.length > 1);
  for (const message of messages) expect(message).toEqual({ intent: 'info', text: expect.stringContaining('nhấn Enter') });
  expect(completed).toBe(0);
  session.host.misbehave.cellEditMode = false;
  await run;
  expect(completed).toBe(1);
  expect(messages[messages.length - 1]).toMatchObject({
    intent: expect.stringMatching(/success|info|warning/),
    text: expect.not.stringContaining('nhấn Enter'),
  });
  isDone(workbook);
});

test.each(['classify', 'markQualified', 'removeAll'])('%s: a request that fails ends in a message and completed()', async (id) => {
  await boot(open(OFFICES));
  session.host.misbehave.fault = { request: session.host.statistics.requests + 2, how: 'refused' };
  expect(await press(id)).toMatchObject({ status: 0 });
  // Removing is tried again, and then finds nothing of ours.
  expect(messages).toEqual([{ intent: id === 'removeAll' ? 'info' : 'error', text: expect.any(String) }]);
  expect(paneShows()).toBe(true);
});

test.each([OFFICES, TWO_SHEETS, NO_PASSWORD, FILTERED])('"Đánh dấu đủ điều kiện" on %s: classifies first, marks, and takes the marks away', async (name) => {
  const workbook = await boot(open(name));
  await press('markQualified');
  const blocks = truthOf(name).reportSheets.length;
  expect(marksIn(workbook)).toBe(blocks);
  expect(messages[0]!.text).toMatch(/^Đã phân loại \d+ đối tượng\./);
  expect(messages[0]!.outcome!.changes.filter(({ kind }) => kind === 'writeBlock')).toHaveLength(blocks);
  await press('markQualified');
  expect(marksIn(workbook)).toBe(0);
  expect(messages[1]).toEqual({ intent: 'success', text: 'Đã bỏ dấu các dòng đủ điều kiện.' });
  expect(compareWithTruth(open(name), workbook, truthOf(name))).toEqual([]);
  await press('markQualified');
  expect(marksIn(workbook)).toBe(blocks);
  expect(messages[2]!.text).not.toMatch(/phân loại/);
});

test('the mark covers the whole row, behind the verdicts and before the quiet highlight; the number of rows is right', async () => {
  const workbook = await boot(open(TWO_SHEETS));
  await press('classify');
  const [sheet] = workbook.sheets.filter(({ conditionalFormats }) => conditionalFormats.length > 0);
  const before = sheet!.conditionalFormats.length;
  await press('markQualified');
  const rules = [...sheet!.conditionalFormats].sort((a, b) => a.priority - b.priority);
  expect(rules).toHaveLength(before + 1);
  const mark = rules.findIndex(({ format }) => format.fill === GOLD);
  expect(mark).toBe(rules.length - 2);
  expect(rules[mark]!.areas[0]).toMatchObject({ left: rules[mark + 1]!.areas[0]!.left, right: rules[mark + 1]!.areas[0]!.right });
  const qualified = truthOf(TWO_SHEETS)
    .reportSheets.flatMap(({ rows }) => rows)
    .filter((row) => row.qualifies === 'Đủ').length;
  expect(messages[1]!.text).toContain(`${qualified} dòng`);
});

test('a workbook where nobody qualifies says so in the pane', async () => {
  const rows = [
    ['Báo cáo kết quả thi hành án'],
    ['STT', 'Chấp hành viên', 'Tổng số giải quyết (việc)', 'Có điều kiện', 'Thi hành xong'],
    [1, 'Nguyễn Văn Ánh', 250, 200, 10],
    [2, 'Trần Thị Bình', 120, 100, 5],
    [3, 'Lê Văn Cần', 90, 80, 4],
  ];
  await boot(workbookOf({ 'Biểu 1': rows }));
  await press('classify');
  messages.length = 0;
  session.host.showPane(false);
  await press('markQualified');
  expect(messages).toEqual([{ intent: 'info', text: expect.stringMatching(/^Chưa có ai đủ điều kiện/) }]);
  expect(paneShows()).toBe(true);
});

test('marks go with everything else: after "Gỡ bỏ" and after a new classification', async () => {
  const workbook = await boot(open(NO_PASSWORD));
  const before = picture(workbook);
  await press('markQualified');
  await press('classify');
  expect(marksIn(workbook)).toBe(0);
  await press('markQualified');
  expect(marksIn(workbook)).toBe(2);
  await press('removeAll');
  expect(picture(workbook)).toEqual(before);
  expect(messages[messages.length - 1]).toMatchObject({ intent: 'success', reread: true, text: expect.stringMatching(/^Đã gỡ bỏ/) });
});

test('"Gỡ bỏ" leaves the history, and says so', async () => {
  const workbook = await boot(open(TWO_SHEETS));
  await press('classify');
  const { recordRows } = await import('../../src/excel/history/history-sheet');
  await recordRows([row()]);
  await press('removeAll');
  expect(messages.at(-1)).toMatchObject({ intent: 'success', text: expect.stringMatching(/Giữ lại "Lịch sử số liệu"/) });
  expect(workbook.sheet('Lịch sử số liệu')).not.toBeNull();
});

test('"Gỡ bỏ" where nothing is ours says so', async () => {
  await boot(open(OFFICES));
  await press('removeAll');
  expect(messages).toEqual([{ intent: 'info', text: 'Không thấy cột nào do bảng thi đua ghi để gỡ bỏ.' }]);
});

test('a second press while a command runs is told to wait', async () => {
  await boot(open(OFFICES));
  session.host.misbehave.latency = 20;
  const both = await Promise.all([press('classify'), press('classify')]);
  expect(both).toEqual([expect.objectContaining({ status: 0 }), expect.objectContaining({ status: 0 })]);
  expect(messages.map(({ intent }) => intent).filter((intent) => intent === 'info')).toHaveLength(1);
  expect(messages.filter(({ outcome }) => outcome)).toHaveLength(1);
});

test('an English Office is answered in English', async () => {
  await boot(open(NO_PASSWORD), 'en-US');
  await press('classify');
  expect(messages[0]!.text).toMatch(/^\d+ subjects classified\./);
});

test('a pane that cannot be opened does not keep a command from its end', async () => {
  await boot(open(NO_REPORT));
  Office.addin.showAsTaskpane = () => Promise.reject(new Error('no pane'));
  expect(await press('classify')).toMatchObject({ status: 0 });
  expect(await press('showPane')).toMatchObject({ status: 0 });
  expect(messages.map(({ intent }) => intent)).toEqual(['error', 'error']);
});

test('the event is completed once, whatever the command does', async () => {
  await boot(open(OFFICES));
  const { runCommand } = await import('../../src/commands/run');
  const { COMMANDS } = await import('../../src/commands/registry');
  for (const run of [
    () => Promise.resolve(null),
    () => Promise.reject(new Error('x')),
    () => {
      throw new Error('y');
    },
  ]) {
    let completed = 0;
    await runCommand({ ...COMMANDS[1]!, run }, { completed: () => void completed++ });
    expect(completed).toBe(1);
  }
});

test('a keyboard shortcut comes without an event', async () => {
  await boot(open(NO_REPORT));
  const { runCommand } = await import('../../src/commands/run');
  const { COMMANDS } = await import('../../src/commands/registry');
  await runCommand(COMMANDS[1]!, undefined);
  expect(messages).toHaveLength(1);
});
