/** Everybody can use the page: by keyboard alone, in a narrow pane, in light and dark, with aids. */
import { readFileSync } from 'node:fs';
import { openWorkbench, type Workbench } from './open-workbench';

const AXE = readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8');

/**
 * Broken rules on the page or in the pane. Univer's own elements (canvas, hidden input) are left out: they are not ours to mend, the grid is read
 * through the formula bar and a live region beside it.
 */
async function violations({ page }: Workbench): Promise<string[]> {
  const run = (exclude: string): string =>
    `${AXE}; axe.run({ exclude: ${exclude} }).then(({ violations }) => violations.map(({ id, nodes }) => id + ': ' + nodes.map(({ html }) => html).join(' | ')))`;
  const onPage = await page.evaluate<string[]>(run("[['.painter'], ['iframe']]"));
  const inPane = await page.frames()[1]!.evaluate<string[]>(run('[]'));
  return [...onPage, ...inPane];
}

test('by keyboard alone: to the ribbon, the grid, a cell, the pane', async () => {
  const { page, pane, until, cell } = await openWorkbench({ file: '16-chi-ve-viec.xlsx' });
  await pane.getByRole('button', { name: 'Ghi kết quả' }).waitFor();
  const region = (): Promise<string | null> => page.evaluate(() => document.activeElement?.closest('[data-region]')?.getAttribute('data-region') ?? null);
  const seen = new Set<string | null>();
  for (let i = 0; i < 5; i++) {
    await page.keyboard.press('F6');
    seen.add(await region());
  }
  expect([...seen].sort()).toEqual(['formula', 'grid', 'pane', 'ribbon', 'tabs']);
  while ((await region()) !== 'grid') await page.keyboard.press('F6');
  await page.keyboard.press('Control+Home');
  await until(() => page.locator('.namebox').inputValue(), 'A1');
  for (let i = 0; i < 3; i++) await page.keyboard.press('ArrowDown');
  await until(() => page.locator('.namebox').inputValue(), 'A4');
  await page.keyboard.press('F2');
  await page.getByRole('textbox', { name: 'Sửa ô A4' }).fill('Ghi chú');
  await page.keyboard.press('Enter');
  await until(async () => (await cell('A4')).text, 'Ghi chú');
  await until(region, 'grid');
  await page.keyboard.press('ArrowUp');
  await page.keyboard.press('Delete');
  await until(async () => (await cell('A4')).text, '');
  // The main job from the ribbon.
  while ((await region()) !== 'ribbon') await page.keyboard.press('F6');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await pane
    .getByText(/^Đã phân loại \d+ đối tượng/)
    .first()
    .waitFor();
});

test.each([
  ['light', false],
  ['dark', true],
])('%s, pane of 320 px: nothing is cut, no rule of axe is broken', async (_, dark) => {
  const bench = await openWorkbench({ dark, pane: 320 });
  const { page, pane } = bench;
  await pane.getByRole('button', { name: 'Ghi kết quả' }).click();
  await pane.getByText('Đã ghi kết quả').first().waitFor();
  expect(await violations(bench)).toEqual([]);
  const width = await page.frames()[1]!.evaluate(() => [document.documentElement.scrollWidth, document.documentElement.clientWidth]);
  expect(width[0]).toBeLessThanOrEqual(width[1]!);
  expect(await page.evaluate(() => document.documentElement.scrollWidth <= document.documentElement.clientWidth)).toBe(true);
  const inPane = await pane.locator('main').evaluate((element) => getComputedStyle(element.parentElement!).backgroundColor);
  expect(inPane).toBe(dark ? 'rgb(41, 41, 41)' : 'rgb(255, 255, 255)');
  const background = await page.evaluate(() => getComputedStyle(document.body).backgroundColor);
  expect(background).toBe(dark ? 'rgb(31, 31, 31)' : 'rgb(245, 245, 245)');
  await page.getByText('Ngày xấu của Excel').click();
  expect(await violations(bench)).toEqual([]);
});
