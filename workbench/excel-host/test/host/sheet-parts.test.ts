/** Validation, filter buttons, frozen panes, page set-up. */
import { openPackage } from '../../package/open-package';
import { buildPackage, part, worksheet } from '../../testing/build-package';
import { change, failure, onSheet, open } from '../../testing/open';

describe('data validation', () => {
  const RULES: [string, Excel.DataValidationRule, object][] = [
    ['WholeNumber', { wholeNumber: { formula1: 1, formula2: 9, operator: 'Between' } }, { type: 'whole', operator: 'between', formula1: '=1', formula2: '=9' }],
    [
      'Decimal',
      { decimal: { formula1: 0, operator: 'GreaterThanOrEqualTo' as 'GreaterThan' } },
      { type: 'decimal', operator: 'greaterThanOrEqual', formula1: '=0' },
    ],
    ['Date', { date: { formula1: '2024-01-01', operator: 'GreaterThan' } }, { type: 'date', operator: 'greaterThan' }],
    ['List', { list: { inCellDropDown: true, source: 'đạt,chưa đạt' } }, { type: 'list', formula1: '="đạt,chưa đạt"', showDropDown: true }],
    ['Custom', { custom: { formula: '=A1>0' } }, { type: 'custom', formula1: '=A1>0' }],
  ];

  test.each(RULES)('%s', async (type, rule, stored) => {
    const { workbook } = await open();
    await change('A1:A9', (range) => void (range.dataValidation.rule = rule));
    expect(workbook.sheets[0]!.validations).toMatchObject([{ ...stored, areas: [{ top: 0, left: 0, bottom: 8, right: 0 }] }]);
    await onSheet(async (sheet, context) => {
      const validation = sheet.getRange('A2').dataValidation.load('type,rule');
      await context.sync();
      expect(validation.type).toBe(type);
      expect(Object.keys(validation.rule)).toEqual(Object.keys(rule));
    });
  });

  test('a list from a range, with prompt and alert', async () => {
    const { workbook } = await open();
    await onSheet(async (sheet, context) => {
      const { dataValidation } = sheet.getRange('B1:B3');
      dataValidation.rule = { list: { inCellDropDown: true, source: sheet.getRange('D1:D2') } };
      dataValidation.prompt = { showPrompt: true, title: 'Kết quả', message: 'Chọn' };
      dataValidation.errorAlert = { showAlert: true, style: 'Warning', title: 'Sai', message: 'Không có' };
      dataValidation.ignoreBlanks = false;
      await context.sync();
      dataValidation.load('prompt,errorAlert,ignoreBlanks');
      await context.sync();
      expect(workbook.sheets[0]!.validations.at(-1)!.alert?.style).toBe('warning');
      expect([dataValidation.prompt.title, dataValidation.errorAlert.style, dataValidation.ignoreBlanks]).toEqual(['Kết quả', 'Warning', false]);
    });
    expect(workbook.sheets[0]!.validations[0]).toMatchObject({ formula1: '=Sheet1!$D$1:$D$2', allowBlank: false });
  });

  test.each([
    ['a title of 33 characters', { showPrompt: true, title: 'x'.repeat(33), message: '' }, undefined],
    ['a prompt of 256', { showPrompt: true, title: '', message: 'x'.repeat(256) }, undefined],
    ['an alert of 226', undefined, { showAlert: true, style: 'Stop', title: '', message: 'x'.repeat(226) }],
  ] as const)('%s is refused', async (_, prompt, alert) => {
    await open();
    const refused = await failure(
      change('A1', ({ dataValidation }) => {
        if (prompt) dataValidation.prompt = prompt;
        if (alert) dataValidation.errorAlert = alert;
      }),
    );
    expect(refused).toMatch(/^InvalidArgument/);
  });

  test('cleared on some cells, it stays on the others', async () => {
    const { workbook } = await open();
    await change('A1:A9', (range) => void (range.dataValidation.rule = { custom: { formula: '=TRUE' } }));
    await change('A1:A4', (range) => range.dataValidation.clear());
    expect(workbook.sheets[0]!.validations[0]!.areas).toEqual([{ top: 4, left: 0, bottom: 8, right: 0 }]);
    await onSheet(async (sheet, context) => {
      const none = sheet.getRange('A1').dataValidation.load('type');
      await context.sync();
      expect(none.type).toBe('None');
    });
  });

  test('an empty rule is refused', async () => {
    await open();
    expect(await failure(change('A1', (range) => void (range.dataValidation.rule = {})))).toBe('InvalidArgument at DataValidation.rule');
  });

  test('a list is a text in quotes in the file, and longer than Excel takes is refused', async () => {
    const opened = openPackage(buildPackage({ sheets: { A: worksheet('') } }));
    await open({}, { workbook: opened.workbook });
    await change('A1', (range) => void (range.dataValidation.rule = { list: { inCellDropDown: true, source: 'Phòng,"Chi cục"' } }));
    expect(part(opened.save(), 'xl/worksheets/sheet1.xml')).toContain('<formula1>&quot;Phòng,&quot;&quot;Chi cục&quot;&quot;&quot;</formula1>');
    const long = 'x'.repeat(256);
    expect(await failure(change('A2', (range) => void (range.dataValidation.rule = { list: { inCellDropDown: true, source: long } })))).toMatch(
      /InvalidArgument/,
    );
  });
});

