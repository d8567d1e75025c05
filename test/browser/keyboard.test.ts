/** The pane by keyboard alone, with the office.js of Excel on the web, which takes every Tab to itself (src/taskpane/tabbing.ts). */
import type { PanePage } from './pane-page';
import { panes } from './panes';

const open = panes();

const focused = ({ page }: PanePage): Promise<string> =>
  page.evaluate(() => {
    const { activeElement } = document;
    return `${activeElement!.tagName} ${(activeElement!.getAttribute('aria-label') ?? activeElement!.textContent).slice(0, 40)}`;
  });

async function opened(): Promise<PanePage> {
  const pane = await open('01-bao-cao-tinh-hai-bieu.xlsx', { width: 350, height: 700 });
  await pane.page.locator('main li button').first().waitFor();
  return pane;
}

/** What Tab reaches until it reaches something again, or stays. */
async function stops(pane: PanePage, key: 'Tab' | 'Shift+Tab' = 'Tab'): Promise<string[]> {
  const all: string[] = [];
  for (let i = 0; i < 60; i++) {
    await pane.page.keyboard.press(key);
    const now = await focused(pane);
    if (all.at(-1) === now) break;
    all.push(now);
  }
  return all;
}

test('from the start Tab reaches the main action within five stops, and Shift+Tab comes back', async () => {
  const pane = await opened();
  const all = await stops(pane);
  expect(all.findIndex((one) => /^BUTTON Ghi kết quả/.test(one))).toBeLessThan(5);
  expect(all[0]).toBe('BUTTON Kết quả');
  expect((await stops(pane, 'Shift+Tab')).at(-1)).toBe('BUTTON Kết quả');
});

test('a click beside everything, and the place of messages, which only code focuses: Tab goes on from there', async () => {
  const pane = await opened();
  const { page } = pane;
  await page.mouse.click(345, 80);
  await page.keyboard.press('Tab');
  expect(await focused(pane)).toBe('INPUT Tìm tên (không cần dấu)');
  await page.getByRole('button', { name: /^Ghi kết quả/ }).focus();
  await page.keyboard.press('Enter');
  await page.getByText('Đã ghi kết quả').waitFor();
  await page.keyboard.press('Tab');
  expect(await page.evaluate(() => document.querySelector('main')!.contains(document.activeElement))).toBe(true);
});

test.each([
  ['Số liệu', ['Kiểm chứng: 9/9 quy tắc khớp', 'Dòng không xét (1)', 'Điểm cần xem lại (1)', 'Chỉ cho bổ trợ cách đọc']],
  ['Kế hoạch', ['Bảng chỉ tiêu', 'Trang và tệp kế hoạch']],
  ['Trợ giúp', ['Ý nghĩa của màu và cột', 'Phím tắt']],
])('every fold-out of %s is reached and opened', async (place, names) => {
  const pane = await opened();
  const { page } = pane;
  await page.getByRole('tab', { name: place }).click();
  await page.locator('main details').first().waitFor();
  const all = await stops(pane);
  for (const name of names) expect(all).toContain(`SUMMARY ${name}`);
  await page.locator('main details > summary').first().focus();
  await page.keyboard.press('Enter');
  expect(await page.locator('main details').first().getAttribute('open')).not.toBeNull();
});

test('from the search into the list; Escape closes a card and empties a search, and only then leaves the pane', async () => {
  const pane = await opened();
  const { page } = pane;
  await page.getByRole('searchbox').focus();
  await page.keyboard.type('thu trang');
  await page.keyboard.press('ArrowDown');
  await page.locator('[data-line]:focus').waitFor();
  await page.keyboard.press('ArrowDown');
  await page.locator('button[data-line]:focus').waitFor();
  await page.keyboard.press('Enter');
  await page.getByText('Thử: nếu thi hành xong thêm thì sao?').waitFor();
  await page.keyboard.press('Escape');
  await page.getByText('Thử: nếu thi hành xong thêm thì sao?').waitFor({ state: 'detached' });
  expect(await page.evaluate(() => document.activeElement!.hasAttribute('data-line'))).toBe(true);
  await page.getByRole('searchbox').focus();
  await page.keyboard.press('Escape');
  await page.waitForFunction(() => document.querySelector<HTMLInputElement>('input[type=search]')!.value === '');
});

test('what was written is told at the top, however far down the list was', async () => {
  const { page } = await opened();
  await page.evaluate(() => window.scrollTo(0, 900));
  await page.getByRole('button', { name: /^Ghi kết quả/ }).click();
  await page.getByText('Đã ghi kết quả').waitFor();
  expect(await page.evaluate(() => window.scrollY)).toBe(0);
});
