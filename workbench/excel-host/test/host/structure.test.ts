/** Inserting, deleting and copying cells: everything that knows an address moves along. */
import { change, failure, onSheet, open, read, values } from '../../testing/open';

const GRID = [
  ['a', 'b', 'c'],
  [1, 2, '=A2+B2'],
  [3, 4, '=SUM(A$2:A3)'],
  [5, 6, '=Sheet1!A2'],
];

type Act = (range: Excel.Range) => void;
const insert = (shift: Excel.InsertShiftDirection) => (range: Excel.Range) => void range.insert(shift);
const remove = (shift: Excel.DeleteShiftDirection) => (range: Excel.Range) => range.delete(shift);
const DOWN = insert('Down' as Excel.InsertShiftDirection);
const RIGHT = insert('Right' as Excel.InsertShiftDirection);
const UP = remove('Up' as Excel.DeleteShiftDirection);
const LEFT = remove('Left' as Excel.DeleteShiftDirection);

test.each<[string, string, Act, string, unknown[][]]>([
  [
    'rows are inserted',
    '2:3',
    DOWN,
    'A1:B6',
    [
      ['a', 'b'],
      ['', ''],
      ['', ''],
      [1, 2],
      [3, 4],
      [5, 6],
    ],
  ],
  [
    'rows are deleted',
    '2:3',
    UP,
    'A1:B3',
    [
      ['a', 'b'],
      [5, 6],
      ['', ''],
    ],
  ],
  [
    'columns are inserted',
    'B:B',
    RIGHT,
    'A1:C2',
    [
      ['a', '', 'b'],
      [1, '', 2],
    ],
  ],
  ['columns are deleted', 'A:A', LEFT, 'A1:A4', [['b'], [2], [4], [6]]],
  [
    'cells go down',
    'A2:A3',
    DOWN,
    'A1:B6',
    [
      ['a', 'b'],
      ['', 2],
      ['', 4],
      [1, 6],
      [3, ''],
      [5, ''],
    ],
  ],
  [
    'cells go up',
    'B2',
    UP,
    'A1:B4',
    [
      ['a', 'b'],
      [1, 4],
      [3, 6],
      [5, ''],
    ],
  ],
  ['cells go right', 'A2', RIGHT, 'A2:C2', [['', 1, 2]]],
  ['cells go left', 'A2', LEFT, 'A2:B2', [[2, 0]]],
])('%s', async (_, address, act, seen, expected) => {
  await open({ Sheet1: GRID });
  await change(address, act);
  expect(await values(seen)).toEqual(expected);
});

test.each<[string, Act, string, string[]]>([
  ['2:2', DOWN, 'C3:C5', ['=A3+B3', '=SUM(A$3:A4)', '=Sheet1!A3']],
  ['1:1', UP, 'C1:C3', ['=A1+B1', '=SUM(A$1:A2)', '=Sheet1!A1']],
  ['B:B', RIGHT, 'D2:D4', ['=A2+C2', '=SUM(A$2:A3)', '=Sheet1!A2']],
  ['B:B', LEFT, 'B2:B4', ['=A2+#REF!', '=SUM(A$2:A3)', '=Sheet1!A2']],
  ['3:3', DOWN, 'C2:C5', ['=A2+B2', '', '=SUM(A$2:A4)', '=Sheet1!A2']],
])('formulas follow: %s', async (address, act, seen, expected) => {
  await open({ Sheet1: GRID });
  await change(address, act);
  expect(await read(seen, 'formulas')).toEqual(expected.map((f) => [f]));
});

test('merges, rules, validations, filter, tables, names and sizes move too', async () => {
  const { workbook } = await open({ Sheet1: GRID });
  const sheet = workbook.sheets[0]!;
  const area = { top: 4, left: 0, bottom: 5, right: 1 };
  sheet.merges = [area];
  sheet.conditionalFormats = [{ id: 'r', areas: [area], type: 'Custom', priority: 0, stopIfTrue: false, rule: { formula: '=$A5>1' }, format: {} }];
  sheet.validations = [{ areas: [area], type: 'whole', allowBlank: true, showDropDown: true }];
  sheet.autoFilter = { area, filtered: false };
  sheet.tables = [
    { id: 't', name: 'T_1', area: { top: 7, left: 0, bottom: 9, right: 1 }, hasHeaders: true, hasTotals: false, columns: ['x', 'y'], filtered: false },
  ];
  sheet.setRow(4, { height: 40 });
  workbook.names.push({ name: 'vùng', scope: null, formula: '=Sheet1!$A$5:$B$6', visible: true });
  await change('2:3', DOWN);
  const moved = { top: 6, left: 0, bottom: 7, right: 1 };
  expect([sheet.merges[0], sheet.conditionalFormats[0]!.areas[0], sheet.validations[0]!.areas[0], sheet.autoFilter.area]).toEqual([moved, moved, moved, moved]);
  expect([sheet.tables[0]!.area.top, workbook.names[0]!.formula, sheet.conditionalFormats[0]!.rule.formula, sheet.rows[6]!.height]).toEqual([
    9,
    '=Sheet1!$A$7:$B$8',
    '=$A7>1',
    40,
  ]);
});

