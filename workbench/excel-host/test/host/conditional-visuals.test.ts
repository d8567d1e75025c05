/** Colour scales, data bars, icon sets, top and bottom, presets: made, read, refused, saved. */
import type { ConditionalRule } from '../../model/workbook';
import { openPackage } from '../../package/open-package';
import { buildPackage, worksheet } from '../../testing/build-package';
import { change, failure, onSheet, open } from '../../testing/open';
import { NAMESPACE } from '../demo-add-in';

/** Adds a rule of a type to B2:M5, does something to it, and gives what the workbook then holds of it. */
async function made(
  type: Excel.ConditionalFormatType | `${Excel.ConditionalFormatType}`,
  act: (format: Excel.ConditionalFormat) => void,
): Promise<ConditionalRule> {
  const { workbook } = await open(undefined, { functionNamespace: NAMESPACE });
  await change('B2:M5', (range) => act(range.conditionalFormats.add(type as Excel.ConditionalFormatType)));
  return workbook.sheets[0]!.conditionalFormats[0]!.rule;
}

const refused = (type: `${Excel.ConditionalFormatType}`, act: (format: Excel.ConditionalFormat) => void): Promise<string> => failure(made(type, act));

/** The rule as the API reads it. */
function shown<T>(pick: (format: Excel.ConditionalFormat) => { load(): unknown; toJSON(): T }): Promise<T> {
  return onSheet(async (sheet, context) => {
    const part = pick(sheet.getRange('B2').conditionalFormats.getItemAt(0));
    part.load();
    await context.sync();
    return part.toJSON();
  });
}

describe('colour scale', () => {
  const criteria = {
    minimum: { formula: null, type: 'LowestValue', color: 'blue' },
    midpoint: { formula: '50', type: 'Percent', color: 'yellow' },
    maximum: { formula: null, type: 'HighestValue', color: 'red' },
  } as unknown as Excel.ConditionalColorScaleCriteria;

  test('three points, then two', async () => {
    expect(await made('ColorScale', (f) => void (f.colorScale.criteria = criteria))).toEqual({
      colors: [
        { type: 'LowestValue', color: '#0000FF' },
        { type: 'Percent', formula: '50', color: '#FFFF00' },
        { type: 'HighestValue', color: '#FF0000' },
      ],
    });
    expect(await shown((f) => f.colorScale)).toEqual({
      threeColorScale: true,
      criteria: {
        minimum: { type: 'LowestValue', formula: null, color: '#0000FF' },
        midpoint: { type: 'Percent', formula: '50', color: '#FFFF00' },
        maximum: { type: 'HighestValue', formula: null, color: '#FF0000' },
      },
    });
    await change('B2', (range) => {
      const { minimum } = criteria;
      range.conditionalFormats.getItemAt(0).colorScale.criteria = { minimum, maximum: { type: 'Formula', formula: '=$A$1*2' } };
    });
    expect(await shown((f) => f.colorScale)).toMatchObject({
      threeColorScale: false,
      criteria: { maximum: { type: 'Formula', formula: '=$A$1*2', color: '#FF0000' } },
    });
  });

  test('as Excel makes it: green, yellow, red', async () => {
    expect((await made('ColorScale', () => undefined)).colors!.map(({ color }) => color)).toEqual(['#F8696B', '#FFEB84', '#63BE7B']);
  });

  test.each([
    ['no maximum', { minimum: criteria.minimum }],
    ['the wrong end', { ...criteria, minimum: { type: 'HighestValue' } }],
    ['a number that is none', { ...criteria, midpoint: { type: 'Number', formula: '', color: 'red' } }],
    ['a formula that is none', { ...criteria, midpoint: { type: 'Formula', formula: '=(', color: 'red' } }],
    ['a function of the add-in', { ...criteria, midpoint: { type: 'Formula', formula: '=DEMO.DOUBLE(1)', color: 'red' } }],
    ['no colour', { ...criteria, midpoint: { type: 'Percent', formula: '50', color: 'reddish' } }],
  ])('refused: %s', async (_, wrong) => {
    expect(await refused('ColorScale', (f) => void (f.colorScale.criteria = wrong as Excel.ConditionalColorScaleCriteria))).toBe(
      'InvalidArgument at ColorScaleConditionalFormat.criteria',
    );
  });
});

