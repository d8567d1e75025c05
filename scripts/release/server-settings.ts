/** Ready settings for the two usual servers, made of the build's own list (check.json): types, caching, policies and open files are stated once. Pure. */
import type { Listing, SiteFile } from '../../src/site-check/listing';
import { escaped } from './xml';

/** Kept for a year: the name changes with the content. */
const FOR_GOOD = 'public, max-age=31536000, immutable';

const endingOf = (name: string): string => name.slice(name.lastIndexOf('.'));

/** Ending and type, each ending once. */
const typesOf = (files: readonly SiteFile[]): [string, string][] =>
  [...new Map(files.map(({ name, type }) => [endingOf(name), type] as [string, string]))].sort();

/** Pages of one policy: one location for all of them. */
function pagesByPolicy(files: readonly SiteFile[]): Map<string, string[]> {
  const pages = new Map<string, string[]>();
  for (const { name, policy } of files) if (policy !== undefined) pages.set(policy, [...(pages.get(policy) ?? []), name]);
  return pages;
}

const pattern = (names: readonly string[]): string => names.map((name) => name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')).join('|');

/** Maps and a server block for nginx: a file for its folder conf.d. What the agency must fill in is marked. */
export function nginxSettings({ version, url, files, officejs }: Listing): string {
  const { hostname, port, pathname } = new URL(url);
  const below = pathname.replace(/\/+$/, '');
  // Two installations on one server: each has variables of its own.
  const own = below.replace(/[^A-Za-z0-9]+/g, '_');
  const map = (variable: string, lines: readonly string[]): string[] => [`map $uri ${variable} {`, ...lines.map((line) => `  ${line};`), '}', ''];
  const onlyFor = (names: readonly string[], value: string): string => `"~^${pattern([below])}/(${pattern(names)})$" "${value}"`;
  return [
    `# Bảng thi đua THADS ${version}: cấu hình nginx cho ${url}`,
    '# Đặt vào thư mục conf.d của nginx. Cần sửa ở những chỗ có dấu (*): hai tệp chứng thư, thư mục dist, và thư mục bản sao office.js nếu có.',
    '# Thử: nginx -t ; nạp lại: nginx -s reload. Rồi mở check.html trên một PC của người dùng.',
    '',
    '# Tệp có mã băm trong tên: giữ lâu được. Mọi tệp khác: luôn hỏi lại.',
    ...map(`$thads_cache${own}`, ['default "no-cache"', `"~^${pattern([below])}/.*\\.[0-9a-f]{8}\\.js(\\.LICENSE\\.txt)?$" "${FOR_GOOD}"`]),
    '# Chính sách bảo mật của từng trang, giống hệt trong trang.',
    ...map(`$thads_policy${own}`, ['default ""', ...[...pagesByPolicy(files)].map(([policy, names]) => onlyFor(names, policy))]),
    '# Excel trên web đọc những tệp này từ trang của Microsoft: chỉ có tên hàm và phím tắt.',
    ...map(`$thads_open${own}`, [
      'default ""',
      onlyFor(
        files.flatMap(({ name, open }) => (open ? [name] : [])),
        '*',
      ),
    ]),
    'server {',
    `  listen ${port || '443'} ssl;`,
    `  server_name ${hostname};`,
    '  ssl_certificate     /etc/ssl/thads/may-chu.crt;  # (*)',
    '  ssl_certificate_key /etc/ssl/thads/may-chu.key;  # (*)',
    '  ssl_protocols TLSv1.2 TLSv1.3;',
    '',
    `  location ${below}/ {`,
    '    alias /srv/thads/dist/;  # (*) thư mục dist của bộ cài, có dấu / ở cuối',
    '    types {',
    ...typesOf(files).map(([ending, type]) => `      ${type} ${ending.slice(1)};`),
    '    }',
    '    default_type application/octet-stream;',
    ...TEXTS,
    `    add_header Cache-Control $thads_cache${own} always;`,
    `    add_header Content-Security-Policy $thads_policy${own} always;`,
    `    add_header Access-Control-Allow-Origin $thads_open${own} always;`,
    '    add_header X-Content-Type-Options "nosniff" always;',
    '    index check.html;',
    '  }',
    `  location = ${below}/web.config { return 404; }`,
    ...officeLocation(url, officejs),
    '}',
    '',
  ].join('\n');
}

/** Texts are UTF-8, and sent compressed. */
const TEXTS = [
  '    charset utf-8;',
  '    charset_types text/javascript text/css application/json application/xml text/plain;',
  '    gzip on;',
  '    gzip_types text/javascript text/css application/json application/xml text/plain;',
];

/** Where the mirror of office.js stands on the same server. */
function officeLocation(url: string, officejs: string): string[] {
  const [own, office] = [new URL(url), new URL(officejs)];
  if (own.host !== office.host) return [];
  return [
    '',
    `  location ${office.pathname.replace(/[^/]*$/, '')} {`,
    '    alias /srv/thads/office/;  # (*) thư mục bản sao office.js, có dấu / ở cuối',
    '    types { text/javascript js; }',
    ...TEXTS,
    '    add_header Cache-Control "no-cache" always;',
    '    add_header Access-Control-Allow-Origin "*" always;',
    '  }',
  ];
}

/** web.config for IIS: lies in dist/ itself, where IIS looks for it. Needs no module that is not there by default. */
export function iisSettings({ version, url, files }: Listing): string {
  const types = typesOf(files).flatMap(([ending, type]) => [
    `      <remove fileExtension="${ending}" />`,
    `      <mimeMap fileExtension="${ending}" mimeType="${type}${type.startsWith('image/') ? '' : '; charset=utf-8'}" />`,
  ]);
  const hashed = files.flatMap(({ name, hashed: isHashed }) => (isHashed ? locationOf(name, [KEPT_FOR_GOOD]) : []));
  const open = files.flatMap(({ name, open: isOpen }) => (isOpen ? locationOf(name, [header('Access-Control-Allow-Origin', '*')]) : []));
  const pages = files.flatMap(({ name, policy }) => (policy === undefined ? [] : locationOf(name, [header('Content-Security-Policy', policy)])));
  return [
    '<?xml version="1.0" encoding="utf-8"?>',
    `<!-- Bảng thi đua THADS ${version}: cấu hình IIS cho ${escaped(url)}. Nằm trong thư mục dist; không phải sửa gì. -->`,
    '<configuration>',
    '  <system.webServer>',
    '    <staticContent>',
    '      <clientCache cacheControlMode="DisableCache" />',
    ...types,
    '    </staticContent>',
    '    <httpProtocol>',
    '      <customHeaders>',
    '        <remove name="X-Frame-Options" />',
    '        <remove name="Content-Security-Policy" />',
    '      </customHeaders>',
    '    </httpProtocol>',
    '  </system.webServer>',
    ...hashed,
    ...open,
    ...pages,
    '</configuration>',
    '',
  ].join('\r\n');
}

/** web.config for the folder with the mirror of office.js. */
export const iisOfficeSettings = ({ version }: Pick<Listing, 'version'>): string =>
  [
    '<?xml version="1.0" encoding="utf-8"?>',
    `<!-- Bảng thi đua THADS ${version}: cấu hình IIS cho thư mục bản sao office.js. Chép vào thư mục đó với tên web.config. -->`,
    '<configuration>',
    '  <system.webServer>',
    '    <staticContent>',
    '      <clientCache cacheControlMode="DisableCache" />',
    '      <remove fileExtension=".js" />',
    '      <mimeMap fileExtension=".js" mimeType="text/javascript; charset=utf-8" />',
    '    </staticContent>',
    header('Access-Control-Allow-Origin', '*'),
    '  </system.webServer>',
    '</configuration>',
    '',
  ].join('\r\n');

const locationOf = (name: string, inside: readonly string[]): string[] => [
  `  <location path="${escaped(name)}">`,
  '    <system.webServer>',
  ...inside,
  '    </system.webServer>',
  '  </location>',
];

const header = (name: string, value: string): string =>
  `      <httpProtocol><customHeaders><remove name="${name}" /><add name="${name}" value="${escaped(value)}" /></customHeaders></httpProtocol>`;

const KEPT_FOR_GOOD =
  '      <staticContent><clientCache cacheControlMode="UseMaxAge" cacheControlMaxAge="365.00:00:00" cacheControlCustom="public, immutable" /></staticContent>';
