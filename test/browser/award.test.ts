/** From the sample to the nomination list in a real browser: the review is made, its questions are answered in the pane, the list is written. */
import { readFileSync } from 'node:fs';
import { unzipSync } from 'fflate';
import { cellAddress } from '../../src/cells/address';
import { dossierVi } from '../../src/taskpane/texts/vi/dossier';
import type { PaneOptions, PanePage } from './pane-page';
import { until } from '../until';
import { answerReview, goTo, panes, violations } from './panes';

const OFFICES = '37-chi-co-don-vi.xlsx';
const openFixture = panes();

async function open(name: string, options: Partial<PaneOptions> = {}): Promise<PanePage> {
  const pane = await openFixture(name, options);
  await goTo(pane, 'award');
  await pane.page.getByRole('button', { name: 'Lập trang xét' }).click();
  await pane.page.getByText('Đã lập trang "Xét khen thưởng"').waitFor();
  return pane;
}

test('every question of a review is answered in the pane; then the list is complete', async () => {
  const { page, host } = await open(OFFICES);
  const review = host.workbook.sheet('Xét khen thưởng')!;
  const rows = review.tables[0]!.area.bottom - review.tables[0]!.area.top;
  await answerReview({ page }, rows * 2);
  await page.getByRole('button', { name: 'Lập danh sách đề nghị' }).click();
  await page.getByText('Đã lập trang "Danh sách đề nghị"').waitFor();
  const list = host.workbook.sheet('Danh sách đề nghị')!;
  const texts = list.rows.flatMap((row) => row?.cells.flatMap((cell) => (typeof cell?.value === 'string' ? [cell.value] : [])) ?? []);
  expect(texts).toContain('CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM');
  expect(texts.some((text) => /^Về việc: thi hành xong \d/.test(text))).toBe(true);
  expect(texts.some((text) => text.startsWith('Chưa gồm'))).toBe(false);
  // The dossier in one click: the papers for all, and a report on the achievements of each nominee.
  const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: dossierVi.all }).click()]);
  const files = unzipSync(readFileSync(await download.path()));
  const nominees = texts.filter((text) => /^Về việc: thi hành xong \d/.test(text)).length;
  const leftOut = rows - nominees;
  expect(Object.keys(files)).toHaveLength(3 + nominees + (leftOut > 0 ? 1 : 0));
  for (const bytes of Object.values(files)) expect(Object.keys(unzipSync(bytes))).toContain('word/document.xml');
});

test('what is pasted into the sheet is understood at once, and conclusions are written when asked', async () => {
  const { page, host } = await open(OFFICES);
  const sheet = host.workbook.sheet('Xét khen thưởng')!;
  const { area, columns } = sheet.tables[0]!;
  const column = (heading: string): number => area.left + columns.indexOf(heading);
  const [body, rows] = [area.top + 1, area.bottom - area.top];
  const fill = (heading: string, value: string): void =>
    host.enter(
      sheet.name,
      `${cellAddress(body, column(heading))}:${cellAddress(body + rows - 1, column(heading))}`,
      Array.from({ length: rows }, () => [value]),
    );
  await page.getByText('Vi phạm, kỷ luật – còn').waitFor();
  fill('Vi phạm, kỷ luật', 'Không');
  fill('Đoàn kết, chấp hành tốt', 'Có');
  fill('Trách nhiệm, gương mẫu', 'Có');
  await page.getByText('Bảng thi đua đã hiểu nội dung vừa nhập').waitFor();
  const conclusions = (): unknown[] => Array.from({ length: rows }, (_, i) => sheet.cell(body + i, column('Kết luận'))?.value);
  expect(conclusions()).toContain('Còn thiếu thông tin');
  await page.getByRole('button', { name: 'Ghi kết luận lên trang' }).click();
  await page.getByText('Đã ghi kết luận theo nội dung trên trang.').waitFor();
  await page.getByText('Không còn câu hỏi nào.').waitFor();
  expect(new Set(conclusions())).toEqual(new Set(['Đủ điều kiện', 'Không đủ']));
});

