/**
 * `npm run screenshots`: takes the README's pictures from the workbench page, in Vietnamese, into workbench/pictures, and prints how long the page took
 * to show its first sheet. Needs what the tests need: Node and npm.
 */
import { mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, FrameLocator, Page } from 'playwright-core';
import { classifyWorkbook } from '../workbench/cli/classify';
import { ROOT, ensureBuild } from '../workbench/server/build';
import { serve } from '../workbench/server/serve';
import { launchBrowser } from '../test/browser/chromium';
import { openWorkbook } from '../workbench/add-in';

const PICTURES = join(ROOT, 'workbench/pictures');
const SAMPLE = '01-bao-cao-tinh-hai-bieu.xlsx';
/** Two columns "Có điều kiện", and nothing that separates them. */
const ASKED = 'unseen/a/a05-hai-co-dieu-kien-khong-ro.xlsx';
const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
const PATIENCE = 120_000;

interface Shot {
  page: Page;
  pane: FrameLocator;
}

async function open(browser: Browser, address: string, { dark = false, pane = 350 } = {}): Promise<Shot> {
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 }, colorScheme: dark ? 'dark' : 'light' });
  context.setDefaultTimeout(PATIENCE);
  const page = await context.newPage();
  await page.goto(`${address}?pane=${pane}`);
  await page.waitForFunction(() => document.documentElement.dataset['ready'] !== undefined);
  const frame = page.frameLocator('iframe');
  await frame.getByRole('button', { name: 'Ghi kết quả' }).waitFor();
  return { page, pane: frame };
}

const firstPicture = ({ page }: Shot): Promise<string | undefined> => page.evaluate(() => document.documentElement.dataset['ready']);

async function write({ page, pane }: Shot): Promise<void> {
  await pane.getByRole('button', { name: 'Ghi kết quả' }).click();
  await pane.getByText('Đã ghi kết quả').first().waitFor();
  await settled(page);
}

async function goTo({ page }: Shot, address: string): Promise<void> {
  await page.locator('.namebox').fill(address);
  await page.locator('.namebox').press('Enter');
  await settled(page);
}

/** The canvas is painted some frames after the model has changed, and cannot be asked. */
async function settled(page: Page): Promise<void> {
  await page.waitForFunction(() => document.querySelector('.busy') === null);
  await page.waitForTimeout(1500);
}

const shoot = async ({ page }: Shot, name: string): Promise<void> => void (await page.screenshot({ path: join(PICTURES, `${name}.png`) }));

/** A classified report with a plan sheet, made by the command line's own code. */
async function withPlanSheet(): Promise<Buffer> {
  const file = openWorkbook(readFileSync(join(ROOT, 'test/fixtures/reports', SAMPLE)));
  await classifyWorkbook(file.workbook, 'active', 'refuse', 'builtin');
  return Buffer.from(file.save());
}

async function takeAll(browser: Browser, address: string): Promise<void> {
  const report = await open(browser, address);
  console.log(`First sheet on the page after ${await firstPicture(report)} ms.`);
  await shoot(report, 'trang-thu');
  await write(report);
  await goTo(report, 'S14');
  await shoot(report, 'bao-cao-da-phan-loai');
  await report.page.locator('.pane').screenshot({ path: join(PICTURES, 'bang-thi-dua.png') });
  await report.page.context().close();

  const dark = await open(browser, address, { dark: true, pane: 320 });
  await write(dark);
  await dark.page.locator('.pane').screenshot({ path: join(PICTURES, 'bang-thi-dua-toi-320.png') });
  await dark.page.context().close();

  const plan = await open(browser, address);
  await plan.page.locator('input[type=file]').setInputFiles({ name: 'bao-cao-co-ke-hoach.xlsx', mimeType: XLSX, buffer: await withPlanSheet() });
  await plan.page.getByRole('tab', { name: /kế hoạch/i }).click();
  await settled(plan.page);
  await shoot(plan, 'trang-ke-hoach');
  await plan.page.context().close();

  const asked = await open(browser, address, { pane: 420 });
  await asked.page
    .locator('input[type=file]')
    .setInputFiles({ name: 'bao-cao.xlsx', mimeType: XLSX, buffer: readFileSync(join(ROOT, 'test/fixtures', ASKED)) });
  await asked.pane.getByRole('heading', { name: /^Cần bạn trả lời/ }).waitFor();
  await asked.pane.getByRole('heading', { name: /^Cần bạn trả lời/ }).scrollIntoViewIfNeeded();
  await settled(asked.page);
  await shoot(asked, 'hoi-truoc-khi-ghi');
  await asked.page.context().close();

  const review = await open(browser, address);
  await review.pane.getByRole('tab', { name: 'Khen thưởng' }).click();
  await review.pane.getByRole('button', { name: 'Lập trang xét' }).click();
  await review.pane.getByText('Đã lập trang "Xét khen thưởng"').waitFor();
  await review.page.getByRole('tab', { name: 'Xét khen thưởng' }).click();
  await settled(review.page);
  await shoot(review, 'xet-khen-thuong');
  await review.page.context().close();
}

async function main(): Promise<void> {
  mkdirSync(PICTURES, { recursive: true });
  const serving = await serve(await ensureBuild((line) => console.error(line)));
  const browser = await launchBrowser();
  try {
    await takeAll(browser, serving.address);
  } finally {
    await browser.close();
    await serving.close();
  }
}

void main().catch((error: unknown) => {
  console.error(error);
  process.exitCode = 1;
});
