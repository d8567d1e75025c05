/**
 * From the opened sample to the downloaded dossier in a real browser: the report is read, the review made and its questions answered in the sheet, the
 * dossier downloaded in one click; every paper of the zip is read back and compared with the review sheet.
 */
import { readFileSync } from 'node:fs';
import { unzipSync } from 'fflate';
import { columnLetters } from '../../src/cells/address';
import { formatNumber } from '../../src/cells/format';
import { readDocx, textOfDocx } from '../award/dossier/docx-reader';
import type { PaneOptions, PanePage } from './pane-page';
import { goTo, panes, violations } from './panes';
import type { Workbook } from 'excel-host/model';

const SAMPLE = '01-bao-cao-tinh-hai-bieu.xlsx';
const openFixture = panes();

/** The review table as it stands in the workbook: rows of cells by their heading. */
function reviewOf(workbook: Workbook) {
  const sheet = workbook.sheet('Xét khen thưởng')!;
  const { top, left, bottom, right } = sheet.tables[0]!.area;
  const value = (row: number, column: number) => sheet.rows[row]?.cells[column]?.value;
  const columns = new Map<string, number>();
  for (let column = left; column <= right; column++) columns.set(value(top, column) as string, column);
  const rows = Array.from({ length: bottom - top }, (_, i) => (heading: string) => value(top + 1 + i, columns.get(heading)!));
  const address = (heading: string) => `${columnLetters(columns.get(heading)!)}${top + 2}:${columnLetters(columns.get(heading)!)}${bottom + 1}`;
  return { rows, address };
}

type Cells = ReturnType<typeof reviewOf>['rows'][number];
const isOfficer = (cells: Cells): boolean => cells('Đối tượng') === 'Chấp hành viên';

/** What people type, by column: for an officer, for a unit. */
const FACTS: Record<string, [officer: string, unit: string]> = {
  'Là Thủ trưởng đơn vị': ['Không', ''],
  'Vi phạm, kỷ luật': ['Không', 'Không'],
  'Trách nhiệm, gương mẫu': ['Có', ''],
  'Đoàn kết, chấp hành tốt': ['', 'Có'],
  'Người xác nhận thành tích': ['Lê Văn Thử', ''],
};

/** Opens the sample, makes the review, and types the facts into its sheet as people do. */
async function openReviewed(options: Partial<PaneOptions> = {}): Promise<PanePage> {
  const pane = await openFixture(SAMPLE, options);
  const { page, host } = pane;
  await goTo(pane, 'award');
  await page.getByRole('button', { name: 'Lập trang xét' }).click();
  await page.getByText('Đã lập trang "Xét khen thưởng"').waitFor();
  const { rows, address } = reviewOf(host.workbook);
  for (const [heading, [officer, unit]] of Object.entries(FACTS)) {
    host.enter(
      'Xét khen thưởng',
      address(heading),
      rows.map((cells) => [isOfficer(cells) ? officer : unit]),
    );
  }
  await page.getByRole('button', { name: 'Cập nhật từ báo cáo' }).click();
  await page.getByText('Đã cập nhật trang "Xét khen thưởng"').waitFor();
  return pane;
}

async function download({ page }: PanePage, button: string): Promise<{ name: string; bytes: Uint8Array }> {
  const [file] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: button }).click()]);
  return { name: file.suggestedFilename(), bytes: new Uint8Array(readFileSync(await file.path())) };
}

/** A fraction as the sheet's format 0.00% shows it, with a decimal comma. */
const percent = (value: unknown): string => `${(Number(value) * 100).toFixed(2).replace('.', ',')}%`;

