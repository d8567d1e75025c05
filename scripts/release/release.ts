/**
 * `npm run release -- --url https://server/path [--officejs https://server/office/office.js] [--id new|GUID] [--name "…"] [--share \\\\server\\folder] [--out file.zip]`: one
 * archive that somebody without Internet, Node or npm unpacks, checks and installs. Two runs of one commit for one address make the same bytes.
 */
import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { version } from '../../package.json';
import type { Listing } from '../../src/site-check/listing';
import { buildPage } from '../build-page';
import { writeManifest } from '../manifest-file';
import { type Files, archiveOf, filesBelow, sha256Of, sumsOf } from './archive';
import { policyFile, registryFile } from './catalog';
import { officeCopy, officeCopyForLinux, readFirst, versionFile } from './papers';
import { iisOfficeSettings, iisSettings, nginxSettings } from './server-settings';
import { idOf, SOME_SHARE, type Wish, wishOf } from './wish';

const ROOT = join(__dirname, '../..');
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
  // Now it is what it will be: check.html can compare it, too.
  const manifest = listing.files.find(({ name }) => name === 'manifest.xml')!;
  manifest.sha256 = sha256Of(readFileSync(join(folder, 'manifest.xml')));
  writeFileSync(join(folder, 'check.json'), `${JSON.stringify(listing, null, 1)}\n`);
  const catalog = { id: idOf(wish.share.toLowerCase()), share: wish.share };
  const text = (content: string): Uint8Array => Buffer.from(content);
  const page = join(folder, '../page');
  await buildPage(page);
  const license = readFileSync(join(ROOT, 'LICENSE'));
  const files: Files = new Map([
    ...filesBelow(folder, 'dist'),
    ...filesBelow(page, 'trang-web'),
    ['dist/web.config', text(iisSettings(listing))],
    ['dist/LICENSE.txt', license],
    ['DOC-TRUOC.txt', text(readFirst(listing))],
    ['VERSION.txt', text(versionFile(listing, id ?? ''))],
    ['LICENSE.txt', license],
    ['CHANGELOG.md', readFileSync(join(ROOT, 'CHANGELOG.md'))],
    ['manifest.xml', readFileSync(join(folder, 'manifest.xml'))],
    ['may-chu/nginx.conf', text(nginxSettings(listing))],
    ['may-chu/chep-office-js.cmd', text(officeCopy(listing))],
    ['may-chu/chep-office-js.sh', text(officeCopyForLinux())],
    ['may-chu/office-web.config', text(iisOfficeSettings(listing))],
    // Registry Editor reads other letters than ASCII in UTF-16 only.
    ['pc/thads-danh-muc.reg', Buffer.from(`\ufeff${registryFile(catalog)}`, 'utf16le')],
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
  const place = mkdtempSync(join(cache, 'release-'));
  const folder = join(place, 'dist');
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
    rmSync(place, { recursive: true, force: true });
  }
}

main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : String(error));
  process.exitCode = 1;
});
