/** A web server that is none: every address of the add-in is answered out of the build, with the headers that the shipped settings give, or with one of them wrong. */
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, BrowserContext } from 'playwright-core';
import type { Listing } from '../../src/site-check/listing';
import { OFFICE_FILES, PACKAGE } from '../../scripts/office-mirror.cjs';
import { ensureBuild } from '../../workbench/server/build';
import { launchBrowser } from './chromium';

export const SITE = 'https://may-chu.example/thads';
export const OFFICE = 'https://may-chu.example/office';

/** The mirror that the release names. */
const MIRROR = OFFICE_FILES.map(({ name }) => name);

/** Serves the build in a context of its own. @returns addresses that were asked for, in order */
export type ServeIn = (context: BrowserContext, fault?: Fault) => Promise<string[]>;

/** Call it at the top of a test file: one browser and one build for all of its tests. */
export function site(): { browser: () => Browser; serve: ServeIn } {
  let browser: Browser;
  let build: string;
  jest.setTimeout(180_000);
  beforeAll(async () => {
    build = join(await ensureBuild(), 'pane');
    browser = await launchBrowser();
  });
  afterAll(() => browser?.close());
  return { browser: () => browser, serve: (context, fault) => serveSite(context, build, fault) };
}

export interface Reply {
  status: number;
  headers: Record<string, string>;
  body: Buffer;
}

/** Changes the answer for one address; null = nobody answers. @param name below the site or the mirror */
export type Fault = (name: string, reply: Reply) => Reply | null;

/** The listing of the build, as if it had been made for this site with a mirror of office.js. */
function listingFor(build: string): Listing {
  const listing = JSON.parse(readFileSync(join(build, 'check.json'), 'utf8')) as Listing;
  return { ...listing, url: SITE, officejs: `${OFFICE}/office.js` };
}

/** Answers everything. @returns addresses that were asked for, in order */
async function serveSite(context: BrowserContext, build: string, fault: Fault = (_, reply) => reply): Promise<string[]> {
  const listing = listingFor(build);
  const office = 'https://appsforoffice.microsoft.com/lib/1/hosted/office.js';
  // The build names Microsoft's address: a build for a mirror names that one in the same places.
  const placed = (text: string): string =>
    text
      .replaceAll(office, `${OFFICE}/office.js`)
      .replaceAll('https://appsforoffice.microsoft.com', 'https://may-chu.example')
      .replaceAll('https://localhost:3000', SITE);
  const asked: string[] = [];
  await context.route('**/*', async (route) => {
    const url = route.request().url().split(/[?#]/)[0]!;
    asked.push(url);
    const reply = url.startsWith(`${OFFICE}/`) ? officeFile(url.slice(OFFICE.length + 1)) : ownFile(url.slice(SITE.length + 1));
    const given = fault(url.slice(url.startsWith(`${OFFICE}/`) ? OFFICE.length + 1 : SITE.length + 1), reply);
    await (given ? route.fulfill(given) : route.abort()).catch(() => undefined);
  });
  return asked;

  function ownFile(name: string): Reply {
    if (name === 'check.json') return { status: 200, headers: { 'content-type': 'application/json' }, body: Buffer.from(JSON.stringify(withHashes())) };
    const file = listing.files.find((one) => one.name === name);
    if (!file) return { status: 404, headers: {}, body: Buffer.from('') };
    const headers = {
      'content-type': file.type.startsWith('image/') ? file.type : `${file.type}; charset=utf-8`,
      'cache-control': file.hashed ? 'public, max-age=31536000, immutable' : 'no-cache',
      ...(file.open && { 'access-control-allow-origin': '*' }),
      ...(file.policy && { 'content-security-policy': placed(file.policy) }),
    };
    return { status: 200, headers, body: contentOf(name) };
  }

  function contentOf(name: string): Buffer {
    const bytes = readFileSync(join(build, name));
    return /\.(html|xml)$/.test(name) ? Buffer.from(placed(bytes.toString())) : bytes;
  }

  /** Pages that name another address have another hash. */
  function withHashes(): Listing {
    const hash = (name: string): string => createHash('sha256').update(contentOf(name)).digest('hex');
    const files = listing.files.map((file) => ({
      ...file,
      ...(file.sha256 !== undefined && /\.(html|xml)$/.test(file.name) && { sha256: hash(file.name) }),
      ...(file.policy !== undefined && { policy: placed(file.policy) }),
    }));
    return { ...listing, files };
  }
}

function officeFile(name: string): Reply {
  if (!MIRROR.includes(name)) return { status: 404, headers: {}, body: Buffer.from('') };
  return {
    status: 200,
    headers: { 'content-type': 'text/javascript; charset=utf-8', 'cache-control': 'no-cache' },
    body: readFileSync(join(PACKAGE, 'dist', name)),
  };
}
