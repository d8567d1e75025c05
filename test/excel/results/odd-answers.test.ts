/** What real Excel answers now and then (issues of OfficeDev/office-js), played by the host: a run ends as it does elsewhere, or says why not. */
import type { OfficeSession } from 'excel-host/node';
import type { Workbook } from 'excel-host/model';
import { sentenceFor, TooLargeError } from '../../../src/excel/kit/errors';
import { valuesOf } from '../../../src/excel/kit/range';
import { inExcel } from '../../../src/excel/kit/run';
import { removeAll } from '../../../src/excel/remove';
import { classify } from '../../../src/excel/results/classify';
import { type BlockRecord, fitting, type Memory } from '../../../src/excel/results/memory';
import { vi } from '../../../src/messages/vi';
import { DEFAULT_PLAN } from '../../../src/plan/default';
import { openWorkbook } from '../../../workbench/add-in';
import { bootAddIn } from '../../../workbench/boot';
import { fixtureBytes } from '../../fixtures/truth';
import { type Value, workbookOf } from '../build';
import { picture } from 'excel-host/package';

const ROWS: Value[][] = [
  ['STT', 'Họ và tên', 'Tổng số giải quyết', 'Có điều kiện', 'Thi hành xong'],
  [1, 'Lê Văn An', 120, 100, 90],
  [2, 'Lê Thị Bình', 90, 80, 70],
];
const report = (): Workbook => workbookOf({ VIỆC: ROWS });

let session: OfficeSession;
afterEach(() => session.close());

/** What a report looks like after a run, wherever nothing is odd. */
async function usual(): Promise<unknown> {
  const workbook = report();
  session = await bootAddIn({ workbook });
  await classify({ plan: DEFAULT_PLAN });
  const looks = picture(workbook);
  await session.close();
  return looks;
}

describe('names in the style R1C1', () => {
  test('a second run finds the block of the first, and it can be removed', async () => {
    const once = await usual();
    const workbook = report();
    session = await bootAddIn({ workbook, misbehave: { namesInR1C1: true } });
    await classify({ plan: DEFAULT_PLAN });
    const formula = await inExcel(async (context) => {
      const names = context.workbook.worksheets.getItem('VIỆC').names.load('items/formula');
      await context.sync();
      return names.items[0]!.formula;
    });
    expect(formula).toMatch(/^='?VIỆC'?!R1C6:R3C13$/);
    expect(picture(workbook)).toEqual(once);
    await classify({ plan: DEFAULT_PLAN });
    expect(picture(workbook)).toEqual(once);
    await removeAll();
    expect(picture(workbook)).toEqual(picture(report()));
  });

  test('results on a sheet of their own are found again', async () => {
    const { workbook } = openWorkbook(fixtureBytes('83-khoa-co-mat-khau.xlsx'));
    session = await bootAddIn({ workbook, misbehave: { namesInR1C1: true } });
    const before = picture(workbook);
    await classify({ plan: DEFAULT_PLAN, whenLocked: 'newSheet' });
    const once = picture(workbook);
    expect(once).not.toEqual(before);
    await classify({ plan: DEFAULT_PLAN, whenLocked: 'newSheet' });
    expect(picture(workbook)).toEqual(once);
    await removeAll();
    expect(picture(workbook)).toEqual(before);
  });
});

describe('a dot far away', () => {
  test.each<[string, number, number]>([
    ['in the last column of a heading', 0, 16_383],
    ['in XFD3', 2, 16_383],
    ['in the last row', 1_048_575, 1],
    ['in the last cell', 1_048_575, 16_383],
    ['in the middle of nowhere', 600_000, 9_000],
  ])('%s: the report is read, written and given back as without it', async (_, row, column) => {
    const once = await usual();
    const dotted = (): Workbook => {
      const workbook = report();
      workbook.sheets[0]!.setCell(row, column, { value: '.', style: 0 });
      return workbook;
    };
    const workbook = dotted();
    session = await bootAddIn({ workbook });
    await classify({ plan: DEFAULT_PLAN });
    workbook.sheets[0]!.setCell(row, column, undefined);
    expect(picture(workbook)).toEqual(once);
    workbook.sheets[0]!.setCell(row, column, { value: '.', style: 0 });
    await classify({ plan: DEFAULT_PLAN });
    await removeAll();
    expect(picture(workbook)).toEqual(picture(dotted()));
  });

  test('every corner of the sheet', async () => {
    const workbook = report();
    for (const [row, column] of [
      [0, 16_383],
      [1_048_575, 0],
      [1_048_575, 16_383],
      [500_000, 8_000],
    ] as const)
      workbook.sheets[0]!.setCell(row, column, { value: '.', style: 0 });
    session = await bootAddIn({ workbook });
    const { recognition } = await classify({ plan: DEFAULT_PLAN });
    expect(recognition.sheets[0]!.rows.filter(({ type }) => type === 'subject')).toHaveLength(2);
  });
});

