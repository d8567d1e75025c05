/** The look of cells. */
import { change, failure, onSheet, open, read } from '../../testing/open';

type Act = (format: Excel.RangeFormat) => void;

test.each<[string, Act, unknown]>([
  ['fill/color', (f) => void (f.fill.color = '#ffcc00'), '#FFCC00'],
  ['fill/color', (f) => void (f.fill.color = 'red'), '#FF0000'],
  ['fill/color', (f) => f.fill.clear(), '#FFFFFF'],
  ['font/bold', (f) => void (f.font.bold = true), true],
  ['font/italic', (f) => void (f.font.italic = true), true],
  ['font/color', (f) => void (f.font.color = '0000FF'), '#0000FF'],
  ['font/name', (f) => void (f.font.name = 'Times New Roman'), 'Times New Roman'],
  ['font/size', (f) => void (f.font.size = 14), 14],
  ['font/strikethrough', (f) => void (f.font.strikethrough = true), true],
  ['font/underline', (f) => void (f.font.underline = 'Single'), 'Single'],
  ['horizontalAlignment', (f) => void (f.horizontalAlignment = 'Center'), 'Center'],
  ['verticalAlignment', (f) => void (f.verticalAlignment = 'Top'), 'Top'],
  ['wrapText', (f) => void (f.wrapText = true), true],
  ['indentLevel', (f) => void (f.indentLevel = 2), 2],
  ['shrinkToFit', (f) => void (f.shrinkToFit = true), true],
  ['protection/locked', (f) => void (f.protection.locked = false), false],
  ['columnWidth', (f) => void (f.columnWidth = 90), 90],
  ['rowHeight', (f) => void (f.rowHeight = 30), 30],
])('format.%s', async (path, act, value) => {
  await open();
  await change('B2:C3', (range) => act(range.format));
  expect(await read('B2:C3', `format/${path}`)).toBe(value);
});

test.each<[string, Act, unknown]>([
  ['fill/color', (f) => void (f.fill.color = '#FFCC00'), '#FFFFFF'],
  ['font/bold', (f) => void (f.font.bold = true), false],
  ['wrapText', (f) => void (f.wrapText = true), false],
  ['protection/locked', (f) => void (f.protection.locked = false), true],
  ['columnWidth', (f) => void (f.columnWidth = 90), 48],
  ['rowHeight', (f) => void (f.rowHeight = 30), 15],
])('format.%s is null where the cells differ, and the rest keeps the default', async (path, act, fallback) => {
  await open();
  await change('B2', (range) => act(range.format));
  expect(await read('B2:C3', `format/${path}`)).toBeNull();
  expect(await read('C3', `format/${path}`)).toBe(fallback);
});

test.each<[string, Act]>([
  ['RangeFill.color', (f) => void (f.fill.color = 'bright')],
  ['RangeFont.size', (f) => void (f.font.size = 0)],
  ['RangeFormat.horizontalAlignment', (f) => void (f.horizontalAlignment = 'Middle' as 'Center')],
  ['RangeFormat.rowHeight', (f) => void (f.rowHeight = 410)],
])('%s refuses a wrong value', async (location, act) => {
  await open();
  expect(await failure(change('A1', (range) => act(range.format)))).toBe(`InvalidArgument at ${location}`);
});

test('whole columns and rows keep the look for cells that come later', async () => {
  const { workbook } = await open({ Sheet1: [[1]] });
  await change('B:B', (range) => void (range.format.fill.color = 'yellow'));
  await change('3:3', (range) => void (range.format.font.bold = true));
  await change('B9', (range) => void (range.values = [[1]]));
  await change('F3', (range) => void (range.values = [[1]]));
  expect([await read('B9', 'format/fill/color'), await read('F3', 'format/font/bold'), await read('B:B', 'format/fill/color')]).toEqual([
    '#FFFF00',
    true,
    '#FFFF00',
  ]);
  expect(workbook.sheets[0]!.rows.length).toBeLessThan(12);
});