test('one click: a zip with every paper, whose figures are those of the review sheet', async () => {
  const opened = await openReviewed();
  const nominees = reviewOf(opened.host.workbook).rows.filter((cells) => cells('Kết luận') === 'Đủ điều kiện');
  expect(nominees).toHaveLength(12);
  const { name, bytes } = await download(opened, 'Tải cả hồ sơ (.zip)');
  expect(name).toBe('Ho-so-khen-thuong-Ke-hoach-phat-dong-dot-thi-dua-cao-diem-chao-mung-78-nam.zip');
  const papers = Object.entries(unzipSync(bytes)).map(([file, content]) => ({ file, read: readDocx(content) }));
  expect(papers).toHaveLength(4 + nominees.length);
  const [submission, minutes, list] = ['01-To-trinh', '02-Bien-ban-hop', '03-Danh-sach-de-nghi'].map((called) =>
    textOfDocx(papers.find(({ file }) => file === `${called}.docx`)!.read),
  );
  const officers = nominees.filter(isOfficer).length;
  expect(submission).toContain(`khen thưởng ${String(nominees.length - officers).padStart(2, '0')} tập thể và ${String(officers).padStart(2, '0')} cá nhân`);
  for (const cells of nominees) {
    const who = cells('Tên tập thể, cá nhân') as string;
    expect(minutes).toContain(who);
    expect(list).toContain(who);
    const report = papers.filter(({ file }) => file.startsWith('04-')).find(({ read }) => textOfDocx(read).includes(`: ${who}\n`))!;
    const figures = report.read.tables.find(({ rows }) => rows[0]![0] === 'TT')!.rows;
    expect(figures.map((line) => line.slice(2)).slice(1, 5)).toEqual([
      ['Tổng số giải quyết (việc)', 'Tổng số giải quyết (1.000 đồng)'].map((heading) => formatNumber(Number(cells(heading)))),
      ['Có điều kiện (việc)', 'Có điều kiện (1.000 đồng)'].map((heading) => formatNumber(Number(cells(heading)))),
      ['Thi hành xong (việc)', 'Thi hành xong (1.000 đồng)'].map((heading) => formatNumber(Number(cells(heading)))),
      [percent(cells('Đạt được (việc)')), percent(cells('Đạt được (tiền)'))],
    ]);
    expect(figures.at(-1)!.slice(2)).toEqual(['Đạt', 'Đạt']);
    expect(textOfDocx(report.read).includes('Lê Văn Thử')).toBe(isOfficer(cells));
  }
  await opened.page.getByText('Đã chuyển tệp "Ho-so-khen-thuong-Ke-hoach-phat-dong-dot-thi-dua-cao-diem-chao-mung-78-nam.zip"').waitFor();
});

test('one paper; a fact that was typed since counts', async () => {
  const opened = await openReviewed();
  const { rows, address } = reviewOf(opened.host.workbook);
  const first = rows.find((cells) => isOfficer(cells) && cells('Kết luận') === 'Đủ điều kiện')!;
  const who = first('Tên tập thể, cá nhân') as string;
  await opened.page.getByText('Chọn một văn bản').click();
  const option = opened.page.getByLabel('Chọn một văn bản').locator('option', { hasText: who });
  await opened.page.getByLabel('Chọn một văn bản').selectOption(await option.getAttribute('value'));
  opened.host.enter(
    'Xét khen thưởng',
    address('Người xác nhận thành tích'),
    rows.map((cells) => [cells === first ? 'Phạm Thị Mới' : '']),
  );
  const { name, bytes } = await download(opened, 'Tải văn bản này');
  expect(name).toMatch(/^04-Bao-cao-thanh-tich-\d\d-[A-Za-z-]+\.docx$/);
  expect(textOfDocx(readDocx(bytes))).toContain('Phạm Thị Mới');
});

test.each([
  ['light', false],
  ['dark', true],
])('%s, 320 px: the dossier is cut nowhere, and people with aids can use it', async (_, dark) => {
  const opened = await openReviewed({ dark, width: 320 });
  const { page } = opened;
  await page.getByText('Chọn một văn bản').click();
  const part = page.getByRole('region', { name: 'Hồ sơ đề nghị khen thưởng' });
  await part.getByRole('button', { name: 'Tải văn bản này' }).waitFor();
  const cut = await part.evaluate((region) =>
    [...region.querySelectorAll('*')]
      .filter((element) => element.getBoundingClientRect().right > document.documentElement.clientWidth)
      .map(({ tagName }) => tagName),
  );
  expect(cut).toEqual([]);
  expect(await violations(opened)).toEqual([]);
});
