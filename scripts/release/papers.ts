/** The small texts of the archive, in Vietnamese, with the ends of lines that Windows expects. Pure. */
import { officeMirror } from '../office-mirror.cjs';
import type { Listing } from '../../src/site-check/listing';
import { isMirror } from '../../src/site-check/checks';

const lines = (...all: string[]): string => `${all.join('\r\n')}\r\n`;

/** The first file that one opens. @param listing of the build */
export const readFirst = ({ version, url, officejs }: Listing): string =>
  lines(
    `BẢNG THI ĐUA THADS CHO EXCEL, phiên bản ${version}`,
    '',
    `Bộ cài này chỉ dùng cho địa chỉ ${url}`,
    `office.js được lấy từ ${officejs}`,
    '',
    'Người quản trị: mở dist\\help\\quan-tri.html bằng trình duyệt và làm theo từng bước.',
    'Người dùng:     mở dist\\help\\bat-dau.html.',
    'Bảo mật:        dist\\help\\bao-mat.html.',
    '',
    'dist\\          các tệp đặt trên máy chủ web (đã có web.config cho IIS)',
    'trang-web\\     cho PC không chạy được bổ trợ: mở trang-web\\index.html bằng trình duyệt',
    'manifest.xml   tệp đưa tới Excel',
    'may-chu\\       cấu hình nginx; lệnh chép bản sao office.js (.cmd, .sh) và web.config cho nó',
    'pc\\            khai báo thư mục tin cậy cho Excel: .reg cho một PC, .xml cho Group Policy',
    'CHANGELOG.md   nhật ký thay đổi',
    'SHA256SUMS     mã băm của mọi tệp',
    '',
    'Kiểm tra tệp trước khi cài, trong PowerShell, tại thư mục này (không in gì là đúng):',
    '  Get-Content SHA256SUMS | ForEach-Object { $h, $f = $_ -split \'  \', 2; if ((Get-FileHash $f).Hash -ne $h) { "SAI: $f" } }',
    'trên Linux: sha256sum -c --quiet SHA256SUMS',
  );

/** @param id of the manifest */
export const versionFile = ({ version, commit, url, officejs }: Listing, id: string): string =>
  lines(`version ${version}`, `commit ${commit}`, `url ${url}`, `officejs ${officejs}`, `id ${id}`);

/** The package's hash as its own registry states it, as certutil and sha512sum print it. */
const sha512 = (): string => Buffer.from(officeMirror().integrity.replace('sha512-', ''), 'base64').toString('hex');

/** Copies what Excel needs of the office.js package, and nothing else. ASCII: the command prompt reads letters in its own way. */
export function officeCopy(listing: Listing): string {
  const { version, files } = officeMirror();
  const folders = [...new Set(files.flatMap(({ name }) => (name.includes('/') ? [name.slice(0, name.lastIndexOf('/'))] : [])))];
  const windows = (path: string): string => path.replaceAll('/', '\\');
  return lines(
    '@echo off',
    `rem Chep nhung tep ma Excel can tu goi @microsoft/office-js ${version}.`,
    'rem Cach dung: chep-office-js.cmd THU-MUC-GOI THU-MUC-DICH   (khong co dau \\ o cuoi)',
    'rem   THU-MUC-GOI: noi da giai nen tep .tgz (tar -xf), co thu muc dist ben trong',
    'rem SHA-512 cua tep .tgz (certutil -hashfile TEN-TEP.tgz SHA512):',
    `rem   ${sha512()}`,
    ...(isMirror(listing) ? [`rem Dat thu muc dich sao cho office.js co dia chi ${listing.officejs}`] : []),
    'if "%~2"=="" goto cachdung',
    'if not exist "%~1\\dist\\office.js" goto khongthay',
    'if not exist "%~2" mkdir "%~2"',
    ...folders.map((folder) => `if not exist "%~2\\${windows(folder)}" mkdir "%~2\\${windows(folder)}"`),
    ...[...files.map(({ name }) => `dist/${name}`), 'LICENSE.md'].map(
      (path) => `copy /y "%~1\\${windows(path)}" "%~2\\${windows(path.replace(/^dist\//, ''))}" >nul || goto loi`,
    ),
    `echo Da chep ${files.length} tep. Hay mo check.html de kiem tra tung tep.`,
    'exit /b 0',
    ':cachdung',
    'echo Cach dung: chep-office-js.cmd THU-MUC-GOI THU-MUC-DICH',
    'exit /b 1',
    ':khongthay',
    'echo Khong thay dist\\office.js trong thu muc goi.',
    'exit /b 1',
    ':loi',
    'echo Khong chep duoc. Hay xem quyen ghi va cho trong cua thu muc dich.',
    'exit /b 1',
  );
}

/** The same for a server with Linux. */
export function officeCopyForLinux(): string {
  const { version, files } = officeMirror();
  return [
    '#!/bin/sh',
    `# Chép những tệp mà Excel cần từ gói @microsoft/office-js ${version}: sh chep-office-js.sh THU-MUC-GOI THU-MUC-DICH`,
    `# SHA-512 của tệp .tgz (sha512sum): ${sha512()}`,
    'set -e',
    '[ -n "$2" ] || { echo "Cách dùng: sh chep-office-js.sh THU-MUC-GOI THU-MUC-DICH"; exit 1; }',
    '[ -f "$1/dist/office.js" ] || { echo "Không thấy dist/office.js trong thư mục gói."; exit 1; }',
    `for f in ${files.map(({ name }) => name).join(' ')}; do`,
    '  mkdir -p "$(dirname "$2/$f")"',
    '  cp "$1/dist/$f" "$2/$f"',
    'done',
    'cp "$1/LICENSE.md" "$2/LICENSE.md"',
    'chmod -R a+rX "$2"',
    `echo "Đã chép ${files.length} tệp. Hãy mở check.html để kiểm tra từng tệp."`,
    '',
  ].join('\n');
}
