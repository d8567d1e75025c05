/** The main job on the page: open, look, write, see, download. What comes out is what the command line makes of the same file. */
import { unzipSync } from 'fflate';
import { classifyWorkbook } from '../../../workbench/cli/classify';
import { DEFAULT_PLAN } from '../../../src/plan/default';
import { fixtureBytes } from '../../fixtures/truth';
import { openWorkbench } from './open-workbench';
import { openWorkbook } from '../../../workbench/add-in';

const SAMPLE = '01-bao-cao-tinh-hai-bieu.xlsx';

test('the sample: preview, write, colours in the grid, download equal to the command line', async () => {
  const { page, pane, cell, goTo, download, until } = await openWorkbench();
  await pane.getByRole('listitem').first().waitFor();
  expect(await cell('C14')).toMatchObject({ text: '207' });
  await pane.getByRole('button', { name: 'Ghi kết quả' }).click();
  await pane.getByText('Đã ghi kết quả').first().waitFor();

  const file = openWorkbook(fixtureBytes(SAMPLE));
  await classifyWorkbook(file.workbook, DEFAULT_PLAN, 'refuse');
  const sheet = file.workbook.sheet('Biểu 04')!;
  const row = 13;
  const verdict = sheet.rows[row]!.cells.findIndex((found) => found?.value === 'Đạt' || found?.value === 'Chưa đạt');
  expect(verdict).toBeGreaterThan(17);
  const address = `${String.fromCharCode(65 + verdict)}${row + 1}`;
  const met = sheet.rows[row]!.cells[verdict]!.value === 'Đạt';
  await until(() => cell(address), { text: met ? 'Đạt' : 'Chưa đạt', fill: met ? '#C6EFCE' : '#FFC7CE', color: met ? '#006100' : '#9C0006', bold: false });
  await goTo(address);
  await until(() => page.locator('.formula').inputValue(), met ? 'Đạt' : 'Chưa đạt');

  const expected = parts(file.save());
  const got = parts(await download());
  expect([...got.keys()]).toEqual([...expected.keys()]);
  for (const [name, text] of expected) expect([name, got.get(name) === text ? 'same' : got.get(name)]).toEqual([name, 'same']);
});

/** The parts of a file as texts. */
function parts(bytes: Uint8Array): Map<string, string> {
  return new Map(Object.entries(unzipSync(bytes)).map(([name, content]) => [name, Buffer.from(content).toString('latin1')]));
}

test('typing a function of the add-in into a cell', async () => {
  const { page, goTo, cell, until } = await openWorkbench();
  await goTo('AD3');
  await page.keyboard.type('=THADS.TARGET(250,"officer")');
  await page.keyboard.press('Enter');
  await until(async () => (await cell('AD3')).text, '0,73');
});
