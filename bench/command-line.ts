/** The command line as people start it, beside a bare start of Node: a small file, and 10,000 rows; and what saving takes of it, beside opening. */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { classify } from '../src/excel/results/classify';
import { DEFAULT_PLAN } from '../src/plan/default';
import { openWorkbook } from '../workbench/add-in';
import { bootAddIn } from '../workbench/boot';
import { blockOf, FIXTURE, floorTime } from './main-job';
import { against, type Figure, timed } from './measure';

const SMALL = join('test', 'fixtures', 'reports', '02-tong-hop-viec-tien.xlsx');
const RUNS = 7;
/** 0.6 s where a bare Node took 45 ms; where floor A took 135 ms. */
const LIMIT = { start: 0.6 / 0.045, saving: 0.6 / 0.135 };

export async function benchCommandLine(): Promise<Figure[]> {
  const folder = mkdtempSync(join(tmpdir(), 'thads-bench-'));
  const run = (args: readonly string[]) => timed(() => execFileSync(process.execPath, [...args], { stdio: 'ignore' }));
  const command = (file: string): string[] => ['workbench/cli/launch.cjs', 'classify', file, join(folder, 'out.xlsx')];
  const times = { node: [] as number[], small: [] as number[], large: [] as number[] };
  await run(command(SMALL));
  for (let i = 0; i < RUNS; i++) {
    times.node.push(await run(['-e', '0']));
    times.small.push(await run(command(SMALL)));
    times.large.push(await run(command(FIXTURE)));
  }
  rmSync(folder, { recursive: true });
  return [
    against('small file classified / a bare start of Node', times.small, times.node, LIMIT.start),
    against('10,000 rows classified / a bare start of Node', times.large, times.node),
    await saving(),
  ];
}

/** Saving of 10,000 rows with their results, beside floor A. */
async function saving(): Promise<Figure> {
  const floors: number[] = [];
  const times: number[] = [];
  for (let i = 0; i < RUNS; i++) {
    const file = openWorkbook(new Uint8Array(readFileSync(FIXTURE)));
    const session = await bootAddIn({ workbook: file.workbook });
    const block = await blockOf();
    await floorTime(file.workbook, block);
    floors.push(await floorTime(file.workbook, block));
    await classify({ plan: DEFAULT_PLAN });
    await session.close();
    times.push(await timed(() => file.save()));
  }
  return against('10,000 rows saved / floor A', times, floors, LIMIT.saving);
}
