/** The ribbon presses the real commands; Excel's bad days reach the add-in; the language changes everywhere. */
import { COMMANDS } from '../../../src/commands/registry';
import { openWorkbench } from './open-workbench';

test('the ribbon is the manifest: each command, by its own button', async () => {
  const { page, pane, cell, until } = await openWorkbench({ file: '14-khoa-khong-mat-khau.xlsx' });
  const buttons = page.locator('.ribbon button');
  expect(await buttons.evaluateAll((list) => list.map((button) => button.getAttribute('data-action')))).toEqual(COMMANDS.map(({ id }) => id));
  expect(await buttons.allTextContents()).toEqual(COMMANDS.map(({ label }) => label.vi));
  const icons = await buttons.locator('img').evaluateAll((images) => images.map((image) => (image as HTMLImageElement).naturalWidth));
  expect(icons).toEqual(COMMANDS.map(() => 32));

  const press = (id: string): Promise<void> => page.locator(`[data-action=${id}]`).click();
  const idle = (): Promise<void> => until(() => page.locator('.status .busy').count(), 0);
  const marks = (): Promise<number> =>
    page.evaluate(() => {
      const { workspace } = (
        window as unknown as { workbench: { workspace: { workbook: { sheets: { conditionalFormats: { format: { fill?: string } }[] }[] } } } }
      ).workbench;
      return workspace.workbook.sheets.flatMap((sheet) => sheet.conditionalFormats).filter(({ format }) => format.fill === '#FFD966').length;
    });
  const rules = (): Promise<number> =>
    page.evaluate(() => {
      const { workspace } = (window as unknown as { workbench: { workspace: { workbook: { sheets: { conditionalFormats: unknown[] }[] } } } }).workbench;
      return workspace.workbook.sheets.reduce((sum, sheet) => sum + sheet.conditionalFormats.length, 0);
    });

  await page.getByRole('button', { name: 'Đóng bảng thi đua' }).click();
  await until(() => page.locator('iframe').isVisible(), false);
  await press('showPane');
  await until(() => page.locator('iframe').isVisible(), true);
  await idle();

  await press('classify');
  await pane
    .getByText(/^Đã phân loại \d+ đối tượng/)
    .first()
    .waitFor();
  await until(async () => (await rules()) > 0, true);
  await idle();

  await press('markQualified');
  await until(async () => (await marks()) > 0, true);
  await idle();

  await press('removeAll');
  await until(rules, 0);
  await idle();
  expect((await cell('A1')).fill).toBe(null);
});

test('a command during a cell edit waits until the edit ends', async () => {
  const { page, pane, until, settled } = await openWorkbench({ file: '16-chi-ve-viec.xlsx' });
  await settled();
  await page.getByText('Ngày xấu của Excel').click();
  await page.getByLabel('Đang sửa dở một ô').check();
  await page.locator('[data-action=classify]').click();
  await pane
    .getByText(/nhấn Enter/)
    .first()
    .waitFor();
  // A click elsewhere has closed the menu.
  await page.getByText('Ngày xấu của Excel').click();
  await page.getByLabel('Đang sửa dở một ô').uncheck();
  await pane
    .getByText(/^Đã phân loại \d+ đối tượng/)
    .first()
    .waitFor();
  await until(() => page.locator('.status .busy').count(), 0);
});

test('a protected sheet, an error at the next request: told in the pane, nothing half written', async () => {
  const { page, pane, until, settled } = await openWorkbench({ file: '16-chi-ve-viec.xlsx' });
  await pane.getByRole('button', { name: 'Ghi kết quả' }).waitFor();
  await page.getByText('Ngày xấu của Excel').click();
  // The pane's own reading must not meet the error that is meant for the writing.
  await settled();
  // The first one only asks whether a cell is being edited.
  await page.getByLabel('Lỗi ở yêu cầu thứ').selectOption('2');
  await pane.getByRole('button', { name: 'Ghi kết quả' }).click();
  await pane.getByRole('alert').or(pane.locator('[class*=MessageBar]')).first().waitFor();
  const rules = await page.evaluate(() => {
    const { workspace } = (window as unknown as { workbench: { workspace: { workbook: { sheets: { conditionalFormats: unknown[] }[] } } } }).workbench;
    return workspace.workbook.sheets.reduce((sum, sheet) => sum + sheet.conditionalFormats.length, 0);
  });
  expect(rules).toBe(0);
  await page.getByLabel('Trang tính này được bảo vệ').check();
  await page.locator('.formula').fill('x');
  await page.locator('.formula').press('Enter');
  await until(() => page.locator('[role=alert] span').allTextContents(), ['Trang tính đang được bảo vệ nên không sửa được ô này.']);
});

test('an Excel that is too old is told so; English reaches page and pane', async () => {
  const { page, pane, until } = await openWorkbench({ file: '16-chi-ve-viec.xlsx' });
  await page.getByRole('button', { name: 'English' }).click();
  await pane.getByRole('button', { name: 'Write results' }).waitFor();
  await until(
    () => page.locator('.ribbon button').allTextContents(),
    COMMANDS.map(({ label }) => label.en),
  );
  expect(await page.evaluate(() => document.documentElement.lang)).toBe('en');
  await page.getByText('Excel’s bad days').click();
  await page.getByLabel('Version of Excel').selectOption('1.4');
  await pane.getByText(/Excel/).first().waitFor();
  await until(() => pane.getByRole('button', { name: 'Write results' }).count(), 0);
});
