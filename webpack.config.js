/**
 * Builds dist/: the task pane page with its two scripts, the manifest for one address, icons and function metadata, the manual, and check.html with the
 * list of all files (check.json), by which it tells whether a server serves them as it must.
 *
 *   webpack --mode production [--env url=https://host/path] [--env officejs=https://mirror/office.js] [--env sizes=any]
 *
 * `functions` holds custom functions and ribbon commands and runs at once; `taskpane` (React) follows when the page has been parsed. Both share
 * one runtime and their common modules. office.js comes from its address and never gets into dist/.
 */
const { createHash } = require('node:crypto');
const { existsSync, readFileSync } = require('node:fs');
const path = require('node:path');
const { gzipSync } = require('node:zlib');
const CopyPlugin = require('copy-webpack-plugin');
const HtmlPlugin = require('html-webpack-plugin');
const { BannerPlugin, Compilation, DefinePlugin } = require('webpack');
const { commitHere } = require('./scripts/commit.cjs');
const { LOCALHOST, bare, manifestFor } = require('./scripts/manifest-address.cjs');
const { Notices } = require('./scripts/notices.cjs');
const { officeMirror } = require('./scripts/office-mirror.cjs');
const { SiteList } = require('./scripts/site-list.cjs');
const { version } = require('./package.json');

const PAGE = 'taskpane.html';
const CHECK_PAGE = 'check.html';
const OFFICE_JS = 'https://appsforoffice.microsoft.com/lib/1/hosted/office.js';
/**
 * Most bytes of each entry's own files after gzip. The first one holds the functions, and the names of all parts that are loaded on demand; the pane's holds
 * every sentence about errors.
 */
const LIMITS = { functions: 20 * 1024, taskpane: 130 * 1024 };

/** The same of each part that is loaded on demand, but for those that are a library as a whole. */
const PART_LIMIT = 60 * 1024;
const WHOLE_LIBRARIES = /node_modules[\\/](docx|zod)[\\/]/;

/** The minifier drops comments. */
const AFTER_MINIFYING = Compilation.PROCESS_ASSETS_STAGE_OPTIMIZE_SIZE + 1;

const at = (...parts) => path.resolve(__dirname, ...parts);
const text = (...parts) => readFileSync(at(...parts), 'utf8').trim();
const hashOf = (inline) => `'sha256-${createHash('sha256').update(inline, 'utf8').digest('base64')}'`;

