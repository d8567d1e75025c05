/** The release: what may be asked of it, settings of servers that check.html has nothing to say about, archives that are the same wherever they are made. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { archiveOf, type Files, sumsOf } from '../../scripts/release/archive';
import { policyFile, registryFile } from '../../scripts/release/catalog';
import { officeCopy, officeCopyForLinux, readFirst } from '../../scripts/release/papers';
import { iisSettings, nginxSettings } from '../../scripts/release/server-settings';
import { idOf, wishOf } from '../../scripts/release/wish';
import { OFFICE_FILES, officeMirror } from '../../scripts/office-mirror.cjs';
import { compare } from '../../src/site-check/checks';
import type { Answer, Found, Listing } from '../../src/site-check/listing';
import { ensureBuild } from '../../workbench/server/build';

jest.setTimeout(180_000);

const URL = 'https://may-chu.example:8443/thi-dua/thads';
let listing: Listing;
beforeAll(async () => {
  const built = JSON.parse(readFileSync(join(await ensureBuild(), 'pane/check.json'), 'utf8')) as Listing;
  listing = { ...built, url: URL, officejs: 'https://may-chu.example:8443/office/office.js' };
});

/** What check.html finds where files are served with these headers. */
function foundWith(headersOf: (name: string) => Record<string, string>): Found {
  const manifest = readFileSync(join(__dirname, '../../manifest.xml'), 'utf8').replaceAll('https://localhost:3000', URL);
  const answer = (name: string, sha256: string): Answer => ({
    status: 200,
    redirected: false,
    headers: headersOf(name),
    sha256,
    text: name === 'manifest.xml' ? manifest : '',
  });
  return {
    here: URL,
    trusted: true,
    files: new Map(listing.files.map(({ name, sha256 }) => [name, answer(name, sha256 ?? '-')])),
    office: new Map(listing.office.files.map(({ name, sha256 }) => [name, answer(name, sha256)])),
    officeRuns: true,
  };
}

const wrong = (found: Found): string[] =>
  compare(listing, found).flatMap(({ id, state, found: facts }) => (state === 'right' ? [] : [`${id}: ${facts.join(', ')}`]));

