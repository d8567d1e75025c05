/** What goes into cells, and what comes out. */
import { byClient } from '../../testing/differences';
import { change, failure, onSheet, open, read, values } from '../../testing/open';

test.each<[what: string, set: unknown, value: unknown, format: string, text: string]>([
  ['a text', 'Chi cục', 'Chi cục', 'General', 'Chi cục'],
  ['a number', 1.5, 1.5, 'General', '1.5'],
  ['a logical value', true, true, 'General', 'TRUE'],
  ['an empty text', '', '', 'General', ''],
  ['a number as text', '1.5', 1.5, 'General', '1.5'],
  ['thousands', '1,234', 1234, '#,##0', '1,234'],
  ['thousands with decimals', '1,234.5', 1234.5, '#,##0.00', '1,234.50'],
  ['a decimal comma', '1,5', '1,5', 'General', '1,5'],
  ['percent', '76%', 0.76, '0%', '76%'],
  ['percent with decimals', '76.5%', 0.765, '0.00%', '76.50%'],
  ['an exponent', '1e3', 1000, '0.00E+00', '1.00E+03'],
  ['brackets', '(5)', -5, 'General', '-5'],
  ['more digits than Excel keeps', '12345678901234567', 12345678901234600, 'General', '1.23457E+16'],
  ['truth as text', 'true', true, 'General', 'TRUE'],
  ['a date', '1/31/2024', 45322, 'm/d/yyyy', '1/31/2024'],
  ['an ISO date', '2024-01-31', 45322, 'm/d/yyyy', '1/31/2024'],
  ['month and year', '6/2024', 45444, 'mmm-yy', 'Jun-24'],
  ['a date with the day first', '31/1/2024', '31/1/2024', 'General', '31/1/2024'],
  ['a time', '8:30', 8.5 / 24, 'h:mm', '8:30'],
  ['a day and a time', '1/31/2024 18:00', 45322.75, 'm/d/yyyy h:mm', '1/31/2024 18:00'],
  ['an ISO day and a time', '2024/01/31 6:00', 45322.25, 'm/d/yyyy h:mm', '1/31/2024 6:00'],
  ['a day and no time', '1/31/2024 25:00', '1/31/2024 25:00', 'General', '1/31/2024 25:00'],
  ['an error value', '#N/A', '#N/A', 'General', '#N/A'],
  ['an apostrophe', "'007", '007', 'General', '007'],
  ['an equals sign alone', '=', '=', 'General', '='],
])('%s: %p becomes %p', async (_, set, value, format, text) => {
  await open();
  await change('A1', (range) => void (range.values = [[set]]));
  expect([await values('A1'), await read('A1', 'numberFormat'), await read('A1', 'text')]).toEqual([[[value]], [[format]], [[text]]]);
});

test.each([
  ['=A2+1', '=A2+1'],
  ['+A2', '=+A2'],
  ['-A2', '=-A2'],
  ['- Thi hành án', '=- Thi hành án'],
])('%s is a formula: %s', async (set, formula) => {
  await open();
  await change('A1', (range) => void (range.values = [[set]]));
  expect(await read('A1', 'formulas')).toEqual([[formula]]);
  expect(await values('A1')).toEqual([[0]]);
  expect(await read('A1', 'valueTypes')).toEqual([['Double']]);
});

test.each(['=SUM(', '=1+', '=A1 "x"', '=(1', '=1)', '=,', '=IF(1;2', '- (một'])('Excel refuses %s', async (formula) => {
  await open();
  expect(await failure(change('A1', (range) => void (range.values = [[formula]])))).toBe('InvalidArgument at Range.values');
});

test.each([
  ['5', '5'],
  [5, '5'],
  ['=1', '=1'],
  ['76%', '76%'],
  [true, 'TRUE'],
])('a text cell keeps %p as the text %p', async (set, text) => {
  await open();
  await change('A1', (range) => {
    range.numberFormat = [['@']];
    range.values = [[set]];
  });
  expect([await values('A1'), await read('A1', 'valueTypes')]).toEqual([[[text]], [['String']]]);
});

test('a cell that has a format keeps it when a percentage is typed', async () => {
  await open();
  await change('A1', (range) => {
    range.numberFormat = [['0.0']];
    range.values = [['76%']];
  });
  expect(await read('A1', 'numberFormat')).toEqual([['0.0']]);
});

test('null leaves a cell alone, a scalar goes everywhere', async () => {
  await open({
    Sheet1: [
      [1, 2],
      [3, 4],
    ],
  });
  await change(
    'A1:B2',
    (range) =>
      void (range.values = [
        [null, 'x'],
        ['y', null],
      ]),
  );
  expect(await values('A1:B2')).toEqual([
    [1, 'x'],
    ['y', 4],
  ]);
  await change('A1:B2', (range) => void ((range as { values: unknown }).values = 5));
  expect(await values('A1:B2')).toEqual([
    [5, 5],
    [5, 5],
  ]);
});

test('null in a number format array leaves that format', async () => {
  await open();
  await change('A1:B1', (range) => void (range.numberFormat = [['0.0', '0.00']]));
  await change('A1:B1', (range) => void (range.numberFormat = [[null, '@']]));
  expect(await read('A1:B1', 'numberFormat')).toEqual([['0.0', '@']]);
});

