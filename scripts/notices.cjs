/**
 * THIRD-PARTY-NOTICES.txt: every package of which something is in any file of the build, with its licence. Written by the build itself from the modules that went in,
 * so that nothing can be forgotten. A package without a licence text fails the build. Plain JavaScript: a webpack plugin.
 */
'use strict';

const { readdirSync, readFileSync } = require('node:fs');
const { join } = require('node:path');

const FILE = 'THIRD-PARTY-NOTICES.txt';
const RULE = '-'.repeat(80);

/** The folder of the package that a module is of; undefined for our own. The last node_modules counts: packages may hold packages. */
const folderOf = (resource) => /^(.*[\\/]node_modules[\\/](?:@[^\\/]+[\\/])?[^\\/]+)[\\/]/.exec(resource)?.[1];

/** Licences that ask for their text, not for more: anything else a person looks at first. */
const KNOWN = new Set(['MIT', 'ISC', '0BSD', 'BSD-2-Clause', 'BSD-3-Clause', 'Apache-2.0', '(MIT OR GPL-3.0-or-later)', '(MIT AND Zlib)']);

/** What the package's own LICENSE file is, where its package.json says nothing. (This one holds the name of an interface, and no telemetry.) */
const BY_FILE = { '@univerjs/telemetry': 'Apache-2.0' };

function packageIn(folder) {
  const { name, version, author, licenses, license = licenses?.[0]?.type ?? BY_FILE[name] } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
  if (!KNOWN.has(license)) throw new Error(`${name}: the licence ${license} is not among those that were looked at (scripts/notices.cjs)`);
  const files = readdirSync(folder)
    .filter((file) => /^(licen[sc]e|notice|copying)/i.test(file))
    .sort();
  const texts = files.map((file) => readFileSync(join(folder, file), 'utf8').trim().replaceAll('\r\n', '\n'));
  return { name, version, license, author: author?.name ?? author, text: texts.join('\n\n') || licenceInReadme(folder) };
}

/** Some packages have their licence at the end of their README only. */
function licenceInReadme(folder) {
  const readme = readdirSync(folder).find((file) => /^readme\.md$/i.test(file));
  const [, text = ''] = readme ? (/^#+ licen[sc]e\s*$([^]*)/im.exec(readFileSync(join(folder, readme), 'utf8')) ?? []) : [];
  return text.includes('Permission') ? text.trim().replaceAll('\r\n', '\n') : '';
}

/** A package without a text of its own (one of Fluent's) is under the text that its neighbours of the same scope, or of the same author, carry. */
function withText(one, all) {
  if (one.text !== '') return one;
  const scope = one.name.split('/')[0];
  const neighbour = all.find(
    ({ name, license, author, text }) =>
      text !== '' && license === one.license && (name.startsWith(`${scope}/`) || (author !== undefined && author === one.author)),
  );
  if (!neighbour) throw new Error(`${one.name}: no licence text was found (scripts/notices.cjs)`);
  return { ...one, text: neighbour.text };
}

/** Packages whose code another one has taken into its own files: their bundler says so in comments. */
const takenIn = (source) =>
  [...source.matchAll(/^\/\/(?:#region)? (?![^\n]*https?:)[^\n]*?node_modules\/((?:@[^/\n]+\/)?[^/\n]+)\//gm)].map(([, name]) => name);

function foldersOf(modules) {
  const folders = new Set();
  for (const module of modules) {
    const folder = folderOf(module.resource ?? '');
    if (folder === undefined) continue;
    folders.add(folder);
    for (const name of takenIn(module.originalSource?.()?.source().toString() ?? '')) folders.add(join(__dirname, '../node_modules', name));
  }
  return folders;
}

class Notices {
  apply(compiler) {
    const { Compilation, WebpackError, sources } = compiler.webpack;
    compiler.hooks.thisCompilation.tap('Notices', (compilation) => {
      compilation.hooks.processAssets.tap({ name: 'Notices', stage: Compilation.PROCESS_ASSETS_STAGE_ADDITIONS }, () => {
        const modules = [...compilation.modules].flatMap((module) => [module, ...(module.modules ?? [])]);
        try {
          compilation.emitAsset(FILE, new sources.RawSource(noticesOf(packagesIn(foldersOf(modules)))));
        } catch (error) {
          compilation.errors.push(new WebpackError(error.message));
        }
      });
    });
  }
}

/** Every package of some folders, in order, each with its text. */
function packagesIn(folders) {
  const packages = [...folders].map(packageIn).sort((a, b) => (`${a.name} ${a.version}` < `${b.name} ${b.version}` ? -1 : 1));
  return packages.map((one) => withText(one, packages));
}

/** The same for a bundle that was made without webpack. @param paths of the modules that went in */
function noticesFor(paths) {
  const modules = paths.map((path) => ({ resource: path, originalSource: () => ({ source: () => (folderOf(path) ? readFileSync(path, 'utf8') : '') }) }));
  return noticesOf(packagesIn(foldersOf(modules)));
}

const noticesOf = (packages) =>
  [
    'Các thành phần của bên thứ ba có trong bổ trợ, kèm giấy phép của từng thành phần.',
    'Third-party components in this add-in, each with its licence. Office.js is not among them: pages load it from its own address.',
    ...packages.map(({ name, version, license, text }) => [RULE, `${name} ${version} (${license})`, '', text].join('\n')),
    '',
  ].join('\n\n');

module.exports = { FILE, Notices, noticesFor };
