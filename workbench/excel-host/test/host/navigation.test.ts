/** Methods that lead from one range to another. */
import { failure, onSheet, open, values } from '../../testing/open';

type Step = (range: Excel.Range, sheet: Excel.Worksheet) => Excel.Range;

const DATA = [
  ['a', 'b', null, 'x'],
  [1, 2, null, null],
  [null, null, null, null],
  [5, null, null, null],
];

const addressAfter = (from: string, step: Step): Promise<string> =>
  onSheet(async (sheet, context) => {
    const range = step(sheet.getRange(from), sheet).load('address');
    await context.sync();
    return range.isNullObject ? 'null object' : range.address.replace('Sheet1!', '');
  });

test.each<[string, string, Step, string]>([
  ['getCell', 'B2:D5', (r) => r.getCell(1, 1), 'C3'],
  ['getCell outside of the range', 'B2', (r) => r.getCell(-1, 2), 'D1'],
  ['getRow', 'B2:D5', (r) => r.getRow(3), 'B5:D5'],
  ['getColumn', 'B2:D5', (r) => r.getColumn(0), 'B2:B5'],
  ['getOffsetRange', 'B2:C3', (r) => r.getOffsetRange(1, -1), 'A3:B4'],
  ['getResizedRange', 'B2:C3', (r) => r.getResizedRange(1, 2), 'B2:E4'],
  ['getResizedRange smaller', 'B2:C3', (r) => r.getResizedRange(-1, -1), 'B2'],
  ['getAbsoluteResizedRange', 'B2:C3', (r) => r.getAbsoluteResizedRange(5, 1), 'B2:B6'],
  ['getRowsAbove', 'B5:C5', (r) => r.getRowsAbove(2), 'B3:C4'],
  ['getRowsAbove, negative', 'B5:C5', (r) => r.getRowsAbove(-2), 'B6:C7'],
  ['getRowsBelow', 'B5:C5', (r) => r.getRowsBelow(), 'B6:C6'],
  ['getColumnsBefore', 'C5', (r) => r.getColumnsBefore(1), 'B5'],
  ['getColumnsAfter', 'C5', (r) => r.getColumnsAfter(3), 'D5:F5'],
  ['getEntireRow', 'B2:C3', (r) => r.getEntireRow(), '2:3'],
  ['getEntireColumn', 'B2:C3', (r) => r.getEntireColumn(), 'B:C'],
  ['getLastRow', 'B2:C9', (r) => r.getLastRow(), 'B9:C9'],
  ['getLastColumn', 'B2:C9', (r) => r.getLastColumn(), 'C2:C9'],
  ['getLastCell', 'B2:C9', (r) => r.getLastCell(), 'C9'],
  ['getBoundingRect', 'B2', (r, s) => r.getBoundingRect(s.getRange('D1')), 'B1:D2'],
  ['getBoundingRect with an address', 'B2', (r) => r.getBoundingRect('A5'), 'A2:B5'],
  ['getIntersection', 'A1:C3', (r, s) => r.getIntersection(s.getRange('B2:E9')), 'B2:C3'],
  ['getIntersectionOrNullObject', 'A1', (r, s) => r.getIntersectionOrNullObject(s.getRange('B2')), 'null object'],
  ['getUsedRange of a column', 'B:B', (r) => r.getUsedRange(true), 'B1:B2'],
  ['getUsedRangeOrNullObject of nothing', 'C1:C9', (r) => r.getUsedRangeOrNullObject(), 'null object'],
  ['getSurroundingRegion', 'B2', (r) => r.getSurroundingRegion(), 'A1:B2'],
  ['of the sheet: getRangeByIndexes', 'A1', (_, s) => s.getRangeByIndexes(1, 2, 3, 4), 'C2:F4'],
  ['of the sheet: getCell', 'A1', (_, s) => s.getCell(2, 0), 'A3'],
  ['of the sheet: getUsedRange', 'A1', (_, s) => s.getUsedRange(), 'A1:D4'],
  ['of the sheet: everything', 'A1', (_, s) => s.getRange(), 'A1:XFD1048576'],
  ['dollars and sheet name', 'A1', (_, s) => s.getRange('Sheet1!$B$2:$C$3'), 'B2:C3'],
  ['corners the other way round', 'A1', (_, s) => s.getRange('C3:B2'), 'B2:C3'],
])('%s', async (_, from, step, address) => {
  await open({ Sheet1: DATA });
  expect(await addressAfter(from, step)).toBe(address);
});

test.each<[string, string, Step]>([
  ['InvalidArgument at Range.getOffsetRange', 'A1', (r) => r.getOffsetRange(-1, 0)],
  ['InvalidArgument at Range.getResizedRange', 'A1', (r) => r.getResizedRange(-1, 0)],
  ['InvalidArgument at Range.getRowsAbove', 'A1', (r) => r.getRowsAbove(1)],
  ['InvalidArgument at Range.getRow', 'XFD1048576', (r) => r.getRow(1)],
  ['InvalidArgument at Worksheet.getRange', 'A0', (r) => r],
  ['InvalidArgument at Worksheet.getRange', 'XFE1', (r) => r],
  ['InvalidArgument at Worksheet.getRange', 'A1048577', (r) => r],
  ['InvalidArgument at Worksheet.getRange', 'A1,B2', (r) => r],
  ['InvalidArgument at Worksheet.getRange', 'no such name', (r) => r],
  ['ItemNotFound at Range.getIntersection', 'A1', (r, s) => r.getIntersection(s.getRange('B2'))],
  ['InvalidArgument at Worksheet.getRangeByIndexes', 'A1', (_, s) => s.getRangeByIndexes(0, 0, 0, 1)],
])('%s', async (error, from, step) => {
  await open();
  expect(await failure(addressAfter(from, step))).toBe(error);
});

