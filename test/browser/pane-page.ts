/**
 * The real pane in a real browser: the production build and the unmodified office.js, answered by our host here in Node.
 * The page's messages to its parent go to the host; the host's answers arrive as message events. Every request is answered from disk;
 * one that is for somewhere else is noted, and ends the test.
 */
import { readFileSync } from 'node:fs';
import { dirname, extname, join } from 'node:path';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { Host, hostInfo, type HostOptions } from 'excel-host';
import type { Workbook } from 'excel-host/model';
import { FUNCTION_NAMESPACE } from '../../workbench/add-in';
import { newContext } from './chromium';

const ORIGIN = 'https://localhost:3000';
const OFFICE_JS = 'https://appsforoffice.microsoft.com/lib/1/hosted/';
const OFFICE_FILES = join(dirname(require.resolve('@microsoft/office-js/package.json')), 'dist');
const TYPES: Record<string, string> = { '.html': 'text/html', '.js': 'text/javascript', '.json': 'application/json', '.png': 'image/png', '.css': 'text/css' };

export interface PaneOptions {
  workbook: Workbook;
  /** Folder of the build. */
  build: string;
  /** The page in it. */
  file?: string;
  /** What is done with the page before it is loaded. */
  before?: (page: Page) => Promise<unknown>;
  width?: number;
  height?: number;
  dark?: boolean;
  /** A contrast theme of Windows. */
  contrast?: boolean;
  /** How much larger everything is; the pane is as wide as before. */
  zoom?: number;
  host?: HostOptions;
}

export interface PanePage {
  page: Page;
  host: Host;
  /** Addresses that were asked for besides our own files and office.js. */
  strangers: string[];
  /** Errors of the page and its console. */
  errors: string[];
  close(): Promise<void>;
}

/** Opens the pane on a workbook. */
export async function openPane(
  browser: Browser,
  { workbook, build, file = 'taskpane.html', before, width = 350, height = 900, dark = false, contrast = false, zoom = 1, host: options = {} }: PaneOptions,
): Promise<PanePage> {
  const host = new Host(workbook, { functionNamespace: FUNCTION_NAMESPACE, ...options });
  const context = await newContext(browser, {
    viewport: { width: Math.round(width / zoom), height: Math.round(height / zoom) },
    deviceScaleFactor: zoom,
    colorScheme: dark ? 'dark' : 'light',
    forcedColors: contrast ? 'active' : 'none',
    reducedMotion: 'reduce',
  });
  const strangers: string[] = [];
  const errors: string[] = [];
  await routeEverything(context, build, strangers);
  const page = await context.newPage();
  page.on('pageerror', (error) => errors.push(error.message));
  page.on('console', (message) => message.type() === 'error' && errors.push(message.text()));
  await before?.(page);
  await connect(page, host);
  await page.goto(`${ORIGIN}/${file}?_host_Info=${hostInfo(host.locale)}`);
  return { page, host, strangers, errors, close: () => context.close() };
}

async function routeEverything(context: BrowserContext, build: string, strangers: string[]): Promise<void> {
  await context.route('**/*', async (route) => {
    const url = route.request().url().split(/[?#]/)[0]!;
    const file = url.startsWith(`${ORIGIN}/`)
      ? join(build, url.slice(ORIGIN.length))
      : url.startsWith(OFFICE_JS)
        ? join(OFFICE_FILES, url.slice(OFFICE_JS.length))
        : null;
    if (!file) {
      strangers.push(url);
      return route.abort();
    }
    try {
      await route.fulfill({ body: readFileSync(file), contentType: TYPES[extname(file)] ?? 'application/octet-stream' });
    } catch {
      await route.fulfill({ status: 404, body: '' });
    }
  });
}

/** The handshake: the page's opener is an object whose one method leads here (see the host's README). */
async function connect(page: Page, host: Host): Promise<void> {
  const name = { baseFrameName: 'f', hostInfo: hostInfo(host.locale), xdmInfo: `conversation-1|control-1|${host.origin}`, serializerVersion: 1 };
  await page.exposeFunction('toHost', (text: string) => host.handleMessage(text));
  await page.addInitScript((frame) => {
    window.name = JSON.stringify(frame);
    const opener = { postMessage: (text: string) => void (window as unknown as { toHost(text: string): void }).toHost(text) };
    Object.defineProperty(window, 'opener', { value: opener });
  }, name);
  host.onPost = (text) => {
    // A page that is being closed takes no more answers.
    void page
      .evaluate(([data, origin]) => void window.dispatchEvent(new MessageEvent('message', { data, origin })), [text, host.origin])
      .catch(() => undefined);
  };
}
