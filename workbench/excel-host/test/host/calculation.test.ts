/** The host with a calculation: arrays that spill, precedents and dependents, modes, events. */
import { calculating } from '../../calculation';
import type { CellValue } from '../../model/workbook';
import { bootOffice } from '../../host/boot';
import { book, failure, onSheet, read, settled, values } from '../../testing/open';

let close: () => Promise<void> = async () => undefined;
afterEach(() => close());

async function open(sheets: Record<string, CellValue[][]> = { Sheet1: [] }, excelApi = '1.15') {
  const workbook = book(sheets);
  const session = await bootOffice({ workbook, locale: 'en-US', excelApi, calculate: calculating(workbook) });
  close = () => session.close();
  return session;
}

const write = (address: string, formulas: unknown[][]) =>
  onSheet(async (sheet, context) => {
    sheet.getRange(address).formulas = formulas;
    await context.sync();
  });

test('what is written is calculated before it is read in the same batch', async () => {
  await open({ Sheet1: [[2]] });
  const result = await onSheet(async (sheet, context) => {
    sheet.getRange('B1:C1').formulas = [['=A1*21', '=B1&"!"']];
    const range = sheet.getRange('B1:C1').load('values,valueTypes,text');
    await context.sync();
    return [range.values, range.valueTypes, range.text];
  });
  expect(result).toEqual([[[42, '42!']], [['Double', 'String']], [['42', '42!']]]);
});

test('formulas of the workbook without a value have one from the start', async () => {
  await open({ Sheet1: [[1, '=A1+1']] });
  expect(await values('B1')).toEqual([[2]]);
});

test('arrays spill: values, formulas, hasSpill, parent and area', async () => {
  await open({ Sheet1: [[1], [2], [3]] });
  await write('C1', [['=A1:A3*2']]);
  expect(await values('C1:C3')).toEqual([[2], [4], [6]]);
  expect(await read('C1:C3', 'formulas')).toEqual([['=A1:A3*2'], [4], [6]]);
  expect([await read('C1:C3', 'hasSpill'), await read('B1:C3', 'hasSpill'), await read('A1:B3', 'hasSpill')]).toEqual([true, null, false]);
  expect([await read('C1', 'savedAsArray'), await read('A1', 'savedAsArray')]).toEqual([true, false]);
  await onSheet(async (sheet, context) => {
    const parent = sheet.getRange('C3').getSpillParent().load('address');
    const area = sheet.getRange('C1').getSpillingToRange().load('address');
    const none = [
      sheet.getRange('A1').getSpillParentOrNullObject(),
      sheet.getRange('C2').getSpillingToRangeOrNullObject(),
      sheet.getRange('C1:C3').getSpillParentOrNullObject(),
    ];
    none.forEach((range) => range.load('address'));
    await context.sync();
    expect([parent.address, area.address, ...none.map((range) => range.isNullObject)]).toEqual(['Sheet1!C1', 'Sheet1!C1:C3', true, true, true]);
  });
});

test.each<[string, string, (range: Excel.Range) => Excel.Range]>([
  ['ItemNotFound at Range.getSpillParent', 'A1', (range) => range.getSpillParent()],
  ['ItemNotFound at Range.getSpillingToRange', 'A1', (range) => range.getSpillingToRange()],
  ['InvalidArgument at Range.getSpillParent', 'A1:A2', (range) => range.getSpillParent()],
  ['InvalidArgument at Range.getSpillingToRange', 'A1:A2', (range) => range.getSpillingToRange()],
])('%s', async (expected, address, get) => {
  await open();
  const work = onSheet(async (sheet, context) => {
    get(sheet.getRange(address)).load('address');
    await context.sync();
  });
  expect(await failure(work)).toBe(expected);
});

test('what stands in the way makes #SPILL!; clearing it, the array is there', async () => {
  await open({ Sheet1: [[1], [2]] });
  await write('B2', [['x']]);
  await write('B1', [['=A1:A2']]);
  expect(await values('B1:B2')).toEqual([['#SPILL!'], ['x']]);
  await onSheet(async (sheet, context) => {
    sheet.getRange('B2').clear('Contents');
    await context.sync();
  });
  expect(await values('B1:B2')).toEqual([[1], [2]]);
});

test('rows inserted above move formulas and what they read', async () => {
  await open({ Sheet1: [[1, '=A1*2'], [2, '=A2*2'], [null, '=SUM(B1:B2)']] }); // prettier-ignore
  await onSheet(async (sheet, context) => {
    sheet.getRange('1:1').insert('Down');
    sheet.getRange('A2').values = [[10]];
    await context.sync();
  });
  expect(await values('B2:B4')).toEqual([[20], [4], [24]]);
});

