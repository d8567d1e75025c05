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

function packageIn(folder) {
  const { name, version, license } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
  if (!KNOWN.has(license)) throw new Error(`${name}: the licence ${license} is not among those that were looked at (scripts/notices.cjs)`);
  const files = readdirSync(folder)
    .filter((file) => /^(licen[sc]e|notice|copying)/i.test(file))
    .sort();
  const texts = files.map((file) => readFileSync(join(folder, file), 'utf8').trim().replaceAll('\r\n', '\n'));
  return { name, version, license, text: texts.join('\n\n') };
}

/** A package without a text of its own (one of Fluent's) is under the text that its neighbours of the same scope carry. */
function withText(one, all) {
  if (one.text !== '') return one;
  const scope = one.name.split('/')[0];
  const neighbour = all.find(({ name, license, text }) => text !== '' && license === one.license && name.startsWith(`${scope}/`));
  if (!neighbour) throw new Error(`${one.name}: no licence text was found (scripts/notices.cjs)`);
  return { ...one, text: neighbour.text };
}

/** Packages whose code another one has taken into its own files: their bundler says so in comments. */
const takenIn = (source) => [...source.matchAll(/^\/\/(?:#region)? [^\n]*?node_modules\/((?:@[^/\n]+\/)?[^/\n]+)\//gm)].map(([, name]) => name);

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
          const packages = [...foldersOf(modules)].map(packageIn).sort((a, b) => (`${a.name} ${a.version}` < `${b.name} ${b.version}` ? -1 : 1));
          compilation.emitAsset(FILE, new sources.RawSource(noticesOf(packages.map((one) => withText(one, packages)))));
        } catch (error) {
          compilation.errors.push(new WebpackError(error.message));
        }
      });
    });
  }
}

const noticesOf = (packages) =>
  [
    'Các thành phần của bên thứ ba có trong bổ trợ, kèm giấy phép của từng thành phần.',
    'Third-party components in this add-in, each with its licence. Office.js is not among them: pages load it from its own address.',
    ...packages.map(({ name, version, license, text }) => [RULE, `${name} ${version} (${license})`, '', text].join('\n')),
    '',
  ].join('\n\n');

module.exports = { FILE, Notices };
