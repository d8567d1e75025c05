/**
 * Writes `workbench/excel-host/test/fixtures/libreoffice.json`: what LibreOffice makes of the generated formulas. Needs LibreOffice:
 *
 *     npx tsx workbench/excel-host/test/calculation/make-expectations.ts
 */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openPackage } from '../../package/open-package';
import { COUNT, formulas, FORMULAS_SHEET, workbookBytes } from './generated';

const folder = mkdtempSync(join(tmpdir(), 'expectations-'));
try {
  const input = join(folder, 'in.xlsx');
  writeFileSync(input, workbookBytes());
  const profile = `-env:UserInstallation=file://${join(folder, 'profile')}`;
  execFileSync('soffice', [profile, '--headless', '--convert-to', 'xlsx:Calc MS Excel 2007 XML', '--outdir', join(folder, 'out'), input], { stdio: 'ignore' });
  const { workbook } = openPackage(readFileSync(join(folder, 'out', 'in.xlsx')));
  const sheet = workbook.sheet(FORMULAS_SHEET)!;
  const texts = formulas();
  const lines = Array.from({ length: COUNT }, (_, row) => {
    const value = sheet.cell(row, 0)?.value ?? null;
    return `  ${JSON.stringify([texts[row], value])}`;
  });
  const version = execFileSync('soffice', ['--version', profile]).toString().trim().split(' ').slice(0, 2).join(' ');
  const target = join(__dirname, '../fixtures/libreoffice.json');
  writeFileSync(target, `{\n "by": ${JSON.stringify(version)},\n "formulas": [\n${lines.join(',\n')}\n ]\n}\n`);
} finally {
  rmSync(folder, { recursive: true });
}
