/**
 * What the add-in takes for granted of Excel, a line each with a way to find out on a sheet of its own. Who has a real Excel answers with one click what its
 * documentation leaves open; the same lines run on the stand-in in tests. Whatever a line finds is taken away with its sheet. ExcelApi 1.14.
 */
import { areasIn, withoutSheet } from '../../cells/address';
import { MOST_NAMED_LETTERS, namedText, textNamed } from '../../cells/named-text';
import { officeCode } from '../kit/errors';

/** Where a probe works. */
export interface Bench {
  context: Excel.RequestContext;
  /** Empty, and gone afterwards. */
  sheet: Excel.Worksheet;
  /** Another one, behind it. */
  other: Excel.Worksheet;
  /** Names of the two. */
  names: { sheet: string; other: string };
  /** Waits for events and functions. */
  pause(): Promise<void>;
}

/** What a probe found: whether Excel behaves as the add-in takes for granted (null: only told, nothing hangs on it), and what it saw. */
export interface Finding {
  holds: boolean | null;
  told: string;
}

type Probe = (bench: Bench) => Promise<Finding>;

const found = (holds: boolean | null, ...told: unknown[]): Finding => ({
  holds,
  told: told.map((one) => (typeof one === 'string' ? one : JSON.stringify(one))).join(' · '),
});

/** The code with which Excel refuses something; '' where it does not. */
async function refusal(job: () => unknown, context: Excel.RequestContext): Promise<string> {
  try {
    job();
    await context.sync();
    return '';
  } catch (error) {
    return officeCode(error) ?? String(error);
  }
}

const fill = (sheet: Excel.Worksheet, address: string, values: unknown[][]): void => {
  sheet.getRange(address).values = values as string[][];
};

async function valuesIn({ context, sheet }: Bench, address: string): Promise<unknown[][]> {
  const range = sheet.getRange(address).load('values');
  await context.sync();
  return range.values;
}

/** A list to be filtered by its second column, with a third one beside it. */
const LIST = [
  ['a', 'b', 'c'],
  [1, 'x', 1],
  [2, 'y', 2],
  [3, 'x', 3],
];

/** Formulas of a rule as long as ours and longer. */
const ruleOf = (length: number): string => `=AND($A1="x",LEN("${'y'.repeat(Math.max(0, 200))}")>0${',$B1<>1'.repeat(Math.ceil((length - 240) / 7))})`;

