/** check.html of the build in a real browser: all right on a good server; each setting broken on purpose gives its own red line with what to do. */
import { readFileSync } from 'node:fs';
import type { CheckId } from '../../src/site-check/checks';
import { CHECK_TEXTS, PAGE } from '../../src/site-check/texts';
import { newContext } from './chromium';
import { type Fault, type Reply, site, SITE } from './site';

const AXE = readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8');

const { browser, serve } = site();

interface Seen {
  /** Lines by their state. */
  lines: Record<'right' | 'wrong' | 'unknown', string[]>;
  status: string;
  text: string;
  violations: string[];
}

/** Opens check.html and waits until it has said everything. */
async function check(fault?: Fault, page = 'check.html'): Promise<Seen> {
  // There is no certificate to be asked about: the line about it stays open.
  const context = await newContext(browser(), { serviceWorkers: 'block' });
  try {
    await serve(context, fault);
    const opened = await context.newPage();
    await opened.goto(`${SITE}/${page}`);
    await opened.waitForFunction(() => document.querySelectorAll('#lines > li').length > 0 || document.querySelector('#status.wrong'));
    const ids = (state: string): Promise<string[]> => opened.locator(`#lines > li.${state}`).evaluateAll((items) => items.map(({ id }) => id));
    const lines = { right: await ids('right'), wrong: await ids('wrong'), unknown: await ids('unknown') };
    const violations = await opened
      .evaluate(async (axe) => {
        // The page's own policy lets no other script in: this one comes from the test.
        (0, eval)(axe);
        const { violations: found } = await (window as unknown as { axe: { run(): Promise<{ violations: { id: string }[] }> } }).axe.run();
        return found.map(({ id }) => id);
      }, AXE)
      .catch(() => ['axe did not run']);
    return { lines, status: await opened.locator('#status').innerText(), text: await opened.locator('body').innerText(), violations };
  } finally {
    await context.close();
  }
}

const at =
  (wanted: string | RegExp, change: (reply: Reply) => Reply | null): Fault =>
  (name, reply) =>
    (typeof wanted === 'string' ? name === wanted : wanted.test(name)) ? change(reply) : reply;
const header = (key: string, value: string | null) => (reply: Reply) => {
  const { [key]: _, ...rest } = reply.headers;
  return { ...reply, headers: value === null ? rest : { ...rest, [key]: value } };
};

test('a server that does everything as it must', async () => {
  const { lines, status, text, violations } = await check();
  expect(lines).toMatchObject({ wrong: [], unknown: ['certificate'] });
  expect(status).toBe(PAGE.unknown(1));
  expect(text).toContain(SITE);
  expect(violations).toEqual([]);
});

const notFound = (): Reply => ({ status: 404, headers: {}, body: Buffer.from('') });
const altered = (reply: Reply): Reply => ({ ...reply, body: Buffer.concat([reply.body, Buffer.from(' ')]) });
const HASHED = /^taskpane\.[0-9a-f]{8}\.js$/;

test.each<[CheckId, string, Fault]>([
  ['files', 'an icon is not there', at('assets/icon-32.png', notFound)],
  ['contents', 'a script was altered on its way', at(HASHED, altered)],
  ['types', 'scripts as plain text', at(HASHED, header('content-type', 'text/plain'))],
  ['caching', 'the page is kept for a day', at('taskpane.html', header('cache-control', 'max-age=86400'))],
  ['policy', 'no policy in the header', at('taskpane.html', header('content-security-policy', null))],
  ['framing', 'not to be framed', at('taskpane.html', header('x-frame-options', 'DENY'))],
  ['sharing', 'names of functions for nobody else', at('functions.json', header('access-control-allow-origin', null))],
  [
    'manifest',
    'the manifest of another place',
    at('manifest.xml', (reply) => ({ ...reply, body: Buffer.from(reply.body.toString().replaceAll('may-chu', 'localhost')) })),
  ],
  ['languages', 'no Vietnamese of office.js', at('vi-vn/office_strings.js', notFound)],
  ['officeFiles', 'another version for Windows', at('excel-win32-16.01.js', altered)],
])('%s: %s', async (id, _, fault) => {
  const { lines, status, text } = await check(fault);
  expect(lines.wrong).toEqual([id]);
  expect(status).toBe(PAGE.wrong(1));
  expect(text).toContain(CHECK_TEXTS[id].todo);
});

test.each<[string, Fault]>([
  ['nowhere', at('office.js', () => null)],
  ['sent as plain text that may not run', at('office.js', (reply) => header('x-content-type-options', 'nosniff')(header('content-type', 'text/plain')(reply)))],
])('office.js is %s: one line', async (_, fault) => {
  const { lines } = await check(fault);
  expect(lines).toMatchObject({ wrong: ['office'], unknown: ['certificate', 'officeFiles'] });
});

test('the list itself is not there', async () => expect((await check(at('check.json', notFound))).status).toBe(PAGE.noListing));
