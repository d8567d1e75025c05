/**
 * A result that lost its figures says so by itself: our rules, evaluated as Excel would, over what each cell shows. On every fixture nothing is void after
 * the run; every edit of a name or a deciding figure makes its row void and no other, and putting it back makes it valid again.
 */
import { isOnlySeen } from '../../../src/changes/seen';
import { toggleMarks } from '../../../src/excel/results/mark';
import { STALE_WORDS } from '../../../src/terms/words';
import { openWorkbook } from '../../../workbench/add-in';
import { fixtureBytes, fixtureNames, readingOf, truthOf } from '../../fixtures/truth';
import { ENGLISH, rulesOn } from '../shown';
import { closeShown, edited, setValue, Shown, VERDICTS } from './shown-results';
import { CLIENT } from 'excel-host/testing';
import type { Block } from '../../../src/changes/changes';
import type { Sheet, Workbook } from 'excel-host/model';

afterEach(closeShown);

const LARGE = '04-';
/** What is asked here is Excel's rules over a workbook that is the same byte for byte on both clients (test/excel/clients): on our own, a sample is enough. */
const STEP = CLIENT === 'own' ? 5 : 1;
const reports = fixtureNames()
  .filter((name) => !name.startsWith(LARGE) && !truthOf(name).refuse)
  .filter((_, i) => i % STEP === 0);
const MOST_ROWS = 6;

test.each(reports)('%s', async (name) => {
  const shown = await Shown.of(openWorkbook(fixtureBytes(name)).workbook, { reading: readingOf(name) });
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

const twoSheets = reports.filter((name) => truthOf(name).reportSheets.length > 1);

/** Only "Đủ điều kiện" of a row hangs on the other sheet. */
test.each(twoSheets)('%s: figures of the other sheet', async (name) => {
  const shown = await Shown.of(openWorkbook(fixtureBytes(name)).workbook, { reading: readingOf(name) });
  const { recognition, assessed } = shown.outcome;
  const qualifies = (block: Block, row: number): string => shown.row(block, row, ['qualifies'])[0]!;
  const results = (block: Block, row: number): string[] => shown.row(block, row, ['result']);
  for (const block of shown.blocks) {
    const index = recognition.sheets.findIndex(({ sheet, header }) => sheet === block.sheet && header.firstDataRow === block.firstRow);
    const subjects = assessed.filter(({ subject }) => subject.places.some(({ sheet }) => sheet === index) && subject.places.length > 1).slice(0, MOST_ROWS);
    for (const { subject } of subjects) {
      const row = recognition.sheets[index]!.rows[subject.places.find(({ sheet }) => sheet === index)!.row]!.row;
      const there = subject.places.find(({ sheet }) => sheet !== index)!;
      const report = recognition.sheets[there.sheet]!;
      const sheet = shown.workbook.sheets.find((one) => one.name === report.sheet)!;
      const at = report.rows[there.row]!.row;
      const [before, verdict] = [results(block, row), qualifies(block, row)];
      // A figure of 10^15 and more has no sign: Excel might write it in another notation.
      if (!String(block.values[row - block.firstRow]!.at(-1)).includes('{')) {
        expect(name).toMatch(/^18-/);
        continue;
      }
      const { total, eligible, completed } = report.measures[0]!.columns;
      for (const column of [report.who.name, total[0]!, eligible[0]!, completed[0]!]) {
        const value = sheet.cell(at, column)?.value ?? null;
        setValue(sheet, at, column, edited(value));
        expect([qualifies(block, row), results(block, row)]).toEqual([STALE_WORDS, before]);
        setValue(sheet, at, column, value);
        expect(qualifies(block, row)).toBe(verdict);
      }
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
