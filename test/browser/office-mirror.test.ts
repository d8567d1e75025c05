/** The mirror of office.js that the release names is enough: the pane of each kind of Excel finds in it whatever it asks for, and nothing asks for anything else. */
import { OFFICE_FILES } from '../../scripts/office-mirror.cjs';
import { newContext } from './chromium';
import { OFFICE, site, SITE } from './site';

const { browser, serve } = site();

/** What of the mirror a kind of Excel asks for, and what the pane says. @param info what Excel tells office.js of itself, in the page's address */
async function load(info: string): Promise<{ asked: string[]; said: string }> {
  const context = await newContext(browser());
  try {
    const all = await serve(context);
    const page = await context.newPage();
    // Excel 2016 shows the pane in an engine of its time.
    if (info.includes('$16.00$') && info.includes('Win32')) await page.addInitScript(() => Reflect.deleteProperty(globalThis, 'WeakRef'));
    await page.goto(`${SITE}/taskpane.html${info && `?_host_Info=${encodeURIComponent(info)}`}`);
    // The host's own file is asked for last, after its texts.
    await page.waitForFunction(() => typeof (globalThis as { Office?: { onReady?: unknown } }).Office?.onReady === 'function');
    await page.waitForTimeout(500);
    const asked = all.flatMap((url) => (url.startsWith(`${OFFICE}/`) ? [url.slice(OFFICE.length + 1)] : []));
    return { asked: [...new Set(asked)].sort(), said: await page.locator('#pane').innerText() };
  } finally {
    await context.close();
  }
}

test.each([
  ['Windows, Vietnamese', 'Excel$Win32$16.01$vi-VN$$$$16', ['excel-win32-16.01.js', 'office.js', 'vi-vn/office_strings.js']],
  ['Windows, English', 'Excel$Win32$16.01$en-US$$$$16', ['en-us/office_strings.js', 'excel-win32-16.01.js', 'office.js']],
  ['Windows, 2016', 'Excel$Win32$16.00$vi-VN$$$$0', ['excel-win32-16.00.js', 'office.js', 'vi-vn/office_strings.js']],
  ['Mac', 'Excel$Mac$16.00$vi-VN$$$$0', ['excel-mac-16.00.js', 'office.js', 'vi-vn/office_strings.js']],
  ['web', 'Excel$Web$16.00$vi-VN$x$$$0', ['excel-web-16.00.js', 'office.js', 'vi-vn/office_strings.js']],
  ['a browser', '', ['o15apptofilemappingtable.js', 'office.js']],
])('%s', async (kind, info, wanted) => {
  const { asked, said } = await load(info);
  expect(asked).toEqual(wanted);
  expect(said).not.toContain('Không tải được');
  if (kind === 'Windows, 2016') expect(said).toContain('Phiên bản Excel này chưa được hỗ trợ');
});

test('Office in another language goes on in English', async () => {
  const { asked, said } = await load('Excel$Win32$16.01$fr-FR$$$$16');
  expect(asked).toEqual(['en-us/office_strings.js', 'excel-win32-16.01.js', 'fr-fr/office_strings.js', 'office.js']);
  expect(said).not.toContain('Không tải được');
});

test('every file of the mirror is asked for by somebody', () => {
  // The tables above name them all: a file that nobody needs has no place in the list.
  const named = [
    'office.js',
    'o15apptofilemappingtable.js',
    'excel-win32-16.01.js',
    'excel-win32-16.00.js',
    'excel-mac-16.00.js',
    'excel-web-16.00.js',
    'vi-vn/office_strings.js',
    'en-us/office_strings.js',
  ];
  expect(OFFICE_FILES.map(({ name }) => name).sort()).toEqual([...named].sort());
});
