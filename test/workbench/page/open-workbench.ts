/**
 * The workbench page in a real browser, for tests. How to add one: a file `test/workbench/page/<what>.test.ts` with
 *
 *     import { openWorkbench } from './open-workbench';
 *
 *     test('…', async () => {
 *       const { page, pane, cell, until } = await openWorkbench({ file: '16-chi-ve-viec.xlsx' });   // a file of test/fixtures/reports; default: the sample
 *       await pane.getByRole('button', { name: 'Ghi kết quả' }).click();                     // `pane` is the add-in's own frame
 *       await until(async () => (await cell('S12')).text, 'Nhóm');                              // asks until it is so
 *     });
 *
 * The build is made once and kept in node_modules/.cache until a source changes (server/build.ts; processes wait for each other); every test file starts one
 * browser and one server and ends both. Each test gets a fresh page. After each test: no request may have left the machine, no error may stand in the console.
 * Wait for states with `until` and locators, never for time.
 */
import type { Browser, BrowserContext, FrameLocator, Page } from 'playwright-core';
import { ensureBuild } from '../../../workbench/server/build';
import { type Serving, serve } from '../../../workbench/server/serve';
import { launchBrowser, newContext, PATIENCE } from '../../browser/chromium';

jest.setTimeout(180_000);

export interface OpenOptions {
  /** A report of test/fixtures/reports. */
  file?: string;
  language?: 'vi' | 'en';
  dark?: boolean;
  width?: number;
  height?: number;
  /** Width of the pane, 320–640. */
  pane?: number;
}

/** What the painter shows in one cell. */
export interface Painted {
  text: string;
  fill: string | null;
  color: string | null;
  bold: boolean;
}

export interface Workbench {
  page: Page;
  pane: FrameLocator;
  /** What the grid paints in a cell of the active sheet, e.g. `S12`. */
  cell(address: string): Promise<Painted>;
  /** Selects a cell through the name box. */
  goTo(address: string): Promise<void>;
  /** The open workbook as a file, through the page's own button. */
  download(): Promise<Uint8Array>;
  /** Asks again and again until the answer is the wanted one. */
  until<T>(ask: () => Promise<T>, wanted: T): Promise<void>;
  /** Until the pane has asked Excel for nothing for a while: it has read what it shows. */
  settled(): Promise<void>;
  address: string;
}

let browser: Browser;
let serving: Serving;
let context: BrowserContext | null = null;
let strangers: string[] = [];
let errors: string[] = [];

beforeAll(async () => {
  serving = await serve(await ensureBuild());
  browser = await launchBrowser();
});

afterAll(async () => {
  await browser?.close();
  await serving?.close();
});

afterEach(async () => {
  await context?.close();
  context = null;
  const seen = { strangers, errors };
  strangers = [];
  errors = [];
  expect(seen).toEqual({ strangers: [], errors: [] });
});

/** Opens the page and waits until the sheet is painted and the pane has read it. */
export async function openWorkbench(options: OpenOptions = {}): Promise<Workbench> {
  const { file, language, dark = false, width = 1400, height = 900, pane: paneWidth } = options;
  context = await newContext(browser, { viewport: { width, height }, colorScheme: dark ? 'dark' : 'light', acceptDownloads: true });
  await watch(context);
  const page = await context.newPage();
  page.on('pageerror', (error) => errors.push(error.stack ?? error.message));
  page.on('console', (message) => message.type() === 'error' && errors.push(message.text()));
  const query = new URLSearchParams({
    ...(file ? { file } : {}),
    ...(language ? { lang: language } : {}),
    ...(paneWidth ? { pane: String(paneWidth) } : {}),
  });
  await page.goto(`${serving.address}?${query.toString()}`);
  await page.waitForFunction(() => document.documentElement.dataset['ready'] !== undefined);
  const bench = workbench(page);
  await bench.pane.locator('h1').waitFor();
  return bench;
}

/** Every request is looked at; one for somewhere else is noted and goes nowhere. */
async function watch(watched: BrowserContext): Promise<void> {
  await watched.route(
    (url) => !url.href.startsWith(serving.address) && url.protocol !== 'blob:' && url.protocol !== 'data:',
    (route) => {
      strangers.push(route.request().url());
      return route.abort();
    },
  );
}

function workbench(page: Page): Workbench {
  return {
    page,
    pane: page.frameLocator('iframe'),
    cell: (address) => page.evaluate(paintedAt, address),
    settled: async () => {
      for (let before = -1, now = await page.evaluate(requests); now !== before;) {
        before = now;
        await page.waitForTimeout(1000);
        now = await page.evaluate(requests);
      }
    },
    goTo: async (address) => {
      const box = page.locator('.namebox');
      await box.fill(address);
      await box.press('Enter');
    },
    download: async () => {
      const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: /^(Tải xuống|Download)$/ }).click()]);
      const stream = await download.createReadStream();
      const chunks: Buffer[] = [];
      for await (const chunk of stream) chunks.push(chunk as Buffer);
      return new Uint8Array(Buffer.concat(chunks));
    },
    until,
    address: serving.address,
  };
}

/** Runs in the page: how many requests the workbook has answered. */
const requests = (): number =>
  (window as unknown as { workbench: { workspace: { host: { statistics: { requests: number } } } } }).workbench.workspace.host.statistics.requests;

/** Runs in the page: the painter's own answer for a cell. */
function paintedAt(address: string): Painted {
  type Style = { bg?: { rgb: string }; cl?: { rgb: string }; bl?: number };
  const { workbench: bench } = window as unknown as { workbench: { view: { painted(row: number, column: number): { v?: string; s?: Style } | null } } };
  const [, letters = '', digits = ''] = /^([A-Z]+)(\d+)$/.exec(address)!;
  const column = [...letters].reduce((n, letter) => n * 26 + letter.charCodeAt(0) - 64, 0) - 1;
  const cell = bench.view.painted(Number(digits) - 1, column);
  return { text: cell?.v ?? '', fill: cell?.s?.bg?.rgb ?? null, color: cell?.s?.cl?.rgb ?? null, bold: cell?.s?.bl === 1 };
}

async function until<T>(ask: () => Promise<T>, wanted: T): Promise<void> {
  const end = Date.now() + PATIENCE;
  for (;;) {
    const answer = await ask();
    try {
      expect(answer).toEqual(wanted);
      return;
    } catch (error) {
      if (Date.now() > end) throw error;
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
  }
}
