/** What only a person can know, in a real browser: asked, answered, written, not asked again; and a layout that nobody knows, read by pointing at it. */
import type { Workbook } from 'excel-host/model';
import { type Value, workbookOf } from '../excel/build';
import type { PanePage } from './pane-page';
import { fits, goTo, panes, violations } from './panes';

const open = panes();

const PEOPLE: readonly (readonly [string, number, number, number, number])[] = [
  ['Nguyễn Văn An', 150, 100, 96, 76],
  ['Trần Thị Bình', 160, 110, 104, 67],
  ['Lê Thị Cúc', 155, 120, 101, 85],
  ['Phạm Văn Dũng', 250, 200, 190, 150],
];
const TITLE: Value[][] = [['KẾT QUẢ THI HÀNH ÁN TÍNH BẰNG VIỆC'], ['Từ 01/10/2023 đến 30/6/2024'], ['Đơn vị tính: việc']];

/** Two columns "có điều kiện", and nothing that tells which one counts. */
const twoCandidates = (sheet = 'Biểu việc', more = 0): Workbook =>
  workbookOf({
    [sheet]: [
      ...TITLE,
      ['STT', 'Họ và tên Chấp hành viên', 'Tổng số giải quyết', 'Có điều kiện', null, 'Thi hành xong'],
      [null, null, null, 'Theo sổ', 'Theo rà soát', null],
      ...PEOPLE.map(([name, total, booked, checked, completed], i): Value[] => [i + 1, name, total + more, booked + more, checked + more, completed + more]),
    ],
  });

/** Headings that no word tells, and no rate that would prove anything. */
const UNKNOWN = workbookOf({
  'Sổ tay': [
    ['SỔ TAY THEO DÕI CHẤP HÀNH VIÊN'],
    ['Từ 01/10/2023 đến 30/6/2024'],
    ['TT', 'Ai', 'Gốc', 'Lọc', 'Kết'],
    ...PEOPLE.map(([name, total, booked, , completed], i): Value[] => [i + 1, name, total, booked, completed]),
  ],
});

const write = ({ page }: PanePage) => page.getByRole('button', { name: /^Ghi kết quả/ });
const headings = ({ host }: PanePage, sheet: string): unknown[] =>
  host.workbook.sheet(sheet)!.rows.flatMap((row) => row?.cells.map((cell) => cell?.value) ?? []);

test('two candidates: asked before anything is written, answered with one click, written; opened again: not asked again', async () => {
  const workbook = twoCandidates();
  const first = await open(workbook);
  await first.page.getByText('Cần bạn trả lời (1)').waitFor();
  expect(await write(first).textContent()).toBe('Ghi kết quả (còn 1 câu hỏi)');
  expect(await write(first).isDisabled()).toBe(true);
  const card = first.page.getByRole('article', { name: /Có nhiều cột cùng nghĩa/ });
  expect(await card.getByRole('listitem').allTextContents()).toEqual([
    expect.stringMatching(/"Có điều kiện › Theo sổ".*cột D.*Nguyễn Văn An: 150 \/ 100 \/ 76/),
    expect.stringMatching(/"Có điều kiện › Theo rà soát".*cột E.*Nguyễn Văn An: 150 \/ 96 \/ 76/),
    expect.stringMatching(/Không dùng trang này/),
  ]);
  expect(first.host.selection.areas).toEqual([expect.objectContaining({ left: 3, right: 4 })]);
  expect(await fits(first)).toBe(true);
  expect(await violations(first)).toEqual([]);
  await card.getByRole('button', { name: /Theo rà soát/ }).focus();
  await first.page.keyboard.press('Enter');
  await first.page.getByText('Cần bạn trả lời').waitFor({ state: 'detached' });
  // The card is gone; the keyboard goes on with the button that writes.
  await first.page.waitForFunction(() => document.activeElement?.textContent?.startsWith('Ghi kết quả'));
  await first.page.keyboard.press('Enter');
  await first.page.getByText('Đã ghi kết quả').first().waitFor();
  expect(headings(first, 'Biểu việc')).toContain('Đủ điều kiện');

  const second = await open(workbook);
  await goTo(second, 'data');
  await second.page.getByText('Đã theo câu trả lời của bạn').first().waitFor();
  await second.page.getByRole('button', { name: /Bỏ các câu trả lời về trang "Biểu việc"/ }).click();
  await second.page.getByText('Cần bạn trả lời (1)').waitFor();
});