test('1,000 cells with the same look share one style', async () => {
  const { workbook } = await open();
  await change('A1:J100', (range) => {
    range.format.fill.color = '#112233';
    range.format.font.bold = true;
  });
  expect(workbook.styles).toHaveLength(3);
});

describe('borders', () => {
  const style = (address: string, side: Excel.BorderIndex) =>
    onSheet(async (sheet, context) => {
      const border = sheet.getRange(address).format.borders.getItem(side).load('style,weight,color');
      await context.sync();
      return [border.style, border.weight, border.color];
    });

  test.each([
    ['EdgeTop', 'B2', 'EdgeTop'],
    ['EdgeBottom', 'C4', 'EdgeBottom'],
    ['EdgeLeft', 'B3', 'EdgeLeft'],
    ['EdgeRight', 'C3', 'EdgeRight'],
    ['InsideHorizontal', 'B2', 'EdgeBottom'],
    ['InsideVertical', 'B3', 'EdgeRight'],
  ] as const)('%s of B2:C4 is drawn on %s', async (side, cell, own) => {
    await open();
    await change('B2:C4', (range) => {
      const border = range.format.borders.getItem(side);
      border.style = 'Dash';
      border.color = '#FF0000';
    });
    expect(await style(cell, own as Excel.BorderIndex)).toEqual(['Dash', 'Thin', '#FF0000']);
    expect(await style('B2:C4', side as Excel.BorderIndex)).toEqual(['Dash', 'Thin', '#FF0000']);
  });

  test('a weight draws a line, None takes it away', async () => {
    const { workbook } = await open();
    await change('A1', (range) => void (range.format.borders.getItem('EdgeTop').weight = 'Thick'));
    expect(await style('A1', 'EdgeTop' as Excel.BorderIndex)).toEqual(['Continuous', 'Thick', '#000000']);
    expect(workbook.styles[workbook.sheets[0]!.cell(0, 0)!.style]!.borders.EdgeTop).toEqual({ style: 'thick' });
    await change('A1', (range) => void (range.format.borders.getItem('EdgeTop').style = 'None'));
    expect(await style('A1', 'EdgeTop' as Excel.BorderIndex)).toEqual(['None', 'Thin', '#000000']);
  });

  test('items lists all eight sides', async () => {
    await open();
    await onSheet(async (sheet, context) => {
      const borders = sheet.getRange('A1').format.borders.load('items/sideIndex,count');
      await context.sync();
      expect(borders.items.map((b) => b.sideIndex)).toContain('InsideVertical');
      expect(borders.items).toHaveLength(8);
    });
  });
});

test('autofit makes a column as wide as its longest text', async () => {
  await open({ Sheet1: [['ngắn'], ['Chi cục Thi hành án dân sự thành phố Vị Thanh']] });
  await change('A:A', (range) => range.format.autofitColumns());
  const width = (await read('A1', 'format/columnWidth')) as number;
  expect(width).toBeGreaterThan(180);
  expect(width).toBeLessThan(280);
  expect(await read('B1', 'format/columnWidth')).toBe(48);
});

test.each([
  ['Chi cục', 1],
  // 23 characters in a column of 13: no word is parted, so that two lines do not hold them.
  ['Chi cục / Phòng khu vực', 3],
  ['Số việc\nSố tiền', 2],
  ['Khongkhoangtrangnaocadau', 2],
])('%p takes %i lines of a narrow column', async (text, lines) => {
  await open({ Sheet1: [[text]] });
  await change('A1', (range) => {
    range.format.columnWidth = 13 * 5.25;
    range.format.wrapText = true;
    range.format.autofitRows();
  });
  const one = 11 * 1.28;
  expect(((await read('A1', 'format/rowHeight')) as number) / one).toBeCloseTo(lines === 1 ? 15 / one : lines, 1);
});

