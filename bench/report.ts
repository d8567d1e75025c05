/**
 * The main job on 10,000 rows with both measures, beside its floor in the same process: an add-in that only reads the same cells and
 * writes the same block without computing. And the pure part alone, in rows per second. Prints tables; tests nothing.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { assessSubjects } from '../src/assessment/report';
import type { Block } from '../src/changes/changes';
import { REQUEST_BYTES, rowBytes, rowChunks } from '../src/excel/chunks';
import { classify, removeAll } from '../src/excel/classify';
import { DEFAULT_PLAN } from '../src/plan/builtin';
import type { SheetGrid } from '../src/report/grid';
import { recogniseWorkbook } from '../src/report/recognise';
import { type OfficeSession, bootOffice } from '../src/workbench/host/node';
import type { Workbook } from '../src/workbench/model/workbook';
import { openPackage } from '../src/workbench/package/open-package';

const FIXTURE = join(__dirname, '../test/fixtures/reports/04-toan-quoc-10000-dong.xlsx');
/** Measured runs, after as many to warm up. */
const RUNS = 5;

const median = (values: number[]): number => values.sort((a, b) => a - b)[Math.floor(values.length / 2)]!;

async function timed(job: () => Promise<unknown>): Promise<number> {
  const start = performance.now();
  await job();
  return performance.now() - start;
}

/** Reads the used range and writes a ready block, in the same pieces as the add-in. */
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
  });
}

const megabytes = (bytes: number): string => `${(bytes / 1e6).toFixed(2)} MB`;

/** Measures and prints. */
export async function benchReport(): Promise<void> {
  const { workbook } = openPackage(new Uint8Array(readFileSync(FIXTURE)));
  const session = await bootOffice({ workbook });
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
  benchPure(workbook);
}

function clearValues(workbook: Workbook, block: Block): void {
  const sheet = workbook.sheet(block.sheet)!;
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

/** The used range of the first sheet as the add-in would read it. */
function gridOf(workbook: Workbook): SheetGrid {
  const sheet = workbook.sheets[0]!;
  const cells = sheet.rows.map((row) => Array.from({ length: 24 }, (_, c) => (row?.cells[c]?.value as string | number | null) ?? ''));
  return { name: sheet.name, visible: true, top: 0, left: 0, cells: Array.from(cells, (row) => row ?? []) };
}

function benchPure(workbook: Workbook): void {
  const grid = gridOf(workbook);
  const times: number[] = [];
  let rows = 0;
  for (let run = 0; run < 30; run++) {
    const start = performance.now();
    const recognition = recogniseWorkbook([grid]);
    assessSubjects(DEFAULT_PLAN, recognition);
    times.push(performance.now() - start);
    rows = recognition.sheets[0]!.rows.length;
  }
  const perSecond = Math.round((rows / median(times)) * 1000);
  console.table([{ what: `recognise + assess, ${rows} rows with both measures`, value: `${perSecond.toLocaleString('en')} rows/s  (limit 500,000)` }]);
}
