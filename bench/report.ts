/**
 * The main job on 10,000 rows with both measures, beside its floor in the same process: an add-in that only reads the same cells and
 * writes the same block (values, number formats, rules) without computing, taking over a look or reading back. And the pure part alone,
 * in rows per second. Prints tables; tests nothing.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { assessSubjects } from '../src/assessment/report';
import type { SheetGrid } from '../src/cells/grid';
import type { Block } from '../src/changes/changes';
import { OWN_COLUMNS } from '../src/own/columns';
import { rulesOf } from '../src/changes/rules';
import { REQUEST_BYTES, rowBytes, rowChunks } from '../src/excel/kit/chunks';
import { removeAll } from '../src/excel/remove';
import { classify } from '../src/excel/results/classify';
import { addRules } from '../src/excel/results/rules';
import { DEFAULT_PLAN } from '../src/plan/default';
import { recogniseWorkbook } from '../src/report/recognise';
import { openWorkbook } from '../workbench/add-in';
import { bootAddIn } from '../workbench/boot';
import type { OfficeSession } from 'excel-host/node';
import type { Workbook } from 'excel-host/model';

const FIXTURE = join('test', 'fixtures', 'reports', '04-toan-quoc-10000-dong.xlsx');
/** Measured runs, after as many to warm up. */
const RUNS = 5;

const median = (values: number[]): number => values.sort((a, b) => a - b)[Math.floor(values.length / 2)]!;

async function timed(job: () => Promise<unknown>): Promise<number> {
  const start = performance.now();
  await job();
  return performance.now() - start;
}

/** Reads the used range and writes a ready block with its number formats and rules, in the same pieces as the add-in. */
async function floor(block: Block): Promise<void> {
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem(block.sheet);
    const used = sheet.getUsedRange(true).load('rowIndex,columnIndex,rowCount,columnCount');
    await context.sync();
    for (const [first, rows] of rowChunks(used.rowCount, used.columnCount)) {
      sheet.getRangeByIndexes(used.rowIndex + first, used.columnIndex, rows, used.columnCount).load('values');
      await context.sync();
    }
    const largest = Math.max(...block.values.map(rowBytes));
    for (const [first, rows] of rowChunks(block.values.length, 1, Math.floor(REQUEST_BYTES / largest))) {
      sheet.getRangeByIndexes(block.firstRow + first, block.column, rows, block.columns.length).values = block.values.slice(first, first + rows);
      await context.sync();
    }
    block.columns.forEach(({ content }, i) => {
      const { format } = OWN_COLUMNS[content];
      const column = sheet.getRangeByIndexes(block.firstRow, block.column + i, block.values.length, 1);
      if (format) column.numberFormat = format as unknown as string[][];
    });
    addRules(sheet, block, rulesOf(block, 1), 0);
    await context.sync();
  });
}

const megabytes = (bytes: number): string => `${(bytes / 1e6).toFixed(2)} MB`;

/** Measures and prints. */
export async function benchReport(): Promise<void> {
  benchPure();
  const { workbook } = openWorkbook(new Uint8Array(readFileSync(FIXTURE)));
  const session = await bootAddIn({ workbook });
  const outcome = await classify({ plan: DEFAULT_PLAN });
  const block = outcome.changes.flatMap((change) => (change.kind === 'writeBlock' ? [change.block] : []))[0]!;
  await removeAll();
  const whole: number[] = [];
  const floors: number[] = [];
  for (let run = 1; run <= 2 * RUNS; run++) {
    if (run === RUNS + 1) whole.length = floors.length = 0;
    floors.push(await timed(() => floor(block)));
    clearValues(workbook, block);
    session.host.statistics.reset();
    whole.push(await timed(() => classify({ plan: DEFAULT_PLAN })));
    if (run === 2 * RUNS) printRun(session, block, median(whole), median(floors));
    await removeAll();
  }
  await session.close();
}

/** Takes the floor's block away again, so that the add-in finds the sheet as it was. */
function clearValues(workbook: Workbook, block: Block): void {
  const sheet = workbook.sheet(block.sheet)!;
  sheet.conditionalFormats = [];
  for (let row = block.firstRow; row <= block.lastRow; row++) for (let i = 0; i < block.columns.length; i++) sheet.setCell(row, block.column + i, undefined);
}

function printRun({ host }: OfficeSession, block: Block, whole: number, least: number): void {
  const { requests, largestRequest, largestResponse } = host.statistics;
  console.table([
    { what: 'rows × columns written', value: `${block.values.length} × ${block.columns.length}` },
    { what: 'requests (context.sync) of the whole run', value: requests },
    { what: 'largest request', value: megabytes(largestRequest) },
    { what: 'largest response', value: megabytes(largestResponse) },
    { what: `whole run / floor (median of ${RUNS})`, value: `${(whole / least).toFixed(2)} ×  (limit 2)` },
  ]);
}

/** The used range of the first sheet as the add-in would read it: `columns` of it. */
function gridOf(workbook: Workbook, columns: number): SheetGrid {
  const sheet = workbook.sheets[0]!;
  const cells = Array.from(sheet.rows, (row) => Array.from({ length: columns }, (_, c) => (row?.cells[c]?.value as string | number | null) ?? ''));
  return { name: sheet.name, visible: true, top: 0, left: 0, cells };
}

function benchPure(): void {
  const { workbook } = openWorkbook(new Uint8Array(readFileSync(FIXTURE)));
  // Columns A to M hold the cases, N to X the money.
  const rows = [
    { what: 'recognise + assess, 10,000 rows, one measure', columns: 13 },
    { what: 'recognise + assess, 10,000 rows, both measures', columns: 24 },
  ].map(({ what, columns }) => ({ what, value: `${rowsPerSecond(gridOf(workbook, columns)).toLocaleString('en')} rows/s  (limit 500,000)` }));
  console.table(rows);
}

function rowsPerSecond(grid: SheetGrid): number {
  const times: number[] = [];
  let rows = 0;
  for (let run = 0; run < 30; run++) {
    const start = performance.now();
    const recognition = recogniseWorkbook([grid]);
    assessSubjects(DEFAULT_PLAN, recognition);
    times.push(performance.now() - start);
    rows = recognition.sheets[0]!.rows.length;
  }
  return Math.round((rows / median(times)) * 1000);
}
