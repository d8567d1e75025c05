/**
 * "THADS trên trang web" as people have it: a folder, opened from disk (file://), in a browser whose every request to anywhere else is refused and counted.
 * From a report to the papers; what is saved is held against what was opened.
 */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { unzipSync } from 'fflate';
import type { Browser, BrowserContext, Download, Page } from 'playwright-core';
import { verifySaved } from 'excel-host/package';
import { dossierVi } from '../../src/taskpane/texts/vi/dossier';
import { paneVi } from '../../src/taskpane/texts/vi/pane';
import { OPEN_OPTIONS, openWorkbook } from '../../workbench/add-in';
import { webVi } from '../../workbench/web/words';
import { fixtureBytes } from '../fixtures/truth';
import { launchBrowser, newContext } from './chromium';
import { answerReview } from './panes';

jest.setTimeout(240_000);

const AXE = readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8');

/** Rules that are broken. Univer's own elements are left out, as on the workbench page: the grid is read through the formula bar and a live region beside it. */
const violations = (): Promise<string[]> =>
  page.evaluate<string[]>(
    `${AXE}; axe.run({ exclude: [['.painter'], ['section[aria-label^="Notifications"]']] }, { preload: false }).then(({ violations }) => violations.map(({ id, nodes }) => id + ': ' + nodes.map(({ html }) => html).join(' | ')))`,
  );

const OFFICES = '37-chi-co-don-vi.xlsx';
const TWO_SHEETS = '01-bao-cao-tinh-hai-bieu.xlsx';

let browser: Browser;
let folder: string;
let context: BrowserContext;
let page: Page;
let strangers: string[];
let errors: string[];

const ROOT = join(__dirname, '../..');

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'thads-page-'));
  execFileSync(process.execPath, [require.resolve('tsx/cli'), join(ROOT, 'scripts/build-page.ts'), folder], { cwd: ROOT });
  browser = await launchBrowser();
});
afterAll(async () => {
  await browser?.close();
  rmSync(folder, { recursive: true, force: true });
});
beforeEach(async () => {
  strangers = [];
  errors = [];
  context = await newContext(browser, { viewport: { width: 1366, height: 768 }, acceptDownloads: true });
  // Whatever is not a file of the folder is refused, and counted.
  await context.route(/^(https?|wss?):/, (route) => {
    strangers.push(route.request().url());
    return route.abort();
  });
  page = await context.newPage();
  page.on('pageerror', (error) => errors.push(error.message));
  page.on('console', (message) => message.type() === 'error' && errors.push(message.text()));
  await page.goto(pathToFileURL(join(folder, 'index.html')).href);
});
afterEach(async () => {
  await context.close();
  expect({ strangers, errors }).toEqual({ strangers: [], errors: [] });
});

/** Opens a file as a person does who has no picker of the browser's newer kind. */
async function open(name: string, bytes: Uint8Array = fixtureBytes(name)): Promise<void> {
  const path = join(folder, name);
  writeFileSync(path, bytes);
  await page.setInputFiles('header input[type=file]', path);
}

const openReport = async (name: string): Promise<void> => {
  await open(name);
  await page.getByRole('button', { name: /Ghi kết quả/ }).waitFor();
};
const goTo = (place: keyof typeof paneVi.places): Promise<void> => page.getByRole('tab', { name: paneVi.places[place] }).click();
const bytesOf = async (download: Download): Promise<Uint8Array> => new Uint8Array(readFileSync(await download.path()));

async function saved(): Promise<{ name: string; bytes: Uint8Array }> {
  const refused = page.getByRole('alert').filter({ hasText: /./ }).textContent();
  const coming = page.waitForEvent('download');
  await page.getByRole('button', { name: webVi.saveCopy }).click();
  const download = await Promise.race([coming, refused.then((said) => Promise.reject(new Error(said ?? '')))]);
  return { name: download.suggestedFilename(), bytes: await bytesOf(download) };
}

