/**
 * The main job beside two floors in the same process. Floor A reads the same cells and writes the same block (values, number formats, rules); floor B also
 * takes the look of the table's last column over and reads back. Nothing is computed in either. With it: again, undo and removal, beside a first run.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Block } from '../src/changes/changes';
import { rulesOf } from '../src/changes/rules';
import { REQUEST_BYTES, rowBytes, rowChunks } from '../src/excel/kit/chunks';
import { removeAll } from '../src/excel/remove';
import { classify, type Outcome } from '../src/excel/results/classify';
import { addRules } from '../src/excel/results/rules';
import { undoLast } from '../src/excel/results/take-back';
import { OWN_COLUMNS } from '../src/own/columns';
import { DEFAULT_PLAN } from '../src/plan/default';
import type { Workbook } from 'excel-host/model';
import type { OfficeSession } from 'excel-host/node';
import { openWorkbook } from '../workbench/add-in';
import { bootAddIn } from '../workbench/boot';
import { people, reportOf } from './made';
import { against, type Figure, timed } from './measure';

/** Of the whole country: 10,000 rows with both measures and looks of their own. */
export const FIXTURE = join('test', 'fixtures', 'reports', '04-toan-quoc-10000-dong.xlsx');
export const countryReport = (): Workbook => openWorkbook(new Uint8Array(readFileSync(FIXTURE))).workbook;

/** Measured pairs, after some to warm up. */
const PAIRS = { small: 9, large: 3 };
const WARM = { small: 4, large: 1 };

/** Reads the used range and writes a ready block with its number formats and rules, in the same pieces as the add-in. @param whole floor B */
async function floor(block: Block, whole = false): Promise<void> {
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem(block.sheet);
    const used = sheet.getUsedRange(true).load('rowIndex,columnIndex,rowCount,columnCount');
    await context.sync();
    for (const [first, rows] of rowChunks(used.rowCount, used.columnCount)) {
      sheet.getRangeByIndexes(used.rowIndex + first, used.columnIndex, rows, used.columnCount).load('values');
      await context.sync();
    }
    const width = block.columns.length;
    const largest = Math.max(...block.values.map(rowBytes));
    if (whole) {
      const look = sheet.getRangeByIndexes(block.headerFirstRow, block.lookColumn, block.lastRow - block.headerFirstRow + 1, 1);
      sheet.getRangeByIndexes(block.headerFirstRow, block.column, block.lastRow - block.headerFirstRow + 1, width).copyFrom(look, 'Formats');
    }
    for (const [first, rows] of rowChunks(block.values.length, 1, Math.floor(REQUEST_BYTES / largest))) {
      sheet.getRangeByIndexes(block.firstRow + first, block.column, rows, width).values = block.values.slice(first, first + rows);
      await context.sync();
    }
    block.columns.forEach(({ content }, i) => {
      const { format } = OWN_COLUMNS[content];
      const column = sheet.getRangeByIndexes(block.firstRow, block.column + i, block.values.length, 1);
      if (format) column.numberFormat = format as unknown as string[][];
    });
    addRules(sheet, block, rulesOf(block, 1), 0);
    await context.sync();
    for (const [first, rows] of whole ? rowChunks(block.values.length, width) : []) {
      const back = sheet.getRangeByIndexes(block.firstRow + first, block.column, rows, width).load('values');
      await context.sync();
      back.values.forEach((row, i) => {
        if (row.some((value, c) => value !== block.values[first + i]![c])) throw new Error(`Row ${first + i} differs`);
      });
    }
  });
}

/** Takes a floor's block away again, so that the add-in finds the sheet as it was. */
function clearBlock(workbook: Workbook, block: Block): void {
  const sheet = workbook.sheet(block.sheet)!;
  sheet.conditionalFormats = [];
  for (let row = block.headerFirstRow; row <= block.lastRow; row++)
    for (let i = 0; i < block.columns.length; i++) sheet.setCell(row, block.column + i, undefined);
}

/** The block that the main job writes beside a report. */
export async function blockOf(): Promise<Block> {
  const { changes } = await classify({ plan: DEFAULT_PLAN });
  await removeAll();
  return changes.flatMap((change) => (change.kind === 'writeBlock' ? [change.block] : []))[0]!;
}

/** Floor A on a report with its block taken away again, in ms: what absolute times of other benches are held against. */
export async function floorTime(workbook: Workbook, block: Block): Promise<number> {
  const time = await timed(() => floor(block));
  clearBlock(workbook, block);
  return time;
}

export async function benchMainJob(rows: number): Promise<Figure[]> {
  const size = rows > 10_000 ? 'large' : 'small';
  const workbook = size === 'small' ? countryReport() : reportOf(people(rows));
  const session = await bootAddIn({ workbook });
  const block = await blockOf();
  const times = { a: [] as number[], b: [] as number[], whole: [] as number[], again: [] as number[], undo: [] as number[], remove: [] as number[] };
  const sizes: Figure[] = [];
  for (let pair = 0; pair < WARM[size] + PAIRS[size]; pair++) {
    if (pair === WARM[size]) for (const series of Object.values(times)) series.length = 0;
    times.a.push(await floorTime(workbook, block));
    times.b.push(await timed(() => floor(block, true)));
    clearBlock(workbook, block);
    session.host.statistics.reset();
    let first: Outcome | undefined;
    times.whole.push(await timed(async () => (first = await classify({ plan: DEFAULT_PLAN }))));
    if (pair === WARM[size]) sizes.push(...sizesOf(session));
    times.undo.push(await timed(() => undoLast(first!.undo)));
    await classify({ plan: DEFAULT_PLAN });
    times.again.push(await timed(() => classify({ plan: DEFAULT_PLAN })));
    times.remove.push(await timed(() => removeAll()));
  }
  await session.close();
  const told = rows.toLocaleString('en');
  return [
    against(`whole run / floor A (read, write), ${told} rows`, times.whole, times.a, 1.9),
    against(`whole run / floor B (and look, read back), ${told} rows`, times.whole, times.b, 1.2),
    against(`classified again / a first run, ${told} rows`, times.again, times.whole, 1),
    against(`undone / a first run, ${told} rows`, times.undo, times.whole, 1),
    against(`removed / a first run, ${told} rows`, times.remove, times.whole, 1),
    ...sizes,
  ];
}

const sizesOf = ({ host: { statistics } }: OfficeSession): Figure[] => [
  { what: 'requests of the whole run', value: statistics.requests, unit: 'requests' },
  { what: 'largest request', value: statistics.largestRequest / 1e6, unit: 'MB', limit: 4 },
  { what: 'largest response', value: statistics.largestResponse / 1e6, unit: 'MB', limit: 4 },
];

/** How chatty the main job is where everything goes in one piece. */
export async function benchRequests(): Promise<Figure[]> {
  const session = await bootAddIn({ workbook: reportOf(people(1_000)) });
  session.host.statistics.reset();
  await classify({ plan: DEFAULT_PLAN });
  const { requests } = session.host.statistics;
  await session.close();
  return [{ what: 'requests, one sheet of 1,000 rows', value: requests, unit: 'requests', limit: 10 }];
}
