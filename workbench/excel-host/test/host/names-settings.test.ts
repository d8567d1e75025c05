import { failure, onSheet, open } from '../../testing/open';

type Act = (context: Excel.RequestContext) => void;
const run = (act: Act): Promise<void> =>
  Excel.run((context) => {
    act(context);
    return context.sync();
  });

describe('names', () => {
  test('of a range: found again, with its sheet and address', async () => {
    const { workbook } = await open({ 'Chỉ tiêu': [[1]] });
    await onSheet(async (sheet, context) => {
      context.workbook.names.add('KếHoạch', sheet.getRange('A1:B2'), 'bảng chỉ tiêu');
      const name = context.workbook.names.getItem('kếhoạch').load('name,type,value,formula,visible,comment,scope');
      const range = name.getRange().load('address');
      const shortcut = sheet.getRange('KếHoạch').load('address');
      await context.sync();
      expect(name.toJSON()).toMatchObject({
        name: 'KếHoạch',
        type: 'Range',
        value: "'Chỉ tiêu'!$A$1:$B$2",
        formula: "='Chỉ tiêu'!$A$1:$B$2",
        visible: true,
        comment: 'bảng chỉ tiêu',
        scope: 'Workbook',
      });
      expect([range.address, shortcut.address]).toEqual(["'Chỉ tiêu'!A1:B2", "'Chỉ tiêu'!A1:B2"]);
    });
    expect(workbook.namesTouched).toBe(true);
  });

  test('in a workbook of the style R1C1 they say so; what they mean stays', async () => {
    const { workbook, host } = await open({ 'Chỉ tiêu': [[1]] });
    await onSheet(async (sheet, context) => {
      const name = context.workbook.names.add('vùng', sheet.getRange('B5:C20'));
      const shown = async (): Promise<unknown> => {
        name.load('formula,value');
        const range = name.getRange().load('address');
        await context.sync();
        return [name.formula, name.value, range.address];
      };
      host.misbehave.namesInR1C1 = true;
      expect(await shown()).toEqual(["='Chỉ tiêu'!R5C2:R20C3", "'Chỉ tiêu'!R5C2:R20C3", "'Chỉ tiêu'!B5:C20"]);
      host.misbehave.namesInR1C1 = false;
      expect(await shown()).toEqual(["='Chỉ tiêu'!$B$5:$C$20", "'Chỉ tiêu'!$B$5:$C$20", "'Chỉ tiêu'!B5:C20"]);
    });
    expect(workbook.names[0]!.formula).toBe("='Chỉ tiêu'!$B$5:$C$20");
  });

  test.each([
    ['=5', 'Integer', 5],
    ['=1.5', 'Double', 1.5],
    ['="năm"', 'String', 'năm'],
    ['=TRUE', 'Boolean', true],
    [7, 'Integer', 7],
    ['chữ', 'String', 'chữ'],
  ])('of %p: %s', async (formula, type, value) => {
    await open();
    await onSheet(async (_, context) => {
      const name = context.workbook.names.add('hằng', formula as string).load('type,value');
      const range = name.getRangeOrNullObject().load('address');
      await context.sync();
      expect([name.type, name.value, range.isNullObject]).toEqual([type, value, true]);
    });
  });

  test.each([
    ['n1', 'InvalidArgument'],
    ['có cách', 'InvalidArgument'],
    ['1a', 'InvalidArgument'],
    ['R1C1', 'InvalidArgument'],
    ['', 'InvalidArgument'],
    ['đã_có', 'ItemAlreadyExists'],
  ])('the name %p is refused: %s', async (name, code) => {
    await open();
    await run((context) => void context.workbook.names.add('đã_có', '=1').load('name'));
    expect(await failure(run((context) => void context.workbook.names.add(name, '=1').load('name')))).toBe(`${code} at NamedItemCollection.add`);
  });

  test('of a sheet: apart from the workbook’s', async () => {
    await open();
    await onSheet(async (sheet, context) => {
      sheet.names.add('riêng', '=1');
      context.workbook.names.add('riêng', '=2');
      await context.sync();
      const [own, shared] = [sheet.names.getItem('riêng').load('formula,scope'), context.workbook.names.getItem('riêng').load('formula,scope')];
      const counts = [sheet.names.getCount(), context.workbook.names.getCount()];
      await context.sync();
      expect([own.formula, own.scope, shared.formula, shared.scope]).toEqual(['=1', 'Worksheet', '=2', 'Workbook']);
      expect(counts.map((c) => c.value)).toEqual([1, 1]);
    });
  });

  test('changed, hidden, deleted', async () => {
    const { workbook } = await open();
    await run((context) => void context.workbook.names.add('tên', '=1').load('name'));
    await run((context) => {
      const name = context.workbook.names.getItem('tên');
      name.formula = '=Sheet1!$C$3';
      name.visible = false;
      name.comment = 'x';
    });
    expect(workbook.names[0]).toEqual({ name: 'tên', scope: null, formula: '=Sheet1!$C$3', visible: false, comment: 'x' });
    await run((context) => context.workbook.names.getItem('tên').delete());
    expect(workbook.names).toEqual([]);
    expect(await failure(run((context) => context.workbook.names.getItem('tên').delete()))).toBe('ItemNotFound at NamedItemCollection.getItem');
  });

  test('built-in names of the file are shown as Excel shows them', async () => {
    const { workbook } = await open();
    workbook.names.push({ name: '_xlnm.Print_Area', scope: '{Sheet1}', formula: '=Sheet1!$A$1:$B$2', visible: true });
    workbook.names.push({ name: '_xlnm._FilterDatabase', scope: '{Sheet1}', formula: '=Sheet1!$A$1', visible: false });
    await onSheet(async (sheet, context) => {
      const names = sheet.names.load('items/name');
      await context.sync();
      expect(names.items.map((n) => n.name)).toEqual(['Print_Area']);
    });
  });
});

