/** A saved file held against the one that was opened: what is whole passes, whatever somebody broke on the way is found and named. */
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { openPackage } from '../../package/open-package';
import { verifySaved } from '../../package/verify';
import { richWorkbook } from '../../testing/rich-workbook';
import { report } from '../reports';

/** A rich file in which one cell was changed, as it was saved. */
function changed() {
  const opened = richWorkbook();
  const file = openPackage(opened);
  file.workbook.sheets[0]!.setCell(1, 0, { value: 7, style: 0 });
  return { opened, saved: file.save(), workbook: file.workbook };
}

/** The saved file with some parts replaced or taken out. */
function broken(saved: Uint8Array, part: string, change: (text: string) => string | null): Uint8Array {
  const parts = unzipSync(saved);
  const text = change(strFromU8(parts[part]!, true));
  if (text === null) delete parts[part];
  else parts[part] = strToU8(text, true);
  return zipSync(parts);
}

const SHEET = 'xl/worksheets/sheet1.xml';

test('a file that is whole', () => {
  const { opened, saved, workbook } = changed();
  expect(verifySaved(opened, saved, workbook, {})).toBeNull();
});

test.each(['01-bao-cao-tinh-hai-bieu.xlsx', '37-chi-co-don-vi.xlsx'])('%s: whole after each of two saves', (name) => {
  const opened = report(name);
  const file = openPackage(opened);
  const [sheet] = file.workbook.sheets;
  sheet!.setCell(0, 40, { value: 'mới', style: file.workbook.styleWith(0, ({ font }) => (font.bold = true)) });
  expect(verifySaved(opened, file.save(), file.workbook, {})).toBeNull();
  sheet!.setCell(1, 40, { value: 1.5, formula: '=3/2', style: 0 });
  expect(verifySaved(opened, file.save(), file.workbook, {})).toBeNull();
});

/** As some programs write a sheet: what follows each other need not say where it is. */
const withoutPlaces = (text: string): string => text.replace(/(<(?:row|c)\b[^>]*?) r="[^"]*"/g, '$1');

test.each(['01-bao-cao-tinh-hai-bieu.xlsx', '37-chi-co-don-vi.xlsx'])('%s without places: a cell written, and taken back after a save', (name) => {
  const opened = broken(report(name), SHEET, withoutPlaces);
  const file = openPackage(opened);
  const [sheet] = file.workbook.sheets;
  sheet!.setCell(0, 40, { value: 'mới', style: 0 });
  expect(verifySaved(opened, file.save(), file.workbook, {})).toBeNull();
  sheet!.setCell(0, 40, undefined);
  const saved = file.save();
  expect(verifySaved(opened, saved, file.workbook, {})).toBeNull();
  const lost = broken(saved, SHEET, (text) => text.replace(/<row\b([^>]*)>/, '<row$1 lost="1">'));
  expect(verifySaved(opened, lost, file.workbook, {})).toMatch(/: 1$/);
});

test.each<[what: string, part: string, change: (text: string) => string | null, found: RegExp]>([
  ['a macro that is gone', 'xl/vbaProject.bin', () => null, /^xl\/vbaProject\.bin$/],
  ['a macro with another byte', 'xl/vbaProject.bin', (text) => `${text}!`, /^xl\/vbaProject\.bin$/],
  ['comments with another letter', 'xl/comments1.xml', () => '<comments> </comments>', /^xl\/comments1\.xml$/],
  ['a drawing of old Excel that nobody names any more', SHEET, (text) => text.replace(/<legacyDrawing[^>]*\/>/, ''), /^Chính: <legacyDrawing>$/],
  ['controls that are gone', SHEET, (text) => text.replace('<controls/>', ''), /^Chính: <mc:AlternateContent>$/],
  ['a row that lost what the model does not know', SHEET, (text) => text.replace(' x14ac:dyDescent="0.25"><c r="A1"', '><c r="A1"'), /^Chính: 1$/],
  ['a figure in another row', SHEET, (text) => text.replace('<v>2.50</v>', '<v>2.51</v>'), /^Chính: 3, 1$/],
  ['the very figure that was written', SHEET, (text) => text.replace('<v>7</v>', '<v>8</v>'), /^Chính: 2, 1$/],
  ['a rule that is gone', SHEET, (text) => text.replace(/<cfRule type="expression".*?<\/cfRule>/, ''), /^Chính: rules/],
  ['a name that says otherwise', 'xl/workbook.xml', (text) => text.replace('!$A$1</definedName>', () => '!$A$2</definedName>'), /^names/],
])('%s', (_, part, change, found) => {
  const { opened, saved, workbook } = changed();
  expect(verifySaved(opened, broken(saved, part, change), workbook, {})).toMatch(found);
});
