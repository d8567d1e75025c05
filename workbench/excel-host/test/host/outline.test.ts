/** Groups of rows and columns, page breaks, copies of sheets: in the workbook and in the file. */
import { openPackage } from '../../package/open-package';
import { buildPackage, changedParts, part, worksheet } from '../../testing/build-package';
import { change, failure, onSheet, open, read } from '../../testing/open';

const CELLS = '<row r="1"><c r="A1"><v>1</v></c></row><row r="3"><c r="A3"><v>3</v></c></row>';
const FORMAT = '<sheetFormatPr defaultRowHeight="15"/>';
const opened = () => openPackage(buildPackage({ sheets: { A: worksheet(CELLS, { before: FORMAT }) } }));

describe('outline', () => {
  const levels = (lines: readonly ({ outline?: number; hidden: boolean; collapsed?: boolean } | undefined)[], count: number): string[] =>
    Array.from({ length: count }, (_, i) => `${lines[i]?.outline ?? 0}${lines[i]?.hidden ? ' hidden' : ''}${lines[i]?.collapsed ? ' collapsed' : ''}`);

  async function grouped() {
    const session = await open();
    await onSheet(async (sheet, context) => {
      sheet.getRange('2:7').group('ByRows');
      sheet.getRange('2:3').group('ByRows');
      sheet.getRange('5:6').group('ByRows');
      sheet.getRange('B:D').group('ByColumns');
      await context.sync();
    });
    return session.workbook.sheets[0]!;
  }

  test('levels add up; showing fewer hides the deeper ones and marks the summary', async () => {
    const sheet = await grouped();
    expect([levels(sheet.rows, 8), levels(sheet.columns, 5)]).toEqual([['0', '2', '2', '1', '2', '2', '1', '0'], ['0', '1', '1', '1', '0']]); // prettier-ignore
    await onSheet(async (active, context) => (active.showOutlineLevels(2, 0), context.sync()));
    expect(levels(sheet.rows, 8)).toEqual(['0', '2 hidden', '2 hidden', '1 collapsed', '2 hidden', '2 hidden', '1 collapsed', '0']);
    await onSheet(async (active, context) => (active.showOutlineLevels(1, 1), context.sync()));
    expect([levels(sheet.rows, 8), levels(sheet.columns, 5)]).toEqual([
      ['0', '2 hidden', '2 hidden', '1 hidden collapsed', '2 hidden', '2 hidden', '1 hidden collapsed', '0 collapsed'],
      ['0', '1 hidden', '1 hidden', '1 hidden', '0 collapsed'],
    ]);
    await onSheet(async (active, context) => (active.showOutlineLevels(3, 3), context.sync()));
    expect(levels(sheet.rows, 8)).toEqual(['0', '2', '2', '1', '2', '2', '1', '0']);
  });

  test('one group is hidden and shown, from inside or from its summary', async () => {
    const sheet = await grouped();
    await change('A5', (range) => range.hideGroupDetails('ByRows'));
    expect(levels(sheet.rows, 8)).toEqual(['0', '2', '2', '1', '2 hidden', '2 hidden', '1 collapsed', '0']);
    await change('A5', (range) => range.showGroupDetails('ByRows'));
    await change('8:8', (range) => range.hideGroupDetails('ByRows'));
    expect(levels(sheet.rows, 8).filter((line) => line.includes('hidden'))).toHaveLength(6);
  });

  test('ungrouping takes one level at a time, and no more than there are', async () => {
    const sheet = await grouped();
    await change('A1:R10', (range) => range.ungroup('ByRows'));
    expect(levels(sheet.rows, 8)).toEqual(['0', '1', '1', '0', '1', '1', '0', '0']);
    await change('A1:R10', (range) => (range.ungroup('ByRows'), range.ungroup('ByRows'), range.ungroup('ByColumns')));
    expect([...levels(sheet.rows, 8), ...levels(sheet.columns, 5)].every((line) => line === '0')).toBe(true);
  });

  test('refused: rows by columns, an eighth level, a protected sheet', async () => {
    await open();
    expect(await failure(change('2:3', (range) => range.group('ByColumns')))).toBe('InvalidArgument at Range.group');
    expect(await failure(change('B:C', (range) => range.ungroup('ByRows')))).toBe('InvalidArgument at Range.ungroup');
    await change('2:3', (range) => Array.from({ length: 7 }).forEach(() => range.group('ByRows')));
    expect(await failure(change('3:3', (range) => range.group('ByRows')))).toBe('InvalidArgument at Range.group');
    expect(await failure(onSheet(async (sheet, context) => (sheet.showOutlineLevels(9, 1), context.sync())))).toBe(
      'InvalidArgument at Worksheet.showOutlineLevels',
    );
    await onSheet(async (sheet, context) => (sheet.protection.protect(), context.sync()));
    expect(await failure(change('5:5', (range) => range.group('ByRows')))).toBe('AccessDenied at Range.group');
  });

  test('saved, read, and not touched again', async () => {
    const file = opened();
    await open({}, { workbook: file.workbook });
    await change('2:3', (range) => range.group('ByRows'));
    await change('B:C', (range) => range.group('ByColumns'));
    await onSheet(async (sheet, context) => (sheet.showOutlineLevels(1, 1), context.sync()));
    const bytes = file.save();
    expect(part(bytes, 'xl/worksheets/sheet1.xml')).toContain('<sheetFormatPr defaultRowHeight="15" outlineLevelRow="1" outlineLevelCol="1"/>');
    const again = openPackage(bytes);
    const sheet = again.workbook.sheets[0]!;
    expect([levels(sheet.rows, 4), levels(sheet.columns, 4)]).toEqual([['0', '1 hidden', '1 hidden', '0 collapsed'], ['0', '1 hidden', '1 hidden', '0 collapsed']]); // prettier-ignore
    [0, 1, 2, 3].forEach((row) => sheet.touched.rows.add(row));
    sheet.touch('columns');
    expect(changedParts(bytes, again.save())).toEqual([]);
  });
});

