/** Array formulas of old (Ctrl+Shift+Enter, braces): their cells come from the file, change only together, and move together. */
import { calculating } from '../../calculation';
import { bootOffice } from '../../host/boot';
import { openPackage, type OpenPackage } from '../../package/open-package';
import { buildPackage, texts, worksheet } from '../../testing/build-package';
import { change, failure, onSheet, read, values } from '../../testing/open';

const number = (address: string, value: number): string => `<c r="${address}"><v>${value}</v></c>`;
const ROWS = [
  `<row r="1">${number('A1', 1)}${number('B1', 10)}</row>`,
  `<row r="2">${number('A2', 2)}<c r="B2"><f t="array" ref="B2:B4">A1:A3*2</f><v>2</v></c></row>`,
  `<row r="3">${number('A3', 3)}${number('B3', 4)}</row>`,
  `<row r="4">${number('B4', 6)}<c r="C4"><f t="array" ref="C4">SUM(A1:A3*A1:A3)</f><v>14</v></c></row>`,
].join('');

let file: OpenPackage;
let close: () => Promise<void>;

async function opened(bytes: Uint8Array, calculates = true): Promise<void> {
  file = openPackage(bytes);
  const { workbook } = file;
  const session = await bootOffice({ workbook, locale: 'en-US', ...(calculates && { calculate: calculating(workbook) }) });
  close = () => session.close();
}

const markup = (): string => texts(file.save())['xl/worksheets/sheet1.xml']!;
/** Saves, and opens what was saved. */
async function again(): Promise<void> {
  await close();
  await opened(file.save());
}
const inB = (): Promise<unknown> => values('B2:B4');

beforeEach(() => opened(buildPackage({ sheets: { S: worksheet(ROWS) } })));
afterEach(() => close());

const REFUSED = 'InvalidOperation';

it('its cells say its formula, and none of them spills', async () => {
  expect(await read('B1:B4', 'formulas')).toEqual([[10], ['=A1:A3*2'], ['=A1:A3*2'], ['=A1:A3*2']]);
  expect([await read('B2:B4', 'hasSpill'), await read('B2', 'savedAsArray')]).toEqual([false, true]);
});

it.each<[string, string, (range: Excel.Range) => void]>([
  ['its first cell', 'B2', (range) => void (range.values = [[1]])],
  ['another one', 'B3', (range) => void (range.values = [[1]])],
  ['cells around its end', 'B4:B6', (range) => void (range.values = [[1], [2], [3]])],
  ['a formula', 'B4', (range) => void (range.formulas = [['=1']])],
  ['clearing', 'A2:B3', (range) => range.clear('Contents')],
  ['clearing everything', 'B3', (range) => range.clear()],
  ['pasting over', 'B4', (range) => range.copyFrom('A1')],
  ['moving a part', 'B2:B3', (range) => range.moveTo('E1')],
  ['moving something onto a part', 'A1', (range) => range.moveTo('B3')],
  ['merging', 'A2:B4', (range) => range.merge()],
  ['sorting across', 'A1:B4', (range) => range.sort.apply([{ key: 0, ascending: false }])],
  ['a row in between', '3:3', (range) => void range.insert('Down')],
  ['cells in between', 'B3', (range) => void range.insert('Down')],
  ['a row of it gone', '4:4', (range) => range.delete('Up')],
  ['cells of it gone', 'B2', (range) => range.delete('Up')],
  ['cells beside it that would push a part', 'A3', (range) => void range.insert('Right')],
])('a part is not changed: %s', async (_, address, act) => {
  expect(await failure(change(address, act))).toContain(REFUSED);
  expect(await inB()).toEqual([[2], [4], [6]]);
  expect(await read('B2', 'formulas')).toEqual([['=A1:A3*2']]);
});

it('a part may look otherwise', async () => {
  await change('B3', (range) => {
    range.format.fill.color = '#FFFF00';
    range.numberFormat = [['0.0']];
  });
  expect(await read('B3', 'text')).toEqual([['4.0']]);
});

it.each<[string, string, (range: Excel.Range) => void]>([
  ['values', 'B2:B4', (range) => void (range.values = [[7], [8], [9]])],
  ['clearing', 'B1:B9', (range) => range.clear('Contents')],
  ['deleting', '2:4', (range) => range.delete('Up')],
])('all of it may: %s', async (_, address, act) => {
  await change(address, act);
  expect(markup()).not.toContain('ref="B');
});