/** Nothing but our own files and office.js: figures cannot leave the page. Inline texts are allowed by their hash alone. */
function contentSecurityPolicy(officejs, script, style) {
  const office = new URL(officejs).origin;
  return [
    "default-src 'none'",
    `script-src 'self' ${office} ${hashOf(script)}`,
    // Fluent fills empty style elements rule by rule; the hash of the empty text lets in just these.
    `style-src 'self' ${hashOf(style)} ${hashOf('')}`,
    "img-src 'self' data:",
    `connect-src 'self' ${office}`,
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ');
}

/** check.html runs office.js as the pane does, to see whether it can. */
function checkPolicy(officejs, style) {
  const office = new URL(officejs).origin;
  return [
    "default-src 'none'",
    `script-src 'self' ${office}`,
    "worker-src 'self'",
    `style-src ${hashOf(style)}`,
    `connect-src 'self' ${office}`,
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ');
}

/** Fails the build when a minifier changed an inline text: its hash would no longer fit and the browser would refuse it without a word. */
class InlineCheck {
  constructor(page, inline) {
    this.page = page;
    this.inline = inline;
  }

  apply(compiler) {
    compiler.hooks.thisCompilation.tap('InlineCheck', (compilation) => {
      const stage = compiler.webpack.Compilation.PROCESS_ASSETS_STAGE_REPORT;
      compilation.hooks.processAssets.tap({ name: 'InlineCheck', stage }, () => {
        const html = compilation.getAsset(this.page).source.source().toString();
        if (this.inline.every((text) => html.includes(`>${text}<`))) return;
        compilation.errors.push(new compiler.webpack.WebpackError(`${this.page}: an inline text is not the one that its hash was made of`));
      });
    });
  }
}

/** Prints the gzip size of every entry and fails the build above its limit. */
class SizeReport {
  apply(compiler) {
    compiler.hooks.thisCompilation.tap('SizeReport', (compilation) => {
      const stage = compiler.webpack.Compilation.PROCESS_ASSETS_STAGE_REPORT;
      compilation.hooks.processAssets.tap({ name: 'SizeReport', stage }, () => {
        for (const [entry, limit] of Object.entries(LIMITS)) this.check(compilation, entry, limit, compiler.webpack.WebpackError);
        this.checkParts(compilation, compiler.webpack.WebpackError);
      });
    });
  }

  checkParts(compilation, WebpackError) {
    for (const chunk of compilation.chunks) {
      const modules = [...compilation.chunkGraph.getChunkModulesIterable(chunk)];
      if (chunk.canBeInitial() || modules.some((module) => WHOLE_LIBRARIES.test(module.identifier()))) continue;
      for (const file of chunk.files) {
        const bytes = gzipSync(compilation.getAsset(file).source.buffer(), { level: 9 }).length;
        if (bytes > PART_LIMIT) compilation.errors.push(new WebpackError(`Too large: ${file} has ${(bytes / 1024).toFixed(1)} KB gzip`));
      }
    }
  }

  check(compilation, entry, limit, WebpackError) {
    const files = [...compilation.entrypoints.get(entry).getFiles()].filter((file) => file.endsWith('.js'));
    const bytes = files.reduce((sum, file) => sum + gzipSync(compilation.getAsset(file).source.buffer(), { level: 9 }).length, 0);
    const line = `${entry}: ${(bytes / 1024).toFixed(1)} KB gzip of at most ${limit / 1024} KB (${files.join(', ')})`;
    console.log(line);
    if (bytes > limit) compilation.errors.push(new WebpackError(`Too large: ${line}`));
  }
}

/** Where the manual speaks of a server it names this address: in a build for another one it says that one. */
const IN_THE_MANUAL = 'https://may-chu.noi-bo/thads';

function copyPatterns(url) {
  const placed = (content) => (url === LOCALHOST ? content.toString() : content.toString().replaceAll(IN_THE_MANUAL, () => bare(url)));
  return [
    { from: 'manifest.xml', transform: (content) => manifestFor(content.toString(), url), noErrorOnMissing: true },
    { from: 'assets', to: 'assets', noErrorOnMissing: true, globOptions: { ignore: ['**/.*'] } },
    {
      from: '*.md',
      context: at('docs'),
      to: 'help/[name].html',
      transform: async (content, file) => (await import('./scripts/help-page.mjs')).helpPage(placed(content), file),
    },
    { from: 'check-worker.js', context: at('src/site-check') },
    { from: '*.css', context: at('docs'), to: 'help' },
    { from: '*.png', context: at('workbench/pictures'), to: 'help/pictures' },
    { from: 'functions*.json', context: at('src/functions'), noErrorOnMissing: true },
  ];
}

function page(officejs, floor, firstPaint) {
  return new HtmlPlugin({
    filename: PAGE,
    template: at('src/taskpane/taskpane.html'),
    templateParameters: (compilation, assets, tags, options) => ({
      htmlWebpackPlugin: { tags, files: assets, options },
      officejs,
      // Whole elements: a formatter that indents the template would change what was hashed.
      floor: `<script>${floor}</script>`,
      firstPaint: `<style>${firstPaint}</style>`,
      csp: contentSecurityPolicy(officejs, floor, firstPaint),
    }),
    // Functions run while the page is parsed: the first click on the ribbon must find its command. The pane may come later.
    chunks: ['functions', 'taskpane'],
    chunksSortMode: 'manual',
    scriptLoading: 'blocking',
    inject: false,
    minify: false,
  });
}

function checkPage(officejs, look) {
  return new HtmlPlugin({
    filename: CHECK_PAGE,
    template: at('src/site-check/check.html'),
    templateParameters: (compilation, assets, tags, options) => ({
      htmlWebpackPlugin: { tags, files: assets, options },
      look: `<style>${look}</style>`,
      csp: checkPolicy(officejs, look),
    }),
    chunks: ['check'],
    inject: false,
    minify: false,
  });
}

module.exports = (env = {}, { mode = 'production' } = {}) => {
  // The workbench shows the pane as it is; too large is for the build that ships it to say.
  const { url = LOCALHOST, officejs = OFFICE_JS, sizes, commit = commitHere() } = env;
  const production = mode === 'production';
  const inline = [text('src/taskpane/floor.js'), text('src/taskpane/first-paint.css')];
  const look = text('src/site-check/check.css');
  const commands = ['./src/functions/index.ts', './src/commands/index.ts'].filter((file) => existsSync(at(file)));
  return {
    mode,
    context: __dirname,
    entry: {
      functions: commands,
      taskpane: { import: './src/taskpane/index.tsx', dependOn: 'functions' },
      check: './src/site-check/index.ts',
    },
    output: { path: at('dist'), filename: production ? '[name].[contenthash:8].js' : '[name].js', clean: true },
    resolve: { extensions: ['.ts', '.tsx', '.js'] },
    module: { rules: [{ test: /\.tsx?$/, exclude: /node_modules/, loader: 'swc-loader', options: swcOptions(production) }] },
    devtool: production ? false : 'source-map',
    performance: { hints: false },
    // webpack would minify the page, inline script included, after its hash was taken.
    // Small parts are not shared out: the first file holds the names of all of them.
    optimization: { minimizeOptions: { html: false }, splitChunks: { chunks: 'async', minSize: 30_000 } },
    plugins: [
      new DefinePlugin({ THADS_COMMIT: JSON.stringify(commit) }),
      page(officejs, ...inline),
      checkPage(officejs, look),
      new DeferPane(),
      // Nearly all of it runs before the pane is drawn: V8 compiles it while it is loaded, not function by function when it runs (Chromium 136; a comment elsewhere).
      new BannerPlugin({ banner: '//# allFunctionsCalledOnLoad', raw: true, test: /^taskpane[^/]*\.js$/, stage: AFTER_MINIFYING }),
      new InlineCheck(PAGE, inline),
      new InlineCheck(CHECK_PAGE, [look]),
      new CopyPlugin({ patterns: copyPatterns(url) }),
      new Notices(),
      new SiteList({ version, commit, url: bare(url), officejs, office: officeMirror() }),
      ...(production && sizes !== 'any' ? [new SizeReport()] : []),
    ],
  };
};

/** Lets the browser parse and paint the page before it runs the pane's script. */
class DeferPane {
  apply(compiler) {
    compiler.hooks.compilation.tap('DeferPane', (compilation) => {
      HtmlPlugin.getCompilationHooks(compilation).alterAssetTags.tap('DeferPane', (data) => {
        for (const { attributes } of data.assetTags.scripts) {
          if (!/taskpane[^/]*\.js$/.test(attributes.src)) continue;
          attributes.defer = true;
          // Asked for at once: office.js, which writes into the page while that is parsed, would hide it from the browser's look ahead.
          data.assetTags.meta.push({ tagName: 'link', voidTag: true, attributes: { rel: 'preload', as: 'script', href: attributes.src }, meta: {} });
        }
        return data;
      });
    });
  }
}

function swcOptions(production) {
  return {
    jsc: {
      target: 'es2020',
      parser: { syntax: 'typescript', tsx: true },
      transform: { react: { runtime: 'automatic', development: !production } },
    },
  };
}
