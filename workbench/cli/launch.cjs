/**
 * `npm run thads -- COMMAND IN OUT` and `npm run classify -- IN OUT`: starts the command line (main.ts) out of its bundle. Plain JavaScript: a start
 * transpiles nothing.
 */
'use strict';

const { realpathSync } = require('node:fs');
const { join } = require('node:path');
const { load } = require('./bundle.cjs');

const ROOT = realpathSync(join(__dirname, '../..'));
const PLACE = {
  root: ROOT,
  entry: 'workbench/cli/main.ts',
  also: ['package.json', 'package-lock.json', 'tsconfig.json', 'workbench/excel-host/package.json', 'workbench/cli/bundle.cjs'],
  cache: join(ROOT, 'node_modules/.cache/thads'),
};

/** The folder that paths of the call count from. npm runs scripts in the project's folder and says in INIT_CWD where it was called. */
function folderOfCaller() {
  const here = process.cwd();
  return realpathSync(here) === ROOT ? (process.env.INIT_CWD ?? here) : here;
}

async function launch() {
  const folder = folderOfCaller();
  const args = process.argv.slice(2);
  const { main } = await load(PLACE, /^[a-z]+$/.exec(args[0] ?? '')?.[0] ?? 'any');
  process.exitCode = await main(args, folder);
}

/** A project that is not installed, a disk that is full: said like everything else. */
launch().catch((error) => {
  const code = error?.code ?? error?.name ?? typeof error;
  console.error(`Không chạy được lệnh (mã lỗi ${code}). Hãy chạy "npm ci" trong thư mục của dự án rồi thử lại.`);
  process.exitCode = 1;
});
