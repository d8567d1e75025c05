/** Charts on the page: made by the add-in, they lie over their cells and move with them. */
import { openWorkbench } from './open-workbench';

test('the page for the meeting with its charts', async () => {
  const { page, pane, until } = await openWorkbench();
  await pane.getByRole('tab', { name: 'Theo dõi' }).click();
  await pane.getByLabel('Ngày của số liệu').fill('13/6/2024');
  await pane.getByRole('button', { name: 'Lập trang "Tổng hợp thi đua"' }).click();
  await pane.getByText('Đã lập trang "Tổng hợp thi đua"').waitFor();
  await until(() => page.locator('.chart svg').count(), 3);
  const [rate] = await page.locator('.chart svg').all();
  expect(await rate!.getAttribute('aria-label')).toMatch(/^Tỷ lệ thi hành xong về việc và chỉ tiêu/);
  const bars = await rate!.locator('rect').count();
  expect(bars).toBeGreaterThan(10);
  expect(await rate!.locator('text').allTextContents()).toEqual(expect.arrayContaining(['Đạt được (việc)', 'Chỉ tiêu (việc)']));
  if (process.env.LOOK) await page.screenshot({ path: process.env.LOOK });
  const top = async (): Promise<number> => (await page.locator('.chart').first().boundingBox())?.y ?? Number.NaN;
  const before = await top();
  await page.mouse.move(300, 500);
  await page.mouse.wheel(0, 120);
  await until(async () => (await top()) < before - 50, true);
});
