/** What every test of the pane in a real browser shares: one browser and one build per file, a pane per test, and that nothing strange happened in it. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Workbook } from 'excel-host/model';
import type { Browser } from 'playwright-core';
import { ensureBuild } from '../../workbench/server/build';
import { fixtureBytes } from '../fixtures/truth';
import { launchBrowser } from './chromium';
import { type PaneOptions, type PanePage, openPane } from './pane-page';
import type { Place } from '../../src/taskpane/state';
import { paneVi } from '../../src/taskpane/texts/vi/pane';
import { openWorkbook } from '../../workbench/add-in';

const AXE = readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8');

/** Opens the pane on a fixture, or on an open workbook. */
export type OpenPane = (of: string | Workbook, options?: Partial<PaneOptions>) => Promise<PanePage>;

/** Call it at the top of a test file. After each test the pane is closed; no request may have left the machine, no error been thrown. */
export function panes(): OpenPane {
  let browser: Browser;
  let build: string;
  let pane: PanePage | null = null;
  jest.setTimeout(180_000);
  beforeAll(async () => {
    build = join(await ensureBuild(), 'pane');
    browser = await launchBrowser();
  });
  afterAll(() => browser?.close());
  afterEach(async () => {
    const { strangers, errors } = pane ?? { strangers: [], errors: [] };
    await pane?.close();
    pane = null;
    expect({ strangers, errors }).toEqual({ strangers: [], errors: [] });
  });
  return async (of, options = {}) => {
    await pane?.close();
    const workbook = typeof of === 'string' ? openWorkbook(fixtureBytes(of)).workbook : of;
    return (pane = await openPane(browser, { workbook, build, ...options }));
  };
}

/** Goes to one of the places of the pane. */
export const goTo = ({ page }: Pick<PanePage, 'page'>, place: Place): Promise<void> => page.getByRole('tab', { name: paneVi.places[place] }).click();

/** Accessibility rules that are broken, each with the elements. */
export async function violations({ page }: PanePage): Promise<string[]> {
  // Not by a script element: the page's own policy forbids that.
  const source = `${AXE}; axe.run().then(({ violations }) => violations.map(({ id, nodes }) => id + ': ' + nodes.map(({ html }) => html).join(' | ')))`;
  return page.evaluate<string[]>(source);
}

/** Nothing is wider than the pane. */
export const fits = ({ page }: PanePage): Promise<boolean> => page.evaluate(() => document.documentElement.scrollWidth <= document.documentElement.clientWidth);

/** Answers every question of the review that is asked in the pane, so that people qualify. @param most how often is tried at most */
export async function answerReview({ page }: Pick<PanePage, 'page'>, most: number): Promise<void> {
  for (let asked = 0; asked < most; asked++) {
    if (await page.getByText('Không còn câu hỏi nào.').isVisible()) break;
    const needed = page.getByRole('article').getByLabel(/\(cần trả lời\)/);
    if ((await needed.count()) === 0) {
      await page.getByRole('button', { name: 'Dòng tiếp' }).click();
      continue;
    }
    const label = await needed.first().evaluate((element) => (element as HTMLSelectElement).labels?.[0]?.textContent ?? '');
    await needed.first().selectOption({ label: label.includes('vi phạm') ? 'không' : 'Có' });
    await page.getByText('Đã ghi câu trả lời').waitFor();
    await page.waitForFunction(() => document.querySelector('[aria-busy="true"]') === null);
  }
  await page.getByText('Không còn câu hỏi nào.').waitFor();
}
