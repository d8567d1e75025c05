/** The inline script for an Excel that is too old: it must run where nothing newer than ES5 does. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { runInNewContext } from 'node:vm';
import { Linter } from 'eslint';

const FILE = join(__dirname, '../../src/taskpane/floor.js');
const SOURCE = readFileSync(FILE, 'utf8');

/** Runs the script in a page that has, or lacks, some globals. @returns what the pane says, before and after the page has loaded */
function run(before: string, office: object | undefined, lost: readonly string[] = []): { pane: string; started: boolean } {
  const pane = { innerHTML: '' };
  const heard: ((event: { target: { tagName: string } }) => void)[] = [];
  const addEventListener = (_: string, listener: (typeof heard)[number]): void => void heard.push(listener);
  const window: { onload?: () => void; Office?: object; addEventListener: unknown } = { addEventListener };
  let started = false;
  runInNewContext(before + SOURCE, { window, document: { getElementById: () => pane } });
  window.Office = office && { ...office, onReady: () => (started = true) };
  for (const tagName of lost) heard.forEach((listener) => listener({ target: { tagName } }));
  window.onload?.();
  return { pane: pane.innerHTML, started };
}

it('says in Internet Explorer which Excel is needed, and tells Excel that it has started', () => {
  const { pane, started } = run('Promise = WeakRef = undefined; delete String.prototype.replaceAll;', {});
  expect(pane).toContain('Cần Excel 2021, Excel 2024, Microsoft 365 hoặc Excel trên web.');
  expect(started).toBe(true);
});

it('says the same in the first Edge, which knows promises', () => {
  expect(run('delete String.prototype.replaceAll;', {}).pane).toContain('Cần Excel 2021');
});

it('says the same in Safari 14.0, which lacks what the pane is built with', () => {
  expect(run('WeakRef = undefined;', {}).pane).toContain('Cần Excel 2021');
});

it('says nothing in a current Excel', () => expect(run('', {})).toEqual({ pane: '', started: false }));

it('says when office.js could not be loaded', () => expect(run('', undefined).pane).toContain('Không tải được thư viện của Office'));

it('says when a script of ours could not be loaded, and nothing of a picture', () => {
  expect(run('', {}, ['SCRIPT']).pane).toMatch(/^<h1>Không tải được bảng thi đua<.h1><p>Hãy kiểm tra kết nối mạng/);
  expect(run('', {}, ['IMG']).pane).toBe('');
});

it('is plain ES5', () => {
  const problems = new Linter().verify(SOURCE, [{ languageOptions: { ecmaVersion: 5, sourceType: 'script' } }]);
  expect(problems).toEqual([]);
});