describe('data bar', () => {
  test('as Excel makes it, and every part changed', async () => {
    const rule = await made('DataBar', ({ dataBar }) => {
      dataBar.barDirection = 'LeftToRight';
      dataBar.axisFormat = 'CellMidPoint';
      dataBar.axisColor = '';
      dataBar.showDataBarOnly = true;
      dataBar.lowerBoundRule = { type: 'LowestValue' };
      dataBar.upperBoundRule = { type: 'Number', formula: '=100' };
      dataBar.positiveFormat.fillColor = 'green';
      dataBar.positiveFormat.gradientFill = false;
      dataBar.positiveFormat.borderColor = '#010203';
      dataBar.negativeFormat.matchPositiveFillColor = true;
      dataBar.negativeFormat.borderColor = 'black';
    });
    expect(rule).toEqual({
      bar: {
        lower: { type: 'LowestValue' },
        upper: { type: 'Number', formula: '100' },
        fill: '#008000',
        border: '#010203',
        gradient: false,
        negativeBorder: '#000000',
        axis: 'CellMidPoint',
        direction: 'LeftToRight',
        barOnly: true,
      },
    });
    expect(await shown((f) => f.dataBar)).toMatchObject({ axisColor: '', axisFormat: 'CellMidPoint', upperBoundRule: { type: 'Number', formula: '100' } });
    expect(await shown((f) => f.dataBar.positiveFormat)).toEqual({ borderColor: '#010203', fillColor: '#008000', gradientFill: false });
    expect(await shown((f) => f.dataBar.negativeFormat)).toEqual({
      borderColor: '#000000',
      fillColor: '#008000',
      matchPositiveBorderColor: false,
      matchPositiveFillColor: true,
    });
  });

  test('an end that cannot be', async () => {
    expect(await refused('DataBar', (f) => void (f.dataBar.lowerBoundRule = { type: 'HighestValue' }))).toBe(
      'InvalidArgument at DataBarConditionalFormat.lowerBoundRule',
    );
  });
});

describe('icon set', () => {
  const number = (formula: string): Excel.ConditionalIconCriterion => ({ type: 'Number', operator: 'GreaterThanOrEqual', formula });

  test('a style brings its thirds, quarters and fifths', async () => {
    const percents = async (style: Excel.IconSetConditionalFormat['style']): Promise<(string | undefined)[]> =>
      (await made('IconSet', (f) => void (f.iconSet.style = style))).icons!.criteria.map(({ formula }) => formula);
    expect([await percents('ThreeTriangles'), await percents('FourRating'), await percents('FiveBoxes')]).toEqual([
      ['0', '33', '67'],
      ['0', '25', '50', '75'],
      ['0', '20', '40', '60', '80'],
    ]);
  });

  test('criteria: the first one takes the rest', async () => {
    const empty = {} as Excel.ConditionalIconCriterion;
    await made('IconSet', ({ iconSet }) => {
      iconSet.style = 'ThreeTriangles';
      iconSet.criteria = [empty, number('=700'), { ...number('=1000'), customIcon: { set: 'FiveBoxes', index: 4 } }];
      iconSet.showIconOnly = true;
    });
    const point = { operator: 'GreaterThanOrEqual', customIcon: null };
    expect(await shown((f) => f.iconSet)).toEqual({
      style: 'ThreeTriangles',
      reverseIconOrder: false,
      showIconOnly: true,
      criteria: [
        { ...point, type: 'Percent', formula: '0' },
        { ...point, type: 'Number', formula: '700' },
        { ...point, type: 'Number', formula: '1000', customIcon: { set: 'FiveBoxes', index: 4 } },
      ],
    });
    expect(await failure(change('B2', (range) => void (range.conditionalFormats.getItemAt(0).iconSet.reverseIconOrder = true)))).toBe(
      'InvalidArgument at IconSetConditionalFormat.reverseIconOrder',
    );
  });

  test.each([
    ['too few', [number('1'), number('2')]],
    ['no operator', [number('1'), { type: 'Number', formula: '2' }, number('3')]],
    ['an icon that the set has not', [number('1'), number('2'), { ...number('3'), customIcon: { set: 'ThreeFlags', index: 3 } }]],
  ])('refused: %s', async (_, criteria) => {
    expect(await refused('IconSet', (f) => void (f.iconSet.criteria = criteria as Excel.ConditionalIconCriterion[]))).toBe(
      'InvalidArgument at IconSetConditionalFormat.criteria',
    );
  });
});

