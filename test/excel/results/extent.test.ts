/** How much of a large sheet is looked at: all of what is filled, whatever its size, and nothing because of a dot far away. */
import { inExcel } from '../../../src/excel/kit/run';
import type { Extent } from '../../../src/excel/kit/read-cells';
import { filledPart, whatCounts } from '../../../src/excel/results/extent';
import { Sheet, Workbook } from 'excel-host/model';
import type { OfficeSession } from 'excel-host/node';
import { bootAddIn } from '../../../workbench/boot';

type Area = [top: number, left: number, rows: number, columns: number];
const extent = ([rowIndex, columnIndex, rowCount, columnCount]: Area): Extent => ({ rowIndex, columnIndex, rowCount, columnCount });

let session: OfficeSession;
afterEach(() => session?.close());

async function counted(areas: readonly Area[]): Promise<{ extent: Extent; requests: number }> {
  const sheet = new Sheet('{00000001-0001-0000-0000-000000000000}', 'A');
  for (const [top, left, rows, columns] of areas)
    for (let row = top; row < top + rows; row++) for (let column = left; column < left + columns; column++) sheet.setCell(row, column, { value: 1, style: 0 });
  sheet.settle();
  const workbook = new Workbook();
  workbook.sheets = [sheet];
  workbook.activeSheetId = sheet.id;
  session = await bootAddIn({ workbook });
  return inExcel(async (context) => {
    const worksheet = context.workbook.worksheets.getItem('A');
    const used = worksheet.getUsedRange(true).load('rowIndex,columnIndex,rowCount,columnCount');
    await context.sync();
    const before = session.host.statistics.requests;
    const found = await whatCounts(context, worksheet, used);
    return { extent: found, requests: session.host.statistics.requests - before };
  });
}

const TABLE: Area = [3, 1, 200, 22];
const FAR: [string, Area][] = [
  ['in the last cell', [1_048_575, 16_383, 1, 1]],
  ['far to the right of a row', [5, 16_383, 1, 1]],
  ['far below', [1_048_575, 5, 1, 1]],
  ['in the middle of nowhere', [600_000, 9_000, 1, 1]],
  ['in the first row, which is blank', [0, 16_000, 1, 1]],
];
test.each(FAR)('a dot %s does not count', async (_, dot) => expect((await counted([TABLE, dot])).extent).toEqual(extent(TABLE)));

test.each<[string, Area]>([
  ['150,000 rows of 22 columns', [2, 0, 150_000, 22]],
  ['30,000 rows of 120 columns', [2, 3, 30_000, 120]],
])(
  '%s count as a whole, with a dot far away, too',
  async (_, table) => {
    expect((await counted([table])).extent).toEqual(extent(table));
    await session.close();
    const { extent: dotted, requests } = await counted([table, [1_048_575, 16_383, 1, 1], [7, 16_000, 1, 1], [1_000_000, 2, 1, 1]]);
    expect(dotted).toEqual(extent(table));
    expect(requests).toBeLessThan(40);
  },
  120_000,
);

test('thousands of cells scattered over the whole sheet: asked in pieces, and what they stand around is not lost', async () => {
  const scattered = Array.from({ length: 2_500 }, (_, i): Area => [1_000 + i * 400, 100 + ((i * 7_919) % 16_000), 1, 1]);
  const { extent: found, requests } = await counted([TABLE, ...scattered]);
  expect(found).toEqual(extent(TABLE));
  expect(requests).toBeLessThan(150);
  expect(session.host.statistics.largestRequest).toBeLessThan(4_000_000);
}, 120_000);

test('a column that was filled to the last row counts as far as the table goes', async () => {
  // Such as numbers that somebody has drawn down.
  const { extent: found } = await counted([TABLE, [3, 0, 120_000, 1], [0, 0, 1, 10]]);
  expect([found.rowIndex, found.columnIndex, found.columnCount]).toEqual([0, 0, 23]);
  expect(found.rowCount).toBeGreaterThanOrEqual(203);
  expect(found.rowCount).toBeLessThan(2_000);
});

test('parts: the largest with what stands with it, however they are cut', () => {
  const parts: Area[] = [
    [0, 0, 700, 22],
    [1400, 0, 700, 22],
    [700, 0, 700, 22],
    [2100, 0, 10, 22],
    [900_000, 0, 1, 1],
  ];
  expect(filledPart(parts.map(extent))).toEqual(extent([0, 0, 2110, 22]));
  expect(filledPart([...parts].reverse().map(extent))).toEqual(extent([0, 0, 2110, 22]));
});
