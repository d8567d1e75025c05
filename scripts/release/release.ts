/**
 * `npm run release -- --url https://server/path [--officejs https://server/office/office.js] [--id new|GUID] [--name "…"] [--share \\\\server\\folder] [--out file.zip]`: one
 * archive that somebody without Internet, Node or npm unpacks, checks and installs. Two runs of one commit for one address make the same bytes.
 */
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { version } from '../../package.json';
import type { Listing } from '../../src/site-check/listing';
import { addressProblem } from '../manifest-address.cjs';
import { writeManifest } from '../manifest-file';
import { type Files, archiveOf, filesBelow, sumsOf } from './archive';
import { policyFile, registryFile } from './catalog';
import { officeCopy, readFirst, versionFile } from './papers';
import { iisSettings, nginxSettings } from './server-settings';

const ROOT = join(__dirname, '../..');
/** What stands for a shared folder that nobody has named. */
const SOME_SHARE = '\\\\may-chu\\thads';

interface Wish {
  url: string;
  officejs?: string;
  id?: string;
  name?: string;
  share: string;
  out?: string;
}

/** Reads the wish. @throws Error with what is wrong */
function wishOf(args: readonly string[]): Wish {
  const string = { type: 'string' } as const;
  const { values } = parseArgs({ args: [...args], options: { url: string, officejs: string, id: string, name: string, share: string, out: string } });
  const { url, officejs, id, name, share = SOME_SHARE, out } = values;
  if (!url) throw new Error('--url is missing: the https address where the add-in will stand, such as --url https://server.example/thads');
  const problem = addressProblem(url) ?? (officejs === undefined ? undefined : officeProblem(officejs));
  if (problem) throw new Error(problem);
  if (!/^\\\\[^\\]+\\[^\\]/.test(share)) throw new Error(`"${share}" is no shared folder: write it like \\\\server\\folder`);
  return {
    url: url.replace(/\/+$/, ''),
    share,
    ...(officejs && { officejs }),
    ...(id && { id: id === 'new' ? idOf(url) : id }),
    ...(name && { name }),
    ...(out && { out }),
  };
}

function officeProblem(address: string): string | undefined {
  const isFile = URL.canParse(address) && /\/office\.js$/.test(new URL(address).pathname);
  return isFile ? addressProblem(address) : `"${address}" is no address of office.js: write it like https://server.example/office/office.js`;
}

/** A GUID that is always the same for a text (RFC 9562, version 5, in the name space of addresses): two runs make the same archive. */
function idOf(text: string): string {
  const space = Buffer.from('6ba7b8119dad11d180b400c04fd430c8', 'hex');
  const hash = createHash('sha1').update(space).update(text).digest();
  hash[6] = (hash[6]! & 0x0f) | 0x50;
  hash[8] = (hash[8]! & 0x3f) | 0x80;
  return hash.toString('hex', 0, 16).replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
}

/** The day of the commit that is built; a fixed one where that is not known. */
function timeOfCommit(): Date {
  try {
    const seconds = execFileSync('git', ['log', '-1', '--format=%ct'], { cwd: ROOT, encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] });
    return new Date(Number(seconds) * 1000);
  } catch {
    return new Date(Date.UTC(2026, 0, 1));
  }
}

/** Builds dist/ into a folder. @throws Error with webpack's own words */
function build({ url, officejs }: Wish, folder: string): void {
  const env = [`url=${url}`, ...(officejs ? [`officejs=${officejs}`] : [])].flatMap((one) => ['--env', one]);
  const webpack = join(ROOT, 'node_modules/webpack/bin/webpack.js');
  try {
    execFileSync(process.execPath, [webpack, '--mode', 'production', '--output-path', folder, ...env], {
      cwd: ROOT,
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'pipe'],
    });
  } catch (error) {
    throw new Error(`The add-in does not build.\n${(error as { stdout?: string }).stdout ?? String(error)}`);
  }
}

/** Everything that the archive holds. */
async function filesOf(wish: Wish, folder: string): Promise<{ files: Files; listing: Listing }> {
  build(wish, folder);
  const listing = JSON.parse(readFileSync(join(folder, 'check.json'), 'utf8')) as Listing;
  const { id } = await writeManifest(join(ROOT, 'manifest.xml'), join(folder, 'manifest.xml'), wish);
  const catalog = { id: idOf(wish.share.toLowerCase()), share: wish.share };
  const text = (content: string): Uint8Array => Buffer.from(content);
  const license = readFileSync(join(ROOT, 'LICENSE'));
  const files: Files = new Map([
    ...filesBelow(folder, 'dist'),
    ['dist/web.config', text(iisSettings(listing))],
    ['dist/LICENSE.txt', license],
    ['DOC-TRUOC.txt', text(readFirst(listing))],
    ['VERSION.txt', text(versionFile(listing, id ?? ''))],
    ['LICENSE.txt', license],
    ['CHANGELOG.md', readFileSync(join(ROOT, 'CHANGELOG.md'))],
    ['manifest.xml', readFileSync(join(folder, 'manifest.xml'))],
    ['may-chu/nginx.conf', text(nginxSettings(listing))],
    ['may-chu/chep-office-js.cmd', text(officeCopy(listing))],
    ['pc/thads-danh-muc.reg', text(registryFile(catalog))],
    ['pc/thads-danh-muc-gpo.xml', text(policyFile(catalog))],
  ]);
  files.set('SHA256SUMS', text(sumsOf(files)));
  return { files, listing };
}

async function main(): Promise<void> {
  const wish = wishOf(process.argv.slice(2));
  const caller = process.env['INIT_CWD'] ?? process.cwd();
  const cache = join(ROOT, 'node_modules/.cache');
  mkdirSync(cache, { recursive: true });
  const folder = mkdtempSync(join(cache, 'release-'));
  try {
    const { files, listing } = await filesOf(wish, folder);
    const root = `thads-excel-${version}`;
    const out = resolve(caller, wish.out ?? `${root}.zip`);
    if (!existsSync(dirname(out))) throw new Error(`There is no folder ${dirname(out)}.`);
    const archive = archiveOf(files, root, timeOfCommit());
    writeFileSync(out, archive);
    console.log(`${out}\n${version} (${listing.commit || 'no commit'}) for ${wish.url}, ${files.size} files, ${(archive.length / 1e6).toFixed(1)} MB`);
    if (listing.commit.endsWith('+')) console.log('Something was changed since that commit: do not hand this archive on.');
    if (wish.share === SOME_SHARE) console.log(`pc/: the shared folder is "${SOME_SHARE}" until --share names yours.`);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : String(error));
  process.exitCode = 1;
});