test('frozen panes', async () => {
  const { workbook } = await open();
  await onSheet(async (sheet, context) => {
    sheet.freezePanes.freezeAt(sheet.getRange('A1:B3'));
    const at = sheet.freezePanes.getLocationOrNullObject().load('address');
    await context.sync();
    expect([at.address, workbook.sheets[0]!.frozen]).toEqual(['Sheet1!A1:B3', { rows: 3, columns: 2 }]);
    sheet.freezePanes.freezeRows(2);
    const rows = sheet.freezePanes.getLocationOrNullObject().load('address');
    await context.sync();
    expect(rows.address).toBe('Sheet1!1:2');
    sheet.freezePanes.unfreeze();
    const none = sheet.freezePanes.getLocationOrNullObject().load('address');
    await context.sync();
    expect(none.isNullObject).toBe(true);
  });
});

test('a filter is put on and taken off', async () => {
  const { workbook } = await open({ Sheet1: [['a'], [1]] });
  await onSheet(async (sheet, context) => {
    sheet.autoFilter.apply(sheet.getRange('A1:A2'));
    sheet.autoFilter.load('enabled,isDataFiltered');
    await context.sync();
    expect([sheet.autoFilter.enabled, sheet.autoFilter.isDataFiltered]).toEqual([true, false]);
    sheet.autoFilter.remove();
    const none = sheet.autoFilter.getRangeOrNullObject().load('address');
    await context.sync();
    expect(none.isNullObject).toBe(true);
  });
  expect(workbook.sheets[0]!.autoFilter).toBeNull();
});

test('page set-up', async () => {
  const { workbook } = await open();
  await onSheet(async (sheet, context) => {
    const { pageLayout } = sheet;
    pageLayout.orientation = 'Landscape';
    pageLayout.paperSize = 'A4';
    pageLayout.centerHorizontally = true;
    pageLayout.zoom = { horizontalFitToPages: 1 };
    pageLayout.setPrintArea('A1:F20');
    pageLayout.setPrintTitleRows('$1:$2');
    const area = pageLayout.getPrintAreaOrNullObject().load('address');
    pageLayout.load('orientation,centerHorizontally,zoom');
    await context.sync();
    expect([area.address, pageLayout.orientation, pageLayout.centerHorizontally, pageLayout.zoom]).toEqual([
      'Sheet1!A1:F20',
      'Landscape',
      true,
      { horizontalFitToPages: 1 },
    ]);
  });
  expect(workbook.names.map((n) => [n.name, n.formula])).toEqual([
    ['_xlnm.Print_Area', '=Sheet1!$A$1:$F$20'],
    ['_xlnm.Print_Titles', '=Sheet1!$1:$2'],
  ]);
});
