/** Files of a person's own on the page: opened, kept whole, refused with a sentence. */
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { unzipSync } from 'fflate';
import { CLI } from '../../../workbench/cli/words';
import { PackageError } from 'excel-host/package';
import { fixtureBytes } from '../../fixtures/truth';
import { richWorkbook } from 'excel-host/testing';
import { openWorkbench, type Workbench } from './open-workbench';
import { openWorkbook } from '../../../workbench/add-in';

const REPORTS = join(__dirname, '../../fixtures/reports');
const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

const choose = ({ page }: Workbench, name: string, bytes: Uint8Array): Promise<void> =>
  page.locator('input[type=file]').setInputFiles({ name, mimeType: XLSX, buffer: Buffer.from(bytes) });

test('a foreign file: opened, edited, taken back, downloaded with everything that was in it', async () => {
  const bench = await openWorkbench();
  const { page, until, goTo, cell, download } = bench;
  const bytes = richWorkbook();
  await choose(bench, 'của tôi.xlsx', bytes);
  await until(() => page.locator('.filename').textContent(), 'của tôi.xlsx');
  const names = openWorkbook(bytes)
    .workbook.sheets.filter(({ visibility }) => visibility === 'Visible')
    .map(({ name }) => name);
  await until(() => page.getByRole('tab').allTextContents(), names);
  const untouched = unzipSync(await download());
  const before = unzipSync(bytes);
  expect(Object.keys(untouched)).toEqual(Object.keys(before));
  // A formula that no program had calculated has its value now, as after Excel; everything else keeps its bytes.
  const sheets = /^xl\/worksheets\/sheet1\.xml$/;
  for (const name of Object.keys(before).filter((part) => !sheets.test(part)))
    expect([name, Buffer.from(untouched[name]!).equals(Buffer.from(before[name]!))]).toEqual([name, true]);

  await goTo('H30');
  await page.keyboard.type('Ghi chú của tôi');
  await page.keyboard.press('Enter');
  await until(async () => (await cell('H30')).text, 'Ghi chú của tôi');
  await until(() => page.locator('.namebox').inputValue(), 'H31');
  await page.keyboard.press('Control+z');
  await until(async () => (await cell('H30')).text, '');
  await page.keyboard.press('Control+y');
  await until(async () => (await cell('H30')).text, 'Ghi chú của tôi');
  const saved = openWorkbook(await download()).workbook;
  expect(saved.sheets[0]!.cell(29, 7)).toMatchObject({ value: 'Ghi chú của tôi' });
});

/** Every kind of bad file among the fixtures, with the sentence that is due. */
const bad = readdirSync(REPORTS)
  .filter((name) => name.endsWith('.xlsx'))
  .flatMap((name): [string, string][] => {
    try {
      openWorkbook(fixtureBytes(name));
      return [];
    } catch (error) {
      return error instanceof PackageError ? [[name, CLI.file[error.code](error.facts)]] : [];
    }
  });

test('each kind of bad file: a sentence, and the open workbook stays', async () => {
  expect(bad).toHaveLength(10);
  const bench = await openWorkbench({ file: '16-chi-ve-viec.xlsx' });
  const { page, until, pane } = bench;
  await pane.getByRole('button', { name: 'Ghi kết quả' }).waitFor();
  for (const [name, sentence] of bad) {
    await choose(bench, name, fixtureBytes(name));
    await until(() => page.locator('[role=alert] span').allTextContents(), [`Không mở được ${name}. ${sentence}`]);
    expect(await page.locator('.filename').textContent()).toBe('16-chi-ve-viec.xlsx');
  }
  await page.getByRole('button', { name: 'Ẩn thông báo' }).click();
  await pane.getByRole('button', { name: 'Ghi kết quả' }).click();
  await pane.getByText('Đã ghi kết quả').first().waitFor();
});

test('a file dropped on the page is opened', async () => {
  const { page, until } = await openWorkbench();
  const transfer = await page.evaluateHandle(
    ([bytes, type]) => {
      const data = new DataTransfer();
      data.items.add(new File([new Uint8Array(bytes)], 'thả.xlsx', { type }));
      return data;
    },
    [[...fixtureBytes('17-chi-ve-tien-trieu-dong.xlsx')], XLSX] as [number[], string],
  );
  for (const type of ['dragenter', 'dragover', 'drop']) await page.dispatchEvent('.app', type, { dataTransfer: transfer });
  await until(() => page.locator('.filename').textContent(), 'thả.xlsx');
});

test('10,000 rows: opened, classified, scrolled', async () => {
  const { page, pane, goTo, cell, until } = await openWorkbench({ file: '04-toan-quoc-10000-dong.xlsx' });
  await pane.getByRole('button', { name: 'Ghi kết quả' }).click();
  await pane.getByText('Đã ghi kết quả').first().waitFor();
  const last = await page.evaluate(() => {
    const { workspace } = (window as unknown as { workbench: { workspace: { sheet: { rows: unknown[] } } } }).workbench;
    return workspace.sheet.rows.length;
  });
  expect(last).toBeGreaterThan(10_000);
  await goTo('B9000');
  await until(async () => (await cell('B9000')).text !== '', true);
  await until(() => page.locator('.namebox').inputValue(), 'B9000');
});
