/** Each thing that a server can do wrong has a line of its own, and nothing else turns red. */
import { CHECKS, type CheckId, compare } from '../../src/site-check/checks';
import type { Answer, Found, Listing, SiteFile } from '../../src/site-check/listing';
import { CHECK_TEXTS } from '../../src/site-check/texts';

const URL = 'https://may-chu.example/thads';
const POLICY = "default-src 'none'; script-src 'self'";

const FILES: SiteFile[] = [
  { name: '1.0123abcd.js', type: 'text/javascript', sha256: 'a', hashed: true },
  { name: '2.0123abcd.js', type: 'text/javascript', sha256: 'b', hashed: true, language: 'en' },
  { name: 'check-worker.js', type: 'text/javascript', sha256: 'w' },
  { name: 'assets/icon-32.png', type: 'image/png', sha256: 'c' },
  { name: 'functions-vi.json', type: 'application/json', sha256: 'd', open: true },
  { name: 'functions.json', type: 'application/json', sha256: 'e', open: true },
  { name: 'manifest.xml', type: 'application/xml', sha256: 'm' },
  { name: 'taskpane.html', type: 'text/html', sha256: 'f', policy: POLICY },
];

const listing: Listing = {
  version: '1.2.3',
  commit: '0123456789',
  url: URL,
  officejs: 'https://may-chu.example/office/office.js',
  office: {
    version: '1.1.1',
    files: ['office.js', 'excel-win32-16.01.js', 'vi-vn/office_strings.js'].map((name) => ({ name, of: 'Excel', sha256: `office ${name}` })),
  },
  files: FILES,
};

const MANIFEST = `<OfficeApp xmlns="http://schemas.microsoft.com/x"><Version>1.2.3.0</Version><IconUrl DefaultValue="${URL}/assets/icon-32.png" /><ExtendedOverrides Url="${URL}/functions.json" /></OfficeApp>`;

const answerOf = ({ name, type, sha256 = 'any', hashed, open, policy }: SiteFile): Answer => ({
  status: 200,
  redirected: false,
  headers: {
    'content-type': type.startsWith('image/') ? type : `${type}; charset=utf-8`,
    'cache-control': hashed ? 'public, max-age=31536000, immutable' : 'no-cache',
    ...(open && { 'access-control-allow-origin': '*' }),
    ...(policy && { 'content-security-policy': policy }),
  },
  sha256,
  text: name === 'manifest.xml' ? MANIFEST : '',
});

/** A server that does everything as it must. */
const good = (): Found => ({
  here: URL,
  trusted: true,
  files: new Map(FILES.map((file) => [file.name, answerOf(file)])),
  office: new Map(listing.office.files.map(({ name, sha256 }) => [name, { ...answerOf({ name, type: 'text/javascript' }), sha256 }])),
  officeRuns: true,
});

/** The same with one file answered otherwise. */
const with_ = (name: string, change: Partial<Answer> | null): Found => {
  const found = good();
  const files = new Map(found.files);
  files.set(name, change && { ...files.get(name)!, ...change });
  return { ...found, files };
};
const header = (name: string, key: string, value: string | undefined): Found =>
  with_(name, { headers: { ...answerOf(FILES.find((file) => file.name === name)!).headers, [key]: value } });
const office = (name: string, change: Partial<Answer> | null): Found => {
  const found = good();
  const files = new Map(found.office);
  files.set(name, change && { ...files.get(name)!, ...change });
  return { ...found, office: files };
};

const wrongIn = (found: Found, of = listing): CheckId[] => compare(of, found).flatMap(({ id, state }) => (state === 'wrong' ? [id] : []));

test('nothing is wrong with a good server', () => {
  expect(compare(listing, good()).map(({ state }) => state)).toEqual(CHECKS.map(() => 'right'));
});

