/** Filters of sheets and tables: rows are really hidden; criteria are read, kept, moved, saved. */
import type { CellValue } from '../../model/workbook';
import { filterTest } from '../../host/cells/filter-tests';
import { Host } from '../../host';
import { openPackage } from '../../package/open-package';
import { buildPackage, changedParts, worksheet } from '../../testing/build-package';
import { book, change, failure, onSheet, open, settled } from '../../testing/open';

const ROWS: CellValue[][] = [['Nơi', 'Loại', 'Số'], ['A', 'Chanh', 20], ['A', 'Cam', 22], ['B', 'Táo', 5], ['C', 'Chanh', 40], [null, 'Cam', 40]]; // prettier-ignore
type Criteria = Excel.FilterCriteria;

/** Rows (from 1) of A2:A6 that are seen. */
const seen = (): Promise<number[]> =>
  onSheet(async (sheet, context) => {
    const rows = [2, 3, 4, 5, 6].map((row) => sheet.getRange(`A${row}`).load('rowHidden'));
    await context.sync();
    return rows.flatMap((row, i) => (row.rowHidden ? [] : [i + 2]));
  });

const apply = (column: number, criteria: Criteria): Promise<void> =>
  onSheet(async (sheet, context) => {
    sheet.autoFilter.apply(sheet.getRange('A1:C6'), column, criteria);
    await context.sync();
  });

describe('criteria', () => {
  test.each<[number, Criteria, number[]]>([
    [1, { filterOn: 'Values', values: ['chanh', 'Táo'] }, [2, 4, 5]],
    [0, { filterOn: 'Values', values: ['', 'B'] }, [4, 6]],
    [2, { filterOn: 'Values', values: ['40'] }, [5, 6]],
    [1, { filterOn: 'Custom', criterion1: '=*nh' }, [2, 5]],
    [1, { filterOn: 'Custom', criterion1: '<>C*' }, [4]],
    [2, { filterOn: 'Custom', criterion1: '>5', criterion2: '<40', operator: 'And' }, [2, 3]],
    [2, { filterOn: 'Custom', criterion1: '<=5', criterion2: '40', operator: 'Or' }, [4, 5, 6]],
    [0, { filterOn: 'Custom', criterion1: '=' }, [6]],
    [0, { filterOn: 'Custom', criterion1: '<>' }, [2, 3, 4, 5]],
    [1, { filterOn: 'Custom', criterion1: '>Chanh' }, [4]],
    [2, { filterOn: 'TopItems', criterion1: '1' }, [5, 6]],
    [2, { filterOn: 'BottomItems', criterion1: '2' }, [2, 4]],
    [2, { filterOn: 'TopPercent', criterion1: '50' }, [5, 6]],
    [2, { filterOn: 'BottomPercent', criterion1: '1' }, [4]],
    [2, { filterOn: 'Dynamic', dynamicCriteria: 'AboveAverage' }, [5, 6]],
    [2, { filterOn: 'Dynamic', dynamicCriteria: 'BelowAverage' }, [2, 3, 4]],
  ])('column %d %j', async (column, criteria, rows) => {
    await open({ Sheet1: ROWS });
    await apply(column, criteria);
    expect(await seen()).toEqual(rows);
    await onSheet(async (sheet, context) => {
      sheet.autoFilter.load('criteria,enabled,isDataFiltered');
      await context.sync();
      expect([sheet.autoFilter.enabled, sheet.autoFilter.isDataFiltered, sheet.autoFilter.criteria[column]]).toEqual([true, true, criteria]);
    });
  });

  test('by colours', async () => {
    await open({ Sheet1: ROWS });
    await change('B3', (range) => {
      range.format.fill.color = 'yellow';
      range.format.font.color = 'red';
    });
    await apply(1, { filterOn: 'CellColor', color: '#FFFF00' });
    expect(await seen()).toEqual([3]);
    await apply(1, { filterOn: 'FontColor', color: 'red' });
    expect(await seen()).toEqual([3]);
  });

  const serial = (year: number, month: number, day: number): number => (Date.UTC(year, month - 1, day) - Date.UTC(1899, 11, 30)) / 86_400_000;
  /** 15 May 2024 was a Wednesday. */
  const DATES = [
    serial(2023, 12, 31),
    serial(2024, 3, 31),
    serial(2024, 4, 30),
    serial(2024, 5, 5),
    serial(2024, 5, 14),
    serial(2024, 5, 15),
    serial(2024, 6, 2),
    serial(2025, 2, 28),
  ];

  test.each<[Excel.FilterCriteria['dynamicCriteria'], number[]]>([
    ['Today', [5]],
    ['Yesterday', [4]],
    ['Tomorrow', []],
    ['ThisWeek', [4, 5]],
    ['LastWeek', [3]],
    ['NextWeek', []],
    ['ThisMonth', [3, 4, 5]],
    ['LastMonth', [2]],
    ['NextMonth', [6]],
    ['ThisQuarter', [2, 3, 4, 5, 6]],
    ['LastQuarter', [1]],
    ['ThisYear', [1, 2, 3, 4, 5, 6]],
    ['LastYear', [0]],
    ['NextYear', [7]],
    ['YearToDate', [1, 2, 3, 4, 5]],
    ['AllDatesInPeriodFebruray', [7]],
    ['AllDatesInPeriodQuarter4', [0]],
  ])('%s', (dynamicCriteria, expected) => {
    const host = new Host(book());
    const cells = DATES.map((value) => ({ cell: { value, style: 0 }, style: host.workbook.styles[0]! }));
    const passes = filterTest(host, { filterOn: 'Dynamic', dynamicCriteria }, cells, new Date(2024, 4, 15, 23, 30));
    expect(cells.flatMap((cell, i) => (passes(cell) ? [i] : []))).toEqual(expected);
  });

  test.each<[string, Excel.FilterDatetimeSpecificity | 'Year' | 'Month' | 'Day', number[]]>([
    ['2024', 'Year', [1, 2, 3, 4, 5, 6]],
    ['2024-05-09', 'Month', [3, 4, 5]],
    ['2024-05-14T10:00:00Z', 'Day', [4]],
  ])('%s by %s', (date, specificity, expected) => {
    const host = new Host(book());
    const cells = DATES.map((value) => ({ cell: { value, style: 0 }, style: host.workbook.styles[0]! }));
    const passes = filterTest(host, { filterOn: 'Values', values: [{ date, specificity }] }, cells);
    expect(cells.flatMap((cell, i) => (passes(cell) ? [i] : []))).toEqual(expected);
  });
});

