/**
 * The week in a real browser: figures are recorded, the page for the meeting is made, the paragraph is copied; forms go to the units and many files that come back
 * are dropped at once; reports of units become one.
 */
import { readFileSync } from 'node:fs';
import { unzipSync } from 'fflate';
import type { Page } from 'playwright-core';
import { factHeading } from '../../src/award/columns';
import { openPackage } from 'excel-host/package';
import { fileOf, LAYOUTS, twelveUnits } from '../excel/units/layouts';
import { goTo, panes, violations } from './panes';

const OFFICES = '01-bao-cao-tinh-hai-bieu.xlsx';
const openFixture = panes();

/** Files dropped on the part of the pane that takes them. */
async function drop(page: Page, label: string, files: { name: string; bytes: Uint8Array }[]): Promise<void> {
  const data = files.map(({ name, bytes }) => ({ name, base64: Buffer.from(bytes).toString('base64') }));
  const transfer = await page.evaluateHandle((list) => {
    const all = new DataTransfer();
    for (const { name, base64 } of list) all.items.add(new File([Uint8Array.from(atob(base64), (c) => c.charCodeAt(0))], name));
    return all;
  }, data);
  const area = page.getByRole('button', { name: label }).locator('..');
  for (const type of ['dragover', 'drop']) await area.dispatchEvent(type, { dataTransfer: transfer });
}

test('recorded, the page for the meeting, the paragraph copied', async () => {
  const pane = await openFixture(OFFICES);
  const { page, host } = pane;
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  await goTo(pane, 'history');
  await page.getByLabel('Ngày của số liệu').fill('13/6/2024');
  await page.getByRole('button', { name: 'Chốt số liệu' }).click();
  await page.getByText('Đã chốt số liệu ngày 13/6/2024').waitFor();
  await page.getByLabel('Ngày của số liệu').fill('20/6/2024');
  await page.getByText('Lần trước: 13/6/2024').first().waitFor({ state: 'attached' });
  await page.getByRole('button', { name: 'Lập trang "Tổng hợp thi đua"' }).click();
  await page.getByText('Đã lập trang "Tổng hợp thi đua"').waitFor();
  const sheet = host.workbook.sheet('Tổng hợp thi đua')!;
  expect(sheet.drawings.length).toBeGreaterThan(2);
  const texts = sheet.rows.flatMap((row) => row?.cells.flatMap((cell) => (typeof cell?.value === 'string' ? [cell.value] : [])) ?? []);
  expect(texts).toContain('So sánh với lần chốt trước: 13/6/2024');
  await page.getByText('Đoạn văn cho báo cáo, cuộc họp').first().click();
  await page.getByRole('button', { name: /Chép/ }).click();
  const copied = await page.evaluate(() => navigator.clipboard.readText());
  expect(copied).toMatch(/^Kết quả thi hành án dân sự, số liệu đến 20\/6\/2024:\nVề việc: tổng số giải quyết 6\.553 việc/);
  expect(await violations(pane)).toEqual([]);
});

test('forms for the units; many files dropped at once are merged, what is against the review is decided', async () => {
  const pane = await openFixture(OFFICES);
  const { page, host } = pane;
  await goTo(pane, 'award');
  await page.getByRole('button', { name: 'Lập trang xét' }).click();
  await page.getByText('Đã lập trang "Xét khen thưởng"').waitFor();
  await page.getByText('Phiếu đơn vị', { exact: true }).click();
  const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: 'Xuất phiếu cho các đơn vị' }).click()]);
  expect(download.suggestedFilename()).toBe('Phieu-don-vi.zip');
  const forms = Object.entries(unzipSync(readFileSync(await download.path())));
  const sent = forms.map(([name, bytes], i) => ({ name, bytes: answered(bytes, i === 0 ? 'Không' : 'Có') }));
  await drop(page, 'Nhận phiếu đã điền…', [...sent, { name: 'hong.xlsx', bytes: sent[0]!.bytes.slice(0, 500) }]);
  await page.getByText(`Đã nhận ${forms.length} phiếu: ${forms.length} câu trả lời.`).waitFor();
  await page.getByText('hong.xlsx: Tệp').waitFor();
  expect(host.workbook.sheet('Tình hình nộp')).toBeDefined();
  await page.waitForFunction(() => document.querySelector('[aria-busy="true"]') === null);
  // The unit thinks again.
  await drop(page, 'Nhận phiếu đã điền…', [{ name: sent[0]!.name, bytes: answered(forms[0]![1], 'Có') }]);
  await page.getByText('1 câu trả lời khác với phần xét').waitFor();
  // What waits is grey.
  await page.waitForFunction(() => document.querySelector('[aria-busy="true"]') === null);
  expect(await violations(pane)).toEqual([]);
  await page.getByRole('button', { name: 'Lấy theo đơn vị: Có' }).click();
  await page.getByText('Đã ghi 1 câu trả lời theo đơn vị.').waitFor();
});

/** A form of which the unit has answered one question about itself. */
function answered(bytes: Uint8Array, answer: string): Uint8Array {
  const file = openPackage(bytes);
  const sheet = file.workbook.sheets[0]!;
  const top = sheet.rows.findIndex((row) => row?.cells[0]?.value === 'STT');
  const column = sheet.rows[top]!.cells.findIndex((cell) => cell?.value === factHeading('unity'));
  sheet.setCell(top + 1, column, { value: answer, style: sheet.cell(top + 1, column)!.style });
  return file.save();
}

test('reports of units dropped at once become one report, which is read', async () => {
  const pane = await openFixture(OFFICES);
  const { page, host } = pane;
  await goTo(pane, 'data');
  await page.getByText('Gộp báo cáo của các đơn vị').click();
  const files = twelveUnits()
    .slice(0, 6)
    .map((unit, i) => ({ name: `${i + 1}.xlsx`, bytes: fileOf(Object.values(LAYOUTS)[i]!(unit, '13/6/2024')) }));
  await drop(page, 'Chọn các tệp báo cáo…', files);
  await page.getByText('Đã gộp 6 báo cáo (6 đơn vị,').waitFor();
  expect(host.workbook.sheet('Báo cáo tổng hợp')).toBeDefined();
});