describe('top, bottom and presets', () => {
  test('with a look', async () => {
    const { workbook } = await open();
    await change('B2:B9', (range) => {
      const top = range.conditionalFormats.add('TopBottom');
      top.topBottom.format.fill.color = 'green';
      top.topBottom.rule = { rank: 1, type: 'TopItems' };
      const preset = range.conditionalFormats.add('PresetCriteria');
      preset.preset.format.font.color = 'white';
      preset.preset.rule = { criterion: 'OneStdDevAboveAverage' };
    });
    expect(workbook.sheets[0]!.conditionalFormats).toMatchObject([
      { type: 'PresetCriteria', rule: { criterion: 'OneStdDevAboveAverage' }, format: { fontColor: '#FFFFFF' } },
      { type: 'TopBottom', rule: { operator: 'TopItems', rank: 1 }, format: { fill: '#008000' } },
    ]);
    expect((await shown((f) => f.preset)).rule).toEqual({ criterion: 'OneStdDevAboveAverage' });
  });

  test.each([
    ['TopItems', 0],
    ['TopItems', 1001],
    ['BottomPercent', 101],
    ['TopPercent', 1.5],
  ] as const)('no rank: %s %d', async (type, rank) => {
    expect(await refused('TopBottom', (f) => void (f.topBottom.rule = { type, rank }))).toBe('InvalidArgument at TopBottomConditionalFormat.rule');
  });

  test('limits', async () => {
    expect((await made('TopBottom', (f) => void (f.topBottom.rule = { type: 'TopItems', rank: 1000 }))).rank).toBe(1000);
    expect(await refused('PresetCriteria', (f) => void (f.preset.rule = { criterion: 'Invalid' }))).toBe(
      'InvalidArgument at PresetCriteriaConditionalFormat.rule',
    );
  });
});

test('another part than the type has is an error, or a null object', async () => {
  await made('DataBar', () => undefined);
  await onSheet(async (sheet, context) => {
    const format = sheet.getRange('B2').conditionalFormats.getItemAt(0);
    const icons = format.iconSetOrNullObject.load();
    await context.sync();
    expect(icons.isNullObject).toBe(true);
  });
  expect(await failure(change('B2', (range) => range.conditionalFormats.getItemAt(0).iconSet.load()))).toBe('ItemNotFound at ConditionalFormat.iconSet');
});

test('rows put in, and a sheet renamed, move the formulas of colours, bars and icons', async () => {
  const { workbook } = await open({ Sheet1: [], Other: [] });
  await change('B2:B5', (range) => {
    range.conditionalFormats.add('ColorScale').colorScale.criteria = {
      minimum: { type: 'Formula', formula: '=Other!$A$9', color: 'red' },
      maximum: { type: 'Formula', formula: '=$A$9', color: 'green' },
    };
    range.conditionalFormats.add('DataBar').dataBar.lowerBoundRule = { type: 'Formula', formula: '=$A$9' };
  });
  await onSheet(async (sheet, context) => {
    sheet.getRange('7:8').insert('Down');
    context.workbook.worksheets.getItem('Other').name = 'Khác';
    await context.sync();
  });
  const [bar, scale] = workbook.sheets[0]!.conditionalFormats;
  expect([bar!.rule.bar!.lower.formula, scale!.rule.colors!.map(({ formula }) => formula)]).toEqual(['=$A$11', ['=Khác!$A$9', '=$A$11']]);
});

test('what the API made is in the file', async () => {
  const file = openPackage(buildPackage({ sheets: { A: worksheet('<row r="2"><c r="B2"><v>1</v></c></row>') } }));
  await open({}, { workbook: file.workbook });
  await change('B2:B9', (range) => {
    for (const type of ['ColorScale', 'DataBar', 'IconSet', 'TopBottom', 'PresetCriteria'] as const) range.conditionalFormats.add(type);
    range.conditionalFormats.getItemAt(2).iconSet.style = 'ThreeStars';
  });
  const before = file.workbook.sheets[0]!.conditionalFormats.map(({ type, rule }) => ({ type, rule }));
  expect(openPackage(file.save()).workbook.sheets[0]!.conditionalFormats.map(({ type, rule }) => ({ type, rule }))).toEqual(before);
});
