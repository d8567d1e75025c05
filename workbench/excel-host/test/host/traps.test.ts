/** What hurts add-ins in the field: filters, merged cells, cell editing, size limits, failing requests. */
import { change, failure, onSheet, open, values } from '../../testing/open';

const turn = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 1));
const TEN = Array.from({ length: 6 }, (_, i) => [i]);

describe('rows hidden by a filter', () => {
  async function filtered(hidden: number[]) {
    const session = await open({ Sheet1: TEN });
    const sheet = session.workbook.sheets[0]!;
    sheet.autoFilter = { area: { top: 0, left: 0, bottom: 5, right: 3 }, filtered: true };
    for (const row of hidden) sheet.setRow(row, { hidden: true });
    return session;
  }

  test('a block lands in the visible rows, one after the other, and the rest is lost', async () => {
    await filtered([2, 3]);
    await change('B2:B6', (range) => void (range.values = [['a'], ['b'], ['c'], ['d'], ['e']]));
    expect(await values('B1:B7')).toEqual([[''], ['a'], [''], [''], ['b'], ['c'], ['']]);
  });

  test('formulas go the same way; number formats do not', async () => {
    await filtered([1]);
    await change('B2:B3', (range) => {
      range.formulas = [['=1'], ['=2']];
      range.numberFormat = [['0.0'], ['0.00']];
    });
    await onSheet(async (sheet, context) => {
      const range = sheet.getRange('B2:B3').load('formulas,numberFormat');
      await context.sync();
      expect([range.formulas, range.numberFormat]).toEqual([
        [[''], ['=1']],
        [['0.0'], ['0.00']],
      ]);
    });
  });

  test.each<[string, number[], string, unknown[][], unknown[][]]>([
    ['a single row', [2], 'B3:C3', [['x', 'y']], [['x', 'y']]],
    ['a block that is hidden as a whole', [2, 3], 'B3:B4', [['x'], ['y']], [['x'], ['y']]],
    ['a block without hidden rows', [5], 'B2:B3', [['x'], ['y']], [['x'], ['y']]],
  ])('%s lands where it was addressed', async (_, hidden, address, block, expected) => {
    await filtered(hidden);
    await change(address, (range) => void (range.values = block));
    expect(await values(address)).toEqual(expected);
  });

  test('rows that a person has hidden, without a filter, take values', async () => {
    const { workbook } = await open({ Sheet1: TEN });
    workbook.sheets[0]!.setRow(2, { hidden: true });
    await change('B2:B4', (range) => void (range.values = [['a'], ['b'], ['c']]));
    expect(await values('B2:B4')).toEqual([['a'], ['b'], ['c']]);
  });

  test('a filtered table does the same', async () => {
    const { workbook } = await open({ Sheet1: TEN });
    const sheet = workbook.sheets[0]!;
    sheet.tables = [
      { id: '{T}', name: 'Bảng1', area: { top: 0, left: 0, bottom: 5, right: 0 }, hasHeaders: true, hasTotals: false, columns: ['0'], filtered: true },
    ];
    sheet.setRow(2, { hidden: true });
    await change('B2:B4', (range) => void (range.values = [['a'], ['b'], ['c']]));
    expect(await values('B2:B4')).toEqual([['a'], [''], ['b']]);
  });

  test('clearing the criteria brings the rows back, and writing is straight again', async () => {
    await filtered([2, 3]);
    await onSheet(async (sheet, context) => {
      sheet.autoFilter.load('enabled,isDataFiltered');
      const range = sheet.autoFilter.getRangeOrNullObject().load('address');
      await context.sync();
      expect([sheet.autoFilter.enabled, sheet.autoFilter.isDataFiltered, range.address]).toEqual([true, true, 'Sheet1!A1:D6']);
      sheet.autoFilter.clearCriteria();
      sheet.getRange('B3:B4').values = [['a'], ['b']];
      sheet.autoFilter.load('isDataFiltered');
      await context.sync();
      expect(sheet.autoFilter.isDataFiltered).toBe(false);
    });
    expect(await values('B3:B4')).toEqual([['a'], ['b']]);
  });
});

