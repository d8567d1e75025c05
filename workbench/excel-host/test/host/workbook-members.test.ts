/** What belongs to the workbook and the application as a whole: culture, protection, saving, events switched off, settings heard of. */
import { openPackage } from '../../package/open-package';
import { buildPackage, changedParts, part, worksheet } from '../../testing/build-package';
import { change, failure, onSheet, open, settled } from '../../testing/open';

describe('culture', () => {
  const culture = (locale: string): Promise<unknown[]> =>
    open(undefined, { locale }).then(() =>
      Excel.run(async (context) => {
        const { cultureInfo } = context.application;
        cultureInfo.load('name');
        cultureInfo.numberFormat.load('numberDecimalSeparator,numberGroupSeparator');
        cultureInfo.datetimeFormat.load('longDatePattern,shortDatePattern,dateSeparator,longTimePattern,timeSeparator');
        await context.sync();
        return [cultureInfo.name, cultureInfo.numberFormat.toJSON(), cultureInfo.datetimeFormat.toJSON()];
      }),
    );

  test('American and Vietnamese', async () => {
    expect(await culture('en-US')).toEqual([
      'en-US',
      { numberDecimalSeparator: '.', numberGroupSeparator: ',' },
      { dateSeparator: '/', longDatePattern: 'dddd, MMMM d, yyyy', longTimePattern: 'h:mm:ss tt', shortDatePattern: 'M/d/yyyy', timeSeparator: ':' },
    ]);
    expect(await culture('vi-VN')).toMatchObject([
      'vi-VN',
      { numberDecimalSeparator: ',', numberGroupSeparator: '.' },
      { dateSeparator: '/', longTimePattern: 'HH:mm:ss', shortDatePattern: 'd/M/yyyy', timeSeparator: ':' },
    ]);
  });
});

describe('protection of the structure', () => {
  const act = (run: (protection: Excel.WorkbookProtection, context: Excel.RequestContext) => void): Promise<string> =>
    failure(Excel.run(async (context) => (run(context.workbook.protection, context), context.sync())));

  test('with a password, without one, and what it refuses', async () => {
    await open();
    expect(await act((protection) => protection.protect('mật'))).toBe('no error');
    expect(await act((protection) => protection.protect())).toBe('AccessDenied at WorkbookProtection.protect');
    expect(await act((_, context) => void context.workbook.worksheets.add())).toBe('AccessDenied at WorksheetCollection.add');
    expect(await act((protection) => protection.unprotect('khác'))).toBe('AccessDenied at WorkbookProtection.unprotect');
    expect(await act((protection) => protection.unprotect('mật'))).toBe('no error');
    expect(await act((protection) => protection.unprotect())).toBe('no error');
    expect(await act((_, context) => void context.workbook.worksheets.add())).toBe('no error');
  });

  test('in the file: read, with its password; added; taken away', async () => {
    const locked = buildPackage({ sheets: { A: worksheet('') }, beforeSheets: '<workbookProtection workbookPassword="CC1A" lockStructure="1"/>' });
    await open({}, { workbook: openPackage(locked).workbook });
    expect(await act((protection) => protection.unprotect())).toBe('AccessDenied at WorkbookProtection.unprotect');
    const file = openPackage(buildPackage({ sheets: { A: worksheet('') } }));
    await open({}, { workbook: file.workbook });
    await act((protection) => protection.protect());
    const bytes = file.save();
    expect(part(bytes, 'xl/workbook.xml')).toContain('<workbookProtection lockStructure="1"/><sheets>');
    const again = openPackage(bytes);
    expect([again.workbook.structureProtection, changedParts(bytes, again.save())]).toEqual([{ hasPassword: false }, []]);
    again.workbook.structureProtection = null;
    expect(part(again.save(), 'xl/workbook.xml')).not.toContain('workbookProtection');
  });
});

test('saving and closing are left to whoever shows the workbook', async () => {
  const { host } = await open();
  const done: string[] = [];
  host.onSave = (prompt) => void done.push(`save ${prompt}`);
  host.onClose = (save) => void done.push(`close ${save}`);
  await Excel.run(async ({ workbook, sync }) => {
    workbook.save('Prompt');
    workbook.save();
    workbook.close('SkipSave');
    workbook.close('Save');
    await sync.call(workbook.context);
  });
  expect(done).toEqual(['save true', 'save false', 'close false', 'close true']);
});

test('events are switched off and on again', async () => {
  await open();
  const heard: string[] = [];
  await onSheet(async (sheet, context) => {
    sheet.onChanged.add((event) => Promise.resolve(void heard.push(event.address)));
    context.runtime.load('enableEvents');
    await context.sync();
    expect(context.runtime.enableEvents).toBe(true);
    context.runtime.enableEvents = false;
    sheet.getRange('A1').values = [[1]];
    await context.sync();
    context.runtime.enableEvents = true;
    await context.sync();
  });
  await change('A2', (range) => void (range.values = [[2]]));
  await settled();
  expect(heard).toEqual(['A2']);
});

test('saved document settings are heard of', async () => {
  await open();
  const heard: unknown[] = [];
  await Excel.run(async (context) => {
    context.workbook.settings.add('NeedsReview', true);
    context.workbook.settings.onSettingsChanged.add(async (args) => {
      const setting = args.settings.getItem('NeedsReview').load('value');
      await args.settings.context.sync();
      heard.push(setting.value);
    });
    await context.sync();
  });
  Office.context.document.settings.set('x', false);
  await new Promise((resolve) => Office.context.document.settings.saveAsync(resolve));
  await settled();
  await settled();
  expect(heard).toEqual([true]);
});

test('the number of a tab is that of the file; new sheets get the next ones', async () => {
  await open({}, { workbook: openPackage(buildPackage({ sheets: { A: worksheet(''), B: worksheet('') } })).workbook });
  await Excel.run(async (context) => {
    context.workbook.worksheets.add('C');
    context.workbook.worksheets.add('D');
    const sheets = context.workbook.worksheets.load('items/tabId');
    await context.sync();
    expect(sheets.items.map(({ tabId }) => tabId)).toEqual([1, 2, 3, 4]);
  });
});