describe('a sheet', () => {
  test('columns add up, are cleared one by one, applied again, and taken off', async () => {
    const { workbook } = await open({ Sheet1: ROWS });
    await apply(1, { filterOn: 'Values', values: ['Chanh', 'Cam'] });
    await apply(2, { filterOn: 'Custom', criterion1: '>=40' });
    expect(await seen()).toEqual([5, 6]);
    await change('C2', (range) => void (range.values = [[41]]));
    expect(await seen()).toEqual([5, 6]);
    await onSheet(async (sheet, context) => (sheet.autoFilter.reapply(), context.sync()));
    expect(await seen()).toEqual([2, 5, 6]);
    await onSheet(async (sheet, context) => (sheet.autoFilter.clearColumnCriteria(1), context.sync()));
    expect(await seen()).toEqual([2, 5, 6]);
    await onSheet(async (sheet, context) => (sheet.autoFilter.clearCriteria(), context.sync()));
    expect([await seen(), workbook.sheets[0]!.autoFilter]).toEqual([[2, 3, 4, 5, 6], { area: { top: 0, left: 0, bottom: 5, right: 2 }, filtered: false }]);
    await onSheet(async (sheet, context) => (sheet.autoFilter.remove(), context.sync()));
    expect(workbook.sheets[0]!.autoFilter).toBeNull();
  });

  test('another range takes the filter along', async () => {
    await open({ Sheet1: ROWS });
    await apply(1, { filterOn: 'Values', values: ['Cam'] });
    await onSheet(async (sheet, context) => (sheet.autoFilter.apply('A1:B6'), context.sync()));
    expect(await seen()).toEqual([2, 3, 4, 5, 6]);
  });

  test('a column put in before moves the criteria along; the column deleted takes them away', async () => {
    const { workbook } = await open({ Sheet1: ROWS });
    await apply(1, { filterOn: 'Values', values: ['Cam'] });
    await change('B:B', (range) => void range.insert('Right'));
    expect(workbook.sheets[0]!.autoFilter).toMatchObject({ area: { right: 3 }, columns: [{ column: 2 }] });
    await change('C:C', (range) => range.delete('Left'));
    expect(workbook.sheets[0]!.autoFilter).toMatchObject({ filtered: false, columns: [] });
    expect(await seen()).toEqual([2, 3, 4, 5, 6]);
  });

  test.each<[unknown, string]>([
    [{ filterOn: 'Custom' }, 'InvalidArgument'],
    [{ filterOn: 'Values' }, 'InvalidArgument'],
    [{ filterOn: 'TopItems', criterion1: '0' }, 'InvalidArgument'],
    [{ filterOn: 'TopPercent', criterion1: '101' }, 'InvalidArgument'],
    [{ filterOn: 'Dynamic', dynamicCriteria: 'Unknown' }, 'InvalidArgument'],
    [{ filterOn: 'Nothing' }, 'InvalidArgument'],
    [{ filterOn: 'Icon', icon: {} }, 'HostLacks'],
  ])('refused: %j', async (criteria, code) => {
    await open({ Sheet1: ROWS });
    expect(await failure(apply(1, criteria as Criteria))).toMatch(code);
  });

  test('a column that is none, no filter, a protected sheet', async () => {
    await open({ Sheet1: ROWS });
    expect(await failure(onSheet(async (sheet, context) => (sheet.autoFilter.clearColumnCriteria(0), context.sync())))).toBe(
      'InvalidArgument at AutoFilter.clearColumnCriteria',
    );
    expect(await failure(apply(3, { filterOn: 'Values', values: [] }))).toBe('InvalidArgument at AutoFilter.apply');
    await onSheet(async (sheet, context) => (sheet.protection.protect(), context.sync()));
    expect(await failure(apply(1, { filterOn: 'Values', values: [] }))).toBe('AccessDenied at AutoFilter.apply');
    await onSheet(async (sheet, context) => (sheet.protection.unprotect(), sheet.protection.protect({ allowAutoFilter: true }), context.sync()));
    expect(await failure(apply(1, { filterOn: 'Values', values: ['Cam'] }))).toBe('no error');
    expect(await seen()).toEqual([3, 6]);
  });

  test('listeners hear which rows go and come', async () => {
    await open({ Sheet1: ROWS });
    const heard: string[] = [];
    await onSheet(async (sheet, context) => {
      sheet.onRowHiddenChanged.add((event) => Promise.resolve(void heard.push(`${event.changeType} ${event.address}`)));
      await context.sync();
    });
    await apply(1, { filterOn: 'Values', values: ['Táo'] });
    await apply(1, { filterOn: 'Values', values: ['Cam'] });
    await settled();
    expect(heard).toEqual(['Hidden 2:3,5:6', 'Hidden 4:4', 'Unhidden 3:3,6:6']);
  });
});