it('is calculated into its own cells, no more and no fewer', async () => {
  await change('A2', (range) => void (range.values = [[50]]));
  expect(await inB()).toEqual([[2], [100], [6]]);
  expect(await values('C4')).toEqual([[1 + 2500 + 9]]);
  expect(markup()).toContain('<c r="B2"><f t="array" ref="B2:B4">A1:A3*2</f><v>2</v></c>');
});

it.each([
  ['one value for all', 'SUM(A1:A2)', [3, 3, 3]],
  ['one row for all', '{5,6}', [5, 5, 5]],
  ['too few', 'A1:A2*1', [1, 2, '#N/A']],
  ['too many', 'ROW(A1:A9)', [1, 2, 3]],
])('a result that does not fit: %s', async (_, formula, shown) => {
  await close();
  await opened(buildPackage({ sheets: { S: worksheet(ROWS.replace('A1:A3*2</f><v>2</v>', `${formula}</f>`)) } }));
  expect(await inB()).toEqual(shown.map((value) => [value]));
});

describe.each([true, false])('rows and columns elsewhere; calculation: %s', (calculates) => {
  beforeEach(async () => {
    await close();
    await opened(buildPackage({ sheets: { S: worksheet(ROWS) } }), calculates);
  });

  it.each<[string, string, (range: Excel.Range) => void, string, string]>([
    ['rows above', '1:2', (range) => void range.insert('Down'), 'B4:B6', 'A3:A5*2'],
    ['a row gone above', '1:1', (range) => range.delete('Up'), 'B1:B3', '#REF!'],
    ['a column before', 'A:A', (range) => void range.insert('Right'), 'C2:C4', 'B1:B3*2'],
    ['cells above in its column', 'B1', (range) => void range.insert('Down'), 'B3:B5', 'A1:A3*2'],
    ['rows below', '5:6', (range) => void range.insert('Down'), 'B2:B4', 'A1:A3*2'],
    ['moved as a whole', 'B2:B4', (range) => range.moveTo('E7'), 'E7:E9', 'A1:A3*2'],
    ['moved onto itself', 'B2:B4', (range) => range.moveTo('B3'), 'B3:B5', 'A1:A3*2'],
  ])('%s', async (_, address, act, area, formula) => {
    await change(address, act);
    if (formula !== '#REF!') expect(await values(area)).toEqual([[2], [4], [6]]);
    const text = markup();
    expect(text).toContain(`<f t="array" ref="${area}">`);
    if (formula !== '#REF!') expect(text).toContain(`ref="${area}">${formula}</f><v>2</v>`);
    expect(text).not.toContain('cm=');
    await again();
    expect(await failure(change(area.split(':')[1]!, (range) => void (range.values = [[1]])))).toContain(REFUSED);
  });
});

it('lives on in a copy of its sheet', async () => {
  const copy = await onSheet(async (sheet, context) => {
    const made = sheet.copy();
    const range = made.getRange('B2:B4').load('values,formulas');
    await context.sync();
    return range.toJSON();
  });
  expect(copy).toMatchObject({ values: [[2], [4], [6]], formulas: [['=A1:A3*2'], ['=A1:A3*2'], ['=A1:A3*2']] });
  expect(texts(file.save())['xl/worksheets/sheet2.xml']).toContain('<f t="array" ref="B2:B4">A1:A3*2</f><v>2</v>');
});

it('one that is marked as dynamic is none', async () => {
  const type = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheetMetadata+xml';
  const bytes = buildPackage({
    sheets: { S: worksheet(ROWS.replace('<c r="B2">', '<c r="B2" cm="2">')) },
    parts: {
      'xl/metadata.xml':
        '<metadata xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><metadataTypes count="2"><metadataType name="XLRICHVALUE"/><metadataType name="XLDAPR"/></metadataTypes>' +
        '<cellMetadata count="2"><bk><rc t="1" v="0"/></bk><bk><rc t="2" v="0"/></bk></cellMetadata></metadata>',
    },
    overrides: `<Override PartName="/xl/metadata.xml" ContentType="${type}"/>`,
    workbookRels: '<Relationship Id="rId90" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/sheetMetadata" Target="metadata.xml"/>',
  });
  await close();
  await opened(bytes);
  expect(await read('B2:B4', 'hasSpill')).toBe(true);
  await change('B2', (range) => void (range.values = [[1]]));
  expect(await inB()).toEqual([[1], [''], ['']]);
});
