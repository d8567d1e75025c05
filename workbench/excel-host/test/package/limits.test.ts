/** Files that hold more than can be borne are refused in words, by what is counted and never by a clock; the last number that is allowed opens. */
import { zipSync } from 'fflate';
import { Tally } from '../../package/cell-reader';
import { PackageError } from '../../package/errors';
import { LARGEST_PACKAGE, LARGEST_PART, LIMITS, requireWithin } from '../../package/limits';
import { openPackage } from '../../package/open-package';
import { Parts } from '../../package/parts';
import { buildPackage, type Ingredients, relationship, rels, sharedStrings, worksheet } from '../../testing/build-package';

const ONE = '<row r="1"><c r="A1"><v>1</v></c></row>';
const sheet = (rows: string, around: Parameters<typeof worksheet>[1] = {}): Ingredients => ({ sheets: { S: worksheet(rows, around) } });
const cell = (attributes: string, inner = '<v>0</v>'): Ingredients => sheet(`<row r="1"><c ${attributes}>${inner}</c></row>`);
const inlineText = (length: number): Ingredients => cell('r="A1" t="inlineStr"', `<is><t>${'a'.repeat(length)}</t></is>`);
const tableText = (markup: string): Ingredients => ({ ...cell('r="A1" t="s"'), strings: sharedStrings(`<si>${markup}</si>`) });
const nested = (depth: number): string => '<a>'.repeat(depth) + '</a>'.repeat(depth);
const repeated = (sqref: string, count: number): Ingredients =>
  sheet(ONE, {
    after: `<conditionalFormatting sqref="${Array(count).fill(sqref).join(' ')}"><cfRule type="expression" priority="1"/></conditionalFormatting>`,
  });
const columns = (count: number): Ingredients => sheet(ONE, { before: `<cols>${'<col min="1" max="1" width="9"/>'.repeat(count)}</cols>` });

/** The error that something ends with; undefined when it goes well. */
function failure(act: () => unknown): PackageError | undefined {
  try {
    act();
  } catch (error) {
    if (error instanceof PackageError) return error;
    throw error;
  }
  return undefined;
}

/** `limit (most)`, another code, or `opens`. */
function outcomeOf(act: () => unknown): string {
  const error = failure(act);
  if (error?.code !== 'beyond-limits') return error?.code ?? 'opens';
  return `${error.facts['limit']} (${error.facts['most']})`;
}

const outcome = (bytes: Uint8Array): string => outcomeOf(() => openPackage(bytes));

