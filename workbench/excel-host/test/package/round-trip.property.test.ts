/** Random edits, saved and opened again, give the same model — also over several saves, on workbooks full of other things. */
import * as fc from 'fast-check';
import { Sheet, type Area, type Cell, type CellValue, type ConditionalFormat, type Workbook } from '../../model/workbook';
import { openPackage } from '../../package/open-package';
import { richWorkbook } from '../../testing/rich-workbook';
import { ADD_IN_ID, NAMESPACE } from '../demo-add-in';
import { report } from '../reports';

type Edit = (workbook: Workbook) => void;

const row = fc.oneof(fc.nat(12), fc.nat(60), fc.constant(1048575));
const column = fc.oneof(fc.nat(6), fc.nat(30), fc.constant(16383));
const color = fc.integer({ min: 0, max: 0xffffff }).map((n) => `#${n.toString(16).toUpperCase().padStart(6, '0')}`);

const text = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 12 }),
  fc.constantFrom('', ' ', '_x0041_', '__x005F_', '1.503', 'Đạt', 'a\r\nb', '<&>"\'', '\u0000\uFFFE', '=A1', '😀', '\uD800', 'e\u0302\u0301'),
);
const value: fc.Arbitrary<CellValue> = fc.oneof(
  text,
  fc.double({ noNaN: true, noDefaultInfinity: true }).map((n) => (Object.is(n, -0) ? 0 : n)),
  fc.integer(),
  fc.boolean(),
  fc.constant(null),
  fc.constantFrom('#N/A', '#DIV/0!', '#VALUE!').map((error) => ({ error })),
);
const formula = fc.constantFrom('=A1*2', '=SUM($A$1:B2)&"x"', '=IF(A1<2,"a&b",TRUE)', '=XLOOKUP(A1,B:B,C:C)', '=DEMO.DOUBLE(A1)', "='Khác'!A1");

const looks = fc.record(
  {
    numberFormat: fc.constantFrom('General', '0.00%', '#,##0', '+0.0;-0.0', '@'),
    fill: color,
    bold: fc.boolean(),
    size: fc.constantFrom(9, 10.5, 13),
    name: fc.constantFrom('Times New Roman', 'Calibri'),
    fontColor: color,
    underline: fc.constantFrom('None', 'Single', 'DoubleAccountant'),
    top: fc.constantFrom('thin', 'double', 'hair'),
    horizontal: fc.constantFrom('General', 'Center', 'CenterAcrossSelection'),
    wrap: fc.boolean(),
    locked: fc.boolean(),
  },
  { requiredKeys: [] },
);

/** A style derived from one that the workbook has. */
function styleFor(workbook: Workbook, base: number, change: typeof looks extends fc.Arbitrary<infer T> ? T : never): number {
  return workbook.styleWith(base % workbook.styles.length, (style) => {
    if (change.numberFormat) style.numberFormat = change.numberFormat;
    if (change.fill) style.fill = change.fill;
    if (change.bold !== undefined) style.font.bold = change.bold;
    if (change.size) style.font.size = change.size;
    if (change.name) style.font.name = change.name;
    if (change.fontColor) style.font.color = change.fontColor;
    if (change.underline) style.font.underline = change.underline;
    if (change.top) style.borders.EdgeTop = { style: change.top, color: '#FF0000' };
    if (change.horizontal) style.alignment.horizontal = change.horizontal;
    if (change.wrap !== undefined) style.alignment.wrap = change.wrap;
    if (change.locked !== undefined) style.locked = change.locked;
  });
}

const area: fc.Arbitrary<Area> = fc
  .tuple(fc.nat(20), fc.nat(8), fc.nat(5), fc.nat(3))
  .map(([top, left, height, width]) => ({ top, left, bottom: top + height, right: left + width }));

const rule: fc.Arbitrary<Pick<ConditionalFormat, 'type' | 'rule'>> = fc.oneof(
  fc.constant({ type: 'Custom', rule: { formula: '=$A1="Đạt"' } }),
  fc.constant({ type: 'CellValue', rule: { operator: 'Between', formula1: '=1', formula2: '=$B$1' } }),
  fc.constant({ type: 'CellValue', rule: { operator: 'NotEqualTo', formula1: '="x"' } }),
  fc.constantFrom('Contains', 'NotContains', 'BeginsWith', 'EndsWith').map((operator) => ({ type: 'ContainsText', rule: { operator, text: 'a"<' } })),
);

