/**
 * The list of everything that dist/ holds, as check.json in it: hash, type and caching of each file, the policy of each page, the address that the build is for.
 * check.html compares a server with it, and the release makes the server's settings of it. Plain JavaScript: a webpack plugin.
 */
'use strict';

const { createHash } = require('node:crypto');
const { extname } = require('node:path');

const LIST = 'check.json';

/** Types by ending, as browsers and Office want them. */
const TYPES = {
  '.html': 'text/html',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.json': 'application/json',
  '.png': 'image/png',
  '.xml': 'application/xml',
  '.txt': 'text/plain',
};

/** A file whose name changes with its content may be kept for good; of every other one a browser asks again. */
const isHashed = (name) => /\.[0-9a-f]{8}\.(js|js\.LICENSE\.txt)$/.test(name);

/** Excel on the web reads these from a page of its own. */
const isOpen = (name) => /^(functions[^/]*|assets\/[^/]*)\.json$/.test(name);

const policyOf = (html) => /http-equiv="Content-Security-Policy"\s+content="([^"]*)"/.exec(html)?.[1];

/** One file of dist/. */
function entryOf(name, content, language) {
  const type = TYPES[extname(name)];
  if (type === undefined) throw new Error(`${name}: no type is known for such a file (scripts/site-list.cjs)`);
  const policy = type === 'text/html' ? policyOf(content.toString()) : undefined;
  return {
    name,
    type,
    // The manifest is written again for another id or name: its addresses are compared instead.
    ...(name !== 'manifest.xml' && { sha256: createHash('sha256').update(content).digest('hex') }),
    ...(isHashed(name) && { hashed: true }),
    ...(isOpen(name) && { open: true }),
    ...(policy !== undefined && { policy }),
    ...(language !== undefined && { language }),
  };
}

/** In which language a chunk on demand speaks, where it holds the texts of one. */
function languageOf(compilation, chunk) {
  const names = [...compilation.chunkGraph.getChunkModulesIterable(chunk)]
    .flatMap((module) => [module, ...(module.modules ?? [])])
    .map((module) => module.resource ?? '');
  return ['vi', 'en'].find((language) => names.some((name) => new RegExp(`[\\\\/](messages|texts)[\\\\/]${language}[\\\\/]index\\.ts$`).test(name)));
}

class SiteList {
  /** @param about what the list says besides: version, commit, url, officejs, office */
  constructor(about) {
    this.about = about;
  }

  apply(compiler) {
    const { Compilation, sources } = compiler.webpack;
    compiler.hooks.thisCompilation.tap('SiteList', (compilation) => {
      compilation.hooks.processAssets.tap({ name: 'SiteList', stage: Compilation.PROCESS_ASSETS_STAGE_REPORT }, () => {
        const languages = new Map();
        for (const chunk of compilation.chunks)
          for (const file of chunk.files) languages.set(file, chunk.canBeInitial() ? undefined : languageOf(compilation, chunk));
        const files = compilation
          .getAssets()
          .filter(({ name }) => !name.endsWith('.map'))
          .map(({ name, source }) => entryOf(name, source.buffer(), languages.get(name)))
          .sort((a, b) => (a.name < b.name ? -1 : 1));
        compilation.emitAsset(LIST, new sources.RawSource(`${JSON.stringify({ ...this.about, files }, null, 1)}\n`));
      });
    });
  }
}

module.exports = { LIST, SiteList, TYPES };
