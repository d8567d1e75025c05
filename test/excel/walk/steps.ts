/**
 * The steps of a walk, as fast-check commands: what people do in Excel, and what the add-in does, some of it with a fault or while a cell is being edited.
 * Numbers choose among what is there at the time.
 */
import fc from 'fast-check';
import { NothingThereError, sentenceFor, UnfinishedError } from '../../../src/excel/kit/errors';
import { makeList } from '../../../src/excel/award/nomination-sheet';
import { makeReview } from '../../../src/excel/award/review';
import { removeAll } from '../../../src/excel/remove';
import { classify, examine } from '../../../src/excel/results/classify';
import { toggleMarks } from '../../../src/excel/results/mark';
import { undoLast } from '../../../src/excel/results/take-back';
import type { Undo } from '../../../src/excel/results/undo';
import { vi } from '../../../src/messages/vi';
import { difference } from 'excel-host/package';
import { type Fault, FAULTS } from 'excel-host';
import type { Sheet } from 'excel-host/model';
import { PLAN, REPORT, type World } from './world';

/** What a walk knows without looking: nothing but what the pane would. */
export interface Model {
  /** The last write, to be taken back. */
  undo: Undo | null;
}

type Step = fc.AsyncCommand<Model, World>;

const TODAY = '2024-06-20';
const n = fc.nat(9999);

/** Something that a person does in the sheet of the report, or in the whole workbook. Excel refuses some of it: then nothing happens. */
type Deed = (world: World, sheet: Excel.Worksheet, pick: (n: number, count: number) => number, a: number, b: number, c: number) => void | Promise<void>;

/** Rows and columns that people work in: the report, our columns, and a little beyond. */
const ROWS = 16;
const COLUMNS = 26;
/** The figures of the report as it was: from C5 on, six rows. */
const FIRST_FIGURE = { row: 4, column: 2 };
/** The first of our columns, and the last column of the report. */
const firstOfOurs = ({ shape }: World): number => FIRST_FIGURE.column + shape.figures;
const tableIn = (world: World, first: number): string => `A${first}:${letters(firstOfOurs(world) - 1)}10`;

interface List {
  table: Excel.Table | null;
  filter: Excel.AutoFilter;
  area: Excel.Range;
}

/** The table or the filter buttons of a sheet. */
async function listOf(sheet: Excel.Worksheet): Promise<List | null> {
  sheet.tables.load('items/id');
  const own = sheet.autoFilter.getRangeOrNullObject();
  await sheet.context.sync();
  const [table] = sheet.tables.items;
  if (!table && own.isNullObject) return null;
  const area = (table ? table.getRange() : own).load('rowCount,columnCount');
  await sheet.context.sync();
  return { table: table ?? null, filter: table ? table.autoFilter : sheet.autoFilter, area };
}

const letters = (column: number): string => (column < 26 ? String.fromCharCode(65 + column) : `A${String.fromCharCode(39 + column)}`);
const rowsFrom = (row: number): string => `${row + 1}:${row + 1}`;
const columnFrom = (column: number): string => `${letters(column)}:${letters(column)}`;

const GIVEN = ['Phúc', 'Quang', 'Sơn', 'Thảo', 'Uyên', 'Vân', 'Xuân', 'Yến'];

const rowAcross = (row: number): string => `A${row + 1}:AC${row + 1}`;

/** The first row of the report's people, and the one below the last. */
async function rowsOfPeople(sheet: Excel.Worksheet): Promise<{ first: number; next: number } | null> {
  const used = sheet.getRange(`C5:C${ROWS}`).getUsedRangeOrNullObject(true).load('rowIndex,rowCount');
  await sheet.context.sync();
  return used.isNullObject ? null : { first: used.rowIndex, next: used.rowIndex + used.rowCount };
}

function putPerson(world: World, sheet: Excel.Worksheet, row: number, pick: Parameters<Deed>[2], [a, b, c]: [number, number, number]): void {
  const figures = Array.from({ length: world.shape.figures / 3 }, () => [300 + pick(a, 300), 200 + pick(b, 100), pick(c, 200)]).flat();
  sheet.getRangeByIndexes(row, 0, 1, 2 + figures.length).values = [[row - 3, `Ngô Văn ${GIVEN[pick(a + c, GIVEN.length)]!}`, ...figures]];
}

