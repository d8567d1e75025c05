/** The manifest keeps every rule, and every rule notices when it is broken: each on a copy, with its exact message. */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { inflateSync } from 'node:zlib';
import { surroundings } from '../../scripts/check-manifest';
import { ICONS, ICON_SIZES, draw } from '../../scripts/make-icons';
import { type ManifestWish, readManifest, writeManifest } from '../../scripts/manifest-file';
import { type Surroundings, manifestProblems } from '../../scripts/manifest-rules';
import { encodePng, pngSize } from '../../scripts/png';
import { version } from '../../package.json';
import { COMMANDS } from '../../src/commands/registry';
import { VERSION } from '../../src/terms/version';
import { ADD_IN_ID } from '../../workbench/add-in';

const good = surroundings();

test('the product says the version of the package', () => expect(VERSION).toBe(version));

test('the manifest of the project has no problems', () => expect(manifestProblems(good)).toEqual([]));

describe("in the reading of Microsoft's library", () => {
  const PROJECT = join(__dirname, '../../manifest.xml');
  const folder = mkdtempSync(join(tmpdir(), 'manifest-'));
  const file = join(folder, 'manifest.xml');
  afterAll(() => rmSync(folder, { recursive: true }));

  test('the manifest of the project says what it must, the id among it that the workbench reads settings by', async () => {
    const { info, problems } = await readManifest(PROJECT);
    expect(problems).toEqual([]);
    expect(info).toMatchObject({
      id: ADD_IN_ID,
      displayName: 'Bảng thi đua THADS',
      defaultSettings: { sourceLocation: 'https://localhost:3000/taskpane.html' },
    });
  });

  test.each([
    ['another id', /7c9f3d52/, '00000000', 'id must be 7c9f3d52-1b0e-4a57-9a6e-2f4d8f1c6b30, not 00000000-1b0e-4a57-9a6e-2f4d8f1c6b30'],
    ['more rights than needed', /ReadWriteDocument/, 'ReadDocument', 'permissions must be ReadWriteDocument, not ReadDocument'],
    ['another language', /vi-VN<\/Default/, 'en-US</Default', 'defaultLocale must be vi-VN, not en-US'],
    ['another host', /<Host Name="Workbook" \/>/, '<Host Name="Document" />', 'hosts must be Workbook, not Document'],
    ['a version that is not the package’s', /<Version>[^<]*/, '<Version>9.1.0.0', `version must be ${version}.0, not 9.1.0.0`],
  ])('%s', async (_, from, to, problem) => {
    writeFileSync(file, good.manifest.replace(from, to));
    expect((await readManifest(file)).problems).toEqual([problem]);
  });

  test('a deployment at another address keeps the rules and nothing of this machine', async () => {
    const info = await writeManifest(PROJECT, file, { url: 'https://thads.example.gov.vn/excel/' });
    expect(info).toMatchObject({ id: ADD_IN_ID, defaultSettings: { sourceLocation: 'https://thads.example.gov.vn/excel/taskpane.html' } });
    const manifest = readFileSync(file, 'utf8');
    expect(manifest).not.toContain('localhost:3000/');
    expect(manifestProblems({ ...good, manifest })).toEqual([]);
  });

  test('a second installation has an id and a name of its own, and keeps every rule', async () => {
    const info = await writeManifest(PROJECT, file, { url: 'https://thads.example.gov.vn/thu', id: 'random', name: 'Bảng thi đua (thử)' });
    expect(info.id).toMatch(/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/);
    expect(info).toMatchObject({ displayName: 'Bảng thi đua (thử)' });
    expect(info.id).not.toBe(ADD_IN_ID);
    expect((await readManifest(file, 'any')).problems).toEqual([]);
    expect(readFileSync(file, 'utf8')).toContain('<Override Locale="en-US" Value="Bảng thi đua (thử)"/>');
    expect(manifestProblems({ ...good, manifest: readFileSync(file, 'utf8') })).toEqual([]);
  });

  test.each<[string, ManifestWish, string]>([
    ['plain http', { url: 'http://thads.example.gov.vn' }, 'is not https'],
    ['no scheme', { url: 'thads.example.gov.vn' }, 'is no address'],
    ['a fragment', { url: 'https://x.example/a#b' }, 'is more than an address'],
    ['a question', { url: 'https://x.example/a?b=1' }, 'is more than an address'],
    ['a name and password', { url: 'https://user:pw@x.example/a' }, 'is more than an address'],
    ['a blank', { url: 'https://x.example/a b' }, 'is no address'],
    ['a quote', { url: 'https://x.example/a"b' }, 'is no address'],
    ['what replacing would read', { url: 'https://x.example/$&' }, 'is no address'],
    ['an id that is none', { url: 'https://x.example', id: 'nope' }, 'is no id'],
    ['a name that is too long', { url: 'https://x.example', name: 'x'.repeat(126) }, 'a name has 1 to 125 letters'],
    ['a blank name', { url: 'https://x.example', name: ' ' }, 'a name has 1 to 125 letters'],
  ])('%s is refused, and nothing is written', async (_, wish, message) => {
    writeFileSync(file, 'as it was');
    await expect(writeManifest(PROJECT, file, wish)).rejects.toThrow(message);
    expect(readFileSync(file, 'utf8')).toBe('as it was');
  });
});

