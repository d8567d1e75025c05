/** Sizes of real reports. The bounds are several times what was measured (README): they catch a loop that went quadratic. */
import { Sheet, Workbook } from '../../model/workbook';
import { bootOffice, type OfficeSession } from '../../host/node';
import { onSheet } from '../../testing/open';

const ROWS = 10_000;
let session: OfficeSession;

beforeAll(async () => {
  const workbook = new Workbook();
  const sheet = new Sheet('{s}', 'Toàn quốc');
  for (let r = 0; r < ROWS; r++)
    sheet.setCells(
      r,
      0,
      Array.from({ length: 24 }, (_, c) => ({ value: c < 4 ? `Chi cục ${r}` : r * c, style: 0 })),
    );
  workbook.sheets.push(sheet);
  session = await bootOffice({ workbook, payloadLimit: false });
});

afterAll(() => session.close());

async function time(work: () => Promise<unknown>): Promise<number> {
  const start = performance.now();
  await work();
  return performance.now() - start;
}

const write = (columns: number, set: (range: Excel.Range) => void) => () =>
  onSheet((sheet, context) => {
    set(sheet.getRangeByIndexes(0, 30, ROWS, columns));
    return context.sync();
  });

const block = <V>(columns: number, value: (row: number, column: number) => V): V[][] =>
  Array.from({ length: ROWS }, (_, r) => Array.from({ length: columns }, (__, c) => value(r, c)));

test.each<[string, number, () => Promise<unknown>]>([
  ['reading 10,000 × 24 values', 800, () => onSheet(async (sheet, context) => void (sheet.getUsedRange(true).load('values'), await context.sync()))],
  ['writing 10,000 × 14 values', 800, write(14, (range) => void (range.values = block(14, (r, c) => (c < 10 ? r * c : 'đạt'))))],
  ['writing 10,000 × 6 formulas', 1500, write(6, (range) => void (range.formulas = block(6, (r) => `=IF($E${r + 1}>100,ROUND(F${r + 1}/G${r + 1},4),"")`)))],
  ['one number format for 10,000 × 14 cells', 400, write(14, (range) => void ((range as { numberFormat: unknown }).numberFormat = '0.00%'))],
])('%s', async (_, bound, work) => {
  expect(await time(work)).toBeLessThan(bound);
});
