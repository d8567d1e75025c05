/**
 * `npm run build:page [-- FOLDER]`: the page for PCs without Office (workbench/web) as a folder of static files (default: dist-page/): one classic script, one style
 * sheet, icons, the manual, licences. It works from a folder, a USB stick or a server, and asks for nothing but its own files.
 */
import { copyFileSync, cpSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { gzipSync } from 'node:zlib';
import { build, type Plugin } from 'esbuild';
import { commitHere } from './commit.cjs';
import { helpPage } from './help-page.mjs';
import { noticesFor } from './notices.cjs';

const ROOT = join(__dirname, '..');
const PAGE = join(ROOT, 'workbench/web');

/** The oldest browsers that are served: Chromium 109 is the last one for Windows 7 and 8. */
const TARGET = ['chrome109', 'firefox115'];

/** Nothing but the page's own files, and nothing is fetched at all: figures cannot leave it. A file:// page has no origin of its own to name. */
const POLICY = [
  "default-src 'none'",
  "script-src 'self' file:",
  "style-src 'self' 'unsafe-inline' file:",
  "img-src 'self' file: data: blob:",
  "font-src 'self' file: data:",
  "connect-src 'none'",
  "base-uri 'none'",
  "form-action 'none'",
].join('; ');

/** Univer's rules for dividing words, a language each, and what guesses the language: half a megabyte, and no word is divided here. */
const noHyphens: Plugin = {
  name: 'no-hyphens',
  setup({ onLoad }) {
    onLoad({ filter: /engine-render[\\/]lib[\\/]es[\\/][a-z]{2,3}-[^\\/]+\.js$/ }, () => ({ contents: 'export default {}' }));
    onLoad({ filter: /node_modules[\\/]franc-min[\\/]index\.js$/ }, () => ({ contents: "export const franc = () => 'und'" }));
  },
};

/** Nothing of it is in the page. */
const LEFT_OUT = /node_modules[\\/]franc-min[\\/]/;

/** Builds the page into a folder. @returns bytes of the script after gzip */
export async function buildPage(folder: string): Promise<number> {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(join(folder, 'help/pictures'), { recursive: true });
  const { metafile } = await build({
    absWorkingDir: ROOT,
    entryPoints: { thads: join(PAGE, 'index.tsx'), styles: join(PAGE, 'web.css') },
    outdir: folder,
    bundle: true,
    minify: true,
    format: 'iife',
    target: TARGET,
    jsx: 'automatic',
    charset: 'utf8',
    metafile: true,
    logLevel: 'error',
    loader: { '.xml': 'text' },
    define: { 'process.env.NODE_ENV': '"production"', THADS_COMMIT: JSON.stringify(commitHere()) },
    plugins: [noHyphens],
  });
  writeFileSync(join(folder, 'index.html'), readFileSync(join(PAGE, 'index.html'), 'utf8').replace('<!-- policy -->', POLICY));
  copyFileSync(join(PAGE, 'floor.js'), join(folder, 'floor.js'));
  cpSync(join(ROOT, 'assets'), join(folder, 'assets'), { recursive: true, filter: (path) => !path.endsWith('shortcuts.json') });
  await writeManual(join(folder, 'help'));
  const parts = Object.values(metafile.outputs).flatMap(({ inputs }) =>
    Object.entries(inputs).filter(([path, { bytesInOutput }]) => bytesInOutput > 0 && !LEFT_OUT.test(path)),
  );
  const modules = [...new Set(parts.map(([path]) => join(ROOT, path)))];
  writeFileSync(join(folder, 'THIRD-PARTY-NOTICES.txt'), noticesFor(modules));
  copyFileSync(join(ROOT, 'LICENSE'), join(folder, 'LICENSE.txt'));
  return gzipSync(readFileSync(join(folder, 'thads.js')), { level: 9 }).length;
}

async function writeManual(folder: string): Promise<void> {
  const docs = join(ROOT, 'docs');
  for (const file of readdirSync(docs)) {
    if (file.endsWith('.css')) copyFileSync(join(docs, file), join(folder, file));
    else writeFileSync(join(folder, file.replace(/\.md$/, '.html')), await helpPage(readFileSync(join(docs, file)), file));
  }
  const pictures = join(ROOT, 'workbench/pictures');
  for (const file of readdirSync(pictures)) copyFileSync(join(pictures, file), join(folder, 'pictures', file));
}

async function main(): Promise<void> {
  const folder = resolve(process.env['INIT_CWD'] ?? process.cwd(), process.argv[2] ?? join(ROOT, 'dist-page'));
  const bytes = await buildPage(folder);
  console.log(`${folder}: thads.js ${(bytes / 1024 / 1024).toFixed(2)} MB gzip`);
}

if (require.main === module) void main();
