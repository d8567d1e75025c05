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
    'manifest.xml   tệp đưa tới Excel',
    'may-chu\\       cấu hình nginx; lệnh chép bản sao office.js',
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

/** Copies what Excel needs of the office.js package, and nothing else. */
export function officeCopy(listing: Listing): string {
  const { version, integrity, files } = officeMirror();
  const sha512 = Buffer.from(integrity.replace('sha512-', ''), 'base64').toString('hex');
  const folders = [...new Set(files.flatMap(({ name }) => (name.includes('/') ? [name.slice(0, name.lastIndexOf('/'))] : [])))];
  const windows = (path: string): string => path.replaceAll('/', '\\');
  return lines(
    '@echo off',
    `rem Chep nhung tep ma Excel can tu goi @microsoft/office-js ${version}.`,
    'rem Cach dung: chep-office-js.cmd THU-MUC-GOI THU-MUC-DICH',
    `rem   THU-MUC-GOI: noi da giai nen office-js-${version}.tgz (tar -xf), co thu muc dist ben trong`,
    `rem SHA-512 cua tep .tgz (certutil -hashfile office-js-${version}.tgz SHA512):`,
    `rem   ${sha512}`,
    ...(isMirror(listing) ? [`rem Dat thu muc dich sao cho office.js co dia chi ${listing.officejs}`] : []),
    'if not exist "%~1\\dist\\office.js" (echo Khong thay %~1\\dist\\office.js & exit /b 1)',
    'if "%~2"=="" (echo Hay ghi thu muc dich & exit /b 1)',
    ...['', ...folders].map((folder) => `if not exist "%~2\\${windows(folder)}" mkdir "%~2\\${windows(folder)}"`),
    ...files.map(({ name }) => `copy /y "%~1\\dist\\${windows(name)}" "%~2\\${windows(name)}" || exit /b 1`),
    'copy /y "%~1\\LICENSE.md" "%~2\\LICENSE.md"',
    `echo Da chep ${files.length} tep. Hay mo check.html de kiem tra ma bam cua tung tep.`,
  );
}
