/**
 * The command line as one file of plain JavaScript, made by esbuild when a source has changed, with V8's compiled code beside it: a start reads two files
 * instead of transpiling four hundred. Everything lies in the cache folder, which may be deleted at any time. Several processes may start at once: each
 * writes under a name of its own and renames; a bundle and what it was made from are one file, so nothing can be half new.
 */
'use strict';

const { createHash, randomUUID } = require('node:crypto');
const { mkdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } = require('node:fs');
const { createRequire } = require('node:module');
const { dirname, join } = require('node:path');
const vm = require('node:vm');

/** Clocks of file systems tick coarsely: a file that was touched this long before a build may have been touched during it. */
const TICK_MS = 20;
const ID_LENGTH = 32;

/**
 * @typedef {object} Place
 * @property {string} root folder of the project; paths of sources count from here
 * @property {string} entry the module whose exports are wanted
 * @property {readonly string[]} also files that decide what the bundle is without being part of it
 * @property {string} cache folder of the bundle and its code
 */

/**
 * The exports of the entry, bundled anew where a source has changed.
 * @param {Place} place
 * @param {string} use what for: a word. Each use runs other parts of the bundle and has compiled code of its own.
 * @returns {Promise<Record<string, unknown>>}
 */
async function load(place, use) {
  const file = join(place.cache, 'bundle.js');
  const fresh = readFresh(place, file);
  if (fresh !== undefined) return run(place, file, use, fresh);
  const made = await bundle(place);
  writeWhole(file, made);
  return run(place, file, use, made);
}

/** The bundle as it lies in the cache; undefined when there is none, or a source is not what it was. */
function readFresh({ root }, file) {
  try {
    const text = readFileSync(file, 'utf8');
    const { inputs } = headOf(text);
    return Object.entries(inputs).every(([path, time]) => statSync(join(root, path)).mtimeMs === time) ? text : undefined;
  } catch {
    return undefined;
  }
}

/** The first line says what the bundle is: its id, and each source with its time. */
const headOf = (text) => JSON.parse(text.slice(2, text.indexOf('\n')));

async function bundle({ root, entry, also }) {
  const begun = Date.now() - TICK_MS;
  const { build } = require('esbuild');
  const { outputFiles, metafile } = await build({
    absWorkingDir: root,
    entryPoints: [entry],
    bundle: true,
    write: false,
    metafile: true,
    platform: 'node',
    format: 'cjs',
    target: 'node20',
    // Large, and for papers alone: Node finds it when it is asked for. A script cannot import().
    external: ['docx'],
    supported: { 'dynamic-import': false },
    // Names of classes are names of errors: they stay.
    minifySyntax: true,
    minifyWhitespace: true,
    legalComments: 'none',
    logLevel: 'error',
    banner: { js: '(function(exports,require,module){' },
    footer: { js: '})' },
  });
  const code = outputFiles[0].text;
  const sources = [...Object.keys(metafile.inputs).filter((path) => !/(^|\/)node_modules\//.test(path)), ...also];
  // A source that changed during the build counts as changed after it.
  const timeOf = (path) => ((time) => (time < begun ? time : -1))(statSync(join(root, path)).mtimeMs);
  const inputs = Object.fromEntries(sources.map((path) => [path, timeOf(path)]));
  const id = createHash('sha256').update(code).digest('hex').slice(0, ID_LENGTH);
  return `//${JSON.stringify({ id, inputs })}\n${code}`;
}

/** Runs the bundle with the code that V8 compiled for this very bundle; the first run that ends well leaves it behind. */
function run({ root }, file, use, text) {
  const { id } = headOf(text);
  const codeFile = `${file}.${use}.code`;
  const code = codeOf(codeFile, id);
  const script = new vm.Script(text, { filename: file, cachedData: code });
  const module = { exports: {} };
  script.runInThisContext()(module.exports, createRequire(join(root, 'package.json')), module);
  const keep = (status) => status === 0 && writeWhole(codeFile, Buffer.concat([Buffer.from(id), script.createCachedData()]));
  if (!code || script.cachedDataRejected) process.once('exit', keep);
  return module.exports;
}

/** V8 itself compares no more than the length of a source. */
function codeOf(file, id) {
  try {
    const bytes = readFileSync(file);
    return bytes.toString('latin1', 0, ID_LENGTH) === id ? bytes.subarray(ID_LENGTH) : undefined;
  } catch {
    return undefined;
  }
}

/** Where nothing can be written (a read-only folder), the next start is slow again, and that is all. */
function writeWhole(file, content) {
  const own = `${file}.${randomUUID()}`;
  try {
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(own, content);
    renameSync(own, file);
  } catch {
    discard(own);
  }
}

function discard(file) {
  try {
    rmSync(file, { force: true });
  } catch {
    // There is no such place.
  }
}

module.exports = { load };