const cut = (from: string, to: string) => (xml: string) => xml.slice(0, xml.indexOf(from)) + xml.slice(xml.indexOf(to, xml.indexOf(from)) + to.length);
const swap = (from: string | RegExp, to: string) => (xml: string) => xml.replace(from, () => to);

test.each<[string, (xml: string) => string, string[]]>([
  [
    'a child out of order',
    (xml) => swap('<Permissions>ReadWriteDocument</Permissions>', '')(xml).replace('<Hosts>', '<Permissions>ReadWriteDocument</Permissions><Hosts>'),
    [
      'OfficeApp: children must be Id Version ProviderName DefaultLocale DisplayName Description IconUrl HighResolutionIconUrl SupportUrl Hosts DefaultSettings Permissions VersionOverrides ExtendedOverrides, not Id Version ProviderName DefaultLocale DisplayName Description IconUrl HighResolutionIconUrl SupportUrl Permissions Hosts DefaultSettings VersionOverrides ExtendedOverrides',
    ],
  ],
  [
    'no introduction',
    (xml) => cut('<GetStarted>', '</GetStarted>')(xml),
    [
      'DesktopFormFactor: children must be GetStarted FunctionFile ExtensionPoint, not FunctionFile ExtensionPoint',
      'resid "GetStarted.Title" is defined and never used',
      'resid "GetStarted.Text" is defined and never used',
    ],
  ],
  [
    'a button without tooltip',
    cut('<Supertip>', '</Supertip>'),
    [
      'Thads.ShowPane: children must be Label Supertip Icon Action, not Label Icon Action',
      'resid "ShowPane.Tip" is defined and never used',
      'the tooltip title of "showPane" is not the registry\'s',
      'the tooltip of "showPane" is not the registry\'s',
    ],
  ],
  ['a short runtime', swap('lifetime="long"', 'lifetime="short"'), ['VersionOverrides/Hosts/Host/Runtimes/Runtime lifetime must be long, not short']],
  [
    'a runtime of its own',
    swap('<FunctionFile resid="Pane.Url"', '<FunctionFile resid="Functions.Url"'),
    ["Runtime, FunctionFile and the functions' Page must be the same resid"],
  ],
  ['a newer Excel asked for', swap('MinVersion="1.14"', 'MinVersion="1.15"'), ['VersionOverrides must require ExcelApi 1.14']],
  [
    'a resid defined twice',
    swap('<bt:String id="Tab.Label"', '<bt:String id="Group.Board"'),
    ['resid "Group.Board" is defined more than once', 'resid "Tab.Label" is used and not defined'],
  ],
  ['an id given twice', swap('id="Thads.Classify"', 'id="Thads.ShowPane"'), ['the id "Thads.ShowPane" is given more than once']],
  [
    'a label that is too long',
    swap('DefaultValue="Thi đua THADS"', `DefaultValue="${'x'.repeat(126)}"`),
    ['resid "Tab.Label": 126 characters, 1 to 125 are allowed'],
  ],
  [
    'a description that is too long',
    swap(/Số liệu không rời khỏi máy\./, 'x'.repeat(250)),
    [expect.stringMatching(/^Description: \d{3} characters, 1 to 250 are allowed$/) as never],
  ],
  ['an empty text', swap('Value="THADS awards"', 'Value=""'), ['resid "Tab.Label": 0 characters, 1 to 125 are allowed', '"Tab.Label" has no en-US override']],
  ['a text without English', swap('<bt:Override Locale="en-US" Value="THADS awards" />', ''), ['"Tab.Label" has no en-US override']],
  ['plain http', swap('<SupportUrl DefaultValue="https:', '<SupportUrl DefaultValue="http:'), ['SupportUrl: http://localhost:3000/taskpane.html is not https']],
  [
    'another host',
    swap('<SupportUrl DefaultValue="https://localhost:3000/', '<SupportUrl DefaultValue="https://example.com/'),
    ['SupportUrl: https://example.com/taskpane.html is outside of https://localhost:3000/'],
  ],
  ['an icon that is not there', swap('assets/mark-48.png', 'assets/mark-49.png'), ['resid "Mark.48": there is no file assets/mark-49.png']],
  ['an icon of another size', swap('assets/mark-48.png', 'assets/mark-40.png'), ['assets/mark-40.png has 40 × 40 pixels, the manifest says 48']],
  [
    'an icon size left out',
    swap('<bt:Image size="20" resid="Mark.20" />', ''),
    ['resid "Mark.20" is defined and never used', 'an icon has the sizes 16, 24, 32, 40, 48, 64, 80, not 16, 20, 24, 32, 40, 48, 64, 80'],
  ],
  [
    'an action that nobody knows',
    swap('<FunctionName>classify</FunctionName>', '<FunctionName>clasify</FunctionName>'),
    ['the command "classify" has no button', 'the button for "clasify" has no command'],
  ],
  [
    'another label than the registry',
    swap('DefaultValue="Phân loại"', 'DefaultValue="Xếp loại"'),
    ['the label of "classify" is not the registry\'s', 'the tooltip title of "classify" is not the registry\'s'],
  ],
  ['the icon of another command', (xml) => xml.replaceAll('assets/mark-', 'assets/classify-'), ['the icon of "markQualified" is not mark']],
  ['another namespace', swap('DefaultValue="THADS"', 'DefaultValue="THA"'), ['the namespace must be THADS, not THA']],
  [
    'no Vietnamese metadata',
    swap(/<bt:Override Locale="vi-VN"[^>]*>/, ''),
    ["the functions' metadata must be functions.json and, for vi-VN, functions-vi.json, not functions.json and "],
  ],
])('%s', (_, broken, problems) => {
  const manifest = broken(good.manifest);
  expect(manifest).not.toBe(good.manifest);
  expect(manifestProblems({ ...good, manifest })).toEqual(problems);
});

