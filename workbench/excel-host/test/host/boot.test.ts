import { hostInfo, requirementMatrix } from '../../host';
import { bootOffice } from '../../host/boot';
import { byClient } from '../../testing/differences';
import { book, open } from '../../testing/open';

test('the real client is ready, with the globals of an add-in page', async () => {
  const session = await open();
  expect(Office.context.host).toBe('Excel');
  expect(Office.context.platform).toBe('OfficeOnline');
  expect(Office.context.displayLanguage).toBe('en-US');
  expect(Excel).toBe(session.Excel);
  expect(typeof (globalThis as Record<string, unknown>)['CustomFunctions']).toBe('object');
});

test('close takes the globals away, and a second boot starts afresh', async () => {
  const first = await bootOffice({ workbook: book() });
  const storage = first.window['sessionStorage'] as Storage | undefined;
  expect(storage !== undefined).toBe(byClient('window', true, false));
  storage?.setItem('mine', '1');
  await first.close();
  expect('Excel' in globalThis).toBe(false);
  const second = await open();
  expect(second.Excel).not.toBe(first.Excel);
  expect((second.window['sessionStorage'] as Storage | undefined)?.getItem('mine')).toBe(byClient('window', null, undefined));
});

test('globals: false leaves the page alone', async () => {
  const session = await open(undefined, { globals: false });
  expect('Excel' in globalThis).toBe(false);
  const name = await session.Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getFirst().load('name');
    await context.sync();
    return sheet.name;
  });
  expect(name).toBe('Sheet1');
});

test('two sessions side by side do not mix', async () => {
  const one = await open({ One: [[1]] }, { globals: false });
  const two = await open({ Two: [[2]] }, { globals: false });
  const nameIn = (session: typeof one) =>
    session.Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getActiveWorksheet().load('name');
      await context.sync();
      return sheet.name;
    });
  expect(await Promise.all([nameIn(one), nameIn(two)])).toEqual(['One', 'Two']);
});

test('arrays, promises and errors are of the caller’s realm', async () => {
  await open({ Sheet1: [[1, 'a']] });
  await Excel.run(async (context) => {
    const range = context.workbook.worksheets.getFirst().getRange('A1:B1').load('values');
    await context.sync();
    expect(range.values).toStrictEqual([[1, 'a']]);
    context.workbook.worksheets.getItem('Nope').load('name');
    await expect(context.sync()).rejects.toBeInstanceOf(Error);
  });
});

test.each([
  ['1.14', '1.14', true],
  ['1.14', '1.15', false],
  ['1.9', '1.10', false],
  ['1.10', '1.9', true],
])('claiming %s, isSetSupported(%s) is %s', async (claimed, asked, supported) => {
  await open(undefined, { excelApi: claimed });
  expect(Office.context.requirements.isSetSupported('ExcelApi', asked)).toBe(supported);
});

test('sets can be added and taken away', () => {
  const sets = requirementMatrix({ excelApi: '1.7', sets: { SharedRuntime: '', KeyboardShortcuts: '1.1' } });
  expect(sets).toMatchObject({ ExcelApi: '1.7', KeyboardShortcuts: '1.1', CustomFunctions: '1.9' });
  expect(sets).not.toHaveProperty('SharedRuntime');
  expect(Object.keys(sets)).not.toContain('RichApiRuntime');
});

test('host info says: shared runtime with custom functions, nothing logged', () => {
  expect(hostInfo('vi-VN')).toBe('Excel$Web$16.01$vi-VN$$$disableLogging$3');
});

test('a boot asks for nothing: the first request is the add-in’s', async () => {
  const { host } = await open();
  expect(host.statistics.requests).toBe(0);
});