test('an empty text clears the value and keeps the look', async () => {
  await open({ Sheet1: [[1]] });
  await change('A1', (range) => {
    range.format.fill.color = '#FFCC00';
    range.values = [['']];
  });
  expect(await read('A1', 'valueTypes')).toEqual([['Empty']]);
  expect(await read('A1', 'format/fill/color')).toBe('#FFCC00');
});

test.each([
  ['A1:B2', [[1]]],
  ['A1:B2', [[1, 2]]],
  [
    'A1:B2',
    [
      [1, 2, 3],
      [4, 5, 6],
    ],
  ],
  ['A1:A2', [[1], [2, 3]]],
])('an array that does not fit %s is refused', async (address, block) => {
  await open();
  const work = change(address, (range) => void (range.values = block));
  await expect(work).rejects.toMatchObject({ message: expect.stringContaining("doesn't match the size or dimensions of the range") });
});

test('32,767 characters fit, one more does not', async () => {
  await open();
  await change('A1', (range) => void (range.values = [['x'.repeat(32_767)]]));
  expect(((await values('A1')) as string[][])[0]![0]).toHaveLength(32_767);
  expect(await failure(change('A1', (range) => void (range.values = [['x'.repeat(32_768)]])))).toBe('InvalidArgument at Range.values');
});

test('more than 1,500 cells: the client splits the write, and a wrong size writes nothing', async () => {
  const { host } = await open();
  const block = Array.from({ length: 700 }, (_, r) => Array.from({ length: 5 }, (__, c) => r * 10 + c));
  await change('B2:F701', (range) => void (range.values = block));
  expect(host.touchedMembers.get('Range._ValidateArraySize')).toBe(byClient('splitWrites', 1, undefined));
  expect(host.touchedMembers.get('Range.values')! > 1).toBe(byClient('splitWrites', true, false));
  expect(await values('B701:F701')).toEqual([[6990, 6991, 6992, 6993, 6994]]);
  expect(await failure(change('H1:L600', (range) => void (range.values = block)))).toBe(
    `InvalidArgument at Range.${byClient('splitWrites', '_ValidateArraySize', 'values')}`,
  );
  expect(await read('H1', 'valueTypes')).toEqual([['Empty']]);
});

test('whole columns answer null for cells, and refuse values; one number format for all is fine', async () => {
  await open({ Sheet1: [[1]] });
  expect(await values('A:A')).toBeNull();
  expect(await read('A:A', 'rowCount')).toBe(1_048_576);
  expect(await failure(change('A:A', (range) => void ((range as { values: unknown }).values = 1)))).toBe('InvalidArgument at Range.values');
  await change('A:A', (range) => void (range.numberFormat = [['0.00']]));
  expect(await read('A1:A2', 'text')).toEqual([['1.00'], ['']]);
  await change('A9', (range) => void (range.values = [[2]]));
  expect(await read('A9', 'text')).toEqual([['2.00']]);
});

test.each([
  ['A1:J500000', 5_000_000],
  ['A1:J500001', null],
])('%s: as many cells as Excel tells of at once, and one row more', async (address, told) => {
  await open({ Sheet1: [[1]] }, { payloadLimit: false });
  expect(((await values(address)) as unknown[][] | null)?.flat().length ?? null).toBe(told);
});

test('text is shown with the separators of the display language; formulas too, where they are local', async () => {
  await open(undefined, { locale: 'vi-VN' });
  await change('A1:B1', (range) => {
    range.values = [[1234567.891, '=ROUND(A1,0.5)']];
    range.numberFormat = [['#,##0.00', 'General']];
  });
  expect(await read('A1', 'text')).toEqual([['1.234.567,89']]);
  expect(await read('B1', 'formulasLocal')).toEqual([['=ROUND(A1;0,5)']]);
  expect(await read('B1', 'formulas')).toEqual([['=ROUND(A1,0.5)']]);
});

test('load() without names answers every claimed scalar', async () => {
  await open({ Sheet1: [[7]] });
  const json = await onSheet(async (sheet, context) => {
    const range = sheet.getRange('A1').load();
    await context.sync();
    return range.toJSON();
  });
  expect(json).toMatchObject({ address: 'Sheet1!A1', cellCount: 1, values: [[7]], text: [['7']], valueTypes: [['Double']], rowHidden: false, hasSpill: false });
});

test('the calculation hook sees what was written, before it is read in the same batch', async () => {
  const seen: string[] = [];
  await open(
    { Sheet1: [] },
    {
      calculate: (workbook, changed) => {
        seen.push(changed.map(({ area }) => `${area.top},${area.left}`).join(' ') || 'all');
        const sheet = workbook.sheets[0]!;
        sheet.setCell(0, 1, { value: 42, formula: '=A1*2', style: 0 });
      },
    },
  );
  const result = await onSheet(async (sheet, context) => {
    sheet.getRange('A1').values = [[21]];
    const range = sheet.getRange('B1').load('values');
    context.workbook.application.calculate('Full');
    await context.sync();
    return range.values;
  });
  expect(result).toEqual([[42]]);
  expect(seen).toEqual(['0,0', 'all']);
});