it.each<[string, Ingredients, string]>([
  ['the last row', sheet('<row r="1048576"><c r="A1048576"><v>1</v></c></row>'), 'opens'],
  ['a row below it', sheet('<row r="1048577"><c r="A1048577"><v>1</v></c></row>'), 'rows (1048576)'],
  ['a row in the billions', sheet('<row r="4000000000"><c r="A4000000000"><v>1</v></c></row>'), 'rows (1048576)'],
  ['a row with an exponent', sheet('<row r="4e9"><c><v>1</v></c></row>'), 'rows (1048576)'],
  ['a row behind the last one, without a number', sheet('<row r="1048576"/><row/>'), 'rows (1048576)'],
  ['the same row again and again', sheet('<row r="1"/>'.repeat(LIMITS.rows + 1)), 'rows (1048576)'],
  ['row 0', sheet('<row r="0"/>'), 'bad-reference'],
  ['a row that is no number', sheet('<row r="x"/>'), 'bad-reference'],
  ['the last column', cell('r="XFD1"'), 'opens'],
  ['a column behind it', cell('r="XFE1"'), 'columns (16384)'],
  ['a column without end', cell(`r="${'Z'.repeat(400)}1"`), 'columns (16384)'],
  ['a cell in no column', cell('r="7"'), 'bad-reference'],
  ['a dimension without end', sheet(ONE, { before: '<dimension ref="A1:ZZZZZ99999999999"/>' }), 'opens'],
  ['a column range without end', sheet(ONE, { before: '<cols><col min="1" max="4000000000" width="9"/></cols>' }), 'opens'],
  ['a column range for each column', columns(LIMITS.columns), 'opens'],
  ['more of them', columns(LIMITS.columns + 1), 'columns (16384)'],
  ['a merged area beyond the sheet', sheet(ONE, { after: '<mergeCells><mergeCell ref="A1:A1048577"/></mergeCells>' }), 'rows (1048576)'],
  ['an array that fills a sheet', cell('r="A1"', '<f t="array" ref="A1:XFD1048576">1</f>'), 'cells (3000000)'],
  ['the longest text', inlineText(LIMITS.text), 'opens'],
  ['a longer one', inlineText(LIMITS.text + 1), 'text (32767)'],
  ['a longer one in the table', tableText(`<t>${'a'.repeat(LIMITS.text + 1)}</t>`), 'text (32767)'],
  ['a longer one in pieces', tableText(`<r><t>${'a'.repeat(LIMITS.text)}</t></r><r><t>a</t></r>`), 'text (32767)'],
  ['a longer one of a formula', cell('r="A1" t="str"', `<v>${'a'.repeat(LIMITS.text + 1)}</v>`), 'text (32767)'],
  ['the longest text, every character escaped', tableText(`<t>${'_x0041_'.repeat(LIMITS.text)}</t>`), 'opens'],
  ['a text without end', tableText(`<t>${'a'.repeat(64 * LIMITS.text + 1)}</t>`), 'text (32767)'],
  ['a formula without end', cell('r="A1"', `<f>${'1+'.repeat(LIMITS.formula)}1</f>`), 'formula (32767)'],
  ['a format in the billions', cell('r="A1" s="4000000000"'), 'formats (65490)'],
  ['elements in each other', sheet(ONE, { after: nested(LIMITS.nesting - 1) }), 'opens'],
  ['one more', sheet(ONE, { after: nested(LIMITS.nesting) }), 'nesting (250)'],
  ['two hundred thousand', sheet(ONE, { after: nested(200_000) }), 'nesting (250)'],
  ['two hundred thousand in a row', sheet(`<row>${nested(200_000)}</row>`), 'nesting (250)'],
  ['elements beside each other', sheet(ONE, { after: '<a/>'.repeat(LIMITS.nodes + 1) }), 'nodes (1500000)'],
  ['areas of a rule', repeated('A1', LIMITS.areas), 'opens'],
  ['one more', repeated('A1', LIMITS.areas + 1), 'areas (65536)'],
  ['areas without end', repeated('A1', 3 * LIMITS.areas * 64), 'areas (65536)'],
  ['texts of the table', { ...sheet(ONE), strings: sharedStrings('<si/>'.repeat(LIMITS.strings + 1)) }, 'strings (1000000)'],
  [
    'sheets',
    { ...sheet(ONE), workbook: `<sheets/>`, beforeSheets: `<sheets>${'<sheet name="S" sheetId="1" r:id="rId1"/>'.repeat(LIMITS.sheets + 1)}</sheets>` },
    'sheets (4096)',
  ],
])('%s: %#', (_, ingredients, expected) => expect(outcome(buildPackage(ingredients))).toBe(expected));

it.each([
  ['cells', (tally: Tally) => tally.countCells(1), LIMITS.cells],
  ['texts', (tally: Tally) => tally.countText('x'.repeat(1000)), LIMITS.texts / 1000],
  ['formulas', (tally: Tally) => tally.countFormula('x'.repeat(1000)), LIMITS.formulas / 1000],
])('%s of all sheets together', (limit, count, most) => {
  const tally = new Tally();
  for (let i = 0; i < most; i++) count(tally);
  expect(outcomeOf(() => count(tally))).toBe(`${limit} (${LIMITS[limit as keyof typeof LIMITS]})`);
});

it('a formula that is stored once counts for every cell that shows it', () => {
  const formula = `"${'x'.repeat(24_000)}"&amp;A`;
  const rows = Math.ceil(LIMITS.formulas / formula.length);
  const first = `<row><c><f t="shared" si="0" ref="A1:A${rows}">${formula}1</f></c></row>`;
  expect(outcome(buildPackage(sheet(first + '<row><c><f t="shared" si="0"/></c></row>'.repeat(rows))))).toBe('formulas (60000000)');
});

it('as does a text of the table', () => {
  const text = 'x'.repeat(LIMITS.text);
  const cells = '<row><c t="s"><v>0</v></c></row>'.repeat(Math.ceil(LIMITS.texts / LIMITS.text));
  expect(outcome(buildPackage({ ...sheet(cells), strings: sharedStrings(`<si><t>${text}</t></si>`) }))).toBe('texts (60000000)');
});

