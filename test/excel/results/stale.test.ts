/**
 * A result that lost its figures says so by itself: our rules, evaluated as Excel would, over what each cell shows. On every fixture nothing is void after
 * the run; every edit of a name or a deciding figure makes its row void and no other, and putting it back makes it valid again.
 */
import { isOnlySeen } from '../../../src/changes/basis';
import { classify, type Outcome } from '../../../src/excel/results/classify';
import { toggleMarks } from '../../../src/excel/results/mark';
import { HAU_GIANG_2024 } from '../../../src/plan/builtin';
import { STALE_WORDS } from '../../../src/terms/words';
import { openWorkbook } from '../../../workbench/add-in';
import { bootAddIn } from '../../../workbench/boot';
import { fixtureBytes, fixtureNames, readingOf, truthOf } from '../../fixtures/truth';
import { ENGLISH, rulesOn, textsShown, VIETNAMESE } from '../shown';
import type { Block } from '../../../src/changes/changes';
import type { Sheet, Workbook } from 'excel-host/model';
import type { OfficeSession } from 'excel-host/node';

const VERDICTS = ['result', 'qualifies'];
const FIGURES = ['target', 'achieved', 'gap', 'shortfall'];

let session: OfficeSession | undefined;
afterEach(async () => {
  await session?.close();
  session = undefined;
});

/** A classified workbook, and what its cells show. */
class Shown {
  private constructor(
    readonly workbook: Workbook,
    readonly outcome: Outcome,
  ) {}

  static async of(workbook: Workbook, reading?: ReturnType<typeof readingOf>): Promise<Shown> {
    session = await bootAddIn({ workbook });
    return new Shown(workbook, await classify({ plan: HAU_GIANG_2024, reading }));
  }

  get blocks(): Block[] {
    return this.outcome.changes.flatMap((change) => (change.kind === 'writeBlock' ? [change.block] : []));
  }

  sheetOf = ({ sheet }: Block): Sheet => this.workbook.sheets.find(({ name }) => name === sheet)!;

  /** Rows of a block, from 0, that are about somebody. */
  subjects(block: Block): number[] {
    const qualifies = block.columns.findIndex(({ content }) => content === 'qualifies');
    return block.values.flatMap((row, i) => (row[qualifies] === '' ? [] : [block.firstRow + i]));
  }

  /** What a row shows in the columns of some contents. */
  row(block: Block, row: number, contents: readonly string[], separators = VIETNAMESE): string[] {
    const columns = block.columns.flatMap(({ content }, i) => (contents.includes(content) ? [block.column + i] : []));
    return textsShown(this.workbook, this.sheetOf(block), row, columns, separators);
  }

  isVoid(block: Block, row: number): boolean {
    const verdicts = this.row(block, row, VERDICTS);
    const all = verdicts.every((text) => text === STALE_WORDS);
    if (all) expect(this.row(block, row, FIGURES).every((text) => text === '')).toBe(true);
    else expect(verdicts).not.toContain(STALE_WORDS);
    return all;
  }

  voids = (block: Block): number[] => this.subjects(block).filter((row) => this.isVoid(block, row));
}

const LARGE = '04-';
const reports = fixtureNames().filter((name) => !name.startsWith(LARGE) && !truthOf(name).refuse);
const MOST_ROWS = 6;

const edited = (value: unknown): string | number => (typeof value === 'number' ? value + 1 : `${typeof value === 'string' ? value : ''}9`);

function setValue(sheet: Sheet, row: number, column: number, value: string | number | boolean | object | null): void {
  const cell = sheet.cell(row, column);
  sheet.setCell(row, column, { style: 0, ...cell, value: value as string | number | null });
}

test.each(reports)('%s', async (name) => {
  const shown = await Shown.of(openWorkbook(fixtureBytes(name)).workbook, readingOf(name));
  for (const block of shown.blocks) {
    const sheet = shown.sheetOf(block);
    const subjects = shown.subjects(block);
    expect(shown.voids(block)).toEqual([]);
    for (const row of subjects.slice(0, MOST_ROWS)) expect(shown.row(block, row, VERDICTS, ENGLISH)).not.toContain(STALE_WORDS);
    const watched = new Set(subjects.slice(0, MOST_ROWS));
    for (const row of subjects.slice(0, MOST_ROWS)) {
      // Where a note could not hold what was seen, the rate and the caseload tell.
      const note = block.values[row - block.firstRow]!.at(-1);
      if (typeof note !== 'string' || !note.includes(' | ')) continue;
      for (const column of block.basis!.seen) {
        const value = sheet.cell(row, column)?.value ?? null;
        setValue(sheet, row, column, edited(value));
        expect([...watched].filter((one) => shown.isVoid(block, one))).toEqual([row]);
        setValue(sheet, row, column, value);
      }
      expect(shown.isVoid(block, row)).toBe(false);
    }
  }
});

