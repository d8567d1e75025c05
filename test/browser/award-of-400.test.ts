/**
 * The award of a province with 400 officers and 25 offices, from the report to the papers, as a clerk does it: every press, choice and typed answer is
 * counted. Before answers could be given for many at once it took seven presses for each person.
 */
import { readFileSync } from 'node:fs';
import { unzipSync } from 'fflate';
import type { Locator, Page } from 'playwright-core';
import { dossierVi } from '../../src/taskpane/texts/vi/dossier';
import { panes } from './panes';
import { personNamed, provinceOf400 } from './province';

const openPane = panes();

/** A tenth of the about 850 that it took. */
const MOST_ACTIONS = 85;

/** Does what a person does, and counts it. */
function counting(page: Page) {
  let actions = 0;
  const settled = () => page.waitForFunction(() => document.querySelector('[aria-busy="true"]') === null);
  const press = async (target: Locator): Promise<void> => {
    actions++;
    await target.click();
    await settled();
  };
  return {
    get actions() {
      return actions;
    },
    press,
    button: (name: string | RegExp) => press(page.getByRole('button', { name }).first()),
    /** The first question of several is open by itself. */
    open: async (name: string | RegExp): Promise<void> => {
      const summary = page.locator('summary').filter({ hasText: name }).first();
      if (!(await summary.evaluate(({ parentElement }) => parentElement!.hasAttribute('open')))) await press(summary);
    },
    type: async (target: Locator, text: string): Promise<void> => {
      actions++;
      await target.fill(text);
      await target.press('Enter');
      await settled();
    },
    choose: async (target: Locator, choice: { label?: string; index?: number }): Promise<void> => {
      actions++;
      await target.selectOption(choice);
      await settled();
    },
  };
}

test('from the report to the papers in less than a tenth of the presses', async () => {
  const { page, host } = await openPane(provinceOf400());
  const clerk = counting(page);
  await clerk.press(page.getByRole('tab', { name: 'Khen thưởng' }));
  await clerk.button('Lập trang xét');
  await page.getByText('Đã lập trang "Xét khen thưởng" với 425 dòng').waitFor();
  // Nobody has a violation but for two, who are asked by themselves then.
  const question = (name: string): Locator => page.locator('details').filter({ has: page.locator('summary', { hasText: name }) });
  const disciplined = [personNamed(20), personNamed(45)];
  for (const name of disciplined) await clerk.type(question('Vi phạm, kỷ luật').getByLabel('Trừ').first(), name);
  await clerk.button(/^Ghi cho \d+ dòng: Vi phạm/);
  await clerk.open(/^Đoàn kết/);
  await clerk.button(/^Ghi cho \d+ dòng: Đoàn kết/);
  await clerk.open(/^Trách nhiệm/);
  await clerk.type(question('Trách nhiệm').getByLabel('Trừ').first(), personNamed(7));
  await clerk.button(/^Ghi cho \d+ dòng: Trách nhiệm/);
  for (const name of disciplined) {
    const card = page.getByRole('article');
    await card.getByRole('heading', { name }).waitFor();
    await clerk.choose(card.getByLabel(/^Vi phạm, kỷ luật/), { label: 'khiển trách' });
    await clerk.type(card.getByLabel(/^Ngày vi phạm/), '5/3/2024');
    await clerk.button('Dòng tiếp');
  }
  // The heads of the offices that do not qualify.
  const heads = question('Thủ trưởng của từng đơn vị');
  if ((await heads.count()) > 0) {
    await clerk.open(/^Thủ trưởng của từng đơn vị/);
    for (const choice of await heads.getByRole('combobox').all()) await clerk.choose(choice, { index: 1 });
    await clerk.press(heads.getByRole('button', { name: /^Ghi cho \d+ đơn vị/ }));
  }
  await clerk.open(/^Người xác nhận thành tích/);
  await clerk.press(page.getByRole('button', { name: /^Ghi cho \d+ dòng$/ }));
  await page.getByText('Không còn câu hỏi nào.').waitFor();
  await clerk.button('Lập danh sách đề nghị');
  await page.getByText('Đã lập trang "Danh sách đề nghị"').waitFor();
  const [download] = await Promise.all([page.waitForEvent('download'), clerk.button(dossierVi.all)]);
  const files = Object.keys(unzipSync(readFileSync(await download.path())));
  const list = host.workbook.sheet('Danh sách đề nghị')!;
  const texts = list.rows.flatMap((row) => row?.cells.flatMap((cell) => (typeof cell?.value === 'string' ? [cell.value] : [])) ?? []);
  expect(texts.some((text) => text.startsWith('Chưa gồm'))).toBe(false);
  for (const name of [...disciplined, personNamed(7)]) expect(texts).not.toContain(name);
  const nominees = texts.filter((text) => /^Về việc: thi hành xong \d/.test(text)).length;
  expect(nominees).toBeGreaterThan(200);
  expect(files).toHaveLength(4 + nominees);
  expect({ actions: clerk.actions, isFew: clerk.actions <= MOST_ACTIONS }).toEqual({ actions: clerk.actions, isFew: true });
  if (process.env['THADS_SCREENS']) console.log(`${clerk.actions} actions`);
});
