/** Events of the object model, ribbon commands and custom functions: Excel calls the add-in. */
import { change, onSheet, open, settled } from '../../testing/open';

/** Collects what a handler is told. */
function collector<A>() {
  const seen: A[] = [];
  return { seen, handler: async (args: A) => void seen.push(args) };
}

describe('worksheet changed', () => {
  test('a single cell tells its values; the range can be asked for', async () => {
    await open({ Sheet1: [['a']] });
    const { seen, handler } = collector<Excel.WorksheetChangedEventArgs>();
    await onSheet(async (sheet, context) => {
      sheet.onChanged.add(handler);
      await context.sync();
    });
    await change('A1', (range) => void (range.values = [['x']]));
    await settled();
    expect(seen).toMatchObject([
      {
        type: 'WorksheetChanged',
        changeType: 'RangeEdited',
        source: 'Local',
        worksheetId: '{Sheet1}',
        address: 'A1',
        details: { valueBefore: 'a', valueAfter: 'x', valueTypeAfter: 'String' },
      },
    ]);
    await onSheet(async (_, context) => {
      const range = seen[0]!.getRange(context).load('address');
      await context.sync();
      expect(range.address).toBe('Sheet1!A1');
    });
  });

  test('a person’s edit is heard too, and told apart', async () => {
    const { host } = await open();
    const { seen, handler } = collector<Excel.WorksheetChangedEventArgs>();
    await onSheet(async (sheet, context) => {
      sheet.onChanged.add(handler);
      await context.sync();
    });
    host.enter('Sheet1', 'B2:B3', [['1'], ['76%']]);
    await settled();
    expect(seen).toMatchObject([{ address: 'B2:B3', triggerSource: 'Unknown' }]);
  });

  test('rows inserted and deleted', async () => {
    await open({ Sheet1: [[1], [2]] });
    const { seen, handler } = collector<Excel.WorksheetChangedEventArgs>();
    await onSheet(async (sheet, context) => {
      sheet.onChanged.add(handler);
      await context.sync();
    });
    await change('1:1', (range) => void range.insert('Down'));
    await change('A1', (range) => range.delete('Left'));
    await settled();
    expect(seen.map((e) => [e.changeType, e.address])).toEqual([
      ['RowInserted', '1:1'],
      ['CellDeleted', 'A1'],
    ]);
  });

  test('a removed handler hears nothing', async () => {
    await open();
    const { seen, handler } = collector<unknown>();
    await onSheet(async (sheet, context) => {
      const registration = sheet.onChanged.add(handler);
      await context.sync();
      registration.remove();
      await context.sync();
      sheet.getRange('A1').values = [[1]];
      await context.sync();
    });
    await settled();
    expect(seen).toEqual([]);
  });

  test('only the sheet that was asked for; the collection hears all', async () => {
    const { host } = await open({ Một: [], Hai: [] });
    const own = collector<Excel.WorksheetChangedEventArgs>();
    const all = collector<Excel.WorksheetChangedEventArgs>();
    await Excel.run(async (context) => {
      context.workbook.worksheets.getItem('Hai').onChanged.add(own.handler);
      context.workbook.worksheets.onChanged.add(all.handler);
      await context.sync();
    });
    host.enter('Một', 'A1', [[1]]);
    host.enter('Hai', 'A1', [[1]]);
    await settled();
    expect([own.seen.map((e) => e.worksheetId), all.seen.map((e) => e.worksheetId)]).toEqual([['{Hai}'], ['{Một}', '{Hai}']]);
  });
});

test('added, deleted, activated, deactivated', async () => {
  await open({ Một: [], Hai: [] });
  const log: string[] = [];
  const note = async (e: { type: string; worksheetId: string }) => void log.push(`${e.type} ${e.worksheetId}`);
  await Excel.run(async (context) => {
    const sheets = context.workbook.worksheets;
    sheets.onAdded.add(note);
    sheets.onDeleted.add(note);
    sheets.onActivated.add(note);
    sheets.onDeactivated.add(note);
    await context.sync();
    const sheet = sheets.add('Ba').load('id');
    sheet.activate();
    await context.sync();
    await settled();
    sheet.delete();
    await context.sync();
    await settled();
    expect(log).toEqual([
      `WorksheetAdded ${sheet.id}`,
      'WorksheetDeactivated {Một}',
      `WorksheetActivated ${sheet.id}`,
      `WorksheetDeactivated ${sheet.id}`,
      'WorksheetActivated {Hai}',
      `WorksheetDeleted ${sheet.id}`,
    ]);
  });
});

test('selection: on the sheet, on the workbook, and read back', async () => {
  const { host } = await open({ Một: [], Hai: [] });
  const own = collector<Excel.WorksheetSelectionChangedEventArgs>();
  const book = collector<unknown>();
  await Excel.run(async (context) => {
    context.workbook.worksheets.getItem('Hai').onSelectionChanged.add(own.handler);
    context.workbook.onSelectionChanged.add(book.handler);
    await context.sync();
  });
  host.selectCells('Hai', 'B2:C3');
  await settled();
  expect(own.seen).toMatchObject([{ type: 'WorksheetSelectionChanged', address: 'B2:C3', worksheetId: '{Hai}' }]);
  expect(book.seen).toHaveLength(1);
  await Excel.run(async (context) => {
    const range = context.workbook.getSelectedRange().load('address');
    const cell = context.workbook.getActiveCell().load('address');
    await context.sync();
    expect([range.address, cell.address]).toEqual(['Hai!B2:C3', 'Hai!B2']);
    context.workbook.worksheets.getItem('Một').getRange('D4').select();
    const selected = context.workbook.getSelectedRange().load('address');
    await context.sync();
    expect(selected.address).toBe('Một!D4');
  });
  host.selectCells('Hai', 'A1,C3');
  await Excel.run(async (context) => {
    const areas = context.workbook.getSelectedRanges().load('address');
    await context.sync();
    expect(areas.address).toBe('Hai!A1,Hai!C3');
    context.workbook.getSelectedRange().load('address');
    await expect(context.sync()).rejects.toMatchObject({ code: 'InvalidOperation' });
  });
});

