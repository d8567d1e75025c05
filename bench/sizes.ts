/**
 * `npm run bench -- sizes [ROWS…]`: reports of one to a million rows, with both measures: classified, undone, classified again, removed. What stands beside rows here and
 * there is what a small report of the same people gets; what was there before is there after. Each size in a process of its own. Prints a table; ends with 1
 * where something is not as it should be.
 */
import { execFileSync } from 'node:child_process';
import { removeAll } from '../src/excel/remove';
import { classify } from '../src/excel/results/classify';
import { undoLast } from '../src/excel/results/take-back';
import { DEFAULT_PLAN } from '../src/plan/default';
import type { Workbook } from 'excel-host/model';
import { bootAddIn } from '../workbench/boot';
import { COLUMNS, HEADER_ROWS, people, reportOf } from './made';
import type { Figure } from './measure';

const SIZES = [1, 10, 1_000, 120_000, 130_000, 300_000, 1_000_000];
/** Megabytes that the process of one size may use. */
const MOST_MEMORY = 16_000;

/** What stands beside the row of a person, but for the row's number. */
const resultsIn = ({ sheets: [sheet] }: Workbook, row: number): unknown[] => sheet!.rows[row]!.cells.slice(COLUMNS).map((cell) => cell?.value ?? null);

/** Every cell of the report as it stands. */
function* cellsOf({ sheets: [sheet] }: Workbook): Generator<string> {
  for (const [row, line] of sheet!.rows.entries())
    for (const [column, cell] of (line?.cells ?? []).entries()) if (cell && cell.value !== null) yield `${row},${column}:${JSON.stringify(cell.value)}`;
}

/** One size. @returns what is wrong, in words, and what the first run cost, in µs of CPU per row */
async function trySize(rows: number): Promise<{ wrong: string[]; cost?: number }> {
  const wrong: string[] = [];
  const sample = [...new Set([0, 1, 2, rows >> 1, rows - 2, rows - 1, ...Array.from({ length: 20 }, (_, i) => Math.floor((rows * i) / 20))])].filter(
    (n) => n >= 0 && n < rows,
  );
  const small = reportOf(sample);
  const first = await bootAddIn({ workbook: small });
  await classify({ plan: DEFAULT_PLAN });
  await first.close();
  const workbook = reportOf(people(rows));
  const session = await bootAddIn({ workbook });
  const check = (when: string): void => {
    const differs = sample.filter((n, i) => JSON.stringify(resultsIn(workbook, HEADER_ROWS + n)) !== JSON.stringify(resultsIn(small, HEADER_ROWS + i)));
    if (differs.length > 0) wrong.push(`${when}: ${differs.length} of ${sample.length} rows differ, first ${differs[0]}`);
  };
  const untouched = (when: string): void => {
    const before = cellsOf(reportOf(people(rows)));
    for (const cell of cellsOf(workbook)) {
      const expected = before.next();
      if (!expected.done && expected.value === cell) continue;
      wrong.push(`${when}: ${cell} stands where ${expected.done ? 'nothing' : expected.value} stood`);
      break;
    }
  };
  const counts: number[] = [];
  const before = process.cpuUsage();
  const { undo } = await classify({ plan: DEFAULT_PLAN });
  const { user, system } = process.cpuUsage(before);
  await undoLast(undo);
  untouched('undone');
  for (const when of ['classified', 'classified again']) {
    const { assessed } = await classify({ plan: DEFAULT_PLAN });
    counts.push(assessed.length);
    check(when);
  }
  if (counts.some((count) => count !== rows)) wrong.push(`${counts.join(' and ')} subjects of ${rows}`);
  await removeAll();
  await session.close();
  untouched('removed');
  return { wrong, cost: (user + system) / rows };
}

/** @param args sizes; `--one` in a process of its own @returns how many of them are right */
export async function benchSizes(args: readonly string[]): Promise<Figure[]> {
  if (args[0] === '--one') {
    await tellOne(Number(args[1]));
    return [];
  }
  const sizes = args.length > 0 ? args.map(Number) : SIZES;
  let right = 0;
  const costs = new Map<number, number>();
  for (const rows of sizes) {
    const told = execFileSync(process.execPath, [`--max-old-space-size=${MOST_MEMORY}`, ...process.argv.slice(1, 4), '--one', String(rows)], {
      encoding: 'utf8',
    });
    const line = told.split('\n')[0]!;
    console.log(line);
    if (line.includes(' rows: right')) right++;
    costs.set(rows, Number(COST.exec(line)?.[1]?.replaceAll(',', '')));
  }
  const figures: Figure[] = [{ what: `sizes that are right of ${sizes.length}`, value: right, unit: 'rows', limit: sizes.length, atLeast: true }];
  const [few, many] = [costs.get(120_000), costs.get(1_000_000)];
  if (few && many) figures.push({ what: 'CPU per row: 1,000,000 rows / 120,000', value: many / few, unit: '×', limit: 1.3 });
  return figures;
}

const COST = /([\d,]+) µs/;

async function tellOne(rows: number): Promise<void> {
  const { wrong, cost = NaN } = await trySize(rows).catch((error: unknown) => ({ wrong: [String(error)], cost: NaN }));
  const used = `${Math.round(process.resourceUsage().maxRSS / 1000).toLocaleString('en')} MB`;
  console.log(
    `${rows.toLocaleString('en')} rows: ${wrong.length === 0 ? 'right' : wrong.join('; ')} (${used}, ${Math.round(cost).toLocaleString('en')} µs of CPU per row)`,
  );
}