let nextId = 0;
const onSheet =
  (act: (sheet: Sheet, workbook: Workbook) => void, at = 0): Edit =>
  (workbook) =>
    act(workbook.sheets[at % workbook.sheets.length]!, workbook);

const edit: fc.Arbitrary<Edit> = fc.oneof(
  {
    weight: 6,
    arbitrary: fc
      .tuple(row, column, value, fc.nat(60), looks, fc.nat(3))
      .map(([r, c, v, base, look, at]) => onSheet((sheet, workbook) => sheet.setCell(r, c, { value: v, style: styleFor(workbook, base, look) }), at)),
  },
  {
    weight: 2,
    arbitrary: fc
      .tuple(row, column, value, formula)
      .map(([r, c, v, f]) => onSheet((sheet) => sheet.setCell(r, c, { value: v, style: 0, formula: f, ...(v === null && { uncached: true }) }))),
  },
  { weight: 2, arbitrary: fc.tuple(row, column, fc.nat(3)).map(([r, c, at]) => onSheet((sheet) => sheet.setCell(r, c, undefined), at)) },
  fc.tuple(row, fc.boolean(), fc.constantFrom(undefined, 12, 30.75)).map(([r, hidden, height]) => onSheet((sheet) => sheet.setRow(r, { hidden, height }))),
  fc
    .tuple(column, fc.boolean(), fc.constantFrom(8.5, 20))
    .map(([c, hidden, width]) => onSheet((sheet) => sheet.setColumn(c, { hidden, width, customWidth: true }))),
  fc.array(area, { maxLength: 3 }).map((merges) =>
    onSheet((sheet) => {
      sheet.merges = [...new Map([...sheet.merges.slice(0, 3), ...merges].map((one) => [JSON.stringify(one), one])).values()];
      sheet.touch('merges');
    }),
  ),
  {
    weight: 3,
    arbitrary: fc
      .tuple(rule, fc.array(area, { minLength: 1, maxLength: 2 }), fc.nat(5), color, fc.boolean(), fc.nat(3))
      .map(([content, areas, place, fill, stopIfTrue, at]) =>
        onSheet((sheet) => {
          sheet.conditionalFormats.splice(place, 0, { id: `new-${nextId++}`, areas, priority: 0, stopIfTrue, format: { fill, bold: true }, ...content });
          sheet.conditionalFormats.forEach((one, priority) => (one.priority = priority));
          sheet.touch('conditionalFormats');
        }, at),
      ),
  },
  fc.tuple(fc.nat(5), fc.nat(5)).map(([from, to]) =>
    onSheet((sheet) => {
      const [moved] = sheet.conditionalFormats.splice(from, 1);
      if (moved) sheet.conditionalFormats.splice(to, 0, moved);
      sheet.conditionalFormats.forEach((one, priority) => (one.priority = priority));
      sheet.touch('conditionalFormats');
    }),
  ),
  fc.nat(5).map((at) =>
    onSheet((sheet) => {
      sheet.conditionalFormats.splice(at, 1);
      sheet.conditionalFormats.forEach((one, priority) => (one.priority = priority));
      sheet.touch('conditionalFormats');
    }),
  ),
  fc.tuple(area, fc.boolean()).map(([one, allowBlank]) =>
    onSheet((sheet) => {
      sheet.validations.push({
        areas: [one],
        type: 'list',
        formula1: '="Đạt,Chưa đạt"',
        allowBlank,
        showDropDown: true,
        prompt: { title: 'a', message: 'b\n"' },
      });
      sheet.touch('validations');
    }),
  ),
  fc.tuple(fc.string({ minLength: 1, maxLength: 5 }), fc.jsonValue()).map(([key, setting]): Edit => (workbook) => {
    workbook.settings.set(key, JSON.parse(JSON.stringify(setting)));
    workbook.settingsTouched = true;
  }),
  fc.nat(9).map((n): Edit => (workbook) => {
    workbook.names = [
      ...workbook.names.filter(({ name }) => name !== `ten_${n}`),
      { name: `ten_${n}`, scope: n % 2 ? null : workbook.sheets[0]!.id, formula: `=${n}`, visible: n % 3 > 0 },
    ];
    workbook.namesTouched = true;
  }),
  fc.nat(9).map((n): Edit => (workbook) => {
    if (workbook.sheets.some(({ name }) => name === `Mới ${n}`)) return;
    const sheet = new Sheet(`id-${n}`, `Mới ${n}`);
    sheet.isNew = true;
    sheet.setCell(n, n, { value: 'ô', style: 0 });
    workbook.sheets.splice(n, 0, sheet);
  }),
);