test.each(['1:3', 'A:C', 'A1:J600000'])('%s: Excel gives no values, which is told', async (address) => {
  session = await bootAddIn({ workbook: report(), payloadLimit: false });
  const read = inExcel(async (context) => {
    const range = context.workbook.worksheets.getItem('VIỆC').getRange(address).load('values');
    await context.sync();
    return valuesOf(range);
  });
  await expect(read).rejects.toThrow(TooLargeError);
});

describe('an Excel that says nothing of patterns', () => {
  const PAINTED = ['#FFFF00', '#FFFFFF', '', '', '#DDEBF7', '#FFFFFF', ''];
  /** A report beside columns that people have painted, also white. @returns how many requests a run takes */
  async function painted(patternsUntold: boolean): Promise<number> {
    const workbook = report();
    session = await bootAddIn({ workbook, misbehave: { patternsUntold } });
    await inExcel(async (context) => {
      const sheet = context.workbook.worksheets.getItem('VIỆC');
      PAINTED.forEach((color, i) => {
        const column = sheet.getRangeByIndexes(0, 5 + i, 3, 1);
        if (color !== '') column.format.fill.color = color;
        column.format.font.size = 9 + i;
      });
      await context.sync();
    });
    const before = picture(workbook);
    const { requests } = session.host.statistics;
    await classify({ plan: DEFAULT_PLAN });
    const taken = session.host.statistics.requests - requests;
    expect(picture(workbook)).not.toEqual(before);
    await removeAll();
    expect(picture(workbook)).toEqual(before);
    await session.close();
    return taken;
  }

  test('what was painted comes back, white and none too, with no more requests than elsewhere', async () => {
    expect(await painted(true)).toBe(await painted(false));
  });
});

describe('settings that are full', () => {
  const refused = (work: Promise<unknown>): Promise<string> =>
    work.then(
      () => 'done',
      (error: unknown) => sentenceFor(error, vi),
    );

  test.each([10, 400, 800])('at %d letters: nothing is changed, and it is said why', async (settingsLimit) => {
    const workbook = report();
    session = await bootAddIn({ workbook, misbehave: { settingsLimit } });
    const before = picture(workbook);
    expect(await refused(classify({ plan: DEFAULT_PLAN }))).toBe(vi.error.office.full);
    expect(picture(workbook)).toEqual(before);
    session.host.misbehave.settingsLimit = undefined;
    expect(await refused(classify({ plan: DEFAULT_PLAN }))).toBe('done');
  });

  test('a protected sheet stays protected: it could not be remembered that it is open', async () => {
    const { workbook } = openWorkbook(fixtureBytes('14-khoa-khong-mat-khau.xlsx'));
    session = await bootAddIn({ workbook, misbehave: { settingsLimit: 10 } });
    const before = picture(workbook);
    const shut = workbook.sheets.map(({ protection }) => protection);
    expect(shut.map((protection) => protection?.hasPassword)).toEqual([false, false]);
    expect(await refused(classify({ plan: DEFAULT_PLAN }))).toBe(vi.error.office.full);
    expect(picture(workbook)).toEqual(before);
    expect(workbook.sheets.map(({ protection }) => protection)).toEqual(shut);
  });

  const block = (id: number, letters: number): BlockRecord => ({
    id,
    widths: [null, 48],
    before: { rows: 9, columns: 2, looks: [], pieces: [], numberFormats: ['0'.repeat(letters)], numberPieces: [[0, 0, 9, 2, 0]] },
    plan: 'p',
    imprint: { headings: ['a'], rows: 'x'.repeat(letters) },
  });
  const memory: Memory = { version: 2, blocks: [block(1, 100), block(2, 1000), block(3, 500)] };
  const light = (limit: number): string[] =>
    fitting(memory, limit).blocks.map(({ imprint, before }) => `${imprint ? 'imprint' : ''} ${before.numberFormats.length > 0 ? 'look' : ''}`);
  test.each([
    [10_000, ['imprint look', 'imprint look', 'imprint look']],
    [2_900, ['imprint look', ' look', 'imprint look']],
    [2_300, ['imprint look', ' look', ' look']],
    [1_700, [' look', ' ', ' look']],
    [1, [' ', ' ', ' ']],
  ])('%d letters: the largest blocks are remembered by less', (limit, kept) => {
    expect(light(limit)).toEqual(kept);
    expect(limit === 1 || JSON.stringify(fitting(memory, limit)).length <= limit).toBe(true);
    expect(fitting(memory, limit).blocks.map(({ id, widths, plan }) => [id, widths, plan])).toEqual(memory.blocks.map((one) => [one.id, one.widths, one.plan]));
  });
});
