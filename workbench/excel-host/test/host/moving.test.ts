/** Cut and paste, auto fill, formulas in R1C1 style. */
import fc from 'fast-check';
import { fromR1C1, toR1C1 } from '../../host/cells/r1c1';
import { change, failure, onSheet, open, read, values } from '../../testing/open';

describe('moveTo', () => {
  test('values, formulas and looks land elsewhere, and every formula follows', async () => {
    const { workbook } = await open({
      Sheet1: [
        [3, 5, '=SUM(A1:B1)'],
        ['=C1', '=A1+$B$1', '=SUM(A1:B2)'],
      ],
      Other: [['=Sheet1!A1']],
    });
    workbook.names.push({ name: 'Ba', scope: null, formula: '=Sheet1!$A$1', visible: true });
    await change('A1', (range) => void (range.format.fill.color = 'red'));
    await change('A1:C1', (range) => range.moveTo('E5'));
    expect(await read('A1:G5', 'formulas')).toEqual([
      ['', '', '', '', '', '', ''],
      ['=G5', '=E5+$F$5', '=SUM(A1:B2)', '', '', '', ''],
      ['', '', '', '', '', '', ''],
      ['', '', '', '', '', '', ''],
      ['', '', '', '', 3, 5, '=SUM(E5:F5)'],
    ]);
    expect([
      workbook.sheets[1]!.cell(0, 0)?.formula,
      workbook.names[0]!.formula,
      await read('E5', 'format/fill/color'),
      await read('A1', 'format/fill/color'),
    ]).toEqual(['=Sheet1!E5', '=Sheet1!$E$5', '#FF0000', '#FFFFFF']);
  });

  test('to another sheet: names of sheets come and go', async () => {
    const { workbook } = await open({ Sheet1: [[1, '=A1+D1', '=B1'], ['=SUM(A1:B1)']], 'Sổ 2': [["='Sổ 2'!A9"]] });
    await onSheet(async (sheet, context) => {
      sheet.getRange('A1:B1').moveTo(context.workbook.worksheets.getItem('Sổ 2').getRange('C3'));
      await context.sync();
    });
    const [first, second] = workbook.sheets;
    expect([first!.cell(0, 0), first!.cell(0, 2)?.formula, first!.cell(1, 0)?.formula]).toEqual([undefined, "='Sổ 2'!D3", "=SUM('Sổ 2'!C3:D3)"]);
    expect([second!.cell(2, 2)?.value, second!.cell(2, 3)?.formula]).toEqual([1, '=C3+Sheet1!D1']);
  });

  test('overlapping, in place, merged blocks and rules along', async () => {
    const { workbook } = await open({ Sheet1: [[1, 2, 3]] });
    await onSheet(async (sheet, context) => {
      sheet.getRange('A2:B2').merge();
      sheet.getRange('A1:A2').conditionalFormats.add('Custom').custom.rule.formula = '=$A$1>0';
      sheet.getRange('A1:B2').moveTo('B1');
      sheet.getRange('C1').moveTo('C1');
      await context.sync();
    });
    const sheet = workbook.sheets[0]!;
    expect(await values('A1:C1')).toEqual([['', 1, 2]]);
    expect([sheet.merges, sheet.conditionalFormats[0]!.areas, sheet.conditionalFormats[0]!.rule.formula]).toEqual([
      [{ top: 1, left: 1, bottom: 1, right: 2 }],
      [{ top: 0, left: 1, bottom: 1, right: 1 }],
      '=$B$1>0',
    ]);
  });

  test('a rule of rows: it says of each row what it said before, wherever the rows are put', async () => {
    const { workbook } = await open({ Sheet1: [[1], [2], [3], [4], [5]] });
    await change('A2:A4', (range) => void (range.conditionalFormats.add('Custom').custom.rule.formula = '=$B2>0'));
    const rule = (): unknown[] =>
      workbook.sheets[0]!.conditionalFormats.map(({ areas, rule: { formula } }) => [areas.map(({ top, bottom }) => [top, bottom]), formula]);
    await change('A4', (range) => range.moveTo('A1'));
    expect(rule()).toEqual([
      [
        [
          [1, 2],
          [0, 0],
        ],
        '=$B1>0',
      ],
    ]);
    await change('A1', (range) => range.moveTo('A6'));
    expect(rule()).toEqual([
      [
        [
          [1, 2],
          [5, 5],
        ],
        '=$B2>0',
      ],
    ]);
    await change('A2', (range) => range.conditionalFormats.clearAll());
    expect(rule()).toEqual([
      [
        [
          [2, 2],
          [5, 5],
        ],
        '=$B3>0',
      ],
    ]);
  });

  test('refused: beyond the sheet, through a merged block, on a protected sheet', async () => {
    await open({ Sheet1: [[1, 2]] });
    const move = (to: string): Promise<string> => failure(change('A1:B1', (range) => range.moveTo(to)));
    expect(await move('XFD1')).toBe('InvalidArgument at Range.moveTo');
    await change('D4:D5', (range) => range.merge());
    expect(await move('C4')).toBe('InvalidOperation at Range.moveTo');
    await onSheet(async (sheet, context) => (sheet.protection.protect(), context.sync()));
    expect(await move('A9')).toBe('AccessDenied at Range.moveTo');
    expect(await values('A1:B1')).toEqual([[1, 2]]);
  });
});

