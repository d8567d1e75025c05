/** Sorting ranges and tables, the events of it, and taking duplicates out. */
import type { CellValue } from '../../model/workbook';
import { change, failure, onSheet, open, read, settled, values } from '../../testing/open';

const sorted = async (rows: CellValue[][], address: string, ...args: Parameters<Excel.RangeSort['apply']>): Promise<unknown[][]> => {
  await open({ Sheet1: rows });
  await change(address, (range) => range.sort.apply(...args));
  return (await values(address)) as unknown[][];
};
const column = (rows: unknown[][]): unknown[] => rows.map(([value]) => value);
const cells = (...list: CellValue[]): CellValue[][] => list.map((value) => [value]);

describe('order', () => {
  const MIXED = cells('b', 3, null, true, { error: '#N/A' }, -1, false, 'A', 'ă', '10');

  test('numbers, texts, FALSE, TRUE, errors, empty last', async () => {
    expect(column(await sorted(MIXED, 'A1:A10', [{ key: 0 }]))).toEqual([-1, 3, '10', 'A', 'ă', 'b', false, true, '#N/A', '']);
    expect(column(await sorted(MIXED, 'A1:A10', [{ key: 0, ascending: false }]))).toEqual(['#N/A', true, false, 'b', 'ă', 'A', '10', 3, -1, '']);
  });

  test('texts that are numbers, capitals', async () => {
    expect(column(await sorted(cells('10', 9, '8x'), 'A1:A3', [{ key: 0, dataOption: 'TextAsNumber' }]))).toEqual([9, '10', '8x']);
    expect(column(await sorted(cells('B', 'a', 'b', 'A'), 'A1:A4', [{ key: 0 }]))).toEqual(['a', 'A', 'B', 'b']);
    expect(column(await sorted(cells('B', 'A', 'b', 'a'), 'A1:A4', [{ key: 0 }], true))).toEqual(['a', 'A', 'b', 'B']);
  });

  test('several fields, headers, and lines that are equal keep their order', async () => {
    const rows = [['n', 'x', 'y'], [1, 'b', 1], [2, 'a', 1], [3, 'b', 2], [4, 'a', 1]]; // prettier-ignore
    expect(await sorted(rows, 'A1:C5', [{ key: 1 }, { key: 2, ascending: false }], false, true)).toEqual([['n', 'x', 'y'], [2, 'a', 1], [4, 'a', 1], [3, 'b', 2], [1, 'b', 1]]); // prettier-ignore
  });

  test('columns instead of rows', async () => {
    const rows = [['Quả', 'Q1', 'Q2', 'Q3'], ['Táo', 5, 2, 7]]; // prettier-ignore
    expect(await sorted(rows, 'A1:D2', [{ key: 1 }], false, true, 'Columns')).toEqual([['Quả', 'Q2', 'Q1', 'Q3'], ['Táo', 2, 5, 7]]); // prettier-ignore
  });

  test('a colour comes first, or last', async () => {
    await open({ Sheet1: cells(1, 2, 3) });
    await change('A2', (range) => void (range.format.fill.color = 'red'));
    await change('A1:A3', (range) => range.sort.apply([{ key: 0, sortOn: 'CellColor', color: '#FF0000' }]));
    expect([column((await values('A1:A3')) as unknown[][]), await read('A1', 'format/fill/color')]).toEqual([[2, 1, 3], '#FF0000']);
    await change('A1:A3', (range) => range.sort.apply([{ key: 0, sortOn: 'CellColor', color: '#FF0000', ascending: false }]));
    expect(column((await values('A1:A3')) as unknown[][])).toEqual([1, 3, 2]);
  });

  test('formulas go along and look at their new row; hidden rows stay', async () => {
    await open({
      Sheet1: [
        [3, '=A1*2'],
        [2, '=A2*2'],
        [1, '=A3*2'],
      ],
    });
    await change('2:2', (range) => void (range.rowHidden = true));
    await change('A1:B3', (range) => range.sort.apply([{ key: 0 }]));
    expect(await read('A1:B3', 'formulas')).toEqual([[1, '=A1*2'], [2, '=A2*2'], [3, '=A3*2']]); // prettier-ignore
  });

  test('whole columns, one row, no rows', async () => {
    expect(column((await sorted(cells('x', 2, 1), 'A:A', [{ key: 0 }], false, true)) ?? [])).toEqual([]);
    expect(column((await values('A1:A3')) as unknown[][])).toEqual(['x', 1, 2]);
    expect(await sorted(cells('x'), 'A1', [{ key: 0 }], false, true)).toEqual([['x']]);
  });
});

