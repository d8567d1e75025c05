import { change, failure, onSheet, open, read, values } from '../../testing/open';

const protect = (options?: Excel.WorksheetProtectionOptions, password?: string) =>
  onSheet((sheet, context) => {
    sheet.protection.protect(options, password);
    return context.sync();
  });

type Act = (range: Excel.Range) => void;
const WRITE: Act = (range) => void (range.values = [[2]]);
const FILL: Act = (range) => void (range.format.fill.color = 'red');
const WIDTH: Act = (range) => void (range.format.columnWidth = 100);
const HEIGHT: Act = (range) => void (range.format.rowHeight = 30);

test.each<[string, string, Act]>([
  ['a value', 'Range.values', WRITE],
  ['a formula', 'Range.formulas', (r) => void (r.formulas = [['=1']])],
  ['clearing', 'Range.clear', (r) => r.clear()],
  ['a number format', 'Range.numberFormat', (r) => void (r.numberFormat = [['0']])],
  ['a fill', 'RangeFill.color', FILL],
  ['a border', 'RangeBorder.style', (r) => void (r.format.borders.getItem('EdgeTop').style = 'Continuous')],
  ['a column width', 'RangeFormat.columnWidth', WIDTH],
  ['a row height', 'RangeFormat.rowHeight', HEIGHT],
  ['hiding a row', 'Range.rowHidden', (r) => void (r.rowHidden = true)],
  ['a rule', 'ConditionalFormatCollection.add', (r) => void r.conditionalFormats.add('Custom').load('id')],
  ['merging', 'Range.merge', (r) => r.merge()],
  ['inserting', 'Range.insert', (r) => void r.getEntireRow().insert('Down')],
  ['a table', 'TableCollection.add', (r) => void r.worksheet.tables.add(r, true)],
  ['a validation', 'DataValidation.rule', (r) => void (r.dataValidation.rule = { wholeNumber: { formula1: 0, operator: 'GreaterThan' } })],
])('a protected sheet refuses %s', async (_, location, act) => {
  await open({ Sheet1: [[1]] });
  await protect();
  expect(await failure(change('A1', act))).toBe(`AccessDenied at ${location}`);
  expect(await values('A1')).toEqual([[1]]);
});

test.each<[keyof Excel.WorksheetProtectionOptions, Act]>([
  ['allowFormatCells', FILL],
  ['allowFormatCells', (r) => void (r.numberFormat = [['0']])],
  ['allowFormatColumns', WIDTH],
  ['allowFormatRows', HEIGHT],
  ['allowInsertRows', (r) => void r.getEntireRow().insert('Down')],
  ['allowDeleteColumns', (r) => r.getEntireColumn().delete('Left')],
])('%s allows its own thing, and no writing', async (option, act) => {
  await open({ Sheet1: [[1]] });
  await protect({ [option]: true });
  await change('A1', act);
  expect(await failure(change('A1', WRITE))).toBe('AccessDenied at Range.values');
});

test('unlocked cells can be written; a block with one locked cell cannot, and stays as it was', async () => {
  await open({ Sheet1: [[1, 1]] });
  await change('A1', (range) => void (range.format.protection.locked = false));
  await protect();
  await change('A1', WRITE);
  expect(await failure(change('A1:B1', (range) => void (range.values = [[3, 3]])))).toBe('AccessDenied at Range.values');
  expect(await values('A1:B1')).toEqual([[2, 1]]);
});

test('what is protected, and how', async () => {
  await open();
  await protect({ allowSort: true, selectionMode: 'Unlocked' });
  await onSheet(async (sheet, context) => {
    sheet.protection.load('protected,options');
    await context.sync();
    expect(sheet.protection.protected).toBe(true);
    expect(sheet.protection.options).toMatchObject({ allowSort: true, allowFormatCells: false, selectionMode: 'Unlocked' });
  });
});

describe('taking protection off', () => {
  const unprotect = (password?: string) =>
    onSheet((sheet, context) => {
      sheet.protection.unprotect(password);
      return context.sync();
    });

  test('without a password', async () => {
    await open({ Sheet1: [[1]] });
    await protect();
    await unprotect();
    await change('A1', WRITE);
    expect(await values('A1')).toEqual([[2]]);
  });

  test('with the password only', async () => {
    await open({ Sheet1: [[1]] });
    await protect({}, 'mật khẩu');
    expect(await failure(unprotect())).toBe('AccessDenied at WorksheetProtection.unprotect');
    expect(await failure(unprotect('other'))).toBe('AccessDenied at WorksheetProtection.unprotect');
    await unprotect('mật khẩu');
    await change('A1', WRITE);
  });

  test('a password of the file fits nothing', async () => {
    const { workbook } = await open();
    workbook.sheets[0]!.protection = { options: {} as never, hasPassword: true };
    expect(await failure(unprotect('anything'))).toBe('AccessDenied at WorksheetProtection.unprotect');
  });
});

test('protecting twice is refused', async () => {
  await open();
  await protect();
  expect(await failure(protect())).toBe('AccessDenied at WorksheetProtection.protect');
});

test('a protected workbook structure refuses sheets, not cells', async () => {
  await open(undefined, { workbookProtected: true });
  const add = onSheet((_, context) => {
    context.workbook.worksheets.add('Mới');
    return context.sync();
  });
  expect(await failure(add)).toBe('AccessDenied at WorksheetCollection.add');
  await change('A1', WRITE);
  expect(await read('A1', 'values')).toEqual([[2]]);
  await onSheet(async (_, context) => {
    context.workbook.protection.load('protected');
    await context.sync();
    expect(context.workbook.protection.protected).toBe(true);
  });
});
