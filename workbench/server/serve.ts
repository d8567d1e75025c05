/** Serves the built workbench on this machine alone: the page, the pane with the unmodified office.js out of node_modules, sample reports. */
import { readFile } from 'node:fs/promises';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join, normalize } from 'node:path';
import { ROOT } from './build';

const OFFICE_FILES = join(ROOT, 'node_modules/@microsoft/office-js/dist');
const REPORTS = join(ROOT, 'test/fixtures/reports');
const FIRST_PORT = 3100;
const LAST_PORT = 3199;
const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.xml': 'application/xml; charset=utf-8',
  '.png': 'image/png',
  '.xlsx': 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
};
const OFFICE_JS = /<script src="[^"]*\/office\.js"><\/script>/;

export interface Serving {
  /** With a slash at its end. */
  address: string;
  close(): Promise<void>;
}

/** Starts on the first free port. @param folder of the build */
export async function serve(folder: string, firstPort = FIRST_PORT): Promise<Serving> {
  const server = createServer((request, response) => void answer(folder, request, response));
  await listen(server, firstPort);
  const { port } = server.address() as AddressInfo;
  return {
    address: `http://localhost:${port}/`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

async function listen(server: Server, first: number): Promise<void> {
  for (let port = first; ; port++) {
    try {
      await new Promise<void>((resolve, reject) => {
        server.once('error', reject);
        server.listen(port, 'localhost', () => {
          server.off('error', reject);
          resolve();
        });
      });
      return;
    } catch (error) {
      const { code } = error as NodeJS.ErrnoException;
      if (port >= LAST_PORT || (code !== 'EADDRINUSE' && code !== 'EACCES')) throw error;
    }
  }
}

async function answer(folder: string, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const path = decodedPath(request.url ?? '/');
  const file = path === null ? null : fileOf(folder, path);
  if (!file || (request.method !== 'GET' && request.method !== 'HEAD')) return end(response, 404);
  try {
    await send(response, file, /\bbr\b/.test(String(request.headers['accept-encoding'] ?? '')));
  } catch {
    end(response, 404);
  }
}

function end(response: ServerResponse, status: number): void {
  response.writeHead(status).end();
}

/** The path of the address; null when it is none, or leads out of the folder. */
function decodedPath(url: string): string | null {
  try {
    const path = normalize(decodeURIComponent(url.split(/[?#]/)[0]!)).replaceAll('\\', '/');
    return path.includes('\0') || path.split('/').includes('..') ? null : path;
  } catch {
    return null;
  }
}

function fileOf(folder: string, path: string): string {
  if (path === '/') return join(folder, 'page/index.html');
  if (path.startsWith('/reports/')) return join(REPORTS, path.slice('/reports/'.length));
  if (path.startsWith('/pane/office/')) return join(OFFICE_FILES, path.slice('/pane/office/'.length));
  return join(folder, path);
}

async function send(response: ServerResponse, file: string, brotli: boolean): Promise<void> {
  const headers: Record<string, string> = { 'content-type': TYPES[extname(file)] ?? 'application/octet-stream', 'cache-control': 'no-cache' };
  if (file.endsWith('taskpane.html')) {
    response.writeHead(200, headers).end(withOwnOffice(await readFile(file, 'utf8')));
    return;
  }
  const compressed = brotli ? await readFile(`${file}.br`).catch(() => null) : null;
  const body = compressed ?? (await readFile(file));
  response.writeHead(200, compressed ? { ...headers, 'content-encoding': 'br' } : headers).end(body);
}

/** The shipped page, with office.js from this server and the workbench's opener before it; `--env officejs=` of the build does the same for a mirror. */
function withOwnOffice(html: string): string {
  if (!OFFICE_JS.test(html)) throw new Error('The pane loads no office.js.');
  return html.replace(OFFICE_JS, '<script src="../page/opener.js"></script><script src="office/office.js"></script>');
}