describe('refused', () => {
  test.each([
    [[], 'InvalidArgument'],
    [[{ key: 1 }], 'InvalidArgument'],
    [[{ key: -1 }], 'InvalidArgument'],
    [[{ key: 0, sortOn: 'CellColor' as const }], 'InvalidArgument'],
    [[{ key: 0, sortOn: 'Icon' as const }], 'HostLacks'],
  ])('%j', async (fields, code) => expect(await failure(sorted(cells(2, 1), 'A1:A2', fields))).toMatch(code));

  test('on a protected sheet, unless sorting is allowed and the cells are unlocked; with merged cells', async () => {
    await open({ Sheet1: cells(2, 1) });
    const sort = (): Promise<string> => failure(change('A1:A2', (range) => range.sort.apply([{ key: 0 }])));
    const protect = (allowSort: boolean): Promise<void> =>
      onSheet(async (sheet, context) => (sheet.protection.unprotect(), sheet.protection.protect({ allowSort }), context.sync()));
    await protect(false);
    expect(await sort()).toBe('AccessDenied at RangeSort.apply');
    await protect(true);
    expect(await sort()).toBe('AccessDenied at RangeSort.apply');
    await onSheet(async (sheet, context) => (sheet.protection.unprotect(), (sheet.getRange('A1:A2').format.protection.locked = false), context.sync()));
    await protect(true);
    expect(await sort()).toBe('no error');
    await onSheet(async (sheet, context) => (sheet.protection.unprotect(), sheet.getRange('A2:B2').merge(), context.sync()));
    expect(await sort()).toBe('InvalidOperation at RangeSort.apply');
  });
});

test('listeners hear which rows and columns moved', async () => {
  await open({
    Sheet1: [
      ['a', 3],
      ['b', 2],
      ['c', 9],
    ],
  });
  const heard: string[] = [];
  await onSheet(async (sheet, context) => {
    sheet.onRowSorted.add((event) => Promise.resolve(void heard.push(`rows ${event.address}`)));
    context.workbook.worksheets.onColumnSorted.add((event) => Promise.resolve(void heard.push(`columns ${event.address}`)));
    await context.sync();
  });
  await change('A1:B3', (range) => range.sort.apply([{ key: 1 }]));
  await change('A1:B3', (range) => range.sort.apply([{ key: 1 }]));
  await change('A3:B3', (range) => range.sort.apply([{ key: 0 }], false, false, 'Columns'));
  await settled();
  expect(heard).toEqual(['rows A1:B2', 'columns A3:B3']);
});

test('a table is sorted below its header, above its totals, and remembers how', async () => {
  await open({
    Sheet1: [
      ['Tên', 'Tiền'],
      ['a', 1],
      ['b', 3],
      ['c', 2],
    ],
  });
  await onSheet(async (sheet, context) => {
    const table = sheet.tables.add('A1:B4', true);
    table.showTotals = true;
    table.sort.apply([{ key: 1, ascending: false }]);
    table.sort.load('fields,matchCase,method');
    await context.sync();
    expect([table.sort.fields, table.sort.matchCase, table.sort.method]).toEqual([[{ key: 1, ascending: false }], false, 'PinYin']);
    sheet.getRange('B2').values = [[0]];
    table.sort.reapply();
    await context.sync();
  });
  expect(await values('A1:B5')).toEqual([['Tên', 'Tiền'], ['c', 2], ['a', 1], ['b', 0], ['Total', '']]); // prettier-ignore
  await onSheet(async (sheet, context) => {
    const { sort } = sheet.tables.getItemAt(0);
    sort.clear();
    sort.load('fields');
    await context.sync();
    expect(sort.fields).toEqual([]);
  });
});

describe('duplicates', () => {
  const rows = [['Tên', 'Nơi', 'Số'], ['Hành', 'A', 3], ['Khoai', 'A', 9], ['HÀNH', 'B', 8], ['Khoai', 'a', 12]]; // prettier-ignore
  const remove = (address: string, columns: number[], header: boolean): Promise<[number, number]> =>
    onSheet(async (sheet, context) => {
      const result = sheet.getRange(address).removeDuplicates(columns, header).load();
      await context.sync();
      return [result.removed, result.uniqueRemaining];
    });

  test.each([
    [[0], [2, 2], [['Hành', 'A', 3], ['Khoai', 'A', 9], ['', '', ''], ['', '', '']]],
    [[0, 1], [1, 3], [['Hành', 'A', 3], ['Khoai', 'A', 9], ['HÀNH', 'B', 8], ['', '', '']]],
    [[0, 1, 2], [0, 4], rows.slice(1)],
  ])('by columns %j', async (columns, counts, left) => {
    await open({ Sheet1: rows });
    expect(await remove('A1:C5', columns, true)).toEqual(counts);
    expect(await values('A2:C5')).toEqual(left);
  }); // prettier-ignore

  test('blanks are equal to one another; cells beside the range stay', async () => {
    await open({
      Sheet1: [
        [null, 1],
        [null, 2],
        [5, 3],
      ],
    });
    expect(await remove('A1:A3', [0], false)).toEqual([1, 2]);
    expect(await values('A1:B3')).toEqual([['', 1], [5, 2], ['', 3]]); // prettier-ignore
  });

  test.each([[[]], [[3]], [[-1]], [[0.5]]])('no columns: %j', async (columns) => {
    await open({ Sheet1: rows });
    expect(await failure(remove('A1:C5', columns, true))).toBe('InvalidArgument at Range.removeDuplicates');
  });
});