test.each<[CheckId, string, Found]>([
  ['address', 'another host', { ...good(), here: 'https://10.0.0.5/thads' }],
  ['address', 'another folder', { ...good(), here: 'https://may-chu.example/thads/dist' }],
  ['certificate', 'not taken', { ...good(), trusted: false }],
  ['files', 'not there', with_('assets/icon-32.png', { status: 404 })],
  ['files', 'no answer', with_('1.0123abcd.js', null)],
  ['files', 'a sign-in page', with_('taskpane.html', { redirected: true })],
  ['contents', 'changed', with_('1.0123abcd.js', { sha256: 'x' })],
  ['types', 'a script as text', header('1.0123abcd.js', 'content-type', 'text/plain')],
  ['types', 'not said', header('taskpane.html', 'content-type', undefined)],
  ['types', 'another charset', header('taskpane.html', 'content-type', 'text/html; charset=windows-1258')],
  ['caching', 'a page that is kept', header('taskpane.html', 'cache-control', 'max-age=86400')],
  ['caching', 'nothing said of the manifest', header('manifest.xml', 'cache-control', undefined)],
  ['caching', 'a hashed file that is not kept', header('1.0123abcd.js', 'cache-control', 'no-cache')],
  ['policy', 'none', header('taskpane.html', 'content-security-policy', undefined)],
  ['policy', 'another', header('taskpane.html', 'content-security-policy', "default-src *; script-src 'self'")],
  ['policy', 'one more', header('taskpane.html', 'content-security-policy', `${POLICY}; img-src *`)],
  ['framing', 'forbidden by the old header', header('taskpane.html', 'x-frame-options', 'SAMEORIGIN')],
  ['framing', 'forbidden by the new one', header('taskpane.html', 'content-security-policy', `${POLICY}; frame-ancestors 'self'`)],
  ['sharing', 'not open', header('functions.json', 'access-control-allow-origin', undefined)],
  ['sharing', 'open to one', header('functions.json', 'access-control-allow-origin', 'https://may-chu.example')],
  ['manifest', 'of another address', with_('manifest.xml', { text: MANIFEST.replaceAll('may-chu', 'localhost') })],
  ['manifest', 'of a file that is not there', with_('manifest.xml', { text: MANIFEST.replace('icon-32', 'icon-99') })],
  ['manifest', 'of another version', with_('manifest.xml', { text: MANIFEST.replace('1.2.3.0', '1.2.2.0') })],
  ['manifest', 'altered elsewhere', with_('manifest.xml', { sha256: 'x' })],
  ['languages', 'English texts are not there', with_('2.0123abcd.js', { status: 404 })],
  ['languages', 'names of functions are changed', with_('functions-vi.json', { sha256: 'x' })],
  ['languages', 'texts of office.js', office('vi-vn/office_strings.js', { status: 404 })],
  ['officeFiles', 'of Windows', office('excel-win32-16.01.js', null)],
  ['officeFiles', 'another version', office('office.js', { sha256: 'x' })],
  ['officeFiles', 'a type that may not run', office('excel-win32-16.01.js', { headers: { 'content-type': 'application/octet-stream' } })],
])('%s: %s', (id, _, found) => expect(wrongIn(found)).toEqual([id]));

test.each<[string, Found]>([
  ['is not there', { ...office('office.js', { status: 404 }), officeRuns: false }],
  ['may not run for its type', { ...office('office.js', { headers: { 'content-type': 'text/plain' } }), officeRuns: false }],
])('office.js of the mirror that %s is one line: nothing more can be said of the mirror', (_, found) => {
  expect(wrongIn(found)).toEqual(['office']);
  expect(compare(listing, found).flatMap(({ id, state }) => (state === 'unknown' ? [id] : []))).toEqual(['officeFiles']);
});

test('a mirror that others may not read: office.js runs, more cannot be told', () => {
  const found: Found = { ...good(), office: new Map(listing.office.files.map(({ name }) => [name, null])) };
  expect(wrongIn(found)).toEqual([]);
  expect(compare(listing, found).flatMap(({ id, state }) => (state === 'unknown' ? [id] : []))).toEqual(['officeFiles']);
});

test('a worker of a wrong type says nothing of the certificate', () => {
  const found: Found = { ...header('check-worker.js', 'content-type', 'text/plain'), trusted: false };
  expect(wrongIn(found)).toEqual(['types']);
});

test('a policy may say its parts in another order', () =>
  expect(wrongIn(header('taskpane.html', 'content-security-policy', "script-src 'self' ;default-src 'none'"))).toEqual([]));

test('old names of scripts and XML are as good', () => {
  expect(wrongIn(header('1.0123abcd.js', 'content-type', 'application/javascript'))).toEqual([]);
  expect(wrongIn(header('manifest.xml', 'content-type', 'text/xml; charset="UTF-8"'))).toEqual([]);
});

describe('office.js from Microsoft', () => {
  const microsoft = { ...listing, officejs: 'https://appsforoffice.microsoft.com/lib/1/hosted/office.js' };
  test('runs', () => expect(wrongIn({ ...good(), office: new Map() }, microsoft)).toEqual([]));
  test('does not run', () => expect(wrongIn({ ...good(), office: new Map(), officeRuns: false }, microsoft)).toEqual(['office']));
});

describe('what cannot be told is not said to be wrong', () => {
  const unknown = (found: Found): CheckId[] => compare(listing, found).flatMap(({ id, state }) => (state === 'unknown' ? [id] : []));
  test('a browser that does not tell of certificates', () => expect(unknown({ ...good(), trusted: null })).toEqual(['certificate']));
  test('no hashes without https', () => {
    const found: Found = {
      ...good(),
      here: URL.replace('https', 'http'),
      trusted: false,
      files: new Map([...good().files].map(([name, answer]) => [name, { ...answer!, sha256: '' }])),
    };
    expect(unknown(found)).toEqual(['contents']);
    expect(wrongIn(found)).toEqual(['address', 'certificate']);
    expect(CHECK_TEXTS.contents.unknown).toBeDefined();
  });
});

test('every line says what it is about and what to do', () => {
  for (const id of CHECKS) expect(CHECK_TEXTS[id].title.length * CHECK_TEXTS[id].todo.length).toBeGreaterThan(0);
});
