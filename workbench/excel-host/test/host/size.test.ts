/** Sizes of real reports: all of it in one request, every cell right. A loop that went quadratic would not end within a test's time. */
import { Sheet, Workbook } from '../../model/workbook';
import { bootOffice, type OfficeSession } from '../../host/boot';
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
beforeEach(() => session.host.statistics.reset());
afterAll(() => session.close());

const block = <V>(columns: number, value: (row: number, column: number) => V): V[][] =>
  Array.from({ length: ROWS }, (_, r) => Array.from({ length: columns }, (__, c) => value(r, c)));
const write = (columns: number, set: (range: Excel.Range) => void): Promise<void> =>
  onSheet((sheet, context) => {
    set(sheet.getRangeByIndexes(0, 30, ROWS, columns));
    return context.sync();
  });
/** What stands in column AE and to its right. */
const written = <V>(columns: number, of: (row: number, column: number) => V): V[][] => block(columns, (r, c) => of(r, 30 + c));
const cell = (row: number, column: number) => session.workbook.sheets[0]!.cell(row, column)!;
/** Large tables are compared as texts: jest’s own comparison is slow on them. */
const expectSame = (found: unknown, expected: unknown): void => expect(JSON.stringify(found) === JSON.stringify(expected)).toBe(true);
/** The work, and giving its reference back. */
const REQUESTS = 2;

test('reading 10,000 × 24 values', async () => {
  const values = await onSheet(async (sheet, context) => {
    const range = sheet.getUsedRange(true).load('values');
    await context.sync();
    return range.values as unknown[][];
  });
  expectSame(
    values,
    block(24, (r, c) => (c < 4 ? `Chi cục ${r}` : r * c)),
  );
  expect(session.host.statistics.requests).toBe(REQUESTS);
});

test('writing 10,000 × 14 values', async () => {
  const values = block(14, (r, c) => (c < 10 ? r * c : 'đạt'));
  await write(14, (range) => void (range.values = values));
  expectSame(
    written(14, (r, c) => cell(r, c).value),
    values,
  );
  expect(session.host.statistics.requests).toBe(REQUESTS);
});

test('writing 10,000 × 6 formulas', async () => {
  const formulas = block(6, (r) => `=IF($E${r + 1}>100,ROUND(F${r + 1}/G${r + 1},4),"")`);
  await write(6, (range) => void (range.formulas = formulas));
  expectSame(
    written(6, (r, c) => cell(r, c).formula),
    formulas,
  );
  expect(session.host.statistics.requests).toBe(REQUESTS);
});

test('one number format for 10,000 × 14 cells', async () => {
  const styles = session.workbook.styles.length;
  await write(14, (range) => void ((range as { numberFormat: unknown }).numberFormat = '0.00%'));
  expect(session.workbook.styles).toHaveLength(styles + 1);
  expect(new Set(written(14, (r, c) => session.workbook.styles[cell(r, c).style]!.numberFormat).flat())).toEqual(new Set(['0.00%']));
  expect(session.host.statistics.requests).toBe(REQUESTS);
});