describe('merged cells', () => {
  test('a value for a cell inside is swallowed, the top left one takes it', async () => {
    const { workbook } = await open({
      Sheet1: [
        ['a', 'b'],
        ['c', 'd'],
      ],
    });
    await change('A1:B2', (range) => range.merge());
    expect(await values('A1:B2')).toEqual([
      ['a', ''],
      ['', ''],
    ]);
    await change('B2', (range) => void (range.values = [['lost']]));
    await change(
      'A1:C3',
      (range) =>
        void (range.values = [
          [1, 2, 3],
          [4, 5, 6],
          [7, 8, 9],
        ]),
    );
    expect(await values('A1:C3')).toEqual([
      [1, '', 3],
      ['', '', 6],
      [7, 8, 9],
    ]);
    expect(workbook.sheets[0]!.merges).toEqual([{ top: 0, left: 0, bottom: 1, right: 1 }]);
  });

  test('merge across, list, unmerge', async () => {
    await open();
    await change('A1:C2', (range) => range.merge(true));
    await onSheet(async (sheet, context) => {
      const merged = sheet.getRange('B1:B9').getMergedAreasOrNullObject().load('address');
      const none = sheet.getRange('B3').getMergedAreasOrNullObject().load('address');
      await context.sync();
      expect([merged.address, none.isNullObject]).toEqual(['Sheet1!A1:C1,Sheet1!A2:C2', true]);
      sheet.getRange('A1').unmerge();
      const rest = sheet.getRange().getMergedAreasOrNullObject().load('address');
      await context.sync();
      expect(rest.address).toBe('Sheet1!A2:C2');
    });
  });
});

describe('cell edit mode', () => {
  test('a request is refused', async () => {
    const { host } = await open({ Sheet1: [[1]] });
    host.misbehave.cellEditMode = true;
    expect(await failure(change('A1', (range) => void (range.values = [[2]])))).toBe('InvalidOperationInCellEditMode');
    host.misbehave.cellEditMode = false;
    expect(await values('A1')).toEqual([[1]]);
  });

  test('with delayForCellEdit it waits until the person is done', async () => {
    const { host } = await open({ Sheet1: [[1]] });
    host.misbehave.cellEditMode = true;
    let done = false;
    const work = Excel.run({ delayForCellEdit: true }, async (context) => {
      context.workbook.worksheets.getFirst().getRange('A1').values = [[2]];
      await context.sync();
      done = true;
    });
    // The request is there and is looked at again and again.
    while (host.statistics.requests === 0) await turn();
    for (let i = 0; i < 20; i++) await turn();
    expect([done, host.statistics.requests]).toEqual([false, 1]);
    host.misbehave.cellEditMode = false;
    await work;
    expect(await values('A1')).toEqual([[2]]);
  });
});

describe('5 MB', () => {
  const text = 'x'.repeat(30_000);
  const rows = (count: number) => Array.from({ length: count }, () => [text]);

  test('a larger request is refused before anything is written', async () => {
    await open();
    expect(await failure(change('A1:A180', (range) => void (range.values = rows(180))))).toBe('RequestPayloadSizeLimitExceeded');
    expect(await values('A1')).toEqual([['']]);
    await change('A1:A170', (range) => void (range.values = rows(170)));
  });

  test('bytes count, not letters', async () => {
    await open();
    const vietnamese = Array.from({ length: 90 }, () => ['ệ'.repeat(30_000)]);
    expect(await failure(change('A1:A90', (range) => void (range.values = vietnamese)))).toBe('RequestPayloadSizeLimitExceeded');
  });

  test('a larger response is refused', async () => {
    const { host } = await open({ Sheet1: rows(180) });
    expect(await failure(values('A1:A180'))).toBe('ResponsePayloadSizeLimitExceeded');
    expect(host.statistics.largestResponse).toBeGreaterThan(5 * 1024 * 1024);
  });

  test('Excel for Windows has no such limit', async () => {
    await open({ Sheet1: rows(180) }, { payloadLimit: false });
    expect(await values('A180')).toEqual([[text]]);
    expect(((await values('A1:A180')) as unknown[]).length).toBe(180);
  });
});

describe('a request that fails', () => {
  test('the n-th one has no effect, the next works again', async () => {
    const { host } = await open({ Sheet1: [[1]] });
    await values('A1');
    host.misbehave.fault = { request: host.statistics.requests + 1, how: 'refused' };
    expect(await failure(change('A1', (range) => void (range.values = [[2]])))).toBe('GeneralException');
    expect(await values('A1')).toEqual([[1]]);
  });

  test('latency is kept', async () => {
    const { host } = await open();
    host.misbehave.latency = 37;
    const timers = jest.spyOn(globalThis, 'setTimeout');
    await onSheet((sheet, context) => {
      sheet.load('name');
      return context.sync();
    });
    const waits = timers.mock.calls.map(([, ms]) => ms);
    timers.mockRestore();
    expect(waits).toContain(37);
  });
});

test('statistics: requests and bytes', async () => {
  const { host } = await open({ Sheet1: [[1]] });
  host.statistics.reset();
  await values('A1');
  expect(host.statistics.requests).toBe(2);
  expect(host.statistics.log[0]).toMatchObject({ failed: false, actions: 7 });
  expect(host.statistics.largestRequest).toBe(host.statistics.log[0]!.requestBytes);
});