test('from a report to the papers, and a copy that holds all of it', async () => {
  expect(await violations()).toEqual([]);
  await openReport(OFFICES);
  await page.getByRole('button', { name: /Ghi kết quả/ }).click();
  await page.getByText('Đã ghi kết quả').waitFor();
  await page.getByRole('button', { name: 'Đánh dấu đủ điều kiện' }).click();
  await goTo('award');
  await page.getByRole('button', { name: 'Lập trang xét' }).click();
  await page.getByText('Đã lập trang "Xét khen thưởng"').waitFor();
  const workbook = openWorkbook((await saved()).bytes).workbook;
  const { area } = workbook.sheet('Xét khen thưởng')!.tables[0]!;
  await answerReview({ page }, (area.bottom - area.top) * 2);
  await page.getByRole('button', { name: 'Lập danh sách đề nghị' }).last().click();
  await page.getByText('Đã lập trang "Danh sách đề nghị"').waitFor();
  expect(await violations()).toEqual([]);
  const [zip] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: dossierVi.all }).click()]);
  expect(Object.keys(unzipSync(await bytesOf(zip))).length).toBeGreaterThan(3);
  const { name, bytes } = await saved();
  expect(name).toBe('37-chi-co-don-vi - thi đua.xlsx');
  const copy = openWorkbook(bytes).workbook;
  expect(copy.sheets.map((sheet) => sheet.name)).toEqual(expect.arrayContaining(['Xét khen thưởng', 'Danh sách đề nghị']));
  expect(verifySaved(fixtureBytes(OFFICES), bytes, copy, OPEN_OPTIONS)).toBeNull();
  await page.getByText('Đã đưa').waitFor();
});

/** Opens the editor of a cell with the keyboard, and says where it lies. */
async function edit(address: string): Promise<{ x: number; y: number; width: number; height: number }> {
  const box = page.locator('.namebox');
  await box.fill(address);
  await box.press('Enter');
  await page.locator('#grid').focus();
  await page.keyboard.press('F2');
  return (await page.locator('.cell-editor').boundingBox())!;
}

test('a figure that is typed: the pane follows, writes, and Ctrl+S in the middle of typing saves it', async () => {
  await openReport('02-tong-hop-viec-tien.xlsx');
  // 67 of 83; the report's own rate beside it denies 61.
  await page.getByText('80,72 / 75 %').waitFor();
  await edit('G11');
  await page.locator('.cell-editor').fill('61');
  await page.keyboard.press('Enter');
  await page.getByText('Có số liệu chưa dùng được.').waitFor();
  await page.getByRole('button', { name: /Ghi kết quả/ }).click();
  await page.getByText('Đã ghi kết quả').waitFor();
  await edit('G11');
  await page.locator('.cell-editor').fill('60');
  const [download] = await Promise.all([page.waitForEvent('download'), page.keyboard.press('Control+s')]);
  expect(
    openWorkbook(await bytesOf(download))
      .workbook.sheet('Tổng hợp')!
      .cell(10, 6)!.value,
  ).toBe(60);
});

test.each([
  ['100%', 'G11', 0, 0],
  ['100%', 'G17', 200, 130],
  ['50%', 'I16', 0, 0],
  ['150%', 'D13', 0, 60],
])('at %s the editor lies over %s, scrolled by %d, %d, beside frozen rows and columns', async (zoom, address, across, down) => {
  await openReport('02-tong-hop-viec-tien.xlsx');
  await page.getByLabel(webVi.zoom).selectOption({ label: zoom });
  await edit(address);
  await page.keyboard.press('Escape');
  await page.mouse.move(600, 600);
  await page.mouse.wheel(0, down);
  await page.mouse.wheel(across, 0);
  await page.waitForTimeout(500);
  await page.locator('#grid').focus();
  await page.keyboard.press('F2');
  const { x, y, width, height } = (await page.locator('.cell-editor').boundingBox())!;
  await page.keyboard.press('Escape');
  // What lies under the middle of the field, and just within its upper left corner, is the cell.
  for (const [right, below] of [
    [width / 2, height / 2],
    [4, 4],
  ] as const) {
    // Its neighbour first, so that the click is what selects it.
    await page.mouse.click(x - width / 2, y + height / 2);
    await page.waitForFunction((other) => document.querySelector<HTMLInputElement>('.namebox')!.value !== other, address);
    await page.mouse.click(x + right, y + below);
    await page.waitForFunction((wanted) => document.querySelector<HTMLInputElement>('.namebox')!.value === wanted, address);
  }
});

