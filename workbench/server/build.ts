/**
 * Builds what the workbench serves: the production pane (webpack, exactly as it is shipped) and the page around it (esbuild: Univer's four megabytes take it
 * two seconds; webpack's minifier needs half a minute). Made anew only when a source is newer. Everything stays in node_modules/.cache: dist/ knows nothing of it.
 */
import { execFile } from 'node:child_process';
import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { constants, brotliCompressSync } from 'node:zlib';
import { build } from 'esbuild';
import { lock } from './lock';

export const ROOT = join(__dirname, '../..');
const OUTPUT = join(ROOT, 'node_modules/.cache/workbench');
const SOURCES = ['src', 'workbench', 'assets', 'docs', 'scripts', 'manifest.xml', 'webpack.config.js', 'package-lock.json'];
/** Made from the build, not part of it. */
const PICTURES = join(ROOT, 'workbench/pictures');
const STAMP = join(OUTPUT, 'stamp');
const COMPRESSED = /\.(js|css|html|json)$/;

/** Makes sure that the build is up to date. Several processes may ask at once: one builds, the others wait. */
export async function ensureBuild(say: (line: string) => void = () => undefined): Promise<string> {
  if (isFresh()) return OUTPUT;
  const release = await lock('workbench');
  try {
    if (!isFresh()) await buildAll(say);
  } finally {
    release();
  }
  return OUTPUT;
}

async function buildAll(say: (line: string) => void): Promise<void> {
  say('Building the workbench (once; later starts are quick)…');
  const newest = newestSource();
  const next = `${OUTPUT}-next`;
  rmSync(next, { recursive: true, force: true });
  mkdirSync(next, { recursive: true });
  await Promise.all([buildPane(join(next, 'pane')), buildPage(join(next, 'page'))]);
  compress(next);
  writeFileSync(join(next, 'stamp'), String(newest));
  rmSync(OUTPUT, { recursive: true, force: true });
  renameSync(next, OUTPUT);
}

/** @throws with webpack's own words */
async function buildPane(folder: string): Promise<void> {
  const webpack = join(ROOT, 'node_modules/webpack/bin/webpack.js');
  await promisify(execFile)(process.execPath, [webpack, '--mode', 'production', '--env', 'sizes=any', '--output-path', folder], { cwd: ROOT }).catch(
    (error: Error & { stdout?: string }) => {
      throw new Error(`The pane does not build.\n${error.stdout ?? error.message}`);
    },
  );
}

async function buildPage(folder: string): Promise<void> {
  const page = join(ROOT, 'workbench/page');
  const { metafile } = await build({
    entryPoints: { index: join(page, 'index.tsx'), opener: join(page, 'opener.ts'), styles: join(page, 'page.css') },
    outdir: folder,
    bundle: true,
    minify: true,
    splitting: true,
    format: 'esm',
    target: 'es2022',
    jsx: 'automatic',
    metafile: true,
    logLevel: 'error',
    loader: { '.xml': 'text' },
    define: { 'process.env.NODE_ENV': '"production"' },
    chunkNames: 'chunks/[name]-[hash]',
  });
  const painter = Object.entries(metafile.outputs).find(([, { entryPoint }]) => entryPoint?.endsWith('grid/view.ts'));
  const names = [painter![0], ...painter![1].imports.filter(({ kind }) => kind === 'import-statement').map(({ path }) => path)];
  const address = (file: string): string => `page/${file.slice(file.indexOf('workbench-next/page/') + 'workbench-next/page/'.length)}`;
  const preloads = names.map((name) => `<link rel="modulepreload" href="${address(name)}" />`).join('\n    ');
  const html = readFileSync(join(page, 'index.html'), 'utf8').replace('<!-- preloads -->', preloads);
  writeFileSync(join(folder, 'index.html'), html);
}

function compress(folder: string): void {
  for (const file of filesBelow(folder)) {
    if (!COMPRESSED.test(file)) continue;
    const bytes = readFileSync(file);
    writeFileSync(`${file}.br`, brotliCompressSync(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: 6 } }));
  }
}

function isFresh(): boolean {
  try {
    return Number(readFileSync(STAMP, 'utf8')) === newestSource();
  } catch {
    return false;
  }
}

/** Milliseconds of the youngest source file. */
function newestSource(): number {
  const files = SOURCES.flatMap((source) => filesBelow(join(ROOT, source))).filter((file) => !file.startsWith(PICTURES) && !file.endsWith('README.md'));
  return Math.max(...files.map((file) => Math.floor(statSync(file).mtimeMs)));
}

function filesBelow(path: string): string[] {
  if (!statSync(path).isDirectory()) return [path];
  return readdirSync(path, { recursive: true, withFileTypes: true }).flatMap((entry) => (entry.isFile() ? [join(entry.parentPath, entry.name)] : []));
}
