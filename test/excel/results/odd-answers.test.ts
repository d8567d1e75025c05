/** What real Excel answers now and then (issues of OfficeDev/office-js), played by the host: a run ends as it does elsewhere, or says why not. */
import type { OfficeSession } from 'excel-host/node';
import type { Workbook } from 'excel-host/model';
import { TooLargeError } from '../../../src/excel/kit/errors';
import { valuesOf } from '../../../src/excel/kit/range';
import { inExcel } from '../../../src/excel/kit/run';
import { removeAll } from '../../../src/excel/remove';
import { classify } from '../../../src/excel/results/classify';
import { DEFAULT_PLAN } from '../../../src/plan/builtin';
import { openWorkbook } from '../../../workbench/add-in';
import { bootAddIn } from '../../../workbench/boot';
import { fixtureBytes } from '../../fixtures/truth';
import { type Value, workbookOf } from '../build';
import { picture } from '../picture';

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