test.each([
  ['Biểu 06', "'Biểu 06'!A1"],
  ['Tỷ_lệ', 'Tỷ_lệ!A1'],
  ["Anh's", "'Anh''s'!A1"],
  ['A1', "'A1'!A1"],
  ['2024', "'2024'!A1"],
])('the sheet name %s is written as %s', async (name, address) => {
  await open({ [name]: [] });
  await onSheet(async (sheet, context) => {
    const range = sheet.getRange('A1').load('address');
    const again = sheet.getRange(address).load('address');
    await context.sync();
    expect([range.address, again.address]).toEqual([address, address]);
  });
});

test('an empty sheet: getUsedRange is A1, OrNullObject is null', async () => {
  await open();
  await onSheet(async (sheet, context) => {
    const used = sheet.getUsedRange().load('address');
    const none = sheet.getUsedRangeOrNullObject(true);
    none.load('address');
    await context.sync();
    expect([used.address, none.isNullObject]).toEqual(['Sheet1!A1', true]);
  });
});

test('formats count as use, unless only values are asked for', async () => {
  await open({ Sheet1: DATA });
  await onSheet(async (sheet, context) => {
    sheet.getRange('F9').format.fill.color = 'red';
    const all = sheet.getUsedRange().load('address');
    const valuesOnly = sheet.getUsedRange(true).load('address');
    await context.sync();
    expect([all.address, valuesOnly.address]).toEqual(['Sheet1!A1:F9', 'Sheet1!A1:D4']);
  });
});

describe('special cells', () => {
  const special = (address: string, type: Excel.SpecialCellType, of?: Excel.SpecialCellValueType) =>
    onSheet(async (sheet, context) => {
      const found = sheet.getRange(address).getSpecialCellsOrNullObject(type, of).load('address,areaCount,cellCount');
      await context.sync();
      return found.isNullObject ? null : found.address.replace(/Sheet1!/g, '');
    });

  test.each([
    ['Constants', undefined, 'A1:B2,D1,A4'],
    ['Constants', 'Text', 'A1:B1,D1'],
    ['Constants', 'Numbers', 'A2:B2,A4'],
    ['Constants', 'Errors', null],
    ['Blanks', undefined, 'C1,C2:D2,A3:D3,B4:D4'],
    ['Formulas', undefined, null],
  ] as const)('%s %s: %s', async (type, of, address) => {
    await open({ Sheet1: DATA });
    const found = await special('A1:D4', type as Excel.SpecialCellType, of as Excel.SpecialCellValueType);
    expect(found && [...found.split(',')].sort()).toEqual(address && [...address.split(',')].sort());
  });

  test('visible cells leave out hidden rows and columns', async () => {
    const { workbook } = await open({ Sheet1: DATA });
    workbook.sheets[0]!.setRow(1, { hidden: true });
    workbook.sheets[0]!.setColumn(2, { hidden: true });
    expect(await special('A1:D3', 'Visible' as Excel.SpecialCellType)).toBe('A1:B1,D1,A3:B3,D3');
  });

  test('none: ItemNotFound without OrNullObject', async () => {
    await open();
    const work = onSheet((sheet, context) => {
      sheet.getRange('A1').getSpecialCells('Formulas').load('address');
      return context.sync();
    });
    expect(await failure(work)).toBe('ItemNotFound at Range.getSpecialCells');
  });
});

test('several ranges at once: format and count', async () => {
  await open({ Sheet1: DATA });
  await onSheet(async (sheet, context) => {
    const areas = sheet.getRanges('A1:B2,D4').load('address,areaCount,cellCount');
    areas.format.fill.color = '#00FF00';
    areas.areas.load('items/address');
    const fills = ['B2', 'D4', 'C3'].map((a) => sheet.getRange(a).load('format/fill/color'));
    await context.sync();
    expect([areas.address, areas.areaCount, areas.cellCount]).toEqual(['Sheet1!A1:B2,Sheet1!D4', 2, 5]);
    expect(areas.areas.items.map((r) => r.address)).toEqual(['Sheet1!A1:B2', 'Sheet1!D4']);
    expect(fills.map((r) => r.format.fill.color)).toEqual(['#00FF00', '#00FF00', '#FFFFFF']);
  });
});

test('the visible view of a range leaves hidden rows out', async () => {
  const { workbook } = await open({ Sheet1: DATA });
  workbook.sheets[0]!.setRow(0, { hidden: true });
  await onSheet(async (sheet, context) => {
    const view = sheet.getRange('A1:B3').getVisibleView().load('values,rowCount,cellAddresses');
    await context.sync();
    expect([view.values, view.rowCount, view.cellAddresses[0]![1]]).toEqual([
      [
        [1, 2],
        ['', ''],
      ],
      2,
      'Sheet1!B2',
    ]);
  });
});

test('a range that is kept between requests needs no path', async () => {
  const { host } = await open({ Sheet1: DATA });
  await onSheet(async (sheet, context) => {
    const range = sheet.getRange('A1').getOffsetRange(1, 0);
    await context.sync();
    const before = host.touchedMembers.get('Range.getOffsetRange');
    range.load('values');
    await context.sync();
    expect(range.values).toEqual([[1]]);
    expect(host.touchedMembers.get('Range.getOffsetRange')).toBe(before);
  });
  await host.idle();
  expect(host.heldReferences).toBe(0);
  expect(await values('A2')).toEqual([[1]]);
});