test('the answers of one workbook are saved and used for another one of the same form; any other file changes nothing', async () => {
  const first = await open(twoCandidates());
  await goTo(first, 'data');
  await first.page.getByText('Chỉ cho bổ trợ cách đọc').click();
  await first.page.getByRole('button', { name: 'Lưu câu trả lời ra tệp' }).click();
  await first.page.getByText('Sổ tính này chưa nhớ câu trả lời nào').first().waitFor();
  await first.page.getByRole('button', { name: /Theo rà soát/ }).click();
  await first.page.getByText('Cần bạn trả lời').waitFor({ state: 'detached' });
  await goTo(first, 'results');
  await write(first).click();
  await first.page.getByText('Đã ghi kết quả').first().waitFor();
  await goTo(first, 'data');
  await first.page.getByText('Chỉ cho bổ trợ cách đọc').click();
  const [download] = await Promise.all([first.page.waitForEvent('download'), first.page.getByRole('button', { name: 'Lưu câu trả lời ra tệp' }).click()]);
  expect(download.suggestedFilename()).toBe('cau-tra-loi.json');
  const saved = await first.page.getByRole('textbox', { name: /Nội dung/ }).inputValue();

  const second = await open(twoCandidates('Tháng 7', 5));
  await second.page.getByText('Cần bạn trả lời (1)').waitFor();
  await goTo(second, 'data');
  await second.page.getByText('Chỉ cho bổ trợ cách đọc').click();
  const file = second.page.getByLabel('Dùng câu trả lời từ tệp').and(second.page.locator('input'));
  await file.setInputFiles({ name: 'khac.json', mimeType: 'application/json', buffer: Buffer.from('{"version":1,"sheets":[]}') });
  await second.page.getByText('Tệp này không phải tệp câu trả lời').first().waitFor();
  await second.page.getByText('Cần bạn trả lời (1)').waitFor();
  await file.setInputFiles({ name: 'cau-tra-loi.json', mimeType: 'application/json', buffer: Buffer.from(saved) });
  await second.page.getByText('Cần bạn trả lời').waitFor({ state: 'detached' });
  await second.page.getByText('Đã theo câu trả lời của bạn').first().waitFor();
  expect(await fits(second)).toBe(true);
});

test('headings that nobody knows: read by pointing at three cells, written, remembered', async () => {
  const first = await open(UNKNOWN);
  await first.page.getByText('Không thấy tiêu đề').first().waitFor();
  const point = async (cell: string, role: string): Promise<void> => {
    first.host.selectCells('Sổ tay', cell);
    await first.page.getByText(`Đang chọn: Sổ tay!${cell}`).waitFor();
    await first.page.getByRole('button', { name: role, exact: true, disabled: false }).click();
  };
  await point('C3', 'Tổng số giải quyết');
  await first.page.getByText('Tổng số giải quyết (về việc): cột C').waitFor();
  await point('D3', 'Có điều kiện');
  await first.page.getByText('Có điều kiện (về việc): cột D').waitFor();
  expect(await fits(first)).toBe(true);
  expect(await violations(first)).toEqual([]);
  await point('E5', 'Thi hành xong');
  await first.page.getByRole('button', { name: /^Nguyễn Văn An/ }).waitFor();
  expect(await first.page.getByRole('listitem').count()).toBe(4);
  await write(first).click();
  await first.page.getByText('Đã ghi kết quả').first().waitFor();
  expect(headings(first, 'Sổ tay')).toContain('Đủ điều kiện');

  const second = await open(UNKNOWN);
  await goTo(second, 'data');
  await second.page.getByText('Đã theo câu trả lời của bạn').first().waitFor();
});

test.each([
  ['light', false],
  ['dark', true],
])('%s, 320 px: the panel for pointing is not cut, and people with aids can use it', async (_, dark) => {
  const opened = await open('02-tong-hop-viec-tien.xlsx', { dark, width: 320 });
  await goTo(opened, 'data');
  await opened.page.getByText('Chỉ cho bổ trợ cách đọc').click();
  opened.host.selectCells(opened.host.workbook.sheets[0]!.name, 'C8:D9');
  await opened.page.getByText(/^Đang chọn: /).waitFor();
  expect(await fits(opened)).toBe(true);
  expect(await violations(opened)).toEqual([]);
});