describe('page breaks', () => {
  const rows = (): Promise<number[][]> =>
    onSheet(async (sheet, context) => {
      const breaks = sheet.horizontalPageBreaks.load('items/rowIndex,items/columnIndex');
      const count = sheet.horizontalPageBreaks.getCount();
      await context.sync();
      expect(count.value).toBe(breaks.items.length);
      return breaks.items.map(({ rowIndex, columnIndex }) => [rowIndex, columnIndex]);
    });

  test('set, read, moved with the rows, taken away', async () => {
    await open();
    await onSheet(async (sheet, context) => {
      sheet.horizontalPageBreaks.add('A21:E21');
      sheet.horizontalPageBreaks.add(sheet.getRange('B9'));
      sheet.verticalPageBreaks.add('C1');
      const cell = sheet.verticalPageBreaks.getItem(0).getCellAfterBreak().load('address');
      await context.sync();
      expect(cell.address).toBe('Sheet1!C1');
    });
    expect(await rows()).toEqual([[8, 0], [20, 0]]); // prettier-ignore
    await change('10:11', (range) => void range.insert('Down'));
    await change('9:9', (range) => range.delete('Up'));
    expect(await rows()).toEqual([[21, 0]]);
    await onSheet(async (sheet, context) => (sheet.horizontalPageBreaks.getItem(0).delete(), sheet.verticalPageBreaks.removePageBreaks(), context.sync()));
    expect(await rows()).toEqual([]);
  });

  test('refused: before the first row, on a protected sheet', async () => {
    await open();
    const add = (address: string): Promise<string> => failure(onSheet(async (sheet, context) => (sheet.horizontalPageBreaks.add(address), context.sync())));
    expect(await add('A1')).toBe('InvalidArgument at PageBreakCollection.add');
    await onSheet(async (sheet, context) => (sheet.protection.protect(), context.sync()));
    expect(await add('A5')).toBe('AccessDenied at PageBreakCollection.add');
  });

  test('saved, read, and not touched again', async () => {
    const file = opened();
    await open({}, { workbook: file.workbook });
    await onSheet(async (sheet, context) => (sheet.horizontalPageBreaks.add('A21'), sheet.verticalPageBreaks.add('C1'), context.sync()));
    const bytes = file.save();
    expect(part(bytes, 'xl/worksheets/sheet1.xml')).toContain(
      '<rowBreaks count="1" manualBreakCount="1"><brk id="20" max="16383" man="1"/></rowBreaks><colBreaks',
    );
    const again = openPackage(bytes);
    expect(again.workbook.sheets[0]!.breaks).toEqual({ rows: [20], columns: [2] });
    again.workbook.sheets[0]!.touch('page');
    expect(changedParts(bytes, again.save())).toEqual([]);
  });
});

