/** @jest-environment jsdom */
import { open, values } from '../../testing/open';

test('boots beside a jsdom page and leaves the page as it is', async () => {
  const { alert, document: page } = window;
  await open({ Sheet1: [['a', 1]] });
  expect(await values('A1:B1')).toEqual([['a', 1]]);
  expect(window.alert).toBe(alert);
  expect(document).toBe(page);
  expect(document.getElementsByTagName('script')).toHaveLength(0);
});