describe('a table', () => {
  const withTable = async (act: (table: Excel.Table, context: Excel.RequestContext) => Promise<void> | void): Promise<void> =>
    onSheet(async (sheet, context) => {
      await act(sheet.tables.getItemAt(0), context);
      await context.sync();
    });
  const opened = async (rows = ROWS) => {
    const session = await open({ Sheet1: rows });
    await onSheet(async (sheet, context) => (sheet.tables.add('A1:C6', true), context.sync()));
    return session;
  };

  test('column filters, the visible view, clearing', async () => {
    await opened();
    await withTable((table) => {
      table.columns.getItem('Số').filter.apply({ filterOn: 'Dynamic', dynamicCriteria: 'BelowAverage' });
      table.columns.getItem('Loại').filter.applyValuesFilter(['Cam', 'Táo']);
    });
    expect(await seen()).toEqual([3, 4]);
    await withTable(async (table, context) => {
      const view = table.getDataBodyRange().getVisibleView().load('values');
      const { filter } = table.columns.getItem('Loại');
      filter.load('criteria');
      table.autoFilter.load('criteria,isDataFiltered');
      await context.sync();
      expect([view.values, filter.criteria, table.autoFilter.isDataFiltered, table.autoFilter.criteria[0]]).toEqual([
        [['A', 'Cam', 22], ['B', 'Táo', 5]],
        { filterOn: 'Values', values: ['Cam', 'Táo'] },
        true,
        null,
      ]);
      filter.clear();
    }); // prettier-ignore
    expect(await seen()).toEqual([2, 3, 4]);
    await withTable((table) => table.clearFilters());
    expect(await seen()).toEqual([2, 3, 4, 5, 6]);
  });

  test.each<[string, (filter: Excel.Filter) => void, number[]]>([
    ['applyBottomItemsFilter', (f) => f.applyBottomItemsFilter(1), [4]],
    ['applyBottomPercentFilter', (f) => f.applyBottomPercentFilter(40), [2, 4]],
    ['applyCustomFilter', (f) => f.applyCustomFilter('>20', '<40', 'And'), [3]],
    ['applyDynamicFilter', (f) => f.applyDynamicFilter('AboveAverage'), [5, 6]],
    ['applyTopItemsFilter', (f) => f.applyTopItemsFilter(3), [3, 5, 6]],
    ['applyTopPercentFilter', (f) => f.applyTopPercentFilter(20), [5, 6]],
    ['applyCellColorFilter', (f) => f.applyCellColorFilter('#123456'), []],
    ['applyFontColorFilter', (f) => f.applyFontColorFilter('#000000'), [2, 3, 4, 5, 6]],
  ])('%s', async (_, act, rows) => {
    await opened();
    await withTable((table) => act(table.columns.getItem('Số').filter));
    expect(await seen()).toEqual(rows);
  });

  test('the total row is never hidden; columns keep their criteria when others come and go', async () => {
    const { workbook } = await opened();
    await withTable((table) => {
      table.showTotals = true;
      table.columns.getItem('Loại').filter.applyValuesFilter(['Táo']);
      table.columns.add(0, undefined, 'Mới');
    });
    expect(workbook.sheets[0]!.tables[0]!.filters).toMatchObject([{ column: 2 }]);
    expect([await seen(), workbook.sheets[0]!.rows[6]?.hidden]).toEqual([[4], false]);
    await withTable((table) => table.columns.getItem('Mới').delete());
    await withTable((table) => table.columns.getItem('Loại').delete());
    expect([workbook.sheets[0]!.tables[0]!.filters, workbook.sheets[0]!.tables[0]!.filtered, await seen()]).toEqual([undefined, false, [2, 3, 4, 5, 6]]);
  });
});

