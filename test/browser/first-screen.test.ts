/** What stands on the first screen of a pane as large as Excel gives it on a small laptop: the figures, the first people, the main action, all in sight. */
import type { PanePage } from './pane-page';
import { panes } from './panes';

const open = panes();
const HEIGHT = 378;

/** Lower edges in pixels, as far as people see them: what the bar of actions covers is not seen. */
async function edges({ page }: PanePage): Promise<{ figures: number; lines: number[]; bar: number }> {
  const lower = async (selector: string): Promise<number[]> =>
    Promise.all(
      (await page.locator(selector).all()).map(async (one) => Math.round(await one.boundingBox().then((box) => (box ? box.y + box.height : Infinity)))),
    );
  const [figures = Infinity] = await lower('main dl');
  const bar = await page.locator('footer').boundingBox();
  return { figures, lines: await lower('main li button[data-line]'), bar: Math.round(bar?.y ?? 0) };
}

test.each([
  ['01-bao-cao-tinh-hai-bieu.xlsx', 350],
  ['01-bao-cao-tinh-hai-bieu.xlsx', 320],
  ['04-toan-quoc-10000-dong.xlsx', 350],
  ['04-toan-quoc-10000-dong.xlsx', 320],
])('%s, %d pixels wide', async (name, width) => {
  const opened = await open(name, { width, height: HEIGHT });
  const { page } = opened;
  await page.locator('main li button').first().waitFor({ timeout: 60_000 });
  await page.getByRole('button', { name: 'Đóng hướng dẫn nhanh' }).click();
  const { figures, lines, bar } = await edges(opened);
  expect(figures).toBeLessThan(bar);
  expect(lines.filter((edge) => edge <= bar).length).toBeGreaterThanOrEqual(2);
  expect(await page.getByRole('button', { name: /^Ghi kết quả/ }).boundingBox()).toMatchObject({ y: expect.any(Number) });
  expect(bar).toBeLessThan(HEIGHT - 30);
  if (process.env['THADS_SCREENS']) console.log(name, width, { figures, lines: lines.slice(0, 4), bar });
});

test('why this person in one click; what if three more in three', async () => {
  const opened = await open('01-bao-cao-tinh-hai-bieu.xlsx', { width: 350, height: HEIGHT });
  const { page } = opened;
  await page.locator('main li button').nth(2).click();
  await page.getByText('Có điều kiện 182 việc, thi hành xong 129 việc: đạt 70,88 %.').waitFor();
  await page.getByRole('button', { name: 'Thử: nếu thi hành xong thêm thì sao?' }).click();
  await page.keyboard.type('3');
  await page.getByText('Việc 72,53 %: chưa đạt. Còn thiếu 1 việc.').waitFor();
});

test('the script of the pane is asked for at once, and compiled as a whole', async () => {
  const { page } = await open('01-bao-cao-tinh-hai-bieu.xlsx');
  await page.getByRole('tab').first().waitFor();
  const found = await page.evaluate(() => {
    const entries = performance.getEntriesByType('resource') as PerformanceResourceTiming[];
    return entries.filter(({ name }) => /\/taskpane[^/]*\.js$/.test(name)).map(({ name, initiatorType }) => ({ name, initiatorType }));
  });
  expect(found).toEqual([{ name: expect.stringMatching(/taskpane\.[0-9a-f]+\.js$/), initiatorType: 'link' }]);
  const text = await page.evaluate((name) => fetch(name).then((answer) => answer.text()), found[0]!.name);
  expect(text.slice(0, 30)).toMatch(/^\/\/# allFunctionsCalledOnLoad\n/);
});
