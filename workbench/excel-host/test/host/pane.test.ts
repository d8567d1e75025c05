/** The task pane of a shared runtime: the client's own calls show and hide it, and hear of it. */
import { open, settled } from '../../testing/open';

test('showAsTaskpane and hide reach the host; the state can be asked for', async () => {
  const { host, Office: office } = await open();
  expect(host.paneVisible).toBe(true);
  await office.addin.hide();
  expect(host.paneVisible).toBe(false);
  await office.addin.showAsTaskpane();
  expect(host.paneVisible).toBe(true);
});

test('the add-in hears when a person closes and opens its pane', async () => {
  const { host, Office: office } = await open();
  const heard: string[] = [];
  const stop = await office.addin.onVisibilityModeChanged(({ visibilityMode }) => void heard.push(String(visibilityMode)));
  host.showPane(false);
  host.showPane(false);
  await settled();
  host.showPane(true);
  await settled();
  expect(heard).toEqual(['Hidden', 'Taskpane']);
  await stop();
  host.showPane(false);
  await settled();
  expect(heard).toHaveLength(2);
});

test('whoever shows the workbook hears of every change, by the add-in and by a person', async () => {
  const { host } = await open({ Sheet1: [[1]] });
  let changes = 0;
  host.onChange = () => void changes++;
  host.enter('Sheet1', 'A1', 2);
  host.selectCells('Sheet1', 'B2');
  expect(changes).toBe(2);
  await Excel.run(async (context) => {
    context.workbook.worksheets.getActiveWorksheet().getRange('A1').values = [[3]];
    await context.sync();
  });
  expect(changes).toBeGreaterThan(2);
});
