import { failure, open } from '../../testing/open';

const SHEETS = { Một: [[1]], Hai: [[2]], Ba: [[3]] };

const names = (property: 'name' | 'visibility' = 'name') =>
  Excel.run(async (context) => {
    const sheets = context.workbook.worksheets.load(`items/${property}`);
    await context.sync();
    return sheets.items.map((s) => s[property]);
  });

const act = (run: (sheets: Excel.WorksheetCollection) => void): Promise<void> =>
  Excel.run((context) => {
    run(context.workbook.worksheets);
    return context.sync();
  });

test('the collection: items, count, first, last, next, active', async () => {
  const { workbook } = await open(SHEETS);
  workbook.sheets[0]!.visibility = 'Hidden';
  await Excel.run(async (context) => {
    const sheets = context.workbook.worksheets;
    const all = sheets.getCount();
    const visible = sheets.getCount(true);
    const found = [
      sheets.getFirst(),
      sheets.getFirst(true),
      sheets.getLast(),
      sheets.getActiveWorksheet(),
      sheets.getItem('hai').getNext(),
      sheets.getItem('Ba').getPrevious(),
    ];
    found.forEach((s) => s.load('name'));
    const none = sheets.getItem('Ba').getNextOrNullObject();
    none.load('name');
    await context.sync();
    expect([all.value, visible.value, none.isNullObject]).toEqual([3, 2, true]);
    expect(found.map((s) => s.name)).toEqual(['Một', 'Hai', 'Ba', 'Một', 'Ba', 'Hai']);
  });
});

test('top and skip', async () => {
  await open(SHEETS);
  await Excel.run(async (context) => {
    const sheets = context.workbook.worksheets.load({ select: 'name', top: 1, skip: 1 } as never);
    await context.sync();
    expect(sheets.items.map((s) => s.name)).toEqual(['Hai']);
  });
});

test('add: at the end, with a free name when none is given', async () => {
  const { workbook } = await open(SHEETS);
  await act((sheets) => {
    sheets.add('Chỉ tiêu');
    sheets.add();
  });
  expect(await names()).toEqual(['Một', 'Hai', 'Ba', 'Chỉ tiêu', 'Sheet5']);
  expect(workbook.sheets.map((s) => s.isNew)).toEqual([false, false, false, true, true]);
  expect(new Set(workbook.sheets.map((s) => s.id)).size).toBe(5);
});

test('a new sheet is used in the same request and in the next', async () => {
  await open(SHEETS);
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.add('Mới');
    sheet.getRange('A1').values = [[1]];
    await context.sync();
    const range = sheet.getRange('A1').load('address,values');
    await context.sync();
    expect([range.address, range.values]).toEqual(['Mới!A1', [[1]]]);
  });
});

test.each([
  ['', 'InvalidArgument'],
  ['x'.repeat(32), 'InvalidArgument'],
  ['a/b', 'InvalidArgument'],
  ['a[b', 'InvalidArgument'],
  ['a:b', 'InvalidArgument'],
  ["'a", 'InvalidArgument'],
  ['History', 'InvalidArgument'],
  ['HAI', 'ItemAlreadyExists'],
])('the name %p is refused: %s', async (name, code) => {
  await open(SHEETS);
  expect(await failure(act((sheets) => void sheets.add(name)))).toBe(`${code} at WorksheetCollection.add`);
  expect(await failure(act((sheets) => void (sheets.getItem('Một').name = name)))).toBe(`${code} at Worksheet.name`);
  expect(await names()).toEqual(['Một', 'Hai', 'Ba']);
});

test.each(['x'.repeat(31), 'một', 'Biểu 06 (năm 2024)'])('the name %p is taken', async (name) => {
  await open(SHEETS);
  await act((sheets) => void (sheets.getItem('Một').name = name));
  expect(await names()).toEqual([name, 'Hai', 'Ba']);
});

