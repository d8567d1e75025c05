/** The production build, made once per run of the tests, in a folder of the cache. */
import { execFileSync } from 'node:child_process';
import { join } from 'node:path';

const ROOT = join(__dirname, '../..');
export const BUILD = join(ROOT, 'node_modules/.cache/browser-tests/dist');

/** Builds. @throws with webpack's own words */
export function build(): string {
  execFileSync(process.execPath, [join(ROOT, 'node_modules/webpack/bin/webpack.js'), '--mode', 'production', '--output-path', BUILD], {
    cwd: ROOT,
    stdio: 'pipe',
  });
  return BUILD;
}