test('a rule whose first row or column is deleted goes on with the next: its formula still looks at its own cells', async () => {
  const { workbook } = await open({ Sheet1: [[1, 2, 3]] });
  const rule = () => workbook.sheets[0]!.conditionalFormats[0];
  await change('B2:C5', (range) => void (range.conditionalFormats.add('Custom').custom.rule.formula = '=$A2>B2'));
  await change('2:2', (range) => void range.delete('Up'));
  expect(rule()).toMatchObject({ areas: [{ top: 1, left: 1, bottom: 3, right: 2 }], rule: { formula: '=$A2>B2' } });
  await change('B:B', (range) => void range.delete('Left'));
  expect(rule()).toMatchObject({ areas: [{ top: 1, left: 1, bottom: 3, right: 1 }], rule: { formula: '=$A2>B2' } });
});

test('a rule whose cells are all deleted is gone', async () => {
  const { workbook } = await open({ Sheet1: GRID });
  await change('A2:B2', (range) => void range.conditionalFormats.add('Custom').load('id'));
  await change('2:2', UP);
  expect(workbook.sheets[0]!.conditionalFormats).toEqual([]);
});

test('a range that the add-in holds moves along; a deleted one is an invalid reference', async () => {
  await open({ Sheet1: GRID });
  await onSheet(async (sheet, context) => {
    const held = sheet.getRange('A4');
    const doomed = sheet.getRange('A2');
    held.load('address');
    doomed.load('address');
    await context.sync();
    sheet.getRange('1:1').insert('Down');
    held.load('address,values');
    await context.sync();
    expect([held.address, held.values]).toEqual(['Sheet1!A5', [[5]]]);
    sheet.getRange('3:3').delete('Up');
    await context.sync();
    doomed.load('address');
    expect(await failure(context.sync())).toBe('InvalidReference');
  });
});

test.each<[string, Act]>([
  ['A2', DOWN],
  ['A2', UP],
])('a table is not torn apart by moving cells at %s', async (address, act) => {
  const { workbook } = await open({ Sheet1: GRID });
  workbook.sheets[0]!.tables = [
    { id: 't', name: 'T_1', area: { top: 2, left: 0, bottom: 4, right: 1 }, hasHeaders: true, hasTotals: false, columns: ['x', 'y'], filtered: false },
  ];
  expect(await failure(change(address, act))).toMatch(/^InvalidOperation at Range\.(insert|delete)$/);
  expect(await values('A2:B3')).toEqual([
    [1, 2],
    [3, 4],
  ]);
});

describe('copyFrom', () => {
  const from = (target: string, source: string, type?: 'All' | 'Values' | 'Formulas' | 'Formats', skip?: boolean, transpose?: boolean) =>
    change(target, (range) => range.copyFrom(source, type, skip, transpose));

  test('formulas shift, and the format comes along', async () => {
    await open({ Sheet1: GRID });
    await change('C2', (range) => void (range.format.font.bold = true));
    await from('E5', 'C2');
    expect([await read('E5', 'formulas'), await read('E5', 'format/font/bold')]).toEqual([[['=C5+D5']], true]);
  });

  test('values only: no formula, own format', async () => {
    await open({ Sheet1: GRID });
    await change('E5', (range) => void (range.numberFormat = [['0.0']]));
    await from('E5', 'B2', 'Values');
    expect([await read('E5', 'formulas'), await read('E5', 'text')]).toEqual([[[2]], [['2.0']]]);
  });

  test('formats only', async () => {
    await open({ Sheet1: GRID });
    await change('A1', (range) => void (range.format.fill.color = 'red'));
    await from('B1', 'A1', 'Formats');
    expect([await values('B1'), await read('B1', 'format/fill/color')]).toEqual([[['b']], '#FF0000']);
  });

  test('the source repeats where the target is a multiple of it', async () => {
    await open({ Sheet1: GRID });
    await from('E1:F4', 'A2:B2', 'Values');
    expect(await values('E1:F4')).toEqual([
      [1, 2],
      [1, 2],
      [1, 2],
      [1, 2],
    ]);
    await from('H1', 'A1:B2', 'Values');
    expect(await values('H1:I2')).toEqual([
      ['a', 'b'],
      [1, 2],
    ]);
  });

  test('transposed, and without blanks', async () => {
    await open({
      Sheet1: [
        [1, null, 3],
        [9, 9, 9],
      ],
    });
    await from('A4', 'A1:C1', 'Values', false, true);
    expect(await values('A4:A6')).toEqual([[1], [''], [3]]);
    await from('A2', 'A1:C1', 'Values', true);
    expect(await values('A2:C2')).toEqual([[1, 9, 3]]);
  });

  test('references that leave the sheet become #REF!', async () => {
    await open({ Sheet1: GRID });
    await from('A1', 'C2', 'Formulas');
    expect(await read('A1', 'formulas')).toEqual([['=#REF!+#REF!']]);
  });
});

describe('clear', () => {
  test.each([
    ['All', '', '#FFFFFF', 0],
    ['Formats', 1, '#FFFFFF', 0],
    ['Contents', '', '#FF0000', 1],
  ] as const)('%s', async (applyTo, value, fill, rules) => {
    const { workbook } = await open({ Sheet1: [[1]] });
    await change('A1', (range) => {
      range.format.fill.color = 'red';
      range.conditionalFormats.add('Custom').custom.rule.formula = '=TRUE';
    });
    await change('A1', (range) => range.clear(applyTo));
    expect([await values('A1'), await read('A1', 'format/fill/color'), workbook.sheets[0]!.conditionalFormats.length]).toEqual([[[value]], fill, rules]);
  });
});