test.each<[string, string, string]>([
  ['requirements in the base part', '<DefaultSettings>', 'the base part must not have Requirements: Excel 2016 and 2019 are to see the pane'],
  ['a foreign domain', '<Hosts>', 'AppDomains: the pane goes to no other domain'],
])('%s', (_, before, problem) => {
  const added = problem.startsWith('AppDomains') ? '<AppDomains><AppDomain>https://example.com</AppDomain></AppDomains>' : '<Requirements />';
  const problems = manifestProblems({ ...good, manifest: good.manifest.replace(before, added + before) });
  expect(problems).toContain(problem);
});

test('a resid longer than 32 characters', () => {
  const long = 'T'.repeat(33);
  expect(manifestProblems({ ...good, manifest: good.manifest.replaceAll('"Tab.Label"', `"${long}"`) })).toEqual([
    `resid "${long}" must have 1 to 32 characters`,
  ]);
});

test('a text that is no XML', () => expect(manifestProblems({ ...good, manifest: '<OfficeApp><Id></OfficeApp>' })[0]).toMatch(/^not well-formed: /));

const withFile = (path: string, bytes: Buffer): Surroundings => ({ ...good, file: (asked) => (asked === path ? bytes : good.file(asked)) });

test('an icon that is no picture, or of another size than its name', () => {
  expect(manifestProblems(withFile('assets/board-16.png', Buffer.from('GIF89a')))).toEqual(expect.arrayContaining(['assets/board-16.png is no PNG']));
  expect(manifestProblems(withFile('assets/icon-32.png', encodePng(31, 32, new Uint8Array(31 * 32 * 4))))).toEqual([
    'assets/icon-32.png has 31 × 32 pixels, the manifest says 32',
  ]);
});

test('functions that the metadata and the code do not share', () => {
  expect(manifestProblems({ ...good, functionIds: [...good.functionIds.slice(1), 'NEW'] })).toEqual([
    'functions.json lacks the function NEW',
    'functions.json describes TARGET, which the code does not know',
    'functions-vi.json lacks the function NEW',
    'functions-vi.json describes TARGET, which the code does not know',
  ]);
});

test('a shortcut that the registry does not have', () => {
  const changed = good.file('assets/shortcuts.json')!.toString('utf8').replace('Alt+2', 'Alt+9');
  expect(manifestProblems(withFile('assets/shortcuts.json', Buffer.from(changed)))).toEqual([
    expect.stringMatching(/^shortcuts\.json says .*classify Phân loại Ctrl\+Shift\+Alt\+9.*, the registry .*classify Phân loại Ctrl\+Shift\+Alt\+2/),
  ]);
});

/** The unpacked picture: the packed bytes depend on the version of zlib. */
const pixelsOf = (png: Buffer): Buffer => {
  const at = png.indexOf('IDAT', 0, 'latin1');
  return inflateSync(png.subarray(at + 4, at + 4 + png.readUInt32BE(at - 4)));
};

test('the icons in assets/ are what the script draws', () => {
  for (const [name, layers] of Object.entries(ICONS)) {
    for (const size of ICON_SIZES) {
      const bytes = good.file(`assets/${name}-${size}.png`)!;
      expect([name, pngSize(bytes)]).toEqual([name, { width: size, height: size }]);
      if (size < 40) expect(pixelsOf(bytes)).toEqual(pixelsOf(encodePng(size, size, draw(layers, size))));
    }
  }
});

test('every command has an icon, and shortcuts are given once', () => {
  expect(COMMANDS.every(({ icon }) => ICONS[icon])).toBe(true);
  const keys = COMMANDS.flatMap(({ shortcut }) => shortcut ?? []);
  expect(new Set(keys).size).toBe(keys.length);
});
