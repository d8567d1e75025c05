/**
 * What a mirror of office.js must hold for Excel: the files that the unmodified office.js asks for, by the kind of Excel that it runs in. Held by
 * test/browser/office-mirror.test.ts, which loads the pane of each kind against a mirror with only these. Plain JavaScript: the build uses it, too.
 */
'use strict';

const { createHash } = require('node:crypto');
const { readFileSync } = require('node:fs');
const { join } = require('node:path');

const PACKAGE = join(__dirname, '../node_modules/@microsoft/office-js');

/** Names in the package's folder dist, and in which Excel each is loaded. Telemetry is left out: office.js goes on without it, and nothing is sent. */
const OFFICE_FILES = [
  { name: 'office.js', of: 'mọi Excel' },
  { name: 'excel-win32-16.01.js', of: 'Excel trên Windows' },
  { name: 'excel-win32-16.00.js', of: 'Excel 2016 trên Windows: chỉ để hiện thông báo' },
  { name: 'excel-mac-16.00.js', of: 'Excel trên Mac' },
  { name: 'excel-web-16.00.js', of: 'Excel trên web' },
  { name: 'vi-vn/office_strings.js', of: 'Office tiếng Việt' },
  { name: 'en-us/office_strings.js', of: 'Office tiếng Anh' },
  { name: 'o15apptofilemappingtable.js', of: 'trình duyệt, ngoài Excel' },
];

/** The mirror as it must be: version of the package, its integrity as npm states it, and each file with its hash. */
function officeMirror() {
  const { version } = JSON.parse(readFileSync(join(PACKAGE, 'package.json'), 'utf8'));
  const lock = JSON.parse(readFileSync(join(__dirname, '../package-lock.json'), 'utf8'));
  const { integrity } = lock.packages['node_modules/@microsoft/office-js'];
  const files = OFFICE_FILES.map((file) => ({
    ...file,
    sha256: createHash('sha256')
      .update(readFileSync(join(PACKAGE, 'dist', file.name)))
      .digest('hex'),
  }));
  return { version, integrity, files };
}

module.exports = { OFFICE_FILES, PACKAGE, officeMirror };