test('a name that is typed and not added stops the writing; a person without a unit and a note on the sheet do no harm', async () => {
  const { page, host } = await open('01-bao-cao-tinh-hai-bieu.xlsx');
  const write = page.getByRole('button', { name: /^Ghi cho \d+ dòng: Vi phạm/ });
  const except = page.getByRole('combobox', { name: 'Trừ' }).first();
  await except.fill('Tạ Thị Mỹ Oanh');
  await page.getByText('Tên vừa gõ chưa được thêm').waitFor();
  expect(await write.getAttribute('aria-disabled')).toBe('true');
  await except.press('Enter');
  await page.getByRole('button', { name: 'Bỏ Tạ Thị Mỹ Oanh khỏi phần trừ' }).waitFor();
  // Typed on the sheet while the card of the same person is open.
  const sheet = host.workbook.sheet('Xét khen thưởng')!;
  const { area, columns } = sheet.tables[0]!;
  const at = (r: number, heading: string): string => cellAddress(r, area.left + columns.indexOf(heading));
  const value = (r: number, heading: string): unknown => sheet.cell(r, area.left + columns.indexOf(heading))?.value ?? '';
  const rowOf = (name: string): number =>
    Array.from({ length: area.bottom - area.top }, (_, i) => area.top + 1 + i).find((r) => value(r, 'Tên tập thể, cá nhân') === name)!;
  const row = rowOf('Tạ Thị Mỹ Oanh');
  const card = page.getByRole('article');
  await card.getByRole('heading', { name: 'Tạ Thị Mỹ Oanh' }).waitFor();
  await card.locator('summary').click();
  host.enter(sheet.name, at(row, 'Ghi chú'), [['của trang']]);
  await card.getByLabel('Ghi chú').and(page.locator('[value="của trang"]')).waitFor();
  await card.getByLabel('Ghi chú').focus();
  await page.keyboard.press('Tab');
  expect(value(row, 'Ghi chú')).toBe('của trang');
  // Somebody's unit is cleared: said as a reason, and the pane goes on.
  const read = host.statistics.requests;
  host.enter(sheet.name, at(rowOf('Hà Chí Nghĩa'), 'Đơn vị'), [['']]);
  await until(() => host.statistics.requests > read + 2);
  await write.click();
  await page.getByText(/^Đã ghi \d+ câu trả lời/).waitFor();
  expect(value(row, 'Vi phạm, kỷ luật')).toBe('');
  // Who works by keyboard goes on from what was said.
  expect(await page.evaluate(() => document.activeElement?.getAttribute('role'))).toBe('status');
});

test('a review of another campaign is asked about before anything is read from it; the old one stays', async () => {
  const { page, host } = await open(OFFICES);
  await goTo({ page }, 'plan');
  await page.getByRole('combobox', { name: 'Kế hoạch thi đua' }).selectOption({ index: 2 });
  await goTo({ page }, 'award');
  await page.getByText('Trang "Xét khen thưởng" là của đợt thi đua khác.').waitFor();
  expect(await page.getByRole('article').count()).toBe(0);
  await page.getByRole('button', { name: 'Vẫn là đợt này' }).click();
  await page.getByRole('article').waitFor();
  await goTo({ page }, 'plan');
  await page.getByRole('combobox', { name: 'Kế hoạch thi đua' }).selectOption({ index: 0 });
  await goTo({ page }, 'award');
  await page.getByRole('button', { name: 'Đợt mới, trang trắng' }).click();
  await page.getByText('Đã lập trang "Xét khen thưởng"').waitFor();
  expect(host.workbook.sheets.filter(({ name }) => name.startsWith('Xét khen thưởng'))).toHaveLength(2);
});

test('whom the report names otherwise is asked about line by line before the review is brought up to date', async () => {
  const { page, host } = await open('01-bao-cao-tinh-hai-bieu.xlsx');
  const sheet = host.workbook.sheet('Xét khen thưởng')!;
  const { area, columns } = sheet.tables[0]!;
  const name = area.left + columns.indexOf('Tên tập thể, cá nhân');
  const says = (r: number, heading: string): string => {
    const value = sheet.cell(r, area.left + columns.indexOf(heading))?.value;
    return typeof value === 'string' ? value : '';
  };
  const row = Array.from({ length: area.bottom - area.top }, (_, i) => area.top + 1 + i).find((r) => says(r, 'Đối tượng').startsWith('Chấp hành viên'))!;
  host.enter(sheet.name, cellAddress(row, area.left + columns.indexOf('Trách nhiệm, gương mẫu')), [['Có']]);
  host.enter(sheet.name, cellAddress(row, name), [['Người Đã Đổi Tên']]);
  await page.getByRole('button', { name: 'Cập nhật từ báo cáo' }).click();
  const asked = page.getByRole('group', { name: 'Chọn những dòng đúng là người, đơn vị ấy' });
  await asked.getByRole('checkbox', { name: /^Người Đã Đổi Tên → .* \(cùng số liệu\)$/ }).waitFor();
  await page.getByRole('button', { name: 'Giữ nội dung cho 1 dòng đã chọn' }).click();
  await page.getByText('Đã cập nhật trang "Xét khen thưởng"').waitFor();
  expect(sheet.cell(row, name)?.value).toBe('Người Đã Đổi Tên');
  expect(says(row, 'Nguồn')).toMatch(/^Báo cáo; tên trên báo cáo: /);
  expect(sheet.tables[0]!.area.bottom).toBe(area.bottom);
});

test.each([
  ['light', false, 350],
  ['dark, 320 px', true, 320],
])('%s: the review view is cut nowhere, and people with aids can use it', async (_, dark, width) => {
  const opened = await open('01-bao-cao-tinh-hai-bieu.xlsx', { dark, width });
  const { page } = opened;
  await page.getByLabel('Xem từng dòng').selectOption('all');
  await page.getByRole('article', { name: 'Cục THADS tỉnh Tân Giang' }).waitFor();
  const cut = await page.evaluate(() =>
    [...document.querySelectorAll('main *')]
      .filter((element) => element.getBoundingClientRect().right > document.documentElement.clientWidth)
      .map(({ className }) => className),
  );
  expect(cut).toEqual([]);
  expect(await violations(opened)).toEqual([]);
});