const book = (name: string): Workbook => openWorkbook(fixtureBytes(fixtureNames().find((one) => one.startsWith(name))!)).workbook;

describe('what people do', () => {
  const SUMMARY = '02-';

  async function summary(): Promise<{ shown: Shown; block: Block; sheet: Sheet; rows: number[] }> {
    const shown = await Shown.of(book(SUMMARY));
    const block = shown.blocks[0]!;
    return { shown, block, sheet: shown.sheetOf(block), rows: shown.subjects(block) };
  }

  test('rows of the table change places and ours do not: both are void', async () => {
    const { shown, block, sheet, rows } = await summary();
    const [a, b] = [rows[1]!, rows[2]!];
    for (let column = 0; column < block.column; column++) {
      const [one, other] = [sheet.cell(a, column)?.value ?? null, sheet.cell(b, column)?.value ?? null];
      setValue(sheet, a, column, other);
      setValue(sheet, b, column, one);
    }
    expect(shown.voids(block)).toEqual([a, b]);
  });

  test('whole rows change places: nothing is void', async () => {
    const { shown, block, sheet, rows } = await summary();
    const [a, b] = [rows[1]!, rows[2]!];
    for (let column = 0; column < block.column + block.columns.length; column++) {
      const [one, other] = [sheet.cell(a, column)?.value ?? null, sheet.cell(b, column)?.value ?? null];
      setValue(sheet, a, column, other);
      setValue(sheet, b, column, one);
    }
    expect(shown.voids(block)).toEqual([]);
  });

  test.each<[string, (figures: RateColumns) => number, number, boolean]>([
    ['one case more was completed', ({ completed }) => completed, 1, true],
    ['one case less had the conditions', ({ eligible }) => eligible, -1, true],
    ['the caseload is in another band', ({ caseload }) => caseload, 100_000, true],
    ['one case more within the band: the verdict is the same', ({ caseload }) => caseload, 1, false],
  ])('somebody wrote a note of their own, and then %s', async (_, columnOf, change, expected) => {
    const { shown, block, sheet, rows } = await summary();
    const row = rows.find((one) => isOnlySeen(block.values[one - block.firstRow]!.at(-1)) && String(block.values[one - block.firstRow]![0]).includes('dưới'))!;
    setValue(sheet, row, block.column + block.columns.length - 1, 'Hỏi lại đồng chí Thư');
    expect(shown.isVoid(block, row)).toBe(false);
    const [rate] = block.basis!.rates;
    const column = columnOf({ completed: rate!.completed[0]!, eligible: rate!.eligible[0]!, caseload: rate!.caseload[0]! });
    setValue(sheet, row, column, Number(sheet.cell(row, column)!.value) + change);
    expect(shown.isVoid(block, row)).toBe(expected);
  });

  interface RateColumns {
    completed: number;
    eligible: number;
    caseload: number;
  }

  test('the whole row of who qualifies is highlighted and marked only while the verdict holds', async () => {
    const { shown, block, sheet, rows } = await summary();
    const at = block.columns.findIndex(({ content }) => content === 'qualifies');
    const row = rows.find((one) => block.values[one - block.firstRow]![at] === 'Đủ')!;
    const fill = (): string | undefined => rulesOn(shown.workbook, sheet).at(row, block.tableColumn)?.fill;
    const column = block.basis!.rates[0]!.completed[0]!;
    const value = sheet.cell(row, column)!.value;
    expect(fill()).toBe('#FFF2CC');
    await toggleMarks();
    expect(fill()).toBe('#FFD966');
    setValue(sheet, row, column, Number(value) - 1);
    expect(fill()).toBeUndefined();
    setValue(sheet, row, column, value);
    expect(fill()).toBe('#FFD966');
    await toggleMarks();
    expect(fill()).toBe('#FFF2CC');
  });

  test('what was seen is shown to nobody; a note is', async () => {
    const { shown, block, rows } = await summary();
    for (const row of rows) {
      const note = String(block.values[row - block.firstRow]!.at(-1));
      expect(shown.row(block, row, ['note'])).toEqual([isOnlySeen(note) ? '' : note]);
    }
  });
});