test('nginx: what its maps and types come to is what check.html asks for', () => {
  const conf = nginxSettings(listing);
  const map = (variable: string) => {
    const [, body] = new RegExp(`map \\$uri \\${variable} \\{([\\s\\S]*?)\\n\\}`).exec(conf)!;
    const rules = [...body!.matchAll(/^ {2}("~([^"]*)"|default) "([^"]*)";$/gm)].map(([, , pattern, value]) => ({
      pattern: pattern === undefined ? null : new RegExp(pattern),
      value: value!,
    }));
    // Regular expressions in their order, else the default.
    return (uri: string): string => (rules.find(({ pattern }) => pattern?.test(uri)) ?? rules.find(({ pattern }) => pattern === null))!.value;
  };
  const [cache, policy, open] = [map('$thads_cache_thi_dua_thads'), map('$thads_policy_thi_dua_thads'), map('$thads_open_thi_dua_thads')];
  const types = new Map([...conf.matchAll(/^ {6}(\S+) (\w+);$/gm)].map(([, type, ending]) => [ending!, type!]));
  const found = foundWith((name) => {
    const uri = `/thi-dua/thads/${name}`;
    const type = types.get(name.slice(name.lastIndexOf('.') + 1))!;
    // nginx sends no header whose value is empty.
    return Object.fromEntries(
      [
        ['content-type', type.startsWith('image/') ? type : `${type}; charset=utf-8`],
        ['cache-control', cache(uri)],
        ['content-security-policy', policy(uri)],
        ['access-control-allow-origin', open(uri)],
      ].filter(([, value]) => value !== '') as [string, string][],
    );
  });
  expect(wrong(found)).toEqual([]);
  expect(conf).toContain('listen 8443 ssl;');
  expect(conf).toContain('location /thi-dua/thads/ {');
  expect(conf).toContain('location /office/ {');
});

test('IIS: what web.config comes to is what check.html asks for', () => {
  const config = iisSettings(listing);
  const types = new Map([...config.matchAll(/<mimeMap fileExtension="([^"]*)" mimeType="([^"]*)" \/>/g)].map(([, ending, type]) => [ending!, type!]));
  const places = new Map([...config.matchAll(/<location path="([^"]*)">([\s\S]*?)<\/location>/g)].map(([, name, body]) => [name!, body!]));
  const unescaped = (text: string): string => text.replaceAll('&quot;', '"').replaceAll('&lt;', '<').replaceAll('&amp;', '&');
  const found = foundWith((name) => {
    const own = places.get(name) ?? '';
    const [, custom, days] = /cacheControlMaxAge="(\d+)[^"]*" cacheControlCustom="([^"]*)"/.exec(own) ?? [];
    return {
      'content-type': types.get(name.slice(name.lastIndexOf('.')))!,
      'cache-control': custom === undefined ? 'no-cache' : `${days},max-age=${Number(custom) * 86_400}`,
      ...Object.fromEntries([...own.matchAll(/<add name="([^"]*)" value="([^"]*)" \/>/g)].map(([, key, value]) => [key!.toLowerCase(), unescaped(value!)])),
    };
  });
  expect(wrong(found)).toEqual([]);
  // One location per file: IIS refuses a second one for the same path.
  expect(places.size).toBe([...config.matchAll(/<location /g)].length);
});

test('the build lists everything that it holds but the list itself, and every package has its licence', async () => {
  const folder = join(await ensureBuild(), 'pane');
  const names = listing.files.map(({ name }) => name);
  expect(names).toEqual(
    expect.arrayContaining([
      'taskpane.html',
      'check.html',
      'check-worker.js',
      'manifest.xml',
      'THIRD-PARTY-NOTICES.txt',
      'help/quan-tri.html',
      'help/bao-mat.html',
    ]),
  );
  expect(names).not.toContain('check.json');
  const notices = readFileSync(join(folder, 'THIRD-PARTY-NOTICES.txt'), 'utf8');
  // Of the first screen, of parts on demand, and of what a package has taken into its own files.
  const packages = [...notices.matchAll(/^-{80}\n(\S+) \d+\.\d+\.\d+/gm)].map(([, name]) => name);
  expect(packages).toEqual(expect.arrayContaining(['react', 'react-dom', '@fluentui/react-components', 'docx', 'fflate', 'zod', 'nanoid']));
  for (const part of notices.split(/^-{80}$/m).slice(1)) expect(part.length).toBeGreaterThan(300);
});

describe('archives', () => {
  const files = (): Files =>
    new Map([
      ['b.txt', Buffer.from('hai')],
      ['a/một.txt', Buffer.from('một')],
    ]);
  const time = new Date('2026-11-30T20:30:00Z');

  test('are the same in every time zone and in any order of files', () => {
    const before = process.env['TZ'];
    const made = ['UTC', 'Asia/Ho_Chi_Minh', 'America/Los_Angeles'].map((zone) => {
      process.env['TZ'] = zone;
      return Buffer.from(archiveOf(zone === 'UTC' ? files() : new Map([...files()].reverse()), 'thads', time)).toString('base64');
    });
    if (before === undefined) delete process.env['TZ'];
    else process.env['TZ'] = before;
    expect(new Set(made).size).toBe(1);
    expect(Object.fromEntries(Object.entries(unzipSync(Buffer.from(made[0]!, 'base64'))).map(([name, bytes]) => [name, strFromU8(bytes)]))).toEqual({
      'thads/a/một.txt': 'một',
      'thads/b.txt': 'hai',
    });
  });

  test('sums as sha256sum reads them', () =>
    expect(
      sumsOf(
        new Map([
          ['b', Buffer.from('')],
          ['a', Buffer.from('abc')],
        ]),
      ),
    ).toBe('ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad  a\ne3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855  b\n'));
});

describe('wishes', () => {
  test('an address alone', () =>
    expect(wishOf(['--url', 'https://a.example/thads/'])).toEqual({ url: 'https://a.example/thads', share: '\\\\may-chu\\thads' }));
  test('a new id is always the same for an address', () => {
    const id = (url: string): string | undefined => wishOf(['--url', url, '--id', 'new']).id;
    expect(id('https://a.example/thads')).toBe(id('https://a.example/thads/'));
    expect(id('https://a.example/thads')).not.toBe(id('https://a.example/thu'));
    // RFC 9562, appendix A.4: version 5 of an address, of its own name space there.
    expect(idOf('https://a.example')).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-5[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
  });
  test.each([
    [[], /--url is missing/],
    [['--url', 'http://a.example/thads'], /not https/],
    [['--url', 'a.example'], /no address/],
    [['--url', 'https://a.example/thads', '--officejs', 'https://a.example/office/'], /no address of office\.js/],
    [['--url', 'https://a.example/thads', '--officejs', 'http://a.example/office/office.js'], /not https/],
    [['--url', 'https://a.example/thads', '--share', 'C:\\thads'], /no shared folder/],
    [['--url', 'https://a.example:443/thads'], /write https:\/\/a\.example\/thads$/],
    [['--url', 'https://A.example/thads'], /write https:\/\/a\.example\/thads$/],
    [['--url', 'https://a.example/x/../thads'], /write https:\/\/a\.example\/thads$/],
    [['--url', 'https://thi-đua.example/thads'], /write https:\/\/xn--thi-ua-e3a\.example\/thads$/],
    [['--url', 'https://a.example/thi-đua'], /letters that servers read differently/],
    [['--url', 'https://a.example/a+b'], /letters that servers read differently/],
    [['--url', 'https://a.example/thads', '--officejs', 'https://a.example/thads/office.js'], /folder of its own/],
    [['--url', 'https://a.example/', '--officejs', 'https://a.example/office.js'], /folder of its own/],
    [['--url', 'https://a.example/thads', '--id', 'random'], /--id new/],
    [['--url', 'https://a.example/thads', '--colour', 'red'], /--colour/],
  ])('%j is refused', (args, problem) => expect(() => wishOf(args)).toThrow(problem));
});

describe('papers', () => {
  test('the first file names the address and leads to the pages', () => {
    const text = readFirst(listing);
    for (const word of [URL, listing.officejs, 'quan-tri.html', 'bat-dau.html', 'bao-mat.html']) expect(text).toContain(word);
    expect(text.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
  });

  test('the copy of office.js: every file, and the hash that npm states, as certutil prints it', () => {
    const text = officeCopy(listing);
    for (const { name } of OFFICE_FILES) {
      expect(text).toContain(`"%~1\\dist\\${name.replaceAll('/', '\\')}"`);
      expect(officeCopyForLinux()).toContain(name);
    }
    // Folders may be called "package (1)": no block in brackets.
    expect(text.split('\r\n').filter((line) => /^if .*\(|^\(/.test(line))).toEqual([]);
    const { integrity } = officeMirror();
    expect(text).toContain(Buffer.from(integrity.replace('sha512-', ''), 'base64').toString('hex'));
    // The command prompt reads it letter by letter.
    expect(text).toMatch(/^[\x20-\x7e\r\n]*$/);
  });

  test('the trusted catalogue', () => {
    const catalog = { id: '01234567-89ab-5def-8123-456789abcdef', share: '\\\\may-chu\\thi đua' };
    expect(registryFile(catalog)).toContain('"Url"="\\\\\\\\may-chu\\\\thi đua"');
    expect(registryFile(catalog)).toContain('TrustedCatalogs\\{01234567-89ab-5def-8123-456789abcdef}]');
    expect(policyFile(catalog)).toContain('value="\\\\may-chu\\thi đua"');
    expect(new Set([...policyFile(catalog).matchAll(/uid="([^"]*)"/g)].map(([, uid]) => uid)).size).toBe(4);
  });
});
