/** A second opinion: several hundred generated formulas, calculated here and by LibreOffice. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { calculating } from '../../calculation';
import { openPackage } from '../../package/open-package';
import { quietHost } from '../../testing/evaluate';
import { COUNT, formulas, FORMULAS_SHEET, workbookBytes } from './generated';

type Stored = string | number | boolean | null | { error: string };
interface Expectations {
  by: string;
  formulas: [string, Stored][];
}

const expected = JSON.parse(readFileSync(join(__dirname, '../fixtures/libreoffice.json'), 'utf8')) as Expectations;
const { workbook } = openPackage(workbookBytes());
calculating(workbook).start(quietHost());
const sheet = workbook.sheet(FORMULAS_SHEET)!;

test('the expectations belong to the formulas, and most are values', () => {
  expect(expected.formulas.map(([formula]) => formula)).toEqual(formulas());
  const errors = expected.formulas.filter(([, value]) => typeof value === 'object');
  expect(errors.length).toBeLessThan(COUNT / 10);
  for (const kind of ['number', 'string', 'boolean']) expect(expected.formulas.filter(([, value]) => typeof value === kind).length).toBeGreaterThan(COUNT / 12);
});

test.each(expected.formulas.map(([formula, value], row) => ({ formula, value, row })))('$row: $formula', ({ value, row }) => {
  const ours = sheet.cell(row, 0)!.value;
  if (typeof value !== 'number' || typeof ours !== 'number') expect(ours).toEqual(value);
  else expect(Math.abs(ours - value)).toBeLessThanOrEqual(Math.abs(value) * 1e-11);
});
