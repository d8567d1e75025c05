/**
 * Every place of the pane in both languages, light, dark and with forced colours, 350 and 320 pixels wide, and at 200 %: nothing is cut at the side, and
 * people with aids can use it. With THADS_SCREENS=folder the screens are kept as pictures, to be looked at.
 */
import { join } from 'node:path';
import type { Language } from '../../src/messages/languages';
import { PLACES, type Place } from '../../src/taskpane/state';
import { paneTextsFor } from '../../src/taskpane/texts/texts';
import type { PaneTexts } from '../../src/taskpane/texts/vi';
import type { PaneOptions, PanePage } from './pane-page';
import { fits, panes, violations } from './panes';

const openFixture = panes();
const ASKED = '11-mau-cu-truoc-2019.xlsx';

interface Look {
  name: string;
  language: Language;
  options: Partial<PaneOptions>;
}

const LOOKS: readonly Look[] = (['vi', 'en'] as const).flatMap((language): Look[] => [
  { name: `${language}, light, 350`, language, options: { width: 350 } },
  { name: `${language}, dark, 320`, language, options: { width: 320, dark: true } },
  { name: `${language}, contrast, 320`, language, options: { width: 320, contrast: true } },
  { name: `${language}, 200 %`, language, options: { width: 350, zoom: 2 } },
]);

/** Opens everything that is folded, and the first card. */
async function unfold({ page }: PanePage, place: Place): Promise<void> {
  if (place === 'results') await page.locator('main li button').first().click();
  else await page.locator('main details').evaluateAll((all) => all.forEach((one) => ((one as HTMLDetailsElement).open = true)));
}

async function keep({ page }: PanePage, name: string): Promise<void> {
  const folder = process.env['THADS_SCREENS'];
  if (folder) await page.screenshot({ path: join(folder, `${name.replace(/[^\w]+/g, '-')}.png`), fullPage: !name.includes('results') });
}

async function expectUsable(opened: PanePage, name: string): Promise<void> {
  await opened.page.locator('main[aria-busy=false]').waitFor();
  await keep(opened, name);
  expect([name, await fits(opened)]).toEqual([name, true]);
  expect([name, await violations(opened)]).toEqual([name, []]);
}

const tab = ({ page }: PanePage, texts: PaneTexts, place: Place): Promise<void> => page.getByRole('tab', { name: texts.places[place], exact: true }).click();

describe.each(LOOKS)('$name', ({ name, language, options }) => {
  const host = { locale: language === 'vi' ? 'vi-VN' : 'en-US' };

  test('a report', async () => {
    const texts = await paneTextsFor(language);
    const opened = await openFixture('01-bao-cao-tinh-hai-bieu.xlsx', { ...options, host });
    await opened.page.locator('main li button').first().waitFor();
    for (const place of PLACES) {
      await tab(opened, texts, place);
      await opened.page.locator('main [role=tabpanel] h2, main li button').first().waitFor();
      await expectUsable(opened, `${name} ${place}`);
      await unfold(opened, place);
      await expectUsable(opened, `${name} ${place} unfolded`);
    }
  });

  test('what is asked, and no report', async () => {
    const texts = await paneTextsFor(language);
    const asked = await openFixture(ASKED, { ...options, host });
    await asked.page.getByRole('article').first().waitFor();
    await expectUsable(asked, `${name} asked`);
    const none = await openFixture('74-danh-sach-can-bo.xlsx', { ...options, host });
    await none.page.getByRole('button', { name: texts.failed.sample }).waitFor();
    await expectUsable(none, `${name} no report`);
  });
});
