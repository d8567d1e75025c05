/** Find, find all, replace; the edges that Ctrl + arrow keys lead to. */
import { change, failure, onSheet, open, values } from '../../testing/open';

const ROWS = [
  ['Ngày', 'Nơi', 'Loại'],
  [1, 'Công ty Sao', 'Ăn uống'],
  [2, 'Sao Mai (Hà Nội)', 'ăn uống'],
  [12, '50%*', 'Khác'],
];

/** Address that the search answers; null for a null object. */
function found(text: string, criteria: Excel.SearchCriteria = {}, address = 'A1:C4'): Promise<string | null> {
  return onSheet(async (sheet, context) => {
    const range = sheet.getRange(address).findOrNullObject(text, criteria).load('address');
    await context.sync();
    return range.isNullObject ? null : range.address;
  });
}

describe('find', () => {
  beforeEach(() => open({ Sheet1: ROWS }));

  test.each<[string, Excel.SearchCriteria, string | null]>([
    ['sao', {}, 'Sheet1!B2'],
    ['sao', { matchCase: true }, null],
    ['Sao', { searchDirection: 'Backwards' }, 'Sheet1!B3'],
    ['ăn uống', { matchCase: true }, 'Sheet1!C3'],
    ['2', {}, 'Sheet1!A3'],
    ['2', { completeMatch: true, searchDirection: 'Backwards' }, 'Sheet1!A3'],
    ['sao*', { completeMatch: true }, 'Sheet1!B3'],
    ['c?ng', {}, 'Sheet1!B2'],
    ['~*', {}, 'Sheet1!B4'],
    ['(Hà', {}, 'Sheet1!B3'],
    ['không có', {}, null],
  ])('%s %j', async (text, criteria, address) => expect(await found(text, criteria)).toBe(address));

  test('a range limits the search, a single cell starts it behind itself', async () => {
    expect(await found('sao', {}, 'A3:C4')).toBe('Sheet1!B3');
    expect(await found('sao', {}, 'B2')).toBe('Sheet1!B3');
    expect(await found('sao', {}, 'B3')).toBe('Sheet1!B2');
    expect(await found('sao', { searchDirection: 'Backwards' }, 'B2')).toBe('Sheet1!B3');
    expect(await found('Nơi', {}, 'B1')).toBe('Sheet1!B1');
    expect(await found('sao', {}, 'XFD1048576')).toBe('Sheet1!B2');
  });

  test('nothing found is an error without OrNullObject, and so is an empty text', async () => {
    expect(await failure(change('A1:C4', (range) => range.find('x', {}).load('address')))).toBe('ItemNotFound at Range.find');
    expect(await failure(change('A1:C4', (range) => range.find('', {}).load('address')))).toBe('InvalidArgument at Range.find');
  });

  test('all of them', async () => {
    await onSheet(async (sheet, context) => {
      const all = sheet.findAll('a', { completeMatch: false, matchCase: false }).load('address,cellCount');
      const none = sheet.findAllOrNullObject('canceled', {});
      await context.sync();
      expect([all.address, all.cellCount, none.isNullObject]).toEqual(['Sheet1!B2:B3', 2, true]);
    });
    expect(await failure(onSheet(async (sheet, context) => (sheet.findAll('canceled', {}), context.sync())))).toBe('ItemNotFound at Worksheet.findAll');
  });
});

test('an empty sheet is searched without harm', async () => {
  await open();
  expect([await found('a'), await found('a', {}, 'A1'), await found('a', {}, 'A:A')]).toEqual([null, null, null]);
});