const PROBES_BY_ID = {
  unprotect: async ({ context, sheet }) => {
    sheet.protection.protect({ allowFormatCells: true });
    await context.sync();
    const code = await refusal(() => sheet.protection.unprotect(), context);
    return found(code === '', code);
  },

  fills: async ({ context, sheet }) => {
    sheet.getRange('A2').format.fill.color = '#FFFFFF';
    const ranges = ['A1', 'A2', 'A1:A2'].map((address) => sheet.getRange(address).load('format/fill/color,format/fill/pattern,format/fill/tintAndShade'));
    await context.sync();
    const seen = ranges.map(({ format: { fill: one } }) => [one.color, one.pattern, one.tintAndShade]);
    return found(seen[0]![2] !== seen[1]![2] || seen[0]![1] !== seen[1]![1], seen);
  },

  tableGrowth: async (bench) => {
    const { context, sheet } = bench;
    fill(sheet, 'A1:B2', [
      ['a', 'b'],
      [1, 2],
    ]);
    const table = sheet.tables.add('A1:B2', true);
    await context.sync();
    const address = async (): Promise<string> => {
      const range = table.getRange().load('address');
      await context.sync();
      return withoutSheet(range.address);
    };
    fill(sheet, 'C1:C2', [['c'], [3]]);
    const beside = await address();
    fill(sheet, 'A3:B3', [[4, 5]]);
    const below = await address();
    table.resize('A1:B2');
    return found((await address()) === 'A1:B2', beside, below);
  },

  tableWidened: async (bench) => {
    const { context, sheet } = bench;
    fill(sheet, 'A1:C4', LIST);
    const table = sheet.tables.add('A1:B4', true);
    table.columns.getItem('b').filter.applyValuesFilter(['x']);
    await context.sync();
    const code = await refusal(() => table.resize('A1:C4'), context);
    const headings = table.getHeaderRowRange().load('values');
    const hidden = sheet.getRange('A3').load('rowHidden');
    table.autoFilter.load('isDataFiltered');
    await context.sync();
    const kept = code === '' && String(headings.values[0]) === 'a,b,c' && table.autoFilter.isDataFiltered && hidden.rowHidden === true;
    return found(kept, code, headings.values, table.autoFilter.isDataFiltered, hidden.rowHidden);
  },

  filterKept: async (bench) => {
    const { context, sheet } = bench;
    fill(sheet, 'A1:B4', [
      ['a', 'b'],
      [1, 'x'],
      [2, 'y'],
      [3, 'x'],
    ]);
    sheet.autoFilter.apply('A1:B4', 1, { filterOn: 'Values', values: ['x'] });
    await context.sync();
    fill(sheet, 'C1:C4', [['c'], [1], [2], [3]]);
    const filter = sheet.autoFilter.load('criteria,isDataFiltered');
    const range = sheet.autoFilter.getRangeOrNullObject().load('address');
    await context.sync();
    return found(filter.isDataFiltered, range.isNullObject ? null : withoutSheet(range.address), filter.criteria);
  },

  filterWidened: async (bench) => {
    const { context, sheet } = bench;
    fill(sheet, 'A1:C4', LIST);
    sheet.autoFilter.apply('A1:B4', 1, { filterOn: 'Values', values: ['x'] });
    await context.sync();
    const code = await refusal(() => sheet.autoFilter.apply('A1:C4'), context);
    const filter = sheet.autoFilter.load('criteria,isDataFiltered');
    const range = sheet.autoFilter.getRangeOrNullObject().load('address');
    await context.sync();
    return found(null, code, filter.isDataFiltered, range.isNullObject ? null : withoutSheet(range.address), filter.criteria);
  },

  filteredWrite: async (bench) => {
    const { context, sheet } = bench;
    fill(sheet, 'A1:B6', [
      ['a', 'b'],
      [1, 'x'],
      [2, 'y'],
      [3, 'x'],
      [4, 'y'],
      [5, 'x'],
    ]);
    sheet.autoFilter.apply('A1:B6', 1, { filterOn: 'Values', values: ['x'] });
    await context.sync();
    fill(sheet, 'D2:D6', [['p'], ['q'], ['r'], ['s'], ['t']]);
    for (const [row, text] of ['p', 'q', 'r', 's', 't'].entries()) fill(sheet, `E${row + 2}`, [[text]]);
    await context.sync();
    sheet.autoFilter.remove();
    await context.sync();
    const [block, single] = [await valuesIn(bench, 'D2:D6'), await valuesIn(bench, 'E2:E6')];
    return found(single.flat().join('') === 'pqrst', block.flat().join(''), single.flat().join(''));
  },

  twoRules: async ({ context, sheet }) => {
    const range = sheet.getRange('A1:A5');
    for (const text of ['x', 'y']) range.conditionalFormats.add('Custom').custom.rule.formula = `=$A1="${text}"`;
    await context.sync();
    const rules = range.conditionalFormats.load('items/type');
    await context.sync();
    const loaded = await refusal(() => rules.items.forEach((rule) => rule.custom.rule.load('formula')), context);
    const formulas = loaded === '' ? rules.items.map((rule) => rule.custom.rule.formula) : [];
    const deleted = await refusal(() => rules.items[0]?.delete(), context);
    return found(loaded === '' && deleted === '', loaded, formulas, deleted);
  },

  ruleShift: async ({ context, sheet }) => {
    const range = sheet.getRange('B2:B5');
    range.conditionalFormats.add('Custom').custom.rule.formula = '=$A2=1';
    await context.sync();
    const through = sheet.getRange('B4').conditionalFormats.load('items/type');
    await context.sync();
    const rule = through.items[0]!.custom.rule.load('formula');
    await context.sync();
    return found(rule.formula === '=$A2=1', rule.formula);
  },

  longRule: async ({ context, sheet }) => {
    const lengths = [1300, 2600, 4000, 8000];
    const codes: string[] = [];
    for (const length of lengths) {
      const formula = ruleOf(length);
      const range = sheet.getRange(`C${length}`);
      const rule = range.conditionalFormats.add('Custom').custom.rule;
      const code = await refusal(() => (rule.formula = formula), context);
      const again = range.conditionalFormats.load('items/type');
      await context.sync();
      const read = again.items[0]?.custom.rule.load('formula');
      const unread = read ? await refusal(() => undefined, context) : 'none';
      codes.push(code || unread || (read!.formula.length === formula.length ? 'ok' : `${read!.formula.length} of ${formula.length}`));
    }
    return found(
      codes.slice(0, 3).every((code) => code === 'ok'),
      lengths.map((length, i) => `${length}: ${codes[i]}`).join(', '),
    );
  },

  ruleWords: async ({ context, sheet }) => {
    const { custom } = sheet.getRange('A1').conditionalFormats.add('Custom');
    custom.rule.formula = '=TRUE';
    custom.format.numberFormat = '"abc";"abc";"abc";"abc"';
    custom.format.load('numberFormat');
    await context.sync();
    return found(custom.format.numberFormat === '"abc";"abc";"abc";"abc"', custom.format.numberFormat);
  },

  nameInRule: async ({ context, sheet, other, names }) => {
    fill(other, 'B3:B5', [[1], [2], [3]]);
    sheet.names.add('THADS_probe', `='${names.other}'!$B$3:$B$5`).visible = false;
    const { rule } = sheet.getRange('A1:A3').conditionalFormats.add('Custom').custom;
    rule.formula = '=SUM(INDEX(THADS_probe,0,1))=6';
    await context.sync();
    other.getRange('4:4').insert('Down');
    const name = sheet.names.getItem('THADS_probe').load('formula');
    rule.load('formula');
    await context.sync();
    return found(rule.formula.includes('THADS_probe') && areasIn(String(name.formula))[0]?.bottom === 5, rule.formula, name.formula);
  },

  hiddenName: async ({ context, sheet }) => {
    sheet.names.add('THADS_probe', sheet.getRange('C3:D5')).visible = false;
    await context.sync();
    sheet.getRange('A:A').insert('Right');
    sheet.getRange('1:2').insert('Down');
    const name = sheet.names.getItem('THADS_probe').load('formula');
    await context.sync();
    const [area] = areasIn(String(name.formula));
    return found(area !== undefined && area.top === 4 && area.left === 3 && area.bottom === 6 && area.right === 4, name.formula);
  },

  longName: async ({ context, sheet }) => {
    const text = 'ệ"x '.repeat(MOST_NAMED_LETTERS / 5);
    sheet.names.add('THADS_probe_text', namedText(text)!).visible = false;
    await context.sync();
    const name = sheet.names.getItem('THADS_probe_text').load('formula');
    await context.sync();
    return found(textNamed(String(name.formula)) === text, String(name.formula).length);
  },

  heldRange: async ({ context, sheet }) => {
    const held = sheet.getRange('B5').load('address');
    await context.sync();
    sheet.getRange('1:2').insert('Down');
    await context.sync();
    held.load('address');
    await context.sync();
    return found(withoutSheet(held.address) === 'B7', withoutSheet(held.address));
  },

  texts: async (bench) => {
    fill(bench.sheet, 'A1:D1', [["'5-3", "'1:30", "'TRUE", "'=1+1"]]);
    const [texts] = await valuesIn(bench, 'A1:D1');
    return found(JSON.stringify(texts) === JSON.stringify(['5-3', '1:30', 'TRUE', '=1+1']), texts);
  },

  doubles: async (bench) => {
    const numbers = [0.1 + 0.2, 1 / 3, 164 / 213, 2 ** 53 - 1];
    fill(bench.sheet, 'A1:D1', [numbers]);
    const [read] = await valuesIn(bench, 'A1:D1');
    const same = numbers.map((number, i) => number === read![i]);
    return found(
      numbers.every((number, i) => number.toPrecision(15) === Number(read![i]).toPrecision(15)),
      same,
      read,
    );
  },

  merged: async ({ context, sheet }) => {
    sheet.getRange('B2:C3').merge();
    const merged = sheet.getRange('A1:E9').getMergedAreasOrNullObject().load('address');
    await context.sync();
    return found(!merged.isNullObject && withoutSheet(merged.address) === 'B2:C3', merged.isNullObject ? null : withoutSheet(merged.address));
  },

  dependents: async ({ context, sheet }) => {
    sheet.getRange('A1').formulas = [['=SUM(C:C)']];
    await context.sync();
    const areas = sheet.getRange('C5').getDirectDependents().areas.load('items/address');
    const code = await refusal(() => undefined, context);
    const none = await refusal(() => sheet.getRange('F9').getDirectDependents().areas.load('items/address'), context);
    return found(code === '' && none === 'ItemNotFound', code || areas.items.map(({ address }) => withoutSheet(address)), none);
  },

  lists: async ({ context, sheet }) => {
    const listOf = (length: number) => (): void => {
      sheet.getRange(`A${length}`).dataValidation.rule = { list: { inCellDropDown: true, source: 'x'.repeat(length) } };
    };
    const [short, long] = [await refusal(listOf(255), context), await refusal(listOf(256), context)];
    return found(short === '', short, long);
  },

  settings: async ({ context }) => {
    const sizes: string[] = [];
    for (const megabytes of [0.25, 1, 2, 4]) {
      const code = await refusal(() => context.workbook.settings.add('THADS.probe', 'x'.repeat(megabytes * 1024 * 1024)), context);
      sizes.push(`${megabytes} MB: ${code || 'ok'}`);
      const setting = context.workbook.settings.getItemOrNullObject('THADS.probe');
      await context.sync();
      if (!setting.isNullObject) setting.delete();
      await context.sync();
    }
    return found(sizes[1]!.endsWith('ok'), ...sizes);
  },

  page: async ({ context, sheet }) => {
    const paper = await refusal(() => (sheet.pageLayout.paperSize = 'A4'), context);
    const zoom = await refusal(() => (sheet.pageLayout.zoom = { horizontalFitToPages: 1 }), context);
    const area = await refusal(() => sheet.pageLayout.setPrintArea('A1:C9'), context);
    const printed = sheet.pageLayout.getPrintAreaOrNullObject().load('address');
    const read = await refusal(() => undefined, context);
    return found(null, paper, zoom, area, read || (printed.isNullObject ? null : withoutSheet(printed.address)));
  },

  events: async (bench) => {
    const { context, sheet, pause } = bench;
    fill(sheet, 'A1:A3', [[3], [1], [2]]);
    await context.sync();
    const events: string[] = [];
    const handlers = [
      sheet.onChanged.add((event) => Promise.resolve(void events.push(`changed ${event.address}`))),
      sheet.onRowSorted.add((event) => Promise.resolve(void events.push(`sorted ${event.address}`))),
    ];
    await context.sync();
    sheet.getRange('A1:A3').sort.apply([{ key: 0, ascending: true }]);
    fill(sheet, 'C1', [[1]]);
    await context.sync();
    await pause();
    for (const handler of handlers) handler.remove();
    await context.sync();
    return found(
      events.some((event) => event.startsWith('changed')),
      ...events,
    );
  },

  copiedSheet: async ({ context, sheet }) => {
    sheet.names.add('THADS_probe', sheet.getRange('A1')).visible = false;
    await context.sync();
    const copy = sheet.copy('End');
    const names = copy.names.load('items/name,items/formula');
    await context.sync();
    const told = names.items.map(({ name, formula }) => `${name} ${String(formula)}`);
    copy.delete();
    await context.sync();
    return found(null, ...told);
  },

  functions: async ({ context, sheet, pause }) => {
    sheet.getRange('A1').formulas = [['=THADS.TARGET(1,"officer")']];
    await context.sync();
    await pause();
    const range = sheet.getRange('A1').load('text');
    await context.sync();
    const shown = range.text[0]![0]!;
    return found(!shown.startsWith('#'), shown, `CustomFunctionsRuntime 1.3: ${Office.context.requirements.isSetSupported('CustomFunctionsRuntime', '1.3')}`);
  },

  days: async ({ context }) => {
    const first = context.workbook.functions.date(1904, 1, 1).load('value');
    await context.sync();
    return found(first.value === 1462, first.value);
  },

  wholeColumns: async ({ context, sheet }) => {
    const range = sheet.getRange('1:1').load('values');
    const code = await refusal(() => undefined, context);
    return found(null, code || (range.values === null ? 'null' : `${range.values.length} × ${range.values[0]?.length}`));
  },

  requests: async ({ context, sheet }) => {
    const times: number[] = [];
    for (let i = 0; i < 5; i++) {
      const start = performance.now();
      sheet.load('name');
      await context.sync();
      times.push(Math.round(performance.now() - start));
    }
    return found(null, `${times.sort((a, b) => a - b)[2]} ms`);
  },
} as const satisfies Record<string, Probe>;

export type ProbeId = keyof typeof PROBES_BY_ID;

/** In the order in which they run. */
export const PROBES: readonly (readonly [ProbeId, Probe])[] = Object.entries(PROBES_BY_ID) as [ProbeId, Probe][];
