import { change, failure, onSheet, open, values } from '../../testing/open';

const DATA = [
  ['Đơn vị', 'Xong', 'Xong', null],
  ['Vị Thanh', 10, 1, null],
  ['Ngã Bảy', 20, 2, null],
  ['dưới bảng', 0, 0, 0],
];

const add = (address = 'A1:C3', hasHeaders = true) =>
  onSheet(async (sheet, context) => {
    const table = sheet.tables.add(address, hasHeaders).load('id,name,style,showTotals,showHeaders');
    await context.sync();
    return table.toJSON();
  });

const inTable = <R>(run: (table: Excel.Table, context: Excel.RequestContext) => Promise<R>) =>
  onSheet((sheet, context) => run(sheet.tables.getItemAt(0), context));

test('a new table has a name, unique headers and a style', async () => {
  const { workbook } = await open({ Sheet1: DATA });
  expect(await add()).toMatchObject({ name: 'Table1', style: 'TableStyleMedium2', showTotals: false, showHeaders: true });
  expect(workbook.sheets[0]!.tables[0]).toMatchObject({ columns: ['Đơn vị', 'Xong', 'Xong2'], isNew: true, area: { top: 0, left: 0, bottom: 2, right: 2 } });
  expect(await values('C1')).toEqual([['Xong2']]);
});

test('without headers Excel puts a row of them in', async () => {
  await open({ Sheet1: DATA });
  await add('A2:C3', false);
  expect(await values('A2:C3')).toEqual([
    ['Column1', 'Column2', 'Column3'],
    ['Vị Thanh', 10, 1],
  ]);
});

test.each([
  ['over another table', 'MergedRangeConflict', (sheet: Excel.Worksheet) => sheet.tables.add('C3:D4', true)],
  ['of an address that is none', 'InvalidArgument', (sheet: Excel.Worksheet) => sheet.tables.add('nowhere', true)],
])('a table %s is refused: %s', async (_, code, make) => {
  await open({ Sheet1: DATA });
  await add();
  const work = onSheet((sheet, context) => {
    make(sheet).load('name');
    return context.sync();
  });
  expect(await failure(work)).toBe(`${code} at TableCollection.add`);
});

test('parts of a table', async () => {
  await open({ Sheet1: DATA });
  await add();
  await inTable(async (table, context) => {
    const ranges = [
      table.getRange(),
      table.getHeaderRowRange(),
      table.getDataBodyRange(),
      table.columns.getItem('Xong').getDataBodyRange(),
      table.rows.getItemAt(1).getRange(),
    ];
    ranges.forEach((r) => r.load('address'));
    table.columns.load('items/name,items/index,items/id,count');
    table.rows.load('items/values,count');
    table.worksheet.load('name');
    await context.sync();
    expect(ranges.map((r) => r.address.replace('Sheet1!', ''))).toEqual(['A1:C3', 'A1:C1', 'A2:C3', 'B2:B3', 'A3:C3']);
    expect(table.columns.items.map((c) => [c.name, c.index, c.id])).toEqual([
      ['Đơn vị', 0, 1],
      ['Xong', 1, 2],
      ['Xong2', 2, 3],
    ]);
    expect([table.rows.items[0]!.values, table.rows.count, table.worksheet.name]).toEqual([[['Vị Thanh', 10, 1]], 2, 'Sheet1']);
  });
});

test('rows are added at the end or in between; what is below moves down', async () => {
  const { workbook } = await open({ Sheet1: DATA });
  await add();
  await inTable(async (table, context) => {
    table.rows.add(undefined, [['Long Mỹ', 30, 3]]);
    table.rows.add(0, [
      ['đầu', 0, 0],
      ['hai', 0, 0],
    ]);
    await context.sync();
  });
  expect(await values('A1:A7')).toEqual([['Đơn vị'], ['đầu'], ['hai'], ['Vị Thanh'], ['Ngã Bảy'], ['Long Mỹ'], ['dưới bảng']]);
  expect(workbook.sheets[0]!.tables[0]!.area.bottom).toBe(5);
  const wrong = inTable((table, context) => {
    table.rows.add(undefined, [['ngắn']]);
    return context.sync();
  });
  expect(await failure(wrong)).toBe('InvalidArgument at TableRowCollection.add');
});

test('columns: added at the end beside the table, in between, renamed, deleted', async () => {
  const { workbook } = await open({ Sheet1: DATA });
  await add();
  const columns = () => workbook.sheets[0]!.tables[0]!.columns;
  await inTable(async (table, context) => {
    table.columns.add(undefined, [['Đạt'], ['x'], ['y']]);
    await context.sync();
    expect(columns()).toEqual(['Đơn vị', 'Xong', 'Xong2', 'Đạt']);
    table.columns.add(1, [['Giữa'], [1], [2]]);
    table.columns.getItem('Đạt').name = 'Kết quả';
    await context.sync();
    expect(columns()).toEqual(['Đơn vị', 'Giữa', 'Xong', 'Xong2', 'Kết quả']);
    table.columns.getItem('Giữa').delete();
    await context.sync();
  });
  expect(columns()).toEqual(['Đơn vị', 'Xong', 'Xong2', 'Kết quả']);
  expect(await values('A1:D2')).toEqual([
    ['Đơn vị', 'Xong', 'Xong2', 'Kết quả'],
    ['Vị Thanh', 10, 1, 'x'],
  ]);
});