describe('settings of the workbook', () => {
  test('hold so many letters together where there is a limit', async () => {
    const { workbook, host } = await open(undefined, { misbehave: { settingsLimit: 40 } });
    await run((context) => void context.workbook.settings.add('a', 'x'.repeat(20)));
    expect(await failure(run((context) => void context.workbook.settings.add('b', 'x'.repeat(20))))).toBe('InvalidArgument at SettingCollection.add');
    // What takes the place of another one counts once.
    await run((context) => void context.workbook.settings.add('a', 'y'.repeat(25)));
    host.misbehave.settingsLimit = undefined;
    await run((context) => void context.workbook.settings.add('b', 'x'.repeat(20)));
    expect([...workbook.settings]).toEqual([
      ['a', 'y'.repeat(25)],
      ['b', 'x'.repeat(20)],
    ]);
  });

  test.each([
    ['a text', 'tiếng Việt'],
    ['a number', 1.5],
    ['an object', { a: [1, { b: null }], c: true }],
    ['null', null],
  ])('%s comes back as it was', async (_, value) => {
    const { workbook } = await open();
    await run((context) => void context.workbook.settings.add('k', value));
    await onSheet(async (__, context) => {
      const setting = context.workbook.settings.getItem('k').load('key,value');
      await context.sync();
      expect([setting.key, setting.value]).toEqual(['k', value]);
    });
    expect(workbook.settingsTouched).toBe(true);
  });

  test('a date comes back as a date of the client’s', async () => {
    await open();
    await run((context) => void context.workbook.settings.add('k', new Date(0)));
    await onSheet(async (_, context) => {
      const setting = context.workbook.settings.getItem('k').load('value');
      await context.sync();
      expect(new Date(setting.value as string).getTime()).toBe(0);
    });
  });

  test('added twice is replaced; listed; deleted', async () => {
    await open();
    await onSheet(async (_, context) => {
      const { settings } = context.workbook;
      settings.add('a', 1);
      settings.add('a', 2);
      settings.add('b', 3);
      settings.load('items/key,items/value');
      const count = settings.getCount();
      await context.sync();
      expect([settings.items.map((s) => [s.key, s.value]), count.value]).toEqual([
        [
          ['a', 2],
          ['b', 3],
        ],
        2,
      ]);
      settings.getItem('a').delete();
      const gone = settings.getItemOrNullObject('a').load('value');
      await context.sync();
      expect(gone.isNullObject).toBe(true);
    });
    expect(await failure(run((context) => void context.workbook.settings.getItem('a').load('value')))).toBe('ItemNotFound at SettingCollection.getItem');
  });
});

test('document settings: saved, refreshed, there again at the next start', async () => {
  const { host } = await open();
  const { settings } = Office.context.document;
  const save = () => new Promise((resolve) => settings.saveAsync((result) => resolve(result.status)));
  settings.set('a', { x: 1 });
  expect(await save()).toBe('succeeded');
  expect([...host.documentSettings]).toEqual([['a', '{"x":1}']]);
  host.documentSettings.set('a', '{"x":2}');
  const refreshed = await new Promise<Office.Settings>((resolve) =>
    (settings as Office.Settings & { refreshAsync(done: (r: Office.AsyncResult<Office.Settings>) => void): void }).refreshAsync((r) => resolve(r.value)),
  );
  expect(refreshed.get('a')).toEqual({ x: 2 });
});
