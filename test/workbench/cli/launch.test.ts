/** How the command line starts: a bundle that is never stale, processes that start at once, and the two scripts of package.json, which are one program. */
import { execFile, execFileSync, spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';

const ROOT = join(__dirname, '../../..');
const CLI = join(ROOT, 'workbench/cli');
const REPORTS = join(ROOT, 'test/fixtures/reports');
let folder: string;

beforeEach(() => (folder = mkdtempSync(join(tmpdir(), 'launch-'))));
afterEach(() => rmSync(folder, { recursive: true }));

describe('the bundle', () => {
  const cache = () => join(folder, 'cache/of/the/bundle');
  /** A program of two sources, which says what stands in the second one and its own error's name. */
  function write(text: string): void {
    writeFileSync(join(folder, 'part.ts'), `export const TEXT: string = ${JSON.stringify(text)};\nexport class OddError extends Error {}\n`);
    const entry = join(folder, 'entry.ts');
    if (!existsSync(entry)) writeFileSync(entry, `import { OddError, TEXT } from './part';\nexport const say = (): string => TEXT + OddError.name;\n`);
    writeFileSync(join(folder, 'lock.json'), '{}');
  }
  const script = () => {
    const place = { root: folder, entry: 'entry.ts', also: ['lock.json'], cache: cache() };
    return `require(${JSON.stringify(join(CLI, 'bundle.cjs'))}).load(${JSON.stringify(place)}, 'test').then(({ say }) => console.log(say()))`;
  };
  const start = (): string => execFileSync(process.execPath, ['-e', script()], { encoding: 'utf8' });
  const bundle = (): string => readFileSync(join(cache(), 'bundle.js'), 'utf8');
  /** Makes a source older than any build, so that the next bundle is no build of a moment in which it changed. */
  const settle = (...names: string[]): void => names.forEach((name) => utimesSync(join(folder, name), new Date(2024, 1, 1), new Date(2024, 1, 1)));

  beforeEach(() => {
    write('one ');
    settle('part.ts', 'entry.ts', 'lock.json');
  });

  test('is made, kept with its compiled code, and used again', () => {
    expect(start()).toBe('one OddError\n');
    expect(readdirSync(cache()).sort()).toEqual(['bundle.js', 'bundle.js.test.code']);
    // A mark that a new build would not have: what runs is the file.
    writeFileSync(join(cache(), 'bundle.js'), bundle().replace('one ', 'two '));
    rmSync(join(cache(), 'bundle.js.test.code'));
    expect(start()).toBe('two OddError\n');
  });

  test.each(['part.ts', 'entry.ts', 'lock.json'])('is made anew when %s is newer, or older', (name) => {
    start();
    for (const time of [new Date(2024, 2, 2), new Date(2023, 2, 2)]) {
      writeFileSync(join(cache(), 'bundle.js'), bundle().replace('one ', 'old '));
      utimesSync(join(folder, name), time, time);
      expect(start()).toBe('one OddError\n');
    }
  });

  test('of other text and the same length: the compiled code of the old one is not run', () => {
    start();
    write('uno ');
    expect(start()).toBe('uno OddError\n');
    expect(start()).toBe('uno OddError\n');
  });

  test('a source that changed while it was made counts as changed after it', () => {
    const soon = new Date(Date.now() + 3_600_000);
    utimesSync(join(folder, 'part.ts'), soon, soon);
    start();
    expect(bundle()).toMatch(/"part\.ts":-1/);
    expect(start()).toBe('one OddError\n');
  });

  test.each(['', '//', '//{"id":"x","inputs":{}', '//{"inputs":{"gone.ts":1}}\n'])('a damaged bundle (%p) is made anew', (text) => {
    mkdirSync(cache(), { recursive: true });
    writeFileSync(join(cache(), 'bundle.js'), text);
    writeFileSync(join(cache(), 'bundle.js.test.code'), 'no code');
    expect(start()).toBe('one OddError\n');
  });

  test('several that start at once each say the right thing and leave one bundle', async () => {
    const run = () => promisify(execFile)(process.execPath, ['-e', script()]);
    const said = await Promise.all([run(), run(), run()]);
    expect(said.map(({ stdout }) => stdout)).toEqual(['one OddError\n', 'one OddError\n', 'one OddError\n']);
    expect(readdirSync(cache()).sort()).toEqual(['bundle.js', 'bundle.js.test.code']);
    expect(start()).toBe('one OddError\n');
  });

  test('where nothing can be kept it runs all the same', () => {
    writeFileSync(join(folder, 'cache'), 'a file, where a folder should be');
    expect(start()).toBe('one OddError\n');
  });

  test('a source with a mistake: esbuild says where, and nothing is kept', () => {
    writeFileSync(join(folder, 'part.ts'), 'export const = ;');
    const { status, stderr } = spawnSync(process.execPath, ['-e', script()], { encoding: 'utf8' });
    expect(status).not.toBe(0);
    expect(stderr).toContain('part.ts');
    expect(existsSync(cache())).toBe(false);
  });
});

describe('the program', () => {
  const { scripts } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')) as { scripts: Record<string, string> };
  const REPORT = join(REPORTS, '37-chi-co-don-vi.xlsx');
  /** Runs a script as npm does: in the project's folder, with the caller's in INIT_CWD. */
  function npmRun(name: string, ...args: string[]) {
    const [program, ...words] = scripts[name]!.split(' ');
    expect(program).toBe('node');
    return spawnSync(process.execPath, [...words, ...args], { cwd: ROOT, env: { ...process.env, INIT_CWD: folder }, encoding: 'utf8' });
  }

  test('`classify` is `thads classify`, byte for byte', () => {
    for (const options of [[], ['--json'], ['--formulas', 'builtin']]) {
      const one = npmRun('classify', REPORT, 'out.xlsx', ...options);
      const bytes = readFileSync(join(folder, 'out.xlsx'));
      const two = npmRun('thads', 'classify', REPORT, 'out.xlsx', ...options);
      expect([one.status, one.stdout, one.stderr]).toEqual([two.status, two.stdout, two.stderr]);
      expect(one.status).toBe(0);
      expect(readFileSync(join(folder, 'out.xlsx')).equals(bytes)).toBe(true);
    }
  });

  test.each<[status: number, stream: 'stdout' | 'stderr', args: string[]]>([
    [0, 'stdout', ['classify', REPORT, 'out.xlsx']],
    [1, 'stderr', ['remove', REPORT, 'out.xlsx']],
    [64, 'stderr', ['classify', REPORT]],
  ])('exit code %i, told on %s', (status, stream, args) => {
    const run = npmRun('thads', ...args);
    expect(run.status).toBe(status);
    expect([run.stdout !== '', run.stderr !== '']).toEqual([stream === 'stdout', stream === 'stderr']);
    expect(existsSync(join(folder, 'out.xlsx'))).toBe(status === 0);
  });

  test('started from another folder without npm, paths count from there', () => {
    const run = spawnSync(process.execPath, [join(CLI, 'launch.cjs'), 'classify', REPORT, 'here.xlsx'], {
      cwd: folder,
      env: { ...process.env, INIT_CWD: ROOT },
      encoding: 'utf8',
    });
    expect([run.status, run.stderr]).toEqual([0, '']);
    expect(existsSync(join(folder, 'here.xlsx'))).toBe(true);
  });
});

test('a project that is not installed: a sentence with a code, no words of Node', () => {
  mkdirSync(join(folder, 'workbench/cli'), { recursive: true });
  for (const name of ['launch.cjs', 'bundle.cjs']) writeFileSync(join(folder, 'workbench/cli', name), readFileSync(join(CLI, name)));
  const { status, stdout, stderr } = spawnSync(process.execPath, [join(folder, 'workbench/cli/launch.cjs'), 'classify'], { encoding: 'utf8' });
  expect([status, stdout]).toEqual([1, '']);
  expect(stderr).toBe('Không chạy được lệnh (mã lỗi MODULE_NOT_FOUND). Hãy chạy "npm ci" trong thư mục của dự án rồi thử lại.\n');
});
