/**
 * The pane in Chromium on 10,000 rows with both measures: how soon something is painted and can be used, beside a page that loads office.js alone, in pairs;
 * and how long what a person does takes until it is seen (Chromium's own event timing). Prints; tests nothing.
 */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { against, type Figure } from './measure';
import { launchBrowser } from '../test/browser/chromium';
import { openPane, type PanePage } from '../test/browser/pane-page';
import { openWorkbook } from '../workbench/add-in';
import { ensureBuild } from '../workbench/server/build';

const ROOT = join(__dirname, '../..');
const FIXTURE = join(ROOT, 'test/fixtures/reports/04-toan-quoc-10000-dong.xlsx');
const ALONE = '<!doctype html><script src="https://appsforoffice.microsoft.com/lib/1/hosted/office.js"></script>';
const PAIRS = 25;

declare global {
  interface Window {
    /** Milliseconds from the start of loading until Office was ready, and until the pane's places were there. */
    marks: { ready?: number; drawn?: number };
  }
}

/** Notes in the page itself when Office is ready, and when the pane is drawn. */
const watch = (page: Page): Promise<unknown> =>
  page.addInitScript(() => {
    const marks: Window['marks'] = (window.marks = {});
    const look = (): void => {
      if (marks.drawn === undefined && document.querySelector('[role=tab]')) marks.drawn = performance.now();
    };
    new MutationObserver(look).observe(document, { childList: true, subtree: true });
    const hook = setInterval(() => {
      if (!('Office' in window) || typeof Office.onReady !== 'function') return;
      clearInterval(hook);
      void Office.onReady(() => (marks.ready = performance.now()));
    }, 1);
  });

export async function benchPane(): Promise<Figure[]> {
  const build = join(await ensureBuild(), 'pane');
  const browser = await launchBrowser();
  try {
    return [...(await loads(browser, build)), ...(await clicks(browser, build))];
  } finally {
    await browser.close();
  }
}

const open = (browser: Browser, build: string, file?: string): Promise<PanePage> =>
  openPane(browser, {
    workbook: openWorkbook(new Uint8Array(readFileSync(FIXTURE))).workbook,
    build,
    width: 350,
    height: 378,
    before: watch,
    ...(file && { file }),
  });

async function loads(browser: Browser, build: string): Promise<Figure[]> {
  const folder = mkdtempSync(join(tmpdir(), 'office-alone-'));
  writeFileSync(join(folder, 'index.html'), ALONE);
  const [ours, others, painted]: [number[], number[], number[]] = [[], [], []];
  for (let i = 0; i < PAIRS; i++) {
    const pane = await open(browser, build);
    await pane.page.waitForFunction(() => window.marks.ready !== undefined && window.marks.drawn !== undefined);
    const { ready, drawn } = await pane.page.evaluate(() => window.marks);
    painted.push(await pane.page.evaluate(() => performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? NaN));
    await pane.close();
    const alone = await open(browser, folder, 'index.html');
    await alone.page.waitForFunction(() => window.marks.ready !== undefined);
    ours.push(Math.max(ready!, drawn!));
    others.push(await alone.page.evaluate(() => window.marks.ready!));
    await alone.close();
  }
  rmSync(folder, { recursive: true });
  return [against('pane painted / office.js alone ready', painted, others), against('pane drawn, and Office ready / office.js alone ready', ours, others, 1.3)];
}

/** What a person does, each measured until it is painted. */
const DEEDS: readonly (readonly [what: string, deed: (page: Page) => Promise<void>])[] = [
  ['opens a line', (page) => page.locator('main li button').nth(1).click()],
  ['closes it', (page) => page.locator('main li button').nth(1).click()],
  ['types a name', (page) => page.getByRole('searchbox').pressSequentially('an')],
  ['opens the filters', (page) => page.getByRole('button', { name: 'Lọc, sắp xếp' }).click()],
  [
    'sorts by what is missing',
    (page) =>
      page
        .getByRole('combobox')
        .last()
        .selectOption({ index: 1 })
        .then(() => undefined),
  ],
  ['Số liệu', (page) => page.getByRole('tab', { name: 'Số liệu' }).click()],
  ['Kế hoạch', (page) => page.getByRole('tab', { name: 'Kế hoạch' }).click()],
  ['Khen thưởng', (page) => page.getByRole('tab', { name: 'Khen thưởng' }).click()],
  ['Trợ giúp', (page) => page.getByRole('tab', { name: 'Trợ giúp' }).click()],
  ['Kết quả', (page) => page.getByRole('tab', { name: 'Kết quả' }).click()],
];

/** Milliseconds of a frame: nothing is seen sooner. */
const FRAME = 16;

async function clicks(browser: Browser, build: string): Promise<Figure[]> {
  const pane = await open(browser, build);
  const { page } = pane;
  await page.locator('main li button').first().waitFor({ timeout: 120_000 });
  await page.evaluate(`new PerformanceObserver((list) => (window.events = [...(window.events ?? []), ...list.getEntries().map(({ duration }) => duration)]))
    .observe({ type: 'event', durationThreshold: 16 })`);
  const figures: Figure[] = [];
  for (const [what, deed] of DEEDS) {
    await page.evaluate('window.events = []');
    await deed(page);
    await page.waitForTimeout(1500);
    const longest = Number(await page.evaluate('Math.max(0, ...window.events)'));
    figures.push({ what: `10,000 rows: ${what}: seen after / a frame`, value: Math.max(1, longest / FRAME), unit: '×', note: `${Math.round(longest)} ms` });
  }
  await pane.close();
  return figures;
}