test('the standard width comes back', async () => {
  await open();
  await change('A1', (range) => void (range.format.columnWidth = 100));
  expect(await read('A1', 'format/useStandardWidth')).toBe(false);
  await change('A1', (range) => void (range.format.useStandardWidth = true));
  expect([await read('A1', 'format/columnWidth'), await read('A1', 'format/useStandardWidth')]).toEqual([48, true]);
});

test('rows and columns: hidden true, false, or null when mixed', async () => {
  await open();
  await change('2:3', (range) => void (range.rowHidden = true));
  await change('B:B', (range) => void (range.columnHidden = true));
  expect([await read('A2:A3', 'rowHidden'), await read('A1:A3', 'rowHidden'), await read('A1', 'rowHidden')]).toEqual([true, null, false]);
  expect([await read('B1', 'columnHidden'), await read('A1:B1', 'columnHidden'), await read('A1', 'columnHidden')]).toEqual([true, null, false]);
  expect([await read('A2', 'hidden'), await read('A1', 'hidden'), await read('A1:B1', 'hidden')]).toEqual([true, false, null]);
});

test('row, column and cell properties in one request', async () => {
  await open({
    Sheet1: [
      [1, 2],
      [3, 4],
    ],
  });
  await onSheet(async (sheet, context) => {
    const range = sheet.getRange('A1:B2');
    range.setRowProperties([{ rowHidden: true }, { format: { rowHeight: 40 } }]);
    range.setColumnProperties([{ format: { columnWidth: 75 } }, {}]);
    range.setCellProperties([
      [{ format: { fill: { color: '#FF0000' } } }, {}],
      [{}, { format: { font: { bold: true } } }],
    ]);
    const rows = range.getRowProperties({ address: true, rowHidden: true });
    const columns = range.getColumnProperties({ columnHidden: true, format: { columnWidth: true } });
    const cells = range.getCellProperties({ address: true, format: { fill: { color: true }, font: { bold: true } } });
    await context.sync();
    expect(rows.value).toEqual([
      { address: 'Sheet1!A1:B1', rowHidden: true },
      { address: 'Sheet1!A2:B2', rowHidden: false },
    ]);
    expect(columns.value).toEqual([
      { columnHidden: false, format: { columnWidth: 75 } },
      { columnHidden: false, format: { columnWidth: 48 } },
    ]);
    expect(cells.value[0]![0]).toEqual({ address: 'Sheet1!A1', format: { fill: { color: '#FF0000' }, font: { bold: false } } });
    expect(cells.value[1]![1]).toMatchObject({ format: { fill: { color: '#FFFFFF' }, font: { bold: true } } });
  });
});

test.each([
  [false, ['None', 'Solid', 'Solid', null]],
  [true, [null, null, 'Solid', null]],
])('fills: none, white, yellow, all three; where patterns are not told (%s) the tint tells none from white', async (patternsUntold, patterns) => {
  await open(undefined, { misbehave: { patternsUntold } });
  await change('B1', (range) => void (range.format.fill.color = 'white'));
  await change('C1', (range) => void (range.format.fill.color = 'yellow'));
  const told = (path: string) => Promise.all(['A1', 'B1', 'C1', 'A1:C1'].map((address) => read(address, `format/fill/${path}`)));
  expect(await told('pattern')).toEqual(patterns);
  expect(await told('tintAndShade')).toEqual([null, 0, 0, null]);
});

test.each([
  [45, 45],
  [-45, 135],
  [-90, 180],
  [90, 90],
  [180, 255],
])('text turned by %i is %i in the model, as in files', async (angle, stored) => {
  const { workbook } = await open();
  await change('A1', (range) => void (range.format.textOrientation = angle));
  expect(await read('A1', 'format/textOrientation')).toBe(angle);
  expect(workbook.styles.at(-1)!.alignment.textRotation).toBe(stored);
});