describe('a sheet is copied', () => {
  const copy = (...args: Parameters<Excel.Worksheet['copy']>): Promise<[string, number]> =>
    onSheet(async (sheet, context) => {
      const made = sheet.copy(...args).load('name,position');
      await context.sync();
      return [made.name, made.position];
    });

  test('to every place, with a name of its own', async () => {
    await open({ Mẫu: [[1]], Khác: [] });
    expect([await copy('End'), await copy('Beginning'), await copy()]).toEqual([['Mẫu (2)', 2], ['Mẫu (3)', 0], ['Mẫu (4)', 2]]); // prettier-ignore
    await onSheet(async (sheet, context) => {
      const before = sheet.copy('Before', context.workbook.worksheets.getItem('Khác')).load('position');
      const after = sheet.copy('After', context.workbook.worksheets.getItem('Khác')).load('position,name');
      await context.sync();
      expect([before.position, after.position, after.name]).toEqual([3, 5, 'Mẫu (6)']);
    });
    expect(await failure(copy('Before'))).toBe('InvalidArgument at Worksheet.copy');
  });

  test('with everything on it, independent of the first, and saved', async () => {
    const file = opened();
    const { workbook } = file;
    await open({}, { workbook });
    await onSheet(async (sheet, context) => {
      sheet.getRange('C1:D2').values = [['Tên', 'Số'], ['a', 1]];
      sheet.tables.add('C1:D2', true).name = 'Bang';
      sheet.getRange('F1:F3').formulas = [['=A!A1'], ['=SUM(Bang[Số])'], ['=A1']];
      sheet.getRange('A1').format.fill.color = 'red';
      sheet.getRange('A1:A9').conditionalFormats.add('DataBar');
      sheet.getRange('H1:H2').merge();
      sheet.pageLayout.setPrintArea('A1:D9');
      const made = sheet.copy('End');
      await context.sync();
      made.getRange('A1').values = [[99]];
      made.load('name,id');
      await context.sync();
      expect(made.name).toBe('A (2)');
    }); // prettier-ignore
    const again = openPackage(file.save()).workbook;
    const [first, second] = again.sheets;
    expect([first!.cell(0, 0)?.value, second!.cell(0, 0)?.value, again.styles[second!.cell(0, 0)!.style]!.fill]).toEqual([1, 99, '#FF0000']);
    expect([second!.cell(0, 5)?.formula, second!.cell(1, 5)?.formula, second!.cell(2, 5)?.formula]).toEqual(["='A (2)'!A1", '=SUM(Bang2[Số])', '=A1']);
    expect([second!.tables.map(({ name }) => name), second!.conditionalFormats.map(({ type }) => type), second!.merges.length]).toEqual([
      ['Bang2'],
      ['DataBar'],
      1,
    ]);
    expect(again.names.map(({ name, formula }) => [name, formula])).toEqual([['_xlnm.Print_Area', '=A!$A$1:$D$9'], ['_xlnm.Print_Area', "='A (2)'!$A$1:$D$9"]]); // prettier-ignore
  });

  test('not in a protected workbook', async () => {
    await open({ Sheet1: [] }, { workbookProtected: true });
    expect(await failure(copy('End'))).toBe('AccessDenied at Worksheet.copy');
  });
});

test('several ranges: copied into, widened to whole lines, used cells, tables', async () => {
  await open({
    Sheet1: [
      [1, '=A1'],
      [null, null, null, 5],
    ],
  });
  await onSheet(async (sheet, context) => {
    const areas = sheet.getRanges('F1,H2');
    areas.copyFrom('A1:B1');
    const lines = sheet.getRanges('A1,C2:D3');
    const loaded = [lines.getEntireRow(), lines.getEntireColumn(), lines.getUsedRangeAreas(true)].map((one) => one.load('address'));
    const none = sheet.getRanges('Z9,Z11').getUsedRangeAreasOrNullObject();
    await context.sync();
    expect(loaded.map(({ address }) => address)).toEqual(['Sheet1!1:1,Sheet1!2:3', 'Sheet1!A:A,Sheet1!C:D', 'Sheet1!A1,Sheet1!D2']);
    expect(none.isNullObject).toBe(true);
  });
  expect([await read('F1:G1', 'formulas'), await read('H2:I2', 'formulas')]).toEqual([[[1, '=F1']], [[1, '=H2']]]);
});