const DEEDS: Record<string, { weight: number; do: Deed }> = {
  'edits a figure': {
    weight: 6,
    do: ({ shape }, sheet, pick, a, b, c) =>
      void (sheet.getCell(FIRST_FIGURE.row + pick(a, 6), FIRST_FIGURE.column + pick(b, shape.figures)).values = [[50 + pick(c, 400)]]),
  },
  'types somewhere': { weight: 4, do: (world, sheet, pick, a, b) => void (sheet.getCell(pick(a, ROWS), pick(b, COLUMNS)).values = [[world.token()]]) },
  'types into results': {
    weight: 4,
    do: (world, sheet, pick, a, b) => void (sheet.getCell(3 + pick(a, 8), firstOfOurs(world) + pick(b, world.shape.ours)).values = [[world.token()]]),
  },
  'empties a cell': { weight: 1, do: (_, sheet, pick, a, b) => void sheet.getCell(pick(a, ROWS), pick(b, COLUMNS)).clear('Contents') },
  'inserts a row': { weight: 3, do: (_, sheet, pick, a) => void sheet.getRange(rowsFrom(pick(a, ROWS))).insert('Down') },
  'deletes a row': { weight: 2, do: (_, sheet, pick, a) => void sheet.getRange(rowsFrom(pick(a, ROWS))).delete('Up') },
  'inserts a column': { weight: 2, do: (_, sheet, pick, a) => void sheet.getRange(columnFrom(pick(a, COLUMNS))).insert('Right') },
  'deletes a column': {
    weight: 1,
    do: (world, sheet, pick, a) => void sheet.getRange(columnFrom(firstOfOurs(world) + pick(a, world.shape.ours + 2))).delete('Left'),
  },
  'sorts the table': {
    weight: 3,
    do: (world, sheet, pick, a, b) => void sheet.getRange(tableIn(world, 5)).sort.apply([{ key: pick(a, firstOfOurs(world)), ascending: b % 2 === 0 }]),
  },
  'adds a person': {
    weight: 1,
    do: async (world, sheet, pick, a, b, c) => {
      const row = (await rowsOfPeople(sheet))?.next;
      if (row !== undefined) putPerson(world, sheet, row, pick, [a, b, c]);
    },
  },
  'copies a person': {
    weight: 1,
    do: async (world, sheet, pick, a, b, c) => {
      const rows = await rowsOfPeople(sheet);
      if (!rows) return;
      const { first, next } = rows;
      sheet.getRange(rowAcross(next)).copyFrom(rowAcross(first + pick(a, next - first)));
      putPerson(world, sheet, next, pick, [a, b, c]);
    },
  },
  'moves a row': {
    weight: 1,
    do: async (_, sheet, pick, a, b) => {
      const [from, to] = [4 + pick(a, 6), 4 + pick(b, 7)];
      if (from === to) return;
      sheet.getRange(rowsFrom(to)).insert('Down');
      await sheet.context.sync();
      const now = from < to ? from : from + 1;
      sheet.getRange(rowAcross(now)).moveTo(rowAcross(to));
      await sheet.context.sync();
      sheet.getRange(rowsFrom(now)).delete('Up');
    },
  },
  'sorts everything': {
    weight: 1,
    do: (_, sheet, pick, a, b) => void sheet.getRange(`A5:Z${10 + pick(a + b, 3)}`).sort.apply([{ key: pick(a, 8), ascending: b % 2 === 0 }]),
  },
  'hides a row': { weight: 1, do: (_, sheet, pick, a, b) => void (sheet.getRange(rowsFrom(4 + pick(a, 8))).rowHidden = b % 2 === 0) },
  'hides a column': { weight: 1, do: (_, sheet, pick, a, b) => void (sheet.getRange(columnFrom(pick(a, COLUMNS))).columnHidden = b % 2 === 0) },
  filters: {
    weight: 1,
    do: (world, sheet, pick, a, b) =>
      b % 3 === 0
        ? sheet.autoFilter.remove()
        : void sheet.autoFilter.apply(tableIn(world, 4), 2 + pick(a, world.shape.figures), { filterOn: 'Custom', criterion1: `>${100 + pick(b, 100)}` }),
  },
  'turns filter buttons on': {
    weight: 1,
    do: async (world, sheet) => {
      const { area } = (await listOf(sheet)) ?? { area: null };
      if (area === null) sheet.autoFilter.apply(tableIn(world, 4));
    },
  },
  'sorts by a button': {
    weight: 2,
    do: async (_, sheet, pick, a, b) => {
      const list = await listOf(sheet);
      if (!list) return;
      const fields = [{ key: pick(a, list.area.columnCount), ascending: b % 2 === 0 }];
      if (list.table) list.table.sort.apply(fields);
      else list.area.getOffsetRange(1, 0).getResizedRange(-1, 0).sort.apply(fields);
    },
  },
  'chooses in a list': {
    weight: 2,
    do: async (_, sheet, pick, a, b) => {
      const list = await listOf(sheet);
      if (!list) return;
      const column = pick(a, list.area.columnCount);
      const cell = list.area.getCell(1 + pick(b, list.area.rowCount - 1), column).load('text');
      await sheet.context.sync();
      list.filter.apply(list.area, column, { filterOn: 'Values', values: [cell.text[0]![0]!] });
    },
  },
  'chooses nothing': {
    weight: 1,
    do: async (_, sheet) => {
      const list = await listOf(sheet);
      list?.filter.clearCriteria();
    },
  },
  'pastes values': {
    weight: 2,
    do: (_, sheet, pick, a, b, c) => {
      const [row, column] = [pick(a, ROWS), pick(b, COLUMNS)];
      sheet.getCell(row, column).copyFrom(sheet.getCell(pick(c, ROWS), column), 'Values');
    },
  },
  'fills down': {
    weight: 1,
    do: (_, sheet, pick, a, b) => {
      const [row, column] = [4 + pick(a, 5), pick(b, COLUMNS)];
      sheet.getCell(row + 1, column).copyFrom(sheet.getCell(row, column));
    },
  },
  merges: { weight: 1, do: (_, sheet, pick, a, b) => void sheet.getRangeByIndexes(pick(a, ROWS), pick(b, COLUMNS), 1, 2).merge(false) },
  'adds a rule': {
    weight: 1,
    do: (world, sheet, pick, a, b) => {
      const rule = sheet.getRangeByIndexes(pick(a, ROWS), pick(b, COLUMNS), 4, 3).conditionalFormats.add('Custom');
      rule.custom.rule.formula = `=$L5="${world.token()}"`;
      rule.custom.format.fill.color = '#C6EFCE';
      rule.stopIfTrue = a % 2 === 0;
    },
  },
  colours: { weight: 1, do: (_, sheet, pick, a, b) => void (sheet.getRangeByIndexes(pick(a, ROWS), pick(b, 8), 1, 2).format.fill.color = '#FCE4D6') },
  'widens a column': { weight: 1, do: (_, sheet, pick, a, b) => void (sheet.getRange(columnFrom(pick(a, 8))).format.columnWidth = 40 + pick(b, 90)) },
  'names cells': {
    weight: 1,
    do: (world, sheet, pick, a, b) => void sheet.names.add(`ten_${world.token().slice(1)}`, sheet.getCell(pick(a, ROWS), pick(b, COLUMNS))),
  },
  protects: { weight: 1, do: (_, sheet, __, a) => (a % 2 === 0 ? sheet.protection.protect({ allowSort: true }) : sheet.protection.unprotect()) },
  'copies the sheet': { weight: 1, do: (_, sheet) => void sheet.copy('End') },
  'renames the sheet': { weight: 1, do: (world, sheet) => void (sheet.name = `Báo cáo ${world.token().slice(1)}`) },
  'moves the sheet': { weight: 1, do: (_, sheet, pick, a) => void (sheet.position = pick(a, 2)) },
  'deletes the sheet’s copy': {
    weight: 1,
    do: async (_, sheet) => {
      const { worksheets } = sheet.context.workbook;
      worksheets.load('items/name');
      await sheet.context.sync();
      if (worksheets.items.length > 3) worksheets.items.at(-1)!.delete();
    },
  },
  'empties some of ours': {
    weight: 1,
    do: (world, sheet, pick, a, b) =>
      void sheet.getRangeByIndexes(3 + pick(a, 6), firstOfOurs(world) + pick(b, Math.min(8, world.shape.ours - 4)), 4, 4).clear('Contents'),
  },
};

