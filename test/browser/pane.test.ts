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
  await page.getByRole('listitem').first().waitFor();
  await page.getByRole('button', { name: 'Ghi kết quả' }).click();
  await page.getByText('Đã ghi kết quả').first().waitFor();
  const headings = () => host.workbook.sheet('Biểu 04')!.rows.some((row) => row?.cells.some((cell) => cell?.value === 'Đủ điều kiện'));
  expect(headings()).toBe(true);
  await page.getByRole('button', { name: 'Hoàn tác lần ghi cuối' }).click();
  await page.getByText('Đã hoàn tác lần ghi cuối trên trang').first().waitFor();
  expect(headings()).toBe(false);
});

test('by keyboard alone: the main action is the fifth Tab stop, the list is one', async () => {
  const { page, host } = await open();
  const focused = (): Promise<string> =>
    page.evaluate(() => {
      const { textContent, ariaLabel } = document.activeElement as HTMLElement;
      return ariaLabel ?? textContent ?? '';
    });
  // A browser without a window does not enter the page by Tab.
  await page.getByRole('tab', { name: 'Kết quả' }).focus();
  const seen = [await focused()];
  for (let i = 0; i < 6; i++) {
    await page.keyboard.press('Tab');
    seen.push(await focused());
  }
  expect(seen).toEqual([
    'Kết quả',
    'Tìm tên (không cần dấu)',
    'Lọc, sắp xếp',
    expect.stringContaining('Cục THADS tỉnh Tân Giang'),
    'Ghi kết quả (1 cần xem)',
    'Hoàn tác lần ghi cuối',
    'Gỡ bỏ',
  ]);
  await page.keyboard.press('Shift+Tab');
  await page.keyboard.press('Shift+Tab');
  await page.keyboard.press('Shift+Tab');
  await page.keyboard.press('ArrowDown');
  await page.waitForFunction(() => document.activeElement?.textContent?.includes('Tạ Thị Mỹ Oanh'));
  await page.keyboard.press('End');
  await page.waitForFunction(() => document.activeElement?.closest('li')?.ariaPosInSet === document.activeElement?.closest('li')?.ariaSetSize);
  await page.keyboard.press('Enter');
  await page.getByRole('group', { name: 'Nếu thi hành xong thêm' }).waitFor();
  await page.keyboard.press('Enter');
  await page.keyboard.press('Tab');
  expect(await focused()).toBe('Ghi kết quả (1 cần xem)');
  await page.keyboard.press('Enter');
  await page.getByText('Đã ghi kết quả').first().waitFor();
  expect(host.workbook.sheet('Biểu 05')!.conditionalFormats).toHaveLength(12);
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
