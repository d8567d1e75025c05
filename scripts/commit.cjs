/** The commit that a build is made of, for whoever is asked later which one it was. */
'use strict';

const { execFileSync } = require('node:child_process');
const { join } = require('node:path');

const ROOT = join(__dirname, '..');

/** The commit that is built; '' where that is not known. Marked where something was changed since. */
function commitHere() {
  const git = (...words) => execFileSync('git', words, { cwd: ROOT, encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }).trim();
  try {
    return (
      git('rev-parse', '--short=10', 'HEAD') +
      (git(
        'status',
        '--porcelain',
        '--',
        'src',
        'docs',
        'scripts',
        'assets',
        'manifest.xml',
        'package.json',
        'package-lock.json',
        'webpack.config.js',
        'workbench',
      ) === ''
        ? ''
        : '+')
    );
  } catch {
    return '';
  }
}

module.exports = { commitHere };