class Doing implements Step {
  constructor(
    private readonly name: string,
    private readonly numbers: [number, number, number],
  ) {}
  check = (): boolean => true;
  toString = (): string => `${this.name}(${this.numbers.join(',')})`;

  async run(_: Model, world: World): Promise<void> {
    world.log.push(this.toString());
    const [a, b, c] = this.numbers;
    await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem(reportOf(world, a + c).id);
      await DEEDS[this.name]!.do(world, sheet, (number, count) => number % count, a, b, c);
      await context.sync();
    }).catch((error: unknown) => {
      // A protected sheet, a merged area in the way, a list that was sorted across: Excel says no.
      if (!(error instanceof Error) || !('code' in error)) throw error;
      if (String(error.message).includes('excel-host')) throw error;
    });
    await expectTrue(world);
  }
}

/** A sheet of the report under any name: one of the first that are neither ours nor the notes. */
function reportOf({ workbook: { sheets }, shape }: World, choice: number): Sheet {
  const reports = sheets.filter(({ name }) => name.startsWith(REPORT)).slice(0, shape.sheets);
  return reports[choice % reports.length] ?? sheets[0]!;
}

interface Trouble {
  how: Fault['how'] | 'edit';
  request: number;
}

const trouble: fc.Arbitrary<Trouble | null> = fc.oneof(
  { weight: 6, arbitrary: fc.constant(null) },
  { weight: 1, arbitrary: fc.record({ how: fc.constantFrom(...FAULTS, 'edit' as const), request: fc.integer({ min: 1, max: 40 }) }) },
);

