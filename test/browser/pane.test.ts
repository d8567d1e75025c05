/** The pane as people see and use it: a real browser, the production build, the unmodified office.js, our host. */
import type { PaneOptions, PanePage } from './pane-page';
import { fits, panes, violations } from './panes';

const SAMPLE = '01-bao-cao-tinh-hai-bieu.xlsx';
const openFixture = panes();

async function open(options: Partial<PaneOptions> = {}): Promise<PanePage> {
  const pane = await openFixture(SAMPLE, options);
  // Not to be pressed before the workbook has been read: a key, unlike a click, does not wait for that.
  await pane.page.getByRole('button', { name: 'Ghi kết quả', disabled: false }).waitFor();
  return pane;
}

test('opens the sample, writes, undoes', async () => {
  const { page, host } = await open();
  await page.getByText('Biểu 04').first().waitFor();
  await page.getByRole('button', { name: 'Ghi kết quả' }).click();
  await page.getByText('Đã ghi kết quả').first().waitFor();
  const headings = () => host.workbook.sheet('Biểu 04')!.rows.some((row) => row?.cells.some((cell) => cell?.value === 'Đủ điều kiện'));
  expect(headings()).toBe(true);
  await page.getByRole('button', { name: 'Hoàn tác lần ghi cuối' }).click();
  await page.getByText('Đã hoàn tác lần ghi cuối.').first().waitFor();
  expect(headings()).toBe(false);
});

test('by keyboard alone', async () => {
  const { page, host } = await open();
  await page.getByRole('button', { name: 'Ghi kết quả' }).focus();
  await page.keyboard.press('Enter');
  await page.getByText('Đã ghi kết quả').first().waitFor();
  expect(host.workbook.sheet('Biểu 05')!.conditionalFormats).toHaveLength(9);
  // Every control is reached with Tab, and each shows where the focus is.
  const seen = new Set<string>();
  await page.evaluate(() => (document.activeElement as HTMLElement | null)?.blur());
  for (let i = 0; i < 60; i++) {
    await page.keyboard.press('Tab');
    seen.add(await page.evaluate(() => document.activeElement?.textContent ?? ''));
  }
  for (const name of ['Đọc lại', 'Hoàn tác lần ghi cuối', 'Gỡ bỏ']) expect([...seen].some((text) => text.includes(name))).toBe(true);
});

test.each([
  ['light', false, 350],
  ['dark', true, 350],
  ['light, 320 px', false, 320],
  ['dark, 320 px', true, 320],
])('%s: nothing is cut, and people with aids can use it', async (_, dark, width) => {
  const opened = await open({ dark, width });
  await opened.page.getByRole('button', { name: 'Ghi kết quả' }).click();
  await opened.page.getByText('Đã ghi kết quả').first().waitFor();
  expect(await fits(opened)).toBe(true);
  expect(await violations(opened)).toEqual([]);
});
