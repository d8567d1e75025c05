import { change, failure, onSheet, open } from '../../testing/open';
import { NAMESPACE } from '../demo-add-in';

const list = (address: string) =>
  onSheet(async (sheet, context) => {
    const formats = sheet.getRange(address).conditionalFormats.load('items/id,items/type,items/priority,items/stopIfTrue');
    await context.sync();
    return formats.items.map((f) => [f.type, f.priority, f.stopIfTrue]);
  });

function addRules(address = 'B2:B9') {
  return change(address, (range) => {
    const custom = range.conditionalFormats.add('Custom');
    custom.custom.rule.formula = '=$B2>1';
    custom.custom.format.fill.color = '#FF0000';
    custom.custom.format.font.bold = true;
    const value = range.conditionalFormats.add('CellValue');
    value.cellValue.rule = { formula1: '=0', operator: 'LessThan' };
    value.cellValue.format.font.color = 'green';
    value.stopIfTrue = true;
  });
}

test('the newest rule comes first', async () => {
  const { workbook } = await open();
  await addRules();
  expect(await list('B2:B9')).toEqual([
    ['CellValue', 0, true],
    ['Custom', 1, false],
  ]);
  expect(workbook.sheets[0]!.conditionalFormats).toMatchObject([
    { type: 'CellValue', rule: { formula1: '=0', operator: 'LessThan' }, format: { fontColor: '#008000' } },
    { type: 'Custom', rule: { formula: '=$B2>1' }, format: { fill: '#FF0000', bold: true }, areas: [{ top: 1, left: 1, bottom: 8, right: 1 }] },
  ]);
});

test('a rule is seen from every range that it touches, and from no other', async () => {
  await open();
  await addRules();
  expect(await list('A9:C20')).toHaveLength(2);
  expect(await list('A10:C20')).toEqual([]);
});

test('rules are read back part by part', async () => {
  await open();
  await addRules();
  await onSheet(async (sheet, context) => {
    const formats = sheet.getRange('B2').conditionalFormats;
    const value = formats.getItemAt(0);
    const custom = formats.getItemAt(1);
    value.cellValue.load('rule');
    custom.custom.rule.load('formula');
    custom.custom.format.fill.load('color');
    custom.custom.format.font.load('bold,italic');
    const wrong = value.customOrNullObject.load();
    const range = custom.getRange().load('address');
    await context.sync();
    expect(value.cellValue.rule).toMatchObject({ formula1: '=0', operator: 'LessThan' });
    expect([custom.custom.rule.formula, custom.custom.format.fill.color, custom.custom.format.font.bold, custom.custom.format.font.italic]).toEqual([
      '=$B2>1',
      '#FF0000',
      true,
      null,
    ]);
    expect([wrong.isNullObject, range.address]).toEqual([true, 'Sheet1!B2:B9']);
  });
});

test('text rules', async () => {
  const { workbook } = await open();
  await change('A1:A9', (range) => {
    const format = range.conditionalFormats.add('ContainsText');
    format.textComparison.rule = { operator: 'Contains', text: 'đạt' };
    format.textComparison.format.font.underline = 'Single';
  });
  expect(workbook.sheets[0]!.conditionalFormats[0]).toMatchObject({
    type: 'ContainsText',
    rule: { operator: 'Contains', text: 'đạt' },
    format: { underline: true },
  });
});

test.each([
  ['', 'ConditionalFormatRule.formula'],
  ['B2>1', 'ConditionalFormatRule.formula'],
  ['=B2>', 'ConditionalFormatRule.formula'],
  ['=DEMO.DOUBLE(B2)>1', 'ConditionalFormatRule.formula'],
  ['=AND(demo.double(B2)>1,TRUE)', 'ConditionalFormatRule.formula'],
])('the formula %p is refused', async (formula, location) => {
  await open(undefined, { functionNamespace: NAMESPACE });
  expect(await failure(change('B2', (range) => void (range.conditionalFormats.add('Custom').custom.rule.formula = formula)))).toBe(
    `InvalidArgument at ${location}`,
  );
});

test('without an add-in that has functions, no name is refused', async () => {
  const { workbook } = await open();
  await change('B2', (range) => void (range.conditionalFormats.add('Custom').custom.rule.formula = '=DEMO.DOUBLE(B2)>.5'));
  expect(workbook.sheets[0]!.conditionalFormats[0]!.rule).toEqual({ formula: '=DEMO.DOUBLE(B2)>.5' });
});