test('a deleted row makes #REF! where a formula read it', async () => {
  await open({ Sheet1: [[1], [2, '=A1']] });
  await onSheet(async (sheet, context) => {
    sheet.getRange('1:1').delete('Up');
    await context.sync();
  });
  expect(await values('B1')).toEqual([['#REF!']]);
});

test('a renamed sheet, a sorted range and a replaced text are calculated with', async () => {
  await open({ Sheet1: [[3, '=Plan!A1'], [1], [2, '=A1*10']], Plan: [[7]] }); // prettier-ignore
  await onSheet(async (sheet, context) => {
    context.workbook.worksheets.getItem('Plan').name = 'Kế hoạch';
    sheet.getRange('A1:A3').sort.apply([{ key: 0, ascending: true }]);
    await context.sync();
    context.workbook.worksheets.getItem('Kế hoạch').getRange('A1').values = [[8]];
    await context.sync();
  });
  expect(await values('B1')).toEqual([[8]]);
  expect(await values('B3')).toEqual([[10]]);
});

describe('precedents and dependents', () => {
  const SHEETS = { Sheet1: [[1, 2, '=A1+B1', '=C1+SUM(Plan!A1:A2)']], Plan: [[1], [2]] };
  const addresses = (address: string, get: (range: Excel.Range) => Excel.WorkbookRangeAreas) =>
    onSheet(async (sheet, context) => {
      const found = get(sheet.getRange(address)).load('addresses');
      await context.sync();
      return found.addresses;
    });

  test.each<[string, string, (range: Excel.Range) => Excel.WorkbookRangeAreas, string[]]>([
    ['direct precedents', 'D1', (range) => range.getDirectPrecedents(), ['Sheet1!C1', 'Plan!A1:A2']],
    ['all precedents', 'D1', (range) => range.getPrecedents(), ['Sheet1!A1:C1', 'Plan!A1:A2']],
    ['direct dependents', 'A1', (range) => range.getDirectDependents(), ['Sheet1!C1']],
    ['all dependents', 'A1', (range) => range.getDependents(), ['Sheet1!C1:D1']],
    ['dependents of many cells', 'A1:C1', (range) => range.getDirectDependents(), ['Sheet1!C1:D1']],
  ])('%s', async (_, address, get, expected) => {
    await open(SHEETS);
    expect(await addresses(address, get)).toEqual(expected);
  });

  test('as ranges and by sheet', async () => {
    await open(SHEETS);
    await onSheet(async (sheet, context) => {
      const found = sheet.getRange('D1').getDirectPrecedents();
      found.ranges.load('items/address');
      found.areas.load('items/address');
      const plan = found.getRangeAreasBySheet('Plan').load('address');
      const none = found.getRangeAreasOrNullObjectBySheet('Nothing').load('address');
      await context.sync();
      expect(found.ranges.items.map(({ address }) => address)).toEqual(['Sheet1!C1', 'Plan!A1:A2']);
      expect(found.areas.items.map(({ address }) => address)).toEqual(['Sheet1!C1', 'Plan!A1:A2']);
      expect([plan.address, none.isNullObject]).toEqual(['Plan!A1:A2', true]);
    });
  });

  test('none: ItemNotFound', async () => {
    await open({ Sheet1: [[1]] });
    expect(await failure(addresses('A1', (range) => range.getDirectPrecedents()))).toBe('ItemNotFound at Range.getDirectPrecedents');
    expect(await failure(addresses('A1', (range) => range.getDirectDependents()))).toBe('ItemNotFound at Range.getDirectDependents');
  });
});

test('manual mode: nothing until it is asked for', async () => {
  await open({ Sheet1: [[1, '=A1*2']] });
  const result = await onSheet(async (sheet, context) => {
    const { application } = context.workbook;
    application.calculationMode = 'Manual';
    sheet.getRange('A1').values = [[5]];
    const before = sheet.getRange('B1').load('values');
    await context.sync();
    application.calculate('Recalculate');
    const after = sheet.getRange('B1').load('values');
    await context.sync();
    return [before.values[0]![0], after.values[0]![0]];
  });
  expect(result).toEqual([2, 10]);
});

test('a person types: listeners hear of each sheet that was calculated, once', async () => {
  const session = await open({ Sheet1: [[1, '=A1*2', '=B1+1']], Other: [['=Sheet1!C1']] });
  const heard: string[] = [];
  await onSheet(async (_, context) => {
    context.workbook.worksheets.onCalculated.add(async ({ worksheetId }) => void heard.push(worksheetId));
    await context.sync();
  });
  session.host.enter('Sheet1', 'A1', 5);
  await settled();
  expect(heard.sort()).toEqual(['{Other}', '{Sheet1}']);
  expect(await values('B1:C1')).toEqual([[10, 11]]);
});