describe('zip bombs', () => {
  const good = buildPackage(sheet(ONE));
  /** Writes a number into the directory's record of the sheet part. */
  const claiming = (bytes: Uint8Array, size: number): Uint8Array => {
    const copy = Buffer.from(bytes);
    const record = copy.lastIndexOf('xl/worksheets/sheet1.xml') - 46;
    copy.writeUInt32LE(size, record + 24);
    return copy;
  };

  it('a part that says how large it is', () => {
    expect(outcome(claiming(good, LARGEST_PART + 1))).toBe('part-too-large');
  });

  it('one that says that it is small: what it unpacks to is not followed to its end', () => {
    const long = buildPackage(sheet(ONE, { after: `<!--${'x'.repeat(60_000_000)}-->` }));
    expect(failure(() => openPackage(claiming(long, 1000)))?.facts['reason']).toBe('it unpacks to more than it says');
  });

  it('many parts, and the same part many times, count together', () => {
    const parts = new Parts(zipSync({ a: [new Uint8Array(LARGEST_PACKAGE / 12), { level: 1 }] }));
    for (let i = 0; i < 12; i++) parts.bytes('a');
    expect(outcomeOf(() => parts.bytes('a'))).toBe('part-too-large');
    parts.opened();
    expect(parts.bytes('a')).toHaveLength(LARGEST_PACKAGE / 12);
  });

  it('the number of parts', () => expect(outcomeOf(() => requireWithin('parts', LIMITS.parts + 1))).toBe('parts (65536)'));
});

describe('relationships that lead in circles', () => {
  const loops = {
    ...sheet(ONE),
    sheetRels: { 1: relationship('r1', 'drawing', 'sheet1.xml') + relationship('r2', 'x', '../workbook.xml') + relationship('r3', 'x', 'sheet1.xml') },
    workbookRels: relationship('r9', 'x', 'workbook.xml'),
  };

  it('are gone through once', () => {
    const file = openPackage(buildPackage(loops));
    file.workbook.sheets[0]!.setCell(0, 0, { value: 2, style: 0 });
    expect(openPackage(file.save()).workbook.sheets[0]!.cell(0, 0)).toEqual({ value: 2, style: 0 });
  });

  it('or in a chain of ten thousand', () => {
    const links = Array.from({ length: 10_000 }, (_, i): [string, string][] => [
      [`xl/p${i}.xml`, '<a/>'],
      [`xl/_rels/p${i}.xml.rels`, rels(relationship('r1', 'x', `p${i + 1}.xml`))],
    ]);
    const bytes = buildPackage({ ...sheet(ONE), workbookRels: relationship('r9', 'x', 'p0.xml'), parts: Object.fromEntries(links.flat()) });
    const file = openPackage(bytes);
    file.workbook.sheets[0]!.setCell(0, 0, { value: 2, style: 0 });
    expect(openPackage(file.save()).workbook.sheets).toHaveLength(1);
  });
});

it('an error behind a hundred thousand lines says its line', () => {
  const bytes = buildPackage({ sheets: { S: `<worksheet>${'\n'.repeat(100_000)}<` } });
  expect(failure(() => openPackage(bytes))?.facts).toMatchObject({ line: 100_001, column: 1 });
});

describe('texts that are not there', () => {
  const facts = (ingredients: Ingredients): unknown => {
    const error = failure(() => openPackage(buildPackage(ingredients)));
    return error ? { code: error.code, ...error.facts } : 'opens';
  };
  const strings = sharedStrings('<si><t>a</t></si>');

  it.each<[string, Ingredients, unknown]>([
    ['behind the end of the table', { ...cell('r="C1" t="s"', '<v>1</v>'), strings }, { code: 'bad-reference', kind: 'text', cell: 'C1', reference: '1' }],
    ['before its beginning', { ...cell('r="C1" t="s"', '<v>-1</v>'), strings }, { code: 'bad-reference', kind: 'text', cell: 'C1', reference: '-1' }],
    ['no number', { ...cell('r="C1" t="s"', '<v>x</v>'), strings }, { code: 'bad-reference', kind: 'text', cell: 'C1', reference: 'x' }],
    ['no table', cell('r="C1" t="s"'), { code: 'bad-reference', kind: 'text', cell: 'C1', reference: '0' }],
    ['no table that anybody asks for', cell('r="C1" t="n"'), 'opens'],
    ['no index', { ...cell('r="C1" t="s"', '<v></v>'), strings }, 'opens'],
  ])('%s', (_, ingredients, expected) => expect(facts(ingredients)).toEqual(expected));
});