test('renaming follows into formulas and names', async () => {
  const { workbook } = await open({ Một: [['=Hai!A1+1']], Hai: [[2]] });
  workbook.names.push({ name: 'tổng', scope: null, formula: '=Hai!$A$1', visible: true });
  await act((sheets) => void (sheets.getItem('Hai').name = 'Năm 2024'));
  expect(workbook.sheets[0]!.cell(0, 0)!.formula).toBe("='Năm 2024'!A1+1");
  expect(workbook.names[0]!.formula).toBe("='Năm 2024'!$A$1");
});

test('position moves a sheet', async () => {
  await open(SHEETS);
  await act((sheets) => void (sheets.getItem('Ba').position = 0));
  expect(await names()).toEqual(['Ba', 'Một', 'Hai']);
  expect(await failure(act((sheets) => void (sheets.getItem('Ba').position = 3)))).toBe('InvalidArgument at Worksheet.position');
});

test('hiding: the active sheet changes; the last visible one stays', async () => {
  const { workbook } = await open(SHEETS);
  await act((sheets) => void (sheets.getItem('Một').visibility = 'Hidden'));
  expect(workbook.sheet(workbook.activeSheetId)!.name).toBe('Hai');
  await act((sheets) => void (sheets.getItem('Hai').visibility = 'VeryHidden'));
  expect(await names('visibility')).toEqual(['Hidden', 'VeryHidden', 'Visible']);
  expect(await failure(act((sheets) => void (sheets.getItem('Ba').visibility = 'Hidden')))).toBe('InvalidOperation at Worksheet.visibility');
  expect(await failure(act((sheets) => sheets.getItem('Ba').delete()))).toBe('InvalidOperation at Worksheet.delete');
  expect(await failure(act((sheets) => sheets.getItem('Hai').delete()))).toBe('InvalidOperation at Worksheet.delete');
  expect(await failure(act((sheets) => sheets.getItem('Một').activate()))).toBe('InvalidOperation at Worksheet.activate');
});

test('a deleted sheet: not found by name, and ranges on it are invalid', async () => {
  await open(SHEETS);
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem('Hai');
    const range = sheet.getRange('A1').load('values');
    await context.sync();
    sheet.delete();
    await context.sync();
    range.load('values');
    expect(await failure(context.sync())).toBe('InvalidReference');
  });
  expect(await failure(act((sheets) => void sheets.getItem('Hai').load('name')))).toBe('ItemNotFound at WorksheetCollection.getItem');
});

test('a null object answers null for everything below it', async () => {
  await open(SHEETS);
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItemOrNullObject('Không có').load('name');
    const range = sheet.getRange('A1').load('values');
    range.values = [[1]];
    await context.sync();
    expect([sheet.isNullObject, range.isNullObject]).toEqual([true, true]);
  });
});

test('small properties', async () => {
  const { workbook } = await open(SHEETS);
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem('Hai');
    sheet.tabColor = '#ff0000';
    sheet.showGridlines = false;
    sheet.activate();
    sheet.load('id,name,position,tabColor,showGridlines,standardWidth,visibility');
    const charts = sheet.charts.getCount();
    await context.sync();
    expect(sheet.toJSON()).toMatchObject({
      id: '{Hai}',
      name: 'Hai',
      position: 1,
      tabColor: '#FF0000',
      showGridlines: false,
      standardWidth: 48,
      visibility: 'Visible',
    });
    expect(charts.value).toBe(0);
  });
  expect(workbook.activeSheetId).toBe('{Hai}');
});

test('application and workbook', async () => {
  await open(SHEETS, { locale: 'vi-VN', documentUrl: 'https://x.test/Biểu.xlsx' });
  await Excel.run(async (context) => {
    context.application.suspendScreenUpdatingUntilNextSync();
    context.application.suspendApiCalculationUntilNextSync();
    context.application.calculationMode = 'Manual';
    context.application.load('calculationMode,decimalSeparator,thousandsSeparator');
    context.workbook.load('name,readOnly');
    await context.sync();
    expect(context.application.toJSON()).toMatchObject({ calculationMode: 'Manual', decimalSeparator: ',', thousandsSeparator: '.' });
    expect([context.workbook.name, context.workbook.readOnly]).toEqual(['Biểu.xlsx', false]);
  });
});
