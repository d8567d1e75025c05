/** A file of 10,000 rows opened in the workbench until its first sheet is there and the pane has read it, beside a small file. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { launchBrowser } from '../test/browser/chromium';
import { ensureBuild } from '../workbench/server/build';
import { serve } from '../workbench/server/serve';
import { FIXTURE } from './main-job';
import { against, type Figure } from './measure';

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
const SMALL = join('test', 'fixtures', 'reports', '02-tong-hop-viec-tien.xlsx');
const RUNS = 3;
/** 3 s where a small file took 1 s. */
const LIMIT = 3;

/** Milliseconds from the choice of a file until the pane offers to write. */
async function opened(browser: Browser, address: string, file: string): Promise<number> {
  const page = await (await browser.newContext({ viewport: { width: 1440, height: 900 } })).newPage();
  await page.goto(address);
  const offer = page.frameLocator('iframe').getByRole('button', { name: 'Ghi kết quả' });
  await offer.waitFor();
  const before = await page
    .frameLocator('iframe')
    .locator('body')
    .evaluateHandle((body) => body);
  const start = performance.now();
  await page.locator('input[type=file]').setInputFiles({ name: 'khac.xlsx', mimeType: XLSX, buffer: readFileSync(file) });
  // Another file is another pane: the frame of the one before is gone.
  await before.evaluate((body) => new Promise<void>((resolve) => setInterval(() => !body.isConnected && resolve(), 5))).catch(() => undefined);
  await offer.waitFor({ timeout: 120_000 });
  const time = performance.now() - start;
  await page.context().close();
  return time;
}

export async function benchWorkbench(): Promise<Figure[]> {
  const serving = await serve(await ensureBuild((line) => console.error(line)));
  const browser = await launchBrowser();
  const times = { small: [] as number[], large: [] as number[] };
  for (let i = 0; i < RUNS; i++) {
    times.small.push(await opened(browser, serving.address, SMALL));
    times.large.push(await opened(browser, serving.address, FIXTURE));
  }
  await browser.close();
  await serving.close();
  return [against('10,000 rows opened in the workbench / a small file', times.large, times.small, LIMIT)];
}