test('typing into a header cell renames the column', async () => {
  const { workbook } = await open({ Sheet1: DATA });
  await add();
  await change('B1', (range) => void (range.values = [['Thi hành xong']]));
  expect(workbook.sheets[0]!.tables[0]!.columns[1]).toBe('Thi hành xong');
});

test('names: set, taken, like an address', async () => {
  await open({ Sheet1: DATA });
  await add();
  const rename = (name: string) =>
    inTable((table, context) => {
      table.name = name;
      return context.sync();
    });
  await rename('BảngKếtQuả');
  expect(await failure(rename('A1'))).toBe('InvalidArgument at Table.name');
  expect(await failure(rename('có cách'))).toBe('InvalidArgument at Table.name');
  await onSheet(async (sheet, context) => {
    const byName = context.workbook.tables.getItemOrNullObject('bảngkếtquả').load('name');
    const none = context.workbook.tables.getItemOrNullObject('Khác').load('name');
    const count = sheet.tables.getCount();
    await context.sync();
    expect([byName.name, none.isNullObject, count.value]).toEqual(['BảngKếtQuả', true, 1]);
  });
});

test('totals, style, resize', async () => {
  const { workbook } = await open({ Sheet1: DATA.slice(0, 3) });
  await add();
  await inTable(async (table, context) => {
    table.showTotals = true;
    table.style = 'TableStyleLight1';
    const total = table.getTotalRowRange().load('address,values');
    await context.sync();
    expect([total.address, total.values[0]![0]]).toEqual(['Sheet1!A4:C4', 'Total']);
    table.showTotals = false;
    table.resize('A1:B3');
    await context.sync();
  });
  expect(workbook.sheets[0]!.tables[0]).toMatchObject({ style: 'TableStyleLight1', columns: ['Đơn vị', 'Xong'], area: { bottom: 2, right: 1 } });
  const moved = inTable((table, context) => {
    table.resize('A2:B3');
    return context.sync();
  });
  expect(await failure(moved)).toBe('InvalidArgument at Table.resize');
});

test('convertToRange keeps the cells, delete takes them', async () => {
  const { workbook } = await open({ Sheet1: DATA });
  await add();
  await inTable(async (table, context) => {
    table.convertToRange();
    await context.sync();
  });
  expect([workbook.sheets[0]!.tables, await values('A1')]).toEqual([[], [['Đơn vị']]]);
  await add();
  await inTable((table, context) => {
    table.delete();
    return context.sync();
  });
  expect([workbook.sheets[0]!.tables, await values('A1:A4')]).toEqual([[], [[''], [''], [''], ['dưới bảng']]]);
});

test('tables of a range', async () => {
  await open({ Sheet1: DATA });
  await add();
  await onSheet(async (sheet, context) => {
    const touching = sheet.getRange('C3:E9').getTables(false).load('items/name');
    const inside = sheet.getRange('C3:E9').getTables(true).load('items/name');
    await context.sync();
    expect([touching.items.length, inside.items.length]).toEqual([1, 0]);
  });
});

test('columns come into a table and go out of it; what is chosen stays with its column', async () => {
  const { workbook } = await open({ Sheet1: DATA });
  await add();
  const [table] = workbook.sheets[0]!.tables;
  await inTable(async (one, context) => {
    one.columns.getItem('Xong2').filter.applyValuesFilter(['2']);
    await context.sync();
  });
  await onSheet(async (sheet, context) => {
    sheet.getRange('B:B').insert('Right');
    await context.sync();
  });
  expect(table).toMatchObject({ columns: ['Đơn vị', 'Column2', 'Xong', 'Xong2'], filters: [{ column: 3 }], filtered: true });
  expect(workbook.sheets[0]!.rows[1]!.hidden).toBe(true);
  await onSheet(async (sheet, context) => {
    sheet.getRange('D:D').delete('Left');
    await context.sync();
  });
  expect(table).toMatchObject({ columns: ['Đơn vị', 'Column2', 'Xong'], filtered: false });
  expect(workbook.sheets[0]!.rows[1]!.hidden).toBeFalsy();
  await onSheet(async (sheet, context) => {
    sheet.getRange('A:C').delete('Left');
    await context.sync();
  });
  expect(workbook.sheets[0]!.tables).toEqual([]);
});

test('a table that becomes narrower forgets what was chosen in the columns that it loses', async () => {
  const { workbook } = await open({ Sheet1: DATA });
  await add();
  await inTable(async (table, context) => {
    table.columns.getItem('Xong2').filter.applyValuesFilter(['2']);
    table.resize('A1:B3');
    await context.sync();
  });
  const [sheet] = workbook.sheets;
  expect(sheet!.tables[0]).toMatchObject({ columns: ['Đơn vị', 'Xong'], filtered: false });
  expect(sheet!.rows[1]!.hidden).toBeFalsy();
});

test('a heading that is emptied or pasted over: Excel gives the column a name', async () => {
  const { workbook } = await open({ Sheet1: DATA });
  await add();
  await onSheet(async (sheet, context) => {
    sheet.getRange('A1').clear('Contents');
    sheet.getRange('B1').copyFrom('A2', 'Values');
    await context.sync();
  });
  expect(workbook.sheets[0]!.tables[0]!.columns).toEqual(['Column1', 'Vị Thanh', 'Xong2']);
  expect(await values('A1:C1')).toEqual([['Column1', 'Vị Thanh', 'Xong2']]);
});
