/**
 * `npm run bench [-- NAME [ARGUMENTS]]`: the figures of the README and of commits, measured now. Each bench in a process of its own, its figures beside their
 * limits; ends with 1 where one is missed by more than its noise. Not part of `npm test`: run it with nothing else beside it.
 */
import { spawnSync } from 'node:child_process';
import { benchCalculation } from './calculation';
import { benchChunks } from './chunks';
import { benchCommandLine } from './command-line';
import { benchFormulas } from './formulas';
import { benchFunctions } from './functions';
import { benchMainJob, benchRequests } from './main-job';
import { type Figure, isMissed } from './measure';
import { benchPane } from './pane';
import { benchRecognition } from './recognition';
import { benchReview } from './review';
import { benchSizes } from './sizes';
import { benchWorkbench } from './workbench';

interface Bench {
  measure: (args: readonly string[]) => Promise<Figure[]> | Figure[];
  /** Megabytes that its process may use. */
  heap?: number;
  /** Only where it is asked for. */
  long?: true;
}

const BENCHES: Record<string, Bench> = {
  main: { measure: () => benchMainJob(10_000) },
  large: { measure: () => benchMainJob(100_000), heap: 8_000 },
  requests: { measure: benchRequests },
  recognition: { measure: benchRecognition },
  formulas: { measure: () => benchFormulas('builtin'), heap: 8_000 },
  functions: { measure: benchFunctions },
  written: { measure: () => benchFormulas('functions'), heap: 8_000 },
  calculation: { measure: benchCalculation },
  review: { measure: benchReview },
  chunks: { measure: benchChunks },
  pane: { measure: benchPane },
  cli: { measure: benchCommandLine },
  workbench: { measure: benchWorkbench },
  sizes: { measure: benchSizes, heap: 16_000, long: true },
};

const ONE = '--in-this-process';
const MARK = '\u0001figures ';

async function main([name, ...more]: readonly string[]): Promise<void> {
  if (name === ONE) {
    const [chosen = '', ...args] = more;
    console.log(MARK + JSON.stringify(await BENCHES[chosen]!.measure(args)));
    return;
  }
  if (name !== undefined && !BENCHES[name]) throw new Error(`No bench "${name}": ${Object.keys(BENCHES).join(', ')}`);
  const chosen = name === undefined ? Object.keys(BENCHES).filter((one) => !BENCHES[one]!.long) : [name];
  for (const one of chosen) tell(one, figuresOf(one, more));
}

/** Measured in a process of its own. What it says besides its figures is passed on. */
function figuresOf(name: string, args: readonly string[]): Figure[] {
  const heap = BENCHES[name]!.heap ?? 4_000;
  const { stdout, status } = spawnSync(process.execPath, ['--expose-gc', `--max-old-space-size=${heap}`, process.argv[1]!, ONE, name, ...args], {
    encoding: 'utf8',
    maxBuffer: 1e9,
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const lines = stdout.split('\n');
  const figures = lines.find((line) => line.startsWith(MARK));
  for (const line of lines) if (line !== '' && !line.startsWith(MARK)) console.log(line);
  if (status !== 0 || figures === undefined) {
    process.exitCode = 1;
    console.log(`${name}: did not end (${status})`);
    return [];
  }
  return JSON.parse(figures.slice(MARK.length)) as Figure[];
}

const shown = (value: number): string => (value >= 1000 ? Math.round(value).toLocaleString('en') : String(Number(value.toPrecision(3))));

function tell(name: string, figures: readonly Figure[]): void {
  for (const figure of figures) {
    const { what, value, unit, limit, atLeast, noise = 0, note } = figure;
    const missed = isMissed(figure);
    if (missed) process.exitCode = 1;
    const parts = [
      name.padEnd(12),
      what.padEnd(66),
      `${shown(value)} ${unit}${noise > 0 ? ` ± ${shown(noise)}` : ''}`.padEnd(20),
      (limit === undefined ? '' : `${atLeast ? '≥' : '≤'} ${shown(limit)}`).padEnd(12),
      (limit === undefined ? '' : missed ? 'MISSED' : 'reached').padEnd(8),
      note ?? '',
    ];
    console.log(parts.join(' ').trimEnd());
  }
}

main(process.argv.slice(2)).catch((error: unknown) => {
  console.error(error);
  process.exitCode = 1;
});