test('table changed', async () => {
  const { host } = await open({ Sheet1: [['a'], [1]] });
  const { seen, handler } = collector<Excel.TableChangedEventArgs>();
  await onSheet(async (sheet, context) => {
    const table = sheet.tables.add('A1:A2', true);
    table.onChanged.add(handler);
    await context.sync();
  });
  host.enter('Sheet1', 'A2', [[2]]);
  host.enter('Sheet1', 'F9', [[2]]);
  await settled();
  expect(seen).toMatchObject([{ type: 'TableChanged', address: 'A2', worksheetId: '{Sheet1}' }]);
});

describe('ribbon commands', () => {
  test('resolve when completed() comes back', async () => {
    const { host } = await open();
    Office.actions.associate('go', async (event: Office.AddinCommands.Event) => {
      await change('A1', (range) => void (range.values = [[event.source.id]]));
      event.completed({ allowEvent: true });
    });
    expect(await host.invokeCommand('go', 'Nút.Xếp')).toEqual({ status: 0, completedContext: { allowEvent: true } });
    await onSheet(async (sheet, context) => {
      const range = sheet.getRange('A1').load('values');
      await context.sync();
      expect(range.values).toEqual([['Nút.Xếp']]);
    });
  });

  test('an action that nobody associated is an error status', async () => {
    const { host } = await open();
    expect((await host.invokeCommand('nothing')).status).not.toBe(0);
  });

  test('a command that never completes is told after the timeout', async () => {
    const { host } = await open();
    Office.actions.associate('hang', () => undefined);
    await expect(host.invokeCommand('hang', 'b', 30)).rejects.toThrow('command hang never called event.completed()');
  });
});

describe('custom functions', () => {
  test('numbers, arrays, errors and exceptions', async () => {
    const { host, CustomFunctions } = await open();
    CustomFunctions.associate('ADD', (a: number, b: number) => a + b);
    CustomFunctions.associate('BOX', (n: number) => [
      [n, n + 1],
      ['x', true],
    ]);
    CustomFunctions.associate('LATER', async () => 'rồi');
    CustomFunctions.associate('NONE', () => {
      throw new CustomFunctions.Error(CustomFunctions.ErrorCode.notAvailable, 'không có nhóm');
    });
    CustomFunctions.associate('BROKEN', () => {
      throw new Error('hỏng');
    });
    const results = await Promise.all([
      host.callFunction('ADD', [1, 2]),
      host.callFunction('BOX', [5]),
      host.callFunction('LATER', []),
      host.callFunction('NONE', []),
      host.callFunction('BROKEN', []),
    ]);
    expect(results).toEqual([
      { ok: true, value: 3 },
      {
        ok: true,
        value: [
          [5, 6],
          ['x', true],
        ],
      },
      { ok: true, value: 'rồi' },
      { ok: false, error: '#N/A', message: 'không có nhóm' },
      { ok: false, error: '#VALUE!', message: expect.anything() },
    ]);
  });

  test('the function knows the cell that calls it', async () => {
    const { host, CustomFunctions } = await open();
    CustomFunctions.associate('WHERE', (invocation: { address: string }) => invocation.address);
    expect(await host.callFunction('WHERE', [], 'Biểu!C3')).toEqual({ ok: true, value: 'Biểu!C3' });
  });
});

describe('formulas and clicks', () => {
  test('a formula that reads differently is told with what it was; a result alone is not', async () => {
    const { host } = await open({ Sheet1: [[2, '=A1*2']] });
    const heard: unknown[] = [];
    await onSheet(async (sheet, context) => {
      sheet.onFormulaChanged.add((event) => Promise.resolve(void heard.push(event.formulaDetails)));
      await context.sync();
    });
    await change('A1', (range) => void (range.values = [[3]]));
    await change('A1:B1', (range) => void (range.formulas = [[3, '=A1*3']]));
    host.enter('Sheet1', 'A1:B1', [['=1+1', 'x']]);
    await settled();
    expect(heard).toEqual([
      [{ cellAddress: 'B1', previousFormula: '=A1*2' }],
      [
        { cellAddress: 'A1', previousFormula: '' },
        { cellAddress: 'B1', previousFormula: '=A1*3' },
      ],
    ]);
  });

  test('a click tells where', async () => {
    const { host } = await open();
    const heard: unknown[] = [];
    await onSheet(async (sheet, context) => {
      sheet.onSingleClicked.add(({ address, offsetX, offsetY }) => Promise.resolve(void heard.push([address, offsetX, offsetY])));
      await context.sync();
    });
    host.click('Sheet1', 'C3', 4, 5);
    await settled();
    expect([heard, host.selection.areas]).toEqual([[['C3', 4, 5]], [{ top: 2, left: 2, bottom: 2, right: 2 }]]);
  });
});
