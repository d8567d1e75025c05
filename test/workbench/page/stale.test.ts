/** A figure is edited after a write: the sheet says by itself that its results are void, and the pane, while it is open, whose conclusion would change. */
import { openWorkbench } from './open-workbench';

const WHO = 'Tạ Thị Mỹ Oanh';

test.each([false, true])('an edited figure, dark theme %p', async (dark) => {
  const { page, pane, cell, goTo, until } = await openWorkbench({ dark });
  await pane.getByRole('button', { name: 'Ghi kết quả' }).click();
  await pane.getByText('Đã ghi kết quả').first().waitFor();
  await pane.getByText('có vùng in riêng').waitFor();
  await until(async () => (await cell('Y14')).text, 'Đủ');
  await goTo('J14');
  await page.keyboard.type('1');
  await page.keyboard.press('Enter');
  await until(
    async () => {
      const { text, fill, color } = await cell('Y14');
      return { text, fill, color };
    },
    { text: 'Số liệu đã đổi', fill: '#EDEDED', color: '#595959' },
  );
  await until(async () => (await cell('T14')).text, '');
  await pane.getByText(/\d đơn vị, cá nhân đổi kết luận nếu ghi lại/).waitFor();
  await pane.getByText(new RegExp(`${WHO}: Đủ → `)).waitFor();
  await goTo('V14');
  if (process.env['PICTURES']) await page.screenshot({ path: `${process.env['PICTURES']}/stale-${dark ? 'dark' : 'light'}.png` });
  await pane
    .getByRole('button', { name: new RegExp(`^${WHO}`) })
    .first()
    .click();
  await until(() => page.locator('.namebox').inputValue(), 'Y14');
  await goTo('J14');
  await page.keyboard.type('118');
  await page.keyboard.press('Enter');
  await until(async () => (await cell('Y14')).text, 'Đủ');
  await pane.getByText(/đổi kết luận nếu ghi lại/).waitFor({ state: 'detached' });
});