/** What the model says, without what the file may number differently: ids, positions of styles, rules' XML. */
function told(workbook: Workbook): unknown {
  const nameOf = (scope: string | null): string | null => scope && (workbook.sheet(scope)?.name ?? '?');
  const looksByStyle = workbook.styles.map(({ base: _, ...style }) => JSON.stringify(sorted(style)));
  const look = (cell: Cell): unknown => looksByStyle[cell.style];
  return {
    active: nameOf(workbook.activeSheetId),
    names: workbook.names.map((name) => ({ ...name, scope: nameOf(name.scope) })),
    settings: [...workbook.settings].sort(([a], [b]) => (a < b ? -1 : 1)),
    sheets: workbook.sheets.map((sheet) => ({
      name: sheet.name,
      cells: filled(sheet.rows).flatMap(([r, one]) =>
        filled(one.cells).map(([c, cell]) => ({ at: [r, c], value: cell.value, formula: cell.formula, uncached: cell.uncached, look: look(cell) })),
      ),
      rows: filled(sheet.rows).flatMap(([r, one]) => (one.hidden || one.height !== undefined ? [[r, one.hidden, one.height]] : [])),
      columns: filled(sheet.columns).map(([c, one]) => `${c} ${one.width} ${one.hidden} ${one.customWidth} ${one.style}`),
      merges: sheet.merges.map((one) => JSON.stringify(sorted(one))).sort(),
      rules: sheet.conditionalFormats.map(({ areas, type, priority, stopIfTrue, rule: content, format }) => ({
        areas,
        type,
        priority,
        stopIfTrue,
        rule: content,
        format,
      })),
      validations: sheet.validations.map(({ source: _, ...one }) => one),
    })),
  };
}

/** Keys instead of positions: the last row of a sheet makes an array of a million holes. */
function filled<T>(sparse: readonly (T | undefined)[]): [number, T][] {
  return Object.keys(sparse).flatMap((key): [number, T][] => {
    const one = sparse[Number(key)];
    return one === undefined ? [] : [[Number(key), one]];
  });
}

function sorted(object: object): unknown {
  return JSON.parse(
    JSON.stringify(object, (_, one: unknown) =>
      one && typeof one === 'object' && !Array.isArray(one) ? Object.fromEntries(Object.entries(one).sort(([a], [b]) => (a < b ? -1 : 1))) : one,
    ),
  );
}

const OPTIONS = { addInId: ADD_IN_ID, functionNamespaces: [NAMESPACE] };

it.each<[string, Uint8Array]>([
  ['a workbook built by hand', richWorkbook()],
  ['27-dinh-dang-cua-nguoi-dung.xlsx', report('27-dinh-dang-cua-nguoi-dung.xlsx')],
  ['47-cong-thuc-dung-chung.xlsx', report('47-cong-thuc-dung-chung.xlsx')],
])('%s', (_, bytes) => {
  fc.assert(
    fc.property(fc.array(fc.array(edit, { maxLength: 8 }), { minLength: 1, maxLength: 3 }), (rounds) => {
      const file = openPackage(bytes, OPTIONS);
      for (const edits of rounds) {
        for (const one of edits) one(file.workbook);
        const saved = file.save();
        const [after, before] = [told(openPackage(saved, OPTIONS).workbook), told(file.workbook)];
        // Jest's comparison is slow on this much data: only its explanation is wanted.
        if (JSON.stringify(after) !== JSON.stringify(before)) expect(after).toEqual(before);
      }
    }),
    { numRuns: 30, seed: 20241105, ...(process.env['FC_RUNS'] && { numRuns: Number(process.env['FC_RUNS']), seed: Date.now() }) },
  );
});
