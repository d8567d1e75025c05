/** Errors: where a batch stops, what stays done, what the add-in learns. */
import { byClient } from '../../testing/differences';
import { change, failure, onSheet, open, values } from '../../testing/open';

const statement = (text: string): object => byClient('statement', { statement: text }, {});

test('a batch stops at its first error; what was done before stays done', async () => {
  await open();
  const work = Excel.run(async (context) => {
    const sheets = context.workbook.worksheets;
    sheets.getItem('Sheet1').getRange('D1').values = [['ok']];
    sheets.getItem('Sheet1').getRange('A1:B2').values = [[1]];
    sheets.getItem('Sheet1').getRange('D2').values = [['never']];
    await context.sync();
  });
  await expect(work).rejects.toMatchObject({
    name: 'RichApi.Error',
    code: 'InvalidArgument',
    debugInfo: { errorLocation: 'Range.values', ...statement('range1.values = ...;') },
  });
  expect(await values('D1:D2')).toEqual([['ok'], ['']]);
});

test('an error in finding an object names the method and the statement', async () => {
  await open();
  const work = Excel.run(async (context) => {
    context.workbook.worksheets.getItem('Nope').load('name');
    await context.sync();
  });
  await expect(work).rejects.toMatchObject({
    code: 'ItemNotFound',
    message: "The requested resource doesn't exist.",
    debugInfo: { errorLocation: 'WorksheetCollection.getItem', ...statement('var worksheet = worksheets.getItem(...);') },
  });
});

test('references are given back after an error', async () => {
  const { host } = await open();
  await failure(change('A1:B2', (range) => void (range.values = [[1]])));
  await host.idle();
  expect(host.heldReferences).toBe(0);
});

type Act = (range: Excel.Range, context: Excel.RequestContext) => void;

test.each<[string, string, Act]>([
  ['1.1', 'Range.conditionalFormats', (r) => void r.conditionalFormats.load('items')],
  ['1.8', 'Worksheet.autoFilter', (r) => void r.worksheet.autoFilter.load('enabled')],
  ['1.12', 'Range.getMergedAreasOrNullObject', (r) => void r.getMergedAreasOrNullObject().load('address')],
  ['1.13', 'ConditionalFormatCollection.getItemOrNullObject', (r) => void r.conditionalFormats.getItemOrNullObject('x').load('id')],
  ['1.8', 'Range.copyFrom', (r) => r.copyFrom('A2')],
  ['1.6', 'Range.isEntireRow', (r) => void r.load('isEntireRow')],
])('with ExcelApi %s, %s is not found', async (claimed, member, act) => {
  await open({ Sheet1: [[1]] }, { excelApi: claimed });
  const work = change('A1', act);
  await expect(work).rejects.toMatchObject({ code: 'ApiNotFound', message: expect.stringContaining(`${member} needs`), debugInfo: { errorLocation: member } });
  await expect(work).rejects.toMatchObject({ message: expect.stringContaining(`offers ${claimed}`) });
});

test('members of the claimed set are answered', async () => {
  await open({ Sheet1: [[1]] }, { excelApi: '1.15' });
  await change('A1', (r) => void r.getMergedAreasOrNullObject().load('address'));
});

test('load() without names leaves out what is not claimed', async () => {
  await open({ Sheet1: [[1]] }, { excelApi: '1.3' });
  await onSheet(async (sheet, context) => {
    const range = sheet.getRange('A1').load();
    await context.sync();
    expect(range.toJSON()).toMatchObject({ values: [[1]], rowHidden: false });
    expect(range.toJSON()).not.toHaveProperty('isEntireRow');
    expect(range.toJSON()).not.toHaveProperty('hasSpill');
  });
});

test.each<[string, Act]>([
  ['Range.flashFill', (r) => r.flashFill()],
  ['Range.getImage', (r) => void r.getImage()],
  ['Worksheet.pivotTables', (r) => void r.worksheet.pivotTables.load('items')],
  ['Workbook.bindings', (_, context) => void context.workbook.bindings.load('items')],
  ['Worksheet.slicers', (r) => void r.worksheet.slicers.load('items')],
])('%s: Excel has it, the host lacks it, and says so', async (member, act) => {
  await open();
  const work = change('A1', act);
  await expect(work).rejects.toMatchObject({ code: 'HostLacks', message: expect.stringContaining(member) });
});

test('touched members are counted', async () => {
  const { host } = await open();
  await values('A1');
  expect([...host.touchedMembers.keys()]).toEqual(
    expect.arrayContaining(['Workbook.worksheets', 'WorksheetCollection.getActiveWorksheet', 'Worksheet.getRange', 'Range.values']),
  );
  expect(host.touchedMembers.get('Range.text')).toBeUndefined();
});

test('what is asked of a null object in a later request is not done, and no error', async () => {
  await open({ Sheet1: [[1]] });
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItemOrNullObject('Nope');
    await context.sync();
    expect(sheet.isNullObject).toBe(true);
    sheet.name = 'Another';
    sheet.activate();
    const range = sheet.getRange('A1').load('values');
    const count = sheet.charts.getCount();
    context.workbook.worksheets.getItem('Sheet1').getRange('B1').values = [[2]];
    await context.sync();
    expect([range.isNullObject, count.value]).toEqual([true, undefined]);
  });
  expect(await values('A1:B1')).toEqual([[1, 2]]);
});
