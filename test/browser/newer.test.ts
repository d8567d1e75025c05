/** A workbook that a newer version has written, in the pane: said at once in every place, nothing is written before it is allowed, by keyboard, too. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { paneVi } from '../../src/taskpane/texts/vi/pane';
import { VERSION } from '../../src/terms/version';
import { openWorkbook } from '../../workbench/add-in';
import { goTo, panes, violations } from './panes';

const open = panes();

test('read, refused, allowed, written', async () => {
  const { workbook } = openWorkbook(new Uint8Array(readFileSync(join(__dirname, `../fixtures/versions/${VERSION}.xlsx`))));
  const memory = JSON.parse(workbook.settings.get('THADS.blocks') as string) as object;
  workbook.settings.set('THADS.blocks', JSON.stringify({ ...memory, by: '9.1.0' }));
  const pane = await open(workbook);
  const { page } = pane;
  const allow = page.getByRole('button', { name: paneVi.action.allowNewer });
  await allow.waitFor();
  expect(await violations(pane)).toEqual([]);
  for (const place of ['plan', 'award', 'results'] as const) {
    await goTo(pane, place);
    await allow.waitFor();
  }
  await page.getByRole('button', { name: paneVi.action.write }).click();
  await page.getByText(paneVi.failed.title).waitFor();
  expect(workbook.settings.get('THADS.blocks')).toContain('9.1.0');
  await allow.focus();
  await page.keyboard.press('Enter');
  await allow.waitFor({ state: 'detached' });
  await page.getByRole('button', { name: paneVi.action.write }).click();
  await page.getByText(paneVi.done.written, { exact: true }).waitFor();
  expect(JSON.parse(workbook.settings.get('THADS.blocks') as string)).toHaveProperty('by', VERSION);
});