describe('the file', () => {
  const CRITERIA: Criteria[] = [
    { filterOn: 'Values', values: ['', 'a&b', { date: '2024-05', specificity: 'Month' }] },
    { filterOn: 'Custom', criterion1: '>=5', criterion2: '<>7', operator: 'And' },
    { filterOn: 'Custom', criterion1: '=*e', criterion2: '<3', operator: 'Or' },
    { filterOn: 'Custom', criterion1: '<>' },
    { filterOn: 'TopPercent', criterion1: '50' },
    { filterOn: 'BottomItems', criterion1: '3' },
    { filterOn: 'Dynamic', dynamicCriteria: 'AllDatesInPeriodFebruray' },
    { filterOn: 'Dynamic', dynamicCriteria: 'BelowAverage' },
  ] as Criteria[];
  const cells =
    '<row r="1"><c r="A1" t="inlineStr"><is><t>a</t></is></c><c r="B1" t="inlineStr"><is><t>b</t></is></c></row><row r="2"><c r="A2"><v>1</v></c></row>';

  test.each(CRITERIA)('%j is saved, read and not touched again', async (criteria) => {
    const file = openPackage(buildPackage({ sheets: { A: worksheet(cells), B: worksheet(cells) } }));
    await open({}, { workbook: file.workbook });
    await onSheet(async (sheet, context) => {
      sheet.autoFilter.apply('A1:B2', 1, criteria);
      const table = context.workbook.worksheets.getItem('B').tables.add('A1:B2', true);
      table.columns.getItemAt(0).filter.apply(criteria);
      await context.sync();
    });
    const bytes = file.save();
    const again = openPackage(bytes);
    expect([again.workbook.sheets[0]!.autoFilter!.columns, again.workbook.sheets[1]!.tables[0]!.filters]).toMatchObject([
      [{ column: 1, criteria }],
      [{ column: 0, criteria }],
    ]);
    again.workbook.sheets[0]!.touch('autoFilter');
    again.workbook.sheets[1]!.touch('tables');
    expect(changedParts(bytes, again.save())).toEqual([]);
  });

  test('colours go out, and icons of the file stay, with the rows that they hide', async () => {
    const icon = '<filterColumn colId="1"><iconFilter iconSet="3Arrows" iconId="2"/></filterColumn>';
    const sheet = worksheet(`${cells}<row r="3" hidden="1"><c r="A3"><v>2</v></c></row>`, { after: `<autoFilter ref="A1:B3">${icon}</autoFilter>` });
    const file = openPackage(buildPackage({ sheets: { A: sheet } }));
    await open({}, { workbook: file.workbook });
    await onSheet(async (active, context) => {
      active.getRange('A2').format.fill.color = 'red';
      active.autoFilter.apply('A1:B3', 0, { filterOn: 'CellColor', color: 'red' });
      await context.sync();
    });
    const again = openPackage(file.save()).workbook.sheets[0]!;
    expect([again.rows[1]?.hidden, again.rows[2]?.hidden, again.autoFilter!.columns!.map(({ source }) => source)]).toEqual([
      false,
      true,
      [expect.stringMatching(/^<filterColumn colId="0"><colorFilter dxfId="\d"\/><\/filterColumn>$/), icon],
    ]);
  });
});
