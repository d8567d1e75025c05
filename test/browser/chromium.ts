/**
 * A headless browser for tests, from npm packages alone: Chromium of @sparticuz/chromium on Linux, an installed Edge or Chrome elsewhere.
 * BROWSER_PATH names another one. What the package does silently wrong is set right here, each with its reason.
 */
import { execFileSync } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { type Browser, type BrowserContext, type BrowserContextOptions, type LaunchOptions, chromium } from 'playwright-core';
import { lock } from '../../workbench/server/lock';

const ROOT = join(__dirname, '../..');

/** --no-zygote and no GPU hints: the package's own list of flags switches off web security, which would hide defects of ours. */
const FLAGS = ['--no-sandbox', '--no-zygote', '--disable-dev-shm-usage', '--font-render-hinting=none'];

/** How long a test waits for what a page shows, ms: what only a hang needs. A busy machine is no defect of the page. */
export const PATIENCE = 90_000;

/** A window of its own, without the memory of others, in which nothing is given up early. The caller closes it. */
export async function newContext(browser: Browser, options?: BrowserContextOptions): Promise<BrowserContext> {
  const context = await browser.newContext(options);
  context.setDefaultTimeout(PATIENCE);
  return context;
}

/** Starts the browser. The caller closes it. */
export async function launchBrowser(): Promise<Browser> {
  const path = process.env['BROWSER_PATH'];
  if (path) return chromium.launch({ executablePath: path, args: FLAGS });
  if (process.platform === 'linux' && process.arch === 'x64') return chromium.launch(await packagedChromium());
  return chromium.launch({ channel: 'msedge' }).catch(() => chromium.launch({ channel: 'chrome' }));
}

/** Unpacks Chromium and says where it is and where its libraries are. */
const UNPACK =
  "import('@sparticuz/chromium').then(async ({ default: packaged }) => console.log(JSON.stringify([await packaged.executablePath(), process.env.LD_LIBRARY_PATH ?? ''])))";

async function packagedChromium(): Promise<LaunchOptions> {
  const { version } = JSON.parse(readFileSync(packageFile('@sparticuz/chromium'), 'utf8')) as { version: string };
  // The package reuses whatever it finds in the temp folder: a folder of its own per version.
  const folder = join(ROOT, 'node_modules/.cache', `chromium-${version}`);
  mkdirSync(folder, { recursive: true });
  // In a process of its own: Node asks the real environment for the temp folder, Jest's tests see a copy. Without AWS_LAMBDA_JS_RUNTIME the
  // package does not unpack the libraries (nss) that a bare machine lacks.
  const environment = { ...process.env, TMPDIR: folder, AWS_LAMBDA_JS_RUNTIME: 'nodejs20.x' };
  // Whoever comes second must not start what the first one is still unpacking.
  const release = await lock('chromium');
  const answer = (() => {
    try {
      return execFileSync(process.execPath, ['-e', UNPACK], { cwd: ROOT, env: environment, encoding: 'utf8' });
    } finally {
      release();
    }
  })();
  const [executablePath, libraries] = JSON.parse(answer) as [string, string];
  // Its own fonts.conf names one fixed folder, where nothing is: every page would be blank text.
  const { FONTCONFIG_PATH: _path, ...env } = process.env as Record<string, string>;
  return { executablePath, args: FLAGS, env: { ...env, FONTCONFIG_FILE: writeFontConfig(folder), LD_LIBRARY_PATH: libraries } };
}

/** Not by require.resolve: the packages export their code only. */
const packageFile = (name: string): string => join(ROOT, 'node_modules', name, 'package.json');

/** Carlito has the metrics of Calibri and every Vietnamese letter. */
function writeFontConfig(folder: string): string {
  const file = join(folder, 'fonts.conf');
  const carlito = dirname(packageFile('@expo-google-fonts/carlito'));
  writeFileSync(
    file,
    `<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd"><fontconfig><dir>${carlito}</dir><dir>${join(folder, 'fonts')}</dir>` +
      `<cachedir>${join(folder, 'font-cache')}</cachedir>` +
      ['sans-serif', 'Calibri', 'Segoe UI', 'Arial', 'Times New Roman', 'Verdana']
        .map((family) => `<alias binding="same"><family>${family}</family><prefer><family>Carlito</family></prefer></alias>`)
        .join('') +
      '</fontconfig>',
  );
  return file;
}