test.each([
  [{ formula1: '=0', operator: 'Between' }],
  [{ formula1: 'x', operator: 'LessThan' }],
  [{ formula1: '=0', operator: 'Less' }],
  [{ operator: 'LessThan' }],
])('the cell value rule %p is refused', async (rule) => {
  await open();
  const work = change('B2', (range) => void (range.conditionalFormats.add('CellValue').cellValue.rule = rule as Excel.ConditionalCellValueRule));
  expect(await failure(work)).toBe('InvalidArgument at CellValueConditionalFormat.rule');
});

test('priority can be set; the others make room', async () => {
  await open();
  await addRules();
  await change('B2', (range) => void (range.conditionalFormats.getItemAt(1).priority = 0));
  expect(await list('B2')).toEqual([
    ['Custom', 0, false],
    ['CellValue', 1, true],
  ]);
});

test('one rule is deleted by its id; a second time it is not there', async () => {
  const { workbook } = await open();
  await addRules();
  const id = workbook.sheets[0]!.conditionalFormats.find((f) => f.type === 'Custom')!.id;
  await change('B2', (range) => range.conditionalFormats.getItem(id).delete());
  expect(await list('B2')).toEqual([['CellValue', 0, true]]);
  expect(await failure(change('B2', (range) => range.conditionalFormats.getItem(id).delete()))).toBe('ItemNotFound at ConditionalFormatCollection.getItem');
  await onSheet(async (sheet, context) => {
    const gone = sheet.getRange('B2').conditionalFormats.getItemOrNullObject(id).load('id');
    await context.sync();
    expect(gone.isNullObject).toBe(true);
  });
});

test('clearAll on part of the cells leaves the rules on the rest', async () => {
  const { workbook } = await open();
  await addRules();
  await change('A4:C5', (range) => range.conditionalFormats.clearAll());
  expect(workbook.sheets[0]!.conditionalFormats[0]!.areas).toEqual([
    { top: 1, left: 1, bottom: 2, right: 1 },
    { top: 5, left: 1, bottom: 8, right: 1 },
  ]);
  await onSheet(async (sheet, context) => {
    const count = sheet.getRange('B4').conditionalFormats.getCount();
    const ranges = sheet.getRange('B2').conditionalFormats.getItemAt(0).getRanges().load('address');
    const one = sheet.getRange('B2').conditionalFormats.getItemAt(0).getRangeOrNullObject().load('address');
    await context.sync();
    expect([count.value, ranges.address, one.isNullObject]).toEqual([0, 'Sheet1!B2:B3,Sheet1!B6:B9', true]);
  });
  await change('A:Z', (range) => range.conditionalFormats.clearAll());
  expect(workbook.sheets[0]!.conditionalFormats).toEqual([]);
});

test('cells that are pasted with their formats bring their rules along, and take those of the cells below them away', async () => {
  const { workbook } = await open();
  await change('B2:B9', (range) => {
    const { custom } = range.conditionalFormats.add('Custom');
    custom.rule.formula = '=$A2+B$1>1';
    custom.format.fill.color = '#FF0000';
  });
  const rules = (): unknown[] => workbook.sheets[0]!.conditionalFormats.map(({ areas, rule }) => [areas.map((a) => [a.top, a.left, a.bottom, a.right]), rule]);
  await change('B5', (range) => range.copyFrom('B8', 'Values'));
  expect(rules()).toEqual([[[[1, 1, 8, 1]], { formula: '=$A2+B$1>1' }]]);
  await change('B5', (range) => range.copyFrom('B8'));
  expect(rules()).toEqual([
    [
      [
        [1, 1, 3, 1],
        [5, 1, 8, 1],
      ],
      { formula: '=$A2+B$1>1' },
    ],
    [[[4, 1, 4, 1]], { formula: '=$A5+B$1>1' }],
  ]);
  // Where the top of a rule goes, its formula speaks of another row.
  await change('B2:B3', (range) => range.copyFrom('D1'));
  await change('C11', (range) => range.copyFrom('B9', 'Formats'));
  expect(rules()).toEqual([
    [
      [
        [3, 1, 3, 1],
        [5, 1, 8, 1],
      ],
      { formula: '=$A4+B$1>1' },
    ],
    [[[10, 2, 10, 2]], { formula: '=$A11+C$1>1' }],
    [[[4, 1, 4, 1]], { formula: '=$A5+B$1>1' }],
  ]);
});

test('borders of a rule', async () => {
  const { workbook } = await open();
  await change('A1', (range) => {
    const format = range.conditionalFormats.add('Custom').custom;
    format.rule.formula = '=TRUE';
    format.format.borders.getItem('EdgeBottom').style = 'Continuous';
    format.format.borders.getItem('EdgeBottom').color = '#123456';
  });
  expect(workbook.sheets[0]!.conditionalFormats[0]!.format.borders).toEqual({ EdgeBottom: { style: 'thin', color: '#123456' } });
});