describe('replace', () => {
  const replaced = (address: string, text: string, replacement: string, criteria: Excel.ReplaceCriteria = {}): Promise<number> =>
    onSheet(async (sheet, context) => {
      const count = sheet.getRange(address).replaceAll(text, replacement, criteria);
      await context.sync();
      return count.value;
    });

  test('texts, numbers and formulas, as if typed again', async () => {
    await open({
      Sheet1: [
        ['a1 a1', 21, '=A1&"x"'],
        ['b', true, 'A1'],
      ],
    });
    expect(await replaced('A1:C2', 'a1', '$3')).toBe(3);
    expect(await onSheet(async (sheet, context) => { const r = sheet.getRange('A1:C2').load('formulas'); await context.sync(); return r.formulas; })).toEqual([['$3 $3', 21, '=$3&"x"'], ['b', true, 3]]); // prettier-ignore
    expect(await replaced('B1', '1', '.5')).toBe(1);
    expect(await values('B1')).toEqual([[2.5]]);
  });

  test('nothing to replace, a formula that breaks, a protected sheet, the whole sheet', async () => {
    const { workbook } = await open({ Sheet1: [['=A2+1'], ['aa']] });
    expect(await replaced('A1:A2', 'zz', 'y')).toBe(0);
    expect(await failure(replaced('A1', '+1', '+('))).toBe('InvalidArgument at Range.replaceAll');
    await onSheet(async (sheet, context) => {
      const count = sheet.replaceAll('AA', 'b', { matchCase: false });
      await context.sync();
      expect(count.value).toBe(1);
      sheet.protection.protect();
      await context.sync();
    });
    expect(await failure(replaced('A1:A2', 'b', 'c'))).toBe('AccessDenied at Range.replaceAll');
    expect(workbook.sheets[0]!.cell(1, 0)?.value).toBe('b');
  });
});

describe('edges', () => {
  /** C3:E5 filled, with a hole in D4; something far away in H3. */
  beforeEach(() => open({ Sheet1: [[], [], [null, null, 1, 2, 3, null, null, 9], [null, null, 4, null, 6], [null, null, 7, 8, 9]] }));

  const edge = (address: string, direction: Excel.KeyboardDirection | 'Left' | 'Right' | 'Up' | 'Down', active?: string): Promise<string> =>
    onSheet(async (sheet, context) => {
      const range = sheet
        .getRange(address)
        .getRangeEdge(direction as 'Left', active)
        .load('address');
      await context.sync();
      return range.address.replace('Sheet1!', '');
    });
  const reach = (address: string, direction: 'Left' | 'Right' | 'Up' | 'Down', active?: string): Promise<string> =>
    onSheet(async (sheet, context) => {
      const range = sheet.getRange(address).getExtendedRange(direction, active).load('address');
      await context.sync();
      return range.address.replace('Sheet1!', '');
    });

  test.each([
    ['C3', 'Right', 'E3'],
    ['E3', 'Right', 'H3'],
    ['H3', 'Right', 'XFD3'],
    ['C4', 'Right', 'E4'],
    ['D4', 'Right', 'E4'],
    ['A1', 'Right', 'XFD1'],
    ['XFD1', 'Right', 'XFD1'],
    ['E5', 'Left', 'C5'],
    ['C5', 'Left', 'A5'],
    ['C3', 'Down', 'C5'],
    ['C5', 'Down', 'C1048576'],
    ['D3', 'Down', 'D5'],
    ['D5', 'Up', 'D3'],
    ['C3', 'Up', 'C1'],
    ['A1', 'Up', 'A1'],
  ] as const)('from %s %s to %s', async (from, direction, to) => expect(await edge(from, direction)).toBe(to));

  test('from another active cell of the range', async () => {
    expect([await edge('C3:E5', 'Down', 'E3'), await reach('D4:E4', 'Down', 'E4'), await reach('C3', 'Right'), await reach('D3:E4', 'Left')]).toEqual([
      'E5',
      'D4:E5',
      'C3:E3',
      'C3:E4',
    ]);
  });

  test.each(['F1', 'C3:D3'])('an active cell that is none of the range: %s', async (active) => {
    expect(await failure(edge('C3:E5', 'Down', active))).toBe('InvalidArgument at Range.getRangeEdge');
  });

  test('hidden rows are passed over', async () => {
    await change('4:4', (range) => void (range.rowHidden = true));
    expect(await edge('D3', 'Down')).toBe('D5');
  });
});