describe('autoFill', () => {
  type Type = Parameters<Excel.Range['autoFill']>[1];

  /** Fills a column of cells down to row 8 (or up, or to the right) and gives what the new cells hold. */
  async function filled(source: (string | number)[], type?: Type): Promise<unknown[]> {
    await open({ Sheet1: source.map((value) => [value]) });
    await change(`A1:A${source.length}`, (range) => range.autoFill(`A1:A${source.length + 4}`, type));
    const rows = (await read(`A${source.length + 1}:A${source.length + 4}`, 'formulas')) as unknown[][];
    return rows.map(([value]) => value);
  }

  test.each<[(string | number)[], Type | undefined, unknown[]]>([
    [[7], undefined, [7, 7, 7, 7]],
    [[7], 'FillSeries', [8, 9, 10, 11]],
    [[1, 3], undefined, [5, 7, 9, 11]],
    [[0.1, 0.2], undefined, [0.3, 0.4, 0.5, 0.6]],
    [[1, 2, 4], 'LinearTrend', [5.33333333333333, 6.83333333333333, 8.33333333333333, 9.83333333333333]],
    [[1, 2], 'GrowthTrend', [4, 8, 16, 32]],
    [[1, 2], 'FillCopy', [1, 2, 1, 2]],
    [['Q1'], undefined, ['Q2', 'Q3', 'Q4', 'Q1']],
    [['Mẫu 08'], undefined, ['Mẫu 09', 'Mẫu 10', 'Mẫu 11', 'Mẫu 12']],
    [['Đợt 1', 'Đợt 3'], undefined, ['Đợt 5', 'Đợt 7', 'Đợt 9', 'Đợt 11']],
    [['mon'], undefined, ['tue', 'wed', 'thu', 'fri']],
    [['OCT', 'DEC'], undefined, ['FEB', 'APR', 'JUN', 'AUG']],
    [['a', 'b'], undefined, ['a', 'b', 'a', 'b']],
    [['Q1'], 'FillCopy', ['Q1', 'Q1', 'Q1', 'Q1']],
    [['=B1*$B$1'], undefined, ['=B2*$B$1', '=B3*$B$1', '=B4*$B$1', '=B5*$B$1']],
    [['=B1', '=C1+1'], 'FillSeries', ['=B3', '=C3+1', '=B5', '=C5+1']],
  ])('%j %s', async (source, type, expected) => expect(await filled(source, type)).toEqual(expected));

  test.each<[(string | number)[], Type | undefined, string[]]>([
    [['1/31/2024'], undefined, ['2/1/2024', '2/2/2024', '2/3/2024', '2/4/2024']],
    [['1/31/2024'], 'FillMonths', ['2/29/2024', '3/31/2024', '4/30/2024', '5/31/2024']],
    [['2/29/2024'], 'FillYears', ['2/28/2025', '2/28/2026', '2/28/2027', '2/29/2028']],
    [['5/3/2024'], 'FillWeekdays', ['5/6/2024', '5/7/2024', '5/8/2024', '5/9/2024']],
    [['1/31/2024', '2/29/2024'], undefined, ['3/31/2024', '4/30/2024', '5/31/2024', '6/30/2024']],
    [['1/1/2024', '1/8/2024'], undefined, ['1/15/2024', '1/22/2024', '1/29/2024', '2/5/2024']],
  ])('dates %j %s', async (source, type, expected) => {
    await open();
    await change(`A1:A${source.length}`, (range) => void (range.values = source.map((value) => [value])));
    await change(`A1:A${source.length}`, (range) => range.autoFill(`A1:A${source.length + 4}`, type));
    expect(((await read(`A${source.length + 1}:A${source.length + 4}`, 'text')) as string[][]).map(([text]) => text)).toEqual(expected);
  });

  test('up and to the left it counts down; the look goes along, or alone, or not at all', async () => {
    await open({
      Sheet1: [
        [null, null, null],
        [null, null, null],
        [null, null, 5],
      ],
    });
    await change('C3', (range) => void (range.format.fill.color = 'red'));
    await change('C3', (range) => range.autoFill('C1:C3', 'FillSeries'));
    await change('C3', (range) => range.autoFill('A3:C3', 'FillValues'));
    await change('C3', (range) => range.autoFill('C3:D3', 'FillFormats'));
    expect(await values('A1:D3')).toEqual([['', '', 3, ''], ['', '', 4, ''], [5, 5, 5, '']]); // prettier-ignore
    expect([await read('C1', 'format/fill/color'), await read('A3', 'format/fill/color'), await read('D3', 'format/fill/color')]).toEqual([
      '#FF0000',
      '#FFFFFF',
      '#FF0000',
    ]);
  });

  test.each([
    ['B1:B5', 'InvalidArgument'],
    ['A1:B5', 'InvalidArgument'],
    ['A2:A5', 'InvalidArgument'],
  ])('refused: %s', async (target, code) => {
    await open({ Sheet1: [[1]] });
    expect(await failure(change('A1', (range) => range.autoFill(target)))).toBe(`${code} at Range.autoFill`);
  });

  test('nothing to fill; flash fill is not played', async () => {
    await open({ Sheet1: [[1]] });
    expect(await failure(change('A1', (range) => range.autoFill('A1')))).toBe('no error');
    expect(await failure(change('A1', (range) => range.autoFill('A1:A2', 'FlashFill')))).toMatch('HostLacks');
  });
});