type Action = (model: Model, world: World) => Promise<void>;

const ACTIONS: Record<string, { weight: number; do: Action }> = {
  'Phân loại': {
    weight: 6,
    do: async (model, { formulas }) => {
      model.undo = (await classify({ plan: PLAN, formulas })).undo;
    },
  },
  'Đánh dấu': { weight: 1, do: async () => void (await toggleMarks()) },
  'Gỡ bỏ': { weight: 2, do: async () => void (await removeAll()) },
  'Hoàn tác': {
    weight: 2,
    do: async (model) => {
      if (!model.undo) return;
      const { undo } = model;
      await undoLast(undo);
      model.undo = null;
    },
  },
  'Lập trang xét': { weight: 1, do: async () => void (await makeReview(PLAN, (await examine({ plan: PLAN })).assessed, TODAY)) },
  'Lập danh sách': { weight: 1, do: async () => void (await makeList(PLAN, TODAY)) },
};

class Acting implements Step {
  constructor(
    private readonly name: string,
    private readonly trouble: Trouble | null,
  ) {}
  check = (): boolean => true;
  toString = (): string => `${this.name}${this.trouble ? ` [${this.trouble.how} ${this.trouble.request}]` : ''}`;

  async run(model: Model, world: World): Promise<void> {
    world.log.push(this.toString());
    const before = world.peoples();
    const all = world.state();
    const { misbehave, statistics } = world.session.host;
    const { trouble } = this;
    if (trouble?.how === 'edit') {
      misbehave.cellEditMode = true;
      setTimeout(() => (misbehave.cellEditMode = false), 1);
    } else if (trouble) misbehave.fault = { request: statistics.requests + trouble.request, how: trouble.how };
    const error: unknown = await ACTIONS[this.name]!.do(model, world).then(
      () => null,
      (thrown: unknown) => thrown,
    );
    misbehave.fault = undefined;
    await world.session.host.calculationEnded();
    world.count(`${this.name}: ${error ? (error as Error).constructor.name : 'done'}`);
    if (error) {
      const sentence = sentenceFor(error, vi);
      if (sentence.includes('excel-host') || error instanceof TypeError) throw error as Error;
      // Said to be as before: it is.
      const lost = trouble?.how === 'unanswered' || error instanceof UnfinishedError || error instanceof NothingThereError;
      const now = world.state();
      if (!lost && !world.half && now !== all) throw new Error(`${this.toString()} changed something, and said: ${sentence}\n${difference(now, all)}`);
    }
    const open = error instanceof UnfinishedError && error.open.length > 0;
    const differences = world.differences(before, open || world.open);
    // A later job protects it again, whenever that gets through.
    world.open ||= open;
    if (differences.length > 0) throw new Error(`${this.toString()} touched what is people's:\n${differences.slice(0, 5).join('\n')}`);
    // What stands half done was named: nobody is to rely on it before the next click.
    if (!(error instanceof UnfinishedError)) await expectTrue(world);
    else world.half = true;
    if (!error) world.half = false;
  }
}

async function expectTrue(world: World): Promise<void> {
  if (world.half) return;
  const untrue = await world.untrue();
  if (untrue.length > 0) throw new Error(`Not true:\n${untrue.slice(0, 5).join('\n')}`);
}

class Reopening implements Step {
  check = (): boolean => true;
  toString = (): string => 'saves and opens again';
  async run(model: Model, world: World): Promise<void> {
    world.log.push(this.toString());
    await world.reopen();
    model.undo = null;
    await expectTrue(world);
  }
}

/** A step as a walk has printed it. */
export function stepOf(line: string): Step {
  const [, name = '', numbers, how, request] = /^(.+?)(?:\((\d+,\d+,\d+)\)| \[(\w+) (\d+)\])?$/.exec(line)!;
  if (numbers) return new Doing(name, numbers.split(',').map(Number) as [number, number, number]);
  if (name in ACTIONS) return new Acting(name, how ? { how: how as Trouble['how'], request: Number(request) } : null);
  return new Reopening();
}

/** Arbitrary steps, as often as their weights say. */
export const STEPS: fc.Arbitrary<Step>[] = [
  ...Object.entries(DEEDS).flatMap(([name, { weight }]) =>
    Array.from({ length: weight }, () => fc.tuple(n, n, n).map((numbers): Step => new Doing(name, numbers))),
  ),
  ...Object.entries(ACTIONS).flatMap(([name, { weight }]) => Array.from({ length: 2 * weight }, () => trouble.map((one): Step => new Acting(name, one)))),
  fc.constant(null).map((): Step => new Reopening()),
];