test('the same verdicts as on the command line; taken away again, the file is as it was', async () => {
  await openReport(TWO_SHEETS);
  await page.getByRole('button', { name: 'Phân loại', exact: true }).click();
  await page.getByText('Đã ghi kết quả').waitFor();
  const written = openWorkbook((await saved()).bytes).workbook;
  expect(written.sheet('Biểu 04')!.cell(13, 23)?.value).toBe('Đạt');
  await page.getByRole('button', { name: 'Gỡ bỏ', exact: true }).first().click();
  await page.getByText('Đã gỡ bỏ').waitFor();
  const { bytes } = await saved();
  const before = openWorkbook(fixtureBytes(TWO_SHEETS)).workbook;
  const texts = (workbook: typeof before): unknown[] =>
    workbook.sheets.map(({ rows }) => rows.map((row) => row?.cells.map((cell) => cell?.value ?? null).filter((value) => value !== null)));
  expect(texts(openWorkbook(bytes).workbook)).toEqual(texts(before));
});

test.each([
  ['cu.xls', Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, ...[...'Workbook'].flatMap((letter) => [letter.charCodeAt(0), 0])]), '.xlsx'],
  [
    'khoa.xlsx',
    Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, ...[...'EncryptedPackage'].flatMap((letter) => [letter.charCodeAt(0), 0])]),
    'mật khẩu',
  ],
  ['rong.xlsx', new Uint8Array(), 'rỗng'],
])('%s: a sentence that says what to do, and the page goes on', async (name, bytes, word) => {
  await open(name, bytes);
  await page.getByRole('alert').filter({ hasText: word }).waitFor();
  await openReport(TWO_SHEETS);
});

test('the sample; formulas of the add-in are not offered; typing, undo, and nothing is lost without a question', async () => {
  await page.getByRole('button', { name: webVi.start.sample }).click();
  await page.getByRole('button', { name: /Ghi kết quả/ }).waitFor();
  await goTo('data');
  const writings = await page
    .getByLabel('Cách ghi')
    .locator('option')
    .allTextContents()
    .catch(() => []);
  expect(writings.join()).not.toMatch(/THADS/);
  await open(TWO_SHEETS);
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('heading', { name: webVi.lose.heading }).waitFor();
  expect(await violations()).toEqual([]);
  await dialog.getByRole('button', { name: webVi.lose.stay }).click();
  await page.getByText(webVi.sampleFile).waitFor();
  await open(TWO_SHEETS);
  await dialog.getByRole('button', { name: webVi.lose.drop }).click();
  await page.getByText(TWO_SHEETS).first().waitFor();
  await page.reload();
  await page.getByText(webVi.start.recent).waitFor();
  await page.getByText(TWO_SHEETS).waitFor();
});

/** A picker as Chromium has it, over a file that is only played: what is written to it can be asked for. */
const PICKER = (name: string, base64: string): string => `
  window.written = [];
  window.refuses = false;
  window.showOpenFilePicker = async () => [{
    name: ${JSON.stringify(name)},
    getFile: async () => new File([Uint8Array.from(atob(${JSON.stringify(base64)}), (letter) => letter.charCodeAt(0))], ${JSON.stringify(name)}),
    createWritable: async () => {
      if (window.refuses) throw new DOMException('locked', 'NoModificationAllowedError');
      const pieces = [];
      return { write: async (bytes) => void pieces.push([...bytes]), close: async () => void window.written.push(pieces.flat()), abort: async () => undefined };
    },
  }];`;

test('the very file is written only when the person says so; a file that cannot be written is said, and nothing is lost', async () => {
  await page.evaluate(PICKER(OFFICES, Buffer.from(fixtureBytes(OFFICES)).toString('base64')));
  await page.getByRole('button', { name: webVi.start.open }).click();
  await page.getByRole('button', { name: /Ghi kết quả/ }).click();
  await page.getByText('Đã ghi kết quả').waitFor();
  const over = page.getByRole('button', { name: webVi.saveOver });
  const dialog = page.getByRole('dialog');
  await over.click();
  await dialog.getByRole('button', { name: webVi.over.stay }).click();
  expect(await page.evaluate<number>('window.written.length')).toBe(0);
  await page.evaluate('window.refuses = true');
  await over.click();
  await dialog.getByRole('button', { name: webVi.over.write }).click();
  await page.getByText(webVi.notWritten).waitFor();
  await page.evaluate('window.refuses = false');
  await over.click();
  await dialog.getByRole('button', { name: webVi.over.write }).click();
  await page.getByText(webVi.savedOver(OFFICES)).waitFor();
  const [bytes] = await page.evaluate<number[][]>('window.written');
  const workbook = openWorkbook(Uint8Array.from(bytes!)).workbook;
  expect(verifySaved(fixtureBytes(OFFICES), Uint8Array.from(bytes!), workbook, OPEN_OPTIONS)).toBeNull();
  expect(await over.isDisabled()).toBe(true);
});