describe('R1C1', () => {
  const AT = [4, 2] as const; // C5

  test.each([
    ['=C5', '=RC'],
    ['=A1+$A$1', '=R[-4]C[-2]+R1C1'],
    ['=SUM(C2:C4)*D5', '=SUM(R[-3]C:R[-1]C)*RC[1]'],
    ['=\'Sổ 1\'!B$3&"A1"', '=\'Sổ 1\'!R3C[-1]&"A1"'],
    ['=SUM(A:A,$1:2)', '=SUM(C[-2]:C[-2],R1:R[-3])'],
    ['=LOG10(A1)+Tổng', '=LOG10(R[-4]C[-2])+Tổng'],
    ['=Bảng[RC]+A1', '=Bảng[RC]+R[-4]C[-2]'],
  ])('%s reads %s', (a1, r1c1) => {
    expect(toR1C1(a1, ...AT)).toBe(r1c1);
    expect(fromR1C1(r1c1, ...AT)).toBe(a1);
  });

  test('there and back again', () => {
    const cell = fc.record({ row: fc.nat(1_048_575), column: fc.nat(16_383), fixedRow: fc.boolean(), fixedColumn: fc.boolean() });
    fc.assert(
      fc.property(cell, fc.nat(1_048_575), fc.nat(16_383), ({ row, column, fixedRow, fixedColumn }, homeRow, homeColumn) => {
        const part = (letter: string, index: number, fixed: boolean, home: number): string => `${letter}${fixed ? index + 1 : `[${index - home}]`}`;
        const text = `=${part('R', row, fixedRow, homeRow)}${part('C', column, fixedColumn, homeColumn)}*2`;
        const a1 = fromR1C1(text, homeRow, homeColumn)!;
        expect(fromR1C1(toR1C1(a1, homeRow, homeColumn), homeRow, homeColumn)).toBe(a1);
      }),
    );
  });

  test('written and read through the API', async () => {
    await open({
      Sheet1: [
        [2, 3],
        [4, 5],
      ],
    });
    await change('C1:C2', (range) => void (range.formulasR1C1 = [['=R[0]C[-2] * R[0]C[-1]'], ['=SUM(R[-1]C[0])']]));
    expect([await read('C1:C2', 'formulas'), await read('B1:C2', 'formulasR1C1')]).toEqual([
      [['=A1 * B1'], ['=SUM(C1)']],
      [[3, '=RC[-2] * RC[-1]'], [5, '=SUM(R[-1]C)']],
    ]); // prettier-ignore
    expect(await failure(change('A1', (range) => void (range.formulasR1C1 = [['=R[-1]C']])))).toBe('InvalidArgument at Range.formulasR1C1');
  });
});
